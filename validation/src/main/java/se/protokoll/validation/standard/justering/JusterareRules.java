package se.protokoll.validation.standard.justering;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import se.protokoll.Deciders;
import se.protokoll.Decision;
import se.protokoll.Elected;
import se.protokoll.Election;
import se.protokoll.MinutesPart;
import se.protokoll.Paragraph;
import se.protokoll.ParagraphIndex;
import se.protokoll.ParagraphSpans;
import se.protokoll.justering.Justerare;
import se.protokoll.justering.SignatoryRole;
import se.protokoll.justering.Signature;
import se.protokoll.language.MessageTable;
import se.protokoll.people.Disqualification;
import se.protokoll.people.JusterareEligibility;
import se.protokoll.validation.finding.Finding;
import se.protokoll.validation.finding.Severity;
import se.protokoll.validation.finding.Stage;
import se.protokoll.validation.law.JusterareSelection;
import se.protokoll.validation.law.Parameter;
import se.protokoll.validation.rule.CheckedRule;
import se.protokoll.validation.rule.FindingBuilder;
import se.protokoll.validation.rule.Located;
import se.protokoll.validation.rule.RuleContext;
import se.protokoll.validation.standard.Chairs;
import se.protokoll.validation.standard.Sources;
import se.protokoll.validation.standard.WrittenNames;

/** Who certifies the minutes. */
public final class JusterareRules {

  private static final MessageTable TEXTS =
      MessageTable.read(JusterareRules.class.getResourceAsStream("justerare.properties"));

  private JusterareRules() {}

  /** Returns the rules, in the order of the catalogue. */
  public static List<CheckedRule> rules() {
    return List.of(
        JUSTERARE_COUNT,
        JUSTERARE_PRESENT_AND_DECIDING,
        JUSTERARE_NOT_CHAIR,
        JUSTERARE_NOT_SECRETARY,
        JUSTERARE_ELECTED_RECORDED,
        JUSTERARE_ALTERNATE);
  }

  /** There are as many justerare as the body asks for. Source: practice. */
  static final CheckedRule JUSTERARE_COUNT =
      CheckedRule.builder("justerare-count", TEXTS)
          .needs(MinutesPart.JUSTERING)
          .from(Stage.SIGNED)
          .source(Sources.practice("Göteborg, Val av justerare"))
          .source(Sources.practice("Alingsås, Så här går mötet till"))
          .missingContent()
          .checkedBy(JusterareRules::justerareCount);

  private static void justerareCount(RuleContext context) {
    boolean stated = context.law().stated(Parameter.JUSTERARE).isPresent();
    int required = JusterareSelection.required(context.law());
    ParagraphIndex index = context.paragraphIndex();
    NamedJusterare named = NamedJusterare.of(context);
    var lacking = new ArrayList<Paragraph>(0);
    int fewest = Integer.MAX_VALUE;
    for (int place = 0; place < index.size(); place++) {
      if (named.ordinaryAt(place) < required) {
        lacking.add(index.get(place));
        fewest = Math.min(fewest, named.ordinaryAt(place));
      }
    }
    if (!lacking.isEmpty()) {
      missing(context, stated ? "too-few" : "fewer-than-usual")
          .component("justering")
          .with("found", fewest)
          .with("required", required)
          .inAll(lacking)
          .byOwnOrders(stated)
          .add();
    } else if (index.size() > 0) {
      context.met().component("justering").with("required", required);
    }
  }

  /** Begins a finding that content of the justering is missing, unless it was left out. */
  private static FindingBuilder missing(RuleContext context, String variant) {
    return context.leavesOut(MinutesPart.JUSTERING)
        ? context.found(Finding.CANNOT_JUDGE_LEFT_OUT)
        : context.missing(variant);
  }

  /** A justerare took part in deciding what is certified. Source: practice, JO 3339-2013. */
  static final CheckedRule JUSTERARE_PRESENT_AND_DECIDING =
      CheckedRule.builder("justerare-present-and-deciding", TEXTS)
          .needs()
          .source(Sources.practice("Göteborg, Val av justerare"))
          .source(Sources.practice("JO dnr 3339-2013"))
          .missingContent()
          .checkedBy(JusterareRules::justerarePresentAndDeciding);

  private static void justerarePresentAndDeciding(RuleContext context) {
    if (context.justerare().isEmpty()) {
      return;
    }
    if (!context.presence().isKnown()) {
      context.missingToJudge("attendance").component("attendance").add();
      return;
    }
    boolean notListed = false;
    for (Located<Justerare> one : context.justerare()) {
      String person = one.value().person();
      if (WrittenNames.isSpeltOut(context, person)) {
        continue; // person-reference says that
      }
      var absent = new ArrayList<Paragraph>(0);
      var unclear = new ArrayList<Paragraph>(0);
      ParagraphSpans open =
          certifying(context, one.value()).minus(Service.of(context, person).certain());
      for (Paragraph paragraph : context.paragraphIndex().at(open)) {
        Deciders deciders = context.presence().in(paragraph);
        if (!deciders.isDisqualified(person)) { // jav-justerare speaks of jäv
          (deciders.mayContain(person) ? unclear : absent).add(paragraph);
        }
      }
      // a list that is not complete still tells about those who are on it
      boolean told = context.presence().isComplete() || context.presence().lists(person);
      if (!absent.isEmpty() && told) {
        context.found("absent", one).person(person).inAll(absent).add();
      }
      notListed |= !absent.isEmpty() && !told;
      List<Paragraph> asSubstitute = servedAsSubstitute(context, one.value());
      if (!asSubstitute.isEmpty()) {
        context.found("substitute", one).person(person).inAll(asSubstitute).byOwnOrders(true).add();
      }
      if (!unclear.isEmpty()) {
        context.cannotJudge("partial", one).person(person).inAll(unclear).add();
      }
      if (absent.isEmpty() && asSubstitute.isEmpty() && unclear.isEmpty()) {
        context.met(one).person(person);
      }
    }
    if (notListed) {
      context.missingToJudge("attendance-incomplete").component("attendance").add();
    }
  }

  /**
   * Returns the paragraphs that a justerare decided as a substitute, where the body's own standing
   * orders say that only members certify.
   */
  private static List<Paragraph> servedAsSubstitute(RuleContext context, Justerare one) {
    if (context.law().get(Parameter.JUSTERARE_ELIGIBILITY).orElse(null)
        != JusterareEligibility.MEMBERS) {
      return List.of();
    }
    ParagraphSpans served = Service.of(context, one.person()).asSubstitute();
    return context.paragraphIndex().at(served.and(certifying(context, one)));
  }

  /** Returns what a justerare was elected for; as a substitute, only what he or she signed. */
  private static ParagraphSpans certifying(RuleContext context, Justerare one) {
    ParagraphSpans elected = context.paragraphIndex().in(one.paragraphs());
    return one.substitute() ? elected.and(SignedPlaces.of(context).by(one.person())) : elected;
  }

  /** A justerare is somebody else than the chair. Source: practice. */
  static final CheckedRule JUSTERARE_NOT_CHAIR =
      CheckedRule.builder("justerare-not-chair", TEXTS)
          .needs(MinutesPart.DISQUALIFICATIONS)
          .source(Sources.practice("Göteborg, Val av justerare"))
          .source(Sources.practice("Alingsås, Så här går mötet till"))
          .checkedBy(JusterareRules::justerareNotChair);

  private static void justerareNotChair(RuleContext context) {
    for (Located<Justerare> one : context.justerare()) {
      String person = one.value().person();
      if (one.value().substitute() || !context.presence().mayHavePresided(person)) {
        context.met(one).person(person);
        continue;
      }
      ParagraphIndex index = context.paragraphIndex();
      var presided = new ArrayList<Paragraph>(0);
      for (Paragraph paragraph :
          index.at(Chairs.of(context).presidedBy(person).and(index.in(one.value().paragraphs())))) {
        if (!isChairDisqualified(context, paragraph, person)) {
          presided.add(paragraph);
        }
      }
      if (!presided.isEmpty()) {
        context.found("chair", one).person(person).inAll(presided).add();
      } else {
        context.met("elsewhere", one).person(person);
      }
    }
  }

  /**
   * Says whether another person who presides had jäv in a paragraph. The one who then steps in is
   * often elected justerare already, and remains one.
   */
  private static boolean isChairDisqualified(
      RuleContext context, Paragraph paragraph, String person) {
    Set<String> chairs =
        context.once(DisqualifiedChairs.class, paragraph, one -> chairs(context, one)).people();
    return chairs.size() > (chairs.contains(person) ? 1 : 0);
  }

  /** Who may have presided at the meeting, and had jäv in one paragraph. */
  private record DisqualifiedChairs(Set<String> people) {}

  private static DisqualifiedChairs chairs(RuleContext context, Paragraph paragraph) {
    Set<String> people = new HashSet<>(0);
    for (Disqualification jav : paragraph.disqualifications()) {
      if (jav.isUpheld() && context.presence().mayHavePresided(jav.person())) {
        people.add(jav.person());
      }
    }
    return new DisqualifiedChairs(people);
  }

  /** A justerare is somebody else than the secretary. Source: practice. */
  static final CheckedRule JUSTERARE_NOT_SECRETARY =
      CheckedRule.builder("justerare-not-secretary", TEXTS)
          .needs()
          .source(Sources.practice("SVOM 2022-02-25; Storuman, omsorgsnämnden 2018-05-16"))
          .checkedBy(JusterareRules::justerareNotSecretary);

  private static void justerareNotSecretary(RuleContext context) {
    ParagraphIndex index = context.paragraphIndex();
    Map<String, List<ParagraphSpans>> signed = new HashMap<>(4);
    for (Located<Signature> one : context.signatures()) {
      Signature signature = one.value();
      if (signature.person().isPresent()
          && signature.role().orElse(null) == SignatoryRole.SECRETARY) {
        signed
            .computeIfAbsent(signature.person().get(), key -> new ArrayList<>(1))
            .add(index.in(signature.paragraphs()));
      }
    }
    for (Located<Justerare> one : context.justerare()) {
      String person = one.value().person();
      ParagraphSpans elected = index.in(one.value().paragraphs());
      Service service = Service.of(context, person);
      ParagraphSpans signing = ParagraphSpans.NONE;
      if (signed.containsKey(person)) {
        signing = ParagraphSpans.union(signed.get(person));
        signed.put(person, List.of(signing)); // for those who are named more than once
      }
      boolean secretary =
          index.size() == 0
              ? service.secretary() || signed.containsKey(person)
              : !service.asSecretary().and(elected).isEmpty() || !signing.and(elected).isEmpty();
      if (secretary) {
        context.found("secretary", one).person(person).add();
      } else {
        context.met(one).person(person);
      }
    }
  }

  /** The justerare named and the justerare elected are the same. Source: practice. */
  static final CheckedRule JUSTERARE_ELECTED_RECORDED =
      CheckedRule.builder("justerare-elected-recorded", TEXTS)
          .needsThroughout(MinutesPart.JUSTERING, MinutesPart.ELECTIONS)
          .baseSeverity(Severity.WARNING)
          .source(Sources.practice("SVOM 2022-02-25 § 3; Vilhelmina, socialnämnden 2016-06-09"))
          .missingContent()
          .checkedBy(JusterareRules::justerareElectedRecorded);

  private static void justerareElectedRecorded(RuleContext context) {
    List<Located<Justerare>> all = context.justerare();
    Set<String> elected = new HashSet<>(4);
    for (Located<Decision> decision : context.decisions()) {
      if (decision.value().election().isEmpty() || !electsJusterare(decision)) {
        continue;
      }
      Election election = decision.value().election().get();
      for (Located<Elected> one :
          decision.part("election", election).each("elected", election.elected())) {
        Optional<String> person = one.value().actor().personKey();
        if (person.isPresent()) {
          String key = WrittenNames.meant(context, person.get());
          elected.add(key);
          if (!all.isEmpty() && !NamedJusterare.of(context).has(key)) {
            context.found("not-named", one).person(person).add();
          }
        }
      }
    }
    if (elected.isEmpty()) {
      if (all.isEmpty() && context.stage().compareTo(Stage.SIGNED) >= 0) {
        missing(context, "nobody").component("justering").add();
      }
      return;
    }
    for (Located<Justerare> one : all) {
      if (elected.contains(WrittenNames.meant(context, one.value().person()))) {
        context.met(one).person(one.value().person());
      } else {
        context.found("not-elected", one).person(one.value().person()).add();
      }
    }
  }

  private static boolean electsJusterare(Located<Decision> decision) {
    for (Elected one : decision.value().election().orElseThrow().elected()) {
      if (one.post().isPresent()) {
        return speaksOfJustering(one.post().get());
      }
    }
    Optional<String> title = decision.paragraph().value().title();
    return title.isPresent() && speaksOfJustering(title.get());
  }

  private static boolean speaksOfJustering(String text) {
    return text.toLowerCase(Locale.ROOT).contains("juster");
  }

  /** A substitute justerare acts only in place of one who does not. Source: practice. */
  static final CheckedRule JUSTERARE_ALTERNATE =
      CheckedRule.builder("justerare-alternate", TEXTS)
          .needs()
          .baseSeverity(Severity.INFO)
          .from(Stage.SIGNED)
          .source(Sources.practice("Kungsör, kallelse 2019-04-23; Trollhättan, fullmäktige"))
          .checkedBy(JusterareRules::justerareAlternate);

  private static void justerareAlternate(RuleContext context) {
    for (Located<Justerare> one : context.justerare()) {
      if (!one.value().substitute()) {
        continue;
      }
      if (!signedBeside(context, one.value()).isEmpty()) {
        context.found("beside", one).person(one.value().person()).add();
      } else {
        context.met(one).person(one.value().person());
      }
    }
  }

  /** Returns what a substitute signed though those in whose place he or she is have signed it. */
  private static ParagraphSpans signedBeside(RuleContext context, Justerare substitute) {
    SignedPlaces signed = SignedPlaces.of(context);
    return signed.by(substitute.person()).and(signed.byThoseReplaced(substitute));
  }
}
