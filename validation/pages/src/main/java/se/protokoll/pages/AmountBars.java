package se.protokoll.pages;

import java.util.Comparator;
import java.util.List;
import se.protokoll.fund.Distribution.Recipient;
import se.protokoll.money.Money;

/** The amounts of recipients as bars, each with its name, amount and part of the total in text. */
final class AmountBars {
  /** With more recipients than this, the largest are shown. */
  static final int MOST = 300;

  private static final int WIDTH = 1000;

  private AmountBars() {}

  static void write(Html html, List<Recipient> all, Money total, PageTexts texts) {
    Comparator<Recipient> byLength = Comparator.comparing(AmountBars::length);
    List<Recipient> shown =
        all.size() <= MOST ? all : all.stream().sorted(byLength.reversed()).limit(MOST).toList();
    if (shown.size() < all.size()) {
      String note = texts.say("distribution.bars-cut", "shown", shown.size(), "all", all.size());
      html.line("p", note, "class", "note");
    }
    Money longest = length(shown.stream().max(byLength).orElseThrow());
    html.open("ul", "class", "bars").markup("\n");
    for (Recipient one : shown) {
      html.open("li").element("span", DistributionTable.name(one.holder())).markup(" ");
      html.element("span", one.amount().toSwedish(), "class", "n").markup(" ");
      String percent = PageNumbers.percent(one.amount(), total);
      bar(html, share(length(one), longest), texts.say("distribution.bar", "percent", percent));
      html.closeLine();
    }
    html.closeLine();
  }

  private static void bar(Html html, long width, String alternative) {
    html.open(
        "svg",
        "role",
        "img",
        "aria-label",
        alternative,
        "class",
        "bar",
        "width",
        "300",
        "height",
        "10",
        "viewBox",
        "0 0 " + WIDTH + " 10",
        "preserveAspectRatio",
        "none");
    html.element("rect", "", "width", "" + width, "height", "10", "fill", "#0b4f9e").close();
  }

  private static Money length(Recipient recipient) {
    return recipient.amount().isNegative() ? recipient.amount().negated() : recipient.amount();
  }

  /** Returns how long a bar is, at least 1 where there is an amount at all. */
  private static long share(Money length, Money longest) {
    if (length.isZero()) {
      return 0;
    }
    long perMille = Math.floorDiv(length.ore(), Math.max(1, Math.floorDiv(longest.ore(), WIDTH)));
    return Math.max(1, Math.min(WIDTH, perMille));
  }
}
