package se.protokoll.pages;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import se.protokoll.Extent;
import se.protokoll.Inference;
import se.protokoll.Meeting;
import se.protokoll.MeetingNotice;
import se.protokoll.Omission;
import se.protokoll.Sitting;
import se.protokoll.Source;
import se.protokoll.people.PrincipalSeats;
import se.protokoll.people.PublicBody;
import se.protokoll.people.StandingOrders;

/** Writes the head of the minutes, and at their end what is known of the body and the record. */
final class HeadMarkup {
  private final MinutesMarkup page;
  private final Meeting meeting;

  HeadMarkup(MinutesMarkup page) {
    this.page = page;
    this.meeting = page.meeting();
  }

  /** Returns what a window calls the page: body, number and day. */
  String title() {
    String day = meeting.firstDay().map(first -> ", " + page.texts().day(first)).orElse("");
    String number =
        meeting
            .number()
            .filter(one -> !page.disclosure().hidesLine(one))
            .map(" "::concat)
            .orElse("");
    return meeting.body().name() + ": " + page.texts().say("minutes.minutes") + number + day;
  }

  /** Writes the title and the facts of the meeting. */
  void head() {
    Html html = page.html();
    html.open("h1");
    page.name(meeting.body().name());
    html.text(": ");
    page.say("minutes.minutes");
    meeting.number().filter(number -> !number.isBlank()).ifPresent(this::number);
    Optional<LocalDate> first = meeting.firstDay();
    if (first.isPresent()) {
      html.text(", ");
      page.day(first.get());
      meeting
          .lastDay()
          .filter(last -> !last.equals(first.get()))
          .ifPresent(
              last -> {
                html.text("–");
                page.day(last);
              });
    }
    html.closeLine();
    var facts = FactWriter.list(page);
    facts.word("minutes.kind", meeting.kind());
    facts.each("minutes.sittings", meeting.sittings(), this::sitting);
    facts.text("minutes.place", meeting.place());
    facts.word("minutes.mode", meeting.mode());
    facts.answer("minutes.openToPublic", meeting.openToPublic());
    facts.actors("minutes.heldWith", meeting.heldWith());
    facts.each("minutes.notices", meeting.notices(), this::notice);
    facts.paragraphs("minutes.statedRange", meeting.statedRange());
    facts.end();
    page.inferences(Optional.empty());
  }

  private void number(String number) {
    page.html().text(" ");
    page.own(number);
  }

  private void sitting(Sitting sitting) {
    Html html = page.html();
    sitting.date().ifPresent(page::day);
    boolean clock = sitting.opens().isPresent() || sitting.closes().isPresent();
    if (clock) {
      html.text(sitting.date().isPresent() ? " " : "");
      page.say("minutes.clock");
      html.text(" ");
    }
    sitting.opens().ifPresent(opens -> page.texts().time(html, opens));
    sitting
        .closes()
        .ifPresent(
            closes -> {
              html.text("–");
              page.texts().time(html, closes);
            });
    if (sitting.date().isEmpty() && !clock) {
      page.say("minutes.notStated");
    }
    if (sitting.closesApproximately()) {
      html.text(" (");
      page.say("minutes.closesApproximately");
      html.text(")");
    }
  }

  private void notice(MeetingNotice notice) {
    var line = FactWriter.line(page);
    notice.announcedOn().ifPresent(day -> line.value(() -> page.day(day)));
    line.text("", notice.how());
    boolean hasMore = notice.announcedOn().isPresent() || notice.how().isPresent();
    line.paragraphs("", Optional.of(notice.paragraphs()).filter(set -> !set.isAll() || !hasMore));
    line.end();
  }

  /** Writes what is known of the body. */
  void body() {
    PublicBody body = meeting.body();
    page.heading(2, "minutes.body");
    var facts = FactWriter.list(page);
    facts.fact("minutes.name", () -> page.name(body.name()));
    facts.text("minutes.abbreviation", body.abbreviation());
    facts.texts("minutes.otherNames", body.otherNames());
    facts.word("minutes.bodyKind", body.kind());
    facts.actors("minutes.principals", body.principals());
    facts.end();
    body.standingOrders().ifPresent(this::standingOrders);
  }

  private void standingOrders(StandingOrders orders) {
    page.heading(3, "minutes.standingOrders");
    var facts = FactWriter.list(page);
    facts.number("orders.seats", orders.seats());
    facts.number("orders.substitutes", orders.substitutes());
    facts.number("orders.quorum", orders.quorum());
    facts.number("orders.justerare", orders.justerare());
    facts.word("orders.justerareEligibility", orders.justerareEligibility());
    facts.number("orders.daysToJustering", orders.daysToJustering());
    facts.answer("orders.remoteParticipation", orders.remoteParticipation());
    facts.answer("orders.immediateJustering", orders.immediateJustering());
    facts.answer("orders.returnAfterLeaving", orders.returnAfterLeaving());
    facts.answer("orders.answersWithoutQuorum", orders.answersWithoutQuorum());
    facts.word("orders.numbering", orders.numbering());
    facts.end();
    new TableWriter<PrincipalSeats>(page)
        .column("orders.principal", one -> page.organisation(one.principal()))
        .numbers("orders.seats", one -> one.seats().isPresent(), one -> count(one.seats()))
        .numbers(
            "orders.substitutes",
            one -> one.substitutes().isPresent(),
            one -> count(one.substitutes()))
        .write(page.texts().say("orders.seatsPerPrincipal"), orders.seatsPerPrincipal());
  }

  private void count(Optional<Integer> number) {
    number.ifPresent(one -> page.html().text(page.texts().number(one)));
  }

  /** Writes how much of the minutes the record has, and what it infers of unknown paragraphs. */
  void record() {
    List<Omission> leftOut = meeting.source().map(Source::leftOut).orElse(List.of());
    List<Inference> inferred = strayInferences();
    Optional<Extent> extent = meeting.source().flatMap(Source::extent);
    if (leftOut.isEmpty() && inferred.isEmpty() && extent.isEmpty()) {
      return;
    }
    page.heading(2, "minutes.record");
    FactWriter.list(page).word("minutes.extent", extent).end();
    if (!leftOut.isEmpty()) {
      page.html().line("p", page.texts().say("minutes.leftOut"), "class", "note");
      page.list(leftOut, this::omission);
    }
    page.list(inferred, this::stray);
  }

  private void omission(Omission omission) {
    page.word(omission.part());
    page.html().text(": ");
    page.paragraphs(omission.paragraphs());
  }

  /** Returns what was inferred about paragraphs that the record does not have. */
  private List<Inference> strayInferences() {
    return meeting.source().map(Source::inferred).orElse(List.of()).stream()
        .filter(one -> one.paragraph().filter(this::isUnknown).isPresent())
        .toList();
  }

  private boolean isUnknown(int number) {
    return meeting.paragraphs().stream().noneMatch(paragraph -> paragraph.number() == number);
  }

  private void stray(Inference inference) {
    page.html().text("§ " + inference.paragraph().orElseThrow() + " ");
    page.inference(inference);
  }
}
