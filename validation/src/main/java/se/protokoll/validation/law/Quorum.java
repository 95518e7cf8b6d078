package se.protokoll.validation.law;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import se.protokoll.Deciders;
import se.protokoll.Meeting;
import se.protokoll.Paragraph;
import se.protokoll.Presence;
import se.protokoll.language.Language;
import se.protokoll.language.Message;
import se.protokoll.mapper.HasNoJsonForm;
import se.protokoll.people.Disqualification;

/**
 * Whether enough took part in deciding one paragraph (<i>beslutsförhet</i>).
 *
 * <p>A body may decide when more than half of its members are present: 16 of 31, 6 of 10. The
 * number of members is the number fixed for the body, not those in post or summoned. In an
 * assembly, those kept out by <i>jäv</i> are forgiven; in a board they are not.
 *
 * <p>Source: kommunallagen (2017:725) 5 kap. 45-46 §§, 6 kap. 27 §, 9 kap. 23 §, as read
 * 2025-09-01.
 *
 * @param present how many certainly took part, each seat once
 * @param possible how many more may have taken part
 * @param disqualified how many seats <i>jäv</i> left empty; one that a substitute took is not
 * @param required how many it takes, absent when unknown
 * @param seats the number of members fixed for the body, absent when unknown
 * @param reason why it is met, not met or unknown
 */
public record Quorum(
    int present,
    int possible,
    int disqualified,
    Optional<Integer> required,
    Optional<Integer> seats,
    QuorumReason reason)
    implements Message, HasNoJsonForm {
  public Quorum {
    Objects.requireNonNull(required, "required");
    Objects.requireNonNull(seats, "seats");
    Objects.requireNonNull(reason, "reason");
  }

  /**
   * Returns the quorum of a paragraph, by what the minutes themselves say about the body.
   *
   * @throws IllegalArgumentException when the paragraph is not one of the meeting's
   */
  public static Quorum of(Meeting meeting, Paragraph paragraph) {
    return of(meeting, paragraph, LegalContext.of(meeting));
  }

  /**
   * Returns the quorum of a paragraph.
   *
   * @throws IllegalArgumentException when the paragraph is not one of the meeting's
   */
  public static Quorum of(Meeting meeting, Paragraph paragraph, LegalContext context) {
    if (!meeting.paragraphs().contains(paragraph)) {
      throw new IllegalArgumentException(
          paragraph.section() + " is not a paragraph of this meeting");
    }
    return of(paragraph, Presence.of(meeting, paragraph), context);
  }

  /**
   * Returns the quorum of a paragraph, from presence already worked out.
   *
   * @param presence that of the meeting of the paragraph
   */
  public static Quorum of(Paragraph paragraph, Presence presence, LegalContext context) {
    Deciders deciders = presence.in(paragraph);
    Optional<Integer> seats = context.get(Parameter.SEATS);
    Optional<Integer> required = required(context);
    int disqualified = deciders.seatsLeftForJav();
    int taken = deciders.seats();
    if (presence.isAllExceptAbsent() && seats.isPresent()) {
      disqualified = Math.max(disqualified, upheld(paragraph));
      taken = Math.max(taken, seats.get() - deciders.emptySeats() - disqualified);
    }
    int present = seats.isPresent() ? Math.min(taken, seats.get()) : taken;
    int possible = deciders.possibleCount();
    QuorumReason reason;
    if (!presence.isKnown() && !presence.isAllExceptAbsent()) {
      reason = QuorumReason.ATTENDANCE_UNKNOWN;
    } else if (required.isEmpty()) {
      reason = QuorumReason.SEATS_UNKNOWN;
    } else {
      reason =
          context.isAssembly()
              ? inAssembly(paragraph, context, present, possible, disqualified, required.get())
              : inBoard(present, possible, disqualified, required.get());
      if (isTooFew(reason) && !presence.isComplete()) {
        reason = QuorumReason.ATTENDANCE_INCOMPLETE;
      }
    }
    return new Quorum(present, possible, disqualified, required, seats, reason);
  }

  private static int upheld(Paragraph paragraph) {
    int upheld = 0;
    for (Disqualification question : paragraph.disqualifications()) {
      upheld += question.isUpheld() ? 1 : 0;
    }
    return upheld;
  }

  /** Says whether so many certainly took part in a paragraph, without saying more. */
  public static boolean isFilled(Deciders deciders, int required) {
    return deciders.seats() >= required;
  }

  /** Says the same of a paragraph of a meeting. */
  public static boolean isFilled(Presence presence, Paragraph paragraph, int required) {
    return presence.seatsIn(paragraph) >= required;
  }

  /**
   * Returns how many it takes: more than half of the seats, or more if the body's own standing
   * orders ask for more; empty when the seats are unknown. For a body that no statute binds its own
   * number counts alone.
   */
  public static Optional<Integer> required(LegalContext context) {
    Optional<Integer> seats = context.get(Parameter.SEATS);
    Optional<Integer> own = context.get(Parameter.OWN_QUORUM);
    if (!context.isStatutory() && own.isPresent()) {
      return own;
    }
    if (seats.isEmpty()) {
      return Optional.empty();
    }
    int majority = LegalFraction.QUORUM.leastAbove(seats.get());
    return Optional.of(own.isPresent() ? Math.max(own.get(), majority) : majority);
  }

  private static QuorumReason inAssembly(
      Paragraph paragraph,
      LegalContext context,
      int present,
      int possible,
      int disqualified,
      int required) {
    if (present >= required) {
      return QuorumReason.ENOUGH;
    }
    int forgiven =
        context.get(Parameter.DISQUALIFIED_COUNT_IN_ASSEMBLY).orElse(true) ? disqualified : 0;
    if (present + forgiven >= required) {
      return QuorumReason.JAV_FORGIVEN;
    }
    boolean answer = AnsweredQuestions.isAnswer(paragraph);
    Optional<Boolean> allowed = context.get(Parameter.ANSWERS_WITHOUT_QUORUM);
    if (answer && allowed.orElse(false)) {
      return QuorumReason.ANSWER_ALLOWED;
    }
    if (present + possible + forgiven >= required) {
      return QuorumReason.PRESENCE_UNCERTAIN;
    }
    if (answer && allowed.isEmpty()) {
      return QuorumReason.ANSWER_UNCERTAIN;
    }
    return tooFew(present + possible, disqualified, required);
  }

  private static QuorumReason inBoard(int present, int possible, int disqualified, int required) {
    if (present >= required) {
      return QuorumReason.ENOUGH;
    }
    return present + possible >= required
        ? QuorumReason.PRESENCE_UNCERTAIN
        : tooFew(present + possible, disqualified, required);
  }

  private static QuorumReason tooFew(int most, int disqualified, int required) {
    return most + disqualified >= required ? QuorumReason.TOO_FEW_FOR_JAV : QuorumReason.TOO_FEW;
  }

  private static boolean isTooFew(QuorumReason reason) {
    return reason == QuorumReason.TOO_FEW || reason == QuorumReason.TOO_FEW_FOR_JAV;
  }

  /** Says whether enough took part, or what is missing is forgiven by law. */
  public boolean isMet() {
    return switch (reason) {
      case ENOUGH, JAV_FORGIVEN, ANSWER_ALLOWED -> true;
      case TOO_FEW,
          TOO_FEW_FOR_JAV,
          SEATS_UNKNOWN,
          ATTENDANCE_UNKNOWN,
          ATTENDANCE_INCOMPLETE,
          ANSWER_UNCERTAIN,
          PRESENCE_UNCERTAIN ->
          false;
    };
  }

  /** Says whether a fact is missing, so that nobody can say whether enough took part. */
  public boolean isUnknown() {
    return switch (reason) {
      case SEATS_UNKNOWN,
          ATTENDANCE_UNKNOWN,
          ATTENDANCE_INCOMPLETE,
          ANSWER_UNCERTAIN,
          PRESENCE_UNCERTAIN ->
          true;
      case ENOUGH, JAV_FORGIVEN, ANSWER_ALLOWED, TOO_FEW, TOO_FEW_FOR_JAV -> false;
    };
  }

  /** Returns the word of the reason, such as "too-few". */
  @Override
  public String code() {
    return reason.word();
  }

  /** Returns the numbers that are known, by name. */
  @Override
  public Map<String, Object> arguments() {
    Map<String, Object> arguments = new LinkedHashMap<>();
    arguments.put("present", present);
    arguments.put("possible", possible);
    arguments.put("disqualified", disqualified);
    required.ifPresent(number -> arguments.put("required", number));
    seats.ifPresent(number -> arguments.put("seats", number));
    return Collections.unmodifiableMap(arguments);
  }

  /** Returns the reason in words. */
  @Override
  public String text(Language language) {
    return LawTexts.TABLE.text("quorum." + code(), arguments(), language);
  }
}
