package se.protokoll.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import se.protokoll.Meeting;
import se.protokoll.fixtures.MinutesArbitraries;
import se.protokoll.language.Language;
import se.protokoll.language.MessageTable;
import se.protokoll.validation.MinutesValidator;
import se.protokoll.validation.RuleBook;
import se.protokoll.validation.finding.LegalSource;
import se.protokoll.validation.finding.Report;
import se.protokoll.validation.finding.Rule;
import se.protokoll.validation.finding.Severity;
import se.protokoll.validation.finding.SourceAddress;
import se.protokoll.validation.finding.SourceReliability;
import se.protokoll.validation.rule.CheckedRule;

class RulePageTest {

  static List<Rule> rules() {
    return RuleBook.standard().rules().stream().map(checked -> checked.rule()).toList();
  }

  private static Rule rule(String id) {
    return RuleBook.standard().rule(id).orElseThrow();
  }

  @ParameterizedTest
  @MethodSource("rules")
  void itSaysWhatTheRuleSaysAndWhereItComesFrom(Rule rule) {
    for (Language language : Language.values()) {
      var page = new PageMarkup(RulePage.of(rule, language)).isSound();
      assertThat(page.elements("h1")).containsExactly(rule.demand(language));
      assertThat(page.elements("p")).contains(rule.why(language));
      rule.scope(language).ifPresent(scope -> assertThat(page.elements("p")).contains(scope));
      assertThat(page.text()).contains(rule.id());
      for (LegalSource source : rule.sources()) {
        assertThat(page.text()).contains(source.citation());
        for (LegalSource earlier : source.earlier()) {
          assertThat(page.text()).contains(earlier.citation());
        }
        Optional<URI> address = SourceAddress.lagenNu().of(source);
        address.ifPresent(at -> assertThat(page.attributes("href")).contains(at.toString()));
      }
    }
  }

  @Test
  void itTellsForWhomAndSinceWhen() {
    var page = new PageMarkup(RulePage.of(rule("acclamation-without-votes"), Language.SV));
    assertThat(page.elements("dd"))
        .containsExactly(
            "alla slag av organ",
            "från och med skedet ”mötet är hållet”",
            "alltid; gemensam nämnd: från och med den 1 augusti 1997;"
                + " styrelse för samordningsförbund: från och med den 1 januari 2004",
            "Varning som högst, för alla organ, för att det inte kan vara på annat sätt");
    assertThat(page.elements("p")).contains("Ingen: regeln följer av saken själv.");
  }

  @Test
  void aRuleOfOnesOwnNeedsNoDemand() {
    MessageTable texts =
        MessageTable.of(
            Map.of(
                "ours.missing.what.sv", "Det saknas",
                "ours.why.sv", "Det behövs.",
                "ours.do.sv", "Lägg till det."));
    CheckedRule ours =
        CheckedRule.builder("ours", texts)
            .source(LegalSource.other("Egen ordning 3 §", SourceReliability.PRACTICE))
            .baseSeverity(Severity.WARNING)
            .checkedBy(context -> context.found("missing").add());
    var page = new PageMarkup(RulePage.of(ours.rule(), Language.SV)).isSound();
    assertThat(page.elements("h1")).containsExactly("ours");
    Meeting meeting = MinutesArbitraries.example(1);
    Report report =
        MinutesValidator.standard().withRuleBook(RuleBook.empty().with(ours)).validate(meeting);
    String reported = ReportPage.of(meeting, report, Language.SV, PageLinks.NONE);
    assertThat(new PageMarkup(reported).isSound().elements("h4"))
        .containsExactly("Varning: Det saknas");
  }

  @Test
  void sourcesLinkWhereTheApplicationSays() {
    var page =
        new PageMarkup(
            RulePage.of(
                rule("quorum-namnd"),
                Language.EN,
                source -> Optional.of(URI.create("https://law.example/" + source.sfs().get()))));
    assertThat(page.attributes("href")).contains("https://law.example/2017:725");
  }
}
