package se.protokoll.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whatever is put in, there is an answer or a sentence, and nothing steers the terminal. */
class WhateverIsPutInProperties {

  private static final String[] PIECES = {
    "key",
    "name",
    "weight",
    "published",
    ";",
    ";",
    ";",
    "\n",
    "\n",
    "\r\n",
    "\"",
    "\"\"",
    "a",
    "b",
    "1",
    "2,5",
    "1/3",
    "-1",
    "0",
    "1e9",
    " ",
    "\t",
    "\ufeff",
    "\u0000",
    "\u001b[31m",
    "å",
    "\ud83d\ude00",
    "key;weight\n",
    "key;name;weight;published\n",
    "a;1\n",
    "b;2\n",
    "x".repeat(100),
    "{",
    "[",
    "{\"total\":{\"amount\":\"1\"},\"split\":{\"equal\":[{\"holder\":{\"key\":\"",
    "\"}}]}}"
  };

  private static final String[] WORDS = {
    "check",
    "tour",
    "distribute",
    "audit",
    "schema",
    "help",
    "--help",
    "-h",
    "--version",
    "--lang",
    "sv",
    "en",
    "de",
    "--lang=en",
    "--format",
    "json",
    "text",
    "csv",
    "--format=xml",
    "-",
    "--",
    "",
    "--series",
    "--archive",
    "--archive=-",
    "--progress",
    "--no-progress",
    "--progress=x",
    "--stage",
    "held",
    "--total",
    "100",
    "1/3",
    "--unit",
    "krona",
    "--policy",
    "bearer",
    "--bearer",
    "a",
    "--tie-break",
    "lot",
    "--seed",
    "--body-kind",
    "board",
    "@x",
    "-x",
    "-hV",
    "--x=y",
    "\u001b[31m",
    "å",
    "/",
    "nowhere.csv",
    "a\u0000b"
  };

  @Provide
  Arbitrary<String> texts() {
    return Arbitraries.of(PIECES).list().ofMaxSize(30).map(all -> String.join("", all));
  }

  @Provide
  Arbitrary<List<String>> lines() {
    return Arbitraries.of(WORDS).list().ofMaxSize(6);
  }

  @Property(tries = 300)
  void aTableIsDividedOrRefused(@ForAll("texts") String text) {
    Ran.reading(text, "distribute", "--total", "100", "-").checkAnswered();
    Ran.reading(text, "audit", "--total", "100", "--format", "json", "-").checkAnswered();
    Ran.reading(text, "distribute", "--total", "100", "--format", "csv", "-").checkAnswered();
  }

  @Property(tries = 300)
  void anyTextIsRefusedAsMinutes(@ForAll("texts") String text) {
    Ran.reading(text, "check", "--no-progress", "--archive", "-").checkAnswered();
    assertThat(Ran.reading(text, "check", "-").code()).isEqualTo(2);
  }

  @Property(tries = 300)
  void anyCommandLineIsDoneOrExplained(@ForAll("lines") List<String> words) {
    Ran.reading("key;weight\na;1\n", words.toArray(String[]::new)).checkAnswered();
  }
}
