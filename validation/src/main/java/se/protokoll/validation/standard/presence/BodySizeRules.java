package se.protokoll.validation.standard.presence;

import java.util.List;
import java.util.Optional;
import se.protokoll.language.MessageTable;
import se.protokoll.people.PrincipalSeats;
import se.protokoll.validation.finding.Severity;
import se.protokoll.validation.law.Parameter;
import se.protokoll.validation.rule.CheckedRule;
import se.protokoll.validation.rule.FindingBuilder;
import se.protokoll.validation.rule.RuleContext;
import se.protokoll.validation.standard.Bodies;
import se.protokoll.validation.standard.Sources;

/** How many members and substitutes a body has. */
public final class BodySizeRules {

  private static final MessageTable TEXTS =
      MessageTable.read(BodySizeRules.class.getResourceAsStream("body-size.properties"));

  private BodySizeRules() {}

  /** Returns the rules, in the order of the catalogue. */
  public static List<CheckedRule> rules() {
    return List.of(ERSATTARE_COUNT_GEMENSAM, STYRELSE_MIN_SIZE);
  }

  /** Every party of a joint board has members and as many substitutes. Source: KL 9 kap. 24 §. */
  static final CheckedRule ERSATTARE_COUNT_GEMENSAM =
      CheckedRule.builder("ersattare-count-gemensam", TEXTS)
          .binds(Bodies.JOINT_BOARDS)
          .source(Sources.kl(9, "24"))
          .checkedBy(BodySizeRules::ersattareCountGemensam);

  private static void ersattareCountGemensam(RuleContext context) {
    List<PrincipalSeats> parties = context.law().standingOrders().seatsPerPrincipal();
    int seats = 0;
    int substitutes = 0;
    boolean complete = !parties.isEmpty();
    for (int i = 0; i < parties.size(); i++) {
      PrincipalSeats party = parties.get(i);
      complete &= party.seats().isPresent() && party.substitutes().isPresent();
      seats += party.seats().orElse(0);
      substitutes += party.substitutes().orElse(0);
      if (party.seats().orElse(1) < 1 || party.substitutes().orElse(1) < 1) {
        inOrders(context.found("party"))
            .component("seatsPerPrincipal", i)
            .with("party", party.principal().name())
            .add();
      }
    }
    if (!complete) {
      Optional<Integer> all = context.law().get(Parameter.SEATS);
      Optional<Integer> allSubstitutes = context.law().get(Parameter.SUBSTITUTES);
      if (all.isEmpty() || allSubstitutes.isEmpty()) {
        inOrders(context.cannotJudge("size")).add();
        return;
      }
      seats = all.get();
      substitutes = allSubstitutes.get();
    }
    if (seats != substitutes) {
      inOrders(context.found("unequal"))
          .with("seats", seats)
          .with("substitutes", substitutes)
          .add();
    }
  }

  private static FindingBuilder inOrders(FindingBuilder finding) {
    return finding.component("body").component("standingOrders");
  }

  /** An executive board has five members and five substitutes at least. Source: KL 6 kap. 16 §. */
  static final CheckedRule STYRELSE_MIN_SIZE =
      CheckedRule.builder("styrelse-min-size", TEXTS)
          .binds(Bodies.EXECUTIVE_BOARDS)
          .baseSeverity(Severity.WARNING)
          .source(Sources.kl(6, "16"))
          .checkedBy(BodySizeRules::styrelseMinSize);

  private static void styrelseMinSize(RuleContext context) {
    Optional<Integer> seats = context.law().get(Parameter.SEATS);
    Optional<Integer> substitutes = context.law().get(Parameter.SUBSTITUTES);
    if (seats.orElse(5) < 5) {
      inOrders(context.found("members"))
          .component("seats")
          .with("found", seats.orElseThrow())
          .add();
    } else if (substitutes.orElse(5) < 5) {
      inOrders(context.found("substitutes"))
          .component("substitutes")
          .with("found", substitutes.orElseThrow())
          .add();
    } else if (seats.isEmpty() || substitutes.isEmpty()) {
      inOrders(context.cannotJudge("size")).add();
    }
  }
}
