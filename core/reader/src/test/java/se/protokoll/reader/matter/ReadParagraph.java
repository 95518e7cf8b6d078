package se.protokoll.reader.matter;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import se.protokoll.Clause;
import se.protokoll.Paragraph;
import se.protokoll.Proposal;
import se.protokoll.people.Actor;
import se.protokoll.people.Organisation;
import se.protokoll.reader.PublishedMinutes;
import se.protokoll.reader.Reading;

/** One paragraph, read from its lines. */
final class ReadParagraph {
  private final Reading reading;

  private ReadParagraph(Reading reading) {
    this.reading = reading;
  }

  /** Reads the lines after the title. */
  static ReadParagraph of(String lines) {
    return after("", lines);
  }

  /** Reads the lines after the title, in minutes that begin with others. */
  static ReadParagraph after(String head, String lines) {
    return new ReadParagraph(
        PublishedMinutes.read(head + "\n§ 7 Bidrag till Föreningen Vidar\n\n" + lines));
  }

  Reading reading() {
    return reading;
  }

  Paragraph paragraph() {
    return reading.meeting().paragraphs().get(0);
  }

  /** Returns the texts of the clauses of all decisions, those of parts too. */
  List<String> clauses() {
    return paragraph().decisions().stream()
        .flatMap(decision -> decision.clauses().stream())
        .flatMap(ReadParagraph::all)
        .map(Clause::text)
        .toList();
  }

  private static Stream<Clause> all(Clause clause) {
    return Stream.concat(Stream.of(clause), clause.clauses().stream().flatMap(ReadParagraph::all));
  }

  /** Returns the name of a person with the party: "Ada Ek (S)". */
  String name(String key) {
    return reading.meeting().people().stream()
        .filter(person -> person.key().equals(key))
        .map(person -> person.name() + person.party().map(party -> " (" + party + ")").orElse(""))
        .findFirst()
        .orElse("?");
  }

  List<String> names(List<String> keys) {
    return keys.stream().map(this::name).toList();
  }

  /** Returns who moved a proposal. */
  List<String> movers(Proposal proposal) {
    return proposal.proposers().stream().map(this::name).toList();
  }

  private String name(Actor actor) {
    Optional<String> person = actor.personKey();
    return person.map(this::name).orElseGet(() -> ((Organisation) actor).name());
  }
}
