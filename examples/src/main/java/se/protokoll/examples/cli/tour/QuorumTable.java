package se.protokoll.examples.cli.tour;

import java.util.ArrayList;
import java.util.List;
import se.protokoll.Meeting;
import se.protokoll.Paragraph;
import se.protokoll.examples.cli.page.Table;
import se.protokoll.examples.cli.page.Table.Align;
import se.protokoll.people.BodyKind;
import se.protokoll.validation.law.Quorum;
import se.protokoll.validation.law.QuorumReason;

/** Quorum for each paragraph; neighbours with the same answer share a row. */
final class QuorumTable {

  private QuorumTable() {}

  static void write(TourMeeting tour) {
    tour.page().section(tour.say("quorum.heading"));
    Meeting meeting = tour.meeting();
    var table = new Table(2, Align.LEFT, Align.LEFT, Align.WRAP);
    var run = new ArrayList<Paragraph>();
    Quorum before = null;
    boolean seatsUnknown = false;
    int present = 0;
    for (Paragraph paragraph : meeting.paragraphs()) {
      Quorum quorum = Quorum.of(meeting, paragraph);
      seatsUnknown |= quorum.seats().isEmpty();
      present = Math.max(present, quorum.present());
      if (before != null && !before.equals(quorum)) {
        row(tour, table, run, before);
        run.clear();
      }
      run.add(paragraph);
      before = quorum;
    }
    if (before != null) {
      row(tour, table, run, before);
    }
    tour.page().table(table);
    if (seatsUnknown) {
      why(tour, present);
    }
  }

  private static void row(TourMeeting tour, Table table, List<Paragraph> run, Quorum quorum) {
    String present =
        quorum.reason() == QuorumReason.ATTENDANCE_UNKNOWN || quorum.present() == 0
            ? tour.say("quorum.attendance-unknown")
            : tour.say("quorum.decided", "people", people(quorum));
    String required =
        quorum
            .required()
            .map(number -> ", " + tour.say("quorum.required", "required", number))
            .orElse("");
    table.row(
        tour.labels().range(run),
        present,
        answer(tour, quorum) + ": " + quorum.text(tour.voice().language()) + required);
  }

  private static String people(Quorum quorum) {
    String certain = "" + quorum.present();
    return quorum.possible() == 0
        ? certain
        : certain + "–" + (quorum.present() + quorum.possible());
  }

  private static void why(TourMeeting tour, int present) {
    var why = new ArrayList<String>();
    why.add(tour.say("quorum.why"));
    why.add(
        present == 0
            ? tour.say("quorum.nothing-shown")
            : tour.say(
                "quorum.enough",
                "present",
                present,
                "enough",
                2 * present - 1,
                "tooMany",
                2 * present));
    if (tour.report().bodyKind().filter(BodyKind.COOPERATION_BODY::equals).isPresent()) {
      why.add(tour.say("quorum.model"));
    }
    tour.page().paragraph(2, String.join(" ", why));
  }

  private static String answer(TourMeeting tour, Quorum quorum) {
    if (quorum.isUnknown()) {
      return tour.say("quorum.unknown");
    }
    return tour.say(quorum.isMet() ? "quorum.met" : "quorum.not-met");
  }
}
