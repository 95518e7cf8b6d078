package se.protokoll.examples.cli;

import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine;
import se.protokoll.examples.docs.Pages;
import se.protokoll.examples.docs.Pages.Block;

/** Holds the command lines that the pages show to what the program takes. */
class DocumentedCommandsTest {

  private static final String PROGRAM = "java -jar examples/target/protokoll.jar";

  @ParameterizedTest
  @MethodSource("se.protokoll.examples.docs.Pages#all")
  void everyOneIsTaken(Path page) throws IOException {
    for (Block block : Pages.blocks(page, "sh")) {
      for (String line : block.text().lines().toList()) {
        if (line.startsWith(PROGRAM)) {
          String bare = line.substring(PROGRAM.length()).replaceAll("[|>#].*", "").strip();
          String[] words = bare.isEmpty() ? new String[0] : bare.split(" +");
          var program =
              new CommandLine(
                  new Protokoll(InputStream.nullInputStream(), OutputStream.nullOutputStream()));
          program.setCaseInsensitiveEnumValuesAllowed(true);
          assertThatCode(() -> program.parseArgs(words))
              .describedAs(line)
              .doesNotThrowAnyException();
        }
      }
    }
  }
}
