package se.protokoll.validation;

import static org.assertj.core.api.Assertions.assertThat;
import static se.protokoll.validation.finding.Severity.ERROR;
import static se.protokoll.validation.finding.Severity.INFO;
import static se.protokoll.validation.finding.Severity.WARNING;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import se.protokoll.Meeting;
import se.protokoll.people.BodyKind;
import se.protokoll.validation.finding.Rule;
import se.protokoll.validation.finding.Severity;
import se.protokoll.validation.rule.CheckedRule;

/** Holds the rules that come with the library to the catalogue, by id and severity. */
class ShippedRulesTest {

  /** Every rule that ships, with the severity it has for a body that statute binds. */
  private static final Map<String, Severity> SHIPPING =
      Map.ofEntries(
          // quorum and presence
          Map.entry("quorum-fullmaktige", ERROR),
          Map.entry("quorum-namnd", ERROR),
          Map.entry("quorum-ersattare-count-once", ERROR),
          Map.entry("quorum-jav-namnd-no-exception", ERROR),
          Map.entry("distans-present", ERROR),
          Map.entry("attendance-interval-valid", ERROR),
          Map.entry("attendance-one-role-per-paragraph", ERROR),
          Map.entry("attendance-no-rejoin", ERROR),
          Map.entry("attendance-latecomer-right", WARNING),
          Map.entry("ersattare-count-gemensam", ERROR),
          Map.entry("styrelse-min-size", WARNING),
          // jäv
          Map.entry("jav-no-participation", ERROR),
          Map.entry("jav-not-present-namnd", ERROR),
          Map.entry("jav-grounds-namnd", INFO),
          Map.entry("jav-grounds-fullmaktige", WARNING),
          Map.entry("jav-justerare", INFO),
          Map.entry("jav-chair", INFO),
          Map.entry("jav-bortse", INFO),
          // justerare and justering
          Map.entry("justerare-count", WARNING),
          Map.entry("justerare-present-and-deciding", WARNING),
          Map.entry("justerare-not-chair", WARNING),
          Map.entry("justerare-not-secretary", WARNING),
          Map.entry("justerare-elected-recorded", WARNING),
          Map.entry("justerare-alternate", INFO),
          Map.entry("justering-deadline", ERROR),
          Map.entry("justering-not-before-meeting", ERROR),
          Map.entry("omedelbar-justering", WARNING),
          Map.entry("justering-disagreement", WARNING),
          Map.entry("previous-minutes-adjusted", WARNING),
          Map.entry("sign-electronic", INFO),
          // announcement and appeal
          Map.entry("anslag-latest", ERROR),
          Map.entry("anslag-content", ERROR),
          Map.entry("anslag-removal", ERROR),
          Map.entry("overklagande-last-day", ERROR),
          Map.entry("overklagande-gemensam", ERROR),
          Map.entry("overklagande-route", ERROR),
          Map.entry("overklagande-per-paragraph", INFO),
          Map.entry("only-announced-matters", ERROR),
          // content, proposals and votes, numbering, joint bodies, money
          Map.entry("content-attendance", ERROR),
          Map.entry("content-per-matter", ERROR),
          Map.entry("content-interpellations", ERROR),
          Map.entry("reasons", WARNING),
          Map.entry("previous-minutes", INFO),
          Map.entry("proposal-right", ERROR),
          Map.entry("proposal-withdrawn", ERROR),
          Map.entry("counterproposition", WARNING),
          Map.entry("vote-open", ERROR),
          Map.entry("vote-majority", ERROR),
          Map.entry("vote-tie-chair", ERROR),
          Map.entry("vote-tie-lot", ERROR),
          Map.entry("vote-one-each", ERROR),
          Map.entry("vote-abstain", ERROR),
          Map.entry("reservation-eligible", ERROR),
          Map.entry("reservation-without-dissent", INFO),
          Map.entry("qualified-majority", ERROR),
          Map.entry("proportional-election-request", ERROR),
          Map.entry("aterremiss-minority-fullmaktige", ERROR),
          Map.entry("aterremiss-majority-namnd", ERROR),
          Map.entry("bordlagt-next-meeting", WARNING),
          Map.entry("paragraph-numbering", WARNING),
          Map.entry("agenda-vs-paragraph", INFO),
          Map.entry("paragraph-reference", WARNING),
          Map.entry("closed-doors", WARNING),
          Map.entry("publish-personnummer", WARNING),
          Map.entry("informal-recommendation", WARNING),
          Map.entry("informal-joint-decision", WARNING),
          Map.entry("informal-followup", INFO),
          Map.entry("allocation-sums", ERROR),
          Map.entry("allocation-key-sums", ERROR),
          Map.entry("finsam-key", INFO),
          Map.entry("grant-approximate", WARNING),
          Map.entry("informal-body-disposes-of-money", WARNING),
          Map.entry("decision-differs-from-proposal", INFO),
          Map.entry("share-without-payee", WARNING),
          Map.entry("grants-exceed-stated-frame", WARNING),
          Map.entry("split-rounding-undeclared", INFO),
          Map.entry("one-presiding-chair-per-paragraph", WARNING),
          Map.entry("person-reference", ERROR),
          // the second round
          Map.entry("election-open-vote", WARNING),
          Map.entry("acclamation-without-votes", WARNING),
          Map.entry("adopts-known", ERROR),
          Map.entry("references-agree", INFO),
          Map.entry("proposal-outcome", INFO),
          Map.entry("amount-as-printed", WARNING),
          Map.entry("paragraphs-announced", WARNING),
          Map.entry("paragraphs-certified", WARNING),
          Map.entry("notice-day-agrees", WARNING),
          Map.entry("notice-not-before-meeting", ERROR),
          Map.entry("assembly-size", ERROR),
          Map.entry("federation-composition", WARNING),
          Map.entry("substitute-not-called", INFO),
          Map.entry("meeting-notice", ERROR),
          Map.entry("minority-referral-reasons", WARNING),
          Map.entry("discharge-order", WARNING),
          Map.entry("spending-financed", INFO),
          Map.entry("propositions-recorded", ERROR));

  static List<Rule> rules() {
    return RuleBook.standard().rules().stream().map(CheckedRule::rule).toList();
  }

  @Test
  void areTheRulesOfTheCatalogueAndNoOthers() {
    assertThat(rules())
        .extracting(Rule::id)
        .doesNotHaveDuplicates()
        .containsExactlyInAnyOrderElementsOf(SHIPPING.keySet());
  }

  @ParameterizedTest
  @MethodSource("rules")
  void areAsSevereAsTheCatalogueSays(Rule rule) {
    Severity expected = SHIPPING.get(rule.id());
    assertThat(rule.severityFor(Optional.of(BodyKind.BOARD), false, Severity.ERROR))
        .isEqualTo(expected);
    assertThat(rule.severityFor(Optional.of(BodyKind.COOPERATION_BODY), false, Severity.ERROR))
        .isEqualTo(
            rule.severityBasis() == Rule.SeverityBasis.BY_SOURCE
                ? expected.oneStepLower()
                : expected);
  }

  static Stream<Arguments> rulesAndMeetings() {
    return Stream.of(
            LawfulMeetings.board(),
            LawfulMeetings.assembly(),
            LawfulMeetings.jointBoard(),
            LawfulMeetings.cooperationBody())
        .flatMap(meeting -> rules().stream().map(rule -> Arguments.arguments(rule.id(), meeting)));
  }

  @ParameterizedTest
  @MethodSource("rulesAndMeetings")
  void areSilentByThemselvesOnLawfulMinutes(String rule, Meeting meeting) {
    assertThat(RuleRun.find(rule, meeting)).isEmpty();
  }

  static List<Class<?>> groups() {
    return new ClassFileImporter()
        .importPackages("se.protokoll.validation.standard").stream()
            .filter(group -> group.getSimpleName().endsWith("Rules"))
            .<Class<?>>map(JavaClass::reflect)
            .toList();
  }

  /** Returns the constants of a group by the name of the check that each is to have. */
  private static Map<String, CheckedRule> constants(Class<?> group) throws IllegalAccessException {
    var constants = new TreeMap<String, CheckedRule>();
    for (Field field : group.getDeclaredFields()) {
      if (field.getType() == CheckedRule.class) {
        field.setAccessible(true);
        CheckedRule rule = (CheckedRule) field.get(null);
        assertThat(field.getName()).isEqualTo(rule.id().replace('-', '_').toUpperCase(Locale.ROOT));
        constants.put(camelCase(rule.id()), rule);
      }
    }
    return constants;
  }

  private static String camelCase(String id) {
    return Pattern.compile("-(.)")
        .matcher(id)
        .replaceAll(one -> one.group(1).toUpperCase(Locale.ROOT));
  }

  @Test
  void areTheConstantsOfTheirGroups() throws IllegalAccessException {
    var all = new ArrayList<CheckedRule>();
    for (Class<?> group : groups()) {
      all.addAll(constants(group).values());
    }
    assertThat(RuleBook.standard().rules()).containsAll(all);
  }

  @ParameterizedTest
  @MethodSource("groups")
  void areCheckedByAMethodOfTheirName(Class<?> group) throws IllegalAccessException {
    assertThat(constants(group)).isNotEmpty();
    assertThat(Arrays.stream(group.getDeclaredMethods()).map(Method::getName))
        .containsAll(constants(group).keySet());
  }
}
