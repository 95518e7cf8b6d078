package se.protokoll.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import se.protokoll.validation.RuleBook;
import se.protokoll.validation.finding.Severity;
import se.protokoll.validation.law.Parameter;
import se.protokoll.validation.rule.CheckedRule;
import tools.jackson.databind.json.JsonMapper;

class RuleBookJsonProperties {
  private static final MinutesJson JSON = MinutesJson.standard();
  private static final JsonMapper MAPPER = JsonMapper.builder().findAndAddModules().build();
  private static final List<CheckedRule> RULES = RuleBook.standard().rules();

  @Property(tries = 500)
  void aBookOfStandardRulesIsReadBackAsItWas(@ForAll("books") RuleBook book) {
    String json = JSON.write(book, RuleBook.class);
    assertThat(JSON.tryRead(json, RuleBook.class).orThrow()).isEqualTo(book);
    assertThat(MAPPER.writeValueAsString(book)).isEqualTo(json);
    assertThat(MAPPER.readValue(json, RuleBook.class)).isEqualTo(book);
  }

  @Provide
  Arbitrary<RuleBook> books() {
    return Combinators.combine(
            Arbitraries.of(RuleBook.standard(), RuleBook.empty()),
            Arbitraries.oneOf(without(), with(), only(), severity(), parameter())
                .list()
                .ofMaxSize(12))
        .as(
            (start, changes) -> {
              RuleBook book = start;
              for (UnaryOperator<RuleBook> change : changes) {
                book = change.apply(book);
              }
              return book;
            });
  }

  private static Arbitrary<CheckedRule> rule() {
    return Arbitraries.of(RULES);
  }

  private static boolean has(RuleBook book, CheckedRule rule) {
    return book.rule(rule.id()).isPresent();
  }

  private static Arbitrary<UnaryOperator<RuleBook>> without() {
    return rule().map(rule -> book -> has(book, rule) ? book.without(rule.id()) : book);
  }

  private static Arbitrary<UnaryOperator<RuleBook>> with() {
    return rule().map(rule -> book -> has(book, rule) ? book : book.with(rule));
  }

  private static Arbitrary<UnaryOperator<RuleBook>> only() {
    return rule()
        .set()
        .ofMaxSize(RULES.size())
        .map(
            rules ->
                book ->
                    book.only(
                        rules.stream()
                            .filter(rule -> has(book, rule))
                            .map(CheckedRule::id)
                            .toList()));
  }

  private static Arbitrary<UnaryOperator<RuleBook>> severity() {
    return Combinators.combine(rule(), Arbitraries.of(Severity.class))
        .as(
            (rule, severity) ->
                book -> has(book, rule) ? book.withSeverity(rule.id(), severity) : book);
  }

  private static Arbitrary<UnaryOperator<RuleBook>> parameter() {
    return Arbitraries.of(Parameter.all()).flatMap(RuleBookJsonProperties::given);
  }

  private static <T> Arbitrary<UnaryOperator<RuleBook>> given(Parameter<T> parameter) {
    Arbitrary<String> texts =
        parameter.words().isEmpty()
            ? Arbitraries.integers().between(0, 999_999_999).map(String::valueOf)
            : Arbitraries.of(parameter.words());
    return texts.map(
        text -> book -> book.withParameter(parameter, parameter.read(text).orElseThrow()));
  }

  @Property(tries = 1)
  void everyParameterHasAFormAndIsReadBack() {
    RuleBook book = RuleBook.standard();
    for (Parameter<?> parameter : Parameter.all()) {
      book = withLastWord(book, parameter);
    }
    String json = JSON.write(book, RuleBook.class);
    assertThat(Stream.of(Parameter.all().toArray()).map(one -> '"' + one.toString() + "\":"))
        .allMatch(json::contains);
    assertThat(JSON.tryRead(json, RuleBook.class).orThrow()).isEqualTo(book);
  }

  private static <T> RuleBook withLastWord(RuleBook book, Parameter<T> parameter) {
    List<String> words = parameter.words();
    String text = words.isEmpty() ? "7" : words.get(words.size() - 1);
    return book.withParameter(parameter, parameter.read(text).orElseThrow());
  }
}
