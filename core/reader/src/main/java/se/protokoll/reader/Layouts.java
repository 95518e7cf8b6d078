package se.protokoll.reader;

import java.util.List;

/** The layouts that are shipped. */
final class Layouts {
  /** What is known of all minutes. */
  static final Layout GENERAL = Layout.of("general");

  static final List<Layout> ALL = List.of();

  private Layouts() {}
}
