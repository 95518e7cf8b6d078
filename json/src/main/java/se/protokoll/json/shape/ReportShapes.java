package se.protokoll.json.shape;

import static se.protokoll.json.codec.Scalars.COUNT;
import static se.protokoll.json.codec.Scalars.DATE;
import static se.protokoll.json.codec.Scalars.INTEGER;
import static se.protokoll.json.codec.Scalars.TEXT;
import static se.protokoll.json.codec.Scalars.words;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import se.protokoll.json.codec.Codec;
import se.protokoll.json.codec.Field;
import se.protokoll.json.codec.NamedValues;
import se.protokoll.json.codec.Shape;
import se.protokoll.json.codec.Table;
import se.protokoll.language.Diagnostic;
import se.protokoll.language.Language;
import se.protokoll.language.Text;
import se.protokoll.people.BodyKind;
import se.protokoll.validation.finding.Finding;
import se.protokoll.validation.finding.LegalSource;
import se.protokoll.validation.finding.Met;
import se.protokoll.validation.finding.NotApplicable;
import se.protokoll.validation.finding.Outcome;
import se.protokoll.validation.finding.Outcomes;
import se.protokoll.validation.finding.Place;
import se.protokoll.validation.finding.Report;
import se.protokoll.validation.finding.RuleOutcome;
import se.protokoll.validation.finding.Severity;
import se.protokoll.validation.finding.Stage;

/**
 * The tables of reports, which are written and never read. Only {@link ValidationShapes} names
 * them, because they need the rules.
 */
final class ReportShapes {

  static final Shape<LegalSource> LEGAL_SOURCE =
      Shape.written(
          LegalSource.class,
          table -> {
            table.required("title", TEXT, LegalSource::title);
            table.optional("sfs", TEXT, LegalSource::sfs);
            table.optional("chapter", TEXT, LegalSource::chapter);
            table.optional("section", TEXT, LegalSource::section);
            table.optional("from", DATE, LegalSource::from);
            table.optional("to", DATE, LegalSource::to);
          });

  private static final Codec<Map<String, Object>> ARGUMENTS =
      new NamedValues(MoneyShapes.MONEY, TextShapes.SENTENCE);

  static final Shape<Finding> FINDING =
      Shape.written(
          Finding.class,
          table -> {
            table.required("rule", TEXT, Finding::ruleId).meaning("the id of the rule");
            table.required("severity", words(Severity.class), Finding::severity);
            table.required("variant", TEXT, Finding::variant);
            table.optional("bodyKind", words(BodyKind.class), Finding::bodyKind);
            place(table, Finding::place);
            sentence(table, "what", Finding::what).meaning("what is wrong, one sentence");
            sentence(table, "why", Finding::why).meaning("why it matters, one sentence");
            sentence(table, "citation", Finding::source)
                .meaning("the legal source, as lawyers cite it");
            sentence(table, "advice", Finding::advice).meaning("what to do about it, one sentence");
            table.usually("arguments", ARGUMENTS, Map.of(), Finding::arguments);
            table.list("sources", LEGAL_SOURCE, Finding::sources);
            table
                .list("lacking", TEXT, Finding::lacking)
                .meaning(
                    "the parameters of a rule book that the rule could judge by if they were given");
          });

  static final Shape<Place> PLACE =
      Shape.written(Place.class, table -> place(table, Function.identity()));

  static final Shape<Met> MET =
      Shape.written(
          Met.class,
          table -> {
            place(table, Met::place);
            sentence(table, "why", Diagnostic::text)
                .meaning("why the rule is met, with the numbers that decided");
          });

  static final Shape<RuleOutcome> RULE_OUTCOME =
      Shape.written(
          RuleOutcome.class,
          table -> {
            table.required("rule", TEXT, one -> one.rule().id()).meaning("the id of the rule");
            table.required("outcome", words(Outcome.class), RuleOutcome::outcome);
            table.optional("because", words(NotApplicable.class), RuleOutcome::because);
            table.list("met", MET, RuleOutcome::met);
          });

  private static final Shape<Outcomes> COUNTS =
      Shape.written(
          "OutcomeCounts",
          "How many rules have each outcome; the four numbers add up to the rules of the book.",
          Outcomes.class,
          table -> {
            for (Outcome outcome : Outcome.values()) {
              table
                  .required(outcome.word(), COUNT, all -> all.count(outcome))
                  .meaning("how many rules have this outcome");
            }
          });

  static final Shape<Outcomes> OUTCOMES =
      Shape.written(Outcomes.class, table -> outcomes(table, Function.identity()));

  static final Shape<Report> REPORT =
      Shape.written(
          Report.class,
          table -> {
            table.format("format", "protokoll-report/1").meaning("the format of the document");
            table.optional("bodyKind", words(BodyKind.class), Report::bodyKind);
            table.required("stage", words(Stage.class), Report::stage);
            table.required("findings", Codec.listOf(FINDING), Report::findings);
            outcomes(table, Report::outcomes);
          });

  /** All of them, those met first first. */
  static final List<Shape<?>> ALL =
      List.of(
          REPORT,
          FINDING,
          LEGAL_SOURCE,
          TextShapes.SENTENCE,
          COUNTS,
          RULE_OUTCOME,
          MET,
          OUTCOMES,
          PLACE);

  private ReportShapes() {}

  /** What says something in a language. */
  private interface Said<T> {
    String in(T value, Language language);
  }

  private static <T> Field<T, Text> sentence(Table<T> table, String name, Said<T> said) {
    return table.required(
        name, TextShapes.SENTENCE, one -> Text.of(language -> said.in(one, language)));
  }

  private static <T> void place(Table<T> table, Function<T, Place> place) {
    table
        .optional("paragraph", INTEGER, one -> place.apply(one).paragraph())
        .meaning("the number of the paragraph, absent when about the whole meeting");
    table
        .optional("suffix", TEXT, one -> place.apply(one).suffix())
        .meaning("the paragraph's suffix, absent when it has none");
    table
        .optional("person", TEXT, one -> place.apply(one).person())
        .meaning("the key of the person it is about, absent when about nobody");
    table
        .required("pointer", TEXT, one -> place.apply(one).pointer())
        .meaning("where in the document of the meeting, a JSON pointer; empty for all of it");
  }

  private static <T> void outcomes(Table<T> table, Function<T, Outcomes> outcomes) {
    table
        .required("outcomes", COUNTS, outcomes)
        .meaning("how many rules have each outcome; they add up to the rules of the book");
    table
        .required("rules", Codec.listOf(RULE_OUTCOME), one -> outcomes.apply(one).all())
        .meaning("what came of every rule, in the order of the book");
  }
}
