package se.protokoll.validation.rule;

import java.util.List;
import java.util.Optional;
import se.protokoll.Meeting;
import se.protokoll.Paragraph;
import se.protokoll.language.MessageTable;
import se.protokoll.people.Attendance;
import se.protokoll.text.ParagraphSet;
import se.protokoll.text.ParagraphSet.Coverage;
import se.protokoll.validation.finding.Rule;
import se.protokoll.validation.finding.Severity;
import se.protokoll.validation.law.Presence;
import se.protokoll.validation.law.Quorum;
import se.protokoll.validation.law.QuorumReason;

/** Whether enough took part, and whether presence is recorded as it can have been. */
final class QuorumRules {

  private static final MessageTable TEXTS = Texts.of("quorum");

  /** More than half of an assembly's members are present. Source: KL 5 kap. 45-46 §§. */
  static final Rule QUORUM_FULLMAKTIGE =
      Rule.builder("quorum-fullmaktige", TEXTS)
          .binds(Bodies.ASSEMBLIES)
          .source(Sources.kl(5, "45"))
          .source(Sources.kl(5, "46"))
          .missingContent()
          .build();

  /** More than half of a board's members are present. Source: KL 6 kap. 27 §, 9 kap. 23 §. */
  static final Rule QUORUM_NAMND =
      Rule.builder("quorum-namnd", TEXTS)
          .binds(Bodies.BOARDS)
          .source(Sources.kl(6, "27"))
          .source(Sources.kl(9, "23"))
          .missingContent()
          .build();

  /** In a board jäv does not forgive a missing quorum. Source: KL 6 kap. 27 and 30 §§. */
  static final Rule QUORUM_JAV_NAMND_NO_EXCEPTION =
      Rule.builder("quorum-jav-namnd-no-exception", TEXTS)
          .binds(Bodies.BOARDS)
          .source(Sources.kl(6, "27"))
          .source(Sources.kl(6, "30"))
          .build();

  /** Presence is recorded for paragraphs that the minutes have. Source: logic. */
  static final Rule ATTENDANCE_INTERVAL_VALID =
      Rule.builder("attendance-interval-valid", TEXTS).logical().build();

  /** Nobody is two things in one paragraph. Source: KL 5 kap. 66 §, 6 kap. 35 §, and logic. */
  static final Rule ATTENDANCE_ONE_ROLE_PER_PARAGRAPH =
      Rule.builder("attendance-one-role-per-paragraph", TEXTS)
          .logical()
          .source(Sources.kl(5, "66"))
          .source(Sources.kl(6, "35"))
          .build();

  /**
   * A serving substitute takes one absent member's place. Source: KL 4 kap. 22 §, 5-6 kap. 17 §.
   */
  static final Rule QUORUM_ERSATTARE_COUNT_ONCE =
      Rule.builder("quorum-ersattare-count-once", TEXTS)
          .binds(Bodies.BY_STATUTE)
          .source(Sources.kl(4, "22"))
          .source(Sources.kl(5, "17"))
          .source(Sources.kl(6, "17"))
          .build();

  /** Members take part from a distance only where that is allowed. Source: KL 5:16, 6:24. */
  static final Rule DISTANS_PRESENT =
      Rule.builder("distans-present", TEXTS)
          .binds(Bodies.BY_STATUTE)
          .source(Sources.kl(5, "16"))
          .source(Sources.kl(6, "24"))
          .build();

  /** Whoever has stopped serving does not serve again the same day. Source: KL 5 kap. 18, 20 §. */
  static final Rule ATTENDANCE_NO_REJOIN =
      Rule.builder("attendance-no-rejoin", TEXTS)
          .binds(Bodies.BY_STATUTE)
          .source(Sources.kl(5, "20"))
          .source(Sources.kl(5, "18"))
          .source(Sources.practice("Hultsfred, Ersättare och deras tjänstgöring"))
          .build();

  /** A latecomer takes over from the substitute between two matters. Source: KL 5 kap. 19 §. */
  static final Rule ATTENDANCE_LATECOMER_RIGHT =
      Rule.builder("attendance-latecomer-right", TEXTS)
          .binds(Bodies.BY_STATUTE)
          .gravity(Severity.WARNING)
          .source(Sources.kl(5, "19"))
          .source(Sources.practice("Hultsfred, Ersättare och deras tjänstgöring"))
          .build();

  /** Every party of a joint board has members and as many substitutes. Source: KL 9 kap. 24 §. */
  static final Rule ERSATTARE_COUNT_GEMENSAM =
      Rule.builder("ersattare-count-gemensam", TEXTS)
          .binds(Bodies.JOINT_BOARDS)
          .source(Sources.kl(9, "24"))
          .build();

  /** An executive board has five members and five substitutes at least. Source: KL 6 kap. 16 §. */
  static final Rule STYRELSE_MIN_SIZE =
      Rule.builder("styrelse-min-size", TEXTS)
          .binds(Bodies.EXECUTIVE_BOARDS)
          .gravity(Severity.WARNING)
          .source(Sources.kl(6, "16"))
          .build();

  private QuorumRules() {}

  static List<BookRule> rules() {
    return List.of(
        BookRule.of(QUORUM_FULLMAKTIGE, QuorumRules::enoughArePresent),
        BookRule.of(QUORUM_NAMND, QuorumRules::enoughArePresent),
        BookRule.of(QUORUM_ERSATTARE_COUNT_ONCE, ServiceChecks::everySeatCountsOnce),
        BookRule.of(QUORUM_JAV_NAMND_NO_EXCEPTION, QuorumRules::enoughAreLeftAfterJav),
        BookRule.of(DISTANS_PRESENT, ServiceChecks::distanceIsAllowed),
        BookRule.of(ATTENDANCE_INTERVAL_VALID, QuorumRules::presenceLiesWithinTheMinutes),
        BookRule.of(ATTENDANCE_ONE_ROLE_PER_PARAGRAPH, QuorumRules::nobodyIsTwoThingsAtOnce),
        BookRule.of(ATTENDANCE_NO_REJOIN, ServiceChecks::nobodyServesAgain),
        BookRule.of(ATTENDANCE_LATECOMER_RIGHT, ServiceChecks::latecomersWaitForTheNextMatter),
        BookRule.of(ERSATTARE_COUNT_GEMENSAM, ServiceChecks::everyPartyIsRepresented),
        BookRule.of(STYRELSE_MIN_SIZE, ServiceChecks::theBoardIsLargeEnough));
  }

  private static void enoughArePresent(Examination examination) {
    Presence presence = examination.presence();
    if (!presence.isKnown()) {
      examination.missing("cannot-judge.attendance").at("attendance").add();
      return;
    }
    Optional<Integer> required = Quorum.required(examination.context());
    if (required.isEmpty()) {
      examination.cannotJudge("seats").at("body", "standingOrders", "seats").add();
      return;
    }
    List<Paragraph> paragraphs = examination.paragraphs();
    for (int i = 0; i < paragraphs.size(); i++) {
      if (Quorum.isMet(i, presence, required.get())) {
        continue;
      }
      Quorum quorum = Quorum.of(paragraphs.get(i), i, presence, examination.context());
      if (quorum.reason() == QuorumReason.TOO_FEW) {
        about(examination.found("broken"), quorum, paragraphs.get(i), i).add();
      } else if (quorum.reason() == QuorumReason.PRESENCE_UNCERTAIN) {
        about(examination.cannotJudge("partial"), quorum, paragraphs.get(i), i).add();
      }
    }
  }

  private static void enoughAreLeftAfterJav(Examination examination) {
    Presence presence = examination.presence();
    if (!presence.isKnown() || Quorum.required(examination.context()).isEmpty()) {
      return; // quorum-namnd says that it cannot be judged
    }
    List<Paragraph> paragraphs = examination.paragraphs();
    for (int i = 0; i < paragraphs.size(); i++) {
      if (presence.disqualified(i) > 0) {
        Quorum quorum = Quorum.of(paragraphs.get(i), i, presence, examination.context());
        if (quorum.reason() == QuorumReason.TOO_FEW_FOR_JAV) {
          about(examination.found("broken"), quorum, paragraphs.get(i), i)
              .with("disqualified", quorum.disqualified())
              .add();
        }
      }
    }
  }

  private static Draft about(Draft draft, Quorum quorum, Paragraph paragraph, int index) {
    return draft
        .at("paragraphs", index)
        .in(paragraph)
        .with("present", quorum.present())
        .with("required", quorum.required().orElse(0))
        .with("seats", quorum.seats().orElse(0));
  }

  private static void presenceLiesWithinTheMinutes(Examination examination) {
    Meeting meeting = examination.meeting();
    if (meeting.paragraphs().isEmpty()
        || (examination.isIncomplete() && meeting.statedRange().isEmpty())) {
      return;
    }
    for (int i = 0; i < meeting.attendance().size(); i++) {
      ParagraphSet set = meeting.attendance().get(i).paragraphs();
      for (int r = 0; r < set.ranges().size(); r++) {
        ParagraphSet.Range range = set.ranges().get(r);
        if (!isInMinutes(meeting, range.from()) || !isInMinutes(meeting, range.to())) {
          Draft draft =
              examination
                  .found("outside")
                  .at("attendance", i, "paragraphs")
                  .with("paragraphs", set)
                  .with("range", rangeOf(meeting));
          meeting.attendance().get(i).person().ifPresent(draft::person);
          draft.add();
          break;
        }
      }
    }
  }

  private static boolean isInMinutes(Meeting meeting, int number) {
    if (meeting.statedRange().isPresent() && meeting.statedRange().get().contains(number)) {
      return true;
    }
    int first = Integer.MAX_VALUE;
    int last = 0;
    for (int i = 0; i < meeting.paragraphs().size(); i++) {
      first = Math.min(first, meeting.paragraphs().get(i).number());
      last = Math.max(last, meeting.paragraphs().get(i).number());
    }
    return first <= number && number <= last;
  }

  private static ParagraphSet rangeOf(Meeting meeting) {
    if (meeting.statedRange().isPresent()) {
      return meeting.statedRange().get();
    }
    var numbers = meeting.paragraphs().stream().mapToInt(Paragraph::number).summaryStatistics();
    return ParagraphSet.range(numbers.getMin(), numbers.getMax());
  }

  private static void nobodyIsTwoThingsAtOnce(Examination examination) {
    List<Attendance> entries = examination.meeting().attendance();
    Presence presence = examination.presence();
    for (int i = 0; i < entries.size(); i++) {
      int first = presence.firstEntryOf(i);
      for (int j = first; j < i; j++) {
        if (presence.firstEntryOf(j) == first && differ(entries.get(j), entries.get(i))) {
          Optional<Paragraph> both = sharedParagraph(examination, entries.get(j), entries.get(i));
          if (both.isPresent()) {
            examination
                .found("two-roles")
                .at("attendance", i)
                .in(both.get())
                .person(entries.get(i).person().orElse(""))
                .with("paragraphs", entries.get(i).paragraphs())
                .with("others", entries.get(j).paragraphs())
                .add();
            break;
          }
        }
      }
    }
  }

  private static boolean differ(Attendance one, Attendance other) {
    return !one.capacity().equals(other.capacity())
        || !one.substitutesFor().equals(other.substitutesFor());
  }

  private static Optional<Paragraph> sharedParagraph(
      Examination examination, Attendance one, Attendance other) {
    for (Paragraph paragraph : examination.paragraphs()) {
      if (isWhole(one, paragraph) && isWhole(other, paragraph)) {
        return Optional.of(paragraph);
      }
    }
    return Optional.empty();
  }

  private static boolean isWhole(Attendance entry, Paragraph paragraph) {
    return entry.arrived().isEmpty()
        && entry.left().isEmpty()
        && entry.paragraphs().coverage(paragraph.number(), paragraph.suffix()) == Coverage.WHOLE;
  }
}
