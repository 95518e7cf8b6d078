package se.protokoll.validation.rule;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import se.protokoll.Decision;
import se.protokoll.DecisionKind;
import se.protokoll.Elected;
import se.protokoll.Paragraph;
import se.protokoll.PreviousMinutes;
import se.protokoll.Sitting;
import se.protokoll.justering.Justerare;
import se.protokoll.justering.Justering;
import se.protokoll.justering.Posting;
import se.protokoll.justering.SignatoryRole;
import se.protokoll.justering.Signature;
import se.protokoll.justering.SignatureMethod;
import se.protokoll.language.MessageTable;
import se.protokoll.people.Attendance;
import se.protokoll.people.Capacity;
import se.protokoll.people.PersonRef;
import se.protokoll.text.ParagraphSet;
import se.protokoll.text.ParagraphSet.Coverage;
import se.protokoll.validation.finding.Severity;
import se.protokoll.validation.finding.Stage;
import se.protokoll.validation.law.Deadlines;
import se.protokoll.validation.law.JusterareSelection;
import se.protokoll.validation.law.Parameter;
import se.protokoll.validation.law.Presence;
import se.protokoll.validation.standard.Bodies;
import se.protokoll.validation.standard.Sources;

/** Who certifies the minutes, and by when. */
public final class JusteringRules {

  private static final MessageTable TEXTS = Texts.of("justering");

  private JusteringRules() {}

  public static List<CheckedRule> rules() {
    return List.of(
        JUSTERARE_COUNT,
        JUSTERARE_PRESENT_AND_DECIDING,
        JUSTERARE_NOT_CHAIR,
        JUSTERARE_NOT_SECRETARY,
        JUSTERARE_ELECTED_RECORDED,
        JUSTERARE_ALTERNATE,
        JUSTERING_DEADLINE,
        JUSTERING_NOT_BEFORE_MEETING,
        OMEDELBAR_JUSTERING,
        JUSTERING_DISAGREEMENT,
        PREVIOUS_MINUTES_ADJUSTED,
        SIGN_ELECTRONIC);
  }

  /** There are as many justerare as the body asks for. Source: practice, KL 5 kap. 69 and 72 §§. */
  static final CheckedRule JUSTERARE_COUNT =
      CheckedRule.builder("justerare-count", TEXTS)
          .from(Stage.SIGNED)
          .source(Sources.practice("Göteborg, Val av justerare"))
          .source(Sources.practice("Alingsås, Så här går mötet till"))
          .missingContent()
          .checkedBy(JusteringRules::justerareCount);

  private static void justerareCount(RuleContext context) {
    int required = JusterareSelection.required(context.law());
    List<Justerare> all = justerare(context);
    var lacking = new ArrayList<Paragraph>(0);
    int fewest = Integer.MAX_VALUE;
    for (Paragraph paragraph : context.meeting().paragraphs()) {
      int count = 0;
      for (int j = 0; j < all.size(); j++) {
        if (!all.get(j).substitute() && covers(all.get(j).paragraphs(), paragraph)) {
          count++;
        }
      }
      if (count < required) {
        lacking.add(paragraph);
        fewest = Math.min(fewest, count);
      }
    }
    if (!lacking.isEmpty()) {
      boolean stated = context.law().stated(Parameter.JUSTERARE).isPresent();
      FindingBuilder draft =
          context
              .missing("too-few")
              .at("justering")
              .with("found", fewest)
              .with("required", required)
              .with("paragraphs", setOf(lacking))
              .stated(stated);
      if (lacking.size() == 1) {
        draft.in(lacking.get(0));
      }
      draft.add();
    }
  }

  static List<Justerare> justerare(RuleContext context) {
    Optional<Justering> justering = context.meeting().justering();
    return justering.isPresent() ? justering.get().justerare() : List.of();
  }

  static boolean covers(ParagraphSet set, Paragraph paragraph) {
    return set.isAll() || set.coverage(paragraph.number(), paragraph.suffix()) != Coverage.NONE;
  }

  static ParagraphSet setOf(List<Paragraph> paragraphs) {
    return new ParagraphSet(
        Optional.empty(),
        false,
        paragraphs.stream()
            .map(
                paragraph ->
                    new ParagraphSet.Range(
                        paragraph.number(), paragraph.number(), paragraph.suffix(), false))
            .toList(),
        Optional.empty());
  }

  /** A justerare took part in deciding what he certifies. Source: practice, JO 3339-2013. */
  static final CheckedRule JUSTERARE_PRESENT_AND_DECIDING =
      CheckedRule.builder("justerare-present-and-deciding", TEXTS)
          .source(Sources.practice("Göteborg, Val av justerare"))
          .source(Sources.practice("JO dnr 3339-2013"))
          .missingContent()
          .checkedBy(JusteringRules::justerarePresentAndDeciding);

  private static void justerarePresentAndDeciding(RuleContext context) {
    List<Justerare> all = justerare(context);
    if (all.isEmpty()) {
      return;
    }
    Presence presence = context.presenceByIndex();
    if (!presence.isKnown()) {
      context.missing("cannot-judge.attendance").at("attendance").add();
      return;
    }
    for (int j = 0; j < all.size(); j++) {
      Justerare one = all.get(j);
      var absent = new ArrayList<Paragraph>(0);
      var unclear = new ArrayList<Paragraph>(0);
      List<Paragraph> paragraphs = context.meeting().paragraphs();
      for (int i = 0; i < paragraphs.size(); i++) {
        Paragraph paragraph = paragraphs.get(i);
        if (!covers(one.paragraphs(), paragraph)
            || presence.decides(i, one.person())
            || presence.isDisqualified(i, one.person())
            || (one.substitute() && !hasSigned(context, one.person(), paragraph))) {
          continue; // jav-justerare speaks of jäv
        }
        (presence.mayDecide(i, one.person()) ? unclear : absent).add(paragraph);
      }
      report(context.found("absent"), j, one, absent);
      report(context.cannotJudge("partial"), j, one, unclear);
    }
  }

  private static void report(
      FindingBuilder draft, int index, Justerare one, List<Paragraph> paragraphs) {
    if (paragraphs.isEmpty()) {
      return;
    }
    draft
        .at("justering", "justerare", index)
        .person(one.person())
        .with("paragraphs", setOf(paragraphs));
    if (paragraphs.size() == 1) {
      draft.in(paragraphs.get(0));
    }
    draft.add();
  }

  private static void report(
      RuleContext context, String message, int index, Justerare one, List<Paragraph> where) {
    if (!where.isEmpty()) {
      report(context.found(message), index, one, where);
    }
  }

  static boolean hasSigned(RuleContext context, String person, Paragraph paragraph) {
    for (Signature signature : signatures(context)) {
      if (isJusterare(signature, person) && covers(signature.paragraphs(), paragraph)) {
        return true;
      }
    }
    return false;
  }

  static List<Signature> signatures(RuleContext context) {
    Optional<Justering> justering = context.meeting().justering();
    return justering.isPresent() ? justering.get().signatures() : List.of();
  }

  private static boolean isJusterare(Signature signature, String person) {
    return signature.person().isPresent()
        && signature.person().get().equals(person)
        && (signature.role().isEmpty() || signature.role().get() == SignatoryRole.JUSTERARE);
  }

  /** A justerare is somebody else than the chair. Source: practice. */
  static final CheckedRule JUSTERARE_NOT_CHAIR =
      CheckedRule.builder("justerare-not-chair", TEXTS)
          .source(Sources.practice("Göteborg, Val av justerare"))
          .source(Sources.practice("Alingsås, Så här går mötet till"))
          .checkedBy(JusteringRules::justerareNotChair);

  private static void justerareNotChair(RuleContext context) {
    List<Justerare> all = justerare(context);
    for (int j = 0; j < all.size(); j++) {
      Justerare one = all.get(j);
      if (one.substitute() || !isInPresidium(context, one.person())) {
        continue;
      }
      var presided = new ArrayList<Paragraph>(0);
      for (Paragraph paragraph : context.meeting().paragraphs()) {
        if (covers(one.paragraphs(), paragraph)
            && JusterareSelection.presided(context.meeting(), paragraph, one.person())) {
          presided.add(paragraph);
        }
      }
      report(context, "chair", j, one, presided);
    }
  }

  private static boolean isInPresidium(RuleContext context, String person) {
    List<Attendance> entries = context.meeting().attendance();
    for (int i = 0; i < entries.size(); i++) {
      Attendance entry = entries.get(i);
      if ((entry.presiding() || entry.presidiumRole().isPresent())
          && entry.person().isPresent()
          && entry.person().get().equals(person)) {
        return true;
      }
    }
    return false;
  }

  /** A justerare is somebody else than the secretary. Source: practice. */
  static final CheckedRule JUSTERARE_NOT_SECRETARY =
      CheckedRule.builder("justerare-not-secretary", TEXTS)
          .source(Sources.practice("SVOM 2022-02-25; Storuman, omsorgsnämnden 2018-05-16"))
          .checkedBy(JusteringRules::justerareNotSecretary);

  private static void justerareNotSecretary(RuleContext context) {
    List<Justerare> all = justerare(context);
    for (int j = 0; j < all.size(); j++) {
      Justerare one = all.get(j);
      if (isSecretary(context, one)) {
        context.found("secretary").at("justering", "justerare", j).person(one.person()).add();
      }
    }
  }

  private static boolean isSecretary(RuleContext context, Justerare one) {
    List<Attendance> entries = context.meeting().attendance();
    for (int i = 0; i < entries.size(); i++) {
      Attendance entry = entries.get(i);
      if (entry.capacity().isPresent()
          && entry.capacity().get() == Capacity.SECRETARY
          && entry.person().isPresent()
          && entry.person().get().equals(one.person())
          && overlap(context, entry.paragraphs(), one.paragraphs())) {
        return true;
      }
    }
    for (Signature signature : signatures(context)) {
      if (signature.role().isPresent()
          && signature.role().get() == SignatoryRole.SECRETARY
          && signature.person().isPresent()
          && signature.person().get().equals(one.person())
          && overlap(context, signature.paragraphs(), one.paragraphs())) {
        return true;
      }
    }
    return false;
  }

  private static boolean overlap(RuleContext context, ParagraphSet one, ParagraphSet other) {
    if (context.meeting().paragraphs().isEmpty()) {
      return true;
    }
    for (Paragraph paragraph : context.meeting().paragraphs()) {
      if (covers(one, paragraph) && covers(other, paragraph)) {
        return true;
      }
    }
    return false;
  }

  /** The justerare named and the justerare elected are the same. Source: practice. */
  static final CheckedRule JUSTERARE_ELECTED_RECORDED =
      CheckedRule.builder("justerare-elected-recorded", TEXTS)
          .baseSeverity(Severity.WARNING)
          .source(Sources.practice("SVOM 2022-02-25 § 3; Vilhelmina, socialnämnden 2016-06-09"))
          .missingContent()
          .checkedBy(JusteringRules::justerareElectedRecorded);

  private static void justerareElectedRecorded(RuleContext context) {
    List<Justerare> all = justerare(context);
    boolean elected = false;
    List<Paragraph> paragraphs = context.meeting().paragraphs();
    for (int i = 0; i < paragraphs.size(); i++) {
      Paragraph paragraph = paragraphs.get(i);
      for (int d = 0; d < paragraph.decisions().size(); d++) {
        Decision decision = paragraph.decisions().get(d);
        if (decision.election().isEmpty() || !electsJusterare(paragraph, decision)) {
          continue;
        }
        List<Elected> people = decision.election().get().elected();
        for (int e = 0; e < people.size(); e++) {
          if (people.get(e).actor() instanceof PersonRef reference) {
            elected = true;
            if (!all.isEmpty() && !isNamed(all, reference.person())) {
              context
                  .found("not-named")
                  .at("paragraphs", i, "decisions", d, "election", "elected", e)
                  .in(paragraph)
                  .person(reference.person())
                  .add();
            }
          }
        }
      }
    }
    if (!elected && all.isEmpty() && context.stage().compareTo(Stage.SIGNED) >= 0) {
      context.missing("nobody").at("justering").add();
    }
    for (int j = 0; elected && j < all.size(); j++) {
      if (!isElected(paragraphs, all.get(j).person())) {
        context
            .found("not-elected")
            .at("justering", "justerare", j)
            .person(all.get(j).person())
            .add();
      }
    }
  }

  private static boolean electsJusterare(Paragraph paragraph, Decision decision) {
    for (Elected one : decision.election().orElseThrow().elected()) {
      if (one.post().isPresent()) {
        return speaksOfJustering(one.post().get());
      }
    }
    return paragraph.title().isPresent() && speaksOfJustering(paragraph.title().get());
  }

  private static boolean speaksOfJustering(String text) {
    return text.toLowerCase(Locale.ROOT).contains("juster");
  }

  private static boolean isNamed(List<Justerare> all, String person) {
    for (int j = 0; j < all.size(); j++) {
      if (all.get(j).person().equals(person)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isElected(List<Paragraph> paragraphs, String person) {
    for (Paragraph paragraph : paragraphs) {
      for (Decision decision : paragraph.decisions()) {
        if (decision.election().isPresent() && electsJusterare(paragraph, decision)) {
          for (Elected one : decision.election().get().elected()) {
            if (one.actor() instanceof PersonRef reference && reference.person().equals(person)) {
              return true;
            }
          }
        }
      }
    }
    return false;
  }

  /** A substitute justerare acts only in place of one who does not. Source: practice. */
  static final CheckedRule JUSTERARE_ALTERNATE =
      CheckedRule.builder("justerare-alternate", TEXTS)
          .baseSeverity(Severity.INFO)
          .from(Stage.SIGNED)
          .source(Sources.practice("Kungsör, kallelse 2019-04-23; Trollhättan, fullmäktige"))
          .checkedBy(JusteringRules::justerareAlternate);

  static void justerareAlternate(RuleContext context) {
    List<Justerare> all = JusteringRules.justerare(context);
    for (int j = 0; j < all.size(); j++) {
      Justerare one = all.get(j);
      if (!one.substitute()) {
        continue;
      }
      for (Paragraph paragraph : context.meeting().paragraphs()) {
        if (JusteringRules.hasSigned(context, one.person(), paragraph)
            && haveOrdinarySigned(context, one, paragraph)) {
          context.found("beside").at("justering", "justerare", j).person(one.person()).add();
          break;
        }
      }
    }
  }

  /** Says whether the one stood in for, or else every ordinary justerare, has signed too. */
  private static boolean haveOrdinarySigned(
      RuleContext context, Justerare substitute, Paragraph paragraph) {
    boolean any = false;
    for (Justerare ordinary : JusteringRules.justerare(context)) {
      boolean stoodInFor =
          substitute.substituteFor().isEmpty()
              || substitute.substituteFor().get().equals(ordinary.person());
      if (!ordinary.substitute()
          && stoodInFor
          && JusteringRules.covers(ordinary.paragraphs(), paragraph)) {
        if (!JusteringRules.hasSigned(context, ordinary.person(), paragraph)) {
          return false;
        }
        any = true;
      }
    }
    return any;
  }

  /** Minutes are certified within 14 days. Source: KL 5 kap. 69 §, 6 kap. 35 §. */
  static final CheckedRule JUSTERING_DEADLINE =
      CheckedRule.builder("justering-deadline", TEXTS)
          .binds(Bodies.BY_STATUTE)
          .from(Stage.SIGNED)
          .source(Sources.kl(5, "69"))
          .source(Sources.kl(6, "35"))
          .source(Sources.tid("2"))
          .missingContent()
          .checkedBy(JusteringRules::justeringDeadline);

  private static void justeringDeadline(RuleContext context) {
    if (context.meeting().paragraphs().isEmpty()) {
      return;
    }
    Optional<LocalDate> day = context.law().day();
    if (day.isEmpty()) {
      context.missing("cannot-judge.meeting-day").at("sittings").add();
      return;
    }
    int days = Deadlines.daysToJustering(context.law());
    LocalDate last = Deadlines.lastDayOfJustering(day.get(), days);
    LocalDate latest = null;
    for (int i = 0; i < context.meeting().paragraphs().size(); i++) {
      if (!context.meeting().paragraphs().get(i).certifiedImmediately()) {
        Optional<LocalDate> certified =
            context.dayOfJustering(context.meeting().paragraphs().get(i));
        if (certified.isEmpty()) {
          context.missing("cannot-judge.justering-day").at("justering").add();
          return;
        }
        latest = latest == null || certified.get().isAfter(latest) ? certified.get() : latest;
      }
    }
    if (latest != null && latest.isAfter(last)) {
      context
          .found("late")
          .at("justering")
          .with("certified", latest)
          .with("meeting", day.get())
          .with("after", Math.toIntExact(ChronoUnit.DAYS.between(day.get(), latest)))
          .with("days", days)
          .with("last", last)
          .stated(context.law().stated(Parameter.DAYS_TO_JUSTERING).isPresent())
          .add();
    }
  }

  /** Minutes are not certified before the meeting is over. Source: logic. */
  static final CheckedRule JUSTERING_NOT_BEFORE_MEETING =
      CheckedRule.builder("justering-not-before-meeting", TEXTS)
          .from(Stage.SIGNED)
          .logical()
          .checkedBy(JusteringRules::justeringNotBeforeMeeting);

  static void justeringNotBeforeMeeting(RuleContext context) {
    Optional<LocalDate> last = context.law().day();
    if (last.isEmpty()) {
      return; // justering-deadline says that the day is unknown
    }
    LocalDate first = firstDay(context, last.get());
    List<Signature> signatures = JusteringRules.signatures(context);
    for (int i = 0; i < signatures.size(); i++) {
      Signature signature = signatures.get(i);
      Optional<LocalDate> day = signature.signedOn();
      if (day.isEmpty() || !day.get().isBefore(last.get())) {
        continue;
      }
      LocalDate earliest = signsOnlyImmediate(context, signature) ? first : last.get();
      if (day.get().isBefore(earliest)) {
        FindingBuilder draft =
            context
                .found("before")
                .at("justering", "signatures", i, "signedOn")
                .with("signed", day.get())
                .with("meeting", earliest);
        signature.person().ifPresent(draft::person);
        draft.add();
      }
    }
    List<Posting> postings = context.meeting().postings();
    for (int i = 0; i < postings.size(); i++) {
      Optional<LocalDate> certified = postings.get(i).certifiedOn();
      if (certified.isPresent() && certified.get().isBefore(first)) {
        context
            .found("before")
            .at("postings", i, "certifiedOn")
            .with("signed", certified.get())
            .with("meeting", first)
            .add();
      }
    }
  }

  private static LocalDate firstDay(RuleContext context, LocalDate last) {
    LocalDate first = last;
    List<Sitting> sittings = context.meeting().sittings();
    for (int i = 0; i < sittings.size(); i++) {
      Optional<LocalDate> day = sittings.get(i).date();
      first = day.isPresent() && day.get().isBefore(first) ? day.get() : first;
    }
    return first;
  }

  private static boolean signsOnlyImmediate(RuleContext context, Signature signature) {
    boolean any = false;
    for (Paragraph paragraph : context.meeting().paragraphs()) {
      if (JusteringRules.covers(signature.paragraphs(), paragraph)) {
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
          .from(Stage.SIGNED)
          .source(Sources.practice("Göteborg, Val av justerare"))
          .source(Sources.practice("Sigtuna, äldre- och omsorgsnämndens protokoll"))
          .missingContent()
          .checkedBy(JusteringRules::omedelbarJustering);

  static void omedelbarJustering(RuleContext context) {
    List<Paragraph> paragraphs = context.meeting().paragraphs();
    boolean any = false;
    for (int p = 0; p < paragraphs.size(); p++) {
      Paragraph paragraph = paragraphs.get(p);
      if (!paragraph.certifiedImmediately()) {
        continue;
      }
      any = true;
      Optional<LocalDate> day = ownDay(context, paragraph);
      if (day.isEmpty()) {
        context.missing("undated").at("paragraphs", p, "certifiedImmediately").in(paragraph).add();
      } else if (context.law().day().isPresent() && !isDayOfMeeting(context, day.get())) {
        context
            .found("later")
            .at("paragraphs", p, "certifiedImmediately")
            .in(paragraph)
            .with("certified", day.get())
            .with("meeting", context.law().day().get())
            .add();
      }
    }
    if (any) {
      Optional<Boolean> allowed = context.law().stated(Parameter.IMMEDIATE_JUSTERING);
      if (allowed.isEmpty()) {
        context.cannotJudge("allowed").at("body", "standingOrders").add();
      } else if (!allowed.get()) {
        context.found("not-allowed").at("paragraphs").stated(true).add();
      }
    }
  }

  /** Returns the day of the signatures, or of the posting, that name the paragraph by itself. */
  private static Optional<LocalDate> ownDay(RuleContext context, Paragraph paragraph) {
    LocalDate latest = null;
    for (Signature signature : JusteringRules.signatures(context)) {
      if (signature.role().orElse(SignatoryRole.CHAIR) != SignatoryRole.SECRETARY
          && names(Optional.of(signature.paragraphs()), paragraph)
          && signature.signedOn().isPresent()
          && (latest == null || signature.signedOn().get().isAfter(latest))) {
        latest = signature.signedOn().get();
      }
    }
    for (Posting posting : context.meeting().postings()) {
      if (latest == null && names(posting.paragraphs(), paragraph)) {
        latest = posting.certifiedOn().orElse(null);
      }
    }
    return Optional.ofNullable(latest);
  }

  /** Says whether a set names a paragraph, and not merely all of them. */
  static boolean names(Optional<ParagraphSet> set, Paragraph paragraph) {
    return set.isPresent()
        && !set.get().complement()
        && set.get().coverage(paragraph.number(), paragraph.suffix()) != Coverage.NONE;
  }

  private static boolean isDayOfMeeting(RuleContext context, LocalDate day) {
    for (Sitting sitting : context.meeting().sittings()) {
      if (sitting.date().isPresent() && sitting.date().get().equals(day)) {
        return true;
      }
    }
    return false;
  }

  /** Chair and justerare agree, or both views are told. Source: practice. */
  static final CheckedRule JUSTERING_DISAGREEMENT =
      CheckedRule.builder("justering-disagreement", TEXTS)
          .baseSeverity(Severity.WARNING)
          .source(Sources.practice("Göteborg, Val av justerare"))
          .checkedBy(JusteringRules::justeringDisagreement);

  static void justeringDisagreement(RuleContext context) {
    Optional<Justering> justering = context.meeting().justering();
    if (justering.isEmpty() || justering.get().disputed().isEmpty()) {
      return;
    }
    ParagraphSet disputed = justering.get().disputed().get();
    for (Paragraph paragraph : context.meeting().paragraphs()) {
      if (JusteringRules.covers(disputed, paragraph)
          && paragraph.statements().isEmpty()
          && !isLeftForLater(paragraph)) {
        context.found("disputed").at("justering", "disputed").in(paragraph).add();
      }
    }
  }

  private static boolean isLeftForLater(Paragraph paragraph) {
    for (Decision decision : paragraph.decisions()) {
      if (decision.kind().isPresent()
          && (decision.kind().get() == DecisionKind.TABLED
              || decision.kind().get() == DecisionKind.REFERRED_BACK)) {
        return true;
      }
    }
    return false;
  }

  /** The previous minutes are certified when they are laid to the documents. Source: practice. */
  static final CheckedRule PREVIOUS_MINUTES_ADJUSTED =
      CheckedRule.builder("previous-minutes-adjusted", TEXTS)
          .baseSeverity(Severity.WARNING)
          .source(Sources.practice("RSR 2023-05-29 och 2023-12-11"))
          .checkedBy(
              JusteringRules::previousMinutesAdjusted,
              JusteringRules::previousMinutesAdjustedInSeries);

  static void previousMinutesAdjusted(RuleContext context) {
    Optional<PreviousMinutes> previous = context.meeting().previousMinutes();
    if (previous.isPresent() && !previous.get().certified().orElse(true)) {
      context.found("not-certified").at("previousMinutes", "certified").add();
    }
  }

  static void previousMinutesAdjustedInSeries(SeriesContext series) {
    List<RuleContext> meetings = series.meetings();
    for (int i = 1; i < meetings.size(); i++) {
      if (meetings.get(i).applies()) {
        check(meetings.get(i - 1), meetings.get(i));
      }
    }
  }

  private static void check(RuleContext before, RuleContext here) {
    Optional<LocalDate> certified = before.meeting().dayOfJustering();
    Optional<LocalDate> held = here.meeting().lastDay();
    boolean recorded =
        here.meeting()
            .previousMinutes()
            .flatMap(previous -> previous.certified())
            .filter(answer -> !answer)
            .isPresent(); // said when the meeting was looked at alone
    if (!recorded
        && certified.isPresent()
        && held.isPresent()
        && certified.get().isAfter(held.get())) {
      here.found("later")
          .at("previousMinutes")
          .with("day", before.meeting().lastDay().map(LocalDate::toString).orElse("?"))
          .with("certified", certified.get())
          .with("meeting", held.get())
          .add();
    }
  }

  /** An electronic signature tells who and when. Source: practice. */
  static final CheckedRule SIGN_ELECTRONIC =
      CheckedRule.builder("sign-electronic", TEXTS)
          .baseSeverity(Severity.INFO)
          .from(Stage.SIGNED)
          .source(Sources.practice("Kungsbacka, kammarrätten 2014"))
          .missingContent()
          .checkedBy(JusteringRules::signElectronic);

  static void signElectronic(RuleContext context) {
    List<Signature> signatures = JusteringRules.signatures(context);
    for (int i = 0; i < signatures.size(); i++) {
      Signature signature = signatures.get(i);
      if (signature.method().isPresent()
          && signature.method().get() == SignatureMethod.ELECTRONIC
          && (signature.person().isEmpty() || signature.signedOn().isEmpty())) {
        boolean nobody = signature.person().isEmpty();
        FindingBuilder draft =
            context.missing(nobody ? "no-signer" : "no-day").at("justering", "signatures", i);
        signature.person().ifPresent(draft::person);
        draft.add();
      }
    }
  }
}
