package se.protokoll.json.shape;

import static se.protokoll.json.codec.Scalars.DATE;
import static se.protokoll.json.codec.Scalars.TEXT;
import static se.protokoll.json.codec.Scalars.TIME;
import static se.protokoll.json.codec.Scalars.words;

import java.util.function.Function;
import se.protokoll.json.codec.FieldValues;
import se.protokoll.json.codec.Shape;
import se.protokoll.json.codec.Table;
import se.protokoll.justering.Justerare;
import se.protokoll.justering.Justering;
import se.protokoll.justering.Posting;
import se.protokoll.justering.SignatoryRole;
import se.protokoll.justering.Signature;
import se.protokoll.justering.SignatureMethod;
import se.protokoll.text.ParagraphSet;

/** The tables of justering and posting. */
final class JusteringShapes {

  static final Shape<Justerare> JUSTERARE = Shape.of(Justerare.class, JusteringShapes::justerare);

  static final Shape<Signature> SIGNATURE = Shape.of(Signature.class, JusteringShapes::signature);

  static final Shape<Justering> JUSTERING = Shape.of(Justering.class, JusteringShapes::justering);

  static final Shape<Posting> POSTING = Shape.of(Posting.class, JusteringShapes::posting);

  private JusteringShapes() {}

  private static Function<FieldValues, Justerare> justerare(Table<Justerare> table) {
    var person = table.required("person", TEXT, Justerare::person);
    var substitute = table.flag("substitute", Justerare::substitute);
    var substituteFor = table.optional("substituteFor", TEXT, Justerare::substituteFor);
    var paragraphs =
        table.usually("paragraphs", TextShapes.PARAGRAPHS, ParagraphSet.ALL, Justerare::paragraphs);
    return in ->
        new Justerare(
            in.get(person), in.get(substitute), in.get(substituteFor), in.get(paragraphs));
  }

  private static Function<FieldValues, Signature> signature(Table<Signature> table) {
    var person = table.optional("person", TEXT, Signature::person);
    var role = table.optional("role", words(SignatoryRole.class), Signature::role);
    var approvedOn = table.optional("approvedOn", DATE, Signature::approvedOn);
    var signedOn = table.optional("signedOn", DATE, Signature::signedOn);
    var signedAt = table.optional("signedAt", TIME, Signature::signedAt);
    var dateAsPrinted = table.optional("dateAsPrinted", TEXT, Signature::dateAsPrinted);
    var method = table.optional("method", words(SignatureMethod.class), Signature::method);
    var methodAsPublished = table.optional("methodAsPublished", TEXT, Signature::methodAsPublished);
    var paragraphs =
        table.usually("paragraphs", TextShapes.PARAGRAPHS, ParagraphSet.ALL, Signature::paragraphs);
    return in ->
        new Signature(
            in.get(person),
            in.get(role),
            in.get(approvedOn),
            in.get(signedOn),
            in.get(signedAt),
            in.get(dateAsPrinted),
            in.get(method),
            in.get(methodAsPublished),
            in.get(paragraphs));
  }

  private static Function<FieldValues, Justering> justering(Table<Justering> table) {
    var justerare = table.list("justerare", JUSTERARE, Justering::justerare);
    var plannedPlace = table.optional("plannedPlace", TEXT, Justering::plannedPlace);
    var plannedTime = table.optional("plannedTime", TextShapes.WHEN, Justering::plannedTime);
    var signatures = table.list("signatures", SIGNATURE, Justering::signatures);
    var disputed = table.optional("disputed", TextShapes.PARAGRAPHS, Justering::disputed);
    return in ->
        new Justering(
            in.get(justerare),
            in.get(plannedPlace),
            in.get(plannedTime),
            in.get(signatures),
            in.get(disputed));
  }

  private static Function<FieldValues, Posting> posting(Table<Posting> table) {
    var board = table.optional("board", TEXT, Posting::board);
    var paragraphs = table.optional("paragraphs", TextShapes.PARAGRAPHS, Posting::paragraphs);
    var certifiedOn = table.optional("certifiedOn", DATE, Posting::certifiedOn);
    var postedOn = table.optional("postedOn", DATE, Posting::postedOn);
    var removedOn = table.optional("removedOn", DATE, Posting::removedOn);
    var lastAppealDay = table.optional("lastAppealDay", DATE, Posting::lastAppealDay);
    var datesAsPrinted = table.list("datesAsPrinted", TEXT, Posting::datesAsPrinted);
    var signedBy = table.optional("signedBy", PeopleShapes.ACTOR, Posting::signedBy);
    var storedAt = table.optional("storedAt", TEXT, Posting::storedAt);
    return in ->
        new Posting(
            in.get(board),
            in.get(paragraphs),
            in.get(certifiedOn),
            in.get(postedOn),
            in.get(removedOn),
            in.get(lastAppealDay),
            in.get(datesAsPrinted),
            in.get(signedBy),
            in.get(storedAt));
  }
}
