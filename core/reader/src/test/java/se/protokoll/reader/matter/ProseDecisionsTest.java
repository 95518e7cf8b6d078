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
        "Utsänd och föreslagen dagordning fastställs.",
        "Kungörelsen om sammanträdet godkändes.",
        "Interpellationen bordlades till nästa sammanträde.",
        "Efter förslag från ordföranden lades anmälan till handlingarna.",
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

  @Test
  void whatTheBodyThatMeetsDidIsDecided() {
    String sentence = "Kommunfullmäktige förklarade interpellationen besvarad.";
    assertThat(
            ReadParagraph.after(
                    "Kommunfullmäktige\n\nPlats och tid: Kommunhuset, den 2 mars 2022, kl. 14.00-15.20\n",
                    sentence + "\n")
                .clauses())
        .containsExactly(sentence);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Antecknades av revisorn att taxan är gammal.",
        "Ärendet bordlades vid förra sammanträdet.",
        "Kommunstyrelsen godkände taxan.",
        "Ada Ek svarar att nämnden beslutar i mars."
      })
  void whatSomebodyElseDidOrSaysDecidesNothing(String sentence) {
    assertThat(ReadParagraph.of(sentence + "\n").clauses()).isEmpty();
  }
}
