package se.protokoll.json.token;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import se.protokoll.json.token.utf8.Utf8Tokens;

class TokenBufferTest {
  private static final NameTable FIRST = new NameTable(List.of("first"));

  /** Tokens of a document at the name after the first one of its object. */
  private static Tokens atSecondName(String json) {
    byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
    var places = new PlaceFinder(bytes, bytes.length, LineColumn.START);
    var tokens = new Utf8Tokens(bytes, bytes.length, places);
    tokens.next();
    assertThat(tokens.nextName(FIRST)).isZero();
    tokens.next();
    tokens.next();
    return tokens;
  }

  private static List<String> walk(Tokens tokens) {
    var seen = new ArrayList<String>();
    for (int depth = 0; depth >= 0; ) {
      int token = tokens.token();
      seen.add(token + " " + tokens.pointer() + " " + tokens.position());
      depth += token == Tokens.START_OBJECT || token == Tokens.START_ARRAY ? 1 : 0;
      depth -= token == Tokens.END_OBJECT || token == Tokens.END_ARRAY ? 1 : 0;
      if (depth >= 0) {
        tokens.next();
      }
    }
    return seen;
  }

  @Test
  void givesTheSamePlacesAsItsSource() {
    String json =
        "{\"first\":1,\"a\":[1,[],{},[true,{\"b~/\":null,\"c\":[[\"x\"],2]}],\"y\"],\"d\":{\"e\":{}},"
            + "\"f\":{\"g\":[]},\"h\":-1.5e3}";
    List<String> direct = walk(atSecondName(json));
    var buffer = new TokenBuffer(atSecondName(json), "", 100, 10);
    assertThat(buffer.isWhole()).isTrue();
    buffer.next();
    assertThat(walk(buffer)).isEqualTo(direct);
    assertThat(direct).hasSizeGreaterThan(30).anyMatch(one -> one.contains("/a/3/1/c/0/0"));
  }

  @Test
  void stopsWhereItIsTooDeep() {
    String json = "{\"first\":1,\"a\":" + "[".repeat(1_000_000);
    Tokens tokens = atSecondName(json);
    var buffer = new TokenBuffer(tokens, "", Integer.MAX_VALUE, 10);
    assertThat(buffer.isTooDeep()).isTrue();
    assertThat(buffer.isWhole()).isFalse();
    assertThat(tokens.position()).isEqualTo(json.indexOf('[') + 10);
    var allowed = new TokenBuffer(atSecondName("{\"first\":1,\"a\":[[{}]]}"), "", 100, 3);
    assertThat(allowed.isTooDeep()).isFalse();
    assertThat(allowed.isWhole()).isTrue();
  }

  @Test
  void stopsWhereThereAreTooMany() {
    String json = "{\"first\":1,\"a\":[" + "1,".repeat(1_000) + "1]}";
    Tokens tokens = atSecondName(json);
    var buffer = new TokenBuffer(tokens, "", 100, 10);
    assertThat(buffer.isWhole()).isFalse();
    assertThat(buffer.isTooDeep()).isFalse();
    assertThat(tokens.position()).isLessThan(300);
  }
}
