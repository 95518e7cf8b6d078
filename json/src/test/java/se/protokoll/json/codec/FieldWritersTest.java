package se.protokoll.json.codec;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.invoke.MethodHandles;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import se.protokoll.json.token.NameTable;

class FieldWritersTest {
  private static final List<Field<String, String>> FIELDS =
      List.of(
          new Field<>(
              "name", 0, Field.Occurrence.REQUIRED, Scalars.TEXT, Function.identity(), null));
  private static final NameTable NAMES = new NameTable(List.of("name"));

  @Test
  void joinsThePropertiesWhereMethodsAreFound() {
    assertThat(FieldWriters.find(FIELDS, NAMES, MethodHandles.lookup())).isPresent();
  }

  /** As in a native image, which knows no methods by name; the table is written without then. */
  @Test
  void isNotThereWhereNoMethodIsFoundByName() {
    assertThat(FieldWriters.find(FIELDS, NAMES, MethodHandles.publicLookup())).isEmpty();
  }
}
