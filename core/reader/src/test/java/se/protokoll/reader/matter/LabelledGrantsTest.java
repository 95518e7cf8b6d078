package se.protokoll.reader.matter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import se.protokoll.Decision;
import se.protokoll.DecisionKind;
import se.protokoll.Grant;
import se.protokoll.money.Money;

class LabelledGrantsTest {
  private static final String TEXT =
      """
      Beslut

      Nämnden beslutar att:

      - Att uppdra till controllern att meddela att rekvirering av statsbidrag sker enligt följande:

      - Region Norrvik rekvirerar statsbidrag:

      I Stärkt samverkan (6 200 010),

      II Insatser för ungdomar (1 000 000,00).

      - Norrviks kommun rekvirerar statsbidrag:

      III Ungdomsmottagningen (1 796 570).

      - Att uppdra till controllern att ansvara för medlen.
      """;

  @Test
  void eachRowOfATableUnderWordsThatGiveIsAGrant() {
    assertThat(
            ReadParagraph.of(
                    """
                    Beslut
                    1. Följande beviljas bidrag för 2024:
                       a) Sällskapet Vidar           1 150 000 kr
                       b) Jouren Lyktan                 10 000 kr
                    2. Ansökan från Tor avslås.
                    """)
                .paragraph()
                .decisions()
                .get(0)
                .grants())
        .extracting(Grant::amount)
        .containsExactly(
            Optional.of(Money.ofKronor(1_150_000)), Optional.of(Money.ofKronor(10_000)));
  }

  @Test
  void eachSentenceThatGivesIsAGrant() {
    assertThat(
            ReadParagraph.of("Beslut\nVidar beviljas 45 000 kronor. Lyktan får 15 000 kronor.\n")
                .paragraph()
                .decisions()
                .get(0)
                .grants())
        .hasSize(2);
  }

  @Test
  void aSumThatIsDividedIsNotAListOfGrants() {
    assertThat(
            ReadParagraph.of(
                    "Beslut\n1. Vidar beviljas 25 000 kr, fördelat på\n   a) Hallen 15 000 kr\n   b) Planen 10 000 kr\n")
                .paragraph()
                .decisions()
                .get(0)
                .grants())
        .extracting(Grant::amount)
        .containsExactly(Optional.of(Money.ofKronor(25_000)));
  }

  @Test
  void eachRowUnderWordsThatGiveIsAGrant() {
    assertThat(
            ReadParagraph.of(
                    """
                    Beslut
                    Kyrkorådet beviljar följande anslag:
                    – Jouren Lyktan, 10 000 kr
                    – Sällskapet Vidar: 3 500 kr för Tor
                    """)
                .paragraph()
                .decisions()
                .get(0)
                .grants())
        .extracting(Grant::amount)
        .containsExactly(Optional.of(Money.ofKronor(10_000)), Optional.of(Money.ofKronor(3_500)));
  }

  private static Decision decision() {
    return ReadParagraph.of(TEXT).paragraph().decisions().get(0);
  }

  @Test
  void eachPointUnderWordsThatDivideMoneyIsAGrant() {
    assertThat(decision().grants())
        .extracting(Grant::label, Grant::purpose, Grant::amount)
        .containsExactly(
            tuple(
                Optional.of("I"),
                Optional.of("Stärkt samverkan"),
                Optional.of(Money.ofKronor(6_200_010))),
            tuple(
                Optional.of("II"),
                Optional.of("Insatser för ungdomar"),
                Optional.of(Money.ofKronor(1_000_000))),
            tuple(
                Optional.of("III"),
                Optional.of("Ungdomsmottagningen"),
                Optional.of(Money.ofKronor(1_796_570))));
  }

  @Test
  void aDecisionThatOnlyGivesTasksIsAnAssignment() {
    assertThat(decision().kind()).contains(DecisionKind.ASSIGNMENT);
  }

  @Test
  void numbersInBracketsElsewhereAreNotMoney() {
    String text = TEXT.replace("rekvirerar statsbidrag:", "har invånare i åldrarna:");
    assertThat(ReadParagraph.of(text).paragraph().decisions().get(0).grants()).isEmpty();
  }

  @Test
  void aSentenceThatBeginsWithAPrepositionIsNotAPoint() {
    assertThat(ReadParagraph.of("Beslut\nNämnden beslutar:\nI Norrvik byggs en hamn.\n").clauses())
        .containsExactly("I Norrvik byggs en hamn.");
  }
}
