package se.protokoll.pages;

import java.util.List;

/**
 * An answer that is tables.
 *
 * @param title what it is called
 * @param tables the tables, in order
 */
record TablesSection(String title, List<PageTable> tables) implements PageSection {
  TablesSection {
    tables = List.copyOf(tables);
  }

  @Override
  public void write(Html html, int level, String id) {
    for (int i = 0; i < tables.size(); i++) {
      String table = id + "-table" + (i + 1);
      tables.get(i).write(html, table, PageSection.label(level, id, table));
    }
  }
}
