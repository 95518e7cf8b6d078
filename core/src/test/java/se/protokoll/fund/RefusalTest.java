package se.protokoll.fund;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static se.protokoll.fund.RemainderPolicy.BEARER;
import static se.protokoll.fund.RemainderPolicy.LIST_ORDER;
import static se.protokoll.fund.RemainderPolicy.SAINTE_LAGUE;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import se.protokoll.fund.Audit.Published;
import se.protokoll.fund.FundSplit.Nesting;
import se.protokoll.fund.Rounding.TieBreak;
import se.protokoll.language.Language;
import se.protokoll.money.Money;
import se.protokoll.money.MoneyUnit;
import se.protokoll.money.Ratio;

/** Every reason to refuse, with its place and its two sentences. */
class RefusalTest {
  private static final Holder A = Holder.of("a");
  private static final Holder B = Holder.of("b");
  private static final Holder ANNA = Holder.of("a", "Annas kommun");
  private static final Holder HOLDER_G = Holder.of("g");
  private static final Part FIXED = fixed("f", 5);
  private static final FundSplit GROUPS = inside(FundSplit.equal(A));
  private static final Rounding KRONA = Rounding.builder().unit(MoneyUnit.KRONA).build();

  private static Part part(String key, long weight) {
    return Part.weight(Holder.of(key), weight);
  }

  private static Part fixed(String key, long ore) {
    return Part.fixed(Holder.of(key), Money.ofOre(ore));
  }

  private static Part composed(String value) {
    return Part.of(A).withIndicators(Indicator.of("-1", value));
  }

  /** Half to a group that is divided further and half to another holder. */
  private static FundSplit inside(FundSplit split) {
    return FundSplit.equal(HOLDER_G, Holder.of("h"))
        .withParts(Part.of(HOLDER_G).withSplit(split), Part.of(Holder.of("h")));
  }

  private static Published published(String key, long ore) {
    return new Published(key, Money.ofOre(ore));
  }

  private static Refusal by(FundSplit split, long total) {
    return by(split, total, Rounding.UNSTATED);
  }

  private static Refusal by(FundSplit split, long total, Rounding rounding) {
    return refusal(() -> split.distribute(Money.ofOre(total), rounding));
  }

  private static Refusal audit(FundSplit split, Published... published) {
    return refusal(() -> Audit.of(Money.ZERO, split, Rounding.UNSTATED, List.of(published)));
  }

  private static Refusal instalment(
      FundSplit split, String key, long ore, String other, long otherOre) {
    Map<String, Money> paid = Map.of(key, Money.ofOre(ore), other, Money.ofOre(otherOre));
    return refusal(() -> split.instalment(Money.ofOre(9), paid));
  }

  private static Refusal refusal(ThrowingCallable division) {
    var refused = catchThrowableOfType(DivisionRefusedException.class, division);
    Refusal refusal = refused.refusal();
    assertThat(refused).hasMessage(refusal.text(Language.EN) + " (" + refusal.pointer() + ")");
    assertThat(refused.code()).isEqualTo(refusal.code());
    assertThat(refused.pointer()).isEqualTo(refusal.pointer());
    assertThat(refused.arguments()).isEqualTo(refusal.arguments());
    assertThat(refused.text(Language.SV)).isEqualTo(refusal.text(Language.SV));
    return refusal;
  }

  @Test
  void noHolders() {
    assertRefusal(
        by(FundSplit.equal(), 1),
        "no-holders",
        "/split/equal",
        "Fördelningen har inga andelshavare, så ingen kan få något; ange minst en.",
        "The split has no holders, so nobody can get anything; name at least one.");
  }

  @Test
  void allWeightsZero() {
    assertRefusal(
        by(FundSplit.weights(part("a", 0), part("b", 0)), 1),
        "all-weights-zero",
        "/split/weights",
        "Alla vikter är noll, så ingen kan få något; ange minst en vikt över noll.",
        "All weights are zero, so nobody can get anything; give at least one above zero.");
  }

  @Test
  void zeroIsNotNegative() {
    assertThat(
            FundSplit.criteria(
                    List.of(Criterion.of("x", "100"), Criterion.of("y", "0")),
                    Part.values(A, "-1", "0"),
                    Part.values(B, "1", "2"))
                .problems())
        .extracting(Refusal::pointer)
        .containsExactly("/split/values/0/values/0");
    assertThat(FundSplit.weights(Part.weight(A, -1), Part.weight(B, 0)).problems())
        .extracting(Refusal::pointer)
        .containsExactly("/split/weights/0/weight");
  }

  @Test
  void onlyTheOneNamedTakesTheRestWithoutAPercentage() {
    FundSplit split = FundSplit.percent(Part.percent(A, "70"), Part.of(B), Part.of(Holder.of("c")));
    assertThat(split.withRestTo("b").problems())
        .extracting(Refusal::pointer)
        .contains("/split/percent/2")
        .doesNotContain("/split/percent/1");
  }

  @Test
  void negativeWeight() {
    assertRefusal(
        by(FundSplit.weights(part("a", 1), part("b", -1)), 1),
        "negative-weight",
        "/split/weights/1/weight",
        "b har det negativa måttet \u22121; ett mått att dela efter är noll eller mer.",
        "b has the negative measure -1; a measure to divide by is zero or more.");
    assertRefusal(
        by(FundSplit.percent(Part.percent(A, "-1.5")), 1),
        "negative-weight",
        "/split/percent/0/percent",
        "a har det negativa måttet \u22121,5; ett mått att dela efter är noll eller mer.",
        "a has the negative measure -1.5; a measure to divide by is zero or more.");
    assertRefusal(
        by(FundSplit.weights(composed("1/3")), 1),
        "negative-weight",
        "/split/weights/0/indicators",
        "a har det negativa måttet \u22121/3; ett mått att dela efter är noll eller mer.",
        "a has the negative measure -1/3; a measure to divide by is zero or more.");
  }

  @Test
  void duplicateKey() {
    assertRefusal(
        by(FundSplit.equal(A, B, A), 1),
        "duplicate-key",
        "/split/equal/2/holder/key",
        "Nyckeln \"a\" finns två gånger på samma nivå, så det går inte att säga vem som får vad; ge"
            + " varje andelshavare en egen nyckel.",
        "The key \"a\" stands twice on one level, so it is not clear who gets what; give each holder"
            + " a key of its own.");
    assertRefusal(
        by(inside(FundSplit.equal(A, A)), 1),
        "duplicate-key",
        "/split/equal/0/split/equal/1/holder/key",
        "Nyckeln \"a\" finns två gånger på samma nivå, så det går inte att säga vem som får vad; ge"
            + " varje andelshavare en egen nyckel.",
        "The key \"a\" stands twice on one level, so it is not clear who gets what; give each holder"
            + " a key of its own.");
  }

  @Test
  void percentagesAreOnlyRoundedWhileTheyAreOffByNoMoreThanTheirDecimalsLeaveOpen() {
    assertThat(by("49.9", "50.0")).isTrue();
    assertThat(by("49.9", "49.9")).isFalse();
    assertThat(by("50.1", "50.0")).isTrue();
  }

  private static boolean by(String one, String other) {
    return FundSplit.percent(Part.percent(A, one), Part.percent(B, other))
        .problems()
        .get(0)
        .roundedPercentages();
  }

  @Test
  void percentNot100() {
    assertRefusal(
        by(FundSplit.percent(Part.percent(A, "70"), Part.percent(B, "20.50")), 1),
        "percent-not-100",
        "/split/percent",
        "Procenttalen är 90,5 tillsammans och inte 100; rätta dem (en tredjedel är 100/3), eller"
            + " ange i restTo vem som tar resten upp till 100.",
        "The percentages are 90.5 in all and not 100; correct them (a third is 100/3), or name in"
            + " restTo who takes the rest up to 100.");
    assertRefusal(
        by(FundSplit.percent(Part.percent(A, "100/3"), Part.percent(B, "33")), 1),
        "percent-not-100",
        "/split/percent",
        "Procenttalen är 199/3 tillsammans och inte 100; rätta dem (en tredjedel är 100/3), eller"
            + " ange i restTo vem som tar resten upp till 100.",
        "The percentages are 199/3 in all and not 100; correct them (a third is 100/3), or name in"
            + " restTo who takes the rest up to 100.");
    assertRefusal(
        by(FundSplit.percent(Part.percent(A, "0.7"), Part.percent(B, "0.3")), 1),
        "percent-not-100",
        "/split/percent",
        "Procenttalen är 1 tillsammans och inte 100; skriv 70 procent som 70 och inte som 0,7.",
        "The percentages are 1 in all and not 100; write 70 percent as 70 and not as 0.7.");
  }

  @Test
  void restToWithoutPercent() {
    assertRefusal(
        by(FundSplit.equal(A).withRestTo("a"), 1),
        "rest-to-without-percent",
        "/split/restTo",
        "restTo (\"a\") gäller bara procent, för andra vikter lämnar ingen rest upp till 100; ta"
            + " bort det.",
        "restTo (\"a\") is for percentages only, because other weights leave no rest up to 100; remove it.");
  }

  @Test
  void restToUnknown() {
    assertRefusal(
        by(FundSplit.percent(Part.percent(A, "70")).withRestTo("x"), 1),
        "rest-to-unknown",
        "/split/restTo",
        "restTo pekar på \"x\", som inte har någon procentandel på samma nivå; ange nyckeln för en"
            + " av andelshavarna.",
        "restTo names \"x\", who has no percentage on the same level; give the key of one of the"
            + " holders.");
  }

  @Test
  void measureMissing() {
    assertRefusal(
        by(FundSplit.equal(A).withParts(part("a", 1)), 1),
        "measure-missing",
        "/split/equal/0",
        "a delar lika och ska varken ha vikt, indikatorer eller procent, men får ha ett fast"
            + " belopp; rätta posten för a.",
        "In this split a holder shares equally and has no weight, indicators or percentage, but may"
            + " have a fixed amount; correct a.");
    assertRefusal(
        by(FundSplit.percent(part("a", 1)), 1),
        "measure-missing",
        "/split/percent/0",
        "a ska ha en procentandel och inget annat mått, eller ett fast belopp; rätta posten för a.",
        "In this split a holder has a percentage and no other measure, or a fixed amount; correct"
            + " a.");
    assertRefusal(
        by(FundSplit.weights(Part.of(ANNA)), 1),
        "measure-missing",
        "/split/weights/0",
        "Annas kommun ska ha antingen en vikt eller indikatorer, eller ett fast belopp; rätta"
            + " posten för Annas kommun.",
        "In this split a holder has either a weight or indicators, or a fixed amount; correct Annas"
            + " kommun.");
  }

  @Test
  void fixedAndMeasure() {
    assertRefusal(
        by(FundSplit.weights(part("a", 1).withFixed(Money.ofOre(1))), 1),
        "fixed-and-measure",
        "/split/weights/0",
        "a har både ett fast belopp och ett mått att dela efter; behåll ett av dem.",
        "a has both a fixed amount and a measure to divide by; keep one of them.");
  }

  @Test
  void fixedWithBounds() {
    assertRefusal(
        by(FundSplit.weights(FIXED.withFloor(Money.ofOre(1)), part("b", 1)), 1),
        "fixed-with-bounds",
        "/split/weights/0",
        "f har ett fast belopp och dessutom golv eller tak; ta bort det ena.",
        "f has a fixed amount and also a floor or cap; remove one of them.");
  }

  @Test
  void negativeAmount() {
    assertRefusal(
        by(FundSplit.weights(FIXED.withFixed(Money.ofOre(-1)), part("b", 1)), 1),
        "negative-amount",
        "/split/weights/0/fixed",
        "f har det negativa beloppet \u22120,01\u00a0kr; ange det positivt, så speglas det när"
            + " totalen är negativ.",
        "f has the negative amount \u22120,01\u00a0kr; give it as positive, and it is mirrored when"
            + " the total is negative.");
    assertRefusal(
        by(FundSplit.weights(part("a", 1).withFloor(Money.ofOre(-1))), 1),
        "negative-amount",
        "/split/weights/0/floor",
        "a har det negativa beloppet \u22120,01\u00a0kr; ange det positivt, så speglas det när"
            + " totalen är negativ.",
        "a has the negative amount \u22120,01\u00a0kr; give it as positive, and it is mirrored when"
            + " the total is negative.");
    assertRefusal(
        by(FundSplit.weights(part("a", 1).withCap(Money.ofOre(-1))), 1),
        "negative-amount",
        "/split/weights/0/cap",
        "a har det negativa beloppet \u22120,01\u00a0kr; ange det positivt, så speglas det när"
            + " totalen är negativ.",
        "a has the negative amount \u22120,01\u00a0kr; give it as positive, and it is mirrored when"
            + " the total is negative.");
  }

  @Test
  void floorAboveCap() {
    assertRefusal(
        by(FundSplit.weights(part("a", 1).withFloor(Money.ofOre(5)).withCap(Money.ofOre(4))), 9),
        "floor-above-cap",
        "/split/weights/0/floor",
        "a har golvet 0,05\u00a0kr, som är högre än taket 0,04\u00a0kr; inget belopp klarar båda,"
            + " så rätta ett av dem.",
        "a has the floor 0,05\u00a0kr, which is above the cap 0,04\u00a0kr; no amount keeps both,"
            + " so correct one of them.");
  }

  @Test
  void noWholeUnitBetween() {
    assertRefusal(
        by(
            FundSplit.weights(part("a", 1).withFloor(Money.ofOre(110)).withCap(Money.ofOre(190))),
            9,
            KRONA),
        "no-whole-unit-between",
        "/split/weights/0/floor",
        "Mellan golvet 1,10\u00a0kr och taket 1,90\u00a0kr för a finns inget helt belopp om en"
            + " krona; välj en mindre enhet.",
        "Between the floor 1,10\u00a0kr and the cap 1,90\u00a0kr of a there is no whole amount of"
            + " one krona; choose a smaller unit.");
  }

  @Test
  void leafExactGroupBounds() {
    assertRefusal(
        by(
            GROUPS
                .withNesting(Nesting.LEAF_EXACT)
                .withParts(GROUPS.parts().get(0).withCap(Money.ofOre(1))),
            1),
        "leaf-exact-group-bounds",
        "/split/equal/0",
        "g är en grupp med fast belopp, golv eller tak, men exakt i löven avrundas bara löven och"
            + " gruppens summa blir vad den blir; fördela nivå för nivå.",
        "g is a group with a fixed amount, floor or cap, but leaf-exact rounds only the leaves, and the sum of a group follows from them; divide level by level.");
  }

  @Test
  void policyDoesNotCombine() {
    assertRefusal(
        by(FundSplit.weights(part("a", 1).withCap(Money.ofOre(1))), 1, Rounding.of(LIST_ORDER)),
        "policy-does-not-combine",
        "/policy",
        "Restregeln list-order går inte att förena med tak; välj en annan restregel eller ta bort"
            + " det.",
        "The policy list-order cannot be combined with caps; choose another policy or remove it.");
    assertRefusal(
        by(
            FundSplit.weights(part("a", 1).withFloor(Money.ofOre(1)))
                .withRounding(Rounding.of(SAINTE_LAGUE)),
            1),
        "policy-does-not-combine",
        "/split/rounding/policy",
        "Restregeln sainte-lague går inte att förena med golv; välj en annan restregel eller ta"
            + " bort det.",
        "The policy sainte-lague cannot be combined with floors; choose another policy or remove it.");
    assertRefusal(
        by(GROUPS, 1, Rounding.of(LIST_ORDER)),
        "policy-does-not-combine",
        "/policy",
        "Restregeln list-order går inte att förena med nästling nivå för nivå; välj en annan"
            + " restregel eller ta bort det.",
        "The policy list-order cannot be combined with level-by-level nesting; choose another policy or remove it.");
  }

  @Test
  void bearerMissing() {
    assertRefusal(
        by(FundSplit.equal(A), 1, Rounding.of(BEARER)),
        "bearer-missing",
        "/policy",
        "Regeln kräver en restbärare, men ingen är angiven; ange nyckeln i bearer.",
        "The rule needs a bearer, and none is named; give the key in bearer.");
    assertRefusal(
        by(FundSplit.equal(A), 1, Rounding.builder().tieBreak(TieBreak.BEARER).build()),
        "bearer-missing",
        "/tieBreak",
        "Regeln kräver en restbärare, men ingen är angiven; ange nyckeln i bearer.",
        "The rule needs a bearer, and none is named; give the key in bearer.");
  }

  @Test
  void bearerUnknown() {
    assertRefusal(
        by(FundSplit.equal(A), 1, Rounding.of(BEARER).withBearer("x")),
        "bearer-unknown",
        "/bearer",
        "Restbäraren \"x\" är ingen av andelshavarna; ange nyckeln för en av dem.",
        "The bearer \"x\" is not one of the holders; give the key of one of them.");
  }

  @Test
  void bearerIsDivided() {
    assertRefusal(
        by(GROUPS, 1, Rounding.of(BEARER).withBearer("g")),
        "bearer-is-divided",
        "/bearer",
        "Restbäraren \"g\" är en grupp som själv fördelas, så en annan grupp kan inte lämna sin"
            + " rest till den; ange en andelshavare som inte fördelas vidare.",
        "The bearer \"g\" is a group that is divided itself, so another group cannot leave its rest"
            + " to it; name a holder that is not divided further.");
  }

  @Test
  void bearerIsFixed() {
    assertRefusal(
        by(FundSplit.weights(FIXED, part("b", 1)), 9, Rounding.of(BEARER).withBearer("f")),
        "bearer-is-fixed",
        "/split/weights/0/fixed",
        "Restbäraren f har ett fast belopp och kan inte också ta resten; ange en annan.",
        "The bearer f has a fixed amount and cannot take the rest as well; name another.");
  }

  @Test
  void bearerAboveCap() {
    assertRefusal(
        by(
            FundSplit.weights(part("a", 1).withCap(Money.ofOre(3)), part("b", 1), part("c", 1)),
            8,
            Rounding.of(BEARER).withBearer("a")),
        "bearer-above-cap",
        "/split",
        "Restbäraren a skulle med resten få mer än sitt tak 0,03\u00a0kr; höj taket eller ange en"
            + " annan.",
        "With the rest the bearer a would get more than its cap 0,03\u00a0kr; raise the cap or name another.");
  }

  @Test
  void seedMissing() {
    assertRefusal(
        by(FundSplit.equal(A), 1, Rounding.builder().tieBreak(TieBreak.LOT).build()),
        "seed-missing",
        "/tieBreak",
        "Lottning kräver ett frö som är känt i förväg, men inget är angivet; ange det i seed.",
        "A lot needs a seed that is known beforehand, and none is given; give it in seed.");
  }

  @Test
  void favouredTwice() {
    Favoured ahead = new Favoured("a", Ratio.of(1));
    assertRefusal(
        by(FundSplit.equal(A), 1, Rounding.builder().addFavoured(ahead, ahead).build()),
        "favoured-twice",
        "/favoured/1/key",
        "Historiken nämner \"a\" två gånger, så det går inte att säga hur gynnad den är; ange varje"
            + " mottagare en gång i favoured.",
        "The history names \"a\" twice, so it is not clear how favoured it is; list each recipient once"
            + " in favoured.");
  }

  @Test
  void fixedAboveTotal() {
    assertRefusal(
        by(FundSplit.weights(FIXED, part("b", 1)), 4),
        "fixed-above-total",
        "/split",
        "De fasta beloppen är 0,05\u00a0kr tillsammans och mer än de 0,04\u00a0kr som ska fördelas;"
            + " sänk dem.",
        "The fixed amounts are 0,05\u00a0kr in all and more than the 0,04\u00a0kr to divide; lower"
            + " them.");
    assertRefusal(
        by(
            FundSplit.weights(fixed("f", Long.MAX_VALUE), fixed("g", Long.MAX_VALUE), part("b", 1)),
            4),
        "fixed-above-total",
        "/split",
        "De fasta beloppen är 184\u00a0467\u00a0440\u00a0737\u00a0095\u00a0516,14\u00a0kr"
            + " tillsammans och mer än de 0,04\u00a0kr som ska fördelas; sänk dem.",
        "The fixed amounts are 184\u00a0467\u00a0440\u00a0737\u00a0095\u00a0516,14\u00a0kr in all"
            + " and more than the 0,04\u00a0kr to divide; lower them.");
    assertRefusal(
        by(inside(FundSplit.weights(FIXED, part("b", 1))), 8),
        "fixed-above-total",
        "/split/equal/0/split",
        "De fasta beloppen är 0,05\u00a0kr tillsammans och mer än de 0,04\u00a0kr som ska fördelas;"
            + " sänk dem.",
        "The fixed amounts are 0,05\u00a0kr in all and more than the 0,04\u00a0kr to divide; lower"
            + " them.");
  }

  @Test
  void floorsAboveTotal() {
    assertRefusal(
        by(
            FundSplit.weights(
                part("a", 1).withFloor(Money.ofKronor(3)),
                part("b", 1).withFloor(Money.ofKronor(4))),
            650,
            KRONA),
        "floors-above-total",
        "/split",
        "Golven är 7,00\u00a0kr tillsammans och mer än de 6,00\u00a0kr som ska fördelas; sänk dem.",
        "The floors are 7,00\u00a0kr in all and more than the 6,00\u00a0kr to divide; lower them.");
  }

  @Test
  void capsBelowTotal() {
    assertRefusal(
        by(FundSplit.weights(part("a", 1).withCap(Money.ofKronor(3))), 500, KRONA),
        "caps-below-total",
        "/split",
        "Taken rymmer inte allt: 2,00\u00a0kr blir över; höj dem eller välj restregeln"
            + " undistributed.",
        "The caps cannot hold it all: 2,00\u00a0kr is left over; raise them or choose the policy"
            + " undistributed.");
  }

  @Test
  void nobodyTakesTheRest() {
    assertRefusal(
        by(FundSplit.weights(FIXED), 9),
        "nobody-takes-the-rest",
        "/split",
        "Alla har fasta belopp och 0,04\u00a0kr blir över; ange vem som delar på det eller välj"
            + " restregeln undistributed.",
        "All have fixed amounts and 0,04\u00a0kr is left over; say who shares it or choose the"
            + " policy undistributed.");
  }

  @Test
  void tie() {
    assertRefusal(
        by(FundSplit.equal(A, B), 1, Rounding.builder().tieBreak(TieBreak.REFUSE).build()),
        "tie",
        "/tieBreak",
        "2 andelshavare står lika (a, b), och särskiljningsregeln är refuse; ange en regel som"
            + " skiljer dem åt.",
        "2 holders are tied (a, b), and the tie rule is refuse; choose a rule that decides between them.");
  }

  @Test
  void totalTooLarge() {
    assertRefusal(
        by(FundSplit.equal(A), Long.MIN_VALUE),
        "total-too-large",
        "/total",
        "Totalen \u221292\u00a0233\u00a0720\u00a0368\u00a0547\u00a0758,08\u00a0kr har inget motsatt"
            + " belopp och kan inte speglas; dela den i två.",
        "The total \u221292\u00a0233\u00a0720\u00a0368\u00a0547\u00a0758,08\u00a0kr has no opposite"
            + " amount and cannot be mirrored; divide it in two.");
  }

  @Test
  void ambiguousKey() {
    FundSplit twice =
        inside(FundSplit.equal(A))
            .withParts(Part.of(HOLDER_G).withSplit(FundSplit.equal(A)), Part.of(A));
    assertRefusal(
        refusal(() -> twice.distribute(Money.ofOre(9)).share("a")),
        "ambiguous-key",
        "/split",
        "Nyckeln \"a\" finns i flera grupper och har en andel i var och en;"
            + " fråga efter andelen i en av grupperna, eller efter mottagarens summa.",
        "The key \"a\" stands in several groups and has a share in each;"
            + " ask for the share in one of the groups, or for the total of the recipient.");
  }

  @Test
  void keyUnknown() {
    assertRefusal(
        audit(FundSplit.equal(A), published("x", 1)),
        "key-unknown",
        "/published/0/key",
        "Beloppet för \"x\" hör inte till någon andelshavare i fördelningen; rätta nyckeln.",
        "The amount for \"x\" belongs to no holder of the split; correct the key.");
    assertRefusal(
        instalment(FundSplit.equal(A), "x", 1, "a", 1),
        "key-unknown",
        "/paid",
        "Beloppet för \"x\" hör inte till någon andelshavare i fördelningen; rätta nyckeln.",
        "The amount for \"x\" belongs to no holder of the split; correct the key.");
  }

  @Test
  void publishedTwice() {
    assertRefusal(
        audit(FundSplit.equal(A), published("a", 1), published("a", 1)),
        "published-twice",
        "/published/1/key",
        "\"a\" har två belopp i tabellen; behåll ett.",
        "\"a\" has two amounts in the table; keep one.");
  }

  @Test
  void notPublished() {
    assertRefusal(
        audit(FundSplit.equal(ANNA)),
        "not-published",
        "/published",
        "Annas kommun har inget belopp i tabellen; ange det, även om det är noll.",
        "Annas kommun has no amount in the table; give it, even when it is zero.");
  }

  @Test
  void publishedTooLarge() {
    assertRefusal(
        audit(
            FundSplit.equal(A, B), published("a", Long.MAX_VALUE), published("b", Long.MAX_VALUE)),
        "published-too-large",
        "/published",
        "Tabellens belopp är tillsammans mer än ett belopp kan vara; rätta dem.",
        "The amounts of the table are in all more than an amount can be; correct them.");
  }

  @Test
  void paidHasBothSigns() {
    assertRefusal(
        instalment(FundSplit.equal(A, B), "a", 1, "b", -1),
        "paid-has-both-signs",
        "/paid",
        "Det som betalats och det som ska fördelas har olika tecken; gör en egen återbetalning av"
            + " det ena.",
        "What has been paid and what is to be divided have different signs; make one of them a repayment of its own.");
  }

  @Test
  void paidTooLarge() {
    assertRefusal(
        instalment(FundSplit.equal(A, B), "a", Long.MAX_VALUE, "b", 1),
        "paid-too-large",
        "/paid",
        "Det som betalats är tillsammans mer än ett belopp kan vara; rätta beloppen.",
        "What has been paid is in all more than an amount can be; correct the amounts.");
  }

  @Test
  void potBelowPaid() {
    assertRefusal(
        instalment(FundSplit.equal(A, B), "a", 9, "b", 1),
        "pot-below-paid",
        "/total",
        "Potten 0,09\u00a0kr täcker inte de 0,10\u00a0kr som redan betalats; ta tillbaka skillnaden som"
            + " en återbetalning eller gör en avräkning.",
        "The pot 0,09\u00a0kr does not cover the 0,10\u00a0kr already paid; take the difference back as a"
            + " repayment, or regulate.");
  }

  @Test
  void repayAbovePaid() {
    assertRefusal(
        refusal(() -> FundSplit.equal(A).repay(Money.ofOre(2), Map.of("a", Money.ofOre(1)))),
        "repay-above-paid",
        "/repay",
        "0,02\u00a0kr kan inte tas tillbaka, eftersom 0,01\u00a0kr har betalats; ta tillbaka högst det.",
        "0,02\u00a0kr cannot be taken back, because 0,01\u00a0kr has been paid; take back at most that.");
  }

  @Test
  void fixedAboveAndBelowPaid() {
    FundSplit split = FundSplit.weights(FIXED, part("b", 1));
    assertRefusal(
        refusal(() -> split.repay(Money.ofOre(1), Map.of("b", Money.ofOre(20)))),
        "fixed-above-paid",
        "/paid",
        "f har ett fast belopp på 0,05\u00a0kr men har fått 0,00\u00a0kr, så återbetalningen skulle ge"
            + " mer; betala först ut det fasta beloppet eller gör en avräkning.",
        "f has a fixed amount of 0,05\u00a0kr but has been paid 0,00\u00a0kr, so the repayment would pay"
            + " more; pay the fixed amount first, or regulate.");
    assertRefusal(
        refusal(() -> split.instalment(Money.ofOre(20), Map.of("f", Money.ofOre(9)))),
        "fixed-below-paid",
        "/paid",
        "f har ett fast belopp på 0,05\u00a0kr men har redan fått 0,09\u00a0kr; rätta beloppet eller gör"
            + " en avräkning.",
        "f has a fixed amount of 0,05\u00a0kr but has already been paid 0,09\u00a0kr; correct the amount,"
            + " or regulate.");
  }

  @Test
  void whatSainteLagueCannotGuard() {
    Map<String, Money> paid = Map.of("a", Money.ofOre(8));
    Rounding rounding = Rounding.of(SAINTE_LAGUE);
    assertRefusal(
        refusal(() -> FundSplit.equal(A, B).instalment(Money.ofOre(10), paid, rounding)),
        "instalment-asks-back",
        "/paid",
        "a har fått 0,08\u00a0kr men ska ha 0,05\u00a0kr och skulle få betala tillbaka; fördela med"
            + " restregeln largest-remainder eller gör en avräkning.",
        "a has been paid 0,08\u00a0kr but is due 0,05\u00a0kr and would have to pay back; divide by the"
            + " policy largest-remainder, or regulate.");
    assertRefusal(
        refusal(() -> FundSplit.equal(A, B).repay(Money.ofOre(2), paid, rounding)),
        "repayment-pays-more",
        "/paid",
        "b har fått 0,00\u00a0kr men ska ha 0,03\u00a0kr och skulle få mer i återbetalningen; fördela med"
            + " restregeln largest-remainder eller gör en avräkning.",
        "b has been paid 0,00\u00a0kr but is due 0,03\u00a0kr and would be paid more in the repayment;"
            + " divide by the policy largest-remainder, or regulate.");
  }

  @Test
  void noSplit() {
    assertRefusal(
        refusal(
            () -> {
              throw DivisionRefusedException.noSplit();
            }),
        "no-split",
        "/split",
        "Bidraget säger inte hur det fördelas; ange en fördelning.",
        "The grant does not say how it is divided; give it a split.");
  }

  private static void assertRefusal(
      Refusal refusal, String code, String pointer, String swedish, String english) {
    assertThat(refusal.code()).isEqualTo(code);
    assertThat(refusal.pointer()).isEqualTo(pointer);
    assertThat(refusal.text(Language.SV)).isEqualTo(swedish);
    assertThat(refusal.text(Language.EN)).isEqualTo(english);
  }

  @Test
  void surviveBeingWrittenAndReadAsJavaObjects() throws Exception {
    FundSplit tied = FundSplit.equal(Holder.of("a"), Holder.of("b"));
    Rounding refuse = Rounding.builder().tieBreak(TieBreak.REFUSE).build();
    var refused =
        catchThrowableOfType(
            DivisionRefusedException.class, () -> tied.distribute(Money.ofOre(1), refuse));
    var bytes = new ByteArrayOutputStream();
    try (var out = new ObjectOutputStream(bytes)) {
      out.writeObject(refused);
    }
    try (var in = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
      var read = (DivisionRefusedException) in.readObject();
      assertThat(read.refusal()).isEqualTo(refused.refusal());
      assertThat(read.code()).isEqualTo("tie");
      assertThat(read.arguments()).containsEntry("count", 2).containsEntry("keys", "a, b");
      assertThat(read).hasMessage(refused.getMessage());
    }
  }
}
