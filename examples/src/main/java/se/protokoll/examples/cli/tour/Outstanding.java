package se.protokoll.examples.cli.tour;

import java.util.ArrayList;
import java.util.List;
import se.protokoll.FollowUp;
import se.protokoll.OutstandingMatter;
import se.protokoll.ReportKind;
import se.protokoll.examples.cli.page.Table;
import se.protokoll.examples.cli.page.Table.Align;

/** What somebody is to come back with: who, to whom, when. */
final class Outstanding {

  private Outstanding() {}

  static void write(Stop stop) {
    stop.page().section(stop.say("Utestående", "Outstanding"));
    List<OutstandingMatter> matters = stop.meeting().outstanding();
    if (matters.isEmpty()) {
      stop.page().paragraph(2, stop.say("Inget.", "Nothing."));
    }
    var table = new Table(2, Align.LEFT, Align.WRAP, Align.LEFT);
    for (OutstandingMatter matter : matters) {
      FollowUp followUp = matter.followUp();
      table.row(
          stop.labels().section(matter.paragraph()),
          what(stop, followUp) + terms(stop, followUp),
          stop.labels().state(matter.state()));
    }
    stop.page().table(table);
  }

  private static String what(Stop stop, FollowUp followUp) {
    String what = followUp.what().orElse(stop.say("(vad anges inte)", "(what is not stated)"));
    return followUp
        .report()
        .map(
            report ->
                what
                    + (report == ReportKind.INTERIM
                        ? stop.say(", delredovisning", ", interim report")
                        : stop.say(", slutredovisning", ", final report")))
        .orElse(what);
  }

  private static String terms(Stop stop, FollowUp followUp) {
    var terms = new ArrayList<String>();
    if (!followUp.by().isEmpty()) {
      terms.add(stop.say("av ", "by ") + stop.labels().actors(stop.meeting(), followUp.by()));
    }
    if (!followUp.reportedTo().isEmpty()) {
      terms.add(
          stop.say("till ", "to ") + stop.labels().actors(stop.meeting(), followUp.reportedTo()));
    }
    followUp.due().ifPresent(due -> terms.add(stop.labels().when(due)));
    followUp.recurs().ifPresent(terms::add);
    followUp
        .recursUntil()
        .ifPresent(until -> terms.add(until.text().orElseGet(() -> stop.labels().when(until))));
    return terms.isEmpty() ? "" : "\n" + String.join("; ", terms);
  }
}
