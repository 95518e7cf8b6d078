package se.protokoll.examples.cli.page;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import se.protokoll.Meeting;
import se.protokoll.Paragraph;
import se.protokoll.Section;
import se.protokoll.Sitting;
import se.protokoll.fund.Holder;
import se.protokoll.people.Actor;
import se.protokoll.people.BodyKind;
import se.protokoll.people.Office;
import se.protokoll.people.Organisation;
import se.protokoll.people.Person;
import se.protokoll.people.PersonRef;
import se.protokoll.text.ParagraphSet;
import se.protokoll.text.When;
import se.protokoll.validation.finding.Report;
import se.protokoll.validation.finding.Severity;

/** Says the facts of the records in words. */
public final class Labels {

  private static final int BEGINNING = 60;

  private final Voice voice;

  /** Makes labels in a language. */
  public Labels(Voice voice) {
    this.voice = voice;
  }

  /** Returns the body and the days of a meeting, one line. */
  public String meeting(Meeting meeting) {
    return meeting.firstDay().isPresent()
        ? body(meeting) + " " + days(meeting)
        : body(meeting) + ", " + days(meeting);
  }

  /** Returns a body's name and abbreviation. */
  public String body(Meeting meeting) {
    String name = meeting.body().name();
    return meeting
        .body()
        .abbreviation()
        .filter(abbreviation -> !abbreviation.equals(name))
        .map(abbreviation -> name + " (" + abbreviation + ")")
        .orElse(name);
  }

  /** Returns the days of a meeting, or that they are not stated. */
  public String days(Meeting meeting) {
    if (meeting.firstDay().isEmpty() || meeting.lastDay().isEmpty()) {
      return voice.say("days.unknown");
    }
    LocalDate first = meeting.firstDay().get();
    LocalDate last = meeting.lastDay().get();
    return first.equals(last) ? first.toString() : first + "–" + last;
  }

  /** Returns when a sitting began and ended, as far as it is stated: "kl. 13.00–15.50". */
  public Optional<String> clock(Sitting sitting) {
    Optional<String> to =
        sitting
            .closes()
            .map(this::time)
            .map(
                time ->
                    sitting.closesApproximately() ? voice.say("clock.about", "time", time) : time);
    if (sitting.opens().isEmpty()) {
      return to.map(time -> voice.say("clock.to", "to", time));
    }
    String from = time(sitting.opens().get());
    return to.map(time -> voice.say("clock.from-to", "from", from, "to", time))
        .or(() -> Optional.of(voice.say("clock.from", "from", from)));
  }

  /** Returns a time of day as minutes print it: "13.00". */
  public String time(LocalTime time) {
    return time.truncatedTo(ChronoUnit.MINUTES)
        .toString()
        .replace(":", voice.say("clock.separator"));
  }

  /** Returns the paragraphs of a meeting from first to last: "§§ 1–15". */
  public String range(List<Paragraph> paragraphs) {
    if (paragraphs.isEmpty()) {
      return voice.say("paragraphs.none");
    }
    Paragraph last = paragraphs.get(paragraphs.size() - 1);
    return paragraphs.size() == 1
        ? section(last)
        : "§§ " + number(paragraphs.get(0)) + "–" + number(last);
  }

  /** Returns a paragraph as printed: "§ 12 A". */
  public String section(Paragraph paragraph) {
    return "§ " + number(paragraph);
  }

  /**
   * Returns a paragraph's title, or the beginning of its text in quotation marks when it has none.
   */
  public String title(Paragraph paragraph) {
    return paragraph
        .title()
        .or(() -> paragraph.sections().stream().map(Section::text).findFirst().map(this::begun))
        .orElse(voice.say("title.none"));
  }

  private String begun(String text) {
    String line = Wrap.lines(text, BEGINNING).get(0);
    return voice.quote(line.length() < text.length() ? line + " …" : line);
  }

  private static String number(Paragraph paragraph) {
    return ParagraphSet.numbered(paragraph.number(), paragraph.suffix());
  }

  /**
   * Returns a set of paragraphs with its sign: "§§ 1–7", "alla utom § 364"; empty when it is all of
   * them.
   */
  public String paragraphs(ParagraphSet set) {
    return set.isAll() ? "" : set.text(voice.language());
  }

  /** Returns a kind of body, or that it is unknown. */
  public String kind(Optional<BodyKind> kind) {
    return kind.map(one -> voice.say("body-kind", one)).orElse(voice.say("body-kind.unknown"));
  }

  /** Returns how many errors, warnings and notes there are in some reports together. */
  public String counts(List<Report> reports) {
    var counts = new EnumMap<Severity, Long>(Severity.class);
    for (Severity severity : Severity.values()) {
      counts.put(
          severity,
          reports.stream().mapToLong(report -> report.withSeverity(severity).size()).sum());
    }
    return counts(counts);
  }

  /** Returns how many errors, warnings and notes there are. */
  public String counts(Map<Severity, Long> counts) {
    return voice.say(
        "severity.counts",
        "errors",
        counts.getOrDefault(Severity.ERROR, 0L),
        "warnings",
        counts.getOrDefault(Severity.WARNING, 0L),
        "notes",
        counts.getOrDefault(Severity.INFO, 0L));
  }

  /** Returns somebody who acts, by name. */
  public String actor(Meeting meeting, Actor actor) {
    if (actor instanceof PersonRef reference) {
      return person(meeting, reference.person());
    }
    if (actor instanceof Office office) {
      return office.title()
          + office.organisation().map(organisation -> ", " + organisation(organisation)).orElse("");
    }
    return organisation((Organisation) actor);
  }

  /** Returns several who act, by name. */
  public String actors(Meeting meeting, List<? extends Actor> actors) {
    return voice.list(actors.stream().map(actor -> actor(meeting, actor)).toList());
  }

  /** Returns a person's name and party, or the key when nobody has it. */
  public String person(Meeting meeting, String key) {
    return meeting
        .person(key)
        .map(person -> person.name() + person.party().map(party -> " (" + party + ")").orElse(""))
        .orElse(key);
  }

  /** Returns where a person comes from: the organisation and unit, empty when not stated. */
  public String home(Person person) {
    String organisation = person.organisation().map(Labels::shortest).orElse("");
    String unit = person.unit().orElse("");
    return organisation.isEmpty() || unit.isEmpty()
        ? organisation + unit
        : organisation + ", " + unit;
  }

  /** Returns an organisation with the one it is part of. */
  public String organisation(Organisation organisation) {
    return organisation.name()
        + organisation.partOf().map(whole -> ", " + shortest(whole)).orElse("");
  }

  /** Returns an organisation's abbreviation, or its name when it has none. */
  public static String shortest(Organisation organisation) {
    return organisation.abbreviation().orElse(organisation.name());
  }

  /** Returns a holder's name, or the key when it has none. */
  public static String holder(Holder holder) {
    return holder.name().orElse(holder.key());
  }

  /**
   * Returns a time: in the words of the minutes, with the days it means unless the words give the
   * year.
   */
  public String when(When when) {
    String days = days(when);
    String text = when.text().orElse("");
    if (text.isEmpty() || days.isEmpty()) {
      return text + days;
    }
    boolean clear =
        when.to().or(when::from).filter(day -> text.contains("" + day.getYear())).isPresent();
    return clear ? text : text + " (" + days + ")";
  }

  private String days(When when) {
    if (when.day().isPresent()) {
      return when.day().get().toString();
    }
    if (when.from().isPresent() && when.to().isPresent()) {
      return when.from().get() + "–" + when.to().get();
    }
    return when.from()
        .map(day -> voice.say("when.from", "day", day))
        .or(() -> when.to().map(day -> voice.say("when.to", "day", day)))
        .orElse("");
  }
}
