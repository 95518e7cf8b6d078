package se.protokoll.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import se.protokoll.language.Language;
import se.protokoll.text.Extra.Property;

class SmallValuesTest {

  private static final LocalDate MAY_26 = LocalDate.of(2023, 5, 26);

  @Nested
  class ATime {

    @Test
    void isOneDayOnlyWhenBothEndsAreThatDay() {
      assertThat(When.on(MAY_26).day()).contains(MAY_26);
      assertThat(When.until(MAY_26).day()).isEmpty();
      assertThat(When.between(MAY_26, MAY_26.plusDays(1)).day()).isEmpty();
      assertThat(When.of("nästa SVOM").day()).isEmpty();
    }

    @Test
    void isSaidInBothLanguages() {
      says(
          When.between(MAY_26, MAY_26.plusDays(1)),
          "2023-05-26 till 2023-05-27",
          "2023-05-26 to 2023-05-27");
      says(When.until(MAY_26), "till 2023-05-26", "to 2023-05-26");
      says(When.builder().from(MAY_26).build(), "från 2023-05-26", "from 2023-05-26");
      says(When.on(MAY_26), "2023-05-26", "2023-05-26");
      says(When.builder().build(), "", "");
      says(When.on(MAY_26).withText("nästa SVOM"), "nästa SVOM", "nästa SVOM");
      says(When.of("x".repeat(61)), "x".repeat(60) + "...", "x".repeat(60) + "...");
    }

    private static void says(When when, String swedish, String english) {
      assertThat(when.text(Language.SV)).isEqualTo(swedish);
      assertThat(when.text(Language.EN)).isEqualTo(english);
    }

    @Test
    void isWithinAnotherThatHasAllItsDays() {
      When week = When.between(MAY_26, MAY_26.plusDays(6));

      assertThat(When.on(MAY_26).isWithin(week)).isTrue();
      assertThat(When.on(MAY_26.plusDays(6)).isWithin(week)).isTrue();
      assertThat(When.on(MAY_26.minusDays(1)).isWithin(week)).isFalse();
      assertThat(When.on(MAY_26.plusDays(7)).isWithin(week)).isFalse();
      assertThat(week.isWithin(When.on(MAY_26))).isFalse();
    }

    @Test
    void isNotCertainlyWithinAnotherThatIsOpen() {
      assertThat(When.on(MAY_26).isWithin(When.until(MAY_26))).isFalse();
      assertThat(When.until(MAY_26).isWithin(When.on(MAY_26))).isFalse();
      assertThat(When.of("nästa år").isWithin(When.of("nästa år"))).isTrue();
    }

    @Test
    void cannotEndBeforeItBegins() {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> When.between(MAY_26, MAY_26.minusDays(1)))
          .withMessageContaining("2023-05-25")
          .withMessageContaining("2023-05-26");
    }
  }

  @Nested
  class OwnProperties {

    @Test
    void keepTheirOrderAndTheirText() {
      Extra extra = Extra.of(new Property("b:x", "1.10"), new Property("a:y", "null"));

      assertThat(extra.properties()).extracting(Property::name).containsExactly("b:x", "a:y");
      assertThat(extra.json("b:x")).contains("1.10");
      assertThat(extra.json("c:z")).isEmpty();
    }

    @Test
    void areEqualOnlyInTheSameOrder() {
      Property one = new Property("a:x", "1");
      Property two = new Property("a:y", "2");

      assertThat(Extra.of(one, two)).isNotEqualTo(Extra.of(two, one));
    }

    @Test
    void needAPrefixAndAreNotThereTwice() {
      for (String name : new String[] {"x", ":x", "a:", ""}) {
        assertThatIllegalArgumentException().isThrownBy(() -> new Property(name, "1"));
      }
      assertThatIllegalArgumentException()
          .isThrownBy(() -> Extra.of(new Property("a:x", "1"), new Property("a:x", "2")))
          .withMessageContaining("a:x");
    }
  }

  @Test
  void aReferenceRefusesParagraphZeroAndNeedsOnlyItsText() {
    assertThat(ParagraphRef.builder().text("SVOM den 26 maj").build().number()).isEmpty();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ParagraphRef.builder().text("§ 0").number(0).build());
  }
}
