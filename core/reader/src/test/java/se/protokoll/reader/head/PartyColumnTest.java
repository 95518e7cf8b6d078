package se.protokoll.reader.head;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import se.protokoll.reader.line.Line;
import se.protokoll.reader.line.Lines;

class PartyColumnTest {

  private static List<String> after(String text) {
    return PartyColumn.afterNames(Lines.of(text)).stream().map(Line::words).toList();
  }

  @Test
  void thePartyBeforeANameIsNotPartOfIt() {
    assertEquals(
        List.of("Asta Berg (S), ordförande", "Bo G. Ek (MP)", "Siv von Alm (SD)  ej § 3"),
        after("S     Asta Berg, ordförande\nMP    Bo G. Ek\nSD    Siv von Alm         ej § 3\n"));
  }

  @Test
  void aLocalPartyIsOneAmongOthers() {
    assertEquals(List.of("Asta Berg (S)", "Bo Ek (BYP)"), after("S     Asta Berg\nBYP   Bo Ek\n"));
  }

  @Test
  void oneBlankIsEnoughAfterAPartyThatIsKnown() {
    assertEquals(List.of("Asta Berg (S)", "Bo Ek (M)"), after("S Asta Berg\nM Bo Ek\n"));
    assertEquals(
        List.of("S Asta Berg", "Bo Ek, jurist", "Siv Alm, jurist"),
        after("S Asta Berg\nBo Ek, jurist\nSiv Alm, jurist\n"));
  }

  @Test
  void abbreviationsThatAreNotPartiesStay() {
    assertEquals(
        List.of("HR      Bo Ek", "IT      Asta Berg"), after("HR      Bo Ek\nIT      Asta Berg\n"));
  }

  @Test
  void whoIsReplacedKeepsTheirOwnParty() {
    List<Listed> people =
        PeopleList.read(
            Lines.of("S     Asta Berg\nM     Bo Ek               tjänstgör för Siv Alm (C) § 4\n"));
    assertEquals(List.of("Asta Berg", "Bo Ek"), people.stream().map(Listed::name).toList());
    assertEquals("M", people.get(1).party().orElseThrow());
    assertEquals("Siv Alm", people.get(1).replacesName().orElseThrow());
    assertEquals("C", people.get(1).replacesParty().orElseThrow());
    assertEquals(List.of("§ 4"), people.get(1).ranges());
  }
}
