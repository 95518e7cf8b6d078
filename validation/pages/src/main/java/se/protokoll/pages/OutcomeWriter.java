package se.protokoll.pages;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import se.protokoll.validation.finding.Met;
import se.protokoll.validation.finding.NotApplicable;
import se.protokoll.validation.finding.Outcome;
import se.protokoll.validation.finding.Outcomes;
import se.protokoll.validation.finding.RuleOutcome;

/** Writes what came of every rule: lists that can be opened, one for each outcome and reason. */
final class OutcomeWriter {
  private final Html html;
  private final ReportWords words;
  private final PageLinks links;
  private final Disclosure disclosure;

  OutcomeWriter(Html html, Disclosure disclosure, ReportWords words, PageLinks links) {
    this.html = html;
    this.words = words;
    this.links = links;
    this.disclosure = disclosure;
  }

  void all(Outcomes outcomes) {
    for (Outcome outcome : Outcome.values()) {
      if (outcome != Outcome.NOT_APPLICABLE) {
        list(words.texts().word(outcome), outcomes.with(outcome));
      }
    }
    for (NotApplicable because : NotApplicable.values()) {
      list(
          words.texts().word(Outcome.NOT_APPLICABLE) + ": " + words.texts().word(because),
          outcomes.with(Outcome.NOT_APPLICABLE).stream()
              .filter(one -> one.because().equals(Optional.of(because)))
              .toList());
    }
  }

  private void list(String heading, List<RuleOutcome> rules) {
    if (rules.isEmpty()) {
      return;
    }
    html.open("details").line("summary", heading + " (" + rules.size() + ")");
    html.open("ul").markup("\n");
    for (RuleOutcome one : rules) {
      html.open("li");
      words.rule(html, one.rule(), links);
      met(one.met());
      html.closeLine();
    }
    html.closeLine().closeLine();
  }

  /** Writes why a rule is met and where, each sentence once. */
  private void met(List<Met> met) {
    if (met.isEmpty()) {
      return;
    }
    Map<String, Set<String>> places = new LinkedHashMap<>();
    for (Met one : met) {
      String sentence =
          words.shown(disclosure, one.text(words.language()), one.arguments().values());
      places
          .computeIfAbsent(sentence, text -> new LinkedHashSet<>())
          .add(one.place().section().orElse(words.texts().say("report.whole-meeting")));
    }
    html.markup("\n").open("ul").markup("\n");
    places.forEach(
        (text, where) ->
            html.line(
                "li", String.join(", ", where) + ": " + text + (text.endsWith(".") ? "" : ".")));
    html.closeLine();
  }
}
