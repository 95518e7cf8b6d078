package se.protokoll.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import se.protokoll.Meeting;
import se.protokoll.Paragraph;
import se.protokoll.Section;
import se.protokoll.Visibility;
import se.protokoll.fixtures.Broken;
import se.protokoll.fixtures.MinutesArbitraries;
import se.protokoll.language.Language;
import se.protokoll.people.PublicBody;
import se.protokoll.validation.MinutesValidator;
import se.protokoll.validation.finding.Finding;
import se.protokoll.validation.finding.Met;
import se.protokoll.validation.finding.Outcome;
import se.protokoll.validation.finding.Report;
import se.protokoll.validation.finding.RuleOutcome;
import se.protokoll.validation.law.Parameter;
import se.protokoll.validation.law.PersonalNumbers;

class ReportPageTest {
  private static final MinutesValidator VALIDATOR = MinutesValidator.standard().explaining();
  private static final PageLinks LINKS =
      PageLinks.NONE.withMinutes(URI.create("minutes.html")).withRules(URI.create("rules/"));

  static Stream<Meeting> meetings() {
    return Stream.concat(
        Broken.rules().stream()
            .filter(rule -> !Broken.seriesRules().contains(rule))
            .map(rule -> Broken.example(rule, 1)),
        IntStream.range(0, 20).mapToObj(MinutesArbitraries::example));
  }

  private static PageMarkup page(Meeting meeting, Report report, Language language) {
    return new PageMarkup(ReportPage.of(meeting, report, language, LINKS));
  }

  @ParameterizedTest
  @MethodSource("meetings")
  void everythingThatAFindingSaysIsOnThePage(Meeting meeting) {
    Report report = VALIDATOR.validate(meeting);
    for (Language language : Language.values()) {
      PageMarkup page = page(meeting, report, language).isSound();
      assertThat(page.count("class=\"finding ")).isEqualTo(report.findings().size());
      List<String> headings = page.elements("h4");
      List<String> facts = page.elements("dd");
      List<String> pointers = page.elements("code");
      List<String> addresses = page.attributes("href");
      for (Finding finding : report.findings()) {
        assertThat(headings).anyMatch(heading -> heading.endsWith(shown(finding.what(language))));
        assertThat(facts)
            .contains(
                shown(finding.why(language)),
                shown(finding.source(language)),
                shown(finding.advice(language)),
                finding.ruleId());
        assertThat(addresses).contains("rules/" + finding.ruleId() + ".html");
        if (!finding.pointer().isEmpty()) {
          assertThat(pointers).contains(finding.pointer());
        }
      }
    }
  }

  private static String shown(String text) {
    return PersonalNumbers.masked(text).replace('\u00a0', ' ');
  }

  @ParameterizedTest
  @MethodSource("meetings")
  void everyRuleIsInTheListOfWhatCameOfIt(Meeting meeting) {
    Report report = VALIDATOR.validate(meeting);
    PageMarkup page = page(meeting, report, Language.SV);
    String lists = page.html().substring(page.html().indexOf("<details>"));
    int counted =
        new PageMarkup(lists)
            .elements("summary").stream()
                .mapToInt(one -> Integer.parseInt(one.replaceAll(".*\\((\\d+)\\)", "$1")))
                .sum();
    assertThat(counted).isEqualTo(report.outcomes().all().size());
    String text = page.text();
    for (RuleOutcome one : report.outcomes().all()) {
      assertThat(lists).contains("<a href=\"rules/" + one.rule().id() + ".html\">");
      assertThat(text).contains(shown(one.rule().demand(Language.SV)));
      for (Met met : one.met()) {
        assertThat(text).contains(shown(met.text(Language.SV)));
      }
    }
    List<Finding> broken = report.findings().stream().filter(one -> !one.isCannotJudge()).toList();
    assertThat(page.elements("li").get(0))
        .contains(" " + (report.findings().size() - broken.size()) + " ställe");
    assertThat(page.elements("li").get(1))
        .contains(report.outcomes().count(Outcome.VIOLATED) + " är brut");
  }

  @ParameterizedTest
  @MethodSource("meetings")
  void aFindingLeadsToItsParagraphInTheMinutes(Meeting meeting) {
    Report report = VALIDATOR.validate(meeting);
    PageMarkup page = page(meeting, report, Language.SV);
    List<String> anchors = anchors(meeting);
    List<String> addresses = page.attributes("href");
    for (Finding finding : report.findings()) {
      String[] steps = finding.pointer().split("/", -1);
      if (steps.length > 2
          && steps[1].equals("paragraphs")
          && finding.place().paragraph().isPresent()) {
        assertThat(addresses).contains("minutes.html#" + anchors.get(Integer.parseInt(steps[2])));
      }
    }
    assertThat(addresses.stream().filter(one -> one.startsWith("minutes.html#")))
        .allMatch(one -> anchors.contains(one.substring("minutes.html#".length())));
  }

  private static List<String> anchors(Meeting meeting) {
    Anchors anchors = Anchors.of(meeting);
    return IntStream.range(0, meeting.paragraphs().size()).mapToObj(anchors::at).toList();
  }

  @Test
  void theSecondOfTwoParagraphsWithANumberHasALinkOfItsOwn() {
    Paragraph one = Paragraph.builder().number(1).title("Ett").build();
    Meeting meeting =
        Meeting.builder().body(PublicBody.of("Nämnden")).addParagraphs(one, one).build();
    Report report = VALIDATOR.validate(meeting);
    assertThat(report.findings()).anyMatch(found -> found.pointer().startsWith("/paragraphs/1"));
    assertThat(page(meeting, report, Language.SV).isSound().attributes("href"))
        .contains("minutes.html#p1-2");
  }

  @Test
  void aSecretParagraphShowsNoTitle() {
    Meeting broken = Broken.example("acclamation-without-votes", 1);
    Meeting secret = withVisibility(broken, Visibility.SECRET);
    Report report = VALIDATOR.validate(secret);
    PageMarkup page = page(secret, report, Language.SV);
    assertThat(page.elements("h3")).anyMatch(heading -> heading.matches("§ \\S+ \\(sekretess\\)"));
    assertThat(page.text()).doesNotContain("TITELN");
    Meeting partly = withVisibility(broken, Visibility.PARTLY_SECRET);
    assertThat(page(partly, VALIDATOR.validate(partly), Language.SV).elements("h3"))
        .anyMatch(heading -> heading.matches("§ \\S+ TITELN \\(delvis sekretess\\)"));
  }

  private static Meeting withVisibility(Meeting meeting, Visibility visibility) {
    return meeting.withParagraphs(
        meeting.paragraphs().stream()
            .map(one -> one.withTitle("TITELN").withVisibility(visibility))
            .toList());
  }

  @Test
  void ofASecretParagraphIsOnlyWhatTheFindingsSay() {
    for (String rule : List.of("acclamation-without-votes", "vote-majority", "reasons")) {
      Meeting broken = Broken.example(rule, 1);
      Meeting secret = secret(broken);
      Report report = VALIDATOR.validate(secret);
      assertThat(report.findings()).isNotEmpty();
      String page = page(secret, report, Language.SV).text();
      for (Finding finding : report.findings()) {
        page = page.replace(shown(finding.what(Language.SV)), "");
      }
      for (RuleOutcome one : report.outcomes().all()) {
        for (Met met : one.met()) {
          page = page.replace(shown(met.text(Language.SV)), "");
        }
      }
      assertThat(page).contains("(sekretess)").doesNotContain("HEMLIGT");
    }
  }

  /** Returns the minutes with all paragraphs secret, and a word in every text that may be shown. */
  private static Meeting secret(Meeting meeting) {
    return meeting.withParagraphs(
        meeting.paragraphs().stream()
            .map(
                one ->
                    one.withVisibility(Visibility.SECRET)
                        .withTitle("HEMLIGT ärende")
                        .withGroup("HEMLIGT")
                        .withCaseNumbers("HEMLIGT 2024/1")
                        .withSections(new Section(Optional.empty(), "HEMLIGT", Optional.empty())))
            .toList());
  }

  @Test
  void aSentenceThatHoldsTheTitleOfASecretParagraphIsAMark() {
    Meeting broken = Broken.example("references-agree", 1);
    Report found = VALIDATOR.validate(broken);
    String quoted =
        found
            .byRule("references-agree")
            .get(0)
            .arguments()
            .get("text")
            .toString()
            .replace('\u00a0', ' ');
    Paragraph secret =
        Paragraph.builder().number(999).title(quoted).visibility(Visibility.SECRET).build();
    List<Paragraph> paragraphs =
        Stream.concat(broken.paragraphs().stream(), Stream.of(secret)).toList();
    Meeting meeting = broken.withParagraphs(paragraphs);
    assertThat(page(broken, found, Language.EN).text()).contains(quoted);
    assertThat(page(meeting, VALIDATOR.validate(meeting), Language.EN).isSound().text())
        .doesNotContain(quoted)
        .contains("Secret. The sentence has the title of a secret paragraph in it.");
  }

  @Test
  void aPageWithoutLinksHasNone() {
    Meeting meeting = Broken.example("quorum-namnd", 1);
    String page = ReportPage.of(meeting, VALIDATOR.validate(meeting), Language.EN, PageLinks.NONE);
    assertThat(new PageMarkup(page).attributes("href")).containsExactly("#main");
  }

  @Test
  void itTellsWhenTheKindOfBodyOrTheDayIsUnknown() {
    Meeting meeting = Meeting.builder().body(PublicBody.of("Nämnden")).build();
    assertThat(page(meeting, VALIDATOR.validate(meeting), Language.EN).elements("p"))
        .anyMatch(text -> text.startsWith("Note: The kind of body is unknown"))
        .anyMatch(text -> text.startsWith("Note: The day of the meeting is unknown"));
  }

  @Test
  void aReportOnSecretMinutesSaysThatItIsNotForEverybody() {
    Meeting open = MinutesArbitraries.example(1);
    String warning = "Look at this page before it is handed out.";
    assertThat(page(open, VALIDATOR.validate(open), Language.EN).text()).doesNotContain(warning);
    for (Visibility visibility : List.of(Visibility.SECRET, Visibility.PARTLY_SECRET)) {
      Meeting secret = withVisibility(open, visibility);
      assertThat(page(secret, VALIDATOR.validate(secret), Language.EN).text()).contains(warning);
    }
  }

  @Test
  void equalReportsGiveEqualPages() {
    Meeting one = Broken.example("vote-majority", 3);
    Meeting other = Broken.example("vote-majority", 3);
    assertThat(page(one, VALIDATOR.validate(one), Language.EN))
        .isEqualTo(page(other, VALIDATOR.validate(other), Language.EN));
  }

  @Test
  void lawfulMinutesHaveNothingToFind() {
    Meeting meeting = MinutesArbitraries.example(1);
    Report report = VALIDATOR.validate(meeting);
    assertThat(FindingCounts.of(report).found()).isZero();
    assertThat(page(meeting, report, Language.EN).elements("p"))
        .contains("The review found nothing wrong.");
  }

  @Test
  void theSwedishOfTheMinutesIsMarkedOnAnEnglishPage() {
    Meeting meeting = Broken.example("quorum-namnd", 1);
    Report report = VALIDATOR.validate(meeting);
    assertThat(page(meeting, report, Language.EN).html()).contains("<span lang=\"sv\">");
    assertThat(page(meeting, report, Language.SV).count("lang=\"sv\"")).isEqualTo(1);
  }

  @ParameterizedTest
  @EnumSource
  void everyParameterThatCanBeMissingHasAName(Language language) {
    var texts = new PageTexts(language);
    for (Parameter<?> parameter : Parameter.all()) {
      assertThat(texts.say("parameter." + parameter.name())).isNotBlank();
    }
  }

  @Test
  void whatIsMissingIsNamed() {
    Meeting meeting = Broken.example("quorum-namnd", 1);
    Meeting without = meeting.withBody(meeting.body().withStandingOrders(Optional.empty()));
    Report report = VALIDATOR.validate(without);
    assertThat(report.findings()).anyMatch(finding -> finding.lacking().contains("seats"));
    assertThat(page(without, report, Language.EN).elements("dd"))
        .contains("the number of seats of the body");
  }

  @Test
  void whateverTheMinutesHoldIsText() {
    String hostile = "</h1><script>alert(1)</script>\u202E\u0000" + "x".repeat(5_000);
    Meeting meeting = Broken.example("acclamation-without-votes", 1);
    Meeting changed =
        meeting
            .withBody(meeting.body().withName(hostile))
            .withParagraphs(
                meeting.paragraphs().stream().map(one -> one.withTitle(hostile)).toList());
    page(changed, VALIDATOR.validate(changed), Language.EN).isSound();
  }
}
