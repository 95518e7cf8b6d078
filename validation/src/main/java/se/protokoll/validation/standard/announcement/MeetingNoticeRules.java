package se.protokoll.validation.standard.announcement;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.protokoll.MeetingNotice;
import se.protokoll.MinutesPart;
import se.protokoll.Paragraph;
import se.protokoll.ParagraphIndex;
import se.protokoll.ParagraphSpans;
import se.protokoll.calendar.SwedishCalendar;
import se.protokoll.language.MessageTable;
import se.protokoll.validation.finding.Severity;
import se.protokoll.validation.law.LegalNumber;
import se.protokoll.validation.rule.CheckedRule;
import se.protokoll.validation.rule.FindingBuilder;
import se.protokoll.validation.rule.Located;
import se.protokoll.validation.rule.RuleContext;
import se.protokoll.validation.standard.Bodies;
import se.protokoll.validation.standard.FreePlaces;
import se.protokoll.validation.standard.Sources;
import se.protokoll.validation.standard.announcement.AddedMatters.Consent;

/** How a meeting is announced before it is held. */
public final class MeetingNoticeRules {

  private static final MessageTable TEXTS =
      MessageTable.read(MeetingNoticeRules.class.getResourceAsStream("meeting-notice.properties"));

  private MeetingNoticeRules() {}

  /** Returns the rules, in the order of the catalogue. */
  public static List<CheckedRule> rules() {
    return List.of(MEETING_NOTICE);
  }

  /**
   * An assembly's meeting is announced a week before, an urgent matter on the weekday before at the
   * latest. Source: KL 5 kap. 13, 14 §§. What all present decide to take up needs no notice (KL 5
   * kap. 52 §).
   */
  static final CheckedRule MEETING_NOTICE =
      CheckedRule.builder("meeting-notice", TEXTS)
          .needsThroughout(MinutesPart.NOTICES)
          .binds(Bodies.ASSEMBLIES)
          .source(Sources.kl(5, "13"))
          .source(Sources.kl(5, "14"))
          .missingContent()
          .checkedBy(MinutesPart.NOTICES, MeetingNoticeRules::meetingNotice);

  private static void meetingNotice(RuleContext context) {
    List<MeetingNotice> notices = context.meeting().notices();
    if (notices.isEmpty()) {
      return; // no statute says that minutes tell of the notice
    }
    Optional<LocalDate> held = context.meeting().firstDay();
    if (held.isEmpty()) {
      context.cannotJudge("meeting-day").component("sittings").add();
      return;
    }
    LocalDate lastDay = held.get().minusWeeks(LegalNumber.WEEKS_OF_MEETING_NOTICE.value());
    Located<MeetingNotice> first = earliest(context.notices());
    if (first == null || dayOf(first).isAfter(lastDay)) {
      if (mayBeMissing(context)) {
        context.cannotJudge("left-out").component("notices").add();
      } else if (first == null || hasUndated(notices) || !hasOneOfTheWhole(notices)) {
        context.cannotJudge("notice-day").component("notices").add();
      } else {
        reported(context, "late", first).with("latest", lastDay).by(Sources.kl(5, "13")).add();
      }
      return;
    }
    context.met(first).with("announced", dayOf(first)).with("latest", lastDay);
    checkMatters(context, weekdayBefore(held.get()));
  }

  /**
   * Judges the notices of single matters, which need not be given before the last weekday. Such a
   * notice goes before one for all paragraphs, which it adds to.
   */
  private static void checkMatters(RuleContext context, LocalDate lastWeekday) {
    ParagraphIndex index = context.paragraphIndex();
    List<ParagraphSpans> inTime = new ArrayList<>();
    List<Located<MeetingNotice>> others = new ArrayList<>();
    for (Located<MeetingNotice> notice : context.notices()) {
      Optional<LocalDate> day = notice.value().announcedOn();
      if (day.isPresent() && !day.get().isAfter(lastWeekday)) {
        if (!notice.value().paragraphs().isAll()) {
          inTime.add(index.in(notice.value().paragraphs()));
        }
      } else if (!notice.value().paragraphs().complement()) {
        others.add(notice);
      }
    }
    if (!others.isEmpty()) {
      checkMatters(context, lastWeekday, ParagraphSpans.union(inTime), others);
    }
  }

  private static void checkMatters(
      RuleContext context,
      LocalDate lastWeekday,
      ParagraphSpans inTime,
      List<Located<MeetingNotice>> others) {
    ParagraphIndex index = context.paragraphIndex();
    FreePlaces matters =
        FreePlaces.where(
            index,
            one ->
                !inTime.contains(index.placeOf(one))
                    && AddedMatters.of(context).consent(one) != Consent.OF_ALL);
    Located<MeetingNotice> undated = null;
    for (Located<MeetingNotice> notice : others) {
      List<Paragraph> taken = matters.take(index.in(notice.value().paragraphs()));
      if (notice.value().announcedOn().isPresent() && !taken.isEmpty()) {
        reportMatters(context, notice, taken, lastWeekday);
      } else if (!taken.isEmpty()) {
        undated = notice;
      }
    }
    if (undated != null) {
      context.cannotJudge("notice-day", undated).add();
    }
  }

  private static void reportMatters(
      RuleContext context,
      Located<MeetingNotice> notice,
      List<Paragraph> matters,
      LocalDate latest) {
    boolean maybeByAll = false;
    for (Paragraph paragraph : matters) {
      maybeByAll |= AddedMatters.of(context).consent(paragraph) == Consent.OF_SOME;
    }
    reported(context, "late-matter", notice)
        .inAll(matters)
        .needsThroughout(MinutesPart.NOTICES, MinutesPart.DECISIONS)
        .with("latest", latest)
        .by(Sources.kl(5, "14"))
        .atMost(maybeByAll || mayBeMissing(context) ? Severity.WARNING : Severity.ERROR)
        .add();
  }

  /** Returns the last weekday before a day (<i>vardagen närmast före</i>), a Saturday too. */
  private static LocalDate weekdayBefore(LocalDate day) {
    LocalDate before = day.minusDays(1);
    while (before.getDayOfWeek() == DayOfWeek.SUNDAY
        || SwedishCalendar.holiday(before).isPresent()) {
      before = before.minusDays(1);
    }
    return before;
  }

  private static FindingBuilder reported(
      RuleContext context, String variant, Located<MeetingNotice> notice) {
    return context
        .found(variant, notice)
        .with("announced", dayOf(notice))
        .with("held", context.meeting().firstDay().get());
  }

  /** Says whether there may be a notice that the record does not hold. */
  private static boolean mayBeMissing(RuleContext context) {
    return context.isIncomplete() || context.leavesOut(MinutesPart.NOTICES);
  }

  private static LocalDate dayOf(Located<MeetingNotice> notice) {
    return notice.value().announcedOn().orElseThrow();
  }

  /** Returns the notice that came first, null when none has a day. */
  private static @Nullable Located<MeetingNotice> earliest(List<Located<MeetingNotice>> notices) {
    Located<MeetingNotice> first = null;
    for (Located<MeetingNotice> notice : notices) {
      Optional<LocalDate> day = notice.value().announcedOn();
      if (day.isPresent() && (first == null || day.get().isBefore(dayOf(first)))) {
        first = notice;
      }
    }
    return first;
  }

  /**
   * Says whether one of some notices is of the whole meeting. One of some paragraphs adds to it,
   * and proves nothing of the meeting's own.
   */
  private static boolean hasOneOfTheWhole(List<MeetingNotice> notices) {
    for (MeetingNotice notice : notices) {
      if (notice.paragraphs().complement()) {
        return true;
      }
    }
    return false;
  }

  private static boolean hasUndated(List<MeetingNotice> notices) {
    for (MeetingNotice notice : notices) {
      if (notice.announcedOn().isEmpty()) {
        return true;
      }
    }
    return false;
  }
}
