package se.protokoll.examples.cli.text;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/**
 * The text of a PDF, with what stands on one line of the page on one line, and the columns kept by
 * blanks. A form feed begins each page but the first.
 */
final class PdfText extends PDFTextStripper {
  private static final float SAME_LINE = 0.4f;
  private static final float BLANK_LINE = 1.9f;
  private static final float GAP_OF_WORDS = 0.18f;
  private static final float GAP_OF_COLUMNS = 0.9f;
  private static final int MOST_COLUMNS = 250;

  /** Kept, so that what is set stays: a library that logs writes nothing of its own. */
  private static final List<Logger> SILENT =
      List.of(Logger.getLogger("org.apache.pdfbox"), Logger.getLogger("org.apache.fontbox"));

  static {
    SILENT.forEach(logger -> logger.setLevel(Level.OFF));
  }

  private final StringBuilder text = new StringBuilder();
  private boolean hasText;

  private PdfText() {
    setSuppressDuplicateOverlappingText(true);
    setSortByPosition(false);
  }

  /**
   * Returns the text of a document.
   *
   * @throws UnreadableTextException when it is not PDF, cannot be opened without a password, or has
   *     pictures of text only
   */
  static String of(byte[] pdf) throws UnreadableTextException {
    try (PDDocument document = Loader.loadPDF(pdf)) {
      var stripper = new PdfText();
      stripper.writeText(document, Writer.nullWriter());
      if (!stripper.hasText) {
        throw new UnreadableTextException("read.pdf-without-text");
      }
      return stripper.text.toString();
    } catch (InvalidPasswordException e) {
      throw unreadable("read.pdf-password", e);
    } catch (IOException | RuntimeException e) {
      throw unreadable("read.pdf-broken", e);
    }
  }

  private static UnreadableTextException unreadable(String code, Exception cause) {
    var unreadable = new UnreadableTextException(code);
    unreadable.initCause(cause);
    return unreadable;
  }

  /** A character, or several that one glyph stands for, and where it is, in points. */
  private record Glyph(String text, float x, float y, float width, float size) {}

  /** Writes a page; the order in which a PDF draws says nothing. */
  @Override
  protected void writePage() {
    if (getCurrentPageNo() > 1) {
      text.append('\f');
    }
    for (int turned = 0; turned < 360; turned += 90) {
      List<Glyph> glyphs = glyphs(turned);
      if (!glyphs.isEmpty()) {
        page(glyphs);
      }
    }
  }

  private List<Glyph> glyphs(int turned) {
    var glyphs = new ArrayList<Glyph>();
    for (List<TextPosition> article : getCharactersByArticle()) {
      for (TextPosition one : article) {
        String unicode = one.getUnicode();
        if (Math.round(one.getDir()) == turned && unicode != null && !unicode.isBlank()) {
          glyphs.add(
              new Glyph(
                  unicode,
                  one.getXDirAdj(),
                  one.getYDirAdj(),
                  Math.max(one.getWidthDirAdj(), 0.1f),
                  Math.max(one.getFontSizeInPt(), 1f)));
        }
      }
    }
    return glyphs;
  }

  private void page(List<Glyph> glyphs) {
    hasText = true;
    float left = Float.MAX_VALUE;
    double widths = 0;
    int characters = 0;
    for (Glyph glyph : glyphs) {
      left = Math.min(left, glyph.x());
      widths += glyph.width();
      characters += glyph.text().length();
    }
    float cell = (float) Math.max(1, widths / characters);
    float before = Float.NaN;
    for (List<Glyph> line : lines(glyphs)) {
      float y = line.get(0).y();
      if (y - before > BLANK_LINE * line.get(0).size()) {
        text.append('\n');
      }
      before = y;
      text.append(line(line, left, cell)).append('\n');
    }
  }

  /** Returns the glyphs of each line from left to right, the lines from above. */
  private static List<List<Glyph>> lines(List<Glyph> glyphs) {
    List<Glyph> fromAbove = new ArrayList<>(glyphs);
    fromAbove.sort(Comparator.comparingDouble(Glyph::y));
    var lines = new ArrayList<List<Glyph>>();
    float y = Float.NaN;
    for (Glyph glyph : fromAbove) {
      if (lines.isEmpty() || glyph.y() - y > SAME_LINE * glyph.size()) {
        lines.add(new ArrayList<>());
        y = glyph.y();
      }
      lines.get(lines.size() - 1).add(glyph);
    }
    lines.forEach(line -> line.sort(Comparator.comparingDouble(Glyph::x)));
    return lines;
  }

  private static String line(List<Glyph> glyphs, float left, float cell) {
    var line = new StringBuilder();
    float end = Float.NEGATIVE_INFINITY;
    for (Glyph glyph : glyphs) {
      float gap = glyph.x() - end;
      if (gap > GAP_OF_COLUMNS * glyph.size()) {
        int column = Math.min(MOST_COLUMNS, Math.round((glyph.x() - left) / cell));
        int blanks = column - line.length();
        line.append(" ".repeat(line.isEmpty() ? Math.max(0, blanks) : Math.max(2, blanks)));
      } else if (gap > GAP_OF_WORDS * glyph.size()) {
        line.append(' ');
      }
      line.append(glyph.text());
      end = Math.max(end, glyph.x() + glyph.width());
    }
    return line.toString();
  }
}
