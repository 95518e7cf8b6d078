package se.protokoll.validation.standard.announcement;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.protokoll.AppealRoute;
import se.protokoll.Decision;
import se.protokoll.DecisionKind;
import se.protokoll.MinutesPart;
import se.protokoll.Paragraph;
import se.protokoll.ParagraphKind;
import se.protokoll.RequiredMajority;
import se.protokoll.justering.Posting;
import se.protokoll.language.MessageTable;
import se.protokoll.language.Text;
import se.protokoll.people.BodyKind;
import se.protokoll.people.Organisation;
import se.protokoll.validation.finding.LegalSource;
import se.protokoll.validation.finding.Severity;
import se.protokoll.validation.finding.Stage;
import se.protokoll.validation.law.Deadlines;
import se.protokoll.validation.rule.CheckedRule;
import se.protokoll.validation.rule.FindingBuilder;
import se.protokoll.validation.rule.Located;
import se.protokoll.validation.rule.RuleContext;
import se.protokoll.validation.standard.Bodies;
import se.protokoll.validation.standard.Sources;
import se.protokoll.validation.standard.announcement.AddedMatters.Consent;
import se.protokoll.vote.BallotChoice;
import se.protokoll.vote.Vote;

/** Until when decisions can be appealed, and whether they were announced as they had to be. */
public final class AppealRules {

  private static final MessageTable TEXTS =
      MessageTable.read(AppealRules.class.getResourceAsStream("appeal.properties"));

  private AppealRules() {}

  /** Returns the rules, in the order of the catalogue. */
  public static List<CheckedRule> rules() {
    return List.of(
        OVERKLAGANDE_LAST_DAY,
        OVERKLAGANDE_GEMENSAM,
        OVERKLAGANDE_ROUTE,
        OVERKLAGANDE_PER_PARAGRAPH,
        ONLY_ANNOUNCED_MATTERS);
  }

  /** The last appeal day is three weeks after the announcement. Source: KL 13 kap. 5 §. */
  static final CheckedRule OVERKLAGANDE_LAST_DAY =
      CheckedRule.builder("overklagande-last-day", TEXTS)
          .needsThroughout(MinutesPart.POSTINGS)
          .binds(Bodies.BY_STATUTE_BUT_JOINT_BOARDS)
          .from(Stage.ANNOUNCED)
          .source(Sources.kl(13, "5"))
          .source(Sources.tid("1"))
          .source(Sources.tid("2"))
          .missingContent()
          .checkedBy(AppealRules::overklagandeLastDay);

  private static void overklagandeLastDay(RuleContext context) {
    for (Located<Posting> posting : PostedParagraphs.compared(context)) {
      Optional<LocalDate> stated = posting.value().lastAppealDay();
      if (stated.isEmpty()) {
        continue;
      }
      Optional<LocalDate> announced = PostedParagraphs.of(context).dayToJudgeBy(context, posting);
      if (announced.isEmpty()) {
        continue;
      }
      LocalDate last = Deadlines.lastDayOfAppeal(announced.get());
      if (!last.equals(stated.get())
          && !isByAnotherNotice(context, posting.value(), stated.get())
          && !PostedParagraphs.of(context).endsOn(posting.value(), stated.get())
          && !context.meeting().beganAfter(announced.get())) { // another rule says that
        PostedParagraphs.of(context)
            .found(context, "differs", posting)
            .component("lastAppealDay")
            .with("stated", stated.get())
            .with("posted", announced.get())
            .with("last", last)
            .asOf(announced)
            .add();
      } else if (!context.meeting().beganAfter(announced.get())) {
        context
            .met(posting)
            .component("lastAppealDay")
            .with("stated", stated.get())
            .with("posted", announced.get());
      }
    }
  }

  /**
   * Says whether a last day follows from another notice of the same paragraphs. The minutes do not
   * tell which of them was on the website, which is the one that counts. A joint board has a notice
   * for each party, and the last counts.
   */
  private static boolean isByAnotherNotice(RuleContext context, Posting posting, LocalDate stated) {
    if (context.law().isOf(BodyKind.JOINT_BOARD)) {
      return false;
    }
    for (Located<Posting> one : PostedParagraphs.compared(context)) {
      Optional<LocalDate> posted = one.value().postedOn();
      if (posted.isPresent()
          && Deadlines.lastDayOfAppeal(posted.get()).equals(stated)
          && PostedParagraphs.of(context).overlap(one.value(), posting)) {
        return true;
      }
    }
    return false;
  }

  /**
   * For a joint board the time runs from the last of all its boards. Source: KL 9 kap. 32 §, 13
   * kap. 5 §.
   */
  static final CheckedRule OVERKLAGANDE_GEMENSAM =
      CheckedRule.builder("overklagande-gemensam", TEXTS)
          .needsThroughout(MinutesPart.POSTINGS)
          .binds(Bodies.JOINT_BOARDS)
          .from(Stage.ANNOUNCED)
          .source(Sources.kl(9, "32"))
          .source(Sources.kl(13, "5"))
          .missingContent()
          .checkedBy(AppealRules::overklagandeGemensam);

  private static void overklagandeGemensam(RuleContext context) {
    overklagandeLastDay(context);
    List<Organisation> parties = NoticeBoards.parties(context);
    List<Organisation> without =
        parties.stream()
            .filter(party -> NoticeBoards.postingsOf(context.postings(), party).isEmpty())
            .toList();
    if (context.postings().isEmpty()) {
      return; // anslag-content says that there is no notice at all
    }
    if (without.isEmpty()) {
      context.met("boards").component("postings");
      return;
    }
    // the minutes of one party often print its own notice alone, which proves nothing of the others
    boolean onlyOne = parties.size() - without.size() <= 1;
    FindingBuilder finding =
        without.size() == 1
            ? inBody(context, context.missing("no-board"), parties.indexOf(without.get(0)))
                .with("party", without.get(0).name())
            : context.missing("no-boards").component("postings").with("parties", listed(without));
    finding.atMost(onlyOne ? Severity.WARNING : Severity.ERROR).add();
  }

  private static Text listed(List<Organisation> parties) {
    return MessageTable.listed(parties.stream().map(Organisation::name).toList());
  }

  private static FindingBuilder inBody(RuleContext context, FindingBuilder finding, int party) {
    finding.component("body");
    return context.meeting().body().principals().isEmpty()
        ? finding.component("standingOrders").component("seatsPerPrincipal", party)
        : finding.component("principals", party);
  }

  /** The time for appeal fits how the decision is appealed. Source: KL 13 kap. 3 §, FL 44 §. */
  static final CheckedRule OVERKLAGANDE_ROUTE =
      CheckedRule.builder("overklagande-route", TEXTS)
          .needsThroughout(MinutesPart.DECISIONS)
          .binds(Bodies.BOARDS)
          .source(Sources.kl(13, "3"))
          .source(Sources.practice("FL 44 §; Miljö- och hälsoskydd, överklagande"))
          .checkedBy(AppealRules::overklagandeRoute);

  private static void overklagandeRoute(RuleContext context) {
    for (Located<Decision> decision : context.decisions()) {
      if (isBy(decision.value(), AppealRoute.LEGALITY_REVIEW)
          && decision.paragraph().value().exerciseOfAuthority().orElse(false)) {
        context
            .found("authority", decision)
            .needs()
            .component("appealRoute")
            .atMost(Severity.INFO) // it is right where no statute lets a party appeal
            .add();
      } else if (decision.value().appealRoute().isPresent()) {
        context.met(decision).component("appealRoute");
      }
    }
    for (Located<Posting> posting : context.postings()) {
      Optional<LocalDate> stated = posting.value().lastAppealDay();
      if (stated.isPresent() && isOnlyAboutService(context, posting.value())) {
        context
            .found("from-service", posting)
            .component("lastAppealDay")
            .with("stated", stated.get())
            .add();
      } else if (stated.isPresent()) {
        context.met("notice", posting).component("lastAppealDay").with("stated", stated.get());
      }
    }
  }

  private static boolean isBy(Decision decision, AppealRoute route) {
    return decision.appealRoute().isPresent() && decision.appealRoute().get() == route;
  }

  /** Says whether everything appealable that a posting covers is appealed from being served. */
  private static boolean isOnlyAboutService(RuleContext context, Posting posting) {
    boolean any = false;
    for (Paragraph paragraph : PostedParagraphs.of(context).of(posting)) {
      for (Decision decision : paragraph.decisions()) {
        if (isBy(decision, AppealRoute.ADMINISTRATIVE_APPEAL)) {
          any = true;
        } else if (!isBy(decision, AppealRoute.NONE)) {
          return false;
        }
      }
    }
    return any;
  }

  /** A paragraph certified at the meeting is announced by itself. Source: inferred, KL 13:5. */
  static final CheckedRule OVERKLAGANDE_PER_PARAGRAPH =
      CheckedRule.builder("overklagande-per-paragraph", TEXTS)
          .needs(MinutesPart.POSTINGS)
          .binds(Bodies.ANNOUNCING)
          .from(Stage.ANNOUNCED)
          .source(Sources.inferredFromKl("13 kap. 5 §", "10 kap. 6 §"))
          .missingContent()
          .checkedBy(AppealRules::overklagandePerParagraph);

  private static void overklagandePerParagraph(RuleContext context) {
    for (Located<Paragraph> paragraph : context.paragraphs()) {
      if (!paragraph.value().certifiedImmediately()) {
        continue;
      }
      if (PostedParagraphs.of(context).isNamed(paragraph.value())) {
        context.met(paragraph).component("certifiedImmediately");
      } else {
        context.missing("no-own-posting", paragraph).component("certifiedImmediately").add();
      }
    }
  }

  private static final LegalSource ANNOUNCED = Sources.kl(5, "52");

  /** An assembly decides only what was announced. Source: KL 5 kap. 33 and 52 §§. */
  static final CheckedRule ONLY_ANNOUNCED_MATTERS =
      CheckedRule.builder("only-announced-matters", TEXTS)
          .needs(MinutesPart.DECISIONS, MinutesPart.VOTES, MinutesPart.ELECTIONS)
          .needsThroughout(MinutesPart.AGENDA, MinutesPart.PARAGRAPHS)
          .binds(Bodies.ASSEMBLIES)
          .source(ANNOUNCED)
          .source(Sources.kl(5, "33"))
          .missingContent()
          .checkedBy(AppealRules::onlyAnnouncedMatters);

  private static void onlyAnnouncedMatters(RuleContext context) {
    AddedMatters added = AddedMatters.of(context);
    for (Located<Paragraph> paragraph : context.paragraphs()) {
      Located<Decision> settling = decisionInSubstance(paragraph);
      if (settling == null) {
        continue;
      }
      if (added.isOnAgenda(paragraph)) {
        context.met(paragraph);
        continue;
      }
      if (AddedMatters.isFormality(paragraph.value())) {
        continue;
      }
      if (context.meeting().agenda().isEmpty()) {
        context.missingToJudge("agenda").component("agenda").add();
        return;
      }
      if (isUnanimous(settling.value())) {
        context.met("unanimous", paragraph);
        continue;
      }
      Consent consent = added.consent(paragraph.value());
      switch (consent) {
        case OF_ALL -> context.met("unanimous", paragraph);
        case UNKNOWN -> context.cannotJudge("left-out", paragraph).component("decisions").add();
        case OF_SOME, NONE ->
            context
                .found("added", settling)
                .by(ANNOUNCED)
                .atMost(consent == Consent.NONE ? Severity.ERROR : Severity.WARNING)
                .add();
      }
    }
  }

  /** Returns the first decision that settles a matter, null when none does. */
  private static @Nullable Located<Decision> decisionInSubstance(Located<Paragraph> paragraph) {
    Paragraph matter = paragraph.value();
    if (matter.kind().orElse(ParagraphKind.MATTER) == ParagraphKind.MATTER) {
      for (Located<Decision> one : paragraph.each("decisions", matter.decisions())) {
        Decision decision = one.value();
        if (decision.kind().isPresent() && settles(decision.kind().get(), matter, decision)) {
          return one;
        }
      }
    }
    return null;
  }

  private static boolean settles(DecisionKind kind, Paragraph paragraph, Decision decision) {
    return switch (kind) {
      case OWN -> !AddedMatters.sendsInitiativesOn(paragraph, decision);
      case RECOMMENDATION, PROPOSAL, REJECTED, WRITTEN_OFF, RESIGNATION -> true;
      case ASSIGNMENT -> !AddedMatters.sendsOn(paragraph, decision);
      case ELECTION -> !AddedMatters.electsForTheMeeting(decision);
      case NOTED, FILED, TABLED, REFERRED_BACK -> false;
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
