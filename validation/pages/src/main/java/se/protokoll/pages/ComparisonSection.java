package se.protokoll.pages;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import se.protokoll.fund.Distribution;
import se.protokoll.fund.Distribution.Change;
import se.protokoll.fund.Distribution.Subtotal;
import se.protokoll.fund.Share;
import se.protokoll.money.Money;

/** Two distributions in one table, with the change and the explanations of both. */
final class ComparisonSection implements PageSection, GroupedRows.RowCells<Change> {
  private final Distribution before;
  private final Distribution after;
  private final PageTexts texts;
  private final Map<List<String>, Subtotal> groupsBefore;
  private final Map<List<String>, Subtotal> groupsAfter;
  private final Map<List<String>, Subtotal> groups;
  private final CriterionParts criteria;

  ComparisonSection(Distribution before, Distribution after, PageTexts texts) {
    this.before = before;
    this.after = after;
    this.texts = texts;
    groupsBefore = DistributionTable.groups(before);
    groupsAfter = DistributionTable.groups(after);
    groups = new HashMap<>(groupsBefore);
    groups.putAll(groupsAfter);
    criteria = new CriterionParts(after.split());
  }

  @Override
  public String title() {
    return texts.say("comparison.title", "total", after.total());
  }

  @Override
  public void write(Html html, int level, String id) {
    var first = new DistributionSection(before, texts);
    var second = new DistributionSection(after, texts);
    html.open("dl").markup("\n");
    fact(html, "comparison.total-before", before.total().toSwedish());
    fact(html, "comparison.total-after", after.total().toSwedish());
    fact(html, "comparison.rounding-before", first.words(before.rounding()));
    fact(html, "comparison.rounding-after", second.words(after.rounding()));
    html.closeLine();
    List<Change> changes = before.compare(after);
    table(html, changes, id + "-table", PageSection.label(level, id, id + "-table"));
    if (before.assumptions().equals(after.assumptions())) {
      html.line("h" + (level + 1), texts.say("comparison.assumptions-both"));
      first.assumptions(html);
    } else {
      html.line("h" + (level + 1), texts.say("comparison.assumptions-before"));
      first.assumptions(html);
      html.line("h" + (level + 1), texts.say("comparison.assumptions-after"));
      second.assumptions(html);
    }
    html.line("h" + (level + 1), texts.say("comparison.proof-before"));
    first.proof(html);
    html.line("h" + (level + 1), texts.say("comparison.proof-after"));
    second.proof(html);
    html.line("h" + (level + 1), texts.say("distribution.why"));
    if (changes.size() > DistributionSection.MOST_EXPLAINED) {
      html.line(
          "p", texts.say("distribution.not-explained", "most", DistributionSection.MOST_EXPLAINED));
      return;
    }
    if (!groups.isEmpty()) {
      html.line("h" + (level + 2), texts.say("distribution.groups"));
      after.groups().forEach(one -> explain(html, one));
      before.groups().stream()
          .filter(one -> !groupsAfter.containsKey(path(one)))
          .forEach(one -> explain(html, one));
      html.line("h" + (level + 2), texts.say("distribution.recipients"));
    }
    changes.forEach(one -> explain(html, one));
  }

  private void fact(Html html, String key, String value) {
    DistributionSection.fact(html, texts.say(key), value);
  }

  private static List<String> path(Subtotal group) {
    return PartMeasures.inside(group.within(), group.holder().key());
  }

  private void table(Html html, List<Change> changes, String id, String label) {
    var columns = new ArrayList<PageTable.Column>();
    columns.add(new PageTable.Column(texts.say("distribution.recipient"), false));
    columns.add(new PageTable.Column(texts.say("distribution.key"), false));
    columns.add(new PageTable.Column(texts.say("comparison.before"), true));
    columns.addAll(criteria.columns(texts));
    columns.add(new PageTable.Column(texts.say("comparison.after"), true));
    columns.add(new PageTable.Column(texts.say("comparison.change"), true));
    columns.add(new PageTable.Column(texts.say("comparison.percent"), true));
    var table = new AmountTable(html, columns);
    table.open(id, label, title());
    GroupedRows.of(changes, Change::within).write(table, this);
    table.openRows("tfoot");
    Money leftBefore = before.remainder().amount();
    Money leftAfter = after.remainder().amount();
    if (!leftBefore.isZero() || !leftAfter.isZero()) {
      String name = (leftAfter.isZero() ? before : after).remainder().name().in(texts.language());
      table.row(
          row(
              PageTexts.sentence(name),
              "",
              Optional.of(leftBefore),
              List.of(),
              Optional.of(leftAfter)));
    }
    table.sum(
        row(
            texts.say("distribution.sum"),
            "",
            Optional.of(before.total()),
            after.shares(),
            Optional.of(after.total())));
    table.closeRows();
    table.close();
  }

  @Override
  public List<String> of(Change change) {
    return row(
        DistributionTable.name(change.holder()),
        change.holder().key(),
        change.before(),
        after.share(change.within(), change.holder().key()).stream().toList(),
        change.after());
  }

  @Override
  public List<String> sumOf(List<String> path) {
    return row(
        texts.say("distribution.sum-of", "group", PageTexts.uncut(nameOf(path))),
        path.get(path.size() - 1),
        Optional.ofNullable(groupsBefore.get(path)).map(Subtotal::amount),
        DistributionTable.inside(after, path),
        Optional.ofNullable(groupsAfter.get(path)).map(Subtotal::amount));
  }

  @Override
  public String nameOf(List<String> path) {
    return DistributionTable.name(path, groups, texts);
  }

  private List<String> row(
      String name, String key, Optional<Money> then, List<Share> parts, Optional<Money> now) {
    Money difference = now.orElse(Money.ZERO).minus(then.orElse(Money.ZERO));
    var row = new ArrayList<>(List.of(name, key, then.map(PageNumbers::kronor).orElse("")));
    row.addAll(criteria.of(parts));
    row.add(now.map(PageNumbers::kronor).orElse(""));
    row.add(difference.isZero() ? PageNumbers.kronor(difference) : PageNumbers.signed(difference));
    row.add(
        then.filter(one -> !one.isZero())
            .map(one -> PageNumbers.signedPercent(difference, one))
            .orElse(""));
    return row;
  }

  private void explain(Html html, Subtotal group) {
    List<String> path = path(group);
    Optional<Subtotal> then = Optional.ofNullable(groupsBefore.get(path));
    Optional<Subtotal> now = Optional.ofNullable(groupsAfter.get(path));
    explain(
        html,
        nameOf(path),
        then.map(Subtotal::amount),
        then.flatMap(Subtotal::reason).map(one -> one.text(texts.language())),
        now.map(Subtotal::amount),
        now.flatMap(Subtotal::reason).map(one -> one.text(texts.language())));
  }

  private void explain(Html html, Change change) {
    List<String> within = change.within();
    String name = DistributionTable.name(change.holder());
    String key = change.holder().key();
    explain(
        html,
        within.isEmpty() ? name : nameOf(within) + " / " + name,
        change.before(),
        before.share(within, key).map(one -> one.reason().text(texts.language())),
        change.after(),
        after.share(within, key).map(one -> one.reason().text(texts.language())));
  }

  private void explain(
      Html html,
      String name,
      Optional<Money> then,
      Optional<String> whyThen,
      Optional<Money> now,
      Optional<String> whyNow) {
    var sentences = new ArrayList<String>();
    whyThen.ifPresent(one -> sentences.add(texts.say("comparison.why-before") + " " + one));
    whyNow.ifPresent(one -> sentences.add(texts.say("comparison.why-after") + " " + one));
    String none = texts.say("comparison.nothing");
    String told =
        texts.say(
            "comparison.from-to",
            "before",
            then.map(Money::toSwedish).orElse(none),
            "after",
            now.map(Money::toSwedish).orElse(none));
    DistributionSection.details(html, name, told, sentences);
  }
}
