package se.protokoll.reader.block;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.protokoll.reader.Layout;
import se.protokoll.reader.line.Lines;

class HeadFormsTest {
  private static final HeadForms GENERAL = HeadForms.of(Layout.of("general"));

  private static Optional<ParagraphHead> read(HeadForms forms, String line) {
    return forms.read(Lines.of(line).get(0));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "§ 12|12|''",
        "§ 12 Budget|12|Budget",
        "KS § 14            Dnr KS.2020.368|14|Dnr KS.2020.368",
        "N5 § 133|133|''",
        "Au § 3 Titel|3|Titel",
        "KS § 12/24 Titel|12|Titel",
        "33 § Titel|33|Titel",
        "Paragraf 7|7|''",
      })
  void beginAParagraph(String line, int number, String rest) {
    ParagraphHead head = read(GENERAL, line).orElseThrow();
    assertThat(head.number()).isEqualTo(number);
    assertThat(head.rest()).isEqualTo(rest);
  }

  @Test
  void mayHaveALetterAfterTheNumber() {
    assertThat(read(GENERAL, "§ 12 A").orElseThrow().suffix()).contains("A");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "§ 12, stycke två",
        "§ 12 i kommunallagen",
        "enligt § 12",
        "§§ 12-14",
        "§ 0",
        "12",
        "Kommunstyrelsen 20240206 § 5"
      })
  void areNotReferences(String line) {
    assertThat(read(GENERAL, line)).isEmpty();
  }

  @Test
  void comeFromALayout() {
    HeadForms forms =
        HeadForms.of(Layout.of("own").withParagraphHeads(List.of("Punkt {number}: {title}")));
    assertThat(read(forms, "Punkt 4: Budget").orElseThrow().rest()).isEqualTo("Budget");
    assertThat(read(forms, "§ 4 Budget")).isEmpty();
  }
}
