package se.protokoll.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.statistics.Statistics;
import se.protokoll.fund.Distribution;
import se.protokoll.fund.FundSplit;
import se.protokoll.fund.Holder;
import se.protokoll.fund.Part;
import se.protokoll.fund.RemainderPolicy;
import se.protokoll.fund.Rounding;
import se.protokoll.fund.Share;
import se.protokoll.fund.SplitKind;
import se.protokoll.language.Language;
import se.protokoll.money.Money;
import se.protokoll.money.MoneyUnit;

class DistributionPageProperties {
  private static final int MOST_LEVELS = 3;
  private static final List<MoneyUnit> UNITS =
      List.of(MoneyUnit.ORE, MoneyUnit.KRONA, MoneyUnit.HUNDRED);

  /** Texts that a page must not be broken by; none of them is changed by it. */
  private static final List<String> PIECES =
      List.of(
          "Å", "ö", " ", "<", ">", "&", "\"", "'", "</td>", "&amp;", "\u202e", "\u2066", "b", "7");

  private final Random random = new Random(0);

  private String name() {
    var name = new StringBuilder("N");
    for (int left = random.nextInt(12); left > 0; left--) {
      name.append(PIECES.get(random.nextInt(PIECES.size())));
    }
    return name.toString();
  }

  private FundSplit split(int depth, String prefix) {
    int size = 1 + random.nextInt(5);
    boolean isWeighed = random.nextBoolean();
    var parts = new ArrayList<Part>();
    for (int i = 0; i < size; i++) {
      String key = prefix + i;
      Holder holder = random.nextInt(4) == 0 ? Holder.of(key) : Holder.of(key, name());
      String weight = i == 0 ? "7" : "" + random.nextInt(1_000_000);
      Part part = isWeighed ? Part.weight(holder, weight) : Part.of(holder);
      part = random.nextInt(6) == 0 ? part.withPayee(Holder.of("p" + key, name())) : part;
      parts.add(
          depth < MOST_LEVELS && random.nextInt(3) == 0
              ? part.withSplit(split(depth + 1, random.nextInt(5) == 0 ? "s" : key + "."))
              : part);
    }
    return FundSplit.builder()
        .kind(isWeighed ? SplitKind.WEIGHTS : SplitKind.EQUAL)
        .parts(parts)
        .build();
  }

  private Distribution distribution(long seed) {
    random.setSeed(seed);
    RemainderPolicy policy =
        RemainderPolicy.values()[random.nextInt(RemainderPolicy.values().length)];
    boolean isLevelled = policy.combinesWith(RemainderPolicy.Feature.LEVEL_BY_LEVEL);
    FundSplit split = split(isLevelled ? 0 : MOST_LEVELS, "k");
    Rounding rounding = Rounding.of(UNITS.get(random.nextInt(UNITS.size())), policy);
    if (policy == RemainderPolicy.BEARER) {
      rounding = rounding.withBearer(split.distribute(Money.ZERO).shares().get(0).holder().key());
    }
    long total = random.nextLong() >> (2 + random.nextInt(60));
    return split.distribute(Money.ofOre(total), rounding);
  }

  @Property(tries = 300, shrinking = ShrinkingMode.OFF)
  void everyNameAmountAndReasonIsOnThePage(@ForAll long seed, @ForAll Language language) {
    Distribution distribution = distribution(seed);
    var page = new SeenPage(DistributionPage.of(distribution, language));
    String rows = String.join("\n", page.rows());
    List<String> folded = page.texts("p");
    for (Share share : distribution.shares()) {
      Holder holder = share.holder();
      String amount = kronor(share.amount());
      assertThat(page.rows())
          .anyMatch(
              row ->
                  row.startsWith(holder.name().orElse(holder.key()) + " | " + holder.key() + " |")
                      && row.endsWith("| " + amount));
      share.payee().ifPresent(one -> assertThat(rows).contains("| " + one.name().get() + " |"));
      share.groups().forEach(one -> assertThat(rows).contains(one.name().orElse(one.key())));
      assertThat(folded).contains(sentence(share.reason().text(language)));
    }
    distribution
        .groups()
        .forEach(
            group -> {
              String amount = kronor(group.amount());
              assertThat(page.rows())
                  .anyMatch(
                      row ->
                          row.contains(" | " + group.holder().key() + " |")
                              && row.endsWith("| " + amount));
              group
                  .reason()
                  .ifPresent(one -> assertThat(folded).contains(sentence(one.text(language))));
            });
    distribution
        .assumptions()
        .forEach(one -> assertThat(page.texts("li")).contains(plain(one.text(language))));
    assertThat(folded).contains(plain(distribution.proof().in(language)));
    demand("groups", !distribution.groups().isEmpty(), 15);
    demand(
        "groups in groups", distribution.groups().stream().anyMatch(g -> !g.within().isEmpty()), 5);
    demand("in several groups", distribution.recipients().size() < distribution.shares().size(), 2);
    demand("remainder", !distribution.remainder().amount().isZero(), 20);
    demand("repaid", distribution.total().isNegative(), 20);
  }

  private static void demand(String label, boolean holds, int percent) {
    Statistics.label(label)
        .collect(holds)
        .coverage(checker -> checker.check(true).percentage(p -> p > percent));
  }

  private static String sentence(String text) {
    return plain(text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1));
  }

  private static String plain(String text) {
    return text.replace('\u00a0', ' ');
  }

  @Property(tries = 50, shrinking = ShrinkingMode.OFF)
  void equalDistributionsGiveEqualPages(@ForAll long seed, @ForAll Language language) {
    assertThat(DistributionPage.of(distribution(seed), language))
        .isEqualTo(DistributionPage.of(distribution(seed), language));
  }

  @Property(tries = 150, shrinking = ShrinkingMode.OFF)
  void everyNameAmountAndReasonOfBothIsOnThePage(
      @ForAll long seed, @ForAll boolean isSameSplit, @ForAll Language language) {
    Distribution before = distribution(seed);
    Distribution after = isSameSplit ? before : distribution(seed + 1);
    var page = new SeenPage(DistributionPage.comparing(before, after, language));
    List<String> folded = page.texts("p");
    for (Distribution.Change change : before.compare(after)) {
      Holder holder = change.holder();
      assertThat(page.rows())
          .anyMatch(
              row ->
                  row.startsWith(
                      holder.name().orElse(holder.key())
                          + " | "
                          + holder.key()
                          + " | "
                          + change.before().map(DistributionPageProperties::kronor).orElse("")
                          + " | "
                          + change.after().map(DistributionPageProperties::kronor).orElse("")
                          + " | "));
    }
    for (Share share : before.shares()) {
      assertThat(folded).anyMatch(one -> one.endsWith(plain(share.reason().text(language))));
    }
    for (Share share : after.shares()) {
      assertThat(folded).anyMatch(one -> one.endsWith(plain(share.reason().text(language))));
    }
    assertThat(folded).contains(plain(before.proof().in(language)));
    assertThat(folded).contains(plain(after.proof().in(language)));
  }

  private static String kronor(Money amount) {
    return plain(amount.toSwedish()).replace(" kr", "");
  }
}
