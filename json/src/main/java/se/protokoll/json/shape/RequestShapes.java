package se.protokoll.json.shape;

import static se.protokoll.json.codec.Scalars.COUNT;
import static se.protokoll.json.codec.Scalars.NAME;
import static se.protokoll.json.codec.Scalars.words;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import se.protokoll.fund.Audit.Published;
import se.protokoll.fund.CoFinancing;
import se.protokoll.fund.Correction;
import se.protokoll.fund.FundSplit;
import se.protokoll.fund.Holder;
import se.protokoll.fund.Indexation;
import se.protokoll.fund.Rounding;
import se.protokoll.fund.TwoWayTable;
import se.protokoll.json.codec.Codec;
import se.protokoll.json.codec.Field;
import se.protokoll.json.codec.FieldValues;
import se.protokoll.json.codec.Shape;
import se.protokoll.json.codec.Table;
import se.protokoll.json.request.AuditRequest;
import se.protokoll.json.request.CoFinancingRequest;
import se.protokoll.json.request.ComparisonRequest;
import se.protokoll.json.request.DistributionRequest;
import se.protokoll.json.request.DivisionRequest;
import se.protokoll.json.request.IndexationRequest;
import se.protokoll.json.request.InstalmentRequest;
import se.protokoll.json.request.RepaymentRequest;
import se.protokoll.json.request.RowsRequest;
import se.protokoll.json.request.SeatsRequest;
import se.protokoll.json.request.TwoWayRequest;
import se.protokoll.language.ContradictionException;
import se.protokoll.money.Money;
import se.protokoll.money.Ratio;

/** The tables of requests to divide money, and of all that can be asked about divided money. */
final class RequestShapes {

  static final Shape<DistributionRequest> DISTRIBUTION_REQUEST =
      Shape.of(DistributionRequest.class, table -> request(table, Function.identity()));

  static final Shape<Published> PUBLISHED = Shape.of(Published.class, RequestShapes::published);

  static final Shape<AuditRequest> AUDIT_REQUEST =
      Shape.of(AuditRequest.class, RequestShapes::auditRequest);

  private static final Shape<Amount> AMOUNT_OF_KEY =
      Shape.of(
          "AmountOfKey",
          "An amount of somebody who is known by a key.",
          Amount.class,
          RequestShapes::amount);

  private static final Shape<Row> AMOUNT_OF_HOLDER =
      Shape.of("AmountOfHolder", "An amount of somebody.", Row.class, RequestShapes::row);

  private static final Shape<Terms> TERMS =
      Shape.of(
          "CoFinancing",
          "Support for a part of a cost, up to a ceiling (medfinansiering).",
          Terms.class,
          RequestShapes::terms);

  private static final Shape<Index> INDEX =
      Shape.of(
          "Indexation",
          "Amounts that are raised by one factor (uppräkning).",
          Index.class,
          RequestShapes::index);

  /** Every kind of request, told apart by which properties there are. */
  static final Shape<DivisionRequest> DIVISION_REQUEST =
      Shape.of(
          "DivisionRequest",
          "Anything that a file can ask for about divided money: which properties it has says what.",
          DivisionRequest.class,
          RequestShapes::divisionRequest);

  static final List<Shape<?>> ALL =
      List.of(
          DIVISION_REQUEST,
          DISTRIBUTION_REQUEST,
          PUBLISHED,
          AMOUNT_OF_KEY,
          AMOUNT_OF_HOLDER,
          TERMS,
          INDEX);

  /** An amount by key, as a list of them has it. */
  private record Amount(String key, Money amount) {}

  /** An amount of a holder. */
  private record Row(Holder holder, Money amount) {}

  /** Co-financing without the split, which stands next to it. */
  private record Terms(Ratio rate, Optional<Money> ceiling) {}

  /** An indexation with the amounts before. */
  private record Index(Ratio factor, List<Row> amounts) {}

  private RequestShapes() {}

  private static Function<FieldValues, Published> published(Table<Published> table) {
    var key = table.required("key", NAME, Published::key);
    var amount = table.required("amount", MoneyShapes.MONEY, Published::amount);
    return in -> new Published(in.get(key), in.get(amount));
  }

  private static Function<FieldValues, Amount> amount(Table<Amount> table) {
    var key = table.required("key", NAME, Amount::key);
    key.meaning("the key of a holder");
    var amount = table.required("amount", MoneyShapes.MONEY, Amount::amount);
    amount.meaning("the amount");
    return in -> new Amount(in.get(key), in.get(amount));
  }

  private static Function<FieldValues, Row> row(Table<Row> table) {
    var holder = table.required("holder", FundShapes.HOLDER, Row::holder);
    holder.meaning("whose amount it is, with a key of its own");
    var amount = table.required("amount", MoneyShapes.MONEY, Row::amount);
    amount.meaning("the amount before");
    return in -> new Row(in.get(holder), in.get(amount));
  }

  private static Function<FieldValues, Terms> terms(Table<Terms> table) {
    var rate = table.required("rate", MoneyShapes.RATIO, Terms::rate);
    rate.meaning("the part of the cost that is supported, from 0 to 1");
    var ceiling = table.optional("ceiling", MoneyShapes.MONEY, Terms::ceiling);
    ceiling.meaning("the most that is given as support, 0 or more");
    return in -> {
      if (in.get(rate).signum() < 0 || in.get(rate).compareTo(Ratio.of(1)) > 0) {
        throw new ContradictionException("rate-outside", Map.of("rate", number(in.get(rate))));
      }
      if (in.get(ceiling).filter(Money::isNegative).isPresent()) {
        throw new ContradictionException(
            "ceiling-negative", Map.of("ceiling", in.get(ceiling).get()));
      }
      return new Terms(in.get(rate), in.get(ceiling));
    };
  }

  private static Function<FieldValues, Index> index(Table<Index> table) {
    var factor = table.required("factor", MoneyShapes.RATIO, Index::factor);
    factor.meaning("what the amounts are multiplied by, 0 or more: \"1.023\" for 2,3 percent more");
    var amounts = table.required("amounts", Codec.listOf(AMOUNT_OF_HOLDER), Index::amounts);
    amounts.meaning("the amounts before, in order");
    return in -> {
      if (in.get(factor).signum() < 0) {
        throw new ContradictionException(
            "factor-negative", Map.of("factor", number(in.get(factor))));
      }
      return new Index(in.get(factor), in.get(amounts));
    };
  }

  private static Function<FieldValues, AuditRequest> auditRequest(Table<AuditRequest> table) {
    Function<FieldValues, DistributionRequest> request = request(table, AuditRequest::request);
    Field<AuditRequest, List<Published>> published =
        table.required("published", Codec.listOf(PUBLISHED), AuditRequest::published);
    return in -> new AuditRequest(request.apply(in), in.get(published));
  }

  /** Adds the properties of a request to a table and returns what makes the request of them. */
  private static <T> Function<FieldValues, DistributionRequest> request(
      Table<T> table, Function<T, DistributionRequest> getter) {
    var total = table.required("total", MoneyShapes.MONEY, one -> getter.apply(one).total());
    var split = table.required("split", FundShapes.FUND_SPLIT, one -> getter.apply(one).split());
    var rounding = FundShapes.rounding(table, (T one) -> getter.apply(one).rounding());
    return in -> new DistributionRequest(in.get(total), in.get(split), rounding.apply(in));
  }

  private static Function<FieldValues, DivisionRequest> divisionRequest(
      Table<DivisionRequest> table) {
    var total = table.optional("total", MoneyShapes.MONEY, RequestShapes::total);
    total.meaning(
        "what is divided, negative when it is paid back; of co-financing the cost, of an instalment"
            + " all that is to have been divided after it, of a table the rounded total it must get");
    var split = table.optional("split", FundShapes.FUND_SPLIT, RequestShapes::split);
    split.meaning("how it is divided; of co-financing the rest, of a table every row");
    int first = table.size();
    var rounding = FundShapes.rounding(table, RequestShapes::rounding);
    List<String> stated = table.namesFrom(first);
    var published =
        table.optional(
            "published",
            Codec.listOf(PUBLISHED),
            one -> of(one, AuditRequest.class).map(AuditRequest::published));
    published.meaning("the amounts of a published table that is audited, each recipient once");
    var paid = table.optional("paid", Codec.listOf(AMOUNT_OF_KEY), RequestShapes::paid);
    paid.meaning("what each has been paid before; who is not there has been paid nothing");
    var correction =
        table.optional(
            "correction",
            words(Correction.class),
            one ->
                of(one, InstalmentRequest.class)
                    .map(InstalmentRequest::correction)
                    .filter(how -> how != Correction.GUARDED));
    correction.meaning("whether somebody who has been paid too much pays back, absent for guarded");
    var repay =
        table.optional(
            "repay",
            MoneyShapes.MONEY,
            one -> of(one, RepaymentRequest.class).map(RepaymentRequest::amount));
    repay.meaning("what is taken back of what is paid, with the sign of what is paid");
    var coFinancing = table.optional("coFinancing", TERMS, RequestShapes::terms);
    coFinancing.meaning("support for a part of the total, of which the split divides the rest");
    var before =
        table.optional(
            "before",
            DISTRIBUTION_REQUEST,
            one -> of(one, ComparisonRequest.class).map(ComparisonRequest::before));
    before.meaning("the distribution that this one is compared with");
    var index = table.optional("index", INDEX, RequestShapes::index);
    index.meaning("amounts that are raised by a factor");
    var rows = table.optional("rows", Codec.listOf(FundShapes.HOLDER), RequestShapes::rows);
    rows.meaning("whose the rows of a table are, each with a key of its own");
    var columns =
        table.optional(
            "columns",
            Codec.listOf(FundShapes.HOLDER),
            one -> of(one, TwoWayRequest.class).map(asked -> asked.table().columns()));
    columns.meaning("whose the columns of a table are, each with a key of its own");
    var cells =
        table.optional(
            "cells",
            Codec.listOf(Codec.listOf(MoneyShapes.RATIO)),
            one -> of(one, TwoWayRequest.class).map(asked -> asked.table().cells()));
    cells.meaning("the exact amounts of a table in kronor, row by row");
    var rowTotals =
        table.optional("rowTotals", Codec.listOf(AMOUNT_OF_KEY), RequestShapes::rowTotals);
    rowTotals.meaning(
        "the rounded totals that rows must get; with a split what is divided in each row");
    var columnTotals =
        table.optional(
            "columnTotals",
            Codec.listOf(AMOUNT_OF_KEY),
            one -> of(one, TwoWayRequest.class).flatMap(it -> listed(it.table().columnTotals())));
    columnTotals.meaning("the rounded totals that columns must get");
    var seats =
        table.optional("seats", COUNT, one -> of(one, SeatsRequest.class).map(SeatsRequest::seats));
    seats.meaning("how many seats of an elected body are given out, in place of a total of money");
    combinations(table, stated);
    return in -> {
      Optional<List<Amount>> given = in.get(paid);
      if (in.get(index).isPresent()) {
        Index asked = in.get(index).get();
        return new IndexationRequest(
            new Indexation(asked.factor()), byHolder(asked.amounts()), rounding.apply(in));
      }
      if (in.get(rows).isPresent()) {
        Map<String, Money> totals = byKey(in.get(rowTotals));
        var unit = rounding.apply(in).unit();
        if (in.get(cells).isEmpty()) {
          return new RowsRequest(
              amounts(in.get(rows).get(), totals), in.get(split).orElseThrow(), unit);
        }
        return new TwoWayRequest(
            new TwoWayTable(
                in.get(rows).get(),
                in.get(columns).orElseThrow(),
                in.get(cells).get(),
                totals,
                byKey(in.get(columnTotals)),
                in.get(total)),
            unit);
      }
      FundSplit how = in.get(split).orElseThrow();
      if (in.get(seats).isPresent()) {
        return new SeatsRequest(in.get(seats).get(), how, rounding.apply(in));
      }
      if (in.get(repay).isPresent()) {
        return new RepaymentRequest(in.get(repay).get(), how, rounding.apply(in), byKey(given));
      }
      Money all = in.get(total).orElseThrow();
      if (in.get(coFinancing).isPresent()) {
        Terms asked = in.get(coFinancing).get();
        return new CoFinancingRequest(
            all, new CoFinancing(asked.rate(), asked.ceiling(), how), rounding.apply(in));
      }
      var request = new DistributionRequest(all, how, rounding.apply(in));
      if (in.get(published).isPresent()) {
        return new AuditRequest(request, in.get(published).get());
      }
      if (given.isPresent()) {
        return new InstalmentRequest(
            request, byKey(given), in.get(correction).orElse(Correction.GUARDED));
      }
      return in.get(before)
          .<DivisionRequest>map(one -> new ComparisonRequest(one, request))
          .orElse(request);
    };
  }

  private static void combinations(Table<?> table, List<String> stated) {
    table.combination("a total to divide", "", List.of("total", "split"), stated);
    table.combination(
        "a published table to audit", "published", List.of("total", "split", "published"), stated);
    table.combination(
        "an amount that is taken back", "repay", List.of("split", "paid", "repay"), stated);
    table.combination(
        "an instalment, or the correction of what is paid",
        "paid",
        List.of("total", "split", "paid"),
        with(stated, "correction"));
    table.combination(
        "a cost that is divided between support and those who share the rest",
        "coFinancing",
        List.of("total", "split", "coFinancing"),
        stated);
    table.combination(
        "a distribution that is compared with another",
        "before",
        List.of("total", "split", "before"),
        stated);
    table.combination("a table that is raised by a factor", "index", List.of("index"), stated);
    table.combination(
        "a table whose rows and columns are to add up",
        "rows",
        List.of("rows", "columns", "cells"),
        List.of("total", "unit", "rowTotals", "columnTotals"));
    table.combination(
        "a table of which every row is divided by the same split",
        "rows",
        List.of("split", "rows", "rowTotals"),
        List.of("unit"));
    table.combination(
        "seats of an elected body to give out",
        "seats",
        List.of("split", "seats"),
        stated.stream().filter(name -> !name.equals("unit")).toList());
  }

  private static List<String> with(List<String> names, String more) {
    return Stream.concat(names.stream(), Stream.of(more)).toList();
  }

  private static <R> Optional<R> of(DivisionRequest request, Class<R> type) {
    return type.isInstance(request) ? Optional.of(type.cast(request)) : Optional.empty();
  }

  /** Returns the total, the split and the rounding of a request that has them all. */
  private static Optional<DistributionRequest> whole(DivisionRequest request) {
    return of(request, DistributionRequest.class)
        .or(() -> of(request, AuditRequest.class).map(AuditRequest::request))
        .or(() -> of(request, InstalmentRequest.class).map(InstalmentRequest::request))
        .or(() -> of(request, ComparisonRequest.class).map(ComparisonRequest::after))
        .or(
            () ->
                of(request, CoFinancingRequest.class)
                    .map(
                        one ->
                            new DistributionRequest(
                                one.cost(), one.terms().rest(), one.rounding())));
  }

  private static Optional<Money> total(DivisionRequest request) {
    return whole(request)
        .map(DistributionRequest::total)
        .or(() -> of(request, TwoWayRequest.class).flatMap(one -> one.table().total()));
  }

  private static Optional<FundSplit> split(DivisionRequest request) {
    return whole(request)
        .map(DistributionRequest::split)
        .or(() -> of(request, RepaymentRequest.class).map(RepaymentRequest::split))
        .or(() -> of(request, RowsRequest.class).map(RowsRequest::split))
        .or(() -> of(request, SeatsRequest.class).map(SeatsRequest::split));
  }

  private static Rounding rounding(DivisionRequest request) {
    return whole(request)
        .map(DistributionRequest::rounding)
        .or(() -> of(request, RepaymentRequest.class).map(RepaymentRequest::rounding))
        .or(() -> of(request, IndexationRequest.class).map(IndexationRequest::rounding))
        .or(() -> of(request, SeatsRequest.class).map(SeatsRequest::rounding))
        .orElseGet(
            () ->
                Rounding.builder()
                    .unit(
                        of(request, TwoWayRequest.class)
                            .flatMap(TwoWayRequest::unit)
                            .or(() -> of(request, RowsRequest.class).flatMap(RowsRequest::unit)))
                    .build());
  }

  private static Optional<List<Amount>> paid(DivisionRequest request) {
    return of(request, InstalmentRequest.class)
        .map(InstalmentRequest::paid)
        .or(() -> of(request, RepaymentRequest.class).map(RepaymentRequest::paid))
        .map(RequestShapes::list);
  }

  private static Optional<Terms> terms(DivisionRequest request) {
    return of(request, CoFinancingRequest.class)
        .map(one -> new Terms(one.terms().rate(), one.terms().ceiling()));
  }

  private static Optional<Index> index(DivisionRequest request) {
    return of(request, IndexationRequest.class)
        .map(
            one ->
                new Index(
                    one.indexation().factor(),
                    one.amounts().entrySet().stream()
                        .map(row -> new Row(row.getKey(), row.getValue()))
                        .toList()));
  }

  private static Optional<List<Holder>> rows(DivisionRequest request) {
    return of(request, TwoWayRequest.class)
        .map(one -> one.table().rows())
        .or(() -> of(request, RowsRequest.class).map(one -> List.copyOf(one.rows().keySet())));
  }

  private static Optional<List<Amount>> rowTotals(DivisionRequest request) {
    return of(request, TwoWayRequest.class)
        .flatMap(one -> listed(one.table().rowTotals()))
        .or(
            () ->
                of(request, RowsRequest.class)
                    .map(
                        one ->
                            one.rows().entrySet().stream()
                                .map(row -> new Amount(row.getKey().key(), row.getValue()))
                                .toList()));
  }

  private static Optional<List<Amount>> listed(Map<String, Money> amounts) {
    return amounts.isEmpty() ? Optional.empty() : Optional.of(list(amounts));
  }

  private static List<Amount> list(Map<String, Money> amounts) {
    return amounts.entrySet().stream()
        .map(one -> new Amount(one.getKey(), one.getValue()))
        .toList();
  }

  private static Map<String, Money> byKey(Optional<List<Amount>> amounts) {
    var byKey = new LinkedHashMap<String, Money>();
    for (Amount one : amounts.orElse(List.of())) {
      if (byKey.put(one.key(), one.amount()) != null) {
        throw twice(one.key());
      }
    }
    return byKey;
  }

  private static Map<Holder, Money> byHolder(List<Row> rows) {
    var byHolder = new LinkedHashMap<Holder, Money>();
    for (Row one : rows) {
      if (byHolder.put(one.holder(), one.amount()) != null) {
        throw twice(one.holder().key());
      }
    }
    return byHolder;
  }

  /** Returns what is divided in each row, which every row must say. */
  private static Map<Holder, Money> amounts(List<Holder> rows, Map<String, Money> totals) {
    var left = new LinkedHashMap<>(totals);
    var amounts = new LinkedHashMap<Holder, Money>();
    for (Holder row : rows) {
      Money amount = left.remove(row.key());
      if (amount == null) {
        String code = totals.containsKey(row.key()) ? "row-twice" : "row-without-total";
        throw new ContradictionException(code, Map.of("key", row.key()));
      }
      amounts.put(row, amount);
    }
    if (!left.isEmpty()) {
      throw new ContradictionException(
          "total-without-row", Map.of("key", left.keySet().iterator().next()));
    }
    return amounts;
  }

  /** Returns a number as each language writes it. */
  private static Object number(Ratio number) {
    return number.decimal() ? new BigDecimal(number.toString()) : number.toString();
  }

  private static ContradictionException twice(String key) {
    return new ContradictionException("amount-twice", Map.of("key", key));
  }
}
