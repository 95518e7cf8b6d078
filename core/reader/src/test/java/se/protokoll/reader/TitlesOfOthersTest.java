package se.protokoll.reader;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import se.protokoll.people.Person;

class TitlesOfOthersTest {
  private static Reading read(String others) {
    return PublishedMinutes.read(
        "Beslutande:\nAda Ek (S)\nÖvriga närvarande:\n"
            + others
            + "\n\n§ 1\nTaxa\n\nBeslut\nNämnden beslutar\natt taxan antas.\n");
  }

  @Test
  void mayHaveACapital() {
    Reading reading = read("Bo Al, Förvaltningschef\nCia Ask, Ekonom\nDan Berg, Sekreterare");
    assertThat(reading.meeting().people())
        .extracting(Person::name)
        .containsExactly("Ada Ek", "Bo Al", "Cia Ask", "Dan Berg");
    assertThat(reading.meeting().people().get(1).title()).contains("Förvaltningschef");
  }

  @Test
  void areNotFirstNamesOfATable() {
    Reading reading = read("Al, Bo\nAsk, Cia\nBerg, Dan");
    assertThat(reading.meeting().people()).extracting(Person::name).containsExactly("Ada Ek");
  }
}
