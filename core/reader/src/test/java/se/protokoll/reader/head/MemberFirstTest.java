package se.protokoll.reader.head;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import se.protokoll.reader.line.Line;
import se.protokoll.reader.line.Lines;

class MemberFirstTest {

  private static List<String> turned(String text) {
    return MemberFirst.afterSubstitutes(Lines.of(text)).stream().map(Line::words).toList();
  }

  @Test
  void theSubstituteStandsAfterADashOrAWord() {
    assertEquals(
        List.of("Bo Ek (S) ersätter Asta Berg (S)", "Eva By (M) ersätter Siv Alm (M) § 4"),
        turned("För Asta Berg (S)       - Bo Ek (S)\nFör Siv Alm (M) § 4 tjänstgör Eva By (M)\n"));
  }

  @Test
  void aLineThatNamesOnlyOnePersonStays() {
    assertEquals(List.of("För Asta Berg (S)"), turned("För Asta Berg (S)\n"));
    assertEquals(List.of("För protokollet: Bo Ek"), turned("För protokollet: Bo Ek\n"));
    assertEquals(List.of("För   Bo Ek"), turned("För   Bo Ek\n"));
  }
}
