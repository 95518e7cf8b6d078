package se.protokoll.reader.matter;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import se.protokoll.Clause;
import se.protokoll.Decision;
import se.protokoll.DecisionKind;
import se.protokoll.reader.PublishedMinutes;

class DecisionHeadsTest {
  private static final String HEAD =
      """
      Valnämnden

      Plats och tid: Kommunhuset, den 2 mars 2022, kl. 14.00-15.20
      Beslutande: Ada Ek (S), ordförande
                  Bo Alm (M)

      § 7 Öppettider för valnämndens lokal

      """;

  @Test
  void whatIsDecidedMayStandInTheSameLine() {
    assertThat(clauses("Valnämnden beslutar: Lokalen ska hålla öppet tre\ndagar.\n"))
        .containsExactly("Lokalen ska hålla öppet tre dagar.");
  }

  @Test
  void whatIsProposedMayStandInTheSameLine() {
    String line = "Valnämnden föreslår kommunfullmäktige besluta: Nämnden beviljas 5 000 kronor.\n";
    assertThat(decisions(line))
        .extracting(Decision::kind)
        .containsExactly(Optional.of(DecisionKind.PROPOSAL));
    assertThat(clauses(line)).containsExactly("Nämnden beviljas 5 000 kronor.");
  }

  @Test
  void whatAnotherBodyDecidesInALineIsNotADecision() {
    assertThat(clauses("Bakgrund\nText.\n\nBarnnämnden beslutar: Lokalen ska hålla öppet.\n"))
        .isEmpty();
  }

  @Test
  void aDecisionFollowsAfterTheDocuments() {
    assertThat(clauses("Beslutsunderlag\nSkrivelse\n\nValnämnden beslutar\n\natt anta planen.\n"))
        .containsExactly("anta planen.");
  }

  private static List<Decision> decisions(String lines) {
    return PublishedMinutes.read(HEAD + lines).meeting().paragraphs().get(0).decisions();
  }

  private static List<String> clauses(String lines) {
    return decisions(lines).stream()
        .flatMap(decision -> decision.clauses().stream())
        .map(Clause::text)
        .toList();
  }
}
