package se.protokoll.reader.head;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import se.protokoll.people.PresidiumRole;
import se.protokoll.reader.pattern.GuardedPattern;

/** NameWords that stand with people: parties, offices, titles, organisations. */
final class NameWords {
  private static final Set<String> PARTIES =
      Set.of(
          "s", "m", "c", "l", "v", "mp", "kd", "sd", "fp", "nyd", "fi", "f!", "pp", "d", "fb",
          "spi", "vv", "öp", "sjvp", "f", "kp", "k", "js", "mod", "fö", "lpo", "op", "wp", "bp");
  private static final Set<String> PARTICLES =
      Set.of(
          "von", "af", "av", "de", "van", "der", "den", "la", "di", "da", "du", "el", "al", "le",
          "zu", "bin", "dos", "del", "ten", "ter", "ibn", "och");
  private static final List<String> TITLE_ENDS =
      List.of(
          "chef",
          "chefer",
          "chefen",
          "direktör",
          "direktören",
          "sekreterare",
          "sekreteraren",
          "ledare",
          "controller",
          "strateg",
          "ekonom",
          "jurist",
          "samordnare",
          "handläggare",
          "rektor",
          "utredare",
          "ingenjör",
          "arkitekt",
          "revisor",
          "planerare",
          "konsult",
          "förmyndare",
          "kommunikatör",
          "pedagog",
          "registrator",
          "administratör",
          "tekniker",
          "koordinator",
          "specialist",
          "inspektör",
          "sköterska",
          "läkare",
          "psykolog",
          "assistent",
          "representant",
          "ombud",
          "kommunalråd",
          "oppositionsråd",
          "regionråd",
          "stadsjurist",
          "advokat",
          "informatör",
          "statistiker",
          "analytiker",
          "utvecklare",
          "projektledare",
          "praktikant",
          "tolk",
          "vd",
          "hr-chef",
          "hr-direktör",
          "konsulent",
          "bibliotekarie",
          "antikvarie",
          "kurator",
          "lärare",
          "biträde",
          "föreståndare",
          "förvaltare",
          "forskare",
          "professor",
          "kapten",
          "brandmästare",
          "protokollförare",
          "ordförande",
          "ordföranden",
          "ledamot",
          "ersättare",
          "politiker",
          "kamrer",
          "herde",
          "komminister",
          "kantor",
          "intendent",
          "sekreterarna",
          "cheferna",
          "handläggarna",
          "kommissarie",
          "polis",
          "områdespolis",
          "mäklare",
          "revisorer",
          "gruppledare");
  private static final String OFFICE_WORDS =
      "(?:(?<rank>(?:[1-3](?:\\s?[:.]?\\s?[ea])?|förste|första|andre|andra|tredje|i:e|ii:e)\\s)?\\s?(?<vice>vice|v\\.?|v:e)\\s?)?"
          + "(?<before>tf\\.?\\s|tjf\\.?\\s|mötes|tillförordnad\\s)?(?:ordförande[n]?|ordf\\b\\.?)";
  private static final GuardedPattern OFFICE =
      GuardedPattern.compile(OFFICE_WORDS, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  private static final GuardedPattern ORGANISATION =
      GuardedPattern.compile(
          "(?iu)(?:.{0,40}\\b(?:kommuns?|kommunerna|stads?|landsting(?:et)?|kommunförbund(?:et)?)|region(?:en)?\\s.{1,40}|regionen|.{0,30}\\bAB|.{0,30}förbund(?:et)?)(?:\\b.{0,30})?");

  private NameWords() {}

  /** Says whether the text in brackets can only be a party. */
  static boolean isKnownParty(String text) {
    return text.equals("-") || PARTIES.contains(text.toLowerCase(Locale.ROOT));
  }

  /** Says whether the text in brackets may be a party. */
  static boolean mayBeParty(String text) {
    if (isKnownParty(text)) {
      return true;
    }
    return text.length() <= 5
        && !text.isEmpty()
        && text.chars().allMatch(Character::isLetter)
        && (text.equals(text.toUpperCase(Locale.ROOT)) || isMixed(text));
  }

  /** Says whether a party has small letters between capitals, such as "ÖrP". */
  private static boolean isMixed(String text) {
    return text.length() > 2
        && Character.isUpperCase(text.charAt(0))
        && Character.isUpperCase(text.charAt(text.length() - 1));
  }

  /** Says whether a small word can stand within a name: "von", "af". */
  static boolean isParticle(String word) {
    return PARTICLES.contains(word);
  }

  /** Says whether a word is a title, such as "kommunchef". */
  static boolean isTitle(String word) {
    String lower = word.toLowerCase(Locale.ROOT);
    int slash = lower.lastIndexOf('/');
    String last = slash < 0 ? lower : lower.substring(slash + 1);
    return TITLE_ENDS.stream().anyMatch(last::endsWith)
        || lower.equals("tf")
        || lower.equals("bitr");
  }

  /** Says whether a title is that of a secretary of the meeting. */
  static boolean isSecretary(String title) {
    String lower = title.toLowerCase(Locale.ROOT).strip();
    if (lower.equals("sekr") || lower.equals("sekr.") || lower.endsWith("sekreteraren")) {
      return true;
    }
    return (lower.endsWith("sekreterare")
            && !lower.endsWith("utredningssekreterare")
            && !lower.endsWith("politisk sekreterare"))
        || lower.equals("protokollförare")
        || lower.startsWith("sekreterare");
  }

  /** Returns which office words name, empty when they name none, or more than one. */
  static Optional<PresidiumRole> office(String words) {
    Optional<Matcher> office = OFFICE.whole(words.strip());
    if (office.isEmpty()) {
      return Optional.empty();
    }
    Matcher matcher = office.get();
    if (matcher.group("vice") == null) {
      return Optional.of(PresidiumRole.CHAIR);
    }
    String rank =
        matcher.group("rank") == null ? "" : matcher.group("rank").toLowerCase(Locale.ROOT);
    if (rank.isBlank()) {
      return Optional.of(PresidiumRole.VICE_CHAIR);
    }
    char first = rank.charAt(0);
    if (first == '1' || rank.startsWith("förs") || rank.equals("i:e ")) {
      return Optional.of(PresidiumRole.FIRST_VICE_CHAIR);
    }
    return Optional.of(
        first == '3' || first == 't'
            ? PresidiumRole.THIRD_VICE_CHAIR
            : PresidiumRole.SECOND_VICE_CHAIR);
  }

  /** Says whether words name an office of the presidium. */
  static boolean isOffice(String words) {
    return office(words).isPresent();
  }

  /** Returns the pattern of an office. */
  static String officePattern() {
    return OFFICE_WORDS;
  }

  /** Says whether the text in brackets names an organisation. */
  static boolean isOrganisation(String text) {
    return ORGANISATION.isAll(text);
  }
}
