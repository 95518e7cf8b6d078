package se.protokoll.json.problem;

import se.protokoll.language.Word;

/** What kind of thing is wrong at one place of a document. */
public enum ProblemKind implements Word {
  /** The bytes are not UTF-8, or a text holds half a surrogate pair. */
  ENCODING,

  /** The text is not JSON from here on, or goes on after its end. */
  SYNTAX,

  /** The document is larger, deeper or longer than the limits allow. */
  LIMIT,

  /** The document says it has another format than those that are read. */
  FORMAT,

  /** A value of another JSON type than the property has; null is one. */
  TYPE,

  /** A value of the right JSON type that means nothing, such as the day 2026-02-30. */
  VALUE,

  /** A property that is not known, or an own property where none is kept. */
  UNKNOWN,

  /** A property that is there twice. */
  DUPLICATE,

  /** A property that must be there and is not. */
  MISSING,

  /** Properties that are right one by one and cannot stand together. */
  MEANING,

  /** A stored result that is not what the same division gives. */
  DIFFERS_FROM_DIVISION
}
