package se.protokoll.reader.matter;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import se.protokoll.reader.ReadingProblem;
import se.protokoll.vote.BallotChoice;
import se.protokoll.vote.Vote;

class VoteReaderTest {
  @Test
  void countsStandInProse() {
    Vote vote = vote("Med 7 ja-röster mot 4 nej-röster bifalls förslaget.");
    assertThat(List.of(vote.yes(), vote.no())).containsExactly(Optional.of(7), Optional.of(4));
  }

  @Test
  void thoseWhoAbstainAndThoseWhoAreAbsentAreCounted() {
    Vote vote =
        vote(
            "Omröstningen utfaller med 43 Ja mot 35 Nej. Två ledamöter avstår. En ledamot är frånvarande.");
    assertThat(List.of(vote.abstain(), vote.absent()))
        .containsExactly(Optional.of(2), Optional.of(1));
  }

  @Test
  void countsStandBelowEachOther() {
    Vote vote = vote("JA       7\nNEJ      4\nAVSTÅR   1");
    assertThat(List.of(vote.yes(), vote.no(), vote.abstain()))
        .containsExactly(Optional.of(7), Optional.of(4), Optional.of(1));
  }

  @Test
  void whatYesMeansIsKept() {
    Vote vote =
        vote(
            "Ja för bifall till planen och Nej för avslag.\nMed 3 ja-röster mot 2 nej-röster antas den.");
    assertThat(vote.yesMeans()).contains("bifall till planen");
  }

  @Test
  void namesStandBeforeTheVerbWithTheirSum() {
    Vote vote =
        vote("Ada Ek (S) och ordföranden Bo Alm (M) röstar Ja (2).\nCia Dal (C) röstar Nej (1).");
    assertThat(vote.ballots()).hasSize(3);
    assertThat(vote.yes()).contains(2);
  }

  @Test
  void namesStandAfterTheVerb() {
    Vote vote = vote("Ja röstar Ada Ek (S) och Bo Alm (M).\nNej röstar Cia Dal (C).");
    assertThat(vote.cast(BallotChoice.YES)).isEqualTo(2);
  }

  @Test
  void thoseWhoAbstainStandAfterTheVerb() {
    Vote vote =
        vote(
            "Ja röstar Ada Ek (S).\nNej röstar Cia Dal (C).\nAvstår gör Bo Alm (M) och Eva Fors (L).");
    assertThat(vote.cast(BallotChoice.ABSTAIN)).isEqualTo(2);
  }

  @Test
  void namesStandAfterTheirNumberAndTheVerb() {
    Vote vote =
        vote(
            "2 röstar ja: Ada Ek, Bo Alm.\n1 röstar nej: Cia Dal.\nEva Fors (L) lägger ned sin röst.");
    assertThat(List.of(vote.yes(), vote.no(), vote.abstain()))
        .containsExactly(Optional.of(2), Optional.of(1), Optional.of(1));
  }

  @Test
  void namesOfKnownPeopleStandAfterTheSideAlone() {
    Vote vote =
        read("Ada Ek (S) och Bo Alm (M) yrkar bifall. Cia Dal (C) yrkar avslag.\n"
                + "Ja: Ada Ek, Bo Alm.\nNej: Cia Dal.\n\nUtfall: 2 ja och 1 nej.")
            .paragraph()
            .decisions()
            .get(0)
            .votes()
            .get(0);
    assertThat(vote.cast(BallotChoice.YES)).isEqualTo(2);
  }

  @Test
  void thoseWhoFollowARollCallAreNamed() {
    Vote vote =
        vote(
            "Vid namnupprop röstar följande ja: Ada Ek, Bo Alm.\nFöljande röstar nej: Cia Dal.\n"
                + "Med 2 ja-röster mot 1 nej-röst antas planen.");
    assertThat(vote.ballots()).hasSize(3);
  }

  @Test
  void namesInBracketsStandBetweenTheirNumberAndTheVerb() {
    Vote vote =
        vote("Två ledamöter (Ada Ek och Bo Alm) röstar ja. En ledamot (Cia Dal) röstar nej.");
    assertThat(vote.ballots()).hasSize(3);
  }

  @Test
  void theHeadOfATableSaysVotes() {
    Vote vote =
        vote(
            """
            Ledamot              Ja-röst    Nej-röst
            Ada Ek (S)              1
            Bo Alm (M)                         1
            Summa                   1          1
            """);
    assertThat(List.of(vote.yes(), vote.no())).containsExactly(Optional.of(1), Optional.of(1));
  }

  @Test
  void somebodyWhoAbstainsIsCountedThoughNobodyElseIsNamed() {
    ReadParagraph read =
        read("Med 4 ja-röster mot 2 nej-röster antas planen. Ada Ek (S) lägger ned sin röst.");
    assertThat(read.paragraph().decisions().get(0).votes().get(0).abstain()).contains(1);
    assertThat(read.reading().problems()).isEmpty();
  }

  @Test
  void namesStandUnderTheSides() {
    Vote vote =
        vote(
            """
            Ja                      Nej
            Ada Ek (S)              Cia Dal (C)
            Bo Alm (M)

            Med 2 ja-röster mot 1 nej-röst antas planen.
            """);
    assertThat(vote.ballots())
        .extracting(ballot -> ballot.choice())
        .containsExactly(BallotChoice.YES, BallotChoice.NO, BallotChoice.YES);
  }

  @Test
  void thePartyStandsBeforeTheName() {
    Vote vote =
        vote(
            """
                                 Ja    Nej
            S     Ada Ek         X
            MBP   Bo de Alm            X
            ANTAL RÖSTER         1     1
            """);
    assertThat(vote.ballots()).hasSize(2);
  }

  @Test
  void marksStandInColumns() {
    Vote vote =
        vote(
            """
            Ledamot              Ja    Nej   Avstår
            Ada Ek (S)           X
            Bo Alm (M)                 X
            Cia Dal (C)                      X
            Summa                1     1     1
            """);
    assertThat(vote.ballots())
        .extracting(ballot -> ballot.choice())
        .containsExactly(BallotChoice.YES, BallotChoice.NO, BallotChoice.ABSTAIN);
  }

  @Test
  void sumsInCapitalsAreNobody() {
    Vote vote =
        vote(
            """
                                 JA    NEJ   AVSTÅR
            Ada Ek (S)           X
            Bo Alm (M)                 X
            Cia Dal (C)                      X
            ANTAL RÖSTER         1     1     1
            """);
    assertThat(vote.ballots()).hasSize(3);
    assertThat(vote.abstain()).contains(1);
  }

  @Test
  void wordsStandAtTheEndsOfLines() {
    Vote vote = vote("Ada Ek (S) - JA\nBo Alm (M) - NEJ\nCia Dal (C) - AVSTÅR\n");
    assertThat(vote.ballots()).hasSize(3);
  }

  @Test
  void namesInBracketsStandNextToTheirCount() {
    Vote vote =
        vote(
            "Med två ja-röster (Ada Ek (S) och Bo Alm (M)) mot en nej-röst (Cia Dal (C)) antas planen.");
    assertThat(vote.ballots()).hasSize(3);
  }

  @Test
  void namesThatDoNotAddUpAreLeftOut() {
    ReadParagraph read = read("Ada Ek (S) röstar Ja (2).\nCia Dal (C) röstar Nej (1).");
    assertThat(read.paragraph().decisions().get(0).votes().get(0).ballots()).isEmpty();
    assertThat(read.reading().problems())
        .extracting(ReadingProblem::code)
        .containsExactly("votes-do-not-add-up");
  }

  @Test
  void theCountsStayWhenTheNamesAreLeftOut() {
    assertThat(vote("Ada Ek (S) röstar Ja (2).\nCia Dal (C) röstar Nej (1).").yes()).contains(2);
  }

  @Test
  void aSecondVoteFollowsTheFirst() {
    assertThat(
            read("Ja för det ena och Nej för det andra.\nMed 3 ja-röster mot 2 nej-röster.\n"
                    + "Ja för bifall och Nej för avslag.\nMed 4 ja-röster mot 1 nej-röst.")
                .paragraph()
                .decisions()
                .get(0)
                .votes())
        .hasSize(2);
  }

  @Test
  void aListInAnAppendixIsNamed() {
    assertThat(
            vote("Omröstningen utfaller med 4 Ja mot 1 Nej. Hur var och en röstar framgår av bilaga 2.")
                .rollCallIn())
        .contains("bilaga 2");
  }

  @Test
  void aTableInAnAppendixIsOfTheVoteWithItsCounts() {
    ReadParagraph read =
        read(
            """
            Med 2 ja-röster mot 1 nej-röst antas planen.

            Yrkanden
            Ada Ek (S), Bo Alm (M) och Cia Dal (C) yrkar bifall.

            Omröstningslista nr. 1
            § 7. Bidrag till Föreningen Vidar
            Ledamöter            Parti     Ja    Nej
            Ada Ek               (S)       X
            Bo Alm               (M)       X
            Cia Dal              (C)             X
            Summa:                         2     1
            """);
    assertThat(read.paragraph().decisions().get(0).votes().get(0).ballots()).hasSize(3);
  }

  @Test
  void namesStandAfterForYesAndForNo() {
    Vote vote =
        vote(
            "För ja röstade Ada Ek (S) och Bo Alm (M).\n\nFör nej röstade Cia Dal (C).\n\nDan Ask (V) avstod från att rösta.\n\nNämnden hade således med 2 röster mot 1 beslutat att anta planen.");
    assertThat(vote.ballots()).hasSize(4);
    assertThat(vote.abstain()).contains(1);
  }

  @Test
  void whatAVoteMeantIsKept() {
    assertThat(
            vote("Den som ville anta planen röstade ja och den som ville avslå den röstade nej.\n\nMed 2 ja-röster mot 1 nej-röst antas planen.")
                .yesMeans())
        .contains("ville anta planen");
  }

  @Test
  void marksStandBetweenBars() {
    Vote vote =
        vote(
            """
            | Ledamot | Ja | Nej | Avstår |
            |---|---|---|---|
            | Ada Ek (S) | X | | |
            | Bo Alm (M) | | X | |
            | Cia Dal (C) | | | X |
            | **Summa** | **1** | **1** | **1** |
            """);
    assertThat(vote.ballots())
        .extracting(ballot -> ballot.choice())
        .containsExactly(BallotChoice.YES, BallotChoice.NO, BallotChoice.ABSTAIN);
  }

  @Test
  void anOfficeMayFollowANameInATable() {
    Vote vote =
        vote(
            """
            Ledamot                  Parti   Ja    Nej
            Ada Ek, ordf             s       X
            Bo Alm, 1:e v ordf       m             X
            """);
    assertThat(vote.ballots()).hasSize(2);
  }

  @Test
  void theParagraphsForWhichSomebodyIsPresentMayStandInATable() {
    Vote vote =
        vote(
            """
            Ledamot                  Parti   §§           Ja    Nej
            Ada Ek                   s       331-338      X
            Bo Alm                   m                          X
            """);
    assertThat(vote.ballots()).hasSize(2);
  }

  @Test
  void theOneWhoServesForAnotherVotesInATable() {
    ReadParagraph read =
        read(
            """
            Ledamot                          Ja    Nej
            Ada Ek (s) för Eva Ros           X
            Bo Alm (m)                             X
            """);
    assertThat(read.reading().meeting().people())
        .extracting(person -> person.name())
        .containsExactly("Ada Ek", "Bo Alm");
  }

  private static ReadParagraph read(String lines) {
    return ReadParagraph.of("Beslut\nPlanen antas.\n\nOmröstning\n" + lines + "\n");
  }

  private static Vote vote(String lines) {
    return read(lines).paragraph().decisions().get(0).votes().get(0);
  }
}
