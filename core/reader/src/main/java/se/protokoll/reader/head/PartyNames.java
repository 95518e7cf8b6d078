package se.protokoll.reader.head;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The names of parties and the letters that stand for them. */
final class PartyNames {
  private static final Map<String, String> LETTERS =
      Map.ofEntries(
          Map.entry("socialdemokraterna", "S"),
          Map.entry("moderaterna", "M"),
          Map.entry("moderata samlingspartiet", "M"),
          Map.entry("centerpartiet", "C"),
          Map.entry("vänsterpartiet", "V"),
          Map.entry("miljöpartiet", "MP"),
          Map.entry("miljöpartiet de gröna", "MP"),
          Map.entry("kristdemokraterna", "KD"),
          Map.entry("sverigedemokraterna", "SD"),
          Map.entry("folkpartiet", "FP"),
          Map.entry("folkpartiet liberalerna", "FP"),
          Map.entry("liberalerna", "L"));

  private PartyNames() {}

  /** Returns the letters of a party, empty when words are not the name of one. */
  static Optional<String> letters(String name) {
    return Optional.ofNullable(LETTERS.get(name.toLowerCase(Locale.ROOT)));
  }

  /** Says whether words may be the name of a local party: "Bergslagspartiet". */
  static boolean mayBeLocal(String name) {
    return name.endsWith("partiet")
        && Character.isUpperCase(name.charAt(0))
        && name.chars().allMatch(c -> Character.isLetter(c) || c == '-');
  }
}
