package se.protokoll;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Finds grants and follow-ups in the minutes and says how far each has come. */
final class Matters {

  private Matters() {}

  static List<PlacedGrant> grants(Meeting meeting, Set<MatterState> states) {
    var grants = new ArrayList<PlacedGrant>();
    for (Paragraph paragraph : meeting.paragraphs()) {
      for (Proposal proposal : openProposals(paragraph)) {
        proposal
            .grants()
            .forEach(grant -> grants.add(new PlacedGrant(paragraph, MatterState.PROPOSED, grant)));
      }
      for (Decision decision : paragraph.decisions()) {
        decision
            .grants()
            .forEach(grant -> grants.add(new PlacedGrant(paragraph, MatterState.DECIDED, grant)));
      }
    }
    return grants.stream().filter(placed -> states.contains(placed.state())).toList();
  }

  static List<OutstandingMatter> outstanding(Meeting meeting) {
    var matters = new ArrayList<OutstandingMatter>();
    for (Paragraph paragraph : meeting.paragraphs()) {
      for (Proposal proposal : openProposals(paragraph)) {
        add(matters, paragraph, MatterState.PROPOSED, proposal.followUps());
      }
      for (Decision decision : paragraph.decisions()) {
        add(matters, paragraph, MatterState.DECIDED, decision.followUps());
      }
      add(matters, paragraph, MatterState.PROMISED, paragraph.followUps());
    }
    return List.copyOf(matters);
  }

  private static void add(
      List<OutstandingMatter> matters,
      Paragraph paragraph,
      MatterState state,
      List<FollowUp> followUps) {
    followUps.forEach(followUp -> matters.add(new OutstandingMatter(paragraph, state, followUp)));
  }

  private static List<Proposal> openProposals(Paragraph paragraph) {
    if (paragraph.decisions().stream().anyMatch(Matters::endsTheMatter)) {
      return List.of();
    }
    return paragraph.proposals().stream().filter(proposal -> !proposal.withdrawn()).toList();
  }

  private static boolean endsTheMatter(Decision decision) {
    return decision
        .kind()
        .map(
            kind ->
                kind != DecisionKind.TABLED
                    && kind != DecisionKind.REFERRED_BACK
                    && kind != DecisionKind.NOTED)
        .orElse(true);
  }
}
