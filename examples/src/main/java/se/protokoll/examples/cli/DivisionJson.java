package se.protokoll.examples.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import se.protokoll.examples.cli.page.Steering;
import se.protokoll.examples.cli.page.Voice;
import se.protokoll.examples.cli.sheet.Remark;
import se.protokoll.fund.Audit;
import se.protokoll.fund.Audit.AuditedShare;
import se.protokoll.fund.Distribution;
import se.protokoll.fund.Holder;
import se.protokoll.fund.Share;
import se.protokoll.fund.Suspicion;
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
    line.put("total", money(distribution.total()));
    List<Object> shares = new ArrayList<>();
    for (Share share : distribution.shares()) {
      shares.add(share(share));
    }
    line.put("shares", shares);
    Map<String, Object> remainder = new LinkedHashMap<>();
    remainder.put("name", distribution.remainder().name().in(voice.language()));
    remainder.put("amount", money(distribution.remainder().amount()));
    line.put("remainder", remainder);
    List<Object> assumptions = new ArrayList<>();
    distribution
        .assumptions()
        .forEach(
            one -> assumptions.add(pair("code", one.code(), "text", one.text(voice.language()))));
    line.put("assumptions", assumptions);
    add(line, notes);
    return Steering.escaped(MAPPER.writeValueAsString(line));
  }

  private Map<String, Object> share(Share share) {
    Map<String, Object> entry = new LinkedHashMap<>();
    entry.put("holder", holder(share.holder()));
    share.payee().ifPresent(payee -> entry.put("payee", holder(payee)));
    if (!share.within().isEmpty()) {
      entry.put("within", share.within());
    }
    entry.put("amount", money(share.amount()));
    entry.put("exact", share.exact().toString());
    entry.put("reason", share.reason().text(voice.language()));
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
