package se.protokoll.pages;

/** One answer on a page: all of it, or one of several under their headings. */
interface PageSection {
  /** Returns what the section is called. */
  String title();

  /**
   * Writes what stands below its heading.
   *
   * @param level the level of its heading, 1 where it is all of a page
   * @param id the id of its heading, where it is not all of the page; its other ids begin with it
   */
  void write(Html html, int level, String id);

  /** Returns the ids that name a table of a section: that of its heading too, if it has one. */
  static String label(int level, String id, String table) {
    return level == 1 ? table : id + " " + table;
  }
}
