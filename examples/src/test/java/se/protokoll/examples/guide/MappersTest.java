package se.protokoll.examples.guide;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import se.protokoll.examples.docs.Shown;
import se.protokoll.json.MinutesSchema;
import se.protokoll.money.Money;
import tools.jackson.databind.json.JsonMapper;

/** The guide, mappers of Jackson. */
@ExtendWith(Shown.class)
class MappersTest {

  // [jackson-record]
  record Invoice(String number, Money total) {}

  // [end]

  @Test
  void readsAndWritesInsideAnApplicationsOwnRecord() {
    // [jackson-3]
    JsonMapper mapper = JsonMapper.builder().findAndAddModules().build();
    Invoice invoice = new Invoice("17", Money.ofKronor(100));
    String json = mapper.writeValueAsString(invoice);
    System.out.println(json);
    // -> {"number":"17","total":{"amount":"100.00","currency":"SEK"}}
    System.out.println(mapper.readValue(json, Invoice.class).equals(invoice));
    // -> true
    // [end]
  }

  @Test
  void readsAndWritesWithJackson2() throws Exception {
    // [jackson-2]
    var mapper =
        com.fasterxml.jackson.databind.json.JsonMapper.builder().findAndAddModules().build();
    System.out.println(mapper.writeValueAsString(Money.ofKronor(100)));
    // -> {"amount":"100.00","currency":"SEK"}
    // [end]
  }

  @Test
  void describesItself() {
    // [schema]
    System.out.println(MinutesSchema.text().lines().skip(1).findFirst().orElseThrow());
    // -> "$schema": "https://json-schema.org/draft/2020-12/schema",
    // [end]
  }
}
