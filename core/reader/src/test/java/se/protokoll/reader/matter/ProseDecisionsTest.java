package se.protokoll.reader.matter;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.protokoll.Decision;
import se.protokoll.DecisionKind;

class ProseDecisionsTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "Godkändes upprättad föredragningslista.",
        "Antecknades informationen.",
        "Att justera dagens protokoll utses Ada Ek (s) och Bo Alm (fp)."
      })
  void aSentenceWithoutABodyDecides(String sentence) {
    assertThat(ReadParagraph.of(sentence + "\n").clauses()).containsExactly(sentence);
  }

  @Test
  void whatWasResolvedToTableIsTabled() {
    assertThat(
            ReadParagraph.of("Beslöts bordlägga ärendet till den 30 oktober 2012.\n")
                .paragraph()
                .decisions())
        .extracting(Decision::kind)
        .containsExactly(Optional.of(DecisionKind.TABLED));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Antecknades av revisorn att taxan är gammal.",
        "Ada Ek svarar att nämnden beslutar i mars."
      })
  void whatSomebodyElseDidOrSaysDecidesNothing(String sentence) {
    assertThat(ReadParagraph.of(sentence + "\n").clauses()).isEmpty();
  }
}
