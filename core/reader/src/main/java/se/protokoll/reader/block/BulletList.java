package se.protokoll.reader.block;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import se.protokoll.reader.line.Line;
import se.protokoll.reader.line.Passage;
import se.protokoll.reader.pattern.GuardedPattern;
import se.protokoll.reader.vocabulary.Vocabulary;

/**
 * Minutes shown on a web page as a list of items, of which only some have their number: "• § 42".
 * The others are numbered by their place. Before them may stand the agenda, whose items have a
 * number of their own: "• 7".
 *
 * @param agenda the items of the agenda
 * @param paragraphs the paragraphs
 */
record BulletList(List<AgendaBlock> agenda, List<ParagraphBlock> paragraphs) {
  private static final GuardedPattern BULLET = GuardedPattern.compile("\\s*[•●]\\s*(.*)");
  private static final GuardedPattern NUMBERED = GuardedPattern.compile("§\\s?(\\d{1,4})");
  private static final GuardedPattern OF_AGENDA = GuardedPattern.compile("\\d{1,3}");

  /** Reads such a list, empty when the lines are not one. */
  static Optional<BulletList> of(List<Line> lines, Vocabulary vocabulary) {
    int outer = Integer.MAX_VALUE;
    for (Line line : lines) {
      if (NUMBERED.isAll(item(line))) {
        outer = Math.min(outer, line.indent());
      }
    }
    if (outer == Integer.MAX_VALUE) {
      return Optional.empty();
    }
    List<Integer> items = new ArrayList<>();
    for (int at = 0; at < lines.size(); at++) {
      if (lines.get(at).indent() == outer && BULLET.isAll(lines.get(at).content())) {
        items.add(at);
      }
    }
    return numbered(lines, items, vocabulary);
  }

  private static Optional<BulletList> numbered(
      List<Line> lines, List<Integer> items, Vocabulary vocabulary) {
    int first = 0;
    int anchor = -1;
    int number = 0;
    for (int item = 0; item < items.size() && anchor < 0; item++) {
      String words = item(lines.get(items.get(item)));
      Matcher found = NUMBERED.matcher(words);
      if (found.matches()) {
        anchor = item;
        number = Integer.parseInt(found.group(1));
      } else if (OF_AGENDA.isAll(words)) {
        first = item + 1;
      }
    }
    if (number - (anchor - first) < 1) {
      return Optional.empty();
    }
    List<AgendaBlock> agenda = new ArrayList<>();
    for (int item = 0; item < first; item++) {
      List<Line> own = lines.subList(items.get(item), end(items, item, lines.size()));
      if (OF_AGENDA.isAll(item(own.get(0)))) {
        agenda.add(AgendaBlock.of(item(own.get(0)), own));
      }
    }
    List<ParagraphBlock> paragraphs = new ArrayList<>();
    for (int item = first; item < items.size(); item++) {
      List<Line> own = lines.subList(items.get(item), end(items, item, lines.size()));
      int place =
          item + 1 < items.size() ? item - first + 1 : lastPlace(own, item - first + 1, agenda);
      ParagraphBlock block = paragraph(own, number - (anchor - first) + place - 1, vocabulary);
      paragraphs.add(block.title().isPresent() ? block : titled(block, place, agenda));
    }
    return Optional.of(new BulletList(agenda, paragraphs));
  }

  /** The item that ends the meeting is the last of the agenda, also where others are not shown. */
  private static int lastPlace(List<Line> own, int place, List<AgendaBlock> agenda) {
    if (agenda.isEmpty()) {
      return place;
    }
    AgendaBlock last = agenda.get(agenda.size() - 1);
    boolean ends = Passage.of(own).text().contains("avslutar");
    return ends && last.title().filter(title -> title.contains("avslut")).isPresent()
        ? Integer.parseInt(last.number())
        : place;
  }

  private static ParagraphBlock titled(ParagraphBlock block, int place, List<AgendaBlock> agenda) {
    for (AgendaBlock item : agenda) {
      if (Integer.parseInt(item.number()) == place && item.title().isPresent()) {
        return block.withTitle(item.title().get());
      }
    }
    return block;
  }

  private static int end(List<Integer> items, int item, int last) {
    return item + 1 < items.size() ? items.get(item + 1) : last;
  }

  /** Only an item with its number has its title after it; the others begin with their text. */
  private static ParagraphBlock paragraph(List<Line> own, int number, Vocabulary vocabulary) {
    Line first = own.get(0);
    String words = item(first);
    List<Line> rest = own.subList(1, own.size());
    if (NUMBERED.isAll(words)) {
      ParagraphHead head = new ParagraphHead(first, number, Optional.empty(), "");
      return ParagraphParts.of(head, rest, vocabulary);
    }
    List<Line> text = new ArrayList<>();
    text.add(first.withContent(words));
    text.addAll(rest);
    return ParagraphParts.untitled(
        new ParagraphHead(first, number, Optional.empty(), ""), text, vocabulary);
  }

  private static String item(Line line) {
    Matcher bullet = BULLET.matcher(line.content());
    return bullet.matches() ? bullet.group(1).strip() : "";
  }
}
