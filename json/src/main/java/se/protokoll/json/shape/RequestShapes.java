package se.protokoll.json.shape;

import static se.protokoll.json.codec.Scalars.NAME;
import static se.protokoll.json.codec.Scalars.TEXT;
import static se.protokoll.json.codec.Scalars.words;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import se.protokoll.fund.Audit.Published;
import se.protokoll.fund.RemainderPolicy;
import se.protokoll.fund.Rounding;
import se.protokoll.fund.Rounding.TieBreak;
import se.protokoll.json.codec.Codec;
import se.protokoll.json.codec.Field;
import se.protokoll.json.codec.FieldValues;
import se.protokoll.json.codec.Shape;
import se.protokoll.json.codec.Table;
import se.protokoll.json.request.AuditRequest;
import se.protokoll.json.request.DistributionRequest;

/** The tables of requests to divide money and to audit how it was divided. */
final class RequestShapes {

  static final Shape<DistributionRequest> DISTRIBUTION_REQUEST =
      Shape.of(DistributionRequest.class, table -> request(table, Function.identity()));

  private static final Shape<Published> PUBLISHED =
      Shape.of(Published.class, RequestShapes::published);

  static final Shape<AuditRequest> AUDIT_REQUEST =
      Shape.of(AuditRequest.class, RequestShapes::auditRequest);

  private RequestShapes() {}

  private static Function<FieldValues, Published> published(Table<Published> table) {
    var key = table.required("key", NAME, Published::key);
    var amount = table.required("amount", MoneyShapes.MONEY, Published::amount);
    return in -> new Published(in.get(key), in.get(amount));
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
    var unit = table.optional("unit", MoneyShapes.UNIT, one -> rounding(getter, one).unit());
    var policy =
        table.optional(
            "policy", words(RemainderPolicy.class), one -> rounding(getter, one).policy());
    var tieBreak =
        table.optional("tieBreak", words(TieBreak.class), one -> rounding(getter, one).tieBreak());
    Field<T, Optional<String>> bearer =
        table.optional("bearer", TEXT, one -> rounding(getter, one).bearer());
    Field<T, Optional<String>> seed =
        table.optional("seed", TEXT, one -> rounding(getter, one).seed());
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
