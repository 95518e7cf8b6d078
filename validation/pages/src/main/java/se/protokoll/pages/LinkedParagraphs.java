package se.protokoll.pages;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import se.protokoll.AgendaItem;
import se.protokoll.ContentsItem;
import se.protokoll.Paragraph;
import se.protokoll.text.ParagraphSet;

/** Some paragraphs of a meeting, to be found by what a line elsewhere says of one. */
final class LinkedParagraphs {
  private final TreeMap<Integer, List<Paragraph>> byNumber = new TreeMap<>();
  private final Set<String> titles = new HashSet<>();
  private final Set<String> caseNumbers = new HashSet<>();
  private final Set<String> agendaItems = new HashSet<>();

  void add(Paragraph paragraph) {
    byNumber.computeIfAbsent(paragraph.number(), number -> new ArrayList<>()).add(paragraph);
    paragraph.title().map(LinkedParagraphs::plain).ifPresent(titles::add);
    caseNumbers.addAll(paragraph.caseNumbers());
    paragraph.agendaItem().map(LinkedParagraphs::bare).ifPresent(agendaItems::add);
  }

  boolean isEmpty() {
    return byNumber.isEmpty();
  }

  boolean hasNumber(int number) {
    return byNumber.containsKey(number);
  }

  boolean hasTitle(Optional<String> title) {
    return title.isPresent() && titles.contains(plain(title.get()));
  }

  boolean hasCaseNumber(String caseNumber) {
    return caseNumbers.contains(caseNumber);
  }

  /** Says whether a line of the table of contents names one of the paragraphs. */
  boolean isNamedIn(ContentsItem item) {
    return item.paragraphs().filter(this::isNamedIn).isPresent();
  }

  private boolean isNamedIn(ParagraphSet set) {
    return set.ranges().stream()
        .anyMatch(
            range ->
                byNumber.containsKey(range.from()) || (!set.complement() && isNamedIn(set, range)));
  }

  private boolean isNamedIn(ParagraphSet set, ParagraphSet.Range range) {
    return byNumber.subMap(range.from(), true, range.to(), true).values().stream()
        .flatMap(List::stream)
        .anyMatch(paragraph -> paragraph.isNamedIn(set));
  }

  /** Says whether one of the paragraphs took up an item of the agenda. */
  boolean tookUp(AgendaItem item) {
    return item.number().isPresent() && agendaItems.contains(bare(item.number().get()));
  }

  /** Returns a number of the agenda without what may stand after it: "5." and "5)" are 5. */
  private static String bare(String number) {
    String text = plain(number);
    boolean marked = text.endsWith(".") || text.endsWith(")");
    return marked ? text.substring(0, text.length() - 1).strip() : text;
  }

  private static String plain(String text) {
    return text.strip().toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
  }
}
