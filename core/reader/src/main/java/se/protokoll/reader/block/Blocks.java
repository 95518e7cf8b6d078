package se.protokoll.reader.block;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import se.protokoll.reader.Label;
import se.protokoll.reader.line.Line;
import se.protokoll.reader.pattern.GuardedPattern;
import se.protokoll.reader.vocabulary.Vocabulary;

/**
 * The parts of minutes.
 *
 * @param head what stands before the first paragraph, but for the list of contents; the list of
 *     those present belongs to it where it stands after the last paragraph
 * @param contents the lines of the list of contents
 * @param agenda the items of the agenda, where a web page shows it before the minutes
 * @param paragraphs the paragraphs
 * @param numbersInferred whether paragraphs are numbered by their place in a list
 * @param appendices the appendices
 * @param closing what stands after the last paragraph: the signatures and the notice
 */
public record Blocks(
    List<Line> head,
    List<Line> contents,
    List<AgendaBlock> agenda,
    List<ParagraphBlock> paragraphs,
    boolean numbersInferred,
    List<AppendixBlock> appendices,
    List<Line> closing) {
  private static final List<String> CONTENTS =
      List.of(
          "ärendelista",
          "innehåll",
          "innehållsförteckning",
          "ärendeförteckning",
          "ärenden",
          "föredragningslista",
          "dagordning",
          "paragrafregister",
          "förteckning över ärenden");

  private static final GuardedPattern ENTRY =
      GuardedPattern.compile("(\\d{1,4})[.]?\\s+(\\p{Lu}.{4,200})");

  public Blocks {
    head = List.copyOf(head);
    contents = List.copyOf(contents);
    agenda = List.copyOf(agenda);
    paragraphs = List.copyOf(paragraphs);
    appendices = List.copyOf(appendices);
    closing = List.copyOf(closing);
  }

  /** Returns the same parts with only those appendices that a test keeps. */
  public Blocks withAppendices(Predicate<AppendixBlock> isKept) {
    return new Blocks(
        head,
        contents,
        agenda,
        paragraphs,
        numbersInferred,
        appendices.stream().filter(isKept).toList(),
        closing);
  }

  /** Parts minutes that have been freed of what belongs to the pages. */
  public static Blocks of(List<Line> lines, HeadForms forms, Vocabulary vocabulary) {
    List<HeadChain.PossibleHead> heads = HeadChain.choose(lines, forms, vocabulary);
    Optional<BulletList> list =
        heads.isEmpty() ? BulletList.of(lines, vocabulary) : Optional.empty();
    if (list.isPresent()) {
      return new Blocks(
          List.of(),
          List.of(),
          list.get().agenda(),
          list.get().paragraphs(),
          true,
          List.of(),
          List.of());
    }
    if (heads.isEmpty()) {
      heads = HeadChain.chooseWithoutSign(lines, vocabulary);
    }
    CasesAbove cases = new CasesAbove(lines, heads);
    int first = heads.isEmpty() ? lines.size() : cases.begin(0);
    List<Line> head = new ArrayList<>();
    List<Line> contents = new ArrayList<>();
    partHead(lines.subList(0, first), vocabulary, forms, head, contents);
    List<ParagraphBlock> paragraphs = new ArrayList<>();
    List<AppendixBlock> appendices = new ArrayList<>();
    List<Line> closing = new ArrayList<>();
    Optional<Line> group = groupAtEnd(head);
    group.ifPresent(head::remove);
    for (int at = 0; at < heads.size(); at++) {
      int from = heads.get(at).place();
      int to = at + 1 < heads.size() ? cases.begin(at + 1) : lines.size();
      int appendix = from + 1;
      while (appendix < to && !startsAppendix(lines, appendix, vocabulary)) {
        appendix++;
      }
      boolean overAppendix = appendix < to && namesAppendix(lines.get(appendix - 1));
      int end = overAppendix ? Math.max(from + 1, appendix - 1) : appendix;
      List<Line> own = new ArrayList<>(lines.subList(from + 1, end));
      if (at + 1 == heads.size()) {
        List<Line> after = own.subList(Closing.find(own), own.size());
        closing.addAll(after);
        after.clear();
        if (!hasAttendance(head, vocabulary)) {
          List<Line> attendance = own.subList(Closing.findAttendance(own), own.size());
          head.addAll(attendance);
          attendance.clear();
        }
      }
      Optional<Line> next = groupAtEnd(own);
      next.ifPresent(own::remove);
      ParagraphBlock paragraph =
          ParagraphParts.of(heads.get(at).head(), own, vocabulary).withGroup(group);
      Optional<CasesAbove.Above> above = cases.above(at);
      paragraphs.add(
          above.isPresent()
              ? paragraph.withCases(above.get().found(), lines.get(above.get().place()))
              : paragraph);
      group = next.isPresent() ? next : group;
      addAppendices(lines, appendix, to, vocabulary, appendices);
    }
    List<Line> withoutContents = withoutTitles(head, paragraphs, contents);
    return new Blocks(withoutContents, contents, List.of(), paragraphs, false, appendices, closing);
  }

  private static boolean hasAttendance(List<Line> head, Vocabulary vocabulary) {
    return head.stream()
        .anyMatch(
            line ->
                vocabulary
                    .labelAt(line.content(), 0)
                    .filter(at -> at.label() == Label.DECIDING || at.label() == Label.MEMBERS)
                    .isPresent());
  }

  /** A list of contents without a heading has lines that are numbers and titles of paragraphs. */
  private static List<Line> withoutTitles(
      List<Line> head, List<ParagraphBlock> paragraphs, List<Line> contents) {
    Map<Integer, String> titles = new HashMap<>();
    for (ParagraphBlock paragraph : paragraphs) {
      paragraph.title().ifPresent(title -> titles.put(paragraph.head().number(), title));
    }
    List<Line> rest = new ArrayList<>();
    for (Line line : head) {
      Optional<Matcher> entry = ENTRY.whole(line.words());
      boolean isTitle =
          entry.isPresent()
              && titles
                  .getOrDefault(Integer.valueOf(entry.get().group(1)), "")
                  .startsWith(entry.get().group(2));
      (isTitle ? contents : rest).add(line);
    }
    return rest;
  }

  /** Returns the last line that is written, when it tells what kind of matters follow. */
  private static Optional<Line> groupAtEnd(List<Line> lines) {
    for (int at = lines.size() - 1; at >= 0; at--) {
      if (!lines.get(at).isBlank()) {
        return Vocabulary.isKindOfMatter(lines.get(at).words())
            ? Optional.of(lines.get(at))
            : Optional.empty();
      }
    }
    return Optional.empty();
  }

  private static boolean startsAppendix(List<Line> lines, int at, Vocabulary vocabulary) {
    return (at == 0 || lines.get(at - 1).isBlank() || namesAppendix(lines.get(at - 1)))
        && vocabulary.isAppendix(lines.get(at));
  }

  /** Says whether a line over the heading of an appendix is of it: "Norrviks kommun Bilaga". */
  private static boolean namesAppendix(Line line) {
    return line.words().contains("  Bilaga");
  }

  private static void addAppendices(
      List<Line> lines, int from, int to, Vocabulary vocabulary, List<AppendixBlock> appendices) {
    if (from >= to) {
      return;
    }
    Line heading = lines.get(from);
    List<Line> own = new ArrayList<>();
    for (int at = from + 1; at < to; at++) {
      Line line = lines.get(at);
      if (!startsAppendix(lines, at, vocabulary)) {
        own.add(line);
      } else if (!line.words().equals(heading.words())) { // else it goes on, on a new page
        appendices.add(new AppendixBlock(heading, own));
        heading = line;
        own = new ArrayList<>();
      }
    }
    appendices.add(new AppendixBlock(heading, own));
  }

  private static void partHead(
      List<Line> lines,
      Vocabulary vocabulary,
      HeadForms forms,
      List<Line> head,
      List<Line> contents) {
    boolean inContents = false;
    for (Line line : lines) {
      if (CONTENTS.contains(Vocabulary.key(line.words()))) {
        inContents = true;
      } else if (inContents
          && vocabulary.labelAt(line.content(), 0).isPresent()
          && forms.read(line).isEmpty()) {
        inContents = false;
      }
      (inContents || forms.read(line).isPresent() ? contents : head).add(line);
    }
  }
}
