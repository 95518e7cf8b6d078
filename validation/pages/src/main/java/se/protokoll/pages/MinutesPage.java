package se.protokoll.pages;

import se.protokoll.Meeting;
import se.protokoll.Paragraph;
import se.protokoll.language.Language;

/**
 * The minutes of a meeting as a page (<i>protokoll</i>).
 *
 * <p>It shows what the records hold, in the order of Swedish minutes: the head, who decided, the
 * <i>justering</i>, the agenda, the paragraphs, and the notice boards. Keys, own properties and the
 * address of the source are not on it. People stand with their name and party where the record has
 * their key. What is inferred is marked, and what the record leaves out is told.
 *
 * <p>Of a secret paragraph it has the number and a mark; of a partly secret one number, title and a
 * mark; of a secret section a mark, and of a partly secret one the heading and a mark. Lines of the
 * agenda and the table of contents do not give away what the paragraph hides, and no line has the
 * title of a secret paragraph in it: a line of the agenda, a point of a decision, a document, a
 * reference and whatever else stands in a line is a mark then. A title counts as whole words in
 * capitals or small letters, and not where it is part of the title of a paragraph that is not
 * secret. A person whom only such paragraphs name is not on the page. Names, and free text, which
 * is the text of sections, reservations and statements, are shown as they are, except personal
 * identity numbers: their last four digits are masked.
 */
public final class MinutesPage {
  private MinutesPage() {}

  /**
   * Returns the page as HTML; paragraph 12 has the id {@code p12}, and 12 A {@code p12a}.
   *
   * @param language the language of headings and labels; the texts of the minutes stay as they are,
   *     and are marked as Swedish
   */
  public static String of(Meeting meeting, Language language) {
    var page = new MinutesMarkup(meeting, language);
    var head = new HeadMarkup(page);
    head.head();
    new PeopleMarkup(page).attendance();
    var justering = new JusteringMarkup(page);
    justering.justering();
    var agenda = new AgendaMarkup(page);
    agenda.contents();
    agenda.agenda();
    var paragraphs = new ParagraphMarkup(page);
    for (int place = 0; place < meeting.paragraphs().size(); place++) {
      Paragraph paragraph = meeting.paragraphs().get(place);
      paragraphs.paragraph(paragraph, page.anchors().at(place));
    }
    justering.postings();
    head.body();
    new PeopleMarkup(page).others();
    head.record();
    return PageFrame.page(language, head.title(), page.html());
  }
}
