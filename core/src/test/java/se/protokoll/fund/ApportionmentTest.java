package se.protokoll.fund;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.junit.jupiter.api.Test;
import se.protokoll.fund.Apportionment.Allotment;
import se.protokoll.language.Language;
import se.protokoll.language.Text;
import se.protokoll.money.Money;
import se.protokoll.money.Ratio;

class ApportionmentTest {
  private static FundSplit split(long... weights) {
    return AxiomCase.split(0, weights);
  }

  /** Source: Valmyndigheten, fixed seats of the county council of Skåne 2010. */
  @Test
  void theFixedSeatsOfSkane2010ComeOutColumnByColumn() {
    Apportionment seats =
        split(206_072, 137_033, 214_128, 231_331, 101_152, 75_164).apportion(134, UnitName.SEAT);
    assertThat(seats.allotments())
        .extracting(ApportionmentTest::line)
        .containsExactly(
            "28 0.61874 1 29",
            "19 0.03078 0 19",
            "29 0.73753 1 30",
            "32 0.12664 0 32",
            "14 0.04772 0 14",
            "10 0.43858 0 10");
    assertThat(seats.firstRound()).isEqualTo(132);
    assertThat(seats.secondRound()).isEqualTo(2);
    assertThat(seats.allotments().get(0).exact())
        .isEqualByComparingTo(Ratio.of(134L * 206_072, 964_880));
    assertThat(seats.allotments().get(0).why().swedish())
        .isEqualTo(
            "exakt andel 28,6187… mandat, avrundad uppåt till 29 mandat: 2 mandat blev över och"
                + " gick med ett mandat vardera till de 2 som stod närmast nästa mandat; denna var nummer 2.");
    assertThat(seats.allotments().get(5).why().english())
        .isEqualTo(
            "exact share 10.4385… seats, rounded down to 10 seats: 2 seats left over went, one seat"
                + " each, to the 2 nearest to the next seat; this one was number 3.");
  }

  private static String line(Allotment one) {
    BigDecimal remainder =
        new BigDecimal(one.remainder().numerator())
            .divide(new BigDecimal(one.remainder().denominator()), 5, RoundingMode.HALF_UP);
    return one.firstRound() + " " + remainder + " " + one.secondRound() + " " + one.units();
  }

  @Test
  void aTieIsToldWithoutKronor() {
    Apportionment seats = split(1, 1).apportion(1, UnitName.SEAT);
    assertThat(seats.allotments()).extracting(Allotment::units).containsExactly(1L, 0L);
    assertThat(seats.allotments().get(0).why().swedish())
        .startsWith("exakt andel 0,5 mandat, avrundad uppåt till 1 mandat: ett mandat blev över")
        .doesNotContain("kr", "öre");
  }

  @Test
  void whatWasAssumedIsToldWithoutKronor() {
    assertThat(split(1, 1).apportion(1, UnitName.SEAT).assumptions())
        .extracting(Assumption::code)
        .containsExactly("standard-policy", "standard-tie-break");
    FundSplit groups =
        FundSplit.equal(Holder.of("g"), Holder.of("b"))
            .withParts(Part.of(Holder.of("g")).withSplit(split(1, 1)), Part.of(Holder.of("b")));
    Rounding toBearer = Rounding.of(RemainderPolicy.BEARER).withBearer("b");
    Apportionment seats = groups.apportion(6, UnitName.SEAT, toBearer);
    assertThat(seats.allotments().get(2).secondRound()).isEqualTo(1);
    assertThat(seats.allotments().get(0).why().english())
        .isEqualTo("Of 3 seats for g: exact share 1.5 seats, rounded down to 1 seat.");
    assertThat(seats.assumptions())
        .extracting(one -> one.text(Language.SV))
        .contains(
            "Restbäraren b får också 1 mandat som blev över i grupper som den inte är med i.");
  }

  @Test
  void oneIsTheOnlyNumberOfASingleUnit() {
    assertThat(split(100_001, 99_999).apportion(2, UnitName.SEAT).allotments().get(0).why())
        .extracting(Text::english)
        .asString()
        .startsWith("exact share 1… seats, ")
        .contains(" to 1 seat: ");
  }

  @Test
  void amountsOfMoneyAreRefused() {
    FundSplit floor =
        FundSplit.weights(Part.weight(Holder.of("a"), 1).withFloor(Money.ofKronor(5)));
    assertThatThrownBy(() -> floor.apportion(3, UnitName.SEAT))
        .isInstanceOfSatisfying(
            DivisionRefusedException.class,
            refused -> assertThat(refused.code()).isEqualTo("units-with-amounts"));
    FundSplit fixed =
        FundSplit.weights(
            Part.weight(Holder.of("a"), 1), Part.fixed(Holder.of("b"), Money.ofOre(1)));
    FundSplit inside =
        FundSplit.equal(Holder.of("g")).withParts(Part.of(Holder.of("g")).withSplit(fixed));
    for (FundSplit one : List.of(fixed, inside)) {
      assertThatThrownBy(() -> one.apportion(3, UnitName.SEAT))
          .isInstanceOf(DivisionRefusedException.class)
          .hasMessageContaining("b");
    }
    assertThatThrownBy(() -> split(1).apportion(-1, UnitName.SEAT))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("-1");
  }
}
