package se.protokoll.validation.rule;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import se.protokoll.Decision;
import se.protokoll.Elected;
import se.protokoll.Paragraph;
import se.protokoll.justering.Justerare;
import se.protokoll.justering.Justering;
import se.protokoll.justering.SignatoryRole;
import se.protokoll.justering.Signature;
import se.protokoll.language.MessageTable;
import se.protokoll.people.Attendance;
import se.protokoll.people.Capacity;
import se.protokoll.people.PersonRef;
import se.protokoll.text.ParagraphSet;
import se.protokoll.text.ParagraphSet.Coverage;
import se.protokoll.validation.finding.Rule;
import se.protokoll.validation.finding.Severity;
import se.protokoll.validation.finding.Stage;
import se.protokoll.validation.law.Deadlines;
import se.protokoll.validation.law.JusterareSelection;
import se.protokoll.validation.law.Parameter;
import se.protokoll.validation.law.Presence;

/** Who certifies the minutes, and by when. */
final class JusteringRules {

  private static final MessageTable TEXTS = Texts.of("justering");

  /** There are as many justerare as the body asks for. Source: practice, KL 5 kap. 69 and 72 §§. */
  static final Rule JUSTERARE_COUNT =
      Rule.builder("justerare-count", TEXTS)
          .from(Stage.SIGNED)
          .source(Sources.practice("Göteborg, Val av justerare"))
          .source(Sources.practice("Alingsås, Så här går mötet till"))
          .missingContent()
          .build();

  /** A justerare took part in deciding what he certifies. Source: practice, JO 3339-2013. */
  static final Rule JUSTERARE_PRESENT_AND_DECIDING =
      Rule.builder("justerare-present-and-deciding", TEXTS)
          .source(Sources.practice("Göteborg, Val av justerare"))
          .source(Sources.practice("JO dnr 3339-2013"))
          .missingContent()
          .build();

  /** A justerare is somebody else than the chair. Source: practice. */
  static final Rule JUSTERARE_NOT_CHAIR =
      Rule.builder("justerare-not-chair", TEXTS)
          .source(Sources.practice("Göteborg, Val av justerare"))
          .source(Sources.practice("Alingsås, Så här går mötet till"))
          .build();

  /** A justerare is somebody else than the secretary. Source: practice. */
  static final Rule JUSTERARE_NOT_SECRETARY =
      Rule.builder("justerare-not-secretary", TEXTS)
          .source(Sources.practice("SVOM 2022-02-25; Storuman, omsorgsnämnden 2018-05-16"))
          .build();

  /** The justerare named and the justerare elected are the same. Source: practice. */
  static final Rule JUSTERARE_ELECTED_RECORDED =
      Rule.builder("justerare-elected-recorded", TEXTS)
          .gravity(Severity.WARNING)
          .source(Sources.practice("SVOM 2022-02-25 § 3; Vilhelmina, socialnämnden 2016-06-09"))
          .missingContent()
          .build();

  /** Minutes are certified within 14 days. Source: KL 5 kap. 69 §, 6 kap. 35 §. */
  static final Rule JUSTERING_DEADLINE =
      Rule.builder("justering-deadline", TEXTS)
          .binds(Bodies.BY_STATUTE)
          .from(Stage.SIGNED)
          .source(Sources.kl(5, "69"))
          .source(Sources.kl(6, "35"))
          .source(Sources.tid("2"))
          .missingContent()
          .build();

  /** A substitute justerare acts only in place of one who does not. Source: practice. */
  static final Rule JUSTERARE_ALTERNATE =
      Rule.builder("justerare-alternate", TEXTS)
          .gravity(Severity.INFO)
          .from(Stage.SIGNED)
          .source(Sources.practice("Kungsör, kallelse 2019-04-23; Trollhättan, fullmäktige"))
          .build();

  /** Minutes are not certified before the meeting is over. Source: logic. */
  static final Rule JUSTERING_NOT_BEFORE_MEETING =
      Rule.builder("justering-not-before-meeting", TEXTS).from(Stage.SIGNED).logical().build();

  /** A paragraph certified at the meeting has its own day of justering. Source: practice. */
  static final Rule OMEDELBAR_JUSTERING =
      Rule.builder("omedelbar-justering", TEXTS)
          .from(Stage.SIGNED)
          .source(Sources.practice("Göteborg, Val av justerare"))
          .source(Sources.practice("Sigtuna, äldre- och omsorgsnämndens protokoll"))
          .missingContent()
          .build();

  /** Chair and justerare agree, or both views are told. Source: practice. */
  static final Rule JUSTERING_DISAGREEMENT =
      Rule.builder("justering-disagreement", TEXTS)
          .gravity(Severity.WARNING)
          .source(Sources.practice("Göteborg, Val av justerare"))
          .build();

  /** The previous minutes are certified when they are laid to the documents. Source: practice. */
  static final Rule PREVIOUS_MINUTES_ADJUSTED =
      Rule.builder("previous-minutes-adjusted", TEXTS)
          .gravity(Severity.WARNING)
          .source(Sources.practice("RSR 2023-05-29 och 2023-12-11"))
          .build();

  /** An electronic signature tells who and when. Source: practice. */
  static final Rule SIGN_ELECTRONIC =
      Rule.builder("sign-electronic", TEXTS)
          .gravity(Severity.INFO)
          .from(Stage.SIGNED)
          .source(Sources.practice("Kungsbacka, kammarrätten 2014"))
          .missingContent()
          .build();

  private JusteringRules() {}

  static List<BookRule> rules() {
    return List.of(
        BookRule.of(JUSTERARE_COUNT, JusteringRules::thereAreEnough),
        BookRule.of(JUSTERARE_PRESENT_AND_DECIDING, JusteringRules::theyTookPart),
        BookRule.of(JUSTERARE_NOT_CHAIR, JusteringRules::theyDidNotPreside),
        BookRule.of(JUSTERARE_NOT_SECRETARY, JusteringRules::theyDidNotKeepTheMinutes),
        BookRule.of(JUSTERARE_ELECTED_RECORDED, JusteringRules::theyAreTheOnesElected),
        BookRule.of(JUSTERARE_ALTERNATE, JusteringChecks::substitutesStandIn),
        BookRule.of(JUSTERING_DEADLINE, JusteringRules::itWasDoneInTime),
        BookRule.of(JUSTERING_NOT_BEFORE_MEETING, JusteringChecks::itCameAfterTheMeeting),
        BookRule.of(OMEDELBAR_JUSTERING, JusteringChecks::itWasDoneAtTheMeeting),
        BookRule.of(JUSTERING_DISAGREEMENT, JusteringChecks::bothViewsAreTold),
        BookRule.of(
            PREVIOUS_MINUTES_ADJUSTED,
            JusteringChecks::thePreviousOnesWereCertified,
            PreviousMinutes::wereCertifiedByThen),
        BookRule.of(SIGN_ELECTRONIC, JusteringChecks::theSignerAndTheDayAreTold));
  }

  static List<Justerare> justerare(Examination examination) {
    Optional<Justering> justering = examination.meeting().justering();
    return justering.isPresent() ? justering.get().justerare() : List.of();
  }

  static List<Signature> signatures(Examination examination) {
    Optional<Justering> justering = examination.meeting().justering();
    return justering.isPresent() ? justering.get().signatures() : List.of();
  }

  static boolean covers(ParagraphSet set, Paragraph paragraph) {
    return set.isAll() || set.coverage(paragraph.number(), paragraph.suffix()) != Coverage.NONE;
  }

  private static void thereAreEnough(Examination examination) {
    int required = JusterareSelection.required(examination.context());
    List<Justerare> all = justerare(examination);
    var lacking = new ArrayList<Paragraph>(0);
    int fewest = Integer.MAX_VALUE;
    for (Paragraph paragraph : examination.paragraphs()) {
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
      boolean stated = examination.context().stated(Parameter.JUSTERARE).isPresent();
      Draft draft =
          examination
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

  private static void theyTookPart(Examination examination) {
    List<Justerare> all = justerare(examination);
    if (all.isEmpty()) {
      return;
    }
    Presence presence = examination.presence();
    if (!presence.isKnown()) {
      examination.missing("cannot-judge.attendance").at("attendance").add();
      return;
    }
    for (int j = 0; j < all.size(); j++) {
      Justerare one = all.get(j);
      var absent = new ArrayList<Paragraph>(0);
      var unclear = new ArrayList<Paragraph>(0);
      List<Paragraph> paragraphs = examination.paragraphs();
      for (int i = 0; i < paragraphs.size(); i++) {
        Paragraph paragraph = paragraphs.get(i);
        if (!covers(one.paragraphs(), paragraph)
            || presence.decides(i, one.person())
            || presence.isDisqualified(i, one.person())
            || (one.substitute() && !hasSigned(examination, one.person(), paragraph))) {
          continue; // jav-justerare speaks of jäv
        }
        (presence.mayDecide(i, one.person()) ? unclear : absent).add(paragraph);
      }
      report(examination.found("absent"), j, one, absent);
      report(examination.cannotJudge("partial"), j, one, unclear);
    }
  }

  private static void report(Draft draft, int index, Justerare one, List<Paragraph> paragraphs) {
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

  static boolean hasSigned(Examination examination, String person, Paragraph paragraph) {
    for (Signature signature : signatures(examination)) {
      if (isJusterare(signature, person) && covers(signature.paragraphs(), paragraph)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isJusterare(Signature signature, String person) {
    return signature.person().isPresent()
        && signature.person().get().equals(person)
        && (signature.role().isEmpty() || signature.role().get() == SignatoryRole.JUSTERARE);
  }

  private static void theyDidNotPreside(Examination examination) {
    List<Justerare> all = justerare(examination);
    for (int j = 0; j < all.size(); j++) {
      Justerare one = all.get(j);
      if (one.substitute() || !isInPresidium(examination, one.person())) {
        continue;
      }
      var presided = new ArrayList<Paragraph>(0);
      for (Paragraph paragraph : examination.paragraphs()) {
        if (covers(one.paragraphs(), paragraph)
            && JusterareSelection.presided(examination.meeting(), paragraph, one.person())) {
          presided.add(paragraph);
        }
      }
      report(examination, "chair", j, one, presided);
    }
  }

  private static boolean isInPresidium(Examination examination, String person) {
    List<Attendance> entries = examination.meeting().attendance();
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

  private static void report(
      Examination examination, String message, int index, Justerare one, List<Paragraph> where) {
    if (!where.isEmpty()) {
      report(examination.found(message), index, one, where);
    }
  }

  private static void theyDidNotKeepTheMinutes(Examination examination) {
    List<Justerare> all = justerare(examination);
    for (int j = 0; j < all.size(); j++) {
      Justerare one = all.get(j);
      if (isSecretary(examination, one)) {
        examination.found("secretary").at("justering", "justerare", j).person(one.person()).add();
      }
    }
  }

  private static boolean isSecretary(Examination examination, Justerare one) {
    List<Attendance> entries = examination.meeting().attendance();
    for (int i = 0; i < entries.size(); i++) {
      Attendance entry = entries.get(i);
      if (entry.capacity().isPresent()
          && entry.capacity().get() == Capacity.SECRETARY
          && entry.person().isPresent()
          && entry.person().get().equals(one.person())
          && overlap(examination, entry.paragraphs(), one.paragraphs())) {
        return true;
      }
    }
    for (Signature signature : signatures(examination)) {
      if (signature.role().isPresent()
          && signature.role().get() == SignatoryRole.SECRETARY
          && signature.person().isPresent()
          && signature.person().get().equals(one.person())
          && overlap(examination, signature.paragraphs(), one.paragraphs())) {
        return true;
      }
    }
    return false;
  }

  private static boolean overlap(Examination examination, ParagraphSet one, ParagraphSet other) {
    if (examination.paragraphs().isEmpty()) {
      return true;
    }
    for (Paragraph paragraph : examination.paragraphs()) {
      if (covers(one, paragraph) && covers(other, paragraph)) {
        return true;
      }
    }
    return false;
  }

  private static void theyAreTheOnesElected(Examination examination) {
    List<Justerare> all = justerare(examination);
    boolean elected = false;
    List<Paragraph> paragraphs = examination.paragraphs();
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
              examination
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
    if (!elected && all.isEmpty() && examination.stage().compareTo(Stage.SIGNED) >= 0) {
      examination.missing("nobody").at("justering").add();
    }
    for (int j = 0; elected && j < all.size(); j++) {
      if (!isElected(paragraphs, all.get(j).person())) {
        examination
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

  private static void itWasDoneInTime(Examination examination) {
    if (examination.paragraphs().isEmpty()) {
      return;
    }
    Optional<LocalDate> day = examination.context().day();
    if (day.isEmpty()) {
      examination.missing("cannot-judge.meeting-day").at("sittings").add();
      return;
    }
    int days = Deadlines.daysToJustering(examination.context());
    LocalDate last = Deadlines.lastDayOfJustering(day.get(), days);
    LocalDate latest = null;
    for (int i = 0; i < examination.paragraphs().size(); i++) {
      if (!examination.paragraphs().get(i).certifiedImmediately()) {
        Optional<LocalDate> certified = examination.dayOfJustering(i);
        if (certified.isEmpty()) {
          examination.missing("cannot-judge.justering-day").at("justering").add();
          return;
        }
        latest = latest == null || certified.get().isAfter(latest) ? certified.get() : latest;
      }
    }
    if (latest != null && latest.isAfter(last)) {
      examination
          .found("late")
          .at("justering")
          .with("certified", latest)
          .with("meeting", day.get())
          .with("after", Math.toIntExact(ChronoUnit.DAYS.between(day.get(), latest)))
          .with("days", days)
          .with("last", last)
          .stated(examination.context().stated(Parameter.DAYS_TO_JUSTERING).isPresent())
          .add();
    }
  }
}
