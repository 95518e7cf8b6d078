package se.example.plain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.protokoll.money.Money;

/** The application with its own run-time image, made by the JDK that runs the build. */
class ImageTest {

  private static final String MODULE_PATH = System.getProperty("jdk.module.path");

  @TempDir private Path folder;

  @Test
  void runsFromAnImage() throws Exception {
    assumeTrue(hasModulesToLink(), "this JDK has no modules to link: it lacks the folder jmods");
    Path image = folder.resolve("image");
    Path minutes = folder.resolve("minutes.json");
    Files.writeString(minutes, RegistrarTest.MINUTES);

    // [jlink-image]
    String command =
        """
        jlink --module-path %s --add-modules se.example.plain
          --launcher registrar=se.example.plain/se.example.plain.Registrar --output %s
        """
            .formatted(MODULE_PATH, image);
    // [end]
    assertEquals("", tool(command.strip().split("\\s+")));

    var expected = new ArrayList<>(Registrar.read(RegistrarTest.MINUTES, Money.ofOre(101)));
    expected.add(Registrar.rewritten(RegistrarTest.MINUTES));
    assertEquals(
        expected, run(image.resolve("bin/registrar").toString(), minutes.toString(), "1,01 kr"));
    List<String> modules = run(image.resolve("bin/java").toString(), "--list-modules");
    assertTrue(modules.stream().anyMatch(one -> one.startsWith("se.protokoll.validation@")));
    assertTrue(modules.stream().noneMatch(one -> one.startsWith("org.jspecify")));
  }

  @Test
  void usesNothingInternalOfTheJdk() throws Exception {
    List<String> ours =
        List.of(MODULE_PATH.split(File.pathSeparator)).stream()
            .filter(jar -> jar.contains("protokoll-"))
            .toList();
    assertEquals(3, ours.size());
    for (String jar : ours) {
      assertEquals(
          "",
          tool(
              "jdeps",
              "--multi-release",
              "17",
              "--module-path",
              MODULE_PATH,
              "-jdkinternals",
              jar));
    }
  }

  private static boolean hasModulesToLink() throws Exception {
    return Files.isDirectory(Path.of(System.getProperty("java.home"), "jmods"))
        || tool("jlink", "--help").contains("Linking from run-time image enabled");
  }

  /** Runs a tool of the JDK as a program, because jlink refuses to run inside of a test. */
  private static String tool(String... command) throws IOException, InterruptedException {
    command[0] = Path.of(System.getProperty("java.home"), "bin", command[0]).toString();
    return String.join("\n", run(command));
  }

  private static List<String> run(String... command) throws IOException, InterruptedException {
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertEquals(0, process.waitFor(), printed);
    return printed.lines().toList();
  }
}
