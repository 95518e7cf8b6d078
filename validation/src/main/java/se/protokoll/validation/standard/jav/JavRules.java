package se.protokoll.validation.standard.jav;

import java.time.LocalDate;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Objects;
import se.protokoll.MinutesPart;
import se.protokoll.Paragraph;
import se.protokoll.Speaker;
import se.protokoll.justering.Justerare;
import se.protokoll.language.MessageTable;
import se.protokoll.people.Attendance;
import se.protokoll.people.Disqualification;
import se.protokoll.people.DisqualificationGround;
import se.protokoll.people.DisqualificationState;
import se.protokoll.validation.finding.LegalSource;
import se.protokoll.validation.finding.Severity;
import se.protokoll.validation.finding.SourceReliability;
import se.protokoll.validation.rule.CheckedRule;
import se.protokoll.validation.rule.Located;
import se.protokoll.validation.rule.RuleContext;
import se.protokoll.validation.standard.Bodies;
import se.protokoll.validation.standard.Chairs;
import se.protokoll.validation.standard.Sources;

/** What jäv forbids, and what the minutes must tell about it. */
public final class JavRules {

  private static final MessageTable TEXTS =
      MessageTable.read(JavRules.class.getResourceAsStream("jav.properties"));

  private static final LocalDate GROUNDS_SINCE = LocalDate.of(2022, 7, 1);

  private static final LegalSource IN_ASSEMBLIES = Sources.kl(5, "47").forBodies(Bodies.ASSEMBLIES);

  private static final LegalSource THE_ACCOUNTABLE_IN_ASSEMBLIES =
      Sources.kl(5, "48").forBodies(Bodies.ASSEMBLIES);

  private static final LegalSource IN_BOARDS = Sources.kl(6, "30").forBodies(Bodies.BOARDS);

  private static final LegalSource[] FORBIDDING = {IN_ASSEMBLIES, IN_BOARDS};

  private static final LegalSource[] FORBIDDING_THE_ACCOUNTABLE = {
    THE_ACCOUNTABLE_IN_ASSEMBLIES, IN_BOARDS
  };

  private JavRules() {}

  /** Returns the rules, in the order of the catalogue. */
  public static List<CheckedRule> rules() {
    return List.of(
        JAV_NO_PARTICIPATION,
        JAV_NOT_PRESENT_NAMND,
        JAV_GROUNDS_NAMND,
        JAV_GROUNDS_FULLMAKTIGE,
        JAV_JUSTERARE,
        JAV_CHAIR,
        JAV_BORTSE);
  }

  /** Anyone who is disqualified takes no part. Source: KL 5 kap. 47 §, 6 kap. 30 §. */
  static final CheckedRule JAV_NO_PARTICIPATION =
      CheckedRule.builder("jav-no-participation", TEXTS)
          .needs()
          .binds(Bodies.BY_STATUTE)
          .source(IN_ASSEMBLIES)
          .source(THE_ACCOUNTABLE_IN_ASSEMBLIES)
          .source(IN_BOARDS)
          .checkedBy(MinutesPart.DISQUALIFICATIONS, JavRules::javNoParticipation);

  private static void javNoParticipation(RuleContext context) {
    for (Located<Disqualification> jav : context.disqualifications()) {
      if (jav.value().isUpheld() && context.isDemandedBy(forbidding(jav.value()))) {
        checkParticipation(context, jav);
      }
    }
  }

  private static void checkParticipation(RuleContext context, Located<Disqualification> jav) {
    String person = jav.value().person();
    Acts acts = Acts.in(context, jav.paragraph());
    Located<?> act = acts.of(person);
    if (act != null) {
      context.found("acted", act).person(person).by(forbidding(jav.value())).add();
      return;
    }
    if (context.law().isAssembly()) {
      Attendance entry = Listings.of(context).decidingOnlyIn(person, jav.paragraph().value());
      if (entry != null) {
        context
            .found("listed", located(context, entry))
            .component("paragraphs")
            .in(jav.paragraph().value())
            .person(person)
            .by(forbidding(jav.value()))
            .add();
        return;
      }
    }
    if (!maySpeak(context, jav.value())) {
      Located<Speaker> speech = acts.speechOf(person);
      if (speech != null) {
        context
            .found("spoke", speech)
            .atMost(Severity.WARNING)
            .person(person)
            .by(forbidding(jav.value()))
            .add();
        return;
      }
    }
    context.met(jav).person(person);
  }

  /** Returns what forbids to take part: in an assembly by the ground. */
  private static LegalSource[] forbidding(Disqualification jav) {
    return jav.ground().filter(DisqualificationGround.ACCOUNTABILITY::equals).isPresent()
        ? FORBIDDING_THE_ACCOUNTABLE
        : FORBIDDING;
  }

  /**
   * Says whether somebody who is disqualified may speak all the same: in an assembly anyone who is
   * accountable may, by KL 5 kap. 49 §, and where no ground is told it may be that one.
   */
  private static boolean maySpeak(RuleContext context, Disqualification jav) {
    return context.law().isAssembly()
        && jav.ground().orElse(DisqualificationGround.ACCOUNTABILITY)
            == DisqualificationGround.ACCOUNTABILITY;
  }

  /**
   * In a board, anyone who is disqualified is not even present. Source: KL 6 kap. 30 §. No words
   * about being present that are older than SFS 1994:690 were found.
   */
  static final CheckedRule JAV_NOT_PRESENT_NAMND =
      CheckedRule.builder("jav-not-present-namnd", TEXTS)
          .needs()
          .binds(Bodies.BOARDS)
          .source(Sources.kl(6, "30").since(Sources.EFFECT_OF_JAV_SINCE))
          .source(Sources.practice("Hultsfred, Olika jävsformer"))
          .checkedBy(MinutesPart.DISQUALIFICATIONS, JavRules::javNotPresentNamnd);

  private static void javNotPresentNamnd(RuleContext context) {
    for (Located<Disqualification> jav : context.disqualifications()) {
      if (!jav.value().isUpheld()) {
        continue;
      }
      if (Acts.in(context, jav.paragraph()).of(jav.value().person()) != null) {
        continue; // jav-no-participation says that
      }
      checkAbsence(context, jav);
    }
  }

  private static void checkAbsence(RuleContext context, Located<Disqualification> jav) {
    String person = jav.value().person();
    Attendance entry = Listings.of(context).singlingOut(person, jav.paragraph().value());
    if (entry == null) {
      context.met(jav).person(person);
      return;
    }
    context
        .found("listed", located(context, entry))
        .atMost(Bodies.gravestOfBoards(context.kind()))
        .component("paragraphs")
        .in(jav.paragraph().value())
        .person(person)
        .with("paragraphs", entry.paragraphs())
        .add();
  }

  private static Located<Attendance> located(RuleContext context, Attendance entry) {
    return Objects.requireNonNull(
        context.once(Entries.class, Entries::of).places().get(entry), "an entry of the list");
  }

  /** Where the entries of the list of attendance stand, an equal one apart from each. */
  private record Entries(IdentityHashMap<Attendance, Located<Attendance>> places) {

    static Entries of(RuleContext context) {
      IdentityHashMap<Attendance, Located<Attendance>> places = new IdentityHashMap<>();
      context.attendance().forEach(one -> places.putIfAbsent(one.value(), one));
      return new Entries(places);
    }
  }

  /**
   * The ground of jäv in a board is one of the statute's. Source: KL 6 kap. 28 § (SFS 2022:638).
   */
  static final CheckedRule JAV_GROUNDS_NAMND =
      CheckedRule.builder("jav-grounds-namnd", TEXTS)
          .needs(MinutesPart.DISQUALIFICATIONS)
          .binds(Bodies.BOARDS)
          .baseSeverity(Severity.INFO)
          .source(Sources.kl(6, "28", GROUNDS_SINCE))
          .missingContent()
          .checkedBy(MinutesPart.DISQUALIFICATIONS, JavRules::javGroundsNamnd);

  private static void javGroundsNamnd(RuleContext context) {
    for (Located<Disqualification> one : context.disqualifications()) {
      Disqualification jav = one.value();
      if (!jav.isUpheld()) {
        continue;
      }
      if (jav.ground().isEmpty() && jav.groundAsPublished().isEmpty()) {
        context.missing("no-ground", one).person(jav.person()).add();
      } else if (jav.ground().isPresent()
          && jav.ground().get() == DisqualificationGround.ACCOUNTABILITY) {
        context.found("not-for-boards", one).needs().component("ground").person(jav.person()).add();
      } else {
        context.met(one).person(jav.person());
      }
    }
  }

  /** The ground of jäv in an assembly is one of the statute's. Source: KL 5 kap. 47-48 §§. */
  static final CheckedRule JAV_GROUNDS_FULLMAKTIGE =
      CheckedRule.builder("jav-grounds-fullmaktige", TEXTS)
          .needs(MinutesPart.DISQUALIFICATIONS)
          .binds(Bodies.ASSEMBLIES)
          .baseSeverity(Severity.WARNING)
          .source(Sources.kl(5, "47"))
          .source(Sources.kl(5, "48"))
          .missingContent()
          .checkedBy(MinutesPart.DISQUALIFICATIONS, JavRules::javGroundsFullmaktige);

  private static void javGroundsFullmaktige(RuleContext context) {
    for (Located<Disqualification> one : context.disqualifications()) {
      Disqualification jav = one.value();
      if (!jav.isUpheld() || !context.isDemandedBy(forbidding(jav))) {
        continue;
      }
      if (jav.ground().isEmpty() && jav.groundAsPublished().isEmpty()) {
        context.missing("no-ground", one).atMost(Severity.INFO).person(jav.person()).add();
      } else if (jav.ground().isEmpty() || isForAssemblies(jav.ground().get())) {
        context.met(one).component("ground").person(jav.person());
      } else {
        context
            .found("not-for-assemblies", one)
            .needs()
            .component("ground")
            .person(jav.person())
            .add();
      }
    }
  }

  private static boolean isForAssemblies(DisqualificationGround ground) {
    return ground == DisqualificationGround.AFFECTED
        || ground == DisqualificationGround.ACCOUNTABILITY;
  }

  /**
   * Where a justerare is disqualified in a paragraph, another certifies it. Source: inferred from
   * KL 6 kap. 30 §; one justerare next to the chair is enough (KL 5 kap. 69 §, 6 kap. 35 §).
   */
  static final CheckedRule JAV_JUSTERARE =
      CheckedRule.builder("jav-justerare", TEXTS)
          .needs(MinutesPart.JUSTERING)
          .baseSeverity(Severity.WARNING)
          .source(
              Sources.inferredFromKl(
                  "6 kap. 30 §; JO dnr 3339-2013", "6 kap. 24 §; JO dnr 3339-2013"))
          .checkedBy(MinutesPart.DISQUALIFICATIONS, JavRules::javJusterare);

  private static void javJusterare(RuleContext context) {
    int counted = -1;
    int able = 0;
    for (Located<Disqualification> jav : context.disqualifications()) {
      Paragraph paragraph = jav.paragraph().value();
      String person = jav.value().person();
      if (!jav.value().isUpheld()) {
        continue;
      }
      ElectedJusterare elected = ElectedJusterare.of(context);
      int place = elected.placeOf(paragraph);
      if (counted != place) {
        counted = place;
        able = elected.ableIn(paragraph);
      }
      Located<Justerare> disqualified = elected.ordinaryIn(paragraph, person);
      if (disqualified != null && able == 0) {
        context.found("justerare", disqualified).in(paragraph).person(person).add();
      } else if (!context.justerare().isEmpty()) {
        context.met(disqualified == null ? "" : "another", jav).person(person);
      }
    }
  }

  /**
   * A chair who is disqualified does not preside over that paragraph. Source: inferred from KL 6
   * kap. 30 §; standing orders, not verified.
   */
  static final CheckedRule JAV_CHAIR =
      CheckedRule.builder("jav-chair", TEXTS)
          .needs(MinutesPart.ATTENDANCE)
          .baseSeverity(Severity.WARNING)
          .source(Sources.inferredFromKl("6 kap. 30 §", "6 kap. 24 §"))
          .source(LegalSource.other("arbetsordningar", SourceReliability.UNVERIFIED))
          .checkedBy(MinutesPart.DISQUALIFICATIONS, JavRules::javChair);

  private static void javChair(RuleContext context) {
    for (Located<Disqualification> jav : context.disqualifications()) {
      String person = jav.value().person();
      Paragraph paragraph = jav.paragraph().value();
      if (!jav.value().isUpheld()) {
        continue;
      }
      if (context.presence().mayHavePresided(person)
          && Chairs.of(context).isPresidedOverBy(person, paragraph)
          && !Chairs.of(context).isPresidedOverByAnother(person, paragraph)) {
        context.found("chair", jav).person(person).add();
      } else if (!Chairs.of(context).areNamedFor(paragraph)
          && !Listings.of(context).isOutside(person, paragraph)) {
        context.cannotJudge("chair", jav).person(person).add();
      } else {
        context.met(jav).person(person);
      }
    }
  }

  /** A question of jäv gets an answer. Source: KL 6 kap. 29-30 and 32 §§. */
  static final CheckedRule JAV_BORTSE =
      CheckedRule.builder("jav-bortse", TEXTS)
          .needs(MinutesPart.DISQUALIFICATIONS)
          .binds(Bodies.BOARDS)
          .baseSeverity(Severity.INFO)
          .source(Sources.kl(6, "29"))
          .source(Sources.kl(6, "30"))
          .source(Sources.kl(6, "32"))
          .missingContent()
          .checkedBy(MinutesPart.DISQUALIFICATIONS, JavRules::javBortse);

  private static void javBortse(RuleContext context) {
    for (Located<Disqualification> jav : context.disqualifications()) {
      if (jav.value().state().orElse(DisqualificationState.RAISED)
          == DisqualificationState.RAISED) {
        context.missing("no-outcome", jav).component("state").person(jav.value().person()).add();
      } else {
        context.met(jav).component("state").person(jav.value().person());
      }
    }
  }
}
