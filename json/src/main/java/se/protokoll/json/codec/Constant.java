package se.protokoll.json.codec;

import java.util.List;
import org.jspecify.annotations.Nullable;
import se.protokoll.json.problem.Phrase;
import se.protokoll.json.problem.ProblemKind;
import se.protokoll.json.token.NameTable;
import se.protokoll.json.token.Sink;
import se.protokoll.json.token.Tokens;

/** One text and no other: which format a document has, or which of several shapes an object. */
final class Constant extends Codec<String> {
  private final String text;
  private final NameTable alone;
  private final ProblemKind kind;

  /**
   * Makes the codec.
   *
   * @param text the text
   * @param kind the kind of problem that any other text is; one with the format ends the reading
   */
  Constant(String text, ProblemKind kind) {
    this.text = text;
    this.alone = new NameTable(List.of(text));
    this.kind = kind;
  }

  @Override
  public @Nullable String current(OpenDocument in) {
    if (in.tokens().token() != Tokens.TEXT) {
      return in.wrongType(Phrase.of("text-written", "written", Quoting.quoted(text)));
    }
    if (in.tokens().wordAmong(alone) == 0) {
      return text;
    }
    Phrase other = Phrase.written(Quoting.quoted(in.tokens().text()));
    Phrase wanted = Phrase.written(Quoting.quoted(text));
    if (kind == ProblemKind.FORMAT) {
      in.stop(kind, other, wanted);
    }
    return in.problem(kind, other, wanted);
  }

  @Override
  public void write(String value, Sink out) {
    out.text(text);
  }

  @Override
  public void describe(SchemaWriter out) {
    out.text("const", text);
  }

  @Override
  public String label() {
    return '"' + text + '"';
  }
}
