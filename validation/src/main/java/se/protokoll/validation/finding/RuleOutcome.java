package se.protokoll.validation.finding;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import se.protokoll.mapper.NeedsJsonModule;

/**
 * What came of one rule for a meeting (<i>utfall av en regel</i>).
 *
 * @param rule the rule
 * @param outcome what came of it
 * @param because why it was not asked, absent when it was
 * @param met where it was asked and is met, in the order asked; empty unless the validator explains
 */
public record RuleOutcome(
    Rule rule, Outcome outcome, Optional<NotApplicable> because, List<Met> met)
    implements NeedsJsonModule {
  public RuleOutcome {
    Objects.requireNonNull(rule, "rule");
    Objects.requireNonNull(outcome, "outcome");
    Objects.requireNonNull(because, "because");
    met = List.copyOf(met);
    if (because.isPresent() != (outcome == Outcome.NOT_APPLICABLE)) {
      throw new IllegalArgumentException(
          "A rule has a reason not to apply when it does not, and only then: " + outcome);
    }
  }
}
