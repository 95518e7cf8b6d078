package se.protokoll.spring.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.JDBCType;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.springframework.core.convert.support.DefaultConversionService;
import org.springframework.data.jdbc.core.convert.JdbcCustomConversions;
import org.springframework.data.jdbc.core.dialect.JdbcPostgresDialect;
import org.springframework.data.jdbc.core.mapping.JdbcValue;
import se.protokoll.Meeting;
import se.protokoll.json.MinutesJson;
import se.protokoll.json.problem.MinutesReadException;
import se.protokoll.json.problem.MinutesWriteException;
import se.protokoll.language.Language;
import se.protokoll.money.Money;

class JdbcConvertersTest {

  private static final String MINUTES =
      "{\"format\":\"protokoll/1\",\"body\":{\"name\":\"Socialnämnden\",\"kind\":\"board\"},"
          + "\"paragraphs\":[{\"number\":12,\"title\":\"Mötet öppnas\"}]}";

  private final JdbcCustomConversions conversions =
      JdbcCustomConversions.of(
          JdbcPostgresDialect.INSTANCE, JdbcConverters.of(MinutesJson.standard()));
  private final DefaultConversionService service = new DefaultConversionService();

  JdbcConvertersTest() {
    conversions.registerConvertersIn(service);
  }

  /** What a driver gives for a column of JSON: an object whose text is the document. */
  private record Column(String value) {
    @Override
    public String toString() {
      return value;
    }
  }

  @Test
  void moneyIsWholeOreInBothDirections() {
    assertThat(conversions.getCustomWriteTarget(Money.class)).contains(Long.class);
    assertThat(conversions.hasCustomReadTarget(Long.class, Money.class)).isTrue();
    assertThat(service.convert(Money.parse("-12,34 kr"), Long.class)).isEqualTo(-1234L);
    assertThat(service.convert(-1234L, Money.class)).isEqualTo(Money.ofOre(-1234));
  }

  @Test
  void minutesAreBoundAsJson() {
    assertThat(conversions.getCustomWriteTarget(Meeting.class)).contains(JdbcValue.class);
    Meeting meeting = MinutesJson.standard().read(MINUTES);
    assertThat(service.convert(meeting, JdbcValue.class))
        .isEqualTo(JdbcValue.of(MINUTES, JDBCType.OTHER));
  }

  @Test
  void minutesAreReadFromTextAndFromWhatADriverGives() {
    Meeting meeting = MinutesJson.standard().read(MINUTES);
    for (Object column : new Object[] {MINUTES, new Column(MINUTES)}) {
      assertThat(conversions.hasCustomReadTarget(column.getClass(), Meeting.class)).isTrue();
      assertThat(service.convert(column, Meeting.class)).isEqualTo(meeting);
    }
  }

  @Test
  void aDocumentThatCannotBeReadCarriesItsProblems() {
    assertThatThrownBy(() -> service.convert(new Column("{\"body\": 1}"), Meeting.class))
        .rootCause()
        .isInstanceOfSatisfying(
            MinutesReadException.class,
            e -> assertThat(e.problems().get(0).pointer()).isEqualTo("/body"));
  }

  @Test
  void theCharacterZeroIsRefusedWithItsPlace() {
    assertThat(placeOfZero("\"title\": \"\\u0000\"")).isEqualTo("/paragraphs/0/title");
    assertThat(placeOfZero("\"own:note\": {\"a\": [1, \"\\\\\\u0000\"]}"))
        .isEqualTo("/paragraphs/0/own:note/a/1");
    assertThat(placeOfZero("\"own:note\": {\"\\u0000\": 1}")).startsWith("/paragraphs/0/own:note/");
  }

  private String placeOfZero(String property) {
    var refused = new AtomicReference<MinutesWriteException>();
    assertThatThrownBy(() -> service.convert(paragraph(property), JdbcValue.class))
        .rootCause()
        .isInstanceOfSatisfying(MinutesWriteException.class, refused::set);
    assertThat(refused.get().text(Language.EN)).contains("found the control character U+0000");
    assertThat(refused.get().text(Language.SV)).contains("hittade styrtecknet U+0000");
    return refused.get().pointer();
  }

  @Test
  void aBackslashBeforeZeroesIsNotACharacterZero() {
    Meeting meeting = paragraph("\"title\": \"\\\\u0000\"");
    assertThat(meeting.paragraphs().get(0).title()).contains("\\u0000");
    assertThat(service.convert(meeting, JdbcValue.class))
        .isEqualTo(JdbcValue.of(MinutesJson.standard().write(meeting), JDBCType.OTHER));
  }

  private static Meeting paragraph(String property) {
    return MinutesJson.standard()
        .read(
            "{\"body\":{\"name\":\"Socialnämnden\",\"kind\":\"board\"},\"paragraphs\":[{\"number\":12,"
                + property
                + "}]}");
  }

  @Test
  void anAttributeOfMoneyIsWholeOreAndNullIsNull() {
    var converter = new MoneyAttributeConverter();
    assertThat(converter.convertToDatabaseColumn(Money.ofOre(Long.MIN_VALUE)))
        .isEqualTo(Long.MIN_VALUE);
    assertThat(converter.convertToEntityAttribute(250L)).isEqualTo(Money.parse("2,50 kr"));
    assertThat(Objects.isNull(converter.convertToDatabaseColumn(null))).isTrue();
    assertThat(Objects.isNull(converter.convertToEntityAttribute(null))).isTrue();
  }
}
