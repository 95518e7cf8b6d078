package se.protokoll.validation.rule;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import se.protokoll.validation.finding.Met;
import se.protokoll.validation.finding.Rule;

/**
 * Tells at which place a rule is met, and the numbers that decided. Nothing of it is kept unless
 * the validator explains.
 */
public final class MetBuilder extends PlacedBuilder<MetBuilder> {

  static final MetBuilder SILENT = new MetBuilder();

  private final @Nullable Rule rule;
  private final String variant;

  private MetBuilder() {
    super(null);
    rule = null;
    variant = Met.MET;
  }

  MetBuilder(CheckedMeeting checked, Rule rule, String variant) {
    super(checked);
    this.rule = rule;
    this.variant = variant;
  }

  @Override
  MetBuilder self() {
    return this;
  }

  Met met() {
    return new Met(Objects.requireNonNull(rule, "rule"), place(), variant, arguments());
  }
}
