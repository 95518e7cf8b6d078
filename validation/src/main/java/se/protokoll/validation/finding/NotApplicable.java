package se.protokoll.validation.finding;

import se.protokoll.language.Word;

/** Why a rule was not asked of a meeting (<i>varför en regel inte gäller</i>). */
public enum NotApplicable implements Word {
  /** It binds other kinds of body, or the kind of this one is unknown. */
  BODY,

  /** It was not in force on the day of the meeting, or there were no such bodies then. */
  DAY,

  /** It was not in force on that day as it is, and what the law said then is not known here. */
  LAW_UNKNOWN,

  /** It is checked at another stage. */
  STAGE,

  /** The minutes are a web view or an extract, which shows nothing that it could judge. */
  EXTENT,

  /** The minutes have nothing that it is about, such as votes. */
  NOTHING_TO_JUDGE
}
