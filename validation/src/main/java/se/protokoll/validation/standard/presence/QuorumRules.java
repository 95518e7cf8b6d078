package se.protokoll.validation.standard.presence;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import se.protokoll.DecisionKind;
import se.protokoll.MinutesPart;
import se.protokoll.Paragraph;
import se.protokoll.Presence;
import se.protokoll.language.MessageTable;
import se.protokoll.people.Attendance;
import se.protokoll.people.BodyKind;
import se.protokoll.validation.finding.LegalSource;
import se.protokoll.validation.finding.Severity;
import se.protokoll.validation.law.LegalFraction;
import se.protokoll.validation.law.Parameter;
import se.protokoll.validation.law.Quorum;
import se.protokoll.validation.law.QuorumReason;
import se.protokoll.validation.rule.CheckedRule;
import se.protokoll.validation.rule.FindingBuilder;
import se.protokoll.validation.rule.Located;
import se.protokoll.validation.rule.MetBuilder;
import se.protokoll.validation.rule.RuleContext;
import se.protokoll.validation.standard.Bodies;
import se.protokoll.validation.standard.Sources;

/** Whether enough took part in deciding. */
public final class QuorumRules {

  private static final MessageTable TEXTS =
      MessageTable.read(QuorumRules.class.getResourceAsStream("quorum.properties"));

  private QuorumRules() {}

  /** Returns the rules, in the order of the catalogue. */
  public static List<CheckedRule> rules() {
    return List.of(
        QUORUM_FULLMAKTIGE,
        QUORUM_NAMND,
        QUORUM_ERSATTARE_COUNT_ONCE,
        QUORUM_JAV_NAMND_NO_EXCEPTION);
  }

  private static final LegalSource IN_ASSEMBLIES = Sources.kl(5, "45");

  /** More than half of an assembly's members are present. Source: KL 5 kap. 45-46 §§. */
  static final CheckedRule QUORUM_FULLMAKTIGE =
      CheckedRule.builder("quorum-fullmaktige", TEXTS)
          .needs(MinutesPart.DISQUALIFICATIONS)
          .binds(Bodies.ASSEMBLIES)
          .source(IN_ASSEMBLIES)
          .source(Sources.kl(5, "46"))
          .missingContent()
          .checkedBy(QuorumRules::quorumFullmaktige);

  private static void quorumFullmaktige(RuleContext context) {
    checkQuorum(context);
  }

  /** More than half of a board's members are present. Source: KL 6 kap. 27 §, 9 kap. 23 §. */
  static final CheckedRule QUORUM_NAMND =
      CheckedRule.builder("quorum-namnd", TEXTS)
          .needs()
          .binds(Bodies.BOARDS)
          .source(Sources.kl(6, "27"))
          .source(Sources.kl(9, "23").forBodies(Bodies.JOINT_BOARDS))
          .missingContent()
          .checkedBy(QuorumRules::quorumNamnd);

  private static void quorumNamnd(RuleContext context) {
    checkQuorum(context);
  }

  private static void checkQuorum(RuleContext context) {
    Presence presence = context.presence();
    if (!presence.isKnown() && !presence.isAllExceptAbsent()) {
      context.missingToJudge("attendance").component("attendance").add();
      return;
    }
    Optional<Integer> required = Quorum.required(context.law());
    if (required.isEmpty()) {
      context
          .cannotJudge("seats")
          .component("body")
          .component("standingOrders")
          .component("seats")
          .lacking(Parameter.SEATS)
          .add();
      return;
    }
    List<Lacking> all = lacking(context, required.get());
    if (all.isEmpty()) {
      return;
    }
    boolean assembly = context.law().isAssembly();
    if (assembly && all.removeIf(one -> mayBeAnAnswer(context, one))) {
      context.cannotJudge("left-out").component("initiatives").add();
    }
    report(context, "broken", of(all, QuorumReason.TOO_FEW));
    if (assembly) { // in a board another rule speaks of jäv
      report(context, "broken", of(all, QuorumReason.TOO_FEW_FOR_JAV));
    }
    List<Lacking> uncertain = of(all, QuorumReason.PRESENCE_UNCERTAIN);
    if (!uncertain.isEmpty()) {
      at(uncertain, context.cannotJudge("partial")).add();
    }
    List<Lacking> answers = of(all, QuorumReason.ANSWER_UNCERTAIN);
    if (!answers.isEmpty()) {
      at(answers, context.cannotJudge("answer")).lacking(Parameter.ANSWERS_WITHOUT_QUORUM).add();
    }
    if (!of(all, QuorumReason.ATTENDANCE_INCOMPLETE).isEmpty()) {
      context.missingToJudge("attendance-incomplete").component("attendance").add();
    }
  }

  /**
   * Says whether too few were there for a decision, nothing was decided, and the record leaves out
   * the questions and interpellations that may have been answered.
   */
  private static boolean mayBeAnAnswer(RuleContext context, Lacking one) {
    Paragraph paragraph = one.paragraph().value();
    return !one.quorum().isMet()
        && !one.quorum().isUnknown()
        && paragraph.kind().isEmpty()
        && context.law().get(Parameter.ANSWERS_WITHOUT_QUORUM).orElse(true)
        && context.leavesOut(MinutesPart.INITIATIVES, paragraph)
        && paragraph.decisions().stream()
            .allMatch(decision -> decision.isOf(DecisionKind.NOTED, DecisionKind.FILED));
  }

  /** A paragraph in which it is not certain that enough were there. */
  private record Lacking(Located<Paragraph> paragraph, Quorum quorum) {}

  /** Returns the paragraphs in which it is not certain that enough were there. */
  private static List<Lacking> lacking(RuleContext context, int required) {
    List<Lacking> lacking = new ArrayList<>(0);
    for (Located<Paragraph> paragraph : context.paragraphs()) {
      if (Quorum.isFilled(context.presence(), paragraph.value(), required)) {
        met(context, paragraph, "");
      } else {
        Quorum quorum = Quorum.of(paragraph.value(), context.presence(), context.law());
        lacking.add(new Lacking(paragraph, quorum));
        if (quorum.isMet()) {
          met(context, paragraph, wayMet(quorum.reason()));
        }
      }
    }
    return lacking;
  }

  /** Returns what the texts of a rule call a reason why a quorum is met. */
  private static String wayMet(QuorumReason reason) {
    return switch (reason) {
      case JAV_FORGIVEN -> "jav";
      case ANSWER_ALLOWED -> "answer";
      default -> "";
    };
  }

  private static void met(RuleContext context, Located<Paragraph> paragraph, String way) {
    MetBuilder met = context.met(way, paragraph);
    if (context.explains()) {
      Quorum quorum = Quorum.of(paragraph.value(), context.presence(), context.law());
      met.with("present", quorum.present())
          .with("required", quorum.required().orElseThrow())
          .with("disqualified", quorum.disqualified());
    }
  }

  private static List<Lacking> of(List<Lacking> lacking, QuorumReason reason) {
    return lacking.isEmpty()
        ? lacking
        : lacking.stream().filter(one -> one.quorum().reason() == reason).toList();
  }

  /** Says once that too few were there, with all paragraphs and the most that were there in any. */
  private static void report(RuleContext context, String variant, List<Lacking> lacking) {
    if (lacking.isEmpty()) {
      return;
    }
    Lacking most = Collections.max(lacking, Comparator.comparingInt(one -> one.quorum().present()));
    boolean alike =
        lacking.stream().allMatch(one -> one.quorum().present() == most.quorum().present());
    FindingBuilder finding = context.found(alike ? variant : variant + "-at-most");
    if (context.law().isOf(BodyKind.FEDERATION)) {
      finding.needs(MinutesPart.DISQUALIFICATIONS);
    }
    if (context.law().isAssembly() && most.quorum().disqualified() == 0) {
      finding.by(IN_ASSEMBLIES); // nobody was disqualified, of whom the next section speaks
    }
    at(lacking, finding)
        .with("present", most.quorum().present())
        .with("required", most.quorum().required().orElse(0))
        .with("seats", most.quorum().seats().orElse(0))
        .with("disqualified", most.quorum().disqualified())
        .byOwnOrders(isEnoughByStatute(most.quorum()))
        .atMost(gravest(context, most))
        .add();
  }

  /**
   * Says whether more than half of the seats were taken, and the body's own orders ask for more.
   */
  private static boolean isEnoughByStatute(Quorum quorum) {
    return quorum.seats().isPresent()
        && LegalFraction.QUORUM.isExceeded(quorum.present(), quorum.seats().get());
  }

  /**
   * Returns the gravest that a missing quorum can be. Where jäv made the difference in a board
   * before the rules about its effect, what came of it is inferred.
   */
  private static Severity gravest(RuleContext context, Lacking lacking) {
    if (isForgivenInAnAssembly(context, lacking)) {
      return Severity.WARNING;
    }
    return lacking.quorum().reason() == QuorumReason.TOO_FEW_FOR_JAV
            && !context.law().isAssembly()
            && context.isHeldBefore(Sources.EFFECT_OF_JAV_SINCE)
        ? Severity.INFO
        : Severity.ERROR;
  }

  /**
   * Says whether jäv alone made the difference in a federation's direktion, which is assembly and
   * board at once: in an assembly it is forgiven. Source: KL 5 kap. 46 §, 9 kap. 2-5 §§.
   */
  private static boolean isForgivenInAnAssembly(RuleContext context, Lacking lacking) {
    return lacking.quorum().reason() == QuorumReason.TOO_FEW_FOR_JAV
        && context.law().isOf(BodyKind.FEDERATION);
  }

  /** Sets the place: the one paragraph, or the list of attendance where there are several. */
  private static FindingBuilder at(List<Lacking> lacking, FindingBuilder finding) {
    FindingBuilder placed =
        lacking.size() == 1
            ? finding.at(lacking.get(0).paragraph())
            : finding.component("attendance");
    return placed.inAll(lacking.stream().map(one -> one.paragraph().value()).toList());
  }

  /**
   * A serving substitute takes one absent member's place. Source: KL 4 kap. 22 §, 5-6 kap. 17 §.
   */
  static final CheckedRule QUORUM_ERSATTARE_COUNT_ONCE =
      CheckedRule.builder("quorum-ersattare-count-once", TEXTS)
          .needs(MinutesPart.DISQUALIFICATIONS)
          .binds(Bodies.BY_STATUTE)
          .source(Sources.kl(4, "22"))
          .source(Sources.kl(5, "17").forBodies(Bodies.ASSEMBLIES))
          .source(Sources.kl(6, "17").forBodies(Bodies.BOARDS))
          .checkedBy(QuorumRules::quorumErsattareCountOnce);

  private static void quorumErsattareCountOnce(RuleContext context) {
    for (Located<Attendance> entry : context.attendance(one -> one.substitutesFor().isPresent())) {
      String member = context.nameOf(entry.value().substitutesFor().orElseThrow());
      List<Paragraph> taken = context.presence().withoutSeat(entry.value());
      if (!taken.isEmpty()) {
        context
            .found("no-seat", entry)
            .component("substitutesFor")
            .with("member", member)
            .inAll(taken)
            .person(entry.value().person())
            .add();
      } else {
        context.met(entry).with("member", member).person(entry.value().person());
      }
    }
    Optional<Integer> seats = context.law().get(Parameter.SEATS);
    if (seats.isPresent()) { // else the quorum rule says that the seats are unknown
      checkSeats(context, seats.get());
    }
  }

  private static void checkSeats(RuleContext context, int seats) {
    var tooMany = new ArrayList<Paragraph>(0);
    int most = 0;
    for (Paragraph paragraph : context.meeting().paragraphs()) {
      int deciding = context.presence().seatsIn(paragraph);
      if (deciding > seats) {
        tooMany.add(paragraph);
        most = Math.max(most, deciding);
      }
    }
    if (!tooMany.isEmpty()) {
      context
          .found("too-many")
          .component("attendance")
          .with("deciding", most)
          .with("seats", seats)
          .inAll(tooMany)
          .add();
    } else if (context.presence().isKnown()) {
      context.met("seats").component("attendance").with("seats", seats);
    }
  }

  /** In a board jäv does not forgive a missing quorum. Source: KL 6 kap. 27 and 30 §§. */
  static final CheckedRule QUORUM_JAV_NAMND_NO_EXCEPTION =
      CheckedRule.builder("quorum-jav-namnd-no-exception", TEXTS)
          .needs()
          .binds(Bodies.BOARDS)
          .source(Sources.kl(6, "27"))
          .source(Sources.kl(6, "30"))
          .checkedBy(QuorumRules::quorumJavNamndNoException);

  private static void quorumJavNamndNoException(RuleContext context) {
    Presence presence = context.presence();
    if (!presence.isKnown() || Quorum.required(context.law()).isEmpty()) {
      return; // quorum-namnd says that it cannot be judged
    }
    report(
        context,
        "broken",
        of(lacking(context, Quorum.required(context.law()).get()), QuorumReason.TOO_FEW_FOR_JAV));
  }
}
