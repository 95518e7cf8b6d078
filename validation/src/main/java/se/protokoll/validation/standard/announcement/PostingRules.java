package se.protokoll.validation.standard.announcement;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import se.protokoll.MinutesPart;
import se.protokoll.Paragraph;
import se.protokoll.ParagraphSpans;
import se.protokoll.justering.Posting;
import se.protokoll.language.MessageTable;
import se.protokoll.people.BodyKind;
import se.protokoll.people.Organisation;
import se.protokoll.validation.finding.Severity;
import se.protokoll.validation.finding.Stage;
import se.protokoll.validation.law.Deadlines;
import se.protokoll.validation.rule.CheckedRule;
import se.protokoll.validation.rule.FindingBuilder;
import se.protokoll.validation.rule.Located;
import se.protokoll.validation.rule.RuleContext;
import se.protokoll.validation.standard.Approvals;
import se.protokoll.validation.standard.Bodies;
import se.protokoll.validation.standard.Sources;

/** How the justering is announced on the notice board. */
public final class PostingRules {

  private static final MessageTable TEXTS =
      MessageTable.read(PostingRules.class.getResourceAsStream("posting.properties"));

  private PostingRules() {}

  /** Returns the rules, in the order of the catalogue. */
  public static List<CheckedRule> rules() {
    return List.of(
        ANSLAG_LATEST,
        ANSLAG_CONTENT,
        ANSLAG_REMOVAL,
        PARAGRAPHS_ANNOUNCED,
        NOTICE_DAY_AGREES,
        NOTICE_NOT_BEFORE_MEETING);
  }

  /** The justering is announced within two days. Source: KL 8 kap. 12 §. */
  static final CheckedRule ANSLAG_LATEST =
      CheckedRule.builder("anslag-latest", TEXTS)
          .needsThroughout(MinutesPart.POSTINGS)
          .binds(Bodies.ANNOUNCING)
          .from(Stage.ANNOUNCED)
          .source(Sources.kl(8, "12"))
          .source(Sources.kl(6, "35").forBodies(Bodies.BOARDS))
          .source(Sources.kl(9, "32").forBodies(Bodies.JOINT_BOARDS))
          .source(Sources.tid("2"))
          .missingContent()
          .checkedBy(PostingRules::anslagLatest);

  private static void anslagLatest(RuleContext context) {
    for (Located<Posting> one : PostedParagraphs.compared(context)) {
      Optional<LocalDate> posted = one.value().postedOn();
      // anslag-content says that the day is missing, and another rule that it is impossible
      if (posted.isPresent() && !context.meeting().beganAfter(posted.get())) {
        checkDays(context, one, posted.get());
      }
    }
  }

  /**
   * Compares the day of a notice with the day on which the minutes it covers were certified, and
   * with that of each paragraph certified at the meeting.
   */
  private static void checkDays(RuleContext context, Located<Posting> one, LocalDate posted) {
    CertifiedParagraphs certified = PostedParagraphs.of(context).certified(context, one.value());
    int all = certified.paragraphs().size();
    if (!certified.together().isEmpty()) {
      List<Paragraph> together = certified.together();
      checkDay(context, one, posted, certified.day(), certified.earliest(), together, all);
    } else if (all == 0) {
      Optional<LocalDate> stated = one.value().certifiedOn();
      checkDay(context, one, posted, stated, stated, List.of(), all);
    } else if (certified.immediate().isEmpty()) {
      context.missingToJudge("justering-day", one).component("certifiedOn").add();
    }
    certified
        .immediate()
        .forEach(
            (day, paragraphs) ->
                checkDay(
                    context, one, posted, Optional.of(day), Optional.of(day), paragraphs, all));
  }

  /**
   * Compares the day of a notice with the day on which some of its paragraphs were certified.
   *
   * @param certified the day, empty when unknown
   * @param earliest the earliest day it can have been, where a signature has no day
   * @param all how many paragraphs the notice is about
   */
  private static void checkDay(
      RuleContext context,
      Located<Posting> one,
      LocalDate posted,
      Optional<LocalDate> certified,
      Optional<LocalDate> earliest,
      List<Paragraph> paragraphs,
      int all) {
    Optional<LocalDate> known = certified.isPresent() ? certified : earliest;
    if (known.isPresent() && context.meeting().beganAfter(known.get())) {
      return; // justering-not-before-meeting says that it is impossible
    }
    if (known.isPresent() && (certified.isPresent() || posted.isBefore(known.get()))) {
      report(context, one, posted, known.get(), paragraphs, paragraphs.size() == all);
    } else {
      context.missingToJudge("justering-day", one).component("certifiedOn").add();
    }
  }

  private static void report(
      RuleContext context,
      Located<Posting> one,
      LocalDate posted,
      LocalDate certified,
      List<Paragraph> paragraphs,
      boolean all) {
    LocalDate last = Deadlines.lastDayOfPosting(certified);
    if (!posted.isAfter(last) && !posted.isBefore(certified)) {
      context
          .met(one)
          .component("postedOn")
          .with("posted", posted)
          .with("certified", certified)
          .with("last", last);
      return;
    }
    if (posted.isAfter(last) && isAnnouncedBefore(context, one.value(), certified, paragraphs)) {
      context.met("again", one).component("postedOn").with("posted", posted);
      return;
    }
    String variant = posted.isAfter(last) ? "late" : "early";
    FindingBuilder finding =
        context
            .found(all ? variant : variant + "-paragraphs", one)
            .component("postedOn")
            .with("posted", posted)
            .with("certified", certified)
            .with("last", last)
            .asOf(Optional.of(posted));
    if (!one.value().certifiedOn().equals(Optional.of(certified))) {
      finding.needsThroughout(MinutesPart.POSTINGS, MinutesPart.SIGNATURES);
    }
    if (variant.equals("early")) {
      finding
          .needs()
          .atMost(Approvals.of(context).areGiven(posted) ? Severity.WARNING : Severity.ERROR);
    }
    (all ? finding : finding.inAll(paragraphs)).add();
  }

  /**
   * Says whether other notices announced some paragraphs in time, on the same notice board where
   * each party has its own. A later one repeats them, or was posted when the first came down.
   */
  @SuppressWarnings("ReferenceEquality") // the notice itself, not another that says the same
  private static boolean isAnnouncedBefore(
      RuleContext context, Posting late, LocalDate certified, List<Paragraph> paragraphs) {
    LocalDate last = Deadlines.lastDayOfPosting(certified);
    boolean joint = context.law().isOf(BodyKind.JOINT_BOARD);
    List<Posting> inTime = new ArrayList<>(1);
    for (Located<Posting> one : PostedParagraphs.compared(context)) {
      Posting other = one.value();
      boolean sameBoard = !joint || Deadlines.boardOf(other).equals(Deadlines.boardOf(late));
      Optional<LocalDate> day = other.postedOn();
      if (other != late
          && sameBoard
          && day.isPresent()
          && !day.get().isAfter(last)
          && !day.get().isBefore(certified)) {
        inTime.add(other);
      }
    }
    return !inTime.isEmpty()
        && !paragraphs.isEmpty()
        && PostedParagraphs.of(context).cover(inTime, paragraphs);
  }

  /** The notice tells where the minutes are kept and when it was posted. Source: KL 8 kap. 12 §. */
  static final CheckedRule ANSLAG_CONTENT =
      CheckedRule.builder("anslag-content", TEXTS)
          .needsThroughout(MinutesPart.POSTINGS)
          .binds(Bodies.ANNOUNCING)
          .from(Stage.ANNOUNCED)
          .source(Sources.kl(8, "12"))
          .source(Sources.kl(6, "35").forBodies(Bodies.BOARDS))
          .missingContent()
          .checkedBy(PostingRules::anslagContent);

  private static void anslagContent(RuleContext context) {
    if (context.postings().isEmpty()) {
      context.missing("no-posting").component("postings").add();
    }
    if (context.postings().size() > PostedParagraphs.MOST) {
      context
          .cannotJudge("too-many")
          .component("postings")
          .with("most", PostedParagraphs.MOST)
          .add();
    }
    for (Located<Posting> posting : context.postings()) {
      if (posting.value().postedOn().isEmpty()) {
        context
            .missing("no-day", posting)
            .component("postedOn")
            // a day that is printed by half is there, and cannot be read
            .atMost(posting.value().datesAsPrinted().isEmpty() ? Severity.ERROR : Severity.WARNING)
            .add();
      }
      if (posting.value().storedAt().isEmpty()) {
        context
            .missing("no-place", posting)
            .component("storedAt")
            .asOf(posting.value().postedOn())
            .add();
      }
      if (posting.value().postedOn().isPresent() && posting.value().storedAt().isPresent()) {
        context.met(posting).with("posted", posting.value().postedOn().get());
      }
    }
  }

  /** The notice hangs until the time for appeal is over. Source: KL 8 kap. 12 §, 13 kap. 5 §. */
  static final CheckedRule ANSLAG_REMOVAL =
      CheckedRule.builder("anslag-removal", TEXTS)
          .needsThroughout(MinutesPart.POSTINGS)
          .binds(Bodies.ANNOUNCING)
          .from(Stage.ANNOUNCED)
          .source(Sources.kl(8, "12"))
          .source(Sources.kl(13, "5"))
          .source(Sources.practice("Storuman, omsorgsnämnden 2018; Sunne, fullmäktige 2011"))
          .missingContent()
          .checkedBy(PostingRules::anslagRemoval);

  private static void anslagRemoval(RuleContext context) {
    boolean joint = context.law().isOf(BodyKind.JOINT_BOARD);
    for (Located<Posting> posting : PostedParagraphs.compared(context)) {
      if (posting.value().removedOn().isEmpty()) {
        context.met("still-up", posting);
        continue;
      }
      Optional<LocalDate> announced = PostedParagraphs.of(context).dayToJudgeBy(context, posting);
      if (announced.isEmpty()) {
        continue;
      }
      if (context.meeting().beganAfter(announced.get())) {
        continue; // notice-not-before-meeting says that
      }
      if (isReplaced(context, posting.value())) {
        context.met("replaced", posting);
        continue;
      }
      // a notice that came down too early is measured by its own day, not by the one posted instead
      LocalDate first =
          posting.value().postedOn().filter(announced.get()::isAfter).isPresent() && !joint
              ? posting.value().postedOn().get()
              : announced.get();
      LocalDate last = Deadlines.lastDayOfAppeal(first);
      LocalDate removed = posting.value().removedOn().get();
      if (!removed.isAfter(last)) {
        boolean onTheDay = removed.equals(last);
        PostedParagraphs.of(context)
            .found(context, onTheDay ? "on-last-day" : "early", posting)
            .component("removedOn")
            .with("removed", removed)
            .with("last", last)
            .asOf(announced)
            .atMost(gravestOfRemoval(announced.get(), onTheDay))
            .add();
      } else {
        context.met(posting).component("removedOn").with("removed", removed).with("last", last);
      }
    }
  }

  /**
   * Returns the gravest that a removal can be: how long an appeal could be made before 1995 is
   * inferred (10 kap. 6 § of the act of 1991), and on the last day itself practice differs.
   */
  private static Severity gravestOfRemoval(LocalDate announced, boolean onTheLastDay) {
    if (announced.isBefore(Sources.APPEALS_READ_SINCE)) {
      return Severity.INFO;
    }
    return onTheLastDay ? Severity.WARNING : Severity.ERROR;
  }

  /**
   * Says whether another notice of the same paragraphs was up when this one came down, and was left
   * up: then this one was a copy, or made room for it. In a joint board every party has its own.
   */
  @SuppressWarnings("ReferenceEquality") // the notice itself, not another that says the same
  private static boolean isReplaced(RuleContext context, Posting removed) {
    if (context.law().isOf(BodyKind.JOINT_BOARD)) {
      return false;
    }
    for (Located<Posting> one : PostedParagraphs.compared(context)) {
      Posting other = one.value();
      Optional<LocalDate> posted = other.postedOn();
      if (other != removed
          && posted.isPresent()
          && !posted.get().isAfter(removed.removedOn().orElseThrow())
          && Deadlines.isLeftUp(other)
          && PostedParagraphs.of(context).overlap(other, removed)) {
        return true;
      }
    }
    return false;
  }

  /**
   * Every paragraph is announced on every board that is to announce it. Source: KL 8 kap. 12 §, 9
   * kap. 32 §, 13 kap. 5 §.
   */
  static final CheckedRule PARAGRAPHS_ANNOUNCED =
      CheckedRule.builder("paragraphs-announced", TEXTS)
          .needs(MinutesPart.POSTINGS)
          .binds(Bodies.ANNOUNCING)
          .baseSeverity(Severity.WARNING)
          .from(Stage.ANNOUNCED)
          .source(Sources.kl(8, "12"))
          .source(Sources.kl(9, "32").forBodies(Bodies.JOINT_BOARDS))
          .source(Sources.kl(13, "5"))
          .missingContent()
          .checkedBy(PostingRules::paragraphsAnnounced);

  private static void paragraphsAnnounced(RuleContext context) {
    if (context.postings().isEmpty()) {
      return; // anslag-content says that there is no notice
    }
    boolean joint = context.law().isOf(BodyKind.JOINT_BOARD);
    List<Organisation> parties = joint ? NoticeBoards.parties(context) : List.of();
    if (parties.isEmpty()) {
      List<Posting> all = context.meeting().postings();
      notCovered(context, all)
          .ifPresentOrElse(
              where -> report(context, "uncovered", where).add(),
              () -> context.met().component("postings"));
      return;
    }
    List<Posting> nameless =
        context.meeting().postings().stream().filter(one -> one.board().isEmpty()).toList();
    for (Organisation party : parties) {
      List<Posting> own = NoticeBoards.postingsOf(context.postings(), party);
      if (!own.isEmpty()) { // else overklagande-gemensam says that the party has no notice
        List<Posting> all = new ArrayList<>(own);
        all.addAll(nameless);
        notCovered(context, all)
            .ifPresentOrElse(
                where -> report(context, "uncovered-by", where).with("party", party.name()).add(),
                () -> context.met("by").component("postings").with("party", party.name()));
      }
    }
  }

  /** Returns the paragraphs that none of some notices covers, empty when there are none. */
  private static Optional<List<Paragraph>> notCovered(RuleContext context, List<Posting> postings) {
    List<ParagraphSpans> named = new ArrayList<>(1);
    for (Posting posting : postings) {
      if (posting.paragraphs().isEmpty()) {
        return Optional.empty();
      }
      named.add(context.paragraphIndex().whollyIn(posting.paragraphs().get()));
    }
    ParagraphSpans left = context.paragraphIndex().all().minus(ParagraphSpans.union(named));
    return left.isEmpty() ? Optional.empty() : Optional.of(context.paragraphIndex().at(left));
  }

  private static FindingBuilder report(
      RuleContext context, String variant, List<Paragraph> paragraphs) {
    return context.missing(variant).component("postings").inAll(paragraphs);
  }

  /** The day of justering on a notice is the day of the last signature. Source: logic. */
  static final CheckedRule NOTICE_DAY_AGREES =
      CheckedRule.builder("notice-day-agrees", TEXTS)
          .needsThroughout(MinutesPart.SIGNATURES)
          .baseSeverity(Severity.WARNING)
          .from(Stage.ANNOUNCED)
          .logical()
          .checkedBy(PostingRules::noticeDayAgrees);

  private static void noticeDayAgrees(RuleContext context) {
    for (Located<Posting> one : PostedParagraphs.compared(context)) {
      Optional<LocalDate> stated = one.value().certifiedOn();
      if (stated.isEmpty() || context.meeting().beganAfter(stated.get())) {
        continue;
      }
      CertifiedParagraphs certified = PostedParagraphs.of(context).certified(context, one.value());
      Optional<LocalDate> latest = certified.latestSignature();
      if (latest.isPresent()
          && !context.meeting().beganAfter(latest.get())
          && (latest.get().isAfter(stated.get())
              || (certified.signed() && latest.get().isBefore(stated.get())))) {
        FindingBuilder finding = context.found("differs", one);
        (latest.get().isAfter(stated.get()) ? finding.needs() : finding)
            .component("certifiedOn")
            .with("stated", stated.get())
            .with("signed", latest.get())
            .add();
      } else if (latest.isPresent()) {
        context
            .met(one)
            .component("certifiedOn")
            .with("stated", stated.get())
            .with("signed", latest.get());
      }
    }
  }

  /** Nothing is announced before the meeting. Source: logic. */
  static final CheckedRule NOTICE_NOT_BEFORE_MEETING =
      CheckedRule.builder("notice-not-before-meeting", TEXTS)
          .needs()
          .from(Stage.ANNOUNCED)
          .logical()
          .checkedBy(PostingRules::noticeNotBeforeMeeting);

  private static void noticeNotBeforeMeeting(RuleContext context) {
    Set<LocalDate> said = new HashSet<>(0);
    for (Located<Posting> one : context.postings()) {
      Optional<LocalDate> posted = one.value().postedOn();
      if (posted.isPresent()
          && context.meeting().beganAfter(posted.get())
          && said.add(posted.get())) {
        context
            .found("before", one)
            .component("postedOn")
            .with("posted", posted.get())
            .with("meeting", context.meeting().firstDay().orElseThrow())
            .add();
      } else if (posted.isPresent()
          && context.meeting().firstDay().isPresent()
          && !context.meeting().beganAfter(posted.get())) {
        context.met(one).component("postedOn").with("posted", posted.get());
      }
    }
  }
}
