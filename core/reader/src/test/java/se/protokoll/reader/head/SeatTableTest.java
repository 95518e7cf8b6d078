package se.protokoll.reader.head;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import se.protokoll.reader.line.Line;
import se.protokoll.reader.line.Lines;

class SeatTableTest {
  private static final String HEADS = "Ordinarie ledamöter:             Ersättare:\n";

  private static Optional<List<String>> told(String rows) {
    return SeatTable.at(Lines.of(HEADS + rows), 0)
        .map(table -> table.field().values().stream().map(Line::words).toList());
  }

  @Test
  void aSubstituteServesForAMemberWhoWasAbsentOrLeft() {
    assertEquals(
        Optional.of(
            List.of(
                "Socialdemokraterna",
                "Bo Ek ersätter Asta Berg (S)",
                "Siv Alm",
                "Ulf Ask, §§ 1-3",
                "Eva By, § 4 ersätter Ulf Ask (S)",
                "Norrvikspartiet",
                "Cia Dal")),
        told(
            "Socialdemokraterna\n"
                + "Asta Berg, frånvarande           Bo Ek\n"
                + "Siv Alm\n"
                + "Ulf Ask, §§ 1-3                  Eva By, § 4\n"
                + "Norrvikspartiet\n"
                + "Cia Dal\n"
                + "Övriga deltagande\n"));
  }

  @Test
  void columnsThatAreTwoListsAreNotATableOfSeats() {
    assertEquals(
        Optional.empty(),
        told(
            "Asta Berg                        Bo Ek\n"
                + "Siv Alm, frånvarande\n"
                + "Ulf Ask\n"
                + "Cia Dal\n"));
  }
}
