package se.protokoll.fund;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.protokoll.money.Money;
import se.protokoll.money.MoneyUnit;

/** The floors and caps of one level in whole units, which are not negative. */
final class Bounds {
  /** The least of each, zero for a part without a floor. */
  final long[] floors;

  /** The most of each, {@link Long#MAX_VALUE} for a part without a cap. */
  final long[] caps;

  /** All floors together. */
  final BigInteger floorSum;

  private Bounds(long[] floors, long[] caps) {
    this.floors = floors;
    this.caps = caps;
    this.floorSum =
        Arrays.stream(floors)
            .mapToObj(BigInteger::valueOf)
            .reduce(BigInteger.ZERO, BigInteger::add);
  }

  /** Returns the bounds of some parts, null when none of them has any. */
  static @Nullable Bounds of(List<Part> parts, MoneyUnit unit) {
    if (parts.stream().noneMatch(Bounds::isBounded)) {
      return null;
    }
    return new Bounds(
        parts.stream().mapToLong(part -> floor(part, unit)).toArray(),
        parts.stream().mapToLong(part -> cap(part, unit)).toArray());
  }

  static boolean isBounded(Part part) {
    return part.floor().isPresent() || part.cap().isPresent();
  }

  /** Returns whether floor and cap of a part are whole units, so that nothing has to be rounded. */
  static boolean isWhole(Part part, MoneyUnit unit) {
    return Stream.concat(part.floor().stream(), part.cap().stream())
        .allMatch(bound -> bound.ore() % unit.ore() == 0);
  }

  /** Returns the fewest units that are not less than the floor of a part. */
  static long floor(Part part, MoneyUnit unit) {
    return part.floor().map(floor -> above(floor, unit)).orElse(0L);
  }

  /** Returns the most units that are not more than the cap of a part. */
  static long cap(Part part, MoneyUnit unit) {
    return part.cap().map(cap -> below(cap, unit)).orElse(Long.MAX_VALUE);
  }

  private static long above(Money floor, MoneyUnit unit) {
    return -Math.floorDiv(-floor.ore(), unit.ore());
  }

  private static long below(Money cap, MoneyUnit unit) {
    return cap.ore() / unit.ore();
  }
}
