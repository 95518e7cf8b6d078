package se.protokoll.validation.rule;

import java.util.List;
import se.protokoll.Decision;
import se.protokoll.DecisionKind;
import se.protokoll.DecisionMethod;
import se.protokoll.Paragraph;
import se.protokoll.Proposal;
import se.protokoll.ProposalIntent;
import se.protokoll.language.MessageTable;
import se.protokoll.validation.finding.Severity;
import se.protokoll.validation.law.Presence;
import se.protokoll.validation.standard.Bodies;
import se.protokoll.validation.standard.Sources;
import se.protokoll.vote.Ballot;
import se.protokoll.vote.BallotChoice;
import se.protokoll.vote.Reservation;
import se.protokoll.vote.Vote;

/** Who may record dissent, and from what. */
public final class ReservationRules {

  private static final MessageTable TEXTS = Texts.of("reservation");

  private ReservationRules() {}

  public static List<CheckedRule> rules() {
    return List.of(RESERVATION_ELIGIBLE, RESERVATION_WITHOUT_DISSENT);
  }

  /** Only somebody who took part in deciding may make a reservation. Source: KL 4 kap. 27 §. */
  static final CheckedRule RESERVATION_ELIGIBLE =
      CheckedRule.builder("reservation-eligible", TEXTS)
          .binds(Bodies.BY_STATUTE)
          .source(Sources.kl(4, "27"))
          .checkedBy(ReservationRules::reservationEligible);

  private static void reservationEligible(RuleContext context) {
    List<Paragraph> paragraphs = context.meeting().paragraphs();
    for (int p = 0; p < paragraphs.size(); p++) {
      List<Reservation> reservations = paragraphs.get(p).reservations();
      for (int r = 0; r < reservations.size(); r++) {
        for (int i = 0; i < reservations.get(r).persons().size(); i++) {
          checkPerson(context, p, r, i);
        }
      }
    }
  }

  private static void checkPerson(RuleContext context, int p, int r, int i) {
    Paragraph paragraph = context.meeting().paragraphs().get(p);
    String person = paragraph.reservations().get(r).persons().get(i);
    Presence presence = context.presenceByIndex();
    String message = null;
    if (presence.isDisqualified(p, person)) {
      return; // jav-no-participation says that
    }
    if (presence.isKnown() && !presence.mayDecide(p, person)) {
      message = "not-deciding";
    } else if (abstainedThroughout(paragraph, person)) {
      message = "abstained";
    }
    if (message != null) {
      context
          .found(message)
          .at("paragraphs", p, "reservations", r, "persons", i)
          .in(paragraph)
          .person(person)
          .add();
    }
  }

  /** Says whether somebody took part in none of a paragraph's decisions. */
  private static boolean abstainedThroughout(Paragraph paragraph, String person) {
    for (int d = 0; d < paragraph.decisions().size(); d++) {
      if (!abstained(paragraph.decisions().get(d), person)) {
        return false;
      }
    }
    return !paragraph.decisions().isEmpty();
  }

  private static boolean abstained(Decision decision, String person) {
    if (decision.notParticipating().contains(person)) {
      return true;
    }
    boolean abstained = false;
    for (int v = 0; v < decision.votes().size(); v++) {
      Vote vote = decision.votes().get(v);
      for (int b = 0; b < vote.ballots().size(); b++) {
        Ballot ballot = vote.ballots().get(b);
        if (ballot.person().equals(person)) {
          if (ballot.choice() != BallotChoice.ABSTAIN) {
            return false;
          }
          abstained = true;
        }
      }
    }
    return abstained;
  }

  /** A reservation follows dissent that the minutes show. Source: inferred. */
  static final CheckedRule RESERVATION_WITHOUT_DISSENT =
      CheckedRule.builder("reservation-without-dissent", TEXTS)
          .baseSeverity(Severity.INFO)
          .source(Sources.inferred("KL 4 kap. 27 §"))
          .checkedBy(ReservationRules::reservationWithoutDissent);

  private static void reservationWithoutDissent(RuleContext context) {
    List<Paragraph> paragraphs = context.meeting().paragraphs();
    for (int p = 0; p < paragraphs.size(); p++) {
      Paragraph paragraph = paragraphs.get(p);
      if (paragraph.reservations().isEmpty() || showsDissent(paragraph)) {
        continue;
      }
      for (int r = 0; r < paragraph.reservations().size(); r++) {
        context.found("nothing-else").at("paragraphs", p, "reservations", r).in(paragraph).add();
      }
    }
  }

  /**
   * Says whether a vote, a stated method other than acclamation, or a proposal that did not win
   * shows that somebody wanted something else; a paragraph without a decision shows nothing.
   */
  private static boolean showsDissent(Paragraph paragraph) {
    boolean affirmed = !paragraph.decisions().isEmpty();
    for (int d = 0; d < paragraph.decisions().size(); d++) {
      Decision decision = paragraph.decisions().get(d);
      if (!decision.votes().isEmpty()
          || decision.method().orElse(DecisionMethod.ACCLAMATION) != DecisionMethod.ACCLAMATION) {
        return true;
      }
      affirmed &= !Decisions.postpones(decision) && !Decisions.is(decision, DecisionKind.REJECTED);
    }
    int open = 0;
    for (int i = 0; i < paragraph.proposals().size(); i++) {
      Proposal proposal = paragraph.proposals().get(i);
      if (proposal.withdrawn() || isAdopted(paragraph, proposal)) {
        continue;
      }
      ProposalIntent intent = proposal.intent().orElse(ProposalIntent.OTHER);
      if (intent == ProposalIntent.REJECT
          || Decisions.postpones(proposal)
          || namesAdopted(paragraph)) {
        return true;
      }
      open++;
    }
    return open > 1 || (open == 1 && !affirmed);
  }

  private static boolean isAdopted(Paragraph paragraph, Proposal proposal) {
    for (int d = 0; d < paragraph.decisions().size(); d++) {
      if (proposal.key().isPresent()
          && paragraph.decisions().get(d).adopts().equals(proposal.key())) {
        return true;
      }
    }
    return false;
  }

  private static boolean namesAdopted(Paragraph paragraph) {
    for (int d = 0; d < paragraph.decisions().size(); d++) {
      if (paragraph.decisions().get(d).adopts().isPresent()) {
        return true;
      }
    }
    return false;
  }
}
