package se.protokoll.json.shape;

import static se.protokoll.json.codec.Scalars.DATE;
import static se.protokoll.json.codec.Scalars.NAME;
import static se.protokoll.json.codec.Scalars.TEXT;
import static se.protokoll.json.codec.Scalars.words;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import se.protokoll.fund.Criterion;
import se.protokoll.fund.Favoured;
import se.protokoll.fund.FundSplit;
import se.protokoll.fund.FundSplit.Nesting;
import se.protokoll.fund.Holder;
import se.protokoll.fund.Indicator;
import se.protokoll.fund.Part;
import se.protokoll.fund.RemainderPolicy;
import se.protokoll.fund.Rounding;
import se.protokoll.fund.Rounding.TieBreak;
import se.protokoll.fund.SplitKind;
import se.protokoll.json.codec.Codec;
import se.protokoll.json.codec.Field;
import se.protokoll.json.codec.FieldValues;
import se.protokoll.json.codec.Shape;
import se.protokoll.json.codec.Table;

/** The tables of splits. */
final class FundShapes {

  static final Shape<Holder> HOLDER = Shape.of(Holder.class, FundShapes::holder);

  static final Shape<Indicator> INDICATOR = Shape.of(Indicator.class, FundShapes::indicator);

  static final Shape<Favoured> FAVOURED = Shape.of(Favoured.class, FundShapes::favoured);

  static final Shape<Rounding> ROUNDING =
      Shape.of(Rounding.class, table -> rounding(table, Function.identity()));

  static final Shape<Criterion> CRITERION = Shape.of(Criterion.class, FundShapes::criterion);

  static final Shape<Part> PART = Shape.of(Part.class, FundShapes::part);

  private static final Codec<List<Part>> PARTS = Codec.listOf(PART);

  static final Shape<FundSplit> FUND_SPLIT = Shape.of(FundSplit.class, FundShapes::fundSplit);

  private FundShapes() {}

  private static Field<FundSplit, Optional<List<Part>>> parts(
      Table<FundSplit> table, SplitKind kind) {
    return table.optional(
        kind.partsProperty(),
        PARTS,
        split -> split.kind() == kind ? Optional.of(split.parts()) : Optional.empty());
  }

  private static Function<FieldValues, Holder> holder(Table<Holder> table) {
    var key = table.required("key", NAME, Holder::key);
    var name = table.optional("name", TEXT, Holder::name);
    var organisationNumber = table.optional("organisationNumber", TEXT, Holder::organisationNumber);
    return in -> new Holder(in.get(key), in.get(name), in.get(organisationNumber));
  }

  private static Function<FieldValues, Indicator> indicator(Table<Indicator> table) {
    var name = table.optional("name", TEXT, Indicator::name);
    var coefficient = table.required("coefficient", MoneyShapes.RATIO, Indicator::coefficient);
    var value = table.required("value", MoneyShapes.RATIO, Indicator::value);
    var source = table.optional("source", TEXT, Indicator::source);
    var date = table.optional("date", DATE, Indicator::date);
    return in ->
        new Indicator(
            in.get(name), in.get(coefficient), in.get(value), in.get(source), in.get(date));
  }

  private static Function<FieldValues, Criterion> criterion(Table<Criterion> table) {
    var name = table.required("name", NAME, Criterion::name);
    var percent = table.required("percent", MoneyShapes.RATIO, Criterion::percent);
    var source = table.optional("source", TEXT, Criterion::source);
    var date = table.optional("date", DATE, Criterion::date);
    return in -> new Criterion(in.get(name), in.get(percent), in.get(source), in.get(date));
  }

  private static Function<FieldValues, Favoured> favoured(Table<Favoured> table) {
    var key = table.required("key", NAME, Favoured::key);
    var ore = table.required("ore", MoneyShapes.RATIO, Favoured::ore);
    return in -> new Favoured(in.get(key), in.get(ore));
  }

  /** Adds what a rounding states to a table and returns what makes the rounding of it. */
  static <T> Function<FieldValues, Rounding> rounding(
      Table<T> table, Function<T, Rounding> getter) {
    var unit = table.optional("unit", MoneyShapes.UNIT, one -> getter.apply(one).unit());
    var policy =
        table.optional("policy", words(RemainderPolicy.class), one -> getter.apply(one).policy());
    var tieBreak =
        table.optional("tieBreak", words(TieBreak.class), one -> getter.apply(one).tieBreak());
    var bearer = table.optional("bearer", TEXT, one -> getter.apply(one).bearer());
    var seed = table.optional("seed", TEXT, one -> getter.apply(one).seed());
    var favoured = table.list("favoured", FAVOURED, one -> getter.apply(one).favoured());
    return in ->
        new Rounding(
            in.get(unit),
            in.get(policy),
            in.get(tieBreak),
            in.get(bearer),
            in.get(seed),
            in.get(favoured));
  }

  private static Function<FieldValues, Part> part(Table<Part> table) {
    var holder = table.required("holder", HOLDER, Part::holder);
    var payee = table.optional("payee", HOLDER, Part::payee);
    var weight = table.optional("weight", MoneyShapes.RATIO, Part::weight);
    var indicators = table.list("indicators", INDICATOR, Part::indicators);
    var percent = table.optional("percent", MoneyShapes.RATIO, Part::percent);
    var values = table.list("values", MoneyShapes.RATIO, Part::values);
    var fixed = table.optional("fixed", MoneyShapes.MONEY, Part::fixed);
    var floor = table.optional("floor", MoneyShapes.MONEY, Part::floor);
    var cap = table.optional("cap", MoneyShapes.MONEY, Part::cap);
    var split = table.optional("split", Codec.later(() -> FundShapes.FUND_SPLIT), Part::split);
    return in ->
        new Part(
            in.get(holder),
            in.get(payee),
            in.get(weight),
            in.get(indicators),
            in.get(percent),
            in.get(values),
            in.get(fixed),
            in.get(floor),
            in.get(cap),
            in.get(split));
  }

  private static Function<FieldValues, FundSplit> fundSplit(Table<FundSplit> table) {
    var weights = parts(table, SplitKind.WEIGHTS);
    weights.meaning("the parts of a split by weights, in the order published");
    var percent = parts(table, SplitKind.PERCENT);
    percent.meaning("the parts of a split by percent, in the order published");
    var equal = parts(table, SplitKind.EQUAL);
    equal.meaning("the parts of a split into equal parts, in the order published");
    var values = parts(table, SplitKind.CRITERIA);
    values.meaning("the parts of a split by criteria, in the order published");
    var criteria = table.list("criteria", CRITERION, FundSplit::criteria);
    var restTo = table.optional("restTo", TEXT, FundSplit::restTo);
    var nesting = table.optional("nesting", words(Nesting.class), FundSplit::nesting);
    var rounding = table.optional("rounding", ROUNDING, FundSplit::rounding);
    table.exactlyOneOf(weights, percent, equal, values);
    return in -> {
      SplitKind kind = SplitKind.EQUAL;
      Optional<List<Part>> parts = in.get(equal);
      if (in.get(weights).isPresent()) {
        kind = SplitKind.WEIGHTS;
        parts = in.get(weights);
      } else if (in.get(percent).isPresent()) {
        kind = SplitKind.PERCENT;
        parts = in.get(percent);
      } else if (in.get(values).isPresent()) {
        kind = SplitKind.CRITERIA;
        parts = in.get(values);
      }
      return new FundSplit(
          kind,
          parts.orElseThrow(),
          in.get(criteria),
          in.get(restTo),
          in.get(nesting),
          in.get(rounding));
    };
  }
}
