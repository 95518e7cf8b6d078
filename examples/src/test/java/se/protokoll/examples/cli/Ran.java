package se.protokoll.examples.cli;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** What a command did when it ran in this process. */
record Ran(int code, String out, String err) {

  static Ran with(String... arguments) {
    return reading("", arguments);
  }

  /** Runs with a text as standard input. */
  static Ran reading(String in, String... arguments) {
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
    return run("", out, arguments);
  }

  private static Ran run(String in, OutputStream out, String... arguments) {
    var input = new ByteArrayInputStream(in.getBytes(StandardCharsets.UTF_8));
    var err = new ByteArrayOutputStream();
    int code = Protokoll.run(input, new StandardOutput(out, () -> false), err, arguments);
    return new Ran(code, "", err.toString(StandardCharsets.UTF_8));
  }

  List<String> outLines() {
    return out.lines().toList();
  }

  List<String> errLines() {
    return err.lines().toList();
  }
}
