package se.protokoll.reader.head;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import se.protokoll.reader.line.Line;

/** Somebody in a list of people, as the list has it. */
final class Listed {
  private final String name;
  private final boolean vacant;
  private Optional<String> party = Optional.empty();
  private Optional<String> office = Optional.empty();
  private Optional<String> title = Optional.empty();
  private final List<String> brackets = new ArrayList<>();
  private Optional<String> replacesName = Optional.empty();
  private Optional<String> replacesParty = Optional.empty();
  private boolean replacesVacant;
  private boolean serving;
  private int rangesBeforeServing;
  private boolean notServing;
  private boolean remote;
  private final List<String> ranges = new ArrayList<>();
  private final List<String> clocks = new ArrayList<>();
  private final int from;
  private int to;
  private List<Line> lines = List.of();

  Listed(String name, boolean vacant, int from, int to) {
    this.name = name;
    this.vacant = vacant;
    this.from = from;
    this.to = to;
  }

  /** Returns the name, as printed. */
  String name() {
    return name;
  }

  /** Says whether nobody has the seat. */
  boolean isVacant() {
    return vacant;
  }

  Optional<String> party() {
    return party;
  }

  void party(String printed) {
    party = Optional.of(printed);
  }

  /** Returns the office of the presidium. */
  Optional<String> office() {
    return office;
  }

  void office(String printed) {
    office = Optional.of(printed);
  }

  /** Returns the title of somebody who is not a member. */
  Optional<String> title() {
    return title;
  }

  /** Adds a part of the title. */
  void addTitle(String part) {
    String stripped = part.strip();
    if (!stripped.isEmpty()) {
      title = Optional.of(title.map(before -> before + ", " + stripped).orElse(stripped));
    }
  }

  /** Returns what stands in brackets and is not a party, office or title. */
  List<String> brackets() {
    return brackets;
  }

  /** Returns the member in whose place this substitute serves. */
  Optional<String> replacesName() {
    return replacesName;
  }

  Optional<String> replacesParty() {
    return replacesParty;
  }

  void replaces(String member) {
    replacesName = Optional.of(member);
  }

  void replacesOfParty(String printed) {
    replacesParty = Optional.of(printed);
  }

  boolean replacesVacant() {
    return replacesVacant;
  }

  void replacesVacancy() {
    replacesVacant = true;
  }

  /** Says whether words say that somebody serves as a substitute. */
  boolean isServing() {
    return serving || replacesName.isPresent() || replacesVacant;
  }

  void serving() {
    serving = true;
    rangesBeforeServing = ranges.size();
  }

  /** Returns the paragraphs before the word that says that somebody served. */
  List<String> rangesBeforeServing() {
    return ranges.subList(0, rangesBeforeServing);
  }

  /** Returns the paragraphs after that word. */
  List<String> rangesOfServing() {
    return ranges.subList(rangesBeforeServing, ranges.size());
  }

  /** Says whether words say that a substitute does not serve. */
  boolean isNotServing() {
    return notServing;
  }

  void notServing() {
    notServing = true;
    addTitle("ersättare");
  }

  boolean isRemote() {
    return remote;
  }

  void remote() {
    remote = true;
  }

  /** Returns the paragraphs, as printed, with the words before them. */
  List<String> ranges() {
    return ranges;
  }

  /** Returns the times, as printed, with the words before them. */
  List<String> clocks() {
    return clocks;
  }

  int from() {
    return from;
  }

  int to() {
    return to;
  }

  void reachesTo(int place) {
    to = Math.max(to, place);
  }

  /** Returns the lines that it stands in. */
  List<Line> lines() {
    return lines;
  }

  void standsIn(List<Line> found) {
    lines = List.copyOf(found);
  }
}
