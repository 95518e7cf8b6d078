package se.protokoll.examples.cli;

import java.util.List;
import java.util.Optional;
import se.protokoll.examples.cli.page.Page;
import se.protokoll.examples.cli.page.Table;
import se.protokoll.examples.cli.page.Table.Align;
import se.protokoll.examples.cli.page.Voice;
import se.protokoll.examples.cli.sheet.AnswerTable;
import se.protokoll.examples.cli.sheet.AnswerTable.Cell;
import se.protokoll.examples.cli.sheet.AnswerTable.Column;
import se.protokoll.examples.cli.sheet.AnswerTable.Supplement;
import se.protokoll.examples.cli.sheet.Remark;
import se.protokoll.fund.Assumption;
import se.protokoll.fund.Audit;
import se.protokoll.fund.Audit.AuditedShare;
import se.protokoll.fund.Distribution;
import se.protokoll.fund.Reason;
import se.protokoll.fund.Rounding;
import se.protokoll.fund.Rounds;
import se.protokoll.fund.Share;
import se.protokoll.json.request.AuditRequest;
import se.protokoll.money.Money;

/** Answers as tables for people. */
final class DivisionText {
  /** With more shares than this, reasons are left to JSON. */
  private static final int EXPLAINED = 50;

  private final Page page;
  private final Voice voice;

  DivisionText(Page page, Voice voice) {
    this.page = page;
    this.voice = voice;
  }

  void distribution(String file, List<Remark> notes, Distribution distribution) {
    page.section(Inputs.shown(file, voice));
    page.fact(0, voice.say("division.total"), distribution.total().toSwedish());
    page.fact(0, voice.say("division.rounding"), rounding(distribution.rounding()));
    notes(notes);
    page.blank();
    List<Share> shares = distribution.shares();
    Optional<Table> rounds =
        shares.size() > EXPLAINED
            ? Optional.empty()
            : distribution
                .roundsWithRemainders()
                .map(all -> rounds(distribution, all))
                .filter(Table::fits);
    page.table(rounds.orElseGet(() -> amounts(distribution)));
    var supplements = new Supplements(voice, DivisionFormat.TEXT);
    supplements(new CriterionColumns(distribution).table(distribution, voice));
    supplements(supplements.of(distribution));
    reasons(shares, supplements.reasons(distribution));
    page.blank();
    if (rounds.isPresent()) {
      page.paragraph(0, RoundColumns.told(distribution, voice));
    }
    page.paragraph(0, distribution.proof().in(voice.language()));
    History.told(distribution, voice).ifPresent(line -> page.paragraph(0, line));
    assumptions(distribution.assumptions());
    page.blank();
  }

  private Table amounts(Distribution distribution) {
    Table table = new Table(0, Align.LEFT, Align.WRAP, Align.RIGHT);
    for (Share share : distribution.shares()) {
      table.row(share.holder().key(), name(share), share.amount().toSwedish());
    }
    Money rest = distribution.remainder().amount();
    return table.row("", distribution.remainder().name().in(voice.language()), rest.toSwedish());
  }

  /** Returns the amounts with the two rounds in which they came about. */
  private Table rounds(Distribution distribution, Rounds rounds) {
    Table table =
        new Table(0, Align.LEFT, Align.WRAP, Align.RIGHT, Align.RIGHT, Align.RIGHT, Align.RIGHT);
    table.row(
        "",
        "",
        voice.say("division.first-round"),
        voice.say("division.remainder"),
        voice.say("division.second-round"),
        voice.say("division.amount"));
    for (int i = 0; i < rounds.shares().size(); i++) {
      Share share = distribution.shares().get(i);
      List<Cell> cells = RoundColumns.of(rounds.shares().get(i));
      table.row(
          share.holder().key(),
          name(share),
          cells.get(0).shown(),
          cells.get(1).shown(),
          cells.get(2).shown(),
          share.amount().toSwedish());
    }
    List<Cell> sum = RoundColumns.sum(rounds);
    Money rest = distribution.remainder().amount();
    String left = distribution.remainder().name().in(voice.language());
    table.row(
        "",
        voice.say("table.sum"),
        sum.get(0).shown(),
        "",
        sum.get(2).shown(),
        rounds.sum().toSwedish());
    return table.row("", left, "", "", "", rest.toSwedish());
  }

  /** Writes an answer that is one table, with what is to be said about it. */
  void table(String file, AnswerTable answer) {
    page.section(Inputs.shown(file, voice));
    page.paragraph(0, answer.title());
    page.blank();
    page.table(table(answer.columns(), answer.rows(), answer.sum()));
    supplements(answer.supplements());
    page.blank();
    answer.notes().forEach(note -> page.item(0, "-", note));
    page.blank();
  }

  private void supplements(List<Supplement> supplements) {
    for (Supplement one : supplements) {
      page.blank();
      page.paragraph(0, one.title());
      page.table(table(one.columns(), one.rows(), one.sum()));
    }
  }

  private static Table table(List<Column> columns, List<List<Cell>> rows, List<Cell> sum) {
    Table table =
        new Table(
            0,
            columns.stream()
                .map(one -> one.isNumber() ? Align.RIGHT : Align.WRAP)
                .toArray(Align[]::new));
    table.heading(columns.stream().map(Column::name).toArray(String[]::new));
    rows.forEach(row -> table.row(row.stream().map(Cell::shown).toArray(String[]::new)));
    return table.row(sum.stream().map(Cell::shown).toArray(String[]::new));
  }

  private void reasons(List<Share> shares, List<String> ofGroups) {
    if (shares.size() > EXPLAINED) {
      page.blank();
      page.paragraph(0, voice.say("division.too-many"));
      return;
    }
    List<Share> rounded =
        shares.stream().filter(one -> one.reason().kind() != Reason.Kind.EXACT).toList();
    if (rounded.isEmpty() && ofGroups.isEmpty()) {
      return;
    }
    page.blank();
    page.paragraph(0, voice.say("division.why"));
    for (String reason : ofGroups) {
      page.item(2, "-", reason);
    }
    for (Share share : rounded) {
      page.item(2, share.holder().key() + ":", share.reason().text(voice.language()));
    }
  }

  private void assumptions(List<Assumption> assumptions) {
    for (Assumption assumption : assumptions) {
      page.item(0, voice.say("division.assumed"), assumption.text(voice.language()));
    }
  }

  private String rounding(Rounding rounding) {
    return voice.say(
        "division.how",
        "policy",
        rounding.policy().orElseThrow().label(),
        "unit",
        Money.ofOre(rounding.unit().orElseThrow().ore()),
        "tieBreak",
        rounding.tieBreak().orElseThrow().label());
  }

  private String name(Share share) {
    String holder = DivisionTable.name(share);
    return share
        .payee()
        .map(
            payee ->
                voice.say("division.paid-to", "holder", holder, "payee", GroupNames.name(payee)))
        .orElse(holder);
  }

  /** Says what was recognised in the table. */
  private void notes(List<Remark> notes) {
    String label = voice.say("division.read");
    for (Remark note : notes) {
      page.fact(0, label, Voice.sentence(note.text(voice.language())));
      label = "";
    }
  }

  void audit(String file, Requested<AuditRequest> requested, Audit audit) {
    AuditRequest request = requested.request();
    page.section(Inputs.shown(file, voice));
    page.fact(0, voice.say("division.total"), request.request().total().toSwedish());
    notes(requested.notes());
    page.fact(
        0,
        voice.say("audit.sum"),
        audit.addsUp()
            ? voice.say("audit.adds-up")
            : voice.say("audit.does-not-add-up", "difference", signed(audit.difference())));
    page.fact(
        0,
        voice.say("audit.deviation"),
        audit.withinOneUnit()
            ? voice.say("audit.within-one-unit")
            : voice.say("audit.one-unit-or-more"));
    page.fact(0, voice.say("audit.given-by"), AuditWords.ways(audit, voice));
    page.blank();
    var names = new GroupNames(request.request().split());
    Table table = new Table(0, Align.LEFT, Align.WRAP, Align.RIGHT, Align.LEFT);
    for (AuditedShare share : audit.shares()) {
      table.row(
          share.holder().key(),
          names.of(share.within(), share.holder()),
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
              "audit.share",
              "holder",
              names.of(share.within(), share.holder()),
              "difference",
              signed(share.deviation())));
    }
    for (String suspicion : AuditWords.suspicions(audit, voice)) {
      page.item(0, voice.say("audit.suspicion"), suspicion);
    }
    assumptions(audit.assumptions());
    page.blank();
  }

  private static String signed(Money money) {
    return (money.isNegative() ? "" : "+") + money.toSwedish();
  }
}
