package se.protokoll.examples.fuzz;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import se.protokoll.Meeting;
import se.protokoll.MeetingSeries;
import se.protokoll.Paragraph;
import se.protokoll.PlacedGrant;
import se.protokoll.Presence;
import se.protokoll.examples.RealMeetings;
import se.protokoll.fund.DivisionRefusedException;
import se.protokoll.json.MinutesJson;
import se.protokoll.json.problem.ReadResult;
import se.protokoll.justering.Justerare;
import se.protokoll.language.Language;
import se.protokoll.money.Money;
import se.protokoll.people.BodyKind;
import se.protokoll.validation.MinutesValidator;
import se.protokoll.validation.finding.Finding;
import se.protokoll.validation.finding.Report;
import se.protokoll.validation.finding.Stage;
import se.protokoll.validation.law.Deadlines;
import se.protokoll.validation.law.JusterareProposal;
import se.protokoll.validation.law.JusterareRotation;
import se.protokoll.validation.law.JusterareSelection;
import se.protokoll.validation.law.LegalContext;
import se.protokoll.validation.law.MatterRegister;
import se.protokoll.validation.law.Quorum;

/**
 * Any minutes through everything: read, checked by all rules at each stage and as each kind of
 * body, every text in both languages, every answer of law, and written and read back the same by
 * all three. What begins with a brace is a document; anything else says how to change one.
 */
public final class MeetingsTarget {
  private static final MinutesJson JSON = MinutesJson.standard();
  private static final com.fasterxml.jackson.databind.json.JsonMapper MAPPER_2 =
      com.fasterxml.jackson.databind.json.JsonMapper.builder().findAndAddModules().build();
  private static final tools.jackson.databind.json.JsonMapper MAPPER_3 =
      tools.jackson.databind.json.JsonMapper.builder().findAndAddModules().build();
  private static final MinutesValidator VALIDATOR = MinutesValidator.standard();
  private static final Meeting OTHER = RealMeetings.named("svom-2022-02-25");

  private MeetingsTarget() {}

  /** Gets the meetings that are changed, which takes longer than trying one. */
  public static void fuzzerInitialize() {
    Edits.document(new byte[1]);
  }

  /** Tries one meeting. */
  public static void fuzzerTestOneInput(byte[] input) throws IOException {
    boolean isDocument = input.length > 0 && input[0] == '{';
    ReadResult<Meeting> result = JSON.tryRead(isDocument ? input : Edits.document(input));
    result.problems().forEach(Claim::speaks);
    if (result.isRead()) {
      Meeting meeting = result.orThrow();
      written(meeting);
      checked(meeting, input);
      judged(meeting);
      divided(meeting);
    }
  }

  private static void written(Meeting meeting) throws IOException {
    String text = JSON.write(meeting);
    Claim.same(JSON.read(text), meeting, "written and read");
    Claim.same(JSON.write(JSON.read(text)), text, "written again");
    Claim.same(JSON.read(JSON.indented().writeBytes(meeting)), meeting, "indented and read");
    Claim.same(JSON.read(MAPPER_3.writeValueAsBytes(meeting)), meeting, "written by Jackson 3");
    Claim.same(JSON.read(MAPPER_2.writeValueAsBytes(meeting)), meeting, "written by Jackson 2");
    Claim.same(MAPPER_3.readValue(text, Meeting.class), meeting, "read by Jackson 3");
    Claim.same(MAPPER_2.readValue(text, Meeting.class), meeting, "read by Jackson 2");
  }

  private static void checked(Meeting meeting, byte[] input) {
    Report report = VALIDATOR.validate(meeting);
    said(report);
    Claim.same(VALIDATOR.validate(meeting), report, "checked again");
    int last = input.length == 0 ? 0 : input[input.length - 1] & 0xFF;
    Stage stage = Stage.values()[last % Stage.values().length];
    BodyKind kind = BodyKind.values()[last / 8 % BodyKind.values().length];
    said(VALIDATOR.withStage(stage).withBodyKind(kind).validate(meeting));
    List<Report> series = VALIDATOR.validateSeries(List.of(meeting, OTHER, meeting));
    Claim.same(series.size(), 3, "a report for each");
    series.forEach(MeetingsTarget::said);
  }

  private static void said(Report report) {
    for (Finding finding : report.findings()) {
      Claim.speaks(finding);
      for (Language language : Language.values()) {
        Claim.that(!finding.what(language).isBlank(), finding.code() + " is nothing");
        finding.where(language);
        finding.why(language);
        finding.source(language);
        finding.advice(language);
      }
    }
  }

  private static void judged(Meeting meeting) {
    LegalContext law = LegalContext.of(meeting);
    Presence presence = Presence.of(meeting);
    JusterareSelection selection = JusterareSelection.of(meeting, law, presence);
    for (Paragraph paragraph : meeting.paragraphs()) {
      Claim.speaks(Quorum.of(paragraph, presence, law));
      Claim.speaks(Deadlines.of(meeting, paragraph, law));
      for (String person : selection.candidates()) {
        selection.reason(person, paragraph);
      }
      MatterRegister.keysOf(meeting, paragraph);
    }
    selection.uncovered();
    covers(selection, selection.proposal());
    MeetingSeries earlier = MeetingSeries.of(List.of(OTHER, meeting));
    for (JusterareRotation.Group group : JusterareRotation.Group.values()) {
      covers(selection, JusterareRotation.between(group).proposal(earlier, meeting));
    }
    MatterRegister register = MatterRegister.of(earlier);
    meeting.lastDay().ifPresent(day -> register.overdueOn(day).forEach(Object::toString));
    meeting.outstanding().forEach(Object::toString);
  }

  private static void covers(JusterareSelection selection, Optional<JusterareProposal> proposal) {
    proposal.ifPresent(
        elected -> {
          List<String> people = elected.justerare().stream().map(Justerare::person).toList();
          Claim.same(selection.uncoveredBy(people), List.of(), "a choice that leaves a paragraph");
        });
  }

  private static void divided(Meeting meeting) {
    for (PlacedGrant placed : meeting.grants()) {
      try {
        placed.grant().distribute(Money.ofOre(1_234_567)).shares().forEach(Object::toString);
      } catch (DivisionRefusedException e) {
        Claim.speaks(e);
      }
    }
  }
}
