package se.protokoll.json.codec;

import java.util.List;
import org.jspecify.annotations.Nullable;
import se.protokoll.json.problem.ProblemKind;
import se.protokoll.json.token.Names;
import se.protokoll.json.token.Sink;
import se.protokoll.json.token.Tokens;

/** One text and no other: which format a document has, or which of several shapes an object. */
final class Constant extends Codec<String> {
  private final String text;
  private final Names alone;
  private final ProblemKind kind;

  /**
   * Makes the codec.
   *
   * @param text the text
   * @param kind the kind of problem that any other text is; one with the format ends the reading
   */
  Constant(String text, ProblemKind kind) {
    this.text = text;
    this.alone = new Names(List.of(text));
    this.kind = kind;
  }

  @Override
  public @Nullable String current(Reading in) {
    if (in.tokens().token() != Tokens.TEXT) {
      return in.wrongType("the text \"" + text + "\"");
    }
    if (in.tokens().wordAmong(alone) == 0) {
      return text;
    }
    String other = Found.quoted(in.tokens().text());
    if (kind == ProblemKind.FORMAT) {
      in.stop(kind, other, '"' + text + '"');
    }
    return in.problem(kind, other, '"' + text + '"');
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
