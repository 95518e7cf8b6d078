package se.protokoll.examples.cli.text;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Optional;

/**
 * How the characters of a file are written: as its byte order mark says, as UTF-8, or, where they
 * are not that, as Windows-1252.
 *
 * @param charset the encoding
 * @param mark the number of bytes of the byte order mark, 0 when there is none
 */
public record TextEncoding(Charset charset, int mark) {
  private static final Charset WINDOWS = Charset.forName("windows-1252");
  private static final int SAMPLE = 1 << 16;

  /** A quarter of the bytes of UTF-16 are zero, at least, in a text of Latin letters. */
  private static final int ZERO_IN = 4;

  public TextEncoding {
    Objects.requireNonNull(charset, "charset");
  }

  /** Returns the encoding of a file, empty when it is binary. */
  public static Optional<TextEncoding> of(byte[] file) {
    if (starts(file, 0xef, 0xbb, 0xbf)) {
      return Optional.of(new TextEncoding(StandardCharsets.UTF_8, 3));
    }
    if (starts(file, 0xff, 0xfe)) {
      return Optional.of(new TextEncoding(StandardCharsets.UTF_16LE, 2));
    }
    if (starts(file, 0xfe, 0xff)) {
      return Optional.of(new TextEncoding(StandardCharsets.UTF_16BE, 2));
    }
    int[] zeros = new int[2];
    int sample = Math.min(file.length, SAMPLE);
    for (int i = 0; i < sample; i++) {
      zeros[i % 2] += file[i] == 0 ? 1 : 0;
    }
    if (zeros[0] + zeros[1] == 0) {
      var utf8 = new TextEncoding(StandardCharsets.UTF_8, 0);
      return Optional.of(utf8.isValid(file) ? utf8 : new TextEncoding(WINDOWS, 0));
    }
    if (zeros[0] == 0 && zeros[1] > sample / ZERO_IN) {
      return Optional.of(new TextEncoding(StandardCharsets.UTF_16LE, 0));
    }
    return zeros[1] == 0 && zeros[0] > sample / ZERO_IN
        ? Optional.of(new TextEncoding(StandardCharsets.UTF_16BE, 0))
        : Optional.empty();
  }

  /** Says whether all bytes of a file are characters in this encoding. */
  public boolean isValid(byte[] file) {
    var buffer = new char[8192];
    try (Reader text = reader(file)) {
      int read = text.read(buffer);
      while (read >= 0) {
        read = text.read(buffer);
      }
      return true;
    } catch (CharacterCodingException e) {
      return false;
    } catch (IOException e) {
      throw new AssertionError("bytes in memory", e);
    }
  }

  /** Returns a reader of a file that fails at the first byte that is not a character. */
  public Reader reader(byte[] file) {
    var bytes = new ByteArrayInputStream(file, mark, file.length - mark);
    return new InputStreamReader(bytes, charset.newDecoder());
  }

  /** Returns the text of a file, with a replacement for each byte that is not a character. */
  public String text(byte[] file) {
    return new String(file, mark, file.length - mark, charset);
  }

  private static boolean starts(byte[] file, int... mark) {
    if (file.length < mark.length) {
      return false;
    }
    for (int i = 0; i < mark.length; i++) {
      if ((file[i] & 0xff) != mark[i]) {
        return false;
      }
    }
    return true;
  }
}
