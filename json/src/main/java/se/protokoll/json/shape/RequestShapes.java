package se.protokoll.json.shape;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import se.protokoll.fund.AuditRequest;
import se.protokoll.fund.DistributionRequest;
import se.protokoll.fund.Published;
import se.protokoll.fund.RemainderPolicy;
import se.protokoll.fund.Rounding;
import se.protokoll.fund.TieBreak;
import se.protokoll.json.codec.Codec;
import se.protokoll.json.codec.Field;
import se.protokoll.json.codec.FieldValues;
import se.protokoll.json.codec.Scalars;
import se.protokoll.json.codec.Shape;
import se.protokoll.json.codec.Table;
import se.protokoll.money.MoneyUnit;

/** The tables of requests to divide money and to audit how it was divided. */
final class RequestShapes {

  static final Shape<DistributionRequest> DISTRIBUTION_REQUEST =
      Shape.of(
          DistributionRequest.class,
          "A request to divide a total (fördelningsuppdrag).",
          table -> request(table, Function.identity()));

  private static final Shape<Published> PUBLISHED =
      Shape.of(
          Published.class,
          "One amount of a published table.",
          table -> {
            var key =
                table.required(
                    "key",
                    Scalars.NAME,
                    Published::key,
                    "the key of a holder that is not divided further");
            var amount =
                table.required(
                    "amount", MoneyShapes.MONEY, Published::amount, "the amount as published");
            return in -> new Published(in.get(key), in.get(amount));
          });

  static final Shape<AuditRequest> AUDIT_REQUEST =
      Shape.of(
          AuditRequest.class,
          "A request to audit a published table (granskning).",
          table -> {
            Function<FieldValues, DistributionRequest> request =
                request(table, AuditRequest::request);
            Field<AuditRequest, List<Published>> published =
                table.required(
                    "published",
                    Codec.listOf(PUBLISHED),
                    AuditRequest::published,
                    "the amounts of the table, each holder once");
            return in -> new AuditRequest(request.apply(in), in.get(published));
          });

  private RequestShapes() {}

  /** Adds the properties of a request to a table and returns what makes the request of them. */
  private static <T> Function<FieldValues, DistributionRequest> request(
      Table<T> table, Function<T, DistributionRequest> getter) {
    var total =
        table.required(
            "total", MoneyShapes.MONEY, one -> getter.apply(one).total(), "what is to be divided");
    var split =
        table.required(
            "split", FundShapes.FUND_SPLIT, one -> getter.apply(one).split(), "how it is divided");
    var unit =
        table.optional(
            "unit",
            Scalars.words(MoneyUnit.class),
            one -> rounding(getter, one).unit(),
            "the smallest amount paid, absent for what the split says");
    var policy =
        table.optional(
            "policy",
            Scalars.words(RemainderPolicy.class),
            one -> rounding(getter, one).policy(),
            "what happens to the units left over, absent for what the split says");
    var tieBreak =
        table.optional(
            "tieBreak",
            Scalars.words(TieBreak.class),
            one -> rounding(getter, one).tieBreak(),
            "who goes first at a tie, absent for what the split says");
    Field<T, Optional<String>> bearer =
        table.optional(
            "bearer",
            Scalars.TEXT,
            one -> rounding(getter, one).bearer(),
            "the key of the holder who bears the remainder or goes first at a tie");
    Field<T, Optional<String>> seed =
        table.optional(
            "seed",
            Scalars.TEXT,
            one -> rounding(getter, one).seed(),
            "the published seed of a lot");
    return in ->
        new DistributionRequest(
            in.get(total),
            in.get(split),
            new Rounding(
                in.get(unit), in.get(policy), in.get(tieBreak), in.get(bearer), in.get(seed)));
  }

  private static <T> Rounding rounding(Function<T, DistributionRequest> getter, T one) {
    return getter.apply(one).rounding();
  }
}
