package se.protokoll.validation.standard.justering;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.protokoll.Clause;
import se.protokoll.Decision;
import se.protokoll.Meeting;
import se.protokoll.MinutesPart;
import se.protokoll.Paragraph;
import se.protokoll.ParagraphIndex;
import se.protokoll.ParagraphSpans;
import se.protokoll.PreviousMinutes;
import se.protokoll.Section;
import se.protokoll.justering.Justering;
import se.protokoll.justering.Posting;
import se.protokoll.justering.Signature;
import se.protokoll.justering.SignatureMethod;
import se.protokoll.language.MessageTable;
import se.protokoll.validation.finding.Severity;
import se.protokoll.validation.finding.Stage;
import se.protokoll.validation.law.Deadlines;
import se.protokoll.validation.law.Parameter;
import se.protokoll.validation.rule.CheckedRule;
import se.protokoll.validation.rule.FindingBuilder;
import se.protokoll.validation.rule.Located;
import se.protokoll.validation.rule.MetBuilder;
import se.protokoll.validation.rule.RuleContext;
import se.protokoll.validation.rule.SeriesContext;
import se.protokoll.validation.standard.Approvals;
import se.protokoll.validation.standard.Bodies;
import se.protokoll.validation.standard.Decisions;
import se.protokoll.validation.standard.PreviousMinutesText;
import se.protokoll.validation.standard.Sources;
import se.protokoll.validation.standard.Words;

/** When and how the minutes are certified. */
public final class JusteringRules {

  private static final MessageTable TEXTS =
      MessageTable.read(JusteringRules.class.getResourceAsStream("justering.properties"));

  private JusteringRules() {}

  /** Returns the rules, in the order of the catalogue. */
  public static List<CheckedRule> rules() {
    return List.of(
        JUSTERING_DEADLINE,
        JUSTERING_NOT_BEFORE_MEETING,
        OMEDELBAR_JUSTERING,
        JUSTERING_DISAGREEMENT,
        PREVIOUS_MINUTES_ADJUSTED,
        SIGN_ELECTRONIC,
        PARAGRAPHS_CERTIFIED);
  }

  /** Minutes are certified within 14 days. Source: KL 5 kap. 69 §, 6 kap. 35 §. */
  static final CheckedRule JUSTERING_DEADLINE =
      CheckedRule.builder("justering-deadline", TEXTS)
          .needs()
          .binds(Bodies.BY_STATUTE)
          .from(Stage.SIGNED)
          .source(Sources.kl(5, "69"))
          .source(Sources.kl(6, "35").forBodies(Bodies.BOARDS))
          .source(Sources.tid("2"))
          .missingContent()
          .checkedBy(JusteringRules::justeringDeadline);

  private static void justeringDeadline(RuleContext context) {
    if (context.meeting().paragraphs().isEmpty()) {
      return;
    }
    Optional<LocalDate> meeting = context.law().day();
    if (meeting.isEmpty()) {
      context.missingToJudge("meeting-day").component("sittings").add();
      return;
    }
    List<Paragraph> together = context.meeting().certifiedTogether();
    if (together.isEmpty()) {
      return; // omedelbar-justering judges those certified immediately
    }
    int days = Deadlines.daysToJustering(context.law());
    LocalDate last = Deadlines.lastDayOfJustering(meeting.get(), days);
    Optional<LocalDate> certified = context.daysOfJustering().lastOf(together);
    // where a signature has no day, those that have one tell that it was then or later
    Optional<LocalDate> known =
        certified.isPresent() ? certified : context.daysOfJustering().earliestOf(together);
    if (known.isPresent() && known.get().isAfter(last)) {
      context
          .found(certified.isPresent() ? "late" : "late-at-least")
          .component("justering")
          .with("certified", known.get())
          .with("meeting", meeting.get())
          .with("after", Math.toIntExact(ChronoUnit.DAYS.between(meeting.get(), known.get())))
          .with("days", days)
          .with("last", last)
          .stated(context.law().stated(Parameter.DAYS_TO_JUSTERING).isPresent())
          .atMost(Approvals.of(context).areGiven(last) ? Severity.WARNING : Severity.ERROR)
          .byOwnOrders(
              days != Deadlines.DAYS_TO_JUSTERING
                  && !known
                      .get()
                      .isAfter(
                          Deadlines.lastDayOfJustering(meeting.get(), Deadlines.DAYS_TO_JUSTERING)))
          .add();
    } else if (certified.isEmpty()) {
      context.missingToJudge("justering-day").component("justering").add();
    } else {
      MetBuilder met = context.met().component("justering");
      if (context.explains()) {
        met.with("certified", certified.get())
            .with("after", Math.toIntExact(ChronoUnit.DAYS.between(meeting.get(), certified.get())))
            .with("days", days)
            .with("last", last);
      }
    }
  }

  /** Minutes are not certified before the meeting is over. Source: logic. */
  static final CheckedRule JUSTERING_NOT_BEFORE_MEETING =
      CheckedRule.builder("justering-not-before-meeting", TEXTS)
          .needs()
          .from(Stage.SIGNED)
          .logical()
          .checkedBy(JusteringRules::justeringNotBeforeMeeting);

  private static void justeringNotBeforeMeeting(RuleContext context) {
    Optional<LocalDate> last = context.law().day();
    if (last.isEmpty()) {
      return; // justering-deadline says that the day is unknown
    }
    LocalDate first = context.meeting().firstDay().orElse(last.get());
    // a day that is printed wrong stands in several places: each such day is said once
    Set<LocalDate> said = new HashSet<>(0);
    for (Located<Signature> one : context.signatures()) {
      Optional<LocalDate> day = one.value().signedOn();
      if (day.isEmpty()) {
        continue;
      }
      if (!day.get().isBefore(last.get())) {
        context.met(one).with("signed", day.get());
        continue;
      }
      LocalDate earliest = signsOnlyImmediate(context.meeting(), one.value()) ? first : last.get();
      if (day.get().isBefore(earliest) && said.add(day.get())) {
        before(context.found("before", one).component("signedOn"), day.get(), earliest)
            .person(one.value().person())
            .add();
      } else if (!day.get().isBefore(earliest)) {
        context.met(one).with("signed", day.get());
      }
    }
    for (Located<Posting> posting : context.postings()) {
      Optional<LocalDate> certified = posting.value().certifiedOn();
      if (certified.isPresent() && certified.get().isBefore(first) && said.add(certified.get())) {
        before(context.found("before", posting).component("certifiedOn"), certified.get(), first)
            .add();
      } else if (certified.isPresent() && !certified.get().isBefore(first)) {
        context.met(posting).with("signed", certified.get());
      }
    }
    Optional<LocalDate> planned =
        context
            .meeting()
            .justering()
            .flatMap(Justering::plannedTime)
            .flatMap(time -> time.to().or(time::from));
    if (planned.isPresent() && planned.get().isBefore(first) && said.add(planned.get())) {
      before(
              context.found("planned").component("justering").component("plannedTime"),
              planned.get(),
              first)
          .add();
    }
  }

  private static FindingBuilder before(
      FindingBuilder finding, LocalDate signed, LocalDate meeting) {
    return finding.with("signed", signed).with("meeting", meeting);
  }

  private static boolean signsOnlyImmediate(Meeting meeting, Signature signature) {
    boolean any = false;
    for (Paragraph paragraph : meeting.paragraphs()) {
      if (paragraph.isIn(signature.paragraphs())) {
        if (!paragraph.certifiedImmediately()) {
          return false;
        }
        any = true;
      }
    }
    return any;
  }

  /** A paragraph certified at the meeting has its own day of justering. Source: practice. */
  static final CheckedRule OMEDELBAR_JUSTERING =
      CheckedRule.builder("omedelbar-justering", TEXTS)
          .needs(
              MinutesPart.SIGNATURES,
              MinutesPart.POSTINGS,
              MinutesPart.SECTIONS,
              MinutesPart.DECISIONS)
          .from(Stage.SIGNED)
          .source(Sources.practice("Göteborg, Val av justerare"))
          .source(Sources.practice("Sigtuna, äldre- och omsorgsnämndens protokoll"))
          .missingContent()
          .checkedBy(JusteringRules::omedelbarJustering);

  private static void omedelbarJustering(RuleContext context) {
    boolean any = false;
    for (Located<Paragraph> paragraph : context.paragraphs()) {
      if (paragraph.value().certifiedImmediately()) {
        any = true;
        checkOwnDay(context, paragraph);
      }
    }
    if (any) {
      Optional<Boolean> allowed = context.law().stated(Parameter.IMMEDIATE_JUSTERING);
      if (allowed.isEmpty()) {
        context
            .cannotJudge("allowed")
            .component("body")
            .component("standingOrders")
            .lacking(Parameter.IMMEDIATE_JUSTERING)
            .add();
      } else if (!allowed.get()) {
        context.found("not-allowed").needs().component("paragraphs").byOwnOrders(true).add();
      } else {
        context.met("allowed").component("paragraphs");
      }
    }
  }

  private static void checkOwnDay(RuleContext context, Located<Paragraph> paragraph) {
    Optional<LocalDate> own =
        context
            .daysOfJustering()
            .ownDayOf(paragraph.value())
            .or(() -> signedAtTheMeeting(context, paragraph.value()));
    Optional<LocalDate> day = own;
    if (day.isPresent() && !context.meeting().isHeldOn(day.get())) {
      day =
          context
              .daysOfJustering()
              .firstStatedOf(paragraph.value())
              .filter(context.meeting()::isHeldOn)
              .or(() -> own);
    }
    Optional<LocalDate> meeting = context.law().day();
    if (day.isEmpty() && saysSoItself(paragraph.value())) {
      context.met("text", paragraph);
      return;
    }
    if (day.isEmpty()) {
      context.missing("undated", paragraph).component("certifiedImmediately").add();
    } else if (meeting.isPresent() && !context.meeting().isHeldOn(day.get())) {
      context
          .found("later", paragraph)
          .needs()
          .component("certifiedImmediately")
          .with("certified", day.get())
          .with("meeting", meeting.get())
          .add();
    } else {
      context.met(paragraph).with("certified", day.get());
    }
  }

  /** Returns the day of signatures for all paragraphs, when they were given at the meeting. */
  private static Optional<LocalDate> signedAtTheMeeting(RuleContext context, Paragraph paragraph) {
    return context.daysOfJustering().dayOf(paragraph).filter(context.meeting()::isHeldOn);
  }

  /** Says whether the text of a paragraph says that it was certified at once. */
  private static boolean saysSoItself(Paragraph paragraph) {
    for (Section section : paragraph.sections()) {
      if (saysSo(section.text()) || section.heading().filter(JusteringRules::saysSo).isPresent()) {
        return true;
      }
    }
    for (Decision decision : paragraph.decisions()) {
      for (Clause clause : decision.clauses()) {
        if (saysSo(clause.text())) {
          return true;
        }
      }
    }
    return false;
  }

  private static boolean saysSo(String text) {
    return Words.has(text, "omedelbar") && Words.has(text, "juster");
  }

  /** Chair and justerare agree, or both views are told. Source: practice. */
  static final CheckedRule JUSTERING_DISAGREEMENT =
      CheckedRule.builder("justering-disagreement", TEXTS)
          .needs(MinutesPart.STATEMENTS, MinutesPart.DECISIONS)
          .baseSeverity(Severity.WARNING)
          .source(Sources.practice("Göteborg, Val av justerare"))
          .checkedBy(JusteringRules::justeringDisagreement);

  private static void justeringDisagreement(RuleContext context) {
    Optional<Justering> justering = context.meeting().justering();
    if (justering.isEmpty()) {
      return;
    }
    if (justering.get().disputed().isEmpty()) {
      context.met("agreed").component("justering");
      return;
    }
    for (Paragraph paragraph : context.meeting().paragraphs()) {
      if (!paragraph.isIn(justering.get().disputed().get())) {
        continue;
      }
      if (!paragraph.statements().isEmpty() || isLeftForLater(paragraph)) {
        context.met().component("justering").component("disputed").in(paragraph);
      } else {
        context.found("disputed").component("justering").component("disputed").in(paragraph).add();
      }
    }
  }

  private static boolean isLeftForLater(Paragraph paragraph) {
    for (Decision decision : paragraph.decisions()) {
      if (Decisions.postpones(decision)) {
        return true;
      }
    }
    return false;
  }

  /** The previous minutes are certified when they are filed. Source: practice. */
  static final CheckedRule PREVIOUS_MINUTES_ADJUSTED =
      CheckedRule.builder("previous-minutes-adjusted", TEXTS)
          .needs()
          .baseSeverity(Severity.WARNING)
          .source(Sources.practice("RSR 2023-05-29 och 2023-12-11"))
          .checkedBy(
              JusteringRules::previousMinutesAdjusted,
              JusteringRules::previousMinutesAdjustedInSeries);

  private static void previousMinutesAdjusted(RuleContext context) {
    if (isSaidNotToBeCertified(context.meeting().previousMinutes())) {
      context.found("not-certified").component("previousMinutes").component("certified").add();
    } else if (context
        .meeting()
        .previousMinutes()
        .flatMap(PreviousMinutes::certified)
        .isPresent()) {
      context.met().component("previousMinutes");
    }
  }

  private static boolean isSaidNotToBeCertified(Optional<PreviousMinutes> previous) {
    return previous.isPresent() && !previous.get().certified().orElse(true);
  }

  private static void previousMinutesAdjustedInSeries(SeriesContext series) {
    List<RuleContext> meetings = series.meetings();
    for (int i = 1; i < meetings.size(); i++) {
      if (meetings.get(i).applies()) {
        checkBefore(meetings.get(i - 1).meeting(), meetings.get(i));
      }
    }
  }

  private static void checkBefore(Meeting before, RuleContext here) {
    Optional<LocalDate> certified = before.dayOfJustering();
    Optional<LocalDate> held = here.meeting().lastDay();
    FindingBuilder finding = atPreviousMinutes(here);
    if (finding != null
        && certified.isPresent()
        && held.isPresent()
        && !certified.get().isAfter(held.get())) {
      here.met("day").with("certified", certified.get()).with("meeting", held.get());
    }
    if (finding != null
        && !isSaidNotToBeCertified(here.meeting().previousMinutes())
        && certified.isPresent()
        && held.isPresent()
        && certified.get().isAfter(held.get())) {
      finding
          .with("day", before.lastDay().map(LocalDate::toString).orElse("?"))
          .with("certified", certified.get())
          .with("meeting", held.get())
          .add();
    }
  }

  /** Begins a finding where the former minutes are mentioned or filed, null when nowhere. */
  private static @Nullable FindingBuilder atPreviousMinutes(RuleContext here) {
    if (here.meeting().previousMinutes().isPresent()) {
      return here.found("later").component("previousMinutes");
    }
    for (Located<Paragraph> paragraph : here.paragraphs()) {
      if (PreviousMinutesText.isFiledIn(paragraph.value())) {
        return here.found("later", paragraph);
      }
    }
    return null;
  }

  /** An electronic signature tells who and when. Source: practice. */
  static final CheckedRule SIGN_ELECTRONIC =
      CheckedRule.builder("sign-electronic", TEXTS)
          .needsThroughout(MinutesPart.SIGNATURES)
          .baseSeverity(Severity.INFO)
          .from(Stage.SIGNED)
          .source(Sources.practice("Kungsbacka, kammarrätten 2014"))
          .missingContent()
          .checkedBy(JusteringRules::signElectronic);

  private static void signElectronic(RuleContext context) {
    for (Located<Signature> one : context.signatures()) {
      Signature signature = one.value();
      if (signature.method().orElse(null) != SignatureMethod.ELECTRONIC) {
        continue;
      }
      if (signature.person().isPresent() && signature.signedOn().isPresent()) {
        context.met(one).person(signature.person()).with("day", signature.signedOn().get());
      } else {
        context
            .missing(signature.person().isEmpty() ? "no-signer" : "no-day", one)
            .person(signature.person())
            .add();
      }
    }
  }

  /**
   * Every paragraph is signed by a justerare and by the one who presided. Source: KL 5 kap. 69 §, 6
   * kap. 35 §; in what manner, the body's own standing orders say.
   */
  static final CheckedRule PARAGRAPHS_CERTIFIED =
      CheckedRule.builder("paragraphs-certified", TEXTS)
          .needs(MinutesPart.SIGNATURES)
          .baseSeverity(Severity.WARNING)
          .from(Stage.ANNOUNCED)
          .source(Sources.kl(5, "69"))
          .source(Sources.kl(6, "35").forBodies(Bodies.BOARDS))
          .missingContent()
          .checkedBy(JusteringRules::paragraphsCertified);

  private static void paragraphsCertified(RuleContext context) {
    if (context.meeting().paragraphs().isEmpty()) {
      return;
    }
    if (context.signatures().isEmpty()) {
      context.missingToJudge("signatures").component("justering").component("signatures").add();
      return;
    }
    ParagraphIndex index = context.paragraphIndex();
    ParagraphSpans withoutJusterare = Certification.withoutJusterare(context, index);
    ParagraphSpans withoutChair = Certification.withoutChair(context, index);
    report(context, "no-justerare", withoutJusterare);
    report(context, "no-chair", withoutChair);
    if (withoutJusterare.isEmpty() && withoutChair.isEmpty()) {
      context.met().component("justering").component("signatures");
    }
  }

  private static void report(RuleContext context, String variant, ParagraphSpans where) {
    if (!where.isEmpty()) {
      context
          .missing(variant)
          .component("justering")
          .component("signatures")
          .inAll(context.paragraphIndex().at(where))
          .add();
    }
  }
}
