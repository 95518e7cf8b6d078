package se.protokoll.reader.head;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import se.protokoll.reader.fact.ListedVotes;
import se.protokoll.reader.line.Line;
import se.protokoll.reader.line.Lines;
import se.protokoll.vote.BallotChoice;

/** Tables of the seats, each row of which is told in the words of a list. */
class CellTableTest {

  private static Optional<CellTable> table(String text) {
    return CellTable.at(Lines.of(text).stream().filter(line -> !line.isBlank()).toList(), 0);
  }

  private static List<String> told(String text) {
    List<String> told = new ArrayList<>();
    for (LabelledText field : table(text).orElseThrow().fields()) {
      told.add(field.label().toString());
      field.values().stream().map(Line::words).forEach(told::add);
    }
    return told;
  }

  @Test
  void tellsThePartyInAColumnAndTheSubstituteNextToTheMember() {
    assertEquals(
        List.of(
            "MEMBERS",
            "Asta Berg (S), ordf. ej § 15",
            "Bo Ek (V) fr.o.m. § 12",
            "Eva By (M) tjg för Ulf Ask (C)",
            "Siv Alm (S) ej §§ 14-16",
            "Ivar Dal (S) tjg för Siv Alm (S) §§ 14-16"),
        told(
            """
            Beslutande                Tjänstgörande ersättare      Anmärkning
            Asta Berg, ordf.      S                                ej § 15
            Bo Ek                 V                                fr.o.m. § 12
            Ulf Ask               C   Eva By (M)
            Siv Alm               S   Ivar Dal (S)                 §§ 14-16
            """));
  }

  @Test
  void leavesOutARowWithWordsThatItDoesNotKnow() {
    assertEquals(
        List.of("MEMBERS", "Asta Berg (S)", "Bo Ek (V)", "Eva By (M)"),
        told(
            """
            Beslutande                Tjänstgörande ersättare      Anmärkning
            Asta Berg             S
            Bo Ek                 V
            Ulf Ask               C                                anmält förhinder
            Eva By                M
            """));
  }

  @Test
  void readsTheCellsOfMarkdown() {
    assertEquals(
        List.of(
            "MEMBERS",
            "Asta Berg (S), ordförande",
            "Eva By (V) tjg för Bo Ek (V)",
            "Ulf Ask (C) fr.o.m. § 12"),
        told(
            """
            | Ordinarie | Närvarande | Ersättare |
            | --- | --- | --- |
            | Asta Berg (S), ordförande | Ja |  |
            | Bo Ek (V) | Nej | Eva By (V) |
            | Siv Alm (M) | Nej | - |
            | Ulf Ask (C) | Ja fr.o.m. § 12 |  |
            """));
  }

  @Test
  void readsCellsBetweenTabsThatGoOnInTheNextLines() {
    String text =
        """
        \tNärvaro\t\t§ 14\t§
        Ordinarie ledamöter\tTjg\tEj tjg\tJA\tNEJ\tAVST\tJA\tNEJ\tAVST
        Asta Berg (S)\tX\t\tX
        Bo Ek (V)\tX
        §§ 12-14\t\t\tX
        Ulf Ask (C)
        Siv Alm (M)\tX\t\t\t\tX
        Ersättare
        \tNärvaro\t\t§ 14\t§
        \tTjg\tEj tjg\tJA\tNEJ\tAVST\tJA\tNEJ\tAVST
        Eva By (V)\tX
        §§
        15-16\tX
        §§
        12-14
        Ivar Dal (M)\t\tX
        """;
    assertEquals(
        List.of(
            "MEMBERS",
            "Asta Berg (S)",
            "Bo Ek (V) §§ 12-14",
            "Siv Alm (M)",
            "Eva By (V) tjg §§ 15-16",
            "PRESENT_SUBSTITUTES",
            "Eva By (V) §§ 12-14",
            "Ivar Dal (M)"),
        told(text));
    List<ListedVotes> votes = table(text).orElseThrow().votes();
    assertEquals(1, votes.size());
    assertEquals(14, votes.get(0).paragraph());
    assertEquals(
        List.of(BallotChoice.YES, BallotChoice.NO, BallotChoice.ABSTAIN),
        votes.get(0).voters().stream().map(ListedVotes.Voter::choice).toList());
  }

  @Test
  void takesThoseOfAListOfPresenceAndOfVotesWhoVotedOrHaveParagraphs() {
    String rows =
        """
        Ledamöter                                   Ja  Nej  Avst
        Asta Berg (s) ordf                           x
        Bo Ek (v)                                         x
        Ulf Ask (c)           ej § 14
        Siv Alm (m)
        Tjänstgörande ersättare
        Eva By (c)            för Ulf Ask § 14       x
        """;
    List<Line> lines = Lines.of("NÄRVARO- OCH VOTERINGSLISTA\n" + rows);
    assertEquals(
        List.of(
            "Asta Berg (s) ordf",
            "Bo Ek (v)",
            "Ulf Ask (c) ej § 14",
            "Eva By (c) tjg för Ulf Ask § 14"),
        CellTable.at(lines, 0).orElseThrow().fields().get(0).values().stream()
            .map(Line::words)
            .toList());
    assertFalse(CellTable.at(Lines.of("VOTERINGSLISTA\n" + rows), 1).isPresent());
  }

  @Test
  void hasTheOfficeOnTheLineAboveTheName() {
    assertEquals(
        List.of(
            "MEMBERS",
            "Asta Berg (S), Ordförande",
            "Bo Ek (V), 1:e vice ordf",
            "Eva By tjg för Ulf Ask (C)",
            "PRESENT_SUBSTITUTES",
            "Siv Alm (S)"),
        told(
            """
            Ledamöter             Parti   Tjänstgörande ersättare
            Ordförande
            Asta Berg             S
            1:e vice ordf
            Bo Ek                 V
            Ulf Ask               C       Eva By
            Närvarande ej tjänstgörande ersättare
            Siv Alm               S
            """));
  }

  @Test
  void mayHaveThePartyBeforeTheName() {
    assertEquals(
        List.of(
            "MEMBERS", "Asta Berg (S), ordf.", "Eva By tjg för Bo Ek (V)", "Ulf Ask (C) Jäv § 4"),
        told(
            """
            Parti   Namn (ledamöter)      Kl. 13:00–17:55   Avvikande tid   Tjänstgörande ersättare
            S       Asta Berg, ordf.
            V       Bo Ek                                                   Eva By
            C       Ulf Ask                                 Jäv § 4
            """));
  }

  @Test
  void hasVotesUnderTheNearestHead() {
    CellTable table =
        table(
                """
                Närvarolista och omröstningslista
                                      Närvarande         Omröstning § 33
                Ledamot       Parti   §§                 Ja    Nej   Avst
                Asta Berg     s                          X
                Bo Ek         v       30-38                     X
                Ulf Ask       c                                       X
                """)
            .orElseThrow();
    assertEquals(33, table.votes().get(0).paragraph());
    assertEquals(
        List.of(BallotChoice.YES, BallotChoice.NO, BallotChoice.ABSTAIN),
        table.votes().get(0).voters().stream().map(ListedVotes.Voter::choice).toList());
  }

  @Test
  void isNotATableWithoutRows() {
    assertTrue(
        table("Beslutande     Tjänstgörande ersättare\nSe bilaga      Se bilaga\n").isEmpty());
  }

  @Test
  void isNotATableWhereSubstitutesMayBeAListOfTheirOwn() {
    String rows =
        """
        Asta Berg (S)         Eva By (S)
        Bo Ek (V)             Ivar Dal (V)
        Siv Alm (M)
        """;
    assertTrue(table("Ledamöter             Ersättare\n" + rows).isEmpty());
  }
}
