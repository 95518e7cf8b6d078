package se.protokoll.fund;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import se.protokoll.money.Money;
import se.protokoll.money.MoneyUnit;

class AuditTest {
  private static Audit audit(FundSplit split, long total, Rounding rounding, long... table) {
    List<Published> published = new ArrayList<>();
    for (int i = 0; i < table.length; i++) {
      published.add(new Published(AxiomCase.key(i), Money.ofOre(table[i])));
    }
    return new AuditRequest(new DistributionRequest(Money.ofOre(total), split, rounding), published)
        .audit();
  }

  private static Audit audit(FundSplit split, long total, long... table) {
    return audit(split, total, Rounding.UNSTATED, table);
  }

  @Test
  void tellsWhatATableIsOffBy() {
    Audit audit = audit(AxiomCase.split(0, 1, 1, 1), 10, 5, 3, 3);
    assertThat(audit.addsUp()).isFalse();
    assertThat(audit.difference()).isEqualTo(Money.ofOre(1));
    assertThat(audit.withinOneUnit()).isFalse();
    assertThat(audit.policies()).isEmpty();
    assertThat(audit.shares().get(0).difference()).isEqualTo(Ratio.of(5, 3));
    assertThat(audit.shares().get(1).isWithinOneUnit()).isTrue();
  }

  @Test
  void namesEveryPolicyThatGivesTheTable() {
    FundSplit three = AxiomCase.split(0, 1, 1, 1);
    assertThat(audit(three, 10, 3, 4, 3).policies())
        .containsExactly(
            RemainderPolicy.LARGEST_REMAINDER,
            RemainderPolicy.SAINTE_LAGUE,
            RemainderPolicy.BEARER,
            RemainderPolicy.ROUNDED_DIFFERENCE_TO_LARGEST);
    assertThat(audit(three, 10, 4, 3, 3).policies())
        .containsExactly(
            RemainderPolicy.LARGEST_REMAINDER,
            RemainderPolicy.SAINTE_LAGUE,
            RemainderPolicy.BEARER,
            RemainderPolicy.ROUNDED_DIFFERENCE_TO_LARGEST,
            RemainderPolicy.ROUNDED_DIFFERENCE_TO_FIRST,
            RemainderPolicy.LIST_ORDER);
    assertThat(audit(three, 10, 3, 3, 3).policies()).containsExactly(RemainderPolicy.UNDISTRIBUTED);
    assertThat(audit(three, 9, 3, 3, 3).policies()).containsExactly(RemainderPolicy.values());
    assertThat(audit(three, 11, 3, 3, 5).policies()).containsExactly(RemainderPolicy.BEARER);
  }

  @Test
  void countsATableThatOnlyAnotherOrderOfTiesGives() {
    Rounding refuse = Rounding.builder().tieBreak(TieBreak.REFUSE).build();
    assertThat(audit(AxiomCase.split(0, 1, 1, 1), 11, refuse, 3, 4, 4).policies())
        .contains(RemainderPolicy.LARGEST_REMAINDER, RemainderPolicy.SAINTE_LAGUE);
  }

  @Test
  void looksThroughGroups() {
    FundSplit nested =
        FundSplit.equal(Holder.of("g"), Holder.of("h"))
            .withParts(
                Part.of(Holder.of("g")).withSplit(AxiomCase.split(0, 1, 1)),
                Part.of(Holder.of("h")).withSplit(AxiomCase.split(2, 1, 1)));
    assertThat(audit(nested, 6, 1, 2, 1, 2).policies())
        .containsExactly(RemainderPolicy.LARGEST_REMAINDER, RemainderPolicy.SAINTE_LAGUE);
    assertThat(audit(nested, 6, 1, 1, 1, 3).policies()).containsExactly(RemainderPolicy.BEARER);
    assertThat(audit(nested, 6, 1, 1, 1, 1).policies())
        .containsExactly(RemainderPolicy.UNDISTRIBUTED);
    assertThat(audit(nested, 6, 2, 2, 1, 1).policies()).isEmpty();
  }

  @Test
  void leavesOutPoliciesThatCannotDivideTheSplit() {
    FundSplit capped =
        FundSplit.weights(
            Part.weight(Holder.of(AxiomCase.key(0)), 1).withCap(Money.ofOre(2)),
            Part.weight(Holder.of(AxiomCase.key(1)), 1));
    assertThat(audit(capped, 10, 2, 8).policies())
        .containsExactly(
            RemainderPolicy.LARGEST_REMAINDER,
            RemainderPolicy.BEARER,
            RemainderPolicy.UNDISTRIBUTED);
  }

  @Test
  void countsWholeUnits() {
    Rounding krona = Rounding.builder().unit(MoneyUnit.KRONA).build();
    Audit audit = audit(AxiomCase.split(0, 1, 1), 1_050, krona, 500, 500);
    assertThat(audit.addsUp()).isFalse();
    assertThat(audit.difference()).isEqualTo(Money.ofOre(-50));
    assertThat(audit.withinOneUnit()).isTrue();
    assertThat(audit.policies()).contains(RemainderPolicy.LARGEST_REMAINDER);
    assertThat(audit(AxiomCase.split(0, 1, 1), 1_050, krona, 525, 525).policies()).isEmpty();
  }

  @Property(tries = 200)
  void whatAPolicyGivesIsFoundToBeGivenByIt(
      @ForAll @Size(min = 1, max = 9) List<@LongRange(max = 6) Long> drawn,
      @ForAll @LongRange(min = -60, max = 60) long total) {
    long[] weights = drawn.stream().mapToLong(w -> w).toArray();
    weights[weights.length - 1]++;
    FundSplit split = AxiomCase.split(0, weights);
    for (RemainderPolicy policy : RemainderPolicy.values()) {
      Rounding rounding =
          Rounding.of(policy)
              .withBearer(AxiomCase.key(weights.length / 2))
              .withTieBreak(TieBreak.LOT)
              .withSeed("frö");
      long[] table = AxiomCase.amounts(split.distribute(Money.ofOre(total), rounding));
      assertThat(audit(split, total, table).policies()).contains(policy);
    }
  }

  @Test
  void refusesATableThatDoesNotNameEverybodyOnce() {
    FundSplit split = AxiomCase.split(0, 1, 1);
    assertRefused(split, "not-published", "/published", AxiomCase.key(0));
    assertRefused(split, "key-unknown", "/published/0/key", "x");
    assertRefused(split, "published-twice", "/published/1/key", AxiomCase.key(0), AxiomCase.key(0));
    FundSplit twice =
        FundSplit.equal(Holder.of("g"), Holder.of("h"))
            .withParts(
                Part.of(Holder.of("g")).withSplit(split), Part.of(Holder.of("h")).withSplit(split));
    assertRefused(twice, "ambiguous-key", "/split");
  }

  private static void assertRefused(FundSplit split, String code, String pointer, String... keys) {
    List<Published> table = new ArrayList<>();
    for (String key : keys) {
      table.add(new Published(key, Money.ZERO));
    }
    assertThatExceptionOfType(DivisionRefusedException.class)
        .isThrownBy(
            () ->
                new AuditRequest(
                        new DistributionRequest(Money.ofOre(9), split, Rounding.UNSTATED), table)
                    .audit())
        .satisfies(
            refused -> {
              assertThat(refused.code()).isEqualTo(code);
              assertThat(refused.pointer()).isEqualTo(pointer);
            });
  }
}
