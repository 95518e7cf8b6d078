package se.protokoll.examples.cli.tour;

import java.util.ArrayList;
import java.util.List;
import se.protokoll.Meeting;
import se.protokoll.Paragraph;
import se.protokoll.examples.cli.page.Table;
import se.protokoll.examples.cli.page.Table.Align;
import se.protokoll.people.BodyKind;
import se.protokoll.validation.law.Answer;
import se.protokoll.validation.law.Quorum;
import se.protokoll.validation.law.QuorumReason;

/** Quorum for each paragraph; neighbours with the same answer share a row. */
final class QuorumTable {

  private QuorumTable() {}

  static void write(Stop stop) {
    stop.page().section(stop.say("Beslutsförhet", "Quorum"));
    Meeting meeting = stop.meeting();
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
        row(stop, table, run, before);
        run.clear();
      }
      run.add(paragraph);
      before = quorum;
    }
    if (before != null) {
      row(stop, table, run, before);
    }
    stop.page().table(table);
    if (seatsUnknown) {
      why(stop, present);
    }
  }

  private static void row(Stop stop, Table table, List<Paragraph> run, Quorum quorum) {
    String present =
        quorum.reason() == QuorumReason.ATTENDANCE_UNKNOWN || quorum.present() == 0
            ? stop.say("närvaron okänd", "attendance unknown")
            : quorum.present()
                + (quorum.possible() > 0 ? "–" + (quorum.present() + quorum.possible()) : "")
                + stop.say(" beslutade", " decided");
    String required =
        quorum
            .required()
            .map(number -> stop.say(", kravet är ", ", it takes ") + number)
            .orElse("");
    table.row(
        stop.labels().range(run),
        present,
        answer(stop, quorum.answer())
            + ": "
            + quorum.reason().text(stop.voice().language())
            + required);
  }

  private static String answer(Stop stop, Answer answer) {
    return switch (answer) {
      case MET -> stop.say("beslutsfört", "met");
      case NOT_MET -> stop.say("INTE beslutsfört", "NOT met");
      case UNKNOWN -> stop.say("okänt", "unknown");
    };
  }

  private static void why(Stop stop, int present) {
    String majority =
        stop.say(
            "Varför det spelar roll: ett organ får besluta när fler än hälften av ledamöterna är"
                + " med (KL 5 kap. 45 §, 6 kap. 27 §), och hälften räknas av det antal som är"
                + " bestämt för organet. ",
            "Why it matters: a body may decide when more than half of its members take part (KL"
                + " 5 kap. 45 §, 6 kap. 27 §), and half is counted of the number fixed for the"
                + " body. ");
    String here =
        present == 0
            ? stop.say(
                "Här visas varken det antalet eller vilka som kom.",
                "Neither that number nor who came is shown here.")
            : stop.say("Protokollet visar bara vilka som kom: ", "The minutes only show who came: ")
                + present
                + stop.say(" räcker av högst ", " are enough of at most ")
                + (2 * present - 1)
                + stop.say(", inte av ", ", not of ")
                + 2 * present
                + ".";
    boolean analogy =
        stop.report().bodyKind().filter(BodyKind.COOPERATION_BODY::equals).isPresent();
    String bound =
        analogy
            ? stop.say(
                " Lagen binder inte ett samverkansorgan; den är där en förebild.",
                " The law does not bind a cooperation body; there it is a model.")
            : "";
    stop.page().paragraph(2, majority + here + bound);
  }
}
