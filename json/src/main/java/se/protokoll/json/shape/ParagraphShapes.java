package se.protokoll.json.shape;

import se.protokoll.Availability;
import se.protokoll.Document;
import se.protokoll.DocumentRole;
import se.protokoll.Paragraph;
import se.protokoll.ParagraphKind;
import se.protokoll.Section;
import se.protokoll.Speaker;
import se.protokoll.SpeakerRole;
import se.protokoll.StatedFrame;
import se.protokoll.Visibility;
import se.protokoll.json.codec.Scalars;
import se.protokoll.json.codec.Shape;

/** The tables of a paragraph and what only a paragraph holds. */
final class ParagraphShapes {

  static final Shape<StatedFrame> STATED_FRAME =
      Shape.of(
          StatedFrame.class,
          "A frame of money that is spoken of but not granted (ram): \"drygt 24 miljoner kr för 2022\".",
          table -> {
            var amount =
                table.optional(
                    "amount",
                    MoneyShapes.MONEY,
                    StatedFrame::amount,
                    "the exact amount, absent when the minutes give none");
            var text =
                table.optional(
                    "text",
                    Scalars.TEXT,
                    StatedFrame::text,
                    "the amount in the words of the minutes");
            var period =
                table.optional(
                    "period",
                    TextShapes.WHEN,
                    StatedFrame::period,
                    "the time it is for, absent when not stated");
            return in -> new StatedFrame(in.get(amount), in.get(text), in.get(period));
          });

  static final Shape<Section> SECTION =
      Shape.of(
          Section.class,
          "A piece of text in a paragraph or an agenda item, under a heading of its own or none (avsnitt).",
          table -> {
            var heading =
                table.optional(
                    "heading",
                    Scalars.TEXT,
                    Section::heading,
                    "the heading as published, such as \"Sammanfattning\"; absent when there is none");
            var text = table.required("text", Scalars.TEXT, Section::text, "the text, as given");
            var visibility =
                table.optional(
                    "visibility",
                    Scalars.words(Visibility.class),
                    Section::visibility,
                    "how much of it is public, absent when as the paragraph");
            return in -> new Section(in.get(heading), in.get(text), in.get(visibility));
          });

  static final Shape<Speaker> SPEAKER =
      Shape.of(
          Speaker.class,
          "Somebody who is recorded as having spoken (föredragande, talare).",
          table -> {
            var actor =
                table.required(
                    "actor",
                    PeopleShapes.ACTOR,
                    Speaker::actor,
                    "who spoke; whoever the minutes name only as a member stands in the text alone");
            var role =
                table.optional(
                    "role",
                    Scalars.words(SpeakerRole.class),
                    Speaker::role,
                    "presented, added or debated; absent when not stated");
            return in -> new Speaker(in.get(actor), in.get(role));
          });

  static final Shape<Document> DOCUMENT =
      Shape.of(
          Document.class,
          "A document that a paragraph names (handling), any part of which may be missing.",
          table -> {
            var role =
                table.optional(
                    "role",
                    Scalars.words(DocumentRole.class),
                    Document::role,
                    "what it is to the paragraph, absent when not stated");
            var title =
                table.optional("title", Scalars.TEXT, Document::title, "the title as printed");
            var dateAsPrinted =
                table.optional(
                    "dateAsPrinted",
                    Scalars.TEXT,
                    Document::dateAsPrinted,
                    "the date as printed, such as \"220131\"; never read as a date");
            var reference =
                table.optional(
                    "reference",
                    Scalars.TEXT,
                    Document::reference,
                    "a link, file name or case number");
            var availability =
                table.optional(
                    "availability",
                    Scalars.words(Availability.class),
                    Document::availability,
                    "where it is to be had, absent when not stated");
            return in ->
                new Document(
                    in.get(role),
                    in.get(title),
                    in.get(dateAsPrinted),
                    in.get(reference),
                    in.get(availability));
          });

  static final Shape<Paragraph> PARAGRAPH =
      Shape.of(
          Paragraph.class,
          "One numbered item of the minutes (paragraf, §).",
          table -> {
            var number =
                table.required(
                    "number", Scalars.ORDINAL, Paragraph::number, "the number, 1 or more");
            var suffix =
                table.optional(
                    "suffix",
                    Scalars.TEXT,
                    Paragraph::suffix,
                    "what follows the number, such as \"A\"; absent when nothing does");
            var kind =
                table.optional(
                    "kind",
                    Scalars.words(ParagraphKind.class),
                    Paragraph::kind,
                    "matter, question or interpellation; absent when not stated");
            var exerciseOfAuthority =
                table.optional(
                    "exerciseOfAuthority",
                    Scalars.FLAG,
                    Paragraph::exerciseOfAuthority,
                    "whether it exercises public authority towards somebody (myndighetsutövning); absent when unknown");
            var statedFrames =
                table.list(
                    "statedFrames",
                    STATED_FRAME,
                    Paragraph::statedFrames,
                    "frames of money it speaks of");
            var agendaItem =
                table.optional(
                    "agendaItem",
                    Scalars.TEXT,
                    Paragraph::agendaItem,
                    "the number of its agenda item, absent when unknown or added at the meeting");
            var title = table.optional("title", Scalars.TEXT, Paragraph::title, "the title");
            var group =
                table.optional(
                    "group",
                    Scalars.TEXT,
                    Paragraph::group,
                    "the group heading above it, such as \"Beslutsärenden\"");
            var caseNumbers =
                table.list(
                    "caseNumbers",
                    Scalars.TEXT,
                    Paragraph::caseNumbers,
                    "the case numbers as printed (diarienummer)");
            var sections = table.list("sections", SECTION, Paragraph::sections, "its text");
            var speakers =
                table.list(
                    "speakers", SPEAKER, Paragraph::speakers, "who presented, added or debated");
            var proposals =
                table.list(
                    "proposals",
                    MatterShapes.PROPOSAL,
                    Paragraph::proposals,
                    "the proposals, also those taken back");
            var decisions =
                table.list(
                    "decisions", MatterShapes.DECISION, Paragraph::decisions, "the decisions");
            var followUps =
                table.list(
                    "followUps",
                    MatterShapes.FOLLOW_UP,
                    Paragraph::followUps,
                    "what was promised in discussion");
            var reservations =
                table.list(
                    "reservations",
                    VoteShapes.RESERVATION,
                    Paragraph::reservations,
                    "the reservations");
            var statements =
                table.list(
                    "statements",
                    VoteShapes.STATEMENT,
                    Paragraph::statements,
                    "the statements put into the minutes");
            var disqualifications =
                table.list(
                    "disqualifications",
                    PeopleShapes.DISQUALIFICATION,
                    Paragraph::disqualifications,
                    "questions of disqualification");
            var documents =
                table.list("documents", DOCUMENT, Paragraph::documents, "the documents it names");
            var precedents =
                table.list(
                    "precedents",
                    TextShapes.PARAGRAPH_REF,
                    Paragraph::precedents,
                    "the earlier paragraphs it refers to");
            var dispatchedTo =
                table.list(
                    "dispatchedTo",
                    PeopleShapes.ACTOR,
                    Paragraph::dispatchedTo,
                    "to whom the decision is sent (beslutet skickas till)");
            var visibility =
                table.optional(
                    "visibility",
                    Scalars.words(Visibility.class),
                    Paragraph::visibility,
                    "how much of it is public, absent when not stated");
            var certifiedImmediately =
                table.flag(
                    "certifiedImmediately",
                    Paragraph::certifiedImmediately,
                    "whether it was certified at the meeting (omedelbart justerad)");
            var stampedCertified =
                table.flag(
                    "stampedCertified",
                    Paragraph::stampedCertified,
                    "whether it bears the stamp \"Paragrafen är justerad\", which every paragraph does and which is not immediate justering");
            var extra = table.extra(Paragraph::extra);
            return in ->
                new Paragraph(
                    in.get(number),
                    in.get(suffix),
                    in.get(kind),
                    in.get(exerciseOfAuthority),
                    in.get(statedFrames),
                    in.get(agendaItem),
                    in.get(title),
                    in.get(group),
                    in.get(caseNumbers),
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
          });

  private ParagraphShapes() {}
}
