package se.protokoll.reader.head;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import se.protokoll.justering.Posting;
import se.protokoll.reader.fact.PrintedDays;
import se.protokoll.reader.fact.Trace;
import se.protokoll.reader.line.Line;
import se.protokoll.reader.line.Passage;
import se.protokoll.reader.pattern.GuardedPattern;
import se.protokoll.text.ParagraphSet;

/** Reads the notice that the minutes are certified: which days it is up, where they are kept. */
final class PostingReader {
  private static final GuardedPattern END = GuardedPattern.compile("[.\\s]+$");

  private static final GuardedPattern OF_THE_NOTICE =
      GuardedPattern.compile(
          "(?iu)\\b(?:juster(?:at|ats|ades|as|ingen)|tillkännagiv\\p{L}*|anslag(?:et|its)?|anslås|nedtag\\p{L}*)\\b");

  private final Trace trace;
  private final OptionalInt year;
  private Optional<LocalDate> posted = Optional.empty();
  private Optional<LocalDate> removed = Optional.empty();
  private Optional<LocalDate> certified = Optional.empty();
  private Optional<String> storedAt = Optional.empty();
  private Optional<ParagraphSet> range = Optional.empty();
  private final List<Line> lines = new ArrayList<>();
  private boolean found;

  PostingReader(Trace trace, OptionalInt year) {
    this.trace = trace;
    this.year = year;
  }

  /** Reads the fields of the notice. */
  void read(List<LabelledText> fields, PrintedRange ranges) {
    boolean noticed = false;
    for (LabelledText field : fields) {
      switch (field.label()) {
        case NOTICE -> {
          noticed = true;
          if (!field.isEmpty()) {
            announced(field.text(), field.lines());
          }
          trace.stated(Optional.empty(), "postings", field.lines());
        }
        case POSTED_ON -> {
          noticed = true;
          posted = posted.or(() -> day(field, "postings.postedOn"));
        }
        case REMOVED_ON -> removed = removed.or(() -> day(field, "postings.removedOn"));
        case SIGNATURES -> noticed = true;
        case CERTIFIED_ON -> {
          if (noticed) {
            certified = certified.or(() -> day(field, "postings.certifiedOn"));
          }
        }
        case STORED_AT -> {
          found = true;
          if (storedAt.isEmpty() && !field.isEmpty() && field.text().length() <= 120) {
            storedAt = Optional.of(END.replaceAll(withoutAppeal(field.text()), ""));
            trace.stated(Optional.empty(), "postings.storedAt", field.lines());
          } else {
            trace.stated(Optional.empty(), "postings", field.labelLines());
          }
        }
        case PARAGRAPHS -> {
          if (noticed && range.isEmpty() && !field.isEmpty()) {
            range = ranges.read(field.text()).filter(set -> !set.complement());
            range.ifPresent(
                set -> trace.stated(Optional.empty(), "postings.paragraphs", field.lines()));
          }
        }
        default -> {}
      }
    }
    if (posted.isPresent() && removed.isPresent() && removed.get().isBefore(posted.get())) {
      trace.problem("notice-removed-before-posted", Optional.empty(), lines);
      removed = Optional.empty();
    }
  }

  /** The last day for appeals can stand below where the minutes are kept. */
  private static String withoutAppeal(String place) {
    int appeal = place.indexOf(" Sista da");
    return appeal < 0 ? place : place.substring(0, appeal);
  }

  private Optional<LocalDate> day(LabelledText field, String component) {
    found = true;
    lines.addAll(field.lines());
    if (field.isEmpty()) {
      trace.stated(Optional.empty(), "postings", field.labelLines());
      return Optional.empty();
    }
    List<PrintedDays.Found> days = PrintedDays.in(field.text(), year);
    if (days.stream().map(PrintedDays.Found::date).distinct().count() != 1) {
      announced(field.labelLines().get(0).words(), field.lines());
      return Optional.empty();
    }
    trace.stated(Optional.empty(), component, field.lines());
    return Optional.of(days.get(0).date());
  }

  /** Reads sentences: "Justeringen har tillkännagivits på anslagstavlan den 22 april 2016". */
  private void announced(String sentence, List<Line> from) {
    for (NoticeSentence.Found day : NoticeSentence.in(sentence, year)) {
      found = true;
      switch (day.kind()) {
        case CERTIFIED -> {
          certified = certified.or(() -> Optional.of(day.date()));
          trace.stated(Optional.empty(), "postings.certifiedOn", from);
        }
        case POSTED -> {
          posted = posted.or(() -> Optional.of(day.date()));
          trace.stated(Optional.empty(), "postings.postedOn", from);
        }
        case REMOVED -> {
          removed = removed.or(() -> Optional.of(day.date()));
          trace.stated(Optional.empty(), "postings.removedOn", from);
        }
      }
    }
  }

  /** Reads sentences of the notice among lines that belong to no label. */
  void readSentences(List<Line> lines) {
    List<Line> sentence = new ArrayList<>();
    for (Line line : lines) {
      boolean goesOn =
          !sentence.isEmpty() && line.number() <= sentence.get(sentence.size() - 1).number() + 1;
      if (!goesOn) {
        announce(sentence);
        sentence = new ArrayList<>();
      }
      sentence.add(line);
    }
    announce(sentence);
  }

  /** Says whether words are about the certification or the notice. */
  static boolean isOfTheNotice(String words) {
    return OF_THE_NOTICE.isIn(words);
  }

  private void announce(List<Line> sentence) {
    String text = Passage.of(sentence).text();
    if (OF_THE_NOTICE.isIn(text)) {
      announced(text, sentence);
    }
  }

  /** Returns the notice, empty when the minutes have none. */
  Optional<Posting> posting() {
    if (!found) {
      return Optional.empty();
    }
    return Optional.of(
        Posting.builder()
            .paragraphs(range)
            .certifiedOn(certified)
            .postedOn(posted)
            .removedOn(removed)
            .storedAt(storedAt)
            .build());
  }
}
