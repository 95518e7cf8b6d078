package se.protokoll.json.shape;

import static se.protokoll.json.codec.Scalars.FLAG;
import static se.protokoll.json.codec.Scalars.LONG;
import static se.protokoll.json.codec.Scalars.NAME;
import static se.protokoll.json.codec.Scalars.TEXT;
import static se.protokoll.json.codec.Scalars.words;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
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
import se.protokoll.fund.Instalment;
import se.protokoll.fund.Instalment.Payment;
import se.protokoll.fund.Reason;
import se.protokoll.fund.Refusal;
import se.protokoll.fund.Remainder;
import se.protokoll.fund.RemainderPolicy;
import se.protokoll.fund.RoundedTable;
import se.protokoll.fund.Rounding;
import se.protokoll.fund.Rounding.TieBreak;
import se.protokoll.fund.Rounds;
import se.protokoll.fund.Share;
import se.protokoll.fund.Share.CriterionPart;
import se.protokoll.fund.Suspicion;
import se.protokoll.fund.TableEntry;
import se.protokoll.fund.TableMethod;
import se.protokoll.json.codec.Codec;
import se.protokoll.json.codec.FieldValues;
import se.protokoll.json.codec.NamedValues;
import se.protokoll.json.codec.Shape;
import se.protokoll.json.codec.Table;
import se.protokoll.json.problem.Phrase;
import se.protokoll.json.shape.DivisionForms.OfAssumption;
import se.protokoll.json.shape.DivisionForms.OfCriterion;
import se.protokoll.json.shape.DivisionForms.OfFavoured;
import se.protokoll.json.shape.DivisionForms.OfGroup;
import se.protokoll.json.shape.DivisionForms.OfPayment;
import se.protokoll.json.shape.DivisionForms.OfRecipient;
import se.protokoll.json.shape.DivisionForms.OfRemainder;
import se.protokoll.json.shape.DivisionForms.OfRow;
import se.protokoll.json.shape.DivisionForms.WrittenShare;
import se.protokoll.language.ContradictionException;
import se.protokoll.language.Spoken;
import se.protokoll.language.Text;
import se.protokoll.money.Ratio;

/**
 * The tables of what comes of a division. A distribution is also read: it is divided again, and
 * must be what the document says. All else is only written.
 */
final class DivisionShapes {
  private static final Phrase INSTEAD = Phrase.of("division-to-repeat");

  private static final Codec<Map<String, Object>> ARGUMENTS =
      new NamedValues(MoneyShapes.MONEY, TextShapes.SENTENCE);

  private static final String WITHIN = "the keys of the groups around it, the outermost first";

  private static final Shape<OfCriterion> CRITERION_PART =
      Shape.of(
          "CriterionPart",
          "What one criterion contributes to a share.",
          OfCriterion.class,
          DivisionShapes::criterionPart);

  private static final Shape<WrittenShare> SHARE =
      Shape.of(
          "Share",
          "One holder's part of a divided total (andel).",
          WrittenShare.class,
          DivisionShapes::share);

  private static final Shape<OfRecipient> RECIPIENT =
      Shape.of(
          "Recipient",
          "What one recipient gets in all groups together.",
          OfRecipient.class,
          DivisionShapes::recipient);

  private static final Shape<OfGroup> GROUP =
      Shape.of("Subtotal", "What a group gets (delsumma).", OfGroup.class, DivisionShapes::group);

  private static final Shape<OfRemainder> REMAINDER =
      Shape.of(
          "Remainder",
          "What of a total goes to nobody (rest); zero kronor when all is given out.",
          OfRemainder.class,
          DivisionShapes::remainder);

  private static final Shape<OfFavoured> FAVOURED =
      Shape.of(
          "FavouredSoFar",
          "How much more or less than its exact shares somebody has received so far.",
          OfFavoured.class,
          DivisionShapes::favoured);

  private static final Shape<OfAssumption> ASSUMPTION =
      Shape.of(
          "Assumption",
          "Something that a division rests on and that nobody stated (antagande).",
          OfAssumption.class,
          DivisionShapes::assumption);

  private static final Shape<Distribution> DISTRIBUTION =
      Shape.repeated(Distribution.class, DivisionShapes::distribution);

  private static final Shape<OfPayment> PAYMENT =
      written(
          "Payment",
          "What one recipient is paid, or pays back, in an instalment.",
          OfPayment.class,
          DivisionShapes::payment);

  private static final Shape<Instalment> INSTALMENT =
      written("Instalment", "", Instalment.class, DivisionShapes::instalment);

  private static final Shape<Change> CHANGE =
      written("Change", "", Change.class, DivisionShapes::change);

  private static final Shape<CoFinancing.Result> CO_FINANCED =
      written("CoFinanced", "", CoFinancing.Result.class, DivisionShapes::coFinanced);

  private static final Shape<AuditedShare> AUDITED_SHARE =
      written("AuditedShare", "", AuditedShare.class, DivisionShapes::auditedShare);

  private static final Shape<Suspicion.Row> SUSPICION_ROW =
      written("SuspicionRow", "", Suspicion.Row.class, DivisionShapes::suspicionRow);

  private static final Shape<Suspicion> SUSPICION =
      written("Suspicion", "", Suspicion.class, DivisionShapes::suspicion);

  private static final Shape<Audit> AUDIT =
      written("Audit", "", Audit.class, DivisionShapes::audit);

  private static final Shape<TableEntry> ENTRY =
      written("TableEntry", "", TableEntry.class, table -> entry(table, Function.identity()));

  private static final Shape<OfRow> ROW =
      written(
          "TableRow",
          "A row of a rounded table: its total, and its cells.",
          OfRow.class,
          table -> {
            entry(table, OfRow::total);
            table
                .required("cells", Codec.listOf(ENTRY), OfRow::cells)
                .meaning("the cells, in the order of the columns");
          });

  private static final Shape<RoundedTable> ROUNDED_TABLE =
      written("RoundedTable", "", RoundedTable.class, DivisionShapes::roundedTable);

  private static final Shape<Allotment> ALLOTMENT =
      written("Allotment", "", Allotment.class, DivisionShapes::allotment);

  private static final Shape<Apportionment> APPORTIONMENT =
      written("Apportionment", "", Apportionment.class, DivisionShapes::apportionment);

  private static final Shape<Rounds.OfShare> ROUNDS_OF_SHARE =
      written("RoundsOfShare", "", Rounds.OfShare.class, DivisionShapes::roundsOfShare);

  private static final Shape<Rounds> ROUNDS =
      written("Rounds", "", Rounds.class, DivisionShapes::rounds);

  private static final Shape<Reason> REASON =
      written("Reason", "", Reason.class, DivisionShapes::reason);

  private static final Shape<Refusal> REFUSAL =
      written("Refusal", "", Refusal.class, DivisionShapes::refusal);

  /** All of them, those met first first. */
  static final List<Shape<?>> ALL =
      List.of(
          DISTRIBUTION,
          SHARE,
          CRITERION_PART,
          RECIPIENT,
          GROUP,
          REMAINDER,
          FAVOURED,
          ASSUMPTION,
          CHANGE,
          INSTALMENT,
          PAYMENT,
          CO_FINANCED,
          AUDIT,
          AUDITED_SHARE,
          SUSPICION,
          SUSPICION_ROW,
          ROUNDED_TABLE,
          ROW,
          ENTRY,
          APPORTIONMENT,
          ALLOTMENT,
          ROUNDS,
          ROUNDS_OF_SHARE,
          REASON,
          REFUSAL,
          TextShapes.SENTENCE);

  private DivisionShapes() {}

  /** Returns the types that have a form by themselves, with their codecs. */
  static Map<Class<?>, Codec<?>> byType() {
    var byType = new LinkedHashMap<Class<?>, Codec<?>>();
    for (Shape<?> shape :
        List.of(
            DISTRIBUTION,
            CHANGE,
            INSTALMENT,
            CO_FINANCED,
            AUDIT,
            AUDITED_SHARE,
            SUSPICION,
            SUSPICION_ROW,
            ROUNDED_TABLE,
            ENTRY,
            APPORTIONMENT,
            ALLOTMENT,
            ROUNDS,
            ROUNDS_OF_SHARE,
            REASON,
            REFUSAL)) {
      byType.put(shape.type(), shape);
    }
    byType.put(Share.class, alone(WrittenShare::of, SHARE));
    byType.put(CriterionPart.class, alone(OfCriterion::of, CRITERION_PART));
    byType.put(Recipient.class, alone(OfRecipient::of, RECIPIENT));
    byType.put(Subtotal.class, alone(OfGroup::of, GROUP));
    byType.put(Remainder.class, alone(OfRemainder::of, REMAINDER));
    byType.put(Assumption.class, alone(OfAssumption::of, ASSUMPTION));
    byType.put(Payment.class, alone((Payment one) -> new OfPayment(one, List.of()), PAYMENT));
    return byType;
  }

  private static <T> Shape<T> written(
      String name, String meaning, Class<T> type, Consumer<Table<T>> definition) {
    return Shape.written(name, meaning, type, INSTEAD, definition);
  }

  private static <T, F> Codec<T> alone(Function<T, F> form, Shape<F> shape) {
    return Codec.writtenAs(shape.name(), INSTEAD, form, shape);
  }

  private static Text said(Spoken spoken) {
    return Text.of(spoken::text);
  }

  private static Function<FieldValues, OfCriterion> criterionPart(Table<OfCriterion> table) {
    var criterion = table.required("criterion", TEXT, OfCriterion::criterion);
    criterion.meaning("the name of the criterion");
    var amount = table.required("amount", MoneyShapes.MONEY, OfCriterion::amount);
    amount.meaning("the contribution, with the sign of the total");
    var exact = table.optional("exact", TEXT, OfCriterion::exact);
    exact.meaning(
        "the contribution before rounding, in units of payment and in lowest terms, absent where"
            + " several shares are added");
    return in -> new OfCriterion(in.get(criterion), in.get(amount), in.get(exact));
  }

  private static Function<FieldValues, WrittenShare> share(Table<WrittenShare> table) {
    var holder = table.required("holder", FundShapes.HOLDER, WrittenShare::holder);
    holder.meaning("whose share it is");
    var payee = table.optional("payee", FundShapes.HOLDER, WrittenShare::payee);
    payee.meaning("who is paid for the holder, absent when that is the holder or is not stated");
    var within = table.list("within", TEXT, WrittenShare::within);
    within.meaning(WITHIN);
    var amount = table.required("amount", MoneyShapes.MONEY, WrittenShare::amount);
    amount.meaning("the amount, with the sign of the total");
    var exact = table.required("exact", TEXT, one -> one.why().exact());
    exact.meaning(
        "the exact share before any rounding, in units of payment and in lowest terms: \"100/3\"");
    exact.notCompared();
    var exactInGroup = table.optional("exactInGroup", TEXT, one -> one.why().exactInGroup());
    exactInGroup.meaning(
        "the exact share of what its group got, where groups were rounded first and it is another");
    exactInGroup.notCompared();
    var kind = table.required("kind", words(Reason.Kind.class), one -> one.why().kind());
    kind.meaning("what happened to the exact share");
    kind.notCompared();
    var reason = table.required("reason", TextShapes.SENTENCE, one -> one.why().text());
    reason.meaning("what was rounded and why, one sentence");
    reason.notCompared();
    var parts = table.list("parts", CRITERION_PART, one -> one.why().parts());
    parts.meaning("what each criterion contributes, only in a split by criteria");
    parts.notCompared();
    return in ->
        new WrittenShare(
            in.get(holder), in.get(payee), in.get(within), in.get(amount), Optional.empty());
  }

  private static Function<FieldValues, OfRecipient> recipient(Table<OfRecipient> table) {
    var holder = table.required("holder", FundShapes.HOLDER, OfRecipient::holder);
    holder.meaning("the recipient, as its first share has it");
    var amount = table.required("amount", MoneyShapes.MONEY, OfRecipient::amount);
    amount.meaning("the sum of its shares, with the sign of the total");
    var exact = table.required("exactOre", TEXT, one -> one.why().exact().toString());
    exact.meaning("the sum of its exact shares, in \u00f6re and in lowest terms");
    exact.notCompared();
    var reason = table.required("reason", TextShapes.SENTENCE, one -> one.why().why());
    reason.meaning("in which groups it gets how much, one sentence");
    reason.notCompared();
    return in -> new OfRecipient(in.get(holder), in.get(amount), Optional.empty());
  }

  private static Function<FieldValues, OfGroup> group(Table<OfGroup> table) {
    var holder = table.required("holder", FundShapes.HOLDER, OfGroup::holder);
    holder.meaning("the holder of the group");
    var within = table.list("within", TEXT, OfGroup::within);
    within.meaning(WITHIN);
    var amount = table.required("amount", MoneyShapes.MONEY, OfGroup::amount);
    amount.meaning("the sum of the shares inside, with the sign of the total");
    var exact = table.optional("exactOre", TEXT, OfGroup::exactOre);
    exact.meaning(
        "the sum of the exact shares inside, in \u00f6re and in lowest terms, absent where what has"
            + " been paid decided");
    exact.notCompared();
    var kind =
        table.optional("kind", words(Reason.Kind.class), one -> one.reason().map(Reason::kind));
    kind.meaning("what happened to its exact share, absent where it is what its shares make it");
    kind.notCompared();
    var reason =
        table.optional(
            "reason", TextShapes.SENTENCE, one -> one.reason().map(why -> Text.of(why::text)));
    reason.meaning("what was rounded and why, one sentence, absent where the kind is");
    reason.notCompared();
    return in -> new OfGroup(in.get(holder), in.get(within), in.get(amount), Optional.empty());
  }

  private static Function<FieldValues, OfRemainder> remainder(Table<OfRemainder> table) {
    var kind = table.required("kind", words(Remainder.Kind.class), OfRemainder::kind);
    kind.meaning("why it is left");
    var name = table.required("name", TextShapes.SENTENCE, one -> one.kind().label());
    name.meaning("what it is called");
    name.notCompared();
    var amount = table.required("amount", MoneyShapes.MONEY, OfRemainder::amount);
    amount.meaning("how much, with the sign of the total");
    return in -> new OfRemainder(in.get(kind), in.get(amount));
  }

  private static Function<FieldValues, OfFavoured> favoured(Table<OfFavoured> table) {
    var key = table.required("key", NAME, OfFavoured::key);
    key.meaning("the key of the recipient");
    var ore = table.required("ore", TEXT, OfFavoured::ore);
    ore.meaning("how many \u00f6re more, negative when it is less, in lowest terms");
    return in -> new OfFavoured(in.get(key), in.get(ore));
  }

  private static Function<FieldValues, OfAssumption> assumption(Table<OfAssumption> table) {
    var code = table.required("code", TEXT, OfAssumption::code);
    code.meaning("what is assumed, in lower kebab-case: \"standard-unit\"");
    var text = table.required("text", TextShapes.SENTENCE, one -> Text.of(one.text()));
    text.meaning("the same as a sentence");
    text.notCompared();
    return in -> new OfAssumption(in.get(code), in.get(text)::in);
  }

  private static Function<FieldValues, Distribution> distribution(Table<Distribution> table) {
    var total = table.required("total", MoneyShapes.MONEY, DivisionForms::totalOfReadable);
    total.meaning("what was divided, negative when it was paid back");
    var split = table.required("split", FundShapes.FUND_SPLIT, Distribution::split);
    split.meaning("the split it was divided by");
    var requested =
        table.optional(
            "requested",
            FundShapes.ROUNDING,
            one -> Optional.of(one.requested()).filter(asked -> !asked.equals(Rounding.UNSTATED)));
    requested.meaning(
        "the rounding that was asked for and goes before what the split says, absent when none was");
    var notRepeatable = table.flag("notRepeatable", one -> !one.isRepeatable());
    notRepeatable.meaning(
        "true for that of an instalment or an indexation, which dividing the total again does not"
            + " give; it is not read");
    table
        .required("rounding", FundShapes.ROUNDING, Distribution::rounding)
        .meaning("the rounding of the outermost level as carried out, with everything stated");
    table
        .required(
            "shares",
            Codec.listOf(SHARE),
            one -> one.shares().stream().map(WrittenShare::of).toList())
        .meaning("the shares of all holders that are not divided further, in order");
    var recipients = table.list("recipients", RECIPIENT, OfRecipient::all);
    recipients.meaning("what each gets in all groups together, where somebody stands in several");
    recipients.comparedAs(OfRecipient::sums);
    var groups = table.list("groups", GROUP, OfGroup::all);
    groups.meaning("the subtotals of all groups, each before the groups inside it");
    groups.comparedAs(OfGroup::sums);
    table
        .required("remainder", REMAINDER, one -> OfRemainder.of(one.remainder()))
        .meaning("what goes to nobody");
    var favoured = table.list("favoured", FAVOURED, OfFavoured::all);
    favoured.meaning("how favoured everybody is after it, where the least favoured goes first");
    favoured.notCompared();
    table
        .required(
            "assumptions", Codec.listOf(ASSUMPTION), one -> OfAssumption.all(one.assumptions()))
        .meaning("what was assumed because nobody stated it");
    return in -> {
      if (in.get(notRepeatable)) {
        throw new ContradictionException("not-repeatable", Map.of());
      }
      DivisionForms.requireFewDenominators(in.get(split));
      return in.get(split).distribute(in.get(total), in.get(requested).orElse(Rounding.UNSTATED));
    };
  }

  private static void payment(Table<OfPayment> table) {
    table
        .required("holder", FundShapes.HOLDER, one -> one.payment().holder())
        .meaning("whose share it is");
    table
        .optional("payee", FundShapes.HOLDER, one -> one.payment().payee())
        .meaning("who is paid for the holder, absent when that is the holder or is not stated");
    table.list("within", TEXT, one -> one.payment().within()).meaning(WITHIN);
    table
        .required("paid", MoneyShapes.MONEY, one -> one.payment().paid())
        .meaning("what has been paid before");
    table
        .required("entitled", MoneyShapes.MONEY, one -> one.payment().entitled())
        .meaning("the share of the pot so far");
    table
        .required("toPay", MoneyShapes.MONEY, one -> one.payment().toPay())
        .meaning("what is to be paid now, negative when it is to be paid back");
    table
        .required("exactOre", TEXT, one -> one.payment().exact().toString())
        .meaning("the exact share of the pot so far, in \u00f6re and in lowest terms");
    table
        .list("parts", CRITERION_PART, OfPayment::parts)
        .meaning("what each criterion contributes, only in a split by criteria");
  }

  private static void instalment(Table<Instalment> table) {
    table.required("pot", MoneyShapes.MONEY, Instalment::pot);
    table.required("payments", Codec.listOf(PAYMENT), OfPayment::all);
    table
        .list("groups", GROUP, DivisionForms::groups)
        .meaning("the subtotals of all groups, each before the groups inside it");
    table.required("remainder", REMAINDER, one -> OfRemainder.of(one.remainder()));
    table.required("withinOneUnit", FLAG, Instalment::withinOneUnit);
    table.required(
        "assumptions", Codec.listOf(ASSUMPTION), one -> OfAssumption.all(one.assumptions()));
  }

  private static void change(Table<Change> table) {
    table.required("holder", FundShapes.HOLDER, Change::holder);
    table.list("within", TEXT, Change::within);
    table.optional("before", MoneyShapes.MONEY, Change::before);
    table.optional("after", MoneyShapes.MONEY, Change::after);
    table
        .required("difference", MoneyShapes.MONEY, Change::difference)
        .meaning("how much more the recipient gets, negative when it is less");
  }

  private static void coFinanced(Table<CoFinancing.Result> table) {
    table.required("cost", MoneyShapes.MONEY, CoFinancing.Result::cost);
    table.required("support", MoneyShapes.MONEY, CoFinancing.Result::support);
    table.required("exactSupport", TEXT, one -> one.exactSupport().toString());
    table.required("ceilingReached", FLAG, CoFinancing.Result::ceilingReached);
    table.required("rest", DISTRIBUTION, CoFinancing.Result::rest);
  }

  private static void auditedShare(Table<AuditedShare> table) {
    table.required("holder", FundShapes.HOLDER, AuditedShare::holder);
    table.list("within", TEXT, AuditedShare::within);
    table.required("published", MoneyShapes.MONEY, AuditedShare::published);
    table.required("unit", MoneyShapes.UNIT, AuditedShare::unit);
    table.required("exact", TEXT, one -> one.exact().toString());
    table.required("difference", TEXT, one -> one.difference().toString());
    table.required("deviation", MoneyShapes.MONEY, AuditedShare::deviation);
    table
        .required("withinOneUnit", FLAG, AuditedShare::isWithinOneUnit)
        .meaning("whether the amount is less than one unit from the exact share");
  }

  private static void suspicionRow(Table<Suspicion.Row> table) {
    table.required("holder", FundShapes.HOLDER, Suspicion.Row::holder);
    table.required("published", MoneyShapes.MONEY, Suspicion.Row::published);
    table.required("likely", MoneyShapes.MONEY, Suspicion.Row::likely);
    table
        .required("difference", MoneyShapes.MONEY, Suspicion.Row::difference)
        .meaning("published less likely: positive when too much was published");
  }

  private static void suspicion(Table<Suspicion> table) {
    table.required("kind", words(Suspicion.Kind.class), Suspicion::kind);
    table
        .required("text", TextShapes.SENTENCE, DivisionShapes::said)
        .meaning("the same as a sentence");
    table.optional("group", FundShapes.HOLDER, Suspicion::group);
    table.required("rows", Codec.listOf(SUSPICION_ROW), Suspicion::rows);
  }

  private static void audit(Table<Audit> table) {
    table.required("addsUp", FLAG, Audit::addsUp);
    table.required("difference", MoneyShapes.MONEY, Audit::difference);
    table.required("withinOneUnit", FLAG, Audit::withinOneUnit);
    table.required("policies", Codec.listOf(words(RemainderPolicy.class)), Audit::policies);
    table.required("methods", Codec.listOf(words(TableMethod.class)), Audit::methods);
    table.required("shares", Codec.listOf(AUDITED_SHARE), Audit::shares);
    table.required("suspicions", Codec.listOf(SUSPICION), Audit::suspicions);
    table.required(
        "assumptions", Codec.listOf(ASSUMPTION), one -> OfAssumption.all(one.assumptions()));
  }

  private static <T> void entry(Table<T> table, Function<T, TableEntry> getter) {
    table
        .optional("row", FundShapes.HOLDER, one -> getter.apply(one).row())
        .meaning("whose row it is in, absent for the total of a column and of all");
    table
        .optional("column", FundShapes.HOLDER, one -> getter.apply(one).column())
        .meaning("whose column it is in, absent for the total of a row and of all");
    table
        .required("amount", MoneyShapes.MONEY, one -> getter.apply(one).amount())
        .meaning("the rounded amount, less than one unit from the exact one");
    table
        .required("exactKronor", TEXT, one -> getter.apply(one).exact().toString())
        .meaning("the exact amount in kronor, in lowest terms");
    table
        .required("kind", words(TableEntry.Kind.class), one -> getter.apply(one).kind())
        .meaning("why it was rounded that way");
    table
        .required("reason", TextShapes.SENTENCE, one -> said(getter.apply(one)))
        .meaning("the same as a sentence");
  }

  private static void roundedTable(Table<RoundedTable> table) {
    table.required("unit", MoneyShapes.UNIT, RoundedTable::unit);
    table.required("total", ENTRY, RoundedTable::total);
    table
        .required("columns", Codec.listOf(ENTRY), RoundedTable::columnTotals)
        .meaning("the sum of each column");
    table
        .required("rows", Codec.listOf(ROW), OfRow::all)
        .meaning("the rows in the order of the table, each with its sum and its cells");
  }

  private static void allotment(Table<Allotment> table) {
    table.required("holder", FundShapes.HOLDER, Allotment::holder);
    table.list("within", TEXT, Allotment::within);
    table
        .required("exact", TEXT, one -> one.exact().toString())
        .meaning("the exact share of what was given out on its level, in lowest terms");
    table.required("firstRound", LONG, Allotment::firstRound);
    table.required("remainder", TEXT, one -> one.remainder().toString());
    table.required("secondRound", LONG, Allotment::secondRound);
    table.required("units", LONG, Allotment::units).meaning("all that it gets");
    table.required("reason", TextShapes.SENTENCE, Allotment::why).meaning("why, one sentence");
  }

  private static void apportionment(Table<Apportionment> table) {
    table.required("units", LONG, Apportionment::units);
    table
        .required("name", TextShapes.SENTENCE, one -> one.name().many())
        .meaning("what several of them are called");
    table.required("allotments", Codec.listOf(ALLOTMENT), Apportionment::allotments);
    table.required(
        "assumptions", Codec.listOf(ASSUMPTION), one -> OfAssumption.all(one.assumptions()));
  }

  private static void roundsOfShare(Table<Rounds.OfShare> table) {
    table.required("holder", FundShapes.HOLDER, Rounds.OfShare::holder);
    table.list("within", TEXT, Rounds.OfShare::within);
    table.required("first", MoneyShapes.MONEY, Rounds.OfShare::first);
    table.required("remainder", TEXT, one -> one.remainder().toString());
    table.required("second", MoneyShapes.MONEY, Rounds.OfShare::second);
    table
        .required("sum", MoneyShapes.MONEY, Rounds.OfShare::sum)
        .meaning("the share: both rounds together");
  }

  private static void rounds(Table<Rounds> table) {
    table.required("shares", Codec.listOf(ROUNDS_OF_SHARE), Rounds::shares);
    table.required("first", MoneyShapes.MONEY, Rounds::first).meaning("all that the first gives");
    table
        .required("second", MoneyShapes.MONEY, Rounds::second)
        .meaning("all that the second gives or takes");
    table
        .required("sum", MoneyShapes.MONEY, Rounds::sum)
        .meaning("both together: the total without what goes to nobody");
  }

  private static void reason(Table<Reason> table) {
    table.required("kind", words(Reason.Kind.class), Reason::kind);
    table.required("policy", words(RemainderPolicy.class), Reason::policy);
    table.required("unit", MoneyShapes.UNIT, Reason::unit);
    table.list("within", TEXT, Reason::within);
    table.optional("group", FundShapes.HOLDER, Reason::group);
    table.required("divided", MoneyShapes.MONEY, Reason::divided);
    table.required("exact", TEXT, one -> one.exact().toString());
    table.optional("unbounded", TEXT, one -> one.unbounded().map(Ratio::toString));
    table.required("remainder", TEXT, one -> one.remainder().toString());
    table.required("whole", LONG, Reason::whole);
    table.required("extra", LONG, Reason::extra);
    table.required("position", LONG, one -> (long) one.position());
    table.required("left", LONG, Reason::left);
    table.optional("tie", words(TieBreak.class), Reason::tie);
    table.list("tied", FundShapes.HOLDER, Reason::tied);
    table.list("receivers", FundShapes.HOLDER, Reason::receivers);
    table.required("elsewhere", MoneyShapes.MONEY, Reason::elsewhere);
    table
        .required("text", TextShapes.SENTENCE, DivisionShapes::said)
        .meaning("the same as a sentence");
  }

  private static void refusal(Table<Refusal> table) {
    table.required("code", TEXT, Refusal::code);
    table.required("pointer", TEXT, Refusal::pointer);
    table.usually("arguments", ARGUMENTS, Map.of(), Refusal::arguments);
    table.required("what", TextShapes.SENTENCE, Refusal::what);
    table.required("advice", TextShapes.SENTENCE, Refusal::advice);
    table.flag("roundedPercentages", Refusal::roundedPercentages);
  }
}
