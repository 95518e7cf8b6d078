package se.protokoll.benchmarks;

import java.util.List;
import se.protokoll.AppealRoute;
import se.protokoll.Availability;
import se.protokoll.DecisionKind;
import se.protokoll.DecisionMethod;
import se.protokoll.DocumentRole;
import se.protokoll.Extent;
import se.protokoll.MeetingMode;
import se.protokoll.ParagraphKind;
import se.protokoll.ProposalIntent;
import se.protokoll.ProposalKind;
import se.protokoll.ReportKind;
import se.protokoll.RequiredMajority;
import se.protokoll.SpeakerRole;
import se.protokoll.Visibility;
import se.protokoll.fund.Nesting;
import se.protokoll.fund.RemainderPolicy;
import se.protokoll.fund.SplitKind;
import se.protokoll.fund.TieBreak;
import se.protokoll.justering.SignatoryRole;
import se.protokoll.justering.SignatureMethod;
import se.protokoll.money.MoneyUnit;
import se.protokoll.people.BodyKind;
import se.protokoll.people.Capacity;
import se.protokoll.people.DisqualificationGround;
import se.protokoll.people.DisqualificationState;
import se.protokoll.people.JusterareEligibility;
import se.protokoll.people.ParagraphNumbering;
import se.protokoll.people.PresidiumRole;
import se.protokoll.vote.BallotChoice;
import se.protokoll.vote.StatementKind;
import se.protokoll.vote.VoteRound;

/** The enums of the records, which databind has to be told to write in lower kebab-case. */
final class Words {
  static final List<Class<? extends Enum<?>>> ALL =
      List.of(
          AppealRoute.class,
          Availability.class,
          BallotChoice.class,
          BodyKind.class,
          Capacity.class,
          DecisionKind.class,
          DecisionMethod.class,
          DisqualificationGround.class,
          DisqualificationState.class,
          DocumentRole.class,
          Extent.class,
          JusterareEligibility.class,
          MeetingMode.class,
          MoneyUnit.class,
          Nesting.class,
          ParagraphKind.class,
          ParagraphNumbering.class,
          PresidiumRole.class,
          ProposalIntent.class,
          ProposalKind.class,
          RemainderPolicy.class,
          ReportKind.class,
          RequiredMajority.class,
          SignatoryRole.class,
          SignatureMethod.class,
          SpeakerRole.class,
          SplitKind.class,
          StatementKind.class,
          TieBreak.class,
          Visibility.class,
          VoteRound.class);

  private Words() {}
}
