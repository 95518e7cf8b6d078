package se.protokoll.reader.matter;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.protokoll.Proposal;
import se.protokoll.people.Organisation;

class ProposersTest {
  @Test
  void aBodyProposesToAnother() {
    Proposal proposal =
        ReadParagraph.of(
                "Förslag till beslut\nTorsdagsgruppen föreslår NVOM att anta planen.\n\nBeslut\nPlanen antas.\n")
            .paragraph()
            .proposals()
            .get(0);
    assertThat(proposal.proposers()).containsExactly(Organisation.of("Torsdagsgruppen"));
    assertThat(proposal.addressedTo()).containsExactly(Organisation.of("NVOM"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Planen antas.",
        "Torsdagsgruppen föreslår att planen antas.",
        "Torsdagsgruppen och andra föreslår NVOM att anta planen."
      })
  void whoProposesIsNotAlwaysTold(String text) {
    assertThat(Proposers.of(text)).isEmpty();
  }
}
