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
import se.protokoll.money.Money;

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
   * be read is a {@link MinutesReadException}, and minutes that could not be read again are a
   * {@link MinutesWriteException}, under the exceptions of Spring.
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
    @Override
    public JdbcValue convert(Meeting meeting) {
      return JdbcValue.of(json.write(meeting), JDBCType.OTHER);
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
