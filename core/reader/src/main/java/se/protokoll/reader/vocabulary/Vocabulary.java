package se.protokoll.reader.vocabulary;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.protokoll.reader.HeadingKind;
import se.protokoll.reader.Label;
import se.protokoll.reader.Layout;
import se.protokoll.reader.line.Blanks;
import se.protokoll.reader.line.Line;
import se.protokoll.reader.pattern.GuardedPattern;

/** The words of all minutes, and those that a layout adds. */
public final class Vocabulary {
  private static final int LONGEST_HEADING = 80;
  private static final int LONGEST_BODY = 60;
  private static final String PROPOSES = " föreslår ";
  private static final String BILAGA = "bilaga ";

  /** What can follow the name of a list: "Närvarolista kommunfullmäktige 2022-06-20". */
  private static final GuardedPattern OF_A_LIST =
      GuardedPattern.compile(
          "(?:\\p{L}[\\p{L} -]{0,40} )?(?:\\d{4}-\\d{2}-\\d{2}|§ ?\\d{1,4}(?: \\d{4}-\\d{2}-\\d{2})?)");

  /** The words with which the labels of all minutes begin. */
  private static final Set<String> FIRST_OF_LABELS = firstWords(LabelWords.ALL.keySet());

  private final Map<String, HeadingKind> ownHeadings = new HashMap<>();
  private final Map<String, Label> ownLabels = new HashMap<>();
  private final Set<String> firstOfOwnLabels;
  private final List<String> appendices;
  private final Set<String> firstOfAppendices;
  private final String lettersOfAppendices;

  /** What was found for lines, by what they say: several parts of the reader ask for it. */
  private final Map<String, Optional<HeadingKind>> headingsOfLines = new HashMap<>();

  /** Makes the vocabulary of a layout. */
  public Vocabulary(Layout layout) {
    layout.headings().forEach((word, kind) -> ownHeadings.put(key(word), kind));
    layout.labels().forEach((word, label) -> ownLabels.put(key(word), label));
    firstOfOwnLabels = firstWords(ownLabels.keySet());
    appendices =
        Stream.concat(GeneralWords.APPENDICES.stream(), layout.appendices().stream())
            .map(Vocabulary::key)
            .filter(word -> !word.isEmpty())
            .toList();
    firstOfAppendices = firstWords(appendices);
    lettersOfAppendices =
        firstOfAppendices.stream().map(word -> word.substring(0, 1)).collect(Collectors.joining());
  }

  private static Set<String> firstWords(Collection<String> keys) {
    Set<String> first = new HashSet<>();
    keys.forEach(key -> first.add(firstWord(key)));
    return first;
  }

  private static String firstWord(String words) {
    int blank = words.indexOf(' ');
    return key(blank < 0 ? words : words.substring(0, blank));
  }

  private @Nullable HeadingKind kindOf(String key) {
    HeadingKind own = ownHeadings.get(key);
    return own == null ? HeadingWords.ALL.get(key) : own;
  }

  private @Nullable Label labelOf(String key) {
    Label own = ownLabels.get(key);
    return own == null ? LabelWords.ALL.get(key) : own;
  }

  /** Says whether a label, of one word or more, can begin with a word. */
  public boolean mayBeginLabel(String word) {
    String key = key(word);
    return FIRST_OF_LABELS.contains(key) || firstOfOwnLabels.contains(key);
  }

  /** Returns what stands under a line when it is a heading within a paragraph. */
  public Optional<HeadingKind> heading(Line line) {
    return mayBeHeading(line.words())
        ? headingsOfLines.computeIfAbsent(line.words(), this::read)
        : Optional.empty();
  }

  private Optional<HeadingKind> read(String words) {
    String key = key(words);
    HeadingKind kind = kindOf(key);
    if (kind == null && isQuestion(key)) {
      kind = HeadingKind.TEXT;
    }
    if (kind == null
        && key.startsWith("förslag till ")
        && isABody(key.substring("förslag till ".length()))) {
      kind = HeadingKind.PREPARED_PROPOSAL;
    }
    int proposal = key.indexOf(" förslag till ");
    if (kind == null
        && proposal > 0
        && GeneralWords.OF_BODIES.stream().anyMatch(key.substring(0, proposal)::endsWith)
        && isABody(key.substring(proposal + " förslag till ".length()))) {
      kind = HeadingKind.PREPARED_PROPOSAL;
    }
    if (kind == null && key.endsWith(" beslut") && isOfABody(key)) {
      kind = HeadingKind.DECISION;
    }
    return Optional.ofNullable(kind);
  }

  /**
   * Returns the heading that a line is, or begins with: "Expedieras till: NN". Words such as
   * "Kommunstyrelsen beslutar" are one where no heading of a decision stands above them.
   *
   * @param above what the lines above are
   */
  public Optional<HeadingAt> headingAt(Line line, HeadingKind above) {
    if (line.isBlank()) {
      return Optional.empty();
    }
    Optional<HeadingKind> whole = heading(line);
    String words = line.words();
    if (whole.isPresent()) {
      return Optional.of(new HeadingAt(whole.get(), words, ""));
    }
    if (above == HeadingKind.TEXT && words.length() <= LONGEST_HEADING && isOfADecision(words)) {
      return Optional.of(new HeadingAt(HeadingKind.DECISION, words, ""));
    }
    int colon = words.indexOf(':');
    if (colon <= 0 || colon > LONGEST_HEADING || !Character.isUpperCase(words.charAt(0))) {
      return Optional.empty();
    }
    HeadingKind kind = kindOf(key(words.substring(0, colon)));
    return kind == null || kind == HeadingKind.TEXT || kind == HeadingKind.DECISION
        ? Optional.empty()
        : Optional.of(new HeadingAt(kind, words.substring(0, colon), afterColon(words, colon)));
  }

  /**
   * Returns the heading of text that stands in the same line: "Bakgrund: Föreningen har ansökt."
   */
  public static Optional<HeadingAt> headingBeforeText(Line line) {
    String words = line.words();
    int colon = words.indexOf(": ");
    if (colon <= 0 || colon > LONGEST_HEADING || !Character.isUpperCase(words.charAt(0))) {
      return Optional.empty();
    }
    return GeneralWords.BEFORE_TEXT.contains(key(words.substring(0, colon)))
        ? Optional.of(
            new HeadingAt(HeadingKind.TEXT, words.substring(0, colon), afterColon(words, colon)))
        : Optional.empty();
  }

  private static String afterColon(String words, int colon) {
    String rest = words.substring(colon + 1).strip();
    return rest.startsWith("_ ") ? rest.substring(2) : rest;
  }

  /**
   * Says whether words are "Kommunstyrelsen beslutar" or "Kommunstyrelsen föreslår
   * kommunfullmäktige besluta", and nothing else.
   */
  private static boolean isOfADecision(String words) {
    if (!Character.isUpperCase(words.charAt(0))) {
      return false;
    }
    String key = key(words);
    for (String verb : GeneralWords.DECIDES) {
      if (key.endsWith(verb) && isABody(key.substring(0, key.length() - verb.length()))) {
        return true;
      }
    }
    int proposes = key.indexOf(PROPOSES);
    return proposes > 0
        && isABody(key.substring(0, proposes))
        && isAskedToDecide(key.substring(proposes + PROPOSES.length()));
  }

  private static boolean isAskedToDecide(String rest) {
    String body = rest;
    for (String end : GeneralWords.TO_DECIDE) {
      if (body.endsWith(end)) {
        body = body.substring(0, body.length() - end.length());
        break;
      }
    }
    return isABody(body.startsWith("att ") ? body.substring("att ".length()) : body);
  }

  private static boolean isABody(String key) {
    return key.length() <= LONGEST_BODY && GeneralWords.BODIES.stream().anyMatch(key::endsWith);
  }

  /** Says whether words only tell what kind of matter it is: "Beslutsärende". */
  public static boolean isKindOfMatter(String words) {
    return GeneralWords.KINDS_OF_MATTERS.contains(key(words));
  }

  /** A heading begins with a capital letter, and is not a sentence. */
  private static boolean mayBeHeading(String words) {
    if (words.isEmpty() || words.length() > LONGEST_HEADING) {
      return false;
    }
    char last = words.charAt(words.length() - 1);
    return Character.isUpperCase(words.charAt(0)) && last != '.' && last != ',';
  }

  /** Says whether words number a question of a question time: "fråga 7". */
  private static boolean isQuestion(String key) {
    return key.startsWith("fråga ")
        && key.length() > "fråga ".length()
        && key.substring("fråga ".length()).chars().allMatch(Character::isDigit);
  }

  /** Says whether words such as "kommunstyrelsens beslut" name a body, and nothing else. */
  private static boolean isOfABody(String key) {
    String body = key.substring(0, key.length() - " beslut".length());
    return GeneralWords.OF_BODIES.stream().anyMatch(body::endsWith);
  }

  /** Returns what a label stands for. */
  public Optional<Label> label(String words) {
    return Optional.ofNullable(labelOf(key(words)));
  }

  /**
   * Returns the longest label that a line begins with, as far as a colon, two blanks or the end of
   * the line follow it.
   */
  public Optional<LabelAt> labelAt(String content, int from) {
    int begin = from;
    while (begin < content.length() && content.charAt(begin) == ' ') {
      begin++;
    }
    LabelAt found = null;
    int limit = Math.min(content.length(), begin + LONGEST_HEADING);
    for (int end = begin + 1; end <= limit; end++) {
      boolean stops = end == content.length() || isColon(content, end) || isGap(content, end);
      if (stops) {
        Label label = labelOf(key(content.substring(begin, end)));
        if (label != null) {
          boolean colon = end < content.length() && isColon(content, end);
          found = new LabelAt(label, begin, colon ? end + 1 : end);
        }
        if (end < content.length() && isGap(content, end)) {
          break;
        }
      }
    }
    return Optional.ofNullable(found);
  }

  /** Some bodies write a semicolon after a label. */
  private static boolean isColon(String content, int at) {
    return content.charAt(at) == ':' || content.charAt(at) == ';';
  }

  private static boolean isGap(String content, int at) {
    return content.charAt(at) == ' ' && at + 1 < content.length() && content.charAt(at + 1) == ' ';
  }

  /** Says whether a line is the heading of an appendix, such as "Bilaga 1". */
  public boolean isAppendix(Line line) {
    String words = line.words();
    if (words.isEmpty() || words.length() > 2 * LONGEST_HEADING) {
      return false;
    }
    if (!mayBeginAppendix(words)) {
      return words.contains("  ") && words.contains("ilaga ") && namesListAndAppendix(words);
    }
    String key = key(words);
    return key.length() <= LONGEST_HEADING
        && appendices.stream().anyMatch(word -> key.startsWith(word) && endsAfter(key, word));
  }

  private boolean mayBeginAppendix(String words) {
    return lettersOfAppendices.indexOf(Character.toLowerCase(words.charAt(0))) >= 0
        && firstOfAppendices.contains(firstWord(words));
  }

  /** Says whether the cells of a line name a list and its number: "Omröstningslista Bilaga A". */
  private boolean namesListAndAppendix(String words) {
    boolean list = false;
    boolean number = false;
    for (String cell : words.split(" {2,}", -1)) {
      String key = key(cell);
      boolean isNumber = key.startsWith(BILAGA);
      list |= !isNumber && key.length() > BILAGA.length() && appendices.contains(key);
      number |= isNumber;
    }
    return list && number;
  }

  private static boolean endsAfter(String key, String word) {
    return key.length() == word.length()
        || (key.charAt(word.length()) == ' ' && isNumber(key, word));
  }

  private static String withoutNumberSign(String rest) {
    return rest.startsWith("nr ") || rest.startsWith("nr. ")
        ? rest.substring(rest.indexOf(' ') + 1)
        : rest;
  }

  private static boolean isNumber(String key, String word) {
    String rest = withoutNumberSign(key.substring(word.length()).strip());
    int paragraph = rest.indexOf(" omröstningslista § ");
    if (paragraph > 0) {
      rest = rest.substring(0, paragraph);
    }
    return rest.chars().allMatch(c -> Character.isDigit(c) || "abcdef. ".indexOf(c) >= 0)
        || ((word.endsWith("lista") || word.endsWith("förteckning")) && OF_A_LIST.isAll(rest));
  }

  /** Returns words as they are compared: in lower case, single blanks, without a last colon. */
  public static String key(String words) {
    String plain = Blanks.single(words).stripLeading();
    int end = plain.length();
    while (end > 0 && " :;.".indexOf(plain.charAt(end - 1)) >= 0) {
      end--;
    }
    return plain.substring(0, end).toLowerCase(Locale.ROOT);
  }
}
