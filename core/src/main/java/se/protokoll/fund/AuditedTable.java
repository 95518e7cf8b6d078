package se.protokoll.fund;

import java.math.BigInteger;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import se.protokoll.money.Money;

/**
 * A published table next to the split it was made by: one row for each recipient, with all leaves
 * of the split that the recipient has.
 */
final class AuditedTable {
  /**
   * One recipient of the table.
   *
   * @param leaves the leaves of the split that have the key of the recipient
   */
  record TableLine(Holder holder, @SuppressWarnings("ArrayRecordComponent") int[] leaves) {}

  final List<TableLine> rows;

  /** The amounts in öre, in the order of the rows; zero for a row that is left out. */
  final long[] published;

  /** Whether a row has an amount in the table, in the order of the rows. */
  final boolean[] listed;

  /** The row that is the sum of the table, absent where it has none. */
  final Optional<Audit.Published> sumRow;

  private AuditedTable(
      List<TableLine> rows, long[] published, boolean[] listed, Optional<Audit.Published> sumRow) {
    this.rows = rows;
    this.published = published;
    this.listed = listed;
    this.sumRow = sumRow;
  }

  /**
   * Puts amounts in the order of the split.
   *
   * @throws DivisionRefusedException when an amount is for nobody, unless it is the row of the sum,
   *     or for somebody twice, or when somebody has none; a group may be left out, and so may some
   *     of one, as long as at least half of its recipients have an amount
   */
  static AuditedTable of(PreparedSplit plan, List<Audit.Published> table) {
    List<TableLine> rows = rows(plan);
    Map<String, Integer> places = new HashMap<>();
    for (int i = 0; i < rows.size(); i++) {
      places.put(rows.get(i).holder().key(), i);
    }
    long[] published = new long[rows.size()];
    boolean[] found = new boolean[rows.size()];
    Optional<Audit.Published> sumRow = Optional.empty();
    for (int i = 0; i < table.size(); i++) {
      String key = table.get(i).key();
      Integer place = places.get(key);
      if (place == null && sumRow.isEmpty() && SumRow.isName(key)) {
        sumRow = Optional.of(table.get(i));
        continue;
      }
      if (place == null) {
        throw new DivisionRefusedException(
            Refusals.publishedUnknown("/published/" + i + "/key", key));
      }
      if (found[place]) {
        throw new DivisionRefusedException(
            Refusals.publishedTwice("/published/" + i + "/key", key));
      }
      found[place] = true;
      published[place] = table.get(i).amount().ore();
    }
    requireGroups(plan, rows, found);
    return new AuditedTable(rows, published, found, sumRow);
  }

  private static List<TableLine> rows(PreparedSplit plan) {
    return plan.placesByKey().values().stream()
        .map(
            places ->
                new TableLine(
                    plan.leaf(places.get(0)).holder(),
                    places.stream().mapToInt(Integer::intValue).toArray()))
        .toList();
  }

  /** Refuses a table that lacks somebody who is in no group, or most of a group that is there. */
  private static void requireGroups(PreparedSplit plan, List<TableLine> rows, boolean[] found) {
    Map<List<String>, Integer> thereBeyondLacking = new HashMap<>();
    Set<List<String>> present = new HashSet<>();
    for (int i = 0; i < found.length; i++) {
      for (int leaf : rows.get(i).leaves()) {
        thereBeyondLacking.merge(plan.within(leaf), found[i] ? 1 : -1, Integer::sum);
        if (found[i]) {
          present.add(plan.within(leaf));
        }
      }
    }
    for (int i = 0; i < found.length; i++) {
      if (!found[i]
          && (present.isEmpty()
              || IntStream.of(rows.get(i).leaves())
                  .mapToObj(plan::within)
                  .anyMatch(
                      group ->
                          group.isEmpty()
                              || (present.contains(group)
                                  && thereBeyondLacking.getOrDefault(group, 0) < 0)))) {
        throw new DivisionRefusedException(
            Refusals.notPublished("/published", rows.get(i).holder()));
      }
    }
  }

  int size() {
    return published.length;
  }

  /** Returns whether every recipient has one leaf, so that a row is a leaf. */
  boolean isByLeaf() {
    return rows.stream().allMatch(row -> row.leaves().length == 1);
  }

  BigInteger sum() {
    BigInteger sum = BigInteger.ZERO;
    for (long amount : published) {
      sum = sum.add(BigInteger.valueOf(amount));
    }
    return sum;
  }

  /** Returns whether leaves with these amounts, in öre, are this table. */
  boolean isGivenBy(long[] ore) {
    for (int i = 0; i < published.length; i++) {
      BigInteger sum = BigInteger.ZERO;
      for (int leaf : rows.get(i).leaves()) {
        sum = sum.add(BigInteger.valueOf(ore[leaf]));
      }
      if (!sum.equals(BigInteger.valueOf(published[i]))) {
        return false;
      }
    }
    return true;
  }

  Money amount(int row) {
    return Money.ofOre(published[row]);
  }
}
