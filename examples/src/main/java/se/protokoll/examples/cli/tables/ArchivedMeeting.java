package se.protokoll.examples.cli.tables;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import se.protokoll.Clause;
import se.protokoll.DaysOfJustering;
import se.protokoll.Decision;
import se.protokoll.Grant;
import se.protokoll.MatterState;
import se.protokoll.Meeting;
import se.protokoll.OutstandingMatter;
import se.protokoll.Paragraph;
import se.protokoll.PlacedGrant;
import se.protokoll.Presence;
import se.protokoll.Visibility;
import se.protokoll.people.Actor;
import se.protokoll.people.Attendance;
import se.protokoll.people.Office;
import se.protokoll.people.Organisation;
import se.protokoll.people.Person;
import se.protokoll.vote.Ballot;
import se.protokoll.vote.Vote;

/** A meeting of an archive as rows of tables, with what is worked out once for all of them. */
final class ArchivedMeeting {
  private final long number;
  private final int line;
  private final Meeting meeting;
  private final boolean withSecrets;
  private final Presence presence;
  private final DaysOfJustering days;
  private final Map<String, Person> people = new HashMap<>();
  private final List<MatterRow> matters = new ArrayList<>();
  private final IdentityHashMap<Paragraph, MatterRow> byParagraph = new IdentityHashMap<>();

  /**
   * Makes the rows of a meeting.
   *
   * @param number the number of its record in the archive, from 1
   * @param line the line that it begins on, from 1
   * @param meeting the meeting
   * @param withSecrets whether texts of secret paragraphs are taken too
   */
  ArchivedMeeting(long number, int line, Meeting meeting, boolean withSecrets) {
    this.number = number;
    this.line = line;
    this.meeting = meeting;
    this.withSecrets = withSecrets;
    this.presence = Presence.of(meeting);
    this.days = DaysOfJustering.of(meeting);
    meeting.people().forEach(person -> people.putIfAbsent(person.key(), person));
    for (Paragraph paragraph : meeting.paragraphs()) {
      var row = new MatterRow(this, matters.size() + 1, paragraph, isWithheld(paragraph));
      matters.add(row);
      byParagraph.put(paragraph, row);
    }
  }

  private boolean isWithheld(Paragraph paragraph) {
    return !withSecrets
        && (isSecret(paragraph.visibility())
            || paragraph.sections().stream().anyMatch(one -> isSecret(one.visibility())));
  }

  private static boolean isSecret(Optional<Visibility> visibility) {
    return visibility.filter(one -> one != Visibility.PUBLIC).isPresent();
  }

  long number() {
    return number;
  }

  int line() {
    return line;
  }

  Meeting meeting() {
    return meeting;
  }

  Presence presence() {
    return presence;
  }

  DaysOfJustering days() {
    return days;
  }

  Optional<Person> person(String key) {
    return Optional.ofNullable(people.get(key));
  }

  /** Returns the names of those who act, or their keys where they have none; empty without any. */
  Optional<String> names(List<? extends Actor> actors) {
    return joined(actors.stream().map(this::name).toList());
  }

  private String name(Actor actor) {
    if (actor instanceof Organisation organisation) {
      return organisation.name();
    }
    if (actor instanceof Office office) {
      return office.title();
    }
    String key = actor.personKey().orElse("");
    return person(key).map(Person::name).orElse(key);
  }

  /** Returns texts as one; empty without any. */
  static Optional<String> joined(List<String> texts) {
    return texts.isEmpty() ? Optional.empty() : Optional.of(String.join("; ", texts));
  }

  List<MatterRow> matters() {
    return matters;
  }

  /** A row of the table "matters": a paragraph, and its place in the minutes from 1. */
  record MatterRow(ArchivedMeeting in, int place, Paragraph paragraph, boolean isWithheld) {}

  List<DecisionRow> decisions() {
    var rows = new ArrayList<DecisionRow>();
    for (MatterRow matter : matters) {
      int place = 0;
      for (Decision decision : matter.paragraph().decisions()) {
        rows.add(new DecisionRow(matter, ++place, decision));
      }
    }
    return rows;
  }

  /** A row of the table "decisions", with its place in the paragraph from 1. */
  record DecisionRow(MatterRow matter, int place, Decision decision) {
    /** Returns the texts of its points, those below others after them. */
    Optional<String> text() {
      var texts = new ArrayList<String>();
      add(decision.clauses(), texts);
      return joined(texts);
    }

    private static void add(List<Clause> clauses, List<String> texts) {
      for (Clause clause : clauses) {
        texts.add(clause.text());
        add(clause.clauses(), texts);
      }
    }
  }

  List<VoteRow> votes() {
    var rows = new ArrayList<VoteRow>();
    for (DecisionRow decision : decisions()) {
      int place = 0;
      for (Vote vote : decision.decision().votes()) {
        rows.add(new VoteRow(decision, ++place, vote));
      }
    }
    return rows;
  }

  /** A row of the table "votes", with its place in the decision from 1. */
  record VoteRow(DecisionRow decision, int place, Vote vote) {}

  List<BallotRow> ballots() {
    var rows = new ArrayList<BallotRow>();
    for (VoteRow vote : votes()) {
      vote.vote().ballots().forEach(ballot -> rows.add(new BallotRow(vote, ballot, false)));
      vote.vote().castingVote().ifPresent(ballot -> rows.add(new BallotRow(vote, ballot, true)));
    }
    return rows;
  }

  /** A row of the table "ballots". */
  record BallotRow(VoteRow vote, Ballot ballot, boolean isCasting) {
    MatterRow matter() {
      return vote.decision().matter();
    }

    Optional<Person> person() {
      return matter().in().person(ballot.person());
    }
  }

  List<PresenceRow> entries() {
    var rows = new ArrayList<PresenceRow>();
    for (Attendance entry : meeting.attendance()) {
      rows.add(new PresenceRow(this, rows.size() + 1, entry));
    }
    return rows;
  }

  /**
   * A row of the table "presence": an entry of the list of attendance, and its place there from 1.
   */
  record PresenceRow(ArchivedMeeting in, int place, Attendance entry) {
    Optional<Person> person() {
      return entry.person().flatMap(in::person);
    }
  }

  List<GrantRow> grants() {
    var rows = new ArrayList<GrantRow>();
    for (PlacedGrant placed : meeting.grants(MatterState.values())) {
      MatterRow matter = matter(placed.paragraph());
      rows.add(new GrantRow(matter, rows.size() + 1, placed.state(), placed.grant()));
    }
    return rows;
  }

  /** A row of the table "grants", with its place in the minutes from 1. */
  record GrantRow(MatterRow matter, int place, MatterState state, Grant grant) {}

  List<OutstandingRow> outstanding() {
    var rows = new ArrayList<OutstandingRow>();
    for (OutstandingMatter placed : meeting.outstanding()) {
      rows.add(new OutstandingRow(matter(placed.paragraph()), rows.size() + 1, placed));
    }
    return rows;
  }

  /** A row of the table "outstanding", with its place in the minutes from 1. */
  record OutstandingRow(MatterRow matter, int place, OutstandingMatter outstanding) {}

  private MatterRow matter(Paragraph paragraph) {
    return Objects.requireNonNull(byParagraph.get(paragraph), "it is of the meeting");
  }
}
