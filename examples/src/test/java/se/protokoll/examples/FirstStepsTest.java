package se.protokoll.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FirstStepsTest {

  @Test
  void printsFindingsAndShares(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("minutes.json");
    Files.write(file, RealMeetings.document("svom-2022-02-25"));
    assertThat(printedBy(file))
        .contains("Source: KL 6 kap. 27 §")
        .contains("municipalities 864\u00a0197,52\u00a0kr: exact share")
        .contains("region 370\u00a0370,37\u00a0kr: exact share");
  }

  private static String printedBy(Path file) throws IOException {
    PrintStream before = System.out;
    var bytes = new ByteArrayOutputStream();
    System.setOut(new PrintStream(bytes, true, StandardCharsets.UTF_8));
    try {
      FirstSteps.main(new String[] {file.toString()});
    } finally {
      System.setOut(before);
    }
    return bytes.toString(StandardCharsets.UTF_8);
  }
}
