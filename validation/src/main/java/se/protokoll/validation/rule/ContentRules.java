package se.protokoll.validation.rule;

import java.util.List;
import java.util.Optional;
import se.protokoll.AppealRoute;
import se.protokoll.Decision;
import se.protokoll.DecisionKind;
import se.protokoll.Paragraph;
import se.protokoll.ParagraphKind;
import se.protokoll.Proposal;
import se.protokoll.Section;
import se.protokoll.language.MessageTable;
import se.protokoll.people.Attendance;
import se.protokoll.people.Capacity;
import se.protokoll.validation.finding.Severity;
import se.protokoll.validation.standard.Bodies;
import se.protokoll.validation.standard.Decisions;
import se.protokoll.validation.standard.Sources;
import se.protokoll.validation.standard.Words;
import se.protokoll.vote.BallotChoice;
import se.protokoll.vote.Vote;

/** What minutes have to contain. */
public final class ContentRules {

  private static final MessageTable TEXTS = Texts.of("content");

  private ContentRules() {}

  public static List<CheckedRule> rules() {
    return List.of(
        CONTENT_ATTENDANCE, CONTENT_PER_MATTER, CONTENT_INTERPELLATIONS, REASONS, PREVIOUS_MINUTES);
  }

  /** Minutes tell who decided and what was handled. Source: KL 5 kap. 66 §, 6 kap. 35 §. */
  static final CheckedRule CONTENT_ATTENDANCE =
      CheckedRule.builder("content-attendance", TEXTS)
          .binds(Bodies.BY_STATUTE)
          .source(Sources.kl(5, "66"))
          .source(Sources.kl(6, "35"))
          .missingContent()
          .checkedBy(ContentRules::contentAttendance);

  private static void contentAttendance(RuleContext context) {
    if (context.meeting().paragraphs().isEmpty()) {
      context.missing("no-matters").at("paragraphs").add();
    }
    List<Attendance> entries = context.meeting().attendance();
    for (int i = 0; i < entries.size(); i++) {
      Attendance entry = entries.get(i);
      if (!entry.vacant()
          && entry.capacity().isPresent()
          && entry.capacity().get() == Capacity.DECIDING) {
        return;
      }
    }
    context.missing("nobody").at("attendance").add();
  }

  /**
   * Minutes give each matter its proposals, propositions, votes and decisions. Source: KL 5 kap. 67
   * §, 6 kap. 35 §.
   */
  static final CheckedRule CONTENT_PER_MATTER =
      CheckedRule.builder("content-per-matter", TEXTS)
          .binds(Bodies.BY_STATUTE)
          .source(Sources.kl(5, "67"))
          .source(Sources.kl(6, "35"))
          .missingContent()
          .checkedBy(ContentRules::contentPerMatter);

  private static void contentPerMatter(RuleContext context) {
    List<Paragraph> paragraphs = context.meeting().paragraphs();
    for (int p = 0; p < paragraphs.size(); p++) {
      Paragraph paragraph = paragraphs.get(p);
      List<Decision> decisions = paragraph.decisions();
      if (decisions.isEmpty() && anyIsPut(paragraph.proposals())) {
        context
            .missing("no-decision")
            .at("paragraphs", p, "decisions")
            .in(paragraph)
            .atMost(Severity.WARNING) // inferred: the statute asks for the decisions that were made
            .add();
      }
      for (int d = 0; d < decisions.size(); d++) {
        if (!decisions.get(d).votes().isEmpty()
            && !Decisions.isElectionOrEmployment(paragraph, decisions.get(d))) {
          checkVotes(context, p, d);
        }
      }
    }
  }

  private static boolean anyIsPut(List<Proposal> proposals) {
    for (int i = 0; i < proposals.size(); i++) {
      if (!proposals.get(i).withdrawn()) {
        return true;
      }
    }
    return false;
  }

  private static void checkVotes(RuleContext context, int p, int d) {
    Paragraph paragraph = context.meeting().paragraphs().get(p);
    Decision decision = paragraph.decisions().get(d);
    for (int v = 0; v < decision.votes().size(); v++) {
      Vote vote = decision.votes().get(v);
      if (vote.yesMeans().isEmpty() || vote.noMeans().isEmpty()) {
        context
            .missing("no-proposition")
            .at(
                "paragraphs",
                p,
                "decisions",
                d,
                "votes",
                v,
                vote.yesMeans().isEmpty() ? "yesMeans" : "noMeans")
            .in(paragraph)
            .add();
      }
      if (vote.count(BallotChoice.YES).isEmpty()
          && vote.count(BallotChoice.NO).isEmpty()
          && vote.outcome().isEmpty()) {
        context
            .missing("no-result")
            .at("paragraphs", p, "decisions", d, "votes", v)
            .in(paragraph)
            .add();
      }
      if (vote.ballots().isEmpty() && decision.method().isEmpty()) { // vote-open has stated ones
        context
            .missing("no-roll-call")
            .at("paragraphs", p, "decisions", d, "votes", v, "ballots")
            .in(paragraph)
            .add();
      }
    }
  }

  /** An assembly's minutes list its interpellations and questions. Source: KL 5 kap. 68 §. */
  static final CheckedRule CONTENT_INTERPELLATIONS =
      CheckedRule.builder("content-interpellations", TEXTS)
          .binds(Bodies.ASSEMBLIES)
          .source(Sources.kl(5, "68"))
          .missingContent()
          .checkedBy(ContentRules::contentInterpellations);

  private static void contentInterpellations(RuleContext context) {
    List<Paragraph> paragraphs = context.meeting().paragraphs();
    for (int p = 0; p < paragraphs.size(); p++) {
      Paragraph paragraph = paragraphs.get(p);
      if (paragraph.kind().orElse(ParagraphKind.MATTER) == ParagraphKind.MATTER) {
        continue;
      }
      if (!Words.isThere(paragraph.title()) && paragraph.sections().isEmpty()) {
        context.missing("which").at("paragraphs", p, "title").in(paragraph).add();
      }
      if (paragraph.sections().isEmpty()
          && paragraph.speakers().isEmpty()
          && paragraph.decisions().isEmpty()) {
        context.missing("whether-answered").at("paragraphs", p).in(paragraph).add();
      }
    }
  }

  /**
   * A decision that a party can appeal against gives its reasons. Source: FL 32 §, which 2 § takes
   * out of force for what can only be tried for its legality.
   */
  static final CheckedRule REASONS =
      CheckedRule.builder("reasons", TEXTS)
          .binds(Bodies.BOARDS)
          .baseSeverity(Severity.WARNING)
          .source(Sources.fl("32"))
          .source(Sources.fl("2"))
          .missingContent()
          .checkedBy(ContentRules::reasons);

  private static void reasons(RuleContext context) {
    List<Paragraph> paragraphs = context.meeting().paragraphs();
    for (int p = 0; p < paragraphs.size(); p++) {
      Paragraph paragraph = paragraphs.get(p);
      for (int d = 0; d < paragraph.decisions().size(); d++) {
        Decision decision = paragraph.decisions().get(d);
        if (decision.appealRoute().isPresent()
            && decision.appealRoute().get() == AppealRoute.ADMINISTRATIVE_APPEAL
            && !Words.isThere(decision.reasons())
            && !hasReasons(paragraph.sections())) {
          context
              .missing("no-reasons")
              .at("paragraphs", p, "decisions", d, "reasons")
              .in(paragraph)
              .add();
        }
      }
    }
  }

  private static boolean hasReasons(List<Section> sections) {
    for (int i = 0; i < sections.size(); i++) {
      if (Words.has(sections.get(i).heading(), "motiv", "skäl", "beslutsmotiv")) {
        return true;
      }
    }
    return false;
  }

  /** The previous minutes are laid to the documents. Source: practice, SVOM 2022-02-25 § 4. */
  static final CheckedRule PREVIOUS_MINUTES =
      CheckedRule.builder("previous-minutes", TEXTS)
          .baseSeverity(Severity.INFO)
          .source(Sources.practice("SVOM 2022-02-25 § 4"))
          .missingContent()
          .checkedBy(ContentRules::previousMinutes);

  private static void previousMinutes(RuleContext context) {
    List<Paragraph> paragraphs = context.meeting().paragraphs();
    for (int p = 0; p < paragraphs.size(); p++) {
      Paragraph paragraph = paragraphs.get(p);
      if (!isAboutPreviousMinutes(paragraph.title()) || isFiled(paragraph)) {
        continue;
      }
      if (paragraph.decisions().isEmpty()) {
        context.missing("no-decision").at("paragraphs", p, "decisions").in(paragraph).add();
      } else {
        context.found("not-filed").at("paragraphs", p, "decisions", 0).in(paragraph).add();
      }
    }
  }

  private static boolean isAboutPreviousMinutes(Optional<String> title) {
    return title.isPresent()
        && Words.has(title.get(), "protokoll")
        && Words.has(title, "föregående", "förra", "tidigare");
  }

  private static boolean isFiled(Paragraph paragraph) {
    for (int d = 0; d < paragraph.decisions().size(); d++) {
      Decision decision = paragraph.decisions().get(d);
      if (decision.isOf(DecisionKind.FILED) || Words.has(decision.clauses(), "till handlingarna")) {
        return true;
      }
    }
    return false;
  }
}
