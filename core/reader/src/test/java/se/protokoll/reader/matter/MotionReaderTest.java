package se.protokoll.reader.matter;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import se.protokoll.Proposal;
import se.protokoll.ProposalIntent;
import se.protokoll.ProposalKind;

class MotionReaderTest {
  @Test
  void severalPeopleMoveOneThing() {
    ReadParagraph read =
        motions(
            "Ada Ek (S), Bo\nAlm (M) och tjänstgörande ersättaren Cia Dal (C) yrkar bifall till förslaget.");
    assertThat(read.movers(moved(read).get(0)))
        .containsExactly("Ada Ek (S)", "Bo Alm (M)", "Cia Dal (C)");
  }

  @Test
  void aDashStandsForTheVerb() {
    assertThat(intents("Ada Ek (S) – bifall till förslaget."))
        .containsExactly(Optional.of(ProposalIntent.APPROVE));
  }

  @Test
  void approvalAndRejectionAreTwoThings() {
    assertThat(intents("Ada Ek (S) yrkar bifall till planen och avslag på tillägget."))
        .containsExactly(Optional.of(ProposalIntent.APPROVE), Optional.of(ProposalIntent.REJECT));
  }

  @Test
  void whatIsMovedInTheFirstPlaceHasItsRank() {
    ReadParagraph read =
        motions("Ada Ek (S) yrkar i första hand återremiss och i andra hand avslag på förslaget.");
    assertThat(moved(read))
        .extracting(Proposal::rank)
        .containsExactly(Optional.of(1), Optional.of(2));
  }

  @Test
  void whatShallBeSentBackIsReferredBack() {
    assertThat(intents("Ada Ek (S) yrkar att ärendet ska återremitteras till nämnden."))
        .containsExactly(Optional.of(ProposalIntent.REFER_BACK));
  }

  @Test
  void whatIsMovedAsAnAdditionOrAChangeIsOne() {
    assertThat(intents("Ada Ek (S) yrkar som tillägg att planen följs upp."))
        .containsExactly(Optional.of(ProposalIntent.ADD));
    assertThat(intents("Ada Ek (S) yrkar som ändring att hälften räcker."))
        .containsExactly(Optional.of(ProposalIntent.AMEND));
  }

  @Test
  void anythingElseHasNoIntent() {
    assertThat(intents("Ada Ek (S) yrkar att avgiften ska vara 20 kronor."))
        .containsExactly(Optional.empty());
  }

  @Test
  void thoseWhoJoinAreSupporters() {
    ReadParagraph read =
        motions("Ada Ek (S), med instämmande av Bo Alm (M), yrkar bifall till förslaget.");
    assertThat(read.movers(moved(read).get(0))).containsExactly("Ada Ek (S)");
    assertThat(moved(read).get(0).supporters()).hasSize(1);
  }

  @Test
  void aColonStandsForTheVerb() {
    assertThat(intents("Ada Ek (S) och Bo Alm (M): Avslag på förslaget."))
        .containsExactly(Optional.of(ProposalIntent.REJECT));
  }

  @Test
  void pointsAfterAColonAreItsClauses() {
    ReadParagraph read =
        motions(
            "Ada Ek (S) yrkar att styrelsen ska besluta:\n\n- att planen antas\n- att taxan höjs\n");
    assertThat(moved(read).get(0).clauses()).hasSize(2);
  }

  @Test
  void aPartyMayStandAfterAComma() {
    ReadParagraph read = motions("Ada Ek, fp, yrkar avslag på förslaget.");
    assertThat(read.movers(moved(read).get(0))).containsExactly("Ada Ek (fp)");
  }

  @Test
  void itStandsUnderAHeadingOfProposalsToo() {
    ReadParagraph read =
        ReadParagraph.of(
            "Förslag till beslut på sammanträdet\nAda Ek (S): Bifall till förslaget.\n");
    assertThat(moved(read)).hasSize(1);
  }

  @Test
  void whatABodyMovedBeforeIsLeftAlone() {
    assertThat(
            moved(
                ReadParagraph.of("Tidigare behandling\nAda Ek (S) yrkade avslag på förslaget.\n")))
        .isEmpty();
  }

  @Test
  void whoAgreesMayStandBeforeTheColon() {
    Proposal proposal =
        moved(motions("Ada Ek (s) med instämmande av Bo Alm (c): bifall till förslaget.")).get(0);
    assertThat(proposal.proposers()).hasSize(1);
    assertThat(proposal.supporters()).hasSize(1);
  }

  @Test
  void aPartyAfterACommaNamesWhoMoves() {
    assertThat(moved(ReadParagraph.of("Yrkande m m\nAda Ek, m: bifall till motionen.\n")))
        .hasSize(1);
  }

  @Test
  void aNameThatIsAlsoAWordIsAName() {
    ReadParagraph read =
        ReadParagraph.after(
            "Beslutande: Inga Ros (S)\n", "Yrkanden\nInga Ros (S) yrkar bifall till förslaget.\n");
    assertThat(read.movers(moved(read).get(0))).containsExactly("Inga Ros (S)");
  }

  @Test
  void whoMovesMayStandAfterWhatIsMoved() {
    ReadParagraph read =
        motions("1) Bifall till styrelsens förslag, av landstingsrådet Ada Ek och Bo Alm.");
    assertThat(read.movers(moved(read).get(0))).containsExactly("Ada Ek", "Bo Alm");
  }

  @Test
  void thatTheMotionIsApprovedIsItsApproval() {
    assertThat(intents("Ada Ek (S): Motionen bifalls."))
        .containsExactly(Optional.of(ProposalIntent.APPROVE));
  }

  private static ReadParagraph motions(String lines) {
    return ReadParagraph.of("Yrkanden\n" + lines + "\n");
  }

  private static List<Proposal> moved(ReadParagraph read) {
    return read.paragraph().proposals().stream()
        .filter(proposal -> proposal.kind().equals(Optional.of(ProposalKind.MOVED)))
        .toList();
  }

  private static List<Optional<ProposalIntent>> intents(String line) {
    return moved(motions(line)).stream().map(Proposal::intent).toList();
  }
}
