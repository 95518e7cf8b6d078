package se.protokoll;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import se.protokoll.text.ParagraphSet;
import se.protokoll.text.ParagraphSet.Coverage;

class ParagraphTest {

  @Test
  void findsADocumentByWhatItIsCalled() {
    Document list = Document.builder().title("Voteringslista").reference("Bilaga 4").build();
    Paragraph paragraph =
        Paragraph.builder().number(1).addDocuments(Document.builder().build(), list).build();

    assertThat(paragraph.document("Bilaga 4")).contains(list);
    assertThat(paragraph.document("Voteringslista")).contains(list);
    assertThat(paragraph.document("Bilaga 5")).isEmpty();
  }

  private static final Paragraph PARAGRAPH = Paragraph.builder().number(6).build();

  private static ParagraphSet set(String text) {
    return ParagraphSet.parse(text);
  }

  @Test
  void isInASetThatCoversItWhollyOrInPart() {
    assertThat(PARAGRAPH.isIn(set("5-7"))).isTrue();
    assertThat(PARAGRAPH.isIn(set("del av 6"))).isTrue();
    assertThat(PARAGRAPH.isIn(set("7"))).isFalse();
    assertThat(PARAGRAPH.isIn(set("alla utom 6"))).isFalse();
  }

  @Test
  void isWhollyInASetThatLeavesNothingOut() {
    assertThat(PARAGRAPH.isWhollyIn(ParagraphSet.ALL)).isTrue();
    assertThat(PARAGRAPH.isWhollyIn(set("5-7"))).isTrue();
    assertThat(PARAGRAPH.isWhollyIn(set("del av 6"))).isFalse();
    assertThat(PARAGRAPH.coverageIn(set("del av 6"))).isEqualTo(Coverage.PART);
  }

  @Test
  void isNamedOnlyBySetsThatPickParagraphsOut() {
    assertThat(PARAGRAPH.isNamedIn(set("5-7"))).isTrue();
    assertThat(PARAGRAPH.isNamedIn(set("del av 6"))).isTrue();
    assertThat(PARAGRAPH.isNamedIn(set("7"))).isFalse();
    assertThat(PARAGRAPH.isNamedIn(ParagraphSet.ALL)).isFalse();
    assertThat(PARAGRAPH.isNamedIn(set("all except 7"))).isFalse();
  }

  @Test
  void isAnotherParagraphWithALetter() {
    assertThat(PARAGRAPH.withSuffix("A").isIn(set("6"))).isFalse();
    assertThat(PARAGRAPH.withSuffix("A").isIn(set("6 A"))).isTrue();
  }

  @Test
  void severalMakeTheSetOfThem() {
    assertThat(
            Paragraph.setOf(List.of(PARAGRAPH, PARAGRAPH.withNumber(7), PARAGRAPH.withSuffix("A"))))
        .isEqualTo(set("6-7, 6 A"));
  }

  @Test
  void isCalledByItsNumberAndSuffix() {
    assertThat(PARAGRAPH.section()).isEqualTo("§ 6");
    assertThat(PARAGRAPH.withSuffix("A").section()).isEqualTo("§ 6 A");
    assertThat(PARAGRAPH.withSuffix("/20").section()).isEqualTo("§ 6/20");
  }

  @Test
  void decisionsAreOfAKindOnlyWhenStated() {
    Decision decision = Decision.builder().build();

    assertThat(decision.isOf(DecisionKind.TABLED)).isFalse();
    assertThat(decision.withKind(DecisionKind.TABLED).isOf(DecisionKind.TABLED)).isTrue();
    assertThat(
            decision
                .withKind(DecisionKind.TABLED)
                .isOf(DecisionKind.REFERRED_BACK, DecisionKind.TABLED))
        .isTrue();
    assertThat(decision.withKind(DecisionKind.NOTED).isOf(DecisionKind.TABLED)).isFalse();
  }
}
