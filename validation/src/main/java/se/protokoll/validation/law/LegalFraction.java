package se.protokoll.validation.law;

import java.time.LocalDate;
import se.protokoll.language.Word;

/**
 * A part of the members or the money that a statute lays down (<i>lagfäst andel</i>), with the day
 * it applies from and where it stands. Whole numbers are in {@link LegalNumber}.
 */
public enum LegalFraction implements Word {
  /** What those present must be more than, of the members. */
  QUORUM(
      1,
      2,
      LegalNumber.Days.ACT_OF_1991,
      "KL 5 kap. 45 §, 6 kap. 27 §; KL (1991:900) 5 kap. 18 §, 6 kap. 23 §"),

  /** What those who vote for a decision must be more than, of those who vote. */
  SIMPLE_MAJORITY(1, 2, LegalNumber.Days.ACT_OF_1991, "KL 5 kap. 55 §; KL (1991:900) 5 kap. 43 §"),

  /** The least part of those present that can have a matter tabled in an assembly. */
  MINORITY_THAT_TABLES(
      1, 3, LegalNumber.Days.ACT_OF_1991, "KL 5 kap. 50 §; KL (1991:900) 5 kap. 36 §"),

  /** The least part of those present that can have a matter sent back in an assembly. */
  MINORITY_THAT_SENDS_BACK(
      1, 3, LocalDate.of(2002, 7, 1), "KL 5 kap. 50 §; KL (1991:900) 5 kap. 36 § (SFS 2002:249)"),

  /** The least part of those present that decides on an extra election. */
  EXTRA_ELECTION(
      2, 3, LegalNumber.Days.CHANGES_OF_2011, "KL 5 kap. 10 §; KL (1991:900) 5 kap. 5 a §"),

  /** The least part of those present that stops a referendum on the initiative of the people. */
  POPULAR_INITIATIVE(
      2, 3, LegalNumber.Days.CHANGES_OF_2011, "KL 5 kap. 37 §; KL (1991:900) 5 kap. 34 a §"),

  /** What Försäkringskassan pays of a coordination federation's money. */
  STATE_OF_COORDINATION(1, 2, LegalNumber.Days.COORDINATION, "Lag (2003:1210) 5 §"),

  /** What the region pays of a coordination federation's money. */
  REGION_OF_COORDINATION(1, 4, LegalNumber.Days.COORDINATION, "Lag (2003:1210) 5 §");

  private final int numerator;
  private final int denominator;
  private final LocalDate since;
  private final String reference;

  LegalFraction(int numerator, int denominator, LocalDate since, String reference) {
    this.numerator = numerator;
    this.denominator = denominator;
    this.since = since;
    this.reference = reference;
  }

  /** Says whether some are at least this part of all: 7 are a third of 21, 6 are not. */
  public boolean isReached(long some, long all) {
    return denominator * some >= numerator * all;
  }

  /** Says whether some are more than this part of all: 16 are more than half of 31 and of 30. */
  public boolean isExceeded(long some, long all) {
    return denominator * some > numerator * all;
  }

  /** Returns the least number that is at least this part of all: 14 for two thirds of 20 or 21. */
  public int leastOf(int all) {
    return Math.toIntExact(-Math.floorDiv(-(long) numerator * all, denominator));
  }

  /** Returns the least number that is more than this part of all: 16 for half of 30 or 31. */
  public int leastAbove(int all) {
    return Math.toIntExact((long) numerator * all / denominator + 1);
  }

  /** Returns the first day it applies. */
  public LocalDate since() {
    return since;
  }

  /** Returns the sections that lay it down, the one of today first. */
  public String reference() {
    return reference;
  }

  /** Returns it as a fraction: "1/3". */
  @Override
  public String toString() {
    return numerator + "/" + denominator;
  }
}
