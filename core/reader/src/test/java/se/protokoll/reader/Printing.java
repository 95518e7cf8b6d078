package se.protokoll.reader;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import se.protokoll.Clause;
import se.protokoll.Decision;
import se.protokoll.Document;
import se.protokoll.DocumentRole;
import se.protokoll.Elected;
import se.protokoll.Grant;
import se.protokoll.Meeting;
import se.protokoll.Paragraph;
import se.protokoll.Section;
import se.protokoll.vote.Ballot;
import se.protokoll.vote.BallotChoice;
import se.protokoll.vote.Vote;

/** What the printer for tests prints of a meeting, and what it loses. */
final class Printing {
  /**
   * What is lost, by its place in JSON; "*" stands for each element of a list, and the words say
   * why.
   */
  static final List<Lost> LOST =
      List.of(
          new Lost("/id", "an application's own name"),
          new Lost("/number", "not printed"),
          new Lost("/kind", "not printed"),
          new Lost("/body/key", "no key is printed"),
          new Lost("/body/abbreviation", "printed before the paragraphs, as a part of their heads"),
          new Lost("/body/kind", "its name only suggests it"),
          new Lost("/body/principals", "the first one heads the pages"),
          new Lost("/body/standingOrders", "they stand in another document"),
          new Lost("/heldWith", "not printed"),
          new Lost("/openToPublic", "not printed"),
          new Lost("/notices", "not printed"),
          new Lost("/sittings/*/closesApproximately", "the clock is printed without a word"),
          new Lost("/mode", "the place only suggests it"),
          new Lost("/people/*/organisation", "not printed"),
          new Lost("/people/*/unit", "not printed"),
          new Lost("/people/*/otherNames", "everybody is printed by one name"),
          new Lost("/attendance/*/remote", "not printed"),
          new Lost("/attendanceExtent", "not printed"),
          new Lost("/agenda", "it stands in the summons"),
          new Lost("/contents", "not printed"),
          new Lost("/previousMinutes", "not printed"),
          new Lost("/source", "the text is the source"),
          new Lost("/justering/justerare/*/paragraphs", "their names are printed once"),
          new Lost("/justering/signatures/*/approvedOn", "not printed"),
          new Lost("/justering/signatures/*/signedOn", "not printed"),
          new Lost("/justering/signatures/*/signedAt", "not printed"),
          new Lost("/justering/signatures/*/dateAsPrinted", "not printed"),
          new Lost("/justering/signatures/*/method", "not printed"),
          new Lost("/justering/signatures/*/methodAsPublished", "not printed"),
          new Lost("/justering/signatures/*/paragraphs", "everybody signs once"),
          new Lost("/postings/*/board", "not printed"),
          new Lost("/postings/*/paragraphs", "the first notice is printed, as of all"),
          new Lost("/postings/*/lastAppealDay", "not printed"),
          new Lost("/postings/*/datesAsPrinted", "whole days are printed"),
          new Lost("/postings/*/signedBy", "not printed"),
          new Lost("/paragraphs/*/kind", "not printed"),
          new Lost("/paragraphs/*/exerciseOfAuthority", "not printed"),
          new Lost("/paragraphs/*/statedFrames", "not printed"),
          new Lost("/paragraphs/*/agendaItem", "not printed"),
          new Lost("/paragraphs/*/startsAt", "not printed"),
          new Lost("/paragraphs/*/takenUpAfter", "not printed"),
          new Lost("/paragraphs/*/group", "not printed"),
          new Lost("/paragraphs/*/initiatives", "not printed"),
          new Lost("/paragraphs/*/speakers", "not printed"),
          new Lost("/paragraphs/*/followUps", "not printed"),
          new Lost("/paragraphs/*/precedents", "not printed"),
          new Lost("/paragraphs/*/visibility", "not printed"),
          new Lost("/paragraphs/*/stampedCertified", "not printed"),
          new Lost("/paragraphs/*/disqualifications/*/ground", "not printed"),
          new Lost("/paragraphs/*/disqualifications/*/groundAsPublished", "not printed"),
          new Lost("/paragraphs/*/documents/*/authors", "not printed"),
          new Lost("/paragraphs/*/proposals/*/key", "no key is printed"),
          new Lost("/paragraphs/*/proposals/*/rank", "not printed"),
          new Lost("/paragraphs/*/proposals/*/supporterCount", "not printed"),
          new Lost("/paragraphs/*/proposals/*/withdrawn", "printed, and not read"),
          new Lost("/paragraphs/*/proposals/*/clauses", "a motion is printed by its intent"),
          new Lost("/paragraphs/*/proposals/*/grants", "not printed"),
          new Lost("/paragraphs/*/proposals/*/followUps", "not printed"),
          new Lost("/paragraphs/*/decisions/*/adopts", "no key is printed"),
          new Lost("/paragraphs/*/decisions/*/appealRoute", "not printed"),
          new Lost("/paragraphs/*/decisions/*/byMinority", "not printed"),
          new Lost("/paragraphs/*/decisions/*/clauses/*/key", "no key is printed"),
          new Lost("/paragraphs/*/decisions/*/clauses/*/addressees", "not printed"),
          new Lost("/paragraphs/*/decisions/*/clauses/*/inConsultationWith", "not printed"),
          new Lost("/paragraphs/*/decisions/*/clauses/*/validity", "not printed"),
          new Lost("/paragraphs/*/decisions/*/followUps", "not printed"),
          new Lost("/paragraphs/*/decisions/*/method", "not printed"),
          new Lost("/paragraphs/*/decisions/*/movedBy", "not printed"),
          new Lost("/paragraphs/*/decisions/*/notParticipatingParties", "printed by name"),
          new Lost("/paragraphs/*/decisions/*/postponedTo", "not printed"),
          new Lost("/paragraphs/*/decisions/*/propositions", "not printed"),
          new Lost("/paragraphs/*/decisions/*/reasons", "not printed"),
          new Lost("/paragraphs/*/decisions/*/referredTo", "not printed"),
          new Lost("/paragraphs/*/decisions/*/requiredMajority", "not printed"),
          new Lost("/paragraphs/*/decisions/*/resignations", "not printed"),
          new Lost("/paragraphs/*/decisions/*/votes/*/round", "not printed"),
          new Lost("/paragraphs/*/decisions/*/votes/*/yesMeans", "no key is printed"),
          new Lost("/paragraphs/*/decisions/*/votes/*/noMeans", "no key is printed"),
          new Lost("/paragraphs/*/decisions/*/votes/*/absent", "not printed"),
          new Lost("/paragraphs/*/decisions/*/votes/*/rollCallIn", "the ballots are printed"),
          new Lost("/paragraphs/*/reservations/*/parties", "everybody is printed by name"),
          new Lost("/paragraphs/*/reservations/*/inFavourOf", "no key is printed"),
          new Lost("/paragraphs/*/reservations/*/text", "not printed"),
          new Lost("/paragraphs/*/reservations/*/document", "not printed"),
          new Lost("/paragraphs/*/statements/*/parties", "everybody is printed by name"),
          new Lost("/paragraphs/*/statements/*/text", "not printed"),
          new Lost("/paragraphs/*/statements/*/document", "not printed"));

  private Printing() {}

  /**
   * Something that printing loses.
   *
   * @param place its place in JSON
   * @param why why it is lost
   */
  record Lost(String place, String why) {}

  /**
   * Returns a meeting as far as it is printed, before what {@link #LOST} names is taken away: one
   * day, one notice, roll calls of those who voted, money and elections as clauses.
   */
  static Meeting of(Meeting meeting) {
    Names names = new Names(meeting);
    return meeting
        .withSittings(meeting.sittings().subList(0, 1))
        .withPostings(meeting.postings().stream().limit(1).toList())
        .withParagraphs(meeting.paragraphs().stream().map(one -> of(one, names)).toList());
  }

  private static Paragraph of(Paragraph paragraph, Names names) {
    List<Section> sections = new ArrayList<>(untitled(paragraph));
    sections.addAll(titled(paragraph));
    return paragraph
        .withSections(sections)
        .withDocuments(paragraph.documents().stream().filter(Printing::isPrinted).toList())
        .withDecisions(paragraph.decisions().stream().map(one -> of(one, names)).toList());
  }

  private static Decision of(Decision decision, Names names) {
    return decision
        .withClauses(printedClauses(decision, names))
        .withVotes(decision.votes().stream().filter(Printing::isPrinted).toList());
  }

  /** Returns the points of a decision; money and elections are points of their own. */
  static List<Clause> printedClauses(Decision decision, Names names) {
    List<Clause> clauses = new ArrayList<>(decision.clauses());
    for (Grant grant : decision.grants()) {
      clauses.add(
          clause(
              "att bevilja "
                  + grant.amountAsPublished().orElseThrow()
                  + grant.purpose().map(purpose -> " för " + purpose).orElse("")));
    }
    if (decision.election().isPresent()) {
      for (Elected one : decision.election().get().elected()) {
        clauses.add(
            clause(
                "att utse "
                    + names.of(one.actor())
                    + one.post().map(post -> " till " + post).orElse("")));
      }
    }
    return clauses;
  }

  private static Clause clause(String text) {
    return Clause.builder().text(text).build();
  }

  /** Says whether a point is a whole sentence, which needs no words before it. */
  static boolean isSentence(Clause clause) {
    return Character.isUpperCase(clause.text().charAt(0));
  }

  /** Returns the words of a point: with "att" before it unless it is a sentence. */
  static String words(Clause clause) {
    String text = clause.text();
    return isSentence(clause) || text.startsWith("att ") ? text : "att " + text;
  }

  /** Returns the text without a heading; it stands first. */
  static List<Section> untitled(Paragraph paragraph) {
    return paragraph.sections().stream().filter(one -> one.heading().isEmpty()).toList();
  }

  /** Returns the text under headings; under "Jäv" stands who declared it instead. */
  static List<Section> titled(Paragraph paragraph) {
    return paragraph.sections().stream()
        .filter(one -> one.heading().isPresent() && !one.heading().get().equals("Jäv"))
        .toList();
  }

  /** Says whether a document is printed: one that the decision builds on, with its day. */
  static boolean isPrinted(Document document) {
    return document.role().equals(Optional.of(DocumentRole.BASIS))
        && document.title().isPresent()
        && document.date().isPresent();
  }

  /** Says whether a ballot is printed: one that was cast. */
  static boolean isPrinted(Ballot ballot) {
    return ballot.choice() != BallotChoice.ABSENT && ballot.choice() != BallotChoice.NOT_VOTING;
  }

  /** Says whether a vote is printed: one by name. */
  static boolean isPrinted(Vote vote) {
    return !vote.ballots().isEmpty();
  }
}
