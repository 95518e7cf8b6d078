package se.protokoll.validation;

import static se.protokoll.validation.LawfulMeetings.VOTED;
import static se.protokoll.validation.LawfulMeetings.attendanceChanged;
import static se.protokoll.validation.LawfulMeetings.board;
import static se.protokoll.validation.LawfulMeetings.changed;
import static se.protokoll.validation.LawfulMeetings.justeringChanged;
import static se.protokoll.validation.LawfulMeetings.postingChanged;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import se.protokoll.Meeting;
import se.protokoll.Paragraph;
import se.protokoll.justering.SignatoryRole;
import se.protokoll.justering.Signature;
import se.protokoll.people.Attendance;
import se.protokoll.people.Capacity;
import se.protokoll.people.Disqualification;
import se.protokoll.people.DisqualificationGround;
import se.protokoll.people.DisqualificationState;
import se.protokoll.text.ParagraphSet;

/** What tests of several groups of rules change in lawful minutes. */
public final class MinutesVariants {

  private MinutesVariants() {}

  /** Returns minutes in which some people have upheld jäv in the paragraph that is voted on. */
  public static Meeting withJav(Meeting meeting, String... persons) {
    return changed(meeting, VOTED, jav(persons));
  }

  /** Gives a paragraph upheld jäv of some people. */
  public static UnaryOperator<Paragraph> jav(String... persons) {
    return paragraph ->
        paragraph.withDisqualifications(
            Stream.of(persons)
                .map(person -> question(person, DisqualificationState.UPHELD))
                .toList());
  }

  /** Gives a paragraph a question of jäv. */
  public static UnaryOperator<Paragraph> jav(String person, DisqualificationState state) {
    return paragraph -> paragraph.withDisqualifications(question(person, state));
  }

  /** Returns a question of jäv on a ground of the statute. */
  public static Disqualification question(String person, DisqualificationState state) {
    return Disqualification.builder()
        .person(person)
        .ground(DisqualificationGround.AFFECTED)
        .state(state)
        .build();
  }

  /** Returns the entry of a substitute who serves for a member in some paragraphs. */
  public static Attendance substitute(String person, String member, String paragraphs) {
    return Attendance.builder()
        .person(person)
        .capacity(Capacity.DECIDING)
        .substitute(true)
        .substitutesFor(member)
        .paragraphs(ParagraphSet.parse(paragraphs))
        .build();
  }

  /** Returns minutes in which somebody is listed for some paragraphs only. */
  public static Meeting present(Meeting meeting, String person, String paragraphs) {
    return attendanceChanged(
        meeting, person, entry -> entry.withParagraphs(ParagraphSet.parse(paragraphs)));
  }

  /** Returns minutes with one more signature. */
  public static Meeting signed(Meeting meeting, Signature more) {
    return justeringChanged(
        meeting,
        justering -> {
          var signatures = new ArrayList<>(justering.signatures());
          signatures.add(more);
          return justering.withSignatures(signatures);
        });
  }

  /** Returns a justerare's signature on some paragraphs. */
  public static Signature signature(String person, String paragraphs, LocalDate day) {
    return Signature.builder()
        .person(person)
        .role(SignatoryRole.JUSTERARE)
        .signedOn(day)
        .paragraphs(ParagraphSet.parse(paragraphs))
        .build();
  }

  /** The board's minutes, signed by m2 on another day for one paragraph. */
  public static Meeting certified(String paragraph, LocalDate day) {
    String others = paragraph.equals("16") ? "17-20" : "16-19";
    Meeting meeting =
        justeringChanged(
            board(),
            justering -> {
              var chair = justering.signatures().get(0);
              var one = justering.signatures().get(1);
              return justering.withSignatures(
                  chair,
                  one.withParagraphs(ParagraphSet.parse(paragraph)).withSignedOn(day),
                  one.withParagraphs(ParagraphSet.parse(others)));
            });
    return postingChanged(meeting, posting -> posting.withCertifiedOn(Optional.empty()));
  }
}
