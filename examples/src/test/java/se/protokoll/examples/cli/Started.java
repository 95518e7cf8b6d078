package se.protokoll.examples.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The program in a process of its own. */
final class Started {

  private Started() {}

  /** Returns a process that is ready to start, in a terminal that knows no å. */
  static ProcessBuilder with(String... arguments) {
    var command = new ArrayList<String>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-Dfile.encoding=US-ASCII", "-Dstdout.encoding=US-ASCII"));
    command.addAll(List.of("-cp", System.getProperty("java.class.path")));
    command.add(Protokoll.class.getName());
    command.addAll(List.of(arguments));
    var builder = new ProcessBuilder(command);
    builder.environment().put("LC_ALL", "C");
    builder.environment().remove("JAVA_TOOL_OPTIONS");
    return builder;
  }

  /** Runs to the end and returns the exit code; output that is not redirected is not read. */
  static int code(ProcessBuilder builder) throws IOException, InterruptedException {
    return builder.start().waitFor();
  }
}
