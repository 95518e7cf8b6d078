package se.example.register;

import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.data.jdbc.core.convert.JdbcCustomConversions;
import org.springframework.data.jdbc.core.dialect.JdbcDialect;
import se.protokoll.json.MinutesJson;
import se.protokoll.spring.data.JdbcConverters;

/** Keeps minutes in PostgreSQL and asks the database what they say. */
@SpringBootApplication
public class RegisterApplication {

  // [postgresql-converters]
  @Bean
  JdbcCustomConversions minutesInColumns(JdbcDialect dialect) {
    return JdbcCustomConversions.of(dialect, JdbcConverters.of(MinutesJson.standard()));
  }
  // [end]
}
