package se.protokoll.examples.cli;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import se.protokoll.fund.FundSplit;
import se.protokoll.fund.Holder;
import se.protokoll.fund.Part;

/** What the groups of splits are called, by their keys and those of the groups around them. */
final class GroupNames {
  private final Map<List<String>, String> names = new HashMap<>();

  /** Takes the groups of splits; where several have one, the last says its name. */
  GroupNames(FundSplit... splits) {
    for (FundSplit split : splits) {
      add(split, List.of());
    }
  }

  private void add(FundSplit level, List<String> within) {
    for (Part part : level.parts()) {
      if (part.split().isPresent()) {
        List<String> inside = new ArrayList<>(within);
        inside.add(part.holder().key());
        names.put(inside, name(part.holder()));
        add(part.split().get(), inside);
      }
    }
  }

  /** Returns the name of a holder behind those of the groups around it. */
  String of(List<String> within, Holder holder) {
    return Stream.concat(groups(within), Stream.of(name(holder)))
        .collect(Collectors.joining(" / "));
  }

  /** Returns the names of groups, each inside the one before it. */
  String of(List<String> within) {
    return groups(within).collect(Collectors.joining(" / "));
  }

  private Stream<String> groups(List<String> within) {
    return IntStream.rangeClosed(1, within.size())
        .mapToObj(depth -> names.getOrDefault(within.subList(0, depth), within.get(depth - 1)));
  }

  /** Returns the name of a holder, or the key of one without. */
  static String name(Holder holder) {
    return holder.name().orElse(holder.key());
  }
}
