package se.protokoll.json.shape;

import static se.protokoll.json.codec.Scalars.DATE;
import static se.protokoll.json.codec.Scalars.FLAG;
import static se.protokoll.json.codec.Scalars.INTEGER;
import static se.protokoll.json.codec.Scalars.TEXT;
import static se.protokoll.json.codec.Scalars.TIME;
import static se.protokoll.json.codec.Scalars.words;

import java.util.function.Function;
import se.protokoll.AgendaItem;
import se.protokoll.ContentsItem;
import se.protokoll.Extent;
import se.protokoll.Inference;
import se.protokoll.Meeting;
import se.protokoll.MeetingKind;
import se.protokoll.MeetingMode;
import se.protokoll.MeetingNotice;
import se.protokoll.MinutesPart;
import se.protokoll.Omission;
import se.protokoll.PreviousMinutes;
import se.protokoll.Sitting;
import se.protokoll.Source;
import se.protokoll.json.codec.FieldValues;
import se.protokoll.json.codec.Shape;
import se.protokoll.json.codec.Table;
import se.protokoll.people.AttendanceExtent;
import se.protokoll.text.ParagraphSet;

/** The tables of the minutes as a whole. */
final class MeetingShapes {
  /** What documents say their format is. */
  static final String FORMAT = "protokoll/1";

  static final Shape<Sitting> SITTING = Shape.of(Sitting.class, MeetingShapes::sitting);

  static final Shape<AgendaItem> AGENDA_ITEM =
      Shape.of(AgendaItem.class, MeetingShapes::agendaItem);

  static final Shape<ContentsItem> CONTENTS_ITEM =
      Shape.of(ContentsItem.class, MeetingShapes::contentsItem);

  static final Shape<MeetingNotice> MEETING_NOTICE =
      Shape.of(MeetingNotice.class, MeetingShapes::meetingNotice);

  static final Shape<PreviousMinutes> PREVIOUS_MINUTES =
      Shape.of(PreviousMinutes.class, MeetingShapes::previousMinutes);

  static final Shape<Inference> INFERENCE = Shape.of(Inference.class, MeetingShapes::inference);

  static final Shape<Omission> OMISSION = Shape.of(Omission.class, MeetingShapes::omission);

  static final Shape<Source> SOURCE = Shape.of(Source.class, MeetingShapes::source);

  static final Shape<Meeting> MEETING = Shape.of(Meeting.class, MeetingShapes::meeting);

  private MeetingShapes() {}

  private static Function<FieldValues, Sitting> sitting(Table<Sitting> table) {
    var date = table.optional("date", DATE, Sitting::date);
    var opens = table.optional("opens", TIME, Sitting::opens);
    var closes = table.optional("closes", TIME, Sitting::closes);
    var closesApproximately = table.flag("closesApproximately", Sitting::closesApproximately);
    return in ->
        new Sitting(in.get(date), in.get(opens), in.get(closes), in.get(closesApproximately));
  }

  private static Function<FieldValues, AgendaItem> agendaItem(Table<AgendaItem> table) {
    var number = table.optional("number", TEXT, AgendaItem::number);
    var title = table.optional("title", TEXT, AgendaItem::title);
    var sections = table.list("sections", ParagraphShapes.SECTION, AgendaItem::sections);
    var documents = table.list("documents", ParagraphShapes.DOCUMENT, AgendaItem::documents);
    return in -> new AgendaItem(in.get(number), in.get(title), in.get(sections), in.get(documents));
  }

  private static Function<FieldValues, ContentsItem> contentsItem(Table<ContentsItem> table) {
    var paragraphs = table.optional("paragraphs", TextShapes.PARAGRAPHS, ContentsItem::paragraphs);
    var title = table.optional("title", TEXT, ContentsItem::title);
    var caseNumbers = table.list("caseNumbers", TEXT, ContentsItem::caseNumbers);
    return in -> new ContentsItem(in.get(paragraphs), in.get(title), in.get(caseNumbers));
  }

  private static Function<FieldValues, MeetingNotice> meetingNotice(Table<MeetingNotice> table) {
    var announcedOn = table.optional("announcedOn", DATE, MeetingNotice::announcedOn);
    var how = table.optional("how", TEXT, MeetingNotice::how);
    var paragraphs =
        table.usually(
            "paragraphs", TextShapes.PARAGRAPHS, ParagraphSet.ALL, MeetingNotice::paragraphs);
    return in -> new MeetingNotice(in.get(announcedOn), in.get(how), in.get(paragraphs));
  }

  private static Function<FieldValues, PreviousMinutes> previousMinutes(
      Table<PreviousMinutes> table) {
    var reference =
        table.optional("reference", TextShapes.PARAGRAPH_REF, PreviousMinutes::reference);
    var certified = table.optional("certified", FLAG, PreviousMinutes::certified);
    return in -> new PreviousMinutes(in.get(reference), in.get(certified));
  }

  private static Function<FieldValues, Inference> inference(Table<Inference> table) {
    var paragraph = table.optional("paragraph", INTEGER, Inference::paragraph);
    var component = table.required("component", TEXT, Inference::component);
    var basis = table.required("basis", TEXT, Inference::basis);
    return in -> new Inference(in.get(paragraph), in.get(component), in.get(basis));
  }

  private static Function<FieldValues, Omission> omission(Table<Omission> table) {
    var part = table.required("part", words(MinutesPart.class), Omission::part);
    var paragraphs =
        table.usually("paragraphs", TextShapes.PARAGRAPHS, ParagraphSet.ALL, Omission::paragraphs);
    return in -> new Omission(in.get(part), in.get(paragraphs));
  }

  private static Function<FieldValues, Source> source(Table<Source> table) {
    var url = table.optional("url", TEXT, Source::url);
    var retrievedOn = table.optional("retrievedOn", DATE, Source::retrievedOn);
    var extent = table.optional("extent", words(Extent.class), Source::extent);
    var inferred = table.list("inferred", INFERENCE, Source::inferred);
    var leftOut = table.list("leftOut", OMISSION, Source::leftOut);
    return in ->
        new Source(
            in.get(url), in.get(retrievedOn), in.get(extent), in.get(inferred), in.get(leftOut));
  }

  private static Function<FieldValues, Meeting> meeting(Table<Meeting> table) {
    table.format("format", FORMAT).meaning("the format of the document");
    var id = table.optional("id", TEXT, Meeting::id);
    var body = table.required("body", PeopleShapes.PUBLIC_BODY, Meeting::body);
    var number = table.optional("number", TEXT, Meeting::number);
    var kind = table.optional("kind", words(MeetingKind.class), Meeting::kind);
    var heldWith = table.list("heldWith", PeopleShapes.ORGANISATION, Meeting::heldWith);
    var openToPublic = table.optional("openToPublic", FLAG, Meeting::openToPublic);
    var notices = table.list("notices", MEETING_NOTICE, Meeting::notices);
    var sittings = table.list("sittings", SITTING, Meeting::sittings);
    var place = table.optional("place", TEXT, Meeting::place);
    var mode = table.optional("mode", words(MeetingMode.class), Meeting::mode);
    var people = table.list("people", PeopleShapes.PERSON, Meeting::people);
    var attendance = table.list("attendance", PeopleShapes.ATTENDANCE, Meeting::attendance);
    var attendanceExtent =
        table.optional(
            "attendanceExtent", words(AttendanceExtent.class), Meeting::attendanceExtent);
    var agenda = table.list("agenda", AGENDA_ITEM, Meeting::agenda);
    var contents = table.list("contents", CONTENTS_ITEM, Meeting::contents);
    var paragraphs = table.list("paragraphs", ParagraphShapes.PARAGRAPH, Meeting::paragraphs);
    var justering = table.optional("justering", JusteringShapes.JUSTERING, Meeting::justering);
    var postings = table.list("postings", JusteringShapes.POSTING, Meeting::postings);
    var previousMinutes =
        table.optional("previousMinutes", PREVIOUS_MINUTES, Meeting::previousMinutes);
    var statedRange = table.optional("statedRange", TextShapes.PARAGRAPHS, Meeting::statedRange);
    var source = table.optional("source", SOURCE, Meeting::source);
    var extra = table.extra(Meeting::extra);
    return in ->
        new Meeting(
            in.get(id),
            in.get(body),
            in.get(number),
            in.get(kind),
            in.get(heldWith),
            in.get(openToPublic),
            in.get(notices),
            in.get(sittings),
            in.get(place),
            in.get(mode),
            in.get(people),
            in.get(attendance),
            in.get(attendanceExtent),
            in.get(agenda),
            in.get(contents),
            in.get(paragraphs),
            in.get(justering),
            in.get(postings),
            in.get(previousMinutes),
            in.get(statedRange),
            in.get(source),
            in.get(extra));
  }
}
