package se.protokoll.json.jackson2;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Minutes are read and written where the modules {@code validation} and {@code reader} are not. */
class WithoutOptionalModulesTest {
  private static final String WRITTEN =
      "{\"format\":\"protokoll/1\",\"body\":{\"name\":\"Gruppen\"}}";

  /** Returns what this test runs with, which has both among it. */
  private static List<String> everything() {
    return Stream.of("java.class.path", "jdk.module.path")
        .map(property -> System.getProperty(property, ""))
        .flatMap(path -> Arrays.stream(path.split(File.pathSeparator)))
        .filter(path -> !path.isEmpty())
        .distinct()
        .toList();
  }

  private static boolean isOptional(String path) {
    return Path.of(path)
        .toString()
        .matches(".*(protokoll-(validation|reader)|[/\\\\](validation|reader)[/\\\\]target).*");
  }

  private static String joined(Stream<String> paths) {
    return paths.collect(Collectors.joining(File.pathSeparator));
  }

  private static String run(String... arguments) throws IOException, InterruptedException {
    var command = new ArrayList<String>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of(arguments));
    command.add(WithoutOptionalModules.class.getName());
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    process.waitFor();
    return printed;
  }

  @Test
  void onTheClassPath() throws Exception {
    assertThat(everything()).anyMatch(WithoutOptionalModulesTest::isOptional);
    String rest = joined(everything().stream().filter(path -> !isOptional(path)));
    assertThat(run("-cp", tests() + File.pathSeparator + rest))
        .isEqualTo("null " + WRITTEN + " absent absent");
    String all = joined(everything().stream());
    assertThat(run("-cp", tests() + File.pathSeparator + all))
        .isEqualTo("null " + WRITTEN + " RuleBook Layout");
  }

  @Test
  void onTheModulePath() throws Exception {
    String rest = joined(everything().stream().filter(path -> !isOptional(path)));
    assertThat(
            run(
                "--module-path",
                rest,
                "--patch-module",
                "se.protokoll.json.jackson2=" + tests(),
                "--add-modules",
                "se.protokoll.json.jackson2",
                "-cp",
                tests()))
        .isEqualTo("se.protokoll.json " + WRITTEN + " absent absent");
  }

  /** Returns the folder of the tests, where the program is. */
  private static String tests() {
    return Path.of("target", "test-classes").toAbsolutePath().toString();
  }
}
