package se.protokoll.reader.head;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.protokoll.text.ParagraphSet;

class PrintedRangeTest {
  private static final PrintedRange RANGE =
      new PrintedRange(OptionalInt.of(31), OptionalInt.of(45));

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "§§ 31–34; 31-34",
        "§§ 31-36, 39; 31-36, 39",
        "§31-§45; 31-45",
        "§ 110-§ 122; 110-122",
        "fr om § 33; 33-45",
        "fr.o.m. § 33; 33-45",
        "från och med § 33; 33-45",
        "t o m § 36; 31-36",
        "t.o.m. § 36; 31-36",
        "till och med paragraf 36; 31-36",
        "ej § 37; all except 37",
        "ej §§ 37, 39; all except 37, 39",
        "paragraf 31–32 och 34; 31-32, 34",
        "närvarande § § 31-34; 31-34",
        "Nr 35-39; 35-39",
        "p 41–43; 41-43",
        "ej p. 37; all except 37",
        "§§ 31-34, §§ 36-38; 31-34, 36-38"
      })
  void readsEveryWording(String printed, String set) {
    assertEquals(Optional.of(set), RANGE.read(printed).map(ParagraphSet::toString));
  }

  @Test
  void readsNothingWhereTheLastParagraphIsNotKnown() {
    assertEquals(
        Optional.empty(),
        new PrintedRange(OptionalInt.empty(), OptionalInt.empty()).read("fr om § 33"));
  }

  @Test
  void readsNothingFromARangeThatFalls() {
    assertEquals(Optional.empty(), RANGE.read("§§ 40-33"));
  }
}
