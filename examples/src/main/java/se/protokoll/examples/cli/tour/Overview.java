package se.protokoll.examples.cli.tour;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import se.protokoll.Meeting;
import se.protokoll.MeetingNotice;
import se.protokoll.Paragraph;
import se.protokoll.PreviousMinutes;
import se.protokoll.Source;
import se.protokoll.people.Attendance;

/** What the meeting was: body, time, place, what it dealt with, and how we know. */
final class Overview {

  private Overview() {}

  static void write(TourMeeting tour) {
    Meeting meeting = tour.meeting();
    tour.page().fact(tour.say("overview.body"), body(tour));
    kind(tour).ifPresent(kind -> tour.page().fact(tour.say("overview.kind"), kind));
    tour.page().fact(tour.say("overview.time"), time(tour));
    meeting.place().ifPresent(place -> tour.page().fact(tour.say("overview.place"), place));
    for (MeetingNotice notice : meeting.notices()) {
      tour.page().fact(tour.say("overview.notice"), notice(tour, notice));
    }
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

  private static Optional<String> kind(TourMeeting tour) {
    var kind = new ArrayList<String>();
    tour.meeting().kind().ifPresent(one -> kind.add(tour.say("meeting-kind", one)));
    tour.meeting()
        .openToPublic()
        .ifPresent(open -> kind.add(tour.say(open ? "overview.open" : "overview.closed")));
    tour.meeting()
        .number()
        .ifPresent(number -> kind.add(tour.say("overview.number", "number", number)));
    return kind.isEmpty() ? Optional.empty() : Optional.of(String.join(", ", kind));
  }

  private static String notice(TourMeeting tour, MeetingNotice notice) {
    var parts = new ArrayList<String>();
    notice.announcedOn().map(LocalDate::toString).ifPresent(parts::add);
    notice.how().ifPresent(parts::add);
    String paragraphs = tour.labels().paragraphs(notice.paragraphs());
    if (!paragraphs.isEmpty()) {
      parts.add(paragraphs);
    }
    return String.join(", ", parts);
  }

  /** Returns who presided, with the paragraphs where these are stated. */
  private static Optional<String> chair(TourMeeting tour) {
    List<String> chairs =
        tour.meeting().attendance().stream()
            .filter(entry -> entry.presiding() && entry.person().isPresent())
            .map(entry -> chair(tour, entry))
            .toList();
    return chairs.isEmpty() ? Optional.empty() : Optional.of(String.join("; ", chairs));
  }

  private static String chair(TourMeeting tour, Attendance entry) {
    String paragraphs = tour.labels().paragraphs(entry.paragraphs());
    return tour.labels().person(tour.meeting(), entry.person().orElseThrow())
        + (paragraphs.isEmpty() ? "" : ", " + paragraphs);
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
}
