package se.protokoll.pages;

import java.util.ArrayList;
import java.util.List;
import se.protokoll.fund.Assumption;
import se.protokoll.fund.Distribution;
import se.protokoll.fund.Distribution.Recipient;
import se.protokoll.fund.Distribution.Subtotal;
import se.protokoll.fund.FundSplit;
import se.protokoll.fund.Part;
import se.protokoll.fund.Reason;
import se.protokoll.fund.Rounding;
import se.protokoll.fund.Share;
import se.protokoll.language.Language;
import se.protokoll.money.Money;
import se.protokoll.money.MoneyUnit;
import se.protokoll.money.Ratio;

/** One distribution on a page: facts, table, assumptions, proof, bars and explanations. */
final class DistributionSection implements PageSection {
  /** With more recipients than this, a page has no explanations, because browsers give up. */
  static final int MOST_EXPLAINED = 10_000;

  private final Distribution distribution;
  private final PageTexts texts;
  private final Language language;

  DistributionSection(Distribution distribution, PageTexts texts) {
    this.distribution = distribution;
    this.texts = texts;
    this.language = texts.language();
  }

  @Override
  public String title() {
    return texts.say("distribution.title", "total", distribution.total());
  }

  @Override
  public void write(Html html, int level, String id) {
    List<Recipient> recipients = distribution.recipients();
    facts(html, recipients.size());
    var table = new DistributionTable(distribution, texts);
    table.write(html, id + "-table", PageSection.label(level, id, id + "-table"));
    if (recipients.size() < distribution.shares().size()) {
      String together = id + "-recipients";
      new RecipientTable(distribution, recipients, texts)
          .table()
          .write(html, together, PageSection.label(level, id, together));
    }
    if (table.hasRounds()) {
      boolean isRepaid = distribution.total().isNegative();
      html.line(
          "p",
          texts.say(
              isRepaid ? "distribution.rounds.repaid" : "distribution.rounds",
              "unit",
              Money.ofOre(distribution.rounding().unit().orElseThrow().ore())),
          "class",
          "note");
    }
    html.line("h" + (level + 1), texts.say("distribution.assumptions"));
    assumptions(html);
    html.line("h" + (level + 1), texts.say("distribution.proof"));
    proof(html);
    html.line("h" + (level + 1), texts.say("distribution.bars"));
    AmountBars.write(html, recipients, distribution.total(), texts);
    html.line("h" + (level + 1), texts.say("distribution.why"));
    explanations(html, recipients, level + 2);
  }

  private void facts(Html html, int recipients) {
    html.open("dl").markup("\n");
    fact(html, texts.say("distribution.total"), distribution.total().toSwedish());
    Money left = distribution.remainder().amount();
    if (!left.isZero()) {
      String name = distribution.remainder().name().in(language);
      fact(html, texts.say("distribution.given"), distribution.total().minus(left).toSwedish());
      fact(html, PageTexts.sentence(name), left.toSwedish());
    }
    fact(html, texts.say("distribution.recipients"), texts.number(recipients));
    fact(html, texts.say("distribution.rounding"), words(distribution.rounding()));
    innerRoundings(html, distribution.split(), "");
    html.closeLine();
  }

  /** Writes a fact into a list of them. */
  static void fact(Html html, String what, String value) {
    html.element("dt", what).line("dd", value);
  }

  /** Returns how amounts are rounded, as far as it is stated. */
  String words(Rounding rounding) {
    var words = new ArrayList<String>();
    rounding.policy().ifPresent(one -> words.add(one.label().in(language)));
    rounding
        .unit()
        .ifPresent(
            one -> words.add(texts.say("distribution.unit", "unit", Money.ofOre(one.ore()))));
    rounding
        .tieBreak()
        .ifPresent(one -> words.add(texts.say("distribution.tie", "rule", one.label())));
    rounding
        .bearer()
        .ifPresent(
            one -> words.add(texts.say("distribution.bearer", "bearer", PageTexts.uncut(one))));
    rounding
        .seed()
        .ifPresent(one -> words.add(texts.say("distribution.seed", "seed", PageTexts.uncut(one))));
    return PageTexts.sentence(String.join("; ", words));
  }

  /** Writes how splits inside are rounded where they say so themselves. */
  private void innerRoundings(Html html, FundSplit split, String around) {
    for (Part part : split.parts()) {
      if (part.split().isPresent()) {
        FundSplit inner = part.split().get();
        String name = around + DistributionTable.name(part.holder());
        inner
            .rounding()
            .ifPresent(
                one ->
                    fact(
                        html,
                        texts.say("distribution.rounding-in", "group", PageTexts.uncut(name)),
                        words(one)));
        innerRoundings(html, inner, name + " / ");
      }
    }
  }

  /** Lists what was assumed. */
  void assumptions(Html html) {
    List<Assumption> assumptions = distribution.assumptions();
    if (assumptions.isEmpty()) {
      html.line("p", texts.say("distribution.nothing-assumed"));
      return;
    }
    html.open("ul").markup("\n");
    assumptions.forEach(one -> html.line("li", one.text(language)));
    html.closeLine();
  }

  /** Says that all adds up, and how far shares are from their exact ones. */
  void proof(Html html) {
    html.line("p", distribution.proof().in(language));
    List<Share> far = distribution.shares().stream().filter(one -> isFar(one)).toList();
    if (far.isEmpty()) {
      html.line("p", texts.say("distribution.within-one-unit"));
      return;
    }
    int all = distribution.shares().size();
    html.line("p", texts.say("distribution.far", "count", far.size(), "all", all));
    html.open("ul").markup("\n");
    for (Share share : far) {
      Ratio ore = deviation(share);
      boolean isLess = ore.signum() < 0;
      Ratio size = isLess ? ore.times(Ratio.of(-1)) : ore;
      String much = PageNumbers.kronor(size, MoneyUnit.ORE) + "\u00a0kr";
      html.open("li").text(nameOf(share)).text(": ");
      html.text(texts.say(isLess ? "distribution.less" : "distribution.more", "much", much));
      html.closeLine();
    }
    html.closeLine();
  }

  private static boolean isFar(Share share) {
    Ratio unit = Ratio.of(share.reason().unit().ore());
    Ratio ore = deviation(share);
    return ore.compareTo(unit) >= 0 || ore.times(Ratio.of(-1)).compareTo(unit) >= 0;
  }

  /** Returns a share less the exact one on its level, in öre. */
  private static Ratio deviation(Share share) {
    Reason reason = share.reason();
    return Ratio.of(share.amount().ore())
        .minus(reason.exact().times(Ratio.of(reason.unit().ore())));
  }

  /** Returns the name of a holder behind those of the groups around it. */
  private static String nameOf(Share share) {
    var name = new StringBuilder();
    share.groups().forEach(one -> name.append(DistributionTable.name(one)).append(" / "));
    return name.append(DistributionTable.name(share.holder())).toString();
  }

  private void explanations(Html html, List<Recipient> recipients, int level) {
    if (recipients.size() > MOST_EXPLAINED) {
      html.line("p", texts.say("distribution.not-explained", "most", MOST_EXPLAINED));
      return;
    }
    List<Subtotal> groups = distribution.groups();
    if (!groups.isEmpty()) {
      html.line("h" + level, texts.say("distribution.groups"));
      for (Subtotal group : groups) {
        group
            .reason()
            .ifPresent(
                reason ->
                    details(
                        html,
                        DistributionTable.name(group.holder()),
                        group.amount(),
                        List.of(reason.text(language))));
      }
      html.line("h" + level, texts.say("distribution.recipients"));
    }
    for (Recipient one : recipients) {
      var sentences = new ArrayList<String>();
      if (one.shares().size() > 1) {
        sentences.add(one.why().in(language) + ".");
      }
      one.shares().forEach(share -> sentences.add(share.reason().text(language)));
      details(html, DistributionTable.name(one.holder()), one.amount(), sentences);
    }
  }

  private static void details(Html html, String name, Money amount, List<String> sentences) {
    details(html, name, amount.toSwedish(), sentences);
  }

  /** Writes sentences that unfold below a name and a text. */
  static void details(Html html, String name, String told, List<String> sentences) {
    html.open("details").open("summary").text(name).text(": ").text(told).closeLine();
    sentences.forEach(one -> html.line("p", PageTexts.sentence(one)));
    html.closeLine();
  }
}
