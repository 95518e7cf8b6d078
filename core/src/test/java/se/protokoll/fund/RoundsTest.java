package se.protokoll.fund;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import se.protokoll.money.Money;
import se.protokoll.money.MoneyUnit;
import se.protokoll.money.Ratio;

class RoundsTest {
  private static List<List<Long>> rows(Rounds rounds) {
    return rounds.shares().stream()
        .map(row -> List.of(row.first().ore(), row.second().ore(), row.sum().ore()))
        .toList();
  }

  @Test
  void theSecondRoundGivesTheLargestRemainders() {
    Rounds rounds = AxiomCase.split(0, 47, 16, 15, 22).distribute(Money.ofOre(10)).rounds();
    assertThat(rows(rounds))
        .containsExactly(
            List.of(4L, 1L, 5L), List.of(1L, 1L, 2L), List.of(1L, 0L, 1L), List.of(2L, 0L, 2L));
    assertThat(rounds.shares())
        .extracting(Rounds.OfShare::remainder)
        .containsExactly(Ratio.of(7, 10), Ratio.of(3, 5), Ratio.of(1, 2), Ratio.of(1, 5));
    assertThat(rounds.first()).isEqualTo(Money.ofOre(8));
    assertThat(rounds.second()).isEqualTo(Money.ofOre(2));
    assertThat(rounds.sum()).isEqualTo(Money.ofOre(10));
  }

  @Test
  void areShownWhereEveryLevelWorksInTwoAndSomethingIsLeft() {
    FundSplit split = AxiomCase.split(0, 47, 16, 15, 22);
    assertThat(split.distribute(Money.ofOre(10)).roundsWithRemainders()).isPresent();
    assertThat(split.distribute(Money.ofOre(100)).roundsWithRemainders()).isEmpty();
    Rounding sainteLague = Rounding.of(RemainderPolicy.SAINTE_LAGUE);
    assertThat(split.distribute(Money.ofOre(10), sainteLague).roundsWithRemainders()).isEmpty();
    FundSplit inside =
        FundSplit.equal(Holder.of("g"), Holder.of("b"))
            .withParts(
                Part.of(Holder.of("g")).withSplit(split.withRounding(sainteLague)),
                Part.of(Holder.of("b")));
    assertThat(inside.worksInRounds(Rounding.UNSTATED)).isFalse();
  }

  @Test
  void whatIsAskedForGoesBeforeWhatTheSplitsSay() {
    FundSplit split =
        AxiomCase.split(0, 1, 1, 1).withRounding(Rounding.of(RemainderPolicy.UNDISTRIBUTED));
    Rounding asked = Rounding.of(RemainderPolicy.LARGEST_REMAINDER);
    assertThat(split.worksInRounds(Rounding.UNSTATED)).isFalse();
    assertThat(split.worksInRounds(asked)).isTrue();
    assertThat(split.distribute(Money.ofOre(10), asked).roundsWithRemainders()).isPresent();
  }

  @Test
  void sainteLagueMayTakeBackInTheSecondRound() {
    Rounds rounds =
        AxiomCase.split(0, 5117, 4400, 162, 161, 160)
            .distribute(Money.ofOre(100), Rounding.of(RemainderPolicy.SAINTE_LAGUE))
            .rounds();
    assertThat(rows(rounds).get(1)).containsExactly(44L, -1L, 43L);
    assertThat(rounds.first().plus(rounds.second())).isEqualTo(rounds.sum());
  }

  @Test
  void aFixedAmountIsAllInTheFirstRound() {
    FundSplit split =
        FundSplit.weights(
            Part.fixed(Holder.of("f"), Money.ofOre(5)), Part.weight(Holder.of("a"), 1));
    Rounds rounds =
        split
            .distribute(Money.ofOre(-250), Rounding.builder().unit(MoneyUnit.KRONA).build())
            .rounds();
    assertThat(rows(rounds)).containsExactly(List.of(-5L, 0L, -5L), List.of(-200L, 0L, -200L));
    assertThat(rounds.shares().get(0).remainder()).isEqualTo(Ratio.of(0));
    assertThat(rounds.sum()).isEqualTo(Money.ofOre(-205));
  }

  @Test
  void whatOtherGroupsLeaveIsTheSecondRoundOfTheBearer() {
    FundSplit split =
        FundSplit.equal(Holder.of("g"), Holder.of("b"))
            .withParts(
                Part.of(Holder.of("g")).withSplit(AxiomCase.split(0, 1, 1)),
                Part.of(Holder.of("b")));
    Rounds rounds =
        split
            .distribute(Money.ofOre(11), Rounding.of(RemainderPolicy.BEARER).withBearer("b"))
            .rounds();
    assertThat(rows(rounds))
        .containsExactly(List.of(2L, 0L, 2L), List.of(2L, 0L, 2L), List.of(5L, 2L, 7L));
  }
}
