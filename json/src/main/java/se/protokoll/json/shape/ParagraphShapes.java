package se.protokoll.json.shape;

import static se.protokoll.json.codec.Scalars.DATE;
import static se.protokoll.json.codec.Scalars.FLAG;
import static se.protokoll.json.codec.Scalars.ORDINAL;
import static se.protokoll.json.codec.Scalars.TEXT;
import static se.protokoll.json.codec.Scalars.TIME;
import static se.protokoll.json.codec.Scalars.words;

import java.util.function.Function;
import se.protokoll.Availability;
import se.protokoll.Document;
import se.protokoll.DocumentRole;
import se.protokoll.Initiative;
import se.protokoll.InitiativeKind;
import se.protokoll.Paragraph;
import se.protokoll.ParagraphKind;
import se.protokoll.Section;
import se.protokoll.Speaker;
import se.protokoll.SpeakerRole;
import se.protokoll.StatedFrame;
import se.protokoll.Visibility;
import se.protokoll.json.codec.FieldValues;
import se.protokoll.json.codec.Shape;
import se.protokoll.json.codec.Table;

/** The tables of a paragraph and what only a paragraph holds. */
final class ParagraphShapes {

  static final Shape<StatedFrame> STATED_FRAME =
      Shape.of(StatedFrame.class, ParagraphShapes::statedFrame);

  static final Shape<Section> SECTION = Shape.of(Section.class, ParagraphShapes::section);

  static final Shape<Speaker> SPEAKER = Shape.of(Speaker.class, ParagraphShapes::speaker);

  static final Shape<Document> DOCUMENT = Shape.of(Document.class, ParagraphShapes::document);

  static final Shape<Initiative> INITIATIVE =
      Shape.of(Initiative.class, ParagraphShapes::initiative);

  static final Shape<Paragraph> PARAGRAPH = Shape.of(Paragraph.class, ParagraphShapes::paragraph);

  private ParagraphShapes() {}

  private static Function<FieldValues, StatedFrame> statedFrame(Table<StatedFrame> table) {
    var amount = table.optional("amount", MoneyShapes.MONEY, StatedFrame::amount);
    var text = table.optional("text", TEXT, StatedFrame::text);
    var period = table.optional("period", TextShapes.WHEN, StatedFrame::period);
    return in -> new StatedFrame(in.get(amount), in.get(text), in.get(period));
  }

  private static Function<FieldValues, Section> section(Table<Section> table) {
    var heading = table.optional("heading", TEXT, Section::heading);
    var text = table.required("text", TEXT, Section::text);
    var visibility = table.optional("visibility", words(Visibility.class), Section::visibility);
    return in -> new Section(in.get(heading), in.get(text), in.get(visibility));
  }

  private static Function<FieldValues, Speaker> speaker(Table<Speaker> table) {
    var actor = table.required("actor", PeopleShapes.ACTOR, Speaker::actor);
    var role = table.optional("role", words(SpeakerRole.class), Speaker::role);
    return in -> new Speaker(in.get(actor), in.get(role));
  }

  private static Function<FieldValues, Document> document(Table<Document> table) {
    var role = table.optional("role", words(DocumentRole.class), Document::role);
    var title = table.optional("title", TEXT, Document::title);
    var authors = table.list("authors", PeopleShapes.ACTOR, Document::authors);
    var date = table.optional("date", DATE, Document::date);
    var dateAsPrinted = table.optional("dateAsPrinted", TEXT, Document::dateAsPrinted);
    var reference = table.optional("reference", TEXT, Document::reference);
    var availability =
        table.optional("availability", words(Availability.class), Document::availability);
    return in ->
        new Document(
            in.get(role),
            in.get(title),
            in.get(authors),
            in.get(date),
            in.get(dateAsPrinted),
            in.get(reference),
            in.get(availability));
  }

  private static Function<FieldValues, Initiative> initiative(Table<Initiative> table) {
    var kind = table.required("kind", words(InitiativeKind.class), Initiative::kind);
    var title = table.optional("title", TEXT, Initiative::title);
    var by = table.list("by", PeopleShapes.ACTOR, Initiative::by);
    var receivedOn = table.optional("receivedOn", DATE, Initiative::receivedOn);
    var addressedTo = table.list("addressedTo", PeopleShapes.ACTOR, Initiative::addressedTo);
    var answeredBy = table.list("answeredBy", PeopleShapes.ACTOR, Initiative::answeredBy);
    return in ->
        new Initiative(
            in.get(kind),
            in.get(title),
            in.get(by),
            in.get(receivedOn),
            in.get(addressedTo),
            in.get(answeredBy));
  }

  private static Function<FieldValues, Paragraph> paragraph(Table<Paragraph> table) {
    var number = table.required("number", ORDINAL, Paragraph::number);
    var suffix = table.optional("suffix", TEXT, Paragraph::suffix);
    var kind = table.optional("kind", words(ParagraphKind.class), Paragraph::kind);
    var exerciseOfAuthority =
        table.optional("exerciseOfAuthority", FLAG, Paragraph::exerciseOfAuthority);
    var statedFrames = table.list("statedFrames", STATED_FRAME, Paragraph::statedFrames);
    var agendaItem = table.optional("agendaItem", TEXT, Paragraph::agendaItem);
    var startsAt = table.optional("startsAt", TIME, Paragraph::startsAt);
    var takenUpAfter = table.optional("takenUpAfter", TEXT, Paragraph::takenUpAfter);
    var title = table.optional("title", TEXT, Paragraph::title);
    var group = table.optional("group", TEXT, Paragraph::group);
    var caseNumbers = table.list("caseNumbers", TEXT, Paragraph::caseNumbers);
    var initiatives = table.list("initiatives", INITIATIVE, Paragraph::initiatives);
    var sections = table.list("sections", SECTION, Paragraph::sections);
    var speakers = table.list("speakers", SPEAKER, Paragraph::speakers);
    var proposals = table.list("proposals", MatterShapes.PROPOSAL, Paragraph::proposals);
    var decisions = table.list("decisions", MatterShapes.DECISION, Paragraph::decisions);
    var followUps = table.list("followUps", MatterShapes.FOLLOW_UP, Paragraph::followUps);
    var reservations = table.list("reservations", VoteShapes.RESERVATION, Paragraph::reservations);
    var statements = table.list("statements", VoteShapes.STATEMENT, Paragraph::statements);
    var disqualifications =
        table.list(
            "disqualifications", PeopleShapes.DISQUALIFICATION, Paragraph::disqualifications);
    var documents = table.list("documents", DOCUMENT, Paragraph::documents);
    var precedents = table.list("precedents", TextShapes.PARAGRAPH_REF, Paragraph::precedents);
    var dispatchedTo = table.list("dispatchedTo", PeopleShapes.ACTOR, Paragraph::dispatchedTo);
    var visibility = table.optional("visibility", words(Visibility.class), Paragraph::visibility);
    var certifiedImmediately = table.flag("certifiedImmediately", Paragraph::certifiedImmediately);
    var stampedCertified = table.flag("stampedCertified", Paragraph::stampedCertified);
    var extra = table.extra(Paragraph::extra);
    return in ->
        new Paragraph(
            in.get(number),
            in.get(suffix),
            in.get(kind),
            in.get(exerciseOfAuthority),
            in.get(statedFrames),
            in.get(agendaItem),
            in.get(startsAt),
            in.get(takenUpAfter),
            in.get(title),
            in.get(group),
            in.get(caseNumbers),
            in.get(initiatives),
            in.get(sections),
            in.get(speakers),
            in.get(proposals),
            in.get(decisions),
            in.get(followUps),
            in.get(reservations),
            in.get(statements),
            in.get(disqualifications),
            in.get(documents),
            in.get(precedents),
            in.get(dispatchedTo),
            in.get(visibility),
            in.get(certifiedImmediately),
            in.get(stampedCertified),
            in.get(extra));
  }
}
