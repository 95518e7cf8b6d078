package se.protokoll.reader.head;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import se.protokoll.people.BodyKind;
import se.protokoll.reader.pattern.GuardedPattern;

/** Finds the names of bodies: "Kommunstyrelsen", "Barn- och utbildningsnämnden". */
final class BodyWords {
  private static final String ENDING =
      "(?iu:styrelsen?|nämnden|nämnd|fullmäktige|utskottet|utskott|direktionen|direktion|beredningen|rådet|delegationen|gruppen|kommittén|presidiet|samverkansorganet|organet)";
  private static final String WORD = "[\\p{L}\\d&]{1,40}-?";

  /** A name begins with a capital and has at most seven words. */
  private static final GuardedPattern NAME =
      GuardedPattern.compile(
          "(?<![\\p{L}-])(?<name>(?=\\p{Lu})(?:"
              + WORD
              + ",?\\s(?:(?:och|för|samt)\\s)?){0,5}?[\\p{L}&-]{0,50}?"
              + ENDING
              + ")(?<genitive>s)?(?![\\p{L}-])(?!\\s\\p{L}{0,20}(?:utskott|beredning|presidium|delegation)(?:et|en)?\\b)",
          Pattern.UNICODE_CASE);

  private static final GuardedPattern CAPITALS =
      GuardedPattern.compile(
          "(?<![\\p{L}-])(?<name>(?:[\\p{Lu}]{2,30}-?,?\\s(?:OCH\\s)?){0,4}?\\p{Lu}{0,40}(?:STYRELSEN|NÄMNDEN|FULLMÄKTIGE|UTSKOTTET|UTSKOTT|DIREKTIONEN|BEREDNINGEN|RÅDET))(?<genitive>S)?(?![\\p{L}-])");

  private BodyWords() {}

  /** Says whether a text is the name of a body. */
  static boolean isBody(String text) {
    return find(text).filter(name -> name.length() + 3 > text.strip().length() / 2).isPresent();
  }

  /** Finds the first name of a body in a text. */
  static Optional<String> find(String text) {
    if (text.length() > 300) {
      return find(text.substring(0, 300));
    }
    Matcher capitals = CAPITALS.matcher(text);
    if (capitals.find()) {
      return Optional.of(withoutOwner(capitals.group("name")));
    }
    Matcher matcher = NAME.matcher(text);
    return matcher.find() ? Optional.of(withoutOwner(matcher.group("name"))) : Optional.empty();
  }

  /** Takes the municipality and words of the page from before a name. */
  private static String withoutOwner(String name) {
    String rest = name.strip();
    Matcher owner = OWNER.matcher(rest);
    return owner.lookingAt() && owner.end() < rest.length() ? rest.substring(owner.end()) : rest;
  }

  private static final GuardedPattern OWNER =
      GuardedPattern.compile(
          "(?:(?iu:\\S{1,30}\\s(?:kommuns?|stads?|landstings?|läns),?|region\\s\\S{1,30}|(?:sammanträdes)?protokoll(?:\\sfrån|\\s\\d{1,4})?|protokoll|från|för|sammanträde med)\\s){1,3}");

  /** Returns what kind of body a name says, empty when it does not. */
  static Optional<BodyKind> kind(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    if (lower.endsWith("fullmäktige")) {
      return Optional.of(BodyKind.ASSEMBLY);
    }
    if (lower.equals("kommunstyrelsen")
        || lower.equals("regionstyrelsen")
        || lower.equals("landstingsstyrelsen")) {
      return Optional.of(BodyKind.EXECUTIVE_BOARD);
    }
    if (lower.endsWith("utskott") || lower.endsWith("utskottet")) {
      return Optional.of(BodyKind.COMMITTEE);
    }
    if (lower.startsWith("gemensam") && lower.endsWith("nämnden")) {
      return Optional.of(BodyKind.JOINT_BOARD);
    }
    if (lower.endsWith("nämnden") || lower.endsWith("nämnd")) {
      return Optional.of(BodyKind.BOARD);
    }
    return Optional.empty();
  }
}
