package se.protokoll.examples.cli;

import java.util.ArrayList;
import java.util.List;
import se.protokoll.examples.cli.page.Voice;
import se.protokoll.examples.cli.sheet.AnswerTable.Cell;
import se.protokoll.examples.cli.sheet.AnswerTable.Column;
import se.protokoll.fund.Distribution;
import se.protokoll.fund.Distribution.Recipient;
import se.protokoll.fund.Distribution.Subtotal;
import se.protokoll.fund.Share;
import se.protokoll.money.MoneyUnit;
import se.protokoll.money.Ratio;

/**
 * Exact shares before rounding. Where groups were rounded first, the exact share of the whole is
 * not that of what the group got: tables for people have the latter, as the rounds and the
 * sentences do, and tables for programs have both.
 */
final class ExactColumns {
  private final Voice voice;
  private final boolean isLevelled;
  private final boolean hasBoth;

  /** Makes the columns of shares. */
  ExactColumns(Distribution distribution, Voice voice, DivisionFormat format) {
    this(isLevelled(distribution), voice, format);
  }

  private ExactColumns(boolean isLevelled, Voice voice, DivisionFormat format) {
    this.voice = voice;
    this.isLevelled = isLevelled;
    hasBoth = isLevelled && (format == DivisionFormat.CSV || format == DivisionFormat.XLSX);
  }

  /** Says whether some exact share of the whole is not that of its group. */
  static boolean isLevelled(Distribution distribution) {
    return distribution.shares().stream()
        .anyMatch(one -> one.exact().compareTo(one.reason().exact()) != 0);
  }

  /** Returns the columns of groups, which differ where there are groups in groups. */
  static ExactColumns ofGroups(List<Subtotal> groups, Voice voice, DivisionFormat format) {
    return new ExactColumns(groups.stream().anyMatch(ExactColumns::isLevelled), voice, format);
  }

  private static boolean isLevelled(Subtotal group) {
    return group
        .reason()
        .map(one -> one.exact().times(Ratio.of(one.unit().ore())))
        .filter(ore -> ore.compareTo(group.exact()) != 0)
        .isPresent();
  }

  List<Column> columns() {
    var columns = new ArrayList<Column>();
    if (!isLevelled || hasBoth) {
      columns.add(ofWhole());
    }
    if (isLevelled) {
      columns.add(new Column(voice.say("table.exact-in-group"), true, "exactInGroup"));
    }
    return columns;
  }

  /** Returns the column of shares of the whole, also where groups were rounded first. */
  Column ofWhole() {
    return new Column(
        voice.say(isLevelled ? "table.exact-of-whole" : "table.exact"), true, "exact");
  }

  List<Cell> of(Share share) {
    Cell whole = DivisionTable.kronor(share.exact(), share.reason().unit());
    return of(whole, DivisionTable.kronor(share.reason().exact(), share.reason().unit()));
  }

  List<Cell> of(Subtotal group) {
    Cell whole = DivisionTable.kronor(group.exact(), MoneyUnit.ORE);
    return of(
        whole,
        group.reason().map(one -> DivisionTable.kronor(one.exact(), one.unit())).orElse(whole));
  }

  /** Returns the share of the whole of somebody in several groups. */
  static Cell of(Recipient recipient) {
    return DivisionTable.kronor(recipient.exact(), MoneyUnit.ORE);
  }

  /** Returns empty cells. */
  List<Cell> none() {
    return of(Cell.EMPTY, Cell.EMPTY);
  }

  private List<Cell> of(Cell whole, Cell inGroup) {
    return hasBoth ? List.of(whole, inGroup) : List.of(isLevelled ? inGroup : whole);
  }
}
