package se.protokoll.json.shape;

import se.protokoll.AgendaItem;
import se.protokoll.Extent;
import se.protokoll.Inference;
import se.protokoll.Meeting;
import se.protokoll.MeetingMode;
import se.protokoll.PreviousMinutes;
import se.protokoll.Sitting;
import se.protokoll.Source;
import se.protokoll.json.codec.Scalars;
import se.protokoll.json.codec.Shape;

/** The tables of the minutes as a whole. */
final class MeetingShapes {
  /** What documents say their format is. */
  static final String FORMAT = "protokoll/1";

  static final Shape<Sitting> SITTING =
      Shape.of(
          Sitting.class,
          "One unbroken stretch of a meeting (sittning).",
          table -> {
            var date =
                table.optional(
                    "date", Scalars.DATE, Sitting::date, "the day, absent when no text states it");
            var opens =
                table.optional(
                    "opens", Scalars.TIME, Sitting::opens, "when it began, absent when not stated");
            var closes =
                table.optional(
                    "closes",
                    Scalars.TIME,
                    Sitting::closes,
                    "when it ended, absent when not stated");
            var closesApproximately =
                table.flag(
                    "closesApproximately",
                    Sitting::closesApproximately,
                    "whether the minutes say \"ca\" about the end");
            return in ->
                new Sitting(
                    in.get(date), in.get(opens), in.get(closes), in.get(closesApproximately));
          });

  static final Shape<AgendaItem> AGENDA_ITEM =
      Shape.of(
          AgendaItem.class,
          "One item of what was summoned (punkt på dagordningen), kept apart from what was minuted.",
          table -> {
            var number =
                table.optional(
                    "number",
                    Scalars.TEXT,
                    AgendaItem::number,
                    "the item's number as printed, absent when the item has none; never a paragraph number");
            var title =
                table.optional(
                    "title",
                    Scalars.TEXT,
                    AgendaItem::title,
                    "the title, absent when the publication shows only text");
            var sections =
                table.list(
                    "sections",
                    ParagraphShapes.SECTION,
                    AgendaItem::sections,
                    "the text of the item");
            var documents =
                table.list(
                    "documents",
                    ParagraphShapes.DOCUMENT,
                    AgendaItem::documents,
                    "the documents sent out with it, also those of which only the heading is left");
            return in ->
                new AgendaItem(in.get(number), in.get(title), in.get(sections), in.get(documents));
          });

  static final Shape<PreviousMinutes> PREVIOUS_MINUTES =
      Shape.of(
          PreviousMinutes.class,
          "What the minutes say about the previous minutes (föregående protokoll).",
          table -> {
            var reference =
                table.optional(
                    "reference",
                    TextShapes.PARAGRAPH_REF,
                    PreviousMinutes::reference,
                    "which minutes, absent when not stated");
            var certified =
                table.optional(
                    "certified",
                    Scalars.FLAG,
                    PreviousMinutes::certified,
                    "whether they had been certified by then, absent when unknown");
            return in -> new PreviousMinutes(in.get(reference), in.get(certified));
          });

  static final Shape<Inference> INFERENCE =
      Shape.of(
          Inference.class,
          "One thing in a record that no text states (slutsats).",
          table -> {
            var paragraph =
                table.optional(
                    "paragraph",
                    Scalars.INTEGER,
                    Inference::paragraph,
                    "the number of the paragraph it is about, absent when about the whole meeting");
            var component =
                table.required(
                    "component",
                    Scalars.TEXT,
                    Inference::component,
                    "what was inferred: the name of a record component, or a path of them");
            var basis =
                table.required(
                    "basis", Scalars.TEXT, Inference::basis, "what it was inferred from");
            return in -> new Inference(in.get(paragraph), in.get(component), in.get(basis));
          });

  static final Shape<Source> SOURCE =
      Shape.of(
          Source.class,
          "Where a record of minutes was taken from (källa).",
          table -> {
            var url = table.optional("url", Scalars.TEXT, Source::url, "the address, as published");
            var retrievedOn =
                table.optional(
                    "retrievedOn", Scalars.DATE, Source::retrievedOn, "the day it was read");
            var extent =
                table.optional(
                    "extent",
                    Scalars.words(Extent.class),
                    Source::extent,
                    "how much of the minutes it shows, absent when unknown");
            var inferred =
                table.list(
                    "inferred",
                    INFERENCE,
                    Source::inferred,
                    "what the record holds beyond what the text states");
            return in ->
                new Source(in.get(url), in.get(retrievedOn), in.get(extent), in.get(inferred));
          });

  static final Shape<Meeting> MEETING =
      Shape.of(
          Meeting.class,
          "A meeting and its minutes (sammanträde, protokoll).",
          table -> {
            table.format("format", FORMAT, "the format of the document");
            var id =
                table.optional(
                    "id", Scalars.TEXT, Meeting::id, "an application's own name for the meeting");
            var body =
                table.required(
                    "body", PeopleShapes.PUBLIC_BODY, Meeting::body, "the body that met");
            var sittings =
                table.list(
                    "sittings",
                    SITTING,
                    Meeting::sittings,
                    "when it sat; several for a meeting over two days or with an adjournment");
            var place =
                table.optional(
                    "place",
                    Scalars.TEXT,
                    Meeting::place,
                    "the place as published, a room or a service for video meetings");
            var mode =
                table.optional(
                    "mode",
                    Scalars.words(MeetingMode.class),
                    Meeting::mode,
                    "in a room, from a distance or both; absent when not stated");
            var people =
                table.list(
                    "people", PeopleShapes.PERSON, Meeting::people, "everybody the minutes name");
            var attendance =
                table.list(
                    "attendance",
                    PeopleShapes.ATTENDANCE,
                    Meeting::attendance,
                    "who was present, as what and for which paragraphs");
            var agenda = table.list("agenda", AGENDA_ITEM, Meeting::agenda, "what was summoned");
            var paragraphs =
                table.list(
                    "paragraphs",
                    ParagraphShapes.PARAGRAPH,
                    Meeting::paragraphs,
                    "what was minuted");
            var justering =
                table.optional(
                    "justering",
                    JusteringShapes.JUSTERING,
                    Meeting::justering,
                    "how the minutes were certified, absent when they do not say");
            var postings =
                table.list(
                    "postings",
                    JusteringShapes.POSTING,
                    Meeting::postings,
                    "the announcements on notice boards, also blank ones");
            var previousMinutes =
                table.optional(
                    "previousMinutes",
                    PREVIOUS_MINUTES,
                    Meeting::previousMinutes,
                    "what is said about the previous minutes");
            var statedRange =
                table.optional(
                    "statedRange",
                    TextShapes.PARAGRAPHS,
                    Meeting::statedRange,
                    "the paragraphs the minutes say they comprise (\"Protokollet omfattar §§ 1-15\")");
            var source =
                table.optional(
                    "source", SOURCE, Meeting::source, "where the record was taken from");
            var extra = table.extra(Meeting::extra);
            return in ->
                new Meeting(
                    in.get(id),
                    in.get(body),
                    in.get(sittings),
                    in.get(place),
                    in.get(mode),
                    in.get(people),
                    in.get(attendance),
                    in.get(agenda),
                    in.get(paragraphs),
                    in.get(justering),
                    in.get(postings),
                    in.get(previousMinutes),
                    in.get(statedRange),
                    in.get(source),
                    in.get(extra));
          });

  private MeetingShapes() {}
}
