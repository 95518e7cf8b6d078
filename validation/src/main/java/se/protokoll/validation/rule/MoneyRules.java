package se.protokoll.validation.rule;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.protokoll.fund.FundSplit;
import se.protokoll.fund.Part;
import se.protokoll.fund.Ratio;
import se.protokoll.fund.SplitKind;
import se.protokoll.language.MessageTable;
import se.protokoll.validation.finding.Rule;

/** Money granted and how it is divided. */
final class MoneyRules {

  private static final MessageTable TEXTS = Texts.of("money");

  private static final BigInteger HUNDRED = BigInteger.valueOf(100);

  /** The parts of a split make a whole. Source: logic; 50/50 and 70/30 in SVOM § 43-44. */
  static final Rule ALLOCATION_KEY_SUMS =
      Rule.builder("allocation-key-sums", TEXTS).logical().build();

  private MoneyRules() {}

  static List<BookRule> rules() {
    return List.of(BookRule.of(ALLOCATION_KEY_SUMS, MoneyRules::everySplitIsWhole));
  }

  private static void everySplitIsWhole(Examination examination) {
    for (PlacedGrant placed : examination.grants()) {
      if (placed.grant().split().isPresent()) {
        check(examination, placed, placed.pointer() + "/split", placed.grant().split().get());
      }
    }
  }

  private static void check(
      Examination examination, PlacedGrant placed, String pointer, FundSplit split) {
    String fault = fault(split);
    if (fault != null) {
      Draft draft = examination.found(fault).at(pointer).in(placed.paragraph());
      if (split.kind() == SplitKind.PERCENT) {
        draft.with("sum", text(sum(split)));
      }
      draft.add();
    }
    List<Part> parts = split.parts();
    for (int i = 0; i < parts.size(); i++) {
      if (parts.get(i).split().isPresent()) {
        check(examination, placed, pointer + Pointers.nested(split, i), parts.get(i).split().get());
      }
    }
  }

  private static @Nullable String fault(FundSplit split) {
    if (split.parts().isEmpty()) {
      return "no-parts";
    }
    return switch (split.kind()) {
      case EQUAL -> null;
      case PERCENT -> percentFault(split);
      case WEIGHTS -> weightFault(split);
    };
  }

  private static @Nullable String percentFault(FundSplit split) {
    boolean measured = false;
    Fraction slack = Fraction.ZERO;
    for (Part part : split.parts()) {
      if (part.percent().isPresent()) {
        Ratio percent = part.percent().get();
        measured = true;
        if (percent.numerator().signum() < 0) {
          return "negative";
        }
        if (percent.decimal() && percent.denominator().compareTo(BigInteger.ONE) > 0) {
          slack = slack.plus(BigInteger.ONE, percent.denominator().shiftLeft(1));
        }
      } else if (part.fixed().isEmpty() && split.restTo().isEmpty()) {
        return "no-percent";
      }
    }
    if (!measured) {
      return null; // fixed amounts only: allocation-sums compares them with the whole
    }
    Fraction sum = sum(split);
    int over = sum.compareTo(new Fraction(HUNDRED, BigInteger.ONE).plus(slack));
    if (split.restTo().isPresent()) {
      return over > 0 ? "not-hundred" : null;
    }
    int under = sum.plus(slack).compareTo(new Fraction(HUNDRED, BigInteger.ONE));
    return over > 0 || under < 0 ? "not-hundred" : null;
  }

  private static Fraction sum(FundSplit split) {
    Fraction sum = Fraction.ZERO;
    for (Part part : split.parts()) {
      if (part.percent().isPresent()) {
        sum = sum.plus(part.percent().get().numerator(), part.percent().get().denominator());
      }
    }
    return sum;
  }

  private static @Nullable String weightFault(FundSplit split) {
    boolean positive = false;
    for (Part part : split.parts()) {
      if (part.weight().isPresent()) {
        int sign = part.weight().get().numerator().signum();
        if (sign < 0) {
          return "negative";
        }
        positive |= sign > 0;
      } else if (!part.indicators().isEmpty() || part.fixed().isPresent()) {
        positive = true;
      } else {
        return "no-weight";
      }
    }
    return positive ? null : "no-weight";
  }

  private static String text(Fraction sum) {
    BigInteger[] parts = sum.numerator().divideAndRemainder(sum.denominator());
    if (parts[1].signum() == 0) {
      return parts[0].toString();
    }
    return new BigDecimal(sum.numerator())
        .divide(new BigDecimal(sum.denominator()), 4, RoundingMode.HALF_UP)
        .stripTrailingZeros()
        .toPlainString();
  }

  /** An exact sum of percentages. */
  private record Fraction(BigInteger numerator, BigInteger denominator)
      implements Comparable<Fraction> {
    static final Fraction ZERO = new Fraction(BigInteger.ZERO, BigInteger.ONE);

    Fraction plus(BigInteger otherNumerator, BigInteger otherDenominator) {
      return new Fraction(
          numerator.multiply(otherDenominator).add(otherNumerator.multiply(denominator)),
          denominator.multiply(otherDenominator));
    }

    Fraction plus(Fraction other) {
      return plus(other.numerator, other.denominator);
    }

    @Override
    public int compareTo(Fraction other) {
      return numerator.multiply(other.denominator).compareTo(other.numerator.multiply(denominator));
    }
  }
}
