package se.protokoll.validation.rule;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import se.protokoll.AgendaItem;
import se.protokoll.AppealRoute;
import se.protokoll.Decision;
import se.protokoll.DecisionKind;
import se.protokoll.Meeting;
import se.protokoll.Paragraph;
import se.protokoll.ParagraphKind;
import se.protokoll.RequiredMajority;
import se.protokoll.justering.Posting;
import se.protokoll.language.MessageTable;
import se.protokoll.people.Organisation;
import se.protokoll.people.PrincipalSeats;
import se.protokoll.validation.finding.Severity;
import se.protokoll.validation.finding.Stage;
import se.protokoll.validation.law.Deadlines;
import se.protokoll.validation.standard.Bodies;
import se.protokoll.validation.standard.Sources;
import se.protokoll.vote.BallotChoice;
import se.protokoll.vote.Vote;

/** How the justering is announced, and until when decisions can be appealed. */
public final class AnnouncementRules {

  private static final MessageTable TEXTS = Texts.of("announcement");

  private AnnouncementRules() {}

  public static List<CheckedRule> rules() {
    return List.of(
        ANSLAG_LATEST,
        ANSLAG_CONTENT,
        ANSLAG_REMOVAL,
        OVERKLAGANDE_LAST_DAY,
        OVERKLAGANDE_GEMENSAM,
        OVERKLAGANDE_ROUTE,
        OVERKLAGANDE_PER_PARAGRAPH,
        ONLY_ANNOUNCED_MATTERS);
  }

  /** The justering is announced within two days. Source: KL 8 kap. 12 §. */
  static final CheckedRule ANSLAG_LATEST =
      CheckedRule.builder("anslag-latest", TEXTS)
          .binds(Bodies.ANNOUNCING)
          .from(Stage.ANNOUNCED)
          .source(Sources.kl(8, "12"))
          .source(Sources.kl(6, "35"))
          .source(Sources.kl(9, "32"))
          .source(Sources.tid("2"))
          .missingContent()
          .checkedBy(AnnouncementRules::anslagLatest);

  private static void anslagLatest(RuleContext context) {
    List<Posting> postings = context.meeting().postings();
    for (int i = 0; i < postings.size(); i++) {
      Posting posting = postings.get(i);
      if (posting.postedOn().isEmpty()) {
        continue; // anslag-content says that the day is missing
      }
      Optional<LocalDate> certified = dayOfJustering(context, posting);
      if (certified.isEmpty()) {
        context.missing("cannot-judge.justering-day").at("postings", i, "certifiedOn").add();
        continue;
      }
      LocalDate posted = posting.postedOn().get();
      LocalDate last = Deadlines.lastPostingDay(certified.get());
      if (posted.isAfter(last) || posted.isBefore(certified.get())) {
        context
            .found(posted.isAfter(last) ? "late" : "early")
            .at("postings", i, "postedOn")
            .with("posted", posted)
            .with("certified", certified.get())
            .with("last", last)
            .add();
      }
    }
  }

  /** Returns the last day on which any paragraph a posting covers was certified. */
  static Optional<LocalDate> dayOfJustering(RuleContext context, Posting posting) {
    LocalDate latest = null;
    Meeting meeting = context.meeting();
    for (int p = 0; p < meeting.paragraphs().size(); p++) {
      Paragraph paragraph = meeting.paragraphs().get(p);
      if (!covers(meeting, posting, paragraph)) {
        continue;
      }
      Optional<LocalDate> day = context.dayOfJustering(context.meeting().paragraphs().get(p));
      if (day.isEmpty()) {
        return posting.certifiedOn();
      }
      latest = latest == null || day.get().isAfter(latest) ? day.get() : latest;
    }
    return latest == null ? posting.certifiedOn() : Optional.of(latest);
  }

  static boolean covers(Meeting meeting, Posting posting, Paragraph paragraph) {
    if (posting.paragraphs().isPresent()) {
      return JusteringRules.covers(posting.paragraphs().get(), paragraph);
    }
    List<Posting> all = meeting.postings();
    for (int i = 0; i < all.size(); i++) {
      if (all.get(i).paragraphs().isPresent()
          && JusteringRules.covers(all.get(i).paragraphs().get(), paragraph)) {
        return false;
      }
    }
    return true;
  }

  /** The notice tells where the minutes are kept and when it was posted. Source: KL 8 kap. 12 §. */
  static final CheckedRule ANSLAG_CONTENT =
      CheckedRule.builder("anslag-content", TEXTS)
          .binds(Bodies.ANNOUNCING)
          .from(Stage.ANNOUNCED)
          .source(Sources.kl(8, "12"))
          .source(Sources.kl(6, "35"))
          .missingContent()
          .checkedBy(AnnouncementRules::anslagContent);

  static void anslagContent(RuleContext context) {
    List<Posting> postings = context.meeting().postings();
    if (postings.isEmpty()) {
      context.missing("no-posting").at("postings").add();
    }
    for (int i = 0; i < postings.size(); i++) {
      if (postings.get(i).postedOn().isEmpty()) {
        context.missing("no-day").at("postings", i, "postedOn").add();
      }
      if (postings.get(i).storedAt().isEmpty()) {
        context.missing("no-place").at("postings", i, "storedAt").add();
      }
    }
  }

  /** The notice hangs until the time for appeal is over. Source: KL 8 kap. 12 §, 13 kap. 5 §. */
  static final CheckedRule ANSLAG_REMOVAL =
      CheckedRule.builder("anslag-removal", TEXTS)
          .binds(Bodies.ANNOUNCING)
          .from(Stage.ANNOUNCED)
          .source(Sources.kl(8, "12"))
          .source(Sources.kl(13, "5"))
          .source(Sources.practice("Storuman, omsorgsnämnden 2018; Sunne, fullmäktige 2011"))
          .missingContent()
          .checkedBy(AnnouncementRules::anslagRemoval);

  static void anslagRemoval(RuleContext context) {
    List<Posting> postings = context.meeting().postings();
    for (int i = 0; i < postings.size(); i++) {
      Posting posting = postings.get(i);
      if (posting.removedOn().isEmpty()) {
        continue;
      }
      Optional<LocalDate> announced = AnnouncementRules.announced(context, posting);
      if (announced.isEmpty()) {
        context.missing("cannot-judge.posting-day").at("postings", i, "postedOn").add();
        continue;
      }
      LocalDate last = Deadlines.lastAppealDay(announced.get());
      LocalDate removed = posting.removedOn().get();
      if (!removed.isAfter(last)) {
        boolean onTheDay = removed.equals(last);
        context
            .found(onTheDay ? "on-last-day" : "early")
            .at("postings", i, "removedOn")
            .with("removed", removed)
            .with("last", last)
            .atMost(onTheDay ? Severity.WARNING : Severity.ERROR)
            .add();
      }
    }
  }

  static Optional<LocalDate> announced(RuleContext context, Posting posting) {
    for (Paragraph paragraph : context.meeting().paragraphs()) {
      if (covers(context.meeting(), posting, paragraph)) {
        return Deadlines.announced(context.meeting(), paragraph, context.law());
      }
    }
    return posting.postedOn();
  }

  /** The last appeal day is three weeks after the announcement. Source: KL 13 kap. 5 §. */
  static final CheckedRule OVERKLAGANDE_LAST_DAY =
      CheckedRule.builder("overklagande-last-day", TEXTS)
          .binds(Bodies.BY_STATUTE_BUT_JOINT_BOARDS)
          .from(Stage.ANNOUNCED)
          .source(Sources.kl(13, "5"))
          .source(Sources.tid("1"))
          .source(Sources.tid("2"))
          .missingContent()
          .checkedBy(AnnouncementRules::overklagandeLastDay);

  static void overklagandeLastDay(RuleContext context) {
    List<Posting> postings = context.meeting().postings();
    for (int i = 0; i < postings.size(); i++) {
      Posting posting = postings.get(i);
      if (posting.lastAppealDay().isEmpty()) {
        continue;
      }
      Optional<LocalDate> announced = announced(context, posting);
      if (announced.isEmpty()) {
        context.missing("cannot-judge.posting-day").at("postings", i, "postedOn").add();
        continue;
      }
      LocalDate last = Deadlines.lastAppealDay(announced.get());
      if (!last.equals(posting.lastAppealDay().get())) {
        context
            .found("differs")
            .at("postings", i, "lastAppealDay")
            .with("stated", posting.lastAppealDay().get())
            .with("posted", announced.get())
            .with("last", last)
            .add();
      }
    }
  }

  /** For a joint board the time runs from the last of all its boards. Source: KL 9 kap. 32 §. */
  static final CheckedRule OVERKLAGANDE_GEMENSAM =
      CheckedRule.builder("overklagande-gemensam", TEXTS)
          .binds(Bodies.JOINT_BOARDS)
          .from(Stage.ANNOUNCED)
          .source(Sources.kl(9, "32"))
          .source(Sources.kl(13, "5"))
          .missingContent()
          .checkedBy(AnnouncementRules::overklagandeGemensam);

  static void overklagandeGemensam(RuleContext context) {
    overklagandeLastDay(context);
    List<Organisation> principals = context.meeting().body().principals();
    if (!principals.isEmpty()) {
      for (int i = 0; i < principals.size(); i++) {
        requirePosting(context, principals.get(i), "/body/principals/" + i);
      }
      return;
    }
    List<PrincipalSeats> parties = context.law().standingOrders().seatsPerPrincipal();
    for (int i = 0; i < parties.size(); i++) {
      requirePosting(
          context, parties.get(i).principal(), "/body/standingOrders/seatsPerPrincipal/" + i);
    }
  }

  private static void requirePosting(RuleContext context, Organisation party, String pointer) {
    List<Posting> postings = context.meeting().postings();
    for (int i = 0; i < postings.size(); i++) {
      if (postings.get(i).board().isPresent() && isCalled(party, postings.get(i).board().get())) {
        return;
      }
    }
    context.missing("no-board").at(pointer).with("party", party.name()).add();
  }

  private static boolean isCalled(Organisation party, String board) {
    return party.name().equals(board)
        || party.key().filter(board::equals).isPresent()
        || party.abbreviation().filter(board::equals).isPresent();
  }

  /** The time for appeal fits how the decision is appealed. Source: KL 13 kap. 3 §, FL 44 §. */
  static final CheckedRule OVERKLAGANDE_ROUTE =
      CheckedRule.builder("overklagande-route", TEXTS)
          .binds(Bodies.BOARDS)
          .source(Sources.kl(13, "3"))
          .source(Sources.practice("FL 44 §; Miljö- och hälsoskydd, överklagande"))
          .checkedBy(AnnouncementRules::overklagandeRoute);

  static void overklagandeRoute(RuleContext context) {
    List<Paragraph> paragraphs = context.meeting().paragraphs();
    for (int p = 0; p < paragraphs.size(); p++) {
      Paragraph paragraph = paragraphs.get(p);
      if (!paragraph.exerciseOfAuthority().orElse(false)) {
        continue;
      }
      for (int d = 0; d < paragraph.decisions().size(); d++) {
        if (has(paragraph.decisions().get(d), AppealRoute.LEGALITY_REVIEW)) {
          context
              .found("authority")
              .at("paragraphs", p, "decisions", d, "appealRoute")
              .in(paragraph)
              .atMost(Severity.WARNING)
              .add();
        }
      }
    }
    List<Posting> postings = context.meeting().postings();
    for (int i = 0; i < postings.size(); i++) {
      Posting posting = postings.get(i);
      if (posting.lastAppealDay().isPresent() && isOnlyAboutService(context, posting)) {
        context
            .found("from-service")
            .at("postings", i, "lastAppealDay")
            .with("stated", posting.lastAppealDay().get())
            .add();
      }
    }
  }

  /** Says whether everything appealable that a posting covers is appealed from being served. */
  private static boolean isOnlyAboutService(RuleContext context, Posting posting) {
    boolean any = false;
    for (Paragraph paragraph : context.meeting().paragraphs()) {
      if (!AnnouncementRules.covers(context.meeting(), posting, paragraph)) {
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

  /** A paragraph certified at the meeting is announced by itself. Source: inferred, KL 13:5. */
  static final CheckedRule OVERKLAGANDE_PER_PARAGRAPH =
      CheckedRule.builder("overklagande-per-paragraph", TEXTS)
          .binds(Bodies.ANNOUNCING)
          .from(Stage.ANNOUNCED)
          .source(Sources.inferred("KL 13 kap. 5 §"))
          .missingContent()
          .checkedBy(AnnouncementRules::overklagandePerParagraph);

  static void overklagandePerParagraph(RuleContext context) {
    List<Paragraph> paragraphs = context.meeting().paragraphs();
    for (int p = 0; p < paragraphs.size(); p++) {
      Paragraph paragraph = paragraphs.get(p);
      if (paragraph.certifiedImmediately() && !isAnnouncedByItself(context, paragraph)) {
        context
            .missing("no-own-posting")
            .at("paragraphs", p, "certifiedImmediately")
            .in(paragraph)
            .add();
      }
    }
  }

  private static boolean isAnnouncedByItself(RuleContext context, Paragraph paragraph) {
    for (Posting posting : context.meeting().postings()) {
      if (JusteringRules.names(posting.paragraphs(), paragraph)) {
        return true;
      }
    }
    return false;
  }

  /** An assembly decides only what was announced. Source: KL 5 kap. 33 and 52 §§. */
  static final CheckedRule ONLY_ANNOUNCED_MATTERS =
      CheckedRule.builder("only-announced-matters", TEXTS)
          .binds(Bodies.ASSEMBLIES)
          .source(Sources.kl(5, "52"))
          .source(Sources.kl(5, "33"))
          .missingContent()
          .checkedBy(AnnouncementRules::onlyAnnouncedMatters);

  static void onlyAnnouncedMatters(RuleContext context) {
    List<Paragraph> paragraphs = context.meeting().paragraphs();
    boolean agendaKnown = !context.meeting().agenda().isEmpty();
    for (int p = 0; p < paragraphs.size(); p++) {
      Paragraph paragraph = paragraphs.get(p);
      int index = indexOfDecisionInSubstance(paragraph);
      if (index < 0 || isOnAgenda(context, paragraph)) {
        continue;
      }
      if (!agendaKnown) {
        context.missing("cannot-judge.agenda").at("agenda").add();
        return;
      }
      if (!isUnanimous(paragraph.decisions().get(index))) {
        context.found("added").at("paragraphs", p, "decisions", index).in(paragraph).add();
      }
    }
  }

  private static boolean isOnAgenda(RuleContext context, Paragraph paragraph) {
    List<AgendaItem> agenda = context.meeting().agenda();
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
      if (vote.count(BallotChoice.NO).orElse(0) > 0
          || vote.count(BallotChoice.ABSTAIN).orElse(0) > 0) {
        return false;
      }
    }
    boolean agreedByAll =
        decision.requiredMajority().isPresent()
            && decision.requiredMajority().get() == RequiredMajority.ALL_PRESENT;
    return agreedByAll
        || (!decision.votes().isEmpty()
            && decision.votes().get(0).count(BallotChoice.YES).orElse(0) > 0);
  }
}
