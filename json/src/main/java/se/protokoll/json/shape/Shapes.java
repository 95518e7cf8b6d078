package se.protokoll.json.shape;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import se.protokoll.Meeting;
import se.protokoll.fund.Audit.Published;
import se.protokoll.json.codec.Codec;
import se.protokoll.json.codec.OneOf;
import se.protokoll.json.codec.Scalars;
import se.protokoll.json.codec.Shape;
import se.protokoll.json.request.AuditRequest;
import se.protokoll.json.request.DistributionRequest;
import se.protokoll.json.request.DivisionRequest;
import se.protokoll.language.Language;
import se.protokoll.language.Text;
import se.protokoll.language.Word;
import se.protokoll.money.MoneyUnit;
import se.protokoll.money.Ratio;
import se.protokoll.people.Actor;
import se.protokoll.text.ParagraphSet;

/** All tables: the one place that knows which types have a form in JSON. */
public final class Shapes {
  /** The minutes as a whole, which is what a document holds. */
  public static final Shape<Meeting> MEETING = MeetingShapes.MEETING;

  private static final List<Shape<?>> RECORDS =
      List.of(
          MeetingShapes.MEETING,
          MeetingShapes.SOURCE,
          MeetingShapes.INFERENCE,
          MeetingShapes.OMISSION,
          MeetingShapes.PREVIOUS_MINUTES,
          MeetingShapes.MEETING_NOTICE,
          MeetingShapes.AGENDA_ITEM,
          MeetingShapes.CONTENTS_ITEM,
          MeetingShapes.SITTING,
          ParagraphShapes.PARAGRAPH,
          ParagraphShapes.INITIATIVE,
          ParagraphShapes.DOCUMENT,
          ParagraphShapes.SPEAKER,
          ParagraphShapes.SECTION,
          ParagraphShapes.STATED_FRAME,
          MatterShapes.DECISION,
          MatterShapes.PROPOSAL,
          MatterShapes.ELECTION,
          MatterShapes.ELECTED,
          MatterShapes.CANDIDATE_VOTES,
          MatterShapes.RESIGNATION,
          MatterShapes.GRANT,
          MatterShapes.FOLLOW_UP,
          MatterShapes.CLAUSE,
          PeopleShapes.DISQUALIFICATION,
          PeopleShapes.ATTENDANCE,
          PeopleShapes.PUBLIC_BODY,
          PeopleShapes.STANDING_ORDERS,
          PeopleShapes.PRINCIPAL_SEATS,
          PeopleShapes.PERSON,
          PeopleShapes.OFFICE,
          PeopleShapes.PERSON_REF,
          PeopleShapes.ORGANISATION,
          VoteShapes.STATEMENT,
          VoteShapes.RESERVATION,
          VoteShapes.PROPOSITION,
          VoteShapes.VOTE,
          VoteShapes.BALLOT,
          JusteringShapes.POSTING,
          JusteringShapes.JUSTERING,
          JusteringShapes.SIGNATURE,
          JusteringShapes.JUSTERARE,
          FundShapes.FUND_SPLIT,
          FundShapes.PART,
          FundShapes.ROUNDING,
          FundShapes.FAVOURED,
          FundShapes.INDICATOR,
          FundShapes.CRITERION,
          FundShapes.HOLDER,
          MoneyShapes.MONEY,
          TextShapes.WHEN,
          TextShapes.PARAGRAPH_REF);

  private static final Map<Class<?>, Codec<?>> BY_TYPE = byType();

  private Shapes() {}

  private static Map<Class<?>, Codec<?>> byType() {
    var byType = new LinkedHashMap<Class<?>, Codec<?>>();
    for (Shape<?> shape : RECORDS) {
      byType.put(shape.type(), shape);
    }
    byType.put(Actor.class, PeopleShapes.ACTOR);
    PeopleShapes.actors()
        .forEach(
            (tag, shape) -> byType.put(shape.type(), OneOf.alone(shape, "type", tag, "Actor")));
    byType.put(ParagraphSet.class, TextShapes.PARAGRAPHS);
    byType.put(Ratio.class, MoneyShapes.RATIO);
    byType.put(MoneyUnit.class, MoneyShapes.UNIT);
    byType.put(DivisionRequest.class, RequestShapes.DIVISION_REQUEST);
    byType.put(DistributionRequest.class, RequestShapes.DISTRIBUTION_REQUEST);
    byType.put(AuditRequest.class, RequestShapes.AUDIT_REQUEST);
    byType.put(Text.class, TextShapes.SENTENCE);
    byType.put(Published.class, RequestShapes.PUBLISHED);
    ProblemShapes.OWN.forEach(shape -> byType.put(shape.type(), shape));
    byType.putAll(DivisionShapes.byType());
    byType.putAll(ValidationShapes.byType());
    byType.putAll(ReaderShapes.byType());
    return byType;
  }

  /** Returns the records that have a table, those met first first. */
  public static List<Shape<?>> records() {
    return RECORDS;
  }

  /** Returns the table of requests about divided money. */
  public static Shape<?> request() {
    return RequestShapes.DIVISION_REQUEST;
  }

  /** Returns the tables of requests and of what only requests have. */
  public static List<Shape<?>> requests() {
    return RequestShapes.ALL;
  }

  /** Returns the tables of what comes of a division, and of their parts. */
  public static List<Shape<?>> results() {
    return DivisionShapes.ALL;
  }

  /** Returns the tables of what comes of reading and comparing, and of their parts. */
  public static List<Shape<?>> problems() {
    return ProblemShapes.ALL;
  }

  /** Returns every type that has a form in JSON, with its codec. */
  public static Map<Class<?>, Codec<?>> all() {
    return Map.copyOf(BY_TYPE);
  }

  /** Returns the codec of a type, empty when it has no form in JSON of its own. */
  @SuppressWarnings("unchecked") // the map is filled with the codec of each type
  public static <T> Optional<Codec<T>> find(Class<T> type) {
    return Optional.ofNullable((Codec<T>) BY_TYPE.get(type));
  }

  /** Returns the codec of an enum of the library, by its words; empty for every other type. */
  @SuppressWarnings({"unchecked", "rawtypes"}) // what is an enum of words is known here only
  public static Optional<Codec<?>> findWords(Class<?> type) {
    if (type == Language.class) {
      return Optional.of(TextShapes.LANGUAGE);
    }
    return type.isEnum() && Word.class.isAssignableFrom(type)
        ? Optional.of(Scalars.words((Class) type))
        : Optional.empty();
  }

  /**
   * Returns the codec of a type.
   *
   * @throws IllegalArgumentException when it has no form in JSON of its own
   */
  public static <T> Codec<T> require(Class<T> type) {
    return find(type)
        .orElseThrow(
            () -> new IllegalArgumentException(type.getSimpleName() + " has no form in JSON here"));
  }
}
