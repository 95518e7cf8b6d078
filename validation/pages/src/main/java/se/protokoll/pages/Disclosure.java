package se.protokoll.pages;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import se.protokoll.AgendaItem;
import se.protokoll.ContentsItem;
import se.protokoll.Meeting;
import se.protokoll.Paragraph;
import se.protokoll.Section;
import se.protokoll.Visibility;

/**
 * What the public may see of some minutes, and of the lines elsewhere that speak of paragraphs
 * (<i>sekretess</i>).
 */
final class Disclosure {
  private final List<Paragraph> withheld = new ArrayList<>();
  private final List<Paragraph> open = new ArrayList<>();
  private final boolean complete;

  Disclosure(Meeting meeting) {
    boolean sections = true;
    for (Paragraph paragraph : meeting.paragraphs()) {
      boolean isPublic = isPublic(paragraph.visibility());
      (isPublic ? open : withheld).add(paragraph);
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

  /** Says whether a line of the table of contents would give away a secret paragraph. */
  boolean hidesTitle(ContentsItem item) {
    return withheld.stream()
        .anyMatch(paragraph -> isSecret(paragraph.visibility()) && isMeant(paragraph, item));
  }

  /** Says whether the case numbers of a line would say more than its paragraph does. */
  boolean hidesCaseNumbers(ContentsItem item) {
    return withheld.stream().anyMatch(paragraph -> isMeant(paragraph, item));
  }

  /** Says whether a line means a paragraph: by number, title, or a case number of it alone. */
  private boolean isMeant(Paragraph paragraph, ContentsItem item) {
    return isNamed(paragraph, item)
        || isTitle(paragraph, item.title())
        || item.caseNumbers().stream().anyMatch(number -> isOnlyOf(paragraph, number));
  }

  private boolean isOnlyOf(Paragraph paragraph, String caseNumber) {
    return paragraph.caseNumbers().contains(caseNumber)
        && open.stream().noneMatch(other -> other.caseNumbers().contains(caseNumber));
  }

  /** Says whether only a secret paragraph took up an item, so that its title is not public. */
  boolean hidesTitle(AgendaItem item) {
    boolean secret = false;
    for (Paragraph paragraph : withheld) {
      if (isSecret(paragraph.visibility())) {
        if (isTitle(paragraph, item.title())) {
          return true;
        }
        secret |= takesUp(paragraph, item);
      }
    }
    return secret && open.stream().noneMatch(paragraph -> takesUp(paragraph, item));
  }

  /** Says whether texts and documents of an item may be those of a paragraph that hides them. */
  boolean hidesContent(AgendaItem item) {
    for (Paragraph paragraph : withheld) {
      if (takesUp(paragraph, item) || isTitle(paragraph, item.title())) {
        return true;
      }
    }
    return false;
  }

  /** Says whether what was inferred about the paragraphs of a number is public. */
  boolean isPublic(int number) {
    return withheld.stream().noneMatch(paragraph -> paragraph.number() == number);
  }

  private static boolean isNamed(Paragraph paragraph, ContentsItem item) {
    return item.paragraphs().isPresent()
        && (paragraph.isNamedIn(item.paragraphs().get())
            || item.paragraphs().get().ranges().stream()
                .anyMatch(range -> range.from() == paragraph.number()));
  }

  private static boolean takesUp(Paragraph paragraph, AgendaItem item) {
    return paragraph.agendaItem().isPresent()
        && item.number().isPresent()
        && isSame(bare(paragraph.agendaItem().get()), bare(item.number().get()));
  }

  /** Returns a number of the agenda without what may stand after it: "5." and "5)" are 5. */
  private static String bare(String number) {
    String text = number.strip();
    boolean marked = text.endsWith(".") || text.endsWith(")");
    return marked ? text.substring(0, text.length() - 1) : text;
  }

  private static boolean isTitle(Paragraph paragraph, Optional<String> title) {
    return title.isPresent()
        && paragraph.title().filter(own -> isSame(own, title.get())).isPresent();
  }

  private static boolean isSame(String one, String other) {
    return one.strip().equalsIgnoreCase(other.strip());
  }
}
