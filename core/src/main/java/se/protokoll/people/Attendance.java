package se.protokoll.people;

import java.time.LocalTime;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.immutables.value.Value;
import se.protokoll.language.ContradictionException;
import se.protokoll.mapper.NeedsJsonModule;
import se.protokoll.record.Facts;
import se.protokoll.text.ParagraphSet;

/**
 * That somebody, or nobody, took a seat at the meeting (<i>närvaro</i>), and for which paragraphs.
 *
 * <p>One person may have several entries with different paragraphs: a substitute who serves §§
 * 45-50 and then listens. Entries may overlap, because minutes print several lists: a substitute
 * among those who served for some paragraphs may also stand among those present for all of them,
 * and decided where one of the entries says so. A vacant seat stands among the deciding in real
 * minutes and has an entry without a person. A member who is recorded as absent has an entry too.
 *
 * @param person the key of the person; absent for a vacant seat, and for somebody the minutes do
 *     not name
 * @param vacant whether this is a vacant seat (<i>vakant</i>)
 * @param party the party a vacant seat belongs to, as printed; a person's party stands in {@link
 *     Person}
 * @param capacity in what capacity, absent when not stated
 * @param office the office at the meeting as published, such as "Vice ordförande"; absent when none
 *     is
 * @param presidiumRole which seat of the presidium that office is, absent when it is none
 * @param presiding whether the person presided over these paragraphs
 * @param substitute whether the person is a substitute (<i>ersättare</i>)
 * @param substitutesFor the key of the member whose place a serving substitute takes; absent when
 *     not stated
 * @param remote whether the minutes say that the person took part from a distance
 * @param arrived when the person came by the clock; absent when not stated
 * @param left when the person went by the clock; absent when not stated
 * @param paragraphs the paragraphs present for, or absent for; all of them when the minutes say
 *     nothing else; where the clock is stated too, the paragraphs decide
 */
@Value.Builder
public record Attendance(
    Optional<String> person,
    boolean vacant,
    Optional<String> party,
    Optional<Capacity> capacity,
    Optional<String> office,
    Optional<PresidiumRole> presidiumRole,
    boolean presiding,
    boolean substitute,
    Optional<String> substitutesFor,
    boolean remote,
    Optional<LocalTime> arrived,
    Optional<LocalTime> left,
    ParagraphSet paragraphs)
    implements NeedsJsonModule, WithAttendance {
  public Attendance {
    Facts.requireAll(person, party, capacity, office);
    Facts.requireAll(presidiumRole, substitutesFor, arrived, left);
    Objects.requireNonNull(paragraphs, "paragraphs");
    if (vacant && person.isPresent()) {
      throw new ContradictionException("vacant-seat-with-person", Map.of("person", person.get()));
    }
    if (presiding && capacity.isPresent() && capacity.get() == Capacity.ABSENT) {
      throw new ContradictionException("absent-and-presiding", Map.of());
    }
  }

  /** Says whether this is the entry of a person, by key. */
  public boolean isOf(String key) {
    return person.isPresent() && person.get().equals(key);
  }

  /** Says whether this is the entry of the chair, and the chair was there. */
  public boolean isChair() {
    return presidiumRole.isPresent() && presidiumRole.get() == PresidiumRole.CHAIR && !isAbsent();
  }

  /** Says whether somebody is stated to have taken part in deciding; a vacant seat is nobody. */
  public boolean isDeciding() {
    return !vacant && is(Capacity.DECIDING);
  }

  /**
   * Says whether somebody took part in deciding or may have, because the minutes do not state in
   * what capacity; a vacant seat is nobody.
   */
  public boolean mayBeDeciding() {
    return !vacant && (capacity.isEmpty() || is(Capacity.DECIDING));
  }

  /** Says whether the entry records that somebody was not there (<i>anmält förhinder</i>). */
  public boolean isAbsent() {
    return is(Capacity.ABSENT);
  }

  /** Says whether only the clock tells when the person came or went, and not the paragraphs. */
  public boolean isByTheClock() {
    return paragraphs.isAll() && (arrived.isPresent() || left.isPresent());
  }

  private boolean is(Capacity stated) {
    return capacity.isPresent() && capacity.get() == stated;
  }

  /**
   * Returns a new builder; it is the supported way in, because a component may be added in a later
   * version.
   */
  public static Builder builder() {
    return new Builder();
  }

  /** Builds a {@code Attendance}. */
  public static final class Builder extends AttendanceBuilder {
    Builder() {
      vacant(false);
      presiding(false);
      substitute(false);
      remote(false);
      paragraphs(ParagraphSet.ALL);
    }
  }
}
