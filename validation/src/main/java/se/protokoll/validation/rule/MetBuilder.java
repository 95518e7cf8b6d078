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
  private final String way;

  private MetBuilder() {
    super(null);
    rule = null;
    way = "";
  }

  /**
   * Begins to tell.
   *
   * @param way in which of several ways it is met, empty where there is one
   */
  MetBuilder(CheckedMeeting checked, Rule rule, String way) {
    super(checked);
    this.rule = rule;
    this.way = way;
  }

  @Override
  MetBuilder self() {
    return this;
  }

  Met met() {
    String variant = way.isEmpty() ? Met.MET : Met.MET + "." + way;
    return new Met(Objects.requireNonNull(rule, "rule"), place(), variant, arguments());
  }
}
