package se.protokoll.pages;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import se.protokoll.Clause;
import se.protokoll.Grant;
import se.protokoll.StatedFrame;
import se.protokoll.fund.Criterion;
import se.protokoll.fund.Favoured;
import se.protokoll.fund.FundSplit;
import se.protokoll.fund.Holder;
import se.protokoll.fund.Indicator;
import se.protokoll.fund.Part;
import se.protokoll.fund.Rounding;
import se.protokoll.money.Money;
import se.protokoll.money.MoneyUnit;
import se.protokoll.money.Ratio;

/** Writes grants, how they are split, and frames of money. */
final class MoneyMarkup {
  private final MinutesMarkup page;

  MoneyMarkup(MinutesMarkup page) {
    this.page = page;
  }

  /** Writes a frame of money in a line. */
  void frame(StatedFrame frame) {
    var line = FactWriter.line(page);
    line.text("", frame.text());
    line.amount("", frame.amount());
    line.when("grant.period", frame.period());
    line.end();
  }

  /**
   * Writes the money that a proposal or decision is about.
   *
   * @param clauses the points that a grant can belong to
   * @param section the paragraph as captions name it
   */
  void grants(int level, List<Grant> grants, List<Clause> clauses, String section) {
    for (Grant grant : grants) {
      page.heading(level, "grant", grant.label());
      grant(grant, clauses, section);
    }
  }

  private void grant(Grant grant, List<Clause> clauses, String section) {
    var facts = FactWriter.list(page);
    ProposalMarkup.point(facts, page, clauses, grant.clause());
    facts.text("grant.purpose", grant.purpose());
    facts.amount("grant.amount", grant.amount());
    facts.text("grant.amountAsPublished", grant.amountAsPublished());
    facts.text("grant.source", grant.source());
    facts.actor("grant.payer", grant.payer());
    facts.actor("grant.drawnBy", grant.drawnBy());
    facts.actors("grant.recipients", grant.recipients());
    facts.actors("grant.administrators", grant.administrators());
    facts.when("grant.period", grant.period());
    facts.texts("grant.conditions", grant.conditions());
    facts.end();
    grant.split().ifPresent(split -> split(split, page.texts().say("split.parts"), section));
  }

  private void split(FundSplit split, String caption, String section) {
    Map<String, String> holders = new HashMap<>();
    split.parts().forEach(part -> addNames(part, holders));
    var facts = FactWriter.list(page);
    facts.fact("split", () -> page.word(split.kind()));
    split.restTo().ifPresent(key -> facts.fact("split.restTo", () -> holder(key, holders)));
    facts.word("split.nesting", split.nesting());
    split.rounding().ifPresent(rounding -> rounding(facts, rounding, holders));
    facts.end();
    String place = ", " + section;
    new TableWriter<Criterion>(page)
        .column("split.criterion", criterion -> page.own(criterion.name()))
        .numbers("split.percent", criterion -> true, criterion -> percent(criterion.percent()))
        .column(
            "split.source", one -> one.source().isPresent(), one -> page.own(one.source().get()))
        .column("split.date", one -> one.date().isPresent(), one -> page.day(one.date().get()))
        .write(page.texts().say("split.criteria") + place, split.criteria());
    parts(split).write(caption + place, split.parts());
    for (Part part : split.parts()) {
      part.split().ifPresent(inner -> split(inner, inside(part.holder()), section));
    }
  }

  private String inside(Holder holder) {
    return page.texts().say("split.inside") + " " + holder.name().orElse(holder.key());
  }

  private TableWriter<Part> parts(FundSplit split) {
    var table = new TableWriter<Part>(page);
    table.column("split.holder", part -> holder(part.holder()));
    table.column(
        "split.payee", part -> part.payee().isPresent(), part -> holder(part.payee().get()));
    table.numbers(
        "split.weight",
        part -> part.weight().isPresent(),
        part -> page.number(part.weight().get()));
    table.numbers(
        "split.percent", part -> part.percent().isPresent(), part -> percent(part.percent().get()));
    int values = split.parts().stream().mapToInt(part -> part.values().size()).max().orElse(0);
    IntStream.range(0, values)
        .forEach(
            i ->
                table.numbers(
                    () -> criterion(split, i),
                    part -> part.values().size() > i,
                    part -> page.number(part.values().get(i))));
    table.column(
        "split.indicators",
        part -> !part.indicators().isEmpty(),
        part -> page.list(part.indicators(), this::indicator));
    amounts(table);
    return table;
  }

  private void amounts(TableWriter<Part> table) {
    table.numbers("split.fixed", part -> part.fixed().isPresent(), part -> amount(part.fixed()));
    table.numbers("split.floor", part -> part.floor().isPresent(), part -> amount(part.floor()));
    table.numbers("split.cap", part -> part.cap().isPresent(), part -> amount(part.cap()));
  }

  private void amount(Optional<Money> amount) {
    amount.ifPresent(page::amount);
  }

  private void criterion(FundSplit split, int place) {
    if (place < split.criteria().size()) {
      page.own(split.criteria().get(place).name());
    } else {
      page.say("split.value");
      page.html().text(" " + (place + 1));
    }
  }

  private void percent(Ratio percent) {
    page.number(percent);
    page.html().text("\u00a0%");
  }

  private void holder(Holder holder) {
    page.name(holder.name().filter(name -> !name.isBlank()).orElse(holder.key()));
    FactWriter.line(page, ", ", "")
        .text("minutes.organisationNumber", holder.organisationNumber())
        .end();
  }

  private void indicator(Indicator indicator) {
    var line = FactWriter.line(page);
    line.text("", indicator.name());
    line.fact("split.coefficient", () -> page.number(indicator.coefficient()));
    line.fact("split.value", () -> page.number(indicator.value()));
    line.text("split.source", indicator.source());
    line.day("split.date", indicator.date());
    line.end();
  }

  private void rounding(FactWriter facts, Rounding rounding, Map<String, String> holders) {
    rounding.unit().ifPresent(unit -> facts.fact("split.unit", () -> unit(unit)));
    rounding
        .policy()
        .ifPresent(
            policy ->
                facts.fact(
                    "split.policy",
                    () -> page.html().text(policy.label().in(page.texts().language()))));
    rounding
        .tieBreak()
        .ifPresent(
            rule ->
                facts.fact(
                    "split.tieBreak",
                    () -> page.html().text(rule.label().in(page.texts().language()))));
    rounding.bearer().ifPresent(key -> facts.fact("split.bearer", () -> holder(key, holders)));
    facts.text("split.seed", rounding.seed());
    facts.each("split.favoured", rounding.favoured(), one -> favoured(one, holders));
  }

  private void unit(MoneyUnit unit) {
    page.amount(Money.ofOre(unit.ore()));
  }

  private void favoured(Favoured one, Map<String, String> holders) {
    holder(one.key(), holders);
    page.html().text(": ");
    page.number(one.ore());
    page.html().text(" ");
    page.say("split.ore");
  }

  /** Writes the name of a holder, or the key where it has no name. */
  private void holder(String key, Map<String, String> holders) {
    page.name(holders.getOrDefault(key, key));
  }

  private static void addNames(Part part, Map<String, String> holders) {
    part.holder().name().ifPresent(name -> holders.putIfAbsent(part.holder().key(), name));
    part.split().ifPresent(split -> split.parts().forEach(inner -> addNames(inner, holders)));
  }
}
