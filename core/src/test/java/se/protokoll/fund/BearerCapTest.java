package se.protokoll.fund;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.protokoll.fund.FundSplit.Nesting;
import se.protokoll.language.Language;
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

  private static DivisionRefusedException refusal(FundSplit split, long total) {
    var refused =
        catchThrowableOfType(
            DivisionRefusedException.class, () -> split.distribute(Money.ofOre(total), BEARER));
    assertThat(refused).isNotNull();
    return refused;
  }

  private static void assertRefused(FundSplit split, long total, String holder, long cap) {
    var refused = refusal(split, total);
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
    FundSplit tight = halves(g -> g.withCap(Money.ofOre(51)), third("a"), third("b"));
    assertRefused(tight, total, "a", 51);
    assertThat(refusal(tight, total).text(Language.SV))
        .isEqualTo(
            "Med resten till restbäraren a skulle g få mer än gruppens tak 0,51\u00a0kr; höj taket"
                + " eller ange en annan.");
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
    assertRefused(FundSplit.percent(around.withCap(Money.ofOre(100)), beside), 200, "a", 100);
    FundSplit roomy = FundSplit.percent(around.withCap(Money.ofOre(101)), beside);
    assertThat(AxiomCase.amounts(roomy.distribute(Money.ofOre(200), BEARER)))
        .containsExactly(28, 25, 16, 16, 16, 33, 33, 33);
  }

  @Test
  void aGroupInsideTheGroupCountsToo() {
    Part outside =
        Part.percent(Holder.of("m"), "50").withSplit(equal(third("x"), third("y"), third("z")));
    // h leaves 2 and m leaves 1 to the bearer, so that g in k is paid 53
    for (long cap : new long[] {52, 53}) {
      FundSplit inner = halves(g -> g.withCap(Money.ofOre(cap)), third("a"), third("b"));
      FundSplit split =
          FundSplit.percent(Part.percent(Holder.of("k"), "50").withSplit(inner), outside);
      if (cap == 52) {
        assertThat(refusal(split, 200).arguments()).containsEntry("group", "g");
      } else {
        assertThat(split.distribute(Money.ofOre(200), BEARER).ore(0)).isEqualTo(28);
      }
    }
  }

  @Test
  void theGroupThatHoldsTheBearerIsNamedWithItsCap() {
    // the rest of the outermost level goes to the group, because the bearer is in it
    FundSplit split =
        equal(
            third("g").withCap(Money.ofOre(33)).withSplit(equal(third("a"), third("b"))),
            third("h"),
            third("i"));
    assertThat(refusal(split, 100).arguments())
        .containsEntry("holder", "a")
        .containsEntry("group", "g")
        .containsEntry("cap", Money.ofOre(33));
    assertThat(refusal(split, 100).text(Language.EN))
        .isEqualTo(
            "With the rest to the bearer a, the group g would get more than its cap 0,33\u00a0kr;"
                + " raise the cap or name another.");
  }

  @Test
  void aFixedAmountOfTheGroupAroundTheBearerHolds() {
    FundSplit thirds = equal(third("d"), third("e"), third("f")).withRounding(BEARER);
    FundSplit split =
        equal(
            third("g").withFixed(Money.ofOre(50)).withSplit(equal(third("a"), third("b"))),
            third("h").withSplit(thirds));
    var refused =
        catchThrowableOfType(
            DivisionRefusedException.class, () -> split.distribute(Money.ofOre(150)));
    assertThat(refused.text(Language.SV))
        .isEqualTo(
            "Med resten till restbäraren a skulle g få mer än gruppens fasta belopp 0,50\u00a0kr;"
                + " höj beloppet eller ange en annan.");
  }

  @ParameterizedTest
  @ValueSource(longs = {100, -100})
  void theReasonOfABearerTellsWhatComesFromOtherGroups(long total) {
    Distribution distribution =
        halves(g -> g, third("a"), third("b")).distribute(Money.ofOre(total), BEARER);
    Reason reason = distribution.shares().get(0).reason();
    assertThat(reason.kind()).isEqualTo(Reason.Kind.BEARER);
    assertThat(reason.elsewhere()).isEqualTo(Money.ofOre(total < 0 ? -2 : 2));
    assertThat(reason.text(Language.SV))
        .endsWith(
            total < 0
                ? "exakt återbetalning 0,25\u00a0kr, inget att avrunda, och 0,02\u00a0kr till, som återstod"
                    + " i grupper som denna inte är med i och återbetalas av restbäraren."
                : "exakt andel 0,25\u00a0kr, inget att avrunda, och 0,02\u00a0kr till, som blev över i"
                    + " grupper som denna inte är med i och tillfaller restbäraren.");
    assertThat(distribution.shares().get(1).reason().kind()).isEqualTo(Reason.Kind.EXACT);
    assertThat(distribution.shares().get(1).reason().elsewhere()).isEqualTo(Money.ZERO);
  }
}
