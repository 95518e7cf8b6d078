package se.protokoll.pages;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import se.protokoll.fund.Distribution;
import se.protokoll.language.Language;

/**
 * A page of one answer, or of several below their headings (<i>svar</i>): distributions,
 * comparisons, and tables of anything else.
 *
 * <p>Answers are added in order, and the page is written at the end. It is not safe for use by
 * several threads.
 */
public final class AnswerPage {
  private final Language language;
  private final PageTexts texts;
  private final List<PageSection> sections = new ArrayList<>();

  /**
   * Begins a page.
   *
   * @param language the language of its labels
   */
  public AnswerPage(Language language) {
    this.language = language;
    this.texts = new PageTexts(language);
  }

  /**
   * Adds a distribution, as {@link DistributionPage} shows it.
   *
   * @param source what it is an answer to, such as the name of a file; empty where that is plain
   * @param notes what is to be said about it, a sentence or more each
   */
  public AnswerPage add(String source, Distribution distribution, List<String> notes) {
    return add(source, new DistributionSection(distribution, texts), notes);
  }

  /**
   * Adds two distributions compared, as {@link DistributionPage#comparing} shows them.
   *
   * @param source what it is an answer to, such as the name of a file; empty where that is plain
   * @param notes what is to be said about it, a sentence or more each
   */
  public AnswerPage add(
      String source, Distribution before, Distribution after, List<String> notes) {
    return add(source, new ComparisonSection(before, after, texts), notes);
  }

  /**
   * Adds an answer that is tables.
   *
   * @param source what it is an answer to, such as the name of a file; empty where that is plain
   * @param title what the answer is called
   * @param tables the tables, in order, with captions that differ
   * @param notes what is to be said about it, a sentence or more each
   */
  public AnswerPage add(String source, String title, List<PageTable> tables, List<String> notes) {
    return add(source, new TablesSection(title, tables), notes);
  }

  private AnswerPage add(String source, PageSection answer, List<String> notes) {
    return add(new NotedSection(answer, source, notes, texts.say("answers.notes")));
  }

  AnswerPage add(PageSection section) {
    sections.add(section);
    return this;
  }

  /** Says whether nothing has been added. */
  public boolean isEmpty() {
    return sections.isEmpty();
  }

  /**
   * Returns the page: a single answer is all of it, and several have a list of links above them.
   *
   * @throws IllegalStateException when nothing has been added
   */
  public String toHtml() {
    if (sections.isEmpty()) {
      throw new IllegalStateException("A page needs an answer");
    }
    var html = new Html();
    if (sections.size() == 1) {
      PageSection only = sections.get(0);
      html.line("h1", only.title());
      only.write(html, 1, "d1");
      return PageFrame.page(language, only.title(), html);
    }
    String title = texts.say("answers.title", "count", sections.size());
    html.line("h1", title).open("ul").markup("\n");
    List<String> titles = titles();
    for (int i = 0; i < sections.size(); i++) {
      html.open("li").element("a", titles.get(i), "href", "#d" + (i + 1)).closeLine();
    }
    html.closeLine();
    for (int i = 0; i < sections.size(); i++) {
      String id = "d" + (i + 1);
      html.line("h2", titles.get(i), "id", id);
      sections.get(i).write(html, 2, id);
    }
    return PageFrame.page(language, title, html);
  }

  /** Returns what the answers are called; several of one name are counted. */
  private List<String> titles() {
    Map<String, Integer> times = new HashMap<>();
    return sections.stream()
        .map(PageSection::title)
        .map(
            title -> {
              int time = times.merge(title, 1, Integer::sum);
              return time == 1 ? title : title + " (" + time + ")";
            })
        .toList();
  }
}
