package se.protokoll.validation.standard.money;

import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import se.protokoll.Decision;
import se.protokoll.Grant;
import se.protokoll.MinutesPart;
import se.protokoll.Paragraph;
import se.protokoll.Proposal;
import se.protokoll.StatedFrame;
import se.protokoll.fund.FundSplit;
import se.protokoll.fund.Holder;
import se.protokoll.fund.Part;
import se.protokoll.language.MessageTable;
import se.protokoll.money.AmountTextException;
import se.protokoll.money.Money;
import se.protokoll.people.Actor;
import se.protokoll.people.Organisation;
import se.protokoll.text.When;
import se.protokoll.validation.finding.Severity;
import se.protokoll.validation.rule.CheckedRule;
import se.protokoll.validation.rule.FindingBuilder;
import se.protokoll.validation.rule.Located;
import se.protokoll.validation.rule.MetBuilder;
import se.protokoll.validation.rule.RuleContext;
import se.protokoll.validation.standard.Sources;

/** Whether a grant says how much, to whom, and within what frame. */
public final class GrantRules {

  private static final MessageTable TEXTS =
      MessageTable.read(GrantRules.class.getResourceAsStream("grant.properties"));

  private GrantRules() {}

  /** Returns the rules, in the order of the catalogue. */
  public static List<CheckedRule> rules() {
    return List.of(
        GRANT_APPROXIMATE, SHARE_WITHOUT_PAYEE, GRANTS_EXCEED_STATED_FRAME, AMOUNT_AS_PRINTED);
  }

  /** "Drygt 24 miljoner" is not an amount. Source: practice, SVOM 2022-02-25 § 10. */
  static final CheckedRule GRANT_APPROXIMATE =
      CheckedRule.builder("grant-approximate", TEXTS)
          .needs()
          .source(Sources.practice("SVOM 2022-02-25 § 10"))
          .checkedBy(GrantRules::grantApproximate);

  private static void grantApproximate(RuleContext context) {
    for (Located<Grant> grant : context.grants()) {
      checkText(context, grant, grant.value().amountAsPublished(), grant.value().amount());
    }
    for (Located<StatedFrame> frame : context.statedFrames()) {
      checkText(context, frame, frame.value().text(), frame.value().amount());
    }
  }

  private static void checkText(
      RuleContext context, Located<?> where, Optional<String> text, Optional<Money> amount) {
    if (amount.isPresent() && isApproximate(text)) {
      context
          .found("as-exact", where)
          .component("amount")
          .with("text", text.orElseThrow())
          .with("amount", amount.get())
          .add();
    } else if (amount.isPresent()) {
      context.met(where).component("amount").with("amount", amount.get());
    }
  }

  /** An amount is what its printed form says. Source: logic. */
  static final CheckedRule AMOUNT_AS_PRINTED =
      CheckedRule.builder("amount-as-printed", TEXTS)
          .needs()
          .baseSeverity(Severity.WARNING)
          .logical()
          .checkedBy(GrantRules::amountAsPrinted);

  private static void amountAsPrinted(RuleContext context) {
    for (Located<Grant> grant : context.grants()) {
      compare(context, grant, grant.value().amountAsPublished(), grant.value().amount());
    }
    for (Located<StatedFrame> frame : context.statedFrames()) {
      compare(context, frame, frame.value().text(), frame.value().amount());
    }
  }

  private static void compare(
      RuleContext context, Located<?> where, Optional<String> text, Optional<Money> amount) {
    if (text.isEmpty() || amount.isEmpty()) {
      return;
    }
    if (amount.get().isPrintedAs(text.get())) {
      context.met(where).component("amount").with("text", text.get()).with("amount", amount.get());
      return;
    }
    Optional<Money> printed = read(text.get());
    if (printed.isPresent()) {
      context
          .found("differs", where)
          .component("amount")
          .with("text", text.get())
          .with("printed", printed.get())
          .with("amount", amount.get())
          .add();
    }
  }

  /**
   * Returns the amount that a text is, empty when it is more than an amount, about one, or none.
   */
  private static Optional<Money> read(String text) {
    try {
      return Optional.of(Money.parseTolerant(text));
    } catch (AmountTextException notAnAmount) {
      return Optional.empty();
    }
  }

  private static boolean isApproximate(Optional<String> text) {
    return text.isPresent() && Money.isApproximate(text.get());
  }

  /** Somebody is paid for every share. Source: practice, SVOM §§ 41-52 of 2023, § 51. */
  static final CheckedRule SHARE_WITHOUT_PAYEE =
      CheckedRule.builder("share-without-payee", TEXTS)
          .needs(MinutesPart.GRANTS)
          .baseSeverity(Severity.WARNING)
          .settled()
          .source(Sources.practice("SVOM 2023 § 51"))
          .checkedBy(GrantRules::shareWithoutPayee);

  /** Looks at splits that name who is paid for some shares and not for others. */
  private static void shareWithoutPayee(RuleContext context) {
    for (Located<Grant> grant : context.dividedGrants()) {
      checkPayees(context, grant.part("split", grant.value().split().orElseThrow()));
    }
  }

  private static void checkPayees(RuleContext context, Located<FundSplit> split) {
    List<Part> parts = split.value().parts();
    boolean some = false;
    for (Part part : parts) {
      some |= part.payee().isPresent();
    }
    Grant grant = split.within(Grant.class).value();
    for (Located<Part> one : split.each(split.value().kind().partsProperty(), parts)) {
      Part part = one.value();
      if (part.split().isPresent()) {
        checkPayees(context, one.part("split", part.split().get()));
      } else if (some && part.payee().isEmpty() && !isRecipient(grant, part.holder())) {
        context
            .found("no-payee", one)
            .with("holder", part.holder().name().orElse(part.holder().key()))
            .add();
      } else {
        context
            .met(some ? "" : "alike", one)
            .with("holder", part.holder().name().orElse(part.holder().key()));
      }
    }
  }

  private static boolean isRecipient(Grant grant, Holder holder) {
    for (Actor recipient : grant.recipients()) {
      if (recipient instanceof Organisation organisation && holder.isCalledAs(organisation)) {
        return true;
      }
    }
    return false;
  }

  /** Grants stay within the frame the paragraph states. Source: inferred. */
  static final CheckedRule GRANTS_EXCEED_STATED_FRAME =
      CheckedRule.builder("grants-exceed-stated-frame", TEXTS)
          .needs()
          .baseSeverity(Severity.WARNING)
          .settled()
          .source(Sources.inferredFromMinutes("SVOM 2022-02-25 § 10"))
          .checkedBy(GrantRules::grantsExceedStatedFrame);

  private static void grantsExceedStatedFrame(RuleContext context) {
    for (Located<StatedFrame> frame : context.statedFrames()) {
      if (frame.value().amount().isPresent() && !isApproximate(frame.value().text())) {
        checkFrame(context, frame.paragraph(), frame.value());
      }
    }
  }

  private static void checkFrame(
      RuleContext context, Located<Paragraph> paragraph, StatedFrame frame) {
    BigInteger most = BigInteger.valueOf(frame.amount().orElseThrow().ore());
    BigInteger decided = BigInteger.ZERO;
    boolean any = false;
    for (Decision decision : paragraph.value().decisions()) {
      any |= !decision.grants().isEmpty();
      decided = decided.add(sum(decision.grants(), frame));
    }
    if (any) {
      if (decided.compareTo(most) > 0) {
        above(context.found("above", paragraph).component("decisions"), decided, most);
      } else {
        within(context.met(paragraph).component("decisions"), decided, most);
      }
      return;
    }
    for (Located<Proposal> one : paragraph.each("proposals", paragraph.value().proposals())) {
      BigInteger proposed = sum(one.value().grants(), frame);
      if (!one.value().withdrawn() && proposed.compareTo(most) > 0) {
        above(context.found("above", one), proposed, most);
      } else if (!one.value().withdrawn()) {
        within(context.met(one), proposed, most);
      }
    }
  }

  private static void within(MetBuilder met, BigInteger granted, BigInteger most) {
    met.with("granted", money(granted)).with("frame", money(most));
  }

  private static void above(FindingBuilder finding, BigInteger granted, BigInteger most) {
    finding.with("granted", money(granted)).with("frame", money(most)).add();
  }

  /** Returns öre as money, and as text where they are more than money can be. */
  private static Object money(BigInteger ore) {
    return ore.bitLength() < Long.SIZE ? Money.ofOre(ore.longValueExact()) : Money.toSwedish(ore);
  }

  private static BigInteger sum(List<Grant> grants, StatedFrame frame) {
    BigInteger sum = BigInteger.ZERO;
    for (Grant grant : grants) {
      if (grant.amount().isPresent() && isWithin(grant.period(), frame.period())) {
        sum = sum.add(BigInteger.valueOf(grant.amount().get().ore()));
      }
    }
    return sum;
  }

  /** Says whether money for one time certainly counts against a frame for another. */
  private static boolean isWithin(Optional<When> grant, Optional<When> frame) {
    return grant.isEmpty() || frame.isEmpty() || grant.get().isWithin(frame.get());
  }
}
