package se.protokoll.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import se.protokoll.json.shape.Shapes;
import se.protokoll.json.token.Jackson3Tokens;
import se.protokoll.json.token.LineColumn;
import se.protokoll.json.token.NameTable;
import se.protokoll.json.token.PlaceFinder;
import se.protokoll.json.token.Tokens;
import se.protokoll.json.token.utf8.MalformedException;
import se.protokoll.json.token.utf8.Utf8Sink;
import se.protokoll.json.token.utf8.Utf8Tokens;
import se.protokoll.language.Language;
import tools.jackson.databind.json.JsonMapper;

class OwnTokensProperties {
  private static final JsonMapper MAPPER = JsonMapper.builder().build();

  private static Utf8Tokens tokens(byte[] bytes) {
    return new Utf8Tokens(
        bytes, bytes.length, new PlaceFinder(bytes, bytes.length, LineColumn.START));
  }

  private static Utf8Tokens tokens(String json) {
    return tokens(json.getBytes(StandardCharsets.UTF_8));
  }

  /** Any length, and characters of one to four bytes in any mixture, most of them plain. */
  private static String text(Random random) {
    var text = new StringBuilder();
    int length = random.nextInt(1 << random.nextInt(14));
    int strange = 1 << random.nextInt(8);
    while (text.length() < length) {
      switch (random.nextInt(strange)) {
        case 0 -> text.append("åäöÅÄÖ§é\u0080\u00ff".charAt(random.nextInt(10)));
        case 1 -> text.append("\"\\\n\t\u0000\u001f\b\f\r/".charAt(random.nextInt(10)));
        case 2 ->
            text.append("–”\u2028\u0100\u07ff\u0800\uffff\ud7ff\ue000€".charAt(random.nextInt(10)));
        case 3 -> text.appendCodePoint(0x1_0000 + random.nextInt(0x10_0000));
        default -> text.append((char) (' ' + random.nextInt(95)));
      }
    }
    return text.toString();
  }

  @Property
  void textsAreWrittenAndReadAsByOthers(@ForAll long seed) {
    String text = text(new Random(seed));
    byte[] bytes;
    try (var sink = new Utf8Sink()) {
      sink.text(text);
      bytes = sink.toBytes();
    }
    assertThat(MAPPER.readValue(bytes, String.class)).isEqualTo(text);
    for (byte[] json : List.of(bytes, MAPPER.writeValueAsBytes(text), escaped(text))) {
      Utf8Tokens tokens = tokens(json);
      assertThat(tokens.next()).isEqualTo(Tokens.TEXT);
      assertThat(tokens.text()).isEqualTo(text);
      assertThat(tokens.text()).as("once more").isEqualTo(text);
      assertThat(tokens.next()).isEqualTo(Tokens.NONE);
      tokens.release();
    }
  }

  private static byte[] escaped(String text) {
    var json = new StringBuilder("\"");
    text.chars().forEach(c -> json.append("\\u%04x".formatted(c)));
    return json.append('"').toString().getBytes(StandardCharsets.US_ASCII);
  }

  @Property(tries = 300)
  void aTextThatIsCutShortOrNoUtf8IsRefused(@ForAll long seed) {
    var random = new Random(seed);
    String text = text(random).replaceAll("[\"\\\\\\p{Cntrl}]", "a");
    byte[] whole = ("[\"" + text + "\"]").getBytes(StandardCharsets.UTF_8);
    byte[] cut = java.util.Arrays.copyOf(whole, 1 + random.nextInt(whole.length - 1));
    assertThatThrownBy(() -> readAll(cut)).isInstanceOf(MalformedException.class);
    byte[] broken = whole.clone();
    broken[2 + random.nextInt(whole.length - 3)] = (byte) (random.nextBoolean() ? 0xFF : 0x1F);
    if (text.length() > 0) {
      assertThatThrownBy(() -> readAll(broken)).isInstanceOf(MalformedException.class);
    }
  }

  /** The first byte refused, the value being read, what is there and what should be. */
  private static Optional<SyntaxOracle.Fault> refusal(byte[] json) {
    Utf8Tokens tokens = tokens(json);
    try {
      while (tokens.next() != Tokens.NONE) {}
      return Optional.empty();
    } catch (MalformedException e) {
      return Optional.of(
          new SyntaxOracle.Fault(
              e.at(),
              tokens.pointer(),
              tokens.character(e.at()).text(Language.EN),
              e.expected().text(Language.EN)));
    }
  }

  @Property
  void theByteRefusedAndTheWordsAreThoseOfASecondParser(@ForAll long seed) {
    byte[] bytes = HostileDocumentsProperties.mutated(new Random(seed));
    String text = new String(bytes, StandardCharsets.UTF_8);
    byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
    assertThat(refusal(utf8)).as(text).isEqualTo(SyntaxOracle.firstFault(utf8, utf8.length));
  }

  @Example
  void everyBeginningOfADocumentIsRefusedWhereItEnds() {
    String json =
        "{\"a\\u00e5\": [1, -2.5e+3, true, {\"b\": null, \"c\": []}, \"\\n\"], \"d\": false} ";
    for (int end = 0; end < json.length(); end++) {
      for (String other : List.of("", "x", "1", "\"", "}", "]", ",", ":", "\u0007", "å")) {
        byte[] bytes = (json.substring(0, end) + other).getBytes(StandardCharsets.UTF_8);
        assertThat(refusal(bytes))
            .as(new String(bytes, StandardCharsets.UTF_8))
            .isEqualTo(SyntaxOracle.firstFault(bytes, bytes.length));
      }
    }
  }

  @Example
  void aMillionBracketsTakeNoStack() {
    byte[] open = "[".repeat(1_000_000).getBytes(StandardCharsets.US_ASCII);
    assertThat(refusal(open).orElseThrow().index()).isEqualTo(open.length);
  }

  private static void readAll(byte[] json) {
    Utf8Tokens tokens = tokens(json);
    while (tokens.next() != Tokens.NONE) {
      if (tokens.token() == Tokens.TEXT) {
        tokens.text();
      }
    }
  }

  private static List<NameTable> allNames() {
    var all = new ArrayList<NameTable>();
    Shapes.records()
        .forEach(
            shape ->
                all.add(
                    new NameTable(shape.fields().stream().map(field -> field.name()).toList())));
    all.add(
        new NameTable(
            List.of("a", "aaaaaaaa", "aaaaaaaab", "aaaaaaaaaaaaaaaab", "aaaaaaaaaaaaaaaac")));
    all.add(new NameTable(List.of("x".repeat(24) + "yyyyyyyyy", "x".repeat(25) + "yyyyyyyy", "x")));
    return all;
  }

  @Example
  void everyNameIsFoundAndNoOther() {
    for (NameTable names : allNames()) {
      for (String name : names.all()) {
        int index = names.indexOf(name);
        var others =
            List.of(
                name + "s",
                name.substring(1),
                name.substring(0, name.length() - 1) + "\u0000",
                name.substring(0, name.length() - 1) + "å",
                name.replace('e', 'f') + "-",
                "\\\"" + name);
        assertThat(found(names, name)).as(name).isEqualTo(index);
        assertThat(found(names, "\\u%04x".formatted((int) name.charAt(0)) + name.substring(1)))
            .isEqualTo(index);
        for (String other : others) {
          assertThat(found(names, other)).as(other).isNotEqualTo(index);
        }
      }
    }
  }

  private static int found(NameTable names, String written) {
    Utf8Tokens tokens = tokens("{\"" + written + "\":1}");
    tokens.next();
    try {
      return tokens.nextName(names);
    } catch (MalformedException e) {
      return Tokens.UNKNOWN;
    }
  }

  @Example
  void numbersAndWordsAreWhatTheyAreForJackson() {
    for (String value :
        List.of(
            "0",
            "-0",
            "7",
            "-12",
            "123456789",
            "1234567890",
            "2147483647",
            "2147483648",
            "-2147483648",
            "-2147483649",
            "1.5",
            "1e3",
            "true",
            "false",
            "null")) {
      byte[] bytes = ("[" + value + " ]").getBytes(StandardCharsets.US_ASCII);
      Tokens ours = tokens(bytes);
      Tokens theirs = new Jackson3Tokens(MAPPER.createParser(bytes));
      assertThat(ours.next()).isEqualTo(theirs.next());
      assertThat(ours.next()).as(value).isEqualTo(theirs.next());
      if (ours.token() == Tokens.WHOLE_NUMBER) {
        assertThat(ours.text()).isEqualTo(value);
        assertThat(ours.isInt()).as(value).isEqualTo(theirs.isInt());
        if (ours.isInt()) {
          assertThat(ours.intValue()).isEqualTo(theirs.intValue());
        }
      }
    }
    for (String value : List.of("01", "-", "1.", "1e", ".5", "+1", "tru", "nulll", "NaN", "'a'")) {
      assertThatThrownBy(() -> readAll(("[" + value + "]").getBytes(StandardCharsets.US_ASCII)))
          .as(value)
          .isInstanceOf(MalformedException.class);
    }
  }

  @Example
  void numbersAreWrittenDigitByDigit() {
    for (int number :
        new int[] {0, 9, 10, 99, 100, 65_535, Integer.MAX_VALUE, -1, Integer.MIN_VALUE}) {
      try (var sink = new Utf8Sink()) {
        sink.number(number);
        assertThat(sink.toText()).isEqualTo(Integer.toString(number));
      }
    }
  }
}
