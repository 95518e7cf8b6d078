package se.protokoll.reader.head;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import se.protokoll.reader.line.Lines;

class PeopleListTest {

  private static List<Listed> read(String text) {
    return PeopleList.read(Lines.of(text));
  }

  private static List<String> names(String text) {
    return read(text).stream().map(Listed::name).toList();
  }

  @Nested
  class WhoStandsOnALine {
    @Test
    void hasAPartyAndAnOffice() {
      Listed chair = read("Asta Berg (S), 1:e vice ordförande\nBo Ek (M)").get(0);
      assertEquals("Asta Berg", chair.name());
      assertEquals(Optional.of("S"), chair.party());
      assertEquals(Optional.of("1:e vice ordförande"), chair.office());
    }

    @Test
    void hasThePartyBetweenCommas() {
      Listed member = read("Sven-Ove Berg, s, ordförande\nBo Ek, m, §§ 1-3").get(0);
      assertEquals(Optional.of("s"), member.party());
      assertEquals(Optional.of("ordförande"), member.office());
    }

    @Test
    void hasThePartyInBracketsThatWereNotClosed() {
      assertEquals(Optional.of("SD"), read("Bo Ek (SD\nAsta Berg (S)").get(0).party());
    }

    @Test
    void hasTheParagraphsThatTheyWereThereFor() {
      assertEquals(
          List.of("fr om § 33"), read("Bo Ek (M) fr om § 33\nAsta Berg (S)").get(0).ranges());
    }

    @Test
    void wasThereForADecisionInWhichTheyTookNoPart() {
      assertEquals(
          List.of(),
          read("Bo Ek (M), deltar inte i beslut § 32 punkt 1-2\nAsta Berg (S)").get(0).ranges());
    }

    @Test
    void standsAfterTheMemberWhoWasNotThere() {
      List<Listed> list = read("Bo Ek (M), tj ers Asta Berg (M)\nUlf Ask (C)");
      assertEquals(List.of("Asta Berg", "Ulf Ask"), list.stream().map(Listed::name).toList());
      assertEquals(Optional.of("Bo Ek"), list.get(0).replacesName());
    }

    @Test
    void standsAfterTheMemberWhoLeft() {
      List<Listed> list =
          read("Bo Ek (M) t.o.m. § 8, tj ers Asta Berg (M) fr.o.m. § 9\nUlf Ask (C)");
      assertEquals(
          List.of("Bo Ek", "Asta Berg", "Ulf Ask"), list.stream().map(Listed::name).toList());
    }

    @Test
    void servesForAVacancy() {
      assertTrue(read("Bo Ek (M), ersättare på vakans\nAsta Berg (S)").get(0).isServing());
    }

    @Test
    void hasALocalPartyBetweenACommaAndAnother() {
      assertEquals(
          Optional.of("BYP"),
          read("Asta Berg, (S), Norrvik\nBo Ek, (BYP), Norrvik").get(1).party());
    }

    @Test
    void hasATitleWithACapitalInAColumn() {
      Listed official = read("Asta Berg      Kommunchef, § 4\nBo Ek          Jurist").get(0);
      assertEquals("Asta Berg", official.name());
      assertEquals(Optional.of("Kommunchef"), official.title());
    }

    @Test
    void mayBeAtADistanceInWordsThatGoOnInTheNextLine() {
      Listed official = read("Bo Ek, jurist\nAsta Berg, kommunchef §§ 4-5, på\ndistans").get(1);
      assertEquals(Optional.of("kommunchef"), official.title());
      assertTrue(official.isRemote());
    }

    @Test
    void mayHaveASecondOfficeForSomeParagraphs() {
      Listed chair =
          read("Asta Berg (S), vice ordförande, tillika ordförande § 4\nBo Ek (M)").get(0);
      assertEquals(Optional.of("vice ordförande"), chair.office());
      assertEquals(List.of(), chair.ranges());
    }

    @Test
    void hasTheTimes() {
      Listed member = read("Bo Ek (M)13.00-17:50 §§ 86-99\nAsta Berg (S)").get(0);
      assertEquals(List.of("13.00-17:50"), member.clocks());
      assertEquals(List.of("§§ 86-99"), member.ranges());
    }

    @Test
    void hasATitleThatStandsBeforeOrAfterTheName() {
      assertEquals(
          Optional.of("kommunchef"),
          read("Asta Berg, kommunchef § 4\nBo Ek, jurist").get(0).title());
      assertEquals(Optional.of("Kamrer"), read("Kamrer Asta Berg").get(0).title());
    }

    @Test
    void mayBeNobody() {
      assertTrue(read("Asta Berg (S)\nVakant (M)").get(1).isVacant());
    }
  }

  @Nested
  class AServingSubstitute {
    @Test
    void servesForSomebodyInEveryWording() {
      for (String word :
          List.of(
              "tjg för",
              "ers",
              "ersätter",
              "ersättare för",
              "tjänstgör för",
              "för",
              "istf",
              "ers:",
              "tjg ersättare för",
              "i stället för")) {
        Listed substitute =
            read("Bo Ek (M) " + word + " Cia Al (M) §§ 19-21\nAsta Berg (S)").get(0);
        assertEquals(Optional.of("Cia Al"), substitute.replacesName(), word);
        assertEquals(Optional.of("M"), substitute.replacesParty(), word);
        assertEquals(List.of("§§ 19-21"), substitute.ranges(), word);
      }
    }

    @Test
    void mayBeOneOfTwoOnALine() {
      List<Listed> both =
          read("Bo Ek (M) ersätter Cia Al (M) §§ 1-5, Dan Ås (M) ersätter Cia Al (M) §§ 6-9");
      assertEquals(List.of("Bo Ek", "Dan Ås"), both.stream().map(Listed::name).toList());
      assertEquals(List.of("§§ 6-9"), both.get(1).ranges());
    }

    @Test
    void mayServeForAVacantSeat() {
      Listed substitute = read("Bo Ek (M), ersättare för Vakant (M)").get(0);
      assertTrue(substitute.replacesVacant());
      assertTrue(substitute.isServing());
    }
  }

  @Nested
  class RunningText {
    @Test
    void isDividedByCommasAndOch() {
      assertEquals(
          List.of("Asta Berg", "Bo Ek", "Cia Al", "Dan Ås"),
          names("Asta Berg (S) ordförande, Bo Ek (M), Cia\nAl (C), Dan\nÅs (V) och"));
    }

    @Test
    void mayHaveNothingBetweenPeople() {
      assertEquals(
          List.of("Asta Berg", "Bo Ek", "Cia Al"),
          names("Asta Berg (S) ordförande Bo Ek (M) ersätter Dan Ås (M) t o m § 4 Cia Al (C)"));
    }

    @Test
    void mayHaveTitlesBeforeNames() {
      List<Listed> officials = read("kommunchef Asta Berg § 2, ekonomichef Bo\nEk, jurist Cia Al.");
      assertEquals(
          List.of("Asta Berg", "Bo Ek", "Cia Al"), officials.stream().map(Listed::name).toList());
      assertEquals(Optional.of("ekonomichef"), officials.get(1).title());
    }

    @Test
    void mayHaveTitlesAfterNames() {
      List<Listed> officials =
          read("Asta Berg, chef grundskola Bo Ek, chef IT- och säkerhet, § 90 Cia Al, jurist, § 9");
      assertEquals(
          List.of("Asta Berg", "Bo Ek", "Cia Al"), officials.stream().map(Listed::name).toList());
      assertEquals(Optional.of("chef grundskola"), officials.get(0).title());
    }

    @Test
    void mayBeBrokenBeforeTheBrackets() {
      assertEquals(
          Optional.of("M"),
          read("Asta Berg (S), Bo Ek (C), Cia Al\n(M), Dan Ås (V)").get(2).party());
    }
  }
}
