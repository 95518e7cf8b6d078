package se.protokoll.validation.law;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import se.protokoll.Meeting;
import se.protokoll.MeetingSeries;
import se.protokoll.OutstandingMatter;
import se.protokoll.Paragraph;
import se.protokoll.mapper.HasNoJsonForm;
import se.protokoll.text.ParagraphRef;
import se.protokoll.text.When;

/**
 * What a body has outstanding over many meetings (<i>balanslista</i>): everything that somebody is
 * to come back with, and the later paragraph that took it up.
 *
 * <p>A later paragraph takes a matter up when it has one of its case numbers, its title, or a
 * reference to its paragraph. Titles that every meeting has, such as "Övriga frågor", tell nothing.
 * A matter that recurs stays outstanding until the day it recurs to. It is made in one pass, in
 * time linear in the size of the meetings.
 */
public final class MatterRegister implements HasNoJsonForm {

  private static final Set<String> EVERY_MEETING =
      Set.of(
          "mötet öppnas",
          "mötet avslutas",
          "val av justerare",
          "fastställande av dagordning",
          "godkännande av dagordning",
          "föregående protokoll",
          "föregående mötes protokoll",
          "övriga frågor",
          "övriga frågor och informationer",
          "övrigt",
          "information",
          "informationer",
          "anmälningar",
          "anmälningsärenden",
          "balanslista");

  private final List<Entry> entries;

  /**
   * One matter of the register.
   *
   * @param meeting the meeting it comes from
   * @param matter the paragraph, how far it had come, and what is to come back
   * @param takenUpAt the first later meeting that took it up, absent when none did
   * @param takenUpIn the paragraph that took it up, absent when none did
   */
  public record Entry(
      Meeting meeting,
      OutstandingMatter matter,
      Optional<Meeting> takenUpAt,
      Optional<Paragraph> takenUpIn)
      implements HasNoJsonForm {
    public Entry {
      Objects.requireNonNull(meeting, "meeting");
      Objects.requireNonNull(matter, "matter");
      Objects.requireNonNull(takenUpAt, "takenUpAt");
      Objects.requireNonNull(takenUpIn, "takenUpIn");
    }

    /** Returns the last day of the time it is due in, empty when no day is known. */
    public Optional<LocalDate> due() {
      return matter.followUp().due().flatMap(When::to);
    }

    /** Says whether it is still outstanding on a day: it was there, and nobody had come back. */
    public boolean isOutstandingOn(LocalDate day) {
      if (meeting.lastDay().filter(held -> !held.isAfter(day)).isEmpty()) {
        return false;
      }
      if (matter.followUp().recurs().isPresent()) {
        Optional<LocalDate> until = matter.followUp().recursUntil().flatMap(When::to);
        return until.filter(day::isAfter).isEmpty();
      }
      return takenUpAt.flatMap(Meeting::firstDay).filter(taken -> !taken.isAfter(day)).isEmpty()
          && !(takenUpAt.isPresent() && takenUpAt.get().firstDay().isEmpty());
    }

    /** Says whether it was due before a day and is still outstanding on it. */
    public boolean isOverdueOn(LocalDate day) {
      return due().filter(last -> last.isBefore(day)).isPresent() && isOutstandingOn(day);
    }
  }

  private MatterRegister(List<Entry> entries) {
    this.entries = List.copyOf(entries);
  }

  /**
   * Returns the register of a series of meetings.
   *
   * @param series the meetings
   */
  public static MatterRegister of(MeetingSeries series) {
    var found = new ArrayList<Open>();
    var open = new HashMap<String, List<Open>>();
    for (Meeting meeting : series.meetings()) {
      for (Paragraph paragraph : meeting.paragraphs()) {
        for (String key : keysTakenUp(meeting, paragraph)) {
          for (Open matter : Objects.requireNonNullElse(open.remove(key), List.<Open>of())) {
            matter.takenUp(meeting, paragraph);
          }
        }
      }
      for (OutstandingMatter matter : meeting.outstanding()) {
        var one = new Open(meeting, matter);
        found.add(one);
        for (String key : keysOf(meeting, matter.paragraph())) {
          open.computeIfAbsent(key, k -> new ArrayList<>()).add(one);
        }
      }
    }
    return new MatterRegister(found.stream().map(Open::entry).toList());
  }

  /** Returns every matter, in order of time and then of the minutes. */
  public List<Entry> entries() {
    return entries;
  }

  /** Returns what is outstanding on a day. */
  public List<Entry> outstandingOn(LocalDate day) {
    return entries.stream().filter(entry -> entry.isOutstandingOn(day)).toList();
  }

  /** Returns what was due before a day and is still outstanding on it. */
  public List<Entry> overdueOn(LocalDate day) {
    return entries.stream().filter(entry -> entry.isOverdueOn(day)).toList();
  }

  /**
   * Returns what a later paragraph can know the matter of a paragraph by: its case numbers, its
   * title unless every meeting has one like it, and its number with a day or the year.
   *
   * @see #keysTakenUp(Meeting, Paragraph)
   */
  public static Set<String> keysOf(Meeting meeting, Paragraph paragraph) {
    var keys = namesOf(paragraph);
    for (var sitting : meeting.sittings()) {
      sitting.date().ifPresent(day -> keys.add("ref:" + day + "§" + paragraph.number()));
    }
    meeting
        .firstDay()
        .ifPresent(day -> keys.add("ref:" + day.getYear() + "§" + paragraph.number()));
    return keys;
  }

  /**
   * Returns which earlier matters a paragraph takes up: those with one of these keys.
   *
   * @see #keysOf(Meeting, Paragraph)
   */
  public static Set<String> keysTakenUp(Meeting meeting, Paragraph paragraph) {
    var keys = namesOf(paragraph);
    for (ParagraphRef reference : paragraph.precedents()) {
      boolean own =
          reference.body().isEmpty() || meeting.body().isCalled(reference.body().orElseThrow());
      Optional<When> when = reference.when();
      if (!own || reference.number().isEmpty() || when.isEmpty()) {
        continue;
      }
      when.get().day().ifPresent(day -> keys.add("ref:" + day + "§" + reference.number().get()));
      if (when.get().day().isEmpty() && when.get().from().isPresent()) {
        keys.add("ref:" + when.get().from().get().getYear() + "§" + reference.number().get());
      }
    }
    return keys;
  }

  /** Says whether a paragraph has a case number or a title that not every meeting has. */
  public static boolean isNamed(Paragraph paragraph) {
    return !namesOf(paragraph).isEmpty();
  }

  private static Set<String> namesOf(Paragraph paragraph) {
    var keys = new HashSet<String>();
    for (String caseNumber : paragraph.caseNumbers()) {
      keys.add("case:" + caseNumber);
    }
    paragraph
        .title()
        .map(MatterRegister::folded)
        .filter(title -> !EVERY_MEETING.contains(title))
        .ifPresent(title -> keys.add("title:" + title));
    return keys;
  }

  /** Returns a title in lower case, letter by letter, so that no locale has a say. */
  private static String folded(String title) {
    var text = new StringBuilder(title.length());
    title.strip().codePoints().map(Character::toLowerCase).forEach(text::appendCodePoint);
    return text.toString();
  }

  /** A matter that is being followed. */
  private static final class Open {
    private final Meeting meeting;
    private final OutstandingMatter matter;
    private Optional<Meeting> at = Optional.empty();
    private Optional<Paragraph> in = Optional.empty();

    Open(Meeting meeting, OutstandingMatter matter) {
      this.meeting = meeting;
      this.matter = matter;
    }

    void takenUp(Meeting later, Paragraph paragraph) {
      if (at.isEmpty()) {
        at = Optional.of(later);
        in = Optional.of(paragraph);
      }
    }

    Entry entry() {
      return new Entry(meeting, matter, at, in);
    }
  }
}
