package se.protokoll.reader.matter;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import se.protokoll.reader.block.AppendixBlock;
import se.protokoll.reader.fact.ListedVotes;
import se.protokoll.reader.line.Line;
import se.protokoll.reader.line.Lines;
import se.protokoll.vote.BallotChoice;

class RollCallReaderTest {
  private static final String BELOW =
      """
      Antal Ja: 2
      Antal Nej: 1
      Antal Avstår: 0

      Namn
      Parti
      Plats
      Funktion
      Resultat

      Ada Ek
      S
      1
      Ordförande
      Ja
      Bo
      Alm Berg
      M
      12
      Ledamot
      Nej

      Cia Dal
      C
      3
      Ersättare
      Ja
      """;

  @Test
  void cellsStandBelowEachOther() {
    assertThat(read(BELOW).orElseThrow().voters())
        .containsExactly(
            new ListedVotes.Voter("Ada Ek", Optional.of("S"), BallotChoice.YES),
            new ListedVotes.Voter("Bo Alm Berg", Optional.of("M"), BallotChoice.NO),
            new ListedVotes.Voter("Cia Dal", Optional.of("C"), BallotChoice.YES));
  }

  @Test
  void cellsStandInColumns() {
    String text =
        "Antal Ja: 1  Antal Nej: 1\nAda Ek   S   1   Ledamot   Ja\nBo Alm   M   2   Ledamot   Nej\n";
    assertThat(read(text).orElseThrow().voters())
        .containsExactly(
            new ListedVotes.Voter("Ada Ek", Optional.of("S"), BallotChoice.YES),
            new ListedVotes.Voter("Bo Alm", Optional.of("M"), BallotChoice.NO));
  }

  @Test
  void cellsMayBePartedByOneBlank() {
    String text = "Antal Ja: 1\nNamn\nParti\nAda Alm\nEk S\n1 Förste vice ordförande\nJa\n";
    assertThat(read(text).orElseThrow().voters())
        .containsExactly(new ListedVotes.Voter("Ada Alm Ek", Optional.of("S"), BallotChoice.YES));
  }

  @Test
  void asManyVoteAsAreCounted() {
    assertThat(read(BELOW).orElseThrow().addsUp()).isTrue();
    assertThat(read(BELOW.replace("Antal Nej: 1", "Antal Nej: 2")).orElseThrow().addsUp())
        .isFalse();
  }

  @Test
  void aTextIsNotAListOfVotes() {
    assertThat(read("Ada Ek\nS\n1\nLedamot\nJa\n")).isEmpty();
    assertThat(read("Antal Ja: 3\n")).isEmpty();
  }

  private static Optional<RollCall> read(String text) {
    return RollCallReader.read(
        new AppendixBlock(new Line(1, "", "Bilaga 2"), List.copyOf(Lines.of(text))));
  }
}
