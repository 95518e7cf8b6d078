package se.protokoll.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What can be named as a file: whatever it is, it is read or there is a sentence why not. */
class InputsTest {

  private static final String MINUTES =
      "{\"format\": \"protokoll/1\", \"body\": {\"name\": \"Gruppen\", \"kind\": \"other\"}}\n";

  private static final String REQUEST =
      "{\"total\": {\"amount\": \"1.00\"}, \"split\": {\"equal\": [{\"holder\": {\"key\": \"a\"}}]}}";

  private static final String AUDIT =
      REQUEST.replace(
          "}]}}", "}]}, \"published\": [{\"key\": \"a\", \"amount\": {\"amount\": \"1.00\"}}]}");

  @TempDir Path folder;

  @Nested
  class StandardInput {

    @Test
    void isMinutes() {
      Ran ran = Ran.reading(MINUTES, "check", "-");
      assertThat(ran.code()).isZero();
      assertThat(ran.out()).contains("(standard in)", "Gruppen");
      assertThat(Ran.reading(MINUTES, "check", "--lang", "en", "-").out())
          .contains("(standard input)");
    }

    @Test
    void isAnArchive() {
      Ran ran = Ran.reading(MINUTES + MINUTES + "x\n" + MINUTES, "check", "--archive", "-");
      assertThat(ran.code()).isEqualTo(2);
      assertThat(ran.errLines()).singleElement().asString().startsWith("(standard in):3:1: ");
      assertThat(ran.out()).contains("3\u00a0möten");
    }

    @Test
    void isARequest() {
      Ran ran = Ran.reading(REQUEST, "distribute", "--format", "json", "-");
      assertThat(ran.code()).isZero();
      assertThat(ran.out()).startsWith("{\"file\":\"-\",\"total\"");
    }

    @Test
    void isATable() {
      Ran ran = Ran.reading("\ufeffkey;weight\na;1\n", "distribute", "--total", "5", "-");
      assertThat(ran.code()).isZero();
      assertThat(ran.out()).contains("5,00");
      assertThat(Ran.reading("key;weight;published\na;1;5\n", "audit", "--total", "5", "-").code())
          .isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"check", "distribute", "audit"})
    void isReadOnce(String command) {
      Ran ran = Ran.reading(MINUTES, command, "--lang", "en", "-", "-");
      assertThat(ran.code()).isEqualTo(2);
      assertThat(ran.err()).endsWith("(standard input): standard input can be read once\n");
    }

    @Test
    void isReadOnceWhetherAsFileOrArchive() {
      Ran ran = Ran.reading(MINUTES, "check", "-", "--archive", "-");
      assertThat(ran.errLines()).containsExactly("(standard in): standard in kan läsas en gång");
    }
  }

  @Nested
  class FileNames {

    @ParameterizedTest
    @CsvSource(
        value = {
          "check|check",
          "check --archive|check",
          "distribute|distribute",
          "audit|audit",
        },
        delimiter = '|')
    void mayNotBeEmpty(String line) {
      String[] words = (line + " X").split(" ");
      words[words.length - 1] = "";
      Ran ran = Ran.with(words);
      assertThat(ran.code()).isEqualTo(2);
      assertThat(ran.errLines()).containsExactly("\"\": filnamnet är tomt");
    }

    @Test
    void beginWithAnAtSignWithoutBeingReadAsArguments() throws IOException {
      Path arguments = Files.writeString(folder.resolve("arguments"), "--version");
      Ran ran = Ran.with("check", "@" + arguments);
      assertThat(ran.code()).isEqualTo(2);
      assertThat(ran.errLines()).containsExactly("@" + arguments + ": filen finns inte");
    }

    @Test
    void withACharacterThatNoneCanHaveAreRefused() {
      assertThat(Ran.with("check", "--lang", "en", "a\u0000.json").err())
          .isEqualTo("a\\u0000.json: the name has a character that no file name can have\n");
    }

    @Test
    void inAnotherEncodingThanTheTerminalsAreExplained() throws Exception {
      assumeThat(Path.of("/bin/sh")).exists();
      assumeThat(System.getProperty("os.name")).isEqualTo("Linux");
      Path err = folder.resolve("err");
      int code =
          Started.code(
              Started.with("check", "--lang", "en", folder + "/möte.json")
                  .redirectError(err.toFile()));
      assertThat(code).isEqualTo(2);
      assertThat(Files.readString(err, StandardCharsets.UTF_8))
          .contains("not in the encoding of the terminal, ")
          .endsWith("set LC_ALL=C.UTF-8, or read standard input: \"- < FILE\"\n")
          .hasLineCount(1);
    }
  }

  /** What a shell names for {@code <(zcat minutes.json.gz)}. */
  @ParameterizedTest
  @ValueSource(
      strings = {"check", "check --archive", "distribute --format json", "audit --format json"})
  void aPipeWithANameIsReadAsAnyFile(String line) throws Exception {
    assumeThat(Path.of("/dev/stdin")).exists();
    Path out = folder.resolve("out");
    String[] words = (line + " /dev/stdin").split(" ");
    Process process = Started.with(words).redirectOutput(out.toFile()).start();
    try (var in = process.getOutputStream()) {
      String document =
          line.startsWith("check") ? MINUTES : line.startsWith("audit") ? AUDIT : REQUEST;
      in.write(document.getBytes(StandardCharsets.UTF_8));
    }
    assertThat(process.waitFor()).isZero();
    assertThat(Files.readString(out)).contains(line.startsWith("check") ? "0\u00a0fel" : "\"a\"");
  }

  @Nested
  class WhatNeverEnds {

    private void assumeZeros() {
      assumeThat(Path.of("/dev/zero")).exists();
    }

    @Test
    void isNotReadToItsEnd() {
      assumeZeros();
      Ran ran = Ran.with("check", "/dev/zero");
      assertThat(ran.code()).isEqualTo(2);
      assertThat(ran.errLines()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"distribute", "audit"})
    void isNotReadToItsEndAsATableEither(String command) {
      assumeZeros();
      Ran ran = Ran.with(command, "--total", "1", "--lang", "en", "/dev/zero");
      assertThat(ran.code()).isEqualTo(2);
      assertThat(ran.errLines())
          .containsExactly(
              "/dev/zero: the file is not a table but something other than text; save the table as"
                  + " .xlsx or \"CSV UTF-8\"");
    }
  }
}
