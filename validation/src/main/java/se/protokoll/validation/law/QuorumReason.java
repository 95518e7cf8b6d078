package se.protokoll.validation.law;

import se.protokoll.language.Language;

/** Why a quorum is met, is not met, or cannot be judged (<i>skäl</i>). */
public enum QuorumReason {
  /** Enough decided. */
  ENOUGH("tillräckligt många deltog", "enough took part"),

  /** Too few decided. */
  TOO_FEW("för få deltog", "too few took part"),

  /** Too few decided, and with those disqualified there would have been enough. */
  TOO_FEW_FOR_JAV(
      "för få deltog sedan de jäviga räknats bort", "too few took part once those with jäv left"),

  /** Enough with those disqualified, which is enough in an assembly (KL 5 kap. 46 §). */
  JAV_FORGIVEN("de jäviga räknas med i fullmäktige", "in an assembly those with jäv are counted"),

  /** An answer to a question, which the assembly lets be given with fewer (KL 5 kap. 45 §). */
  ANSWER_ALLOWED(
      "svar på interpellation eller fråga får ges med färre",
      "an answer to an interpellation or question may be given with fewer"),

  /** The number of seats fixed for the body is unknown. */
  SEATS_UNKNOWN("antalet platser är okänt", "the number of seats is unknown"),

  /** The minutes say nothing about who was present. */
  ATTENDANCE_UNKNOWN("närvaron är okänd", "attendance is unknown"),

  /** It depends on somebody who was there for part of the paragraph, or in an unclear capacity. */
  PRESENCE_UNCERTAIN(
      "det beror på någon som var med bara en del av paragrafen",
      "it depends on somebody present for part of the paragraph");

  private final String swedish;
  private final String english;

  QuorumReason(String swedish, String english) {
    this.swedish = swedish;
    this.english = english;
  }

  /** Returns the reason in words. */
  public String text(Language language) {
    return language == Language.SV ? swedish : english;
  }
}
