package se.protokoll.reader.head;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import se.protokoll.reader.Label;
import se.protokoll.reader.fact.ListedVotes;
import se.protokoll.reader.line.Line;
import se.protokoll.reader.line.Segment;
import se.protokoll.reader.pattern.GuardedPattern;
import se.protokoll.reader.vocabulary.Vocabulary;

/**
 * Parts the head of minutes into labels and their values, which stand right of a label, below it,
 * in a column of their own or in running text.
 */
final class FieldReader {
  private static final int SAME_COLUMN = 3;
  private static final int LONG = 30;
  private static final int BACK = 5;
  private static final int STACK = 3;
  private static final int NO_COLUMN = -10;
  private static final String REPLACED = "ersättare för";
  private static final GuardedPattern CONTACT =
      GuardedPattern.compile(
          "(?iu)(?:post|besöks|internet)?adress:?\\s.*|organisationsnummer.*|org\\.?\\s?nr.*|telefon.*|fax:?\\s.*|e-post.*|internet:.*|.{0,60}www\\..*|.{0,60}\\S@\\S.*|webbplats.*|bankgiro.*|plusgiro.*");
  private static final GuardedPattern LEGEND =
      GuardedPattern.compile("\\*+\\s?[=:–-].{0,80}|\\p{Lu}{1,2} = .{1,60}");
  private static final GuardedPattern CONTENTS =
      GuardedPattern.compile(
          "(?iu)(?:innehåll|innehållsförteckning|ärendelista|ärendeförteckning|föredragningslista)\\b.{0,60}");
  private static final GuardedPattern PROSE =
      GuardedPattern.compile(
          "(?iu).{8,}\\b(?:är|har|hade|förklarar|förklarade|hälsar|beslutar|beslutade|ska|skall|meddelar|informerar|redogör)\\b.{3,}");
  private static final GuardedPattern LIST_HEADING =
      GuardedPattern.compile("(?iu)(?:närvaro\\p{L}{0,20}|uppropslista|deltagarlista)\\b.{0,120}");

  private final LabelFinder finder;
  private final List<LabelledText> fields = new ArrayList<>();
  private final List<Line> unlabelled = new ArrayList<>();
  private final List<Line> unsure = new ArrayList<>();
  private final List<ListedVotes> votes = new ArrayList<>();
  private final JoinedLabels joined;
  private List<LabelledText> columns = List.of();
  private List<LabelledText> row = List.of();
  private Optional<PresenceTable> table = Optional.empty();
  private Optional<LabelledText> current = Optional.empty();
  private boolean signing;
  private int replacedColumn = NO_COLUMN;
  private int lastLine = -2;

  private FieldReader(Vocabulary vocabulary) {
    finder = new LabelFinder(vocabulary);
    joined = new JoinedLabels(finder);
  }

  /** A part of a line: a label, the rest of one that began in the line before, or a value. */
  private record Item(
      Optional<LabelFinder.Found> label,
      Segment segment,
      Optional<JoinedLabels.Joined> joined,
      boolean rest) {
    static Item value(Segment segment) {
      return new Item(Optional.empty(), segment, Optional.empty(), false);
    }
  }

  /**
   * Fields, and lines under no label.
   *
   * @param fields the fields in the order of their labels
   * @param unlabelled the lines, or parts of them, that belong to no label
   * @param unsure people of a table whose lists cannot be told apart
   * @param votes how those of a list of presence voted
   */
  record Found(
      List<LabelledText> fields,
      List<Line> unlabelled,
      List<Line> unsure,
      List<ListedVotes> votes) {}

  /** Reads the fields of lines. */
  static Found read(List<Line> lines, Vocabulary vocabulary) {
    FieldReader reader = new FieldReader(vocabulary);
    List<Line> written = new ArrayList<>();
    List<Integer> places = new ArrayList<>();
    for (int place = 0; place < lines.size(); place++) {
      if (!lines.get(place).isBlank()) {
        written.add(PrintedLine.withoutDots(lines.get(place)));
        places.add(place);
      }
    }
    int at = 0;
    while (at < written.size()) {
      int read = reader.readCells(written, at);
      if (read == 0) {
        read = reader.readTable(written, at) ? 1 : reader.readMarked(written, at);
      }
      if (read == 0) {
        reader.read(written, at, places.get(at));
      }
      at += Math.max(1, read);
    }
    reader.endTable();
    return new Found(reader.fields, reader.unlabelled, reader.unsure, reader.votes);
  }

  /** Reads a table of seats by its cells; returns of how many lines, 0 when none begins. */
  private int readCells(List<Line> lines, int at) {
    Optional<CellTable> cells = CellTable.at(lines, at);
    if (cells.isEmpty()) {
      return 0;
    }
    endTable();
    columns = List.of();
    cells.get().fields().forEach(this::start);
    votes.addAll(cells.get().votes());
    return cells.get().size();
  }

  /** Reads the heads or a row of a table of presence; false when a line is neither. */
  private boolean readTable(List<Line> lines, int at) {
    Line line = lines.get(at);
    if (line.isBlank()) {
      return table.isPresent();
    }
    Optional<PresenceTable> begun =
        PresenceTable.of(at == 0 ? Optional.empty() : Optional.of(lines.get(at - 1)), line);
    if (begun.isPresent()) {
      endTable();
      table = begun;
      return true;
    }
    if (table.isEmpty()) {
      return false;
    }
    if (table.get().read(line)) {
      return true;
    }
    endTable();
    return false;
  }

  /** Reads a table of seats or a list with marks; returns its lines, 0 when none begins. */
  private int readMarked(List<Line> lines, int at) {
    Optional<SeatTable> seats = SeatTable.at(lines, at);
    if (seats.isPresent()) {
      columns = List.of();
      start(seats.get().field());
      return seats.get().size();
    }
    Optional<MarkedList> list = MarkedList.at(lines, at);
    if (list.isEmpty()) {
      return 0;
    }
    columns = List.of();
    list.get().fields().forEach(this::start);
    votes.addAll(list.get().votes());
    return list.get().size();
  }

  private void endTable() {
    if (table.isPresent()) {
      columns = List.of();
      table.get().fields().forEach(this::start);
      table = Optional.empty();
    }
  }

  private void read(List<Line> lines, int at, int place) {
    Line line = lines.get(at);
    if (line.isBlank()) {
      return;
    }
    boolean adjacent = place == lastLine + 1;
    lastLine = place;
    if (LIST_HEADING.isAll(line.words()) && finder.at(line.words(), 0).isEmpty()) {
      columns = List.of();
      start(new LabelledText(Label.DECIDING, List.of(line), line.indent()));
      return;
    }
    List<Segment> segments = line.segments();
    List<Item> items = new ArrayList<>();
    Map<Integer, JoinedLabels.Joined> begun = joined.restsIn(at);
    for (int segment = 0; segment < segments.size(); segment++) {
      Segment part = segments.get(segment);
      if (begun.containsKey(segment)) {
        JoinedLabels.Joined whole = begun.get(segment);
        items.add(new Item(Optional.empty(), part, Optional.of(whole), true));
        addRest(part.from(whole.to()), items);
        continue;
      }
      Optional<JoinedLabels.Joined> next = joined.find(lines, at, part);
      if (next.isPresent()) {
        items.add(
            new Item(
                Optional.of(
                    new LabelFinder.Found(next.get().label(), part.text().length(), false, 2)),
                part,
                next,
                false));
      } else {
        addItems(part, items);
      }
    }
    boolean labelled =
        items.stream().anyMatch(item -> item.label().isPresent() || item.joined().isPresent());
    if (labelled) {
      readLabelled(line, items);
    } else if (!items.isEmpty()) {
      readValues(line, items, adjacent);
    }
  }

  private void addItems(Segment part, List<Item> items) {
    Optional<LabelFinder.Found> found = finder.at(part.text(), 0);
    if (found.isPresent() && !isOfTheList(found.get(), items, part)) {
      items.add(new Item(found, part.to(found.get().to()), Optional.empty(), false));
      addRest(part.from(found.get().to()), items);
    } else {
      addRest(part, items);
    }
  }

  /** Adds a value, in which more labels can stand when it is long. */
  private void addRest(Segment part, List<Item> items) {
    String text = part.text();
    if (text.isEmpty()) {
      return;
    }
    int from = 0;
    if (text.length() >= LONG) {
      for (int at = text.indexOf(' ') + 1; at > 0; at = text.indexOf(' ', at) + 1) {
        if (at >= text.length() || !Character.isUpperCase(text.charAt(at))) {
          continue;
        }
        Optional<LabelFinder.Found> found = finder.at(text, at);
        if (found.isPresent() && mayStandInside(found.get(), text, at, items)) {
          int end = found.get().to();
          addValue(sub(part, from, at), items);
          LabelFinder.Found here =
              new LabelFinder.Found(
                  found.get().label(), end - at, found.get().colon(), found.get().words());
          items.add(new Item(Optional.of(here), sub(part, at, end), Optional.empty(), false));
          from = end;
          at = Math.max(at, end - 1);
        }
      }
    }
    addValue(sub(part, from, text.length()), items);
  }

  private static Segment sub(Segment part, int from, int to) {
    int begin = Math.min(from, part.text().length());
    int end = Math.min(to, part.text().length());
    return new Segment(part.text().substring(begin, end), part.column() + begin).from(0);
  }

  private static void addValue(Segment value, List<Item> items) {
    String text = value.text().strip();
    if (!text.isEmpty() && !text.equals(":")) {
      items.add(Item.value(new Segment(text, value.column())));
    }
  }

  /** Says whether a label can stand within a line. */
  private boolean mayStandInside(LabelFinder.Found found, String text, int at, List<Item> items) {
    char before = text.charAt(at - 2 >= 0 ? at - 2 : 0);
    if (before == ',' || before == '/' || before == '-') {
      return false;
    }
    boolean people = found.label() == Label.CHAIR || found.label() == Label.SECRETARY;
    boolean certifiers =
        found.label() == Label.CERTIFIERS
            || (found.label() == Label.JUSTERARE && found.words() == 1);
    if (people || certifiers) {
      return signing || lastLabel(items).filter(FieldReader::signs).isPresent();
    }
    if (found.words() > 1) {
      return true;
    }
    return switch (found.label()) {
      case PARAGRAPHS, SIGNATURES, NOTICE, BODY, DATE, POSTED_BY -> found.to() > 4;
      default -> false;
    };
  }

  private Optional<Label> lastLabel(List<Item> items) {
    for (int at = items.size() - 1; at >= 0; at--) {
      if (items.get(at).label().isPresent()) {
        return items.get(at).label().map(LabelFinder.Found::label);
      }
    }
    return current.map(LabelledText::label);
  }

  private static boolean signs(Label label) {
    return switch (label) {
      case SIGNATURES, SECRETARY, CHAIR, CERTIFIERS, PARAGRAPHS, JUSTERARE -> true;
      default -> false;
    };
  }

  /**
   * Within a list of those present, an office or a title is not a label: "Ordförande Anna Ek (S)".
   */
  private boolean isOfTheList(LabelFinder.Found found, List<Item> items, Segment part) {
    Optional<Label> last = lastLabel(items);
    boolean inList =
        last.isPresent()
            && (LabelFinder.LISTS.contains(last.get()) || last.get() == Label.JUSTERARE);
    if (found.label() == Label.PARAGRAPHS && part.text().startsWith("§")) {
      return inList || !items.isEmpty();
    }
    if (found.label() != Label.CHAIR && found.label() != Label.SECRETARY) {
      return false;
    }
    return !signing
        && last.isPresent()
        && LabelFinder.LISTS.contains(last.get())
        && (part.text().length() > found.to() + 3 || isAfterName(items));
  }

  /** Says whether the last part of a line is somebody, whose office can stand in a column. */
  private static boolean isAfterName(List<Item> items) {
    return !items.isEmpty()
        && items.get(items.size() - 1).label().isEmpty()
        && SignatureRows.isName(items.get(items.size() - 1).segment().text());
  }

  private void readLabelled(Line line, List<Item> items) {
    replacedColumn = NO_COLUMN;
    Optional<LabelledText> list =
        current.filter(field -> LabelFinder.LISTS.contains(field.label()) && field.isBelow());
    columns = List.of();
    List<LabelledText> alone = new ArrayList<>();
    boolean table = isTable(items);
    for (int at = 0; at < items.size(); at++) {
      Item item = items.get(at);
      if (item.rest()) {
        item.joined()
            .flatMap(JoinedLabels.Joined::field)
            .ifPresent(
                field -> {
                  field.goesOnIn(line);
                  current = Optional.of(field);
                  alone.remove(field);
                });
      } else if (item.label().isPresent()) {
        LabelledText field =
            new LabelledText(item.label().get().label(), List.of(line), item.segment().column());
        item.joined().ifPresent(whole -> whole.begins(field));
        start(field);
        if (at + 1 == items.size() || items.get(at + 1).label().isPresent()) {
          alone.add(field);
        }
      } else if (table) {
        addInTable(line, item.segment(), alone);
      } else {
        if (REPLACED.equals(Vocabulary.key(item.segment().text()))) {
          replacedColumn = item.segment().column();
          continue;
        }
        boolean right =
            at > 0 && (items.get(at - 1).label().isPresent() || items.get(at - 1).rest());
        addValue(line, item.segment(), right);
      }
    }
    long values = items.stream().filter(item -> item.label().isEmpty() && !item.rest()).count();
    boolean joins = items.stream().anyMatch(item -> item.joined().isPresent() && !item.rest());
    boolean rests = items.stream().anyMatch(Item::rest);
    if (values == 0 && joins) {
      row = List.copyOf(alone);
    } else if (values == 0 && rests && row.size() > 1) {
      columns = row;
    } else if (alone.size() > 1 && values == 0) {
      columns = List.copyOf(alone);
    } else if (list.isPresent() && alone.size() == 1 && items.size() == 2 && values == 1) {
      columns = List.of(list.get(), alone.get(0));
    }
  }

  /** Says whether a line is a row of a table: three labels or more, then their values. */
  private static boolean isTable(List<Item> items) {
    int labels = 0;
    while (labels < items.size() && items.get(labels).label().isPresent()) {
      labels++;
    }
    return labels >= 3 && items.size() >= labels + 3;
  }

  private void addInTable(Line line, Segment value, List<LabelledText> labels) {
    List<LabelledText> open = labels.stream().filter(field -> !field.isClosed()).toList();
    long lists = open.stream().filter(field -> LabelFinder.LISTS.contains(field.label())).count();
    for (int at = 0; at < open.size(); at++) {
      LabelledText field = open.get(at);
      boolean list = LabelFinder.LISTS.contains(field.label());
      boolean fits =
          list
              ? value.text().contains("(") && lists < 2
              : Values.fits(field.label(), value.text()) && field.label() != Label.NOTICE;
      if (fits) {
        field.add(part(line, value), value.column(), true);
        for (int before = 0; before < at; before++) {
          open.get(before).close();
        }
        if (!list) {
          field.close();
        }
        return;
      }
      if (list && lists > 1 && value.text().contains("(")) {
        unsure.add(part(line, value));
        return;
      }
    }
    unlabelled.add(part(line, value));
  }

  private void start(LabelledText field) {
    fields.add(field);
    current = Optional.of(field);
    switch (field.label()) {
      case SIGNATURES,
          CERTIFIERS,
          JUSTERARE,
          JUSTERING_PLACE_AND_TIME,
          JUSTERING_PLACE,
          JUSTERING_TIME ->
          signing = true;
      case DECIDING, MEMBERS -> signing = false;
      default -> {}
    }
  }

  private static Line part(Line line, Segment segment) {
    return line.withContent(segment.text());
  }

  private void addValue(Line line, Segment value, boolean rightOfLabel) {
    if (current.isEmpty()) {
      unlabelled.add(part(line, value));
      return;
    }
    LabelledText field = current.get();
    if (!Values.fits(field.label(), value.text())
        || (isFull(field) && !rightOfLabel && !field.isOn(line))) {
      Optional<LabelledText> other = emptyThatFits(value.text());
      if (other.isPresent()) {
        other.get().add(part(line, value), value.column(), false);
        return;
      }
    }
    if (isFull(field) && !(isSignature(field.label()) && field.isOn(line))) {
      unlabelled.add(part(line, value));
      return;
    }
    if (LabelFinder.LISTS.contains(field.label()) && Values.isDay(value.text())) {
      unlabelled.add(part(line, value));
      return;
    }
    if (rightOfLabel && !isWide(line, value)) {
      field.standsClose();
    }
    field.add(part(line, value), value.column(), rightOfLabel);
  }

  /** Says whether more than one blank stands before a value. */
  private static boolean isWide(Line line, Segment value) {
    int before = value.column() - 2;
    return before >= 0 && before < line.content().length() && line.content().charAt(before) == ' ';
  }

  private static boolean isFull(LabelledText field) {
    return !field.isEmpty() && Values.isSingle(field.label());
  }

  /** Returns one of the last labels that has no value yet and that a text can be the value of. */
  private Optional<LabelledText> emptyThatFits(String text) {
    for (int at = Math.max(0, fields.size() - BACK); at < fields.size(); at++) {
      LabelledText field = fields.get(at);
      boolean open =
          field.isEmpty()
              && !field.isClosed()
              && !LabelFinder.LISTS.contains(field.label())
              && field.label() != Label.NOTICE
              && field.label() != Label.JUSTERARE
              && field.label() != Label.SIGNATURES;
      if (open && Values.fits(field.label(), text)) {
        return Optional.of(field);
      }
    }
    return Optional.empty();
  }

  private void readValues(Line line, List<Item> items, boolean adjacent) {
    if (columns.size() > 1) {
      for (Item item : items) {
        LabelledText nearest = columns.get(0);
        for (LabelledText field : columns) {
          if (Math.abs(field.labelColumn() - item.segment().column())
              <= Math.abs(nearest.labelColumn() - item.segment().column())) {
            nearest = field;
          }
        }
        addToColumn(line, item.segment(), nearest);
      }
      return;
    }
    if (LEGEND.isAll(line.words())) {
      return;
    }
    if (CONTACT.isAll(line.words()) || CONTENTS.isAll(line.words())) {
      current.ifPresent(LabelledText::close);
      return;
    }
    Segment first = items.get(0).segment();
    if (current.isEmpty() || endsBefore(first, line, adjacent)) {
      current.ifPresent(LabelledText::close);
      Optional<LabelledText> open = emptyThatFits(first.text());
      if (open.isPresent()) {
        open.get().add(part(line, first), first.column(), false);
      } else {
        items.forEach(item -> unlabelled.add(part(line, item.segment())));
      }
      return;
    }
    LabelledText field = current.get();
    if (isOfAStack(field)) {
      items.forEach(item -> unsure.add(part(line, item.segment())));
      return;
    }
    if (LabelFinder.LISTS.contains(field.label())) {
      addRow(line, items, field);
      return;
    }
    for (Item item : items) {
      addValue(line, item.segment(), false);
    }
  }

  /** Says whether the labels of three lists stand above each other, and then their values. */
  private boolean isOfAStack(LabelledText field) {
    if (!field.isEmpty()) {
      return false;
    }
    Set<Integer> groups = new HashSet<>();
    for (int at = fields.size() - 1; at >= 0; at--) {
      LabelledText before = fields.get(at);
      int group = groupOf(before.label());
      if (group == 0 || !before.isEmpty()) {
        break;
      }
      groups.add(group);
    }
    return groups.size() >= STACK;
  }

  private static int groupOf(Label label) {
    return switch (label) {
      case DECIDING, MEMBERS -> 1;
      case SERVING_SUBSTITUTES -> 2;
      case PRESENT_SUBSTITUTES, SUBSTITUTES -> 3;
      case OTHERS, OFFICIALS -> 4;
      case JUSTERARE -> 5;
      default -> 0;
    };
  }

  private void addToColumn(Line line, Segment value, LabelledText field) {
    if (field.isClosed() || isFull(field)) {
      unlabelled.add(part(line, value));
    } else {
      field.add(part(line, value), value.column(), false);
    }
  }

  /** Adds a row of a list: its parts but for a day in a column of the page. */
  private void addRow(Line line, List<Item> items, LabelledText field) {
    StringBuilder row = new StringBuilder();
    for (Item item : items) {
      if (Values.isDay(item.segment().text())) {
        unlabelled.add(part(line, item.segment()));
      } else {
        boolean replaced =
            row.length() > 0
                && replacedColumn >= 0
                && Math.abs(item.segment().column() - replacedColumn) <= SAME_COLUMN;
        row.append(replaced ? " ersättare för " : row.length() == 0 ? "" : "  ")
            .append(item.segment().text());
      }
    }
    if (row.length() > 0) {
      field.add(line.withContent(row.toString()), items.get(0).segment().column(), false);
    }
  }

  /** Says whether a line without a label is not part of the value before it. */
  private boolean endsBefore(Segment first, Line line, boolean adjacent) {
    LabelledText field = current.orElseThrow();
    if (field.isClosed()) {
      return true;
    }
    if (field.label() == Label.NOTICE || field.label() == Label.SIGNATURES) {
      return false;
    }
    if (field.isEmpty()) {
      return false;
    }
    boolean list = LabelFinder.LISTS.contains(field.label());
    boolean apart = field.column() > field.labelColumn() + 1 && !field.isClose();
    if (!field.isBelow()
        && apart
        && first.column() <= field.labelColumn()
        && field.column() - first.column() > 18) {
      return true;
    }
    if (list) {
      return PROSE.isAll(line.words()) && !line.words().contains("(");
    }
    if (field.label() == Label.STORED_AT
        && Math.abs(first.column() - field.column()) > SAME_COLUMN) {
      return true;
    }
    return !adjacent && !isSignature(field.label()) && field.label() != Label.JUSTERARE;
  }

  private static boolean isSignature(Label label) {
    return label == Label.CERTIFIERS || label == Label.SECRETARY || label == Label.CHAIR;
  }
}
