package se.protokoll.validation.standard.presence;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.protokoll.Meeting;
import se.protokoll.MeetingMode;
import se.protokoll.MinutesPart;
import se.protokoll.Paragraph;
import se.protokoll.ParagraphSpans;
import se.protokoll.Sitting;
import se.protokoll.language.MessageTable;
import se.protokoll.language.Text;
import se.protokoll.people.Attendance;
import se.protokoll.people.Capacity;
import se.protokoll.text.ParagraphSet;
import se.protokoll.validation.finding.Severity;
import se.protokoll.validation.law.Parameter;
import se.protokoll.validation.rule.CheckedRule;
import se.protokoll.validation.rule.FindingBuilder;
import se.protokoll.validation.rule.Located;
import se.protokoll.validation.rule.RuleContext;
import se.protokoll.validation.standard.Bodies;
import se.protokoll.validation.standard.KnownNumbers;
import se.protokoll.validation.standard.PlaceOwners;
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
        ATTENDANCE_LATECOMER_RIGHT,
        SUBSTITUTE_NOT_CALLED);
  }

  /**
   * The first day of SFS 2026:836 by what was written about its bill (prop. 2025/26:164, bet.
   * 2025/26:KU35); the act's own words about its first day have not been read.
   */
  private static final LocalDate DISTANCE_CHANGED = LocalDate.of(2026, 7, 1);

  /**
   * Members take part from a distance only where that is allowed. Source: KL 5:16, 6:24. The words
   * of SFS 2026:836 demand the same, and forbid it to the presidium of an assembly: at most a
   * warning, as for what is known from a bill.
   */
  static final CheckedRule DISTANS_PRESENT =
      CheckedRule.builder("distans-present", TEXTS)
          .needs()
          .binds(Bodies.BY_STATUTE)
          .source(Sources.kl(5, "16").forBodies(Bodies.ASSEMBLIES))
          .source(Sources.kl(6, "24").forBodies(Bodies.BOARDS))
          .checkedBy(AttendanceRules::distansPresent);

  private static void distansPresent(RuleContext context) {
    Optional<MeetingMode> mode = context.meeting().mode();
    boolean wholly = mode.isPresent() && mode.get() == MeetingMode.REMOTE;
    if (!wholly && !doesAnybodyDecideRemotely(context)) {
      return;
    }
    Optional<Boolean> allowed = context.law().stated(Parameter.REMOTE_PARTICIPATION);
    if (allowed.isEmpty()) {
      context
          .cannotJudge("remote")
          .component("body")
          .component("standingOrders")
          .lacking(Parameter.REMOTE_PARTICIPATION)
          .add();
    } else if (!allowed.get() && wholly) {
      context.found("meeting").component("mode").add();
    } else if (!allowed.get()) {
      for (Located<Attendance> entry : context.attendance()) {
        if (decidesRemotely(entry.value())) {
          context.found("member", entry).component("remote").person(entry.value().person()).add();
        }
      }
    } else {
      Located<Attendance> presiding = remotePresidium(context);
      if (presiding == null) {
        context.met().component("attendance");
      } else {
        String person = presiding.value().person().orElseThrow();
        context
            .found("presidium", presiding)
            .component("remote")
            .person(person)
            .with("since", DISTANCE_CHANGED)
            .atMost(Severity.WARNING)
            .add();
      }
    }
  }

  /** Returns who of an assembly's presidium took part from a distance, where that is forbidden. */
  private static @Nullable Located<Attendance> remotePresidium(RuleContext context) {
    if (!context.law().isAssembly() || context.isHeldBefore(DISTANCE_CHANGED)) {
      return null;
    }
    for (Located<Attendance> entry : context.attendance()) {
      Attendance one = entry.value();
      if (one.presidiumRole().isPresent() && one.person().isPresent() && decidesRemotely(one)) {
        return entry;
      }
    }
    return null;
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
          .needsThroughout(MinutesPart.PARAGRAPHS)
          .logical()
          .checkedBy(AttendanceRules::attendanceIntervalValid);

  private static void attendanceIntervalValid(RuleContext context) {
    Meeting meeting = context.meeting();
    if (!KnownNumbers.areTold(context)) {
      return;
    }
    List<Attendance> entries = meeting.attendance();
    for (int i = 0; i < entries.size(); i++) {
      Attendance entry = entries.get(i);
      ParagraphSet paragraphs = entry.paragraphs();
      if (!paragraphs.isAll() && !KnownNumbers.of(context).have(paragraphs)) {
        FindingBuilder finding = context.found("outside", context.attendance().get(i));
        (meeting.statedRange().isPresent() ? finding.needs() : finding)
            .component("paragraphs")
            .with("paragraphs", paragraphs)
            .with("range", KnownNumbers.of(context).stated())
            .person(entry.person())
            .add();
      } else {
        context
            .met("", context.attendance(), i)
            .with("paragraphs", paragraphs)
            .person(entry.person());
      }
    }
  }

  /** Nobody is two things in one paragraph. Source: KL 5 kap. 66 §, 6 kap. 35 §, and logic. */
  static final CheckedRule ATTENDANCE_ONE_ROLE_PER_PARAGRAPH =
      CheckedRule.builder("attendance-one-role-per-paragraph", TEXTS)
          .needs()
          .logical()
          .source(Sources.kl(5, "66"))
          .source(Sources.kl(6, "35").forBodies(Bodies.BOARDS))
          .checkedBy(AttendanceRules::attendanceOneRolePerParagraph);

  private static void attendanceOneRolePerParagraph(RuleContext context) {
    Map<String, PlaceOwners<Attendance>> entries = new HashMap<>(0);
    List<Attendance> list = context.meeting().attendance();
    for (int i = 0; i < list.size(); i++) {
      Optional<String> person = list.get(i).person();
      if (person.isPresent() && context.presence().listsRepeatedly(person.get())) {
        checkRoles(
            context,
            context.attendance().get(i),
            entries.computeIfAbsent(person.get(), key -> new PlaceOwners<>()));
      } else if (person.isPresent()) {
        context.met("once", context.attendance(), i).person(person);
      }
    }
  }

  /** Compares an entry with the earlier ones of the same person. */
  private static void checkRoles(
      RuleContext context, Located<Attendance> entry, PlaceOwners<Attendance> earlier) {
    Attendance here = entry.value();
    ParagraphSpans spans =
        here.isByTheClock()
            ? ParagraphSpans.NONE
            : context.paragraphIndex().whollyIn(here.paragraphs());
    List<Attendance> others = new ArrayList<>(0);
    List<Paragraph> where = new ArrayList<>(0);
    earlier.claim(
        spans,
        here,
        (other, from, to) -> {
          if (differ(other, here)) {
            others.add(other);
            where.addAll(context.paragraphIndex().at(from, to));
          }
        });
    if (others.isEmpty()) {
      context.met(entry).person(here.person());
      return;
    }
    Attendance other = others.get(0);
    boolean twoSeats = other.capacity().equals(here.capacity());
    context
        .found(twoSeats ? "two-seats" : "two-roles", entry)
        .inAll(where)
        .person(here.person())
        .with("one", twoSeats ? seat(context, other) : capacity(other))
        .with("other", twoSeats ? seat(context, here) : capacity(here))
        .add();
  }

  /**
   * Says whether two entries contradict each other. Minutes often list everybody who was present as
   * well as those who served; being on both lists is not a contradiction.
   */
  private static boolean differ(Attendance one, Attendance other) {
    if ((one.isDeciding() && isPresent(other)) || (other.isDeciding() && isPresent(one))) {
      return false;
    }
    return !one.capacity().equals(other.capacity())
        || !one.substitutesFor().equals(other.substitutesFor());
  }

  private static boolean isPresent(Attendance entry) {
    return entry.capacity().orElse(null) == Capacity.PRESENT;
  }

  private static Text capacity(Attendance entry) {
    String word = entry.capacity().map(Capacity::word).orElse("unstated");
    return TEXTS.text("attendance-one-role-per-paragraph." + word + ".what", Map.of());
  }

  private static Text seat(RuleContext context, Attendance entry) {
    Optional<String> member = entry.substitutesFor();
    return member.isPresent()
        ? TEXTS.text(
            "attendance-one-role-per-paragraph.for-member.what",
            Map.of("member", context.nameOf(member.get())))
        : TEXTS.text("attendance-one-role-per-paragraph.own-seat.what", Map.of());
  }

  /**
   * Anyone who has stopped serving does not serve again the same day. Source: KL 5 kap. 18, 20 §§.
   */
  static final CheckedRule ATTENDANCE_NO_REJOIN =
      CheckedRule.builder("attendance-no-rejoin", TEXTS)
          .needs()
          .binds(Bodies.BY_STATUTE)
          .source(Sources.kl(5, "20").forBodies(Bodies.ASSEMBLIES))
          .source(Sources.kl(5, "18").forBodies(Bodies.ASSEMBLIES))
          .source(Sources.practice("Hultsfred, Ersättare och deras tjänstgöring"))
          .checkedBy(AttendanceRules::attendanceNoRejoin);

  private static void attendanceNoRejoin(RuleContext context) {
    boolean assembly = context.law().isAssembly();
    Optional<Boolean> own = context.law().stated(Parameter.RETURN_AFTER_LEAVING);
    if ((!assembly && own.orElse(true)) || isOverSeveralDays(context.meeting())) {
      return;
    }
    Set<String> judged = new HashSet<>(0);
    boolean unknown = false;
    boolean javUnknown = false;
    List<Attendance> entries = context.meeting().attendance();
    for (int i = 0; i < entries.size(); i++) {
      Optional<String> person = entries.get(i).person();
      if (person.isEmpty()) {
        continue;
      }
      if (entries.get(i).paragraphs().isAll()) {
        context.met("all", context.attendance(), i).person(person);
        continue;
      }
      if (!isFirstOf(context, person.get(), entries.get(i)) || !judged.add(person.get())) {
        continue;
      }
      Located<Attendance> entry = context.attendance().get(i);
      Paragraph again =
          RepeatedService.paragraphOfReturn(context, person.get(), RepeatedService.Benefit.NONE);
      if (again != null
          && RepeatedService.paragraphOfReturn(
                  context, person.get(), RepeatedService.Benefit.ENTRIES)
              == null) {
        unknown = true;
      } else if (again != null
          && RepeatedService.paragraphOfReturn(context, person.get(), RepeatedService.Benefit.JAV)
              == null) {
        javUnknown = true;
      } else if (again != null) {
        context
            .found("again", entry)
            .component("paragraphs")
            .in(again)
            .person(person)
            .with("section", again.section())
            .byOwnOrders(!assembly)
            .atMost(assembly ? Severity.ERROR : Severity.WARNING)
            .add();
      } else {
        context.met(entry).person(person);
      }
    }
    if (unknown) {
      context.cannotJudge("attendance-incomplete").component("attendance").add();
    }
    if (javUnknown) {
      context.cannotJudge("left-out").component("disqualifications").add();
    }
  }

  @SuppressWarnings("ReferenceEquality") // the entry itself, not another that says the same
  private static boolean isFirstOf(RuleContext context, String person, Attendance entry) {
    return context.presence().entriesOf(person).get(0) == entry;
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

  /** A latecomer takes over from the substitute between two matters. Source: KL 5 kap. 19 §. */
  static final CheckedRule ATTENDANCE_LATECOMER_RIGHT =
      CheckedRule.builder("attendance-latecomer-right", TEXTS)
          .needs()
          .binds(Bodies.BY_STATUTE)
          .baseSeverity(Severity.WARNING)
          .source(Sources.kl(5, "19").forBodies(Bodies.ASSEMBLIES))
          .source(Sources.practice("Hultsfred, Ersättare och deras tjänstgöring"))
          .checkedBy(AttendanceRules::attendanceLatecomerRight);

  private static void attendanceLatecomerRight(RuleContext context) {
    Map<String, Stays> members = new HashMap<>(0);
    for (Located<Attendance> substitute :
        context.attendance(one -> one.substitutesFor().isPresent())) {
      Optional<String> member = substitute.value().substitutesFor();
      if (substitute.value().paragraphs().isAll()) {
        context.met("all", substitute).person(substitute.value().person());
      } else if (member.isPresent()) {
        Stays own = Stays.of(context, List.of(substitute.value()));
        Stays replaced =
            members.computeIfAbsent(
                member.get(), key -> Stays.of(context, mayHaveServed(context, key)));
        ParagraphSpans within =
            own.partly.and(replaced.present).or(own.present.and(replaced.partly));
        if (!within.isEmpty()) {
          context
              .found("within", substitute)
              .component("paragraphs")
              .in(context.paragraphIndex().get(within.from(0)))
              .with("member", context.nameOf(member.get()))
              .person(substitute.value().person())
              .add();
        } else {
          context
              .met(substitute)
              .with("member", context.nameOf(member.get()))
              .person(substitute.value().person());
        }
      }
    }
  }

  /**
   * A substitute who is there takes a seat that is empty. Source: KL 5 kap. 17 §, 6 kap. 17 §; the
   * order among substitutes stands in the body's own orders.
   */
  static final CheckedRule SUBSTITUTE_NOT_CALLED =
      CheckedRule.builder("substitute-not-called", TEXTS)
          .needs(MinutesPart.DISQUALIFICATIONS)
          .binds(Bodies.BY_STATUTE_BUT_COMMITTEES)
          .baseSeverity(Severity.INFO)
          .source(Sources.kl(5, "17").forBodies(Bodies.ASSEMBLIES))
          .source(Sources.kl(6, "17").forBodies(Bodies.BOARDS))
          .checkedBy(AttendanceRules::substituteNotCalled);

  private static void substituteNotCalled(RuleContext context) {
    if (!context.presence().isKnown() || !context.presence().isComplete()) {
      return;
    }
    ParagraphSpans unused = EmptySeats.besideSubstitutes(context);
    if (!unused.isEmpty()) {
      context
          .found("empty-seat")
          .component("attendance")
          .inAll(context.paragraphIndex().at(unused))
          .add();
    } else {
      context.met().component("attendance");
    }
  }

  private static List<Attendance> mayHaveServed(RuleContext context, String person) {
    return context.presence().entriesOf(person).stream().filter(Attendance::mayBeDeciding).toList();
  }

  /**
   * Where somebody may have served.
   *
   * @param present in whole paragraphs or in part
   * @param partly in part
   */
  private record Stays(ParagraphSpans present, ParagraphSpans partly) {

    static Stays of(RuleContext context, List<Attendance> entries) {
      List<ParagraphSpans> present = new ArrayList<>(1);
      List<ParagraphSpans> partly = new ArrayList<>(1);
      for (Attendance entry : entries) {
        ParagraphSpans all = context.paragraphIndex().in(entry.paragraphs());
        present.add(all);
        partly.add(all.minus(context.paragraphIndex().whollyIn(entry.paragraphs())));
      }
      return new Stays(ParagraphSpans.union(present), ParagraphSpans.union(partly));
    }
  }
}
