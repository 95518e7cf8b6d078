package se.protokoll.examples.cli;

import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import se.protokoll.examples.cli.page.Voice;

/** What the command line names to be read: files, and {@code -} for standard input. */
final class Inputs {

  /** Names standard input. */
  static final String STANDARD = "-";

  private static final int LAST_ASCII = 0x7f;

  private final InputStream standard;
  private boolean taken;

  Inputs(InputStream standard) {
    this.standard = standard;
  }

  /** Says whether this is standard input. */
  static boolean isStandard(String file) {
    return file.equals(STANDARD);
  }

  /** Returns what people are told a file is called. */
  static String shown(String file, Voice voice) {
    if (isStandard(file)) {
      return voice.say("input.standard");
    }
    return file.isEmpty() ? "\"\"" : file;
  }

  /**
   * Opens a file or standard input.
   *
   * @return the bytes, to be closed, which leaves standard input open
   * @throws RefusedFileException when there cannot be such a file, it is a directory, or standard
   *     input has been read before
   * @throws IOException when it cannot be opened
   */
  InputStream open(String file) throws RefusedFileException, IOException {
    if (!isStandard(file)) {
      return new BufferedInputStream(new PlainStream(Files.newInputStream(path(file))));
    }
    if (taken) {
      throw new RefusedFileException("input.standard-twice");
    }
    taken = true;
    return new BufferedInputStream(
        new PlainStream(standard) {
          @Override
          public void close() {
            // It is not ours to close.
          }
        });
  }

  /**
   * A stream that is not asked how much is there: a channel on a named pipe cannot answer, and
   * throws.
   */
  private static class PlainStream extends FilterInputStream {
    PlainStream(InputStream in) {
      super(in);
    }

    @Override
    public int available() {
      return 0;
    }
  }

  /**
   * Returns the path of a file that is not standard input.
   *
   * @throws RefusedFileException when there cannot be such a file, or it is a directory
   */
  static Path path(String file) throws RefusedFileException {
    Path path = named(file);
    if (Files.isDirectory(path)) {
      throw new RefusedFileException("input.directory");
    }
    return path;
  }

  /**
   * Returns the path of a name.
   *
   * @throws RefusedFileException when nothing can have it
   */
  static Path named(String file) throws RefusedFileException {
    if (file.isEmpty()) {
      throw new RefusedFileException("input.no-name");
    }
    try {
      return Path.of(file);
    } catch (InvalidPathException e) {
      if (file.chars().anyMatch(c -> c > LAST_ASCII)) {
        String encoding = System.getProperty("native.encoding", "ASCII");
        throw new RefusedFileException("input.encoding", "encoding", encoding);
      }
      throw new RefusedFileException("input.file-name");
    }
  }
}
