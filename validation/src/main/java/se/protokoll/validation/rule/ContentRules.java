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
import se.protokoll.validation.finding.Rule;
import se.protokoll.validation.finding.Severity;
import se.protokoll.vote.BallotChoice;
import se.protokoll.vote.Vote;

/** What minutes have to contain. */
final class ContentRules {

  private static final MessageTable TEXTS = Texts.of("content");

  /** Minutes tell who decided and what was handled. Source: KL 5 kap. 66 §, 6 kap. 35 §. */
  static final Rule CONTENT_ATTENDANCE =
      Rule.builder("content-attendance", TEXTS)
          .binds(Bodies.BY_STATUTE)
          .source(Sources.kl(5, "66"))
          .source(Sources.kl(6, "35"))
          .missingContent()
          .build();

  /**
   * Minutes give each matter its proposals, propositions, votes and decisions. Source: KL 5 kap. 67
   * §, 6 kap. 35 §.
   */
  static final Rule CONTENT_PER_MATTER =
      Rule.builder("content-per-matter", TEXTS)
          .binds(Bodies.BY_STATUTE)
          .source(Sources.kl(5, "67"))
          .source(Sources.kl(6, "35"))
          .missingContent()
          .build();

  /** An assembly's minutes list its interpellations and questions. Source: KL 5 kap. 68 §. */
  static final Rule CONTENT_INTERPELLATIONS =
      Rule.builder("content-interpellations", TEXTS)
          .binds(Bodies.ASSEMBLIES)
          .source(Sources.kl(5, "68"))
          .missingContent()
          .build();

  /**
   * A decision that a party can appeal against gives its reasons. Source: FL 32 §, which 2 § takes
   * out of force for what can only be tried for its legality.
   */
  static final Rule REASONS =
      Rule.builder("reasons", TEXTS)
          .binds(Bodies.BOARDS)
          .gravity(Severity.WARNING)
          .source(Sources.fl("32"))
          .source(Sources.fl("2"))
          .missingContent()
          .build();

  /** The previous minutes are laid to the documents. Source: practice, SVOM 2022-02-25 § 4. */
  static final Rule PREVIOUS_MINUTES =
      Rule.builder("previous-minutes", TEXTS)
          .gravity(Severity.INFO)
          .source(Sources.practice("SVOM 2022-02-25 § 4"))
          .missingContent()
          .build();

  private ContentRules() {}

  static List<BookRule> rules() {
    return List.of(
        BookRule.of(CONTENT_ATTENDANCE, ContentRules::itTellsWhoDecided),
        BookRule.of(CONTENT_PER_MATTER, ContentRules::everyMatterIsComplete),
        BookRule.of(CONTENT_INTERPELLATIONS, ContentRules::everyQuestionIsListed),
        BookRule.of(REASONS, ContentRules::reasonsAreGiven),
        BookRule.of(PREVIOUS_MINUTES, ContentRules::previousMinutesAreFiled));
  }

  private static void itTellsWhoDecided(Examination examination) {
    if (examination.paragraphs().isEmpty()) {
      examination.missing("no-matters").at("paragraphs").add();
    }
    List<Attendance> entries = examination.meeting().attendance();
    for (int i = 0; i < entries.size(); i++) {
      Attendance entry = entries.get(i);
      if (!entry.vacant()
          && entry.capacity().isPresent()
          && entry.capacity().get() == Capacity.DECIDING) {
        return;
      }
    }
    examination.missing("nobody").at("attendance").add();
  }

  private static void everyMatterIsComplete(Examination examination) {
    List<Paragraph> paragraphs = examination.paragraphs();
    for (int p = 0; p < paragraphs.size(); p++) {
      Paragraph paragraph = paragraphs.get(p);
      List<Decision> decisions = paragraph.decisions();
      if (decisions.isEmpty() && anyIsPut(paragraph.proposals())) {
        examination
            .missing("no-decision")
            .at("paragraphs", p, "decisions")
            .in(paragraph)
            .atMost(Severity.WARNING) // inferred: the statute asks for the decisions that were made
            .add();
      }
      for (int d = 0; d < decisions.size(); d++) {
        if (!decisions.get(d).votes().isEmpty()
            && !Decisions.isElectionOrEmployment(paragraph, decisions.get(d))) {
          checkVotes(examination, p, d);
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

  private static void checkVotes(Examination examination, int p, int d) {
    Paragraph paragraph = examination.paragraphs().get(p);
    Decision decision = paragraph.decisions().get(d);
    for (int v = 0; v < decision.votes().size(); v++) {
      Vote vote = decision.votes().get(v);
      if (vote.yesMeans().isEmpty() || vote.noMeans().isEmpty()) {
        examination
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
      if (VoteCount.of(vote, BallotChoice.YES) < 0
          && VoteCount.of(vote, BallotChoice.NO) < 0
          && vote.outcome().isEmpty()) {
        examination
            .missing("no-result")
            .at("paragraphs", p, "decisions", d, "votes", v)
            .in(paragraph)
            .add();
      }
      if (vote.ballots().isEmpty() && decision.method().isEmpty()) { // vote-open has stated ones
        examination
            .missing("no-roll-call")
            .at("paragraphs", p, "decisions", d, "votes", v, "ballots")
            .in(paragraph)
            .add();
      }
    }
  }

  private static void everyQuestionIsListed(Examination examination) {
    List<Paragraph> paragraphs = examination.paragraphs();
    for (int p = 0; p < paragraphs.size(); p++) {
      Paragraph paragraph = paragraphs.get(p);
      if (paragraph.kind().orElse(ParagraphKind.MATTER) == ParagraphKind.MATTER) {
        continue;
      }
      if (!Words.isThere(paragraph.title()) && paragraph.sections().isEmpty()) {
        examination.missing("which").at("paragraphs", p, "title").in(paragraph).add();
      }
      if (paragraph.sections().isEmpty()
          && paragraph.speakers().isEmpty()
          && paragraph.decisions().isEmpty()) {
        examination.missing("whether-answered").at("paragraphs", p).in(paragraph).add();
      }
    }
  }

  private static void reasonsAreGiven(Examination examination) {
    List<Paragraph> paragraphs = examination.paragraphs();
    for (int p = 0; p < paragraphs.size(); p++) {
      Paragraph paragraph = paragraphs.get(p);
      for (int d = 0; d < paragraph.decisions().size(); d++) {
        Decision decision = paragraph.decisions().get(d);
        if (decision.appealRoute().isPresent()
            && decision.appealRoute().get() == AppealRoute.ADMINISTRATIVE_APPEAL
            && !Words.isThere(decision.reasons())
            && !hasReasons(paragraph.sections())) {
          examination
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

  private static void previousMinutesAreFiled(Examination examination) {
    List<Paragraph> paragraphs = examination.paragraphs();
    for (int p = 0; p < paragraphs.size(); p++) {
      Paragraph paragraph = paragraphs.get(p);
      if (!isAboutPreviousMinutes(paragraph.title()) || isFiled(paragraph)) {
        continue;
      }
      if (paragraph.decisions().isEmpty()) {
        examination.missing("no-decision").at("paragraphs", p, "decisions").in(paragraph).add();
      } else {
        examination.found("not-filed").at("paragraphs", p, "decisions", 0).in(paragraph).add();
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
      if (Decisions.is(decision, DecisionKind.FILED)
          || Words.has(decision.clauses(), "till handlingarna")) {
        return true;
      }
    }
    return false;
  }
}
