package se.protokoll.validation;

import java.util.List;
import java.util.stream.Stream;
import se.protokoll.validation.rule.CheckedRule;
import se.protokoll.validation.standard.announcement.AppealRules;
import se.protokoll.validation.standard.announcement.MeetingNoticeRules;
import se.protokoll.validation.standard.announcement.PostingRules;
import se.protokoll.validation.standard.content.ContentRules;
import se.protokoll.validation.standard.content.DifferenceRules;
import se.protokoll.validation.standard.content.PublicityRules;
import se.protokoll.validation.standard.content.ReferenceRules;
import se.protokoll.validation.standard.jav.JavRules;
import se.protokoll.validation.standard.jointbody.JointBodyRules;
import se.protokoll.validation.standard.justering.JusterareRules;
import se.protokoll.validation.standard.justering.JusteringRules;
import se.protokoll.validation.standard.money.DischargeRules;
import se.protokoll.validation.standard.money.DivisionRules;
import se.protokoll.validation.standard.money.GrantRules;
import se.protokoll.validation.standard.money.SpendingRules;
import se.protokoll.validation.standard.presence.AttendanceRules;
import se.protokoll.validation.standard.presence.BodySizeRules;
import se.protokoll.validation.standard.presence.PresidingRules;
import se.protokoll.validation.standard.presence.QuorumRules;
import se.protokoll.validation.standard.series.CitationRules;
import se.protokoll.validation.standard.series.NumberingRules;
import se.protokoll.validation.standard.vote.BallotRules;
import se.protokoll.validation.standard.vote.MajorityRules;
import se.protokoll.validation.standard.vote.MinorityReferralRules;
import se.protokoll.validation.standard.vote.ProposalRules;
import se.protokoll.validation.standard.vote.PropositionRules;
import se.protokoll.validation.standard.vote.ReservationRules;
import se.protokoll.validation.standard.vote.TablingRules;
import se.protokoll.validation.standard.vote.VoteRules;

/** All rules that come with the library, group by group (<i>standardregler</i>). */
final class StandardRules {

  private static final List<CheckedRule> ALL =
      Stream.of(
              QuorumRules.rules(),
              AttendanceRules.rules(),
              BodySizeRules.rules(),
              JavRules.rules(),
              JusterareRules.rules(),
              JusteringRules.rules(),
              PostingRules.rules(),
              AppealRules.rules(),
              MeetingNoticeRules.rules(),
              VoteRules.rules(),
              ReferenceRules.rules(),
              ContentRules.rules(),
              ProposalRules.rules(),
              PropositionRules.rules(),
              MajorityRules.rules(),
              BallotRules.rules(),
              ReservationRules.rules(),
              TablingRules.rules(),
              MinorityReferralRules.rules(),
              NumberingRules.rules(),
              CitationRules.rules(),
              PublicityRules.rules(),
              PresidingRules.rules(),
              JointBodyRules.rules(),
              GrantRules.rules(),
              DischargeRules.rules(),
              SpendingRules.rules(),
              DifferenceRules.rules(),
              DivisionRules.rules())
          .flatMap(List::stream)
          .toList();

  private StandardRules() {}

  /** Returns all rules, in the order of the catalogue. */
  static List<CheckedRule> all() {
    return ALL;
  }
}
