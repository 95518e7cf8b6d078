package se.protokoll.benchmarks;

import com.dslplatform.json.CompiledJson;
import java.time.LocalDate;
import java.util.List;

/**
 * The same documents as plain classes with public fields, for the peers that want such: dsl-json
 * and fastjson2. They check nothing, hold words, numbers and sets of paragraphs as text, and null
 * for what is absent, all of which is to their favour.
 */
@SuppressWarnings({"checkstyle:all", "NullAway.Init"})
public final class PlainMinutes {
  private PlainMinutes() {}

  /** A plain AgendaItem. */
  @CompiledJson
  public static final class AgendaItem {
    public String number;
    public String title;
    public List<Section> sections;
    public List<Document> documents;
  }

  /** A plain Clause. */
  @CompiledJson
  public static final class Clause {
    public String key;
    public String marker;
    public String text;
    public List<Clause> clauses;
    public List<Actor> addressees;
    public List<Actor> inConsultationWith;
    public When validity;
  }

  /** A plain Decision. */
  @CompiledJson
  public static final class Decision {
    public String label;
    public String kind;
    public Organisation by;
    public List<Organisation> jointlyWith;
    public String method;
    public String requiredMajority;
    public String adopts;
    public List<Vote> votes;
    public List<Clause> clauses;
    public List<Grant> grants;
    public List<FollowUp> followUps;
    public Election election;
    public String condition;
    public String reasons;
    public String appealRoute;
    public List<String> notParticipating;
  }

  /** A plain Document. */
  @CompiledJson
  public static final class Document {
    public String role;
    public String title;
    public String dateAsPrinted;
    public String reference;
    public String availability;
  }

  /** A plain Elected. */
  @CompiledJson
  public static final class Elected {
    public Actor actor;
    public String post;
    public String substituteFor;
    public When term;
  }

  /** A plain Election. */
  @CompiledJson
  public static final class Election {
    public Integer posts;
    public List<Elected> elected;
    public List<String> proportionalRequestedBy;
    public Integer proportionalRequestCount;
  }

  /** A plain FollowUp. */
  @CompiledJson
  public static final class FollowUp {
    public String what;
    public String clause;
    public List<Actor> by;
    public List<Organisation> reportedTo;
    public When due;
    public String report;
    public String recurs;
    public When recursUntil;
  }

  /** A plain Grant. */
  @CompiledJson
  public static final class Grant {
    public String label;
    public String clause;
    public String purpose;
    public Money amount;
    public String amountAsPublished;
    public String source;
    public Actor payer;
    public Actor drawnBy;
    public List<Actor> recipients;
    public List<Actor> administrators;
    public When period;
    public List<String> conditions;
    public FundSplit split;
  }

  /** A plain Inference. */
  @CompiledJson
  public static final class Inference {
    public Integer paragraph;
    public String component;
    public String basis;
  }

  /** A plain Meeting. */
  @CompiledJson
  public static final class Meeting {
    public String format;
    public String id;
    public PublicBody body;
    public List<Sitting> sittings;
    public String place;
    public String mode;
    public List<Person> people;
    public List<Attendance> attendance;
    public List<AgendaItem> agenda;
    public List<Paragraph> paragraphs;
    public Justering justering;
    public List<Posting> postings;
    public PreviousMinutes previousMinutes;
    public String statedRange;
    public Source source;
  }

  /** A plain Paragraph. */
  @CompiledJson
  public static final class Paragraph {
    public Integer number;
    public String suffix;
    public String kind;
    public Boolean exerciseOfAuthority;
    public List<StatedFrame> statedFrames;
    public String agendaItem;
    public String title;
    public String group;
    public List<String> caseNumbers;
    public List<Section> sections;
    public List<Speaker> speakers;
    public List<Proposal> proposals;
    public List<Decision> decisions;
    public List<FollowUp> followUps;
    public List<Reservation> reservations;
    public List<Statement> statements;
    public List<Disqualification> disqualifications;
    public List<Document> documents;
    public List<ParagraphRef> precedents;
    public List<Actor> dispatchedTo;
    public String visibility;
    public Boolean certifiedImmediately;
    public Boolean stampedCertified;
  }

  /** A plain PreviousMinutes. */
  @CompiledJson
  public static final class PreviousMinutes {
    public ParagraphRef reference;
    public Boolean certified;
  }

  /** A plain Proposal. */
  @CompiledJson
  public static final class Proposal {
    public String key;
    public String kind;
    public String intent;
    public List<Actor> proposers;
    public List<Organisation> addressedTo;
    public List<Actor> supporters;
    public Integer supporterCount;
    public List<Clause> clauses;
    public List<Grant> grants;
    public List<FollowUp> followUps;
    public Boolean withdrawn;
  }

  /** A plain Section. */
  @CompiledJson
  public static final class Section {
    public String heading;
    public String text;
    public String visibility;
  }

  /** A plain Sitting. */
  @CompiledJson
  public static final class Sitting {
    public LocalDate date;
    public String opens;
    public String closes;
    public Boolean closesApproximately;
  }

  /** A plain Source. */
  @CompiledJson
  public static final class Source {
    public String url;
    public LocalDate retrievedOn;
    public String extent;
    public List<Inference> inferred;
  }

  /** A plain Speaker. */
  @CompiledJson
  public static final class Speaker {
    public Actor actor;
    public String role;
  }

  /** A plain StatedFrame. */
  @CompiledJson
  public static final class StatedFrame {
    public Money amount;
    public String text;
    public When period;
  }

  /** A plain Attendance. */
  @CompiledJson
  public static final class Attendance {
    public String person;
    public Boolean vacant;
    public String party;
    public String capacity;
    public String office;
    public String presidiumRole;
    public Boolean presiding;
    public Boolean substitute;
    public String substitutesFor;
    public Boolean remote;
    public String arrived;
    public String left;
    public String paragraphs;
  }

  /** A plain Disqualification. */
  @CompiledJson
  public static final class Disqualification {
    public String person;
    public String ground;
    public String groundAsPublished;
    public String state;
  }

  /** A plain Organisation. */
  @CompiledJson
  public static final class Organisation {
    public String key;
    public String name;
    public String abbreviation;
    public String organisationNumber;
    public Organisation partOf;
  }

  /** A plain Person. */
  @CompiledJson
  public static final class Person {
    public String key;
    public String name;
    public String party;
    public Organisation organisation;
    public String unit;
    public String title;
  }

  /** A plain PrincipalSeats. */
  @CompiledJson
  public static final class PrincipalSeats {
    public Organisation principal;
    public Integer seats;
    public Integer substitutes;
  }

  /** A plain PublicBody. */
  @CompiledJson
  public static final class PublicBody {
    public String key;
    public String name;
    public String abbreviation;
    public List<String> otherNames;
    public String kind;
    public List<Organisation> principals;
    public StandingOrders standingOrders;
  }

  /** A plain StandingOrders. */
  @CompiledJson
  public static final class StandingOrders {
    public Integer seats;
    public Integer substitutes;
    public List<PrincipalSeats> seatsPerPrincipal;
    public Integer quorum;
    public Integer justerare;
    public String justerareEligibility;
    public Integer daysToJustering;
    public Boolean remoteParticipation;
    public Boolean immediateJustering;
    public Boolean returnAfterLeaving;
    public String numbering;
  }

  /** A plain Ballot. */
  @CompiledJson
  public static final class Ballot {
    public String person;
    public String choice;
  }

  /** A plain Reservation. */
  @CompiledJson
  public static final class Reservation {
    public List<String> persons;
    public List<String> parties;
    public String inFavourOf;
    public String text;
  }

  /** A plain Statement. */
  @CompiledJson
  public static final class Statement {
    public String kind;
    public List<String> persons;
    public List<String> parties;
    public String text;
  }

  /** A plain Vote. */
  @CompiledJson
  public static final class Vote {
    public String round;
    public String yesMeans;
    public String noMeans;
    public Integer yes;
    public Integer no;
    public Integer abstain;
    public Integer absent;
    public List<Ballot> ballots;
    public Ballot castingVote;
    public Boolean lot;
    public String outcome;
  }

  /** A plain Justerare. */
  @CompiledJson
  public static final class Justerare {
    public String person;
    public Boolean substitute;
    public String substituteFor;
    public String paragraphs;
  }

  /** A plain Justering. */
  @CompiledJson
  public static final class Justering {
    public List<Justerare> justerare;
    public String plannedPlace;
    public When plannedTime;
    public List<Signature> signatures;
    public String disputed;
  }

  /** A plain Posting. */
  @CompiledJson
  public static final class Posting {
    public String board;
    public String paragraphs;
    public LocalDate certifiedOn;
    public LocalDate postedOn;
    public LocalDate removedOn;
    public LocalDate lastAppealDay;
    public String storedAt;
  }

  /** A plain Signature. */
  @CompiledJson
  public static final class Signature {
    public String person;
    public String role;
    public LocalDate approvedOn;
    public LocalDate signedOn;
    public String method;
    public String methodAsPublished;
    public String paragraphs;
  }

  /** A plain FundSplit. */
  @CompiledJson
  public static final class FundSplit {
    public List<Part> weights;
    public List<Part> percent;
    public List<Part> equal;
    public String restTo;
    public String nesting;
    public Rounding rounding;
  }

  /** A plain Holder. */
  @CompiledJson
  public static final class Holder {
    public String key;
    public String name;
    public String organisationNumber;
  }

  /** A plain Indicator. */
  @CompiledJson
  public static final class Indicator {
    public String name;
    public String coefficient;
    public String value;
    public String source;
    public LocalDate date;
  }

  /** A plain Part. */
  @CompiledJson
  public static final class Part {
    public Holder holder;
    public Holder payee;
    public String weight;
    public List<Indicator> indicators;
    public String percent;
    public Money fixed;
    public Money floor;
    public Money cap;
    public FundSplit split;
  }

  /** A plain Rounding. */
  @CompiledJson
  public static final class Rounding {
    public String unit;
    public String policy;
    public String tieBreak;
    public String bearer;
    public String seed;
  }

  /** A plain ParagraphRef. */
  @CompiledJson
  public static final class ParagraphRef {
    public String body;
    public When when;
    public Integer number;
    public String suffix;
    public String text;
  }

  /** A plain When. */
  @CompiledJson
  public static final class When {
    public String text;
    public LocalDate from;
    public LocalDate to;
  }

  /** A plain actor: one class for all three kinds. */
  @CompiledJson
  public static final class Actor {
    public String type;
    public String person;
    public String key;
    public String name;
    public String abbreviation;
    public String organisationNumber;
    public Organisation partOf;
    public String title;
    public Organisation organisation;
  }

  /** A plain amount. */
  @CompiledJson
  public static final class Money {
    public String amount;
    public String currency;
  }
}
