package se.protokoll.pages;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Stream;
import se.protokoll.Meeting;
import se.protokoll.people.Attendance;
import se.protokoll.people.Capacity;
import se.protokoll.people.Person;
import se.protokoll.people.PresidiumRole;

/** Writes who decided and who else was there, and who else the minutes name. */
final class PeopleMarkup {
  private final MinutesMarkup page;
  private final Meeting meeting;

  PeopleMarkup(MinutesMarkup page) {
    this.page = page;
    this.meeting = page.meeting();
  }

  /** Writes the attendance: who decided, who was there otherwise, and who was not. */
  void attendance() {
    if (meeting.attendance().isEmpty() && meeting.attendanceExtent().isEmpty()) {
      return;
    }
    group("minutes.deciding", Optional.of(Capacity.DECIDING)::equals);
    group("minutes.unstatedCapacity", Optional.empty()::equals);
    group(
        "minutes.others",
        capacity ->
            capacity.isPresent()
                && capacity.get() != Capacity.DECIDING
                && capacity.get() != Capacity.ABSENT);
    group("minutes.absent", Optional.of(Capacity.ABSENT)::equals);
    meeting
        .attendanceExtent()
        .ifPresent(
            extent -> {
              page.html().open("p", "class", "note");
              page.say("minutes.attendanceExtent");
              page.html().text(": ");
              page.word(extent);
              page.html().closeLine();
            });
  }

  private void group(String label, Predicate<Optional<Capacity>> capacity) {
    List<Attendance> entries =
        meeting.attendance().stream().filter(entry -> capacity.test(entry.capacity())).toList();
    if (entries.isEmpty()) {
      return;
    }
    page.heading(2, label);
    table(label, entries);
  }

  private void table(String label, List<Attendance> entries) {
    boolean sameCapacity =
        entries.stream().map(Attendance::capacity).distinct().count() == 1
            && !entries.get(0).capacity().equals(Optional.of(Capacity.PRESENT));
    boolean mixed = label.equals("minutes.others") || !sameCapacity;
    new TableWriter<Attendance>(page)
        .column("minutes.name", this::seat)
        .column(
            "minutes.party",
            entry -> !parties(entry).isEmpty(),
            entry -> page.series(parties(entry), page::name))
        .column("minutes.organisation", has(PeopleMarkup::hasPlace), with(this::place))
        .column(
            "minutes.capacity",
            entry -> mixed && entry.capacity().isPresent(),
            entry -> entry.capacity().ifPresent(page::word))
        .column("minutes.role", PeopleMarkup::hasRole, this::role)
        .column(
            "minutes.substitutesFor",
            entry -> entry.substitutesFor().isPresent(),
            entry -> entry.substitutesFor().ifPresent(page::person))
        .column("minutes.paragraphs", entry -> page.paragraphs(entry.paragraphs()))
        .column(
            "minutes.hours",
            entry -> entry.arrived().isPresent() || entry.left().isPresent(),
            this::hours)
        .write(page.texts().say(label + ".caption"), entries);
  }

  private Optional<Person> person(Attendance entry) {
    return entry.person().flatMap(page.names()::name);
  }

  private Predicate<Attendance> has(Predicate<Person> fact) {
    return entry -> person(entry).filter(fact).isPresent();
  }

  private Consumer<Attendance> with(Consumer<Person> write) {
    return entry -> person(entry).ifPresent(write);
  }

  private void seat(Attendance entry) {
    Optional<Person> person = person(entry);
    if (person.isPresent()) {
      name(person.get());
    } else if (entry.vacant()) {
      page.say("minutes.vacant");
    } else {
      page.say(entry.person().isPresent() ? "minutes.unknownPerson" : "minutes.nameless");
    }
  }

  private void name(Person person) {
    page.name(person.name());
    FactWriter.line(page, " (", ")").texts("minutes.alsoWritten", person.otherNames()).end();
  }

  /** Returns the party of the person, and that of the seat where it is another. */
  private List<String> parties(Attendance entry) {
    return Stream.of(person(entry).flatMap(Person::party), entry.party())
        .flatMap(Optional::stream)
        .distinct()
        .toList();
  }

  private static boolean hasPlace(Person person) {
    return person.organisation().isPresent()
        || person.unit().isPresent()
        || person.title().isPresent();
  }

  /** Writes a person's title and where he or she is from. */
  private void place(Person person) {
    var line = FactWriter.line(page);
    line.text("", person.title());
    line.text("", person.unit());
    line.actor("", person.organisation());
    line.end();
  }

  private static boolean hasRole(Attendance entry) {
    return entry.office().isPresent()
        || entry.presidiumRole().isPresent()
        || entry.presiding()
        || entry.substitute()
        || entry.remote();
  }

  private void role(Attendance entry) {
    var line = FactWriter.line(page);
    line.text("", entry.office());
    line.word("", entry.presidiumRole().filter(role -> !isSame(role, entry.office())));
    line.flag("minutes.presiding", entry.presiding());
    line.flag("minutes.substitute", entry.substitute());
    line.flag("minutes.remote", entry.remote());
    line.end();
  }

  /** Says whether the office in the words of the minutes is the role's own name. */
  private boolean isSame(PresidiumRole role, Optional<String> office) {
    return office.filter(page.texts().word(role)::equalsIgnoreCase).isPresent();
  }

  private void hours(Attendance entry) {
    var line = FactWriter.line(page);
    line.time("minutes.arrived", entry.arrived());
    line.time("minutes.left", entry.left());
    line.end();
  }

  /**
   * Writes those who are named and do not stand in the attendance. Anyone whom nothing public
   * refers to is left out where something is withheld, because that may be what names them.
   */
  void others() {
    List<Person> others = meeting.people().stream().filter(this::isOther).toList();
    if (others.isEmpty()) {
      return;
    }
    page.heading(2, "minutes.named");
    new TableWriter<Person>(page)
        .column("minutes.name", this::name)
        .column(
            "minutes.party",
            person -> person.party().isPresent(),
            person -> person.party().ifPresent(page::name))
        .column("minutes.organisation", PeopleMarkup::hasPlace, this::place)
        .write(page.texts().say("minutes.named.caption"), others);
  }

  private boolean isOther(Person person) {
    boolean attends =
        page.names().isFirst(person)
            && meeting.attendance().stream().anyMatch(entry -> entry.isOf(person.key()));
    return !attends && (page.disclosure().isComplete() || page.names().isNamed(person));
  }
}
