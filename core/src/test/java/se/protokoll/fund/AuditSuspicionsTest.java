package se.protokoll.fund;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import se.protokoll.fund.Audit.Published;
import se.protokoll.language.Language;
import se.protokoll.money.Money;
import se.protokoll.money.MoneyUnit;

class AuditSuspicionsTest {
  private static final Rounding KRONA = Rounding.builder().unit(MoneyUnit.KRONA).build();
  private static final String[] PARTIES = {"M", "C", "L", "KD", "S", "V", "MP", "FI", "ÖP", "SD"};
  private static final int[] SEATS = {10, 5, 2, 1, 13, 1, 3, 4, 3, 7};

  /** Six municipalities; 1 000 000 kr in whole kronor. */
  private static final long[] INHABITANTS = {15_234, 7_121, 63_985, 11_409, 26_870, 9_042};

  private static final long[] RIGHT = {113_975, 53_276, 478_711, 85_358, 201_031, 67_649};

  private static FundSplit bySeats() {
    List<Part> parts = new ArrayList<>();
    for (int i = 0; i < PARTIES.length; i++) {
      parts.add(Part.weight(Holder.of(PARTIES[i]), SEATS[i]));
    }
    return FundSplit.weights(parts.toArray(Part[]::new));
  }

  private static FundSplit partySupport() {
    FundSplit equal =
        FundSplit.equal(Arrays.stream(PARTIES).map(Holder::of).toArray(Holder[]::new));
    return FundSplit.percent(
        Part.percent(Holder.of("base", "Grundstöd"), "10").withSplit(equal),
        Part.percent(Holder.of("seats", "Mandatstöd"), "90").withSplit(bySeats()));
  }

  private static List<Published> kronor(String[] keys, long... amounts) {
    List<Published> table = new ArrayList<>();
    for (int i = 0; i < keys.length; i++) {
      table.add(new Published(keys[i], Money.ofKronor(amounts[i])));
    }
    return table;
  }

  private static Audit byInhabitants(long... table) {
    List<Published> published = new ArrayList<>();
    for (int i = 0; i < table.length; i++) {
      published.add(new Published(AxiomCase.key(i), Money.ofKronor(table[i])));
    }
    return Audit.of(Money.ofKronor(1_000_000), AxiomCase.split(0, INHABITANTS), KRONA, published);
  }

  private static long[] rightBut(int row, long amount) {
    long[] table = RIGHT.clone();
    table[row] = amount;
    return table;
  }

  private static Suspicion only(Audit audit) {
    assertThat(audit.suspicions()).hasSize(1);
    return audit.suspicions().get(0);
  }

  @Test
  void aRightTableIsSuspectedOfNothing() {
    Audit audit = byInhabitants(RIGHT);
    assertThat(audit.addsUp()).isTrue();
    assertThat(audit.policies()).contains(RemainderPolicy.LARGEST_REMAINDER);
    assertThat(audit.suspicions()).isEmpty();
  }

  @Test
  void auditsPartySupportInTwoGroups() {
    long[] table = {
      106_288, 55_888, 25_648, 15_568, 136_528, 15_568, 35_728, 45_808, 35_728, 76_048
    };
    Audit audit = Audit.of(Money.ofKronor(548_800), partySupport(), kronor(PARTIES, table));
    assertThat(audit.addsUp()).isTrue();
    assertThat(audit.withinOneUnit()).isTrue();
    assertThat(audit.policies())
        .contains(RemainderPolicy.LARGEST_REMAINDER, RemainderPolicy.UNDISTRIBUTED);
    assertThat(audit.shares()).hasSize(10);
    assertThat(audit.shares().get(0).within()).isEmpty();
    assertThat(audit.assumptions()).contains(Assumption.STANDARD_UNIT);
  }

  @Test
  void findsThatThePriceOfASeatWasCut() {
    long[] table = Arrays.stream(SEATS).mapToLong(seats -> 10_237L * seats).toArray();
    Audit audit = Audit.of(Money.ofKronor(501_624), bySeats(), kronor(PARTIES, table));
    assertThat(audit.difference()).isEqualTo(Money.ofKronor(-11));
    assertThat(audit.policies()).isEmpty();
    assertThat(audit.methods()).containsExactly(TableMethod.UNIT_PRICE_TRUNCATED);
  }

  private static List<TableMethod> methods(FundSplit split, long total, long... table) {
    List<Published> published = new ArrayList<>();
    for (int i = 0; i < table.length; i++) {
      published.add(new Published(AxiomCase.key(i), Money.ofOre(table[i])));
    }
    return Audit.of(Money.ofOre(total), split, published).methods();
  }

  @Test
  void aPriceCutToAKronaCanBeRepaidToo() {
    // 1 001 kr by 3 things: 333,66 kr each, of which 333 is paid
    assertThat(methods(AxiomCase.split(0, 1, 2), 100_100, 33_300, 66_600))
        .containsExactly(TableMethod.UNIT_PRICE_TRUNCATED);
    assertThat(methods(AxiomCase.split(0, 1, 2), -100_100, -33_300, -66_600))
        .containsExactly(TableMethod.UNIT_PRICE_TRUNCATED);
    assertThat(methods(AxiomCase.split(0, 1, 2), 100_100, 33_300, 66_500)).isEmpty();
  }

  @Test
  void onlyWholeThingsHaveAPrice() {
    FundSplit halves =
        FundSplit.weights(
            Part.weight(Holder.of(AxiomCase.key(0)), "0.5"),
            Part.weight(Holder.of(AxiomCase.key(1)), "1"));
    assertThat(methods(halves, 100_100, 16_650, 33_300)).isEmpty();
    assertThat(
            methods(
                FundSplit.equal(Holder.of(AxiomCase.key(0)), Holder.of(AxiomCase.key(1))),
                100_100,
                50_000,
                50_000))
        .isEmpty();
    FundSplit bounded =
        FundSplit.weights(
            Part.weight(Holder.of(AxiomCase.key(0)), 1).withCap(Money.ofKronor(900)),
            Part.weight(Holder.of(AxiomCase.key(1)), 2));
    assertThat(methods(bounded, 100_100, 33_300, 66_600)).isEmpty();
    FundSplit fixed =
        FundSplit.weights(
            Part.fixed(Holder.of(AxiomCase.key(0)), Money.ofKronor(1)),
            Part.weight(Holder.of(AxiomCase.key(1)), 3));
    assertThat(methods(fixed, 100_100, 100, 99_900)).isEmpty();
  }

  @Test
  void aPriceCanBeOfOneGroup() {
    FundSplit inside =
        FundSplit.weights(
            Part.weight(Holder.of(AxiomCase.key(0)), 1),
            Part.weight(Holder.of(AxiomCase.key(1)), 2));
    FundSplit split =
        FundSplit.percent(
            Part.percent(Holder.of("group"), "50").withSplit(inside),
            Part.percent(Holder.of(AxiomCase.key(2)), "50"));
    assertThat(methods(split, 200_200, 33_300, 66_600, 100_100))
        .containsExactly(TableMethod.UNIT_PRICE_TRUNCATED);
    assertThat(methods(split, 200_200, 33_300, 66_600, 100_200)).isEmpty();
    FundSplit none =
        FundSplit.percent(
            Part.percent(Holder.of("group"), "50")
                .withSplit(
                    FundSplit.equal(Holder.of(AxiomCase.key(0)), Holder.of(AxiomCase.key(1)))),
            Part.percent(Holder.of(AxiomCase.key(2)), "50"));
    assertThat(methods(none, 200_200, 50_000, 50_000, 100_100)).isEmpty();
    FundSplit bounded =
        split.withParts(
            Part.percent(Holder.of("group"), "50")
                .withSplit(
                    inside.withParts(
                        inside.parts().get(0).withCap(Money.ofKronor(900)), inside.parts().get(1))),
            split.parts().get(1));
    assertThat(methods(bounded, 200_200, 33_300, 66_600, 100_100)).isEmpty();
  }

  @Test
  void findsThatEachShareWasRoundedByItself() {
    Audit audit =
        Audit.of(
            Money.ofKronor(200),
            AxiomCase.split(0, 1, 1, 1),
            KRONA,
            kronor(
                new String[] {AxiomCase.key(0), AxiomCase.key(1), AxiomCase.key(2)}, 67, 67, 67));
    assertThat(audit.difference()).isEqualTo(Money.ofKronor(1));
    assertThat(audit.methods()).containsExactly(TableMethod.EACH_ROUNDED);
  }

  @Test
  void findsTwoSwappedDigits() {
    Audit audit = byInhabitants(rightBut(3, 83_558));
    Suspicion suspicion = only(audit);
    assertThat(suspicion.kind()).isEqualTo(Suspicion.Kind.DIGITS_SWAPPED);
    assertThat(suspicion.rows().get(0).holder().key()).isEqualTo(AxiomCase.key(3));
    assertThat(suspicion.rows().get(0).likely()).isEqualTo(Money.ofKronor(85_358));
    assertThat(suspicion.rows().get(0).difference()).isEqualTo(Money.ofKronor(-1_800));
    assertThat(suspicion.text(Language.SV))
        .contains("85\u00a0358,00\u00a0kr")
        .contains("\u22121\u00a0800,00\u00a0kr");
  }

  @Test
  void findsTwoSwappedRows() {
    long[] table = RIGHT.clone();
    table[1] = RIGHT[4];
    table[4] = RIGHT[1];
    Suspicion suspicion = only(byInhabitants(table));
    assertThat(suspicion.kind()).isEqualTo(Suspicion.Kind.ROWS_SWAPPED);
    assertThat(suspicion.rows())
        .extracting(Suspicion.Row::likely)
        .containsExactly(Money.ofKronor(RIGHT[1]), Money.ofKronor(RIGHT[4]));
  }

  @Test
  void findsAZeroTooManyAndOneTooFew() {
    assertThat(only(byInhabitants(rightBut(1, 532_760))).kind())
        .isEqualTo(Suspicion.Kind.ZERO_TOO_MANY);
    Audit audit = byInhabitants(rightBut(4, 20_131));
    assertThat(only(audit).kind()).isEqualTo(Suspicion.Kind.ZERO_TOO_FEW);
    assertThat(audit.shares().get(4).deviation())
        .isBetween(Money.ofKronor(-180_901), Money.ofKronor(-180_899));
  }

  @Test
  void findsEverySlipOfATableWithSeveral() {
    long[] table = rightBut(1, 532_760);
    table[3] = 83_558;
    assertThat(byInhabitants(table).suspicions())
        .extracting(Suspicion::kind)
        .containsExactly(Suspicion.Kind.ZERO_TOO_MANY, Suspicion.Kind.DIGITS_SWAPPED);
  }

  @Test
  void findsAGroupThatIsMissing() {
    long[] seatsAlone = {
      100_800, 50_400, 20_160, 10_080, 131_040, 10_080, 30_240, 40_320, 30_240, 70_560
    };
    FundSplit split =
        FundSplit.percent(
            Part.percent(Holder.of("base", "Grundstöd"), "10")
                .withSplit(FundSplit.equal(Holder.of("a"), Holder.of("b"))),
            Part.percent(Holder.of("seats", "Mandatstöd"), "90").withSplit(bySeats()));
    Audit audit = Audit.of(Money.ofKronor(548_800), split, kronor(PARTIES, seatsAlone));
    Suspicion suspicion = only(audit);
    assertThat(suspicion.kind()).isEqualTo(Suspicion.Kind.LEFT_OUT);
    assertThat(suspicion.rows()).hasSize(2);
    assertThat(suspicion.rows().get(0).likely()).isEqualTo(Money.ofKronor(27_440));
    assertThat(suspicion.text(Language.EN)).contains("54\u00a0880,00\u00a0kr");
  }

  @Test
  void findsARowThatOthersWereGivenTheMoneyOf() {
    // 1 000 000 kr divided without the third
    long[] rest = {218_640, 102_202, 0, 163_744, 385_642, 129_772};
    Suspicion suspicion = only(byInhabitants(rest));
    assertThat(suspicion.kind()).isEqualTo(Suspicion.Kind.LEFT_OUT);
    assertThat(suspicion.rows().get(0).likely().ore()).isBetween(47_870_000L, 47_872_000L);
  }

  @Test
  void anEmptyRowIsNotLeftOutWhereTheOthersHaveNeitherTheirSharesNorItsMoney() {
    long[] table = rightBut(2, 0);
    table[1] += 12_345;
    assertThat(byInhabitants(table).suspicions()).isEmpty();
  }

  @Test
  void onlyOneWhoIsNotInTheTableIsLeftOutForCertain() {
    String[] keys = {"a", "b", "c"};
    Suspicion suspicion =
        only(Audit.of(Money.ofKronor(1_000), twoGroups(), KRONA, kronor(keys, 0, 2, 3)));
    assertThat(suspicion.rows()).extracting(row -> row.holder().key()).containsExactly("d");
  }

  @Test
  void halfOfTheRowsCanBeOffBeforeNothingIsBelieved() {
    long[] table = rightBut(1, 532_760);
    table[3] = 83_558;
    table[0] += 12_345;
    assertThat(byInhabitants(table).suspicions())
        .extracting(Suspicion::kind)
        .containsExactly(Suspicion.Kind.ZERO_TOO_MANY, Suspicion.Kind.DIGITS_SWAPPED);
    table[4] = 20_131;
    assertThat(byInhabitants(table).suspicions()).isEmpty();
    table[0] = RIGHT[0];
    table[5] = 676_490;
    assertThat(byInhabitants(table).suspicions())
        .extracting(Suspicion::kind)
        .containsExactly(
            Suspicion.Kind.ZERO_TOO_MANY,
            Suspicion.Kind.DIGITS_SWAPPED,
            Suspicion.Kind.ZERO_TOO_FEW,
            Suspicion.Kind.ZERO_TOO_MANY);
  }

  @Test
  void aSumIsSuspectedWhateverElseIsWrong() {
    FundSplit split =
        FundSplit.weights(
            Part.weight(Holder.of("a"), 1),
            Part.weight(Holder.of("b"), 2),
            Part.weight(Holder.of("total", "Summa"), 3));
    String[] keys = {"a", "b", "total"};
    assertThat(only(Audit.of(Money.ofKronor(600), split, KRONA, kronor(keys, 77, 311, 600))).kind())
        .isEqualTo(Suspicion.Kind.SUM_ROW);
  }

  @Test
  void suspicionsStandInTheOrderOfTheRows() {
    long[] table = rightBut(0, 131_975);
    table[1] = RIGHT[4];
    table[4] = RIGHT[1];
    assertThat(byInhabitants(table).suspicions())
        .extracting(Suspicion::kind)
        .containsExactly(Suspicion.Kind.DIGITS_SWAPPED, Suspicion.Kind.ROWS_SWAPPED);
  }

  @Test
  void oreAreDigitsLikeOthers() {
    Audit audit =
        Audit.of(
            Money.ofDecimal("2000.00"),
            AxiomCase.split(0, 113_975, 86_025),
            List.of(
                new Published(AxiomCase.key(0), Money.ofDecimal("1139.57")),
                new Published(AxiomCase.key(1), Money.ofDecimal("860.25"))));
    assertThat(only(audit).kind()).isEqualTo(Suspicion.Kind.DIGITS_SWAPPED);
    assertThat(only(audit).rows().get(0).likely()).isEqualTo(Money.ofDecimal("1139.75"));
  }

  @Test
  void whoLacksAGroupIsNotSuspectedOfASlipToo() {
    FundSplit two = FundSplit.equal(Holder.of("a"), Holder.of("b"));
    FundSplit split =
        FundSplit.percent(
            Part.percent(Holder.of("base"), "10").withSplit(two),
            Part.percent(Holder.of("seats"), "90").withSplit(two));
    String[] keys = {"a", "b"};
    Suspicion suspicion =
        only(Audit.of(Money.ofKronor(2_000), split, KRONA, kronor(keys, 100, 100)));
    assertThat(suspicion.group()).contains(Holder.of("seats"));
  }

  @Test
  void findsTheSumAmongTheRecipients() {
    long sum = Arrays.stream(INHABITANTS).sum();
    long[] weights = Arrays.copyOf(INHABITANTS, 7);
    weights[6] = sum;
    FundSplit split = AxiomCase.split(0, weights);
    Distribution distribution = split.distribute(Money.ofKronor(150_000_000));
    assertThat(distribution.assumptions())
        .extracting(Assumption::code)
        .contains("sum-row-among-recipients");
    List<Published> table = new ArrayList<>();
    distribution.shares().forEach(s -> table.add(new Published(s.holder().key(), s.amount())));
    Suspicion suspicion = only(Audit.of(distribution.total(), split, table));
    assertThat(suspicion.kind()).isEqualTo(Suspicion.Kind.SUM_ROW);
    assertThat(suspicion.rows().get(0).holder().key()).isEqualTo(AxiomCase.key(6));
  }

  @Test
  void halfAndTwoQuartersAreNotASum() {
    FundSplit split = AxiomCase.split(0, 2, 1, 1);
    assertThat(split.distribute(Money.ofKronor(4)).assumptions())
        .extracting(Assumption::code)
        .doesNotContain("sum-row-among-recipients");
    FundSplit named =
        FundSplit.weights(
            Part.weight(Holder.of("a"), 1),
            Part.weight(Holder.of("b"), 1),
            Part.weight(Holder.of("00", "Riket"), 2));
    assertThat(named.distribute(Money.ofKronor(4)).assumptions())
        .extracting(Assumption::code)
        .contains("sum-row-among-recipients");
  }

  @Test
  void aTableMadeByAnotherSplitIsNotExplainedByChance() {
    long[] other = {200_000, 100_000, 300_000, 150_000, 150_000, 100_000};
    assertThat(byInhabitants(other).suspicions()).isEmpty();
  }

  @Test
  void refusesATableWithoutOneOfAGroup() {
    assertThatExceptionOfType(DivisionRefusedException.class)
        .isThrownBy(
            () ->
                Audit.of(
                    Money.ofKronor(548_800), partySupport(), kronor(new String[] {"M"}, 106_288)))
        .satisfies(refused -> assertThat(refused.code()).isEqualTo("not-published"));
    assertThatExceptionOfType(DivisionRefusedException.class)
        .isThrownBy(() -> Audit.of(Money.ofKronor(1), partySupport(), List.of()))
        .satisfies(refused -> assertThat(refused.code()).isEqualTo("not-published"));
  }

  @Property(tries = 200)
  void noLawfulTableIsSuspected(
      @ForAll @Size(min = 2, max = 8) List<@LongRange(min = 1, max = 100_000) Long> weights,
      @ForAll @LongRange(min = -1_000_000_000, max = 1_000_000_000) long ore) {
    FundSplit split = AxiomCase.split(0, weights.stream().mapToLong(Long::longValue).toArray());
    Distribution distribution = split.distribute(Money.ofOre(ore));
    List<Published> table = new ArrayList<>();
    distribution.shares().forEach(s -> table.add(new Published(s.holder().key(), s.amount())));
    Audit audit = Audit.of(Money.ofOre(ore), split, table);
    assertThat(audit.suspicions())
        .extracting(Suspicion::kind)
        .allMatch(kind -> kind == Suspicion.Kind.SUM_ROW);
    assertThat(audit.shares()).allMatch(share -> Math.abs(share.deviation().ore()) <= 1);
  }

  @Property(tries = 200)
  void twoSwappedRowsAreAlwaysFound(
      @ForAll @IntRange(max = 5) int one, @ForAll @IntRange(max = 5) int other) {
    long[] table = RIGHT.clone();
    table[one] = RIGHT[other];
    table[other] = RIGHT[one];
    List<Suspicion> suspicions = byInhabitants(table).suspicions();
    assertThat(suspicions).hasSize(one == other ? 0 : 1);
  }

  @Test
  void suspectsAGroupLeftOutOfRecipientsWhoStandInAnother() {
    long[] base = new long[10];
    Arrays.fill(base, 5_488);
    Audit audit = Audit.of(Money.ofKronor(548_800), partySupport(), KRONA, kronor(PARTIES, base));
    Suspicion suspicion = only(audit);
    assertThat(suspicion.kind()).isEqualTo(Suspicion.Kind.LEFT_OUT);
    assertThat(suspicion.group()).contains(Holder.of("seats", "Mandatstöd"));
    assertThat(suspicion.rows()).hasSize(10);
    assertThat(suspicion.rows().get(0).likely()).isEqualTo(Money.ofKronor(106_288));
    assertThat(suspicion.text(Language.SV))
        .isEqualTo(
            "Mandatstöd har troligen fallit bort ur tabellen; mottagarna i den gruppen ska ha"
                + " 493\u00a0920,00\u00a0kr mer tillsammans.");
    assertThat(suspicion.text(Language.EN))
        .isEqualTo(
            "Mandatstöd was probably left out of the table; the recipients of that group should have"
                + " 493\u00a0920,00\u00a0kr more together.");
    base[3] += 9;
    assertThat(
            Audit.of(Money.ofKronor(548_800), partySupport(), KRONA, kronor(PARTIES, base))
                .suspicions())
        .isEmpty();
  }

  private static FundSplit twoGroups() {
    return FundSplit.percent(
        Part.percent(Holder.of("g"), "40")
            .withSplit(
                FundSplit.weights(Part.weight(Holder.of("a"), 1), Part.weight(Holder.of("b"), 2))),
        Part.percent(Holder.of("h"), "60")
            .withSplit(
                FundSplit.weights(Part.weight(Holder.of("c"), 1), Part.weight(Holder.of("d"), 3))));
  }

  @Test
  void suspectsOneOfAGroupWhoIsNotInTheTable() {
    String[] keys = {"a", "b", "c"};
    Suspicion right =
        only(Audit.of(Money.ofKronor(1_000), twoGroups(), KRONA, kronor(keys, 133, 267, 150)));
    assertThat(right.text(Language.SV))
        .isEqualTo("d har troligen fallit bort ur tabellen och ska ha 450,00\u00a0kr.");
    // it is not there, whatever the others have
    Suspicion other =
        only(Audit.of(Money.ofKronor(1_000), twoGroups(), KRONA, kronor(keys, 1, 2, 3)));
    assertThat(other.kind()).isEqualTo(Suspicion.Kind.LEFT_OUT);
    assertThat(other.rows()).extracting(row -> row.holder().key()).containsExactly("d");
  }

  @Test
  void theSumOfATableIsNotARecipient() {
    String[] keys = {"a", "b", "c", "d", "Summa"};
    Audit audit =
        Audit.of(
            Money.ofKronor(1_000), twoGroups(), KRONA, kronor(keys, 133, 267, 150, 450, 1_000));
    assertThat(audit.addsUp()).isTrue();
    assertThat(audit.shares()).hasSize(4);
    assertThat(audit.assumptions())
        .filteredOn(one -> one.code().equals("published-sum"))
        .singleElement()
        .satisfies(
            one ->
                assertThat(one.text(Language.SV))
                    .isEqualTo(
                        "Raden \"Summa\" är summan av beloppen i tabellen och ingen mottagare, och är"
                            + " utelämnad."));
    assertThat(
            Audit.of(
                    Money.ofKronor(1_000),
                    twoGroups(),
                    KRONA,
                    kronor(keys, 133, 267, 150, 450, 999))
                .assumptions())
        .filteredOn(one -> one.code().equals("published-sum-differs"))
        .singleElement()
        .satisfies(
            one ->
                assertThat(one.text(Language.EN))
                    .isEqualTo(
                        "The row \"Summa\" is not a recipient and is left out; it says"
                            + " 999,00\u00a0kr, but the amounts together are 1\u00a0000,00\u00a0kr."));
    String[] two = {"a", "b", "c", "d", "Summa", "Totalt"};
    assertThatExceptionOfType(DivisionRefusedException.class)
        .isThrownBy(() -> Audit.of(Money.ZERO, twoGroups(), KRONA, kronor(two, 0, 0, 0, 0, 0, 0)))
        .satisfies(refused -> assertThat(refused.pointer()).isEqualTo("/published/5/key"));
  }
}
