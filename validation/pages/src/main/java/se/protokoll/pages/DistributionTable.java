package se.protokoll.pages;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import se.protokoll.fund.Distribution;
import se.protokoll.fund.Distribution.Subtotal;
import se.protokoll.fund.Holder;
import se.protokoll.fund.Rounds;
import se.protokoll.fund.Share;
import se.protokoll.money.Money;
import se.protokoll.money.MoneyUnit;

/** The shares of a distribution as a table, in their groups, with subtotals and the sum. */
final class DistributionTable implements GroupedRows.RowCells<Integer> {

  private final PageTexts texts;
  private final Distribution distribution;
  private final List<Share> shares;
  private final Map<List<String>, Subtotal> groups;
  private final PartMeasures measures;
  private final CriterionParts criteria;
  private final Optional<Rounds> rounds;
  private final boolean hasPayees;
  private final boolean isLevelled;

  DistributionTable(Distribution distribution, PageTexts texts) {
    this.texts = texts;
    this.distribution = distribution;
    shares = distribution.shares();
    groups = groups(distribution);
    measures = new PartMeasures(distribution.split());
    criteria = new CriterionParts(distribution.split());
    rounds = distribution.roundsWithRemainders();
    hasPayees = shares.stream().anyMatch(one -> one.payee().isPresent());
    isLevelled = shares.stream().anyMatch(one -> one.exact().compareTo(one.reason().exact()) != 0);
  }

  /** Says whether the table has the columns of the two rounds. */
  boolean hasRounds() {
    return rounds.isPresent();
  }

  void write(Html html, String id, String label) {
    var table = new AmountTable(html, columns());
    table.open(id, label, texts.say("distribution.title", "total", distribution.total()));
    GroupedRows.of(IntStream.range(0, shares.size()).boxed().toList(), i -> shares.get(i).within())
        .write(table, this);
    table.openRows("tfoot");
    Money left = distribution.remainder().amount();
    if (!left.isZero()) {
      table.row(
          row(
              PageTexts.sentence(distribution.remainder().name().in(texts.language())),
              "",
              "",
              "",
              "",
              List.of("", "", ""),
              List.of(),
              left));
    }
    table.sum(
        row(
            texts.say("distribution.sum"),
            "",
            "",
            measures.sum(distribution.split()),
            "",
            rounds
                .map(
                    all ->
                        List.of(
                            PageNumbers.kronor(all.first()), "", PageNumbers.kronor(all.second())))
                .orElse(List.of()),
            shares,
            distribution.total()));
    table.closeRows();
    table.close();
  }

  private List<PageTable.Column> columns() {
    var columns = new ArrayList<PageTable.Column>();
    columns.add(text("distribution.recipient"));
    columns.add(text("distribution.key"));
    if (hasPayees) {
      columns.add(text("distribution.payee"));
    }
    if (!measures.isEmpty()) {
      columns.add(number(measures.isPercent() ? "distribution.percent" : "distribution.weight"));
    }
    columns.add(number(isLevelled ? "distribution.exact-in-group" : "distribution.exact"));
    if (rounds.isPresent()) {
      columns.add(number("distribution.round-1"));
      columns.add(number("distribution.remainder-of-unit"));
      columns.add(number("distribution.round-2"));
    }
    columns.addAll(criteria.columns(texts));
    columns.add(number("distribution.amount"));
    return columns;
  }

  private PageTable.Column text(String key) {
    return new PageTable.Column(texts.say(key), false);
  }

  private PageTable.Column number(String key) {
    return new PageTable.Column(texts.say(key), true);
  }

  @Override
  public List<String> of(Integer index) {
    Share share = shares.get(index);
    List<String> path = PartMeasures.inside(share.within(), share.holder().key());
    return row(
        name(share.holder()),
        share.holder().key(),
        share.payee().map(DistributionTable::name).orElse(""),
        measures.of(path),
        PageNumbers.kronor(share.reason().exact(), share.reason().unit()),
        rounds.map(all -> round(all.shares().get(index))).orElse(List.of()),
        List.of(share),
        share.amount());
  }

  private static List<String> round(Rounds.OfShare share) {
    return List.of(
        PageNumbers.kronor(share.first()),
        PageNumbers.remainder(share.remainder()),
        PageNumbers.signed(share.second()));
  }

  @Override
  public List<String> sumOf(List<String> path) {
    Subtotal group = group(path, groups);
    String exact =
        group
            .reason()
            .map(one -> PageNumbers.kronor(one.exact(), one.unit()))
            .orElse(PageNumbers.kronor(group.exact(), MoneyUnit.ORE));
    return row(
        texts.say("distribution.sum-of", "group", PageTexts.uncut(nameOf(path))),
        group.holder().key(),
        "",
        measures.of(path),
        exact,
        List.of("", "", ""),
        inside(distribution, path),
        group.amount());
  }

  private static Subtotal group(List<String> path, Map<List<String>, Subtotal> groups) {
    return Objects.requireNonNull(groups.get(path), "a share stands in a group of its split");
  }

  /** Returns the groups of a distribution by their keys and those around them. */
  static Map<List<String>, Subtotal> groups(Distribution distribution) {
    Map<List<String>, Subtotal> groups = new HashMap<>();
    for (Subtotal group : distribution.groups()) {
      groups.put(PartMeasures.inside(group.within(), group.holder().key()), group);
    }
    return groups;
  }

  /** Returns the shares that stand in a group or in a group of it. */
  static List<Share> inside(Distribution distribution, List<String> path) {
    return distribution.shares().stream().filter(one -> isInside(one.within(), path)).toList();
  }

  private static boolean isInside(List<String> within, List<String> path) {
    return within.size() >= path.size() && within.subList(0, path.size()).equals(path);
  }

  @Override
  public String nameOf(List<String> path) {
    return name(path, groups, texts);
  }

  /** Returns a row, in the order of the columns; what has no column is left out. */
  private List<String> row(
      String name,
      String key,
      String payee,
      String measure,
      String exact,
      List<String> ofRounds,
      List<Share> parts,
      Money amount) {
    var row = new ArrayList<>(List.of(name, key));
    if (hasPayees) {
      row.add(payee);
    }
    if (!measures.isEmpty()) {
      row.add(measure);
    }
    row.add(exact);
    if (rounds.isPresent()) {
      row.addAll(ofRounds);
    }
    row.addAll(criteria.of(parts));
    row.add(PageNumbers.kronor(amount));
    return row;
  }

  /** Returns what a group is called, behind the groups around it. */
  static String name(List<String> path, Map<List<String>, Subtotal> groups, PageTexts texts) {
    return path.isEmpty()
        ? texts.say("distribution.no-group")
        : IntStream.rangeClosed(1, path.size())
            .mapToObj(depth -> name(group(path.subList(0, depth), groups).holder()))
            .collect(Collectors.joining(" / "));
  }

  /** Returns the name of a holder, or the key of one without. */
  static String name(Holder holder) {
    return holder.name().filter(name -> !name.isBlank()).orElse(holder.key());
  }
}
