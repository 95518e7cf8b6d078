package se.protokoll.language;

/** Something that has a text in every language; a {@link MessageTable} shows it by that text. */
public interface Spoken {

  /** Returns the text in a language. */
  String text(Language language);
}
