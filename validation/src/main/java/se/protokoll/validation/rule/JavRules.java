package se.protokoll.validation.rule;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.protokoll.Decision;
import se.protokoll.Election;
import se.protokoll.Paragraph;
import se.protokoll.Proposal;
import se.protokoll.ProposalKind;
import se.protokoll.justering.Justerare;
import se.protokoll.language.MessageTable;
import se.protokoll.people.Actor;
import se.protokoll.people.Attendance;
import se.protokoll.people.Disqualification;
import se.protokoll.people.DisqualificationGround;
import se.protokoll.people.DisqualificationState;
import se.protokoll.people.PersonRef;
import se.protokoll.text.ParagraphSet;
import se.protokoll.text.ParagraphSet.Coverage;
import se.protokoll.validation.finding.LegalSource;
import se.protokoll.validation.finding.Rule;
import se.protokoll.validation.finding.Severity;
import se.protokoll.validation.finding.Verification;
import se.protokoll.validation.law.JusterareSelection;
import se.protokoll.vote.Ballot;
import se.protokoll.vote.BallotChoice;
import se.protokoll.vote.Vote;

/** What jäv forbids, and what the minutes must tell about it. */
final class JavRules {

  private static final MessageTable TEXTS = Texts.of("jav");

  private static final LocalDate GROUNDS_SINCE = LocalDate.of(2022, 7, 1);

  /** Whoever has jäv takes no part. Source: KL 5 kap. 47 §, 6 kap. 30 §. */
  static final Rule JAV_NO_PARTICIPATION =
      Rule.builder("jav-no-participation", TEXTS)
          .binds(Bodies.BY_STATUTE)
          .source(Sources.kl(5, "47"))
          .source(Sources.kl(6, "30"))
          .build();

  /** In a board, whoever has jäv is not even present. Source: KL 6 kap. 30 §. */
  static final Rule JAV_NOT_PRESENT_NAMND =
      Rule.builder("jav-not-present-namnd", TEXTS)
          .binds(Bodies.BOARDS)
          .source(Sources.kl(6, "30"))
          .source(Sources.practice("Hultsfred, Olika jävsformer"))
          .build();

  /**
   * The ground of jäv in a board is one of the statute's. Source: KL 6 kap. 28 § (SFS 2022:638).
   */
  static final Rule JAV_GROUNDS_NAMND =
      Rule.builder("jav-grounds-namnd", TEXTS)
          .binds(Bodies.BOARDS)
          .gravity(Severity.INFO)
          .source(Sources.kl(6, "28", GROUNDS_SINCE))
          .missingContent()
          .build();

  /** The ground of jäv in an assembly is one of the statute's. Source: KL 5 kap. 47-48 §§. */
  static final Rule JAV_GROUNDS_FULLMAKTIGE =
      Rule.builder("jav-grounds-fullmaktige", TEXTS)
          .binds(Bodies.ASSEMBLIES)
          .gravity(Severity.WARNING)
          .source(Sources.kl(5, "47"))
          .source(Sources.kl(5, "48"))
          .build();

  /** Whoever has jäv does not certify that paragraph. Source: inferred from KL 6 kap. 30 §. */
  static final Rule JAV_JUSTERARE =
      Rule.builder("jav-justerare", TEXTS)
          .gravity(Severity.WARNING)
          .source(Sources.inferred("KL 6 kap. 30 §; JO dnr 3339-2013"))
          .build();

  /** Whoever has jäv does not preside over that paragraph. Source: not verified. */
  static final Rule JAV_CHAIR =
      Rule.builder("jav-chair", TEXTS)
          .gravity(Severity.WARNING)
          .source(Sources.inferred("KL 6 kap. 30 §"))
          .source(LegalSource.other("arbetsordningar", Verification.UNVERIFIED))
          .build();

  /** A question of jäv gets an answer. Source: KL 6 kap. 29-30 and 32 §§. */
  static final Rule JAV_BORTSE =
      Rule.builder("jav-bortse", TEXTS)
          .binds(Bodies.BOARDS)
          .gravity(Severity.INFO)
          .source(Sources.kl(6, "29"))
          .source(Sources.kl(6, "30"))
          .source(Sources.kl(6, "32"))
          .missingContent()
          .build();

  private JavRules() {}

  static List<BookRule> rules() {
    return List.of(
        rule(JAV_NO_PARTICIPATION, JavRules::tookNoPart),
        rule(JAV_NOT_PRESENT_NAMND, JavRules::wasNotThere),
        rule(JAV_GROUNDS_NAMND, JavRules::hasAGroundForBoards),
        rule(JAV_GROUNDS_FULLMAKTIGE, JavRules::hasAGroundForAssemblies),
        rule(JAV_JUSTERARE, JavRules::doesNotJuster),
        rule(JAV_CHAIR, JavRules::doesNotPreside),
        rule(JAV_BORTSE, JavRules::hasAnOutcome));
  }

  /** How a rule looks at one question of disqualification. */
  @FunctionalInterface
  private interface DisqualificationCheck {
    void on(Examination examination, int paragraph, int index, Disqualification question);
  }

  private static BookRule rule(Rule rule, DisqualificationCheck check) {
    return BookRule.of(
        rule,
        examination -> {
          List<Paragraph> paragraphs = examination.paragraphs();
          for (int p = 0; p < paragraphs.size(); p++) {
            List<Disqualification> all = paragraphs.get(p).disqualifications();
            for (int i = 0; i < all.size(); i++) {
              check.on(examination, p, i, all.get(i));
            }
          }
        });
  }

  private static boolean isUpheld(Disqualification question) {
    return question.state().isPresent() && question.state().get() == DisqualificationState.UPHELD;
  }

  private static Draft about(Draft draft, Examination examination, int p, String person) {
    return draft.in(examination.paragraphs().get(p)).person(person);
  }

  private static void tookNoPart(
      Examination examination, int p, int index, Disqualification question) {
    if (isUpheld(question)) {
      String pointer = act(examination.paragraphs().get(p), question.person());
      if (pointer != null) {
        about(examination.found("acted"), examination, p, question.person())
            .at("paragraphs", p, pointer)
            .add();
      }
    }
  }

  /** Returns where in a paragraph a person proposes, votes or reserves, null when nowhere. */
  private static @Nullable String act(Paragraph paragraph, String person) {
    for (int i = 0; i < paragraph.proposals().size(); i++) {
      Proposal proposal = paragraph.proposals().get(i);
      boolean moved = proposal.kind().isEmpty() || proposal.kind().get() == ProposalKind.MOVED;
      if (moved && !proposal.withdrawn()) {
        if (names(proposal.proposers(), person)) {
          return "/proposals/" + i + "/proposers";
        }
        if (names(proposal.supporters(), person)) {
          return "/proposals/" + i + "/supporters";
        }
      }
    }
    for (int d = 0; d < paragraph.decisions().size(); d++) {
      String within = act(paragraph.decisions().get(d), person);
      if (within != null) {
        return "/decisions/" + d + within;
      }
    }
    for (int r = 0; r < paragraph.reservations().size(); r++) {
      if (paragraph.reservations().get(r).persons().contains(person)) {
        return "/reservations/" + r;
      }
    }
    return null;
  }

  private static @Nullable String act(Decision decision, String person) {
    for (int v = 0; v < decision.votes().size(); v++) {
      Vote vote = decision.votes().get(v);
      for (int b = 0; b < vote.ballots().size(); b++) {
        Ballot ballot = vote.ballots().get(b);
        if (ballot.person().equals(person) && ballot.choice() != BallotChoice.ABSENT) {
          return "/votes/" + v + "/ballots/" + b;
        }
      }
      if (vote.castingVote().isPresent() && vote.castingVote().get().person().equals(person)) {
        return "/votes/" + v + "/castingVote";
      }
    }
    if (decision.election().isPresent()) {
      Election election = decision.election().get();
      if (election.proportionalRequestedBy().contains(person)) {
        return "/election/proportionalRequestedBy";
      }
    }
    return null;
  }

  private static boolean names(List<Actor> actors, String person) {
    for (int i = 0; i < actors.size(); i++) {
      if (actors.get(i) instanceof PersonRef reference && reference.person().equals(person)) {
        return true;
      }
    }
    return false;
  }

  private static void wasNotThere(
      Examination examination, int p, int index, Disqualification question) {
    if (!isUpheld(question)) {
      return;
    }
    String pointer = act(examination.paragraphs().get(p), question.person());
    if (pointer != null) {
      about(examination.found("acted"), examination, p, question.person())
          .at("paragraphs", p, pointer)
          .add();
      return;
    }
    List<Attendance> entries = examination.meeting().attendance();
    for (int i = 0; i < entries.size(); i++) {
      Attendance entry = entries.get(i);
      if (entry.person().isPresent()
          && entry.person().get().equals(question.person())
          && singlesOut(examination, entry.paragraphs(), p)) {
        about(examination.found("listed"), examination, p, question.person())
            .at("attendance", i, "paragraphs")
            .with("paragraphs", entry.paragraphs())
            .add();
        return;
      }
    }
  }

  /** Says whether a set names a paragraph and leaves out another one, so that it was thought of. */
  private static boolean singlesOut(Examination examination, ParagraphSet set, int p) {
    if (set.complement() || coverage(set, examination.paragraphs().get(p)) != Coverage.WHOLE) {
      return false;
    }
    for (Paragraph other : examination.paragraphs()) {
      if (coverage(set, other) == Coverage.NONE) {
        return true;
      }
    }
    return false;
  }

  private static Coverage coverage(ParagraphSet set, Paragraph paragraph) {
    return set.coverage(paragraph.number(), paragraph.suffix());
  }

  private static void hasAGroundForBoards(
      Examination examination, int p, int index, Disqualification question) {
    if (!isUpheld(question)) {
      return;
    }
    if (question.ground().isEmpty() && question.groundAsPublished().isEmpty()) {
      about(examination.missing("no-ground"), examination, p, question.person())
          .at("paragraphs", p, "disqualifications", index)
          .add();
    } else if (question.ground().isPresent()
        && question.ground().get() == DisqualificationGround.ACCOUNTABILITY) {
      about(examination.found("not-for-boards"), examination, p, question.person())
          .at("paragraphs", p, "disqualifications", index, "ground")
          .add();
    }
  }

  private static void hasAGroundForAssemblies(
      Examination examination, int p, int index, Disqualification question) {
    if (isUpheld(question)
        && question.ground().isPresent()
        && question.ground().get() != DisqualificationGround.AFFECTED
        && question.ground().get() != DisqualificationGround.ACCOUNTABILITY) {
      about(examination.found("not-for-assemblies"), examination, p, question.person())
          .at("paragraphs", p, "disqualifications", index, "ground")
          .add();
    }
  }

  private static void doesNotJuster(
      Examination examination, int p, int index, Disqualification question) {
    if (!isUpheld(question)) {
      return;
    }
    Paragraph paragraph = examination.paragraphs().get(p);
    List<Justerare> all = JusteringRules.justerare(examination);
    for (int j = 0; j < all.size(); j++) {
      Justerare one = all.get(j);
      if (one.person().equals(question.person())
          && !one.substitute()
          && JusteringRules.covers(one.paragraphs(), paragraph)
          && !isSomebodyElseElectedFor(examination, paragraph, question.person())) {
        about(examination.found("justerare"), examination, p, question.person())
            .at("justering", "justerare", j)
            .add();
      }
    }
  }

  private static boolean isSomebodyElseElectedFor(
      Examination examination, Paragraph paragraph, String person) {
    List<Justerare> all = JusteringRules.justerare(examination);
    for (int j = 0; j < all.size(); j++) {
      Justerare one = all.get(j);
      boolean standsIn = one.substitute() || !one.paragraphs().isAll();
      if (standsIn
          && !one.person().equals(person)
          && JusteringRules.covers(one.paragraphs(), paragraph)) {
        return true;
      }
    }
    return false;
  }

  private static void doesNotPreside(
      Examination examination, int p, int index, Disqualification question) {
    Paragraph paragraph = examination.paragraphs().get(p);
    if (isUpheld(question)
        && JusterareSelection.presided(examination.meeting(), paragraph, question.person())
        && !doesSomebodyElsePreside(examination, paragraph, question.person())) {
      about(examination.found("chair"), examination, p, question.person())
          .at("paragraphs", p, "disqualifications", index)
          .add();
    }
  }

  private static boolean doesSomebodyElsePreside(
      Examination examination, Paragraph paragraph, String person) {
    for (Attendance entry : examination.meeting().attendance()) {
      if (entry.presiding()
          && entry.person().isPresent()
          && !entry.person().get().equals(person)
          && JusteringRules.covers(entry.paragraphs(), paragraph)) {
        return true;
      }
    }
    return false;
  }

  private static void hasAnOutcome(
      Examination examination, int p, int index, Disqualification question) {
    if (question.state().isEmpty() || question.state().get() == DisqualificationState.RAISED) {
      about(examination.missing("no-outcome"), examination, p, question.person())
          .at("paragraphs", p, "disqualifications", index, "state")
          .add();
    }
  }
}
