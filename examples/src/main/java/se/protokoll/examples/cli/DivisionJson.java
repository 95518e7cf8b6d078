package se.protokoll.examples.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import se.protokoll.examples.cli.page.Steering;
import se.protokoll.examples.cli.page.Voice;
import se.protokoll.examples.cli.sheet.Remark;
import se.protokoll.fund.Apportionment;
import se.protokoll.fund.Apportionment.Allotment;
import se.protokoll.fund.Assumption;
import se.protokoll.fund.Audit;
import se.protokoll.fund.Audit.AuditedShare;
import se.protokoll.fund.CoFinancing;
import se.protokoll.fund.Distribution;
import se.protokoll.fund.Distribution.Change;
import se.protokoll.fund.Distribution.Recipient;
import se.protokoll.fund.Distribution.Subtotal;
import se.protokoll.fund.Holder;
import se.protokoll.fund.Instalment;
import se.protokoll.fund.Instalment.Payment;
import se.protokoll.fund.Remainder;
import se.protokoll.fund.RoundedTable;
import se.protokoll.fund.Share;
import se.protokoll.fund.Share.CriterionPart;
import se.protokoll.fund.Suspicion;
import se.protokoll.fund.TableEntry;
import se.protokoll.language.Diagnostic;
import se.protokoll.language.Word;
import se.protokoll.money.Money;
import tools.jackson.databind.json.JsonMapper;

/** Answers as one line of JSON each. */
final class DivisionJson {
  private static final JsonMapper MAPPER = JsonMapper.shared();

  private final Voice voice;

  DivisionJson(Voice voice) {
    this.voice = voice;
  }

  String line(String file, Diagnostic refused) {
    Map<String, Object> line = new LinkedHashMap<>();
    line.put("file", file);
    line.put("error", refused.text(voice.language()));
    line.put("pointer", refused.pointer());
    return Steering.escaped(MAPPER.writeValueAsString(line));
  }

  String line(String file, List<Remark> notes, Distribution distribution) {
    Map<String, Object> line = new LinkedHashMap<>();
    line.put("file", file);
    distribution(line, distribution);
    return written(line, notes);
  }

  String line(String file, List<Remark> notes, Apportionment seats) {
    Map<String, Object> line = new LinkedHashMap<>();
    line.put("file", file);
    line.put("seats", seats.units());
    List<Object> all = new ArrayList<>();
    for (Allotment one : seats.allotments()) {
      Map<String, Object> entry = new LinkedHashMap<>();
      entry.put("holder", holder(one.holder()));
      within(entry, one.within());
      entry.put("exact", one.exact().toString());
      entry.put("firstRound", one.firstRound());
      entry.put("remainder", one.remainder().toString());
      entry.put("secondRound", one.secondRound());
      entry.put("seats", one.units());
      entry.put("reason", one.why().in(voice.language()));
      all.add(entry);
    }
    line.put("allotments", all);
    line.put("assumptions", assumptions(seats.assumptions()));
    return written(line, notes);
  }

  /** Puts what a distribution says into an object. */
  private void distribution(Map<String, Object> line, Distribution distribution) {
    line.put("total", money(distribution.total()));
    boolean isLevelled = ExactColumns.isLevelled(distribution);
    line.put("shares", distribution.shares().stream().map(one -> share(one, isLevelled)).toList());
    List<Recipient> recipients = distribution.recipients();
    if (recipients.size() < distribution.shares().size()) {
      line.put("recipients", recipients.stream().map(this::recipient).toList());
    }
    List<Subtotal> groups = distribution.groups();
    if (!groups.isEmpty()) {
      line.put("groups", groups.stream().map(one -> group(one, true)).toList());
    }
    line.put("remainder", remainder(distribution.remainder()));
    if (History.isTold(distribution)) {
      line.put(
          "favoured",
          distribution.favoured().stream()
              .map(one -> pair("key", one.key(), "ore", one.ore().toString()))
              .toList());
    }
    line.put("assumptions", assumptions(distribution.assumptions()));
  }

  private Map<String, Object> recipient(Recipient recipient) {
    Map<String, Object> entry = new LinkedHashMap<>();
    entry.put("holder", holder(recipient.holder()));
    entry.put("amount", money(recipient.amount()));
    entry.put("exactOre", recipient.exact().toString());
    entry.put("reason", recipient.why().in(voice.language()));
    return entry;
  }

  /** Returns a group; exact and with its reason unless what has been paid decided. */
  private Map<String, Object> group(Subtotal group, boolean isUnguarded) {
    Map<String, Object> entry = new LinkedHashMap<>();
    entry.put("holder", holder(group.holder()));
    within(entry, group.within());
    entry.put("amount", money(group.amount()));
    if (isUnguarded) {
      entry.put("exactOre", group.exact().toString());
      group.reason().ifPresent(reason -> entry.put("reason", reason.text(voice.language())));
    }
    return entry;
  }

  private Map<String, Object> remainder(Remainder remainder) {
    Map<String, Object> entry = new LinkedHashMap<>();
    entry.put("name", remainder.name().in(voice.language()));
    entry.put("amount", money(remainder.amount()));
    return entry;
  }

  private List<Map<String, Object>> assumptions(List<Assumption> assumptions) {
    return assumptions.stream()
        .map(one -> pair("code", one.code(), "text", one.text(voice.language())))
        .toList();
  }

  private static void within(Map<String, Object> entry, List<String> within) {
    if (!within.isEmpty()) {
      entry.put("within", within);
    }
  }

  String line(String file, List<Remark> notes, Instalment instalment) {
    Map<String, Object> line = new LinkedHashMap<>();
    line.put("file", file);
    line.put("pot", money(instalment.pot()));
    List<Object> payments = new ArrayList<>();
    Optional<Distribution> divided = instalment.distribution();
    List<Recipient> recipients = divided.map(Distribution::recipients).orElse(List.of());
    for (int i = 0; i < instalment.payments().size(); i++) {
      Payment payment = instalment.payments().get(i);
      Map<String, Object> entry = new LinkedHashMap<>();
      entry.put("holder", holder(payment.holder()));
      payment.payee().ifPresent(payee -> entry.put("payee", holder(payee)));
      within(entry, payment.within());
      entry.put("paid", money(payment.paid()));
      entry.put("entitled", money(payment.entitled()));
      entry.put("toPay", money(payment.toPay()));
      entry.put("exactOre", payment.exact().toString());
      if (divided.isPresent()) {
        List<Map<String, Object>> parts = parts(recipients.get(i).shares());
        if (!parts.isEmpty()) {
          entry.put("parts", parts);
        }
      }
      payments.add(entry);
    }
    line.put("payments", payments);
    List<Subtotal> groups = divided.map(Distribution::groups).orElse(List.of());
    if (!groups.isEmpty()) {
      boolean isUnguarded = Supplements.isUnguarded(instalment);
      line.put("groups", groups.stream().map(one -> group(one, isUnguarded)).toList());
    }
    line.put("remainder", remainder(instalment.remainder()));
    line.put("withinOneUnit", instalment.withinOneUnit());
    line.put("assumptions", assumptions(instalment.assumptions()));
    return written(line, notes);
  }

  String line(String file, List<Remark> notes, CoFinancing.Result result) {
    Map<String, Object> line = new LinkedHashMap<>();
    line.put("file", file);
    line.put("cost", money(result.cost()));
    line.put("support", money(result.support()));
    line.put("exactSupport", result.exactSupport().toString());
    line.put("ceilingReached", result.ceilingReached());
    Map<String, Object> rest = new LinkedHashMap<>();
    distribution(rest, result.rest());
    line.put("rest", rest);
    return written(line, notes);
  }

  String line(String file, List<Remark> notes, Distribution after, List<Change> changes) {
    Map<String, Object> line = new LinkedHashMap<>();
    line.put("file", file);
    distribution(line, after);
    List<Object> all = new ArrayList<>();
    for (Change change : changes) {
      Map<String, Object> entry = new LinkedHashMap<>();
      entry.put("holder", holder(change.holder()));
      within(entry, change.within());
      change.before().ifPresent(before -> entry.put("before", money(before)));
      change.after().ifPresent(now -> entry.put("after", money(now)));
      entry.put("difference", money(change.difference()));
      all.add(entry);
    }
    line.put("changes", all);
    return written(line, notes);
  }

  String line(String file, List<Remark> notes, RoundedTable table) {
    Map<String, Object> line = new LinkedHashMap<>();
    line.put("file", file);
    line.put("total", entry(table.total()));
    line.put("columns", table.columnTotals().stream().map(this::entry).toList());
    List<Object> rows = new ArrayList<>();
    for (int i = 0; i < table.cells().size(); i++) {
      Map<String, Object> row = entry(table.rowTotals().get(i));
      row.put("cells", table.cells().get(i).stream().map(this::entry).toList());
      rows.add(row);
    }
    line.put("rows", rows);
    return written(line, notes);
  }

  private Map<String, Object> entry(TableEntry entry) {
    Map<String, Object> one = new LinkedHashMap<>();
    entry.row().ifPresent(row -> one.put("row", holder(row)));
    entry.column().ifPresent(column -> one.put("column", holder(column)));
    one.put("amount", money(entry.amount()));
    one.put("exactKronor", entry.exact().toString());
    one.put("kind", entry.kind().word());
    one.put("reason", entry.text(voice.language()));
    return one;
  }

  private String written(Map<String, Object> line, List<Remark> notes) {
    add(line, notes);
    return Steering.escaped(MAPPER.writeValueAsString(line));
  }

  /** Returns what each criterion contributes to the shares of one recipient, without fractions. */
  private static List<Map<String, Object>> parts(List<Share> shares) {
    Map<String, Money> sums = new LinkedHashMap<>();
    for (Share share : shares) {
      for (CriterionPart part : share.parts()) {
        sums.merge(part.criterion().name(), part.amount(), Money::plus);
      }
    }
    List<Map<String, Object>> parts = new ArrayList<>();
    sums.forEach(
        (criterion, amount) -> {
          Map<String, Object> one = new LinkedHashMap<>();
          one.put("criterion", criterion);
          one.put("amount", money(amount));
          parts.add(one);
        });
    return parts;
  }

  /**
   * Returns a share; where groups were rounded first, also its exact share of what its group got.
   */
  private Map<String, Object> share(Share share, boolean isLevelled) {
    Map<String, Object> entry = new LinkedHashMap<>();
    entry.put("holder", holder(share.holder()));
    share.payee().ifPresent(payee -> entry.put("payee", holder(payee)));
    within(entry, share.within());
    entry.put("amount", money(share.amount()));
    entry.put("exact", share.exact().toString());
    if (isLevelled) {
      entry.put("exactInGroup", share.reason().exact().toString());
    }
    entry.put("reason", share.reason().text(voice.language()));
    List<Object> parts = new ArrayList<>();
    for (CriterionPart part : share.parts()) {
      Map<String, Object> one = new LinkedHashMap<>();
      one.put("criterion", part.criterion().name());
      one.put("amount", money(part.amount()));
      one.put("exact", part.exact().toString());
      parts.add(one);
    }
    if (!parts.isEmpty()) {
      entry.put("parts", parts);
    }
    return entry;
  }

  String line(String file, List<Remark> notes, Audit audit) {
    Map<String, Object> line = new LinkedHashMap<>();
    line.put("file", file);
    line.put("addsUp", audit.addsUp());
    line.put("difference", audit.difference().toDecimal());
    line.put("withinOneUnit", audit.withinOneUnit());
    line.put("policies", audit.policies().stream().map(Word::word).toList());
    line.put("methods", audit.methods().stream().map(Word::word).toList());
    List<Object> shares = new ArrayList<>();
    for (AuditedShare share : audit.shares()) {
      Map<String, Object> entry = new LinkedHashMap<>();
      entry.put("holder", holder(share.holder()));
      within(entry, share.within());
      entry.put("published", money(share.published()));
      entry.put("exact", share.exact().toString());
      entry.put("difference", share.difference().toString());
      entry.put("deviation", money(share.deviation()));
      shares.add(entry);
    }
    line.put("shares", shares);
    line.put("suspicions", audit.suspicions().stream().map(this::suspicion).toList());
    add(line, notes);
    return Steering.escaped(MAPPER.writeValueAsString(line));
  }

  private Map<String, Object> suspicion(Suspicion suspicion) {
    Map<String, Object> entry = new LinkedHashMap<>();
    entry.put("kind", suspicion.code());
    entry.put("text", suspicion.text(voice.language()));
    suspicion.group().ifPresent(group -> entry.put("group", holder(group)));
    List<Object> rows = new ArrayList<>();
    for (Suspicion.Row row : suspicion.rows()) {
      Map<String, Object> one = new LinkedHashMap<>();
      one.put("holder", holder(row.holder()));
      one.put("published", money(row.published()));
      one.put("likely", money(row.likely()));
      one.put("difference", money(row.difference()));
      rows.add(one);
    }
    entry.put("rows", rows);
    return entry;
  }

  private void add(Map<String, Object> line, List<Remark> notes) {
    if (!notes.isEmpty()) {
      line.put(
          "notes",
          notes.stream()
              .map(one -> pair("code", one.code(), "text", one.text(voice.language())))
              .toList());
    }
  }

  private static Map<String, Object> holder(Holder holder) {
    Map<String, Object> entry = new LinkedHashMap<>();
    entry.put("key", holder.key());
    holder.name().ifPresent(name -> entry.put("name", name));
    holder.organisationNumber().ifPresent(number -> entry.put("organisationNumber", number));
    return entry;
  }

  private static Map<String, Object> money(Money money) {
    return pair("amount", money.toDecimal(), "currency", "SEK");
  }

  private static Map<String, Object> pair(
      String first, String firstValue, String second, String secondValue) {
    Map<String, Object> pair = new LinkedHashMap<>();
    pair.put(first, firstValue);
    pair.put(second, secondValue);
    return pair;
  }
}
