package se.protokoll.validation.rule;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import se.protokoll.DaysOfJustering;
import se.protokoll.Decision;
import se.protokoll.Extent;
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
import se.protokoll.justering.Justering;
import se.protokoll.justering.Posting;
import se.protokoll.justering.Signature;
import se.protokoll.people.Attendance;
import se.protokoll.people.Disqualification;
import se.protokoll.people.Person;
import se.protokoll.validation.finding.Finding;
import se.protokoll.validation.finding.Met;
import se.protokoll.validation.finding.Outcomes;
import se.protokoll.validation.finding.Place;
import se.protokoll.validation.finding.Report;
import se.protokoll.validation.finding.Rule;
import se.protokoll.validation.finding.Severity;
import se.protokoll.validation.finding.Stage;
import se.protokoll.validation.law.LegalContext;
import se.protokoll.vote.Reservation;
import se.protokoll.vote.Vote;

/**
 * A meeting while rules check it: the facts, what several rules ask about them, each made once, and
 * what has been found so far.
 */
final class CheckedMeeting {

  final Meeting meeting;
  final LegalContext law;
  final Stage stage;
  final boolean incomplete;
  final boolean explains;

  /** For each rule of the book, whether it was asked somewhere and is met there. */
  final boolean[] asked;

  /** Those before it in a series, in order of time; none when it is judged alone. */
  List<CheckedMeeting> earlier = List.of();

  private final RuleRunner runner;

  /**
   * What several rules ask for, each after the type that it is found by: few enough to look at one
   * after the other.
   */
  private final List<Object> shared = new ArrayList<>(16);

  private List<Finding> findings = List.of();

  /** Where rules are met, noted only when the validator explains. */
  private List<MetBuilder> met = List.of();

  private Map<Rule, EnumSet<MinutesPart>> toldLeftOut = Map.of();
  private Map<Class<?>, IdentityHashMap<Paragraph, Object>> sharedOf = Map.of();

  private @Nullable List<Located<Paragraph>> paragraphs;
  private @Nullable List<Located<Proposal>> proposals;
  private @Nullable List<Located<Decision>> decisions;
  private @Nullable List<Located<Vote>> votes;
  private @Nullable List<Located<Grant>> grants;
  private @Nullable List<Located<Grant>> dividedGrants;
  private @Nullable List<Located<StatedFrame>> statedFrames;
  private @Nullable List<Located<Reservation>> reservations;
  private @Nullable List<Located<Disqualification>> disqualifications;
  private @Nullable List<Located<Attendance>> attendance;
  private @Nullable List<Located<Justerare>> justerare;
  private @Nullable List<Located<Signature>> signatures;
  private @Nullable List<Located<Posting>> postings;
  private @Nullable Presence presence;
  private @Nullable ParagraphIndex paragraphIndex;
  private @Nullable DaysOfJustering daysOfJustering;
  private @Nullable PeopleByKey people;
  private @Nullable LeftOutParts leftOutParts;

  CheckedMeeting(Meeting meeting, LegalContext law, Stage stage, RuleRunner runner) {
    this.meeting = meeting;
    this.law = law;
    this.stage = stage;
    this.runner = runner;
    this.explains = runner.explains();
    this.asked = new boolean[runner.rules().size()];
    this.incomplete =
        meeting.source().isPresent()
            && meeting.source().get().extent().isPresent()
            && meeting.source().get().extent().get() != Extent.FULL_PROTOCOL;
  }

  /** Says whether the minutes have any part of a kind that rules judge alone. */
  boolean has(MinutesPart part) {
    return switch (part) {
      case NOTICES -> !meeting.notices().isEmpty();
      case DISQUALIFICATIONS -> !disqualifications().isEmpty();
      case RESERVATIONS -> !reservations().isEmpty();
      case PROPOSALS -> !proposals().isEmpty();
      case VOTES -> !votes().isEmpty();
      default -> throw new IllegalArgumentException("No rule judges " + part.word() + " alone");
    };
  }

  boolean runs(Rule rule) {
    return rule.isChecked(law.kind(), stage, law.day());
  }

  List<Located<Paragraph>> paragraphs() {
    if (paragraphs == null) {
      paragraphs = Located.kept(Located.list("paragraphs", meeting.paragraphs()));
    }
    return paragraphs;
  }

  List<Located<Proposal>> proposals() {
    if (proposals == null) {
      proposals = Located.lists(paragraphs(), "proposals", Paragraph::proposals);
    }
    return proposals;
  }

  List<Located<Decision>> decisions() {
    if (decisions == null) {
      decisions = Located.lists(paragraphs(), "decisions", Paragraph::decisions);
    }
    return decisions;
  }

  List<Located<Vote>> votes() {
    if (votes == null) {
      votes = Located.lists(decisions(), "votes", Decision::votes);
    }
    return votes;
  }

  List<Located<Grant>> grants() {
    if (grants == null) {
      grants = grantsByParagraph();
    }
    return grants;
  }

  private List<Located<Grant>> grantsByParagraph() {
    List<Located<Grant>> all = List.of();
    List<Located<Proposal>> proposed = proposals();
    List<Located<Decision>> decided = decisions();
    int i = 0;
    int d = 0;
    for (int p = 0; p < paragraphs().size(); p++) {
      Located<Paragraph> paragraph = paragraphs().get(p);
      for (; i < proposed.size() && proposed.get(i).paragraph() == paragraph; i++) {
        all =
            Located.joined(
                all,
                proposed.get(i),
                "grants",
                proposed.get(i).value().grants(),
                2 * decided.size());
      }
      for (; d < decided.size() && decided.get(d).paragraph() == paragraph; d++) {
        all =
            Located.joined(
                all, decided.get(d), "grants", decided.get(d).value().grants(), 2 * decided.size());
      }
    }
    return all;
  }

  List<Located<Grant>> dividedGrants() {
    if (dividedGrants == null) {
      dividedGrants = List.of();
      for (Located<Grant> grant : grants()) {
        if (grant.value().split().isPresent()) {
          dividedGrants = dividedGrants.isEmpty() ? new ArrayList<>() : dividedGrants;
          dividedGrants.add(grant);
        }
      }
    }
    return dividedGrants;
  }

  List<Located<StatedFrame>> statedFrames() {
    if (statedFrames == null) {
      statedFrames = Located.lists(paragraphs(), "statedFrames", Paragraph::statedFrames);
    }
    return statedFrames;
  }

  List<Located<Reservation>> reservations() {
    if (reservations == null) {
      reservations = Located.lists(paragraphs(), "reservations", Paragraph::reservations);
    }
    return reservations;
  }

  List<Located<Disqualification>> disqualifications() {
    if (disqualifications == null) {
      disqualifications =
          Located.lists(paragraphs(), "disqualifications", Paragraph::disqualifications);
    }
    return disqualifications;
  }

  List<Located<Attendance>> attendance() {
    if (attendance == null) {
      attendance = Located.list("attendance", meeting.attendance());
      attendance = explains ? Located.kept(attendance) : attendance;
    }
    return attendance;
  }

  List<Located<Justerare>> justerare() {
    if (justerare == null) {
      justerare = ofJustering("justerare", Justering::justerare);
    }
    return justerare;
  }

  List<Located<Signature>> signatures() {
    if (signatures == null) {
      signatures = ofJustering("signatures", Justering::signatures);
    }
    return signatures;
  }

  private <T> List<Located<T>> ofJustering(String list, Function<Justering, List<T>> values) {
    if (meeting.justering().isEmpty()) {
      return List.of();
    }
    Justering justering = meeting.justering().get();
    return Located.kept(Located.single("justering", justering).each(list, values.apply(justering)));
  }

  List<Located<MeetingNotice>> notices() {
    return Located.list("notices", meeting.notices());
  }

  List<Located<Posting>> postings() {
    if (postings == null) {
      postings = Located.kept(Located.list("postings", meeting.postings()));
    }
    return postings;
  }

  Presence presence() {
    if (presence == null) {
      presence = Presence.of(meeting);
    }
    return presence;
  }

  ParagraphIndex paragraphIndex() {
    if (paragraphIndex == null) {
      paragraphIndex = ParagraphIndex.of(meeting.paragraphs());
    }
    return paragraphIndex;
  }

  DaysOfJustering daysOfJustering() {
    if (daysOfJustering == null) {
      daysOfJustering = DaysOfJustering.of(meeting);
    }
    return daysOfJustering;
  }

  @Nullable Person person(String key) {
    PeopleByKey known = people;
    if (known == null) {
      known = new PeopleByKey(meeting.people());
      people = known;
    }
    return known.find(key);
  }

  <T> @Nullable T known(Class<T> type) {
    for (int i = 0; i < shared.size(); i += 2) {
      if (shared.get(i) == type) {
        return type.cast(shared.get(i + 1));
      }
    }
    return null;
  }

  void keep(Class<?> type, Object value) {
    shared.add(type);
    shared.add(value);
  }

  <T> @Nullable T known(Class<T> type, Paragraph paragraph) {
    IdentityHashMap<Paragraph, Object> ofType = sharedOf.get(type);
    return ofType == null ? null : type.cast(ofType.get(paragraph));
  }

  void keep(Class<?> type, Paragraph paragraph, Object value) {
    if (sharedOf.isEmpty()) {
      sharedOf = new HashMap<>();
    }
    sharedOf.computeIfAbsent(type, key -> new IdentityHashMap<>(1)).put(paragraph, value);
  }

  /** Returns the parts of the minutes that the record leaves out. */
  LeftOutParts leftOut() {
    if (leftOutParts == null) {
      leftOutParts = new LeftOutParts(meeting, paragraphIndex());
    }
    return leftOutParts;
  }

  /** Adds that a rule cannot judge because the record leaves out a part, once for each. */
  void addLeftOut(Rule rule, MinutesPart part, Place place) {
    if (toldLeftOut.isEmpty()) {
      toldLeftOut = new HashMap<>();
    }
    if (toldLeftOut.computeIfAbsent(rule, one -> EnumSet.noneOf(MinutesPart.class)).add(part)) {
      add(
          new Finding(
              rule,
              Severity.INFO,
              law.kind(),
              place,
              Finding.CANNOT_JUDGE_LEFT_OUT,
              rule.sourcesFor(law.kind(), law.day()),
              Map.of(Finding.LEFT_OUT, componentOf(part))));
    }
  }

  /** Returns the name of the component that holds a part: "followUps". */
  private static String componentOf(MinutesPart part) {
    StringBuilder name = new StringBuilder(part.word().length());
    boolean upper = false;
    for (char letter : part.word().toCharArray()) {
      if (letter != '-') {
        name.append(upper ? Character.toUpperCase(letter) : letter);
      }
      upper = letter == '-';
    }
    return name.toString();
  }

  int findingCount() {
    return findings.size();
  }

  void add(Finding finding) {
    if (findings.isEmpty()) {
      findings = new ArrayList<>();
    }
    findings.add(finding);
  }

  void add(MetBuilder place) {
    if (met.isEmpty()) {
      met = new ArrayList<>();
    }
    met.add(place);
  }

  @Nullable Severity severityGiven(Rule rule) {
    return runner.severityGiven(rule);
  }

  Report report() {
    List<Finding> found = List.copyOf(findings);
    var outcomes =
        new Outcomes(
            runner.rules(),
            asked,
            law.kind(),
            stage,
            law.day(),
            incomplete,
            found,
            explains ? this::placesMet : List::of);
    return new Report(law.kind(), stage, found, outcomes);
  }

  private List<Met> placesMet() {
    return met.stream().map(MetBuilder::met).toList();
  }
}
