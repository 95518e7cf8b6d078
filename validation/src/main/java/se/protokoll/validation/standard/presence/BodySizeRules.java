package se.protokoll.validation.standard.presence;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import se.protokoll.language.MessageTable;
import se.protokoll.people.Organisation;
import se.protokoll.people.PrincipalSeats;
import se.protokoll.people.PublicBody;
import se.protokoll.validation.finding.Severity;
import se.protokoll.validation.law.LegalNumber;
import se.protokoll.validation.law.Parameter;
import se.protokoll.validation.rule.CheckedRule;
import se.protokoll.validation.rule.PlacedBuilder;
import se.protokoll.validation.rule.RuleContext;
import se.protokoll.validation.standard.Bodies;
import se.protokoll.validation.standard.Sources;
import se.protokoll.validation.standard.Words;

/** How many members and substitutes a body has. */
public final class BodySizeRules {

  private static final MessageTable TEXTS =
      MessageTable.read(BodySizeRules.class.getResourceAsStream("body-size.properties"));

  private static final int LEAST_MEMBERS = LegalNumber.MEMBERS_OF_EXECUTIVE_BOARD.value();
  private static final int LEAST_SUBSTITUTES = LegalNumber.SUBSTITUTES_OF_EXECUTIVE_BOARD.value();

  private BodySizeRules() {}

  /** Returns the rules, in the order of the catalogue. */
  public static List<CheckedRule> rules() {
    return List.of(
        ERSATTARE_COUNT_GEMENSAM, STYRELSE_MIN_SIZE, ASSEMBLY_SIZE, FEDERATION_COMPOSITION);
  }

  /** Every party of a joint board has members and as many substitutes. Source: KL 9 kap. 24 §. */
  static final CheckedRule ERSATTARE_COUNT_GEMENSAM =
      CheckedRule.builder("ersattare-count-gemensam", TEXTS)
          .needs()
          .binds(Bodies.JOINT_BOARDS)
          .source(Sources.kl(9, "24"))
          .checkedBy(BodySizeRules::ersattareCountGemensam);

  private static void ersattareCountGemensam(RuleContext context) {
    checkParties(context);
  }

  /** Compares the seats and substitutes of each party, or else of all, as the orders state them. */
  private static void checkParties(RuleContext context) {
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
        sizeUnknown(context);
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
    } else {
      inOrders(context.met()).with("seats", seats).with("substitutes", substitutes);
    }
  }

  private static void sizeUnknown(RuleContext context) {
    Parameter<?>[] unknown =
        Stream.of(Parameter.SEATS, Parameter.SUBSTITUTES)
            .filter(one -> context.law().get(one).isEmpty())
            .toArray(Parameter<?>[]::new);
    inOrders(context.cannotJudge("size")).lacking(unknown).add();
  }

  private static <B extends PlacedBuilder<B>> B inOrders(PlacedBuilder<B> builder) {
    return builder.component("body").component("standingOrders");
  }

  /**
   * An executive board has five members and five substitutes at least. Source: KL 6 kap. 16 §. The
   * number of substitutes counts from the election of 2018 (transitional provision 2); the act of
   * 1991 said that there <i>ought to be</i> as many as members (6 kap. 9 §).
   */
  static final CheckedRule STYRELSE_MIN_SIZE =
      CheckedRule.builder("styrelse-min-size", TEXTS)
          .needs()
          .binds(Bodies.EXECUTIVE_BOARDS)
          .baseSeverity(Severity.WARNING)
          .source(Sources.kl(6, "16"))
          .checkedBy(BodySizeRules::styrelseMinSize);

  private static void styrelseMinSize(RuleContext context) {
    Optional<Integer> seats = context.law().get(Parameter.SEATS);
    Optional<Integer> substitutes = context.law().get(Parameter.SUBSTITUTES);
    if (seats.orElse(LEAST_MEMBERS) < LEAST_MEMBERS) {
      inOrders(context.found("members"))
          .component("seats")
          .with("found", seats.orElseThrow())
          .add();
    } else if (context.isHeldBefore(LegalNumber.SUBSTITUTES_OF_EXECUTIVE_BOARD.since())) {
      styrelseBefore(context, seats, substitutes);
    } else if (substitutes.orElse(LEAST_SUBSTITUTES) < LEAST_SUBSTITUTES) {
      inOrders(context.found("substitutes"))
          .component("substitutes")
          .with("found", substitutes.orElseThrow())
          .add();
    } else if (seats.isEmpty() || substitutes.isEmpty()) {
      sizeUnknown(context);
    } else {
      inOrders(context.met()).with("seats", seats.get()).with("substitutes", substitutes.get());
    }
  }

  private static void styrelseBefore(
      RuleContext context, Optional<Integer> seats, Optional<Integer> substitutes) {
    if (seats.isEmpty()) {
      sizeUnknown(context);
    } else if (context.isHeldBefore(Sources.KL_SINCE)
        && substitutes.isPresent()
        && substitutes.get() < seats.get()) {
      inOrders(context.found("fewer-substitutes"))
          .component("substitutes")
          .with("found", substitutes.get())
          .with("seats", seats.get())
          .atMost(Severity.INFO)
          .add();
    } else {
      inOrders(context.met("members")).component("seats").with("seats", seats.get());
    }
  }

  /**
   * An assembly has an odd number of members, 21 at least, in a region 31. Source: KL 5 kap. 5 §.
   * The assembly of a federation has as many as its own orders say (KL 9 kap. 3 §).
   */
  static final CheckedRule ASSEMBLY_SIZE =
      CheckedRule.builder("assembly-size", TEXTS)
          .needs()
          .binds(Bodies.ASSEMBLIES)
          .source(Sources.kl(5, "5"))
          .formerLawUnknown()
          .checkedBy(BodySizeRules::assemblySize);

  private static void assemblySize(RuleContext context) {
    Optional<Integer> seats = context.law().get(Parameter.SEATS);
    if (seats.isEmpty() || isOfAFederation(context)) {
      return; // quorum-fullmaktige says that the number is unknown
    }
    boolean region = isOfARegion(context);
    int least =
        (region
                ? LegalNumber.MEMBERS_OF_REGIONAL_ASSEMBLY
                : LegalNumber.MEMBERS_OF_MUNICIPAL_ASSEMBLY)
            .value();
    if (seats.get() < least) {
      inOrders(context.found("too-small"))
          .component("seats")
          .with("found", seats.get())
          .with("least", least)
          .add();
    } else if (seats.get() % 2 == 0) {
      inOrders(context.found("even")).component("seats").with("found", seats.get()).add();
    } else {
      inOrders(context.met()).component("seats").with("seats", seats.get()).with("least", least);
    }
  }

  /** Says whether an assembly is that of a region, by its own name or its principal's. */
  private static boolean isOfARegion(RuleContext context) {
    PublicBody body = context.meeting().body();
    if (Words.has(Optional.of(body.name()), "region", "landsting")) {
      return true;
    }
    for (Organisation principal : body.principals()) {
      if (Words.has(Optional.of(principal.name()), "region", "landsting")) {
        return true;
      }
    }
    return false;
  }

  /** Says whether an assembly is that of a federation (<i>förbundsfullmäktige</i>). */
  private static boolean isOfAFederation(RuleContext context) {
    return context.meeting().body().name().toLowerCase(Locale.ROOT).contains("förbund");
  }

  /** Every member of a federation has a seat, and as many substitutes. Source: KL 9 kap. 3 §. */
  static final CheckedRule FEDERATION_COMPOSITION =
      CheckedRule.builder("federation-composition", TEXTS)
          .needs()
          .binds(Bodies.FEDERATIONS)
          .baseSeverity(Severity.WARNING)
          .source(Sources.kl(9, "3"))
          .formerLawUnknown()
          .checkedBy(BodySizeRules::federationComposition);

  private static void federationComposition(RuleContext context) {
    checkParties(context);
    List<PrincipalSeats> parties = context.law().standingOrders().seatsPerPrincipal();
    if (parties.isEmpty()) {
      return;
    }
    List<Organisation> members = context.meeting().body().principals();
    for (int i = 0; i < members.size(); i++) {
      Organisation member = members.get(i);
      if (parties.stream().noneMatch(one -> one.principal().refersTo(member))) {
        context
            .found("party")
            .component("body")
            .component("principals", i)
            .with("party", member.name())
            .add();
      } else {
        context
            .met("party")
            .component("body")
            .component("principals", i)
            .with("party", member.name());
      }
    }
  }
}
