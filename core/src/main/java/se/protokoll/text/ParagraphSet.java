package se.protokoll.text;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import se.protokoll.language.Language;
import se.protokoll.language.Spoken;
import se.protokoll.language.Text;
import se.protokoll.language.Word;
import se.protokoll.mapper.HasNoJsonForm;
import se.protokoll.record.Facts;

/**
 * A set of paragraphs as minutes write it (<i>paragrafer</i>): "§§ 1-7, 11", "ej 364", "del av 6".
 *
 * <p>{@link #parse} reads every way of writing that real minutes use, and {@link #toString} gives
 * one canonical form that it reads back: "all", "all except 364", "1-7, 11", "part of 6", "12 A",
 * "63/20", "KF 266". Ranges that touch are one range: "1-3, 4" is "1-4". What follows "ej" is taken
 * out: "1-5, ej 2" is "1, 3-5". A range from or to a paragraph with a letter is that paragraph and
 * the whole ones: "116a-118" is "116 a, 117-118".
 *
 * @param body the body printed before the numbers ("KF § 266"), absent when none is
 * @param complement whether the ranges are what is left out: all paragraphs except these
 * @param ranges the ranges in rising order; empty only in the set of all paragraphs
 * @param caseNumber the case number printed after the number ("ON § 31 ON/2018:21 - 700"), absent
 *     when none is
 */
public record ParagraphSet(
    Optional<String> body, boolean complement, List<Range> ranges, Optional<String> caseNumber)
    implements Spoken {

  /** All paragraphs. */
  public static final ParagraphSet ALL =
      new ParagraphSet(Optional.empty(), true, List.of(), Optional.empty());

  private static final Pattern COMPLEMENT =
      Pattern.compile(
          "(?:all except|alla utom|samtliga utom|utom|except|ej)\\b",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  private static final Pattern EVERYTHING =
      Pattern.compile(
          "(?:all|alla|samtliga)(?: paragrafer| paragraphs)?", Pattern.CASE_INSENSITIVE);
  private static final Pattern BODY =
      Pattern.compile(
          "(?!(?i:del|paragraf)\\p{L}* )(\\p{Lu}\\p{L}{0,11}) (?=§|\\d|del av|part of)");
  private static final Pattern WORD =
      Pattern.compile("^(?:justerade )?paragraf(?:er|en|erna)? ", Pattern.CASE_INSENSITIVE);
  private static final Pattern CASE_NUMBER =
      Pattern.compile(
          "(\\D*\\d+) (\\p{L}{1,12}/\\d{2,4}.*|(?:dnr|\\p{Lu}\\p{L}{0,11}) \\d{2,4}.*)");
  private static final Pattern SEPARATOR =
      Pattern.compile(" ?, ?| (?:och|samt|and) ", Pattern.CASE_INSENSITIVE);
  private static final Pattern LEFT_OUT =
      Pattern.compile(
          "(?<![ ,])[ ,]++(?:ej|utom|men ej|except) (?=[§\\d])",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  private static final Pattern ITEM =
      Pattern.compile(
          "(?<part>(?:del av|delar av|part of) )?(?:§{1,2} ?)?(?<part2>(?:del av|part of) )?"
              + "(?<from>\\d{1,9})(?: ?(?<suffix>\\p{L}{1,2}(?!\\p{L})|/\\d{2}(?:\\d{2})?(?!\\d)))?"
              + "(?: ?- ?(?:§ ?)?(?<to>\\d{1,9})(?: ?(?<toSuffix>\\p{L}{1,2}(?!\\p{L})))?)?",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  private static final Text EVERY = new Text("alla paragrafer", "all paragraphs");
  private static final Text EVERY_EXCEPT = new Text("alla utom", "all except");
  private static final Text PART_OF = new Text("del av", "part of");

  /** How much of one paragraph a set covers. */
  public enum Coverage implements Word {
    /** All of it. */
    WHOLE,

    /** Part of it (<i>del av</i>); which part the minutes do not say. */
    PART,

    /** Nothing of it. */
    NONE
  }

  /**
   * Consecutive paragraphs.
   *
   * @param from the first number, 1 or more
   * @param to the last number, included; the same as the first for one paragraph
   * @param suffix what follows the number: a letter, which makes it another paragraph than the
   *     plain number, or a year ("/20"), which does not; absent when nothing does
   * @param part whether only part of them is meant (<i>del av</i>)
   */
  public record Range(int from, int to, Optional<String> suffix, boolean part)
      implements HasNoJsonForm {
    public Range {
      Facts.requireAll(suffix);
      if (from < 1) {
        throw new IllegalArgumentException("A paragraph number is 1 or more, not " + from);
      }
      if (to < from) {
        throw new IllegalArgumentException(
            "A range of paragraphs rises: " + from + "-" + to + " does not");
      }
      if (suffix.isPresent() && from != to) {
        throw new IllegalArgumentException(
            "Only a single paragraph has a suffix, not " + from + "-" + to);
      }
    }

    private boolean covers(int number, Optional<String> paragraphSuffix) {
      if (number < from || number > to) {
        return false;
      }
      return suffix.isEmpty() || suffix.get().startsWith("/") || suffix.equals(paragraphSuffix);
    }

    private boolean isPlain() {
      return suffix.isEmpty() && !part;
    }

    private String text(Language language, String sign, String dash) {
      String numbers = sign + (from == to ? numbered(from, suffix) : from + dash + to);
      return part ? PART_OF.in(language) + " " + numbers : numbers;
    }

    @Override
    public String toString() {
      return text(Language.EN, "", "-");
    }
  }

  public ParagraphSet {
    Facts.requireAll(body, caseNumber);
    Objects.requireNonNull(ranges, "ranges");
    if (ranges.isEmpty() && !complement) {
      throw new IllegalArgumentException("A set of paragraphs names at least one paragraph");
    }
    ranges = joined(ranges);
  }

  /** Returns the set of one paragraph. */
  public static ParagraphSet of(int number) {
    return range(number, number);
  }

  /** Returns the set of consecutive paragraphs, both ends included. */
  public static ParagraphSet range(int from, int to) {
    return new ParagraphSet(
        Optional.empty(),
        false,
        List.of(new Range(from, to, Optional.empty(), false)),
        Optional.empty());
  }

  /**
   * Reads a set of paragraphs in any of the ways minutes write it.
   *
   * @throws ParagraphSetTextException when the text is not a set of paragraphs, has a paragraph 0
   *     or a range that falls
   */
  @JsonCreator
  public static ParagraphSet parse(String text) {
    String rest = text.replaceAll("[\\s\\u00a0\\u202f\\u2009]+", " ").strip();
    rest = WORD.matcher(rest).replaceFirst("");
    if (EVERYTHING.matcher(rest).matches()) {
      return ALL;
    }
    boolean complement = false;
    Matcher except = COMPLEMENT.matcher(rest);
    if (except.lookingAt()) {
      complement = true;
      rest = rest.substring(except.end()).strip();
    }
    Optional<String> body = Optional.empty();
    Matcher named = BODY.matcher(rest);
    if (named.lookingAt()) {
      body = Optional.of(named.group(1));
      rest = rest.substring(named.end());
    }
    Optional<String> caseNumber = Optional.empty();
    Matcher filed = CASE_NUMBER.matcher(rest);
    if (filed.matches()) {
      caseNumber = Optional.of(filed.group(2));
      rest = filed.group(1);
    }
    String dashed = rest.replaceAll("[-\\u2010-\\u2015\\u2212]+", "-");
    String[] parts = LEFT_OUT.split(withoutEnd(dashed), -1);
    List<Range> ranges = ranges(parts[0], text);
    var leftOut = new ArrayList<Range>();
    for (int i = 1; i < parts.length; i++) {
      leftOut.addAll(ranges(parts[i], text));
    }
    ranges = without(ranges, leftOut);
    if (ranges.isEmpty() && !complement) {
      throw refused("no-paragraph", text, "");
    }
    return new ParagraphSet(body, complement, ranges, caseNumber);
  }

  private static List<Range> ranges(String items, String text) {
    var ranges = new ArrayList<Range>();
    for (String item : SEPARATOR.split(items, -1)) {
      addRanges(item, text, ranges);
    }
    return ranges;
  }

  /** Returns items without the blanks and commas that they end in. */
  private static String withoutEnd(String items) {
    int end = items.length();
    while (end > 0 && (items.charAt(end - 1) == ' ' || items.charAt(end - 1) == ',')) {
      end--;
    }
    return items.substring(0, end);
  }

  /** Returns ranges without those paragraphs that other ranges name. */
  private static List<Range> without(List<Range> ranges, List<Range> leftOut) {
    if (leftOut.isEmpty()) {
      return ranges;
    }
    List<Range> plain = joined(leftOut.stream().filter(Range::isPlain).toList());
    var exact = new HashSet<>(leftOut);
    var rest = new ArrayList<Range>();
    for (Range range : apart(ranges.stream().filter(range -> !exact.contains(range)).toList())) {
      int from = range.from();
      for (int i = firstFrom(plain, from); i < plain.size() && from <= range.to(); i++) {
        Range out = plain.get(i);
        if (out.from() > range.to()) {
          break;
        }
        if (from < out.from()) {
          rest.add(new Range(from, out.from() - 1, Optional.empty(), range.part()));
        }
        from = out.to() + 1;
      }
      if (from == range.from()) {
        rest.add(range);
      } else if (from <= range.to()) {
        rest.add(new Range(from, range.to(), Optional.empty(), range.part()));
      }
    }
    rest.removeIf(exact::contains);
    return rest;
  }

  /** Returns ranges of which no two that are whole overlap, nor two that are in part. */
  private static List<Range> apart(List<Range> ranges) {
    var apart = new ArrayList<Range>();
    int part = -1;
    for (Range range : joined(ranges)) {
      boolean isPart = range.part() && range.suffix().isEmpty();
      if (isPart && part >= 0 && range.from() <= apart.get(part).to()) {
        Range before = apart.get(part);
        int to = Math.max(before.to(), range.to());
        apart.set(part, new Range(before.from(), to, Optional.empty(), true));
      } else {
        part = isPart ? apart.size() : part;
        apart.add(range);
      }
    }
    return apart;
  }

  /** Returns the index of the first of some rising ranges that ends at a number or after it. */
  private static int firstFrom(List<Range> rising, int number) {
    int low = 0;
    int high = rising.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (rising.get(middle).to() < number) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /**
   * Reads the same as {@link #parse}; frameworks look for a method of this name to convert request
   * parameters and settings.
   *
   * @throws ParagraphSetTextException as {@link #parse} does
   */
  public static ParagraphSet valueOf(String text) {
    return parse(text);
  }

  private static ParagraphSetTextException refused(String code, String text, String item) {
    return new ParagraphSetTextException(code, Map.of("text", text, "item", item));
  }

  private static void addRanges(String item, String text, List<Range> ranges) {
    Matcher matcher = ITEM.matcher(item.strip());
    if (!matcher.matches()) {
      throw refused("not-paragraphs", text, item);
    }
    int from = Integer.parseInt(matcher.group("from"));
    int to = matcher.group("to") == null ? from : Integer.parseInt(matcher.group("to"));
    if (from < 1) {
      throw refused("paragraph-zero", text, item);
    }
    if (to < from) {
      throw refused("range-falls", text, item);
    }
    Optional<String> suffix = Optional.ofNullable(matcher.group("suffix"));
    Optional<String> toSuffix = Optional.ofNullable(matcher.group("toSuffix"));
    boolean part = matcher.group("part") != null || matcher.group("part2") != null;
    if (from != to && suffix.isPresent()) {
      ranges.add(new Range(from, from, suffix, part)); // "116a-118" is 116 a and what follows
      from++;
      suffix = Optional.empty();
    }
    ranges.add(new Range(from, to, suffix, part));
    if (toSuffix.isPresent()) {
      ranges.add(new Range(to, to, toSuffix, part));
    }
  }

  private static List<Range> joined(List<Range> ranges) {
    if (ranges.size() < 2) {
      return List.copyOf(ranges);
    }
    var sorted = new ArrayList<>(ranges);
    sorted.sort(
        Comparator.comparingInt(Range::from)
            .thenComparing(range -> range.suffix().orElse(""))
            .thenComparing(Range::part)
            .thenComparingInt(Range::to));
    var joined = new ArrayList<Range>();
    int plain = -1;
    Range previous = null;
    for (Range range : sorted) {
      if (range.isPlain() && plain >= 0 && range.from() <= joined.get(plain).to() + 1) {
        Range before = joined.get(plain);
        joined.set(
            plain,
            new Range(before.from(), Math.max(before.to(), range.to()), Optional.empty(), false));
      } else if (!range.equals(previous)) {
        if (range.isPlain()) {
          plain = joined.size();
        }
        joined.add(range);
      }
      previous = range;
    }
    return List.copyOf(joined);
  }

  /** Says whether these are all paragraphs without exception. */
  public boolean isAll() {
    return complement && ranges.isEmpty();
  }

  /** Says whether a whole paragraph without a suffix is in the set. */
  public boolean contains(int number) {
    return coverage(number, Optional.empty()) == Coverage.WHOLE;
  }

  /**
   * Says how much of a paragraph is in the set.
   *
   * @param number the paragraph's number
   * @param suffix the paragraph's suffix, if it has one; "12 A" is in "10-15" and in "12 A", not in
   *     the single "12"
   */
  public Coverage coverage(int number, Optional<String> suffix) {
    if (isAll()) {
      return Coverage.WHOLE;
    }
    boolean whole = false;
    boolean part = false;
    for (Range range : ranges) {
      if (range.covers(number, suffix)
          && !(suffix.isPresent() && range.suffix().isEmpty() && range.from() == range.to())) {
        whole |= !range.part();
        part |= range.part();
      }
    }
    if (whole) {
      return complement ? Coverage.NONE : Coverage.WHOLE;
    }
    if (part) {
      return Coverage.PART;
    }
    return complement ? Coverage.WHOLE : Coverage.NONE;
  }

  /** Returns the number of a paragraph and its suffix as printed: "12", "12 A", "63/20". */
  public static String numbered(int number, Optional<String> suffix) {
    return number + suffix.map(s -> s.startsWith("/") ? s : " " + s).orElse("");
  }

  /** Returns the canonical form, which {@link #parse} reads back; JSON writes it. */
  @JsonValue
  @Override
  public String toString() {
    return isAll() ? "all" : text(Language.EN, "", "-");
  }

  /**
   * Returns the set as a sentence shows it: "§ 16", "§§ 1–7, 11", "alla utom § 364", "del av § 6",
   * "alla paragrafer". {@link #parse} reads it back in both languages.
   */
  @Override
  public String text(Language language) {
    boolean many = ranges.size() > 1 || (!isAll() && ranges.get(0).from() != ranges.get(0).to());
    return isAll() ? EVERY.in(language) : text(language, many ? "§§ " : "§ ", "–");
  }

  private String text(Language language, String sign, String dash) {
    var text = new StringBuilder(complement ? EVERY_EXCEPT.in(language) + " " : "");
    body.ifPresent(name -> text.append(name).append(' '));
    for (int i = 0; i < ranges.size(); i++) {
      text.append(i == 0 ? "" : ", ")
          .append(ranges.get(i).text(language, i == 0 ? sign : "", dash));
    }
    caseNumber.ifPresent(number -> text.append(' ').append(number));
    return text.toString();
  }
}
