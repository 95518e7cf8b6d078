package se.protokoll.validation;

/**
 * The ids of the rules that come with the library, as constants for annotations and switches:
 * {@code @Breaking(RuleIds.QUORUM_NAMND)}. A rule's page is {@code docs/rules} with its id.
 */
public final class RuleIds {
  /** The id of the rule {@code acclamation-without-votes}. */
  public static final String ACCLAMATION_WITHOUT_VOTES = "acclamation-without-votes";

  /** The id of the rule {@code adopts-known}. */
  public static final String ADOPTS_KNOWN = "adopts-known";

  /** The id of the rule {@code agenda-vs-paragraph}. */
  public static final String AGENDA_VS_PARAGRAPH = "agenda-vs-paragraph";

  /** The id of the rule {@code allocation-key-sums}. */
  public static final String ALLOCATION_KEY_SUMS = "allocation-key-sums";

  /** The id of the rule {@code allocation-sums}. */
  public static final String ALLOCATION_SUMS = "allocation-sums";

  /** The id of the rule {@code amount-as-printed}. */
  public static final String AMOUNT_AS_PRINTED = "amount-as-printed";

  /** The id of the rule {@code anslag-content}. */
  public static final String ANSLAG_CONTENT = "anslag-content";

  /** The id of the rule {@code anslag-latest}. */
  public static final String ANSLAG_LATEST = "anslag-latest";

  /** The id of the rule {@code anslag-removal}. */
  public static final String ANSLAG_REMOVAL = "anslag-removal";

  /** The id of the rule {@code assembly-size}. */
  public static final String ASSEMBLY_SIZE = "assembly-size";

  /** The id of the rule {@code aterremiss-majority-namnd}. */
  public static final String ATERREMISS_MAJORITY_NAMND = "aterremiss-majority-namnd";

  /** The id of the rule {@code aterremiss-minority-fullmaktige}. */
  public static final String ATERREMISS_MINORITY_FULLMAKTIGE = "aterremiss-minority-fullmaktige";

  /** The id of the rule {@code attendance-interval-valid}. */
  public static final String ATTENDANCE_INTERVAL_VALID = "attendance-interval-valid";

  /** The id of the rule {@code attendance-latecomer-right}. */
  public static final String ATTENDANCE_LATECOMER_RIGHT = "attendance-latecomer-right";

  /** The id of the rule {@code attendance-no-rejoin}. */
  public static final String ATTENDANCE_NO_REJOIN = "attendance-no-rejoin";

  /** The id of the rule {@code attendance-one-role-per-paragraph}. */
  public static final String ATTENDANCE_ONE_ROLE_PER_PARAGRAPH =
      "attendance-one-role-per-paragraph";

  /** The id of the rule {@code bordlagt-next-meeting}. */
  public static final String BORDLAGT_NEXT_MEETING = "bordlagt-next-meeting";

  /** The id of the rule {@code closed-doors}. */
  public static final String CLOSED_DOORS = "closed-doors";

  /** The id of the rule {@code content-attendance}. */
  public static final String CONTENT_ATTENDANCE = "content-attendance";

  /** The id of the rule {@code content-interpellations}. */
  public static final String CONTENT_INTERPELLATIONS = "content-interpellations";

  /** The id of the rule {@code content-per-matter}. */
  public static final String CONTENT_PER_MATTER = "content-per-matter";

  /** The id of the rule {@code counterproposition}. */
  public static final String COUNTERPROPOSITION = "counterproposition";

  /** The id of the rule {@code decision-differs-from-proposal}. */
  public static final String DECISION_DIFFERS_FROM_PROPOSAL = "decision-differs-from-proposal";

  /** The id of the rule {@code discharge-order}. */
  public static final String DISCHARGE_ORDER = "discharge-order";

  /** The id of the rule {@code distans-present}. */
  public static final String DISTANS_PRESENT = "distans-present";

  /** The id of the rule {@code election-open-vote}. */
  public static final String ELECTION_OPEN_VOTE = "election-open-vote";

  /** The id of the rule {@code ersattare-count-gemensam}. */
  public static final String ERSATTARE_COUNT_GEMENSAM = "ersattare-count-gemensam";

  /** The id of the rule {@code federation-composition}. */
  public static final String FEDERATION_COMPOSITION = "federation-composition";

  /** The id of the rule {@code finsam-key}. */
  public static final String FINSAM_KEY = "finsam-key";

  /** The id of the rule {@code grant-approximate}. */
  public static final String GRANT_APPROXIMATE = "grant-approximate";

  /** The id of the rule {@code grants-exceed-stated-frame}. */
  public static final String GRANTS_EXCEED_STATED_FRAME = "grants-exceed-stated-frame";

  /** The id of the rule {@code informal-body-disposes-of-money}. */
  public static final String INFORMAL_BODY_DISPOSES_OF_MONEY = "informal-body-disposes-of-money";

  /** The id of the rule {@code informal-followup}. */
  public static final String INFORMAL_FOLLOWUP = "informal-followup";

  /** The id of the rule {@code informal-joint-decision}. */
  public static final String INFORMAL_JOINT_DECISION = "informal-joint-decision";

  /** The id of the rule {@code informal-recommendation}. */
  public static final String INFORMAL_RECOMMENDATION = "informal-recommendation";

  /** The id of the rule {@code jav-bortse}. */
  public static final String JAV_BORTSE = "jav-bortse";

  /** The id of the rule {@code jav-chair}. */
  public static final String JAV_CHAIR = "jav-chair";

  /** The id of the rule {@code jav-grounds-fullmaktige}. */
  public static final String JAV_GROUNDS_FULLMAKTIGE = "jav-grounds-fullmaktige";

  /** The id of the rule {@code jav-grounds-namnd}. */
  public static final String JAV_GROUNDS_NAMND = "jav-grounds-namnd";

  /** The id of the rule {@code jav-justerare}. */
  public static final String JAV_JUSTERARE = "jav-justerare";

  /** The id of the rule {@code jav-no-participation}. */
  public static final String JAV_NO_PARTICIPATION = "jav-no-participation";

  /** The id of the rule {@code jav-not-present-namnd}. */
  public static final String JAV_NOT_PRESENT_NAMND = "jav-not-present-namnd";

  /** The id of the rule {@code justerare-alternate}. */
  public static final String JUSTERARE_ALTERNATE = "justerare-alternate";

  /** The id of the rule {@code justerare-count}. */
  public static final String JUSTERARE_COUNT = "justerare-count";

  /** The id of the rule {@code justerare-elected-recorded}. */
  public static final String JUSTERARE_ELECTED_RECORDED = "justerare-elected-recorded";

  /** The id of the rule {@code justerare-not-chair}. */
  public static final String JUSTERARE_NOT_CHAIR = "justerare-not-chair";

  /** The id of the rule {@code justerare-not-secretary}. */
  public static final String JUSTERARE_NOT_SECRETARY = "justerare-not-secretary";

  /** The id of the rule {@code justerare-present-and-deciding}. */
  public static final String JUSTERARE_PRESENT_AND_DECIDING = "justerare-present-and-deciding";

  /** The id of the rule {@code justering-deadline}. */
  public static final String JUSTERING_DEADLINE = "justering-deadline";

  /** The id of the rule {@code justering-disagreement}. */
  public static final String JUSTERING_DISAGREEMENT = "justering-disagreement";

  /** The id of the rule {@code justering-not-before-meeting}. */
  public static final String JUSTERING_NOT_BEFORE_MEETING = "justering-not-before-meeting";

  /** The id of the rule {@code meeting-notice}. */
  public static final String MEETING_NOTICE = "meeting-notice";

  /** The id of the rule {@code minority-referral-reasons}. */
  public static final String MINORITY_REFERRAL_REASONS = "minority-referral-reasons";

  /** The id of the rule {@code notice-day-agrees}. */
  public static final String NOTICE_DAY_AGREES = "notice-day-agrees";

  /** The id of the rule {@code notice-not-before-meeting}. */
  public static final String NOTICE_NOT_BEFORE_MEETING = "notice-not-before-meeting";

  /** The id of the rule {@code omedelbar-justering}. */
  public static final String OMEDELBAR_JUSTERING = "omedelbar-justering";

  /** The id of the rule {@code one-presiding-chair-per-paragraph}. */
  public static final String ONE_PRESIDING_CHAIR_PER_PARAGRAPH =
      "one-presiding-chair-per-paragraph";

  /** The id of the rule {@code only-announced-matters}. */
  public static final String ONLY_ANNOUNCED_MATTERS = "only-announced-matters";

  /** The id of the rule {@code overklagande-gemensam}. */
  public static final String OVERKLAGANDE_GEMENSAM = "overklagande-gemensam";

  /** The id of the rule {@code overklagande-last-day}. */
  public static final String OVERKLAGANDE_LAST_DAY = "overklagande-last-day";

  /** The id of the rule {@code overklagande-per-paragraph}. */
  public static final String OVERKLAGANDE_PER_PARAGRAPH = "overklagande-per-paragraph";

  /** The id of the rule {@code overklagande-route}. */
  public static final String OVERKLAGANDE_ROUTE = "overklagande-route";

  /** The id of the rule {@code paragraph-numbering}. */
  public static final String PARAGRAPH_NUMBERING = "paragraph-numbering";

  /** The id of the rule {@code paragraph-reference}. */
  public static final String PARAGRAPH_REFERENCE = "paragraph-reference";

  /** The id of the rule {@code paragraphs-announced}. */
  public static final String PARAGRAPHS_ANNOUNCED = "paragraphs-announced";

  /** The id of the rule {@code paragraphs-certified}. */
  public static final String PARAGRAPHS_CERTIFIED = "paragraphs-certified";

  /** The id of the rule {@code person-reference}. */
  public static final String PERSON_REFERENCE = "person-reference";

  /** The id of the rule {@code previous-minutes}. */
  public static final String PREVIOUS_MINUTES = "previous-minutes";

  /** The id of the rule {@code previous-minutes-adjusted}. */
  public static final String PREVIOUS_MINUTES_ADJUSTED = "previous-minutes-adjusted";

  /** The id of the rule {@code proportional-election-request}. */
  public static final String PROPORTIONAL_ELECTION_REQUEST = "proportional-election-request";

  /** The id of the rule {@code proposal-outcome}. */
  public static final String PROPOSAL_OUTCOME = "proposal-outcome";

  /** The id of the rule {@code proposal-right}. */
  public static final String PROPOSAL_RIGHT = "proposal-right";

  /** The id of the rule {@code proposal-withdrawn}. */
  public static final String PROPOSAL_WITHDRAWN = "proposal-withdrawn";

  /** The id of the rule {@code propositions-recorded}. */
  public static final String PROPOSITIONS_RECORDED = "propositions-recorded";

  /** The id of the rule {@code publish-personnummer}. */
  public static final String PUBLISH_PERSONNUMMER = "publish-personnummer";

  /** The id of the rule {@code qualified-majority}. */
  public static final String QUALIFIED_MAJORITY = "qualified-majority";

  /** The id of the rule {@code quorum-ersattare-count-once}. */
  public static final String QUORUM_ERSATTARE_COUNT_ONCE = "quorum-ersattare-count-once";

  /** The id of the rule {@code quorum-fullmaktige}. */
  public static final String QUORUM_FULLMAKTIGE = "quorum-fullmaktige";

  /** The id of the rule {@code quorum-jav-namnd-no-exception}. */
  public static final String QUORUM_JAV_NAMND_NO_EXCEPTION = "quorum-jav-namnd-no-exception";

  /** The id of the rule {@code quorum-namnd}. */
  public static final String QUORUM_NAMND = "quorum-namnd";

  /** The id of the rule {@code reasons}. */
  public static final String REASONS = "reasons";

  /** The id of the rule {@code references-agree}. */
  public static final String REFERENCES_AGREE = "references-agree";

  /** The id of the rule {@code reservation-eligible}. */
  public static final String RESERVATION_ELIGIBLE = "reservation-eligible";

  /** The id of the rule {@code reservation-without-dissent}. */
  public static final String RESERVATION_WITHOUT_DISSENT = "reservation-without-dissent";

  /** The id of the rule {@code share-without-payee}. */
  public static final String SHARE_WITHOUT_PAYEE = "share-without-payee";

  /** The id of the rule {@code sign-electronic}. */
  public static final String SIGN_ELECTRONIC = "sign-electronic";

  /** The id of the rule {@code spending-financed}. */
  public static final String SPENDING_FINANCED = "spending-financed";

  /** The id of the rule {@code split-rounding-undeclared}. */
  public static final String SPLIT_ROUNDING_UNDECLARED = "split-rounding-undeclared";

  /** The id of the rule {@code styrelse-min-size}. */
  public static final String STYRELSE_MIN_SIZE = "styrelse-min-size";

  /** The id of the rule {@code substitute-not-called}. */
  public static final String SUBSTITUTE_NOT_CALLED = "substitute-not-called";

  /** The id of the rule {@code vote-abstain}. */
  public static final String VOTE_ABSTAIN = "vote-abstain";

  /** The id of the rule {@code vote-majority}. */
  public static final String VOTE_MAJORITY = "vote-majority";

  /** The id of the rule {@code vote-one-each}. */
  public static final String VOTE_ONE_EACH = "vote-one-each";

  /** The id of the rule {@code vote-open}. */
  public static final String VOTE_OPEN = "vote-open";

  /** The id of the rule {@code vote-tie-chair}. */
  public static final String VOTE_TIE_CHAIR = "vote-tie-chair";

  /** The id of the rule {@code vote-tie-lot}. */
  public static final String VOTE_TIE_LOT = "vote-tie-lot";

  private RuleIds() {}
}
