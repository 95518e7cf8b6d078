package se.protokoll.validation.law;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Modifier;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.protokoll.people.ParagraphNumbering;

class ParameterTest {

  @Test
  void allAreAllThereAre() {
    long constants =
        Arrays.stream(Parameter.class.getFields())
            .filter(field -> Modifier.isStatic(field.getModifiers()))
            .count();
    assertThat(Parameter.all()).doesNotHaveDuplicates().hasSize((int) constants);
    assertThat(Parameter.all())
        .allSatisfy(one -> assertThat(Parameter.named(one.name())).hasValue(one));
    assertThat(Parameter.named("platser")).isEmpty();
  }

  @Test
  void aNumberIsRead() {
    assertThat(Parameter.SEATS.read("0")).hasValue(0);
    assertThat(Parameter.SEATS.read("999999999")).hasValue(999_999_999);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "-1", "+1", "1.0", " 1", "1000000000", "\u0661", "elva"})
  void whatIsNotANumberIsNotRead(String text) {
    assertThat(Parameter.SEATS.read(text)).isEmpty();
  }

  @Test
  void eachWordIsReadAndNoOther() {
    assertThat(Parameter.NUMBERING.words()).containsExactly("calendar-year", "meeting", "term");
    assertThat(Parameter.NUMBERING.read("term")).hasValue(ParagraphNumbering.TERM);
    assertThat(Parameter.NUMBERING.read("TERM")).isEmpty();
    assertThat(Parameter.REMOTE_PARTICIPATION.read("true")).hasValue(true);
    assertThat(Parameter.REMOTE_PARTICIPATION.read("false")).hasValue(false);
    assertThat(Parameter.REMOTE_PARTICIPATION.read("ja")).isEmpty();
  }
}
