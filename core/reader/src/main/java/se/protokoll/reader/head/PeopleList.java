package se.protokoll.reader.head;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import se.protokoll.reader.head.Token.Kind;
import se.protokoll.reader.line.Blanks;
import se.protokoll.reader.line.Line;
import se.protokoll.reader.pattern.GuardedPattern;

/**
 * Reads a list of people by one grammar: NAME (PARTY) [office] [paragraphs or times] [word for a
 * substitute NAME (PARTY)], each on a line of its own, or all in running text.
 */
final class PeopleList {
  /** NameWords that begin a heading, and no name. */
  private static final Set<String> HEADINGS =
      Set.of(
          "Bakgrund",
          "Beslut",
          "Beslutsgång",
          "Beslutsunderlag",
          "Sammanfattning",
          "Yrkande",
          "Yrkanden",
          "Ärende",
          "Ärendet");

  private static final int LONGEST_NAME = 6;
  private static final GuardedPattern BROKEN_NAME = GuardedPattern.compile("-\\n(?=\\p{Ll})");
  private static final GuardedPattern BROKEN_WORD =
      GuardedPattern.compile("(?<=\\p{L})-\\n(?=\\p{Ll})");
  private final String text;
  private final List<Token> tokens;
  private final boolean oneALine;
  private final Set<String> parties;
  private final List<Listed> found = new ArrayList<>();
  private int at;
  private boolean wantsMember;
  private boolean wantsSubstitute;
  private Optional<Listed> mayBeAbsent = Optional.empty();

  /** Those whose substitutes stand after them; who has no range of their own was not there. */
  private final Map<Listed, Listed> replaced = new LinkedHashMap<>();

  private boolean servesNext;
  private boolean titlesBefore;
  private boolean officeStyleBefore;
  private int titleFrom = -1;
  private int titleTo = -1;
  private Optional<String> officeBefore = Optional.empty();
  private Optional<Listed> last = Optional.empty();

  private PeopleList(String text, boolean oneALine, Set<String> parties) {
    this.text = text;
    this.tokens = ListTokens.of(text, parties);
    this.oneALine = oneALine;
    this.parties = parties;
  }

  /** Reads the people of a list. */
  static List<Listed> read(List<Line> lines) {
    List<Listed> all = new ArrayList<>();
    Set<String> parties = PartyAfterComma.in(lines);
    for (PartyHeadings.UnderHeading section : PartyHeadings.sections(lines)) {
      List<List<Line>> groups =
          PeopleLines.groups(
              MemberFirst.afterSubstitutes(
                  TwoColumns.apart(PartyColumn.afterNames(section.lines()))));
      for (Listed listed :
          read(groups, groups.size() > 1 || PeopleLines.isShort(section.lines()), parties)) {
        all.add(section.of(listed));
      }
    }
    return all;
  }

  /** Reads names that follow each other with commas, slashes, "och" or in columns. */
  static List<Listed> readNames(List<Line> lines) {
    return lines.isEmpty() ? List.of() : read(List.of(lines), false, Set.of());
  }

  private static List<Listed> read(List<List<Line>> groups, boolean oneALine, Set<String> parties) {
    List<Listed> all = new ArrayList<>();
    for (List<Line> group : groups) {
      StringBuilder joined = new StringBuilder();
      List<Integer> ends = new ArrayList<>();
      for (Line line : group) {
        joined.append(joined.length() == 0 ? "" : "\n").append(line.words());
        ends.add(joined.length());
      }
      PeopleList list = new PeopleList(joined.toString(), oneALine, parties);
      list.readAll();
      for (Listed listed : list.found) {
        listed.standsIn(linesOf(group, ends, listed));
        all.add(listed);
      }
    }
    return all;
  }

  private static List<Line> linesOf(List<Line> lines, List<Integer> ends, Listed listed) {
    List<Line> of = new ArrayList<>();
    int to = Math.max(listed.to(), listed.from() + 1);
    int found = Collections.binarySearch(ends, listed.from());
    int line = found < 0 ? -found - 1 : found;
    while (line < lines.size() && (line == 0 || ends.get(line - 1) + 1 < to)) {
      of.add(lines.get(line));
      line++;
    }
    return of.isEmpty() ? lines : of;
  }

  private void readAll() {
    while (at < tokens.size()) {
      Token token = tokens.get(at);
      switch (token.kind()) {
        case NAME -> readName();
        case VACANT -> readVacant(token);
        case BRACKET -> readBracket(token);
        case RANGE -> {
          if (!isOfSecondOffice() && !PrintedRange.isOfDecisions(token.text())) {
            withLast(token, listed -> listed.ranges().add(token.text()));
          }
        }
        case CLOCK -> withLast(token, listed -> listed.clocks().add(token.text()));
        case SERVES_FOR -> readServesFor(token);
        case REPLACED_BY -> readReplacedBy(token);
        case SERVING -> {
          if (token.text().equals("*") && follows(at + 1, Kind.NAME)) {
            servesNext = true;
          } else if (!token.text().equals("*") || precedes(Kind.NAME, Kind.BRACKET)) {
            withLast(token, Listed::serving);
          }
        }
        case NOT_SERVING -> withLast(token, Listed::notServing);
        case REMOTE -> withLast(token, Listed::remote);
        case OFFICE -> readOffice(token);
        case COMMA, AND -> separate(token);
        case LINE_END -> endLine();
        case WORD -> readWord(token);
        case SIGN -> {}
      }
      at++;
    }
    endTitle();
    replaced.entrySet().removeIf(one -> !isWhole(one.getKey()) || !isWhole(one.getValue()));
    found.removeIf(replaced::containsKey);
  }

  private void readReplacedBy(Token token) {
    boolean isWhole = ListTokens.isReplacedHere(token.text());
    if (isWhole && !precedes(Kind.COMMA)) {
      readServesFor(token);
      return;
    }
    wantsSubstitute = true;
    mayBeAbsent = isWhole ? last : Optional.empty();
  }

  private static boolean isWhole(Listed listed) {
    return listed.ranges().isEmpty() && listed.clocks().isEmpty();
  }

  private void withLast(Token token, java.util.function.Consumer<Listed> act) {
    endTitle();
    wantsMember = false;
    last.ifPresent(
        listed -> {
          act.accept(listed);
          listed.reachesTo(token.to());
        });
  }

  /** Paragraphs after a second office are those in it: "vice ordförande, ordförande § 66". */
  private boolean isOfSecondOffice() {
    return precedes(Kind.OFFICE)
        && last.flatMap(Listed::office)
            .filter(office -> !office.equals(tokens.get(at - 1).text()))
            .isPresent();
  }

  private boolean follows(int index, Kind kind) {
    return index < tokens.size() && tokens.get(index).is(kind);
  }

  private boolean precedes(Kind... kinds) {
    if (at == 0) {
      return false;
    }
    for (Kind kind : kinds) {
      if (tokens.get(at - 1).is(kind)) {
        return true;
      }
    }
    return false;
  }

  private void readName() {
    int first = at;
    int names = 0;
    int end = at;
    while (end < tokens.size() && end - first < LONGEST_NAME) {
      Token token = tokens.get(end);
      if (token.is(Kind.NAME)) {
        if ((names == 0 && isTitleBefore(end)) || (names > 1 && isAnotherColumn(end))) {
          break;
        }
        names++;
        end++;
      } else if (names > 0
          && token.is(Kind.WORD)
          && NameWords.isParticle(token.text())
          && follows(end + 1, Kind.NAME)) {
        end++;
      } else if (names > 0 && token.is(Kind.LINE_END) && goesOnAfterLine(end, names)) {
        end++;
      } else {
        break;
      }
    }
    if (names == 0) {
      readWord(tokens.get(at));
      return;
    }
    int after = end;
    while (follows(after, Kind.LINE_END)) {
      after++;
    }
    boolean bracketed = follows(after, Kind.BRACKET) && isPartyAt(after);
    if (wantsMember && last.isPresent()) {
      last.get().replaces(nameOf(first, end));
      last.get().reachesTo(tokens.get(end - 1).to());
      wantsMember = false;
      if (bracketed) {
        last.get().replacesOfParty(tokens.get(after).text());
        last.get().reachesTo(tokens.get(after).to());
        end = after + 1;
      }
      at = end - 1;
      return;
    }
    boolean isName = (names >= 2 && !HEADINGS.contains(tokens.get(first).text())) || bracketed;
    if (isName && beginsSomebody(first, after, bracketed)) {
      begin(first, end);
      if (bracketed) {
        last.get().party(tokens.get(after).text());
        last.get().reachesTo(tokens.get(after).to());
        end = after + 1;
      }
      at = end - 1;
      return;
    }
    takeTitle(tokens.get(first).from(), tokens.get(end - 1).to());
    at = end - 1;
  }

  /** Two words, or a title with a capital, stand in a column of their own after the name. */
  private boolean isAnotherColumn(int index) {
    Token token = tokens.get(index);
    return token.from() > tokens.get(index - 1).to() + 1
        && (NameWords.isTitle(token.text()) || follows(index + 1, Kind.NAME));
  }

  /** A word with a capital that is a title stands before the name: "Kommunchef". */
  private boolean isTitleBefore(int index) {
    String word = tokens.get(index).text();
    return (NameWords.isTitle(word) || word.equals("Tf.") || word.equals("Bitr."))
        && !follows(index + 1, Kind.BRACKET);
  }

  /** A name goes on in the next line when too little of it stands before, or its party follows. */
  private boolean goesOnAfterLine(int lineEnd, int names) {
    if (!follows(lineEnd + 1, Kind.NAME)) {
      return false;
    }
    if (names == 1) {
      return !follows(lineEnd + 2, Kind.NAME);
    }
    return follows(lineEnd + 2, Kind.BRACKET) && isPartyAt(lineEnd + 2);
  }

  private boolean isPartyAt(int index) {
    String code = tokens.get(index).text();
    return NameWords.mayBeParty(code) || parties.contains(code);
  }

  private boolean beginsSomebody(int first, int after, boolean bracketed) {
    if (last.isEmpty() || bracketed || wantsSubstitute) {
      return true;
    }
    if (first > 0 && tokens.get(first - 1).is(Kind.LINE_END)) {
      return true;
    }
    if (titlesBefore && titleFrom >= 0) {
      return true;
    }
    boolean inTitle = titleFrom >= 0;
    if (oneALine) {
      return first > 0
          && tokens.get(first - 1).is(Kind.AND)
          && !inTitle
          && last.get().title().isEmpty();
    }
    if (inTitle && tokens.get(first - 1).is(Kind.AND)) {
      return false;
    }
    return after >= tokens.size()
        || tokens.get(after - 1).is(Kind.LINE_END)
        || tokens.get(after).is(Kind.COMMA)
        || tokens.get(after).is(Kind.BRACKET)
        || tokens.get(after).is(Kind.RANGE)
        || tokens.get(after).is(Kind.AND)
        || tokens.get(after).is(Kind.CLOCK)
        || tokens.get(after).is(Kind.OFFICE)
        || tokens.get(after).is(Kind.SERVES_FOR)
        || tokens.get(after).text().equals("som")
        || (tokens.get(after).is(Kind.SIGN) && after + 1 >= tokens.size());
  }

  private void begin(int first, int end) {
    Optional<String> title = Optional.empty();
    if (titleFrom >= 0 && (last.isEmpty() || titlesBefore)) {
      title = Optional.of(titleText());
      titlesBefore = true;
      titleFrom = -1;
    } else {
      endTitle();
    }
    Listed listed =
        new Listed(nameOf(first, end), false, tokens.get(first).from(), tokens.get(end - 1).to());
    title.ifPresent(listed::addTitle);
    officeBefore.ifPresent(listed::office);
    officeBefore = Optional.empty();
    if (servesNext) {
      listed.serving();
      servesNext = false;
    }
    if (wantsSubstitute && last.isPresent() && !last.get().isVacant()) {
      listed.replaces(last.get().name());
      last.get().party().ifPresent(listed::replacesOfParty);
      mayBeAbsent.ifPresent(member -> replaced.put(member, listed));
    }
    wantsSubstitute = false;
    found.add(listed);
    last = Optional.of(listed);
  }

  private String nameOf(int first, int end) {
    String name = text.substring(tokens.get(first).from(), tokens.get(end - 1).to());
    name = Blanks.single(BROKEN_NAME.replaceAll(name, "").replace("-\n", "-")).strip();
    int dot = name.length() - 1;
    boolean initial = dot > 1 && name.charAt(dot) == '.' && name.charAt(dot - 2) == ' ';
    return name.endsWith(".") && !initial ? name.substring(0, dot) : name;
  }

  private void readVacant(Token token) {
    if (wantsMember && last.isPresent()) {
      last.get().replacesVacancy();
      wantsMember = false;
    } else {
      endTitle();
      Listed listed = new Listed("", true, token.from(), token.to());
      found.add(listed);
      last = Optional.of(listed);
    }
    if (follows(at + 1, Kind.BRACKET) && isPartyAt(at + 1)) {
      at++;
      if (last.get().isVacant()) {
        last.get().party(tokens.get(at).text());
      }
      last.get().reachesTo(tokens.get(at).to());
    }
  }

  private void readBracket(Token token) {
    if (last.isEmpty()) {
      return;
    }
    Listed listed = last.get();
    boolean inTitle = titleFrom >= 0;
    endTitle();
    listed.reachesTo(token.to());
    String inner = token.text();
    if (NameWords.isOffice(inner)) {
      listed.office(inner);
    } else if (isInnerList(inner)) {
      readInner(inner, listed);
    } else if (!inTitle
        && listed.party().isEmpty()
        && (NameWords.isKnownParty(inner) || (isPartyAt(at) && isAfterNameAndComma()))) {
      listed.party(inner);
    } else {
      listed.brackets().add(inner);
    }
  }

  /** Says whether a comma, and a name before it, come first: "Asta Berg, (BYP), Norrvik". */
  private boolean isAfterNameAndComma() {
    return at > 1 && tokens.get(at - 1).is(Kind.COMMA) && tokens.get(at - 2).is(Kind.NAME);
  }

  /** Says whether brackets have what a list has: "(ersätter Anna Ek)", "(§§ 1-4)". */
  private static boolean isInnerList(String inner) {
    List<Token> first = ListTokens.of(inner);
    return !first.isEmpty()
        && (first.get(0).is(Kind.RANGE)
            || first.get(0).is(Kind.CLOCK)
            || first.get(0).is(Kind.SERVES_FOR)
            || first.get(0).is(Kind.SERVING)
            || first.get(0).is(Kind.REMOTE));
  }

  private static void readInner(String inner, Listed listed) {
    PeopleList list = new PeopleList(inner, true, Set.of());
    list.last = Optional.of(listed);
    list.readAll();
  }

  private void readServesFor(Token token) {
    boolean afterAPerson =
        precedes(
            Kind.NAME,
            Kind.BRACKET,
            Kind.COMMA,
            Kind.SERVING,
            Kind.OFFICE,
            Kind.RANGE,
            Kind.CLOCK,
            Kind.LINE_END,
            Kind.SIGN);
    if (last.isPresent() && afterAPerson) {
      endTitle();
      if (last.get().replacesName().isPresent()) {
        beginAgain(token);
      }
      wantsMember = true;
    } else {
      readWord(token);
    }
  }

  /** One person may serve for two members, one after the other. */
  private void beginAgain(Token token) {
    Listed before = last.orElseThrow();
    Listed again = new Listed(before.name(), false, token.from(), token.to());
    before.party().ifPresent(again::party);
    if (before.ranges().size() > 1) {
      again.ranges().add(before.ranges().remove(before.ranges().size() - 1));
    }
    found.add(again);
    last = Optional.of(again);
  }

  private void readOffice(Token token) {
    boolean before =
        last.isEmpty()
            || ((precedes(Kind.LINE_END)
                    || (precedes(Kind.COMMA) && !oneALine && officeStyleBefore))
                && (follows(at + 1, Kind.NAME) || follows(at + 1, Kind.SIGN)));
    if (before) {
      officeBefore = Optional.of(token.text());
      officeStyleBefore = true;
      return;
    }
    Listed listed = last.get();
    if (titleFrom >= 0 || follows(at + 1, Kind.WORD)) {
      takeTitle(token.from(), token.to());
      return;
    }
    listed.reachesTo(token.to());
    if (listed.office().isPresent() || officeStyleBefore) {
      if (officeStyleBefore) {
        officeBefore = Optional.of(token.text());
      }
      return;
    }
    listed.office(token.text());
  }

  private void separate(Token token) {
    if (token.is(Kind.AND) && titleFrom >= 0 && !follows(at + 1, Kind.NAME)) {
      takeTitle(token.from(), token.to());
    } else if (token.is(Kind.AND) && titleFrom >= 0 && oneALine) {
      takeTitle(token.from(), token.to());
    } else if (token.text().equals("/") && titleFrom >= 0) {
      takeTitle(token.from(), token.to());
    } else if (!token.is(Kind.AND) && titleFrom >= 0) {
      endTitle();
    } else if (titleFrom >= 0 && titlesBefore) {
      endTitle();
    }
  }

  private void endLine() {
    boolean goesOn = titleFrom >= 0 && at + 1 < tokens.size() && tokens.get(at + 1).is(Kind.WORD);
    if (!goesOn && !wantsMember && !titlesBefore) {
      endTitle();
    }
  }

  private void readWord(Token token) {
    takeTitle(token.from(), token.to());
  }

  private void takeTitle(int from, int to) {
    if (titleFrom < 0) {
      titleFrom = from;
    }
    titleTo = to;
  }

  private String titleText() {
    String title = text.substring(titleFrom, titleTo);
    return Blanks.single(BROKEN_WORD.replaceAll(title, "")).strip();
  }

  /** Gives a title that stands after a name to whom it belongs. */
  private void endTitle() {
    if (titleFrom >= 0 && last.isPresent() && !titlesBefore) {
      last.get().addTitle(titleText());
      last.get().reachesTo(titleTo);
      titleFrom = -1;
    } else if (titleFrom >= 0 && last.isPresent()) {
      last.get().addTitle(titleText());
      titleFrom = -1;
    }
  }
}
