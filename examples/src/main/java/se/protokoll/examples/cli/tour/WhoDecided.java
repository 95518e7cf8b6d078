package se.protokoll.examples.cli.tour;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import se.protokoll.Deciders;
import se.protokoll.Paragraph;
import se.protokoll.examples.cli.page.Labels;
import se.protokoll.examples.cli.page.Table;
import se.protokoll.examples.cli.page.Table.Align;
import se.protokoll.people.Attendance;
import se.protokoll.people.Capacity;

/** Who decided, and who else was there and for what. */
final class WhoDecided {

  private WhoDecided() {}

  static void write(Stop stop) {
    stop.page().section(stop.say("Vilka som beslutade", "Who decided"));
    List<Attendance> deciding = deciding(stop);
    if (deciding.isEmpty()) {
      stop.page()
          .paragraph(
              2,
              stop.say(
                  "Det går inte att säga: ingen närvarolista återges.",
                  "Nobody can tell: no attendance list is shown."));
    }
    var table = new Table(2, Align.LEFT, Align.WRAP, Align.LEFT);
    for (Attendance entry : deciding) {
      table.row(name(stop, entry), role(stop, entry), paragraphs(entry));
    }
    stop.page().table(table);
    unclear(stop);
    others(stop);
  }

  private static void unclear(Stop stop) {
    List<String> names =
        stop.meeting().attendance().stream()
            .filter(entry -> !entry.vacant() && entry.capacity().isEmpty())
            .map(
                entry ->
                    name(stop, entry)
                        + entry
                            .office()
                            .map(office -> ", " + office.toLowerCase(Locale.ROOT))
                            .orElse(""))
            .toList();
    if (!names.isEmpty()) {
      stop.page()
          .paragraph(
              2,
              stop.say(
                      "Nämns utan att det framgår om de beslutade: ",
                      "Named, with nothing to say whether they decided: ")
                  + stop.voice().list(names)
                  + ".");
    }
  }

  private static List<Attendance> deciding(Stop stop) {
    var all = new LinkedHashSet<Attendance>();
    for (Paragraph paragraph : stop.meeting().paragraphs()) {
      Deciders deciders = stop.meeting().decidersOf(paragraph);
      all.addAll(deciders.certain());
      all.addAll(deciders.disqualified());
    }
    return stop.meeting().attendance().stream().filter(all::contains).toList();
  }

  private static void others(Stop stop) {
    List<Attendance> others =
        stop.meeting().attendance().stream()
            .filter(entry -> !entry.vacant() && entry.person().isPresent())
            .filter(entry -> entry.capacity().filter(one -> one != Capacity.DECIDING).isPresent())
            .toList();
    if (others.isEmpty()) {
      return;
    }
    var some = new ArrayList<String>();
    for (Attendance entry : others) {
      if (!entry.paragraphs().isAll()) {
        some.add(name(stop, entry) + " " + paragraphs(entry).replace(' ', '\u00a0'));
      }
    }
    String count =
        stop.voice().count(others.size(), stop.say("annan", "other"), stop.say("andra", "others"));
    stop.page()
        .paragraph(
            2,
            stop.say("Dessutom var ", "Also there: ")
                + count
                + stop.say(" med, som inte beslutade", ", who did not decide")
                + (some.isEmpty()
                    ? "."
                    : stop.say("; bara för en del: ", "; for a part only: ")
                        + stop.voice().list(some)
                        + "."));
  }

  private static String name(Stop stop, Attendance entry) {
    return entry
        .person()
        .map(key -> stop.labels().person(stop.meeting(), key))
        .orElse(stop.say("(namn saknas)", "(no name)"));
  }

  private static String role(Stop stop, Attendance entry) {
    var role = new ArrayList<String>();
    entry.office().ifPresent(office -> role.add(office.toLowerCase(Locale.ROOT)));
    entry
        .person()
        .flatMap(stop.meeting()::person)
        .map(stop.labels()::home)
        .filter(home -> !home.isEmpty())
        .ifPresent(role::add);
    Optional<String> member =
        entry.substitutesFor().map(key -> stop.labels().person(stop.meeting(), key));
    member.ifPresent(name -> role.add(stop.say("ersätter ", "in place of ") + name));
    return String.join(", ", role);
  }

  private static String paragraphs(Attendance entry) {
    return Labels.paragraphs(entry.paragraphs());
  }
}
