package se.protokoll.reader;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class LayoutsTest {
  @Test
  void shippedLayoutsHaveNamesOfTheirOwn() {
    assertThat(PublishedMinutes.layouts()).extracting(Layout::name).doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @MethodSource("se.protokoll.reader.PublishedMinutes#layouts")
  void aShippedLayoutIsRecognisedByItsTexts(Layout layout) {
    String text = String.join("\n", layout.recognisedBy()).replace(" ", "   ");
    Reading reading = PublishedMinutes.read(text);
    assertThat(reading.layout()).isEqualTo(layout.name());
    assertThat(reading.certainty()).isEqualTo(LayoutCertainty.RECOGNISED);
  }

  @Test
  void otherMinutesAreReadByWhatIsKnownOfAll() {
    Reading reading = PublishedMinutes.read("§ 1 Taxa\n\nBeslut\nTaxan antas.\n");
    assertThat(reading.layout()).isEqualTo("general");
    assertThat(reading.certainty()).isEqualTo(LayoutCertainty.GENERAL);
  }

  @Test
  void furnitureOfALayoutIsSetAside() {
    Layout layout = Layout.builder().name("x").addFurniture("Norrviks kommun, box *").build();
    String text = "§ 1 Taxa\n\nBeslut\nTaxan antas.\n\nNorrviks kommun, box 12\n";
    assertThat(PublishedMinutes.read(text, layout).lines(LineUse.FURNITURE)).hasSize(1);
    assertThat(PublishedMinutes.read(text).lines(LineUse.FURNITURE)).isEmpty();
  }
}
