package se.protokoll.json.jackson2;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.dataformat.xml.XmlMapper;
import java.util.List;
import org.junit.jupiter.api.Test;
import se.protokoll.money.Money;
import se.protokoll.people.PublicBody;
import se.protokoll.text.ParagraphSet;

class XmlMapperTest {
  private static final XmlMapper MAPPER =
      XmlMapper.builder().addModule(new ProtokollJackson2Module()).build();

  record Holding(Money money) {}

  @Test
  void writesNothingOfOurs() {
    for (Object value :
        List.of(
            PublicBody.builder().name("N\u00e4mnden").build(),
            Money.ZERO,
            ParagraphSet.ALL,
            new Holding(Money.ZERO))) {
      assertThatThrownBy(() -> MAPPER.writeValueAsString(value))
          .isInstanceOf(JsonMappingException.class)
          .hasMessageContaining("have no form in XML");
    }
  }

  @Test
  void readsNothingOfOurs() {
    assertThatThrownBy(
            () -> MAPPER.readValue("<PublicBody><name>N</name></PublicBody>", PublicBody.class))
        .isInstanceOf(JsonMappingException.class)
        .hasMessageContaining("have no form in XML");
    assertThatThrownBy(
            () ->
                MAPPER.readValue(
                    "<Holding><money><amount>1.00</amount></money></Holding>", Holding.class))
        .hasMessageContaining("have no form in XML");
  }
}
