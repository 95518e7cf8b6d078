package se.protokoll.reader.head;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import se.protokoll.reader.block.AppendixBlock;
import se.protokoll.reader.fact.ListedVotes;
import se.protokoll.reader.line.Line;
import se.protokoll.reader.line.Segment;
import se.protokoll.reader.pattern.GuardedPattern;
import se.protokoll.vote.BallotChoice;

/**
 * Reads a list of presence (<i>närvarolista</i>) in which a mark tells who was there: "S Asta Berg
 * X". The party stands before the name, in brackets after it, or over the names of its group; what
 * stands to the right of the marks are votes and notes. Each row is told in the words of a list.
 */
final class MarkedList {
  private static final String NAME_WORD = "\\p{Lu}[\\p{L}\\p{M}.'’-]*\\p{L}\\.?";
  private static final GuardedPattern NAME =
      GuardedPattern.compile(
          "(?:\\d{1,3}\\.?\\s)?(?:(?<party>\\p{L}{1,4})\\s)??(?<name>"
              + NAME_WORD
              + "(?:\\s(?:von|af|de|van|der|la|\\p{Lu}\\.?|"
              + NAME_WORD
              + ")){1,4})(?:\\s?\\((?<brackets>\\p{L}{1,5}|-)\\))?(?:,\\s(?<after>\\p{Lu}{1,3}))?(?:,\\s(?<note>.{3,40}))?");
  private static final GuardedPattern PARTY = GuardedPattern.compile("\\p{Lu}\\p{L}{0,3}");
  private static final GuardedPattern THERE = GuardedPattern.compile("[XxI1√✓]");
  private static final GuardedPattern MARK = GuardedPattern.compile("[XxI1√✓–-]");
  private static final GuardedPattern SUBSTITUTES =
      GuardedPattern.compile("(?iu)[-•]?\\s?ersättare(?:\\s\\(\\d{1,3}\\))?:?");
  private static final GuardedPattern MEMBERS =
      GuardedPattern.compile(
          "(?iu)[-•]?\\s?(?:ordinarie|ledamöter)(?:\\sledamöter)?(?:\\s\\(\\d{1,3}\\))?:?");
  private static final GuardedPattern HEADING =
      GuardedPattern.compile("(?iu)närvaro\\p{L}{0,20}\\b.{0,60}|namn|parti");
  private static final GuardedPattern SUM =
      GuardedPattern.compile("(?iu)(?:summa|antal|totalt)\\b.*");
  private static final GuardedPattern RANGE =
      GuardedPattern.compile("(?:§§?\\s?\\d|(?:t\\.?o\\.?m|fr\\.?o\\.?m)).*");
  private static final GuardedPattern PARAGRAPH =
      GuardedPattern.compile(".{0,20}§\\s?(\\d{1,4})\\b.{0,6}");
  private static final GuardedPattern SERVES =
      GuardedPattern.compile("(?iu)(?:tjg|tjänstg|tj)\\.?|tjänstgörande|tjänstgör");
  private static final GuardedPattern OF_VOTES =
      GuardedPattern.compile("(?:ja|nej|avst|reserv|omröst|voter|jäv|.{0,4}§).*");
  private static final int FEWEST = 5;
  private static final int LONGEST_NAME = 120;
  private static final int LOOKED_AT = 12;
  private static final int HEADS = 6;
  private static final int NEAR = 4;
  private static final int MOST_OTHERS = 3;

  /** What a mark in a column says. */
  private enum Column {
    PRESENT,
    ABSENT,
    SERVING,
    NOTE,
    VOTE
  }

  /**
   * The head of a column.
   *
   * @param place where its first word begins
   * @param kind what its marks say
   * @param words the head
   */
  private record Head(int place, Column kind, String words) {}

  /** Who voted how in one paragraph. */
  private static final class Voted {
    private final int paragraph;
    private final List<ListedVotes.Voter> voters = new ArrayList<>();
    private final List<Line> lines = new ArrayList<>();

    Voted(int paragraph) {
      this.paragraph = paragraph;
    }
  }

  /** A row: whose it is, and what stands to the right. */
  private record Row(Line line, String name, Optional<String> party, List<Segment> right) {
    Optional<Segment> mark() {
      return right.stream().filter(cell -> MARK.isAll(cell.text())).findFirst();
    }
  }

  private final List<Line> heads = new ArrayList<>();
  private final List<Line> deciding = new ArrayList<>();
  private final List<Line> present = new ArrayList<>();
  private final List<Head> columns = new ArrayList<>();
  private final Map<Integer, Voted> votes = new TreeMap<>();
  private boolean tellsPresence = true;
  private Optional<String> group = Optional.empty();
  private boolean ofSubstitutes;
  private boolean begun;
  private int size;

  private MarkedList() {}

  /** Reads the list that begins with a line; empty when none does. */
  static Optional<MarkedList> at(List<Line> lines, int from) {
    if (!mayBegin(lines.get(from)) || rows(lines, from) < FEWEST) {
      return Optional.empty();
    }
    MarkedList list = new MarkedList();
    list.read(lines, from);
    return Optional.of(list);
  }

  /** Returns the lists in an appendix that is a list of presence. */
  static List<MarkedList> in(AppendixBlock appendix) {
    List<Line> lines = appendix.writtenLines();
    List<MarkedList> found = new ArrayList<>();
    int at = 0;
    while (at < lines.size()) {
      Optional<MarkedList> list = at(lines, at);
      list.filter(one -> one.tellsPresence && !one.deciding.isEmpty()).ifPresent(found::add);
      at += list.map(MarkedList::size).orElse(1);
    }
    return found;
  }

  private static boolean mayBegin(Line line) {
    List<Segment> segments = line.segments();
    if (segments.isEmpty()) {
      return false;
    }
    String first = segments.get(0).text();
    return MEMBERS.isAll(first) || HEADING.isAll(first) || isGroup(segments) || isMarked(line);
  }

  private static int rows(List<Line> lines, int from) {
    int rows = 0;
    for (int at = from; at < Math.min(lines.size(), from + LOOKED_AT); at++) {
      rows += isMarked(lines.get(at)) ? 1 : 0;
    }
    return rows;
  }

  private static boolean isMarked(Line line) {
    return hasMark(line.segments()) && row(line).flatMap(Row::mark).isPresent();
  }

  private static boolean hasMark(List<Segment> segments) {
    for (int at = 1; at < segments.size(); at++) {
      if (MARK.isAll(segments.get(at).text())) {
        return true;
      }
    }
    return false;
  }

  private static boolean isGroup(List<Segment> segments) {
    return segments.size() == 1 && PartyNames.letters(segments.get(0).text()).isPresent();
  }

  private static Optional<Row> row(Line line) {
    List<Segment> segments = line.segments();
    int at = 0;
    Optional<String> party = Optional.empty();
    if (segments.size() > 2 && PARTY.isAll(segments.get(0).text())) {
      party = Optional.of(segments.get(0).text());
      at = 1;
    }
    if (at >= segments.size() || segments.get(at).text().length() > LONGEST_NAME) {
      return Optional.empty();
    }
    Optional<Matcher> named = NAME.whole(segments.get(at).text());
    if (named.isEmpty()) {
      return Optional.empty();
    }
    Matcher name = named.get();
    String first = name.group("party");
    if (first != null && !NameWords.isKnownParty(first)) {
      return Optional.empty();
    }
    party =
        party
            .or(() -> Optional.ofNullable(name.group("brackets")))
            .or(() -> Optional.ofNullable(name.group("after")))
            .or(() -> Optional.ofNullable(first));
    List<Segment> right = new ArrayList<>(segments.subList(at + 1, segments.size()));
    if (name.group("note") != null) {
      right.add(0, new Segment(name.group("note"), segments.get(at).column()));
    }
    return Optional.of(new Row(line, name.group("name"), party, right));
  }

  private void read(List<Line> lines, int from) {
    readHeads(lines, from);
    int others = 0;
    int at = from;
    while (at < lines.size() && others <= MOST_OTHERS) {
      Line line = lines.get(at);
      boolean taken = readLine(line) || !begun;
      at++;
      if (taken) {
        others = 0;
        size = at - from;
      } else {
        others++;
      }
    }
  }

  /** The heads of the columns stand in the lines above the first row. */
  private void readHeads(List<Line> lines, int from) {
    int first = from;
    while (!isMarked(lines.get(first))) {
      first++;
    }
    for (int at = Math.max(0, first - HEADS); at < first; at++) {
      for (Segment head : lines.get(at).segments()) {
        columns.add(new Head(head.column(), kind(head.text()), head.text()));
      }
    }
    int mark = row(lines.get(first)).flatMap(Row::mark).map(Segment::column).orElse(0);
    boolean known =
        columns.stream()
            .anyMatch(head -> head.kind() == Column.PRESENT && isNear(head.place(), mark));
    tellsPresence = known || column(mark).kind() != Column.VOTE;
    if (!known && tellsPresence) {
      columns.add(new Head(mark, Column.PRESENT, ""));
    }
    findVotes();
  }

  /** Each "Ja" begins the columns of a vote, and each has its paragraph above. */
  private void findVotes() {
    List<Integer> paragraphs = new ArrayList<>();
    List<Integer> first = new ArrayList<>();
    List<Head> byPlace = columns.stream().sorted(Comparator.comparingInt(Head::place)).toList();
    for (Head head : byPlace) {
      Matcher paragraph = PARAGRAPH.matcher(head.words());
      if (paragraph.matches()) {
        paragraphs.add(Integer.parseInt(paragraph.group(1)));
      } else if (choice(head).equals(Optional.of(BallotChoice.YES))) {
        first.add(head.place());
      }
    }
    if (paragraphs.size() == first.size()) {
      for (int at = 0; at < first.size(); at++) {
        votes.put(first.get(at), new Voted(paragraphs.get(at)));
      }
    }
  }

  private static Optional<BallotChoice> choice(Head head) {
    String words = head.words().toLowerCase(Locale.ROOT);
    if (words.equals("ja")) {
      return Optional.of(BallotChoice.YES);
    }
    if (words.equals("nej")) {
      return Optional.of(BallotChoice.NO);
    }
    return words.startsWith("avst") ? Optional.of(BallotChoice.ABSTAIN) : Optional.empty();
  }

  /** Takes down a vote when the column is one; false otherwise. */
  private boolean votes(Row row, Segment mark) {
    Optional<Head> nearest =
        columns.stream()
            .filter(one -> choice(one).isPresent() && isNear(one.place(), mark.column()))
            .min(Comparator.comparingInt(one -> Math.abs(one.place() - mark.column())));
    if (nearest.isEmpty() || column(mark.column()).kind() != Column.VOTE) {
      return false;
    }
    Voted voted = null;
    for (Map.Entry<Integer, Voted> one : votes.entrySet()) {
      voted = one.getKey() <= nearest.get().place() ? one.getValue() : voted;
    }
    if (voted != null) {
      voted.voters.add(
          new ListedVotes.Voter(
              row.name(), row.party().or(() -> group), choice(nearest.get()).orElseThrow()));
      voted.lines.add(row.line());
    }
    return true;
  }

  private static Column kind(String head) {
    String words = head.toLowerCase(Locale.ROOT);
    if (words.equals("n") || words.startsWith("närv") || words.startsWith("när-")) {
      return Column.PRESENT;
    }
    if (words.equals("f") || words.startsWith("frånv")) {
      return Column.ABSENT;
    }
    if (SERVES.isAll(words)) {
      return Column.SERVING;
    }
    return OF_VOTES.isAll(words) ? Column.VOTE : Column.NOTE;
  }

  private static boolean isNear(int one, int other) {
    return Math.abs(one - other) <= NEAR;
  }

  /** Returns the head of the nearest column. */
  private Head column(int place) {
    Head best = new Head(place, Column.NOTE, "");
    int least = NEAR + 1;
    for (Head head : columns) {
      int far = Math.abs(head.place() - place);
      if (far < least || (far == least && best.kind() == Column.NOTE)) {
        least = far;
        best = head;
      }
    }
    return best;
  }

  private boolean readLine(Line line) {
    List<Segment> segments = line.segments();
    if (segments.isEmpty()) {
      return false;
    }
    String first = segments.get(0).text();
    if (SUBSTITUTES.isAll(first) || MEMBERS.isAll(first)) {
      ofSubstitutes = SUBSTITUTES.isAll(first);
      heads.add(line);
      return true;
    }
    if (isGroup(segments)) {
      group = PartyNames.letters(first);
      heads.add(line);
      return true;
    }
    if (segments.size() == 1 && group.isPresent() && isInCapitals(first)) {
      group = Optional.of(first);
      heads.add(line);
      return true;
    }
    if (SUM.isAll(first)) {
      return true;
    }
    Optional<Row> row = row(line);
    if (row.isPresent() && (row.get().mark().isPresent() || segments.size() <= 2)) {
      tell(row.get());
      return true;
    }
    return first.toLowerCase(Locale.ROOT).startsWith("vakant") || RANGE.isAll(first);
  }

  private static boolean isInCapitals(String words) {
    return words.length() > 4
        && words.chars().allMatch(c -> Character.isUpperCase(c) || c == ' ' || c == '-');
  }

  private void tell(Row row) {
    begun = true;
    boolean there = false;
    boolean serving = false;
    boolean voted = false;
    Optional<String> substitute = Optional.empty();
    StringBuilder notes = new StringBuilder();
    for (Segment cell : row.right()) {
      String text = cell.text();
      if (MARK.isAll(text)) {
        boolean yes = THERE.isAll(text);
        Column column = substitute.isPresent() ? Column.NOTE : column(cell.column()).kind();
        voted |= yes && substitute.isEmpty() && votes(row, cell);
        there |= (yes && column == Column.PRESENT) || (voted && !tellsPresence);
        serving |= yes && column == Column.SERVING;
      } else if (SERVES.isAll(text)) {
        serving = true;
      } else if (text.startsWith("Tjänstgör ")
          || (RANGE.isAll(text) && column(cell.column()).kind() != Column.VOTE)) {
        notes.append(' ').append(text.replaceFirst("^Tjänstgör ", "").replace(";", ","));
      } else if (NameWords.office(text).isPresent()) {
        notes.insert(0, ", " + text);
      } else if (NAME.isAll(text) && !there) {
        substitute = Optional.of(text);
      }
    }
    Optional<String> party = row.party().or(() -> group);
    String who = row.name() + party.map(one -> " (" + one + ")").orElse("");
    if (there && (!ofSubstitutes || serving)) {
      deciding.add(row.line().withContent(who + (serving && ofSubstitutes ? " tjg" : "") + notes));
    } else if (there) {
      present.add(row.line().withContent(who + notes));
    } else if (substitute.isPresent()) {
      deciding.add(row.line().withContent(substitute.get() + " tjg för " + who + notes));
    }
  }

  /** Returns how those in the list voted. */
  List<ListedVotes> votes() {
    return votes.values().stream()
        .filter(one -> !one.voters.isEmpty())
        .map(one -> new ListedVotes(one.paragraph, one.voters, one.lines))
        .toList();
  }

  /** Returns how many lines the list has. */
  int size() {
    return size;
  }

  /** Returns the lists that it tells. */
  List<LabelledText> fields() {
    return LabelledText.ofTable(heads, deciding, present);
  }
}
