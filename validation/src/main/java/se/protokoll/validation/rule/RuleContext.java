package se.protokoll.validation.rule;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import se.protokoll.DaysOfJustering;
import se.protokoll.Decision;
import se.protokoll.Grant;
import se.protokoll.Meeting;
import se.protokoll.MeetingNotice;
import se.protokoll.MinutesPart;
import se.protokoll.Paragraph;
import se.protokoll.ParagraphIndex;
import se.protokoll.Presence;
import se.protokoll.Proposal;
import se.protokoll.StatedFrame;
import se.protokoll.justering.Justerare;
import se.protokoll.justering.Posting;
import se.protokoll.justering.Signature;
import se.protokoll.mapper.HasNoJsonForm;
import se.protokoll.people.Attendance;
import se.protokoll.people.BodyKind;
import se.protokoll.people.Disqualification;
import se.protokoll.people.Person;
import se.protokoll.validation.finding.Finding;
import se.protokoll.validation.finding.LegalSource;
import se.protokoll.validation.finding.Rule;
import se.protokoll.validation.finding.Stage;
import se.protokoll.validation.law.LegalContext;
import se.protokoll.vote.Reservation;
import se.protokoll.vote.Vote;

/**
 * What a rule looks at when it judges a meeting (<i>underlag för en regel</i>): the parts of the
 * minutes with their places, the law around them, and the way to say what was found.
 *
 * <p>Lists and answers are made once for all rules. A context belongs to one rule, is used by one
 * thread, and lives as long as one validation.
 */
public final class RuleContext implements HasNoJsonForm {

  private final CheckedMeeting checked;
  private final Rule rule;
  private final int index;

  /**
   * Creates a context.
   *
   * @param index where the rule stands in the book
   */
  RuleContext(CheckedMeeting checked, Rule rule, int index) {
    this.checked = checked;
    this.rule = rule;
    this.index = index;
  }

  /** Returns the meeting. */
  public Meeting meeting() {
    return checked.meeting;
  }

  /**
   * Returns the meetings before this one in a series, in order of time; none when it is judged
   * alone. It goes through all of them, so a rule asks only where its answer depends on them.
   */
  public List<Meeting> earlierMeetings() {
    return checked.earlier.stream().map(one -> one.meeting).toList();
  }

  /** Returns what the law looks at next to the facts of the minutes. */
  public LegalContext law() {
    return checked.law;
  }

  /** Returns the kind of body, empty when it is unknown. */
  public Optional<BodyKind> kind() {
    return checked.law.kind();
  }

  /** Says whether the meeting was held before a day; one without a day is judged as held today. */
  public boolean isHeldBefore(LocalDate day) {
    Optional<LocalDate> held = checked.law.day();
    return held.isPresent() && held.get().isBefore(day);
  }

  /** Says whether one of some sources applies to the kind of body on the day of the meeting. */
  public boolean isDemandedBy(LegalSource... those) {
    return !Rule.editions(List.of(those), checked.law.kind(), checked.law.day()).isEmpty();
  }

  /** Returns the stage that the minutes are judged at. */
  public Stage stage() {
    return checked.stage;
  }

  /** Says whether the publication is a web view or an extract, which leaves things out. */
  public boolean isIncomplete() {
    return checked.incomplete;
  }

  /**
   * Says whether the rule is to judge this meeting. It always is when it looks at one meeting; in a
   * series it can be that it binds only some of them.
   */
  public boolean applies() {
    return checked.runs(rule);
  }

  /** Returns the paragraphs. */
  public List<Located<Paragraph>> paragraphs() {
    return checked.paragraphs();
  }

  /** Returns the proposals of all paragraphs. */
  public List<Located<Proposal>> proposals() {
    return checked.proposals();
  }

  /** Returns the decisions of all paragraphs. */
  public List<Located<Decision>> decisions() {
    return checked.decisions();
  }

  /** Returns the votes of all decisions. */
  public List<Located<Vote>> votes() {
    return checked.votes();
  }

  /** Returns the grants of all proposals and decisions, paragraph by paragraph. */
  public List<Located<Grant>> grants() {
    return checked.grants();
  }

  /** Returns those of the grants that are to be divided. */
  public List<Located<Grant>> dividedGrants() {
    return checked.dividedGrants();
  }

  /** Returns the frames that paragraphs state for what is granted. */
  public List<Located<StatedFrame>> statedFrames() {
    return checked.statedFrames();
  }

  /** Returns the reservations of all paragraphs. */
  public List<Located<Reservation>> reservations() {
    return checked.reservations();
  }

  /** Returns the questions of disqualification of all paragraphs. */
  public List<Located<Disqualification>> disqualifications() {
    return checked.disqualifications();
  }

  /** Returns the entries of the list of attendance. */
  public List<Located<Attendance>> attendance() {
    return checked.attendance();
  }

  /** Returns those entries of the list of attendance for which something holds. */
  public List<Located<Attendance>> attendance(Predicate<Attendance> holds) {
    List<Attendance> entries = checked.meeting.attendance();
    List<Located<Attendance>> found = new ArrayList<>(0);
    for (int i = 0; i < entries.size(); i++) {
      if (holds.test(entries.get(i))) {
        found.add(checked.attendance().get(i));
      }
    }
    return found;
  }

  /** Returns the justerare, none when nothing is said about the justering. */
  public List<Located<Justerare>> justerare() {
    return checked.justerare();
  }

  /** Returns the signatures, none when nothing is said about the justering. */
  public List<Located<Signature>> signatures() {
    return checked.signatures();
  }

  /** Returns the notices of the meeting. */
  public List<Located<MeetingNotice>> notices() {
    return checked.notices();
  }

  /** Returns the postings on notice boards. */
  public List<Located<Posting>> postings() {
    return checked.postings();
  }

  /**
   * Returns a part that stands alone in the meeting itself.
   *
   * @param component the name of the component, such as "previousMinutes"
   * @param part its value
   */
  public <T> Located<T> part(String component, T part) {
    return Located.single(component, part);
  }

  /** Returns who was present and who decided in each paragraph. */
  public Presence presence() {
    return checked.presence();
  }

  /** Returns the paragraphs in order of their numbers, to find those of a set. */
  public ParagraphIndex paragraphIndex() {
    return checked.paragraphIndex();
  }

  /** Returns the day each paragraph was certified. */
  public DaysOfJustering daysOfJustering() {
    return checked.daysOfJustering();
  }

  /** Returns the person of a key, null when the minutes list nobody by it. */
  public @Nullable Person person(String key) {
    return checked.person(key);
  }

  /** Returns the name of the person of a key, the key itself when the minutes list nobody by it. */
  public String nameOf(String key) {
    Person person = checked.person(key);
    return person == null ? key : person.name();
  }

  /**
   * Returns something that several rules ask for, made by the first that asks.
   *
   * @param type the type of what is made, which it is found again by
   * @param maker makes it from the meeting alone, so that it does not matter which rule asks
   */
  public <T> T once(Class<T> type, Function<RuleContext, T> maker) {
    T known = checked.known(type);
    if (known == null) {
      known = maker.apply(this);
      checked.keep(type, known);
    }
    return known;
  }

  /**
   * Returns something that rules ask of one paragraph again and again, made the first time.
   *
   * @param type the type of what is made, which it is found again by
   * @param paragraph of this meeting or an earlier one; another that is equal to it is not it
   * @param maker makes it from the paragraph, so that it does not matter which rule asks
   */
  public <T> T once(Class<T> type, Paragraph paragraph, Function<Paragraph, T> maker) {
    T known = checked.known(type, paragraph);
    if (known == null) {
      known = maker.apply(paragraph);
      checked.keep(type, paragraph, known);
    }
    return known;
  }

  /** Says whether the record leaves out a part of the minutes, of any paragraph. */
  public boolean leavesOut(MinutesPart part) {
    return checked.leftOut().has(part);
  }

  /** Says whether the record leaves out a part of the minutes of a paragraph. */
  public boolean leavesOut(MinutesPart part, Paragraph paragraph) {
    return checked.leftOut().has(part, paragraph);
  }

  /**
   * Says whether the validator explains, so that it is told where a rule is met and by what
   * numbers. A rule asks before it works out what only the telling needs.
   */
  public boolean explains() {
    return checked.explains;
  }

  /**
   * Returns how many findings there are so far. A rule that looks at a place in several ways asks
   * before and after, and is met there when nothing came of it.
   */
  public int findingCount() {
    return checked.findingCount();
  }

  /**
   * Notes that the rule was asked of the whole meeting and is met. The texts of the rule say why,
   * under "met".
   */
  public MetBuilder met() {
    return met("");
  }

  /** Notes that the rule was asked of a part of the minutes and is met there. */
  public MetBuilder met(Located<?> where) {
    return met("", where);
  }

  /**
   * Notes that the rule was asked of the whole meeting and is met in one of several ways.
   *
   * @param way which: the texts of the rule say why under "met." and this
   */
  public MetBuilder met(String way) {
    checked.asked[index] = true;
    return checked.explains ? told(way) : MetBuilder.SILENT;
  }

  private MetBuilder told(String way) {
    var builder = new MetBuilder(checked, rule, way);
    checked.add(builder);
    return builder;
  }

  /** Notes that the rule was asked of a part of the minutes and is met there in some way. */
  public MetBuilder met(String way, Located<?> where) {
    checked.asked[index] = true;
    return checked.explains ? told(way).at(where) : MetBuilder.SILENT;
  }

  /**
   * Notes the same at one of many parts, which is made only where the validator explains.
   *
   * @param parts the parts, such as {@link #attendance()}
   * @param part the index of the one
   */
  public MetBuilder met(String way, List<? extends Located<?>> parts, int part) {
    checked.asked[index] = true;
    return checked.explains ? told(way).at(parts.get(part)) : MetBuilder.SILENT;
  }

  /** Begins a finding about the whole meeting, as one of the variants that the rule can find. */
  public FindingBuilder found(String variant) {
    return new FindingBuilder(checked, rule, variant);
  }

  /** Begins a finding at a part of the minutes. */
  public FindingBuilder found(String variant, Located<?> where) {
    return found(variant).at(where);
  }

  /**
   * Begins a finding that content is missing. On a web view or an extract it says that the
   * publication leaves it out, which is information.
   *
   * @throws IllegalStateException when the rule does not say that it is about missing content
   */
  public FindingBuilder missing(String variant) {
    if (!rule.missingContent()) {
      throw new IllegalStateException(
          "The rule \"" + rule.id() + "\" is not declared to be about missing content");
    }
    return checked.incomplete ? found(Finding.CANNOT_JUDGE_LEFT_OUT) : found(variant);
  }

  /** Begins a finding that content is missing at a part of the minutes. */
  public FindingBuilder missing(String variant, Located<?> where) {
    return missing(variant).at(where);
  }

  /**
   * Begins a finding that the rule cannot judge because content is missing. On a web view or an
   * extract it says that the publication leaves it out.
   *
   * @param reason as for {@link #cannotJudge(String)}
   * @throws IllegalStateException when the rule does not say that it is about missing content
   */
  public FindingBuilder missingToJudge(String reason) {
    return missing(Finding.CANNOT_JUDGE + "." + reason);
  }

  /** Begins a finding that content is missing to judge a part of the minutes. */
  public FindingBuilder missingToJudge(String reason, Located<?> where) {
    return missingToJudge(reason).at(where);
  }

  /**
   * Begins a finding that the rule cannot judge.
   *
   * @param reason which of the shared reasons: "seats", "size", "attendance",
   *     "attendance-incomplete", "unnamed", "similar-name", "partial", "meeting-day",
   *     "justering-day", "posting-day" or "left-out", or one that the rule's own texts know
   */
  public FindingBuilder cannotJudge(String reason) {
    return found(Finding.CANNOT_JUDGE + "." + reason);
  }

  /** Begins a finding that the rule cannot judge a part of the minutes. */
  public FindingBuilder cannotJudge(String reason, Located<?> where) {
    return cannotJudge(reason).at(where);
  }
}
