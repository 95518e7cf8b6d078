package se.protokoll.validation.standard.content;

import static org.assertj.core.api.Assertions.assertThat;
import static se.protokoll.validation.LawfulMeetings.VOTED;
import static se.protokoll.validation.LawfulMeetings.assembly;
import static se.protokoll.validation.LawfulMeetings.board;
import static se.protokoll.validation.LawfulMeetings.changed;
import static se.protokoll.validation.LawfulMeetings.decisionChanged;
import static se.protokoll.validation.LawfulMeetings.with;
import static se.protokoll.validation.RuleRun.says;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.protokoll.AgendaItem;
import se.protokoll.Document;
import se.protokoll.FollowUp;
import se.protokoll.Meeting;
import se.protokoll.Section;
import se.protokoll.Speaker;
import se.protokoll.Visibility;
import se.protokoll.fund.FundSplit;
import se.protokoll.fund.Holder;
import se.protokoll.fund.Part;
import se.protokoll.language.Language;
import se.protokoll.people.Attendance;
import se.protokoll.people.Capacity;
import se.protokoll.people.Organisation;
import se.protokoll.people.PersonRef;
import se.protokoll.text.Extra;
import se.protokoll.text.ParagraphSet;
import se.protokoll.text.When;
import se.protokoll.validation.RuleRun;
import se.protokoll.validation.finding.Finding;
import se.protokoll.validation.finding.Severity;
import se.protokoll.validation.law.PersonalNumbers;

class PublicityRulesTest {

  @Nested
  class ClosedDoors {

    private Meeting visited(Meeting meeting, String paragraphs) {
      return with(
          meeting,
          Attendance.builder()
              .person("guest")
              .capacity(Capacity.GUEST)
              .paragraphs(ParagraphSet.parse(paragraphs))
              .build());
    }

    private Meeting secret(Meeting meeting) {
      return changed(meeting, VOTED, one -> one.withVisibility(Visibility.SECRET));
    }

    @Test
    void isSilentAboutAGuestInOtherParagraphs() {
      assertThat(RuleRun.find("closed-doors", secret(visited(board(), "16-18")))).isEmpty();
      assertThat(RuleRun.find("closed-doors", visited(board(), "19"))).isEmpty();
    }

    @Test
    void findsAGuestInASecretParagraph() {
      Finding finding = RuleRun.findOne("closed-doors", secret(visited(board(), "16-19")));
      assertThat(finding.severity()).isEqualTo(Severity.WARNING);
      assertThat(finding.place().paragraph()).contains(19);
      assertThat(finding.place().person()).contains("guest");
      says(
          finding,
          "Person guest är upptagen som gäst i en paragraf som är sekretessbelagd",
          "Person guest is listed as a guest in a paragraph that is secret");
    }

    @Test
    void findsAGuestInAnExerciseOfAuthority() {
      Meeting meeting =
          changed(visited(board(), "19"), VOTED, one -> one.withExerciseOfAuthority(true));
      assertThat(RuleRun.findOne("closed-doors", meeting).variant()).isEqualTo("authority");
    }

    @Test
    void letsAGuestInform() {
      Meeting meeting =
          changed(
              secret(visited(board(), "19")),
              VOTED,
              one ->
                  one.withSpeakers(
                      Speaker.builder()
                          .actor(PersonRef.builder().person("guest").build())
                          .build()));
      assertThat(RuleRun.find("closed-doors", meeting)).isEmpty();
    }

    @Test
    void doesNotBindAnAssembly() {
      assertThat(RuleRun.find("closed-doors", secret(visited(assembly(), "19")))).isEmpty();
    }
  }

  @Nested
  class PersonalNumbersInTexts {

    private static final String RULE = "publish-personnummer";

    @Test
    void isSilentAboutLawfulMinutes() {
      assertThat(RuleRun.find(RULE, board())).isEmpty();
    }

    @Test
    void findsOneWithoutRepeatingIt() {
      Meeting meeting =
          changed(
              board(),
              VOTED,
              one ->
                  one.withSections(
                      Section.builder().text("Gäller Tolvan, 121212-1212, i Granby.").build()));
      Finding finding = RuleRun.findOne(RULE, meeting);
      assertThat(finding.severity()).isEqualTo(Severity.WARNING);
      assertThat(finding.place().pointer()).isEqualTo("/paragraphs/3/sections/0/text");
      assertThat(finding.text(Language.SV)).doesNotContain("121212");
      says(
          finding,
          "Texten innehåller ett personnummer",
          "The text holds a personal identity number");
    }

    @Test
    void findsOneInThePartsOfASplitWhereDocumentsHaveThem() {
      Part holder = Part.weight(Holder.of("a").withName("Tolvan, 121212-1212"), "1");
      FundSplit split =
          FundSplit.percent(
              Part.percent(Holder.of("b"), "100")
                  .withSplit(
                      FundSplit.equal(Holder.of("c"))
                          .withParts(
                              Part.of(Holder.of("c")).withSplit(FundSplit.weights(holder)))));
      Meeting meeting =
          decisionChanged(
              board(), VOTED, one -> one.withGrants(one.grants().get(0).withSplit(split)));
      assertThat(RuleRun.findOne(RULE, meeting).place().pointer())
          .isEqualTo(
              "/paragraphs/3/decisions/0/grants/0/split/percent/0/split/equal/0/split/weights/0"
                  + "/holder/name");
    }

    @Test
    void escapesTheNamesOfOwnProperties() {
      Meeting meeting =
          board().withExtra(Extra.of(new Extra.Property("acme:a/b~c", "\"121212-1212\"")));
      assertThat(RuleRun.findOne(RULE, meeting).place().pointer()).isEqualTo("/acme:a~1b~0c");
    }

    @Test
    void looksIntoGrantsPeopleAndOwnProperties() {
      Meeting recipient =
          decisionChanged(
              board(),
              VOTED,
              one ->
                  one.withGrants(
                      one.grants()
                          .get(0)
                          .withRecipients(
                              Organisation.of("Firma").withOrganisationNumber("121212-1212"))));
      assertThat(RuleRun.findOne(RULE, recipient).place().pointer())
          .isEqualTo("/paragraphs/3/decisions/0/grants/0/recipients/0/organisationNumber");
      Meeting elected =
          decisionChanged(
              board(),
              17,
              one ->
                  one.withElection(
                      one.election()
                          .orElseThrow()
                          .withElected(
                              one.election()
                                  .orElseThrow()
                                  .elected()
                                  .get(0)
                                  .withPost("ombud för 121212-1212"))));
      assertThat(RuleRun.findOne(RULE, elected).place().pointer())
          .isEqualTo("/paragraphs/1/decisions/0/election/elected/0/post");
      Meeting extra =
          board().withExtra(Extra.of(new Extra.Property("acme:id", "\"191212121212\"")));
      assertThat(RuleRun.findOne(RULE, extra).place().pointer()).isEqualTo("/acme:id");
    }

    @Test
    void looksIntoTheFormalities() {
      Meeting posting =
          board()
              .withPostings(
                  board().postings().get(0).withStoredAt("hos Tolvan, 121212-1212, i Granby"));
      assertThat(RuleRun.findOne(RULE, posting).place().pointer())
          .isEqualTo("/postings/0/storedAt");
      Meeting office =
          board()
              .withAttendance(board().attendance().get(0).withOffice("Ordförande (121212-1212)"));
      assertThat(RuleRun.find(RULE, office))
          .extracting(finding -> finding.place().pointer())
          .containsExactly("/attendance/0/office");
      Meeting agenda =
          board()
              .withAgenda(
                  AgendaItem.builder()
                      .addDocuments(Document.builder().title("Ansökan 121212-1212").build())
                      .build());
      assertThat(RuleRun.find(RULE, agenda))
          .extracting(finding -> finding.place().pointer())
          .containsExactly("/agenda/0/documents/0/title");
      Meeting followUp =
          changed(
              board(),
              VOTED,
              one ->
                  one.withFollowUps(FollowUp.builder().due(When.of("efter 121212-1212")).build()));
      assertThat(RuleRun.find(RULE, followUp))
          .extracting(finding -> finding.place().pointer())
          .containsExactly("/paragraphs/3/followUps/0/due/text");
    }

    @Test
    void leavesWhatIsSecretAlone() {
      Section section = Section.builder().text("121212-1212").build();
      Meeting paragraph =
          changed(
              board(), VOTED, one -> one.withSections(section).withVisibility(Visibility.SECRET));
      Meeting partly =
          changed(
              board(), VOTED, one -> one.withSections(section.withVisibility(Visibility.SECRET)));
      assertThat(RuleRun.find(RULE, paragraph)).isEmpty();
      assertThat(RuleRun.find(RULE, partly)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "121212-1212",
          "19121212-1212",
          "191212121212",
          "1212121212",
          "121212+1212",
          "(121212\u20131212)",
          "121272-1219", // a coordination number: day 72 is the 12th
          "121212\u20101212",
          "121212\u20111212",
          "18121212-1212",
          "20121212-1212",
          "000101-1204",
          "900101-1205",
          "121231-1219",
          "120229-1215",
          "120430-1210",
          "121261-1212", // a coordination number of the 1st
          "121291-1216" // and of the 31st
        })
    void knowsANumber(String text) {
      assertThat(PersonalNumbers.isIn("x " + text + ".")).isTrue();
      assertThat(PersonalNumbers.isIn(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "121212-1213", // wrong check digit
          "121312-1211", // no thirteenth month
          "120230-1212", // no 30 February
          "556036-0793", // an organisation number
          "0701234569", // a telephone number
          "121212-12125",
          "1121212-1212",
          "121212-121",
          "121212",
          "17121212-1212",
          "21121212-1212",
          "191212121213",
          "211212121212",
          "120012-1212", // no month 0
          "120100-1219", // no day 0
          "120132-1211", // no 32 January
          "120431-1219", // no 31 April
          "121260-1213", // neither day 60 nor a coordination number of day 0
          "121292-1215",
          "121212/1212",
          "121212 1212",
          "121212-121;", // a semicolon is worth 11, and 11 - 9 is 2
          "121212-,212", // a comma is worth -4, and twice that leaves the sum as it was
          "2022/12-1212",
          "6 200 011"
        })
    void knowsWhatIsNone(String text) {
      assertThat(PersonalNumbers.isIn(text)).isFalse();
    }
  }
}
