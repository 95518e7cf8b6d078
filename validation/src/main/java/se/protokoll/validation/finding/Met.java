package se.protokoll.validation.finding;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import se.protokoll.language.Diagnostic;
import se.protokoll.language.Language;
import se.protokoll.language.MessageTable;
import se.protokoll.mapper.NeedsJsonModule;

/**
 * A place of the minutes at which a rule was asked and is met (<i>uppfylld</i>), with the numbers
 * that decided.
 *
 * @param rule the rule
 * @param place where
 * @param variant which of the rule's texts says it: "met", or "met." and what tells it from others
 * @param arguments what fills the sentence, by name and in order, as those of a finding
 */
public record Met(Rule rule, Place place, String variant, Map<String, Object> arguments)
    implements NeedsJsonModule, Diagnostic {

  /** What every variant begins with. */
  public static final String MET = "met";

  public Met {
    Objects.requireNonNull(rule, "rule");
    Objects.requireNonNull(place, "place");
    Objects.requireNonNull(variant, "variant");
    arguments = Collections.unmodifiableMap(new LinkedHashMap<>(arguments));
  }

  /** Returns the id of the rule and the variant, such as "justering-deadline.met". */
  @Override
  public String code() {
    return rule.id() + "." + variant;
  }

  /** Returns where, as a JSON pointer into the document of the meeting; empty for all of it. */
  @Override
  public String pointer() {
    return place.pointer();
  }

  /**
   * Returns why the rule is met, one sentence without a full stop.
   *
   * @throws IllegalStateException when the rule's texts lack it
   */
  @Override
  public String text(Language language) {
    return MessageTable.fill(rule.text(variant, language), arguments, language);
  }
}
