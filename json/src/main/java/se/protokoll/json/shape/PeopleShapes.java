package se.protokoll.json.shape;

import static se.protokoll.json.codec.Scalars.COUNT;
import static se.protokoll.json.codec.Scalars.FLAG;
import static se.protokoll.json.codec.Scalars.NAME;
import static se.protokoll.json.codec.Scalars.TEXT;
import static se.protokoll.json.codec.Scalars.TIME;
import static se.protokoll.json.codec.Scalars.words;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import se.protokoll.json.codec.Codec;
import se.protokoll.json.codec.FieldValues;
import se.protokoll.json.codec.OneOf;
import se.protokoll.json.codec.Shape;
import se.protokoll.json.codec.Table;
import se.protokoll.people.Actor;
import se.protokoll.people.Attendance;
import se.protokoll.people.BodyKind;
import se.protokoll.people.Capacity;
import se.protokoll.people.Disqualification;
import se.protokoll.people.DisqualificationGround;
import se.protokoll.people.DisqualificationState;
import se.protokoll.people.JusterareEligibility;
import se.protokoll.people.Office;
import se.protokoll.people.Organisation;
import se.protokoll.people.ParagraphNumbering;
import se.protokoll.people.Person;
import se.protokoll.people.PersonRef;
import se.protokoll.people.PresidiumRole;
import se.protokoll.people.PrincipalSeats;
import se.protokoll.people.PublicBody;
import se.protokoll.people.StandingOrders;
import se.protokoll.text.ParagraphSet;

/** The tables of people, organisations, bodies and presence. */
final class PeopleShapes {

  static final Shape<Organisation> ORGANISATION =
      Shape.of(Organisation.class, PeopleShapes::organisation);

  static final Shape<PersonRef> PERSON_REF = Shape.of(PersonRef.class, PeopleShapes::personRef);

  static final Shape<Office> OFFICE = Shape.of(Office.class, PeopleShapes::office);

  /** One who acts: a person of the meeting, an organisation or an office. */
  static final OneOf<Actor> ACTOR = OneOf.of(Actor.class, "type", actors());

  static Map<String, Shape<? extends Actor>> actors() {
    var shapes = new LinkedHashMap<String, Shape<? extends Actor>>();
    shapes.put("person", PERSON_REF);
    shapes.put("organisation", ORGANISATION);
    shapes.put("office", OFFICE);
    return shapes;
  }

  static final Shape<Person> PERSON = Shape.of(Person.class, PeopleShapes::person);

  static final Shape<PrincipalSeats> PRINCIPAL_SEATS =
      Shape.of(PrincipalSeats.class, PeopleShapes::principalSeats);

  static final Shape<StandingOrders> STANDING_ORDERS =
      Shape.of(StandingOrders.class, PeopleShapes::standingOrders);

  static final Shape<PublicBody> PUBLIC_BODY = Shape.of(PublicBody.class, PeopleShapes::publicBody);

  static final Shape<Attendance> ATTENDANCE = Shape.of(Attendance.class, PeopleShapes::attendance);

  static final Shape<Disqualification> DISQUALIFICATION =
      Shape.of(Disqualification.class, PeopleShapes::disqualification);

  private PeopleShapes() {}

  private static Function<FieldValues, Organisation> organisation(Table<Organisation> table) {
    var key = table.optional("key", TEXT, Organisation::key);
    var name = table.required("name", NAME, Organisation::name);
    var abbreviation = table.optional("abbreviation", TEXT, Organisation::abbreviation);
    var organisationNumber =
        table.optional("organisationNumber", TEXT, Organisation::organisationNumber);
    var partOf =
        table.optional(
            "partOf", Codec.later(() -> PeopleShapes.ORGANISATION), Organisation::partOf);
    return in ->
        new Organisation(
            in.get(key),
            in.get(name),
            in.get(abbreviation),
            in.get(organisationNumber),
            in.get(partOf));
  }

  private static Function<FieldValues, PersonRef> personRef(Table<PersonRef> table) {
    var person = table.required("person", NAME, PersonRef::person);
    return in -> new PersonRef(in.get(person));
  }

  private static Function<FieldValues, Office> office(Table<Office> table) {
    var title = table.required("title", NAME, Office::title);
    var organisation = table.optional("organisation", ORGANISATION, Office::organisation);
    return in -> new Office(in.get(title), in.get(organisation));
  }

  private static Function<FieldValues, Person> person(Table<Person> table) {
    var key = table.required("key", NAME, Person::key);
    var name = table.required("name", NAME, Person::name);
    var otherNames = table.list("otherNames", TEXT, Person::otherNames);
    var party = table.optional("party", TEXT, Person::party);
    var organisation = table.optional("organisation", ORGANISATION, Person::organisation);
    var unit = table.optional("unit", TEXT, Person::unit);
    var title = table.optional("title", TEXT, Person::title);
    var extra = table.extra(Person::extra);
    return in ->
        new Person(
            in.get(key),
            in.get(name),
            in.get(otherNames),
            in.get(party),
            in.get(organisation),
            in.get(unit),
            in.get(title),
            in.get(extra));
  }

  private static Function<FieldValues, PrincipalSeats> principalSeats(Table<PrincipalSeats> table) {
    var principal = table.required("principal", ORGANISATION, PrincipalSeats::principal);
    var seats = table.optional("seats", COUNT, PrincipalSeats::seats);
    var substitutes = table.optional("substitutes", COUNT, PrincipalSeats::substitutes);
    return in -> new PrincipalSeats(in.get(principal), in.get(seats), in.get(substitutes));
  }

  private static Function<FieldValues, StandingOrders> standingOrders(Table<StandingOrders> table) {
    var seats = table.optional("seats", COUNT, StandingOrders::seats);
    var substitutes = table.optional("substitutes", COUNT, StandingOrders::substitutes);
    var seatsPerPrincipal =
        table.list("seatsPerPrincipal", PRINCIPAL_SEATS, StandingOrders::seatsPerPrincipal);
    var quorum = table.optional("quorum", COUNT, StandingOrders::quorum);
    var justerare = table.optional("justerare", COUNT, StandingOrders::justerare);
    var justerareEligibility =
        table.optional(
            "justerareEligibility",
            words(JusterareEligibility.class),
            StandingOrders::justerareEligibility);
    var daysToJustering = table.optional("daysToJustering", COUNT, StandingOrders::daysToJustering);
    var remoteParticipation =
        table.optional("remoteParticipation", FLAG, StandingOrders::remoteParticipation);
    var immediateJustering =
        table.optional("immediateJustering", FLAG, StandingOrders::immediateJustering);
    var returnAfterLeaving =
        table.optional("returnAfterLeaving", FLAG, StandingOrders::returnAfterLeaving);
    var answersWithoutQuorum =
        table.optional("answersWithoutQuorum", FLAG, StandingOrders::answersWithoutQuorum);
    var numbering =
        table.optional("numbering", words(ParagraphNumbering.class), StandingOrders::numbering);
    return in ->
        new StandingOrders(
            in.get(seats),
            in.get(substitutes),
            in.get(seatsPerPrincipal),
            in.get(quorum),
            in.get(justerare),
            in.get(justerareEligibility),
            in.get(daysToJustering),
            in.get(remoteParticipation),
            in.get(immediateJustering),
            in.get(returnAfterLeaving),
            in.get(answersWithoutQuorum),
            in.get(numbering));
  }

  private static Function<FieldValues, PublicBody> publicBody(Table<PublicBody> table) {
    var key = table.optional("key", TEXT, PublicBody::key);
    var name = table.required("name", NAME, PublicBody::name);
    var abbreviation = table.optional("abbreviation", TEXT, PublicBody::abbreviation);
    var otherNames = table.list("otherNames", TEXT, PublicBody::otherNames);
    var kind = table.optional("kind", words(BodyKind.class), PublicBody::kind);
    var principals = table.list("principals", ORGANISATION, PublicBody::principals);
    var standingOrders =
        table.optional("standingOrders", STANDING_ORDERS, PublicBody::standingOrders);
    var extra = table.extra(PublicBody::extra);
    return in ->
        new PublicBody(
            in.get(key),
            in.get(name),
            in.get(abbreviation),
            in.get(otherNames),
            in.get(kind),
            in.get(principals),
            in.get(standingOrders),
            in.get(extra));
  }

  private static Function<FieldValues, Attendance> attendance(Table<Attendance> table) {
    var person = table.optional("person", TEXT, Attendance::person);
    var vacant = table.flag("vacant", Attendance::vacant);
    var party = table.optional("party", TEXT, Attendance::party);
    var capacity = table.optional("capacity", words(Capacity.class), Attendance::capacity);
    var office = table.optional("office", TEXT, Attendance::office);
    var presidiumRole =
        table.optional("presidiumRole", words(PresidiumRole.class), Attendance::presidiumRole);
    var presiding = table.flag("presiding", Attendance::presiding);
    var substitute = table.flag("substitute", Attendance::substitute);
    var substitutesFor = table.optional("substitutesFor", TEXT, Attendance::substitutesFor);
    var remote = table.flag("remote", Attendance::remote);
    var arrived = table.optional("arrived", TIME, Attendance::arrived);
    var left = table.optional("left", TIME, Attendance::left);
    var paragraphs =
        table.usually(
            "paragraphs", TextShapes.PARAGRAPHS, ParagraphSet.ALL, Attendance::paragraphs);
    return in ->
        new Attendance(
            in.get(person),
            in.get(vacant),
            in.get(party),
            in.get(capacity),
            in.get(office),
            in.get(presidiumRole),
            in.get(presiding),
            in.get(substitute),
            in.get(substitutesFor),
            in.get(remote),
            in.get(arrived),
            in.get(left),
            in.get(paragraphs));
  }

  private static Function<FieldValues, Disqualification> disqualification(
      Table<Disqualification> table) {
    var person = table.required("person", TEXT, Disqualification::person);
    var ground =
        table.optional("ground", words(DisqualificationGround.class), Disqualification::ground);
    var groundAsPublished =
        table.optional("groundAsPublished", TEXT, Disqualification::groundAsPublished);
    var state =
        table.optional("state", words(DisqualificationState.class), Disqualification::state);
    return in ->
        new Disqualification(
            in.get(person), in.get(ground), in.get(groundAsPublished), in.get(state));
  }
}
