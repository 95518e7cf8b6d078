package se.protokoll.examples.cli;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;

/** What a command did when it ran in this process. */
record Ran(int code, String out, String err) {

  static Ran with(String... arguments) {
    var out = new StringWriter();
    var err = new StringWriter();
    int code = Protokoll.run(new PrintWriter(out, true), new PrintWriter(err, true), arguments);
    return new Ran(code, out.toString(), err.toString());
  }

  List<String> outLines() {
    return out.lines().toList();
  }

  List<String> errLines() {
    return err.lines().toList();
  }
}
