package se.protokoll.examples.cli;

import java.util.List;
import java.util.stream.Collectors;
import se.protokoll.examples.cli.page.Page;
import se.protokoll.examples.cli.page.Table;
import se.protokoll.examples.cli.page.Table.Align;
import se.protokoll.examples.cli.page.Voice;
import se.protokoll.fund.Assumption;
import se.protokoll.fund.Audit;
import se.protokoll.fund.AuditRequest;
import se.protokoll.fund.AuditedShare;
import se.protokoll.fund.Distribution;
import se.protokoll.fund.Holder;
import se.protokoll.fund.Reason;
import se.protokoll.fund.Rounding;
import se.protokoll.fund.Sentence;
import se.protokoll.fund.Share;
import se.protokoll.money.Money;

/** Answers as tables for people. */
final class DivisionText {
  /** With more shares than this, reasons are left to JSON. */
  private static final int EXPLAINED = 50;

  private static final String MINUS = "\u2212";

  private final Page page;
  private final Voice voice;

  DivisionText(Page page, Voice voice) {
    this.page = page;
    this.voice = voice;
  }

  void distribution(String file, Distribution distribution) {
    page.section(file);
    page.fact(0, voice.say("Total", "Total"), distribution.total().toSwedish());
    page.fact(0, voice.say("Avrundning", "Rounding"), rounding(distribution.rounding()));
    page.blank();
    Table table = new Table(0, Align.LEFT, Align.WRAP, Align.RIGHT);
    for (Share share : distribution.shares()) {
      table.row(share.holder().key(), name(share), share.amount().toSwedish());
    }
    Money rest = distribution.remainder().amount();
    table.row("", say(distribution.remainder().name()), rest.toSwedish());
    page.table(table);
    reasons(distribution.shares());
    page.blank();
    page.paragraph(0, say(distribution.proof()));
    assumptions(distribution.assumptions());
    page.blank();
  }

  private void reasons(List<Share> shares) {
    if (shares.size() > EXPLAINED) {
      page.blank();
      page.paragraph(
          0,
          voice.say(
              "Varje öre förklaras med --format json.",
              "Every öre is explained with --format json."));
      return;
    }
    boolean first = true;
    for (Share share : shares) {
      Reason reason = share.reason();
      if (reason.kind() == Reason.Kind.EXACT) {
        continue;
      }
      if (first) {
        page.blank();
        page.paragraph(0, voice.say("Varför", "Why"));
        first = false;
      }
      page.item(2, share.holder().key() + ":", say(reason.sentence()));
    }
  }

  private void assumptions(List<Assumption> assumptions) {
    for (Assumption assumption : assumptions) {
      page.item(0, voice.say("Antaget:", "Assumed:"), say(assumption.text()));
    }
  }

  private String rounding(Rounding rounding) {
    return DivisionOptions.kebab(rounding.policy().orElseThrow())
        + ", "
        + DivisionOptions.kebab(rounding.unit().orElseThrow())
        + ", "
        + DivisionOptions.kebab(rounding.tieBreak().orElseThrow());
  }

  private String name(Share share) {
    String within = share.within().isEmpty() ? "" : String.join(" / ", share.within()) + " / ";
    return within
        + name(share.holder())
        + share
            .payee()
            .map(payee -> voice.say(", betalas till ", ", paid to ") + name(payee))
            .orElse("");
  }

  private static String name(Holder holder) {
    return holder.name().orElse(holder.key());
  }

  void audit(String file, AuditRequest request, Audit audit) {
    page.section(file);
    page.fact(0, "Total", request.request().total().toSwedish());
    page.fact(
        0,
        voice.say("Summa", "Sum"),
        audit.addsUp()
            ? voice.say("stämmer", "adds up")
            : voice.say("stämmer inte: ", "does not add up: ") + signed(audit.difference()));
    page.fact(
        0,
        voice.say("Avvikelse", "Deviation"),
        audit.withinOneUnit()
            ? voice.say(
                "alla är mindre än en enhet från sin exakta andel",
                "all are less than one unit from their exact share")
            : voice.say(
                "någon är en enhet eller mer från sin exakta andel (*)",
                "some are one unit or more from their exact share (*)"));
    String policies =
        audit.policies().stream().map(DivisionOptions::kebab).collect(Collectors.joining(", "));
    page.fact(
        0,
        voice.say("Ges av", "Given by"),
        policies.isEmpty() ? voice.say("ingen känd restregel", "no known policy") : policies);
    page.blank();
    Table table = new Table(0, Align.LEFT, Align.WRAP, Align.RIGHT, Align.LEFT);
    for (AuditedShare share : audit.shares()) {
      table.row(
          share.holder().key(),
          name(share.holder()),
          share.published().toSwedish(),
          share.isWithinOneUnit() ? "" : "*");
    }
    page.table(table);
    boolean first = true;
    for (AuditedShare share : audit.shares()) {
      if (share.isWithinOneUnit()) {
        continue;
      }
      if (first) {
        page.blank();
        first = false;
      }
      page.item(
          0,
          "*",
          voice.say(
              name(share.holder()) + ": publicerat minus exakt är " + units(share) + " enheter",
              name(share.holder()) + ": published less exact is " + units(share) + " units"));
    }
    assumptions(audit.assumptions());
    page.blank();
  }

  private static String units(AuditedShare share) {
    String difference = share.difference().toString();
    return difference.endsWith("/1")
        ? difference.substring(0, difference.length() - 2).replace("-", MINUS)
        : difference.replace("-", MINUS);
  }

  private static String signed(Money money) {
    return (money.isNegative() ? "" : "+") + money.toSwedish();
  }

  private String say(Sentence sentence) {
    return voice.say(sentence.swedish(), sentence.english());
  }
}
