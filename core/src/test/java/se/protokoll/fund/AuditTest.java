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
import se.protokoll.fund.Audit.AuditedShare;
import se.protokoll.fund.Audit.Published;
import se.protokoll.fund.Rounding.TieBreak;
import se.protokoll.money.Money;
import se.protokoll.money.MoneyUnit;
import se.protokoll.money.Ratio;

class AuditTest {
  private static Audit audit(FundSplit split, long total, Rounding rounding, long... table) {
    List<Published> published = new ArrayList<>();
    for (int i = 0; i < table.length; i++) {
      published.add(new Published(AxiomCase.key(i), Money.ofOre(table[i])));
    }
    return Audit.of(Money.ofOre(total), split, rounding, published);
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
  void aShareOfNothingCanBeBySainteLague() {
    assertThat(audit(AxiomCase.split(0, 100, 1), 3, 3, 0).policies())
        .contains(RemainderPolicy.SAINTE_LAGUE);
    assertThat(audit(AxiomCase.split(0, 100, 90), 3, 3, 0).policies())
        .doesNotContain(RemainderPolicy.SAINTE_LAGUE);
  }

  @Test
  void namesEveryPolicyThatGivesTheTable() {
    FundSplit three = AxiomCase.split(0, 1, 1, 1);
    assertThat(audit(three, 10, 3, 4, 3).policies())
        .containsExactly(
            RemainderPolicy.LARGEST_REMAINDER,
            RemainderPolicy.SAINTE_LAGUE,
            RemainderPolicy.BEARER,
            RemainderPolicy.ROUNDED_DIFFERENCE_TO_LARGEST,
            RemainderPolicy.CUMULATIVE);
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
    assertThat(audit(AxiomCase.split(0, 1, 1), 1, 0, 1).policies())
        .contains(RemainderPolicy.LARGEST_REMAINDER, RemainderPolicy.SAINTE_LAGUE);
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
            RemainderPolicy.UNDISTRIBUTED,
            RemainderPolicy.CUMULATIVE);
  }

  @Test
  void aTableWithTheRightSumMayStillBeNobodys() {
    FundSplit alabama = AxiomCase.split(0, 6, 6, 2);
    // exact 4.71, 4.71, 1.57: the unit went to the smallest remainder
    assertThat(audit(alabama, 11, 4, 5, 2).policies())
        .containsExactly(
            RemainderPolicy.SAINTE_LAGUE,
            RemainderPolicy.ROUNDED_DIFFERENCE_TO_LARGEST,
            RemainderPolicy.ROUNDED_DIFFERENCE_TO_FIRST);
    assertThat(audit(alabama, 11, 5, 5, 1).policies())
        .contains(RemainderPolicy.LARGEST_REMAINDER, RemainderPolicy.SAINTE_LAGUE);
    // exact 1 and 3: nobody takes a unit from another
    assertThat(audit(AxiomCase.split(0, 1, 3), 4, -1, 5).policies()).isEmpty();
    assertThat(audit(AxiomCase.split(0, 1, 0), 4, 3, 1).policies()).isEmpty();
    // two differ from rounding, or one that is not the largest
    assertThat(audit(AxiomCase.split(0, 1, 1, 1), 10, 2, 5, 3).policies()).isEmpty();
    assertThat(audit(SMALLEST_FIRST, 5, -3, 1, 1, 1, 1, 1, 1, 1, 1).policies())
        .containsExactly(RemainderPolicy.ROUNDED_DIFFERENCE_TO_FIRST);
    assertThat(audit(SMALLEST_FIRST, 5, 1, 1, 1, 1, 1, 1, 1, 1, -3).policies())
        .containsExactly(RemainderPolicy.ROUNDED_DIFFERENCE_TO_LARGEST);
  }

  private static final FundSplit SMALLEST_FIRST = AxiomCase.split(0, 1, 1, 1, 1, 1, 1, 1, 1, 2);

  @Test
  void anAmountAWholeUnitOffIsNotWithinOneUnit() {
    Audit audit = audit(AxiomCase.split(0, 1, 1), 10, 4, 6);
    assertThat(audit.addsUp()).isTrue();
    assertThat(audit.withinOneUnit()).isFalse();
    assertThat(audit.shares()).extracting(AuditedShare::isWithinOneUnit).containsOnly(false);
  }

  @Test
  void holdsFixedAmountsToWhatTheyAre() {
    FundSplit split =
        FundSplit.weights(
            Part.fixed(Holder.of(AxiomCase.key(0)), Money.ofOre(5)),
            Part.weight(Holder.of(AxiomCase.key(1)), 1),
            Part.weight(Holder.of(AxiomCase.key(2)), 1));
    assertThat(audit(split, 10, 5, 2, 3).policies())
        .containsExactly(
            RemainderPolicy.LARGEST_REMAINDER,
            RemainderPolicy.SAINTE_LAGUE,
            RemainderPolicy.BEARER,
            RemainderPolicy.ROUNDED_DIFFERENCE_TO_LARGEST,
            RemainderPolicy.ROUNDED_DIFFERENCE_TO_FIRST);
    assertThat(audit(split, 9, 5, 2, 2).policies()).containsExactly(RemainderPolicy.values());
    assertThat(audit(split, 10, 6, 2, 2).policies()).isEmpty();
    assertThat(audit(split, 10, 4, 3, 3).policies()).isEmpty();
    FundSplit only = FundSplit.weights(Part.fixed(Holder.of(AxiomCase.key(0)), Money.ofOre(5)));
    assertThat(audit(only, 5, 5).policies()).doesNotContain(RemainderPolicy.BEARER);
    assertThat(audit(only, 6, 5).policies()).containsExactly(RemainderPolicy.UNDISTRIBUTED);
  }

  @Test
  void auditsATableThatLeavesMoneyForNobody() {
    FundSplit capped =
        FundSplit.weights(
            Part.weight(Holder.of(AxiomCase.key(0)), 1).withCap(Money.ofOre(2)),
            Part.weight(Holder.of(AxiomCase.key(1)), 1).withCap(Money.ofOre(3)));
    Audit audit = audit(capped, 9, 2, 3);
    assertThat(audit.difference()).isEqualTo(Money.ofOre(-4));
    assertThat(audit.withinOneUnit()).isTrue();
    assertThat(audit.policies()).containsExactly(RemainderPolicy.UNDISTRIBUTED);
  }

  @Test
  void findsABearerInsideAGroupThatGotMoreByIt() {
    FundSplit nested =
        FundSplit.equal(Holder.of("g"), Holder.of("h"))
            .withParts(
                Part.of(Holder.of("g")).withSplit(AxiomCase.split(0, 1, 1, 1)),
                Part.of(Holder.of(AxiomCase.key(3))));
    // the bearer's group gets the odd öre of the top level, and that makes 2 for each in it
    assertThat(audit(nested, 11, 2, 2, 2, 5).policies())
        .containsExactly(
            RemainderPolicy.LARGEST_REMAINDER,
            RemainderPolicy.SAINTE_LAGUE,
            RemainderPolicy.BEARER,
            RemainderPolicy.CUMULATIVE);
    assertThat(audit(nested, 13, 2, 2, 3, 6).policies())
        .containsExactly(
            RemainderPolicy.LARGEST_REMAINDER,
            RemainderPolicy.SAINTE_LAGUE,
            RemainderPolicy.BEARER);
    assertThat(audit(nested, 11, 3, 2, 1, 5).policies()).isEmpty();
  }

  @Test
  void holdsEveryGroupToItsPolicy() {
    FundSplit nested =
        FundSplit.equal(Holder.of("g"), Holder.of("h"))
            .withParts(
                Part.of(Holder.of("g")).withSplit(AxiomCase.split(0, 1, 1)),
                Part.of(Holder.of("h")).withSplit(AxiomCase.split(2, 1, 1)));
    assertThat(audit(nested, 6, 3, 0, 1, 2).policies()).isEmpty();
    assertThat(audit(nested, 6, 1, 2, 0, 3).policies()).isEmpty();
  }

  @Test
  void findsThePolicyAlsoWhereAGroupIsPaidInLargerUnits() {
    FundSplit inKronor =
        AxiomCase.split(0, 1, 1).withRounding(Rounding.builder().unit(MoneyUnit.KRONA).build());
    FundSplit nested =
        FundSplit.equal(Holder.of("g"), Holder.of("h"))
            .withParts(
                Part.of(Holder.of("g")).withSplit(inKronor), Part.of(Holder.of(AxiomCase.key(2))));
    Audit audit = audit(nested, 601, 200, 100, 300);
    assertThat(audit.difference()).isEqualTo(Money.ofOre(-1));
    assertThat(audit.policies())
        .contains(RemainderPolicy.LARGEST_REMAINDER, RemainderPolicy.SAINTE_LAGUE);
  }

  @Test
  void countsABearerOnlyWhereTheCapAllowsIt() {
    FundSplit capped =
        FundSplit.weights(
            Part.weight(Holder.of(AxiomCase.key(0)), 1).withCap(Money.ofOre(3)),
            Part.weight(Holder.of(AxiomCase.key(1)), 1),
            Part.weight(Holder.of(AxiomCase.key(2)), 1));
    assertThat(audit(capped, 8, 4, 2, 2).policies()).isEmpty();
    assertThat(audit(capped, 8, 2, 4, 2).policies()).containsExactly(RemainderPolicy.BEARER);
  }

  @Test
  void refusesOnlyWhatNoAmountHolds() {
    FundSplit two = AxiomCase.split(0, 1, 1);
    long most = Long.MAX_VALUE;
    assertThat(audit(two, most, most, 0).addsUp()).isTrue();
    assertThat(audit(two, 0, most, 0).difference()).isEqualTo(Money.ofOre(most));
    assertThatExceptionOfType(DivisionRefusedException.class)
        .isThrownBy(() -> audit(two, 0, most, 1))
        .satisfies(
            refused -> {
              assertThat(refused.code()).isEqualTo("published-too-large");
              assertThat(refused.pointer()).isEqualTo("/published");
            });
    FundSplit nested =
        FundSplit.equal(Holder.of("g"), Holder.of("h"))
            .withParts(
                Part.of(Holder.of("g")).withSplit(two),
                Part.of(Holder.of("h")).withSplit(AxiomCase.split(2, 1, 1)));
    assertThat(audit(nested, 0, most, most, -most, -most).policies()).isEmpty();
    assertThat(audit(nested, 0, most, 1, -most, -1).policies()).isEmpty();
  }

  @Test
  void aTableOfRepaymentsIsAuditedAsItsMirror() {
    FundSplit three = AxiomCase.split(0, 1, 1, 1);
    assertThat(audit(three, -11, -3, -3, -5).policies()).containsExactly(RemainderPolicy.BEARER);
    assertThat(audit(three, -10, -3, -4, -3).policies())
        .contains(RemainderPolicy.LARGEST_REMAINDER, RemainderPolicy.SAINTE_LAGUE);
    assertThat(audit(three, -10, 3, 4, 3).policies()).isEmpty();
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
    FundSplit three = AxiomCase.split(0, 1, 1, 1);
    assertThat(audit(three, 1_020, krona, 300, 400, 300).policies())
        .contains(RemainderPolicy.LARGEST_REMAINDER, RemainderPolicy.SAINTE_LAGUE);
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
    assertRefused(twice, "not-published", "/published");
  }

  private static void assertRefused(FundSplit split, String code, String pointer, String... keys) {
    List<Published> table = new ArrayList<>();
    for (String key : keys) {
      table.add(new Published(key, Money.ZERO));
    }
    assertThatExceptionOfType(DivisionRefusedException.class)
        .isThrownBy(() -> Audit.of(Money.ofOre(9), split, Rounding.UNSTATED, table))
        .satisfies(
            refused -> {
              assertThat(refused.code()).isEqualTo(code);
              assertThat(refused.pointer()).isEqualTo(pointer);
            });
  }

  private static List<RemainderPolicy> policies(FundSplit split, long total, long... table) {
    List<Distribution.Recipient> recipients = split.distribute(Money.ofOre(total)).recipients();
    List<Audit.Published> published = new ArrayList<>();
    for (int i = 0; i < table.length; i++) {
      published.add(new Audit.Published(recipients.get(i).holder().key(), Money.ofOre(table[i])));
    }
    return Audit.of(Money.ofOre(total), split, Rounding.UNSTATED, published).policies();
  }

  /** Two öre go to the group of the bearer, where they come out even: found by the oracle. */
  @Test
  void aBearerCanBeTheOneWhoGotNothingMore() {
    FundSplit inner =
        FundSplit.weights(
            Part.weight(Holder.of("d"), 1),
            Part.weight(Holder.of("b"), 1),
            Part.weight(Holder.of("e"), 0));
    FundSplit split =
        FundSplit.equal(Holder.of("d"))
            .withParts(
                Part.of(Holder.of("d")),
                Part.of(Holder.of("b")),
                Part.of(Holder.of("h")).withSplit(inner));
    assertThat(policies(split, 2, 1, 1, 0)).contains(RemainderPolicy.BEARER);
    assertThat(policies(split, 2, 0, 0, 2)).doesNotContain(RemainderPolicy.BEARER);
  }

  @Test
  void whoHasAFixedAmountIsNotABearerButAnotherCanBe() {
    FundSplit split =
        FundSplit.weights(
            Part.fixed(Holder.of("b"), Money.ofOre(2)),
            Part.weight(Holder.of("g"), 1)
                .withSplit(FundSplit.equal(Holder.of("b"), Holder.of("c"))));
    assertThat(policies(split, 4, 3, 1)).contains(RemainderPolicy.BEARER);
    assertThat(policies(split, 4, 4, 0)).doesNotContain(RemainderPolicy.BEARER);
  }

  @Test
  void aBearerIsFoundWhereRoundingDownLeavesAGroupTooLittle() {
    FundSplit inner =
        FundSplit.weights(
            Part.fixed(Holder.of("f"), Money.ofOre(2)), Part.weight(Holder.of("a"), 1));
    FundSplit split =
        FundSplit.equal(Holder.of("h"))
            .withParts(Part.of(Holder.of("g")).withSplit(inner), Part.of(Holder.of("h")));
    assertThat(policies(split, 3, 2, 0, 1)).contains(RemainderPolicy.BEARER);
    assertThat(policies(split, 3, 2, 1, 0)).doesNotContain(RemainderPolicy.BEARER);
  }

  /** By key the odd öre goes to the other group: found by the oracle. */
  @Test
  void auditsATableThatOnlyTheTieRuleAskedForCanMake() {
    FundSplit inner = FundSplit.weights(Part.weight(Holder.of("y"), 1).withFloor(Money.ofOre(1)));
    FundSplit split =
        FundSplit.equal(Holder.of("a"))
            .withParts(Part.of(Holder.of("a")), Part.of(Holder.of("g")).withSplit(inner));
    Rounding rounding =
        Rounding.of(RemainderPolicy.LARGEST_REMAINDER)
            .withTieBreak(TieBreak.BEARER)
            .withBearer("y");
    List<Audit.Published> table =
        split.distribute(Money.ofOre(1), rounding).shares().stream()
            .map(share -> new Audit.Published(share.holder().key(), share.amount()))
            .toList();
    Audit audit = Audit.of(Money.ofOre(1), split, rounding, table);
    assertThat(audit.addsUp()).isTrue();
    assertThat(audit.withinOneUnit()).isTrue();
    assertThat(audit.policies()).contains(RemainderPolicy.LARGEST_REMAINDER);
  }

  /** Of the two öre that the group gets at the tie it keeps the fixed one: found by the oracle. */
  @Test
  void findsThePolicyByTheTieRuleAskedForWhereAGroupKeepsLess() {
    FundSplit inner =
        FundSplit.weights(
                Part.fixed(Holder.of("f"), Money.ofOre(1)), Part.weight(Holder.of("y"), 1))
            .withRounding(Rounding.builder().unit(MoneyUnit.KRONA).build());
    FundSplit split =
        FundSplit.equal(Holder.of("a"))
            .withParts(Part.of(Holder.of("a")), Part.of(Holder.of("g")).withSplit(inner));
    Rounding rounding = Rounding.builder().tieBreak(TieBreak.BEARER).bearer("y").build();
    List<Audit.Published> table =
        split.distribute(Money.ofOre(3), rounding).shares().stream()
            .map(share -> new Audit.Published(share.holder().key(), share.amount()))
            .toList();
    assertThat(Audit.of(Money.ofOre(3), split, rounding, table).policies())
        .contains(RemainderPolicy.LARGEST_REMAINDER);
  }

  /** Both groups have recipients who get more by the one bearer in them: found by the oracle. */
  @Test
  void findsABearerInSeveralGroupsWhoRaisesOthersInEach() {
    FundSplit inner =
        FundSplit.weights(Part.weight(Holder.of("a"), 1), Part.weight(Holder.of("b"), 0));
    FundSplit split =
        FundSplit.equal(Holder.of("g"))
            .withParts(
                Part.of(Holder.of("g"))
                    .withSplit(
                        FundSplit.weights(
                            Part.weight(Holder.of("b"), 1), Part.weight(Holder.of("c"), 2))),
                Part.of(Holder.of("h"))
                    .withSplit(
                        FundSplit.weights(
                            Part.weight(Holder.of("k"), 1).withSplit(inner),
                            Part.weight(Holder.of("e"), 2))));
    Rounding rounding = Rounding.of(RemainderPolicy.BEARER).withBearer("b");
    assertThat(
            split.distribute(Money.ofOre(5), rounding).recipients().stream()
                .map(one -> one.holder().key() + " " + one.amount().ore()))
        .containsExactly("b 1", "c 2", "a 1", "e 1");
    assertThat(policies(split, 5, 1, 2, 1, 1)).contains(RemainderPolicy.BEARER);
    assertThat(policies(split, 5, 0, 2, 2, 1)).doesNotContain(RemainderPolicy.BEARER);
  }
}
