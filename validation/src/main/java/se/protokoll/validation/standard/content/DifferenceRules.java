package se.protokoll.validation.standard.content;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.protokoll.Clause;
import se.protokoll.Decision;
import se.protokoll.DecisionKind;
import se.protokoll.FollowUp;
import se.protokoll.Grant;
import se.protokoll.MinutesPart;
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
import se.protokoll.validation.rule.CheckedRule;
import se.protokoll.validation.rule.FindingBuilder;
import se.protokoll.validation.rule.Located;
import se.protokoll.validation.rule.RuleContext;
import se.protokoll.validation.standard.Decisions;
import se.protokoll.validation.standard.Sources;

/** Where a decision differs from the proposal it adopts. */
public final class DifferenceRules {

  private static final MessageTable TEXTS =
      MessageTable.read(DifferenceRules.class.getResourceAsStream("difference.properties"));

  private DifferenceRules() {}

  /** Returns the rules, in the order of the catalogue. */
  public static List<CheckedRule> rules() {
    return List.of(DECISION_DIFFERS_FROM_PROPOSAL);
  }

  /**
   * Amounts, payees and days of a decision are those of the proposal it adopts. Source: inferred
   * from KL 5 kap. 67 §, which has both in the minutes.
   */
  static final CheckedRule DECISION_DIFFERS_FROM_PROPOSAL =
      CheckedRule.builder("decision-differs-from-proposal", TEXTS)
          .needs(
              MinutesPart.PROPOSALS,
              MinutesPart.DECISIONS,
              MinutesPart.GRANTS,
              MinutesPart.FOLLOW_UPS)
          .baseSeverity(Severity.INFO)
          .settled()
          .source(Sources.inferredFromKl("5 kap. 67 §", "5 kap. 59 §"))
          .checkedBy(DifferenceRules::decisionDiffersFromProposal);

  private static void decisionDiffersFromProposal(RuleContext context) {
    for (Located<Decision> decision : context.decisions()) {
      Proposal proposal = adopted(context, decision.paragraph().value(), decision.value());
      if (proposal != null) {
        int found = context.findingCount();
        compareGrants(context, decision, proposal.grants());
        compareFollowUps(context, decision, proposal.followUps());
        compareClauses(context, decision, proposal.clauses());
        if (context.findingCount() == found) {
          context.met(decision);
        }
      }
    }
  }

  /** Returns the proposal a decision adopts: as stated, else the only one; null when unknown. */
  private static @Nullable Proposal adopted(
      RuleContext context, Paragraph paragraph, Decision decision) {
    if (decision.adopts().isPresent()) {
      return Decisions.proposal(context, paragraph, decision.adopts());
    }
    boolean only = paragraph.proposals().size() == 1 && paragraph.decisions().size() == 1;
    return only && !paragraph.proposals().get(0).withdrawn() && approves(decision)
        ? paragraph.proposals().get(0)
        : null;
  }

  private static boolean approves(Decision decision) {
    return switch (decision.kind().orElse(DecisionKind.OWN)) {
      case OWN, RECOMMENDATION, PROPOSAL, ASSIGNMENT -> true;
      case ELECTION, RESIGNATION, NOTED, FILED, TABLED, REFERRED_BACK, REJECTED, WRITTEN_OFF ->
          false;
    };
  }

  private static void compareGrants(
      RuleContext context, Located<Decision> decision, List<Grant> proposed) {
    List<Grant> decided = decision.value().grants();
    if (decided.isEmpty() || proposed.isEmpty()) {
      return; // "enligt förslaget" repeats nothing
    }
    if (decided.size() != proposed.size()) {
      context
          .found("grants", decision)
          .component("grants")
          .with("proposed", proposed.size())
          .with("decided", decided.size())
          .add();
      return;
    }
    if (decided.equals(proposed)) {
      return;
    }
    Map<String, Grant> labelled = new HashMap<>();
    for (Grant grant : proposed) {
      grant.label().ifPresent(label -> labelled.putIfAbsent(label, grant));
    }
    for (Located<Grant> grant : decision.each("grants", decided)) {
      // the grant of the same label, else the one in the same place
      Grant there = proposed.get(grant.index());
      Grant like =
          grant.value().label().map(label -> labelled.getOrDefault(label, there)).orElse(there);
      if (!grant.value().equals(like)) {
        compareGrant(context, grant, like);
      }
    }
  }

  private static void compareGrant(RuleContext context, Located<Grant> where, Grant proposed) {
    Grant decided = where.value();
    if (decided.amount().isPresent()
        && proposed.amount().isPresent()
        && !decided.amount().equals(proposed.amount())) {
      context
          .found("amount", where)
          .component("amount")
          .with("proposed", proposed.amount().get())
          .with("decided", decided.amount().get())
          .add();
    }
    String before = payee(context, proposed);
    String now = payee(context, decided);
    if (!before.isEmpty() && !now.isEmpty() && !before.equals(now)) {
      context.found("payee", where).with("proposed", before).with("decided", now).add();
    }
    if (differ(proposed.period(), decided.period())) {
      addDates(
          context.found("date", where).component("period"), proposed.period(), decided.period());
    }
  }

  /** Returns who gets the money, by name: who draws it, the recipients, those a split pays. */
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

  private static boolean differ(Optional<When> proposed, Optional<When> decided) {
    return proposed.isPresent()
        && decided.isPresent()
        && !(proposed.get().from().equals(decided.get().from())
            && proposed.get().to().equals(decided.get().to()));
  }

  private static void addDates(
      FindingBuilder finding, Optional<When> proposed, Optional<When> decided) {
    finding.with("proposed", proposed.orElseThrow()).with("decided", decided.orElseThrow()).add();
  }

  private static void compareFollowUps(
      RuleContext context, Located<Decision> decision, List<FollowUp> proposed) {
    List<FollowUp> decided = decision.value().followUps();
    if (decided.size() != proposed.size()) {
      return;
    }
    for (int i = 0; i < decided.size(); i++) {
      Optional<When> before = proposed.get(i).due();
      Optional<When> now = decided.get(i).due();
      if (differ(before, now)) {
        addDates(
            context.found("date", decision).component("followUps", i).component("due"),
            before,
            now);
      }
    }
  }

  private static void compareClauses(
      RuleContext context, Located<Decision> decision, List<Clause> proposed) {
    List<Clause> decided = decision.value().clauses();
    if (decided.size() != proposed.size()) {
      return;
    }
    for (int i = 0; i < decided.size(); i++) {
      Optional<When> before = proposed.get(i).validity();
      Optional<When> now = decided.get(i).validity();
      if (differ(before, now)) {
        addDates(
            context.found("date", decision).component("clauses", i).component("validity"),
            before,
            now);
      }
    }
  }
}
