package se.protokoll.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.protokoll.examples.cli.page.Steering;
import se.protokoll.json.MinutesJson;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Nothing that anybody wrote steers the terminal, wherever it comes out. */
class SteeringCharactersTest {

  /** Red writing, the start of the line, a control of one character, turned writing. */
  private static final String STEERING = "\u001b[31m\r\u0007\u009b2J\u202e\u2066\u2028";

  private static final JsonMapper MAPPER = JsonMapper.shared();

  @TempDir Path folder;
  private String minutes = "";

  @BeforeEach
  void write() throws IOException {
    minutes = resource("svom-2022-02-25.json");
  }

  private static String resource(String name) throws IOException {
    try (var in =
        SteeringCharactersTest.class.getResourceAsStream(
            "/se/protokoll/examples/meetings/" + name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private String file(String name, Object document) throws IOException {
    String text = document instanceof String ready ? ready : MAPPER.writeValueAsString(document);
    return Files.writeString(folder.resolve(name), text).toString();
  }

  private static Ran calm(Ran ran) {
    for (String output : List.of(ran.out(), ran.err())) {
      assertThat(output.codePoints().filter(c -> c != '\n').filter(Steering::isSteering)).isEmpty();
    }
    return ran;
  }

  /** A place for another text in a document: what holds it, and under which name or index. */
  private record Slot(Object holder, Object key) {

    static List<Slot> all(Object value) {
      var slots = new ArrayList<Slot>();
      if (value instanceof Map<?, ?> object) {
        object.forEach((key, one) -> collect(object, key, one, slots));
      } else if (value instanceof List<?> array) {
        for (int i = 0; i < array.size(); i++) {
          collect(array, i, array.get(i), slots);
        }
      }
      return slots;
    }

    private static void collect(Object holder, Object key, Object one, List<Slot> slots) {
      if (one instanceof String) {
        slots.add(new Slot(holder, key));
      } else {
        slots.addAll(all(one));
      }
    }

    @SuppressWarnings("unchecked")
    void append(String text) {
      if (holder instanceof Map<?, ?>) {
        ((Map<String, Object>) holder).compute((String) key, (name, value) -> value + text);
      } else {
        ((List<Object>) holder)
            .set((Integer) key, ((List<Object>) holder).get((Integer) key) + text);
      }
    }

    @SuppressWarnings("unchecked")
    void cut(int length) {
      if (holder instanceof Map<?, ?>) {
        ((Map<String, Object>) holder)
            .compute((String) key, (n, value) -> cut(String.valueOf(value), length));
      } else {
        var list = (List<Object>) holder;
        list.set((Integer) key, cut(String.valueOf(list.get((Integer) key)), length));
      }
    }

    private static String cut(String text, int length) {
      return text.substring(0, text.length() - length);
    }
  }

  private static Map<String, Object> tree(String json) {
    return MAPPER.readValue(json, new TypeReference<>() {});
  }

  /** Every text of the minutes that may hold anything. */
  private Map<String, Object> steering() {
    Map<String, Object> document = tree(minutes);
    int kept = 0;
    for (Slot slot : Slot.all(document)) {
      slot.append(STEERING);
      if (MinutesJson.standard().tryRead(MAPPER.writeValueAsString(document)).isRead()) {
        kept++;
      } else {
        slot.cut(STEERING.length());
      }
    }
    assertThat(kept).isGreaterThan(100);
    return document;
  }

  @ParameterizedTest
  @ValueSource(strings = {"text", "json"})
  void notFromMinutes(String format) throws IOException {
    String file = file("a.json", steering());
    calm(Ran.with("check", "--format", format, file));
    Files.writeString(Path.of(file), MAPPER.writeValueAsString(steering()) + "\n{}\n");
    calm(Ran.with("check", "--format", format, "--archive", file));
  }

  @Test
  void notFromProblemsOfMinutes() throws IOException {
    Map<String, Object> document = tree(minutes);
    Slot.all(document).stream()
        .filter(slot -> !slot.key().equals("format"))
        .forEach(slot -> slot.append(STEERING));
    document.put("x" + STEERING, 1);
    Ran ran = calm(Ran.with("check", file("a.json", document)));
    assertThat(ran.code()).isEqualTo(2);
    assertThat(ran.errLines()).hasSizeGreaterThan(50);
  }

  @ParameterizedTest
  @ValueSource(strings = {"text", "json", "csv"})
  void notFromRequestsAndTables(String format) throws IOException {
    String request =
        file(
            "a.json",
            """
            {"total": {"amount": "0.03"}, "split": {"equal": [
              {"holder": {"key": "aX", "name": "AX"}, "payee": {"key": "pX", "name": "PX"}},
              {"holder": {"key": "gX", "name": "GX"}, "split": {"equal": [
                {"holder": {"key": "bX"}}, {"holder": {"key": "cX"}}]}}]}}
            """
                .replace("X", "\\u001b[31m\\r\\u0007\\u009b2J\\u202e\\u2066\\u2028"));
    assertThat(calm(Ran.with("distribute", "--format", format, request)).code()).isZero();
    String table =
        file(
            "a.csv",
            "key;name;weight;published\n\"aX\";\"AX\";1;2\n\"bX\";\"BX\";2;1\n"
                .replace("X", STEERING));
    assertThat(calm(Ran.with("audit", "--total", "3", "--format", format, table)).code()).isOne();
    String wrong =
        file("b.csv", "key;weight\n\"aX\";\"1X\"\n\"bX\";\"X\"\n".replace("X", STEERING));
    assertThat(calm(Ran.with("distribute", "--total", "3", "--format", format, wrong)).code())
        .isEqualTo(2);
    String column = file("c.csv", "key;\"weiXght\"\na;1\n".replace("X", STEERING));
    assertThat(calm(Ran.with("distribute", "--total", "3", "--format", format, column)).code())
        .isEqualTo(2);
  }

  @Test
  void notFromFileNamesAndArguments() throws IOException {
    String name = "a\u001b[31m\u0007b.json";
    calm(Ran.with("check", file(name, steering()), folder.resolve("none" + name).toString()));
    calm(Ran.with("check", "--format", "json", folder.resolve(name).toString()));
    calm(Ran.with("check", "--x" + STEERING));
    calm(Ran.with("check", "--stage", "x" + STEERING, "a.json"));
    calm(Ran.with("distribute", "--total", "1" + STEERING, "a.csv"));
    calm(Ran.with("x" + STEERING));
  }
}
