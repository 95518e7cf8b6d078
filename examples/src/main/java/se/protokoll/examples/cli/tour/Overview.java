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

  static void write(Stop stop) {
    Meeting meeting = stop.meeting();
    stop.page().fact(stop.say("Organ", "Body"), body(stop));
    stop.page().fact(stop.say("Tid", "Time"), time(stop));
    meeting.place().ifPresent(place -> stop.page().fact(stop.say("Plats", "Place"), place));
    chair(stop).ifPresent(chair -> stop.page().fact(stop.say("Ordförande", "Chair"), chair));
    stop.page().fact(stop.say("Omfattning", "Extent"), extent(stop));
    meeting
        .previousMinutes()
        .flatMap(PreviousMinutes::certified)
        .filter(certified -> !certified)
        .ifPresent(
            no ->
                stop.page()
                    .fact(
                        stop.say("Föregående", "Previous"),
                        stop.say(
                            "föregående protokoll var ännu inte justerat",
                            "the previous minutes had not been certified yet")));
    meeting.source().ifPresent(source -> source(stop, source));
    matters(stop);
  }

  private static String body(Stop stop) {
    return stop.labels().body(stop.meeting())
        + stop.meeting().body().kind().map(kind -> ", " + stop.labels().kind(kind)).orElse("");
  }

  private static String time(Stop stop) {
    var times = new ArrayList<String>();
    stop.meeting()
        .sittings()
        .forEach(sitting -> stop.labels().clock(sitting).ifPresent(times::add));
    String day = stop.labels().days(stop.meeting());
    return times.isEmpty() ? day : day + ", " + stop.voice().list(times);
  }

  private static Optional<String> chair(Stop stop) {
    return stop.meeting().attendance().stream()
        .filter(Attendance::presiding)
        .flatMap(entry -> entry.person().stream())
        .findFirst()
        .map(key -> stop.labels().person(stop.meeting(), key));
  }

  private static String extent(Stop stop) {
    List<Paragraph> paragraphs = stop.meeting().paragraphs();
    long decisions = paragraphs.stream().filter(one -> !one.decisions().isEmpty()).count();
    String range = stop.labels().range(paragraphs);
    return decisions == 0
        ? range + stop.say("; inget beslut återges", "; no decision is given")
        : range
            + stop.say("; beslut återges i ", "; a decision is given in ")
            + stop.voice()
                .count(
                    decisions,
                    stop.say("paragraf", "paragraph"),
                    stop.say("paragrafer", "paragraphs"));
  }

  private static void source(Stop stop, Source source) {
    source
        .extent()
        .ifPresent(
            extent ->
                stop.page().fact(stop.say("Underlag", "Source"), stop.labels().extent(extent)));
    if (!source.inferred().isEmpty()) {
      stop.page()
          .fact(
              stop.say("Slutsatser", "Inferred"),
              stop.voice()
                      .count(
                          source.inferred().size(),
                          stop.say("uppgift", "fact"),
                          stop.say("uppgifter", "facts"))
                  + stop.say(
                      " står inte i texten; dokumentet säger vad de bygger på",
                      " not stated in the text; the document says what they rest on"));
    }
  }

  private static void matters(Stop stop) {
    stop.page().section(stop.say("Vad det handlade om", "What it dealt with"));
    var table = new Table(2, Align.LEFT, Align.WRAP);
    for (Paragraph paragraph : stop.meeting().paragraphs()) {
      table.row(stop.labels().section(paragraph), stop.labels().title(paragraph));
    }
    stop.page().table(table);
  }
}
