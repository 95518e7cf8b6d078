package se.protokoll.validation.standard.presence;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.protokoll.Deciders;
import se.protokoll.Paragraph;
import se.protokoll.ParagraphIndex;
import se.protokoll.ParagraphSpans;
import se.protokoll.people.Attendance;
import se.protokoll.people.Capacity;
import se.protokoll.people.Disqualification;
import se.protokoll.people.Person;
import se.protokoll.validation.law.Parameter;
import se.protokoll.validation.rule.Located;
import se.protokoll.validation.rule.RuleContext;

/** Where a member's seat is empty while a substitute of the same party is there without serving. */
final class EmptySeats {

  /** What people are kept under whose party is not stated: they may be of any. */
  private static final String ANY_PARTY = "";

  private final RuleContext context;
  private final ParagraphIndex index;

  private EmptySeats(RuleContext context) {
    this.context = context;
    this.index = context.paragraphIndex();
  }

  static ParagraphSpans besideSubstitutes(RuleContext context) {
    return new EmptySeats(context).besideSubstitutes();
  }

  private ParagraphSpans besideSubstitutes() {
    Map<String, List<ParagraphSpans>> idle = idle();
    if (idle.isEmpty()) {
      return ParagraphSpans.NONE;
    }
    ParagraphSpans empty = empty();
    Map<String, List<ParagraphSpans>> away = left();
    if (context.law().get(Parameter.SEATS).isPresent() && !doesAnybodyHaveAParty()) {
      // then it does not matter whose seat is empty
      away.put(ANY_PARTY, List.of(index.all()));
    }
    Map<String, ParagraphSpans> left = union(away);
    Map<String, ParagraphSpans> there = union(idle);
    List<ParagraphSpans> found = new ArrayList<>();
    there.forEach(
        (party, spans) ->
            left.forEach(
                (other, seats) -> {
                  if (party.equals(other) || party.equals(ANY_PARTY) || other.equals(ANY_PARTY)) {
                    found.add(spans.and(seats).and(empty));
                  }
                }));
    return ParagraphSpans.union(found);
  }

  /** Returns where substitutes were present without serving, by party. */
  private Map<String, List<ParagraphSpans>> idle() {
    Map<String, List<ParagraphSpans>> idle = new HashMap<>(0);
    for (Attendance entry : context.meeting().attendance()) {
      if (entry.substitute()
          && entry.person().isPresent()
          && entry.capacity().orElse(null) == Capacity.PRESENT) {
        idle.computeIfAbsent(party(entry), key -> new ArrayList<>(1))
            .add(index.whollyIn(entry.paragraphs()).minus(served(entry.person().get())));
      }
    }
    return idle;
  }

  /**
   * Returns where members who decide elsewhere, or are recorded as absent, were away and nobody
   * served for them, by party. A vacant seat does not belong to a member who is prevented (KL 5
   * kap. 17 §).
   */
  private Map<String, List<ParagraphSpans>> left() {
    Map<String, List<ParagraphSpans>> servedFor = new HashMap<>(0);
    Map<String, Attendance> members = new LinkedHashMap<>();
    for (Attendance entry : context.meeting().attendance()) {
      if (!entry.mayBeDeciding()) {
        continue;
      }
      if (entry.substitutesFor().isPresent()) {
        servedFor
            .computeIfAbsent(entry.substitutesFor().get(), key -> new ArrayList<>(1))
            .add(index.in(entry.paragraphs()));
      } else if (!entry.substitute() && entry.person().isPresent()) {
        members.putIfAbsent(entry.person().get(), entry);
      }
    }
    Map<String, ParagraphSpans> disqualified = disqualified();
    Map<String, List<ParagraphSpans>> left = new HashMap<>(0);
    for (Attendance entry : context.meeting().attendance()) {
      if (entry.isAbsent() && !entry.substitute() && entry.person().isPresent()) {
        ParagraphSpans away = index.whollyIn(entry.paragraphs());
        left.computeIfAbsent(party(entry), key -> new ArrayList<>(1))
            .add(
                away.minus(
                    ParagraphSpans.union(servedFor.getOrDefault(entry.person().get(), List.of()))));
      }
    }
    members.forEach(
        (person, entry) -> {
          ParagraphSpans away =
              index
                  .all()
                  .minus(served(person))
                  .minus(disqualified.getOrDefault(person, ParagraphSpans.NONE))
                  .minus(ParagraphSpans.union(servedFor.getOrDefault(person, List.of())));
          if (!away.isEmpty()) {
            left.computeIfAbsent(party(entry), key -> new ArrayList<>(1)).add(away);
          }
        });
    return left;
  }

  /** Returns where members had jäv. For one matter a substitute is often not called in. */
  private Map<String, ParagraphSpans> disqualified() {
    Map<String, List<ParagraphSpans>> places = new HashMap<>(0);
    for (Located<Disqualification> jav : context.disqualifications()) {
      if (!jav.value().isRejected()) {
        places
            .computeIfAbsent(jav.value().person(), key -> new ArrayList<>(1))
            .add(index.in(Paragraph.setOf(List.of(jav.paragraph().value()))));
      }
    }
    return union(places);
  }

  /** Returns where a person served or may have. */
  private ParagraphSpans served(String person) {
    List<ParagraphSpans> served = new ArrayList<>(1);
    for (Attendance entry : context.presence().entriesOf(person)) {
      if (entry.mayBeDeciding()) {
        served.add(index.in(entry.paragraphs()));
      }
    }
    return ParagraphSpans.union(served);
  }

  /**
   * Returns where fewer may have decided than there are seats, or, where that number is not stated,
   * than in another paragraph. Where jäv kept somebody out, the seat counts as taken.
   */
  private ParagraphSpans empty() {
    int most = 0;
    for (int place = 0; place < index.size(); place++) {
      most = Math.max(most, taken(place));
    }
    int seats = context.law().get(Parameter.SEATS).orElse(most);
    return index.where(place -> taken(place) < seats);
  }

  private int taken(int place) {
    Deciders deciders = context.presence().in(index.get(place));
    return deciders.seats() + deciders.possibleCount() + deciders.seatsLeftForJav();
  }

  private boolean doesAnybodyHaveAParty() {
    for (Attendance entry : context.meeting().attendance()) {
      if (!party(entry).equals(ANY_PARTY)) {
        return true;
      }
    }
    return false;
  }

  private String party(Attendance entry) {
    Optional<String> party = entry.party();
    @Nullable Person person = entry.person().map(context::person).orElse(null);
    return party.isPresent() || person == null
        ? party.orElse(ANY_PARTY)
        : person.party().orElse(ANY_PARTY);
  }

  private static Map<String, ParagraphSpans> union(Map<String, List<ParagraphSpans>> all) {
    Map<String, ParagraphSpans> unions = new HashMap<>();
    all.forEach((party, spans) -> unions.put(party, ParagraphSpans.union(spans)));
    return unions;
  }
}
