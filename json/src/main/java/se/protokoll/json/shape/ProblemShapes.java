package se.protokoll.json.shape;

import static se.protokoll.json.codec.Scalars.ORDINAL;
import static se.protokoll.json.codec.Scalars.TEXT;
import static se.protokoll.json.codec.Scalars.words;

import java.util.List;
import se.protokoll.json.codec.Shape;
import se.protokoll.json.problem.Difference;
import se.protokoll.json.problem.Phrase;
import se.protokoll.json.problem.Problem;
import se.protokoll.json.problem.ProblemKind;
import se.protokoll.language.Text;

/** The tables of what comes of reading and comparing, which are written and never read. */
final class ProblemShapes {
  private static final Phrase INSTEAD = Phrase.of("document-to-read");

  private static final Shape<Problem> PROBLEM =
      Shape.written(
          "Problem",
          "",
          Problem.class,
          INSTEAD,
          table -> {
            table
                .required("code", words(ProblemKind.class), Problem::kind)
                .meaning("what kind of thing is wrong");
            table.required("pointer", TEXT, Problem::pointer);
            table.required("line", ORDINAL, Problem::line);
            table.required("column", ORDINAL, Problem::column);
            table
                .required("text", TextShapes.SENTENCE, one -> Text.of(one::textWithoutPlace))
                .meaning("what is wrong, without the place");
          });

  private static final Shape<Difference> DIFFERENCE =
      Shape.written(
          "Difference",
          "",
          Difference.class,
          INSTEAD,
          table -> {
            table.required("pointer", TEXT, Difference::pointer);
            table.optional("before", TEXT, Difference::before);
            table.optional("after", TEXT, Difference::after);
          });

  /** Both that have a form by themselves. */
  static final List<Shape<?>> OWN = List.of(PROBLEM, DIFFERENCE);

  /** All of them, those met first first. */
  static final List<Shape<?>> ALL = List.of(PROBLEM, DIFFERENCE, TextShapes.SENTENCE);

  private ProblemShapes() {}
}
