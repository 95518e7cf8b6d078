package se.protokoll.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import se.protokoll.Meeting;
import se.protokoll.fund.RemainderPolicy;
import se.protokoll.fund.Rounding;
import se.protokoll.language.Language;
import se.protokoll.language.Word;
import se.protokoll.money.Ratio;
import se.protokoll.text.ParagraphSet;

class PageTextsTest {
  private static final PageTexts SWEDISH = new PageTexts(Language.SV);
  private static final PageTexts ENGLISH = new PageTexts(Language.EN);

  /** These have names of their own, which the division of money uses too. */
  private static final Set<Class<?>> NAMED_ELSEWHERE =
      Set.of(RemainderPolicy.class, Rounding.TieBreak.class);

  @Test
  void everyConstantOfMinutesHasALabelInBothLanguages() {
    var constants = new HashSet<Word>();
    collect(Meeting.class, new HashSet<>(), constants);
    assertThat(constants).hasSizeGreaterThan(150);
    for (Word constant : constants) {
      assertThat(SWEDISH.word(constant)).isNotBlank();
      assertThat(ENGLISH.word(constant)).isNotBlank();
    }
  }

  private static void collect(Type type, Set<Type> seen, Set<Word> constants) {
    if (!seen.add(type)) {
      return;
    }
    if (type instanceof ParameterizedType generic) {
      collect(generic.getActualTypeArguments()[0], seen, constants);
    } else if (type instanceof Class<?> one && !NAMED_ELSEWHERE.contains(one)) {
      if (one.isEnum() && Word.class.isAssignableFrom(one)) {
        Arrays.stream(one.getEnumConstants()).map(Word.class::cast).forEach(constants::add);
      } else if (one.isSealed()) {
        Arrays.stream(one.getPermittedSubclasses()).forEach(c -> collect(c, seen, constants));
      } else if (one.isRecord() && one != ParagraphSet.class) {
        for (RecordComponent component : one.getRecordComponents()) {
          collect(component.getGenericType(), seen, constants);
        }
      }
    }
  }

  @Test
  void numbersAndDaysAreWrittenAsPeopleWriteThem() {
    assertThat(SWEDISH.number(12_000)).isEqualTo("12\u00a0000");
    assertThat(SWEDISH.number(Ratio.parse("33.30"))).isEqualTo("33,30");
    assertThat(ENGLISH.number(Ratio.parse("33.30"))).isEqualTo("33.30");
    assertThat(SWEDISH.number(Ratio.parse("1/3"))).isEqualTo("1/3");
    assertThat(SWEDISH.day(LocalDate.of(2025, 3, 4))).isEqualTo("4 mars 2025");
    assertThat(ENGLISH.day(LocalDate.of(2025, 3, 4))).isEqualTo("4 March 2025");
  }
}
