package se.protokoll.validation.standard.money;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.protokoll.Grant;
import se.protokoll.MinutesPart;
import se.protokoll.fund.Distribution;
import se.protokoll.fund.DivisionRefusedException;
import se.protokoll.fund.FundSplit;
import se.protokoll.fund.Holder;
import se.protokoll.fund.Part;
import se.protokoll.fund.Reason;
import se.protokoll.fund.Refusal;
import se.protokoll.fund.Share;
import se.protokoll.language.MessageTable;
import se.protokoll.money.Money;
import se.protokoll.validation.finding.LegalSource;
import se.protokoll.validation.finding.Severity;
import se.protokoll.validation.law.LegalFraction;
import se.protokoll.validation.rule.CheckedRule;
import se.protokoll.validation.rule.FindingBuilder;
import se.protokoll.validation.rule.Located;
import se.protokoll.validation.rule.RuleContext;
import se.protokoll.validation.standard.Sources;
import se.protokoll.validation.standard.Words;

/** Whether a grant can be divided as its split says; the split itself knows what is in the way. */
public final class DivisionRules {

  private static final MessageTable TEXTS =
      MessageTable.read(DivisionRules.class.getResourceAsStream("division.properties"));

  /** An amount so large that öre rounded off do not show in the percentages of its parts. */
  private static final Money SAMPLE = Money.ofKronor(4_000_000_000L);

  private DivisionRules() {}

  /** Returns the rules, in the order of the catalogue. */
  public static List<CheckedRule> rules() {
    return List.of(ALLOCATION_KEY_SUMS, ALLOCATION_SUMS, FINSAM_KEY, SPLIT_ROUNDING_UNDECLARED);
  }

  /**
   * The parts of a split make a whole that can be paid out. Source: logic; 50/50 and 70/30 in SVOM
   * § 43-44. Percentages that are rounded in print, such as 33.3 three times, are a warning.
   */
  static final CheckedRule ALLOCATION_KEY_SUMS =
      CheckedRule.builder("allocation-key-sums", TEXTS)
          .needs()
          .logical()
          .checkedBy(DivisionRules::allocationKeySums);

  private static void allocationKeySums(RuleContext context) {
    for (Located<Grant> grant : context.dividedGrants()) {
      List<Refusal> problems = grant.value().split().orElseThrow().problems();
      for (Refusal problem : problems) {
        foundRefusal(context, grant, problem).add();
      }
      if (problems.isEmpty()) {
        context.met(grant).component("split");
      }
    }
  }

  /** Begins a finding about what keeps a grant from being divided. */
  private static FindingBuilder foundRefusal(
      RuleContext context, Located<Grant> grant, Refusal refusal) {
    boolean rounded = refusal.roundedPercentages();
    return context
        .found(rounded ? "percentages-rounded" : "cannot-be-divided", grant)
        .below(refusal.pointer())
        .with("code", refusal.code())
        .with("what", refusal.what())
        .with("advice", refusal.advice())
        .atMost(rounded ? Severity.WARNING : Severity.ERROR);
  }

  /** The parts of a grant make up its amount. Source: logic. */
  static final CheckedRule ALLOCATION_SUMS =
      CheckedRule.builder("allocation-sums", TEXTS)
          .needs()
          .logical()
          .checkedBy(DivisionRules::allocationSums);

  private static void allocationSums(RuleContext context) {
    for (Located<Grant> grant : context.dividedGrants()) {
      checkWhole(context, grant);
    }
  }

  private static void checkWhole(RuleContext context, Located<Grant> located) {
    Grant grant = located.value();
    if (grant.amount().isEmpty() || !grant.split().orElseThrow().problems().isEmpty()) {
      return; // what keeps every total from being divided is of allocation-key-sums
    }
    try {
      grant.distribute(grant.amount().get());
      context.met(located).component("amount").with("amount", grant.amount().get());
    } catch (DivisionRefusedException refused) {
      foundRefusal(context, located, refused.refusal()).add();
    }
  }

  /**
   * A coordination federation is paid half by the state and a quarter each by region and
   * municipalities. Source: lag (2003:1210) 5 §.
   */
  static final CheckedRule FINSAM_KEY =
      CheckedRule.builder("finsam-key", TEXTS)
          .needs()
          .baseSeverity(Severity.INFO)
          .source(
              LegalSource.statute(
                  "Lag (2003:1210)", "2003:1210", Optional.empty(), "5", LocalDate.of(2004, 1, 1)))
          .checkedBy(DivisionRules::finsamKey);

  private static void finsamKey(RuleContext context) {
    String name = context.meeting().body().name();
    if (Words.has(name, "samordningsförbund") || Words.has(name, "finsam")) {
      for (Located<Grant> grant : context.dividedGrants()) {
        checkFinsam(context, grant);
      }
    }
  }

  private static void checkFinsam(RuleContext context, Located<Grant> located) {
    FundSplit split = located.value().split().orElseThrow();
    if (!isByParty(split)) {
      return;
    }
    Distribution distribution;
    try {
      distribution = split.distribute(SAMPLE);
    } catch (DivisionRefusedException refused) {
      return; // allocation-key-sums says what is wrong with the key
    }
    Money state = Money.ZERO;
    Money region = Money.ZERO;
    for (Share share : distribution.shares()) {
      Holder holder = outermost(split, share);
      if (is(holder, "försäkringskassan")) {
        state = state.plus(share.amount());
      } else if (isRegion(holder)) {
        region = region.plus(share.amount());
      }
    }
    if (!is(LegalFraction.STATE_OF_COORDINATION, state)
        || !is(LegalFraction.REGION_OF_COORDINATION, region)) {
      context
          .found("other-key", located)
          .component("split")
          .with("state", percent(state))
          .with("region", percent(region))
          .with("municipalities", percent(SAMPLE.minus(state).minus(region)))
          .add();
    } else {
      context.met(located).component("split");
    }
  }

  /** Says whether an amount is the part of the sample that the statute lays down. */
  private static boolean is(LegalFraction part, Money amount) {
    return part.isReached(amount.ore(), SAMPLE.ore())
        && !part.isExceeded(amount.ore(), SAMPLE.ore());
  }

  private static BigDecimal percent(Money part) {
    return BigDecimal.valueOf(part.ore())
        .multiply(BigDecimal.valueOf(100))
        .divide(BigDecimal.valueOf(SAMPLE.ore()), 2, RoundingMode.HALF_UP)
        .stripTrailingZeros();
  }

  /** Says whether every holder is one of the parties by law, and all measured alike. */
  private static boolean isByParty(FundSplit split) {
    boolean state = false;
    for (Part part : split.parts()) {
      boolean municipal = is(part.holder(), "kommun");
      boolean paysState = is(part.holder(), "försäkringskassan");
      if (!(municipal || paysState || isRegion(part.holder()))
          || part.fixed().isPresent()
          || part.floor().isPresent()
          || part.cap().isPresent()) {
        return false;
      }
      state |= paysState;
    }
    return state;
  }

  private static boolean isRegion(Holder holder) {
    return is(holder, "region")
        || is(holder, "landsting")
        || holder.name().filter(name -> name.endsWith("regionen")).isPresent();
  }

  private static boolean is(Holder holder, String word) {
    return Words.has(holder.name(), word) || Words.has(holder.key(), word);
  }

  private static Holder outermost(FundSplit split, Share share) {
    if (!share.within().isEmpty()) {
      for (Part part : split.parts()) {
        if (part.holder().key().equals(share.within().get(0))) {
          return part.holder();
        }
      }
    }
    return share.holder();
  }

  /** A split that has to be rounded says how. Source: inferred; a 50/50 split of an odd amount. */
  static final CheckedRule SPLIT_ROUNDING_UNDECLARED =
      CheckedRule.builder("split-rounding-undeclared", TEXTS)
          .needs(MinutesPart.GRANTS)
          .baseSeverity(Severity.INFO)
          .settled()
          .source(Sources.inferredFromMinutes("SVOM 2023 §§ 50-51"))
          .checkedBy(DivisionRules::splitRoundingUndeclared);

  private static void splitRoundingUndeclared(RuleContext context) {
    for (Located<Grant> grant : context.dividedGrants()) {
      checkRounding(context, grant);
    }
  }

  private static void checkRounding(RuleContext context, Located<Grant> located) {
    Grant grant = located.value();
    if (!divides(grant)) {
      return;
    }
    if (isDeclared(grant.split().orElseThrow())) {
      context.met("declared", located).component("split");
      return;
    }
    String variant = variant(grant);
    if (variant != null) {
      context.found(variant, located).component("split").add();
    } else {
      context.met(located).component("split");
    }
  }

  private static boolean isDeclared(FundSplit split) {
    return split.rounding().isPresent() && split.rounding().get().policy().isPresent();
  }

  /** Says whether more than one part is measured, so that there is anything to round. */
  private static boolean divides(Grant grant) {
    int measured = 0;
    for (Part part : grant.split().orElseThrow().parts()) {
      measured += part.fixed().isEmpty() ? 1 : 0;
    }
    return measured > 1;
  }

  private static @Nullable String variant(Grant grant) {
    if (grant.amount().isEmpty()) {
      return "total-unknown";
    }
    try {
      for (Share share : grant.distribute(grant.amount().get()).shares()) {
        Reason.Kind kind = share.reason().kind();
        if (kind == Reason.Kind.ROUNDED_DOWN || kind == Reason.Kind.ROUNDED_UP) {
          return "rounded";
        }
      }
    } catch (DivisionRefusedException refused) {
      return null; // the allocation rules say what is wrong with it
    }
    return null;
  }
}
