package se.protokoll.pages;

import java.util.List;
import java.util.Map;
import se.protokoll.fund.FundSplit;
import se.protokoll.fund.Share;
import se.protokoll.fund.Share.CriterionPart;
import se.protokoll.money.Money;

/** What each criterion of a split contributes to shares, a column for each. */
final class CriterionParts {
  private final List<String> names;

  /** Takes the criteria of a split and of the splits inside; those of one name are one. */
  CriterionParts(FundSplit split) {
    names = split.criterionNames();
  }

  /** Returns the columns, none without criteria. */
  List<PageTable.Column> columns(PageTexts texts) {
    return names.stream()
        .map(one -> texts.say("distribution.criterion", "criterion", PageTexts.uncut(one)))
        .map(one -> new PageTable.Column(one, true))
        .toList();
  }

  /** Returns the cells of shares together, an empty one where a criterion has no part. */
  List<String> of(List<Share> shares) {
    if (names.isEmpty()) {
      return List.of();
    }
    Map<String, Money> sums = CriterionPart.sums(shares);
    return names.stream()
        .map(one -> sums.containsKey(one) ? PageNumbers.kronor(sums.get(one)) : "")
        .toList();
  }
}
