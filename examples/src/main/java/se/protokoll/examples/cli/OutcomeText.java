package se.protokoll.examples.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import se.protokoll.examples.cli.page.Page;
import se.protokoll.examples.cli.page.Voice;
import se.protokoll.validation.finding.Met;
import se.protokoll.validation.finding.NotApplicable;
import se.protokoll.validation.finding.Outcome;
import se.protokoll.validation.finding.Outcomes;
import se.protokoll.validation.finding.Report;
import se.protokoll.validation.finding.RuleOutcome;

/** Says for people what was asked of a meeting, and what was not. */
final class OutcomeText {

  private final Page page;
  private final Voice voice;

  OutcomeText(Page page, Voice voice) {
    this.page = page;
    this.voice = voice;
  }

  /** Writes in one line what came of the rules, and loudly when much could not be asked. */
  void summary(Report report, boolean isDayKnown) {
    Outcomes outcomes = report.outcomes();
    int notApplicable = outcomes.count(Outcome.NOT_APPLICABLE);
    page.blank();
    page.paragraph(
        0,
        voice.say(
            "outcome.summary",
            "asked",
            outcomes.all().size() - notApplicable,
            "met",
            outcomes.count(Outcome.MET),
            "violated",
            outcomes.count(Outcome.VIOLATED),
            "cannotJudge",
            outcomes.count(Outcome.CANNOT_JUDGE),
            "notApplicable",
            notApplicable,
            "because",
            reasons(outcomes)));
    if (report.bodyKind().isEmpty()) {
      loud("outcome.body-unknown", outcomes.count(NotApplicable.BODY));
    }
    if (!isDayKnown) {
      page.paragraph(0, voice.say("outcome.day-unknown"));
    }
    int notOfTheDay = outcomes.count(NotApplicable.DAY) + outcomes.count(NotApplicable.LAW_UNKNOWN);
    if (notOfTheDay > 0) {
      loud("outcome.law-unknown", notOfTheDay);
    }
  }

  private void loud(String key, int rules) {
    page.paragraph(0, voice.say(key, "rules", rules));
  }

  private String reasons(Outcomes outcomes) {
    List<String> reasons = new ArrayList<>();
    for (NotApplicable because : NotApplicable.values()) {
      int count = outcomes.count(because);
      if (count > 0) {
        reasons.add(voice.say("not-applicable", because) + " " + count);
      }
    }
    return reasons.isEmpty() ? "" : ": " + String.join(", ", reasons);
  }

  /** Writes every rule with what came of it: where and why it is met, or why it was not asked. */
  void details(Report report) {
    for (Outcome outcome : Outcome.values()) {
      List<RuleOutcome> rules = report.outcomes().with(outcome);
      if (!rules.isEmpty()) {
        page.section(voice.say("outcome", outcome));
        rules.forEach(this::rule);
      }
    }
  }

  private void rule(RuleOutcome one) {
    page.paragraph(2, one.rule().id());
    one.because().ifPresent(because -> page.paragraph(4, voice.say("not-applicable-why", because)));
    Map<String, Set<String>> places = new LinkedHashMap<>();
    for (Met met : one.met()) {
      places
          .computeIfAbsent(met.text(voice.language()), text -> new LinkedHashSet<>())
          .add(met.place().section().orElse(voice.say("outcome.meeting")));
    }
    places.forEach((text, where) -> page.item(4, String.join(", ", where) + ":", text + "."));
  }
}
