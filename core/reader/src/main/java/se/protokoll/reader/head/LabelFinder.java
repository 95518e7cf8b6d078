package se.protokoll.reader.head;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import se.protokoll.reader.Label;
import se.protokoll.reader.fact.PrintedDays;
import se.protokoll.reader.vocabulary.Vocabulary;

/** Finds labels where no colon and no wide blank may tell them from their values. */
final class LabelFinder {
  private static final int LONGEST = 70;
  private static final int FOLLOWING = 200;
  private static final int MOST_WORDS = 9;

  /** Lists of people who were there. */
  static final Set<Label> LISTS =
      EnumSet.of(
          Label.DECIDING,
          Label.MEMBERS,
          Label.SERVING_SUBSTITUTES,
          Label.PRESENT_SUBSTITUTES,
          Label.SUBSTITUTES,
          Label.OTHERS,
          Label.OFFICIALS,
          Label.ABSENT);

  /** Those whose value is a person or a list of people. */
  private static final Set<Label> PEOPLE =
      EnumSet.of(
          Label.JUSTERARE,
          Label.JUSTERARE_SUBSTITUTES,
          Label.SECRETARY,
          Label.CHAIR,
          Label.CERTIFIERS,
          Label.SIGNATURES,
          Label.POSTED_BY);

  private static final Set<Label> DAYS =
      EnumSet.of(Label.DATE, Label.CERTIFIED_ON, Label.POSTED_ON, Label.REMOVED_ON);

  private final Vocabulary vocabulary;

  LabelFinder(Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
  }

  /**
   * A label in a text.
   *
   * @param label the label
   * @param to the place after it and its colon
   * @param colon whether a colon follows
   * @param words how many words it has
   */
  record Found(Label label, int to, boolean colon, int words) {}

  /** Returns the label that a text begins with, when what follows can be its value. */
  Optional<Found> at(String text, int from) {
    if (from >= text.length() || !isBeginning(text.charAt(from))) {
      return Optional.empty();
    }
    int limit = Math.min(text.length(), from + LONGEST);
    int words = 0;
    Optional<Found> best = Optional.empty();
    for (int end = from + 1; end <= limit && words < MOST_WORDS; end++) {
      boolean stops = end == text.length() || text.charAt(end) == ' ' || text.charAt(end) == ':';
      boolean glued =
          !stops && Character.isDigit(text.charAt(end)) && Character.isLetter(text.charAt(end - 1));
      if (!stops && !glued) {
        continue;
      }
      words++;
      if (words == 1 && !glued && !vocabulary.mayBeginLabel(text.substring(from, end))) {
        return Optional.empty();
      }
      Optional<Label> label = vocabulary.label(text.substring(from, end));
      if (label.isPresent()) {
        boolean colon = end < text.length() && text.charAt(end) == ':';
        boolean spacedColon =
            !colon
                && end + 1 < text.length()
                && text.charAt(end) == ' '
                && text.charAt(end + 1) == ':';
        int after = end + (colon ? 1 : 0) + (spacedColon ? 2 : 0);
        boolean said = (colon || spacedColon) && !glued;
        Found found = new Found(label.get(), after, said, words);
        if (said
            || after >= text.length()
            || mayHave(found, following(text, after))
            || isKept(label.get(), text, end)
            || isLabelAlone(following(text, after))) {
          best = Optional.of(found);
        }
      }
      if (end < text.length() && text.charAt(end) == ':') {
        break;
      }
    }
    return best;
  }

  /** A place in small letters follows: "Protokollet förvaras på kansliet". */
  private static boolean isKept(Label label, String text, int end) {
    return label == Label.STORED_AT
        && (text.startsWith(" på", end - 3)
            || text.startsWith(" hos", end - 4)
            || text.startsWith(" vid", end - 4));
  }

  private static String following(String text, int from) {
    return text.substring(from, Math.min(text.length(), from + FOLLOWING)).strip();
  }

  /** Says whether another label follows, as in a line of labels whose values were left out. */
  private boolean isLabelAlone(String rest) {
    return rest.length() < LONGEST
        && !rest.isEmpty()
        && vocabulary.label(rest).isPresent()
        && Character.isUpperCase(rest.charAt(0));
  }

  private static boolean isBeginning(char c) {
    return Character.isUpperCase(c) || c == '§';
  }

  /** Says whether a value can follow a label without a colon and with one blank. */
  private static boolean mayHave(Found found, String value) {
    if (value.isEmpty()) {
      return true;
    }
    char first = value.charAt(0);
    Label label = found.label();
    if (DAYS.contains(label)) {
      return PrintedDays.in(
              value.substring(0, Math.min(30, value.length())), java.util.OptionalInt.of(2000))
          .stream()
          .anyMatch(day -> day.from() == 0);
    }
    if (label == Label.PARAGRAPHS) {
      return first == '§' || Character.isDigit(first);
    }
    if (label == Label.BODY) {
      return BodyWords.isBody(value) || (found.words() > 1 && Character.isUpperCase(first));
    }
    if (LISTS.contains(label) || PEOPLE.contains(label)) {
      return Character.isUpperCase(first) && (found.words() > 1 || beginsName(value));
    }
    if (label == Label.NOTICE) {
      return found.words() == 1 && value.startsWith("Protokoll");
    }
    if (label == Label.PLACE || label == Label.TIME) {
      return label == Label.TIME && Character.isDigit(first) && Clock.one(value).isPresent();
    }
    return found.words() > 1 && (Character.isUpperCase(first) || Character.isDigit(first));
  }

  /** Says whether two words with capitals begin a value. */
  private static boolean beginsName(String value) {
    int blank = value.indexOf(' ');
    return blank > 0
        && blank + 1 < value.length()
        && Character.isUpperCase(value.charAt(blank + 1))
        && !value.substring(0, blank).endsWith(",");
  }
}
