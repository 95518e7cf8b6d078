package se.protokoll.validation.standard.presence;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.protokoll.Meeting;
import se.protokoll.MeetingMode;
import se.protokoll.Paragraph;
import se.protokoll.Sitting;
import se.protokoll.language.MessageTable;
import se.protokoll.people.Attendance;
import se.protokoll.people.Disqualification;
import se.protokoll.text.ParagraphSet;
import se.protokoll.text.ParagraphSet.Coverage;
import se.protokoll.validation.finding.Severity;
import se.protokoll.validation.law.Parameter;
import se.protokoll.validation.rule.CheckedRule;
import se.protokoll.validation.rule.Located;
import se.protokoll.validation.rule.RuleContext;
import se.protokoll.validation.standard.Bodies;
import se.protokoll.validation.standard.Sources;

/** Whether presence is recorded as it can have been, and whether members came and went lawfully. */
public final class AttendanceRules {

  private static final MessageTable TEXTS =
      MessageTable.read(AttendanceRules.class.getResourceAsStream("attendance.properties"));

  private AttendanceRules() {}

  /** Returns the rules, in the order of the catalogue. */
  public static List<CheckedRule> rules() {
    return List.of(
        DISTANS_PRESENT,
        ATTENDANCE_INTERVAL_VALID,
        ATTENDANCE_ONE_ROLE_PER_PARAGRAPH,
        ATTENDANCE_NO_REJOIN,
        ATTENDANCE_LATECOMER_RIGHT);
  }

  /** Members take part from a distance only where that is allowed. Source: KL 5:16, 6:24. */
  static final CheckedRule DISTANS_PRESENT =
      CheckedRule.builder("distans-present", TEXTS)
          .binds(Bodies.BY_STATUTE)
          .source(Sources.kl(5, "16"))
          .source(Sources.kl(6, "24"))
          .checkedBy(AttendanceRules::distansPresent);

  private static void distansPresent(RuleContext context) {
    Optional<MeetingMode> mode = context.meeting().mode();
    boolean wholly = mode.isPresent() && mode.get() == MeetingMode.REMOTE;
    if (!wholly && !doesAnybodyDecideRemotely(context)) {
      return;
    }
    Optional<Boolean> allowed = context.law().stated(Parameter.REMOTE_PARTICIPATION);
    if (allowed.isEmpty()) {
      context.cannotJudge("remote").component("body").component("standingOrders").add();
    } else if (!allowed.get() && wholly) {
      context.found("meeting").component("mode").add();
    } else if (!allowed.get()) {
      for (Located<Attendance> entry : context.attendance()) {
        if (decidesRemotely(entry.value())) {
          context.found("member", entry).component("remote").person(entry.value().person()).add();
        }
      }
    }
  }

  private static boolean doesAnybodyDecideRemotely(RuleContext context) {
    for (Attendance entry : context.meeting().attendance()) {
      if (decidesRemotely(entry)) {
        return true;
      }
    }
    return false;
  }

  private static boolean decidesRemotely(Attendance entry) {
    return entry.remote() && entry.isDeciding();
  }

  /** Presence is recorded for paragraphs that the minutes have. Source: logic. */
  static final CheckedRule ATTENDANCE_INTERVAL_VALID =
      CheckedRule.builder("attendance-interval-valid", TEXTS)
          .logical()
          .checkedBy(AttendanceRules::attendanceIntervalValid);

  private static void attendanceIntervalValid(RuleContext context) {
    Meeting meeting = context.meeting();
    if (meeting.paragraphs().isEmpty()
        || (context.isIncomplete() && meeting.statedRange().isEmpty())) {
      return;
    }
    for (Located<Attendance> entry : context.attendance()) {
      if (!isInMinutes(meeting, entry.value().paragraphs())) {
        context
            .found("outside", entry)
            .component("paragraphs")
            .with("paragraphs", entry.value().paragraphs())
            .with("range", rangeOf(meeting))
            .person(entry.value().person())
            .add();
      }
    }
  }

  private static boolean isInMinutes(Meeting meeting, ParagraphSet set) {
    for (ParagraphSet.Range range : set.ranges()) {
      if (!isInMinutes(meeting, range.from()) || !isInMinutes(meeting, range.to())) {
        return false;
      }
    }
    return true;
  }

  private static boolean isInMinutes(Meeting meeting, int number) {
    if (meeting.statedRange().isPresent() && meeting.statedRange().get().contains(number)) {
      return true;
    }
    int first = Integer.MAX_VALUE;
    int last = 0;
    for (Paragraph paragraph : meeting.paragraphs()) {
      first = Math.min(first, paragraph.number());
      last = Math.max(last, paragraph.number());
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
          .checkedBy(AttendanceRules::attendanceOneRolePerParagraph);

  private static void attendanceOneRolePerParagraph(RuleContext context) {
    for (Located<Attendance> entry : context.attendance()) {
      Optional<String> person = entry.value().person();
      if (person.isPresent() && context.presence().listsRepeatedly(person.get())) {
        checkRoles(context, entry, person.get());
      }
    }
  }

  /** Compares an entry with the earlier ones of the same person. */
  private static void checkRoles(RuleContext context, Located<Attendance> entry, String person) {
    for (Located<Attendance> earlier : context.attendance()) {
      if (earlier.index() == entry.index()) {
        return;
      }
      if (earlier.value().isOf(person) && differ(earlier.value(), entry.value())) {
        Optional<Paragraph> both = sharedParagraph(context, earlier.value(), entry.value());
        if (both.isPresent()) {
          context
              .found("two-roles", entry)
              .in(both.get())
              .person(person)
              .with("paragraphs", entry.value().paragraphs())
              .with("others", earlier.value().paragraphs())
              .add();
          return;
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
    return !entry.isByTheClock() && paragraph.isWhollyIn(entry.paragraphs());
  }

  /**
   * Anyone who has stopped serving does not serve again the same day. Source: KL 5 kap. 18, 20 §§.
   */
  static final CheckedRule ATTENDANCE_NO_REJOIN =
      CheckedRule.builder("attendance-no-rejoin", TEXTS)
          .binds(Bodies.BY_STATUTE)
          .source(Sources.kl(5, "20"))
          .source(Sources.kl(5, "18"))
          .source(Sources.practice("Hultsfred, Ersättare och deras tjänstgöring"))
          .checkedBy(AttendanceRules::attendanceNoRejoin);

  private static void attendanceNoRejoin(RuleContext context) {
    boolean assembly = context.law().isAssembly();
    Optional<Boolean> own = context.law().stated(Parameter.RETURN_AFTER_LEAVING);
    if ((!assembly && own.orElse(true)) || isOverSeveralDays(context.meeting())) {
      return;
    }
    for (Located<Attendance> entry : context.attendance()) {
      Optional<String> person = entry.value().person();
      if (person.isEmpty()
          || entry.value().paragraphs().isAll()
          || !isFirstOf(context, person.get(), entry)) {
        continue;
      }
      Paragraph again = servesAgain(context, person.get());
      if (again != null) {
        context
            .found("again", entry)
            .component("paragraphs")
            .in(again)
            .person(person)
            .with("section", again.section())
            .atMost(assembly ? Severity.ERROR : Severity.WARNING)
            .add();
      }
    }
  }

  private static boolean isFirstOf(RuleContext context, String person, Located<Attendance> entry) {
    for (Located<Attendance> one : context.attendance()) {
      if (one.value().isOf(person)) {
        return one.index() == entry.index();
      }
    }
    return false;
  }

  private static boolean isOverSeveralDays(Meeting meeting) {
    LocalDate day = null;
    for (Sitting sitting : meeting.sittings()) {
      if (sitting.date().isPresent()) {
        if (day != null && !day.equals(sitting.date().get())) {
          return true;
        }
        day = sitting.date().get();
      }
    }
    return false;
  }

  /** Returns the paragraph where a person serves again after a break, null if never. */
  private static @Nullable Paragraph servesAgain(RuleContext context, String person) {
    boolean served = false;
    boolean left = false;
    for (Paragraph paragraph : context.meeting().paragraphs()) {
      if (context.presence().in(paragraph).mayContain(person)) {
        if (left) {
          return paragraph;
        }
        served = !standsInForJav(context, paragraph, person);
      } else if (served && !mayBeAwayForJav(paragraph, person)) {
        left = true;
      }
    }
    return null;
  }

  /**
   * Says whether a substitute serves in a paragraph because the member is disqualified there. When
   * it is dealt with the member is back, so that service ends because of jäv too, and may begin
   * anew. Source: KL 5 kap. 18 §.
   */
  private static boolean standsInForJav(RuleContext context, Paragraph paragraph, String person) {
    for (Attendance entry : context.presence().entriesOf(person)) {
      if (entry.substitutesFor().isPresent()
          && paragraph.isIn(entry.paragraphs())
          && mayBeAwayForJav(paragraph, entry.substitutesFor().get())) {
        return true;
      }
    }
    return false;
  }

  private static boolean mayBeAwayForJav(Paragraph paragraph, String person) {
    for (Disqualification question : paragraph.disqualifications()) {
      if (question.person().equals(person) && !question.isRejected()) {
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
          .checkedBy(AttendanceRules::attendanceLatecomerRight);

  private static void attendanceLatecomerRight(RuleContext context) {
    for (Located<Attendance> substitute : context.attendance()) {
      Optional<String> member = substitute.value().substitutesFor();
      if (member.isPresent() && !substitute.value().paragraphs().isAll()) {
        for (Attendance entry : context.presence().entriesOf(member.get())) {
          if (entry.mayBeDeciding()) {
            checkSwitch(context, substitute, entry);
          }
        }
      }
    }
  }

  private static void checkSwitch(
      RuleContext context, Located<Attendance> substitute, Attendance member) {
    for (Paragraph paragraph : context.meeting().paragraphs()) {
      Coverage one = paragraph.coverageIn(substitute.value().paragraphs());
      Coverage other = paragraph.coverageIn(member.paragraphs());
      if (one != Coverage.NONE
          && other != Coverage.NONE
          && (one == Coverage.PART || other == Coverage.PART)) {
        context
            .found("within", substitute)
            .component("paragraphs")
            .in(paragraph)
            .with("member", context.nameOf(member.person().orElse("")))
            .person(substitute.value().person())
            .add();
        return;
      }
    }
  }
}
