package se.protokoll.validation.rule;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.protokoll.Clause;
import se.protokoll.Decision;
import se.protokoll.DecisionKind;
import se.protokoll.FollowUp;
import se.protokoll.Grant;
import se.protokoll.Paragraph;
import se.protokoll.Proposal;
import se.protokoll.fund.Part;
import se.protokoll.language.MessageTable;
import se.protokoll.people.Actor;
import se.protokoll.people.Office;
import se.protokoll.people.Organisation;
import se.protokoll.people.PersonRef;
import se.protokoll.text.When;
import se.protokoll.validation.finding.Severity;
import se.protokoll.validation.standard.Decisions;
import se.protokoll.validation.standard.Sources;

/** What a decision says otherwise than the proposal it adopts. */
public final class DifferenceRules {

  private static final MessageTable TEXTS = Texts.of("difference");

  private DifferenceRules() {}

  public static List<CheckedRule> rules() {
    return List.of(DECISION_DIFFERS_FROM_PROPOSAL);
  }

  /**
   * Amounts, payees and days of a decision are those of the proposal it adopts. Source: inferred
   * from KL 5 kap. 67 §, which has both in the minutes.
   */
  static final CheckedRule DECISION_DIFFERS_FROM_PROPOSAL =
      CheckedRule.builder("decision-differs-from-proposal", TEXTS)
          .baseSeverity(Severity.INFO)
          .settled()
          .source(Sources.inferred("KL 5 kap. 67 §"))
          .checkedBy(DifferenceRules::decisionDiffersFromProposal);

  private static void decisionDiffersFromProposal(RuleContext context) {
    List<Paragraph> paragraphs = context.meeting().paragraphs();
    for (int p = 0; p < paragraphs.size(); p++) {
      Paragraph paragraph = paragraphs.get(p);
      for (int d = 0; d < paragraph.decisions().size(); d++) {
        Proposal proposal = adopted(paragraph, paragraph.decisions().get(d));
        if (proposal != null) {
          compareGrants(context, p, d, proposal);
          compareFollowUps(context, p, d, proposal);
          compareClauses(context, p, d, proposal.clauses());
        }
      }
    }
  }

  /** Returns the proposal a decision adopts: as stated, else the only one; null when unknown. */
  private static @Nullable Proposal adopted(Paragraph paragraph, Decision decision) {
    if (decision.adopts().isPresent()) {
      return Decisions.proposal(paragraph, decision.adopts());
    }
    boolean only = paragraph.proposals().size() == 1 && paragraph.decisions().size() == 1;
    return only && !paragraph.proposals().get(0).withdrawn() && approves(decision)
        ? paragraph.proposals().get(0)
        : null;
  }

  private static boolean approves(Decision decision) {
    return switch (decision.kind().orElse(DecisionKind.OWN)) {
      case OWN, RECOMMENDATION, PROPOSAL, ASSIGNMENT -> true;
      case ELECTION, NOTED, FILED, TABLED, REFERRED_BACK, REJECTED, WRITTEN_OFF -> false;
    };
  }

  private static void compareGrants(RuleContext context, int p, int d, Proposal proposal) {
    List<Grant> decided = context.meeting().paragraphs().get(p).decisions().get(d).grants();
    if (decided.isEmpty() || proposal.grants().isEmpty()) {
      return; // "enligt förslaget" repeats nothing
    }
    if (decided.size() != proposal.grants().size()) {
      draft(context, "grants", p, d, "/grants")
          .with("proposed", proposal.grants().size())
          .with("decided", decided.size())
          .add();
      return;
    }
    for (int g = 0; g < decided.size(); g++) {
      Grant here = decided.get(g);
      Grant there = pair(proposal.grants(), here, g);
      if (here.equals(there)) {
        continue;
      }
      if (here.amount().isPresent()
          && there.amount().isPresent()
          && !here.amount().equals(there.amount())) {
        draft(context, "amount", p, d, "/grants/" + g + "/amount")
            .with("proposed", there.amount().get())
            .with("decided", here.amount().get())
            .add();
      }
      String payee = payee(context, here);
      String proposed = payee(context, there);
      if (!payee.isEmpty() && !proposed.isEmpty() && !payee.equals(proposed)) {
        draft(context, "payee", p, d, "/grants/" + g)
            .with("proposed", proposed)
            .with("decided", payee)
            .add();
      }
      compare(context, p, d, "/grants/" + g + "/period", there.period(), here.period());
    }
  }

  /** Returns the grant of the same label, else the one in the same place. */
  private static Grant pair(List<Grant> grants, Grant like, int place) {
    if (like.label().isPresent()) {
      for (int g = 0; g < grants.size(); g++) {
        if (grants.get(g).label().equals(like.label())) {
          return grants.get(g);
        }
      }
    }
    return grants.get(place);
  }

  /** Returns whoever gets the money, by name: who draws it, the recipients, those a split pays. */
  private static String payee(RuleContext context, Grant grant) {
    var names = new StringBuilder();
    if (grant.drawnBy().isPresent()) {
      add(names, name(context, grant.drawnBy().get()));
    }
    for (Actor recipient : grant.recipients()) {
      add(names, name(context, recipient));
    }
    if (grant.split().isPresent()) {
      for (Part part : grant.split().get().parts()) {
        if (part.payee().isPresent()) {
          add(names, part.payee().get().name().orElse(part.payee().get().key()));
        }
      }
    }
    return names.toString();
  }

  private static void add(StringBuilder names, String name) {
    names.append(names.isEmpty() ? "" : ", ").append(name);
  }

  private static String name(RuleContext context, Actor actor) {
    if (actor instanceof PersonRef reference) {
      return context.nameOf(reference.person());
    }
    if (actor instanceof Organisation organisation) {
      return organisation.name();
    }
    return ((Office) actor).title();
  }

  private static void compare(
      RuleContext context,
      int p,
      int d,
      String pointer,
      Optional<When> proposed,
      Optional<When> decided) {
    if (proposed.isPresent()
        && decided.isPresent()
        && !(proposed.get().from().equals(decided.get().from())
            && proposed.get().to().equals(decided.get().to()))) {
      draft(context, "date", p, d, pointer)
          .with("proposed", text(proposed.get()))
          .with("decided", text(decided.get()))
          .add();
    }
  }

  private static String text(When when) {
    if (when.text().isPresent()) {
      return when.text().get();
    }
    String from = when.from().map(Object::toString).orElse("");
    String to = when.to().map(Object::toString).orElse("");
    return from.equals(to) ? from : from + "-" + to;
  }

  private static FindingBuilder draft(
      RuleContext context, String message, int p, int d, String below) {
    return context
        .found(message)
        .at("/paragraphs/" + p + "/decisions/" + d + below)
        .in(context.meeting().paragraphs().get(p));
  }

  private static void compareFollowUps(RuleContext context, int p, int d, Proposal proposal) {
    List<FollowUp> decided = context.meeting().paragraphs().get(p).decisions().get(d).followUps();
    if (decided.size() == proposal.followUps().size()) {
      for (int f = 0; f < decided.size(); f++) {
        compare(
            context,
            p,
            d,
            "/followUps/" + f + "/due",
            proposal.followUps().get(f).due(),
            decided.get(f).due());
      }
    }
  }

  private static void compareClauses(RuleContext context, int p, int d, List<Clause> proposed) {
    List<Clause> decided = context.meeting().paragraphs().get(p).decisions().get(d).clauses();
    if (decided.size() == proposed.size()) {
      for (int c = 0; c < decided.size(); c++) {
        compare(
            context,
            p,
            d,
            "/clauses/" + c + "/validity",
            proposed.get(c).validity(),
            decided.get(c).validity());
      }
    }
  }
}
