package se.protokoll.validation.law;

import java.util.Map;
import se.protokoll.language.Language;
import se.protokoll.language.Message;
import se.protokoll.language.Word;

/** Whether somebody may certify a paragraph, and if not, why (<i>valbarhet som justerare</i>). */
public enum JusterareReason implements Word, Message {
  /** The person took part in deciding, and may. */
  MAY,

  /** The person was not there. */
  ABSENT,

  /** The person was there without deciding: an official, a guest, a substitute not serving. */
  NOT_DECIDING,

  /** The person was there for part of the paragraph, or in an unclear capacity. */
  PARTLY,

  /** The person presided, and certifies as chair anyway. */
  PRESIDED,

  /** The person kept the minutes. */
  SECRETARY,

  /** The person was disqualified. */
  DISQUALIFIED,

  /** The person served as a substitute, and the body's own orders let only members certify. */
  SUBSTITUTE;

  /** Returns the word of the constant, such as "not-deciding". */
  @Override
  public String code() {
    return word();
  }

  /** Returns none. */
  @Override
  public Map<String, Object> arguments() {
    return Map.of();
  }

  /** Returns the reason in words that continue after the person's name. */
  @Override
  public String text(Language language) {
    return LawTexts.TABLE.text("justerare." + code(), arguments(), language);
  }
}
