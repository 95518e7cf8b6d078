package se.protokoll.reader.matter;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import se.protokoll.reader.line.Line;
import se.protokoll.reader.line.Passage;
import se.protokoll.reader.pattern.GuardedPattern;

/** Parts lines into the points of lists and the text between them. */
final class ListEntries {
  /** A text that only says that somebody decides what follows. */
  static final GuardedPattern BARE_INTRODUCTION =
      GuardedPattern.compile(
          "\\p{Lu}[\\p{L} ,:§()\\d-]{2,110}\\b(?:beslutar|beslutade|beslöt|besluta|beslutat|föreslår|(?:föreslår|föreslog) \\p{L}*(?:fullmäktige|styrelsen|nämnden)|rekommenderar(?: \\p{L}{3,25}(?: och \\p{L}{3,25})?)?|hemställer|uttalar|väljer)"
              + "(?: (?:därmed|således|enhälligt|följande|för egen del|(?:att )?föreslå [\\p{L} -]{4,60}(?: att)?(?: besluta)?))*(?:,? att)?");

  private static final String FOLLOWING = "enligt följande";
  private static final int LONGEST_INTRODUCTION = 8;
  private static final int FURTHEST = 12;

  /** Words after which "att" goes on with the same sentence. */
  private static final GuardedPattern BEFORE_ATT =
      GuardedPattern.compile(
          "\\b(?:uppdrag|åt|på|om|syfte|är|innebär|möjlighet|möjligheten|rätt|rätten|skyldighet|begäran|så|förutsättning|bemyndigande|mandat|krav|ansvar|ansvaret|tillstånd|dispens|fullmakt|avsikt|plan|beslut|yrkande|efter|uppdra(?:r|s)? (?:åt|till) [\\p{L} -]{3,80}|uppdras|bemyndiga(?:r|s)? [\\p{L} -]{3,80}|ge(?:r)? [\\p{L} -]{3,60})$");

  private final List<ListEntry> entries = new ArrayList<>();
  private final Deque<Marker> lone = new ArrayDeque<>();
  private final List<Line> loneLines = new ArrayList<>();
  private final boolean oneALine;
  private int lastNumber;
  private int lastRoman;
  private boolean beginsRoman;
  private boolean withinPoint;
  private boolean atTopOfPage;
  private boolean afterLone;
  private boolean loneInLowerCase;
  private boolean introduces;

  /** The end of a row of a list of amounts: "Utbildningsnämnden 141 750 tkr". */
  private static final GuardedPattern AMOUNT_LAST =
      GuardedPattern.compile("\\d ?(?:kr|kronor|tkr|mkr|mnkr|:-)[,.;]?$");

  /** A row of a table of amounts, which stand in a column of their own. */
  private static final GuardedPattern ROW =
      GuardedPattern.compile("\\S {2,}\\d[\\d .,]{0,18} ?(?:kr|kronor|tkr|mkr|mnkr|:-)$");

  /** "Skolan: Ada Ek (S)", one below the other. */
  private static final GuardedPattern LABELLED_NAME =
      GuardedPattern.compile("\\p{Lu}[^:()]{2,60}: \\p{Lu}[^:()]{3,60} \\(\\p{L}{1,5}\\)[,.;]?");

  private ListEntries(boolean oneALine) {
    this.oneALine = oneALine;
  }

  /** Returns the entries of lines. */
  static List<ListEntry> of(List<Line> lines) {
    return of(lines, false);
  }

  /** Returns the entries of lines, each line that begins with a capital letter one of its own. */
  static List<ListEntry> eachLine(List<Line> lines) {
    return of(lines, true);
  }

  private static List<ListEntry> of(List<Line> lines, boolean oneALine) {
    ListEntries reader = new ListEntries(oneALine);
    boolean blank = false;
    for (int at = 0; at < lines.size(); at++) {
      Line line = lines.get(at);
      if (line.isBlank()) {
        blank = true;
      } else {
        reader.introduces = !oneALine && introduces(lines, at);
        reader.beginsRoman = !oneALine && hasSecondRoman(lines, at);
        reader.atTopOfPage = blank && isNewPage(lines, at);
        reader.withinPoint = !oneALine && blank && reader.isWithinPoint(lines, at);
        reader.read(line, blank);
        blank = false;
      }
    }
    return reader.entries;
  }

  /** Says whether an introduction with a colon begins in a line, and ends at the end of one. */
  private static boolean introduces(List<Line> lines, int from) {
    String first = lines.get(from).words();
    if (!Character.isUpperCase(first.charAt(0)) || Marker.of(first).isPresent()) {
      return false;
    }
    int to = Math.min(lines.size(), from + LONGEST_INTRODUCTION);
    for (int at = from; at < to; at++) {
      String words = lines.get(at).words();
      if (words.isEmpty() || words.endsWith(".") || (at > from && Marker.of(words).isPresent())) {
        return false;
      }
      if (words.endsWith(":")) {
        return Introduction.of(Passage.of(lines.subList(from, at + 1)).text()).isPresent();
      }
    }
    return false;
  }

  /** Says whether a Roman one is the first of a list: a two stands a few lines below. */
  private static boolean hasSecondRoman(List<Line> lines, int from) {
    Optional<Marker> first = Marker.roman(lines.get(from).words());
    if (first.isEmpty() || first.get().number() != 1) {
      return false;
    }
    int to = Math.min(lines.size(), from + FURTHEST);
    for (int at = from + 1; at < to; at++) {
      if (Marker.roman(lines.get(at).words()).filter(next -> next.number() == 2).isPresent()) {
        return true;
      }
    }
    return false;
  }

  /**
   * Says whether a line after a new page goes on with a numbered point: the point has no full stop,
   * and the next number stands a few lines below.
   */
  private boolean isWithinPoint(List<Line> lines, int from) {
    if (entries.isEmpty() || lastNumber == 0 || isEnded()) {
      return false;
    }
    Optional<Marker> before = last().marker();
    if (before.isEmpty()
        || before.get().style() != Marker.Style.NUMBER
        || !isNewPage(lines, from)) {
      return false;
    }
    int to = Math.min(lines.size(), from + FURTHEST);
    for (int at = from; at < to; at++) {
      Optional<Marker> next = Marker.of(lines.get(at).words());
      if (next.isPresent()) {
        return at > from
            && next.get().style() == Marker.Style.NUMBER
            && next.get().number() == lastNumber + 1;
      }
    }
    return false;
  }

  /** Says whether lines that belong to a page were set aside right before a line. */
  private static boolean isNewPage(List<Line> lines, int at) {
    for (int before = at - 1; before >= 0 && lines.get(before).isBlank(); before--) {
      if (!lines.get(before).text().isBlank()) {
        return true;
      }
    }
    return false;
  }

  private void read(Line line, boolean blank) {
    String words = line.words();
    if (withinPoint || goesOnAfterPage(words)) {
      last().add(line, words);
      return;
    }
    Optional<Marker> marker = marker(words, blank);
    if (marker.isPresent()) {
      if (marker.get().number() > 0
          && marker.get().style() != Marker.Style.ROMAN
          && marker.get().style() != Marker.Style.PART_NUMBER) {
        lastNumber = marker.get().number();
      }
      if (marker.get().rest().isEmpty()) {
        lone.add(marker.get());
        loneLines.add(line);
        afterLone = true;
      } else {
        begin(marker, blank, line, marker.get().rest());
      }
      return;
    }
    boolean isCapital = !Character.isLowerCase(words.charAt(0));
    if (!lone.isEmpty() && (afterLone || (isEnded() && (isCapital || loneInLowerCase)))) {
      if (afterLone) {
        loneInLowerCase = !isCapital;
      }
      begin(Optional.of(lone.remove()), blank, line, words);
      entries.get(entries.size() - 1).lines().addAll(loneLines);
      loneLines.clear();
      afterLone = false;
      return;
    }
    if (begins(words, blank, isCapital)) {
      begin(Optional.empty(), blank, line, words);
    } else {
      entries.get(entries.size() - 1).add(line, words);
    }
  }

  /** A number on top of a page goes on with a point that has no full stop before it. */
  private boolean goesOnAfterPage(String words) {
    return atTopOfPage
        && !entries.isEmpty()
        && lone.isEmpty()
        && last().marker().isPresent()
        && !isEnded()
        && Character.isDigit(words.charAt(0))
        && Marker.of(words).filter(marker -> marker.number() == lastNumber + 1).isEmpty();
  }

  private void begin(Optional<Marker> marker, boolean blank, Line line, String words) {
    ListEntry entry = new ListEntry(marker, blank);
    entry.add(line, words);
    entries.add(entry);
  }

  private Optional<Marker> marker(String words, boolean blank) {
    if (isRuler(words)) {
      return Optional.empty();
    }
    Optional<Marker> marker = Marker.of(words);
    boolean isFree = entries.isEmpty() || blank || isEnded() || isIntroduction();
    if (marker.isPresent()) {
      boolean isNext =
          switch (marker.get().style()) {
            case NUMBER ->
                isFree || marker.get().number() == lastNumber + 1 || marker.get().number() == 1;
            case DASH -> isFree || last().marker().isPresent();
            case PART_NUMBER ->
                !entries.isEmpty()
                    && last().marker().isPresent()
                    && Character.isUpperCase(marker.get().rest().codePointAt(0));
            default -> true;
          };
      return isNext ? marker : Optional.empty();
    }
    Optional<Marker> number = Marker.bareNumber(words);
    if (number.isPresent()) {
      int value = number.get().number();
      return isFree && (value == lastNumber + 1 || value == 1) ? number : Optional.empty();
    }
    Optional<Marker> roman = Marker.roman(words);
    if (roman.isPresent() && isFree) {
      int value = roman.get().number();
      boolean isFirst = beginsRoman && !entries.isEmpty() && last().last().endsWith(":");
      if (isFirst || (lastRoman > 0 && value == lastRoman + 1)) {
        lastRoman = value;
        return roman;
      }
    }
    Optional<Marker> att = Marker.att(words);
    return att.isPresent() && ((isFree && mayBeAtt(blank)) || isAfterAtt())
        ? att
        : Optional.empty();
  }

  /** Says whether the last point began with "att" and may be whole, though it has no full stop. */
  private boolean isAfterAtt() {
    if (entries.isEmpty() || last().marker().isEmpty()) {
      return false;
    }
    String line = last().last();
    return last().marker().get().style() == Marker.Style.ATT
        && !isOpen(line)
        && !BEFORE_ATT.isIn(line);
  }

  /** Says whether "att" begins a point here: not within one that has another marker. */
  private boolean mayBeAtt(boolean blank) {
    if (entries.isEmpty()) {
      return true;
    }
    Optional<Marker> before = last().marker();
    if (before.isEmpty()) {
      return blank || isIntroduction() || ".:;".indexOf(end(last().last())) >= 0;
    }
    return before.get().style() == Marker.Style.ATT
        || last().last().endsWith(":")
        || (blank && isEnded());
  }

  private boolean begins(String words, boolean blank, boolean isCapital) {
    if (entries.isEmpty()) {
      return true;
    }
    if (oneALine) {
      return isCapital && !isOpen(last().last());
    }
    if (introduces && (blank || isEnded())) {
      return true;
    }
    if (isIntroduction()) {
      return isCapital
          || last().last().endsWith(":")
          || (blank && BARE_INTRODUCTION.isAll(last().text()));
    }
    if (!isCapital) {
      return false;
    }
    if (blank) {
      return isEnded() || !isOpen(last().last());
    }
    if (isRuler(words) || isRuler(last().last()) || isRowOfAmounts(entries.size() - 1)) {
      return true;
    }
    if (ROW.isIn(words)
        || (LABELLED_NAME.isAll(words) && LABELLED_NAME.isAll(last().last()))
        || last().last().endsWith(FOLLOWING)) {
      return true;
    }
    return last().marker().isEmpty() && last().last().endsWith(".");
  }

  /** Says whether an entry is a line that ends with an amount, under a colon or another such. */
  private boolean isRowOfAmounts(int at) {
    if (at < 1 || entries.get(at).lines().size() > 1 || !endsWithAmount(at)) {
      return false;
    }
    String before = entries.get(at - 1).last();
    return before.endsWith(":") || before.endsWith(FOLLOWING) || endsWithAmount(at - 1);
  }

  private boolean endsWithAmount(int at) {
    return AMOUNT_LAST.isIn(entries.get(at).last());
  }

  static boolean isRuler(String words) {
    return words.length() >= 3 && words.chars().allMatch(c -> "_-*=–—. ".indexOf(c) >= 0);
  }

  /** Says whether a line cannot be the last of its sentence. */
  static boolean isOpen(String words) {
    return words.isEmpty()
        || ",-/(".indexOf(words.charAt(words.length() - 1)) >= 0
        || words.endsWith(" och")
        || words.endsWith(" samt")
        || words.endsWith(" av")
        || words.endsWith(" genom")
        || words.endsWith(" för")
        || words.endsWith(" i")
        || words.endsWith(" till")
        || words.endsWith(" den")
        || words.endsWith(" med")
        || words.endsWith(" från")
        || words.endsWith(" att");
  }

  private boolean isEnded() {
    String words = last().last();
    return words.isEmpty()
        || ".:;!?,”\"".indexOf(words.charAt(words.length() - 1)) >= 0
        || words.endsWith(" samt")
        || words.endsWith(" och");
  }

  private boolean isIntroduction() {
    ListEntry entry = last();
    if (entry.marker().isPresent() || entry.lines().size() > LONGEST_INTRODUCTION) {
      return false;
    }
    String text = entry.text();
    return text.endsWith(":")
        || BARE_INTRODUCTION.isAll(text)
        || (entry.lines().size() == 1 && DecisionReader.isBodyAlone(text));
  }

  private static char end(String words) {
    return words.isEmpty() ? ' ' : words.charAt(words.length() - 1);
  }

  private ListEntry last() {
    return entries.get(entries.size() - 1);
  }
}
