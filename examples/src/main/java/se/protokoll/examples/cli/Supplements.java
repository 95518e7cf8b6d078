package se.protokoll.examples.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import se.protokoll.examples.cli.page.Steering;
import se.protokoll.examples.cli.page.Voice;
import se.protokoll.examples.cli.sheet.AnswerTable.Cell;
import se.protokoll.examples.cli.sheet.AnswerTable.Column;
import se.protokoll.examples.cli.sheet.AnswerTable.Supplement;
import se.protokoll.fund.Distribution;
import se.protokoll.fund.Distribution.Recipient;
import se.protokoll.fund.Distribution.Subtotal;
import se.protokoll.fund.FundSplit;
import se.protokoll.fund.Instalment;
import se.protokoll.fund.Reason;
import se.protokoll.fund.Share;
import se.protokoll.money.Money;

/** The tables that go with an answer: its groups, and recipients who stand in several of them. */
final class Supplements {
  /** With more groups than this, a recipient has no column for each. */
  private static final int MOST_COLUMNS = 6;

  private final Voice voice;
  private final DivisionFormat format;
  private final boolean isCsv;

  Supplements(Voice voice, DivisionFormat format) {
    this.voice = voice;
    this.format = format;
    this.isCsv = format == DivisionFormat.CSV;
  }

  List<Supplement> of(Distribution distribution) {
    var names = new GroupNames(distribution.split());
    var all = new ArrayList<Supplement>();
    List<Subtotal> groups = distribution.groups();
    if (!groups.isEmpty()) {
      all.add(groups(distribution, groups, names));
    }
    if (isShared(distribution)) {
      all.add(recipients(distribution, names));
    }
    return all;
  }

  /** Returns the groups; each recipient has one payment already. */
  List<Supplement> of(Instalment instalment, FundSplit split) {
    List<Subtotal> groups = instalment.distribution().map(Distribution::groups).orElse(List.of());
    if (groups.isEmpty()) {
      return List.of();
    }
    Distribution divided = instalment.distribution().orElseThrow();
    boolean isTold = isUnguarded(instalment);
    var names = new GroupNames(split);
    var rows = new ArrayList<List<Cell>>();
    for (Subtotal group : groups) {
      rows.add(
          row(
              names.of(group.within(), group.holder()),
              group.holder().key(),
              isTold ? group.reason() : Optional.empty(),
              DivisionTable.money(group.amount())));
    }
    outside(divided.shares())
        .ifPresent(
            amount ->
                rows.add(
                    row(
                        voice.say("table.no-group"),
                        "",
                        Optional.empty(),
                        DivisionTable.money(amount))));
    List<Cell> sum = row(sumOf(groups), "", Optional.empty(), DivisionTable.money(given(divided)));
    return List.of(
        new Supplement(
            voice.say("table.groups"),
            columns("table.group", List.of(number("table.entitled", "entitled"))),
            rows,
            sum));
  }

  List<Supplement> of(Distribution before, Distribution after) {
    var names = new GroupNames(before.split(), after.split());
    var all = new ArrayList<Supplement>();
    Map<List<String>, Subtotal> earlier = byPath(before);
    Map<List<String>, Subtotal> later = byPath(after);
    if (!earlier.isEmpty() || !later.isEmpty()) {
      var paths = new LinkedHashMap<>(earlier);
      paths.putAll(later);
      var rows = new ArrayList<List<Cell>>();
      paths.forEach(
          (path, group) ->
              rows.add(
                  change(
                      names.of(path),
                      group.holder().key(),
                      text(Optional.ofNullable(later.get(path)).flatMap(Subtotal::reason)),
                      Optional.ofNullable(earlier.get(path)).map(Subtotal::amount),
                      Optional.ofNullable(later.get(path)).map(Subtotal::amount))));
      Optional<Money> outsideBefore = outside(before.shares());
      Optional<Money> outsideAfter = outside(after.shares());
      if (outsideBefore.isPresent() || outsideAfter.isPresent()) {
        rows.add(change(voice.say("table.no-group"), "", "", outsideBefore, outsideAfter));
      }
      all.add(changes("table.groups", "table.group", rows, sumOf(paths.values()), before, after));
    }
    if (isShared(before) || isShared(after)) {
      Map<String, Recipient> first = byKey(before);
      Map<String, Recipient> second = byKey(after);
      var keys = new LinkedHashMap<>(first);
      keys.putAll(second);
      var rows = new ArrayList<List<Cell>>();
      keys.forEach(
          (key, recipient) ->
              rows.add(
                  change(
                      GroupNames.name(recipient.holder()),
                      key,
                      Optional.ofNullable(second.get(key)).map(this::why).orElse(""),
                      Optional.ofNullable(first.get(key)).map(Recipient::amount),
                      Optional.ofNullable(second.get(key)).map(Recipient::amount))));
      all.add(
          changes(
              "table.recipients", "table.recipient", rows, voice.say("table.sum"), before, after));
    }
    return all;
  }

  /**
   * Returns why groups got what they got, where something was rounded, and recipients of several
   * groups where no column says it.
   */
  List<String> reasons(Distribution distribution) {
    var names = new GroupNames(distribution.split());
    var reasons = new ArrayList<String>();
    for (Subtotal group : distribution.groups()) {
      String name = names.of(group.within(), group.holder());
      group
          .reason()
          .filter(one -> one.kind() != Reason.Kind.EXACT)
          .ifPresent(one -> reasons.add(name + ": " + one.text(voice.language())));
    }
    if (columnsOf(distribution).isEmpty()) {
      distribution.recipients().stream()
          .filter(one -> one.shares().size() > 1)
          .forEach(one -> reasons.add(GroupNames.name(one.holder()) + ": " + why(one)));
    }
    return reasons;
  }

  /** Returns the same for the pot of an instalment, unless what has been paid decided. */
  List<String> reasons(Instalment instalment) {
    return isUnguarded(instalment)
        ? instalment.distribution().map(this::reasons).orElse(List.of())
        : List.of();
  }

  /** Says whether everybody's exact share is what it would be if nothing had been paid. */
  static boolean isUnguarded(Instalment instalment) {
    List<Recipient> recipients =
        instalment.distribution().map(Distribution::recipients).orElse(List.of());
    return IntStream.range(0, recipients.size())
        .allMatch(
            i -> recipients.get(i).exact().compareTo(instalment.payments().get(i).exact()) == 0);
  }

  static boolean isShared(Distribution distribution) {
    return distribution.recipients().size() < distribution.shares().size();
  }

  private Supplement groups(Distribution distribution, List<Subtotal> groups, GroupNames names) {
    ExactColumns exact = ExactColumns.ofGroups(groups, voice, format);
    var rows = new ArrayList<List<Cell>>();
    for (Subtotal group : groups) {
      rows.add(
          row(
              names.of(group.within(), group.holder()),
              group.holder().key(),
              text(group.reason()),
              with(exact.of(group), group.amount())));
    }
    outside(distribution.shares())
        .ifPresent(
            amount ->
                rows.add(row(voice.say("table.no-group"), "", "", with(exact.none(), amount))));
    List<Cell> sum = row(sumOf(groups), "", "", with(exact.none(), given(distribution)));
    var columns = new ArrayList<>(exact.columns());
    columns.add(number("table.amount", "amount"));
    return new Supplement(voice.say("table.groups"), columns("table.group", columns), rows, sum);
  }

  private static List<Cell> with(List<Cell> exact, Money amount) {
    var cells = new ArrayList<>(exact);
    cells.add(DivisionTable.money(amount));
    return cells;
  }

  /** Returns the groups that are columns, none where they are many. */
  private static List<List<String>> columnsOf(Distribution distribution) {
    List<List<String>> groups =
        distribution.shares().stream().map(Share::within).distinct().toList();
    return groups.size() > MOST_COLUMNS ? List.of() : groups;
  }

  private String why(Recipient recipient) {
    return recipient.why().in(voice.language()) + ".";
  }

  private Supplement recipients(Distribution distribution, GroupNames names) {
    List<List<String>> shown = columnsOf(distribution);
    var columns = new ArrayList<Column>();
    for (List<String> group : shown) {
      String name = group.isEmpty() ? voice.say("table.no-group") : names.of(group);
      columns.add(
          new Column(
              Steering.blanked(name) + " (kr)",
              true,
              group.isEmpty() ? "outside" : Steering.blanked("in " + String.join(" / ", group))));
    }
    columns.add(new ExactColumns(distribution, voice, format).ofWhole());
    columns.add(number("table.amount", "amount"));
    var rows = new ArrayList<List<Cell>>();
    for (Recipient one : distribution.recipients()) {
      var cells = new ArrayList<Cell>();
      for (List<String> group : shown) {
        cells.add(
            one.shares().stream()
                .filter(share -> share.within().equals(group))
                .findFirst()
                .map(share -> DivisionTable.money(share.amount()))
                .orElse(Cell.EMPTY));
      }
      cells.add(ExactColumns.of(one));
      cells.add(DivisionTable.money(one.amount()));
      rows.add(row(GroupNames.name(one.holder()), one.holder().key(), why(one), cells));
    }
    var sums = new ArrayList<Cell>();
    for (List<String> group : shown) {
      sums.add(
          sum(
              distribution.shares().stream().filter(share -> share.within().equals(group)).toList(),
              Share::amount));
    }
    sums.add(Cell.EMPTY);
    sums.add(DivisionTable.money(given(distribution)));
    return new Supplement(
        voice.say("table.recipients"),
        columns("table.recipient", columns),
        rows,
        row(voice.say("table.sum"), "", "", sums));
  }

  private Supplement changes(
      String title,
      String name,
      List<List<Cell>> rows,
      String sum,
      Distribution before,
      Distribution after) {
    return new Supplement(
        voice.say(title),
        columns(
            name,
            List.of(
                number("table.before", "before"),
                number("table.after", "after"),
                number("table.change", "change"))),
        rows,
        change(sum, "", "", Optional.of(given(before)), Optional.of(given(after))));
  }

  private List<Cell> change(
      String name, String key, String reason, Optional<Money> before, Optional<Money> after) {
    return row(
        name,
        key,
        reason,
        List.of(
            before.map(DivisionTable::money).orElse(Cell.EMPTY),
            after.map(DivisionTable::money).orElse(Cell.EMPTY),
            DivisionTable.money(after.orElse(Money.ZERO).minus(before.orElse(Money.ZERO)))));
  }

  private List<Cell> row(String name, String key, Optional<Reason> reason, Cell... cells) {
    return row(name, key, text(reason), List.of(cells));
  }

  private String text(Optional<Reason> reason) {
    return reason.map(one -> one.text(voice.language())).orElse("");
  }

  /** Returns a row, in CSV with its reason, because CSV has no notes. */
  private List<Cell> row(String name, String key, String reason, List<Cell> cells) {
    var row = new ArrayList<Cell>();
    row.add(Cell.text(Steering.blanked(name)));
    row.add(Cell.text(Steering.blanked(key)));
    row.addAll(cells);
    if (isCsv) {
      row.add(Cell.text(Steering.blanked(Voice.sentence(reason))));
    }
    return row;
  }

  private List<Column> columns(String name, List<Column> numbers) {
    var columns = new ArrayList<Column>();
    columns.add(new Column(voice.say(name), false, "name"));
    columns.add(new Column(voice.say("table.key"), false, "key"));
    columns.addAll(numbers);
    if (isCsv) {
      columns.add(new Column(voice.say("table.reason"), false, "reason"));
    }
    return columns;
  }

  private Column number(String label, String heading) {
    return new Column(voice.say(label), true, heading);
  }

  /** Returns what the row of the sum is called: a group in a group is not added once more. */
  private String sumOf(Iterable<Subtotal> groups) {
    for (Subtotal group : groups) {
      if (!group.within().isEmpty()) {
        return voice.say("table.outer-sum");
      }
    }
    return voice.say("table.sum");
  }

  /** Returns what is given to those who stand in no group, empty where nobody does. */
  private static Optional<Money> outside(List<Share> shares) {
    List<Share> outside = shares.stream().filter(one -> one.within().isEmpty()).toList();
    return outside.isEmpty()
        ? Optional.empty()
        : Optional.of(Money.sum(outside.stream().map(Share::amount).toList()));
  }

  private static Money given(Distribution distribution) {
    return distribution.total().minus(distribution.remainder().amount());
  }

  private static <T> Cell sum(List<T> all, Function<T, Money> amount) {
    return DivisionTable.money(Money.sum(all.stream().map(amount).toList()));
  }

  private static Map<List<String>, Subtotal> byPath(Distribution distribution) {
    Map<List<String>, Subtotal> groups = new LinkedHashMap<>();
    for (Subtotal group : distribution.groups()) {
      var path = new ArrayList<>(group.within());
      path.add(group.holder().key());
      groups.put(path, group);
    }
    return groups;
  }

  private static Map<String, Recipient> byKey(Distribution distribution) {
    Map<String, Recipient> recipients = new LinkedHashMap<>();
    distribution.recipients().forEach(one -> recipients.put(one.holder().key(), one));
    return recipients;
  }
}
