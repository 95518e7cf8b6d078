package se.protokoll.validation.rule;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import se.protokoll.Meeting;
import se.protokoll.MeetingMode;
import se.protokoll.Paragraph;
import se.protokoll.Sitting;
import se.protokoll.language.MessageTable;
import se.protokoll.people.Attendance;
import se.protokoll.people.Capacity;
import se.protokoll.people.Disqualification;
import se.protokoll.people.DisqualificationState;
import se.protokoll.people.PrincipalSeats;
import se.protokoll.text.ParagraphSet;
import se.protokoll.text.ParagraphSet.Coverage;
import se.protokoll.validation.finding.Severity;
import se.protokoll.validation.law.Parameter;
import se.protokoll.validation.law.Presence;
import se.protokoll.validation.law.Quorum;
import se.protokoll.validation.law.QuorumReason;
import se.protokoll.validation.standard.Bodies;
import se.protokoll.validation.standard.Sources;

/** Whether enough took part, and whether presence is recorded as it can have been. */
public final class QuorumRules {

  private static final MessageTable TEXTS = Texts.of("quorum");

  private QuorumRules() {}

  public static List<CheckedRule> rules() {
    return List.of(
        QUORUM_FULLMAKTIGE,
        QUORUM_NAMND,
        QUORUM_ERSATTARE_COUNT_ONCE,
        QUORUM_JAV_NAMND_NO_EXCEPTION,
        DISTANS_PRESENT,
        ATTENDANCE_INTERVAL_VALID,
        ATTENDANCE_ONE_ROLE_PER_PARAGRAPH,
        ATTENDANCE_NO_REJOIN,
        ATTENDANCE_LATECOMER_RIGHT,
        ERSATTARE_COUNT_GEMENSAM,
        STYRELSE_MIN_SIZE);
  }

  /** More than half of an assembly's members are present. Source: KL 5 kap. 45-46 §§. */
  static final CheckedRule QUORUM_FULLMAKTIGE =
      CheckedRule.builder("quorum-fullmaktige", TEXTS)
          .binds(Bodies.ASSEMBLIES)
          .source(Sources.kl(5, "45"))
          .source(Sources.kl(5, "46"))
          .missingContent()
          .checkedBy(QuorumRules::enoughArePresent);

  private static void enoughArePresent(RuleContext context) {
    Presence presence = context.presenceByIndex();
    if (!presence.isKnown()) {
      context.missing("cannot-judge.attendance").at("attendance").add();
      return;
    }
    Optional<Integer> required = Quorum.required(context.law());
    if (required.isEmpty()) {
      context.cannotJudge("seats").at("body", "standingOrders", "seats").add();
      return;
    }
    List<Paragraph> paragraphs = context.meeting().paragraphs();
    for (int i = 0; i < paragraphs.size(); i++) {
      if (Quorum.isMet(i, presence, required.get())) {
        continue;
      }
      Quorum quorum = Quorum.of(paragraphs.get(i), i, presence, context.law());
      if (quorum.reason() == QuorumReason.TOO_FEW) {
        about(context.found("broken"), quorum, paragraphs.get(i), i).add();
      } else if (quorum.reason() == QuorumReason.PRESENCE_UNCERTAIN) {
        about(context.cannotJudge("partial"), quorum, paragraphs.get(i), i).add();
      }
    }
  }

  private static FindingBuilder about(
      FindingBuilder draft, Quorum quorum, Paragraph paragraph, int index) {
    return draft
        .at("paragraphs", index)
        .in(paragraph)
        .with("present", quorum.present())
        .with("required", quorum.required().orElse(0))
        .with("seats", quorum.seats().orElse(0));
  }

  /** More than half of a board's members are present. Source: KL 6 kap. 27 §, 9 kap. 23 §. */
  static final CheckedRule QUORUM_NAMND =
      CheckedRule.builder("quorum-namnd", TEXTS)
          .binds(Bodies.BOARDS)
          .source(Sources.kl(6, "27"))
          .source(Sources.kl(9, "23"))
          .missingContent()
          .checkedBy(QuorumRules::enoughArePresent);

  /**
   * A serving substitute takes one absent member's place. Source: KL 4 kap. 22 §, 5-6 kap. 17 §.
   */
  static final CheckedRule QUORUM_ERSATTARE_COUNT_ONCE =
      CheckedRule.builder("quorum-ersattare-count-once", TEXTS)
          .binds(Bodies.BY_STATUTE)
          .source(Sources.kl(4, "22"))
          .source(Sources.kl(5, "17"))
          .source(Sources.kl(6, "17"))
          .checkedBy(QuorumRules::quorumErsattareCountOnce);

  static void quorumErsattareCountOnce(RuleContext context) {
    Presence presence = context.presenceByIndex();
    List<Attendance> entries = context.meeting().attendance();
    for (int i = 0; i < entries.size(); i++) {
      if (entries.get(i).substitutesFor().isEmpty()) {
        continue;
      }
      var taken = new ArrayList<Paragraph>(0);
      for (int p = 0; p < context.meeting().paragraphs().size(); p++) {
        if (presence.decides(p, i) && presence.lacksSeat(p, i)) {
          taken.add(context.meeting().paragraphs().get(p));
        }
      }
      if (!taken.isEmpty()) {
        FindingBuilder draft =
            context
                .found("no-seat")
                .at("attendance", i, "substitutesFor")
                .with("member", context.nameOf(entries.get(i).substitutesFor().get()))
                .with("paragraphs", JusteringRules.setOf(taken));
        entries.get(i).person().ifPresent(draft::person);
        inOnly(draft, taken).add();
      }
    }
    Optional<Integer> seats = context.law().get(Parameter.SEATS);
    if (seats.isEmpty()) {
      return; // the quorum rule says that the seats are unknown
    }
    var tooMany = new ArrayList<Paragraph>(0);
    int most = 0;
    for (int p = 0; p < context.meeting().paragraphs().size(); p++) {
      int deciding = presence.certain(p) - presence.withoutSeat(p);
      if (deciding > seats.get()) {
        tooMany.add(context.meeting().paragraphs().get(p));
        most = Math.max(most, deciding);
      }
    }
    if (!tooMany.isEmpty()) {
      inOnly(
              context
                  .found("too-many")
                  .at("attendance")
                  .with("deciding", most)
                  .with("seats", seats.get())
                  .with("paragraphs", JusteringRules.setOf(tooMany)),
              tooMany)
          .add();
    }
  }

  private static FindingBuilder inOnly(FindingBuilder draft, List<Paragraph> paragraphs) {
    return paragraphs.size() == 1 ? draft.in(paragraphs.get(0)) : draft;
  }

  /** In a board jäv does not forgive a missing quorum. Source: KL 6 kap. 27 and 30 §§. */
  static final CheckedRule QUORUM_JAV_NAMND_NO_EXCEPTION =
      CheckedRule.builder("quorum-jav-namnd-no-exception", TEXTS)
          .binds(Bodies.BOARDS)
          .source(Sources.kl(6, "27"))
          .source(Sources.kl(6, "30"))
          .checkedBy(QuorumRules::quorumJavNamndNoException);

  private static void quorumJavNamndNoException(RuleContext context) {
    Presence presence = context.presenceByIndex();
    if (!presence.isKnown() || Quorum.required(context.law()).isEmpty()) {
      return; // quorum-namnd says that it cannot be judged
    }
    List<Paragraph> paragraphs = context.meeting().paragraphs();
    for (int i = 0; i < paragraphs.size(); i++) {
      if (presence.disqualified(i) > 0) {
        Quorum quorum = Quorum.of(paragraphs.get(i), i, presence, context.law());
        if (quorum.reason() == QuorumReason.TOO_FEW_FOR_JAV) {
          about(context.found("broken"), quorum, paragraphs.get(i), i)
              .with("disqualified", quorum.disqualified())
              .add();
        }
      }
    }
  }

  /** Members take part from a distance only where that is allowed. Source: KL 5:16, 6:24. */
  static final CheckedRule DISTANS_PRESENT =
      CheckedRule.builder("distans-present", TEXTS)
          .binds(Bodies.BY_STATUTE)
          .source(Sources.kl(5, "16"))
          .source(Sources.kl(6, "24"))
          .checkedBy(QuorumRules::distansPresent);

  static void distansPresent(RuleContext context) {
    Optional<MeetingMode> mode = context.meeting().mode();
    boolean wholly = mode.isPresent() && mode.get() == MeetingMode.REMOTE;
    boolean somebody = wholly;
    List<Attendance> entries = context.meeting().attendance();
    for (int i = 0; i < entries.size() && !somebody; i++) {
      somebody = decidesFromADistance(entries.get(i));
    }
    if (!somebody) {
      return;
    }
    Optional<Boolean> allowed = context.law().stated(Parameter.REMOTE_PARTICIPATION);
    if (allowed.isEmpty()) {
      context.cannotJudge("remote").at("body", "standingOrders").add();
    } else if (!allowed.get()) {
      if (wholly) {
        context.found("meeting").at("mode").add();
        return;
      }
      for (int i = 0; i < entries.size(); i++) {
        if (decidesFromADistance(entries.get(i))) {
          FindingBuilder draft = context.found("member").at("attendance", i, "remote");
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

  /** Presence is recorded for paragraphs that the minutes have. Source: logic. */
  static final CheckedRule ATTENDANCE_INTERVAL_VALID =
      CheckedRule.builder("attendance-interval-valid", TEXTS)
          .logical()
          .checkedBy(QuorumRules::attendanceIntervalValid);

  private static void attendanceIntervalValid(RuleContext context) {
    Meeting meeting = context.meeting();
    if (meeting.paragraphs().isEmpty()
        || (context.isIncomplete() && meeting.statedRange().isEmpty())) {
      return;
    }
    for (int i = 0; i < meeting.attendance().size(); i++) {
      ParagraphSet set = meeting.attendance().get(i).paragraphs();
      for (int r = 0; r < set.ranges().size(); r++) {
        ParagraphSet.Range range = set.ranges().get(r);
        if (!isInMinutes(meeting, range.from()) || !isInMinutes(meeting, range.to())) {
          FindingBuilder draft =
              context
                  .found("outside")
                  .at("attendance", i, "paragraphs")
                  .with("paragraphs", set)
                  .with("range", rangeOf(meeting));
          meeting.attendance().get(i).person().ifPresent(draft::person);
          draft.add();
          break;
        }
      }
    }
  }

  private static boolean isInMinutes(Meeting meeting, int number) {
    if (meeting.statedRange().isPresent() && meeting.statedRange().get().contains(number)) {
      return true;
    }
    int first = Integer.MAX_VALUE;
    int last = 0;
    for (int i = 0; i < meeting.paragraphs().size(); i++) {
      first = Math.min(first, meeting.paragraphs().get(i).number());
      last = Math.max(last, meeting.paragraphs().get(i).number());
    }
    return first <= number && number <= last;
  }

  private static ParagraphSet rangeOf(Meeting meeting) {
    if (meeting.statedRange().isPresent()) {
      return meeting.statedRange().get();
    }
    var numbers = meeting.paragraphs().stream().mapToInt(Paragraph::number).summaryStatistics();
    return ParagraphSet.range(numbers.getMin(), numbers.getMax());
  }

  /** Nobody is two things in one paragraph. Source: KL 5 kap. 66 §, 6 kap. 35 §, and logic. */
  static final CheckedRule ATTENDANCE_ONE_ROLE_PER_PARAGRAPH =
      CheckedRule.builder("attendance-one-role-per-paragraph", TEXTS)
          .logical()
          .source(Sources.kl(5, "66"))
          .source(Sources.kl(6, "35"))
          .checkedBy(QuorumRules::attendanceOneRolePerParagraph);

  private static void attendanceOneRolePerParagraph(RuleContext context) {
    List<Attendance> entries = context.meeting().attendance();
    Presence presence = context.presenceByIndex();
    for (int i = 0; i < entries.size(); i++) {
      int first = presence.firstEntryOf(i);
      for (int j = first; j < i; j++) {
        if (presence.firstEntryOf(j) == first && differ(entries.get(j), entries.get(i))) {
          Optional<Paragraph> both = sharedParagraph(context, entries.get(j), entries.get(i));
          if (both.isPresent()) {
            context
                .found("two-roles")
                .at("attendance", i)
                .in(both.get())
                .person(entries.get(i).person().orElse(""))
                .with("paragraphs", entries.get(i).paragraphs())
                .with("others", entries.get(j).paragraphs())
                .add();
            break;
          }
        }
      }
    }
  }

  private static boolean differ(Attendance one, Attendance other) {
    return !one.capacity().equals(other.capacity())
        || !one.substitutesFor().equals(other.substitutesFor());
  }

  private static Optional<Paragraph> sharedParagraph(
      RuleContext context, Attendance one, Attendance other) {
    for (Paragraph paragraph : context.meeting().paragraphs()) {
      if (isWhole(one, paragraph) && isWhole(other, paragraph)) {
        return Optional.of(paragraph);
      }
    }
    return Optional.empty();
  }

  private static boolean isWhole(Attendance entry, Paragraph paragraph) {
    return entry.arrived().isEmpty()
        && entry.left().isEmpty()
        && entry.paragraphs().coverage(paragraph.number(), paragraph.suffix()) == Coverage.WHOLE;
  }

  private static Coverage coverage(Attendance entry, Paragraph paragraph) {
    return entry.paragraphs().coverage(paragraph.number(), paragraph.suffix());
  }

  /** Whoever has stopped serving does not serve again the same day. Source: KL 5 kap. 18, 20 §. */
  static final CheckedRule ATTENDANCE_NO_REJOIN =
      CheckedRule.builder("attendance-no-rejoin", TEXTS)
          .binds(Bodies.BY_STATUTE)
          .source(Sources.kl(5, "20"))
          .source(Sources.kl(5, "18"))
          .source(Sources.practice("Hultsfred, Ersättare och deras tjänstgöring"))
          .checkedBy(QuorumRules::attendanceNoRejoin);

  static void attendanceNoRejoin(RuleContext context) {
    boolean assembly = context.law().isAssembly();
    Optional<Boolean> own = context.law().stated(Parameter.RETURN_AFTER_LEAVING);
    if ((!assembly && own.orElse(true)) || isOverSeveralDays(context)) {
      return;
    }
    Presence presence = context.presenceByIndex();
    List<Attendance> entries = context.meeting().attendance();
    for (int i = 0; i < entries.size(); i++) {
      Attendance entry = entries.get(i);
      if (entry.person().isEmpty() || presence.firstEntryOf(i) != i || entry.paragraphs().isAll()) {
        continue;
      }
      int again = servesAgain(context, entry.person().get());
      if (again >= 0) {
        FindingBuilder draft =
            context
                .found("again")
                .at("attendance", i, "paragraphs")
                .in(context.meeting().paragraphs().get(again))
                .person(entry.person().get())
                .with("paragraph", context.meeting().paragraphs().get(again).number());
        (assembly ? draft : draft.atMost(Severity.WARNING)).add();
      }
    }
  }

  private static boolean isOverSeveralDays(RuleContext context) {
    LocalDate day = null;
    for (Sitting sitting : context.meeting().sittings()) {
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
  private static int servesAgain(RuleContext context, String person) {
    Presence presence = context.presenceByIndex();
    boolean served = false;
    boolean left = false;
    for (int p = 0; p < context.meeting().paragraphs().size(); p++) {
      if (presence.mayDecide(p, person)) {
        if (left) {
          return p;
        }
        served = !standsInForJav(context, context.meeting().paragraphs().get(p), person);
      } else if (served && !isJavAbsence(context.meeting().paragraphs().get(p), person)) {
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
  private static boolean standsInForJav(RuleContext context, Paragraph paragraph, String person) {
    List<Attendance> entries = context.meeting().attendance();
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

  /** A latecomer takes over from the substitute between two matters. Source: KL 5 kap. 19 §. */
  static final CheckedRule ATTENDANCE_LATECOMER_RIGHT =
      CheckedRule.builder("attendance-latecomer-right", TEXTS)
          .binds(Bodies.BY_STATUTE)
          .baseSeverity(Severity.WARNING)
          .source(Sources.kl(5, "19"))
          .source(Sources.practice("Hultsfred, Ersättare och deras tjänstgöring"))
          .checkedBy(QuorumRules::attendanceLatecomerRight);

  static void attendanceLatecomerRight(RuleContext context) {
    List<Attendance> entries = context.meeting().attendance();
    for (int i = 0; i < entries.size(); i++) {
      Attendance substitute = entries.get(i);
      if (substitute.substitutesFor().isEmpty() || substitute.paragraphs().isAll()) {
        continue;
      }
      for (int j = 0; j < entries.size(); j++) {
        Attendance member = entries.get(j);
        if (member.person().equals(substitute.substitutesFor()) && isDeciding(member)) {
          reportSwitch(context, i, substitute, member);
        }
      }
    }
  }

  private static boolean isDeciding(Attendance entry) {
    return entry.capacity().orElse(Capacity.DECIDING) == Capacity.DECIDING;
  }

  private static void reportSwitch(
      RuleContext context, int index, Attendance substitute, Attendance member) {
    for (Paragraph paragraph : context.meeting().paragraphs()) {
      Coverage one = coverage(substitute, paragraph);
      Coverage other = coverage(member, paragraph);
      if (one != Coverage.NONE
          && other != Coverage.NONE
          && (one == Coverage.PART || other == Coverage.PART)) {
        FindingBuilder draft =
            context
                .found("within")
                .at("attendance", index, "paragraphs")
                .in(paragraph)
                .with("member", context.nameOf(member.person().orElse("")));
        substitute.person().ifPresent(draft::person);
        draft.add();
        return;
      }
    }
  }

  /** Every party of a joint board has members and as many substitutes. Source: KL 9 kap. 24 §. */
  static final CheckedRule ERSATTARE_COUNT_GEMENSAM =
      CheckedRule.builder("ersattare-count-gemensam", TEXTS)
          .binds(Bodies.JOINT_BOARDS)
          .source(Sources.kl(9, "24"))
          .checkedBy(QuorumRules::ersattareCountGemensam);

  static void ersattareCountGemensam(RuleContext context) {
    List<PrincipalSeats> parties = context.law().standingOrders().seatsPerPrincipal();
    int seats = 0;
    int substitutes = 0;
    boolean complete = !parties.isEmpty();
    for (int i = 0; i < parties.size(); i++) {
      PrincipalSeats party = parties.get(i);
      complete &= party.seats().isPresent() && party.substitutes().isPresent();
      seats += party.seats().orElse(0);
      substitutes += party.substitutes().orElse(0);
      if (party.seats().orElse(1) < 1 || party.substitutes().orElse(1) < 1) {
        context
            .found("party")
            .at("body", "standingOrders", "seatsPerPrincipal", i)
            .with("party", party.principal().name())
            .add();
      }
    }
    if (!complete) {
      Optional<Integer> all = context.law().get(Parameter.SEATS);
      Optional<Integer> allSubstitutes = context.law().get(Parameter.SUBSTITUTES);
      if (all.isEmpty() || allSubstitutes.isEmpty()) {
        context.cannotJudge("size").at("body", "standingOrders").add();
        return;
      }
      seats = all.get();
      substitutes = allSubstitutes.get();
    }
    if (seats != substitutes) {
      context
          .found("unequal")
          .at("body", "standingOrders")
          .with("seats", seats)
          .with("substitutes", substitutes)
          .add();
    }
  }

  /** An executive board has five members and five substitutes at least. Source: KL 6 kap. 16 §. */
  static final CheckedRule STYRELSE_MIN_SIZE =
      CheckedRule.builder("styrelse-min-size", TEXTS)
          .binds(Bodies.EXECUTIVE_BOARDS)
          .baseSeverity(Severity.WARNING)
          .source(Sources.kl(6, "16"))
          .checkedBy(QuorumRules::styrelseMinSize);

  static void styrelseMinSize(RuleContext context) {
    Optional<Integer> seats = context.law().get(Parameter.SEATS);
    Optional<Integer> substitutes = context.law().get(Parameter.SUBSTITUTES);
    if (seats.orElse(5) < 5 || substitutes.orElse(5) < 5) {
      boolean members = seats.orElse(5) < 5;
      context
          .found(members ? "members" : "substitutes")
          .at("body", "standingOrders", members ? "seats" : "substitutes")
          .with("found", members ? seats.orElse(0) : substitutes.orElse(0))
          .add();
    } else if (seats.isEmpty() || substitutes.isEmpty()) {
      context.cannotJudge("size").at("body", "standingOrders").add();
    }
  }
}
