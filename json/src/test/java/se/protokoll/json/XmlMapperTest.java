package se.protokoll.json;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import se.protokoll.money.Money;
import se.protokoll.people.PublicBody;
import se.protokoll.text.ParagraphSet;
import tools.jackson.databind.DatabindException;
import tools.jackson.dataformat.xml.XmlMapper;

class XmlMapperTest {
  private static final XmlMapper MAPPER =
      XmlMapper.builder().addModule(new ProtokollModule()).build();

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
          .isInstanceOf(DatabindException.class)
          .hasMessageContaining("have no form in XML");
    }
  }

  @Test
  void readsNothingOfOurs() {
    assertThatThrownBy(
            () -> MAPPER.readValue("<PublicBody><name>N</name></PublicBody>", PublicBody.class))
        .isInstanceOf(DatabindException.class)
        .hasMessageContaining("have no form in XML");
    assertThatThrownBy(
            () ->
                MAPPER.readValue(
                    "<Holding><money><amount>1.00</amount></money></Holding>", Holding.class))
        .hasMessageContaining("have no form in XML");
  }
}
