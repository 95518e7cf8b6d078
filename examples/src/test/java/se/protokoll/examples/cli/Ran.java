package se.protokoll.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import se.protokoll.examples.cli.page.Steering;

/** What a command did when it ran in this process. */
public record Ran(int code, String out, String err) {

  static Ran with(String... arguments) {
    return reading("", arguments);
  }

  /** Runs with a text as standard input. */
  static Ran reading(String in, String... arguments) {
    return reading(in.getBytes(StandardCharsets.UTF_8), arguments);
  }

  /** Runs with bytes as standard input. */
  public static Ran reading(byte[] in, String... arguments) {
    var out = new ByteArrayOutputStream();
    Ran ran = run(in, out, arguments);
    return new Ran(ran.code(), out.toString(StandardCharsets.UTF_8), ran.err());
  }

  /** Returns what a terminal shows that results and errors go to. */
  static List<String> onTerminal(String... arguments) {
    var terminal = new ByteArrayOutputStream();
    Protokoll.run(
        InputStream.nullInputStream(),
        new StandardOutput(terminal, () -> false),
        terminal,
        arguments);
    var screen = new ArrayList<String>();
    for (String line : terminal.toString(StandardCharsets.UTF_8).split("\n", -1)) {
      var shown = new StringBuilder();
      for (String over : line.split("\r", -1)) {
        shown.replace(0, Math.min(over.length(), shown.length()), over);
      }
      screen.add(shown.toString().stripTrailing());
    }
    return screen;
  }

  /** Runs with its results going to a stream; the text of the results is left empty. */
  static Ran to(OutputStream out, String... arguments) {
    return run(new byte[0], out, arguments);
  }

  private static Ran run(byte[] in, OutputStream out, String... arguments) {
    var input = new ByteArrayInputStream(in);
    var err = new ByteArrayOutputStream();
    int code = Protokoll.run(input, new StandardOutput(out, () -> false), err, arguments);
    return new Ran(code, "", err.toString(StandardCharsets.UTF_8));
  }

  /** Fails unless there was an answer or a sentence, and nothing steers the terminal. */
  public void checkAnswered() {
    assertThat(code).describedAs(err).isIn(0, 1, 2);
    assertThat(err).doesNotContain("Exception").doesNotContain("\tat ");
    String shown = out + err.replaceAll("\r\\[[#.]+][^\r\n]*\r|\r *\r", "");
    assertThat(shown.codePoints().filter(c -> c != '\n')).noneMatch(Steering::isSteering);
    if (code == Protokoll.UNREADABLE) {
      assertThat(err.isEmpty() && !out.contains("\"error\":\"")).as("refused silently").isFalse();
    } else {
      assertThat(err).isEmpty();
    }
  }

  List<String> outLines() {
    return out.lines().toList();
  }

  List<String> errLines() {
    return err.lines().toList();
  }
}
