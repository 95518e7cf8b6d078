package se.protokoll.pages;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import se.protokoll.AgendaItem;
import se.protokoll.ContentsItem;
import se.protokoll.Meeting;
import se.protokoll.Paragraph;
import se.protokoll.Section;
import se.protokoll.Visibility;
import se.protokoll.language.Text;

/**
 * What the public may see of some minutes, and of the lines elsewhere that speak of paragraphs
 * (<i>sekretess</i>).
 */
final class Disclosure {
  private final LinkedParagraphs secret = new LinkedParagraphs();
  private final LinkedParagraphs withheld = new LinkedParagraphs();
  private final LinkedParagraphs open = new LinkedParagraphs();
  private final SecretTitles titles = new SecretTitles();
  private final boolean complete;

  Disclosure(Meeting meeting) {
    boolean sections = true;
    for (Paragraph paragraph : meeting.paragraphs()) {
      boolean isSecret = isSecret(paragraph.visibility());
      if (isSecret) {
        secret.add(paragraph);
        paragraph.title().ifPresent(titles::addSecret);
      } else {
        paragraph.title().ifPresent(titles::addOpen);
      }
      (isPublic(paragraph.visibility()) ? open : withheld).add(paragraph);
      sections &= areOpen(paragraph.sections());
    }
    for (AgendaItem item : meeting.agenda()) {
      sections &= areOpen(item.sections());
    }
    this.complete = sections && withheld.isEmpty();
  }

  private static boolean areOpen(List<Section> sections) {
    return sections.stream().allMatch(section -> isPublic(section.visibility()));
  }

  /** Says whether something with a stated visibility is public; it is where nothing is stated. */
  static boolean isPublic(Optional<Visibility> visibility) {
    return visibility.orElse(Visibility.PUBLIC) == Visibility.PUBLIC;
  }

  /** Says whether something is stated to be secret as a whole. */
  static boolean isSecret(Optional<Visibility> visibility) {
    return visibility.isPresent() && visibility.get() == Visibility.SECRET;
  }

  /** Says whether nothing of the minutes is withheld. */
  boolean isComplete() {
    return complete;
  }

  /** Says whether a line would give away the title of a secret paragraph, which it has in it. */
  boolean hidesLine(String line) {
    return !secret.isEmpty() && titles.areIn(line);
  }

  /** Says whether a line that may be absent would give away the title of a secret paragraph. */
  boolean hidesLine(Optional<String> line) {
    return line.isPresent() && hidesLine(line.get());
  }

  /**
   * Says whether a sentence would give away the title of a secret paragraph, which it or one of the
   * values in it has.
   */
  boolean hidesSentence(String sentence, Collection<?> values) {
    if (secret.isEmpty()) {
      return false;
    }
    return hidesLine(sentence)
        || values.stream()
            .filter(String.class::isInstance)
            .map(String.class::cast)
            .anyMatch(value -> hidesLine(value) && sentence.contains(Text.abbreviated(value)));
  }

  /** Says whether a line of the table of contents would give away a secret paragraph. */
  boolean hidesTitle(ContentsItem item) {
    return means(secret, item) || hidesLine(item.title());
  }

  /** Says whether the case numbers of a line would say more than its paragraph does. */
  boolean hidesCaseNumbers(ContentsItem item) {
    return means(withheld, item) || hidesLine(item.title());
  }

  /** Says whether a line means a paragraph: by number, title, or a case number of it alone. */
  private boolean means(LinkedParagraphs some, ContentsItem item) {
    return some.isNamedIn(item)
        || some.hasTitle(item.title())
        || item.caseNumbers().stream()
            .anyMatch(number -> some.hasCaseNumber(number) && !open.hasCaseNumber(number));
  }

  /** Says whether only a secret paragraph took up an item, so that its title is not public. */
  boolean hidesTitle(AgendaItem item) {
    return secret.hasTitle(item.title())
        || (secret.tookUp(item) && !open.tookUp(item))
        || hidesLine(item.title());
  }

  /** Says whether texts and documents of an item may be those of a paragraph that hides them. */
  boolean hidesContent(AgendaItem item) {
    return withheld.tookUp(item) || withheld.hasTitle(item.title());
  }

  /** Says whether what was inferred about the paragraphs of a number is public. */
  boolean isPublic(int number) {
    return !withheld.hasNumber(number);
  }
}
