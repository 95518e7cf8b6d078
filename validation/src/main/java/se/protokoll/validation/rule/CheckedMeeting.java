package se.protokoll.validation.rule;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.protokoll.DaysOfJustering;
import se.protokoll.Decision;
import se.protokoll.Extent;
import se.protokoll.Grant;
import se.protokoll.Meeting;
import se.protokoll.Paragraph;
import se.protokoll.Presence;
import se.protokoll.Proposal;
import se.protokoll.justering.Justerare;
import se.protokoll.justering.Justering;
import se.protokoll.justering.Posting;
import se.protokoll.justering.Signature;
import se.protokoll.people.Attendance;
import se.protokoll.people.BodyKind;
import se.protokoll.people.Disqualification;
import se.protokoll.people.Person;
import se.protokoll.validation.finding.Finding;
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

  private static final int[] NONE = {};

  final Meeting meeting;
  final LegalContext law;
  final Stage stage;
  final boolean incomplete;
  private final Map<String, Severity> severities;
  private final List<Finding> findings = new ArrayList<>(0);
  private final Map<Class<?>, Object> shared = new HashMap<>();

  private @Nullable List<Located<Paragraph>> paragraphs;
  private @Nullable List<Located<Proposal>> proposals;
  private @Nullable List<Located<Decision>> decisions;
  private @Nullable List<Located<Vote>> votes;
  private @Nullable List<Located<Grant>> grants;
  private @Nullable List<Located<Reservation>> reservations;
  private @Nullable List<Located<Disqualification>> disqualifications;
  private @Nullable List<Located<Attendance>> attendance;
  private @Nullable List<Located<Justerare>> justerare;
  private @Nullable List<Located<Signature>> signatures;
  private @Nullable List<Located<Posting>> postings;
  private @Nullable Presence presence;
  private @Nullable DaysOfJustering daysOfJustering;
  private @Nullable KeyTable people;
  private int[] numbers = NONE;

  CheckedMeeting(Meeting meeting, LegalContext law, Stage stage, Map<String, Severity> severities) {
    this.meeting = meeting;
    this.law = law;
    this.stage = stage;
    this.severities = severities;
    this.incomplete =
        meeting.source().isPresent()
            && meeting.source().get().extent().isPresent()
            && meeting.source().get().extent().get() != Extent.FULL_PROTOCOL;
  }

  /**
   * Says whether a rule is checked here: it binds the kind of body, or every kind when the kind is
   * unknown, at the stage, and was in force on the day; an unknown day means the law as it is.
   */
  boolean runs(Rule rule) {
    BodyKind kind = law.kind().isPresent() ? law.kind().get() : BodyKind.OTHER;
    return rule.binds().contains(kind)
        && rule.stages().contains(stage)
        && (law.day().isEmpty() || rule.inForceOn(law.day().get()));
  }

  List<Located<Paragraph>> paragraphs() {
    List<Located<Paragraph>> known = paragraphs;
    if (known == null) {
      known = Located.list("paragraphs", meeting.paragraphs());
      paragraphs = known;
    }
    return known;
  }

  List<Located<Proposal>> proposals() {
    List<Located<Proposal>> known = proposals;
    if (known == null) {
      known = Located.lists(paragraphs(), "proposals", Paragraph::proposals);
      proposals = known;
    }
    return known;
  }

  List<Located<Decision>> decisions() {
    List<Located<Decision>> known = decisions;
    if (known == null) {
      known = Located.lists(paragraphs(), "decisions", Paragraph::decisions);
      decisions = known;
    }
    return known;
  }

  List<Located<Vote>> votes() {
    List<Located<Vote>> known = votes;
    if (known == null) {
      known = Located.lists(decisions(), "votes", Decision::votes);
      votes = known;
    }
    return known;
  }

  List<Located<Grant>> grants() {
    List<Located<Grant>> known = grants;
    if (known == null) {
      known = grantsByParagraph();
      grants = known;
    }
    return known;
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
        all = Located.joined(all, proposed.get(i), "grants", proposed.get(i).value().grants());
      }
      for (; d < decided.size() && decided.get(d).paragraph() == paragraph; d++) {
        all = Located.joined(all, decided.get(d), "grants", decided.get(d).value().grants());
      }
    }
    return all;
  }

  List<Located<Reservation>> reservations() {
    List<Located<Reservation>> known = reservations;
    if (known == null) {
      known = Located.lists(paragraphs(), "reservations", Paragraph::reservations);
      reservations = known;
    }
    return known;
  }

  List<Located<Disqualification>> disqualifications() {
    List<Located<Disqualification>> known = disqualifications;
    if (known == null) {
      known = Located.lists(paragraphs(), "disqualifications", Paragraph::disqualifications);
      disqualifications = known;
    }
    return known;
  }

  List<Located<Attendance>> attendance() {
    List<Located<Attendance>> known = attendance;
    if (known == null) {
      known = Located.list("attendance", meeting.attendance());
      attendance = known;
    }
    return known;
  }

  List<Located<Justerare>> justerare() {
    List<Located<Justerare>> known = justerare;
    if (known == null) {
      Optional<Justering> justering = meeting.justering();
      known =
          justering.isEmpty()
              ? List.of()
              : Located.single("justering", justering.get())
                  .each("justerare", justering.get().justerare());
      justerare = known;
    }
    return known;
  }

  List<Located<Signature>> signatures() {
    List<Located<Signature>> known = signatures;
    if (known == null) {
      Optional<Justering> justering = meeting.justering();
      known =
          justering.isEmpty()
              ? List.of()
              : Located.single("justering", justering.get())
                  .each("signatures", justering.get().signatures());
      signatures = known;
    }
    return known;
  }

  List<Located<Posting>> postings() {
    List<Located<Posting>> known = postings;
    if (known == null) {
      known = Located.list("postings", meeting.postings());
      postings = known;
    }
    return known;
  }

  Presence presence() {
    Presence known = presence;
    if (known == null) {
      known = Presence.of(meeting);
      presence = known;
    }
    return known;
  }

  DaysOfJustering daysOfJustering() {
    DaysOfJustering known = daysOfJustering;
    if (known == null) {
      known = DaysOfJustering.of(meeting);
      daysOfJustering = known;
    }
    return known;
  }

  @Nullable Person person(String key) {
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

  <T> @Nullable T known(Class<T> type) {
    return type.cast(shared.get(type));
  }

  void keep(Class<?> type, Object value) {
    shared.put(type, value);
  }

  void add(Finding finding) {
    findings.add(finding);
  }

  @Nullable Severity severityGiven(Rule rule) {
    return severities.isEmpty() ? null : severities.get(rule.id());
  }

  Report report() {
    return new Report(law.kind(), stage, findings);
  }
}
