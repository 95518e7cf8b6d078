package se.protokoll.reader;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import se.protokoll.MinutesPart;
import se.protokoll.vote.Vote;

class VotesInAppendicesTest {
  private static final String TEXT =
      """
      § 4 Taxa

      Beslut
      Taxan antas.

      Omröstning
      Omröstningen utfaller med 2 Ja mot 1 Nej. Hur var och en röstar framgår av bilaga 2.

      Bilaga 2
      Antal Ja: 2
      Antal Nej: 1

      Namn
      Parti
      Plats
      Funktion
      Resultat
      Ada Ek
      S
      41
      Ledamot
      Ja
      Bo Alm
      M
      12
      Ledamot
      Nej
      Cia Dal
      C
      33
      Ersättare
      Ja
      """;

  private static final Layout WITH_VOTES =
      Layout.builder().name("with votes").votesInAppendices(true).build();

  @Test
  void aLayoutAsksForThem() {
    Reading reading = PublishedMinutes.read(TEXT, WITH_VOTES);
    assertThat(vote(reading).ballots()).hasSize(3);
    assertThat(reading.meeting().people()).hasSize(3);
    assertThat(leftOut(reading)).doesNotContain(MinutesPart.BALLOTS);
  }

  /** A list of votes that names its paragraph and the day is not part of the last paragraph. */
  @Test
  void aListOfVotesNamesItsParagraph() {
    Reading reading =
        PublishedMinutes.read(
            """
            § 4 Taxa

            Beslut
            Taxan antas.

            Omröstning
            Omröstningen utfaller med 2 ja-röster mot 1 nej-röst. Ada Ek (S), Bo Alm (M) och
            Cia Dal (C) yrkar bifall.

            § 5 Meddelanden

            Beslut
            Meddelandena läggs till handlingarna.

            VOTERINGSLISTA § 4                2014-06-10

            Ledamot                Parti    Ja    Nej    Avst

            Ada Ek                 S        X
            Bo Alm                 M              X
            Cia Dal                C        X
            """);
    assertThat(reading.meeting().paragraphs().get(0).decisions().get(0).votes())
        .singleElement()
        .satisfies(vote -> assertThat(vote.ballots()).hasSize(3));
    assertThat(reading.meeting().paragraphs().get(1).decisions().get(0).votes()).isEmpty();
  }

  /** A row whose name is missing is not a row. */
  @Test
  void aRowCanHaveParagraphsAndNoName() {
    Reading reading =
        PublishedMinutes.read(
            """
            § 4 Taxa

            Omröstning

            Ledamot                Ja    Nej    Avst
            Ada Ek (S)             X
            331-338                      X
            Bo Alm (M)                   X
            """);
    assertThat(reading.meeting().paragraphs()).hasSize(1);
  }

  @Test
  void otherwiseTheyAreLeftOut() {
    Reading reading = PublishedMinutes.read(TEXT);
    assertThat(vote(reading).yes()).contains(2);
    assertThat(vote(reading).ballots()).isEmpty();
    assertThat(reading.meeting().people()).isEmpty();
    assertThat(leftOut(reading)).contains(MinutesPart.BALLOTS);
  }

  @Test
  void aListOfPeopleWhomTheMinutesNameIsRead() {
    String named = "Yrkanden\nAda Ek (S), Bo Alm (M) och Cia Dal (C) yrkar bifall.\n\nOmröstning";
    Reading reading = PublishedMinutes.read(TEXT.replace("Omröstning\n", named + "\n"));
    assertThat(vote(reading).ballots()).hasSize(3);
    assertThat(leftOut(reading)).doesNotContain(MinutesPart.BALLOTS);
  }

  @Test
  void aListThatDoesNotAgreeIsAProblem() {
    Reading reading =
        PublishedMinutes.read(TEXT.replace("Antal Nej: 1", "Antal Nej: 2"), WITH_VOTES);
    assertThat(vote(reading).ballots()).isEmpty();
    assertThat(reading.problems()).extracting(ReadingProblem::code).contains("votes-do-not-add-up");
  }

  private static Vote vote(Reading reading) {
    return reading.meeting().paragraphs().get(0).decisions().get(0).votes().get(0);
  }

  private static List<MinutesPart> leftOut(Reading reading) {
    return reading.meeting().source().orElseThrow().leftOut().stream()
        .map(one -> one.part())
        .toList();
  }
}
