package se.protokoll.spring.data;

import java.sql.JDBCType;
import java.util.List;
import org.springframework.core.convert.converter.Converter;
import org.springframework.data.convert.ReadingConverter;
import org.springframework.data.convert.WritingConverter;
import org.springframework.data.jdbc.core.mapping.JdbcValue;
import se.protokoll.Meeting;
import se.protokoll.json.MinutesJson;
import se.protokoll.json.problem.MinutesReadException;
import se.protokoll.json.problem.MinutesWriteException;
import se.protokoll.json.problem.Phrase;
import se.protokoll.json.problem.ProblemKind;
import se.protokoll.money.Money;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/**
 * The converters of Spring Data JDBC for {@link Meeting}, kept as JSON, and {@link Money}, kept as
 * whole öre in a column of type {@code bigint}.
 */
public final class JdbcConverters {

  private JdbcConverters() {}

  /**
   * Returns the converters, for {@code JdbcCustomConversions.of(dialect,
   * JdbcConverters.of(documents))}.
   *
   * <p>Minutes are bound as {@link JDBCType#OTHER}, which PostgreSQL takes for {@code jsonb},
   * {@code json} and {@code text}. What is read from the column is its text. A document that cannot
   * be read is a {@link MinutesReadException}; minutes that could not be read again are a {@link
   * MinutesWriteException}, and so are those with a text that holds U+0000, which JSON can carry
   * and {@code jsonb} cannot; both under the exceptions of Spring.
   *
   * @param documents what reads and writes the documents, with its limits
   */
  public static List<Converter<?, ?>> of(MinutesJson documents) {
    return List.of(
        new MoneyWriter(),
        new MoneyReader(),
        new MeetingWriter(documents),
        new MeetingReader(documents));
  }

  @WritingConverter
  private record MoneyWriter() implements Converter<Money, Long> {
    @Override
    public Long convert(Money amount) {
      return amount.ore();
    }
  }

  @ReadingConverter
  private record MoneyReader() implements Converter<Long, Money> {
    @Override
    public Money convert(Long ore) {
      return Money.ofOre(ore);
    }
  }

  @WritingConverter
  private record MeetingWriter(MinutesJson json) implements Converter<Meeting, JdbcValue> {
    private static final JsonFactory JSON = new JsonFactory();

    @Override
    public JdbcValue convert(Meeting meeting) {
      String document = json.write(meeting);
      if (document.contains("\\u0000")) {
        refuseZero(document);
      }
      return JdbcValue.of(document, JDBCType.OTHER);
    }

    /** Refuses U+0000 in a text or a name; what looks like it may be a backslash and digits. */
    private static void refuseZero(String document) {
      try (JsonParser parser = JSON.createParser(ObjectReadContext.empty(), document)) {
        for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
          boolean characters = token == JsonToken.VALUE_STRING || token == JsonToken.PROPERTY_NAME;
          if (characters && parser.getString().indexOf('\0') >= 0) {
            throw new MinutesWriteException(
                    ProblemKind.VALUE,
                    Phrase.of("control-character", "character", "U+0000"),
                    Phrase.of("text"))
                .at(parser.streamReadContext().pathAsPointer().toString());
          }
        }
      }
    }
  }

  /** Of any object, because a driver gives a column of JSON a class of its own. */
  @ReadingConverter
  private record MeetingReader(MinutesJson json) implements Converter<Object, Meeting> {
    @Override
    public Meeting convert(Object column) {
      return json.read(column.toString());
    }
  }
}
