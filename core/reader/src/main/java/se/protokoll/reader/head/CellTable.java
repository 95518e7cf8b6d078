package se.protokoll.reader.head;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import se.protokoll.reader.block.AppendixBlock;
import se.protokoll.reader.fact.ListedVotes;
import se.protokoll.reader.line.Blanks;
import se.protokoll.reader.line.Line;
import se.protokoll.reader.line.Segment;
import se.protokoll.reader.pattern.GuardedPattern;
import se.protokoll.vote.BallotChoice;

/**
 * Reads a table of the seats whose cells are told apart by tabs or by the bars of Markdown, or by
 * what stands in them: the member, the party, a mark, the substitute and the paragraphs. Each row
 * is told in the words of a list: "Asta Berg (S) tjg för Bo Ek (M) § 4".
 */
final class CellTable {
  private static final GuardedPattern NAME =
      GuardedPattern.compile(
          "\\p{Lu}[\\p{L}.'’-]{1,40}(?:\\s(?:von|af|de|van|der|la|\\p{Lu}[\\p{L}.'’-]{0,40})){1,4}(?:\\s?\\(\\p{L}{1,5}\\)|\\s?\\(-\\))?(?:,?\\s.{2,40})?");
  private static final GuardedPattern MARK =
      GuardedPattern.compile(
          "(?iu)(?<mark>x|ja|1|närvarande|√|✓|nej|-|–|0|frånvarande)(?<rest>\\s.{2,60})?");
  private static final GuardedPattern PARAGRAPHS =
      GuardedPattern.compile(
          "(?iu)(?:(?:ej|utom|jäv|fr\\.?\\s?o\\.?\\s?m\\.?|t\\.?\\s?o\\.?\\s?m\\.?|från|till)\\s)?(?:§.{0,60}|\\d{1,4}\\s?[-–]\\s?\\d{1,4})");
  private static final GuardedPattern PLAIN_RANGE =
      GuardedPattern.compile("§§?\\s?\\d{1,4}[\\d\\s,–-]{0,40}");
  private static final GuardedPattern FOR =
      GuardedPattern.compile("(?:för|tjg för|tjänstgör för|ers för|ersätter)\\s\\p{Lu}.{3,80}");
  private static final GuardedPattern HOURS =
      GuardedPattern.compile("(?i)kl\\.? ?\\d{1,2}[.:]\\d{2} ?[-–] ?\\d{1,2}[.:]\\d{2}");
  private static final Pattern OF_A_VOTE =
      Pattern.compile("(?:(?:[Oo]mröstning|[Vv]otering) )?§\\s?(\\d{1,4})");
  private static final Pattern NAME_AND_PARTY =
      Pattern.compile("([^(),]{3,80}+)(?:\\((\\p{L}{1,5})\\))?");
  private static final int LONGEST = 200;
  private static final int FEWEST = 3;
  private static final int LOOKED_AT = 8;
  private static final int MOST = 500;
  private static final int TITLE = 4;
  private static final int NEAR = 4;

  /** What stands in a column. */
  private enum Column {
    NAME,
    PARTY,
    PRESENT,
    SERVING,
    NOT_SERVING,
    SUBSTITUTE,
    NOTE,
    VOTE
  }

  /** Those whose rows stand under a heading. */
  private enum Group {
    MEMBERS,
    SERVING,
    SUBSTITUTES,
    NOT_SERVING
  }

  /**
   * A cell.
   *
   * @param text what stands in it
   * @param place its number, or where it begins
   */
  private record Cell(String text, int place) {}

  /**
   * What a mark in a column of a vote says.
   *
   * @param paragraph the paragraph
   * @param choice the vote
   */
  private record Choice(int paragraph, BallotChoice choice) {}

  /** A row, whose cells can go on in the next lines. */
  private static final class Row {
    private final Group group;
    private final List<Line> lines = new ArrayList<>();
    private final List<Cell> cells = new ArrayList<>();

    Row(Group group, Line line, List<Cell> cells) {
      this.group = group;
      this.lines.add(line);
      this.cells.addAll(cells);
    }

    void goesOn(Line line, List<Cell> more) {
      lines.add(line);
      int last = cells.size() - 1;
      int place = cells.get(last).place();
      cells.set(last, new Cell((cells.get(last).text() + " " + more.get(0).text()).strip(), place));
      for (int at = 1; at < more.size(); at++) {
        cells.add(new Cell(more.get(at).text(), place + at));
      }
    }
  }

  private final boolean parted;
  private boolean partyFirst;
  private final List<Column> columns = new ArrayList<>();
  private final List<Integer> places = new ArrayList<>();
  private final List<Row> rows = new ArrayList<>();
  private final List<Line> heads = new ArrayList<>();
  private final List<Line> deciding = new ArrayList<>();
  private final List<Line> present = new ArrayList<>();
  private final Map<Integer, Choice> choices = new HashMap<>();
  private String office = "";
  private int size;

  private CellTable(boolean parted) {
    this.parted = parted;
  }

  /** Reads the table whose heads stand in a line; empty when none begins there. */
  static Optional<CellTable> at(List<Line> lines, int from) {
    int head = head(lines, from);
    if (head >= lines.size() || !mayBegin(lines.get(head).words())) {
      return Optional.empty();
    }
    Line line = lines.get(head);
    CellTable table = new CellTable(isParted(line));
    if (!table.readHeads(cells(line))
        || !table.isOwn(lines, head)
        || table.begins(lines, head) < FEWEST) {
      return Optional.empty();
    }
    if (isAboveHeads(lines.get(from))) {
      table.readVotes(cells(line), cells(lines.get(from)));
    } else if (head > from) {
      table.readVotes(cells(line), cells(lines.get(head - 1)));
    }
    table.heads.add(line);
    table.read(lines, head);
    table.size += head - from;
    table.rows.forEach(table::tell);
    return table.deciding.size() < FEWEST ? Optional.empty() : Optional.of(table);
  }

  /** Returns the place of the heads, which can stand below a title. */
  private static int head(List<Line> lines, int from) {
    if (isAboveHeads(lines.get(from))) {
      return from + 1;
    }
    if (isTitle(lines.get(from))) {
      for (int at = from + 1; at < Math.min(lines.size(), from + TITLE); at++) {
        List<Cell> cells = cells(lines.get(at));
        if (!cells.isEmpty() && isHeadOfNames(cells.get(0).text())) {
          return at;
        }
      }
    }
    return from;
  }

  private static boolean isTitle(Line line) {
    String words = line.words();
    return !words.isEmpty()
        && (words.charAt(0) == 'N' || words.charAt(0) == 'n')
        && words.toLowerCase(Locale.ROOT).startsWith("närvaro");
  }

  private static boolean mayBegin(String words) {
    return !words.isEmpty() && "BLONP|".indexOf(words.charAt(0)) >= 0 && words.length() <= LONGEST;
  }

  /** Says whether a line has heads that each stand over several columns. */
  private static boolean isAboveHeads(Line line) {
    return !line.isBlank()
        && isParted(line)
        && line.words().length() <= LONGEST
        && cells(line).get(0).text().isEmpty()
        && isHead(cells(line));
  }

  /** Each "Ja" begins the columns of a vote; the paragraphs stand above in the same order. */
  private void readVotes(List<Cell> cells, List<Cell> above) {
    List<String> paragraphs = new ArrayList<>();
    for (Cell cell : above) {
      Matcher paragraph = OF_A_VOTE.matcher(cell.text());
      if (paragraph.matches()) {
        paragraphs.add(paragraph.group(1));
      }
    }
    int vote = -1;
    for (Cell cell : cells) {
      Optional<BallotChoice> choice = choice(cell.text());
      vote += choice.equals(Optional.of(BallotChoice.YES)) ? 1 : 0;
      if (choice.isPresent() && vote >= 0 && vote < paragraphs.size()) {
        choices.put(cell.place(), new Choice(Integer.parseInt(paragraphs.get(vote)), choice.get()));
      }
    }
  }

  private static Optional<BallotChoice> choice(String head) {
    return switch (key(head)) {
      case "ja" -> Optional.of(BallotChoice.YES);
      case "nej" -> Optional.of(BallotChoice.NO);
      case "avst", "avstår", "avstod" -> Optional.of(BallotChoice.ABSTAIN);
      default -> Optional.empty();
    };
  }

  /** Returns how those in the table voted. */
  List<ListedVotes> votes() {
    Map<Integer, List<ListedVotes.Voter>> voters = new TreeMap<>();
    Map<Integer, List<Line>> lines = new TreeMap<>();
    for (Row row : rows) {
      Matcher name = NAME_AND_PARTY.matcher(row.cells.get(0).text());
      if (!name.lookingAt()) {
        continue;
      }
      for (Cell cell : row.cells) {
        Choice choice = isYes(cell.text()) ? choices.get(headOf(cell)) : null;
        if (choice != null) {
          voters
              .computeIfAbsent(choice.paragraph(), none -> new ArrayList<>())
              .add(
                  new ListedVotes.Voter(
                      name.group(1).strip(), Optional.ofNullable(name.group(2)), choice.choice()));
          lines.computeIfAbsent(choice.paragraph(), none -> new ArrayList<>()).addAll(row.lines);
        }
      }
    }
    return voters.entrySet().stream()
        .map(
            one ->
                new ListedVotes(
                    one.getKey(), one.getValue(), lines.getOrDefault(one.getKey(), List.of())))
        .toList();
  }

  /** Returns the place of the head over a mark. */
  private int headOf(Cell cell) {
    int best = cell.place();
    int least = parted ? 0 : NEAR;
    for (int place : places) {
      int far = Math.abs(place - cell.place());
      if (far < least) {
        best = place;
        least = far;
      }
    }
    return best;
  }

  private static boolean isYes(String mark) {
    return mark.length() == 1 && "xX1√✓".contains(mark);
  }

  /** Says whether an appendix that is a list of presence has such a table. */
  static boolean isIn(AppendixBlock appendix) {
    List<Line> lines = appendix.writtenLines();
    for (int at = 0; at < Math.min(lines.size(), LOOKED_AT); at++) {
      if (at(lines, at).isPresent()) {
        return true;
      }
    }
    return false;
  }

  private static boolean isParted(Line line) {
    return line.text().indexOf('\t') >= 0 || line.text().startsWith("|");
  }

  private static List<Cell> cells(Line line) {
    List<Cell> cells = new ArrayList<>();
    String text = line.text();
    if (text.startsWith("|")) {
      String[] parts = text.substring(1).split("\\|", -1);
      for (int at = 0; at < parts.length; at++) {
        cells.add(new Cell(parts[at].replace("*", "").strip(), at));
      }
    } else if (text.indexOf('\t') >= 0) {
      String[] parts = text.split("\t", -1);
      for (int at = 0; at < parts.length; at++) {
        cells.add(new Cell(parts[at].strip(), at));
      }
    } else {
      for (Segment segment : line.segments()) {
        cells.add(new Cell(segment.text(), segment.column()));
      }
    }
    return cells;
  }

  /** Returns the cells of a line, the name before the party. */
  private List<Cell> row(Line line) {
    List<Cell> cells = cells(line);
    return partyFirst ? nameFirst(cells) : cells;
  }

  private static List<Cell> nameFirst(List<Cell> cells) {
    return cells.size() < 2 || !NameWords.mayBeParty(cells.get(0).text()) ? cells : turned(cells);
  }

  private static List<Cell> turned(List<Cell> cells) {
    List<Cell> turned = new ArrayList<>(cells);
    turned.set(0, cells.get(1));
    turned.set(1, cells.get(0));
    return turned;
  }

  private boolean readHeads(List<Cell> printed) {
    List<Cell> cells = printed;
    if (cells.size() > 1 && key(cells.get(0).text()).equals("parti")) {
      partyFirst = true;
      cells = turned(printed);
    }
    if (cells.size() < 2 || !isHeadOfNames(cells.get(0).text())) {
      return false;
    }
    columns.add(Column.NAME);
    places.add(cells.get(0).place());
    for (Cell cell : cells.subList(1, cells.size())) {
      Optional<Column> column = column(cell.text());
      if (column.isEmpty() && !cell.text().isEmpty()) {
        return false;
      }
      columns.add(column.orElse(Column.NOTE));
      places.add(cell.place());
    }
    return true;
  }

  private static boolean isHeadOfNames(String head) {
    int bracket = head.indexOf(" (");
    return switch (key(bracket < 0 ? head : head.substring(0, bracket))) {
      case "beslutande",
          "beslutande ledamöter",
          "ledamöter",
          "ledamot",
          "ordinarie",
          "ordinarie ledamöter",
          "ordinarie ledamot",
          "namn" ->
          true;
      default -> false;
    };
  }

  private static String key(String head) {
    return Blanks.single(head.toLowerCase(Locale.ROOT).replace(".", "").replace(":", "").strip());
  }

  private static Optional<Column> column(String head) {
    return switch (key(head)) {
      case "närvarande", "närv", "närvaro" -> Optional.of(Column.PRESENT);
      case "tjg", "tjänstg", "tjänstgörande", "tjänstgör" -> Optional.of(Column.SERVING);
      case "ej tjg", "ej tjänstg", "ej tjänstgörande" -> Optional.of(Column.NOT_SERVING);
      case "ersättare", "tjänstgörande ersättare", "tjg ersättare" ->
          Optional.of(Column.SUBSTITUTE);
      case "anmärkning", "anmärkningar", "anm", "kommentar", "§", "§§", "paragraf", "paragrafer" ->
          Optional.of(Column.NOTE);
      case "avvikande tid", "avvikelse" -> Optional.of(Column.NOTE);
      case "parti" -> Optional.of(Column.PARTY);
      case "ja", "nej", "avst", "avstår", "avstod" -> Optional.of(Column.VOTE);
      default -> HOURS.isAll(head.strip()) ? Optional.of(Column.NOTE) : Optional.empty();
    };
  }

  private boolean has(Column column) {
    return columns.contains(column);
  }

  private boolean marksPresence() {
    return has(Column.PRESENT) || has(Column.SERVING);
  }

  /** Says whether the heads are those of a table that is read here and nowhere else. */
  private boolean isOwn(List<Line> lines, int from) {
    if (marksPresence()) {
      return parted || key(cells(lines.get(from)).get(0).text()).equals("ordinarie");
    }
    if (has(Column.VOTE)
        && columns.stream()
            .skip(1)
            .allMatch(one -> one == Column.VOTE || one == Column.PARTY || one == Column.NOTE)) {
      return isListOfPresence(lines, from);
    }
    return has(Column.SUBSTITUTE)
        && !has(Column.VOTE)
        && cells(lines.get(from)).stream().skip(1).anyMatch(cell -> isOfServing(cell.text()));
  }

  /** Those next to the members serve; "Ersättare" alone can be the head of a list of its own. */
  private static boolean isOfServing(String head) {
    return group(head).equals(Optional.of(Group.SERVING));
  }

  private static boolean isListOfPresence(List<Line> lines, int from) {
    for (int at = Math.max(0, from - TITLE); at < from; at++) {
      if (isTitle(lines.get(at))) {
        return true;
      }
    }
    return false;
  }

  /** Returns how many of the next lines begin with a name. */
  private long begins(List<Line> lines, int from) {
    return lines.subList(from + 1, Math.min(lines.size(), from + 1 + LOOKED_AT)).stream()
        .filter(line -> isRow(row(line)))
        .count();
  }

  private static boolean isRow(List<Cell> cells) {
    return !cells.isEmpty() && NAME.isAll(cells.get(0).text());
  }

  private void read(List<Line> lines, int from) {
    Group group = Group.MEMBERS;
    int at = from + 1;
    while (at < Math.min(lines.size(), from + MOST)) {
      Line line = lines.get(at);
      List<Cell> cells = row(line);
      Optional<Group> next = cells.isEmpty() ? Optional.empty() : group(cells.get(0).text());
      if (cells.isEmpty() || (isRow(cells) && !isHeadOfNames(cells.get(0).text()))) {
        if (!cells.isEmpty()) {
          rows.add(new Row(group, line, withOffice(cells)));
        }
      } else if (next.isPresent() && isHead(cells)) {
        group = next.get();
        heads.add(line);
      } else if (cells.size() == 1 && NameWords.isOffice(cells.get(0).text())) {
        office = cells.get(0).text();
        heads.add(line);
      } else if (parted && cells.get(0).text().isEmpty() && isHead(cells)) {
        heads.add(line);
      } else if (parted && !rows.isEmpty() && goesOn(cells.get(0).text())) {
        rows.get(rows.size() - 1).goesOn(line, cells);
      } else {
        break;
      }
      at++;
    }
    size = at - from;
  }

  /** The office can stand on the line above the name. */
  private List<Cell> withOffice(List<Cell> cells) {
    if (office.isEmpty()) {
      return cells;
    }
    List<Cell> named = new ArrayList<>(cells);
    named.set(0, new Cell(cells.get(0).text() + ", " + office, cells.get(0).place()));
    office = "";
    return named;
  }

  private static boolean goesOn(String text) {
    return !text.isEmpty()
        && (text.charAt(0) == '§' || Character.isDigit(text.charAt(0)) || PARAGRAPHS.isAll(text));
  }

  /** Says whether the cells after the first are heads of columns, or empty. */
  private static boolean isHead(List<Cell> cells) {
    return cells.stream()
        .skip(1)
        .allMatch(
            cell ->
                cell.text().isEmpty()
                    || cell.text().startsWith("§")
                    || column(cell.text()).isPresent());
  }

  private static Optional<Group> group(String head) {
    return switch (key(head)) {
      case "ersättare" -> Optional.of(Group.SUBSTITUTES);
      case "tjänstgörande ersättare", "tjg ersättare" -> Optional.of(Group.SERVING);
      case "ledamöter", "ordinarie ledamöter" -> Optional.of(Group.MEMBERS);
      case "ej tjänstgörande ersättare",
          "närvarande ej tjänstgörande ersättare",
          "närvarande, ej tjänstgörande ersättare",
          "icke tjänstgörande ersättare" ->
          Optional.of(Group.NOT_SERVING);
      default -> Optional.empty();
    };
  }

  private Column columnOf(Cell cell) {
    if (parted) {
      int at = places.indexOf(cell.place());
      return at < 0 ? Column.NOTE : columns.get(at);
    }
    List<Column> marks =
        columns.stream()
            .filter(one -> one == Column.PRESENT || one == Column.SERVING || one == Column.VOTE)
            .distinct()
            .toList();
    if (marks.size() == 1) {
      return marks.get(0);
    }
    Column best = Column.NOTE;
    int least = NEAR;
    for (int at = 1; at < places.size(); at++) {
      int far = Math.abs(places.get(at) - cell.place());
      best = far < least ? columns.get(at) : best;
      least = Math.min(least, far);
    }
    return best;
  }

  /** What a row says. */
  private static final class Said {
    private Optional<String> party = Optional.empty();
    private Optional<String> substitute = Optional.empty();
    private String member = "";
    private String note = "";
    private Optional<String> serving = Optional.empty();
    private Optional<String> notServing = Optional.empty();
    private boolean absent;
    private boolean voted;
    private boolean unsure;
  }

  private void tell(Row row) {
    Said said = new Said();
    for (Cell cell : row.cells.subList(1, row.cells.size())) {
      if (!cell.text().isEmpty()) {
        take(cell, said);
      }
    }
    if (said.unsure) {
      return;
    }
    String who = row.cells.get(0).text();
    if (said.party.isPresent() && who.indexOf('(') < 0) {
      int comma = who.indexOf(',');
      String name = comma < 0 ? who : who.substring(0, comma);
      who = name + " (" + said.party.get() + ")" + who.substring(name.length());
    }
    Line line = row.lines.get(0);
    switch (row.group) {
      case MEMBERS -> tellMember(line, who, said);
      case SERVING -> {
        if (said.voted || said.serving.isPresent() || !said.note.isEmpty()) {
          deciding.add(line.withContent(who + " tjg" + said.member + " " + said.note));
        }
      }
      case SUBSTITUTES -> tellSubstitute(line, who, said);
      case NOT_SERVING -> present.add(line.withContent((who + " " + said.note).strip()));
    }
  }

  private void take(Cell cell, Said said) {
    String text = cell.text();
    Column column = columnOf(cell);
    Matcher mark = MARK.matcher(text);
    if (column == Column.SUBSTITUTE && (text.equals("-") || text.equals("–"))) {
      return;
    }
    if (mark.matches()
        && (mark.group("rest") == null || PARAGRAPHS.isAll(mark.group("rest").strip()))) {
      takeMark(column, mark.group("mark"), mark.group("rest"), said);
    } else if (PARAGRAPHS.isAll(text)) {
      if (column == Column.PRESENT || column == Column.SERVING) {
        said.serving = Optional.of(text);
      } else if (column == Column.NOT_SERVING) {
        said.notServing = Optional.of(text);
      } else {
        said.note = text;
      }
    } else if (FOR.isAll(text)) {
      said.member = " " + text.substring(text.indexOf("för") < 0 ? 0 : text.indexOf("för"));
    } else if (said.party.isEmpty()
        && NameWords.mayBeParty(text)
        && (has(Column.PARTY) || Character.isUpperCase(text.charAt(0)))) {
      said.party = Optional.of(text);
    } else if (NAME.isAll(text) && has(Column.SUBSTITUTE)) {
      said.substitute = Optional.of(text);
    } else {
      said.unsure = true;
    }
  }

  private static void takeMark(Column column, String mark, @Nullable String rest, Said said) {
    String word = mark.toLowerCase(Locale.ROOT);
    boolean yes = isYes(mark) || word.equals("ja") || word.equals("närvarande");
    String range = rest == null ? "" : rest.strip();
    switch (column) {
      case PRESENT, SERVING -> {
        if (yes) {
          said.serving = Optional.of(range);
        } else {
          said.absent = true;
        }
      }
      case NOT_SERVING -> said.notServing = yes ? Optional.of(range) : said.notServing;
      case VOTE -> said.voted |= yes;
      default -> said.unsure = true;
    }
  }

  private void tellMember(Line line, String who, Said said) {
    boolean marked = marksPresence();
    boolean there =
        marked
            ? said.serving.isPresent() && !said.absent
            : has(Column.SUBSTITUTE) || said.voted || !said.note.isEmpty();
    String range = (said.serving.orElse("") + " " + said.note).strip();
    if (said.substitute.isEmpty()) {
      if (there) {
        deciding.add(line.withContent(who + " " + range));
      }
      return;
    }
    String serves = said.substitute.get() + " tjg för " + withoutOffice(who) + " " + range;
    if (said.absent || (!marked && range.isEmpty())) {
      deciding.add(line.withContent(serves));
    } else if (!marked && PLAIN_RANGE.isAll(range)) {
      deciding.add(line.withContent(who + " ej " + range));
      deciding.add(line.withContent(serves));
    } else if (!marked) {
      deciding.add(line.withContent(serves));
    } else if (there && said.serving.orElse("").isEmpty()) {
      deciding.add(line.withContent(who));
      if (!said.note.isEmpty()) {
        deciding.add(line.withContent(serves));
      }
    }
  }

  private void tellSubstitute(Line line, String who, Said said) {
    if (said.serving.isPresent() && has(Column.SERVING)) {
      deciding.add(
          line.withContent(
              who + " tjg" + said.member + " " + said.serving.get() + " " + said.note));
    } else if (said.serving.isPresent()) {
      present.add(line.withContent(who + " " + said.serving.get() + " " + said.note));
    }
    if (said.notServing.isPresent()) {
      present.add(line.withContent(who + " " + said.notServing.get()));
    }
  }

  private static String withoutOffice(String who) {
    int bracket = who.indexOf(')');
    int comma = who.indexOf(',');
    int end = bracket >= 0 ? bracket + 1 : comma >= 0 ? comma : who.length();
    return who.substring(0, end);
  }

  /** Returns how many lines the table has. */
  int size() {
    return size;
  }

  /** Returns the lists that it tells. */
  List<LabelledText> fields() {
    return LabelledText.ofTable(heads, deciding, present);
  }
}
