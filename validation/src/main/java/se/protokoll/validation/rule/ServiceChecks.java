package se.protokoll.validation.rule;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import se.protokoll.MeetingMode;
import se.protokoll.Paragraph;
import se.protokoll.Sitting;
import se.protokoll.people.Attendance;
import se.protokoll.people.Capacity;
import se.protokoll.people.Disqualification;
import se.protokoll.people.DisqualificationState;
import se.protokoll.people.PrincipalSeats;
import se.protokoll.text.ParagraphSet.Coverage;
import se.protokoll.validation.finding.Severity;
import se.protokoll.validation.law.Parameter;
import se.protokoll.validation.law.Presence;

/** How members and substitutes serve, and how many there are. */
final class ServiceChecks {

  private ServiceChecks() {}

  static void everySeatCountsOnce(Examination examination) {
    Presence presence = examination.presence();
    List<Attendance> entries = examination.meeting().attendance();
    for (int i = 0; i < entries.size(); i++) {
      if (entries.get(i).substitutesFor().isEmpty()) {
        continue;
      }
      var taken = new ArrayList<Paragraph>(0);
      for (int p = 0; p < examination.paragraphs().size(); p++) {
        if (presence.decides(p, i) && presence.lacksSeat(p, i)) {
          taken.add(examination.paragraphs().get(p));
        }
      }
      if (!taken.isEmpty()) {
        Draft draft =
            examination
                .found("no-seat")
                .at("attendance", i, "substitutesFor")
                .with("member", examination.nameOf(entries.get(i).substitutesFor().get()))
                .with("paragraphs", JusteringRules.setOf(taken));
        entries.get(i).person().ifPresent(draft::person);
        inOnly(draft, taken).add();
      }
    }
    Optional<Integer> seats = examination.get(Parameter.SEATS);
    if (seats.isEmpty()) {
      return; // the quorum rule says that the seats are unknown
    }
    var tooMany = new ArrayList<Paragraph>(0);
    int most = 0;
    for (int p = 0; p < examination.paragraphs().size(); p++) {
      int deciding = presence.certain(p) - presence.withoutSeat(p);
      if (deciding > seats.get()) {
        tooMany.add(examination.paragraphs().get(p));
        most = Math.max(most, deciding);
      }
    }
    if (!tooMany.isEmpty()) {
      inOnly(
              examination
                  .found("too-many")
                  .at("attendance")
                  .with("deciding", most)
                  .with("seats", seats.get())
                  .with("paragraphs", JusteringRules.setOf(tooMany)),
              tooMany)
          .add();
    }
  }

  private static Draft inOnly(Draft draft, List<Paragraph> paragraphs) {
    return paragraphs.size() == 1 ? draft.in(paragraphs.get(0)) : draft;
  }

  static void distanceIsAllowed(Examination examination) {
    Optional<MeetingMode> mode = examination.meeting().mode();
    boolean wholly = mode.isPresent() && mode.get() == MeetingMode.REMOTE;
    boolean somebody = wholly;
    List<Attendance> entries = examination.meeting().attendance();
    for (int i = 0; i < entries.size() && !somebody; i++) {
      somebody = decidesFromADistance(entries.get(i));
    }
    if (!somebody) {
      return;
    }
    Optional<Boolean> allowed = examination.context().stated(Parameter.REMOTE_PARTICIPATION);
    if (allowed.isEmpty()) {
      examination.cannotJudge("remote").at("body", "standingOrders").add();
    } else if (!allowed.get()) {
      if (wholly) {
        examination.found("meeting").at("mode").add();
        return;
      }
      for (int i = 0; i < entries.size(); i++) {
        if (decidesFromADistance(entries.get(i))) {
          Draft draft = examination.found("member").at("attendance", i, "remote");
          entries.get(i).person().ifPresent(draft::person);
          draft.add();
        }
      }
    }
  }

  private static boolean decidesFromADistance(Attendance entry) {
    return entry.remote()
        && entry.capacity().isPresent()
        && entry.capacity().get() == Capacity.DECIDING;
  }

  static void nobodyServesAgain(Examination examination) {
    boolean assembly = examination.context().isAssembly();
    Optional<Boolean> own = examination.context().stated(Parameter.RETURN_AFTER_LEAVING);
    if ((!assembly && own.orElse(true)) || isOverSeveralDays(examination)) {
      return;
    }
    Presence presence = examination.presence();
    List<Attendance> entries = examination.meeting().attendance();
    for (int i = 0; i < entries.size(); i++) {
      Attendance entry = entries.get(i);
      if (entry.person().isEmpty() || presence.firstEntryOf(i) != i || entry.paragraphs().isAll()) {
        continue;
      }
      int again = servesAgain(examination, entry.person().get());
      if (again >= 0) {
        Draft draft =
            examination
                .found("again")
                .at("attendance", i, "paragraphs")
                .in(examination.paragraphs().get(again))
                .person(entry.person().get())
                .with("paragraph", examination.paragraphs().get(again).number());
        (assembly ? draft : draft.atMost(Severity.WARNING)).add();
      }
    }
  }

  private static boolean isOverSeveralDays(Examination examination) {
    LocalDate day = null;
    for (Sitting sitting : examination.meeting().sittings()) {
      if (sitting.date().isPresent()) {
        if (day != null && !day.equals(sitting.date().get())) {
          return true;
        }
        day = sitting.date().get();
      }
    }
    return false;
  }

  /** Returns the index of the paragraph where a person serves again after a break, -1 if never. */
  private static int servesAgain(Examination examination, String person) {
    Presence presence = examination.presence();
    boolean served = false;
    boolean left = false;
    for (int p = 0; p < examination.paragraphs().size(); p++) {
      if (presence.mayDecide(p, person)) {
        if (left) {
          return p;
        }
        served = !standsInForJav(examination, examination.paragraphs().get(p), person);
      } else if (served && !isJavAbsence(examination.paragraphs().get(p), person)) {
        left = true;
      }
    }
    return -1;
  }

  /**
   * Says whether a substitute serves in a paragraph because the member has jäv there. When it is
   * dealt with the member is back, so that service ends because of jäv too, and may begin anew.
   * Source: KL 5 kap. 18 §.
   */
  private static boolean standsInForJav(
      Examination examination, Paragraph paragraph, String person) {
    List<Attendance> entries = examination.meeting().attendance();
    for (int i = 0; i < entries.size(); i++) {
      Attendance entry = entries.get(i);
      if (entry.substitutesFor().isPresent()
          && entry.person().isPresent()
          && entry.person().get().equals(person)
          && coverage(entry, paragraph) != Coverage.NONE
          && isJavAbsence(paragraph, entry.substitutesFor().get())) {
        return true;
      }
    }
    return false;
  }

  private static boolean isJavAbsence(Paragraph paragraph, String person) {
    for (Disqualification question : paragraph.disqualifications()) {
      if (question.person().equals(person)
          && (question.state().isEmpty()
              || question.state().get() != DisqualificationState.REJECTED)) {
        return true;
      }
    }
    return false;
  }

  static void latecomersWaitForTheNextMatter(Examination examination) {
    List<Attendance> entries = examination.meeting().attendance();
    for (int i = 0; i < entries.size(); i++) {
      Attendance substitute = entries.get(i);
      if (substitute.substitutesFor().isEmpty() || substitute.paragraphs().isAll()) {
        continue;
      }
      for (int j = 0; j < entries.size(); j++) {
        Attendance member = entries.get(j);
        if (member.person().equals(substitute.substitutesFor()) && isDeciding(member)) {
          reportSwitch(examination, i, substitute, member);
        }
      }
    }
  }

  private static boolean isDeciding(Attendance entry) {
    return entry.capacity().orElse(Capacity.DECIDING) == Capacity.DECIDING;
  }

  private static void reportSwitch(
      Examination examination, int index, Attendance substitute, Attendance member) {
    for (Paragraph paragraph : examination.paragraphs()) {
      Coverage one = coverage(substitute, paragraph);
      Coverage other = coverage(member, paragraph);
      if (one != Coverage.NONE
          && other != Coverage.NONE
          && (one == Coverage.PART || other == Coverage.PART)) {
        Draft draft =
            examination
                .found("within")
                .at("attendance", index, "paragraphs")
                .in(paragraph)
                .with("member", examination.nameOf(member.person().orElse("")));
        substitute.person().ifPresent(draft::person);
        draft.add();
        return;
      }
    }
  }

  private static Coverage coverage(Attendance entry, Paragraph paragraph) {
    return entry.paragraphs().coverage(paragraph.number(), paragraph.suffix());
  }

  static void everyPartyIsRepresented(Examination examination) {
    List<PrincipalSeats> parties = examination.context().standingOrders().seatsPerPrincipal();
    int seats = 0;
    int substitutes = 0;
    boolean complete = !parties.isEmpty();
    for (int i = 0; i < parties.size(); i++) {
      PrincipalSeats party = parties.get(i);
      complete &= party.seats().isPresent() && party.substitutes().isPresent();
      seats += party.seats().orElse(0);
      substitutes += party.substitutes().orElse(0);
      if (party.seats().orElse(1) < 1 || party.substitutes().orElse(1) < 1) {
        examination
            .found("party")
            .at("body", "standingOrders", "seatsPerPrincipal", i)
            .with("party", party.principal().name())
            .add();
      }
    }
    if (!complete) {
      Optional<Integer> all = examination.get(Parameter.SEATS);
      Optional<Integer> allSubstitutes = examination.get(Parameter.SUBSTITUTES);
      if (all.isEmpty() || allSubstitutes.isEmpty()) {
        examination.cannotJudge("size").at("body", "standingOrders").add();
        return;
      }
      seats = all.get();
      substitutes = allSubstitutes.get();
    }
    if (seats != substitutes) {
      examination
          .found("unequal")
          .at("body", "standingOrders")
          .with("seats", seats)
          .with("substitutes", substitutes)
          .add();
    }
  }

  static void theBoardIsLargeEnough(Examination examination) {
    Optional<Integer> seats = examination.get(Parameter.SEATS);
    Optional<Integer> substitutes = examination.get(Parameter.SUBSTITUTES);
    if (seats.orElse(5) < 5 || substitutes.orElse(5) < 5) {
      boolean members = seats.orElse(5) < 5;
      examination
          .found(members ? "members" : "substitutes")
          .at("body", "standingOrders", members ? "seats" : "substitutes")
          .with("found", members ? seats.orElse(0) : substitutes.orElse(0))
          .add();
    } else if (seats.isEmpty() || substitutes.isEmpty()) {
      examination.cannotJudge("size").at("body", "standingOrders").add();
    }
  }
}
