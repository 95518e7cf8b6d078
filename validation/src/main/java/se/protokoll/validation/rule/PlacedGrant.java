package se.protokoll.validation.rule;

import java.util.ArrayList;
import java.util.List;
import se.protokoll.Decision;
import se.protokoll.Grant;
import se.protokoll.Meeting;
import se.protokoll.Paragraph;
import se.protokoll.Proposal;
import se.protokoll.fund.Refusal;
import se.protokoll.validation.finding.Severity;

/**
 * A grant and where it stands in the minutes (<i>anslag på sin plats</i>).
 *
 * @param grant the grant
 * @param paragraph the paragraph that proposes or decides it
 * @param p the index of the paragraph
 * @param list "proposals" or "decisions"
 * @param i the index in that list
 * @param g the index among the grants there
 */
record PlacedGrant(Grant grant, Paragraph paragraph, int p, String list, int i, int g) {

  /** Returns every grant of the minutes, proposed or decided, in the order they stand. */
  static List<PlacedGrant> in(RuleContext context) {
    return context.once(All.class, one -> new All(in(one.meeting()))).grants();
  }

  private record All(List<PlacedGrant> grants) {}

  private static List<PlacedGrant> in(Meeting meeting) {
    List<Paragraph> paragraphs = meeting.paragraphs();
    List<PlacedGrant> all = new ArrayList<>(2 * paragraphs.size());
    for (int p = 0; p < paragraphs.size(); p++) {
      Paragraph paragraph = paragraphs.get(p);
      List<Proposal> proposals = paragraph.proposals();
      for (int i = 0; i < proposals.size(); i++) {
        add(all, proposals.get(i).grants(), paragraph, p, "proposals", i);
      }
      List<Decision> decisions = paragraph.decisions();
      for (int i = 0; i < decisions.size(); i++) {
        add(all, decisions.get(i).grants(), paragraph, p, "decisions", i);
      }
    }
    return all;
  }

  private static void add(
      List<PlacedGrant> all, List<Grant> grants, Paragraph paragraph, int p, String list, int i) {
    for (int g = 0; g < grants.size(); g++) {
      all.add(new PlacedGrant(grants.get(g), paragraph, p, list, i, g));
    }
  }

  /** Returns the JSON pointer of the grant. */
  String pointer() {
    return "/paragraphs/" + p + "/" + list + "/" + i + "/grants/" + g;
  }

  /** Begins a finding about what keeps the grant from being divided. */
  FindingBuilder refused(RuleContext context, Refusal refusal) {
    boolean rounded = refusal.roundedPercentages();
    return context
        .found(rounded ? "percentages-rounded" : "cannot-be-divided")
        .at(pointer(), refusal.pointer())
        .in(paragraph)
        .with("code", refusal.code())
        .with("what", refusal.what())
        .with("advice", refusal.advice())
        .atMost(rounded ? Severity.WARNING : Severity.ERROR);
  }

  /** Begins a finding about a component of the grant. */
  FindingBuilder found(RuleContext context, String message, String component) {
    return context.found(message).at(pointer(), component).in(paragraph);
  }
}
