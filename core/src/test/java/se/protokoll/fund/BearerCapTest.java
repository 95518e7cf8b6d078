package se.protokoll.fund;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.protokoll.fund.FundSplit.Nesting;
import se.protokoll.money.Money;

/** A bearer takes the rest up to the caps of its own and of the groups around it. */
class BearerCapTest {
  private static final Rounding BEARER = Rounding.of(RemainderPolicy.BEARER).withBearer("a");

  private static Part third(String key) {
    return Part.of(Holder.of(key));
  }

  private static FundSplit equal(Part... parts) {
    return FundSplit.builder().kind(SplitKind.EQUAL).addParts(parts).build();
  }

  /** Half to each of two groups, the bearer in the first and three equal holders in the second. */
  private static FundSplit halves(UnaryOperator<Part> group, Part... first) {
    return FundSplit.percent(
        group.apply(Part.percent(Holder.of("g"), "50").withSplit(equal(first))),
        Part.percent(Holder.of("h"), "50").withSplit(equal(third("d"), third("e"), third("f"))));
  }

  private static void assertRefused(FundSplit split, long total, String holder, long cap) {
    var refused =
        catchThrowableOfType(
            DivisionRefusedException.class, () -> split.distribute(Money.ofOre(total), BEARER));
    assertThat(refused).isNotNull();
    assertThat(refused.code()).isEqualTo("bearer-above-cap");
    assertThat(refused.arguments())
        .containsEntry("holder", holder)
        .containsEntry("cap", Money.ofOre(cap));
  }

  @ParameterizedTest
  @EnumSource(Nesting.class)
  void aCapOfTheBearerHoldsInBothNestings(Nesting nesting) {
    FundSplit capped =
        halves(g -> g, third("a").withCap(Money.ofOre(17)), third("b"), third("c"))
            .withNesting(nesting);
    assertRefused(capped, 100, "a", 17);
  }

  @Test
  void aLeafExactBearerMayReachItsCap() {
    FundSplit capped =
        halves(g -> g, third("a").withCap(Money.ofOre(20)), third("b"), third("c"))
            .withNesting(Nesting.LEAF_EXACT);
    assertThat(AxiomCase.amounts(capped.distribute(Money.ofOre(100), BEARER)))
        .containsExactly(20, 16, 16, 16, 16, 16);
    assertRefused(
        halves(g -> g, third("a").withCap(Money.ofOre(19)), third("b"), third("c"))
            .withNesting(Nesting.LEAF_EXACT),
        100,
        "a",
        19);
  }

  @ParameterizedTest
  @ValueSource(longs = {100, -100})
  void aCapOfTheGroupAroundTheBearerHolds(long total) {
    // h leaves 50 - 3 * 16 = 2 to the bearer, so that g is paid 52
    assertRefused(halves(g -> g.withCap(Money.ofOre(51)), third("a"), third("b")), total, "g", 51);
    FundSplit roomy = halves(g -> g.withCap(Money.ofOre(52)), third("a"), third("b"));
    assertThat(AxiomCase.amounts(roomy.distribute(Money.ofOre(total), BEARER)))
        .containsExactly(
            total < 0 ? new long[] {-27, -25, -16, -16, -16} : new long[] {27, 25, 16, 16, 16});
  }

  @Test
  void aGroupAroundTheGroupCounts() {
    FundSplit inner = halves(g -> g, third("a"), third("b"));
    Part around = Part.percent(Holder.of("k"), "50").withSplit(inner);
    Part beside =
        Part.percent(Holder.of("m"), "50").withSplit(equal(third("x"), third("y"), third("z")));
    // m leaves 100 - 3 * 33 = 1 to the bearer in g in k; what h leaves stays in k
    assertRefused(FundSplit.percent(around.withCap(Money.ofOre(100)), beside), 200, "k", 100);
    FundSplit roomy = FundSplit.percent(around.withCap(Money.ofOre(101)), beside);
    assertThat(AxiomCase.amounts(roomy.distribute(Money.ofOre(200), BEARER)))
        .containsExactly(28, 25, 16, 16, 16, 33, 33, 33);
  }
}
