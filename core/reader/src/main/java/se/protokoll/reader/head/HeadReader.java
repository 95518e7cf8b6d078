package se.protokoll.reader.head;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import se.protokoll.Meeting;
import se.protokoll.Sitting;
import se.protokoll.justering.SignatoryRole;
import se.protokoll.justering.Signature;
import se.protokoll.people.Attendance;
import se.protokoll.people.AttendanceExtent;
import se.protokoll.people.Capacity;
import se.protokoll.reader.Label;
import se.protokoll.reader.block.AppendixBlock;
import se.protokoll.reader.block.Blocks;
import se.protokoll.reader.block.ParagraphBlock;
import se.protokoll.reader.fact.ListedVotes;
import se.protokoll.reader.fact.PrintedDays;
import se.protokoll.reader.fact.Roster;
import se.protokoll.reader.fact.Trace;
import se.protokoll.reader.line.Line;
import se.protokoll.reader.pattern.GuardedPattern;
import se.protokoll.reader.vocabulary.Vocabulary;
import se.protokoll.text.ParagraphSet;

/**
 * Reads the head of minutes: which body met, when and where, who was there as what and for which
 * paragraphs, who certified the minutes and when they were announced.
 */
public final class HeadReader {
  private static final GuardedPattern RANGE_IN_PAGE =
      GuardedPattern.compile(
          "(?i).{0,60}(?:protokoll|paragrafer)\\s{1,4}(§§?\\s?\\d{1,4}\\s?[-–]\\s?§?\\s?\\d{1,4})(?!\\d).{0,60}");
  private static final GuardedPattern VOTES =
      GuardedPattern.compile("(?i).*\\bja\\b.{1,20}\\bnej\\b.*");

  private static final GuardedPattern VOTE =
      GuardedPattern.compile(
          "(?iu)(?:ja|nej|avstår|frånvarande)(?:\\s.{0,80})?|.{3,80}\\s(?:ja|nej|avstår)");
  private static final int MOST_VOTES = 3;
  private static final int FIRST_LINES = 8;
  private static final int NEXT_PARAGRAPH = 3;
  private static final int MOST_CHECKED = 300;

  private final Vocabulary vocabulary;
  private final Roster roster;
  private final Trace trace;

  /** Makes a reader that adds to a roster and a trace. */
  public HeadReader(Vocabulary vocabulary, Roster roster, Trace trace) {
    this.vocabulary = vocabulary;
    this.roster = roster;
    this.trace = trace;
  }

  /**
   * Reads the head.
   *
   * @param blocks the parts of the minutes; an appendix may have the list of attendance
   * @param furniture the lines set aside; the running head may tell the body and the day
   * @param meeting what is read is put here
   * @return how those voted whose votes stand in the list of those present
   */
  public List<ListedVotes> read(Blocks blocks, List<Line> furniture, Meeting.Builder meeting) {
    List<Line> head = new ArrayList<>(withLabels(blocks.head(), furniture));
    head.addAll(blocks.closing());
    List<SignatureRows.Found> signed = SignatureRows.take(head);
    FieldReader.Found found = FieldReader.read(head, vocabulary);
    List<LabelledText> fields = new ArrayList<>(found.fields());
    List<LabelledText> ofTheHead = List.copyOf(fields);
    ContinuedList.in(found.unlabelled(), fields)
        .ifPresent(
            list -> {
              fields.add(list);
              trace.inferred(
                  Optional.empty(),
                  "attendance.capacity",
                  "the last list of those present goes on here",
                  list.values());
            });
    List<ListedVotes> votes = new ArrayList<>(found.votes());
    for (AppendixBlock appendix : blocks.appendices()) {
      List<MarkedList> marked = MarkedList.in(appendix);
      if (CellTable.isIn(appendix)) {
        FieldReader.Found inside = FieldReader.read(appendix.allLines(), vocabulary);
        marked.forEach(list -> votes.addAll(list.votes()));
        if (marked.isEmpty()) {
          votes.addAll(inside.votes());
        }
        fields.addAll(lists(inside));
        continue;
      }
      marked.forEach(list -> fields.addAll(list.fields()));
      marked.forEach(list -> votes.addAll(list.votes()));
      if (marked.isEmpty()) {
        fields.addAll(attendanceIn(appendix));
      }
    }
    List<Line> page = new ArrayList<>(furniture);
    page.addAll(found.unlabelled());
    readBody(ofTheHead, page, blocks, meeting);
    Optional<LocalDate> day = readTime(ofTheHead, page, meeting);
    OptionalInt year = day.isPresent() ? OptionalInt.of(day.get().getYear()) : OptionalInt.empty();
    OpeningReader opening = new OpeningReader(roster, trace);
    meeting.sittings(opening.withEnd(meeting.build().sittings(), blocks.paragraphs()));
    Optional<ParagraphSet> stated = readStatedRange(ofTheHead, page, blocks);
    meeting.statedRange(stated);
    PrintedRange ranges = ranges(stated, blocks);
    AttendanceReader attendance = new AttendanceReader(roster, trace, ranges);
    attendance.read(fields);
    attendance.readUnsure(found.unsure());
    attendance.checkChairs();
    attendance.checkSubstitutes(
        blocks.paragraphs().stream()
            .limit(MOST_CHECKED)
            .map(block -> block.head().number())
            .toList());
    JusteringReader justering = new JusteringReader(roster, trace, ranges, year);
    justering.read(ofTheHead);
    int signing = firstOfSigning(ofTheHead);
    signed.addAll(
        SignatureRows.afterCommas(
            found.unlabelled().stream().filter(line -> line.number() > signing).toList()));
    justering.readRows(signed);
    justering.readElected(blocks.paragraphs(), found.unlabelled());
    justering.readUnder(
        blocks.closing(),
        attendance
            .chair()
            .map(at -> attendance.entries().get(at).attendance())
            .flatMap(Attendance::person));
    justering.inferJusterare();
    PostingReader posting = new PostingReader(trace, year);
    posting.read(ofTheHead, ranges);
    posting.readSentences(found.unlabelled());
    opening.addChair(blocks.paragraphs(), attendance);
    opening.addSecretary(blocks.paragraphs(), attendance);
    addSecretary(attendance, justering.signatures());
    new Presiding(trace).add(attendance, justering.signatures(), blocks.paragraphs());
    attendance.entries().forEach(entry -> meeting.addAttendance(entry.attendance()));
    extent(attendance).ifPresent(meeting::attendanceExtent);
    justering.justering().ifPresent(meeting::justering);
    posting.posting().ifPresent(meeting::addPostings);
    return votes;
  }

  /** Returns the first line that is about the certification of the minutes. */
  private static int firstOfSigning(List<LabelledText> fields) {
    return fields.stream()
        .filter(
            field ->
                isOfCertifying(field.label())
                    || field.label() == Label.PARAGRAPHS
                    || field.label() == Label.SECRETARY)
        .mapToInt(field -> field.labelLines().get(0).number())
        .min()
        .orElse(0);
  }

  /** Puts back the labels of lines that were set aside because a page number stands in them. */
  private List<Line> withLabels(List<Line> head, List<Line> furniture) {
    Map<Integer, Line> labels = new HashMap<>();
    LabelFinder finder = new LabelFinder(vocabulary);
    for (Line line : furniture) {
      Optional<LabelFinder.Found> found = finder.at(line.words(), 0);
      if (found.isPresent() && found.get().colon()) {
        labels.put(
            line.number(),
            line.withContent(
                " ".repeat(line.indent()) + line.words().substring(0, found.get().to())));
      }
    }
    return head.stream()
        .map(line -> line.isBlank() ? labels.getOrDefault(line.number(), line) : line)
        .toList();
  }

  private List<LabelledText> attendanceIn(AppendixBlock appendix) {
    if (VOTES.isAll(appendix.heading().words())) {
      return List.of();
    }
    List<Line> lines = new ArrayList<>();
    boolean isList = appendix.heading().words().toLowerCase(Locale.ROOT).contains("närvaro");
    for (Line line : appendix.lines()) {
      if (VOTES.isAll(line.words())) {
        return List.of();
      }
      lines.add(line);
    }
    if (isList) {
      lines.add(0, appendix.heading());
    }
    if (lines.stream().filter(line -> VOTE.isAll(line.words())).count() > MOST_VOTES) {
      return List.of();
    }
    return lists(FieldReader.read(lines, vocabulary));
  }

  private static List<LabelledText> lists(FieldReader.Found found) {
    return found.fields().stream()
        .filter(field -> LabelFinder.LISTS.contains(field.label()))
        .toList();
  }

  private void readBody(
      List<LabelledText> fields, List<Line> page, Blocks blocks, Meeting.Builder meeting) {
    BodyReader reader = new BodyReader(trace);
    reader
        .read(fields, page, blocks.paragraphs())
        .or(() -> reader.read(List.of(), firstLines(blocks.head()), List.of()))
        .ifPresent(meeting::body);
  }

  /** The name of the body can stand among the first lines, as if it were part of another value. */
  private static List<Line> firstLines(List<Line> head) {
    return head.stream().filter(line -> !line.isBlank()).limit(FIRST_LINES).toList();
  }

  /** Reads day, times and place, and returns the first day. */
  private Optional<LocalDate> readTime(
      List<LabelledText> fields, List<Line> page, Meeting.Builder meeting) {
    Optional<LocalDate> day = Optional.empty();
    Optional<LabelledText> placeAndTime = Optional.empty();
    Optional<LabelledText> time = Optional.empty();
    Optional<LabelledText> place = Optional.empty();
    boolean certifying = false;
    for (int at = 0; at < fields.size(); at++) {
      LabelledText field = fields.get(at);
      certifying |= isOfCertifying(field.label());
      if (field.isEmpty()) {
        continue;
      }
      boolean beforeList =
          at + 1 < fields.size() && LabelFinder.LISTS.contains(fields.get(at + 1).label());
      certifying &= !beforeList;
      switch (field.label()) {
        case DATE -> {
          Optional<LocalDate> printed = PrintedDays.first(field.text());
          if (printed.isPresent() && (day.isEmpty() || day.equals(printed))) {
            day = printed;
            trace.stated(Optional.empty(), "sittings.date", field.lines());
          }
        }
        case PLACE_AND_TIME ->
            placeAndTime = certifying ? placeAndTime : placeAndTime.or(() -> Optional.of(field));
        case TIME -> time = certifying ? time : time.or(() -> Optional.of(field));
        case PLACE -> place = certifying ? place : place.or(() -> Optional.of(field));
        default -> {}
      }
    }
    if (time.isEmpty() && placeAndTime.isPresent()) {
      addTimeBelow(placeAndTime.get(), page);
    }
    Optional<LocalDate> ofThePage = day.isPresent() ? day : dayOf(page);
    String said = placeAndTime.map(LabelledText::text).orElse("");
    MeetingTime both = new MeetingTime(said, yearOf(ofThePage));
    MeetingTime clock = new MeetingTime(time.map(LabelledText::text).orElse(""), yearOf(ofThePage));
    List<Sitting> sittings =
        both.hasTime() || time.isEmpty() ? both.sittings(ofThePage) : clock.sittings(ofThePage);
    if (sittings.isEmpty() && ofThePage.isPresent()) {
      sittings = List.of(Sitting.builder().date(ofThePage).build());
    }
    meeting.sittings(sittings);
    List<Line> lines = new ArrayList<>();
    placeAndTime.ifPresent(field -> lines.addAll(field.lines()));
    time.ifPresent(field -> lines.addAll(field.lines()));
    if (!sittings.isEmpty() && !lines.isEmpty()) {
      trace.stated(Optional.empty(), "sittings", lines);
    }
    Optional<String> where =
        place
            .map(LabelledText::text)
            .map(text -> new MeetingTime(text, OptionalInt.empty()))
            .flatMap(MeetingTime::place);
    List<Line> placeLines = place.map(LabelledText::lines).orElse(lines);
    if (where.isEmpty()) {
      where = both.place();
    }
    if (where.isEmpty() && time.isPresent()) {
      where = clock.place();
    }
    if (where.isPresent()) {
      meeting.place(where.get()).mode(MeetingTime.mode(where.get()));
      trace.stated(Optional.empty(), "place", placeLines);
    }
    return sittings.isEmpty() ? ofThePage : sittings.get(0).date();
  }

  /** The day and the time can stand in a paragraph of their own below the place. */
  private static void addTimeBelow(LabelledText placeAndTime, List<Line> page) {
    if (new MeetingTime(placeAndTime.text(), OptionalInt.empty()).hasTime()) {
      return;
    }
    List<Line> lines = placeAndTime.lines();
    int last = lines.get(lines.size() - 1).number();
    page.stream()
        .filter(line -> line.number() > last && line.number() <= last + NEXT_PARAGRAPH)
        .filter(line -> !Clock.spans(line.words()).isEmpty())
        .findFirst()
        .ifPresent(line -> placeAndTime.add(line, line.indent(), false));
  }

  private static OptionalInt yearOf(Optional<LocalDate> day) {
    return day.isPresent() ? OptionalInt.of(day.get().getYear()) : OptionalInt.empty();
  }

  private static boolean isOfCertifying(Label label) {
    return switch (label) {
      case JUSTERARE,
          JUSTERING_PLACE_AND_TIME,
          JUSTERING_PLACE,
          JUSTERING_TIME,
          CERTIFIERS,
          NOTICE,
          POSTED_ON,
          SIGNATURES ->
          true;
      default -> false;
    };
  }

  /** Returns the day that the page shows most often, empty when two do so equally often. */
  private Optional<LocalDate> dayOf(List<Line> page) {
    Map<LocalDate, List<Line>> days = new LinkedHashMap<>();
    for (Line line : page) {
      if (PostingReader.isOfTheNotice(line.words())) {
        continue;
      }
      PrintedDays.first(line.words())
          .ifPresent(day -> days.computeIfAbsent(day, none -> new ArrayList<>()).add(line));
    }
    Optional<LocalDate> best = Optional.empty();
    boolean tied = false;
    for (Map.Entry<LocalDate, List<Line>> entry : days.entrySet()) {
      int most = best.map(day -> days.getOrDefault(day, List.of()).size()).orElse(0);
      if (entry.getValue().size() > most) {
        best = Optional.of(entry.getKey());
        tied = false;
      } else if (entry.getValue().size() == most) {
        tied = true;
      }
    }
    if (tied) {
      return Optional.empty();
    }
    best.ifPresent(
        day ->
            trace.inferred(
                Optional.empty(),
                "sittings.date",
                "the day in the head of the pages",
                days.getOrDefault(day, List.of())));
    return best;
  }

  private Optional<ParagraphSet> readStatedRange(
      List<LabelledText> fields, List<Line> page, Blocks blocks) {
    PrintedRange plain = new PrintedRange(OptionalInt.empty(), OptionalInt.empty());
    Optional<ParagraphSet> stated = Optional.empty();
    List<Line> lines = List.of();
    for (LabelledText field : fields) {
      if (field.label() != Label.PARAGRAPHS || field.isEmpty()) {
        continue;
      }
      Optional<ParagraphSet> set = plain.read(field.text()).filter(one -> !one.complement());
      if (set.isEmpty()) {
        continue;
      }
      trace.stated(Optional.empty(), "statedRange", field.lines());
      if (stated.isEmpty()) {
        stated = set;
        lines = field.lines();
      } else if (!stated.equals(set)) {
        trace.problem(
            "ranges-disagree",
            Optional.empty(),
            field.lines(),
            "first",
            stated.get(),
            "second",
            set.get());
      }
    }
    for (int at = 0; at < page.size() && stated.isEmpty(); at++) {
      Matcher matcher = RANGE_IN_PAGE.matcher(page.get(at).words());
      if (matcher.matches()) {
        stated = plain.read(matcher.group(1));
        lines = List.of(page.get(at));
        trace.stated(Optional.empty(), "statedRange", lines);
      }
    }
    if (stated.isPresent()) {
      for (ParagraphBlock block : blocks.paragraphs()) {
        if (stated.get().coverage(block.head().number(), block.head().suffix())
            == ParagraphSet.Coverage.NONE) {
          trace.problem(
              "paragraph-outside-range",
              block.number(),
              lines,
              "paragraph",
              "§ " + block.head().number(),
              "stated",
              stated.get());
          break;
        }
      }
    }
    return stated;
  }

  private static PrintedRange ranges(Optional<ParagraphSet> stated, Blocks blocks) {
    List<ParagraphBlock> paragraphs = blocks.paragraphs();
    OptionalInt first = OptionalInt.empty();
    OptionalInt last = OptionalInt.empty();
    if (stated.isPresent() && !stated.get().ranges().isEmpty()) {
      List<ParagraphSet.Range> ranges = stated.get().ranges();
      first = OptionalInt.of(ranges.get(0).from());
      last = OptionalInt.of(ranges.get(ranges.size() - 1).to());
    } else if (!paragraphs.isEmpty()) {
      first = OptionalInt.of(paragraphs.get(0).head().number());
      last = OptionalInt.of(paragraphs.get(paragraphs.size() - 1).head().number());
    }
    return new PrintedRange(first, last);
  }

  /** Tells the secretary among those present by the signature, else by the title. */
  private void addSecretary(AttendanceReader attendance, List<Signature> signatures) {
    Optional<Signature> signed =
        signatures.stream()
            .filter(one -> one.role().equals(Optional.of(SignatoryRole.SECRETARY)))
            .findFirst();
    List<Integer> titled = new ArrayList<>();
    for (int at = 0; at < attendance.entries().size(); at++) {
      Attendance entry = attendance.entries().get(at).attendance();
      boolean other =
          entry.capacity().equals(Optional.of(Capacity.OFFICIAL))
              || entry.capacity().equals(Optional.of(Capacity.GUEST));
      if (!other || entry.person().isEmpty()) {
        continue;
      }
      String person = entry.person().get();
      if (signed.isPresent() && signed.get().person().equals(entry.person())) {
        attendance.replace(at, entry.withCapacity(Capacity.SECRETARY));
        return;
      }
      if (roster.get(person).title().filter(NameWords::isSecretary).isPresent()) {
        titled.add(at);
      }
    }
    if (signed.isPresent() && signed.get().person().isPresent()) {
      attendance.add(
          Attendance.builder().person(signed.get().person()).capacity(Capacity.SECRETARY).build(),
          List.of());
    } else if (titled.size() == 1) {
      int at = titled.get(0);
      attendance.replace(
          at, attendance.entries().get(at).attendance().withCapacity(Capacity.SECRETARY));
    }
  }

  private static Optional<AttendanceExtent> extent(AttendanceReader attendance) {
    boolean deciding =
        attendance.entries().stream().anyMatch(entry -> entry.attendance().isDeciding());
    if (attendance.isElsewhere() && !deciding) {
      return Optional.of(AttendanceExtent.IN_APPENDIX);
    }
    if (attendance.isIncomplete() && !attendance.entries().isEmpty()) {
      return Optional.of(AttendanceExtent.PARTIAL);
    }
    return Optional.empty();
  }
}
