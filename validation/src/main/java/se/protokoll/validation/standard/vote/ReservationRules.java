package se.protokoll.validation.standard.vote;

import java.util.List;
import se.protokoll.Deciders;
import se.protokoll.Decision;
import se.protokoll.DecisionKind;
import se.protokoll.DecisionMethod;
import se.protokoll.Paragraph;
import se.protokoll.Proposal;
import se.protokoll.ProposalIntent;
import se.protokoll.language.MessageTable;
import se.protokoll.validation.finding.Severity;
import se.protokoll.validation.rule.CheckedRule;
import se.protokoll.validation.rule.Located;
import se.protokoll.validation.rule.RuleContext;
import se.protokoll.validation.standard.Bodies;
import se.protokoll.validation.standard.Decisions;
import se.protokoll.validation.standard.NonDeciders;
import se.protokoll.validation.standard.Sources;
import se.protokoll.vote.Ballot;
import se.protokoll.vote.BallotChoice;
import se.protokoll.vote.Reservation;
import se.protokoll.vote.Vote;

/** Who may record dissent, and from what. */
public final class ReservationRules {

  private static final MessageTable TEXTS =
      MessageTable.read(ReservationRules.class.getResourceAsStream("reservation.properties"));

  private ReservationRules() {}

  /** Returns the rules, in the order of the catalogue. */
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
    NonDeciders nonDeciders = new NonDeciders(context);
    for (Located<Reservation> reservation : context.reservations()) {
      Paragraph paragraph = reservation.paragraph().value();
      Deciders deciders = context.presence().in(paragraph);
      for (Located<String> one : reservation.each("persons", reservation.value().persons())) {
        String person = one.value();
        if (deciders.isDisqualified(person)) {
          continue; // jav-no-participation says that
        }
        if (nonDeciders.contains(paragraph, person)) {
          context.found("not-deciding", one).person(person).add();
        } else if (abstainedThroughout(paragraph, person)) {
          context.found("abstained", one).person(person).add();
        } else {
          context.met(one).person(person);
        }
      }
    }
  }

  /** Says whether somebody took part in none of a paragraph's decisions. */
  private static boolean abstainedThroughout(Paragraph paragraph, String person) {
    for (Decision decision : paragraph.decisions()) {
      if (!abstained(decision, person)) {
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
    for (Vote vote : decision.votes()) {
      for (Ballot ballot : vote.ballots()) {
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
          .source(Sources.inferredFromKl("4 kap. 27 §", "4 kap. 22 §"))
          .checkedBy(ReservationRules::reservationWithoutDissent);

  private static void reservationWithoutDissent(RuleContext context) {
    for (Located<Reservation> reservation : context.reservations()) {
      if (showsDissent(reservation.paragraph().value())) {
        context.met(reservation);
      } else {
        context.found("nothing-else", reservation).add();
      }
    }
  }

  /**
   * Says whether a vote, a stated method other than acclamation, or a proposal that did not win
   * shows that somebody wanted something else; a paragraph without a decision shows nothing.
   */
  private static boolean showsDissent(Paragraph paragraph) {
    boolean affirmed = !paragraph.decisions().isEmpty();
    for (Decision decision : paragraph.decisions()) {
      if (!decision.votes().isEmpty()
          || decision.method().orElse(DecisionMethod.ACCLAMATION) != DecisionMethod.ACCLAMATION) {
        return true;
      }
      affirmed &= !Decisions.postpones(decision) && !decision.isOf(DecisionKind.REJECTED);
    }
    int open = 0;
    for (Proposal proposal : paragraph.proposals()) {
      if (proposal.withdrawn() || isAdopted(paragraph, proposal)) {
        continue;
      }
      if (proposal.intent().orElse(ProposalIntent.OTHER) == ProposalIntent.REJECT
          || Decisions.postpones(proposal)
          || namesAdopted(paragraph)) {
        return true;
      }
      open++;
    }
    return open > 1 || (open == 1 && !affirmed);
  }

  private static boolean isAdopted(Paragraph paragraph, Proposal proposal) {
    for (Decision decision : paragraph.decisions()) {
      if (proposal.key().isPresent() && decision.adopts().equals(proposal.key())) {
        return true;
      }
    }
    return false;
  }

  private static boolean namesAdopted(Paragraph paragraph) {
    for (Decision decision : paragraph.decisions()) {
      if (decision.adopts().isPresent()) {
        return true;
      }
    }
    return false;
  }
}
