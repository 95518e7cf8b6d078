package se.protokoll.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The program in a process of its own, in a terminal that knows no å. */
class EncodingTest {

  @TempDir Path folder;

  private int code;

  private String started(String... arguments) throws IOException, InterruptedException {
    Path out = folder.resolve("out");
    code =
        Started.code(
            Started.with(arguments).redirectErrorStream(true).redirectOutput(out.toFile()));
    return StandardCharsets.UTF_8
        .newDecoder()
        .decode(ByteBuffer.wrap(Files.readAllBytes(out)))
        .toString();
  }

  @Test
  void whatIsPrintedIsUtf8WhateverTheTerminalSays() throws Exception {
    assertThat(started("tour")).contains("Beslutsförhet", "─────", "Åsa Eldebro");
    assertThat(code).isZero();
  }

  @Test
  void theExitCodeReachesTheOneWhoStartedIt() throws Exception {
    Path file = Files.writeString(folder.resolve("a.json"), "{}");
    assertThat(started("check", file.toString())).startsWith(file + ":1:1: ").hasLineCount(1);
    assertThat(code).isEqualTo(2);
  }
}
