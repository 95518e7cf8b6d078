package se.protokoll.validation.law;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import se.protokoll.language.Word;

/**
 * A number that a statute lays down (<i>lagfäst tal</i>), with the day it applies from and where it
 * stands. Parts, such as a third, are in {@link LegalFraction}.
 */
public enum LegalNumber implements Word {
  /** The most days from the meeting to the <i>justering</i>. */
  DAYS_TO_JUSTERING(14, Days.ACT_OF_1991, "KL 5 kap. 69 §; KL (1991:900) 5 kap. 61 §"),

  /** The most days from the <i>justering</i> to its announcement. */
  DAYS_TO_POSTING(2, Days.ACT_OF_1991, "KL 8 kap. 12 §; KL (1991:900) 5 kap. 62 §"),

  /** The weeks in which to appeal, from the announcement. */
  WEEKS_TO_APPEAL(3, Days.ACT_OF_1991, "KL 13 kap. 5 §; KL (1991:900) 10 kap. 6 §"),

  /** The least weeks from the announcement of an assembly's meeting to the meeting. */
  WEEKS_OF_MEETING_NOTICE(1, Days.ACT_OF_1991, "KL 5 kap. 13 §; KL (1991:900) 5 kap. 9 §"),

  /** The least number of members of an executive board. */
  MEMBERS_OF_EXECUTIVE_BOARD(5, Days.ACT_OF_1991, "KL 6 kap. 16 §; KL (1991:900) 6 kap. 9 §"),

  /**
   * The least number of substitutes of an executive board, from the day after the first ordinary
   * election under the act of 2017 (transitional provision 2).
   */
  SUBSTITUTES_OF_EXECUTIVE_BOARD(5, LocalDate.of(2018, 9, 10), "KL 6 kap. 16 §"),

  /** The least number of members of a municipality's assembly. */
  MEMBERS_OF_MUNICIPAL_ASSEMBLY(21, Days.ACT_OF_2017, "KL 5 kap. 5 §"),

  /** The least number of members of a region's assembly. */
  MEMBERS_OF_REGIONAL_ASSEMBLY(31, Days.ACT_OF_2017, "KL 5 kap. 5 §");

  private final int value;
  private final LocalDate since;
  private final String reference;

  LegalNumber(int value, LocalDate since, String reference) {
    this.value = value;
    this.since = since;
    this.reference = reference;
  }

  /** Returns the number by the law as it is. */
  public int value() {
    return value;
  }

  /** Returns the number on a day, empty when no statute that is known here had laid one down. */
  public Optional<Integer> on(LocalDate day) {
    return Objects.requireNonNull(day, "day").isBefore(since)
        ? Optional.empty()
        : Optional.of(value);
  }

  /** Returns the first day it applies. */
  public LocalDate since() {
    return since;
  }

  /** Returns the sections that lay it down, the one of today first. */
  public String reference() {
    return reference;
  }

  /** The days on which the acts and changes came into force. */
  static final class Days {
    static final LocalDate ACT_OF_1991 = LocalDate.of(1992, 1, 1);
    static final LocalDate CHANGES_OF_2011 = LocalDate.of(2011, 1, 1);
    static final LocalDate ACT_OF_2017 = LocalDate.of(2018, 1, 1);
    static final LocalDate COORDINATION = LocalDate.of(2004, 1, 1);

    private Days() {}
  }
}
