package se.protokoll.examples.cli.text;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/**
 * The text of published minutes, out of a text file, a web page or a PDF.
 *
 * @param text the text, with the columns of the page kept by blanks
 * @param encoding the encoding that was taken because the file is not UTF-8; absent otherwise
 */
public record PublishedText(String text, Optional<String> encoding) {
  private static final List<String> ENDINGS = List.of(".txt", ".md", ".html", ".htm", ".pdf");
  private static final int BEGINNING = 1_024;

  public PublishedText {
    Objects.requireNonNull(text, "text");
    Objects.requireNonNull(encoding, "encoding");
  }

  /** Says whether a file has a name that minutes are published under. */
  public static boolean isNamed(String file) {
    String name = file.toLowerCase(Locale.ROOT);
    return ENDINGS.stream().anyMatch(name::endsWith);
  }

  /**
   * Returns the text of a file. What a file is, is told by what is in it, and for web pages by its
   * name too.
   *
   * @param file its name
   * @param bytes what is in it
   * @throws UnreadableTextException when there is no text in it
   */
  public static PublishedText of(String file, byte[] bytes) throws UnreadableTextException {
    String beginning =
        new String(bytes, 0, Math.min(bytes.length, BEGINNING), StandardCharsets.ISO_8859_1);
    if (beginning.contains("%PDF-")) {
      return new PublishedText(PdfText.of(bytes), Optional.empty());
    }
    if (beginning.startsWith("{\\rtf")) {
      throw new UnreadableTextException("read.not-text");
    }
    String name = file.toLowerCase(Locale.ROOT);
    DecodedText decoded = DecodedText.of(bytes);
    if (name.endsWith(".html") || name.endsWith(".htm") || isWebPage(beginning)) {
      return WebPageText.of(bytes);
    }
    return new PublishedText(decoded.text(), decoded.encoding());
  }

  private static boolean isWebPage(String beginning) {
    String start = beginning.replaceFirst("^\u00ef\u00bb\u00bf", "").stripLeading();
    return start.regionMatches(true, 0, "<!doctype html", 0, "<!doctype html".length())
        || start.regionMatches(true, 0, "<html", 0, "<html".length());
  }
}
