package se.protokoll.pages;

import java.util.List;

/**
 * An answer with what is to be said about it.
 *
 * @param answer the answer
 * @param source what it is an answer to, such as the name of a file; empty where that is plain
 * @param notes a sentence or more each
 * @param heading what the notes are called
 */
record NotedSection(PageSection answer, String source, List<String> notes, String heading)
    implements PageSection {
  NotedSection {
    notes = List.copyOf(notes);
  }

  @Override
  public String title() {
    return source.isEmpty() ? answer.title() : answer.title() + ", " + source;
  }

  @Override
  public void write(Html html, int level, String id) {
    answer.write(html, level, id);
    if (!notes.isEmpty()) {
      html.line("h" + (level + 1), heading);
      html.open("ul").markup("\n");
      notes.forEach(one -> html.line("li", one));
      html.closeLine();
    }
  }
}
