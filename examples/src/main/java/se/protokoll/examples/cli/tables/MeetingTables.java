package se.protokoll.examples.cli.tables;

import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import se.protokoll.Deciders;
import se.protokoll.Decision;
import se.protokoll.Initiative;
import se.protokoll.Meeting;
import se.protokoll.Paragraph;
import se.protokoll.ProposalKind;
import se.protokoll.Source;
import se.protokoll.examples.cli.tables.ArchivedMeeting.BallotRow;
import se.protokoll.examples.cli.tables.ArchivedMeeting.DecisionRow;
import se.protokoll.examples.cli.tables.ArchivedMeeting.GrantRow;
import se.protokoll.examples.cli.tables.ArchivedMeeting.MatterRow;
import se.protokoll.examples.cli.tables.ArchivedMeeting.OutstandingRow;
import se.protokoll.examples.cli.tables.ArchivedMeeting.PresenceRow;
import se.protokoll.examples.cli.tables.ArchivedMeeting.VoteRow;
import se.protokoll.money.Money;
import se.protokoll.people.Organisation;
import se.protokoll.people.Person;
import se.protokoll.text.When;
import se.protokoll.vote.BallotChoice;

/** The tables of an archive and their columns. */
final class MeetingTables {
  private static final String RECORD = "the number of the record in the archive, from 1";
  private static final String PLACE = "the place of the paragraph in the minutes, from 1";

  private MeetingTables() {}

  /** Returns all tables. */
  static List<SqlTable<?>> all() {
    return List.of(
        meetings(),
        matters(),
        decisions(),
        votes(),
        ballots(),
        presence(),
        grants(),
        outstanding());
  }

  private static SqlTable<ArchivedMeeting> meetings() {
    return new SqlTable<ArchivedMeeting>(
            "meetings", "A meeting: a record of the archive.", List::of, row -> false)
        .place("meeting", RECORD, ArchivedMeeting::number)
        .count("line", "the line of the archive that the record begins on", ArchivedMeeting::line)
        .text("id", "the application's own name for it", of(Meeting::id))
        .text("body", "the name of the body", of(meeting -> Optional.of(meeting.body().name())))
        .text("body_key", "what others call the body by", of(meeting -> meeting.body().key()))
        .word("body_kind", "what kind of body", row -> row.meeting().body().kind())
        .text("minutes_number", "the number of the minutes", of(Meeting::number))
        .word("kind", "ordinary or extra", row -> row.meeting().kind())
        .day("first_day", "the first day that is known", row -> row.meeting().firstDay())
        .day("last_day", "the last day that is known", row -> row.meeting().lastDay())
        .text("place", "the place as published", of(Meeting::place))
        .word("mode", "in a room, remote or hybrid", row -> row.meeting().mode())
        .maybe("open_to_public", "whether the public was let in", of(Meeting::openToPublic))
        .yes(
            "attendance_complete",
            "whether everybody who was present stands in presence",
            row -> row.meeting().isAttendanceComplete())
        .day(
            "certified_on",
            "the day the minutes were certified, without paragraphs certified immediately",
            row -> row.days().lastOf(row.meeting().certifiedTogether()))
        .word(
            "extent",
            "how much of the minutes the record shows",
            row -> row.meeting().source().flatMap(Source::extent))
        .text(
            "url", "where it was taken from", of(meeting -> meeting.source().flatMap(Source::url)));
  }

  private static <V> Function<ArchivedMeeting, Optional<V>> of(
      Function<Meeting, Optional<V>> value) {
    return row -> value.apply(row.meeting());
  }

  private static SqlTable<MatterRow> matters() {
    return new SqlTable<>(
            "matters", "A paragraph.", ArchivedMeeting::matters, MatterRow::isWithheld)
        .place("meeting", RECORD, row -> row.in().number())
        .place("matter", PLACE, MatterRow::place)
        .count("paragraph", "the number of the paragraph", row -> row.paragraph().number())
        .text("suffix", "what follows the number, such as A", row -> row.paragraph().suffix())
        .text("title", "the title", row -> row.paragraph().title())
        .text("heading", "the group heading above it", row -> row.paragraph().group())
        .text(
            "case_numbers",
            "the case numbers (diarienummer), with semicolons between them",
            row -> ArchivedMeeting.joined(row.paragraph().caseNumbers()))
        .word("kind", "matter, question or interpellation", row -> row.paragraph().kind())
        .word(
            "initiative",
            "in what form its first initiative was raised, such as motion",
            row -> initiative(row).map(Initiative::kind))
        .day(
            "received_on",
            "the day that was received",
            row -> initiative(row).flatMap(Initiative::receivedOn))
        .word("visibility", "how much of it is public", row -> row.paragraph().visibility())
        .maybe(
            "exercise_of_authority",
            "whether it exercises authority (myndighetsutövning)",
            row -> row.paragraph().exerciseOfAuthority())
        .yes(
            "certified_immediately",
            "whether it was certified at the meeting",
            row -> row.paragraph().certifiedImmediately())
        .day(
            "certified_on",
            "the day it was certified",
            row -> row.in().days().dayOf(row.paragraph()))
        .count(
            "moved",
            "how many proposals were moved at the meeting (yrkanden), also those taken back",
            row -> moved(row.paragraph()))
        .count(
            "reservations", "how many reservations", row -> row.paragraph().reservations().size())
        .number(
            "deciders", "how many certainly decided", row -> deciders(row, Deciders::certainCount))
        .number(
            "possible_deciders",
            "how many more may have decided",
            row -> deciders(row, Deciders::possibleCount))
        .number(
            "disqualified",
            "how many would have decided without jäv",
            row -> deciders(row, Deciders::disqualifiedCount));
  }

  private static Optional<Initiative> initiative(MatterRow row) {
    return row.paragraph().initiatives().stream().findFirst();
  }

  private static int moved(Paragraph paragraph) {
    return (int)
        paragraph.proposals().stream()
            .filter(one -> one.kind().filter(ProposalKind.MOVED::equals).isPresent())
            .count();
  }

  private static Optional<Integer> deciders(MatterRow row, Function<Deciders, Integer> count) {
    return row.in().presence().isKnown()
        ? Optional.of(count.apply(row.in().presence().in(row.paragraph())))
        : Optional.empty();
  }

  private static SqlTable<DecisionRow> decisions() {
    return new SqlTable<>(
            "decisions",
            "A decision of a paragraph.",
            ArchivedMeeting::decisions,
            row -> row.matter().isWithheld())
        .place("meeting", RECORD, row -> row.matter().in().number())
        .place("matter", PLACE, row -> row.matter().place())
        .place("decision", "its place in the paragraph, from 1", DecisionRow::place)
        .text("label", "the sub-item it belongs to", ofDecision(Decision::label))
        .word("kind", "what kind of decision", row -> row.decision().kind())
        .word("method", "how it was taken", row -> row.decision().method())
        .word(
            "required_majority", "the majority it needed", row -> row.decision().requiredMajority())
        .text(
            "decided_by",
            "the body that decided, where it is not the one that met",
            row -> row.decision().by().map(Organisation::name))
        .maybe("by_minority", "whether a minority did it", ofDecision(Decision::byMinority))
        .day(
            "postponed_to",
            "the first day it was left for",
            row -> row.decision().postponedTo().flatMap(When::from))
        .word("appeal_route", "how it can be appealed", row -> row.decision().appealRoute())
        .text("wording", "the texts of its points, with semicolons between them", DecisionRow::text)
        .text("condition", "what it depends on", ofDecision(Decision::condition))
        .text("reasons", "the reasons given", ofDecision(Decision::reasons));
  }

  private static <V> Function<DecisionRow, Optional<V>> ofDecision(
      Function<Decision, Optional<V>> value) {
    return row -> value.apply(row.decision());
  }

  private static SqlTable<VoteRow> votes() {
    return new SqlTable<>(
            "votes",
            "A vote on a decision.",
            ArchivedMeeting::votes,
            row -> row.decision().matter().isWithheld())
        .place("meeting", RECORD, row -> row.decision().matter().in().number())
        .place("matter", PLACE, row -> row.decision().matter().place())
        .place("decision", "the decision, from 1", row -> row.decision().place())
        .place("vote", "its place in the decision, from 1", VoteRow::place)
        .word("round", "main vote or counter-proposition", row -> row.vote().round())
        .text("yes_means", "what a yes stood for", row -> row.vote().yesMeans())
        .text("no_means", "what a no stood for", row -> row.vote().noMeans())
        .number("yes", "how many voted yes, as stated or counted", voted(BallotChoice.YES))
        .number("no", "how many voted no", voted(BallotChoice.NO))
        .number("abstain", "how many abstained", voted(BallotChoice.ABSTAIN))
        .number("absent", "how many were absent", voted(BallotChoice.ABSENT))
        .yes(
            "casting_vote",
            "whether the chair's casting vote decided a tie",
            row -> row.vote().castingVote().isPresent())
        .yes("lot", "whether a tie was decided by lot", row -> row.vote().lot())
        .word("winner", "yes or no", row -> row.vote().winner());
  }

  private static Function<VoteRow, Optional<Integer>> voted(BallotChoice choice) {
    return row -> row.vote().count(choice);
  }

  private static SqlTable<BallotRow> ballots() {
    return new SqlTable<>(
            "ballots",
            "What a person voted in an open vote.",
            ArchivedMeeting::ballots,
            row -> row.matter().isWithheld())
        .place("meeting", RECORD, row -> row.matter().in().number())
        .place("matter", PLACE, row -> row.matter().place())
        .place("decision", "the decision, from 1", row -> row.vote().decision().place())
        .place("vote", "the vote, from 1", row -> row.vote().place())
        .key("person", "the key of the person", row -> Optional.of(row.ballot().person()))
        .text("name", "the name of the person", row -> row.person().map(Person::name))
        .text("party", "the party of the person", row -> row.person().flatMap(Person::party))
        .word("choice", "what the person voted", row -> Optional.of(row.ballot().choice()))
        .yes("casting", "whether this is the chair's casting vote", BallotRow::isCasting);
  }

  private static SqlTable<PresenceRow> presence() {
    return new SqlTable<PresenceRow>(
            "presence",
            "An entry of the list of attendance; a person may have several.",
            ArchivedMeeting::entries,
            row -> false)
        .place("meeting", RECORD, row -> row.in().number())
        .place("entry", "its place in the list, from 1", PresenceRow::place)
        .key("person", "the key of the person", row -> row.entry().person())
        .text("name", "the name of the person", row -> row.person().map(Person::name))
        .text(
            "party",
            "the party of the person, or of a vacant seat",
            row -> row.person().flatMap(Person::party).or(() -> row.entry().party()))
        .text(
            "organisation",
            "the principal of a member, or where somebody works",
            row -> row.person().flatMap(Person::organisation).map(Organisation::name))
        .word("capacity", "in what capacity, such as deciding", row -> row.entry().capacity())
        .text("office", "the office at the meeting", row -> row.entry().office())
        .word("presidium", "which seat of the presidium", row -> row.entry().presidiumRole())
        .yes("presiding", "whether the person presided", row -> row.entry().presiding())
        .yes("vacant", "whether this is a vacant seat", row -> row.entry().vacant())
        .yes("substitute", "whether the person is a substitute", row -> row.entry().substitute())
        .key(
            "substitutes_for",
            "the key of the member whose place a substitute takes",
            row -> row.entry().substitutesFor())
        .yes("remote", "whether the person took part from a distance", row -> row.entry().remote())
        .text("arrived", "when the person came, such as 13:05", row -> clock(row.entry().arrived()))
        .text("departed", "when the person went", row -> clock(row.entry().left()))
        .yes(
            "all_matters",
            "whether it holds for all paragraphs",
            row -> row.entry().paragraphs().isAll())
        .text(
            "paragraphs",
            "the paragraphs it holds for, such as 1-7, 11; all for all of them",
            row -> Optional.of(row.entry().paragraphs().toString()));
  }

  private static Optional<String> clock(Optional<LocalTime> time) {
    return time.map(Object::toString);
  }

  private static SqlTable<GrantRow> grants() {
    return new SqlTable<>(
            "grants",
            "A grant: decided, or proposed where no decision has ended the matter.",
            ArchivedMeeting::grants,
            row -> row.matter().isWithheld())
        .place("meeting", RECORD, row -> row.matter().in().number())
        .place("matter", PLACE, row -> row.matter().place())
        .place("item", "its place in the minutes, from 1", GrantRow::place)
        .word("state", "proposed or decided", row -> Optional.of(row.state()))
        .text("label", "the label as published", row -> row.grant().label())
        .text("purpose", "what it is for", row -> row.grant().purpose())
        .ore(
            "amount_ore",
            "the exact amount in öre; NULL where none is stated",
            row -> row.grant().amount().map(Money::ore))
        .text(
            "amount_as_published",
            "the amount in the words of the minutes",
            row -> row.grant().amountAsPublished())
        .text("money_from", "where the money comes from", row -> row.grant().source())
        .text(
            "recipients",
            "who gets it, with semicolons between them",
            row -> row.matter().in().names(row.grant().recipients()))
        .yes("divided", "whether a split says who gets it", row -> row.grant().split().isPresent())
        .day(
            "period_from",
            "the first day it may be used",
            row -> row.grant().period().flatMap(When::from))
        .day(
            "period_to",
            "the last day it may be used",
            row -> row.grant().period().flatMap(When::to));
  }

  private static SqlTable<OutstandingRow> outstanding() {
    return new SqlTable<>(
            "outstanding",
            "What somebody is to come back with (balanslistan).",
            ArchivedMeeting::outstanding,
            row -> row.matter().isWithheld())
        .place("meeting", RECORD, row -> row.matter().in().number())
        .place("matter", PLACE, row -> row.matter().place())
        .place("item", "its place in the minutes, from 1", OutstandingRow::place)
        .word(
            "state", "proposed, decided or promised", row -> Optional.of(row.outstanding().state()))
        .text("what", "what it is about", row -> row.outstanding().followUp().what())
        .text(
            "reported_by",
            "who is to report, with semicolons between them",
            row -> row.matter().in().names(row.outstanding().followUp().by()))
        .text(
            "reported_to",
            "the bodies and groups to report to, with semicolons between them",
            row -> row.matter().in().names(row.outstanding().followUp().reportedTo()))
        .day(
            "due_from",
            "the first day meant",
            row -> row.outstanding().followUp().due().flatMap(When::from))
        .day(
            "due_to",
            "the last day meant",
            row -> row.outstanding().followUp().due().flatMap(When::to))
        .text(
            "due_as_published",
            "when, in the words of the minutes",
            row -> row.outstanding().followUp().due().flatMap(When::text))
        .word("report", "interim or final", row -> row.outstanding().followUp().report())
        .text("recurs", "how often it comes back", row -> row.outstanding().followUp().recurs());
  }

  /** Returns the statements that make the tables. */
  static String schema() {
    return all().stream().map(SqlTable::create).collect(Collectors.joining("\n"));
  }
}
