package se.protokoll.fund;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import se.protokoll.language.Language;
import se.protokoll.money.Money;
import se.protokoll.money.MoneyUnit;
import se.protokoll.money.Ratio;

class CriteriaTest {
  private static final Holder A = Holder.of("a", "Aby");
  private static final Holder B = Holder.of("b", "Boda");
  private static final Holder C = Holder.of("c", "Ceda");
  private static final Money MILLION = Money.ofKronor(1_000_000);
  private static final Rounding WHOLE_KRONOR = Rounding.builder().unit(MoneyUnit.KRONA).build();
  private static final List<Criterion> SEVENTY_THIRTY =
      List.of(Criterion.of("Invånare", "70"), Criterion.of("80+", "30"));
  private static final FundSplit SPLIT =
      FundSplit.criteria(
          SEVENTY_THIRTY, Part.values(A, "60000", "2400"), Part.values(B, "20000", "1900"));

  private static List<Money> amounts(Distribution distribution) {
    return distribution.shares().stream().map(Share::amount).toList();
  }

  private static List<Money> parts(Distribution distribution, int share) {
    return distribution.shares().get(share).parts().stream()
        .map(Share.CriterionPart::amount)
        .toList();
  }

  private static Refusal onlyProblem(FundSplit split) {
    assertThat(split.problems()).hasSize(1);
    return split.problems().get(0);
  }

  @Test
  void areNamedOnceAlsoThoseOfSplitsInside() {
    FundSplit outer =
        FundSplit.criteria(
            List.of(Criterion.of("80+", "50"), Criterion.of("Yta", "50")),
            Part.values(C, "1", "1").withSplit(SPLIT));
    assertThat(outer.criterionNames()).containsExactly("80+", "Yta", "Invånare");
    assertThat(FundSplit.equal(A, B).criterionNames()).isEmpty();
  }

  @Test
  void areAddedUpOverShares() {
    Distribution distribution = SPLIT.distribute(MILLION, WHOLE_KRONOR);
    Map<String, Money> sums = Share.CriterionPart.sums(distribution.shares());
    assertThat(sums.keySet()).containsExactly("Invånare", "80+");
    assertThat(sums.get("Invånare"))
        .isEqualTo(parts(distribution, 0).get(0).plus(parts(distribution, 1).get(0)));
    assertThat(Money.sum(sums.values())).isEqualTo(MILLION);
  }

  @Test
  void eachDividesItsPercentageOfTheMoney() {
    Distribution distribution = SPLIT.distribute(MILLION, WHOLE_KRONOR);

    assertThat(amounts(distribution))
        .containsExactly(Money.ofKronor(692_442), Money.ofKronor(307_558));
    assertThat(parts(distribution, 0))
        .containsExactly(Money.ofKronor(525_000), Money.ofKronor(167_442));
    assertThat(parts(distribution, 1))
        .containsExactly(Money.ofKronor(175_000), Money.ofKronor(132_558));
    assertThat(distribution.share("a").orElseThrow().parts())
        .extracting(part -> part.criterion().name() + " " + part.exact())
        .containsExactly("Invånare 525000/1", "80+ 7200000/43");
  }

  @Test
  void aNegativeTotalIsTheMirror() {
    Distribution back = SPLIT.distribute(MILLION.negated(), WHOLE_KRONOR);

    assertThat(parts(back, 0)).containsExactly(Money.ofKronor(-525_000), Money.ofKronor(-167_442));
    assertThat(back.shares().get(0).parts().get(1).exact()).isEqualTo(Ratio.of(-7_200_000, 43));
  }

  @Test
  void theOddUnitOfAShareGoesToTheCriterionListedFirstAtATie() {
    FundSplit halves =
        FundSplit.criteria(
            List.of(Criterion.of("x", "50"), Criterion.of("y", "50")), Part.values(A, "1", "1"));

    assertThat(parts(halves.distribute(Money.ofOre(3)), 0))
        .containsExactly(Money.ofOre(2), Money.ofOre(1));
    assertThat(parts(halves.distribute(Money.ofOre(-3)), 0))
        .containsExactly(Money.ofOre(-2), Money.ofOre(-1));
  }

  @Test
  void addUpAtAFloorToo() {
    FundSplit split =
        FundSplit.criteria(
            SEVENTY_THIRTY,
            Part.values(A, "60000", "2400"),
            Part.values(B, "20000", "1900"),
            Part.values(C, "0", "0").withFloor(Money.ofKronor(1_001)));
    Distribution distribution = split.distribute(MILLION);

    assertThat(parts(distribution, 2))
        .containsExactly(Money.ofDecimal("700.70"), Money.ofDecimal("300.30"));
    for (int i = 0; i < 3; i++) {
      assertThat(Money.sum(parts(distribution, i)))
          .isEqualTo(distribution.shares().get(i).amount());
    }
  }

  @Test
  void areKnownInsideGroupsAndNowhereElse() {
    Holder group = Holder.of("g");
    for (FundSplit.Nesting nesting : FundSplit.Nesting.values()) {
      FundSplit split =
          FundSplit.percent(Part.percent(C, "50"), Part.percent(group, "50").withSplit(SPLIT))
              .withNesting(nesting);
      Distribution distribution = split.distribute(Money.ofKronor(2_000_000), WHOLE_KRONOR);

      assertThat(parts(distribution, 0)).isEmpty();
      assertThat(parts(distribution, 2))
          .containsExactly(Money.ofKronor(175_000), Money.ofKronor(132_558));
    }
  }

  @Test
  void aFixedAmountIsNotByCriteria() {
    FundSplit split = SPLIT.withParts(SPLIT.parts().get(0), Part.fixed(B, Money.ofKronor(10)));
    Distribution distribution = split.distribute(Money.ofKronor(110));

    assertThat(parts(distribution, 0)).containsExactly(Money.ofKronor(70), Money.ofKronor(30));
    assertThat(parts(distribution, 1)).isEmpty();
  }

  @Nested
  class AreRefused {
    @Test
    void whenTheyAreNotAHundredPercent() {
      Refusal refusal =
          onlyProblem(SPLIT.withCriteria(Criterion.of("x", "70"), Criterion.of("y", "29.9")));

      assertThat(refusal.code()).isEqualTo("criteria-not-100");
      assertThat(refusal.pointer()).isEqualTo("/split/criteria");
      assertThat(refusal.text(Language.SV))
          .startsWith("Kriteriernas procenttal är 99,9 tillsammans och inte 100;");
      assertThat(refusal.roundedPercentages()).isFalse();
    }

    @Test
    void whenTheyAreRoundedOrWrittenAsParts() {
      FundSplit thirds =
          FundSplit.criteria(
              List.of(
                  Criterion.of("x", "33.3"), Criterion.of("y", "33.3"), Criterion.of("z", "33.3")),
              Part.values(A, "1", "1", "1"));

      assertThat(onlyProblem(thirds).roundedPercentages()).isTrue();
      assertThat(
              onlyProblem(SPLIT.withCriteria(Criterion.of("x", "0.7"), Criterion.of("y", "0.3")))
                  .text(Language.SV))
          .contains("skriv 70 procent som 70");
      assertThat(onlyProblem(FundSplit.criteria(List.of(), Part.values(A))).code())
          .isEqualTo("criteria-not-100");
    }

    @Test
    void whenNobodyHasAnyOfOne() {
      Refusal refusal =
          onlyProblem(SPLIT.withParts(Part.values(A, "60000", "0"), Part.values(B, "20000", "0")));

      assertThat(refusal.code()).isEqualTo("criterion-all-zero");
      assertThat(refusal.pointer()).isEqualTo("/split/criteria/1");
      assertThat(refusal.text(Language.EN))
          .contains("Everybody has the value zero for the criterion 80+");
    }

    @Test
    void whenAValueIsMissingOrNegative() {
      Refusal missing =
          onlyProblem(SPLIT.withParts(Part.values(A, "60000", "1"), Part.values(B, "20000")));
      assertThat(missing.code()).isEqualTo("measure-missing");
      assertThat(missing.pointer()).isEqualTo("/split/values/1");

      Refusal negative =
          onlyProblem(SPLIT.withParts(Part.values(A, "60000", "1"), Part.values(B, "2", "-1")));
      assertThat(negative.code()).isEqualTo("negative-weight");
      assertThat(negative.pointer()).isEqualTo("/split/values/1/values/1");

      assertThat(
              onlyProblem(SPLIT.withCriteria(Criterion.of("x", "170"), Criterion.of("y", "-70")))
                  .pointer())
          .isEqualTo("/split/criteria/1/percent");
    }

    @Test
    void whereNothingIsDividedByThem() {
      assertThat(onlyProblem(FundSplit.equal(A, B).withCriteria(SEVENTY_THIRTY)).code())
          .isEqualTo("criteria-without-values");
      assertThat(onlyProblem(FundSplit.weights(Part.weight(A, 1).withValues(Ratio.of(1)))).code())
          .isEqualTo("measure-missing");
    }
  }

  @Nested
  class OfComposedWeights {
    private static Part part(Holder holder, String inhabitants, String old) {
      return Part.builder()
          .holder(holder)
          .addIndicators(Indicator.of("70", inhabitants).withName("Invånare"))
          .addIndicators(Indicator.of("30", old).withName("80+"))
          .build();
    }

    private static List<String> said(FundSplit split) {
      return split.prepare().assumptions().stream()
          .filter(assumption -> assumption.code().equals("indicator-share"))
          .map(assumption -> assumption.text(Language.SV))
          .toList();
    }

    @Test
    void isSaidWhatEachIndicatorCarries() {
      FundSplit split = FundSplit.weights(part(A, "60000", "2400"), part(B, "20000", "1900"));

      assertThat(said(split))
          .containsExactly("Invånare bär 97,75 % av pengarna.", "80+ bär 2,25 % av pengarna.");
      FundSplit bounded =
          split.withParts(split.parts().get(0), split.parts().get(1).withFloor(Money.ofKronor(1)));
      assertThat(said(bounded))
          .contains("80+ bär 2,25 % av pengarna, innan golv, tak och fasta belopp har räknats.");
      assertThat(said(FundSplit.percent(Part.percent(C, "100").withSplit(split))))
          .contains("80+ bär 2,25 % av pengarna i Ceda.");
    }

    @Test
    void isNothingToSayWhereOneCarriesAllOrHasNoName() {
      Part one = part(A, "1", "0").withIndicators(Indicator.of("1", "5").withName("Invånare"));

      assertThat(said(FundSplit.weights(one))).isEmpty();
      assertThat(said(FundSplit.weights(one.withIndicators(Indicator.of("1", "5"))))).isEmpty();
    }

    @Test
    void hasItsValuesAsData() {
      FundSplit split = FundSplit.weights(part(A, "60000", "2400"), part(B, "20000", "1900"));
      Map<String, Object> arguments =
          split.prepare().assumptions().stream()
              .filter(assumption -> assumption.code().equals("indicator-share"))
              .skip(1)
              .findFirst()
              .orElseThrow()
              .arguments();

      assertThat(arguments)
          .containsEntry("indicator", "80+")
          .containsEntry("percent", new BigDecimal("2.25"));
    }
  }

  @Test
  void theSameCriterionTwiceIsRefused() {
    Refusal refusal =
        onlyProblem(
            FundSplit.criteria(
                List.of(Criterion.of("Invånare", "70"), Criterion.of("Invånare", "30")),
                Part.values(A, "1", "1"),
                Part.values(B, "1", "1")));
    assertThat(refusal.code()).isEqualTo("criterion-twice");
    assertThat(refusal.pointer()).isEqualTo("/split/criteria/1/name");
    assertThat(refusal.text(Language.SV))
        .isEqualTo(
            "Kriteriet Invånare finns två gånger; behåll det en gång, med alla sina procent.");
    assertThat(refusal.text(Language.EN))
        .isEqualTo("The criterion Invånare stands twice; keep it once, with all its percentages.");
  }
}
