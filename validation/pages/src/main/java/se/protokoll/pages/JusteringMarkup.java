package se.protokoll.pages;

import java.util.Optional;
import se.protokoll.Meeting;
import se.protokoll.PreviousMinutes;
import se.protokoll.justering.Justerare;
import se.protokoll.justering.Justering;
import se.protokoll.justering.Posting;
import se.protokoll.justering.Signature;

/** Writes how the minutes are certified and announced, and what is said of the previous ones. */
final class JusteringMarkup {
  private final MinutesMarkup page;
  private final Meeting meeting;

  JusteringMarkup(MinutesMarkup page) {
    this.page = page;
    this.meeting = page.meeting();
  }

  /** Writes who certifies the minutes, where and when, and the names under them. */
  void justering() {
    meeting.justering().ifPresent(this::justering);
    meeting.previousMinutes().ifPresent(this::previousMinutes);
  }

  private void justering(Justering justering) {
    page.heading(2, "justering");
    var facts = FactWriter.list(page);
    facts.each("justering.justerare", justering.justerare(), this::justerare);
    facts.text("justering.place", justering.plannedPlace());
    facts.when("justering.time", justering.plannedTime());
    facts.paragraphs("justering.disputed", justering.disputed());
    facts.end();
    new TableWriter<Signature>(page)
        .column("minutes.name", this::signatory)
        .column(
            "justering.role",
            one -> one.role().isPresent(),
            one -> one.role().ifPresent(page::word))
        .column(
            "justering.approvedOn",
            one -> one.approvedOn().isPresent(),
            one -> one.approvedOn().ifPresent(page::day))
        .column("justering.signed", JusteringMarkup::isDated, this::signed)
        .column("justering.method", JusteringMarkup::hasMethod, this::method)
        .column(
            "minutes.paragraphs",
            one -> justering.signatures().stream().anyMatch(all -> !all.paragraphs().isAll()),
            one -> page.paragraphs(one.paragraphs()))
        .write(page.texts().say("justering.signatures"), justering.signatures());
  }

  private void justerare(Justerare one) {
    page.person(one.person());
    var more = FactWriter.line(page, " (", ")");
    more.flag("justering.substitute", one.substitute());
    more.person("justering.substituteFor", one.substituteFor());
    more.paragraphs("", Optional.of(one.paragraphs()).filter(set -> !set.isAll()));
    more.end();
  }

  private void signatory(Signature signature) {
    if (signature.person().isPresent()) {
      page.person(signature.person().get());
    } else {
      page.say("minutes.nameless");
    }
  }

  private static boolean isDated(Signature one) {
    return one.signedOn().isPresent()
        || one.signedAt().isPresent()
        || one.dateAsPrinted().isPresent();
  }

  private void signed(Signature one) {
    var line = FactWriter.line(page);
    line.day("", one.signedOn());
    line.time("", one.signedAt());
    line.text("minutes.dateAsPrinted", one.dateAsPrinted());
    line.end();
  }

  private static boolean hasMethod(Signature one) {
    return one.method().isPresent() || one.methodAsPublished().isPresent();
  }

  private void method(Signature one) {
    FactWriter.line(page).word("", one.method()).text("", one.methodAsPublished()).end();
  }

  private void previousMinutes(PreviousMinutes previous) {
    page.heading(2, "minutes.previous");
    var facts = FactWriter.list(page);
    previous
        .reference()
        .ifPresent(one -> facts.fact("minutes.previous.reference", () -> page.reference(one)));
    facts.answer("minutes.previous.certified", previous.certified());
    facts.end();
  }

  /** Writes the announcements on notice boards. */
  void postings() {
    if (meeting.postings().isEmpty()) {
      return;
    }
    page.heading(2, "posting");
    int number = 1;
    for (Posting posting : meeting.postings()) {
      if (meeting.postings().size() > 1) {
        page.heading(3, "posting.one", Optional.of(Integer.toString(number++)));
      }
      posting(posting);
    }
  }

  private void posting(Posting posting) {
    var facts = FactWriter.list(page);
    facts.text("posting.board", posting.board().map(page.names()::body));
    facts.paragraphs("minutes.paragraphs", posting.paragraphs());
    facts.day("posting.certifiedOn", posting.certifiedOn());
    facts.day("posting.postedOn", posting.postedOn());
    facts.day("posting.removedOn", posting.removedOn());
    facts.day("posting.lastAppealDay", posting.lastAppealDay());
    facts.texts("minutes.dateAsPrinted", posting.datesAsPrinted());
    facts.actor("posting.signedBy", posting.signedBy());
    facts.text("posting.storedAt", posting.storedAt());
    if (posting.equals(Posting.builder().build())) {
      page.html().line("p", page.texts().say("posting.blank"));
    }
    facts.end();
  }
}
