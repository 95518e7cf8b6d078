package se.protokoll.validation.rule;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import se.protokoll.AgendaItem;
import se.protokoll.AppealRoute;
import se.protokoll.Decision;
import se.protokoll.DecisionKind;
import se.protokoll.Paragraph;
import se.protokoll.ParagraphKind;
import se.protokoll.RequiredMajority;
import se.protokoll.justering.Posting;
import se.protokoll.people.Organisation;
import se.protokoll.people.PrincipalSeats;
import se.protokoll.validation.finding.Severity;
import se.protokoll.validation.law.Deadlines;
import se.protokoll.vote.BallotChoice;
import se.protokoll.vote.Vote;

/** What the notice tells, how long it hangs, and which decisions it is about. */
final class AnnouncementChecks {

  private AnnouncementChecks() {}

  static void placeAndDayAreTold(Examination examination) {
    List<Posting> postings = examination.meeting().postings();
    if (postings.isEmpty()) {
      examination.missing("no-posting").at("postings").add();
    }
    for (int i = 0; i < postings.size(); i++) {
      if (postings.get(i).postedOn().isEmpty()) {
        examination.missing("no-day").at("postings", i, "postedOn").add();
      }
      if (postings.get(i).storedAt().isEmpty()) {
        examination.missing("no-place").at("postings", i, "storedAt").add();
      }
    }
  }

  static void itHungItsTimeOut(Examination examination) {
    List<Posting> postings = examination.meeting().postings();
    for (int i = 0; i < postings.size(); i++) {
      Posting posting = postings.get(i);
      if (posting.removedOn().isEmpty()) {
        continue;
      }
      Optional<LocalDate> announced = AnnouncementRules.announced(examination, posting);
      if (announced.isEmpty()) {
        examination.missing("cannot-judge.posting-day").at("postings", i, "postedOn").add();
        continue;
      }
      LocalDate last = Deadlines.lastAppealDay(announced.get());
      LocalDate removed = posting.removedOn().get();
      if (!removed.isAfter(last)) {
        boolean onTheDay = removed.equals(last);
        examination
            .found(onTheDay ? "on-last-day" : "early")
            .at("postings", i, "removedOn")
            .with("removed", removed)
            .with("last", last)
            .atMost(onTheDay ? Severity.WARNING : Severity.ERROR)
            .add();
      }
    }
  }

  static void everyBoardAnnouncedIt(Examination examination) {
    AnnouncementRules.theLastDayIsRight(examination);
    List<Organisation> principals = examination.meeting().body().principals();
    if (!principals.isEmpty()) {
      for (int i = 0; i < principals.size(); i++) {
        requirePosting(examination, principals.get(i), "/body/principals/" + i);
      }
      return;
    }
    List<PrincipalSeats> parties = examination.context().standingOrders().seatsPerPrincipal();
    for (int i = 0; i < parties.size(); i++) {
      requirePosting(
          examination, parties.get(i).principal(), "/body/standingOrders/seatsPerPrincipal/" + i);
    }
  }

  private static void requirePosting(Examination examination, Organisation party, String pointer) {
    List<Posting> postings = examination.meeting().postings();
    for (int i = 0; i < postings.size(); i++) {
      if (postings.get(i).board().isPresent() && isCalled(party, postings.get(i).board().get())) {
        return;
      }
    }
    examination.missing("no-board").at(pointer).with("party", party.name()).add();
  }

  private static boolean isCalled(Organisation party, String board) {
    return party.name().equals(board)
        || party.key().filter(board::equals).isPresent()
        || party.abbreviation().filter(board::equals).isPresent();
  }

  static void theTimeFitsTheRoute(Examination examination) {
    List<Paragraph> paragraphs = examination.paragraphs();
    for (int p = 0; p < paragraphs.size(); p++) {
      Paragraph paragraph = paragraphs.get(p);
      if (!paragraph.exerciseOfAuthority().orElse(false)) {
        continue;
      }
      for (int d = 0; d < paragraph.decisions().size(); d++) {
        if (has(paragraph.decisions().get(d), AppealRoute.LEGALITY_REVIEW)) {
          examination
              .found("authority")
              .at("paragraphs", p, "decisions", d, "appealRoute")
              .in(paragraph)
              .atMost(Severity.WARNING)
              .add();
        }
      }
    }
    List<Posting> postings = examination.meeting().postings();
    for (int i = 0; i < postings.size(); i++) {
      Posting posting = postings.get(i);
      if (posting.lastAppealDay().isPresent() && isOnlyAboutService(examination, posting)) {
        examination
            .found("from-service")
            .at("postings", i, "lastAppealDay")
            .with("stated", posting.lastAppealDay().get())
            .add();
      }
    }
  }

  /** Says whether everything appealable that a posting covers is appealed from being served. */
  private static boolean isOnlyAboutService(Examination examination, Posting posting) {
    boolean any = false;
    for (Paragraph paragraph : examination.paragraphs()) {
      if (!AnnouncementRules.covers(examination.meeting(), posting, paragraph)) {
        continue;
      }
      for (Decision decision : paragraph.decisions()) {
        if (has(decision, AppealRoute.ADMINISTRATIVE_APPEAL)) {
          any = true;
        } else if (!has(decision, AppealRoute.NONE)) {
          return false;
        }
      }
    }
    return any;
  }

  private static boolean has(Decision decision, AppealRoute route) {
    return decision.appealRoute().isPresent() && decision.appealRoute().get() == route;
  }

  static void itIsAnnouncedByItself(Examination examination) {
    List<Paragraph> paragraphs = examination.paragraphs();
    for (int p = 0; p < paragraphs.size(); p++) {
      Paragraph paragraph = paragraphs.get(p);
      if (paragraph.certifiedImmediately() && !isAnnouncedByItself(examination, paragraph)) {
        examination
            .missing("no-own-posting")
            .at("paragraphs", p, "certifiedImmediately")
            .in(paragraph)
            .add();
      }
    }
  }

  private static boolean isAnnouncedByItself(Examination examination, Paragraph paragraph) {
    for (Posting posting : examination.meeting().postings()) {
      if (JusteringChecks.names(posting.paragraphs(), paragraph)) {
        return true;
      }
    }
    return false;
  }

  static void onlyWhatWasAnnounced(Examination examination) {
    List<Paragraph> paragraphs = examination.paragraphs();
    boolean agendaKnown = !examination.meeting().agenda().isEmpty();
    for (int p = 0; p < paragraphs.size(); p++) {
      Paragraph paragraph = paragraphs.get(p);
      int index = indexOfDecisionInSubstance(paragraph);
      if (index < 0 || isOnAgenda(examination, paragraph)) {
        continue;
      }
      if (!agendaKnown) {
        examination.missing("cannot-judge.agenda").at("agenda").add();
        return;
      }
      if (!isUnanimous(paragraph.decisions().get(index))) {
        examination.found("added").at("paragraphs", p, "decisions", index).in(paragraph).add();
      }
    }
  }

  private static boolean isOnAgenda(Examination examination, Paragraph paragraph) {
    List<AgendaItem> agenda = examination.meeting().agenda();
    for (int i = 0; i < agenda.size(); i++) {
      AgendaItem item = agenda.get(i);
      if (paragraph.agendaItem().isPresent()) {
        if (paragraph.agendaItem().equals(item.number())) {
          return true;
        }
      } else if (paragraph.title().isPresent() && paragraph.title().equals(item.title())) {
        return true;
      }
    }
    return false;
  }

  /** Returns the index of the first decision that settles a matter, -1 when none does. */
  private static int indexOfDecisionInSubstance(Paragraph paragraph) {
    if (paragraph.kind().orElse(ParagraphKind.MATTER) != ParagraphKind.MATTER) {
      return -1;
    }
    for (int d = 0; d < paragraph.decisions().size(); d++) {
      Optional<DecisionKind> kind = paragraph.decisions().get(d).kind();
      if (kind.isPresent() && settles(kind.get())) {
        return d;
      }
    }
    return -1;
  }

  private static boolean settles(DecisionKind kind) {
    return switch (kind) {
      case OWN, RECOMMENDATION, PROPOSAL, ASSIGNMENT, REJECTED -> true;
      case ELECTION, NOTED, FILED, TABLED, REFERRED_BACK, WRITTEN_OFF -> false;
    };
  }

  private static boolean isUnanimous(Decision decision) {
    for (Vote vote : decision.votes()) {
      if (VoteCount.of(vote, BallotChoice.NO) > 0 || VoteCount.of(vote, BallotChoice.ABSTAIN) > 0) {
        return false;
      }
    }
    boolean agreedByAll =
        decision.requiredMajority().isPresent()
            && decision.requiredMajority().get() == RequiredMajority.ALL_PRESENT;
    return agreedByAll
        || (!decision.votes().isEmpty()
            && VoteCount.of(decision.votes().get(0), BallotChoice.YES) > 0);
  }
}
