package se.protokoll.reader.matter;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import se.protokoll.reader.line.Line;
import se.protokoll.reader.pattern.GuardedPattern;
import se.protokoll.vote.BallotChoice;

/**
 * A table with a row for each member, and a mark in the column of the vote.
 *
 * @param rows the rows
 * @param counts the sums, empty when there are none
 * @param lines the lines of the head and of the sums
 * @param all all lines of the table
 * @param from the place of its first line among the lines it was read from
 * @param to the place after its last line
 */
record VoteTable(
    List<VoteRow> rows,
    Map<BallotChoice, Integer> counts,
    List<Line> lines,
    List<Line> all,
    int from,
    int to) {
  private static final int FEWEST = 2;
  private static final int FEWEST_PLAIN = 3;
  private static final int NEAR = 9;

  /** A longer text of a line has many lines of content, and is not a row. */
  private static final int LONGEST_ROW = 400;

  private static final int LONGEST_PARTY = 3;
  private static final GuardedPattern PARTY =
      GuardedPattern.compile("[A-ZÅÄÖ][A-Za-zÅÄÖåäö]{0,4}|[a-zåäö]{1,3}");

  private static final List<String> CHOICES =
      List.of("ja", "nej", "avstår", "avstod", "frånvarande");

  private static final GuardedPattern NO = GuardedPattern.compile("(?iu)nej");

  private static final GuardedPattern WORD =
      GuardedPattern.compile(
          "(?:\\s[-–—]\\s+|\\s{2,}|:\\s+)(ja|nej|avstår|avstod|frånvarande)\\s*$",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  private static final GuardedPattern HEAD =
      GuardedPattern.compile(
          "(?<!\\p{L})(ja(?=-röst)|nej(?=-röst)|ja|nej|avstår|avst\\.?|frånvarande|frånv\\.?|frånvaro|ej röstat|deltar ej|ej deltagit)(?:-röst(?:er)?)?(?!\\p{L})",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  private static final GuardedPattern MARK =
      GuardedPattern.compile(
          "(?<=\\s{1,40})([Xx✓√●×1]|[Jj]a|[Nn]ej|JA|NEJ|[Aa]vstår|[Ff]rånvarande)\\s*$");

  private static final GuardedPattern MARKED = GuardedPattern.compile("[Xx✓√●×1]");

  private static final GuardedPattern SUM =
      GuardedPattern.compile(
          "(?iu)^\\s*(?:summa|totalt|antal röster|resultat|antal)\\s*:?(?:\\s+\\d{1,3}){1,5}\\s*$");

  /** "Ada Ek, 1:e v ordf". */
  private static final GuardedPattern OFFICE =
      GuardedPattern.compile(
          ",? (?:[12]:?[ea]?\\s|andre |förste )?(?:v(?:ice|\\.)?\\s)?ordf(?:örande|\\.)?$");

  /** "Ada Ek (S) för Bo Alm": the one who serves votes. */
  private static final GuardedPattern FOR_ANOTHER =
      GuardedPattern.compile("(?<=\\(\\p{L}{1,5}\\)) (?:för|ersätter) \\p{Lu}.{2,60}$");

  private static final GuardedPattern PARAGRAPHS =
      GuardedPattern.compile("(?:§§? ?)?\\d{1,4}(?: ?[-–,] ?\\d{1,4}){1,8}");

  private static final Pattern CELL = Pattern.compile("\\S+(?: \\S+)*");

  private static final GuardedPattern NUMBER = GuardedPattern.compile("\\d{1,3}");

  /**
   * A row.
   *
   * @param subject who
   * @param choice how the person voted
   * @param line the line
   */
  record VoteRow(SentenceSubject subject, BallotChoice choice, Line line) {}

  /** Returns the tables in lines. */
  static List<VoteTable> in(List<Line> lines, SentenceSubjects subjects) {
    List<VoteTable> tables = new ArrayList<>();
    int at = 0;
    while (at < lines.size()) {
      Map<Integer, BallotChoice> columns = head(lines.get(at));
      if (columns.isEmpty()) {
        at = plain(lines, at, subjects, tables);
      } else {
        at = read(lines, at, columns, subjects, tables);
      }
    }
    return tables;
  }

  /** Returns the middle of each column, empty when a line is not the head of a table. */
  private static Map<Integer, BallotChoice> head(Line line) {
    String content = line.content();
    if (content.length() > 160 || !NO.isIn(content)) {
      return Map.of();
    }
    if (hasBars(line)) {
      return headOfCells(cells(line));
    }
    Map<Integer, BallotChoice> columns = new LinkedHashMap<>();
    Matcher head = HEAD.matcher(content);
    int first = -1;
    while (head.find()) {
      first = first < 0 ? head.start() : first;
      columns.put((head.start() + head.end() - 1) / 2, choice(head.group(1)));
    }
    boolean both =
        columns.containsValue(BallotChoice.YES) && columns.containsValue(BallotChoice.NO);
    if (!both || content.endsWith(".") || content.substring(0, first).strip().length() > 60) {
      return Map.of();
    }
    String rest = HEAD.replaceAll(content.substring(first), "").replaceAll("[\\s/|-]", "");
    return rest.isEmpty() ? columns : Map.of();
  }

  /** Says whether the cells of a row stand between bars: "| Ada Ek (S) | X | |". */
  private static boolean hasBars(Line line) {
    return line.text().startsWith("|") && line.text().length() <= LONGEST_ROW;
  }

  private static String[] cells(Line line) {
    String[] cells = line.text().replace("*", "").split("\\|", -1);
    for (int at = 0; at < cells.length; at++) {
      cells[at] = cells[at].strip();
    }
    return cells;
  }

  /** Returns the place of each column among the cells of the head. */
  private static Map<Integer, BallotChoice> headOfCells(String[] cells) {
    Map<Integer, BallotChoice> columns = new LinkedHashMap<>();
    for (int at = 0; at < cells.length; at++) {
      if (HEAD.isAll(cells[at])) {
        columns.put(at, choice(cells[at]));
      }
    }
    boolean both =
        columns.containsValue(BallotChoice.YES) && columns.containsValue(BallotChoice.NO);
    return both ? columns : Map.of();
  }

  /** Reads a row whose cells stand between bars; one of them is marked. */
  private static Optional<VoteRow> rowOfCells(
      Line line, Map<Integer, BallotChoice> columns, SentenceSubjects subjects) {
    String[] cells = cells(line);
    int marked = -1;
    int first = Integer.MAX_VALUE;
    for (int column : columns.keySet()) {
      first = Math.min(first, column);
      if (column < cells.length && !cells[column].isEmpty()) {
        if (marked >= 0 || !MARKED.isAll(cells[column])) {
          return Optional.empty();
        }
        marked = column;
      }
    }
    BallotChoice choice = columns.get(marked);
    if (choice == null) {
      return Optional.empty();
    }
    List<String> before =
        Arrays.stream(cells).limit(first).filter(cell -> !cell.isEmpty()).toList();
    return before.isEmpty()
        ? Optional.empty()
        : subject(String.join("  ", before), subjects)
            .map(subject -> new VoteRow(subject, choice, line));
  }

  /** Returns the table with the rows of another after its own, as on the next page. */
  VoteTable with(VoteTable next) {
    List<VoteRow> both = new ArrayList<>(rows);
    both.addAll(next.rows);
    List<Line> lines = new ArrayList<>(all);
    lines.addAll(next.all);
    return new VoteTable(both, next.counts, next.lines, lines, from, to);
  }

  static BallotChoice choice(String word) {
    String lower = word.toLowerCase(Locale.ROOT);
    if (lower.equals("ja")) {
      return BallotChoice.YES;
    }
    if (lower.equals("nej")) {
      return BallotChoice.NO;
    }
    if (lower.startsWith("avst")) {
      return BallotChoice.ABSTAIN;
    }
    return lower.startsWith("frånv") ? BallotChoice.ABSENT : BallotChoice.NOT_VOTING;
  }

  private static int read(
      List<Line> lines,
      int from,
      Map<Integer, BallotChoice> first,
      SentenceSubjects subjects,
      List<VoteTable> tables) {
    Map<Integer, BallotChoice> columns = first;
    List<VoteRow> rows = new ArrayList<>();
    Map<BallotChoice, Integer> counts = new EnumMap<>(BallotChoice.class);
    List<Line> own = new ArrayList<>(List.of(lines.get(from)));
    List<Line> all = new ArrayList<>(own);
    int at = from + 1;
    int strange = 0;
    while (at < lines.size() && strange <= 2) {
      Line line = lines.get(at);
      at++;
      if (line.isBlank()) {
        continue;
      }
      Map<Integer, BallotChoice> again = head(line);
      if (!again.isEmpty()) {
        columns = again;
        own.add(line);
        all.add(line);
        continue;
      }
      if (SUM.isAll(line.content())) {
        sum(line, columns, counts);
        own.add(line);
        all.add(line);
        break;
      }
      List<VoteRow> found = rows(line, lines.get(from), columns, subjects);
      if (!found.isEmpty()) {
        rows.addAll(found);
        all.add(line);
        strange = 0;
      } else {
        strange++;
      }
    }
    if (rows.size() >= FEWEST) {
      tables.add(new VoteTable(rows, counts, own, all, from, at));
      return at;
    }
    return from + 1;
  }

  /** Reads rows that end with a word for the vote, without a head with columns. */
  private static int plain(
      List<Line> lines, int from, SentenceSubjects subjects, List<VoteTable> tables) {
    List<VoteRow> rows = new ArrayList<>();
    List<Line> all = new ArrayList<>();
    int at = from;
    int end = from;
    while (at < lines.size()) {
      Line line = lines.get(at);
      at++;
      if (line.isBlank()) {
        continue;
      }
      Optional<VoteRow> row = plainRow(line, subjects);
      if (row.isEmpty()) {
        break;
      }
      rows.add(row.get());
      all.add(line);
      end = at;
    }
    if (rows.size() < FEWEST_PLAIN) {
      return from + 1;
    }
    tables.add(new VoteTable(rows, Map.of(), List.of(), all, from, end));
    return end;
  }

  private static boolean endsWithChoice(String content) {
    String words = content.strip();
    String last = words.substring(words.lastIndexOf(' ') + 1);
    for (String choice : CHOICES) {
      if (last.equalsIgnoreCase(choice)) {
        return true;
      }
    }
    return false;
  }

  private static Optional<VoteRow> plainRow(Line line, SentenceSubjects subjects) {
    String content = line.content();
    if (content.length() > 200 || !endsWithChoice(content)) {
      return Optional.empty();
    }
    Matcher word = WORD.matcher(content);
    if (!word.find()) {
      return Optional.empty();
    }
    return subject(content.substring(0, word.start()).strip(), subjects)
        .map(subject -> new VoteRow(subject, choice(word.group(1)), line));
  }

  /** Reads the cells of a row before the vote: "A B (S)", or "A B" and "S". */
  private static Optional<SentenceSubject> subject(String words, SentenceSubjects subjects) {
    String[] cells = withoutParagraphs(FOR_ANOTHER.replaceFirst(words, "").split("\\s{2,}", -1));
    if (cells.length == 0) {
      return Optional.empty();
    }
    boolean partyFirst = cells.length == 2 && PARTY.isAll(cells[0]) && cells[1].indexOf(' ') > 0;
    if (partyFirst) {
      cells = new String[] {cells[1], cells[0]};
    }
    String name = OFFICE.replaceFirst(withoutOffice(cells[0]), "");
    int comma = name.indexOf(", ");
    if (comma > 0 && name.indexOf('(') < 0) {
      String rest = name.substring(comma + 2);
      String first = name.substring(0, comma);
      name = isKnownParty(rest) ? first + " (" + rest + ")" : rest + " " + first;
    }
    Optional<String> party =
        cells.length > 1
            ? Optional.of(cells[1].replace("(", "").replace(")", "").strip())
                .filter(one -> PARTY.isAll(one))
            : Optional.empty();
    if (cells.length == 3 && party.isPresent()) {
      name = cells[2].strip(); // who served in the place of the member
      party = Optional.empty();
    }
    List<SentenceSubject> all =
        subjects.all(party.isPresent() ? name + " (" + party.get() + ")" : name);
    return all.size() == 1 && all.get(0).kind() == SentenceSubject.Kind.PERSON
        ? Optional.of(all.get(0))
        : Optional.empty();
  }

  /** "331-338" next to a name tells for which paragraphs. */
  private static String[] withoutParagraphs(String[] cells) {
    return Arrays.stream(cells).filter(cell -> !PARAGRAPHS.isAll(cell)).toArray(String[]::new);
  }

  /** A party after a comma, and not the first name of somebody whose last name stands first. */
  private static boolean isKnownParty(String words) {
    return words.length() <= LONGEST_PARTY && words.equals(words.toUpperCase(Locale.ROOT));
  }

  private static String withoutOffice(String name) {
    int bracket = name.indexOf(" (");
    boolean office = bracket > 0 && name.startsWith("ord", bracket + 2);
    return office ? name.substring(0, bracket) : name;
  }

  private static void sum(
      Line line, Map<Integer, BallotChoice> columns, Map<BallotChoice, Integer> counts) {
    List<Integer> numbers = new ArrayList<>();
    Matcher number = NUMBER.matcher(line.content());
    while (number.find()) {
      numbers.add(Integer.parseInt(number.group()));
    }
    if (numbers.size() != columns.size()) {
      return;
    }
    int at = 0;
    for (BallotChoice choice : columns.values()) {
      counts.put(choice, numbers.get(at));
      at++;
    }
  }

  private static List<VoteRow> rows(
      Line line, Line head, Map<Integer, BallotChoice> columns, SentenceSubjects subjects) {
    Optional<VoteRow> row = row(line, columns, subjects);
    return row.isPresent() ? List.of(row.get()) : underHeads(line, head, subjects);
  }

  /** Reads names that stand under the word for how they voted. */
  private static List<VoteRow> underHeads(Line line, Line head, SentenceSubjects subjects) {
    List<VoteRow> rows = new ArrayList<>();
    String content = line.content();
    if (content.length() > 200) {
      return rows;
    }
    Matcher cell = CELL.matcher(content);
    while (cell.find()) {
      Optional<BallotChoice> choice = Optional.empty();
      Matcher word = HEAD.matcher(head.content());
      while (word.find()) {
        if (Math.abs(word.start() - cell.start()) <= 1) {
          choice = Optional.of(choice(word.group(1)));
        }
      }
      Optional<SentenceSubject> subject = subject(cell.group(), subjects);
      if (choice.isEmpty() || subject.isEmpty()) {
        return List.of();
      }
      rows.add(new VoteRow(subject.get(), choice.get(), line));
    }
    return rows;
  }

  private static Optional<VoteRow> row(
      Line line, Map<Integer, BallotChoice> columns, SentenceSubjects subjects) {
    if (hasBars(line)) {
      return rowOfCells(line, columns, subjects);
    }
    String content = line.content();
    Matcher mark = MARK.matcher(content);
    if (content.length() > 200 || !mark.find()) {
      return Optional.empty();
    }
    Optional<SentenceSubject> subject =
        subject(content.substring(0, mark.start()).strip(), subjects);
    if (subject.isEmpty()) {
      return Optional.empty();
    }
    String word = mark.group(1);
    if (word.length() > 1) {
      return Optional.of(new VoteRow(subject.get(), choice(word), line));
    }
    int nearest = Integer.MAX_VALUE;
    int second = Integer.MAX_VALUE;
    BallotChoice choice = BallotChoice.NOT_VOTING;
    for (Map.Entry<Integer, BallotChoice> column : columns.entrySet()) {
      int distance = Math.abs(column.getKey() - mark.start(1));
      if (distance < nearest) {
        second = nearest;
        nearest = distance;
        choice = column.getValue();
      } else {
        second = Math.min(second, distance);
      }
    }
    return nearest > NEAR || nearest >= second
        ? Optional.empty()
        : Optional.of(new VoteRow(subject.get(), choice, line));
  }
}
