package se.protokoll.reader;

import java.time.LocalTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import se.protokoll.Meeting;
import se.protokoll.Sitting;
import se.protokoll.justering.Justerare;
import se.protokoll.justering.Justering;
import se.protokoll.justering.Posting;
import se.protokoll.justering.SignatoryRole;
import se.protokoll.justering.Signature;
import se.protokoll.people.Attendance;
import se.protokoll.people.Capacity;
import se.protokoll.people.Person;
import se.protokoll.text.ParagraphSet;

/**
 * Prints minutes as published texts look, for tests that read them again. {@link Printing} says
 * what it leaves out.
 */
final class MinutesPrinter {
  private final Meeting meeting;
  private final PrintedForm form;
  private final Names names;
  private final Pages pages = new Pages();

  private MinutesPrinter(Meeting meeting, PrintedForm form) {
    this.meeting = meeting;
    this.form = form;
    this.names = new Names(meeting);
  }

  /** Returns a meeting as text. */
  static String print(Meeting meeting, PrintedForm form) {
    return new MinutesPrinter(meeting, form).print();
  }

  private String print() {
    switch (form) {
      case LABEL_LINES -> labelLines();
      case TWO_COLUMNS -> twoColumns();
      case APPENDED_ATTENDANCE -> appended();
    }
    ParagraphPrinter paragraphs = new ParagraphPrinter(form, meeting.body(), names, pages);
    meeting.paragraphs().forEach(paragraphs::print);
    if (form == PrintedForm.APPENDED_ATTENDANCE) {
      appendix();
    }
    return pages.print(form, owner(), meeting.body().name(), day());
  }

  private String owner() {
    return meeting.body().principals().isEmpty()
        ? "Förbundet"
        : meeting.body().principals().get(0).name();
  }

  private String day() {
    return meeting.sittings().get(0).date().orElseThrow().toString();
  }

  // --- the three heads

  private void labelLines() {
    pages.line("Plats och tid:");
    pages.line(placeAndTime(""));
    list("Beslutande:", deciding());
    list("Frånvarande:", all(Capacity.ABSENT));
    list("Närvarande ersättare:", all(Capacity.PRESENT));
    list("Övriga närvarande:", others());
    justering()
        .ifPresent(
            justering -> {
              pages.line("Utses att justera: " + justerare(justering));
              plan(justering).ifPresent(plan -> pages.line("Justeringens plats och tid: " + plan));
            });
    meeting.statedRange().ifPresent(range -> pages.line("Paragrafer: " + paragraphs(range)));
    justering()
        .ifPresent(
            justering -> {
              pages.line("Underskrifter");
              signed(justering)
                  .forEach((role, who) -> who.forEach(n -> pages.line(role + " " + n)));
            });
    posting(": ", "Datum då anslaget sätts upp", "Datum då anslaget tas ned", "Organ");
  }

  private void twoColumns() {
    column("Plats och tid", List.of(placeAndTime("kl ")));
    column("Beslutande", deciding());
    column("Frånvarande", all(Capacity.ABSENT));
    column("Ersättare", all(Capacity.PRESENT));
    column("Övriga deltagande", others());
    justering()
        .ifPresent(
            justering -> {
              column("Utses att justera", List.of(justerare(justering)));
              plan(justering).ifPresent(plan -> pages.line("Justeringens plats och tid  " + plan));
            });
    meeting.statedRange().ifPresent(range -> column("Paragrafer", List.of(numbers(range))));
    justering()
        .ifPresent(
            justering -> {
              pages.blank();
              signed(justering)
                  .forEach(
                      (role, who) ->
                          who.forEach(
                              n -> {
                                pages.line("%-15s..............................".formatted(role));
                                pages.line(" ".repeat(15) + n);
                              }));
            });
    posting("   ", "Datum för anslags uppsättande", "Datum för anslags nedtagande", "Organ");
  }

  private void appended() {
    column("Plats och tid", List.of(placeAndTime("kl ")));
    pages.blank();
    column("Beslutande", List.of("Se bilaga"));
    pages.blank();
    column("Övriga deltagande", others());
    pages.blank();
    justering()
        .ifPresent(
            justering -> {
              column("Utses att justera", List.of(justerare(justering)));
              pages.blank();
              plan(justering).ifPresent(plan -> pages.line("Plats och tid för justering " + plan));
              pages.blank();
            });
    meeting
        .statedRange()
        .ifPresent(range -> pages.line(" ".repeat(26) + "Paragrafer  " + numbers(range)));
    justering()
        .ifPresent(
            justering ->
                signed(justering)
                    .forEach(
                        (role, who) -> {
                          column(role.equals("Justerande") ? "Justerare" : role, who);
                          pages.blank();
                        }));
    posting("    ", "Datum när anslaget sätts upp", "Datum när anslaget tas ned", "Nämnd");
  }

  private void appendix() {
    pages.blank();
    pages.line("Bilaga 1");
    pages.line("Närvarolista");
    block("Beslutande", people(Capacity.DECIDING, false));
    block("Tjänstgörande ersättare", people(Capacity.DECIDING, true));
    block("Frånvarande", all(Capacity.ABSENT));
    block("Närvarande ersättare", all(Capacity.PRESENT));
  }

  private void list(String label, List<String> values) {
    if (!values.isEmpty()) {
      pages.line(label);
      values.forEach(pages::line);
    }
  }

  private void block(String label, List<String> values) {
    if (!values.isEmpty()) {
      pages.blank();
      list(label, values);
    }
  }

  private void column(String label, List<String> values) {
    for (int at = 0; at < values.size(); at++) {
      pages.line("%-26s%s".formatted(at == 0 ? label : "", values.get(at)));
    }
  }

  // --- what stands in them

  private String placeAndTime(String clock) {
    List<String> parts = new ArrayList<>();
    meeting.place().ifPresent(parts::add);
    Sitting sitting = meeting.sittings().get(0);
    if (sitting.opens().isPresent()) {
      parts.add(
          clock
              + sitting.opens().get()
              + sitting.closes().map((LocalTime closes) -> "-" + closes).orElse(""));
    }
    return String.join(", ", parts);
  }

  private List<String> deciding() {
    List<String> all = new ArrayList<>(people(Capacity.DECIDING, false));
    all.addAll(people(Capacity.DECIDING, true));
    return all;
  }

  private List<String> all(Capacity capacity) {
    return meeting.attendance().stream()
        .filter(one -> one.capacity().filter(capacity::equals).isPresent())
        .map(this::entry)
        .toList();
  }

  private List<String> people(Capacity capacity, boolean serving) {
    return meeting.attendance().stream()
        .filter(one -> one.capacity().filter(capacity::equals).isPresent())
        .filter(one -> one.substitutesFor().isPresent() == serving)
        .map(this::entry)
        .toList();
  }

  private List<String> others() {
    List<String> all = new ArrayList<>(all(Capacity.OFFICIAL));
    all.addAll(all(Capacity.GUEST));
    all.addAll(all(Capacity.SECRETARY));
    return all;
  }

  private String entry(Attendance one) {
    if (one.person().isEmpty()) {
      return "Vakant" + one.party().map(party -> " (" + party + ")").orElse("");
    }
    Person person = names.person(one.person().get());
    StringBuilder entry = new StringBuilder(names.withParty(person.key()));
    person.title().ifPresent(title -> entry.append(", ").append(title));
    one.office().ifPresent(office -> entry.append(", ").append(office));
    one.substitutesFor()
        .ifPresent(
            member ->
                entry
                    .append(form == PrintedForm.LABEL_LINES ? " tjg för " : " för ")
                    .append(names.withParty(member)));
    if (!one.paragraphs().isAll()) {
      entry.append(' ').append(paragraphs(one.paragraphs()));
    }
    return entry.toString();
  }

  static String paragraphs(ParagraphSet set) {
    String numbers = numbers(set);
    String sign = numbers.chars().allMatch(Character::isDigit) ? "§ " : "§§ ";
    return (set.complement() ? "ej " : "") + sign + numbers;
  }

  private static String numbers(ParagraphSet set) {
    return set.ranges().stream().map(Object::toString).collect(Collectors.joining(", "));
  }

  private Optional<Justering> justering() {
    return meeting.justering().filter(justering -> !justering.justerare().isEmpty());
  }

  private String justerare(Justering justering) {
    return Names.listed(
        justering.justerare().stream()
            .filter(one -> !one.substitute())
            .map(Justerare::person)
            .distinct()
            .map(names::withParty)
            .toList());
  }

  private static Optional<String> plan(Justering justering) {
    List<String> parts = new ArrayList<>();
    justering.plannedPlace().ifPresent(parts::add);
    justering.plannedTime().flatMap(time -> time.from()).ifPresent(day -> parts.add("" + day));
    return parts.isEmpty() ? Optional.empty() : Optional.of(String.join(", ", parts));
  }

  private Map<String, List<String>> signed(Justering justering) {
    Map<String, List<String>> signed = new LinkedHashMap<>();
    signed.put("Sekreterare", signers(justering, SignatoryRole.SECRETARY));
    signed.put("Ordförande", signers(justering, SignatoryRole.CHAIR));
    signed.put("Justerande", signers(justering, SignatoryRole.JUSTERARE));
    return signed;
  }

  private List<String> signers(Justering justering, SignatoryRole role) {
    return justering.signatures().stream()
        .filter(one -> one.role().filter(role::equals).isPresent())
        .map(Signature::person)
        .flatMap(Optional::stream)
        .distinct()
        .map(key -> names.person(key).name())
        .toList();
  }

  private void posting(String gap, String posted, String removed, String organ) {
    if (meeting.postings().isEmpty()) {
      return;
    }
    Posting posting = meeting.postings().get(0);
    pages.line("ANSLAG/BEVIS");
    pages.line("Protokollet är justerat. Justeringen har tillkännagivits genom anslag.");
    pages.line(organ + gap + meeting.body().name());
    posting.certifiedOn().ifPresent(day -> pages.line("Justeringsdatum" + gap + day));
    posting.postedOn().ifPresent(day -> pages.line(posted + gap + day));
    posting.removedOn().ifPresent(day -> pages.line(removed + gap + day));
    posting
        .storedAt()
        .ifPresent(place -> pages.line("Förvaringsplats för protokollet" + gap + place));
  }
}
