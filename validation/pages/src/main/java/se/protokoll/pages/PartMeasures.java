package se.protokoll.pages;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import se.protokoll.fund.FundSplit;
import se.protokoll.fund.Indicator;
import se.protokoll.fund.Part;
import se.protokoll.fund.SplitKind;
import se.protokoll.money.Ratio;

/** The weights or percentages of a split, by the keys of the groups and of the part. */
final class PartMeasures {
  private static final Ratio ZERO = Ratio.of(0);

  private final Map<List<String>, Ratio> all = new HashMap<>();
  private boolean isPercent = true;

  PartMeasures(FundSplit split) {
    collect(split, List.of());
  }

  private void collect(FundSplit level, List<String> within) {
    isPercent &= level.kind() == SplitKind.PERCENT;
    Ratio sum = ZERO;
    for (Part part : level.parts()) {
      List<String> path = inside(within, part.holder().key());
      part.split().ifPresent(inner -> collect(inner, path));
      Optional<Ratio> measure = measure(level.kind(), part);
      if (measure.isPresent()) {
        sum = sum.plus(measure.get());
        all.put(path, measure.get());
      }
    }
    if (level.restTo().isPresent()) {
      List<String> path = inside(within, level.restTo().get());
      Ratio others = sum.minus(all.getOrDefault(path, ZERO));
      all.put(path, Ratio.of(100).minus(others));
    }
  }

  /** Returns the keys of a path and one more. */
  static List<String> inside(List<String> within, String key) {
    var path = new ArrayList<>(within);
    path.add(key);
    return List.copyOf(path);
  }

  private static Optional<Ratio> measure(SplitKind kind, Part part) {
    if (part.fixed().isPresent() || kind == SplitKind.CRITERIA) {
      return Optional.empty();
    }
    if (kind == SplitKind.EQUAL) {
      return Optional.of(Ratio.of(1));
    }
    Optional<Ratio> given = kind == SplitKind.PERCENT ? part.percent() : part.weight();
    if (given.isPresent() || part.indicators().isEmpty()) {
      return given.map(Ratio::reduced);
    }
    Ratio sum = ZERO;
    for (Indicator one : part.indicators()) {
      sum = sum.plus(one.coefficient().times(one.value()));
    }
    return Optional.of(sum);
  }

  /** Says whether no part has a measure, as in a split by criteria. */
  boolean isEmpty() {
    return all.isEmpty();
  }

  /** Says whether all of them are percentages. */
  boolean isPercent() {
    return isPercent;
  }

  /** Returns the measure of a part or a group as people write it, nothing for one without. */
  String of(List<String> path) {
    return all.containsKey(path) ? PageNumbers.measure(all.get(path)) : "";
  }

  /** Returns the sum where all parts stand on one level and have a measure, otherwise nothing. */
  String sum(FundSplit split) {
    boolean isWhole =
        all.size() == split.parts().size()
            && split.parts().stream().allMatch(part -> part.split().isEmpty());
    return isWhole ? PageNumbers.measure(all.values().stream().reduce(ZERO, Ratio::plus)) : "";
  }
}
