package se.protokoll.validation.rule;

import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import se.protokoll.Decision;
import se.protokoll.Grant;
import se.protokoll.Paragraph;
import se.protokoll.StatedFrame;
import se.protokoll.fund.FundSplit;
import se.protokoll.fund.Holder;
import se.protokoll.fund.Part;
import se.protokoll.language.MessageTable;
import se.protokoll.money.Money;
import se.protokoll.people.Actor;
import se.protokoll.people.Organisation;
import se.protokoll.text.When;
import se.protokoll.validation.finding.Severity;
import se.protokoll.validation.standard.Sources;

/** Whether a grant says how much, to whom, and within what frame. */
public final class GrantRules {

  private static final MessageTable TEXTS = Texts.of("grant");

  private GrantRules() {}

  public static List<CheckedRule> rules() {
    return List.of(GRANT_APPROXIMATE, SHARE_WITHOUT_PAYEE, GRANTS_EXCEED_STATED_FRAME);
  }

  /** "Drygt 24 miljoner" is no amount. Source: practice, SVOM 2022-02-25 § 10. */
  static final CheckedRule GRANT_APPROXIMATE =
      CheckedRule.builder("grant-approximate", TEXTS)
          .source(Sources.practice("SVOM 2022-02-25 § 10"))
          .checkedBy(GrantRules::grantApproximate);

  private static void grantApproximate(RuleContext context) {
    for (PlacedGrant placed : PlacedGrant.in(context)) {
      checkApproximate(context, placed);
    }
    List<Paragraph> paragraphs = context.meeting().paragraphs();
    for (int p = 0; p < paragraphs.size(); p++) {
      List<StatedFrame> frames = paragraphs.get(p).statedFrames();
      for (int f = 0; f < frames.size(); f++) {
        if (frames.get(f).amount().isPresent() && isApproximate(frames.get(f).text())) {
          context
              .found("as-exact")
              .at("paragraphs", p, "statedFrames", f, "amount")
              .in(paragraphs.get(p))
              .with("text", frames.get(f).text().orElseThrow())
              .with("amount", frames.get(f).amount().get())
              .add();
        }
      }
    }
  }

  private static void checkApproximate(RuleContext context, PlacedGrant placed) {
    Grant grant = placed.grant();
    if (grant.amount().isPresent() && isApproximate(grant.amountAsPublished())) {
      placed
          .found(context, "as-exact", "amount")
          .with("text", grant.amountAsPublished().orElseThrow())
          .with("amount", grant.amount().get())
          .add();
    }
  }

  private static boolean isApproximate(Optional<String> text) {
    return text.isPresent() && Money.isApproximate(text.get());
  }

  /**
   * Whoever has a share, somebody is paid for it. Source: practice, SVOM §§ 41-52 of 2023, § 51.
   */
  static final CheckedRule SHARE_WITHOUT_PAYEE =
      CheckedRule.builder("share-without-payee", TEXTS)
          .baseSeverity(Severity.WARNING)
          .settled()
          .source(Sources.practice("SVOM 2023 § 51"))
          .checkedBy(GrantRules::shareWithoutPayee);

  /** Looks at splits where some shares name who is paid: there the others leave it open. */
  private static void shareWithoutPayee(RuleContext context) {
    for (PlacedGrant placed : PlacedGrant.in(context)) {
      if (placed.grant().split().isPresent()) {
        String pointer = placed.pointer() + "/split";
        checkPayees(context, placed, pointer, placed.grant().split().get());
      }
    }
  }

  private static void checkPayees(
      RuleContext context, PlacedGrant placed, String pointer, FundSplit split) {
    boolean some = false;
    for (Part part : split.parts()) {
      some |= part.payee().isPresent();
    }
    for (int i = 0; i < split.parts().size(); i++) {
      Part part = split.parts().get(i);
      if (part.split().isPresent()) {
        checkPayees(context, placed, pointer + Pointers.nested(split, i), part.split().get());
      } else if (some && part.payee().isEmpty() && !isRecipient(placed.grant(), part.holder())) {
        context
            .found("no-payee")
            .at(pointer, Pointers.parts(split), i)
            .in(placed.paragraph())
            .with("holder", part.holder().name().orElse(part.holder().key()))
            .add();
      }
    }
  }

  private static boolean isRecipient(Grant grant, Holder holder) {
    for (Actor recipient : grant.recipients()) {
      if (recipient instanceof Organisation organisation
          && (organisation.key().filter(holder.key()::equals).isPresent()
              || holder.name().filter(organisation.name()::equals).isPresent())) {
        return true;
      }
    }
    return false;
  }

  /** Grants stay within the frame the paragraph states. Source: inferred. */
  static final CheckedRule GRANTS_EXCEED_STATED_FRAME =
      CheckedRule.builder("grants-exceed-stated-frame", TEXTS)
          .baseSeverity(Severity.WARNING)
          .settled()
          .source(Sources.inferred("SVOM 2022-02-25 § 10"))
          .checkedBy(GrantRules::grantsExceedStatedFrame);

  private static void grantsExceedStatedFrame(RuleContext context) {
    List<Paragraph> paragraphs = context.meeting().paragraphs();
    for (int p = 0; p < paragraphs.size(); p++) {
      List<StatedFrame> frames = paragraphs.get(p).statedFrames();
      for (int f = 0; f < frames.size(); f++) {
        if (frames.get(f).amount().isPresent() && !isApproximate(frames.get(f).text())) {
          checkFrame(context, p, f);
        }
      }
    }
  }

  private static void checkFrame(RuleContext context, int p, int f) {
    Paragraph paragraph = context.meeting().paragraphs().get(p);
    StatedFrame frame = paragraph.statedFrames().get(f);
    BigInteger decided = BigInteger.ZERO;
    boolean any = false;
    for (Decision decision : paragraph.decisions()) {
      any |= !decision.grants().isEmpty();
      decided = decided.add(sum(decision.grants(), frame));
    }
    if (any) {
      compare(context, p, f, decided, "/paragraphs/" + p + "/decisions");
      return;
    }
    for (int i = 0; i < paragraph.proposals().size(); i++) {
      if (!paragraph.proposals().get(i).withdrawn()) {
        compare(
            context,
            p,
            f,
            sum(paragraph.proposals().get(i).grants(), frame),
            "/paragraphs/" + p + "/proposals/" + i);
      }
    }
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
    if (grant.isEmpty() || frame.isEmpty() || grant.equals(frame)) {
      return true;
    }
    When inner = grant.get();
    When outer = frame.get();
    return inner.from().isPresent()
        && inner.to().isPresent()
        && outer.from().isPresent()
        && outer.to().isPresent()
        && !inner.from().get().isBefore(outer.from().get())
        && !inner.to().get().isAfter(outer.to().get());
  }

  private static void compare(
      RuleContext context, int p, int f, BigInteger granted, String pointer) {
    Paragraph paragraph = context.meeting().paragraphs().get(p);
    StatedFrame frame = paragraph.statedFrames().get(f);
    BigInteger most = BigInteger.valueOf(frame.amount().orElseThrow().ore());
    if (granted.compareTo(most) > 0) {
      context
          .found("above")
          .at(pointer)
          .in(paragraph)
          .with("granted", Amounts.of(granted))
          .with("frame", Amounts.of(most))
          .add();
    }
  }
}
