package se.protokoll.reader.matter;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import se.protokoll.reader.line.Blanks;
import se.protokoll.reader.pattern.GuardedPattern;

/** Reads lists of people and of party groups: "A B (S), ledamöterna från M och ordföranden". */
final class SentenceSubjects {
  private static final int MOST_WORDS = 6;

  private static final GuardedPattern PARTY =
      GuardedPattern.compile(
          "\\(\\s?(?:(?:alla|samtliga|båda)\\s)?(-|[A-ZÅÄÖ][A-Za-zÅÄÖåäö]{0,4}|[a-zåäö]{1,3}|[Pp]artilös|opol\\.?"
              + "|[Pp]olitisk vilde|[Pp]ol\\.? ?vilde|oberoende)\\s?(?:\\)|(?=$|,? (?:och|samt|tjänstg|ers)))");

  /** A party after a comma instead of in brackets: "A B, fp, yrkar". */
  private static final GuardedPattern PARTY_AFTER_COMMA =
      GuardedPattern.compile(
          ", ?(s|m|c|fp|l|v|kd|mp|sd|kds|nyd|S|M|C|FP|L|V|KD|MP|SD|KDS|NYD)(?=,|$| och | samt |\\.)");

  /** The parties of parliament, which stand alone for their groups. */
  private static final String KNOWN = "(?:S|M|C|L|V|KD|MP|SD|FP|FI|Fi|D)";

  private static final GuardedPattern CODES =
      GuardedPattern.compile(
          KNOWN
              + "(?=(?:, | och | samt |$| (?:reserverar|avger|lämnar|anmäler|deltar|yrkar|instämmer)))");

  private static final GuardedPattern HYPHENED =
      GuardedPattern.compile(
          "(?:(?:[Ss]amtliga|[Aa]lla|[Öö]vriga) )?((?:\\(?[A-ZÅÄÖ]{1,5}\\)?-(?:, | och | samt |, samt )){0,8}\\(?[A-ZÅÄÖ]{1,5}\\)?)-(?:ledamöterna|ledamöter|gruppen|grupperna|gruppens ledamöter|ledamoten|representanterna)");

  /** "Samtliga socialdemokrater", "samtliga s-ledamöter". */
  private static final GuardedPattern MEMBERS =
      GuardedPattern.compile(
          "(?:[Ss]amtliga|[Aa]lla|[Öö]vriga) (?:(s|m|c|fp|l|v|kd|mp|sd)-ledamöter(?:na)?"
              + "|(socialdemokrat|moderat|kristdemokrat|sverigedemokrat|liberal)er(?:na)?"
              + "|(center|vänster|miljö|folk)partister(?:na)?)(?!\\p{L})");

  private static final GuardedPattern ROLE =
      GuardedPattern.compile(
          "(?:(?:kommunstyrelsens|kommunfullmäktiges|nämndens|styrelsens|regionstyrelsens|utskottets|dagens)\\s+)?"
              + "(?:(?:förste|första|andre|andra|tredje|[123]:?[eaest]?)\\s+)?(?:vice[ -]?\\s?)?"
              + "(?:tjänstgörande\\s+)?(?:avgående\\s+|tillträdande\\s+|tillförordnad\\s+|tf\\.?\\s+)?"
              + "(?:(?:mötes|ålders|kommun|oppositions|region|landstings|stads|borgar|gruppleda|vice\\s)?"
              + "(?:ordförandena|ordföranden|ordförande|ordf\\.?|ersättarna|ersättaren|ersättare|ledamöterna|ledamoten|ledamot|ledamöter"
              + "|rådet|råden|råd|gruppledaren|gruppledarna|gruppledare|insynsledamoten|insynsledamöterna|suppleanten|adjungerade|rådens|ren|ssråd))\\b\\s*",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  private static final GuardedPattern CHAIR =
      GuardedPattern.compile(
          "(?:mötes|dagens\\s)?(?:ordföranden|ordförande)\\b",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  private static final GuardedPattern LEAD =
      GuardedPattern.compile(
          "(?:vidare|därefter|även|också|slutligen|dessutom|därutöver|sedan|liksom|bland andra)\\s+",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  private static final Pattern SEPARATOR =
      Pattern.compile(
          "\\s*(?:,\\s*(?:och\\s|samt\\s|jämte\\s)?|\\s(?:och|samt|jämte|respektive|liksom)\\s|\\s&\\s)\\s*");

  private static final GuardedPattern AFTER_NAME =
      GuardedPattern.compile(
          "\\s*(?:m\\.? ?fl\\.?|\\((?:vice )?ordförande\\)|,? (?:för|å) (?:parti)?grupp(?:en|erna)? [A-ZÅÄÖ]{1,5}(?:(?:, | och | samt )[A-ZÅÄÖ]{1,5}){0,8}"
              + "|,? (?:för|å) [A-ZÅÄÖ]{1,5}-?grupp(?:en|erna|ens vägnar)?)");

  private static final String CODE = "\\(?[A-ZÅÄÖ]{1,5}\\)?(?![\\p{L}(])(?! \\()";

  private static final String PARTY_NAME =
      "(?:[Ss]ocialdemokraterna|[Mm]oderaterna|[Nn]ya [Mm]oderaterna|[Cc]enterpartiet|[Vv]änsterpartiet|[Mm]iljöpartiet(?: de gröna)?"
          + "|[Ll]iberalerna|[Ff]olkpartiet(?: liberalerna)?|[Kk]ristdemokraterna|[Ss]verigedemokraterna|[Dd]emokraterna"
          + "|[Ff]eministiskt initiativ|Vägvalet|[Nn]yans|\\p{Lu}\\p{L}{2,20}(?:partiet|demokraterna|listan|alliansen))";

  private static final String ONE_PARTY =
      "(?:" + PARTY_NAME + "s?(?: \\([A-ZÅÄÖ]{1,5}\\))?|" + CODE + ")";

  private static final Pattern ONE = Pattern.compile(ONE_PARTY);

  private static final GuardedPattern GROUP =
      GuardedPattern.compile(
          "(?:(?:[Ss]amtliga|[Aa]lla|[Öö]vriga|[Nn]ärvarande) ){0,2}(?:"
              + "(?:(?:[Rr]egion|[Kk]ommun)?(?:[Ll]edamöterna|[Ll]edamöter)|[Ll]edamoten|[Rr]epresentanterna|[Rr]epresentanter|[Rr]epresentanten|[Ff]öreträdarna|[Gg]rupperna|[Gg]ruppen)(?: och (?:ersättarna|ersättare|tjänstgörande ersättare))?"
              + " (?:(?:från|för|i|ur) )?(?:partierna |partigrupperna |partigrupp |gruppen )?"
              + "|[Pp]arti(?:gruppe(?:n|rna)|grupp|erna|et)? (?:för |från )?)"
              + "("
              + ONE_PARTY
              + "(?:(?:, | och | samt |, samt )"
              + ONE_PARTY
              + "){0,10})(?: genom (?=\\p{Lu}))?");

  private static final GuardedPattern NAMED_GROUP =
      GuardedPattern.compile(
          "(?:"
              + PARTY_NAME
              + "s?(?: \\([A-ZÅÄÖ]{1,5}\\))?(?: ?- ?(?:grupp(?:en)?|ledamöterna)| (?:fullmäktige|parti|region|kommun)?grupp| ledamöter)?"
              + "|\\(?[A-ZÅÄÖ]{1,5}\\)?-(?:gruppen|ledamöterna|gruppens ledamöter))(?![\\p{L}-])");

  private static final Pattern LETTERS = Pattern.compile("[A-ZÅÄÖ]{1,5}");

  private static final Pattern CODE_OF_GROUP =
      Pattern.compile("\\(?([A-ZÅÄÖ]{1,5})\\)?-(?:gruppen|ledam).*");

  private static final GuardedPattern ONE_KNOWN = GuardedPattern.compile(KNOWN);

  private static final Pattern GENITIVE =
      Pattern.compile(
          "("
              + PARTY_NAME
              + "?)s?(?: (?:ledamöter|(?:fullmäktige|parti|region|kommun)?grupp)|-? ?gruppen|-ledamöterna)?");

  private static final Set<String> PARTICLES =
      Set.of(
          "von", "af", "de", "van", "der", "den", "la", "el", "al", "da", "di", "du", "ten", "bin",
          "dos", "le", "del", "zu");

  private static final Set<String> NO_NAMES =
      Set.of(
          "stad",
          "kommun",
          "ab",
          "nämnd",
          "nämnden",
          "region",
          "regionen",
          "kommunen",
          "staden",
          "förvaltningen",
          "beslut",
          "förslag",
          "kommunstyrelsen",
          "kommunfullmäktige",
          "fullmäktige",
          "styrelsen",
          "utskottet",
          "arbetsutskottet",
          "mot",
          "ja",
          "nej",
          "det",
          "den",
          "i",
          "vid",
          "på",
          "för",
          "efter",
          "under",
          "med",
          "till",
          "från",
          "att",
          "som",
          "en",
          "ett",
          "båda",
          "alla",
          "ingen",
          "inga",
          "samtliga",
          "de",
          "han",
          "hon",
          "jäv",
          "reservation",
          "reservationer",
          "beslutet",
          "ärendet",
          "enligt",
          "partigrupp",
          "bilaga",
          "sverige",
          "motion",
          "motionen",
          "ordföranden",
          "ordförande",
          "yrkande",
          "kl",
          "vakant",
          "vakans");

  private final Predicate<String> isKnown;

  /** Makes a reader of lists. */
  SentenceSubjects(Predicate<String> isKnown) {
    this.isKnown = isKnown;
  }

  /**
   * A list.
   *
   * @param subjects who
   * @param end the place after it
   */
  record Found(List<SentenceSubject> subjects, int end) {}

  /** Returns those of a text that is a list and nothing else, else none. */
  List<SentenceSubject> all(String text) {
    String list = withoutEnd(text);
    Found found = prefix(list);
    return found.end() == list.length() ? found.subjects() : List.of();
  }

  private static String withoutEnd(String text) {
    int end = text.length();
    while (end > 0 && " ,:.;-–".indexOf(text.charAt(end - 1)) >= 0) {
      end--;
    }
    return text.substring(0, end);
  }

  /** Returns the list that a text begins with, which may be empty. */
  Found prefix(String text) {
    List<SentenceSubject> subjects = new ArrayList<>();
    int end = 0;
    int at = 0;
    while (at < text.length()) {
      int next = one(text, at, subjects);
      if (next < 0) {
        break;
      }
      end = next;
      Matcher separator = SEPARATOR.matcher(text);
      separator.region(next, text.length());
      if (!separator.lookingAt()) {
        break;
      }
      at = separator.end();
    }
    return new Found(subjects, end);
  }

  /** Returns everybody in a text whose name is followed by a party. */
  List<SentenceSubject> within(String text) {
    List<SentenceSubject> found = new ArrayList<>();
    Matcher party = PARTY.matcher(text);
    int from = 0;
    while (party.find()) {
      int begin = nameBefore(text, from, party.start());
      if (begin >= 0) {
        String name = withoutRole(text.substring(begin, party.start()).strip());
        if (isName(name, true) || isKnown.test(plain(name))) {
          found.add(SentenceSubject.person(plain(name), Optional.of(party.group(1))));
        }
      }
      from = party.end();
    }
    return found;
  }

  private static int nameBefore(String text, int from, int to) {
    int begin = -1;
    int end = to;
    while (end > from) {
      int last = end;
      while (last > from && text.charAt(last - 1) == ' ') {
        last--;
      }
      int word = last;
      while (word > from && text.charAt(word - 1) != ' ') {
        word--;
      }
      if (word == last
          || (",.:;)”\"".indexOf(text.charAt(last - 1)) >= 0 && !isInitial(text, word, last))) {
        break;
      }
      String token = text.substring(word, last);
      if (Character.isUpperCase(token.charAt(0))) {
        begin = word;
      } else if (begin < 0 || !PARTICLES.contains(token)) {
        break;
      }
      end = word;
    }
    return begin;
  }

  private static boolean isInitial(String text, int word, int last) {
    return last - word == 2
        && text.charAt(last - 1) == '.'
        && Character.isUpperCase(text.charAt(word));
  }

  private int one(String text, int from, List<SentenceSubject> subjects) {
    int at = after(LEAD, text, from);
    Optional<Matcher> group = GROUP.at(text, at);
    if (group.isPresent()) {
      Matcher one = ONE.matcher(group.get().group(1));
      while (one.find()) {
        subjects.add(SentenceSubject.group(partyOf(one.group())));
      }
      return group.get().end();
    }
    Optional<Matcher> hyphened = HYPHENED.at(text, at);
    if (hyphened.isPresent()) {
      Matcher one = LETTERS.matcher(hyphened.get().group(1));
      while (one.find()) {
        subjects.add(SentenceSubject.group(one.group()));
      }
      return hyphened.get().end();
    }
    Optional<Matcher> members = MEMBERS.at(text, at);
    if (members.isPresent()) {
      subjects.add(SentenceSubject.group(partyOfMembers(members.get())));
      return members.get().end();
    }
    Optional<Matcher> codes = CODES.at(text, at);
    if (codes.isPresent()) {
      subjects.add(SentenceSubject.group(codes.get().group()));
      return codes.get().end();
    }
    Optional<Matcher> named = NAMED_GROUP.at(text, at);
    if (named.isPresent()) {
      subjects.add(SentenceSubject.group(partyOf(named.get().group())));
      return named.get().end();
    }
    Optional<Matcher> code =
        PARTY.at(text, at).filter(found -> !subjects.isEmpty() || ONE_KNOWN.isAll(found.group(1)));
    if (code.isPresent()) {
      subjects.add(SentenceSubject.group(code.get().group(1)));
      return code.get().end();
    }
    int name = after(ROLE, text, at);
    int end = name(text, name, subjects);
    if (end >= 0) {
      return end;
    }
    Optional<Matcher> chair = CHAIR.at(text, at);
    chair.ifPresent(found -> subjects.add(SentenceSubject.chair()));
    return chair.map(Matcher::end).orElse(-1);
  }

  private static String partyOfMembers(Matcher members) {
    if (members.group(1) != null) {
      return members.group(1).toUpperCase(Locale.ROOT);
    }
    return members.group(2) != null
        ? OwnBody.capitalised(members.group(2)) + "erna"
        : OwnBody.capitalised(members.group(3)) + "partiet";
  }

  private static String partyOf(String printed) {
    String party = printed.strip();
    if (party.startsWith("(") && party.endsWith(")")) {
      return party.substring(1, party.length() - 1);
    }
    if (party.length() <= 5 && party.startsWith("(")) {
      return party.substring(1);
    }
    Matcher code = CODE_OF_GROUP.matcher(party);
    if (code.matches()) {
      return code.group(1);
    }
    int bracket = party.indexOf(" (");
    if (bracket > 0) {
      return party.substring(bracket + 2, party.indexOf(')', bracket));
    }
    Matcher genitive = GENITIVE.matcher(party);
    return genitive.matches() ? withoutGenitive(genitive.group(1)) : party;
  }

  private static String withoutGenitive(String party) {
    return party.endsWith("nas") || party.endsWith("ets")
        ? party.substring(0, party.length() - 1)
        : party;
  }

  private static int after(GuardedPattern pattern, String text, int from) {
    return pattern.at(text, from).map(Matcher::end).orElse(from);
  }

  /** Reads a name with its party; without one, a name that is known or looks like one. */
  private int name(String text, int from, List<SentenceSubject> subjects) {
    int at = from;
    int words = 0;
    int end = from;
    while (words < MOST_WORDS && at < text.length()) {
      int stop = at;
      while (stop < text.length() && " ,()".indexOf(text.charAt(stop)) < 0) {
        stop++;
      }
      String word = text.substring(at, stop);
      boolean isWord =
          !word.isEmpty()
              && (Character.isUpperCase(word.charAt(0)) || (words > 0 && PARTICLES.contains(word)));
      if (!isWord) {
        break;
      }
      words++;
      end = stop;
      at = stop;
      while (at < text.length() && text.charAt(at) == ' ') {
        at++;
      }
      if (at < text.length() && text.charAt(at) == ',') {
        break;
      }
    }
    if (words == 0) {
      return -1;
    }
    String name = text.substring(from, end);
    int bracket = end;
    while (bracket < text.length() && text.charAt(bracket) == ' ') {
      bracket++;
    }
    if (text.startsWith("m.fl. ", bracket) || text.startsWith("m fl ", bracket)) {
      bracket = text.indexOf(' ', bracket + 3) + 1;
    }
    Optional<Matcher> comma = PARTY_AFTER_COMMA.at(text, end);
    if (comma.isPresent() && isName(name, false)) {
      subjects.add(SentenceSubject.person(plain(name), Optional.of(comma.get().group(1))));
      return comma.get().end();
    }
    Optional<Matcher> party = PARTY.at(text, bracket);
    if (party.isPresent() && (isName(name, true) || isKnown.test(plain(name)))) {
      subjects.add(SentenceSubject.person(plain(name), Optional.of(party.get().group(1))));
      return after(AFTER_NAME, text, party.get().end());
    }
    String bare =
        end > from && ".:".indexOf(name.charAt(name.length() - 1)) >= 0
            ? name.substring(0, name.length() - 1)
            : name;
    if (isKnown.test(plain(bare)) || (words >= 2 && words <= 3 && isName(bare, false))) {
      subjects.add(SentenceSubject.person(plain(bare), Optional.empty()));
      return after(AFTER_NAME, text, from + bare.length());
    }
    return -1;
  }

  private static String withoutRole(String name) {
    int lead = after(LEAD, name, 0);
    int role = after(ROLE, name, lead);
    return name.substring(role).strip();
  }

  private static boolean isName(String name, boolean hasParty) {
    int words = 0;
    if (PARTICLES.contains(name.substring(name.lastIndexOf(' ') + 1))) {
      return false;
    }
    for (String word : name.split(" ", -1)) {
      if (word.isEmpty()) {
        continue;
      }
      words++;
      String lower = word.toLowerCase(Locale.ROOT);
      boolean isParticle = words > 1 && PARTICLES.contains(lower);
      if (!isParticle && (NO_NAMES.contains(lower) || !hasLetters(word))) {
        return false;
      }
      if (!hasParty
          && (lower.endsWith("nämnden")
              || lower.endsWith("partiet")
              || lower.endsWith("bolaget")
              || (word.endsWith("s") && lower.endsWith("ens")))) {
        return false;
      }
    }
    return words >= (hasParty ? 1 : 2) && words <= MOST_WORDS;
  }

  private static boolean hasLetters(String word) {
    for (int at = 0; at < word.length(); at++) {
      char c = word.charAt(at);
      if (!Character.isLetter(c) && "-.'’´‐‑–".indexOf(c) < 0) {
        return false;
      }
    }
    return true;
  }

  /** Returns a name with single blanks, a hyphen at the end of a line joined. */
  private static String plain(String name) {
    return Blanks.single(name).strip().replace("- ", "-");
  }
}
