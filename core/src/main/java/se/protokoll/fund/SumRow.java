package se.protokoll.fund;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Finds the sum of a table among its recipients. */
final class SumRow {
  /** With fewer others, one that weighs as much as all of them is nothing unusual. */
  private static final int OTHERS = 4;

  private static final Set<String> NAMES =
      Set.of("summa", "summa totalt", "totalt", "total", "totalsumma", "riket", "hela riket");

  private SumRow() {}

  /**
   * Returns the part of a split by weights that weighs as much as all others together: where there
   * are four others or more, or two with a name such as "Summa" or "Riket".
   */
  static Optional<Part> in(FundSplit split) {
    List<Part> parts = split.parts();
    if (split.kind() != SplitKind.WEIGHTS || parts.size() < 3) {
      return Optional.empty();
    }
    Fraction sum = Fraction.ZERO;
    Part largest = parts.get(0);
    int others = -1;
    for (Part part : parts) {
      if (part.weight().isEmpty()) {
        return Optional.empty();
      }
      sum = sum.plus(Fraction.of(part.weight().get()));
      others += part.weight().get().signum() > 0 ? 1 : 0;
      if (part.weight().get().compareTo(largest.weight().orElseThrow()) > 0) {
        largest = part;
      }
    }
    Fraction heaviest = Fraction.of(largest.weight().orElseThrow());
    boolean isSum = heaviest.signum() > 0 && heaviest.plus(heaviest).equals(sum);
    return isSum && others >= (isNamedSo(largest.holder()) ? 2 : OTHERS)
        ? Optional.of(largest)
        : Optional.empty();
  }

  private static boolean isNamedSo(Holder holder) {
    return isName(FundTexts.holder(holder));
  }

  /** Says whether the sum of a table is called so. */
  static boolean isName(String name) {
    return NAMES.contains(name.strip().toLowerCase(Locale.ROOT));
  }
}
