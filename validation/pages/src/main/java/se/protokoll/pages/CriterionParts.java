package se.protokoll.pages;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import se.protokoll.fund.Criterion;
import se.protokoll.fund.FundSplit;
import se.protokoll.fund.Share;
import se.protokoll.money.Money;

/** What each criterion of a split contributes to shares, a column for each. */
final class CriterionParts {
  private final Set<String> names = new LinkedHashSet<>();

  /** Takes the criteria of a split and of the splits inside; those of one name are one. */
  CriterionParts(FundSplit split) {
    collect(split);
  }

  private void collect(FundSplit split) {
    split.criteria().stream().map(Criterion::name).forEach(names::add);
    split.parts().forEach(part -> part.split().ifPresent(this::collect));
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
    Map<String, Money> sums = new HashMap<>();
    for (Share share : shares) {
      share.parts().forEach(one -> sums.merge(one.criterion().name(), one.amount(), Money::plus));
    }
    return names.stream()
        .map(one -> sums.containsKey(one) ? PageNumbers.kronor(sums.get(one)) : "")
        .toList();
  }
}
