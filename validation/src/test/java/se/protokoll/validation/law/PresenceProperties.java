package se.protokoll.validation.law;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalTime;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;
import se.protokoll.Deciders;
import se.protokoll.Meeting;
import se.protokoll.Paragraph;
import se.protokoll.people.Attendance;
import se.protokoll.people.Capacity;
import se.protokoll.people.Disqualification;
import se.protokoll.people.DisqualificationState;
import se.protokoll.people.PublicBody;
import se.protokoll.text.ParagraphSet;

class PresenceProperties {

  private static final List<String> PEOPLE = List.of("a", "b", "c", "d");

  @Property(tries = 500)
  void saysTheSameAsTheRecord(@ForAll("meetings") Meeting meeting) {
    Presence presence = Presence.of(meeting);
    boolean told = false;
    for (int p = 0; p < meeting.paragraphs().size(); p++) {
      Deciders deciders = meeting.decidersOf(meeting.paragraphs().get(p));
      assertThat(presence.certain(p)).isEqualTo(deciders.certain().size());
      assertThat(presence.possible(p)).isEqualTo(deciders.possible().size());
      assertThat(presence.disqualified(p)).isEqualTo(deciders.disqualified().size());
      for (String person : PEOPLE) {
        assertThat(presence.decides(p, person)).isEqualTo(deciders.contains(person));
        assertThat(presence.mayDecide(p, person)).isEqualTo(deciders.mayContain(person));
      }
      told |= !deciders.possible().isEmpty() && !deciders.disqualified().isEmpty();
    }
    Statistics.label("possible and disqualified deciders")
        .collect(told)
        .coverage(checker -> checker.check(true).percentage(share -> share > 5));
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
            .ofSize(3)
            .map(
                all ->
                    IntStream.range(0, all.size())
                        .mapToObj(
                            i ->
                                Paragraph.builder()
                                    .number(i + 1)
                                    .disqualifications(all.get(i))
                                    .build())
                        .toList());
    return Combinators.combine(entries().list().ofMaxSize(70), paragraphs)
        .as(
            (attendance, all) ->
                Meeting.builder()
                    .body(PublicBody.of("N"))
                    .attendance(attendance)
                    .paragraphs(all)
                    .build());
  }

  private Arbitrary<Attendance> entries() {
    Arbitrary<ParagraphSet> sets =
        Arbitraries.of("all", "1", "2-3", "all except 2", "part of 2", "1, part of 3")
            .map(ParagraphSet::parse);
    return Combinators.combine(
            Arbitraries.of(PEOPLE).optional(0.9),
            Arbitraries.of(Capacity.values()).optional(0.9),
            sets,
            Arbitraries.of(true, false, false, false, false))
        .as(
            (person, capacity, set, late) -> {
              Attendance.Builder entry =
                  Attendance.builder()
                      .capacity(capacity)
                      .paragraphs(set)
                      .vacant(person.isEmpty() && late);
              person.ifPresent(entry::person);
              if (late && person.isPresent()) {
                entry.arrived(LocalTime.NOON);
              }
              return entry.build();
            });
  }
}
