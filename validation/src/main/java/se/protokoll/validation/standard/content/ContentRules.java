package se.protokoll.validation.standard.content;

import java.util.List;
import java.util.Optional;
import se.protokoll.AppealRoute;
import se.protokoll.Decision;
import se.protokoll.Initiative;
import se.protokoll.Meeting;
import se.protokoll.MinutesPart;
import se.protokoll.Paragraph;
import se.protokoll.ParagraphKind;
import se.protokoll.Proposal;
import se.protokoll.Section;
import se.protokoll.language.MessageTable;
import se.protokoll.people.Attendance;
import se.protokoll.people.AttendanceExtent;
import se.protokoll.validation.finding.Finding;
import se.protokoll.validation.finding.Severity;
import se.protokoll.validation.rule.CheckedRule;
import se.protokoll.validation.rule.FindingBuilder;
import se.protokoll.validation.rule.Located;
import se.protokoll.validation.rule.RuleContext;
import se.protokoll.validation.standard.Bodies;
import se.protokoll.validation.standard.Decisions;
import se.protokoll.validation.standard.PreviousMinutesText;
import se.protokoll.validation.standard.SharedDecisions;
import se.protokoll.validation.standard.Sources;
import se.protokoll.validation.standard.Words;
import se.protokoll.vote.BallotChoice;
import se.protokoll.vote.Reservation;
import se.protokoll.vote.Statement;
import se.protokoll.vote.Vote;

/** What minutes have to contain. */
public final class ContentRules {

  private static final MessageTable TEXTS =
      MessageTable.read(ContentRules.class.getResourceAsStream("content.properties"));

  private ContentRules() {}

  /** Returns the rules, in the order of the catalogue. */
  public static List<CheckedRule> rules() {
    return List.of(
        CONTENT_ATTENDANCE, CONTENT_PER_MATTER, CONTENT_INTERPELLATIONS, REASONS, PREVIOUS_MINUTES);
  }

  /** Minutes tell who decided and what was handled. Source: KL 5 kap. 66 §, 6 kap. 35 §. */
  static final CheckedRule CONTENT_ATTENDANCE =
      CheckedRule.builder("content-attendance", TEXTS)
          .needsThroughout(MinutesPart.ATTENDANCE, MinutesPart.PARAGRAPHS)
          .binds(Bodies.BY_STATUTE)
          .source(Sources.kl(5, "66"))
          .source(Sources.kl(6, "35").forBodies(Bodies.BOARDS))
          .missingContent()
          .checkedBy(ContentRules::contentAttendance);

  private static final Optional<AttendanceExtent> EXCEPT_ABSENT =
      Optional.of(AttendanceExtent.ALL_EXCEPT_ABSENT);

  private static void contentAttendance(RuleContext context) {
    if (context.meeting().paragraphs().isEmpty()) {
      context
          .missing("no-matters")
          .needsThroughout(MinutesPart.PARAGRAPHS)
          .component("paragraphs")
          .add();
    }
    boolean anybodyDecides = false;
    boolean anybodyAway = false;
    for (Attendance entry : context.meeting().attendance()) {
      anybodyDecides |= entry.isDeciding();
      anybodyAway |= entry.isAbsent();
    }
    if (!anybodyDecides) {
      whoDecidedIsNotTold(context);
    } else if (!anybodyAway
        && context.meeting().attendanceExtent().equals(EXCEPT_ABSENT)
        && !context.leavesOut(MinutesPart.ATTENDANCE)) {
      context
          .missing("except-nobody")
          .needsThroughout(MinutesPart.ATTENDANCE)
          .component("attendanceExtent")
          .atMost(Severity.INFO)
          .add();
    } else {
      context.met().component("attendance");
    }
  }

  private static void whoDecidedIsNotTold(RuleContext context) {
    Meeting meeting = context.meeting();
    FindingBuilder finding;
    if (meeting.leavesOut(MinutesPart.ATTENDANCE)) {
      finding = context.found(Finding.CANNOT_JUDGE_LEFT_OUT);
    } else if (meeting.attendanceExtent().orElse(AttendanceExtent.COMPLETE)
        == AttendanceExtent.COMPLETE) {
      finding = context.missing("nobody");
    } else {
      finding = context.missingToJudge("attendance-incomplete");
    }
    finding.component("attendance").add();
  }

  /**
   * Minutes give each matter its proposals, propositions, votes and decisions. Source: KL 5 kap. 67
   * §, 6 kap. 35 §.
   */
  static final CheckedRule CONTENT_PER_MATTER =
      CheckedRule.builder("content-per-matter", TEXTS)
          .needs(MinutesPart.VOTES, MinutesPart.BALLOTS)
          .binds(Bodies.BY_STATUTE)
          .source(Sources.kl(5, "67"))
          .source(Sources.kl(6, "35").forBodies(Bodies.BOARDS))
          .missingContent()
          .checkedBy(ContentRules::contentPerMatter);

  private static void contentPerMatter(RuleContext context) {
    for (Located<Paragraph> one : context.paragraphs()) {
      int found = context.findingCount();
      Paragraph paragraph = one.value();
      if (SharedDecisions.of(context).decisionsOn(paragraph).isEmpty()
          && anyIsPut(paragraph.proposals())) {
        noDecision(context, one)
            .component("decisions")
            .atMost(Severity.WARNING) // inferred: the statute asks for the decisions that were made
            .add();
      }
      checkVotes(context, one);
      checkAppendices(context, one);
      if (context.findingCount() == found) {
        context.met(one);
      }
    }
  }

  private static void checkVotes(RuleContext context, Located<Paragraph> paragraph) {
    List<Decision> decisions = paragraph.value().decisions();
    for (int i = 0; i < decisions.size(); i++) {
      if (!decisions.get(i).votes().isEmpty()) {
        checkVotesOn(context, paragraph.each("decisions", decisions).get(i));
      }
    }
  }

  private static void checkVotesOn(RuleContext context, Located<Decision> decision) {
    Paragraph paragraph = decision.paragraph().value();
    for (Located<Vote> vote : decision.each("votes", decision.value().votes())) {
      if (!Decisions.isElectionOrEmployment(paragraph, decision.value())) {
        checkVote(context, vote, decision.value());
      }
      checkAppendix(context, vote, "rollCallIn", vote.value().rollCallIn());
    }
  }

  /** Looks for documents that hold a part of the minutes and that the minutes do not list. */
  private static void checkAppendices(RuleContext context, Located<Paragraph> paragraph) {
    List<Reservation> reservations = paragraph.value().reservations();
    for (Located<Reservation> one : paragraph.each("reservations", reservations)) {
      checkAppendix(context, one, "document", one.value().document());
    }
    List<Statement> statements = paragraph.value().statements();
    for (Located<Statement> one : paragraph.each("statements", statements)) {
      checkAppendix(context, one, "document", one.value().document());
    }
  }

  private static void checkAppendix(
      RuleContext context, Located<?> where, String component, Optional<String> name) {
    if (name.isPresent() && !ListedDocuments.of(context).has(name.get())) {
      context
          .missing("no-appendix", where)
          .needsThroughout(MinutesPart.DOCUMENTS)
          .component(component)
          .with("document", name.get())
          .atMost(Severity.INFO)
          .add();
    }
  }

  private static boolean anyIsPut(List<Proposal> proposals) {
    for (Proposal proposal : proposals) {
      if (!proposal.withdrawn()) {
        return true;
      }
    }
    return false;
  }

  private static void checkVote(RuleContext context, Located<Vote> where, Decision decision) {
    Vote vote = where.value();
    if (vote.yesMeans().isEmpty() || vote.noMeans().isEmpty()) {
      context
          .missing("no-proposition", where)
          .needs(MinutesPart.VOTES, MinutesPart.PROPOSITIONS)
          .component(vote.yesMeans().isEmpty() ? "yesMeans" : "noMeans")
          .add();
    }
    if (vote.count(BallotChoice.YES).isEmpty()
        && vote.count(BallotChoice.NO).isEmpty()
        && vote.outcome().isEmpty()) {
      context.missing("no-result", where).add();
    }
    if (vote.ballots().isEmpty()
        && decision.method().isEmpty() // vote-open has stated ones
        && !Decisions.isRollCallElsewhere(context, where.paragraph().value(), vote)) {
      context
          .missing("no-roll-call", where)
          .needs(MinutesPart.BALLOTS, MinutesPart.DOCUMENTS, MinutesPart.SECTIONS)
          .component("ballots")
          .add();
    }
  }

  /** An assembly's minutes list its interpellations and questions. Source: KL 5 kap. 68 §. */
  static final CheckedRule CONTENT_INTERPELLATIONS =
      CheckedRule.builder("content-interpellations", TEXTS)
          .needs(MinutesPart.SECTIONS, MinutesPart.DECISIONS, MinutesPart.INITIATIVES)
          .binds(Bodies.ASSEMBLIES)
          .source(Sources.kl(5, "68"))
          .missingContent()
          .checkedBy(ContentRules::contentInterpellations);

  private static void contentInterpellations(RuleContext context) {
    for (Located<Paragraph> one : context.paragraphs()) {
      Paragraph paragraph = one.value();
      if (paragraph.kind().orElse(ParagraphKind.MATTER) == ParagraphKind.MATTER) {
        continue;
      }
      List<Initiative> initiatives = paragraph.initiatives();
      boolean named =
          Words.isThere(paragraph.title())
              || !paragraph.sections().isEmpty()
              || initiatives.stream().anyMatch(initiative -> Words.isThere(initiative.title()));
      boolean answered =
          !paragraph.sections().isEmpty()
              || !paragraph.speakers().isEmpty()
              || !paragraph.decisions().isEmpty()
              || initiatives.stream().anyMatch(initiative -> !initiative.answeredBy().isEmpty());
      if (!named) {
        context
            .missing("which", one)
            .needs(MinutesPart.SECTIONS, MinutesPart.INITIATIVES)
            .component("title")
            .add();
      }
      if (!answered) {
        context
            .missing("whether-answered", one)
            .needs(
                MinutesPart.SECTIONS,
                MinutesPart.SPEAKERS,
                MinutesPart.DECISIONS,
                MinutesPart.INITIATIVES)
            .add();
      }
      if (named && answered) {
        context.met(one);
      }
    }
  }

  /**
   * A decision that a party can appeal against gives its reasons. Source: FL 32 §, which by 2 §
   * does not apply where a decision is appealed by legality review. Before 2018-07-01 only what is
   * an exercise of authority had to (FL 1986:223, 20 §).
   */
  static final CheckedRule REASONS =
      CheckedRule.builder("reasons", TEXTS)
          .needs(MinutesPart.DECISIONS, MinutesPart.SECTIONS)
          .binds(Bodies.BOARDS)
          .baseSeverity(Severity.WARNING)
          .source(Sources.fl("32"))
          .source(Sources.fl("2"))
          .missingContent()
          .checkedBy(ContentRules::reasons);

  private static void reasons(RuleContext context) {
    for (Located<Decision> one : context.decisions()) {
      Decision decision = one.value();
      if (decision.appealRoute().orElse(AppealRoute.LEGALITY_REVIEW)
          != AppealRoute.ADMINISTRATIVE_APPEAL) {
        continue;
      }
      if (Words.isThere(decision.reasons()) || hasReasons(one.paragraph().value().sections())) {
        context.met(one).component("reasons");
      } else if (context.isHeldBefore(Sources.FL_SINCE)
          && !one.paragraph().value().exerciseOfAuthority().orElse(false)) {
        if (one.paragraph().value().exerciseOfAuthority().isEmpty()) {
          context.missingToJudge("authority", one).component("reasons").add();
        }
      } else {
        context.missing("no-reasons", one).component("reasons").add();
      }
    }
  }

  private static boolean hasReasons(List<Section> sections) {
    for (Section section : sections) {
      if (Words.headReasons(section)) {
        return true;
      }
    }
    return false;
  }

  /** Begins a finding that a paragraph has no decision, unless that was left out. */
  private static FindingBuilder noDecision(RuleContext context, Located<Paragraph> paragraph) {
    return context.leavesOut(MinutesPart.DECISIONS, paragraph.value())
        ? context.found(Finding.CANNOT_JUDGE_LEFT_OUT, paragraph)
        : context.missing("no-decision", paragraph).needsThroughout(MinutesPart.DECISIONS);
  }

  /** The previous minutes are filed. Source: practice, SVOM 2022-02-25 § 4. */
  static final CheckedRule PREVIOUS_MINUTES =
      CheckedRule.builder("previous-minutes", TEXTS)
          .needs(MinutesPart.DECISIONS)
          .baseSeverity(Severity.INFO)
          .source(Sources.practice("SVOM 2022-02-25 § 4"))
          .missingContent()
          .checkedBy(ContentRules::previousMinutes);

  private static void previousMinutes(RuleContext context) {
    for (Located<Paragraph> one : context.paragraphs()) {
      Paragraph paragraph = one.value();
      if (!PreviousMinutesText.isAbout(paragraph)) {
        continue;
      }
      if (PreviousMinutesText.isFiledIn(paragraph)) {
        context.met(one);
        continue;
      }
      if (paragraph.decisions().isEmpty()) {
        noDecision(context, one).component("decisions").add();
      } else {
        context.found("not-filed", one).component("decisions", 0).add();
      }
    }
  }
}
