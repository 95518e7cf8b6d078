package se.protokoll;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.immutables.value.Value;
import se.protokoll.justering.Justering;
import se.protokoll.justering.Posting;
import se.protokoll.mapper.NeedsJsonModule;
import se.protokoll.people.Attendance;
import se.protokoll.people.AttendanceExtent;
import se.protokoll.people.Organisation;
import se.protokoll.people.Person;
import se.protokoll.people.PublicBody;
import se.protokoll.record.Facts;
import se.protokoll.text.Extra;
import se.protokoll.text.ParagraphSet;

/**
 * A meeting and its minutes (<i>sammanträde, protokoll</i>).
 *
 * <p>It holds what the minutes say, however irregular: only the body is required. What follows from
 * the facts is computed; what the minutes state about themselves is kept too, so that a rule can
 * compare.
 *
 * @param id an application's own name for the meeting
 * @param body the body that met
 * @param number the number of the minutes themselves, as printed, such as "4/2019"; absent when
 *     they have none
 * @param kind ordinary or extra, absent when not stated
 * @param heldWith the bodies it was held together with (<i>gemensamt sammanträde</i>), its own not
 *     among them
 * @param openToPublic whether the public was let in (<i>offentligt</i>), absent when not stated
 * @param notices how and when it was announced beforehand
 * @param sittings when it sat; several for a meeting over two days or with an adjournment
 * @param place the place as published, a room or a service for video meetings
 * @param mode in a room, from a distance or both; absent when not stated
 * @param people everybody the minutes name
 * @param attendance who was present, as what and for which paragraphs
 * @param attendanceExtent how complete the attendance is, absent when nothing says so
 * @param agenda what was summoned
 * @param contents the table of contents printed in the minutes
 * @param paragraphs what was minuted
 * @param justering how the minutes were certified, absent when they do not say
 * @param postings the announcements on notice boards, also blank ones
 * @param previousMinutes what is said about the previous minutes
 * @param statedRange the paragraphs the minutes say they comprise ("Protokollet omfattar §§ 1-15")
 * @param source where the record was taken from
 * @param extra own properties of an application
 */
@Value.Builder
public record Meeting(
    Optional<String> id,
    PublicBody body,
    Optional<String> number,
    Optional<MeetingKind> kind,
    List<Organisation> heldWith,
    Optional<Boolean> openToPublic,
    List<MeetingNotice> notices,
    List<Sitting> sittings,
    Optional<String> place,
    Optional<MeetingMode> mode,
    List<Person> people,
    List<Attendance> attendance,
    Optional<AttendanceExtent> attendanceExtent,
    List<AgendaItem> agenda,
    List<ContentsItem> contents,
    List<Paragraph> paragraphs,
    Optional<Justering> justering,
    List<Posting> postings,
    Optional<PreviousMinutes> previousMinutes,
    Optional<ParagraphSet> statedRange,
    Optional<Source> source,
    Extra extra)
    implements NeedsJsonModule, WithMeeting {
  public Meeting {
    Facts.requireAll(id, number, kind, openToPublic);
    Facts.requireAll(place, mode, justering);
    Facts.requireAll(attendanceExtent, previousMinutes, statedRange, source);
    Objects.requireNonNull(body, "body");
    heldWith = Facts.listOf(heldWith);
    notices = Facts.listOf(notices);
    sittings = Facts.listOf(sittings);
    people = Facts.listOf(people);
    attendance = Facts.listOf(attendance);
    agenda = Facts.listOf(agenda);
    contents = Facts.listOf(contents);
    paragraphs = Facts.listOf(paragraphs);
    postings = Facts.listOf(postings);
    Objects.requireNonNull(extra, "extra");
  }

  /** Returns the paragraph of a number and no suffix, empty when there is none. */
  public Optional<Paragraph> paragraph(int number) {
    return paragraphs.stream()
        .filter(paragraph -> paragraph.number() == number && paragraph.suffix().isEmpty())
        .findFirst();
  }

  /** Returns the person of a key, empty when nobody has it. */
  public Optional<Person> person(String key) {
    return people.stream().filter(person -> person.key().equals(key)).findFirst();
  }

  /**
   * Returns who presided over a paragraph or part of it: those the minutes say presided, else the
   * chair where they say it of nobody.
   */
  public List<Attendance> presidedOver(Paragraph paragraph) {
    List<Attendance> presiding = new ArrayList<>(1);
    List<Attendance> chairs = new ArrayList<>(1);
    for (Attendance entry : attendance) {
      if ((entry.presiding() || entry.isChair()) && paragraph.isIn(entry.paragraphs())) {
        (entry.presiding() ? presiding : chairs).add(entry);
      }
    }
    return Collections.unmodifiableList(presiding.isEmpty() ? chairs : presiding);
  }

  /** Says whether a person presided over a paragraph or part of it, as {@link #presidedOver}. */
  public boolean isPresidedOverBy(String person, Paragraph paragraph) {
    for (Attendance entry : presidedOver(paragraph)) {
      if (entry.isOf(person)) {
        return true;
      }
    }
    return false;
  }

  /**
   * Returns who decided in a paragraph, with presence and upheld <i>jäv</i> taken into account.
   *
   * @see Presence#of(Meeting)
   */
  public Deciders decidersOf(Paragraph paragraph) {
    return Presence.of(this, paragraph).in(paragraph);
  }

  /**
   * Says whether everybody who was present stands in the attendance, so that somebody who does not
   * was not there: it is stated to be complete, or names people and nothing says that it is not.
   *
   * <p>It is not complete where it is stated to be anything else, where the record leaves out
   * attendance, and where a web view or an extract does not state how complete it is.
   */
  public boolean isAttendanceComplete() {
    if (leavesOut(MinutesPart.ATTENDANCE)) {
      return false;
    }
    return attendanceExtent.isPresent()
        ? attendanceExtent.get() == AttendanceExtent.COMPLETE
        : !attendance.isEmpty()
            && source.flatMap(Source::extent).orElse(Extent.FULL_PROTOCOL) == Extent.FULL_PROTOCOL;
  }

  /** Says whether the record leaves out a part of the minutes, if only of some paragraphs. */
  public boolean leavesOut(MinutesPart part) {
    return source.isPresent() && source.get().leavesOut(part);
  }

  /** Says whether the record leaves out a part of the minutes of a paragraph, or may. */
  public boolean leavesOut(MinutesPart part, Paragraph paragraph) {
    return source.isPresent() && source.get().leavesOut(part, paragraph);
  }

  /** Returns the postings that cover a paragraph: those that name it, else those that name none. */
  public List<Posting> postingsOf(Paragraph paragraph) {
    for (Posting posting : postings) {
      if (posting.paragraphs().isPresent()) {
        return covering(paragraph);
      }
    }
    return postings;
  }

  private List<Posting> covering(Paragraph paragraph) {
    List<Posting> naming = new ArrayList<>(1);
    List<Posting> general = new ArrayList<>(1);
    for (Posting posting : postings) {
      if (posting.paragraphs().isEmpty()) {
        general.add(posting);
      } else if (paragraph.isIn(posting.paragraphs().get())) {
        naming.add(posting);
      }
    }
    return Collections.unmodifiableList(naming.isEmpty() ? general : naming);
  }

  /**
   * Returns the day the minutes were certified: that of the last signature, empty when it is
   * unknown.
   *
   * <p>Paragraphs certified immediately have a day of their own and do not count here.
   *
   * @see #dayOfJustering(Paragraph)
   */
  public Optional<LocalDate> dayOfJustering() {
    return DaysOfJustering.of(this).lastOf(certifiedTogether());
  }

  /** Returns the paragraphs that were not certified immediately, at the meeting. */
  public List<Paragraph> certifiedTogether() {
    for (Paragraph one : paragraphs) {
      if (one.certifiedImmediately()) {
        return paragraphs.stream().filter(paragraph -> !paragraph.certifiedImmediately()).toList();
      }
    }
    return paragraphs;
  }

  /**
   * Returns the day a paragraph was certified: that of the last of the chair's and the elected
   * <i>justerare</i>'s signatures on it. Where one of these is missing or undated, it is the day a
   * posting states, or a later one of a signature; without either it is unknown. An approval by
   * e-mail is not a signature. For a paragraph certified immediately, the signatures and the
   * posting that name it by number go before those for all.
   *
   * @see DaysOfJustering#of(Meeting)
   */
  public Optional<LocalDate> dayOfJustering(Paragraph paragraph) {
    return DaysOfJustering.of(this, paragraph).dayOf(paragraph);
  }

  /** Returns the grants that decisions make; proposed money is not granted money. */
  public List<PlacedGrant> grants() {
    return grants(MatterState.DECIDED);
  }

  /**
   * Returns the grants of some states in the order of the minutes: decided where a decision makes
   * the grant, proposed where a proposal does and no decision has ended the matter.
   */
  public List<PlacedGrant> grants(MatterState... states) {
    return Matters.grants(this, Set.of(states));
  }

  /**
   * Returns everything somebody is to come back with: what decisions ask for, what proposals ask
   * for where no decision has ended the matter, and what was promised in discussion.
   */
  public List<OutstandingMatter> outstanding() {
    return Matters.outstanding(this);
  }

  /** Returns the last day of the meeting, empty when no day is known. */
  public Optional<LocalDate> lastDay() {
    Optional<LocalDate> last = Optional.empty();
    for (Sitting sitting : sittings) {
      if (sitting.date().isPresent()
          && (last.isEmpty() || sitting.date().get().isAfter(last.get()))) {
        last = sitting.date();
      }
    }
    return last;
  }

  /** Returns the first day of the meeting, empty when no day is known. */
  public Optional<LocalDate> firstDay() {
    Optional<LocalDate> first = Optional.empty();
    for (Sitting sitting : sittings) {
      if (sitting.date().isPresent()
          && (first.isEmpty() || sitting.date().get().isBefore(first.get()))) {
        first = sitting.date();
      }
    }
    return first;
  }

  /** Says whether it began after a day; false when no day of it is known. */
  public boolean beganAfter(LocalDate day) {
    Optional<LocalDate> first = firstDay();
    return first.isPresent() && day.isBefore(first.get());
  }

  /** Says whether it sat on a day. */
  public boolean isHeldOn(LocalDate day) {
    for (Sitting sitting : sittings) {
      if (sitting.date().isPresent() && sitting.date().get().equals(day)) {
        return true;
      }
    }
    return false;
  }

  /** Returns the body, the days and the number of paragraphs; the JSON has all the rest. */
  @Override
  public String toString() {
    Optional<LocalDate> first = firstDay();
    Optional<LocalDate> last = lastDay();
    return "Meeting["
        + body.name()
        + first.map(day -> ", " + day).orElse("")
        + (first.equals(last) ? "" : last.map(day -> " to " + day).orElse(""))
        + ", paragraphs="
        + paragraphs.size()
        + "]";
  }

  /**
   * Returns a new builder; it is the supported way in, because a component may be added in a later
   * version.
   */
  public static Builder builder() {
    return new Builder();
  }

  /** Builds a {@code Meeting}. */
  public static final class Builder extends MeetingBuilder {
    Builder() {
      extra(Extra.NONE);
    }
  }
}
