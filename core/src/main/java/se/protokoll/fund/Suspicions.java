package se.protokoll.fund;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import se.protokoll.money.Money;

/**
 * Mistakes of the hand that would explain an audited table.
 *
 * <p>A row is explained where the corrected amount is as near its exact share as rounding allows.
 * Where most rows are off, the split is not the one that made the table, and an amount fits by
 * chance: then only what explains all of it counts.
 */
final class Suspicions {
  private static final BigInteger HUNDRED = BigInteger.valueOf(100);

  private final Money total;
  private final FundSplit split;
  private final PreparedSplit plan;
  private final AuditedTable table;
  private final ExactTable exact;
  private final boolean[] off;
  private final boolean[] explained;
  private final List<Suspicion> found = new ArrayList<>();

  Suspicions(
      Money total, FundSplit split, PreparedSplit plan, AuditedTable table, ExactTable exact) {
    this.total = total;
    this.split = split;
    this.plan = plan;
    this.table = table;
    this.exact = exact;
    this.off = new boolean[table.size()];
    this.explained = new boolean[table.size()];
    for (int i = 0; i < off.length; i++) {
      off[i] = !exact.allows(i, BigInteger.valueOf(table.published[i]));
    }
  }

  List<Suspicion> all() {
    findSumRow();
    findLeftOut();
    plan.groups().forEach(this::findGroupLeftOut);
    findSwappedRows();
    for (int i = 0; i < off.length; i++) {
      if (isOpen(i)) {
        findSlip(i);
      }
    }
    long offs = count(i -> off[i]);
    boolean credible = offs * 2 <= off.length || count(this::isOpen) == 0;
    found.removeIf(
        one ->
            !credible
                && one.kind() != Suspicion.Kind.SUM_ROW
                && one.kind() != Suspicion.Kind.LEFT_OUT);
    found.sort(Comparator.comparingInt(one -> place(one.rows().get(0).holder())));
    return List.copyOf(found);
  }

  private long count(IntPredicate rows) {
    return IntStream.range(0, off.length).filter(rows).count();
  }

  private boolean isOpen(int row) {
    return off[row] && !explained[row];
  }

  private int place(Holder holder) {
    return IntStream.range(0, table.size())
        .filter(i -> table.rows.get(i).holder().equals(holder))
        .findFirst()
        .orElseThrow();
  }

  private Suspicion.Row row(int i, Money likely) {
    return new Suspicion.Row(table.rows.get(i).holder(), table.amount(i), likely);
  }

  /** A sum among the recipients takes as much as all others, so it should not be a row at all. */
  private void findSumRow() {
    Optional<Part> sum = SumRow.in(split);
    if (sum.isPresent()) {
      int i = place(sum.get().holder());
      explained[i] = true;
      found.add(new Suspicion(Suspicion.Kind.SUM_ROW, List.of(row(i, Money.ZERO))));
    }
  }

  /**
   * Rows without an amount although they should have one, where all others have what they should,
   * or what they would have if the total were divided among them alone; whatever the others have,
   * rows that are not in the table at all.
   */
  private void findLeftOut() {
    IntPredicate isEmpty = i -> off[i] && table.published[i] == 0;
    if (!findLeftOut(IntStream.range(0, off.length).filter(isEmpty).toArray(), false)) {
      findLeftOut(
          IntStream.range(0, off.length).filter(isEmpty.and(i -> !table.listed[i])).toArray(),
          true);
    }
  }

  private boolean findLeftOut(int[] empty, boolean isCertain) {
    if (empty.length == 0 || empty.length == off.length) {
      return false;
    }
    Fraction missing = Fraction.ZERO;
    for (int i : empty) {
      missing = missing.plus(exact.ore(i));
    }
    // amounts have the sign of the total, so what is divided has none
    Fraction whole = Fraction.of(total.ore()).abs();
    Fraction rest = whole.minus(missing.abs());
    if (!isCertain
        && count(this::isOpen) != empty.length
        && (rest.signum() <= 0 || !fitsWithout(whole, rest))) {
      return false;
    }
    List<Suspicion.Row> rows = new ArrayList<>();
    for (int i : empty) {
      explained[i] = true;
      rows.add(row(i, ExactTable.nearest(exact.ore(i))));
    }
    found.add(new Suspicion(Suspicion.Kind.LEFT_OUT, rows));
    return true;
  }

  /** A group left out of the amounts of recipients who stand in other groups too. */
  private void findGroupLeftOut(List<String> path, Holder group) {
    List<Suspicion.Row> rows = new ArrayList<>();
    List<Integer> places = new ArrayList<>();
    for (int i = 0; i < off.length; i++) {
      Fraction inGroup = Fraction.ZERO;
      for (int leaf : table.rows.get(i).leaves()) {
        List<String> within = plan.within(leaf);
        if (within.size() >= path.size() && within.subList(0, path.size()).equals(path)) {
          inGroup = inGroup.plus(exact.leafOre(leaf));
        }
      }
      Fraction without = exact.ore(i).minus(inGroup);
      if (!exact.allows(i, Fraction.of(table.published[i]).minus(without))) {
        return;
      }
      if (isOpen(i)) {
        places.add(i);
        rows.add(row(i, ExactTable.nearest(exact.ore(i))));
      }
    }
    if (rows.size() > 0) {
      places.forEach(i -> explained[i] = true);
      found.add(new Suspicion(Suspicion.Kind.LEFT_OUT, rows, Optional.of(group)));
    }
  }

  private boolean fitsWithout(Fraction whole, Fraction rest) {
    boolean fits = true;
    for (int i = 0; i < off.length; i++) {
      if (table.published[i] != 0) {
        Fraction own = exact.ore(i).times(whole).dividedBy(rest);
        fits &= exact.allows(i, Fraction.of(table.published[i]).minus(own));
      }
    }
    if (fits) {
      for (int i = 0; i < off.length; i++) {
        explained[i] = true;
      }
    }
    return fits;
  }

  private void findSwappedRows() {
    NavigableMap<Fraction, List<Integer>> byExact = new TreeMap<>();
    for (int i = 0; i < off.length; i++) {
      if (isOpen(i)) {
        byExact.computeIfAbsent(exact.ore(i), ore -> new ArrayList<>()).add(i);
      }
    }
    for (int i = 0; i < off.length; i++) {
      if (isOpen(i)) {
        findPartner(i, byExact);
      }
    }
  }

  /** Looks among the rows whose exact share is nearest to what this row has. */
  private void findPartner(int i, NavigableMap<Fraction, List<Integer>> byExact) {
    Fraction amount = Fraction.of(table.published[i]);
    Set<Integer> candidates = new LinkedHashSet<>();
    Optional.ofNullable(byExact.floorEntry(amount)).ifPresent(e -> candidates.addAll(e.getValue()));
    Optional.ofNullable(byExact.ceilingEntry(amount))
        .ifPresent(e -> candidates.addAll(e.getValue()));
    for (int j : candidates) {
      if (j != i
          && isOpen(j)
          && exact.allows(j, BigInteger.valueOf(table.published[i]))
          && exact.allows(i, BigInteger.valueOf(table.published[j]))) {
        explained[i] = true;
        explained[j] = true;
        found.add(
            new Suspicion(
                Suspicion.Kind.ROWS_SWAPPED,
                List.of(row(i, table.amount(j)), row(j, table.amount(i)))));
        return;
      }
    }
  }

  /** Finds a slip of the pen in one amount. */
  private void findSlip(int i) {
    BigInteger ore = BigInteger.valueOf(table.published[i]);
    boolean kronor = ore.mod(HUNDRED).signum() == 0;
    String digits = (kronor ? ore.divide(HUNDRED) : ore).abs().toString();
    if (!tell(i, Suspicion.Kind.DIGITS_SWAPPED, swapped(digits), kronor)
        && !tell(i, Suspicion.Kind.ZERO_TOO_MANY, withoutOneZero(digits), kronor)) {
      tell(i, Suspicion.Kind.ZERO_TOO_FEW, withOneZero(digits), kronor);
    }
  }

  private boolean tell(int i, Suspicion.Kind kind, Set<String> candidates, boolean kronor) {
    for (String digits : candidates) {
      BigInteger amount = new BigInteger(digits).multiply(kronor ? HUNDRED : BigInteger.ONE);
      BigInteger likely = table.published[i] < 0 ? amount.negate() : amount;
      if (likely.bitLength() < Long.SIZE && exact.allows(i, likely)) {
        explained[i] = true;
        Money money = Money.ofOre(likely.longValueExact());
        found.add(new Suspicion(kind, List.of(row(i, money))));
        return true;
      }
    }
    return false;
  }

  /** Returns the digits with two of them in each other's place, neighbours first. */
  private static Set<String> swapped(String digits) {
    Set<String> all = new LinkedHashSet<>();
    for (int distance = 1; distance < digits.length(); distance++) {
      for (int i = 0; i + distance < digits.length(); i++) {
        StringBuilder other = new StringBuilder(digits);
        other.setCharAt(i, digits.charAt(i + distance));
        other.setCharAt(i + distance, digits.charAt(i));
        all.add(other.toString());
      }
    }
    return all;
  }

  private static Set<String> withoutOneZero(String digits) {
    Set<String> all = new LinkedHashSet<>();
    for (int i = digits.length() - 1; i > 0; i--) {
      if (digits.charAt(i) == '0') {
        all.add(new StringBuilder(digits).deleteCharAt(i).toString());
      }
    }
    return all;
  }

  private static Set<String> withOneZero(String digits) {
    Set<String> all = new LinkedHashSet<>();
    for (int i = digits.length(); i > 0; i--) {
      all.add(new StringBuilder(digits).insert(i, '0').toString());
    }
    return all;
  }
}
