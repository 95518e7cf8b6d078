package se.protokoll.benchmarks;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import se.protokoll.AgendaItem;
import se.protokoll.AppealRoute;
import se.protokoll.Clause;
import se.protokoll.Decision;
import se.protokoll.DecisionKind;
import se.protokoll.DecisionMethod;
import se.protokoll.Elected;
import se.protokoll.Election;
import se.protokoll.Extent;
import se.protokoll.Grant;
import se.protokoll.Meeting;
import se.protokoll.MeetingMode;
import se.protokoll.Paragraph;
import se.protokoll.ParagraphKind;
import se.protokoll.PreviousMinutes;
import se.protokoll.Proposal;
import se.protokoll.ProposalIntent;
import se.protokoll.ProposalKind;
import se.protokoll.Section;
import se.protokoll.Sitting;
import se.protokoll.Source;
import se.protokoll.justering.Justerare;
import se.protokoll.justering.Justering;
import se.protokoll.justering.Posting;
import se.protokoll.justering.SignatoryRole;
import se.protokoll.justering.Signature;
import se.protokoll.justering.SignatureMethod;
import se.protokoll.money.Money;
import se.protokoll.people.Attendance;
import se.protokoll.people.BodyKind;
import se.protokoll.people.Capacity;
import se.protokoll.people.Organisation;
import se.protokoll.people.ParagraphNumbering;
import se.protokoll.people.Person;
import se.protokoll.people.PersonRef;
import se.protokoll.people.PresidiumRole;
import se.protokoll.people.PublicBody;
import se.protokoll.people.StandingOrders;
import se.protokoll.text.ParagraphSet;
import se.protokoll.text.When;

/**
 * Lawful minutes of an invented assembly of 61 seats: 38 members, a secretary and an official make
 * 40 people, and twelve matters with a grant each, an opening, an election and a closing make 15
 * paragraphs.
 */
final class LawfulAssembly {

  static final int PARAGRAPHS = 15;
  static final int PEOPLE = 40;

  private static final int MEMBERS = 38;
  private static final int JUSTERARE = 2;

  private LawfulAssembly() {}

  /** Returns the minutes of one meeting, certified after ten days and posted on the day after. */
  static Meeting meeting(LocalDate day, int firstNumber) {
    return Meeting.builder()
        .body(body())
        .addSittings(
            Sitting.builder()
                .date(day)
                .opens(LocalTime.of(13, 0))
                .closes(LocalTime.of(16, 0))
                .build())
        .place("Stora salen")
        .mode(MeetingMode.ON_SITE)
        .people(people())
        .attendance(attendance())
        .agenda(agenda())
        .paragraphs(paragraphs(day, firstNumber))
        .justering(justering(day.plusDays(10)))
        .addPostings(
            Posting.builder()
                .certifiedOn(day.plusDays(10))
                .postedOn(day.plusDays(11))
                .lastAppealDay(day.plusDays(32))
                .removedOn(day.plusDays(33))
                .storedAt("Kommunkansliet")
                .build())
        .previousMinutes(PreviousMinutes.builder().certified(true).build())
        .statedRange(ParagraphSet.range(firstNumber, firstNumber + PARAGRAPHS - 1))
        .source(Source.builder().extent(Extent.FULL_PROTOCOL).build())
        .build();
  }

  /** Returns the minutes of a day each, numbered on through every calendar year. */
  static List<Meeting> series(LocalDate first, int size) {
    List<Meeting> meetings = new ArrayList<>(size);
    int number = 1;
    for (int i = 0; i < size; i++) {
      LocalDate day = first.plusDays(i);
      number = day.getDayOfYear() == 1 ? 1 : number;
      meetings.add(meeting(day, number));
      number += PARAGRAPHS;
    }
    return meetings;
  }

  private static PublicBody body() {
    return PublicBody.builder()
        .key("body")
        .name("Kommunfullmäktige i Granby")
        .kind(BodyKind.ASSEMBLY)
        .standingOrders(
            StandingOrders.builder()
                .seats(61)
                .substitutes(31)
                .justerare(JUSTERARE)
                .daysToJustering(14)
                .remoteParticipation(true)
                .immediateJustering(true)
                .numbering(ParagraphNumbering.CALENDAR_YEAR)
                .build())
        .build();
  }

  private static List<Person> people() {
    List<Person> people = new ArrayList<>();
    for (int i = 1; i <= MEMBERS; i++) {
      people.add(Person.builder().key("m" + i).name("Ledamot " + i).party("Parti").build());
    }
    people.add(Person.builder().key("sec").name("Sekreteraren").build());
    people.add(Person.builder().key("off").name("Tjänstemannen").build());
    return people;
  }

  private static List<Attendance> attendance() {
    List<Attendance> attendance = new ArrayList<>();
    for (int i = 1; i <= MEMBERS; i++) {
      Attendance.Builder entry = Attendance.builder();
      entry.person("m" + i).capacity(Capacity.DECIDING);
      if (i == 1) {
        entry.office("Ordförande").presidiumRole(PresidiumRole.CHAIR).presiding(true);
      }
      attendance.add(entry.build());
    }
    attendance.add(Attendance.builder().person("sec").capacity(Capacity.SECRETARY).build());
    attendance.add(Attendance.builder().person("off").capacity(Capacity.OFFICIAL).build());
    return attendance;
  }

  private static String title(int item) {
    return switch (item) {
      case 1 -> "Mötet öppnas";
      case 2 -> "Val av justerare";
      case PARAGRAPHS -> "Mötet avslutas";
      default -> "Bidrag till förening " + item;
    };
  }

  private static List<AgendaItem> agenda() {
    List<AgendaItem> items = new ArrayList<>();
    for (int i = 1; i <= PARAGRAPHS; i++) {
      items.add(AgendaItem.builder().number(Integer.toString(i)).title(title(i)).build());
    }
    return items;
  }

  private static List<Paragraph> paragraphs(LocalDate day, int firstNumber) {
    List<Paragraph> paragraphs = new ArrayList<>();
    for (int i = 1; i <= PARAGRAPHS; i++) {
      Paragraph.Builder paragraph = Paragraph.builder();
      paragraph
          .number(firstNumber + i - 1)
          .kind(ParagraphKind.MATTER)
          .agendaItem(Integer.toString(i))
          .title(title(i))
          .addSections(Section.builder().text(title(i) + ", en sammanfattning.").build());
      if (i == 2) {
        paragraph.addDecisions(election());
      } else if (i > 2 && i < PARAGRAPHS) {
        Grant grant = grant(day, i);
        paragraph.addProposals(
            Proposal.builder()
                .key("p1")
                .kind(ProposalKind.MOVED)
                .intent(ProposalIntent.APPROVE)
                .addProposers(PersonRef.builder().person("m" + i).build())
                .addGrants(grant)
                .build());
        paragraph.addDecisions(decision(grant));
      }
      paragraphs.add(paragraph.build());
    }
    return paragraphs;
  }

  private static Decision election() {
    Election.Builder election = Election.builder();
    election.posts(JUSTERARE);
    for (int i = 0; i < JUSTERARE; i++) {
      election.addElected(
          Elected.builder()
              .actor(PersonRef.builder().person("m" + (i + 2)).build())
              .post("justerare")
              .build());
    }
    return Decision.builder()
        .kind(DecisionKind.ELECTION)
        .method(DecisionMethod.ACCLAMATION)
        .election(election.build())
        .build();
  }

  private static Decision decision(Grant grant) {
    return Decision.builder()
        .kind(DecisionKind.OWN)
        .method(DecisionMethod.ACCLAMATION)
        .adopts("p1")
        .addClauses(Clause.builder().key("c1").text("att bevilja föreningen medlen").build())
        .addGrants(grant)
        .appealRoute(AppealRoute.LEGALITY_REVIEW)
        .build();
  }

  private static Grant grant(LocalDate day, int item) {
    return Grant.builder()
        .source("kommunstyrelsens anslag för oförutsedda utgifter")
        .label("I")
        .clause("c1")
        .purpose("Öppen verksamhet")
        .amount(Money.ofKronor(100_000L + item))
        .amountAsPublished("100 0" + (item < 10 ? "0" : "") + item + " kronor")
        .payer(Organisation.of("Granby kommun"))
        .addRecipients(Organisation.of("Förening " + item))
        .period(
            When.between(LocalDate.of(day.getYear(), 1, 1), LocalDate.of(day.getYear(), 12, 31)))
        .build();
  }

  private static Justering justering(LocalDate signed) {
    Justering.Builder justering = Justering.builder();
    justering.plannedPlace("Kommunkansliet");
    justering.addSignatures(signature("m1", SignatoryRole.CHAIR, signed));
    for (int i = 0; i < JUSTERARE; i++) {
      String key = "m" + (i + 2);
      justering.addJusterare(Justerare.builder().person(key).build());
      justering.addSignatures(signature(key, SignatoryRole.JUSTERARE, signed));
    }
    return justering.addSignatures(signature("sec", SignatoryRole.SECRETARY, signed)).build();
  }

  private static Signature signature(String person, SignatoryRole role, LocalDate signed) {
    return Signature.builder()
        .person(person)
        .role(role)
        .signedOn(signed)
        .method(SignatureMethod.INK)
        .build();
  }
}
