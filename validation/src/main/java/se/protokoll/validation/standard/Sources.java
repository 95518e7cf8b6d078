package se.protokoll.validation.standard;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import se.protokoll.validation.finding.LegalSource;
import se.protokoll.validation.finding.SourceReliability;

/** The statutes and the practice that the standard rules come from, as read 2025-09-01. */
public final class Sources {

  /** The day kommunallagen (2017:725) came into force. */
  public static final LocalDate KL_SINCE = FormerSections.KL_SINCE;

  /** The first day of the oldest wording of the time for appeal that was read (SFS 1995:84). */
  public static final LocalDate APPEALS_READ_SINCE = FormerSections.APPEALS_1995;

  /** The first day of the rules about the effect of jäv in a board (SFS 1994:690). */
  public static final LocalDate EFFECT_OF_JAV_SINCE = FormerSections.EFFECT_OF_JAV;

  /** The day förvaltningslagen (2017:900) came into force. */
  public static final LocalDate FL_SINCE = LocalDate.of(2018, 7, 1);

  /** The day lag (2022:629) om proportionella val came into force. */
  public static final LocalDate PROPORTIONAL_SINCE = LocalDate.of(2022, 7, 1);

  private static final LocalDate TID_SINCE = LocalDate.of(1931, 1, 1);

  private Sources() {}

  /** Returns a section of kommunallagen (2017:725), and what said the same before it. */
  public static LegalSource kl(int chapter, String section) {
    return kl(chapter, section, KL_SINCE);
  }

  /**
   * Returns a section of kommunallagen (2017:725) in the wording in force since a day, and what
   * said the same before it.
   */
  public static LegalSource kl(int chapter, String section, LocalDate since) {
    return LegalSource.statute(
            "KL", "2017:725", Optional.of(Integer.toString(chapter)), section, since)
        .after(FormerSections.ofKl(chapter, section));
  }

  /** Returns a section of kommunallagen (1991:900) that was read and never amended. */
  public static List<LegalSource> kl91(int chapter, String section) {
    return FormerSections.kl91(chapter, section).read();
  }

  /** Returns a section of förvaltningslagen (2017:900), and what said the same before it. */
  public static LegalSource fl(String section) {
    return LegalSource.statute("FL", "2017:900", Optional.empty(), section, FL_SINCE)
        .after(FormerSections.ofFl(section));
  }

  /** Returns 2 § of lag (2022:629) om proportionella val, and what said the same before it. */
  public static LegalSource proportionalElections() {
    return LegalSource.statute(
            "Lag (2022:629)", "2022:629", Optional.empty(), "2", PROPORTIONAL_SINCE)
        .after(FormerSections.ofProportionalElections());
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

  /**
   * Returns something inferred from kommunallagen (2017:725), and for the days before that from
   * kommunallagen (1991:900).
   */
  public static LegalSource inferredFromKl(String place, String formerPlace) {
    return inferred("KL " + place, "2017:725", Optional.of(KL_SINCE), Optional.empty())
        .after(
            List.of(
                inferred(
                    "KL (1991:900) " + formerPlace,
                    "1991:900",
                    Optional.empty(),
                    Optional.of(KL_SINCE.minusDays(1)))));
  }

  private static LegalSource inferred(
      String title, String sfs, Optional<LocalDate> from, Optional<LocalDate> to) {
    return new LegalSource(
        title,
        Optional.of(sfs),
        Optional.empty(),
        Optional.empty(),
        from,
        to,
        SourceReliability.INFERRED);
  }
}
