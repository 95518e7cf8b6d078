package se.protokoll.examples.cli;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Help.Ansi;

/**
 * Standard output, which stops the program as soon as it takes nothing more. A {@link PrintWriter}
 * alone goes on writing to a closed pipe, and says nothing of a full disk.
 */
final class StandardOutput extends OutputStream {
  private static final int FILE_TYPE = 0170000;
  private static final int PIPE = 0010000;
  private static final int SOCKET = 0140000;
  private static final int CHARACTERS = 0020000;

  private final OutputStream to;
  private final BooleanSupplier isPipe;
  private final BooleanSupplier isTerminal;
  private final PrintWriter writer;
  private @Nullable LostOutputException lost;

  /**
   * Makes the output.
   *
   * @param to where it goes
   * @param isPipe asked when that fails: whether it is a pipe, which only fails when nobody reads
   */
  StandardOutput(OutputStream to, BooleanSupplier isPipe) {
    this(to, isPipe, () -> false);
  }

  /**
   * Makes the output.
   *
   * @param to where it goes
   * @param isPipe asked when that fails: whether it is a pipe, which only fails when nobody reads
   * @param isTerminal asked whether it is shown to somebody
   */
  StandardOutput(OutputStream to, BooleanSupplier isPipe, BooleanSupplier isTerminal) {
    this.to = to;
    this.isPipe = isPipe;
    this.isTerminal = isTerminal;
    this.writer = utf8(this);
  }

  /** Returns a buffered writer of UTF-8 to a stream. */
  static PrintWriter utf8(OutputStream stream) {
    return new PrintWriter(
        new BufferedWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8)));
  }

  /** Returns the writer of this output. */
  PrintWriter writer() {
    return writer;
  }

  @Override
  public void write(int b) {
    write(new byte[] {(byte) b}, 0, 1);
  }

  /**
   * Writes bytes.
   *
   * @throws LostOutputException when they cannot be written, and every time after that
   */
  @Override
  public void write(byte[] bytes, int from, int length) {
    if (lost != null) {
      throw lost;
    }
    try {
      to.write(bytes, from, length);
    } catch (IOException e) {
      lost = new LostOutputException(e);
      throw lost;
    }
  }

  /** Says whether it is shown to somebody, and does not go to a file or another program. */
  boolean isTerminal() {
    return isTerminal.getAsBoolean();
  }

  /** Returns why nothing more could be written, empty as long as everything was. */
  Optional<IOException> failure() {
    return Optional.ofNullable(lost).map(one -> (IOException) one.getCause());
  }

  /** Says whether it failed because nobody reads any more, which is not an error. */
  boolean isClosedPipe() {
    return failure()
        .filter(
            failure ->
                isPipe.getAsBoolean()
                    || Objects.toString(failure.getMessage(), "")
                        .toLowerCase(Locale.ROOT)
                        .contains("pipe"))
        .isPresent();
  }

  /**
   * Says whether the output of this process is a pipe or socket, as far as the system can tell. The
   * text of a failure does not say so in every language.
   */
  static boolean isPipeOfTheProcess() {
    int type = typeOfTheProcess();
    return type == PIPE || type == SOCKET;
  }

  /** Says whether the output of this process is a terminal, as far as the system can tell. */
  static boolean isTerminalOfTheProcess() {
    int type = typeOfTheProcess();
    return type == 0 ? Ansi.AUTO.enabled() : type == CHARACTERS;
  }

  private static int typeOfTheProcess() {
    try {
      Object mode = Files.getAttribute(Path.of("/dev/stdout"), "unix:mode");
      return (Integer) mode & FILE_TYPE;
    } catch (IOException | UnsupportedOperationException | IllegalArgumentException e) {
      return 0;
    }
  }

  /** Standard error: where it cannot be written, nothing can be said, and the work goes on. */
  static final class ErrorStream extends OutputStream {
    private final OutputStream to;
    private boolean lost;

    ErrorStream(OutputStream to) {
      this.to = to;
    }

    @Override
    public void write(int b) {
      write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int from, int length) {
      if (!lost) {
        try {
          to.write(bytes, from, length);
        } catch (IOException e) {
          lost = true;
        }
      }
    }
  }
}
