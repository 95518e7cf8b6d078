package se.protokoll.examples.cli.tour;

import java.util.ArrayList;
import java.util.List;
import se.protokoll.FollowUp;
import se.protokoll.OutstandingMatter;
import se.protokoll.examples.cli.page.Table;
import se.protokoll.examples.cli.page.Table.Align;

/** What somebody is to come back with: who, to whom, when. */
final class OutstandingTable {

  private OutstandingTable() {}

  static void write(TourMeeting tour) {
    tour.page().section(tour.say("outstanding.heading"));
    List<OutstandingMatter> matters = tour.meeting().outstanding();
    if (matters.isEmpty()) {
      tour.page().paragraph(2, tour.say("outstanding.nothing"));
    }
    var table = new Table(2, Align.LEFT, Align.WRAP, Align.LEFT);
    for (OutstandingMatter matter : matters) {
      FollowUp followUp = matter.followUp();
      table.row(
          tour.labels().section(matter.paragraph()),
          what(tour, followUp) + terms(tour, followUp),
          tour.say("matter-state", matter.state()));
    }
    tour.page().table(table);
  }

  private static String what(TourMeeting tour, FollowUp followUp) {
    String what = followUp.what().orElse(tour.say("outstanding.not-stated"));
    return followUp
        .report()
        .map(report -> tour.say("outstanding." + report.word(), "what", what))
        .orElse(what);
  }

  private static String terms(TourMeeting tour, FollowUp followUp) {
    var terms = new ArrayList<String>();
    if (!followUp.by().isEmpty()) {
      terms.add(
          tour.say(
              "outstanding.by", "actors", tour.labels().actors(tour.meeting(), followUp.by())));
    }
    if (!followUp.reportedTo().isEmpty()) {
      terms.add(
          tour.say(
              "outstanding.to",
              "actors",
              tour.labels().actors(tour.meeting(), followUp.reportedTo())));
    }
    followUp.due().ifPresent(due -> terms.add(tour.labels().when(due)));
    followUp.recurs().ifPresent(terms::add);
    followUp
        .recursUntil()
        .ifPresent(until -> terms.add(until.text().orElseGet(() -> tour.labels().when(until))));
    return terms.isEmpty() ? "" : "\n" + String.join("; ", terms);
  }
}
