package se.protokoll.reader.head;

import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import se.protokoll.people.Attendance;
import se.protokoll.people.Capacity;
import se.protokoll.people.Organisation;
import se.protokoll.people.Person;
import se.protokoll.people.PresidiumRole;
import se.protokoll.reader.Label;
import se.protokoll.reader.fact.Roster;
import se.protokoll.reader.fact.Trace;
import se.protokoll.reader.line.Line;
import se.protokoll.reader.pattern.GuardedPattern;
import se.protokoll.text.ParagraphSet;

/** Reads who was there, as what and for which paragraphs. */
final class AttendanceReader {
  private static final GuardedPattern REFERENCE =
      GuardedPattern.compile(
          "(?iu)(?:\\(?se\\s(?:bilaga|bifogad|bifogat|sid|nästa|separat|närvarolista|protokoll|efterföljande|följande|uppropslista|särskild|deltagar)|enligt\\s(?:bilaga|bifogad|bilagd|närvarolista|särskild|separat)|bilaga\\b).{0,80}");
  private static final GuardedPattern FROM =
      GuardedPattern.compile("(?i).{0,30}\\b" + PrintedRange.FROM + "\\b.*");
  private static final GuardedPattern TO =
      GuardedPattern.compile("(?i).{0,30}\\b" + PrintedRange.TO + "\\b.*");

  private static final GuardedPattern LAST_NAME_FIRST =
      GuardedPattern.compile(
          "\\p{Lu}[\\p{L} -]{1,40},\\s\\p{Lu}[\\p{L}-]{1,30}(?:\\s\\p{Lu}[\\p{L}-]{1,20})?");
  private static final GuardedPattern ORGANISATION =
      GuardedPattern.compile(
          "(?iu)(?:region|landstinget|föreningen|stiftelsen)\\s.*|.*\\s(?:kommun|landsting|län|förbund|ab)");

  private static final GuardedPattern OF_ORGANISATION =
      GuardedPattern.compile(
          "kommunerna|regionen|\\p{Lu}[\\p{L}-]{1,30} kommun|Region \\p{Lu}[\\p{L} -]{1,40}");
  private static final int MOST_TURNED = 3;

  private final Roster roster;
  private final Trace trace;
  private final PrintedRange ranges;
  private final List<ReadAttendance> entries = new ArrayList<>();
  private final Set<Presence> presences = new HashSet<>();
  private final Map<String, Attendance> alwaysPresent = new HashMap<>();
  private final Set<String> parties = new HashSet<>();
  private final Map<LabelledText, List<Listed>> lists = new HashMap<>();
  private boolean elsewhere;
  private boolean incomplete;

  AttendanceReader(Roster roster, Trace trace, PrintedRange ranges) {
    this.roster = roster;
    this.trace = trace;
    this.ranges = ranges;
  }

  /** An entry and the lines that it was read from. */
  record ReadAttendance(Attendance attendance, List<Line> lines) {}

  /** Reads the lists among fields. */
  void read(List<LabelledText> fields) {
    boolean hasServing = has(fields, Label.SERVING_SUBSTITUTES);
    boolean hasPresent = has(fields, Label.PRESENT_SUBSTITUTES);
    for (LabelledText field : fields) {
      if (isList(field.label())
          && field.label() != Label.OTHERS
          && field.label() != Label.OFFICIALS) {
        people(field).forEach(listed -> listed.party().ifPresent(parties::add));
      }
    }
    Optional<LabelledText> heading = Optional.empty();
    for (int at = 0; at < fields.size(); at++) {
      LabelledText field = fields.get(at);
      if (!isList(field.label())) {
        continue;
      }
      Label label = field.label();
      if (label == Label.SUBSTITUTES && at > 0 && fields.get(at - 1).label() == Label.JUSTERARE) {
        continue;
      }
      if (field.isEmpty()) {
        heading = Optional.of(field);
        trace.stated(Optional.empty(), "attendance", field.labelLines());
        continue;
      }
      if (REFERENCE.isAll(field.text())) {
        elsewhere = true;
        trace.stated(Optional.empty(), "attendanceExtent", field.lines());
        continue;
      }
      if (label == Label.SUBSTITUTES) {
        label = substitutes(heading, field, hasServing, hasPresent);
      } else if (label == Label.DECIDING || label == Label.OTHERS) {
        heading = Optional.of(field);
      }
      readList(field, label);
    }
  }

  private static boolean has(List<LabelledText> fields, Label label) {
    return fields.stream().anyMatch(field -> field.label() == label);
  }

  private static boolean isList(Label label) {
    return LabelFinder.LISTS.contains(label);
  }

  /** "Ersättare" are those who serve when it stands under those who decide. */
  private static Label substitutes(
      Optional<LabelledText> heading, LabelledText field, boolean hasServing, boolean hasPresent) {
    boolean underDeciding =
        heading.isPresent()
            && heading.get().isEmpty()
            && heading.get().label() == Label.DECIDING
            && !hasServing
            && (hasPresent || field.labelColumn() > heading.get().labelColumn());
    return underDeciding ? Label.SERVING_SUBSTITUTES : Label.PRESENT_SUBSTITUTES;
  }

  /** Returns the people of a list, which is read once. */
  private List<Listed> people(LabelledText field) {
    return lists.computeIfAbsent(field, none -> PeopleList.read(field.values()));
  }

  private void readList(LabelledText field, Label label) {
    if (isOfCells(field.values())) {
      incomplete = true;
      return;
    }
    List<Listed> people = people(field);
    if (!people.isEmpty()) {
      trace.stated(Optional.empty(), "attendance", field.labelLines());
    }
    boolean officials = false;
    for (Listed listed : people) {
      officials = isOfficial(listed, label, officials);
      add(listed, officials ? Label.OTHERS : label);
    }
  }

  /** After a list of substitutes those can follow who have a title and no party. */
  private boolean isOfficial(Listed listed, Label label, boolean officials) {
    boolean substitutes = label == Label.SUBSTITUTES || label == Label.PRESENT_SUBSTITUTES;
    return substitutes
        && listed.party().isEmpty()
        && !parties.isEmpty()
        && !listed.isNotServing()
        && (officials
            || listed.title().filter(title -> !isSubstitute(Optional.of(title))).isPresent());
  }

  /** Says whether a table was printed cell by cell, with last names first. */
  private static boolean isOfCells(List<Line> lines) {
    long turned = lines.stream().filter(line -> isTurned(line.words())).count();
    return turned >= MOST_TURNED && turned * 10 > lines.size();
  }

  private static boolean isTurned(String words) {
    return LAST_NAME_FIRST.isAll(words)
        && !NameWords.isTitle(words.substring(words.lastIndexOf(' ') + 1));
  }

  private void add(Listed listed, Label label) {
    if (listed.isVacant()) {
      if (label == Label.DECIDING || label == Label.MEMBERS) {
        keep(
            Attendance.builder()
                .vacant(true)
                .party(listed.party())
                .capacity(Capacity.DECIDING)
                .build(),
            listed.lines());
      }
      return;
    }
    if (!isName(listed.name())) {
      return;
    }
    boolean others = label == Label.OTHERS || label == Label.OFFICIALS;
    Optional<String> party = listed.party().filter(printed -> !others || isParty(printed));
    listed.party().filter(printed -> party.isEmpty()).ifPresent(listed.brackets()::add);
    String key = roster.person(listed.name(), party, listed.lines());
    Optional<String> title = titleOf(listed, others);
    Attendance.Builder entry = Attendance.builder().person(key).remote(listed.isRemote());
    boolean serves = listed.isServing() || isSubstitute(title);
    Capacity capacity = capacity(listed, label, title, party);
    entry.capacity(capacity);
    if (capacity == Capacity.DECIDING) {
      boolean substitute = label == Label.SERVING_SUBSTITUTES || serves;
      entry.substitute(substitute);
      replaced(listed).ifPresent(entry::substitutesFor);
    } else if (capacity == Capacity.PRESENT) {
      entry.substitute(true);
    }
    if (!others && listed.office().isPresent()) {
      entry.office(listed.office()).presidiumRole(NameWords.office(listed.office().get()));
    }
    describe(key, listed, others ? title.filter(said -> !isSubstitute(title)) : Optional.empty());
    if (capacity == Capacity.DECIDING && isFirstPresent(listed, label)) {
      Optional<ParagraphSet> before = paragraphs(listed, listed.rangesBeforeServing());
      Optional<ParagraphSet> serving = paragraphs(listed, listed.rangesOfServing());
      if (before.isPresent() && serving.isPresent()) {
        keep(
            Attendance.builder()
                .person(key)
                .capacity(Capacity.PRESENT)
                .substitute(true)
                .paragraphs(before.get())
                .build(),
            listed.lines());
        keep(entry.paragraphs(serving.get()).build(), listed.lines());
        return;
      }
    }
    Optional<ParagraphSet> set = paragraphs(listed, listed.ranges());
    if (set.isEmpty()) {
      trace.problem("range-not-read", Optional.empty(), listed.lines(), "name", listed.name());
      incomplete = true;
      return;
    }
    entry.paragraphs(set.get());
    clocks(listed, entry);
    keep(entry.build(), listed.lines());
  }

  /** "§§ 9-12, tjänstgörande § 13": a substitute who was there, and served for some paragraphs. */
  private static boolean isFirstPresent(Listed listed, Label label) {
    boolean substitutes = label == Label.SUBSTITUTES || label == Label.PRESENT_SUBSTITUTES;
    return substitutes
        && !listed.rangesBeforeServing().isEmpty()
        && !listed.rangesOfServing().isEmpty();
  }

  private boolean isParty(String printed) {
    return NameWords.isKnownParty(printed) || parties.contains(printed);
  }

  private static boolean isName(String name) {
    return name.length() <= 60
        && !ORGANISATION.isAll(name)
        && name.chars().filter(Character::isLetter).count() >= 3;
  }

  private static boolean isSubstitute(Optional<String> title) {
    return title
        .map(said -> said.toLowerCase(Locale.ROOT))
        .filter(
            said ->
                said.equals("ersättare")
                    || said.equals("ej tjänstgörande ersättare")
                    || said.equals("suppleant")
                    || said.equals("ersättare, ej tjänstgörande"))
        .isPresent();
  }

  private static Optional<String> titleOf(Listed listed, boolean others) {
    Optional<String> title = listed.title();
    if (others && listed.office().isPresent()) {
      String office = listed.office().get();
      title = Optional.of(title.map(said -> said + ", " + office).orElse(office));
    }
    if (title.isEmpty()) {
      for (String bracket : listed.brackets()) {
        if (isTitle(bracket)) {
          return Optional.of(bracket);
        }
      }
    }
    return title;
  }

  private static boolean isTitle(String bracket) {
    for (String word : bracket.split("[\\s/,]+", -1)) {
      if (NameWords.isTitle(word)) {
        return !bracket.contains(" - ");
      }
    }
    return false;
  }

  private Capacity capacity(
      Listed listed, Label label, Optional<String> title, Optional<String> party) {
    return switch (label) {
      case DECIDING, MEMBERS, SERVING_SUBSTITUTES ->
          listed.isNotServing() ? Capacity.PRESENT : Capacity.DECIDING;
      case PRESENT_SUBSTITUTES, SUBSTITUTES ->
          listed.isServing() ? Capacity.DECIDING : Capacity.PRESENT;
      case ABSENT -> Capacity.ABSENT;
      default -> {
        boolean elected = party.isPresent() && !party.get().equals("-");
        if ((elected && title.isEmpty()) || isSubstitute(title)) {
          yield listed.replacesName().isPresent() ? Capacity.DECIDING : Capacity.PRESENT;
        }
        yield label == Label.OFFICIALS || (title.isPresent() && !elected)
            ? Capacity.OFFICIAL
            : Capacity.GUEST;
      }
    };
  }

  private Optional<String> replaced(Listed listed) {
    return listed
        .replacesName()
        .filter(AttendanceReader::isName)
        .filter(name -> name.indexOf(' ') > 0 || roster.findByLastName(name).isPresent())
        .map(
            name ->
                name.indexOf(' ') > 0
                    ? roster.person(name, listed.replacesParty(), listed.lines())
                    : roster.findByLastName(name).orElseThrow());
  }

  /** Adds title, organisation and unit to a person. */
  private void describe(String key, Listed listed, Optional<String> title) {
    Optional<String> where = title.flatMap(AttendanceReader::organisationAfter);
    if (where.isPresent() && roster.get(key).organisation().isEmpty()) {
      String said = title.orElse("");
      roster.entitle(key, said.substring(0, said.indexOf(' ')));
      roster.replace(roster.get(key).withOrganisation(Organisation.of(where.get())));
    } else {
      title.ifPresent(said -> roster.entitle(key, said));
    }
    for (String bracket : listed.brackets()) {
      if (title.filter(bracket::equals).isPresent()
          || bracket.chars().noneMatch(Character::isLetter)) {
        continue;
      }
      Person person = roster.get(key);
      if (person.organisation().isEmpty() && person.unit().isEmpty() && isUnitOfKnown(bracket)) {
        int blank = bracket.indexOf(' ');
        roster.replace(
            person
                .withOrganisation(Organisation.of(bracket.substring(0, blank)))
                .withUnit(Optional.of(bracket.substring(blank + 1).strip())));
        continue;
      }
      int dash = bracket.indexOf(" - ");
      String organisation = dash <= 0 ? bracket : bracket.substring(0, dash);
      if (person.organisation().isEmpty()
          && (dash >= 0 || NameWords.isOrganisation(bracket) || isAbbreviation(bracket))) {
        Person known = person.withOrganisation(Organisation.of(organisation.strip()));
        roster.replace(
            dash <= 0 || bracket.substring(dash + 3).isBlank()
                ? known
                : known.withUnit(bracket.substring(dash + 3).strip()));
      } else if (person.unit().isEmpty() && !NameWords.isOffice(bracket)) {
        roster.replace(person.withUnit(Optional.of(bracket)));
      }
    }
  }

  /** Returns the organisation in "samordnare kommunerna". */
  private static Optional<String> organisationAfter(String title) {
    int blank = title.indexOf(' ');
    return blank > 0
            && NameWords.isTitle(title.substring(0, blank))
            && OF_ORGANISATION.isAll(title.substring(blank + 1))
        ? Optional.of(title.substring(blank + 1))
        : Optional.empty();
  }

  /** Says whether a unit stands after the abbreviation of an organisation that others are of. */
  private boolean isUnitOfKnown(String bracket) {
    int blank = bracket.indexOf(' ');
    if (blank < 2 || !isAbbreviation(bracket.substring(0, blank))) {
      return false;
    }
    Optional<Organisation> first = Optional.of(Organisation.of(bracket.substring(0, blank)));
    return Character.isUpperCase(bracket.charAt(blank + 1))
        && roster.people().stream().anyMatch(one -> one.organisation().equals(first));
  }

  private static boolean isAbbreviation(String text) {
    return text.length() <= 8 && text.equals(text.toUpperCase(Locale.ROOT));
  }

  /** Returns the paragraphs, empty when something about them cannot be read. */
  private Optional<ParagraphSet> paragraphs(Listed listed, List<String> printedRanges) {
    if (printedRanges.isEmpty()) {
      boolean untilOrFrom =
          listed.clocks().stream()
              .anyMatch(clock -> Clock.one(clock).isEmpty() && Clock.spans(clock).isEmpty());
      return untilOrFrom ? Optional.empty() : Optional.of(ParagraphSet.ALL);
    }
    List<ParagraphSet.Range> all = new ArrayList<>();
    boolean complement = false;
    for (String printed : printedRanges) {
      Optional<ParagraphSet> set = ranges.read(withEarlierWord(printed, listed));
      if (set.isEmpty() || set.get().isAll() || (complement && !set.get().complement())) {
        return Optional.empty();
      }
      complement = set.get().complement();
      all.addAll(set.get().ranges());
    }
    return Optional.of(new ParagraphSet(Optional.empty(), complement, all, Optional.empty()));
  }

  /** "from kl. 10.30 § 6": the word stands before the time. */
  private static String withEarlierWord(String printed, Listed listed) {
    if (listed.clocks().size() == 1 && listed.ranges().size() == 1 && printed.startsWith("§")) {
      String clock = listed.clocks().get(0);
      if (Clock.spans(clock).isEmpty()) {
        if (FROM.isAll(clock)) {
          return "fr o m " + printed;
        }
        if (TO.isAll(clock)) {
          return "t o m " + printed;
        }
      }
    }
    return printed;
  }

  private static void clocks(Listed listed, Attendance.Builder entry) {
    for (String printed : listed.clocks()) {
      List<Clock.Found> spans = Clock.spans(printed);
      if (!spans.isEmpty()) {
        entry.arrived(spans.get(0).opens()).left(spans.get(0).closes());
        continue;
      }
      Optional<LocalTime> time = Clock.one(printed).map(Clock.Found::opens);
      if (FROM.isAll(printed)) {
        entry.arrived(time);
      } else if (TO.isAll(printed)) {
        entry.left(time);
      }
    }
  }

  /** Keeps an entry, unless it stands in two lists or contradicts one before. */
  private void keep(Attendance attendance, List<Line> lines) {
    trace.stated(Optional.empty(), "attendance.person", lines);
    Optional<Presence> presence = attendance.person().map(person -> Presence.of(attendance));
    if (presence.isPresent()) {
      boolean isNew = presences.add(presence.get());
      boolean always = attendance.paragraphs().isAll() && attendance.arrived().isEmpty();
      String person = presence.get().person();
      Attendance before = always ? alwaysPresent.putIfAbsent(person, attendance) : null;
      if (!isNew) {
        return;
      }
      if (before != null) {
        checkLists(before, attendance, lines);
        return;
      }
    }
    entries.add(new ReadAttendance(attendance, lines));
  }

  private void checkLists(Attendance before, Attendance attendance, List<Line> lines) {
    if (before.isDeciding() && attendance.capacity().equals(Optional.of(Capacity.PRESENT))) {
      String name = roster.get(attendance.person().orElseThrow()).name();
      trace.problem("person-in-two-lists", Optional.empty(), lines, "name", name);
    }
  }

  /** What tells two entries of one person apart. */
  private record Presence(
      String person,
      Optional<Capacity> capacity,
      ParagraphSet paragraphs,
      Optional<String> substitutesFor) {
    static Presence of(Attendance entry) {
      return new Presence(
          entry.person().orElseThrow(),
          entry.capacity(),
          entry.paragraphs(),
          entry.substitutesFor());
    }
  }

  /**
   * Where two preside, each for paragraphs of its own, those of the second are the ones it presided
   * over: it was there for the others as well.
   */
  void checkChairs() {
    List<Integer> chairs = new ArrayList<>();
    for (int at = 0; at < entries.size(); at++) {
      Attendance entry = entries.get(at).attendance();
      if (entry.isDeciding()
          && entry.presidiumRole().equals(Optional.of(PresidiumRole.CHAIR))
          && !entry.paragraphs().isAll()) {
        chairs.add(at);
      }
    }
    if (chairs.size() == 2 && !entries.get(chairs.get(1)).attendance().substitute()) {
      Attendance second = entries.get(chairs.get(1)).attendance();
      trace.inferred(
          Optional.empty(),
          "attendance.paragraphs",
          "the paragraphs after a second chair are those it presided over",
          entries.get(chairs.get(1)).lines());
      replace(
          chairs.get(1),
          second
              .withParagraphs(ParagraphSet.ALL)
              .withPresidiumRole(Optional.empty())
              .withOffice(Optional.empty()));
    }
  }

  /**
   * Withdraws for whom somebody serves where the member was there for the same paragraphs: one of
   * the two was read wrong, or is wrong in the minutes.
   *
   * @param numbers the paragraphs of the minutes
   */
  void checkSubstitutes(List<Integer> numbers) {
    Map<String, ParagraphSet> members = new HashMap<>();
    for (ReadAttendance entry : entries) {
      Attendance member = entry.attendance();
      if (member.isDeciding() && !member.substitute() && member.person().isPresent()) {
        members.putIfAbsent(member.person().get(), member.paragraphs());
      }
    }
    for (int at = 0; at < entries.size(); at++) {
      Attendance substitute = entries.get(at).attendance();
      Optional<ParagraphSet> ofTheMember =
          substitute.substitutesFor().map(members::get).filter(Objects::nonNull);
      if (ofTheMember.isEmpty() || !together(ofTheMember.get(), substitute.paragraphs(), numbers)) {
        continue;
      }
      String name = roster.get(substitute.person().orElseThrow()).name();
      String member = roster.get(substitute.substitutesFor().orElseThrow()).name();
      trace.problem(
          "substitute-beside-member",
          Optional.empty(),
          entries.get(at).lines(),
          "name",
          name,
          "member",
          member);
      replace(at, substitute.withSubstitutesFor(Optional.empty()));
    }
  }

  /** A member without a range may have been there for a part only; the list need not say it. */
  private static boolean together(
      ParagraphSet member, ParagraphSet substitute, List<Integer> numbers) {
    if (member.isAll() || substitute.isAll()) {
      return member.isAll() && substitute.isAll();
    }
    return numbers.stream()
        .anyMatch(
            number ->
                member.coverage(number, Optional.empty()) == ParagraphSet.Coverage.WHOLE
                    && substitute.coverage(number, Optional.empty())
                        == ParagraphSet.Coverage.WHOLE);
  }

  /** Adds people to the roster whose list is not known. */
  void readUnsure(List<Line> lines) {
    if (lines.isEmpty()) {
      return;
    }
    for (Listed listed : PeopleList.read(lines)) {
      if (!listed.isVacant() && listed.party().isPresent() && isName(listed.name())) {
        roster.person(listed.name(), listed.party(), listed.lines());
        listed
            .replacesName()
            .filter(name -> name.indexOf(' ') > 0)
            .ifPresent(name -> roster.person(name, listed.replacesParty(), listed.lines()));
      }
    }
    incomplete = true;
    trace.problem("lists-not-told-apart", Optional.empty(), lines);
  }

  /** Returns the entries, in order. */
  List<ReadAttendance> entries() {
    return entries;
  }

  /** Puts an entry in the place of another. */
  void replace(int at, Attendance attendance) {
    entries.set(at, new ReadAttendance(attendance, entries.get(at).lines()));
  }

  void add(Attendance attendance, List<Line> lines) {
    keep(attendance, lines);
  }

  /** Says whether the minutes send the reader to another page or to an appendix. */
  boolean isElsewhere() {
    return elsewhere;
  }

  /** Says whether something of the lists could not be read. */
  boolean isIncomplete() {
    return incomplete;
  }

  /** Returns the chair at the meeting, empty when there is none or more than one. */
  Optional<Integer> chair() {
    Optional<Integer> found = Optional.empty();
    for (int at = 0; at < entries.size(); at++) {
      Attendance entry = entries.get(at).attendance();
      if (entry.presidiumRole().equals(Optional.of(PresidiumRole.CHAIR)) && entry.isDeciding()) {
        if (found.isPresent()) {
          return Optional.empty();
        }
        found = Optional.of(at);
      }
    }
    return found;
  }
}
