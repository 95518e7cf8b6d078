package se.protokoll.money;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.io.InvalidObjectException;
import java.io.ObjectInputStream;
import java.io.Serial;
import java.io.Serializable;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The smallest amount that is paid (<i>betalningsenhet</i>): one öre or any number of öre, such as
 * 5 kr or 0,1 mkr.
 *
 * <p>Two units of the same amount are equal, however they were made: {@code
 * of(Money.ofKronor(100))} is {@link #HUNDRED}.
 *
 * <p>Every JSON mapper of Jackson 2 and 3 writes and reads it as its {@link #word}, also without
 * the modules of this library.
 */
public final class MoneyUnit implements Comparable<MoneyUnit>, Serializable {
  @Serial private static final long serialVersionUID = 1L;

  /** One öre, a hundredth of a krona. */
  public static final MoneyUnit ORE = new MoneyUnit(1, "ore");

  /** One krona, 100 öre. */
  public static final MoneyUnit KRONA = new MoneyUnit(100, "krona");

  /** A hundred kronor, 10 000 öre. */
  public static final MoneyUnit HUNDRED = new MoneyUnit(10_000, "hundred");

  /** A thousand kronor, 100 000 öre. */
  public static final MoneyUnit THOUSAND = new MoneyUnit(100_000, "thousand");

  private final long ore;
  private final String word;

  private MoneyUnit(long ore, String word) {
    this.ore = ore;
    this.word = word;
  }

  /**
   * Returns the unit that is an amount.
   *
   * @throws AmountTextException when the amount is zero or negative
   */
  public static MoneyUnit of(Money amount) {
    if (amount.ore() <= 0) {
      throw notAUnit(amount.toString());
    }
    for (MoneyUnit named : new MoneyUnit[] {ORE, KRONA, HUNDRED, THOUSAND}) {
      if (named.ore == amount.ore()) {
        return named;
      }
    }
    return new MoneyUnit(amount.ore(), AmountText.plain(amount));
  }

  /**
   * Reads a unit: one of the words "ore", "krona", "hundred" and "thousand", an amount such as "5
   * kr", "0,1 mkr" or "50 öre", or the name of an amount alone, such as "tkr", which is one of it.
   *
   * @throws AmountTextException when the text is anything else, or its amount is zero, negative or
   *     finer than an öre
   */
  @JsonCreator
  public static MoneyUnit parse(String text) {
    for (MoneyUnit named : new MoneyUnit[] {ORE, KRONA, HUNDRED, THOUSAND}) {
      if (named.word.equals(text)) {
        return named;
      }
    }
    try {
      return of(Money.parseTolerant(isNameAlone(text) ? "1 " + text.strip() : text));
    } catch (AmountTextException e) {
      throw e.code().equals("not-an-amount") ? notAUnit(text) : e;
    }
  }

  /**
   * Reads the same as {@link #parse}; frameworks look for a method of this name to convert request
   * parameters, settings and the keys of maps.
   *
   * @throws AmountTextException as {@link #parse} does
   */
  public static MoneyUnit valueOf(String text) {
    return parse(text);
  }

  private static boolean isNameAlone(String text) {
    return !text.isBlank() && text.chars().noneMatch(Character::isDigit);
  }

  private static AmountTextException notAUnit(String text) {
    return new AmountTextException("not-a-unit", Map.of("text", text));
  }

  /** Returns how many öre the unit is, 1 or more. */
  public long ore() {
    return ore;
  }

  /**
   * Returns the unit as documents and command lines write it: "ore", "krona", "hundred",
   * "thousand", or the amount, such as "5 kr" or "100 000 kr"; {@link #parse} reads it back.
   */
  @JsonValue
  public String word() {
    return word;
  }

  @Override
  public int compareTo(MoneyUnit other) {
    return Long.compare(ore, other.ore);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof MoneyUnit unit && unit.ore == ore;
  }

  @Override
  public int hashCode() {
    return Long.hashCode(ore);
  }

  /** Returns {@link #word}. */
  @Override
  public String toString() {
    return word;
  }

  @Serial
  private Object writeReplace() {
    return new UnitForm(ore);
  }

  @Serial
  private void readObject(ObjectInputStream in) throws InvalidObjectException {
    throw new InvalidObjectException("A unit is read by its amount");
  }

  /** What Java serializes of a unit: its amount. */
  private record UnitForm(long ore) implements Serializable {
    @Serial
    private Object readResolve() {
      return of(Money.ofOre(ore));
    }
  }
}
