package se.protokoll.json.shape;

import java.util.List;
import java.util.Optional;
import se.protokoll.fund.FundSplit;
import se.protokoll.fund.Holder;
import se.protokoll.fund.Indicator;
import se.protokoll.fund.Nesting;
import se.protokoll.fund.Part;
import se.protokoll.fund.RemainderPolicy;
import se.protokoll.fund.Rounding;
import se.protokoll.fund.SplitKind;
import se.protokoll.fund.TieBreak;
import se.protokoll.json.codec.Codec;
import se.protokoll.json.codec.Scalars;
import se.protokoll.json.codec.Shape;
import se.protokoll.money.MoneyUnit;

/** The tables of splits. */
final class FundShapes {

  static final Shape<Holder> HOLDER =
      Shape.of(
          Holder.class,
          "Whose share it is, or who is paid (andelshavare, betalningsmottagare).",
          table -> {
            var key =
                table.required(
                    "key",
                    Scalars.NAME,
                    Holder::key,
                    "what ties and references go by, such as a municipality code");
            var name =
                table.optional(
                    "name",
                    Scalars.TEXT,
                    Holder::name,
                    "the name as published, absent when the key is all there is");
            var organisationNumber =
                table.optional(
                    "organisationNumber",
                    Scalars.TEXT,
                    Holder::organisationNumber,
                    "the organisation number as published");
            return in -> new Holder(in.get(key), in.get(name), in.get(organisationNumber));
          });

  static final Shape<Indicator> INDICATOR =
      Shape.of(
          Indicator.class,
          "One term of a composed weight (indikator): 70 % of the inhabitants, 30 % of those over 80.",
          table -> {
            var name =
                table.optional(
                    "name",
                    Scalars.TEXT,
                    Indicator::name,
                    "what is counted, absent when not stated");
            var coefficient =
                table.required(
                    "coefficient",
                    MoneyShapes.RATIO,
                    Indicator::coefficient,
                    "what the value is multiplied by");
            var value =
                table.required(
                    "value", MoneyShapes.RATIO, Indicator::value, "how much of it the holder has");
            var source =
                table.optional(
                    "source", Scalars.TEXT, Indicator::source, "where the value comes from");
            var date =
                table.optional(
                    "date", Scalars.DATE, Indicator::date, "the day the value is counted on");
            return in ->
                new Indicator(
                    in.get(name), in.get(coefficient), in.get(value), in.get(source), in.get(date));
          });

  static final Shape<Rounding> ROUNDING =
      Shape.of(
          Rounding.class,
          "How shares become payable amounts (avrundning); every component that is absent takes the standard.",
          table -> {
            var unit =
                table.optional(
                    "unit",
                    Scalars.words(MoneyUnit.class),
                    Rounding::unit,
                    "the smallest amount paid, absent for öre");
            var policy =
                table.optional(
                    "policy",
                    Scalars.words(RemainderPolicy.class),
                    Rounding::policy,
                    "what happens to the units left over, absent for largest remainder");
            var tieBreak =
                table.optional(
                    "tieBreak",
                    Scalars.words(TieBreak.class),
                    Rounding::tieBreak,
                    "who goes first at a tie, absent for by key");
            var bearer =
                table.optional(
                    "bearer",
                    Scalars.TEXT,
                    Rounding::bearer,
                    "the key of the holder who bears the remainder or goes first at a tie");
            var seed =
                table.optional("seed", Scalars.TEXT, Rounding::seed, "the published seed of a lot");
            return in ->
                new Rounding(
                    in.get(unit), in.get(policy), in.get(tieBreak), in.get(bearer), in.get(seed));
          });

  static final Shape<Part> PART =
      Shape.of(
          Part.class,
          "One holder's part of a split (andel), before any amount is known.",
          table -> {
            var holder = table.required("holder", HOLDER, Part::holder, "whose share it is");
            var payee =
                table.optional(
                    "payee",
                    HOLDER,
                    Part::payee,
                    "who is paid for the holder; absent when that is the holder, or is not stated");
            var weight =
                table.optional(
                    "weight",
                    MoneyShapes.RATIO,
                    Part::weight,
                    "the weight, in a split by weights; absent when composed of indicators");
            var indicators =
                table.list(
                    "indicators",
                    INDICATOR,
                    Part::indicators,
                    "what the weight is composed of, empty when it is given");
            var percent =
                table.optional(
                    "percent",
                    MoneyShapes.RATIO,
                    Part::percent,
                    "the percentage, in a split by percent");
            var fixed =
                table.optional(
                    "fixed",
                    MoneyShapes.MONEY,
                    Part::fixed,
                    "a fixed amount that is set aside first, instead of a weight or percentage");
            var floor =
                table.optional(
                    "floor",
                    MoneyShapes.MONEY,
                    Part::floor,
                    "the least the holder gets, absent when there is none");
            var cap =
                table.optional(
                    "cap",
                    MoneyShapes.MONEY,
                    Part::cap,
                    "the most the holder gets, absent when there is none");
            var split =
                table.optional(
                    "split",
                    Codec.later(() -> FundShapes.FUND_SPLIT),
                    Part::split,
                    "how the part is divided further, absent when it is not");
            return in ->
                new Part(
                    in.get(holder),
                    in.get(payee),
                    in.get(weight),
                    in.get(indicators),
                    in.get(percent),
                    in.get(fixed),
                    in.get(floor),
                    in.get(cap),
                    in.get(split));
          });

  private static final Codec<List<Part>> PARTS = Codec.listOf(PART);

  static final Shape<FundSplit> FUND_SPLIT =
      Shape.of(
          FundSplit.class,
          "How any total is divided (fördelningsnyckel).",
          table -> {
            var weights =
                table.optional(
                    SplitKind.WEIGHTS.property(),
                    PARTS,
                    split -> parts(split, SplitKind.WEIGHTS),
                    "the parts of a split by weights, in the order published");
            var percent =
                table.optional(
                    SplitKind.PERCENT.property(),
                    PARTS,
                    split -> parts(split, SplitKind.PERCENT),
                    "the parts of a split by percent, in the order published");
            var equal =
                table.optional(
                    SplitKind.EQUAL.property(),
                    PARTS,
                    split -> parts(split, SplitKind.EQUAL),
                    "the parts of a split into equal parts, in the order published");
            var restTo =
                table.optional(
                    "restTo",
                    Scalars.TEXT,
                    FundSplit::restTo,
                    "the key of the holder who takes what the percentages leave of 100");
            var nesting =
                table.optional(
                    "nesting",
                    Scalars.words(Nesting.class),
                    FundSplit::nesting,
                    "how splits inside are carried out, absent for level by level");
            var rounding =
                table.optional(
                    "rounding",
                    ROUNDING,
                    FundSplit::rounding,
                    "the rounding the split itself declares, absent when it declares none");
            table.exactlyOneOf(weights, percent, equal);
            return in ->
                split(
                    in.get(weights),
                    in.get(percent),
                    in.get(equal),
                    in.get(restTo),
                    in.get(nesting),
                    in.get(rounding));
          });

  private static Optional<List<Part>> parts(FundSplit split, SplitKind kind) {
    return split.kind() == kind ? Optional.of(split.parts()) : Optional.empty();
  }

  private static FundSplit split(
      Optional<List<Part>> weights,
      Optional<List<Part>> percent,
      Optional<List<Part>> equal,
      Optional<String> restTo,
      Optional<Nesting> nesting,
      Optional<Rounding> rounding) {
    SplitKind kind =
        weights.isPresent()
            ? SplitKind.WEIGHTS
            : percent.isPresent() ? SplitKind.PERCENT : SplitKind.EQUAL;
    List<Part> parts = weights.or(() -> percent).or(() -> equal).orElseThrow();
    return new FundSplit(kind, parts, restTo, nesting, rounding);
  }

  private FundShapes() {}
}
