package se.protokoll.json.shape;

import java.util.LinkedHashMap;
import java.util.Map;
import se.protokoll.json.codec.Codec;
import se.protokoll.json.codec.OneOf;
import se.protokoll.json.codec.Scalars;
import se.protokoll.json.codec.Shape;
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
      Shape.of(
          Organisation.class,
          "An organisation, a unit of one, or a group of officials (organisation): a region, one of its departments, Fredagsgruppen.",
          table -> {
            var key =
                table.optional(
                    "key",
                    Scalars.TEXT,
                    Organisation::key,
                    "what others call it by in one document, absent when nothing refers to it");
            var name =
                table.required("name", Scalars.NAME, Organisation::name, "the name as published");
            var abbreviation =
                table.optional(
                    "abbreviation",
                    Scalars.TEXT,
                    Organisation::abbreviation,
                    "the abbreviation as published, such as \"RJH\"; absent when none is");
            var organisationNumber =
                table.optional(
                    "organisationNumber",
                    Scalars.TEXT,
                    Organisation::organisationNumber,
                    "the organisation number (organisationsnummer), as published");
            var partOf =
                table.optional(
                    "partOf",
                    Codec.later(() -> PeopleShapes.ORGANISATION),
                    Organisation::partOf,
                    "the organisation that this is a part of, absent when it stands alone or none is stated");
            return in ->
                new Organisation(
                    in.get(key),
                    in.get(name),
                    in.get(abbreviation),
                    in.get(organisationNumber),
                    in.get(partOf));
          });

  static final Shape<PersonRef> PERSON_REF =
      Shape.of(
          PersonRef.class,
          "A person who acts, by the key of one of the meeting's people (personhänvisning).",
          table -> {
            var person =
                table.required(
                    "person",
                    Scalars.NAME,
                    PersonRef::person,
                    "the key of a Person of the same meeting");
            return in -> new PersonRef(in.get(person));
          });

  static final Shape<Office> OFFICE =
      Shape.of(
          Office.class,
          "An office, whoever holds it (befattning): \"förvaltningscontroller\", \"verksamhetschef inom Ungdomsmottagningen\".",
          table -> {
            var title =
                table.required("title", Scalars.NAME, Office::title, "the title as published");
            var organisation =
                table.optional(
                    "organisation",
                    ORGANISATION,
                    Office::organisation,
                    "where the office is, absent when not stated");
            return in -> new Office(in.get(title), in.get(organisation));
          });

  /** Whoever acts: a person of the meeting, an organisation or an office. */
  static final OneOf<Actor> ACTOR = OneOf.of(Actor.class, "type", actors());

  static Map<String, Shape<? extends Actor>> actors() {
    var shapes = new LinkedHashMap<String, Shape<? extends Actor>>();
    shapes.put("person", PERSON_REF);
    shapes.put("organisation", ORGANISATION);
    shapes.put("office", OFFICE);
    return shapes;
  }

  static final Shape<Person> PERSON =
      Shape.of(
          Person.class,
          "Somebody named in the minutes (person).",
          table -> {
            var key =
                table.required(
                    "key",
                    Scalars.NAME,
                    Person::key,
                    "what the rest of the document calls the person by");
            var name =
                table.required(
                    "name",
                    Scalars.NAME,
                    Person::name,
                    "the name as published, also when misspelt");
            var party =
                table.optional(
                    "party",
                    Scalars.TEXT,
                    Person::party,
                    "the party as published, also a local one or \"-\"; absent when none is stated");
            var organisation =
                table.optional(
                    "organisation",
                    ORGANISATION,
                    Person::organisation,
                    "the principal a member is sent by, or where somebody works; absent when not stated");
            var unit =
                table.optional(
                    "unit",
                    Scalars.TEXT,
                    Person::unit,
                    "the unit within the organisation, such as \"Regionstaben\"; absent when not stated");
            var title =
                table.optional(
                    "title",
                    Scalars.TEXT,
                    Person::title,
                    "the title, such as \"docent\" or \"samordnare\"; absent when not stated");
            var extra = table.extra(Person::extra);
            return in ->
                new Person(
                    in.get(key),
                    in.get(name),
                    in.get(party),
                    in.get(organisation),
                    in.get(unit),
                    in.get(title),
                    in.get(extra));
          });

  static final Shape<PrincipalSeats> PRINCIPAL_SEATS =
      Shape.of(
          PrincipalSeats.class,
          "How many of a body's seats one of its principals fills (mandat per huvudman).",
          table -> {
            var principal =
                table.required(
                    "principal", ORGANISATION, PrincipalSeats::principal, "whose seats they are");
            var seats =
                table.optional(
                    "seats",
                    Scalars.COUNT,
                    PrincipalSeats::seats,
                    "the number of members, 0 or more; absent when not stated");
            var substitutes =
                table.optional(
                    "substitutes",
                    Scalars.COUNT,
                    PrincipalSeats::substitutes,
                    "the number of substitutes, 0 or more; absent when not stated");
            return in -> new PrincipalSeats(in.get(principal), in.get(seats), in.get(substitutes));
          });

  static final Shape<StandingOrders> STANDING_ORDERS =
      Shape.of(
          StandingOrders.class,
          "What a body's own standing orders say (reglemente, arbetsordning), and nothing else.",
          table -> {
            var seats =
                table.optional(
                    "seats",
                    Scalars.COUNT,
                    StandingOrders::seats,
                    "the number of members fixed for the body, not the number in post");
            var substitutes =
                table.optional(
                    "substitutes",
                    Scalars.COUNT,
                    StandingOrders::substitutes,
                    "the number of substitutes fixed for the body");
            var seatsPerPrincipal =
                table.list(
                    "seatsPerPrincipal",
                    PRINCIPAL_SEATS,
                    StandingOrders::seatsPerPrincipal,
                    "the seats of each principal, empty when not stated");
            var quorum =
                table.optional(
                    "quorum",
                    Scalars.COUNT,
                    StandingOrders::quorum,
                    "the least number of deciding members that the body asks for itself");
            var justerare =
                table.optional(
                    "justerare",
                    Scalars.COUNT,
                    StandingOrders::justerare,
                    "the number of justerare beside the chair");
            var justerareEligibility =
                table.optional(
                    "justerareEligibility",
                    Scalars.words(JusterareEligibility.class),
                    StandingOrders::justerareEligibility,
                    "who may be elected justerare");
            var daysToJustering =
                table.optional(
                    "daysToJustering",
                    Scalars.COUNT,
                    StandingOrders::daysToJustering,
                    "the most calendar days from the meeting to the justering");
            var remoteParticipation =
                table.optional(
                    "remoteParticipation",
                    Scalars.FLAG,
                    StandingOrders::remoteParticipation,
                    "whether members may take part from a distance");
            var immediateJustering =
                table.optional(
                    "immediateJustering",
                    Scalars.FLAG,
                    StandingOrders::immediateJustering,
                    "whether a paragraph may be certified at the meeting (omedelbar justering)");
            var returnAfterLeaving =
                table.optional(
                    "returnAfterLeaving",
                    Scalars.FLAG,
                    StandingOrders::returnAfterLeaving,
                    "whether a member who stopped serving may serve again the same day");
            var numbering =
                table.optional(
                    "numbering",
                    Scalars.words(ParagraphNumbering.class),
                    StandingOrders::numbering,
                    "over what stretch paragraph numbers run on");
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
                    in.get(numbering));
          });

  static final Shape<PublicBody> PUBLIC_BODY =
      Shape.of(
          PublicBody.class,
          "The body that met (organ).",
          table -> {
            var key =
                table.optional(
                    "key",
                    Scalars.TEXT,
                    PublicBody::key,
                    "what others call it by, absent when nothing refers to it");
            var name =
                table.required("name", Scalars.NAME, PublicBody::name, "the name as published");
            var abbreviation =
                table.optional(
                    "abbreviation",
                    Scalars.TEXT,
                    PublicBody::abbreviation,
                    "the abbreviation as published, such as \"SVOM\"");
            var otherNames =
                table.list(
                    "otherNames",
                    Scalars.TEXT,
                    PublicBody::otherNames,
                    "other spellings and labels of the same body in the same minutes");
            var kind =
                table.optional(
                    "kind",
                    Scalars.words(BodyKind.class),
                    PublicBody::kind,
                    "what kind of body it is, absent when unknown");
            var principals =
                table.list(
                    "principals",
                    ORGANISATION,
                    PublicBody::principals,
                    "the organisations that stand behind the body (huvudmän)");
            var standingOrders =
                table.optional(
                    "standingOrders",
                    STANDING_ORDERS,
                    PublicBody::standingOrders,
                    "what its own standing orders say, absent when not known");
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
          });

  static final Shape<Attendance> ATTENDANCE =
      Shape.of(
          Attendance.class,
          "That somebody, or nobody, took a seat at the meeting (närvaro), and for which paragraphs.",
          table -> {
            var person =
                table.optional(
                    "person",
                    Scalars.TEXT,
                    Attendance::person,
                    "the key of the person; absent for a vacant seat, and for somebody the minutes do not name");
            var vacant =
                table.flag("vacant", Attendance::vacant, "whether this is a vacant seat (vakant)");
            var party =
                table.optional(
                    "party",
                    Scalars.TEXT,
                    Attendance::party,
                    "the party a vacant seat belongs to, as printed; a person's party stands in Person");
            var capacity =
                table.optional(
                    "capacity",
                    Scalars.words(Capacity.class),
                    Attendance::capacity,
                    "in what capacity, absent when not stated");
            var office =
                table.optional(
                    "office",
                    Scalars.TEXT,
                    Attendance::office,
                    "the office at the meeting as published, such as \"Vice ordförande\"; absent when none is");
            var presidiumRole =
                table.optional(
                    "presidiumRole",
                    Scalars.words(PresidiumRole.class),
                    Attendance::presidiumRole,
                    "which seat of the presidium that office is, absent when it is none");
            var presiding =
                table.flag(
                    "presiding",
                    Attendance::presiding,
                    "whether the person presided over these paragraphs");
            var substitute =
                table.flag(
                    "substitute",
                    Attendance::substitute,
                    "whether the person is a substitute (ersättare)");
            var substitutesFor =
                table.optional(
                    "substitutesFor",
                    Scalars.TEXT,
                    Attendance::substitutesFor,
                    "the key of the member whose place a serving substitute takes; absent when not stated");
            var remote =
                table.flag(
                    "remote",
                    Attendance::remote,
                    "whether the minutes say that the person took part from a distance");
            var arrived =
                table.optional(
                    "arrived",
                    Scalars.TIME,
                    Attendance::arrived,
                    "when the person came, if the minutes give the clock and not the paragraphs");
            var left =
                table.optional(
                    "left",
                    Scalars.TIME,
                    Attendance::left,
                    "when the person went, if the minutes give the clock and not the paragraphs");
            var paragraphs =
                table.usually(
                    "paragraphs",
                    TextShapes.PARAGRAPHS,
                    ParagraphSet.ALL,
                    Attendance::paragraphs,
                    "the paragraphs present for; all of them when the minutes say nothing else");
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
          });

  static final Shape<Disqualification> DISQUALIFICATION =
      Shape.of(
          Disqualification.class,
          "A question of disqualification in one paragraph (jäv).",
          table -> {
            var person =
                table.required(
                    "person",
                    Scalars.TEXT,
                    Disqualification::person,
                    "the key of the person concerned");
            var ground =
                table.optional(
                    "ground",
                    Scalars.words(DisqualificationGround.class),
                    Disqualification::ground,
                    "the ground in law, absent when not stated");
            var groundAsPublished =
                table.optional(
                    "groundAsPublished",
                    Scalars.TEXT,
                    Disqualification::groundAsPublished,
                    "the ground in the words of the minutes");
            var state =
                table.optional(
                    "state",
                    Scalars.words(DisqualificationState.class),
                    Disqualification::state,
                    "raised, upheld or rejected; absent when the minutes do not say");
            return in ->
                new Disqualification(
                    in.get(person), in.get(ground), in.get(groundAsPublished), in.get(state));
          });

  private PeopleShapes() {}
}
