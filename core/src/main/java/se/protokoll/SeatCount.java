package se.protokoll;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.protokoll.people.Attendance;
import se.protokoll.people.Disqualification;

/**
 * How many decided in each paragraph, may have, were disqualified and held no seat. It is counted
 * where people come and go, so that it takes time in line with the entries and the paragraphs.
 */
final class SeatCount {

  private static final ParagraphSpans ONE_PLACE = ParagraphSpans.of(0, 1);

  private final Presence presence;

  /** The paragraphs, null when one place stands for all of them. */
  private final @Nullable ParagraphIndex index;

  private final int[] certain;
  private final int[] possible;
  private final int[] disqualified;
  private final int[] withoutSeat;
  private final int[] leftForJav;
  private final int[] emptySeats;
  private final Map<String, ParagraphSpans> upheld;

  /** Where substitutes served and held no seat, null where none did. */
  private @Nullable IdentityHashMap<Attendance, ParagraphSpans> lacking;

  SeatCount(Presence presence, List<Attendance> entries, @Nullable ParagraphIndex index) {
    this.presence = presence;
    this.index = index;
    int size = index == null ? 1 : index.size();
    this.certain = new int[size];
    this.possible = new int[size];
    this.disqualified = new int[size];
    this.withoutSeat = new int[size];
    this.leftForJav = new int[size];
    this.emptySeats = new int[size];
    this.upheld = index == null ? Map.of() : upheld(index);
    count(entries);
    ParagraphSpans.addUp(certain);
    ParagraphSpans.addUp(possible);
    ParagraphSpans.addUp(disqualified);
    ParagraphSpans.addUp(withoutSeat);
    ParagraphSpans.addUp(leftForJav);
    ParagraphSpans.addUp(emptySeats);
  }

  /** Returns where each person was disqualified. */
  private static Map<String, ParagraphSpans> upheld(ParagraphIndex index) {
    Map<String, List<Integer>> places = new HashMap<>(0);
    for (int place = 0; place < index.size(); place++) {
      for (Disqualification question : index.get(place).disqualifications()) {
        if (question.isUpheld()) {
          places.computeIfAbsent(question.person(), key -> new ArrayList<>(1)).add(place);
        }
      }
    }
    Map<String, ParagraphSpans> upheld = new HashMap<>(0);
    places.forEach(
        (person, all) ->
            upheld.put(person, ParagraphSpans.at(all.stream().mapToInt(i -> i).toArray())));
    return upheld;
  }

  private void count(List<Attendance> entries) {
    Map<String, Entries> repeated = Map.of();
    Substitutes substitutes = null;
    for (Attendance entry : entries) {
      if (isEmptySeat(entry)) {
        present(entry).countIn(emptySeats);
      }
      if (!entry.mayBeDeciding()) {
        continue;
      }
      ParagraphSpans present = present(entry);
      ParagraphSpans decided = certainly(entry);
      ParagraphSpans disqualifiedAt = disqualifiedAt(entry.person());
      if (entry.person().isPresent() && presence.listsRepeatedly(entry.person().get())) {
        repeated = repeated.isEmpty() ? new HashMap<>() : repeated;
        Entries own = repeated.computeIfAbsent(entry.person().get(), key -> new Entries());
        own.present.add(present);
        decided = decided.minus(own.decided.add(decided));
      } else {
        present.minus(decided).minus(disqualifiedAt).countIn(possible);
      }
      decided = decided.minus(disqualifiedAt);
      decided.countIn(certain);
      if (entry.substitutesFor().isPresent() && !decided.isEmpty()) {
        substitutes = substitutes == null ? new Substitutes() : substitutes;
        substitutes.add(entry.substitutesFor().get(), entry, decided);
      }
    }
    for (Map.Entry<String, Entries> one : repeated.entrySet()) {
      ParagraphSpans disqualifiedAt = disqualifiedAt(Optional.of(one.getKey()));
      ParagraphSpans present = one.getValue().present.spans();
      present.minus(one.getValue().decided.spans()).minus(disqualifiedAt).countIn(possible);
    }
    if (substitutes != null) {
      for (String member : substitutes.byMember.keySet()) {
        countWithoutSeat(member, substitutes);
      }
    }
    if (!upheld.isEmpty()) {
      countDisqualified(substitutes == null ? new Substitutes() : substitutes);
    }
  }

  /** Who certainly served in whose place, and where. */
  private static final class Substitutes {
    final Map<String, List<Attendance>> byMember = new HashMap<>();
    private final IdentityHashMap<Attendance, ParagraphSpans> served = new IdentityHashMap<>();

    void add(String member, Attendance entry, ParagraphSpans where) {
      byMember.computeIfAbsent(member, key -> new ArrayList<>(1)).add(entry);
      served.put(entry, where);
    }

    List<Attendance> of(String member) {
      return byMember.getOrDefault(member, List.of());
    }

    ParagraphSpans served(Attendance entry) {
      return served.getOrDefault(entry, ParagraphSpans.NONE);
    }
  }

  /** Says whether an entry is that of a vacant seat, or of a member recorded as absent. */
  static boolean isEmptySeat(Attendance entry) {
    return entry.vacant() || (entry.isAbsent() && Deciders.isMember(entry));
  }

  /** Where the entries of one person say that he or she was present, and decided. */
  private static final class Entries {
    final SpanUnion present = new SpanUnion();
    final SpanUnion decided = new SpanUnion();
  }

  private ParagraphSpans present(Attendance entry) {
    return index == null ? ONE_PLACE : index.in(entry.paragraphs());
  }

  private ParagraphSpans certainly(Attendance entry) {
    if (!entry.isDeciding() || entry.isByTheClock()) {
      return ParagraphSpans.NONE;
    }
    return index == null ? ONE_PLACE : index.whollyIn(entry.paragraphs());
  }

  private ParagraphSpans disqualifiedAt(Optional<String> person) {
    return person.isEmpty() || upheld.isEmpty()
        ? ParagraphSpans.NONE
        : upheld.getOrDefault(person.get(), ParagraphSpans.NONE);
  }

  /** Returns where a member certainly took his or her own seat. */
  private SpanUnion takenBy(String member) {
    SpanUnion decided = new SpanUnion();
    presence.entriesOf(member).forEach(entry -> decided.add(certainly(entry)));
    SpanUnion taken = new SpanUnion();
    taken.add(decided.spans().minus(disqualifiedAt(Optional.of(member))));
    return taken;
  }

  /** Counts the substitutes of a member who decided with the member or with one another. */
  private void countWithoutSeat(String member, Substitutes substitutes) {
    SpanUnion seat = takenBy(member);
    for (Attendance substitute : substitutes.of(member)) {
      ParagraphSpans taken = seat.add(substitutes.served(substitute));
      if (!taken.isEmpty()) {
        taken.countIn(withoutSeat);
        lacking = lacking == null ? new IdentityHashMap<>() : lacking;
        lacking.put(substitute, taken);
      }
    }
  }

  /** Counts those who were disqualified, and the seats that nobody took in their place. */
  private void countDisqualified(Substitutes substitutes) {
    Map<String, SpanUnion> left = new HashMap<>();
    upheld.forEach((person, spans) -> countDisqualified(person, spans, left));
    left.forEach(
        (seat, places) -> {
          SpanUnion taken = takenBy(seat);
          for (Attendance substitute : substitutes.of(seat)) {
            taken.add(substitutes.served(substitute));
          }
          places.spans().minus(taken.spans()).countIn(leftForJav);
        });
  }

  /**
   * Counts where one person was disqualified and would else have taken part, and notes which seats
   * were left there.
   */
  private void countDisqualified(String person, ParagraphSpans spans, Map<String, SpanUnion> left) {
    SpanUnion present = new SpanUnion();
    SpanUnion listening = new SpanUnion();
    @Nullable String first = null;
    boolean member = false;
    for (Attendance entry : presence.entriesOf(person)) {
      ParagraphSpans here = present(entry);
      if (entry.mayBeDeciding()) {
        String seat = entry.substitutesFor().orElse(person);
        first = first == null ? seat : first;
        member |= Deciders.isMember(entry);
        left.computeIfAbsent(seat, key -> new SpanUnion())
            .add(here.minus(present.add(here)).and(spans));
      } else if (!entry.isAbsent()) {
        listening.add(here);
      }
    }
    if (first != null) {
      ParagraphSpans away = spans.minus(present.spans());
      away = member ? away : away.minus(listening.spans());
      left.computeIfAbsent(member ? person : first, key -> new SpanUnion()).add(away);
      spans.and(present.spans()).or(away).countIn(disqualified);
    }
  }

  int certain(int place) {
    return certain[place];
  }

  int possible(int place) {
    return possible[place];
  }

  int disqualified(int place) {
    return disqualified[place];
  }

  int withoutSeat(int place) {
    return withoutSeat[place];
  }

  int leftForJav(int place) {
    return leftForJav[place];
  }

  int emptySeats(int place) {
    return emptySeats[place];
  }

  /** Returns where an entry held no seat. */
  ParagraphSpans lacking(Attendance entry) {
    return lacking == null ? ParagraphSpans.NONE : lacking.getOrDefault(entry, ParagraphSpans.NONE);
  }
}
