package se.protokoll.validation.rule;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.protokoll.Extent;
import se.protokoll.Meeting;
import se.protokoll.Paragraph;
import se.protokoll.justering.Justering;
import se.protokoll.people.BodyKind;
import se.protokoll.people.Person;
import se.protokoll.validation.finding.Finding;
import se.protokoll.validation.finding.Report;
import se.protokoll.validation.finding.Rule;
import se.protokoll.validation.finding.Severity;
import se.protokoll.validation.finding.Stage;
import se.protokoll.validation.law.KeyTable;
import se.protokoll.validation.law.LegalContext;
import se.protokoll.validation.law.Parameter;
import se.protokoll.validation.law.Presence;

/**
 * One run of the rules over one meeting (<i>granskning</i>): the facts, what the law looks at
 * beside them, and what has been found so far.
 *
 * <p>What several rules ask for is computed once. It is used by one thread and lives as long as one
 * validation.
 */
public final class Examination {

  private static final int[] NONE = {};

  private final Meeting meeting;
  private final LegalContext context;
  private final Stage stage;
  private final Map<String, Severity> overrides;
  private final boolean incomplete;
  private @Nullable Rule rule;
  private @Nullable Presence presence;
  private @Nullable Perusal perusal;
  private @Nullable List<PlacedGrant> grants;
  private @Nullable KeyTable people;
  private int[] numbers = NONE;
  private Optional<LocalDate> @Nullable [] certified;
  private @Nullable List<Finding> findings;

  /**
   * Begins an examination.
   *
   * @param overrides the severities that rules are given instead of their own, by rule id
   */
  public Examination(
      Meeting meeting, LegalContext context, Stage stage, Map<String, Severity> overrides) {
    this.meeting = meeting;
    this.context = context;
    this.stage = stage;
    this.overrides = overrides;
    this.incomplete =
        meeting.source().isPresent()
            && meeting.source().get().extent().isPresent()
            && meeting.source().get().extent().get() != Extent.FULL_PROTOCOL;
  }

  /** Lets a rule look at the meeting, if it binds this body, at this stage and on this day. */
  public void check(BookRule candidate) {
    if (candidate.meetingCheck().isPresent() && runs(candidate.rule())) {
      rule = candidate.rule();
      candidate.meetingCheck().get().on(this);
      rule = null;
    }
  }

  /**
   * Says whether a rule is checked here: it binds the kind of body, or every kind when the kind is
   * unknown, at the stage, and was in force on the day; an unknown day means the law as it is.
   */
  public boolean runs(Rule candidate) {
    Optional<BodyKind> kind = context.kind();
    boolean binds =
        kind.isPresent()
            ? candidate.binds().contains(kind.get())
            : candidate.binds().contains(BodyKind.OTHER);
    return binds
        && candidate.stages().contains(stage)
        && (context.day().isEmpty() || candidate.inForceOn(context.day().get()));
  }

  /** Returns the meeting. */
  public Meeting meeting() {
    return meeting;
  }

  /** Returns what the law looks at beside the facts. */
  public LegalContext context() {
    return context;
  }

  /** Returns the kind of body, empty when unknown. */
  public Optional<BodyKind> kind() {
    return context.kind();
  }

  /** Returns the stage. */
  public Stage stage() {
    return stage;
  }

  /** Returns the value of a parameter, empty when unknown. */
  public <T> Optional<T> get(Parameter<T> parameter) {
    return context.get(parameter);
  }

  /** Says whether the publication is a web view or an extract, which leaves things out. */
  public boolean isIncomplete() {
    return incomplete;
  }

  /** Returns the paragraphs of the meeting. */
  public List<Paragraph> paragraphs() {
    return meeting.paragraphs();
  }

  /** Returns who decided in each paragraph. */
  public Presence presence() {
    Presence known = presence;
    if (known == null) {
      known = Presence.of(meeting);
      presence = known;
    }
    return known;
  }

  /** Returns what one reading of the whole minutes has met. */
  Perusal perusal() {
    Perusal known = perusal;
    if (known == null) {
      known = Perusal.of(this);
      perusal = known;
    }
    return known;
  }

  /** Returns every grant of the minutes with its place. */
  List<PlacedGrant> grants() {
    List<PlacedGrant> known = grants;
    if (known == null) {
      known = PlacedGrant.in(meeting);
      grants = known;
    }
    return known;
  }

  /** Returns the day the paragraph of an index was certified, empty when unknown. */
  @SuppressWarnings({"unchecked", "rawtypes"}) // an array of a generic type cannot be created
  public Optional<LocalDate> dayOfJustering(int paragraph) {
    Optional<LocalDate>[] known = certified;
    if (known == null) {
      known = new Optional[paragraphs().size()];
      boolean uniform = isCertifiedAsOne();
      for (int i = 0; i < known.length; i++) {
        known[i] = uniform && i > 0 ? known[0] : meeting.dayOfJustering(paragraphs().get(i));
      }
      certified = known;
    }
    return known[paragraph];
  }

  /** Says whether all paragraphs were signed and posted together. */
  private boolean isCertifiedAsOne() {
    for (int i = 0; i < paragraphs().size(); i++) {
      if (paragraphs().get(i).certifiedImmediately()) {
        return false;
      }
    }
    for (int i = 0; i < meeting.postings().size(); i++) {
      if (meeting.postings().get(i).paragraphs().isPresent()) {
        return false;
      }
    }
    if (meeting.justering().isPresent()) {
      Justering one = meeting.justering().get();
      for (int i = 0; i < one.signatures().size(); i++) {
        if (!one.signatures().get(i).paragraphs().isAll()) {
          return false;
        }
      }
      for (int i = 0; i < one.justerare().size(); i++) {
        if (!one.justerare().get(i).paragraphs().isAll()) {
          return false;
        }
      }
    }
    return true;
  }

  /** Returns the person of a key, null when nobody has it. */
  public @Nullable Person person(String key) {
    List<Person> all = meeting.people();
    KeyTable known = people;
    if (known == null) {
      known = new KeyTable(all.size());
      numbers = new int[all.size()];
      for (int i = all.size() - 1; i >= 0; i--) {
        numbers[known.add(all.get(i).key())] = i;
      }
      people = known;
    }
    int number = known.find(key);
    return number < 0 ? null : all.get(numbers[number]);
  }

  /** Returns the name of the person of a key, or the key itself when nobody has it. */
  public String nameOf(String key) {
    Person person = person(key);
    return person == null ? key : person.name();
  }

  /** Begins a finding of the rule being checked, with one of its messages. */
  public Draft found(String message) {
    return new Draft(this, current(), message);
  }

  /**
   * Begins a finding that content is missing. On a web view or an extract it says that the
   * publication leaves it out, which is information.
   *
   * @throws IllegalStateException when the rule does not say that it is about missing content
   */
  public Draft missing(String message) {
    if (!current().missingContent()) {
      throw new IllegalStateException(
          "The rule \"" + current().id() + "\" is not declared to be about missing content");
    }
    return incomplete ? cannotJudge("left-out") : found(message);
  }

  /**
   * Begins a finding that the rule cannot judge.
   *
   * @param reason which of the shared reasons: "seats", "attendance", "partial", "meeting-day",
   *     "justering-day", "posting-day" or "left-out", or one that the rule's own texts know
   */
  public Draft cannotJudge(String reason) {
    return found(Finding.CANNOT_JUDGE + "." + reason);
  }

  void begin(@Nullable Rule next) {
    rule = next;
  }

  boolean isChecking() {
    return rule != null;
  }

  private Rule current() {
    if (rule == null) {
      throw new IllegalStateException("No rule is being checked");
    }
    return rule;
  }

  void add(Finding finding) {
    List<Finding> list = findings;
    if (list == null) {
      list = new ArrayList<>();
      findings = list;
    }
    list.add(finding);
  }

  @Nullable Severity override(Rule of) {
    return overrides.isEmpty() ? null : overrides.get(of.id());
  }

  /** Returns what has been found. */
  public Report report() {
    return new Report(context.kind(), stage, findings == null ? List.of() : findings);
  }
}
