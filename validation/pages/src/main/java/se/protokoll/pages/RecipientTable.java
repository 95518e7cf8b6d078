package se.protokoll.pages;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import se.protokoll.fund.Distribution;
import se.protokoll.fund.Distribution.Recipient;
import se.protokoll.fund.Distribution.Subtotal;
import se.protokoll.fund.Share;
import se.protokoll.money.Money;
import se.protokoll.money.MoneyUnit;

/** Recipients of whom some stand in several groups, with what they get in all together. */
final class RecipientTable {
  /** With more groups than this, there is no column for each. */
  private static final int MOST_COLUMNS = 6;

  private final List<Recipient> recipients;
  private final List<Share> shares;
  private final List<List<String>> groups;
  private final Map<List<String>, Subtotal> byPath;
  private final PageTexts texts;

  RecipientTable(Distribution distribution, List<Recipient> recipients, PageTexts texts) {
    this.recipients = recipients;
    this.texts = texts;
    shares = distribution.shares();
    List<List<String>> all = shares.stream().map(Share::within).distinct().toList();
    groups = all.size() > MOST_COLUMNS ? List.of() : all;
    byPath = DistributionTable.groups(distribution);
  }

  PageTable table() {
    var columns = new ArrayList<PageTable.Column>();
    columns.add(new PageTable.Column(texts.say("distribution.recipient"), false));
    columns.add(new PageTable.Column(texts.say("distribution.key"), false));
    for (List<String> group : groups) {
      String name = DistributionTable.name(group, byPath, texts) + " (kr)";
      columns.add(new PageTable.Column(name, true));
    }
    columns.add(new PageTable.Column(texts.say("distribution.exact-of-whole"), true));
    columns.add(new PageTable.Column(texts.say("distribution.amount"), true));
    var rows = new ArrayList<List<String>>();
    for (Recipient one : recipients) {
      var row = new ArrayList<String>();
      row.add(DistributionTable.name(one.holder()));
      row.add(one.holder().key());
      row.addAll(ofGroups(one.shares()));
      row.add(PageNumbers.kronor(one.exact(), MoneyUnit.ORE));
      row.add(PageNumbers.kronor(one.amount()));
      rows.add(row);
    }
    var sum = new ArrayList<>(List.of(texts.say("distribution.sum"), ""));
    sum.addAll(ofGroups(shares));
    sum.add("");
    sum.add(PageNumbers.kronor(Money.sum(shares.stream().map(Share::amount).toList())));
    return new PageTable(texts.say("distribution.together"), columns, rows, sum);
  }

  /** Returns what shares give in each group, an empty text where they have none in it. */
  private List<String> ofGroups(List<Share> some) {
    return groups.stream()
        .map(group -> some.stream().filter(one -> one.within().equals(group)).toList())
        .map(inside -> inside.stream().map(Share::amount).toList())
        .map(amounts -> amounts.isEmpty() ? "" : PageNumbers.kronor(Money.sum(amounts)))
        .toList();
  }
}
