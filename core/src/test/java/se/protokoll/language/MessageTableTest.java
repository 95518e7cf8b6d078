package se.protokoll.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import se.protokoll.money.Money;

class MessageTableTest {

  private static String filled(String pattern, Object value, Language language) {
    return MessageTable.fill(pattern, Map.of("value", value), language);
  }

  @Test
  void readsPropertiesInUtf8() {
    var file = "a.sv = Hälften\na.en = Half\n".getBytes(StandardCharsets.UTF_8);
    MessageTable table = MessageTable.read(new ByteArrayInputStream(file));
    assertThat(table.text("a", Map.of())).isEqualTo(new Text("Hälften", "Half"));
    assertThat(table.keys()).containsExactly("a.en", "a.sv");
  }

  @Test
  void saysThatATableIsMissing() {
    assertThatThrownBy(() -> MessageTable.read(MessageTableTest.class.getResourceAsStream("none")))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("missing");
  }

  @Test
  void saysWhichTextIsMissing() {
    MessageTable table = MessageTable.of(Map.of("a.sv", "Hälften"));
    assertThatThrownBy(() -> table.text("a", Map.of()))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("No text \"a\" in EN");
  }

  @Test
  void keepsAnArgumentThatIsNotGivenInItsBraces() {
    assertThat(MessageTable.fill("{seats} and {value", Map.of(), Language.EN))
        .isEqualTo("{seats} and {value");
  }

  @Test
  void choosesTheWordForOneOrForOthers() {
    assertThat(filled("{value} {value|seat|seats}", 1, Language.EN)).isEqualTo("1 seat");
    assertThat(filled("{value} {value|seat|seats}", 2, Language.EN)).isEqualTo("2 seats");
    assertThat(filled("{value} {value|seat|seats}", 0, Language.EN)).isEqualTo("0 seats");
    assertThat(filled("{value|seat|seats}", 1L, Language.EN)).isEqualTo("seat");
  }

  @Test
  void groupsDigitsFromFiveOn() {
    assertThat(filled("{value}", 9_999, Language.EN)).isEqualTo("9999");
    assertThat(filled("{value}", 10_000, Language.EN)).isEqualTo("10\u00a0000");
    assertThat(filled("{value}", -1_234_567L, Language.EN)).isEqualTo("-1\u00a0234\u00a0567");
  }

  @Test
  void writesDecimalsAsTheLanguageDoes() {
    assertThat(filled("{value}", new BigDecimal("-12345.50"), Language.SV))
        .isEqualTo("\u221212\u00a0345,50");
    assertThat(filled("{value}", new BigDecimal("-12345.50"), Language.EN))
        .isEqualTo("-12\u00a0345.50");
  }

  @Test
  void listsTextsInBothLanguagesWithoutCuttingThem() {
    String name = "x".repeat(61);
    assertThat(MessageTable.listed(List.of("a", "b", name)))
        .isEqualTo(new Text("a, b och " + name, "a, b and " + name));
  }

  @Test
  void cutsLongTextsBetweenCharacters() {
    assertThat(filled("{value}", "x".repeat(60), Language.EN)).isEqualTo("x".repeat(60));
    assertThat(filled("{value}", "x".repeat(61), Language.EN)).isEqualTo("x".repeat(60) + "...");
    assertThat(filled("{value}", "x".repeat(59) + "😀😀", Language.EN))
        .isEqualTo("x".repeat(59) + "...");
  }

  @Test
  void saysTextsInTheLanguageAskedFor() {
    Text half = new Text("hälften", "half");
    assertThat(filled("{value}", half, Language.SV)).isEqualTo("hälften");
    assertThat(filled("{value}", half, Language.EN)).isEqualTo("half");
  }

  @Test
  void saysWhatHasATextInTheLanguageAskedFor() {
    Spoken half = language -> language == Language.SV ? "hälften" : "half";
    assertThat(filled("{value}", half, Language.SV)).isEqualTo("hälften");
    assertThat(filled("{value}", List.of(half, half), Language.EN)).isEqualTo("half and half");
  }

  @Test
  void listsSeveralValues() {
    assertThat(filled("{value}", List.of(), Language.SV)).isEmpty();
    assertThat(filled("{value}", List.of("a"), Language.SV)).isEqualTo("a");
    assertThat(filled("{value}", List.of("a", "b", 3), Language.SV)).isEqualTo("a, b och 3");
    assertThat(filled("{value}", List.of("a", "b"), Language.EN)).isEqualTo("a and b");
  }

  @Test
  void showsDaysAndAmountsWithTheirUnit() {
    assertThat(filled("{value}", LocalDate.of(2026, 11, 26), Language.SV)).isEqualTo("2026-11-26");
    assertThat(filled("{value}", Money.ofKronor(1_000), Language.EN))
        .isEqualTo("1\u00a0000,00\u00a0kr");
  }
}
