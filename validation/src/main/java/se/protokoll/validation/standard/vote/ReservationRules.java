package se.protokoll.validation.standard.vote;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import se.protokoll.Deciders;
import se.protokoll.Decision;
import se.protokoll.DecisionKind;
import se.protokoll.DecisionMethod;
import se.protokoll.MinutesPart;
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
          .needs()
          .binds(Bodies.BY_STATUTE)
          .source(Sources.kl(4, "27"))
          .checkedBy(MinutesPart.RESERVATIONS, ReservationRules::reservationEligible);

  private static void reservationEligible(RuleContext context) {
    NonDeciders nonDeciders = new NonDeciders(context);
    boolean isAttendanceUnknown = false;
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
        } else if (abstainedThroughout(context, paragraph, person)) {
          context.found("abstained", one).needs(MinutesPart.BALLOTS).person(person).add();
        } else if (context.presence().isKnown()) {
          context.met(one).person(person);
        } else {
          isAttendanceUnknown = true;
        }
      }
    }
    if (isAttendanceUnknown) {
      context.cannotJudge("attendance").component("attendance").add();
    }
  }

  /**
   * In how many decisions of a paragraph those with a reservation took no part.
   *
   * @param decisions by person
   */
  private record Abstentions(Map<String, Integer> decisions) {

    static Abstentions of(Paragraph paragraph) {
      Set<String> reserved = new HashSet<>();
      for (Reservation reservation : paragraph.reservations()) {
        reserved.addAll(reservation.persons());
      }
      Map<String, Integer> decisions = new HashMap<>(0);
      for (Decision decision : paragraph.decisions()) {
        for (String person : abstaining(decision, reserved)) {
          decisions.merge(person, 1, Integer::sum);
        }
      }
      return new Abstentions(decisions);
    }
  }

  /** Says whether somebody took part in none of a paragraph's decisions. */
  private static boolean abstainedThroughout(
      RuleContext context, Paragraph paragraph, String person) {
    int decisions = paragraph.decisions().size();
    return decisions > 0
        && context
                .once(Abstentions.class, paragraph, Abstentions::of)
                .decisions()
                .getOrDefault(person, 0)
            == decisions;
  }

  /** Returns which of some people took no part in a decision. */
  private static Set<String> abstaining(Decision decision, Set<String> among) {
    Set<String> abstaining = new HashSet<>(0);
    Set<String> voting = new HashSet<>(0);
    for (Vote vote : decision.votes()) {
      for (Ballot ballot : vote.ballots()) {
        if (among.contains(ballot.person())) {
          (ballot.choice() == BallotChoice.ABSTAIN ? abstaining : voting).add(ballot.person());
        }
      }
    }
    abstaining.removeAll(voting);
    for (String person : decision.notParticipating()) {
      if (among.contains(person)) {
        abstaining.add(person);
      }
    }
    return abstaining;
  }

  /** A reservation follows dissent that the minutes show. Source: inferred. */
  static final CheckedRule RESERVATION_WITHOUT_DISSENT =
      CheckedRule.builder("reservation-without-dissent", TEXTS)
          .needs(MinutesPart.PROPOSALS, MinutesPart.DECISIONS, MinutesPart.VOTES)
          .baseSeverity(Severity.INFO)
          .source(Sources.inferredFromKl("4 kap. 27 §", "4 kap. 22 §"))
          .checkedBy(MinutesPart.RESERVATIONS, ReservationRules::reservationWithoutDissent);

  private static void reservationWithoutDissent(RuleContext context) {
    for (Located<Reservation> reservation : context.reservations()) {
      if (showsDissent(context, reservation.paragraph().value())) {
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
  private static boolean showsDissent(RuleContext context, Paragraph paragraph) {
    return context
        .once(Dissent.class, paragraph, one -> new Dissent(isShown(context, one)))
        .shown();
  }

  private record Dissent(boolean shown) {}

  private static boolean isShown(RuleContext context, Paragraph paragraph) {
    boolean affirmed = !paragraph.decisions().isEmpty();
    for (Decision decision : paragraph.decisions()) {
      if (!decision.votes().isEmpty()
          || decision.method().orElse(DecisionMethod.ACCLAMATION) != DecisionMethod.ACCLAMATION) {
        return true;
      }
      affirmed &= !Decisions.postpones(decision) && !decision.isOf(DecisionKind.REJECTED);
    }
    ProposalUses uses = ProposalUses.of(context, paragraph);
    int open = 0;
    for (Proposal proposal : paragraph.proposals()) {
      if (proposal.withdrawn() || uses.isAdopted(proposal.key())) {
        continue;
      }
      if (proposal.intent().orElse(ProposalIntent.OTHER) == ProposalIntent.REJECT
          || Decisions.postpones(proposal)
          || uses.isAnythingAdopted()) {
        return true;
      }
      open++;
    }
    return open > 1 || (open == 1 && !affirmed);
  }
}
