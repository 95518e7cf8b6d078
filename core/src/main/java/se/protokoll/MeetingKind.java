package se.protokoll;

import se.protokoll.language.Word;

/** Whether a meeting is one of those planned (<i>sammanträdestyp</i>). */
public enum MeetingKind implements Word {
  /** One of those planned (<i>ordinarie sammanträde</i>). */
  ORDINARY,

  /** One held in addition to them (<i>extra sammanträde</i>). */
  EXTRA
}
