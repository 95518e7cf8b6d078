package se.protokoll.examples.cli.tour;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import se.protokoll.Meeting;
import se.protokoll.Paragraph;
import se.protokoll.PreviousMinutes;
import se.protokoll.Source;
import se.protokoll.examples.cli.page.Table;
import se.protokoll.examples.cli.page.Table.Align;
import se.protokoll.people.Attendance;

/** What the meeting was: body, time, place, what it dealt with, and how we know. */
final class Overview {

  private Overview() {}

  static void write(TourMeeting tour) {
    Meeting meeting = tour.meeting();
    tour.page().fact(tour.say("overview.body"), body(tour));
    tour.page().fact(tour.say("overview.time"), time(tour));
    meeting.place().ifPresent(place -> tour.page().fact(tour.say("overview.place"), place));
    chair(tour).ifPresent(chair -> tour.page().fact(tour.say("overview.chair"), chair));
    tour.page().fact(tour.say("overview.extent"), extent(tour));
    meeting
        .previousMinutes()
        .flatMap(PreviousMinutes::certified)
        .filter(certified -> !certified)
        .ifPresent(
            no ->
                tour.page()
                    .fact(
                        tour.say("overview.previous"),
                        tour.say("overview.previous-not-certified")));
    meeting.source().ifPresent(source -> source(tour, source));
    matters(tour);
  }

  private static String body(TourMeeting tour) {
    return tour.labels().body(tour.meeting())
        + tour.meeting().body().kind().map(kind -> ", " + tour.say("body-kind", kind)).orElse("");
  }

  private static String time(TourMeeting tour) {
    var times = new ArrayList<String>();
    tour.meeting()
        .sittings()
        .forEach(sitting -> tour.labels().clock(sitting).ifPresent(times::add));
    String day = tour.labels().days(tour.meeting());
    return times.isEmpty() ? day : day + ", " + tour.voice().list(times);
  }

  private static Optional<String> chair(TourMeeting tour) {
    return tour.meeting().attendance().stream()
        .filter(Attendance::presiding)
        .flatMap(entry -> entry.person().stream())
        .findFirst()
        .map(key -> tour.labels().person(tour.meeting(), key));
  }

  private static String extent(TourMeeting tour) {
    List<Paragraph> paragraphs = tour.meeting().paragraphs();
    long decisions = paragraphs.stream().filter(one -> !one.decisions().isEmpty()).count();
    String range = tour.labels().range(paragraphs);
    return decisions == 0
        ? tour.say("overview.no-decision", "range", range)
        : tour.say("overview.decisions", "range", range, "decisions", decisions);
  }

  private static void source(TourMeeting tour, Source source) {
    source
        .extent()
        .ifPresent(
            extent -> tour.page().fact(tour.say("overview.source"), tour.say("extent", extent)));
    if (!source.inferred().isEmpty()) {
      tour.page()
          .fact(
              tour.say("overview.inferred"),
              tour.say("overview.inferences", "facts", source.inferred().size()));
    }
  }

  private static void matters(TourMeeting tour) {
    tour.page().section(tour.say("overview.matters"));
    var table = new Table(2, Align.LEFT, Align.WRAP);
    for (Paragraph paragraph : tour.meeting().paragraphs()) {
      table.row(tour.labels().section(paragraph), tour.labels().title(paragraph));
    }
    tour.page().table(table);
  }
}
