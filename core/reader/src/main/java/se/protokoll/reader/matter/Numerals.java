package se.protokoll.reader.matter;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Reads whole numbers in digits or in words. */
final class Numerals {
  private static final List<String> WORDS =
      List.of(
          "noll", "en", "två", "tre", "fyra", "fem", "sex", "sju", "åtta", "nio", "tio", "elva",
          "tolv", "tretton", "fjorton", "femton", "sexton", "sjutton", "arton", "nitton", "tjugo");

  /** A pattern of a number. */
  static final String PATTERN =
      "(\\d{1,3}|ett|inga|ingen|"
          + String.join("|", WORDS)
          + "|tjugoen|tjugoett|tjugotvå|tjugotre|tjugofyra|tjugofem)";

  private Numerals() {}

  /** Returns the number that a word stands for. */
  static Optional<Integer> of(String word) {
    String lower = word.toLowerCase(Locale.ROOT);
    if (!lower.isEmpty() && lower.length() <= 3 && lower.chars().allMatch(Character::isDigit)) {
      return Optional.of(Integer.parseInt(lower));
    }
    if (lower.equals("ett")) {
      return Optional.of(1);
    }
    if (lower.equals("inga") || lower.equals("ingen")) {
      return Optional.of(0);
    }
    if (lower.startsWith("tjugo") && lower.length() > 5) {
      return of(lower.substring(5)).map(ones -> 20 + ones);
    }
    int number = WORDS.indexOf(lower);
    return number < 0 ? Optional.empty() : Optional.of(number);
  }
}
