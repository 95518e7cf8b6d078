package se.protokoll;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import se.protokoll.justering.Justering;
import se.protokoll.justering.Posting;
import se.protokoll.justering.SignatoryRole;
import se.protokoll.justering.Signature;
import se.protokoll.people.PublicBody;
import se.protokoll.text.ParagraphSet;

class DaysOfJusteringTest {

  private static final Paragraph FIRST = Paragraph.builder().number(1).build();
  private static final Paragraph SECOND = Paragraph.builder().number(2).build();

  private static LocalDate may(int day) {
    return LocalDate.of(2023, 5, day);
  }

  private static Signature signature(SignatoryRole role, String paragraphs, int day) {
    return Signature.builder()
        .role(role)
        .paragraphs(ParagraphSet.parse(paragraphs))
        .signedOn(may(day))
        .build();
  }

  private static DaysOfJustering days(List<Posting> postings, Signature... signatures) {
    return DaysOfJustering.of(
        Meeting.builder()
            .body(PublicBody.of("N"))
            .paragraphs(List.of(FIRST, SECOND))
            .justering(Justering.builder().signatures(List.of(signatures)).build())
            .postings(postings)
            .build());
  }

  @Test
  void theLastIsTheLatestOfThoseAskedFor() {
    DaysOfJustering days =
        days(
            List.of(),
            signature(SignatoryRole.CHAIR, "1", 9),
            signature(SignatoryRole.CHAIR, "2", 3));

    assertThat(days.lastOf(List.of(FIRST, SECOND))).contains(may(9));
    assertThat(days.lastOf(List.of(SECOND, FIRST))).contains(may(9));
    assertThat(days.lastOf(List.of(SECOND))).contains(may(3));
  }

  @Test
  void theLastIsUnknownWhenOneIs() {
    DaysOfJustering days = days(List.of(), signature(SignatoryRole.CHAIR, "1", 9));

    assertThat(days.lastOf(List.of(FIRST, SECOND))).isEmpty();
    assertThat(days.lastOf(List.of())).isEmpty();
  }

  @Test
  void theOwnDayIsTheLatestOfTheSignaturesThatNameTheParagraph() {
    DaysOfJustering days =
        days(
            List.of(),
            signature(SignatoryRole.CHAIR, "1", 3),
            signature(SignatoryRole.JUSTERARE, "1", 4),
            signature(SignatoryRole.SECRETARY, "1", 5),
            signature(SignatoryRole.CHAIR, "all", 6));

    assertThat(days.ownDayOf(FIRST)).contains(may(4));
    assertThat(days.ownDayOf(SECOND)).isEmpty();
  }

  @Test
  void theOwnDayIsThePostingsWhereNoSignatureNamesTheParagraph() {
    Posting posting = Posting.builder().paragraphs(ParagraphSet.of(2)).certifiedOn(may(7)).build();
    DaysOfJustering days =
        days(List.of(posting), signature(SignatoryRole.CHAIR, "all except 1", 6));

    assertThat(days.ownDayOf(SECOND)).contains(may(7));
    assertThat(days.ownDayOf(FIRST)).isEmpty();
  }

  @Test
  void whereASignatureIsUndatedItIsTheDayThePostingStates() {
    Posting posting = Posting.builder().certifiedOn(may(7)).build();
    Signature undated = Signature.builder().role(SignatoryRole.JUSTERARE).build();

    assertThat(days(List.of(posting), undated).dayOf(FIRST)).contains(may(7));
    assertThat(days(List.of(posting), undated, signature(SignatoryRole.CHAIR, "1", 9)).dayOf(FIRST))
        .contains(may(9));
    assertThat(days(List.of(), undated).dayOf(FIRST)).isEmpty();
  }

  @Test
  void theEarliestIsTheLatestDayThatASignatureTells() {
    Signature undated = Signature.builder().role(SignatoryRole.JUSTERARE).build();
    Signature approved = undated.withApprovedOn(may(8));
    Signature secretary = signature(SignatoryRole.SECRETARY, "all", 20);
    Signature chair = signature(SignatoryRole.CHAIR, "1", 5);

    assertThat(days(List.of(), undated, chair, secretary).earliestOf(FIRST)).contains(may(5));
    assertThat(days(List.of(), undated, chair, secretary).earliestOf(SECOND)).isEmpty();
    assertThat(days(List.of(), approved, chair).earliestOf(FIRST)).contains(may(8));
    assertThat(days(List.of(), approved, chair).dayOf(FIRST)).isEmpty();
    assertThat(days(List.of(), undated, chair).earliestOf(List.of(SECOND, FIRST))).contains(may(5));
  }

  @Test
  void theEarliestOfOneCertifiedImmediatelyIsByItsOwnSignatures() {
    Paragraph immediate = FIRST.withCertifiedImmediately(true);
    DaysOfJustering days =
        DaysOfJustering.of(
            Meeting.builder()
                .body(PublicBody.of("N"))
                .paragraphs(List.of(immediate, SECOND))
                .justering(
                    Justering.builder()
                        .addSignatures(
                            signature(SignatoryRole.CHAIR, "1", 3),
                            signature(SignatoryRole.CHAIR, "all", 9))
                        .build())
                .build());

    assertThat(days.earliestOf(immediate)).contains(may(3));
    assertThat(days.earliestOf(SECOND)).contains(may(9));
  }

  private static Posting posting(Optional<String> paragraphs, int certified) {
    return Posting.builder()
        .paragraphs(paragraphs.map(ParagraphSet::parse))
        .certifiedOn(may(certified))
        .build();
  }

  @Test
  void theFirstStatedIsTheEarliestOfThePostingsThatNameTheParagraph() {
    DaysOfJustering days =
        days(
            List.of(
                posting(Optional.of("1-2"), 9),
                posting(Optional.of("1"), 3),
                posting(Optional.empty(), 1)));

    assertThat(days.firstStatedOf(FIRST)).contains(may(3));
    assertThat(days.firstStatedOf(SECOND)).contains(may(9));
  }

  @Test
  void noneIsStatedFirstWhereASignatureTellsTheDay() {
    DaysOfJustering days =
        days(List.of(posting(Optional.of("1"), 3)), signature(SignatoryRole.CHAIR, "1", 4));

    assertThat(days.firstStatedOf(FIRST)).isEmpty();
  }

  @Test
  void noneIsStatedFirstWhereNoPostingNamesTheParagraph() {
    assertThat(days(List.of(posting(Optional.empty(), 1))).firstStatedOf(FIRST)).isEmpty();
  }
}
