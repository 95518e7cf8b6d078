package se.protokoll.validation.law;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import se.protokoll.Meeting;
import se.protokoll.Paragraph;
import se.protokoll.calendar.SwedishCalendar;
import se.protokoll.justering.Posting;
import se.protokoll.language.Language;
import se.protokoll.language.Message;
import se.protokoll.mapper.HasNoJsonForm;
import se.protokoll.people.BodyKind;

/**
 * By when one paragraph's minutes must be certified, announced and appealed (<i>frister</i>); what
 * cannot be known because a day is missing is absent.
 *
 * <p>Source: kommunallagen (2017:725) 5 kap. 69 §, 6 kap. 35 §, 8 kap. 12 §, 9 kap. 32 §, 13 kap. 5
 * §, which say what kommunallagen (1991:900) said ({@link LegalNumber}); lag (1930:173) 1-2 §§, as
 * read 2025-09-01. That a time which ends on a day of rest goes on to the next working day also for
 * <i>justering</i> and announcement is inferred from the general wording of lag (1930:173) 2 §.
 *
 * @param lastDayOfJustering the last day to certify, counted from the last day of the meeting
 * @param lastDayOfPosting the last day to announce, counted from the day of <i>justering</i>
 * @param lastDayOfAppeal the last day to appeal, counted from the announcement, and in a joint
 *     board from the last of the announcements
 * @param firstDayOfRemoval the first day the notice may come down, the day after
 */
public record Deadlines(
    Optional<LocalDate> lastDayOfJustering,
    Optional<LocalDate> lastDayOfPosting,
    Optional<LocalDate> lastDayOfAppeal,
    Optional<LocalDate> firstDayOfRemoval)
    implements Message, HasNoJsonForm {

  /** The most days from the meeting to the <i>justering</i>: KL 5 kap. 69 §. */
  public static final int DAYS_TO_JUSTERING = LegalNumber.DAYS_TO_JUSTERING.value();

  /** The most days from the <i>justering</i> to its announcement: KL 8 kap. 12 §. */
  public static final int DAYS_TO_POSTING = LegalNumber.DAYS_TO_POSTING.value();

  /** The weeks in which to appeal, from the announcement: KL 13 kap. 5 §. */
  public static final int WEEKS_TO_APPEAL = LegalNumber.WEEKS_TO_APPEAL.value();

  public Deadlines {
    Objects.requireNonNull(lastDayOfJustering, "lastDayOfJustering");
    Objects.requireNonNull(lastDayOfPosting, "lastDayOfPosting");
    Objects.requireNonNull(lastDayOfAppeal, "lastDayOfAppeal");
    Objects.requireNonNull(firstDayOfRemoval, "firstDayOfRemoval");
  }

  /** Returns the deadlines of a paragraph, by what the minutes themselves say about the body. */
  public static Deadlines of(Meeting meeting, Paragraph paragraph) {
    return of(meeting, paragraph, LegalContext.of(meeting));
  }

  /** Returns the deadlines of a paragraph. */
  public static Deadlines of(Meeting meeting, Paragraph paragraph, LegalContext context) {
    Optional<LocalDate> appeal =
        announced(meeting, paragraph, context).map(Deadlines::lastDayOfAppeal);
    return new Deadlines(
        paragraph.certifiedImmediately()
            ? context.day()
            : context.day().map(day -> lastDayOfJustering(day, daysToJustering(context))),
        meeting.dayOfJustering(paragraph).map(Deadlines::lastDayOfPosting),
        appeal,
        appeal.map(day -> day.plusDays(1)));
  }

  /**
   * Returns how many days the body has for <i>justering</i>: fourteen by law, fewer where its own
   * standing orders say so. A body that no statute binds may also give itself more.
   */
  public static int daysToJustering(LegalContext context) {
    int own = context.stated(Parameter.DAYS_TO_JUSTERING).orElse(DAYS_TO_JUSTERING);
    return context.isStatutory() ? Math.min(own, DAYS_TO_JUSTERING) : own;
  }

  /** Returns the last day to certify: so many days after the meeting, or the next working day. */
  public static LocalDate lastDayOfJustering(LocalDate lastDayOfMeeting, int days) {
    return SwedishCalendar.lastDayOfDays(lastDayOfMeeting, days);
  }

  /**
   * Returns the last day to announce: two days after the <i>justering</i>, or the next working day.
   */
  public static LocalDate lastDayOfPosting(LocalDate dayOfJustering) {
    return SwedishCalendar.lastDayOfDays(dayOfJustering, DAYS_TO_POSTING);
  }

  /**
   * Returns the last day to appeal: the same weekday three weeks after the announcement, or the
   * next working day. Posted 2024-12-03, the last day is 2024-12-27.
   */
  public static LocalDate lastDayOfAppeal(LocalDate postedOn) {
    return SwedishCalendar.lastDayOfWeeks(postedOn, WEEKS_TO_APPEAL);
  }

  /**
   * Returns the day from which the time for appeal runs: the first day of those of the paragraph's
   * postings that were left up long enough; in a joint board the last day, because every party
   * posts. Empty when none of them has a day, and in a joint board also when one of them has none.
   *
   * <p>One notice board counts, that of the municipality's or region's website (KL 8 kap. 9 §).
   * Where the minutes print a second notice, it is a copy of the first, or takes its place when
   * that one came down too early, because the time then did not run out (KL 13 kap. 5 §).
   */
  public static Optional<LocalDate> announced(
      Meeting meeting, Paragraph paragraph, LegalContext context) {
    if (context.isOf(BodyKind.JOINT_BOARD)) {
      return onAllBoards(onEachBoard(meeting.postings(), paragraph));
    }
    List<Posting> postings = meeting.postingsOf(paragraph);
    Optional<LocalDate> first = Optional.empty();
    Optional<LocalDate> latest = Optional.empty();
    for (Posting posting : postings) {
      Optional<LocalDate> day = posting.postedOn();
      if (day.isPresent()) {
        latest = latest.filter(day.get()::isBefore).or(() -> day);
        if (isLeftUp(posting)) {
          first = first.filter(day.get()::isAfter).or(() -> day);
        }
      }
    }
    return first.isPresent() ? first : latest;
  }

  /**
   * Returns the postings of a paragraph on each notice board: those that name it, else those that
   * name none. That one party names paragraphs says nothing about what another's notice covers.
   */
  private static List<Posting> onEachBoard(List<Posting> postings, Paragraph paragraph) {
    Set<String> named = new HashSet<>();
    for (Posting posting : postings) {
      if (posting.paragraphs().filter(paragraph::isIn).isPresent()) {
        named.add(boardOf(posting));
      }
    }
    return postings.stream()
        .filter(
            one ->
                one.paragraphs().isPresent()
                    ? paragraph.isIn(one.paragraphs().get())
                    : !named.contains(boardOf(one)))
        .toList();
  }

  /** Returns what the notice board of a posting is known by, empty when it has no name. */
  public static String boardOf(Posting posting) {
    return posting.board().orElse("").strip().toLowerCase(Locale.ROOT);
  }

  private static Optional<LocalDate> onAllBoards(List<Posting> postings) {
    Optional<LocalDate> latest = Optional.empty();
    for (Posting posting : postings) {
      Optional<LocalDate> day = posting.postedOn();
      if (day.isEmpty()) {
        return day;
      }
      latest = latest.filter(day.get()::isBefore).or(() -> day);
    }
    return latest;
  }

  /**
   * Says whether a notice was up for as long as a decision could be appealed, or still is.
   *
   * @param posting a posting whose first day is known
   */
  public static boolean isLeftUp(Posting posting) {
    return posting.removedOn().isEmpty()
        || posting.removedOn().get().isAfter(lastDayOfAppeal(posting.postedOn().orElseThrow()));
  }

  /** Returns "deadlines". */
  @Override
  public String code() {
    return "deadlines";
  }

  /** Returns the days that are known, by the names of the components. */
  @Override
  public Map<String, Object> arguments() {
    Map<String, Object> arguments = new LinkedHashMap<>();
    lastDayOfJustering.ifPresent(day -> arguments.put("lastDayOfJustering", day));
    lastDayOfPosting.ifPresent(day -> arguments.put("lastDayOfPosting", day));
    lastDayOfAppeal.ifPresent(day -> arguments.put("lastDayOfAppeal", day));
    firstDayOfRemoval.ifPresent(day -> arguments.put("firstDayOfRemoval", day));
    return Collections.unmodifiableMap(arguments);
  }

  /** Returns the days that are known in words, one after the other. */
  @Override
  public String text(Language language) {
    List<String> known = new ArrayList<>();
    arguments()
        .forEach(
            (name, day) ->
                known.add(LawTexts.TABLE.text("deadlines." + name, Map.of("day", day), language)));
    return known.isEmpty()
        ? LawTexts.TABLE.text("deadlines.unknown", Map.of(), language)
        : String.join("; ", known);
  }
}
