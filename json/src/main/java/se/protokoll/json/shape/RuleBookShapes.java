package se.protokoll.json.shape;

import static se.protokoll.json.codec.Scalars.COUNT;
import static se.protokoll.json.codec.Scalars.FLAG;
import static se.protokoll.json.codec.Scalars.named;
import static se.protokoll.json.codec.Scalars.words;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import se.protokoll.json.codec.Codec;
import se.protokoll.json.codec.Field;
import se.protokoll.json.codec.FieldValues;
import se.protokoll.json.codec.Shape;
import se.protokoll.json.codec.Table;
import se.protokoll.json.problem.Phrase;
import se.protokoll.language.ContradictionException;
import se.protokoll.people.JusterareEligibility;
import se.protokoll.people.ParagraphNumbering;
import se.protokoll.validation.RuleBook;
import se.protokoll.validation.finding.Severity;
import se.protokoll.validation.law.LegalContext;
import se.protokoll.validation.law.Parameter;
import se.protokoll.validation.rule.CheckedRule;

/**
 * The tables of a rule book as a profile: how it differs from the standard one. Only {@link
 * ValidationShapes} names them, because they need the rules.
 */
final class RuleBookShapes {

  private static final List<CheckedRule> STANDARD = RuleBook.standard().rules();

  private static final Codec<CheckedRule> RULE =
      named(
          ids(),
          "id of a rule",
          Phrase.of("rule-id"),
          own -> Phrase.of("own-rule", "name", '"' + own.id() + '"'));

  private static final Map<Class<?>, Codec<?>> VALUES =
      Map.of(
          Integer.class,
          COUNT,
          Boolean.class,
          FLAG,
          JusterareEligibility.class,
          words(JusterareEligibility.class),
          ParagraphNumbering.class,
          words(ParagraphNumbering.class));

  private static final Shape<RuleBook> SEVERITIES =
      Shape.of(
          "Severities",
          "The rules that have another severity than their own, for every kind of body.",
          RuleBook.class,
          RuleBookShapes::severities);

  private static final Shape<LegalContext> PARAMETERS =
      Shape.of(
          "Parameters",
          "What the body has decided itself, whatever its minutes say.",
          LegalContext.class,
          RuleBookShapes::parameters);

  static final Shape<RuleBook> RULE_BOOK =
      Shape.of(
          "RuleBook",
          "A rule book as data (profil): how it differs from the standard one.",
          RuleBook.class,
          RuleBookShapes::ruleBook);

  /** All of them, those met first first. */
  static final List<Shape<?>> ALL = List.of(RULE_BOOK, SEVERITIES, PARAMETERS);

  private RuleBookShapes() {}

  private static Map<CheckedRule, String> ids() {
    var ids = new LinkedHashMap<CheckedRule, String>();
    STANDARD.forEach(rule -> ids.put(rule, rule.id()));
    return ids;
  }

  private static Function<FieldValues, RuleBook> ruleBook(Table<RuleBook> table) {
    table.format("format", "protokoll-profile/1").meaning("the format of the document");
    var rules =
        table.optional(
            "rules",
            Codec.listOf(RULE),
            book -> leftOut(book).isPresent() ? Optional.empty() : Optional.of(book.rules()));
    rules.meaning("the rules of the book, in its order; absent for those of the standard book");
    var without = table.list("without", RULE, (RuleBook book) -> leftOut(book).orElseGet(List::of));
    without.meaning("the rules of the standard book that it is without; not together with rules");
    var severities =
        table.optional(
            "severities",
            SEVERITIES,
            book -> book.severities().isEmpty() ? Optional.empty() : Optional.of(book));
    severities.meaning("the rules that have another severity than their own");
    var parameters =
        table.optional(
            "parameters",
            PARAMETERS,
            book -> Optional.of(book.parameters()).filter(RuleBookShapes::isGiven));
    parameters.meaning("what the body has decided itself, whatever its minutes say");
    return in ->
        ofGiven(
            in.get(parameters),
            ofSeverities(in.get(severities), ofRules(in.get(rules), in.get(without))));
  }

  private static boolean isGiven(LegalContext parameters) {
    return !parameters.equals(LegalContext.unknown());
  }

  /**
   * Returns the rules that the standard book has and this one has not, unless they are most of
   * them, or the book is not made of the standard rules in their order.
   */
  private static Optional<List<CheckedRule>> leftOut(RuleBook book) {
    var left = new ArrayList<CheckedRule>();
    int next = 0;
    for (CheckedRule rule : STANDARD) {
      if (next < book.rules().size() && book.rules().get(next).equals(rule)) {
        next++;
      } else {
        left.add(rule);
      }
    }
    return next == book.rules().size() && left.size() <= next
        ? Optional.of(left)
        : Optional.empty();
  }

  private static RuleBook ofRules(Optional<List<CheckedRule>> rules, List<CheckedRule> without) {
    requireOnce(rules.orElse(without));
    if (rules.isEmpty()) {
      RuleBook book = RuleBook.standard();
      for (CheckedRule rule : without) {
        book = book.without(rule.id());
      }
      return book;
    }
    if (!without.isEmpty()) {
      throw new ContradictionException("rules-and-without", Map.of());
    }
    RuleBook book = RuleBook.empty();
    for (CheckedRule rule : rules.get()) {
      book = book.with(rule);
    }
    return book;
  }

  private static void requireOnce(List<CheckedRule> rules) {
    var met = new HashSet<CheckedRule>();
    for (CheckedRule rule : rules) {
      if (!met.add(rule)) {
        throw new ContradictionException("rule-twice", Map.of("rule", rule.id()));
      }
    }
  }

  private static Function<FieldValues, RuleBook> severities(Table<RuleBook> table) {
    var lists = new EnumMap<Severity, Field<RuleBook, List<CheckedRule>>>(Severity.class);
    for (Severity severity : Severity.values()) {
      var rules =
          table.list(
              severity.word(),
              RULE,
              (RuleBook book) ->
                  book.rules().stream()
                      .filter(rule -> book.severities().get(rule.id()) == severity)
                      .toList());
      rules.meaning("the rules that have this severity");
      lists.put(severity, rules);
    }
    return in -> {
      requireOnce(lists.values().stream().flatMap(rules -> in.get(rules).stream()).toList());
      RuleBook book = RuleBook.standard();
      for (var rules : lists.entrySet()) {
        for (CheckedRule rule : in.get(rules.getValue())) {
          book = book.withSeverity(rule.id(), rules.getKey());
        }
      }
      return book;
    };
  }

  private static RuleBook ofSeverities(Optional<RuleBook> severities, RuleBook rules) {
    RuleBook book = rules;
    if (severities.isPresent()) {
      for (var one : severities.get().severities().entrySet()) {
        if (book.rule(one.getKey()).isEmpty()) {
          throw new ContradictionException("rule-not-in-book", Map.of("rule", one.getKey()));
        }
        book = book.withSeverity(one.getKey(), one.getValue());
      }
    }
    return book;
  }

  private static Function<FieldValues, LegalContext> parameters(Table<LegalContext> table) {
    List<BiFunction<FieldValues, LegalContext, LegalContext>> all = new ArrayList<>();
    for (Parameter<?> parameter : Parameter.all()) {
      all.add(parameter(table, parameter));
    }
    return in -> {
      LegalContext context = LegalContext.unknown();
      for (var one : all) {
        context = one.apply(in, context);
      }
      return context;
    };
  }

  private static <T> BiFunction<FieldValues, LegalContext, LegalContext> parameter(
      Table<LegalContext> table, Parameter<T> parameter) {
    Field<LegalContext, Optional<T>> field =
        table.optional(parameter.name(), value(parameter), context -> context.stated(parameter));
    if (parameter.equals(Parameter.DISQUALIFIED_COUNT_IN_ASSEMBLY)) {
      field.meaning("whether jäv in an assembly forgives a missing quorum; by law it does");
    }
    return (in, context) ->
        in.get(field).map(value -> context.with(parameter, value)).orElse(context);
  }

  @SuppressWarnings("unchecked") // the map holds the codec of each type
  private static <T> Codec<T> value(Parameter<T> parameter) {
    return (Codec<T>)
        Objects.requireNonNull(
            VALUES.get(parameter.type()), () -> "no form for values of " + parameter);
  }

  private static RuleBook ofGiven(Optional<LegalContext> given, RuleBook rules) {
    RuleBook book = rules;
    for (Parameter<?> parameter : Parameter.all()) {
      book = with(parameter, given.orElse(LegalContext.unknown()), book);
    }
    return book;
  }

  private static <T> RuleBook with(Parameter<T> parameter, LegalContext given, RuleBook book) {
    return given.stated(parameter).map(value -> book.withParameter(parameter, value)).orElse(book);
  }
}
