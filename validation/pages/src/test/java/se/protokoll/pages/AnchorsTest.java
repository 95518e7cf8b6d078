package se.protokoll.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import se.protokoll.Meeting;
import se.protokoll.Paragraph;
import se.protokoll.people.BodyKind;
import se.protokoll.people.PublicBody;

class AnchorsTest {

  private static Paragraph paragraph(int number, String suffix) {
    return Paragraph.builder()
        .number(number)
        .suffix(suffix.isEmpty() ? Optional.empty() : Optional.of(suffix))
        .build();
  }

  private static Meeting meeting(Paragraph... paragraphs) {
    return Meeting.builder()
        .body(PublicBody.builder().name("Nämnden").kind(BodyKind.BOARD).build())
        .addAllParagraphs(Arrays.asList(paragraphs))
        .build();
  }

  private static String[] ids(Paragraph... paragraphs) {
    Anchors anchors = Anchors.of(meeting(paragraphs));
    return IntStream.range(0, paragraphs.length).mapToObj(anchors::at).toArray(String[]::new);
  }

  @Test
  void anIdIsTheNumberAndTheSuffix() {
    assertThat(ids(paragraph(12, ""), paragraph(12, "A"), paragraph(63, "/20")))
        .containsExactly("p12", "p12a", "p63_20");
    assertThat(ids(paragraph(1, "2"), paragraph(12, ""))).containsExactly("p1_2", "p12");
  }

  @Test
  void whatStandsTwiceHasAnIdOfItsOwn() {
    assertThat(ids(paragraph(12, ""), paragraph(12, ""), paragraph(12, "ä"), paragraph(12, "ö")))
        .containsExactly("p12", "p12-2", "p12_", "p12_-2");
  }

  @Test
  void aLongSuffixIsCut() {
    assertThat(ids(paragraph(1, "x".repeat(5_000)))[0]).hasSize(22);
  }

  @Test
  void aReferenceFindsTheFirstOfANumberAndSuffix() {
    Anchors anchors = Anchors.of(meeting(paragraph(12, ""), paragraph(12, ""), paragraph(12, "A")));
    assertThat(anchors.of(12, Optional.empty())).contains("p12");
    assertThat(anchors.of(12, Optional.of("a"))).contains("p12a");
    assertThat(anchors.of(13, Optional.empty())).isEmpty();
  }
}
