package se.protokoll.examples.cli.tour;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import se.protokoll.Deciders;
import se.protokoll.Paragraph;
import se.protokoll.examples.cli.page.Table;
import se.protokoll.examples.cli.page.Table.Align;
import se.protokoll.people.Attendance;
import se.protokoll.people.Capacity;

/** Who decided, and who else was there and for what. */
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
    List<Attendance> others =
        tour.meeting().attendance().stream()
            .filter(entry -> !entry.vacant() && entry.person().isPresent())
            .filter(entry -> entry.capacity().filter(one -> one != Capacity.DECIDING).isPresent())
            .toList();
    if (others.isEmpty()) {
      return;
    }
    var some = new ArrayList<String>();
    for (Attendance entry : others) {
      if (!entry.paragraphs().isAll()) {
        some.add(name(tour, entry) + " " + paragraphs(tour, entry).replace(' ', '\u00a0'));
      }
    }
    String all = tour.say("deciders.others", "others", others.size());
    tour.page()
        .paragraph(
            2,
            some.isEmpty()
                ? all + "."
                : all + "; " + tour.say("deciders.others-in-part", "people", some) + ".");
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
