package se.protokoll.reader.head;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import se.protokoll.justering.Justerare;
import se.protokoll.justering.Justering;
import se.protokoll.justering.SignatoryRole;
import se.protokoll.justering.Signature;
import se.protokoll.justering.SignatureMethod;
import se.protokoll.reader.Label;
import se.protokoll.reader.block.ParagraphBlock;
import se.protokoll.reader.block.SectionBlock;
import se.protokoll.reader.fact.Roster;
import se.protokoll.reader.fact.Trace;
import se.protokoll.reader.line.Line;
import se.protokoll.reader.line.Passage;
import se.protokoll.reader.line.Segment;
import se.protokoll.reader.pattern.GuardedPattern;
import se.protokoll.text.ParagraphSet;
import se.protokoll.text.When;

/** Reads who was elected to certify the minutes, when and where it was to be, and who signed. */
final class JusteringReader {
  private static final GuardedPattern WITH = GuardedPattern.compile("(?:^|\\s)med\\s(?=\\p{Lu})");

  private static final GuardedPattern BRACKET = GuardedPattern.compile("\\s?\\(.*");

  private static final GuardedPattern NO_PLACE =
      GuardedPattern.compile(
          "(?i)(?:.{121,}|.*\\d/\\d{4}.*|.*\\d{4}[:/-]\\d.*|protokollet\\s.*|.*\\bdigital(?:t|)?\\b.*|.*\\be-?(?:juster|signer).*|.*\\belektronisk.*|omedelbar.*|.*\\bjusteras\\b.*|justering.*)");
  private static final GuardedPattern DIGITAL =
      GuardedPattern.compile(
          "(?i).*\\b(?:digitalt|elektroniskt|digital signering|e-signer\\p{L}*)\\b.*");

  private static final int FIRST_PARAGRAPHS = 8;
  private static final int MOST_LINES = 30;
  private static final int NAMES_OF_TWO = 4;

  private final Roster roster;
  private final Trace trace;
  private final PrintedRange ranges;
  private final OptionalInt year;
  private final List<Justerare> justerare = new ArrayList<>();
  private final List<Signature> signatures = new ArrayList<>();
  private Optional<String> place = Optional.empty();
  private Optional<When> time = Optional.empty();
  private final List<Line> withoutRole = new ArrayList<>();
  private boolean digital;

  JusteringReader(Roster roster, Trace trace, PrintedRange ranges, OptionalInt year) {
    this.roster = roster;
    this.trace = trace;
    this.ranges = ranges;
    this.year = year;
  }

  /** Reads what fields say of the certification. */
  void read(List<LabelledText> fields) {
    boolean noticed = false;
    boolean planned = false;
    boolean signing = false;
    boolean described = false;
    boolean listed = false;
    boolean underSignatures = false;
    Optional<Label> before = Optional.empty();
    for (LabelledText field : fields) {
      Label label = field.label();
      switch (label) {
        case NOTICE -> noticed = true;
        case JUSTERARE -> {
          if (signing && isSigned(before)) {
            sign(field, SignatoryRole.JUSTERARE);
          } else {
            elect(field, false);
          }
        }
        case JUSTERARE_SUBSTITUTES -> elect(field, true);
        case SUBSTITUTES -> {
          if (before.filter(last -> last == Label.JUSTERARE).isPresent()
              && field.values().size() <= 2) {
            elect(field, true);
          }
        }
        case CERTIFIERS -> {
          if (signing || (!justerare.isEmpty() && !isPlan(before))) {
            sign(field, SignatoryRole.JUSTERARE);
          } else {
            elect(field, false);
          }
        }
        case SIGNATURES -> {
          signing = true;
          underSignatures = true;
          signAll(field);
        }
        case SECRETARY -> {
          signing = true;
          sign(field, SignatoryRole.SECRETARY);
        }
        case CHAIR -> {
          signing |= listed;
          if (!isOfPresidium(field)) {
            sign(field, SignatoryRole.CHAIR);
          }
        }
        case JUSTERING_PLACE_AND_TIME, JUSTERING_PLACE, JUSTERING_TIME -> {
          planned = true;
          plan(field, label);
        }
        case PLACE_AND_TIME, PLACE, TIME, DATE -> {
          if (described && (planned || isPlan(before)) && !noticed) {
            plan(
                field,
                label == Label.PLACE
                    ? Label.JUSTERING_PLACE
                    : label == Label.PLACE_AND_TIME
                        ? Label.JUSTERING_PLACE_AND_TIME
                        : Label.JUSTERING_TIME);
          }
          described = true;
        }
        case CERTIFIED_ON -> {
          if (!noticed && !underSignatures) {
            plan(field, Label.JUSTERING_TIME);
          }
        }
        default -> {}
      }
      listed |= LabelFinder.LISTS.contains(label) || label == Label.JUSTERARE;
      if (DIGITAL.isAll(field.text()) || isDigitalLabel(field)) {
        digital |= label == Label.SIGNATURES || isDigitalLabel(field);
      }
      if (label != Label.SIGNATURES || !field.isEmpty()) {
        before = Optional.of(label);
      }
    }
  }

  private static boolean isDigitalLabel(LabelledText field) {
    return field.label() == Label.SIGNATURES
        && field.labelLines().stream()
            .anyMatch(line -> line.words().toLowerCase(Locale.ROOT).contains("digital"));
  }

  /** Those of the presidium are named with their offices; they sign elsewhere. */
  private static boolean isOfPresidium(LabelledText field) {
    return field.labelLines().get(0).words().startsWith("Presidium");
  }

  private static boolean isSigned(Optional<Label> before) {
    return before
        .filter(
            last ->
                last == Label.CHAIR
                    || last == Label.SECRETARY
                    || last == Label.PARAGRAPHS
                    || last == Label.CERTIFIERS
                    || last == Label.JUSTERARE)
        .isPresent();
  }

  private static boolean isPlan(Optional<Label> before) {
    return before
        .filter(
            last ->
                last == Label.JUSTERING_PLACE_AND_TIME
                    || last == Label.JUSTERING_PLACE
                    || last == Label.JUSTERING_TIME
                    || last == Label.CERTIFIERS)
        .isPresent();
  }

  /** Takes down who was elected. */
  void elect(LabelledText field, boolean substitutes) {
    List<Line> values =
        field.values().stream()
            .map(line -> line.withContent(WITH.replaceAll(line.content(), ", ")))
            .toList();
    for (Listed listed : PeopleList.readNames(values)) {
      if (listed.isVacant() || isNoName(listed.name())) {
        continue;
      }
      Optional<ParagraphSet> set = rangeOf(listed);
      if (set.isEmpty()) {
        continue;
      }
      boolean substitute =
          substitutes
              || listed
                  .title()
                  .filter(title -> title.toLowerCase(Locale.ROOT).contains("ersättare"))
                  .isPresent();
      elect(personOf(listed), substitute, set.get(), listed.lines());
    }
    if (!field.isEmpty()) {
      trace.stated(Optional.empty(), "justering.justerare", field.labelLines());
    }
  }

  void elect(String person, boolean substitute, ParagraphSet set, List<Line> lines) {
    boolean known =
        justerare.stream()
            .anyMatch(one -> one.person().equals(person) && one.paragraphs().equals(set));
    if (!known) {
      justerare.add(
          Justerare.builder().person(person).substitute(substitute).paragraphs(set).build());
    }
    trace.stated(Optional.empty(), "justering.justerare", lines);
  }

  private String personOf(Listed listed) {
    return roster.person(listed.name(), listed.party(), listed.lines());
  }

  private static boolean isNoName(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    return name.indexOf(' ') < 0
        || name.length() > 60
        || lower.contains("justering")
        || lower.contains("digital")
        || lower.startsWith("se ")
        || lower.endsWith(" kommun")
        || lower.startsWith("region ");
  }

  private Optional<ParagraphSet> rangeOf(Listed listed) {
    if (listed.ranges().isEmpty()) {
      return Optional.of(ParagraphSet.ALL);
    }
    return listed.ranges().size() == 1 ? ranges.read(listed.ranges().get(0)) : Optional.empty();
  }

  /** Says whether somebody was elected. */
  boolean hasJusterare() {
    return !justerare.isEmpty();
  }

  List<Signature> signatures() {
    return signatures;
  }

  private void plan(LabelledText field, Label label) {
    if (field.isEmpty()) {
      return;
    }
    String text = field.text();
    MeetingTime when = new MeetingTime(text, year);
    if (label != Label.JUSTERING_PLACE && time.isEmpty()) {
      List<LocalDate> days = when.days();
      if (days.size() == 1) {
        time = Optional.of(When.builder().text(text).from(days.get(0)).to(days.get(0)).build());
        trace.stated(Optional.empty(), "justering.plannedTime", field.lines());
      }
    }
    if (label != Label.JUSTERING_TIME && place.isEmpty()) {
      Optional<String> said =
          when.place().filter(found -> !NO_PLACE.isAll(found) && !hasPerson(found));
      if (said.isPresent()) {
        place = said;
        trace.stated(Optional.empty(), "justering.plannedPlace", field.lines());
      }
    }
  }

  /** Reads signatures with their role below the name or after it. */
  void readRows(List<SignatureRows.Found> rows) {
    for (SignatureRows.Found row : rows) {
      int bracket = row.name().indexOf('(');
      String name = (bracket < 0 ? row.name() : row.name().substring(0, bracket)).strip();
      Optional<String> party =
          bracket < 0
              ? Optional.empty()
              : Optional.of(row.name().substring(bracket + 1).replace(")", "").strip());
      String person = roster.person(name, party, row.lines());
      if (row.role() == SignatoryRole.SECRETARY) {
        roster.entitle(person, row.title());
      }
      add(person, row.role(), ParagraphSet.ALL, row.day(), row.lines());
    }
  }

  /** Reads who was elected from a paragraph, when the head does not say it. */
  void readElected(List<ParagraphBlock> paragraphs, List<Line> unlabelled) {
    if (!justerare.isEmpty()) {
      return;
    }
    readElected(Optional.empty(), unlabelled);
    int read = 0;
    for (ParagraphBlock paragraph : paragraphs) {
      if (!justerare.isEmpty() || ++read > FIRST_PARAGRAPHS) {
        return;
      }
      for (SectionBlock section : paragraph.sections()) {
        readElected(paragraph.number(), section.written());
      }
    }
  }

  private void readElected(Optional<Integer> paragraph, List<Line> lines) {
    Passage passage = Passage.of(lines.size() > MOST_LINES ? lines.subList(0, MOST_LINES) : lines);
    for (JusterareSentence.Chosen one : JusterareSentence.in(passage.text(), roster::find)) {
      List<Line> from = passage.lines(one.from(), one.to());
      elect(roster.person(one.name(), one.party(), from), one.substitute(), ParagraphSet.ALL, from);
      if (time.isEmpty()) {
        String sentence = passage.text().substring(one.from(), one.to());
        List<LocalDate> days =
            new MeetingTime(sentence.substring(sentence.indexOf("uster")), year).days();
        if (days.size() == 1) {
          time = Optional.of(When.on(days.get(0)));
          trace.stated(paragraph, "justering.plannedTime", from);
        }
      }
    }
  }

  /** Reads names under "Justeras" whose roles are known from elsewhere. */
  void readUnder(List<Line> closing, Optional<String> chair) {
    List<Line> all = new ArrayList<>(closing);
    all.addAll(withoutRole);
    for (Line line : all) {
      Optional<LocalDate> day = DatedSignatures.dayAtEnd(line);
      for (Segment segment : line.segments()) {
        Optional<String> person =
            SignatureRows.isName(segment.text())
                ? roster.find(BRACKET.replaceAll(segment.text(), ""))
                : Optional.empty();
        if (person.isEmpty() || isSigned(person.get())) {
          continue;
        }
        if (person.equals(chair)) {
          add(person.get(), SignatoryRole.CHAIR, ParagraphSet.ALL, day, List.of(line));
        } else if (justerare.stream().anyMatch(one -> one.person().equals(person.get()))) {
          add(person.get(), SignatoryRole.JUSTERARE, ParagraphSet.ALL, day, List.of(line));
        } else {
          continue;
        }
        trace.inferred(
            Optional.empty(),
            "justering.signatures.role",
            "the office or the election of who signed",
            List.of(line));
      }
    }
  }

  private boolean isSigned(String person) {
    return signatures.stream().anyMatch(one -> one.person().equals(Optional.of(person)));
  }

  /** Who certified the minutes was elected to do so, when nothing else is said. */
  void inferJusterare() {
    if (!justerare.isEmpty()) {
      return;
    }
    for (Signature signature : signatures) {
      if (signature.role().equals(Optional.of(SignatoryRole.JUSTERARE))
          && signature.person().isPresent()) {
        justerare.add(
            Justerare.builder()
                .person(signature.person().get())
                .paragraphs(signature.paragraphs())
                .build());
        trace.inferred(
            Optional.empty(), "justering.justerare", "who signed as justerare", List.of());
      }
    }
  }

  private static boolean hasPerson(String text) {
    int open = text.indexOf('(');
    int close = text.indexOf(')');
    return open >= 0 && close > open && NameWords.isKnownParty(text.substring(open + 1, close));
  }

  /** Reads names under "Underskrifter", which say what they sign as: "Anna Ek, ordförande". */
  private void signAll(LabelledText field) {
    for (Listed listed : PeopleList.read(beforeAgenda(field.values()))) {
      if (isNoName(listed.name())) {
        continue;
      }
      Optional<SignatoryRole> role = Optional.empty();
      String said =
          (listed.office().orElse("") + " " + listed.title().orElse(""))
              .toLowerCase(Locale.ROOT)
              .strip();
      if (NameWords.isOffice(said)) {
        role = Optional.of(SignatoryRole.CHAIR);
      } else if (said.startsWith("juster") || said.startsWith("protokollsjuster")) {
        role = Optional.of(SignatoryRole.JUSTERARE);
      } else if (said.contains("sekreterare") || said.contains("protokollförare")) {
        role = Optional.of(SignatoryRole.SECRETARY);
      }
      if (role.isPresent()) {
        sign(listed, role.get(), field);
      } else {
        withoutRole.addAll(listed.lines());
      }
    }
  }

  /** Returns the lines before the first that is numbered, as those of an agenda are. */
  private static List<Line> beforeAgenda(List<Line> lines) {
    int end = 0;
    while (end < lines.size() && !isNumbered(lines.get(end).words())) {
      end++;
    }
    return lines.subList(0, end);
  }

  private static boolean isNumbered(String words) {
    int dot = words.indexOf(". ");
    return dot > 0 && dot <= 3 && words.chars().limit(dot).allMatch(Character::isDigit);
  }

  private void sign(LabelledText field, SignatoryRole role) {
    List<Listed> people = PeopleList.readNames(field.values());
    int signed = 0;
    for (Listed listed : people) {
      if (isRunTogether(listed)) {
        signKnown(listed, role, field);
        continue;
      }
      boolean another = role == SignatoryRole.CHAIR && !listed.ranges().isEmpty();
      if (!isNoName(listed.name()) && (role == SignatoryRole.JUSTERARE || signed == 0 || another)) {
        sign(listed, role, field);
        signed++;
      }
    }
  }

  /** Four names or more of somebody not known may be two people whose columns were lost. */
  private boolean isRunTogether(Listed listed) {
    return listed.party().isEmpty()
        && listed.name().split(" ", -1).length >= NAMES_OF_TWO
        && roster.find(listed.name()).isEmpty();
  }

  /** Takes the two apart when both are known. */
  private void signKnown(Listed listed, SignatoryRole role, LabelledText field) {
    String name = listed.name();
    for (int at = name.indexOf(' '); at > 0; at = name.indexOf(' ', at + 1)) {
      Optional<String> first = roster.find(name.substring(0, at));
      Optional<String> second = roster.find(name.substring(at + 1));
      if (first.isPresent() && second.isPresent() && role == SignatoryRole.JUSTERARE) {
        add(first.get(), role, ParagraphSet.ALL, Optional.empty(), field.lines());
        add(second.get(), role, ParagraphSet.ALL, Optional.empty(), field.lines());
        return;
      }
    }
    trace.problem("names-run-together", Optional.empty(), field.values(), "name", name);
  }

  private void sign(Listed listed, SignatoryRole role, LabelledText field) {
    Optional<ParagraphSet> set = rangeOf(listed);
    String person = personOf(listed);
    add(person, role, set.orElse(ParagraphSet.ALL), Optional.empty(), field.lines());
  }

  void add(
      String person,
      SignatoryRole role,
      ParagraphSet set,
      Optional<LocalDate> day,
      List<Line> lines) {
    boolean known =
        signatures.stream()
            .anyMatch(
                one ->
                    one.person().equals(Optional.of(person))
                        && one.role().equals(Optional.of(role)));
    trace.stated(Optional.empty(), "justering.signatures", lines);
    if (known) {
      return;
    }
    signatures.add(
        Signature.builder()
            .person(person)
            .role(role)
            .signedOn(day)
            .method(digital ? Optional.of(SignatureMethod.ELECTRONIC) : Optional.empty())
            .paragraphs(set)
            .build());
  }

  /** Returns what was read, empty when nothing was. */
  Optional<Justering> justering() {
    if (justerare.isEmpty() && signatures.isEmpty() && place.isEmpty() && time.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        Justering.builder()
            .justerare(justerare)
            .plannedPlace(place)
            .plannedTime(time)
            .signatures(signatures)
            .build());
  }
}
