package se.protokoll.validation.standard;

import java.time.LocalDate;
import java.util.Optional;
import se.protokoll.validation.finding.LegalSource;
import se.protokoll.validation.finding.SourceReliability;

/** The statutes and the practice that the standard rules come from, as read 2025-09-01. */
public final class Sources {

  private static final LocalDate KL_SINCE = LocalDate.of(2018, 1, 1);
  private static final LocalDate FL_SINCE = LocalDate.of(2018, 7, 1);
  private static final LocalDate TID_SINCE = LocalDate.of(1931, 1, 1);

  private Sources() {}

  /** Returns a section of kommunallagen (2017:725). */
  public static LegalSource kl(int chapter, String section) {
    return kl(chapter, section, KL_SINCE);
  }

  /** Returns a section of kommunallagen (2017:725) in the wording in force since a day. */
  public static LegalSource kl(int chapter, String section, LocalDate since) {
    return LegalSource.statute(
        "KL", "2017:725", Optional.of(Integer.toString(chapter)), section, since);
  }

  /** Returns a section of förvaltningslagen (2017:900). */
  public static LegalSource fl(String section) {
    return LegalSource.statute("FL", "2017:900", Optional.empty(), section, FL_SINCE);
  }

  /** Returns a section of lag (1930:173) om beräkning av lagstadgad tid. */
  public static LegalSource tid(String section) {
    return LegalSource.statute("Lag (1930:173)", "1930:173", Optional.empty(), section, TID_SINCE);
  }

  /** Returns something known from practice. */
  public static LegalSource practice(String title) {
    return LegalSource.practiceOfOthers(title);
  }

  /** Returns something inferred from minutes that have been read. */
  public static LegalSource inferredFromMinutes(String title) {
    return LegalSource.inferredFromOthers(title);
  }

  /** Returns something inferred from a text that has been read. */
  public static LegalSource inferred(String title) {
    return LegalSource.other(title, SourceReliability.INFERRED);
  }
}
