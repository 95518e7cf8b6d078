package se.protokoll.reader.matter;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import se.protokoll.Decision;
import se.protokoll.FollowUp;
import se.protokoll.Proposal;
import se.protokoll.Speaker;
import se.protokoll.people.Actor;
import se.protokoll.people.Disqualification;
import se.protokoll.people.Organisation;
import se.protokoll.people.PersonRef;
import se.protokoll.reader.fact.Roster;
import se.protokoll.reader.fact.Trace;
import se.protokoll.reader.line.Line;
import se.protokoll.vote.Reservation;
import se.protokoll.vote.Statement;
import se.protokoll.vote.Vote;

/** What has been read of a paragraph so far. */
final class ParagraphDraft {
  final Optional<Integer> number;
  final Trace trace;
  final Roster roster;
  final SentenceSubjects subjects;
  final Optional<String> chair;
  final List<Decision> decisions = new ArrayList<>();
  final List<Proposal> proposals = new ArrayList<>();
  final List<Vote> votes = new ArrayList<>();
  final List<Reservation> reservations = new ArrayList<>();
  final List<Statement> statements = new ArrayList<>();
  final List<Disqualification> disqualifications = new ArrayList<>();
  final List<FollowUp> followUps = new ArrayList<>();
  final Set<Speaker> speakers = new LinkedHashSet<>();
  final Set<String> notParticipating = new LinkedHashSet<>();
  final Set<String> notParticipatingParties = new LinkedHashSet<>();
  boolean certifiedImmediately;
  boolean stampedCertified;

  ParagraphDraft(
      Optional<Integer> number,
      Trace trace,
      Roster roster,
      SentenceSubjects subjects,
      Optional<String> chair) {
    this.number = number;
    this.trace = trace;
    this.roster = roster;
    this.subjects = subjects;
    this.chair = chair;
  }

  /** Returns the key of a person, empty for a group and for a chair who is not known. */
  Optional<String> key(SentenceSubject subject, List<Line> lines) {
    return switch (subject.kind()) {
      case PERSON -> Optional.of(person(subject, lines));
      case CHAIR -> chair;
      case GROUP -> Optional.empty();
    };
  }

  private String person(SentenceSubject subject, List<Line> lines) {
    if (subject.party().isEmpty() && subject.name().indexOf(' ') < 0) {
      Optional<String> known = roster.findByLastName(subject.name());
      if (known.isPresent()) {
        return known.get();
      }
    }
    return roster.person(subject.name(), subject.party(), lines);
  }

  /** Says whether a subject is a person with a party, or one whom the minutes name elsewhere. */
  boolean isKnown(SentenceSubject subject) {
    return subject.kind() == SentenceSubject.Kind.PERSON
        && (subject.party().isPresent() || roster.find(subject.name()).isPresent());
  }

  /** Returns those of a list as actors; a chair who is not known is left out. */
  List<Actor> actors(List<SentenceSubject> list, List<Line> lines) {
    List<Actor> actors = new ArrayList<>();
    for (SentenceSubject subject : list) {
      if (subject.kind() == SentenceSubject.Kind.GROUP) {
        actors.add(Organisation.of(subject.name()));
      } else {
        key(subject, lines).ifPresent(key -> actors.add(new PersonRef(key)));
      }
    }
    return actors;
  }

  /** Returns the keys of the persons of a list. */
  List<String> persons(List<SentenceSubject> list, List<Line> lines) {
    List<String> persons = new ArrayList<>();
    for (SentenceSubject subject : list) {
      key(subject, lines).filter(key -> !persons.contains(key)).ifPresent(persons::add);
    }
    return persons;
  }

  /** Returns the groups of a list. */
  static List<String> groups(List<SentenceSubject> list) {
    return list.stream()
        .filter(subject -> subject.kind() == SentenceSubject.Kind.GROUP)
        .map(SentenceSubject::name)
        .distinct()
        .toList();
  }

  void stated(String component, List<Line> lines) {
    trace.stated(number, component, lines);
  }

  void inferred(String component, String basis, List<Line> lines) {
    trace.inferred(number, component, basis, lines);
  }
}
