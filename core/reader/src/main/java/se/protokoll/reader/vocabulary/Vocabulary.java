package se.protokoll.reader.vocabulary;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import se.protokoll.reader.HeadingKind;
import se.protokoll.reader.Label;
import se.protokoll.reader.Layout;
import se.protokoll.reader.line.Line;

/** The words of all minutes, and those that a layout adds. */
public final class Vocabulary {
  private static final int LONGEST_HEADING = 80;

  private final Map<String, HeadingKind> headings = new HashMap<>(GeneralWords.HEADINGS);
  private final Map<String, Label> labels = new HashMap<>(GeneralWords.LABELS);
  private final List<String> appendices;

  /** Makes the vocabulary of a layout. */
  public Vocabulary(Layout layout) {
    layout.headings().forEach((word, kind) -> headings.put(key(word), kind));
    layout.labels().forEach((word, label) -> labels.put(key(word), label));
    appendices =
        Stream.concat(GeneralWords.APPENDICES.stream(), layout.appendices().stream())
            .map(Vocabulary::key)
            .toList();
  }

  /** Returns what stands under a line when it is a heading within a paragraph. */
  public Optional<HeadingKind> heading(Line line) {
    String words = line.words();
    if (words.length() > LONGEST_HEADING) {
      return Optional.empty();
    }
    String key = key(words);
    HeadingKind kind = headings.get(key);
    if (kind == null && key.endsWith(" beslut") && isOfABody(key)) {
      kind = HeadingKind.DECISION;
    }
    return Optional.ofNullable(kind);
  }

  /** Says whether words such as "kommunstyrelsens beslut" name a body, and nothing else. */
  private static boolean isOfABody(String key) {
    String body = key.substring(0, key.length() - " beslut".length());
    return GeneralWords.OF_BODIES.stream().anyMatch(body::endsWith);
  }

  /** Returns what a label stands for. */
  public Optional<Label> label(String words) {
    return Optional.ofNullable(labels.get(key(words)));
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
      boolean stops = end == content.length() || content.charAt(end) == ':' || isGap(content, end);
      if (stops) {
        Label label = labels.get(key(content.substring(begin, end)));
        if (label != null) {
          boolean colon = end < content.length() && content.charAt(end) == ':';
          found = new LabelAt(label, begin, colon ? end + 1 : end);
        }
        if (end < content.length() && isGap(content, end)) {
          break;
        }
      }
    }
    return Optional.ofNullable(found);
  }

  private static boolean isGap(String content, int at) {
    return content.charAt(at) == ' ' && at + 1 < content.length() && content.charAt(at + 1) == ' ';
  }

  /** Says whether a line is the heading of an appendix, such as "Bilaga 1". */
  public boolean isAppendix(Line line) {
    String key = key(line.words());
    return key.length() <= LONGEST_HEADING
        && appendices.stream()
            .anyMatch(
                word -> key.equals(word) || (key.startsWith(word + " ") && isNumber(key, word)));
  }

  private static boolean isNumber(String key, String word) {
    String rest = key.substring(word.length()).strip();
    return rest.chars().allMatch(c -> Character.isDigit(c) || "abcdef. ".indexOf(c) >= 0);
  }

  /** Returns words as they are compared: in lower case, single blanks, without a last colon. */
  public static String key(String words) {
    StringBuilder key = new StringBuilder(words.length());
    for (int at = 0; at < words.length(); at++) {
      char c = words.charAt(at);
      if (c != ' ') {
        key.append(c);
      } else if (key.length() > 0 && key.charAt(key.length() - 1) != ' ') {
        key.append(' ');
      }
    }
    int end = key.length();
    while (end > 0 && " :.".indexOf(key.charAt(end - 1)) >= 0) {
      end--;
    }
    return key.substring(0, end).toLowerCase(Locale.ROOT);
  }
}
