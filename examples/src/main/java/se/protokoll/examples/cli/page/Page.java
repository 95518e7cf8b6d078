package se.protokoll.examples.cli.page;

import java.io.PrintWriter;
import java.util.List;
import java.util.Objects;

/**
 * Writes plain text that is pleasant in a terminal of 80 columns: headings, paragraphs and items
 * that wrap, and tables. No line is longer, whatever is put in.
 */
public final class Page {

  /** The most characters on a line, in code points. */
  public static final int WIDTH = 80;

  private static final int LABEL = 13;

  private final PrintWriter out;
  private boolean blank = true;

  /** Makes a page on a writer, which is not closed. */
  public Page(PrintWriter out) {
    this.out = Objects.requireNonNull(out, "out");
  }

  /** Writes the title of everything, between two double rules. */
  public Page title(String text) {
    rule("═");
    paragraph(1, text);
    return rule("═");
  }

  /** Writes a heading with a double rule below, and a blank line before and after. */
  public Page heading(String text) {
    blank();
    paragraph(0, text);
    rule("═");
    return blank();
  }

  /** Writes a smaller heading with a rule as long as itself below, and a blank line before. */
  public Page section(String text) {
    blank();
    List<String> lines = Wrap.lines(text, WIDTH);
    lines.forEach(this::print);
    return print("─".repeat(lines.stream().mapToInt(Wrap::length).max().orElse(0)));
  }

  /** Writes text that wraps, so many columns in. */
  public Page paragraph(int indent, String text) {
    for (String line : Wrap.lines(text, WIDTH - indent)) {
      print(" ".repeat(indent) + line);
    }
    return this;
  }

  /**
   * Writes an item: the mark so many columns in, and the text that wraps to the right of it. A long
   * mark wraps too, and the text stands below it, two columns further in.
   */
  public Page item(int indent, String mark, String text) {
    return hanging(indent, mark, indent + Wrap.length(mark) + 1, text);
  }

  /**
   * Writes a labelled fact two columns in: the label, and the text that wraps to the right of it.
   */
  public Page fact(String label, String text) {
    return fact(2, label, text);
  }

  /**
   * Writes a labelled fact, so many columns in: the label, and the text that wraps to the right of
   * it, or below a long label.
   */
  public Page fact(int indent, String label, String text) {
    return hanging(indent, label, indent + Math.max(LABEL, Wrap.length(label) + 1), text);
  }

  private Page hanging(int indent, String mark, int column, String text) {
    if (column > WIDTH / 2) {
      return paragraph(indent, mark).paragraph(indent + 2, text);
    }
    String start = " ".repeat(indent) + Steering.blanked(mark);
    String gap = " ".repeat(column - Wrap.length(start));
    List<String> lines = Wrap.lines(text, WIDTH - column);
    for (int i = 0; i < lines.size(); i++) {
      print((i == 0 ? start + gap : " ".repeat(column)) + lines.get(i));
    }
    return this;
  }

  /** Writes a table. */
  public Page table(Table table) {
    table.lines(WIDTH).forEach(this::print);
    return this;
  }

  /** Writes a rule across the page. */
  public Page rule(String character) {
    return print(character.repeat(WIDTH));
  }

  /** Writes a blank line, unless the line above is one. */
  public Page blank() {
    return blank ? this : print("");
  }

  private Page print(String line) {
    String text = line.stripTrailing();
    blank = text.isEmpty();
    out.print(text);
    out.print('\n');
    return this;
  }
}
