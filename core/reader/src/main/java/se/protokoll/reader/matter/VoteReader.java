package se.protokoll.reader.matter;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import se.protokoll.reader.HeadingKind;
import se.protokoll.reader.line.Line;
import se.protokoll.reader.pattern.GuardedPattern;
import se.protokoll.vote.BallotChoice;

/** Reads votes: what yes and no mean, the counts, and how each person voted. */
final class VoteReader {
  private static final GuardedPattern MEANING =
      GuardedPattern.compile(
          "(?:voteringsproposition|propositionsordning|omröstningsproposition|beslutsordning)|\\b(?:ja|nej)[- ]?röst(?:er)? (?:för|innebär|betyder|är|=)|^(?:den|de) som .{2,200} (?:röstar|röstade) (?:ja|nej)|^(?:ja|nej) (?:för|innebär|betyder|=|till) ");

  private static final GuardedPattern YES =
      GuardedPattern.compile(
          "(?:\\b(?:ja|ja[- ]röst(?:er)?) (?:för|innebär|betyder|är|=) (?:att )?)(.{3,300}?)(?=[.;”\"]|,? (?:och|samt|medan|mot)(?: en)? nej\\b| nej[- ]|$)",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  private static final GuardedPattern NO =
      GuardedPattern.compile(
          "(?:\\b(?:nej|nej[- ]röst(?:er)?) (?:för|innebär|betyder|är|=) (?:att )?)(.{3,300}?)(?=[.;”\"]|,? (?:och|samt|medan)(?: en)? ja\\b|$)",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  private static final GuardedPattern WHO_VOTES =
      GuardedPattern.compile(
          "\\b(?:den|de) som (.{2,200}?),? (?:röstar|röstade) (ja|nej)\\b",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  private static final GuardedPattern BALLOTS =
      GuardedPattern.compile(
          "\\b(?:(?:röstar|röstade|röstat)(?: också| även)? (?:för )?(ja|nej)\\b|(avstår|avstod|(?:lägger|lade) ne(?:d|r) (?:sin|sina) röst(?:er)?)(?: från att rösta| i omröstningen| från omröstningen| sin röst)?|(?:är|var) (frånvarande))",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  private static final GuardedPattern SUM =
      GuardedPattern.compile("^[^.(]{0,40}?\\(?(?<!\\d)(\\d{1,3})(?: röster)?\\)?\\.?$");

  private static final GuardedPattern LAST_SUM =
      GuardedPattern.compile("^(.*\\))\\s*\\((\\d{1,3})\\)\\.?$");

  private static final GuardedPattern LISTED =
      GuardedPattern.compile(
          "^(?:(?:[Ff]öljande |[Dd]e )?(?:ledamöter |ledamöterna |ledamot )?(?:röstar|röstade|röstande|som röstar|som röstade) (ja|nej)(?: \\(\\d+\\))?: ?"
              + "|(?:för )?(ja|nej)[- ]?(?:röstar|röstade|röster avges av|röst avges av|röst avger|röster avger|röster avgavs av|röster lämnas av|röster|röst|röstande|sägare)(?: \\((\\d{1,3})\\))?(?: av)?:? |(ja|nej)(?: \\((\\d{1,3})\\)| \\([^()]{3,80}\\))?: "
              + "|(?:[Ff]öljande ledam\\p{L}+ )?(avstår|avstod|nedlagd röst|avstår från att rösta)(?: från att rösta)?(?: gör| gjorde)?(?: \\((\\d{1,3})\\))?:? "
              + "|"
              + Numerals.PATTERN
              + "(?: ledamöter)? (?:röstar|röstade) (ja|nej): |[^:]{3,60} (?:röstar|röstade) följande(?: ledamöter)? (ja|nej): )",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  /** "Tre ledamöter (A B, C D och E F) röstar nej." */
  private static final GuardedPattern NAMED_AND_COUNTED =
      GuardedPattern.compile(
          "^"
              + Numerals.PATTERN
              + " (?:ledamöter|ledamot|personer) \\(((?:[^()]|\\([^()]{1,6}\\)){3,900})\\) (?:röstar|röstade) (ja|nej)\\b",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  private static final String COUNT = "\\b" + Numerals.PATTERN;

  private static final GuardedPattern SIDE_COUNT =
      GuardedPattern.compile(
          COUNT
              + "(?: stycken| st)?(?: (?:ledamöter|ledamot|personer))?(?: (?:röstar|röstade|avgivna))? ?(ja|nej)(?:[- ]?röst(?:er|erna)?)?\\b(?: (\\([^()]{0,900}(?:\\([^()]{1,12}\\)[^()]{0,60}){0,90}\\)))?",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  private static final GuardedPattern SIDE_COLON =
      GuardedPattern.compile(
          "\\b(ja|nej)(?:[- ]?röst(?:er)?)?(?: ?[:=] ?| )(\\d{1,3})\\b",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  private static final GuardedPattern OTHER_COUNT =
      GuardedPattern.compile(
          COUNT
              + "(?: stycken)?(?: (?:ledamöter|ledamot|personer))?(?: (?:som|är|var|har))* ?(avstår|avstod|avstått|avstående|nedlagda?|blanka?|frånvarande)\\b",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  private static final GuardedPattern ROLL_CALL =
      GuardedPattern.compile(
          "\\b(bilaga (?:\\d{1,3}[A-Za-z]?|[A-Z]|§ ?\\d{1,4})\\b|(?:voterings|omröstnings)(?:lista|bilaga|protokoll) \\d{1,3})",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  /** "med fem (5) röster mot två (2)", "3 röster för och 2 röster mot". */
  private static final GuardedPattern FOR_AND_AGAINST =
      GuardedPattern.compile(
          COUNT
              + "(?: \\(\\d{1,3}\\))? röster(?: för(?: ja)?)?,? (?:mot|och|emot) "
              + Numerals.PATTERN
              + "(?: \\(\\d{1,3}\\))?(?: röster)?(?: (?:för nej|mot|emot))?",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  private static final GuardedPattern EQUAL =
      GuardedPattern.compile("[Rr]östetalen är lika,? (?:med )?(\\d{1,3}) (?:mot|-|–) (\\d{1,3})");

  private static final GuardedPattern ALONE =
      GuardedPattern.compile(
          "^(?:antal )?(ja|nej|avstår|avstod|frånvarande)(?:[- ]?röster)?\\s*[:=]?\\s+(\\d{1,3})$",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  private final ParagraphDraft draft;
  private VoteDraft vote = new VoteDraft();

  VoteReader(ParagraphDraft draft) {
    this.draft = draft;
  }

  /** Takes down the vote that is open. */
  void finish() {
    vote.build(draft).ifPresent(draft.votes::add);
    vote = new VoteDraft();
  }

  /** Reads a sentence; says whether it is of a vote. */
  boolean read(Sentence sentence, HeadingKind kind) {
    String lower = sentence.lowerCase();
    if (!mayBe(lower)) {
      return false;
    }
    boolean counted = counts(sentence);
    boolean cast =
        !counted && (namedAndCounted(sentence) || listed(sentence, kind) || ballots(sentence));
    boolean meant = !cast && !counted && meaning(sentence, lower);
    boolean more = remarks(sentence, lower);
    return meant || cast || counted || more;
  }

  private static boolean mayBe(String lower) {
    return lower.contains("röst")
        || lower.contains("ja")
        || lower.contains("nej")
        || lower.contains("avst")
        || lower.contains("frånvarande")
        || lower.contains("ordförandens röst")
        || lower.contains("lott");
  }

  private boolean meaning(Sentence sentence, String lower) {
    if (!MEANING.isIn(lower)) {
      return false;
    }
    String text = sentence.text();
    Optional<String> yes = first(YES, text);
    Optional<String> no = first(NO, text);
    Matcher who = WHO_VOTES.matcher(text);
    while (who.find()) {
      if (who.group(2).equalsIgnoreCase("ja")) {
        yes = Optional.of(who.group(1));
      } else {
        no = Optional.of(who.group(1));
      }
    }
    if (yes.isEmpty() && no.isEmpty()) {
      return false;
    }
    if (!vote.isEmpty()) {
      finish();
    }
    vote.mean(yes, no, sentence.lines());
    return true;
  }

  private static Optional<String> first(GuardedPattern pattern, String text) {
    Matcher matcher = pattern.matcher(text);
    return matcher.find() ? Optional.of(matcher.group(1).strip()) : Optional.empty();
  }

  /** "A B (S) och C D (M) röstar Ja (2)." */
  private boolean ballots(Sentence sentence) {
    String text = sentence.text();
    Matcher verb = BALLOTS.matcher(text);
    if (!verb.find() || text.substring(0, verb.start()).isBlank()) {
      return false;
    }
    List<SentenceSubject> subjects = draft.subjects.all(text.substring(0, verb.start()));
    BallotChoice choice = choice(verb);
    if (subjects.isEmpty() || (!choice.isSide() && !hasVoteWords(sentence, verb))) {
      return false;
    }
    Matcher sum = SUM.matcher(text.substring(verb.end()));
    Optional<Integer> count = sum.find() ? Numerals.of(sum.group(1)) : Optional.empty();
    return cast(subjects, choice, count, sentence.lines());
  }

  /** Says whether abstaining or being absent is of a vote here. */
  private boolean hasVoteWords(Sentence sentence, Matcher verb) {
    return !vote.isEmpty()
        && (sentence.lowerCase().contains("röst") || verb.end() >= sentence.text().length() - 6);
  }

  private static BallotChoice choice(Matcher verb) {
    if (verb.group(1) != null) {
      return side(verb.group(1));
    }
    return verb.group(2) != null ? BallotChoice.ABSTAIN : BallotChoice.ABSENT;
  }

  private static BallotChoice side(String word) {
    return word.toLowerCase(Locale.ROOT).equals("ja") ? BallotChoice.YES : BallotChoice.NO;
  }

  private boolean namedAndCounted(Sentence sentence) {
    Matcher named = NAMED_AND_COUNTED.matcher(sentence.text());
    if (!named.find()) {
      return false;
    }
    List<SentenceSubject> subjects = draft.subjects.all(named.group(2));
    return !subjects.isEmpty()
        && cast(subjects, side(named.group(3)), Numerals.of(named.group(1)), sentence.lines());
  }

  /** "Ja röstar A B (S) och C D (M)." */
  private boolean listed(Sentence sentence, HeadingKind kind) {
    Matcher begin = LISTED.matcher(sentence.text());
    if (!begin.find()) {
      return false;
    }
    String rest = sentence.text().substring(begin.end()).strip();
    Optional<Integer> count = Optional.empty();
    Matcher sum = LAST_SUM.matcher(rest);
    if (sum.matches()) {
      rest = sum.group(1);
      count = Numerals.of(sum.group(2));
    }
    List<SentenceSubject> subjects = draft.subjects.all(rest);
    if (subjects.isEmpty()) {
      return false;
    }
    String side = null;
    for (int group : new int[] {1, 2, 4, 9, 10}) {
      side = side == null ? begin.group(group) : side;
    }
    if (begin.group(4) != null
        && kind != HeadingKind.VOTE
        && vote.isUnknown()
        && !subjects.stream().allMatch(draft::isKnown)) {
      return false;
    }
    for (int group : new int[] {3, 5, 7, 8}) {
      if (begin.group(group) != null) {
        count = Numerals.of(begin.group(group));
      }
    }
    return cast(
        subjects, side == null ? BallotChoice.ABSTAIN : side(side), count, sentence.lines());
  }

  private boolean cast(
      List<SentenceSubject> subjects,
      BallotChoice choice,
      Optional<Integer> count,
      List<Line> lines) {
    if (subjects.stream().anyMatch(one -> one.kind() == SentenceSubject.Kind.GROUP)) {
      return false;
    }
    if (vote.hasBallots(choice)) {
      finish();
    }
    for (SentenceSubject subject : subjects) {
      draft.key(subject, lines).ifPresent(key -> vote.ballot(key, choice, lines));
    }
    count.ifPresent(sum -> vote.count(Map.of(choice, sum), lines));
    return true;
  }

  private boolean counts(Sentence sentence) {
    String text = sentence.text();
    Matcher alone = ALONE.matcher(text);
    if (alone.find()) {
      return alone(alone, sentence.lines());
    }
    Map<BallotChoice, Integer> found = new EnumMap<>(BallotChoice.class);
    Map<BallotChoice, String> names = new EnumMap<>(BallotChoice.class);
    Matcher side = SIDE_COUNT.matcher(text);
    while (side.find()) {
      BallotChoice choice = side(side.group(2));
      if (found.containsKey(choice)) {
        return false;
      }
      Numerals.of(side.group(1)).ifPresent(count -> found.put(choice, count));
      if (side.group(3) != null && side.group(3).indexOf('(', 1) > 0) {
        names.put(choice, side.group(3).substring(1, side.group(3).length() - 1));
      }
    }
    if (found.size() < 2) {
      found.clear();
      Matcher colon = SIDE_COLON.matcher(text);
      while (colon.find()) {
        Numerals.of(colon.group(2)).ifPresent(count -> found.put(side(colon.group(1)), count));
      }
    }
    if (found.size() < 2) {
      Matcher both = FOR_AND_AGAINST.matcher(text);
      Matcher equal = EQUAL.matcher(text);
      Matcher match = both.find() ? both : equal;
      if (match == both || equal.find()) {
        Numerals.of(match.group(1)).ifPresent(count -> found.put(BallotChoice.YES, count));
        Numerals.of(match.group(2)).ifPresent(count -> found.put(BallotChoice.NO, count));
      }
    }
    boolean sides = found.size() == 2;
    Matcher other = OTHER_COUNT.matcher(text);
    while (other.find()) {
      BallotChoice choice =
          other.group(2).toLowerCase(Locale.ROOT).startsWith("frånv")
              ? BallotChoice.ABSENT
              : BallotChoice.ABSTAIN;
      Numerals.of(other.group(1)).ifPresent(count -> found.putIfAbsent(choice, count));
    }
    if (!sides
        && (found.isEmpty()
            || !vote.isCounted()
            || found.containsKey(BallotChoice.YES)
            || found.containsKey(BallotChoice.NO))) {
      return false;
    }
    if (!vote.agrees(found)) {
      finish();
    }
    vote.count(found, sentence.lines());
    for (Map.Entry<BallotChoice, String> list : names.entrySet()) {
      for (SentenceSubject subject : draft.subjects.all(list.getValue())) {
        draft
            .key(subject, sentence.lines())
            .ifPresent(key -> vote.ballot(key, list.getKey(), sentence.lines()));
      }
    }
    return true;
  }

  /** "JA 7": the counts stand below each other. */
  private boolean alone(Matcher alone, List<Line> lines) {
    BallotChoice choice = VoteTable.choice(alone.group(1));
    int number = Numerals.of(alone.group(2)).orElse(0);
    if (choice == BallotChoice.YES && !vote.agrees(Map.of(choice, number))) {
      finish();
    }
    vote.count(Map.of(choice, number), lines);
    return true;
  }

  private boolean remarks(Sentence sentence, String lower) {
    if (vote.isEmpty()) {
      return false;
    }
    boolean found = false;
    if (lower.contains("bilaga") || lower.contains("lista") || lower.contains("protokoll")) {
      Matcher roll = ROLL_CALL.matcher(sentence.text());
      if (roll.find() && (lower.contains("röst") || lower.contains("framgår"))) {
        vote.rollCallIn(roll.group(1), sentence.lines());
        found = true;
      }
    }
    if (isCasting(lower)) {
      vote.castingVote(sentence.lines());
      found = true;
    }
    if (lower.contains("lottning") && lower.contains("avgör")) {
      vote.lot(sentence.lines());
      found = true;
    }
    return found;
  }

  private static boolean isCasting(String lower) {
    return lower.contains("utslagsröst")
        || lower.contains("ordförandens röst fäller")
        || lower.contains("ordförandens röst avgör");
  }

  /** Takes ballots of a table. */
  void table(VoteTable table) {
    if (!vote.agrees(table.counts()) || vote.hasBallots()) {
      finish();
    }
    if (!table.counts().isEmpty()) {
      vote.count(table.counts(), table.lines());
    }
    for (VoteTable.VoteRow row : table.rows()) {
      draft
          .key(row.subject(), List.of(row.line()))
          .ifPresent(key -> vote.ballot(key, row.choice(), List.of(row.line())));
    }
  }
}
