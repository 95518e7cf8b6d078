package se.protokoll.language;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class WordTest {

  private enum Kind implements Word {
    BOARD,
    JOINT_BOARD,
    IN_ANY_CASE
  }

  @Test
  void isTheNameInLowerKebabCase() {
    assertThat(Kind.BOARD.word()).isEqualTo("board");
    assertThat(Kind.IN_ANY_CASE.word()).isEqualTo("in-any-case");
  }

  @Test
  void findsItsConstantAndNotByTheNameInJava() {
    assertThat(Word.find(Kind.class, "joint-board")).contains(Kind.JOINT_BOARD);
    assertThat(Word.find(Kind.class, "JOINT_BOARD")).isEmpty();
    assertThat(Word.find(Kind.class, "joint")).isEmpty();
  }
}
