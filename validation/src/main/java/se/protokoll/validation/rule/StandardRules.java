package se.protokoll.validation.rule;

import java.util.List;
import java.util.stream.Stream;

/** All rules that come with the library, group by group (<i>standardregler</i>). */
public final class StandardRules {

  private static final List<BookRule> ALL =
      Stream.of(
              QuorumRules.rules(),
              JavRules.rules(),
              JusteringRules.rules(),
              AnnouncementRules.rules(),
              VoteRules.rules(),
              MoneyRules.rules(),
              ReferenceRules.rules(),
              ContentRules.rules(),
              ProposalRules.rules(),
              MajorityRules.rules(),
              BallotRules.rules(),
              ReservationRules.rules(),
              TablingRules.rules(),
              NumberingRules.rules(),
              CitationRules.rules(),
              PublicityRules.rules(),
              PresidingRules.rules(),
              JointBodyRules.rules(),
              GrantRules.rules(),
              DifferenceRules.rules(),
              DivisionRules.rules())
          .flatMap(List::stream)
          .toList();

  private StandardRules() {}

  /** Returns all rules, in the order of the catalogue. */
  public static List<BookRule> all() {
    return ALL;
  }
}
