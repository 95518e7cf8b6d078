package se.protokoll.examples.cli.tour;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import se.protokoll.Deciders;
import se.protokoll.Paragraph;
import se.protokoll.examples.cli.page.Table;
import se.protokoll.examples.cli.page.Table.Align;
import se.protokoll.people.Attendance;
import se.protokoll.people.Capacity;

/** Who decided, who else was there and for what, and who was absent. */
final class DeciderTable {

  private DeciderTable() {}

  static void write(TourMeeting tour) {
    tour.page().section(tour.say("deciders.heading"));
    List<Attendance> deciding = deciding(tour);
    if (deciding.isEmpty()) {
      tour.page().paragraph(2, tour.say("deciders.unknown"));
    }
    var table = new Table(2, Align.LEFT, Align.WRAP, Align.LEFT);
    for (Attendance entry : deciding) {
      table.row(name(tour, entry), role(tour, entry), paragraphs(tour, entry));
    }
    tour.page().table(table);
    unclear(tour);
    others(tour);
    absent(tour);
  }

  private static void unclear(TourMeeting tour) {
    List<String> names =
        tour.meeting().attendance().stream()
            .filter(entry -> !entry.vacant() && entry.capacity().isEmpty())
            .map(
                entry ->
                    name(tour, entry)
                        + entry
                            .office()
                            .map(office -> ", " + office.toLowerCase(Locale.ROOT))
                            .orElse(""))
            .toList();
    if (!names.isEmpty()) {
      tour.page().paragraph(2, tour.say("deciders.unclear", "people", names));
    }
  }

  private static List<Attendance> deciding(TourMeeting tour) {
    var all = new LinkedHashSet<Attendance>();
    for (Paragraph paragraph : tour.meeting().paragraphs()) {
      Deciders deciders = tour.meeting().decidersOf(paragraph);
      all.addAll(deciders.certain());
      all.addAll(deciders.disqualified());
    }
    return tour.meeting().attendance().stream().filter(all::contains).toList();
  }

  private static void others(TourMeeting tour) {
    Set<String> deciding = new HashSet<>();
    deciding(tour).forEach(entry -> entry.person().ifPresent(deciding::add));
    List<Attendance> others =
        named(tour)
            .filter(entry -> !entry.mayBeDeciding() && !entry.isAbsent())
            .filter(entry -> !deciding.contains(entry.person().orElseThrow()))
            .toList();
    if (others.isEmpty()) {
      return;
    }
    var text =
        new StringBuilder(tour.say("deciders.others", "capacities", capacities(tour, others)));
    List<String> some = inPart(tour, others);
    if (!some.isEmpty()) {
      text.append("; ").append(tour.say("deciders.others-in-part", "people", some));
    }
    tour.page().paragraph(2, text.append('.').toString());
  }

  /** Returns how many there are of each capacity; somebody with two entries is counted once. */
  private static List<String> capacities(TourMeeting tour, List<Attendance> others) {
    var capacities = new EnumMap<Capacity, Set<String>>(Capacity.class);
    var counted = new HashSet<String>();
    for (Attendance entry : others) {
      String person = entry.person().orElseThrow();
      if (counted.add(person)) {
        capacities
            .computeIfAbsent(entry.capacity().orElseThrow(), capacity -> new HashSet<>())
            .add(person);
      }
    }
    return capacities.entrySet().stream()
        .map(one -> tour.say("capacity." + one.getKey().word(), "people", one.getValue().size()))
        .toList();
  }

  private static void absent(TourMeeting tour) {
    List<String> absent =
        named(tour)
            .filter(Attendance::isAbsent)
            .map(entry -> name(tour, entry) + inPart(tour, entry))
            .toList();
    if (!absent.isEmpty()) {
      tour.page().paragraph(2, tour.say("deciders.absent", "people", absent));
    }
  }

  private static Stream<Attendance> named(TourMeeting tour) {
    return tour.meeting().attendance().stream()
        .filter(entry -> !entry.vacant() && entry.person().isPresent());
  }

  private static List<String> inPart(TourMeeting tour, List<Attendance> entries) {
    return entries.stream()
        .filter(entry -> !entry.paragraphs().isAll())
        .map(entry -> name(tour, entry) + inPart(tour, entry))
        .toList();
  }

  private static String inPart(TourMeeting tour, Attendance entry) {
    return entry.paragraphs().isAll() ? "" : " " + paragraphs(tour, entry).replace(' ', '\u00a0');
  }

  private static String name(TourMeeting tour, Attendance entry) {
    return entry
        .person()
        .map(key -> tour.labels().person(tour.meeting(), key))
        .orElse(tour.say("deciders.no-name"));
  }

  private static String role(TourMeeting tour, Attendance entry) {
    var role = new ArrayList<String>();
    entry.office().ifPresent(office -> role.add(office.toLowerCase(Locale.ROOT)));
    if (entry.presiding() && !entry.isChair()) {
      role.add(tour.say("deciders.presiding"));
    }
    if (entry.remote()) {
      role.add(tour.say("deciders.remote"));
    }
    entry
        .person()
        .flatMap(tour.meeting()::person)
        .map(tour.labels()::home)
        .filter(home -> !home.isEmpty())
        .ifPresent(role::add);
    Optional<String> member =
        entry.substitutesFor().map(key -> tour.labels().person(tour.meeting(), key));
    member.ifPresent(name -> role.add(tour.say("deciders.substitutes-for", "member", name)));
    return String.join(", ", role);
  }

  private static String paragraphs(TourMeeting tour, Attendance entry) {
    return tour.labels().paragraphs(entry.paragraphs());
  }
}
