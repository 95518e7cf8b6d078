package se.protokoll.validation;

import java.io.InvalidObjectException;
import java.io.NotSerializableException;
import java.io.ObjectInputStream;
import java.io.Serial;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.protokoll.language.Word;
import se.protokoll.mapper.NeedsJsonModule;
import se.protokoll.validation.finding.Rule;
import se.protokoll.validation.finding.Severity;
import se.protokoll.validation.law.LegalContext;
import se.protokoll.validation.law.Parameter;
import se.protokoll.validation.rule.CheckedRule;
import se.protokoll.validation.rule.RuleRunner;

/**
 * The rules that some minutes are checked by (<i>regelbok</i>): immutable; every change gives a new
 * book. Two books with the same rules, severities and parameters are equal.
 *
 * <p>Which of its rules run depends on the kind of body, the stage and the day of the meeting; the
 * standard book holds the rules for all of them. On a day before a rule's statute was in force the
 * rule does not run; a meeting without a day is checked by the law as it is.
 *
 * <p>Java serializes the ids of its rules, its severities and its parameters. A book with rules of
 * one's own is refused with a {@link NotSerializableException}, because a rule is code; so is what
 * another version of the library has written when a rule of it is not found here.
 */
public final class RuleBook implements NeedsJsonModule, Serializable {
  @Serial private static final long serialVersionUID = 1L;

  private static final RuleBook STANDARD =
      new RuleBook(StandardRules.all(), Map.of(), LegalContext.unknown());

  private final transient List<CheckedRule> rules;
  private final transient Map<String, Severity> severities;
  private final transient LegalContext parameters;
  private final transient RuleRunner runner;

  private RuleBook(
      List<CheckedRule> rules, Map<String, Severity> severities, LegalContext parameters) {
    this.rules = List.copyOf(rules);
    this.severities = ofRules(severities, rules);
    this.parameters = parameters;
    this.runner = new RuleRunner(this.rules, this.severities);
  }

  /** Returns the severities of those rules alone, so that equal books are made alike. */
  private static Map<String, Severity> ofRules(
      Map<String, Severity> severities, List<CheckedRule> rules) {
    var those = new LinkedHashMap<String, Severity>();
    for (CheckedRule rule : rules) {
      Severity severity = severities.get(rule.id());
      if (severity != null) {
        those.put(rule.id(), severity);
      }
    }
    return Collections.unmodifiableMap(those);
  }

  /** Returns the book of all rules that come with the library. */
  public static RuleBook standard() {
    return STANDARD;
  }

  /** Returns a book without rules, to add one's own to. */
  public static RuleBook empty() {
    return new RuleBook(List.of(), Map.of(), LegalContext.unknown());
  }

  /**
   * Returns a book with one rule more.
   *
   * @throws IllegalArgumentException when the book has a rule of that id
   */
  public RuleBook with(CheckedRule rule) {
    if (has(rule.id())) {
      throw new IllegalArgumentException("The rule book has a rule \"" + rule.id() + "\" already");
    }
    var more = new ArrayList<>(rules);
    more.add(rule);
    return new RuleBook(more, severities, parameters);
  }

  /**
   * Returns a book without one rule.
   *
   * @throws IllegalArgumentException when the book has no rule of that id
   */
  public RuleBook without(String id) {
    requireRule(id);
    return new RuleBook(
        rules.stream().filter(rule -> !rule.id().equals(id)).toList(), severities, parameters);
  }

  /**
   * Returns a book of these rules alone, in the order of this book.
   *
   * @throws IllegalArgumentException when the book has no rule of one of the ids
   */
  public RuleBook only(Collection<String> ids) {
    ids.forEach(this::requireRule);
    return new RuleBook(
        rules.stream().filter(rule -> ids.contains(rule.id())).toList(), severities, parameters);
  }

  /**
   * Returns a book where what a rule finds wrong has this severity, for every kind of body. That a
   * rule cannot judge remains information.
   *
   * @throws IllegalArgumentException when the book has no rule of that id
   */
  public RuleBook withSeverity(String id, Severity severity) {
    requireRule(id);
    var more = new LinkedHashMap<>(severities);
    more.put(id, Objects.requireNonNull(severity, "severity"));
    return new RuleBook(rules, more, parameters);
  }

  /** Returns a book where a parameter has a value, whatever the minutes say. */
  public <T> RuleBook withParameter(Parameter<T> parameter, T value) {
    return new RuleBook(rules, severities, parameters.with(parameter, value));
  }

  /** Returns the rules with their checks, in the order of the book. */
  public List<CheckedRule> rules() {
    return rules;
  }

  /** Returns the rule of an id, empty when the book has none. */
  public Optional<Rule> rule(String id) {
    return rules.stream().map(CheckedRule::rule).filter(rule -> rule.id().equals(id)).findFirst();
  }

  /**
   * Returns the severities that were given to rules of the book, by id and in the order of the
   * book; empty when every rule has its own.
   */
  public Map<String, Severity> severities() {
    return severities;
  }

  /**
   * Returns the parameters that were given: {@link LegalContext#stated} has the value of each, and
   * nothing of those that were not given.
   */
  public LegalContext parameters() {
    return parameters;
  }

  RuleRunner runner() {
    return runner;
  }

  private boolean has(String id) {
    return rule(id).isPresent();
  }

  private void requireRule(String id) {
    if (!has(id)) {
      throw new IllegalArgumentException("The rule book has no rule \"" + id + "\"");
    }
  }

  /** Says whether the other book has the same rules in the same order, and the same changes. */
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof RuleBook book
        && rules.equals(book.rules)
        && severities.equals(book.severities)
        && parameters.equals(book.parameters);
  }

  @Override
  public int hashCode() {
    return Objects.hash(rules, severities, parameters);
  }

  @Override
  public String toString() {
    return "RuleBook["
        + rules.size()
        + " rules, severities "
        + severities
        + ", "
        + parameters
        + "]";
  }

  @Serial
  private Object writeReplace() throws NotSerializableException {
    var ids = new String[rules.size()];
    for (int i = 0; i < ids.length; i++) {
      CheckedRule rule = rules.get(i);
      if (!StandardRules.all().contains(rule)) {
        throw new NotSerializableException(
            "A rule book with the own rule \"" + rule.id() + "\": a rule is code and has no form");
      }
      ids[i] = rule.id();
    }
    return new BookForm(ids, new LinkedHashMap<>(severities), given());
  }

  private Map<String, String> given() {
    var given = new LinkedHashMap<String, String>();
    for (Parameter<?> parameter : Parameter.all()) {
      parameters
          .stated(parameter)
          .ifPresent(
              value ->
                  given.put(
                      parameter.name(),
                      value instanceof Word word ? word.word() : value.toString()));
    }
    return given;
  }

  @Serial
  private void readObject(ObjectInputStream in) throws InvalidObjectException {
    throw new InvalidObjectException("A rule book is read by the ids of its rules");
  }

  /** What Java serializes of a book: ids in order, severities by id, parameters by name. */
  @SuppressWarnings("ArrayRecordComponent") // what is seen by the stream alone
  private record BookForm(
      String[] rules, Map<String, Severity> severities, Map<String, String> parameters)
      implements Serializable {
    @Serial
    private Object readResolve() throws InvalidObjectException {
      try {
        RuleBook book = empty();
        for (String id : rules) {
          book = book.with(standardRule(id));
        }
        for (var severity : severities.entrySet()) {
          book = book.withSeverity(severity.getKey(), severity.getValue());
        }
        for (var parameter : parameters.entrySet()) {
          book =
              with(book, Parameter.named(parameter.getKey()).orElseThrow(), parameter.getValue());
        }
        return book;
      } catch (RuntimeException e) {
        var refused =
            new InvalidObjectException(
                "It is not a rule book of this version of the library: " + e.getMessage());
        refused.initCause(e);
        throw refused;
      }
    }

    private static CheckedRule standardRule(String id) {
      return StandardRules.all().stream()
          .filter(rule -> rule.id().equals(id))
          .findFirst()
          .orElseThrow(() -> new IllegalArgumentException("There is no rule \"" + id + "\""));
    }

    private static <T> RuleBook with(RuleBook book, Parameter<T> parameter, String value) {
      return book.withParameter(parameter, parameter.read(value).orElseThrow());
    }
  }
}
