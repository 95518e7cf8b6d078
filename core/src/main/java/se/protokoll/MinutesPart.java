package se.protokoll;

import org.jspecify.annotations.Nullable;
import se.protokoll.language.Word;

/**
 * A part of the minutes that a record may leave out (<i>del av protokollet</i>). A part may lie
 * within another: without the decisions there are no votes either.
 */
public enum MinutesPart implements Word {
  /** Who was present, as what and when (<i>närvaro</i>). */
  ATTENDANCE,

  /** What was summoned (<i>dagordning</i>). */
  AGENDA,

  /** The printed table of contents (<i>ärendelista</i>). */
  CONTENTS,

  /** How and when the meeting was announced (<i>kungörelse</i>). */
  NOTICES,

  /** The paragraphs as a whole, with all they hold (<i>paragrafer</i>). */
  PARAGRAPHS,

  /** The text of paragraphs (<i>ärendetext</i>). */
  SECTIONS(PARAGRAPHS),

  /** Motions, questions and their like (<i>initiativ</i>). */
  INITIATIVES(PARAGRAPHS),

  /** Who presented and who spoke (<i>föredragande, talare</i>). */
  SPEAKERS(PARAGRAPHS),

  /** What was proposed and moved (<i>förslag, yrkanden</i>). */
  PROPOSALS(PARAGRAPHS),

  /** What was decided (<i>beslut</i>). */
  DECISIONS(PARAGRAPHS),

  /** What the chair put to the meeting (<i>propositioner</i>). */
  PROPOSITIONS(DECISIONS),

  /** The votes (<i>omröstningar</i>). */
  VOTES(DECISIONS),

  /** How each person voted (<i>upprop, voteringslista</i>). */
  BALLOTS(VOTES),

  /** Who was elected (<i>val</i>). */
  ELECTIONS(DECISIONS),

  /** The money granted or proposed (<i>bidrag</i>). */
  GRANTS(PARAGRAPHS),

  /** What somebody is to come back with (<i>uppföljning</i>). */
  FOLLOW_UPS(PARAGRAPHS),

  /** The reservations (<i>reservationer</i>). */
  RESERVATIONS(PARAGRAPHS),

  /** The statements put into the minutes (<i>protokollsanteckningar</i>). */
  STATEMENTS(PARAGRAPHS),

  /** Questions of disqualification (<i>jäv</i>). */
  DISQUALIFICATIONS(PARAGRAPHS),

  /** The documents that paragraphs name, and the appendices (<i>handlingar, bilagor</i>). */
  DOCUMENTS(PARAGRAPHS),

  /** The earlier paragraphs referred to (<i>paragrafhänvisningar</i>). */
  PRECEDENTS(PARAGRAPHS),

  /** To whom decisions are sent (<i>beslutet skickas till</i>). */
  DISPATCHED_TO(PARAGRAPHS),

  /** How the minutes were certified, with the signatures (<i>justering</i>). */
  JUSTERING,

  /** The names under the minutes (<i>underskrifter</i>). */
  SIGNATURES(JUSTERING),

  /** The announcements on notice boards (<i>anslag</i>). */
  POSTINGS;

  private final @Nullable MinutesPart whole;

  MinutesPart() {
    this(null);
  }

  MinutesPart(@Nullable MinutesPart whole) {
    this.whole = whole;
  }

  /** Says whether it is another part, or lies within it. */
  public boolean isWithin(MinutesPart other) {
    return this == other || (whole != null && whole.isWithin(other));
  }
}
