package se.protokoll;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;
import se.protokoll.people.Attendance;
import se.protokoll.people.Capacity;
import se.protokoll.people.Disqualification;
import se.protokoll.people.DisqualificationState;
import se.protokoll.people.PublicBody;
import se.protokoll.text.ParagraphSet;
import se.protokoll.text.ParagraphSet.Coverage;

class PresenceProperties {

  private static final List<String> PEOPLE = List.of("a", "b", "c", "d");

  @Property(tries = 500)
  void saysTheSameAsOneLookAtEveryParagraph(@ForAll("meetings") Meeting meeting) {
    Presence presence = Presence.of(meeting);
    boolean told = false;
    boolean twice = false;
    for (Paragraph paragraph : meeting.paragraphs()) {
      Expected expected = Expected.of(meeting, paragraph);
      for (Deciders deciders : List.of(presence.in(paragraph), meeting.decidersOf(paragraph))) {
        assertThat(deciders.certain()).isEqualTo(expected.certain());
        assertThat(deciders.possible()).isEqualTo(expected.possible());
        assertThat(deciders.disqualified()).isEqualTo(expected.disqualified());
        assertThat(deciders.withoutSeat()).isEqualTo(expected.withoutSeat());
        assertThat(deciders.certainCount()).isEqualTo(expected.certain().size());
        assertThat(deciders.possibleCount()).isEqualTo(expected.possible().size());
        assertThat(deciders.disqualifiedCount()).isEqualTo(expected.disqualified().size());
        assertThat(deciders.seatsLeftForJav()).isEqualTo(expected.seatsLeft(meeting, paragraph));
        assertThat(deciders.emptySeats())
            .isEqualTo(
                meeting.attendance().stream()
                    .filter(
                        entry ->
                            (entry.vacant()
                                    || (entry.isAbsent() && entry.substitutesFor().isEmpty()))
                                && paragraph.isIn(entry.paragraphs()))
                    .count());
        assertThat(deciders.seats())
            .isEqualTo(expected.certain().size() - expected.withoutSeat().size());
        for (String person : PEOPLE) {
          boolean certain = keys(expected.certain()).contains(person);
          assertThat(deciders.contains(person)).isEqualTo(certain);
          assertThat(deciders.mayContain(person))
              .isEqualTo(certain || keys(expected.possible()).contains(person));
          assertThat(deciders.isDisqualified(person))
              .isEqualTo(keys(expected.disqualified()).contains(person));
        }
      }
      for (Attendance entry : meeting.attendance()) {
        assertThat(presence.withoutSeat(entry).stream().anyMatch(one -> one == paragraph))
            .isEqualTo(expected.withoutSeat().stream().anyMatch(one -> one == entry));
      }
      told |= !expected.possible().isEmpty() && !expected.disqualified().isEmpty();
      twice |= !expected.withoutSeat().isEmpty();
    }
    for (String person : PEOPLE) {
      assertThat(!presence.entriesOf(person).isEmpty())
          .isEqualTo(keys(meeting.attendance()).contains(person));
      assertThat(presence.entriesOf(person))
          .isEqualTo(meeting.attendance().stream().filter(entry -> entry.isOf(person)).toList());
    }
    Statistics.label("substitutes without a seat")
        .collect(twice)
        .coverage(checker -> checker.check(true).percentage(share -> share > 5));
    Statistics.label("possible and disqualified deciders")
        .collect(told)
        .coverage(checker -> checker.check(true).percentage(share -> share > 5));
  }

  private static List<String> keys(List<Attendance> entries) {
    return entries.stream().flatMap(entry -> entry.person().stream()).toList();
  }

  /** The same in the simplest way, without any thought for speed. */
  private record Expected(
      List<Attendance> certain, List<Attendance> possible, List<Attendance> disqualified) {

    static Expected of(Meeting meeting, Paragraph paragraph) {
      var upheld = new HashSet<String>();
      for (Disqualification question : paragraph.disqualifications()) {
        if (question.state().filter(DisqualificationState.UPHELD::equals).isPresent()) {
          upheld.add(question.person());
        }
      }
      var expected = new Expected(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
      var seen = new HashSet<String>();
      for (boolean wholly : List.of(true, false)) {
        for (Attendance entry : meeting.attendance()) {
          if (mayTakePart(entry, paragraph)
              && takesPartWholly(entry, paragraph) == wholly
              && (entry.person().isEmpty() || seen.add(entry.person().get()))) {
            (entry.person().filter(upheld::contains).isPresent()
                    ? expected.disqualified
                    : wholly ? expected.certain : expected.possible)
                .add(entry);
          }
        }
      }
      for (Attendance entry : meeting.attendance()) {
        if (entry.mayBeDeciding()
            && entry.person().filter(upheld::contains).isPresent()
            && isMissedIn(meeting, paragraph, entry.person().get())
            && seen.add(entry.person().get())) {
          expected.disqualified.add(entry);
        }
      }
      return expected;
    }

    /** Says whether a person decides elsewhere, and is not a substitute who listens here. */
    private static boolean isMissedIn(Meeting meeting, Paragraph paragraph, String person) {
      List<Attendance> own =
          meeting.attendance().stream().filter(entry -> entry.isOf(person)).toList();
      return own.stream().anyMatch(entry -> entry.mayBeDeciding() && isMember(entry))
          || own.stream()
              .noneMatch(
                  entry ->
                      !entry.mayBeDeciding()
                          && !entry.isAbsent()
                          && paragraph.isIn(entry.paragraphs()));
    }

    private static boolean isMember(Attendance entry) {
      return entry.substitutesFor().isEmpty();
    }

    /** Returns the seats of those disqualified in a paragraph that nobody certainly took. */
    int seatsLeft(Meeting meeting, Paragraph paragraph) {
      var seats = new HashSet<String>();
      for (Attendance one : disqualified) {
        String person = one.person().orElseThrow();
        List<Attendance> deciding =
            meeting.attendance().stream()
                .filter(entry -> entry.isOf(person) && entry.mayBeDeciding())
                .toList();
        Attendance here =
            deciding.stream()
                .filter(entry -> paragraph.isIn(entry.paragraphs()))
                .findFirst()
                .orElse(
                    deciding.stream()
                        .filter(Expected::isMember)
                        .findFirst()
                        .orElse(deciding.get(0)));
        seats.add(here.substitutesFor().orElse(person));
      }
      seats.removeIf(
          seat ->
              certain.stream()
                  .anyMatch(
                      entry ->
                          entry.isOf(seat)
                              || entry.substitutesFor().filter(seat::equals).isPresent()));
      return seats.size();
    }

    List<Attendance> withoutSeat() {
      var without = new ArrayList<Attendance>();
      for (int i = 0; i < certain.size(); i++) {
        Optional<String> member = certain.get(i).substitutesFor();
        if (member.isPresent()
            && (keys(certain).contains(member.get())
                || certain.subList(0, i).stream()
                    .anyMatch(earlier -> earlier.substitutesFor().equals(member)))) {
          without.add(certain.get(i));
        }
      }
      return without;
    }

    private static boolean takesPartWholly(Attendance entry, Paragraph paragraph) {
      return entry.capacity().isPresent()
          && (!entry.paragraphs().isAll() || entry.arrived().isEmpty() && entry.left().isEmpty())
          && entry.paragraphs().coverage(paragraph.number(), paragraph.suffix()) == Coverage.WHOLE;
    }

    private static boolean mayTakePart(Attendance entry, Paragraph paragraph) {
      return !entry.vacant()
          && entry.capacity().orElse(Capacity.DECIDING) == Capacity.DECIDING
          && entry.paragraphs().coverage(paragraph.number(), paragraph.suffix()) != Coverage.NONE;
    }
  }

  @Provide
  Arbitrary<Meeting> meetings() {
    Arbitrary<List<Paragraph>> paragraphs =
        Combinators.combine(
                Arbitraries.of(PEOPLE), Arbitraries.of(DisqualificationState.values()).optional())
            .as((person, state) -> Disqualification.builder().person(person).state(state).build())
            .list()
            .ofMaxSize(2)
            .list()
            .ofSize(5)
            .map(
                all ->
                    IntStream.range(0, all.size()).mapToObj(i -> numbered(i, all.get(i))).toList())
            .flatMap(all -> Arbitraries.shuffle(all));
    return Combinators.combine(entries().list().ofMaxSize(70), paragraphs)
        .as(
            (attendance, all) ->
                Meeting.builder()
                    .body(PublicBody.of("N"))
                    .attendance(attendance)
                    .paragraphs(all)
                    .build());
  }

  /** Returns one of § 1, § 2, § 3, § 3 A and another § 3. */
  private static Paragraph numbered(int i, List<Disqualification> disqualifications) {
    Paragraph.Builder paragraph =
        Paragraph.builder().number(Math.min(i + 1, 3)).disqualifications(disqualifications);
    return i == 3 ? paragraph.suffix("A").build() : paragraph.build();
  }

  private Arbitrary<Attendance> entries() {
    Arbitrary<ParagraphSet> sets =
        Arbitraries.of(
                "all",
                "1",
                "2-3",
                "all except 2",
                "part of 2",
                "1, part of 3",
                "3",
                "3 A",
                "3/24",
                "all except part of 3")
            .map(ParagraphSet::parse);
    return Combinators.combine(
            Arbitraries.of(PEOPLE).optional(0.9),
            Arbitraries.of(Capacity.values()).optional(0.9),
            sets,
            Arbitraries.of(true, false, false, false, false),
            Arbitraries.of(PEOPLE).optional(0.2))
        .as(
            (person, capacity, set, late, member) -> {
              Attendance.Builder entry =
                  Attendance.builder()
                      .capacity(capacity)
                      .paragraphs(set)
                      .substitutesFor(member)
                      .vacant(person.isEmpty() && late);
              person.ifPresent(entry::person);
              if (late && person.isPresent()) {
                entry.arrived(LocalTime.NOON);
              }
              return entry.build();
            });
  }
}
