package se.protokoll.reader;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import se.protokoll.Clause;
import se.protokoll.Decision;
import se.protokoll.Meeting;
import se.protokoll.Paragraph;
import se.protokoll.Proposal;
import se.protokoll.ProposalKind;
import se.protokoll.justering.Justering;
import se.protokoll.justering.Posting;
import se.protokoll.people.Attendance;
import se.protokoll.people.Capacity;
import se.protokoll.text.ParagraphSet;
import se.protokoll.vote.Vote;

/**
 * The facts that minutes state, one by one, so that those of two meetings can be compared:
 * independent of keys, of order and of a last full stop.
 */
final class StatedFacts {
  private static final Pattern AMOUNT =
      Pattern.compile("(\\d{1,3}(?:[ \\u00a0]\\d{3})*(?:,\\d{1,2})?)[ \\u00a0]kronor");

  private final Meeting meeting;
  private final Names names;
  private final Set<Integer> numbers = new TreeSet<>();
  private final List<Fact> facts = new ArrayList<>();

  private StatedFacts(Meeting meeting) {
    this.meeting = meeting;
    this.names = new Names(meeting);
    meeting.paragraphs().forEach(paragraph -> numbers.add(paragraph.number()));
  }

  /**
   * A fact.
   *
   * @param tier what it is measured with
   * @param kind what it is
   * @param paragraph the number of its paragraph, 0 for one of the whole meeting
   * @param value what it says
   */
  record Fact(FactTier tier, String kind, int paragraph, String value) {}

  /** Returns the facts of a meeting. */
  static List<Fact> of(Meeting meeting) {
    StatedFacts stated = new StatedFacts(meeting);
    stated.skeleton();
    stated.people();
    stated.justering();
    meeting.paragraphs().forEach(stated::decisions);
    return stated.facts;
  }

  private void skeleton() {
    add(FactTier.SKELETON, "body", 0, meeting.body().name());
    meeting
        .sittings()
        .forEach(
            sitting -> {
              sitting.date().ifPresent(day -> add(FactTier.SKELETON, "day", 0, day));
              sitting.opens().ifPresent(time -> add(FactTier.SKELETON, "opens", 0, time));
              sitting.closes().ifPresent(time -> add(FactTier.SKELETON, "closes", 0, time));
            });
    meeting.place().ifPresent(place -> add(FactTier.SKELETON, "place", 0, place));
    for (Paragraph one : meeting.paragraphs()) {
      int number = one.number();
      add(FactTier.SKELETON, "paragraph", number, number + one.suffix().orElse(""));
      one.title().ifPresent(title -> add(FactTier.SKELETON, "title", number, title));
      one.caseNumbers().forEach(it -> add(FactTier.SKELETON, "case", number, it));
      one.sections().stream()
          .flatMap(section -> section.heading().stream())
          .forEach(heading -> add(FactTier.SKELETON, "heading", number, heading));
      if (!one.decisions().isEmpty()) {
        add(FactTier.SKELETON, "decided", number, "yes");
      }
    }
  }

  private void people() {
    meeting.people().stream()
        .map(person -> person.name() + " (" + person.party().orElse("none") + ")")
        .distinct()
        .forEach(who -> add(FactTier.PEOPLE, "person", 0, who));
    Map<String, Set<Integer>> there = new LinkedHashMap<>();
    Set<String> said = new LinkedHashSet<>();
    for (Attendance one : meeting.attendance()) {
      if (one.person().isEmpty()) {
        add(FactTier.PEOPLE, "vacant", 0, one.party().orElse("vacant"));
        continue;
      }
      String who = name(one.person().get());
      String kind = capacity(one);
      there
          .computeIfAbsent(kind + " " + who, none -> new TreeSet<>())
          .addAll(numbers(one.paragraphs()));
      one.substitutesFor().ifPresent(key -> said.add("serves-for " + who + " > " + name(key)));
      one.presidiumRole().ifPresent(role -> said.add("office " + who + " " + role));
      if (one.presiding()) {
        said.add("presides " + who);
      }
      if (one.capacity().filter(it -> isOther(it)).isPresent()) {
        names
            .person(one.person().get())
            .title()
            .ifPresent(title -> said.add("job " + who + " " + title));
      }
    }
    there.forEach(
        (as, where) -> {
          said.add(as);
          if (!where.equals(numbers)) {
            said.add("range " + as + " " + where);
          }
        });
    said.forEach(
        it ->
            add(
                FactTier.PEOPLE,
                it.substring(0, it.indexOf(' ')),
                0,
                it.substring(it.indexOf(' '))));
  }

  private static boolean isOther(Capacity capacity) {
    return capacity == Capacity.OFFICIAL || capacity == Capacity.GUEST;
  }

  private static String capacity(Attendance one) {
    Optional<Capacity> capacity = one.capacity();
    if (capacity.isEmpty()) {
      return "unsorted";
    }
    return switch (capacity.get()) {
      case DECIDING ->
          one.substitute() || one.substitutesFor().isPresent() ? "serving" : "deciding";
      case PRESENT -> "present";
      case ABSENT -> "absent";
      case SECRETARY -> "secretary";
      case OFFICIAL, GUEST -> "other";
    };
  }

  private void justering() {
    Optional<Justering> justering = meeting.justering();
    justering.ifPresent(
        it -> {
          it.justerare().stream()
              .filter(one -> !one.substitute())
              .map(one -> name(one.person()))
              .distinct()
              .forEach(who -> add(FactTier.PEOPLE, "justerare", 0, who));
          it.plannedPlace().ifPresent(place -> add(FactTier.PEOPLE, "justering-place", 0, place));
          it.plannedTime()
              .flatMap(time -> time.from())
              .ifPresent(day -> add(FactTier.PEOPLE, "justering-day", 0, day));
          it.signatures().stream()
              .filter(one -> one.person().isPresent())
              .map(
                  one ->
                      one.role().map(role -> role.toString()).orElse("?")
                          + " "
                          + name(one.person().get()))
              .distinct()
              .forEach(who -> add(FactTier.PEOPLE, "signature", 0, who));
        });
    for (Posting posting : meeting.postings()) {
      posting.certifiedOn().ifPresent(day -> add(FactTier.PEOPLE, "certified", 0, day));
      posting.postedOn().ifPresent(day -> add(FactTier.PEOPLE, "posted", 0, day));
      posting.removedOn().ifPresent(day -> add(FactTier.PEOPLE, "removed", 0, day));
      posting.storedAt().ifPresent(place -> add(FactTier.PEOPLE, "kept-at", 0, place));
    }
    meeting.statedRange().ifPresent(set -> add(FactTier.PEOPLE, "stated-range", 0, numbers(set)));
  }

  private void decisions(Paragraph paragraph) {
    int number = paragraph.number();
    int count = 0;
    for (Decision decision : paragraph.decisions()) {
      decision.kind().ifPresent(kind -> add(FactTier.DECISIONS, "kind", number, kind));
      for (Clause clause : leaves(decision.clauses()).toList()) {
        count++;
        add(FactTier.DECISIONS, "clause", number, words(clause.text()));
        Matcher amount = AMOUNT.matcher(clause.text());
        while (amount.find()) {
          add(FactTier.AMOUNTS, "clause-amount", number, amount.group(1));
        }
      }
      decision.grants().stream()
          .flatMap(grant -> grant.amount().stream())
          .forEach(amount -> add(FactTier.AMOUNTS, "grant", number, amount));
      decision.election().stream()
          .flatMap(election -> election.elected().stream())
          .forEach(one -> add(FactTier.DECISIONS, "elected", number, names.of(one.actor())));
      decision
          .notParticipating()
          .forEach(key -> add(FactTier.DECISIONS, "not-participating", number, name(key)));
      decision.votes().forEach(vote -> vote(vote, number));
    }
    if (count > 0) {
      add(FactTier.DECISIONS, "clauses", number, count);
    }
    dissent(paragraph, number);
  }

  private void vote(Vote vote, int number) {
    add(
        FactTier.DECISIONS,
        "vote",
        number,
        vote.yes().orElse(0) + "-" + vote.no().orElse(0) + "-" + vote.abstain().orElse(0));
    vote.ballots().stream()
        .filter(Printing::isPrinted)
        .forEach(
            ballot ->
                add(
                    FactTier.DECISIONS,
                    "ballot",
                    number,
                    ballot.choice() + " " + name(ballot.person())));
    vote.castingVote()
        .ifPresent(
            ballot ->
                add(
                    FactTier.DECISIONS,
                    "casting-vote",
                    number,
                    ballot.choice() + " " + name(ballot.person())));
  }

  private void dissent(Paragraph paragraph, int number) {
    Set<String> said = new LinkedHashSet<>();
    for (Proposal proposal : paragraph.proposals()) {
      if (proposal.kind().filter(ProposalKind.PREPARED::equals).isPresent()) {
        said.add("prepared yes");
        continue;
      }
      proposal
          .proposers()
          .forEach(
              actor -> {
                said.add("mover " + names.of(actor));
                proposal
                    .intent()
                    .ifPresent(
                        intent -> said.add("mover-intent " + names.of(actor) + " " + intent));
              });
    }
    paragraph.reservations().stream()
        .flatMap(one -> one.persons().stream())
        .forEach(key -> said.add("reservation " + name(key)));
    paragraph.statements().stream()
        .flatMap(one -> one.persons().stream())
        .forEach(key -> said.add("statement " + name(key)));
    paragraph.disqualifications().forEach(one -> said.add("jäv " + name(one.person())));
    if (paragraph.certifiedImmediately()) {
      said.add("certified-at-once yes");
    }
    said.forEach(
        it ->
            add(
                FactTier.DECISIONS,
                it.substring(0, it.indexOf(' ')),
                number,
                it.substring(it.indexOf(' '))));
  }

  private static Stream<Clause> leaves(List<Clause> clauses) {
    return clauses.stream()
        .flatMap(clause -> Stream.concat(Stream.of(clause), leaves(clause.clauses())));
  }

  private static String words(String clause) {
    String text = clause.startsWith("att ") ? clause.substring(4) : clause;
    int end = text.length();
    while (end > 0 && " .;,:".indexOf(text.charAt(end - 1)) >= 0) {
      end--;
    }
    return text.substring(0, end);
  }

  private String name(String key) {
    return names.person(key).name();
  }

  private Set<Integer> numbers(ParagraphSet set) {
    Set<Integer> in = new TreeSet<>();
    for (int number : numbers) {
      if (set.contains(number)) {
        in.add(number);
      }
    }
    return in;
  }

  private void add(FactTier tier, String kind, int paragraph, Object value) {
    facts.add(
        new Fact(
            tier,
            kind,
            paragraph,
            value.toString().strip().replace('\u00a0', ' ').toLowerCase(Locale.ROOT)));
  }
}
