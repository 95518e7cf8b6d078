package se.protokoll.validation.standard.content;

import static org.assertj.core.api.Assertions.assertThat;
import static se.protokoll.validation.LawfulMeetings.VOTED;
import static se.protokoll.validation.LawfulMeetings.board;
import static se.protokoll.validation.LawfulMeetings.changed;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.protokoll.Decision;
import se.protokoll.DecisionKind;
import se.protokoll.Meeting;
import se.protokoll.Proposal;
import se.protokoll.ProposalKind;
import se.protokoll.validation.RuleRun;
import se.protokoll.validation.finding.Finding;
import se.protokoll.validation.finding.Severity;
import se.protokoll.vote.Proposition;

/** The proposals are ek, ask and alm, of which alm was withdrawn. */
class PutProposalsTest {

  @ParameterizedTest
  @CsvSource({
    "ek ask, ek, ek, none",
    "ek ask, ask, ek, found-other",
    "ek, ask, ek, found-not-put",
    "ek lind, ek, ek, put-unknown",
    "ek avslag, ek, ek, none",
    "bifall avslag, bifall, ek, none",
    "ek alm, alm, ek, none"
  })
  void comparesWhatWasPutAndFoundAndAdopted(
      String put, String found, String adopts, String variant) {
    List<Finding> findings = RuleRun.find("adopts-known", put(put, found, adopts));

    assertThat(findings)
        .extracting(Finding::variant)
        .isEqualTo(variant.equals("none") ? List.of() : List.of(variant));
    assertThat(findings).allMatch(one -> one.severity() == Severity.WARNING);
  }

  private static Meeting put(String put, String found, String adopts) {
    Proposition proposition = new Proposition(List.of(put.split(" ", -1)), Optional.of(found));
    return changed(
        board(),
        VOTED,
        one ->
            one.withReservations()
                .withProposals(proposal("ek"), proposal("ask"), proposal("alm").withWithdrawn(true))
                .withDecisions(
                    Decision.builder()
                        .kind(DecisionKind.OWN)
                        .adopts(adopts)
                        .addPropositions(proposition)
                        .build()));
  }

  private static Proposal proposal(String key) {
    return Proposal.builder().key(key).kind(ProposalKind.MOVED).build();
  }
}
