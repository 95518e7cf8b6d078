package se.protokoll;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;
import se.protokoll.justering.Justerare;
import se.protokoll.justering.Justering;
import se.protokoll.justering.Posting;
import se.protokoll.justering.SignatoryRole;
import se.protokoll.justering.Signature;
import se.protokoll.people.PublicBody;
import se.protokoll.text.ParagraphSet;

class DaysOfJusteringProperties {

  private static final Arbitrary<ParagraphSet> SETS =
      Arbitraries.of("all", "all", "all", "1", "2-3", "all except 2", "part of 2")
          .map(ParagraphSet::parse);
  private static final Arbitrary<LocalDate> DAYS =
      Arbitraries.integers().between(1, 3).map(day -> LocalDate.of(2022, 3, day));

  @Property(tries = 500)
  void areTheSameAsFoundInTheSimplestWay(@ForAll("meetings") Meeting meeting) {
    DaysOfJustering days = DaysOfJustering.of(meeting);
    for (Paragraph paragraph : meeting.paragraphs()) {
      assertThat(days.dayOf(paragraph)).isEqualTo(expected(meeting, paragraph));
      assertThat(meeting.dayOfJustering(paragraph)).isEqualTo(expected(meeting, paragraph));
    }
    Statistics.label("days told apart")
        .collect(meeting.paragraphs().stream().map(days::dayOf).distinct().count() > 1)
        .coverage(checker -> checker.check(true).percentage(share -> share > 5));
  }

  private static Optional<LocalDate> expected(Meeting meeting, Paragraph paragraph) {
    var signatures = new ArrayList<Signature>();
    int elected = 0;
    for (Justering justering : meeting.justering().stream().toList()) {
      for (Signature one : justering.signatures()) {
        if (!one.role().equals(Optional.of(SignatoryRole.SECRETARY))
            && paragraph.isIn(one.paragraphs())) {
          signatures.add(one);
        }
      }
      for (Justerare one : justering.justerare()) {
        elected += !one.substitute() && paragraph.isIn(one.paragraphs()) ? 1 : 0;
      }
    }
    Optional<LocalDate> stated =
        meeting.postingsOf(paragraph).stream()
            .flatMap(posting -> posting.certifiedOn().stream())
            .max(LocalDate::compareTo);
    List<Signature> own =
        signatures.stream().filter(one -> paragraph.isNamedIn(one.paragraphs())).toList();
    List<Signature> counted =
        paragraph.certifiedImmediately() && (!own.isEmpty() || stated.isPresent())
            ? own
            : signatures;
    Optional<LocalDate> latest =
        counted.stream().flatMap(one -> one.signedOn().stream()).max(LocalDate::compareTo);
    boolean complete =
        counted.size() > elected && counted.stream().allMatch(one -> one.signedOn().isPresent());
    return complete
        ? latest
        : stated.map(day -> latest.filter(other -> other.isAfter(day)).orElse(day));
  }

  @Provide
  Arbitrary<Meeting> meetings() {
    Arbitrary<Justering> justerings =
        Combinators.combine(
                Combinators.combine(SETS, Arbitraries.of(true, false))
                    .as(
                        (set, substitute) ->
                            Justerare.builder()
                                .person("j")
                                .substitute(substitute)
                                .paragraphs(set)
                                .build())
                    .list()
                    .ofMaxSize(2),
                Combinators.combine(
                        Arbitraries.of(SignatoryRole.values()).optional(0.9),
                        DAYS.optional(0.9),
                        SETS)
                    .as(
                        (role, day, set) ->
                            Signature.builder().role(role).signedOn(day).paragraphs(set).build())
                    .list()
                    .ofMaxSize(3))
            .as(
                (elected, signed) ->
                    Justering.builder().justerare(elected).signatures(signed).build());
    Arbitrary<List<Posting>> postings =
        Combinators.combine(SETS.optional(0.3), DAYS.optional())
            .as((set, day) -> Posting.builder().paragraphs(set).certifiedOn(day).build())
            .list()
            .ofMaxSize(2);
    Arbitrary<List<Paragraph>> paragraphs =
        Arbitraries.of(true, false, false, false)
            .list()
            .ofMinSize(1)
            .ofMaxSize(3)
            .map(
                immediate -> {
                  var all = new ArrayList<Paragraph>();
                  for (boolean one : immediate) {
                    all.add(
                        Paragraph.builder()
                            .number(all.size() + 1)
                            .certifiedImmediately(one)
                            .build());
                  }
                  return all;
                });
    return Combinators.combine(justerings.optional(0.8), postings, paragraphs)
        .as(
            (justering, posted, all) ->
                Meeting.builder()
                    .body(PublicBody.of("N"))
                    .justering(justering)
                    .postings(posted)
                    .paragraphs(all)
                    .build());
  }
}
