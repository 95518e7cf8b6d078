package se.protokoll.validation.standard.justering;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import se.protokoll.Deciders;
import se.protokoll.Decision;
import se.protokoll.Elected;
import se.protokoll.Election;
import se.protokoll.Paragraph;
import se.protokoll.ParagraphIndex;
import se.protokoll.ParagraphSpans;
import se.protokoll.justering.Justerare;
import se.protokoll.justering.SignatoryRole;
import se.protokoll.justering.Signature;
import se.protokoll.language.MessageTable;
import se.protokoll.people.Attendance;
import se.protokoll.people.Capacity;
import se.protokoll.people.Disqualification;
import se.protokoll.people.JusterareEligibility;
import se.protokoll.text.ParagraphSet;
import se.protokoll.validation.finding.Severity;
import se.protokoll.validation.finding.Stage;
import se.protokoll.validation.law.JusterareSelection;
import se.protokoll.validation.law.Parameter;
import se.protokoll.validation.rule.CheckedRule;
import se.protokoll.validation.rule.Located;
import se.protokoll.validation.rule.RuleContext;
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
          .from(Stage.SIGNED)
          .source(Sources.practice("Göteborg, Val av justerare"))
          .source(Sources.practice("Alingsås, Så här går mötet till"))
          .missingContent()
          .checkedBy(JusterareRules::justerareCount);

  private static void justerareCount(RuleContext context) {
    boolean stated = context.law().stated(Parameter.JUSTERARE).isPresent();
    int required = JusterareSelection.required(context.law());
    ParagraphIndex index = context.paragraphIndex();
    List<ParagraphSpans> ordinary = new ArrayList<>();
    for (Located<Justerare> one : context.justerare()) {
      if (!one.value().substitute()) {
        ordinary.add(index.in(one.value().paragraphs()));
      }
    }
    int[] counts = index.counts(ordinary);
    var lacking = new ArrayList<Paragraph>(0);
    int fewest = Integer.MAX_VALUE;
    for (int place = 0; place < counts.length; place++) {
      if (counts[place] < required) {
        lacking.add(index.get(place));
        fewest = Math.min(fewest, counts[place]);
      }
    }
    if (!lacking.isEmpty()) {
      context
          .missing(stated ? "too-few" : "fewer-than-usual")
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

  /** A justerare took part in deciding what is certified. Source: practice, JO 3339-2013. */
  static final CheckedRule JUSTERARE_PRESENT_AND_DECIDING =
      CheckedRule.builder("justerare-present-and-deciding", TEXTS)
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
      for (Paragraph paragraph : context.paragraphIndex().at(one.value().paragraphs())) {
        Deciders deciders = context.presence().in(paragraph);
        if (!deciders.contains(person)
            && !deciders.isDisqualified(person) // jav-justerare speaks of jäv
            && (!one.value().substitute() || hasSigned(context, person, paragraph))) {
          (deciders.mayContain(person) ? unclear : absent).add(paragraph);
        }
      }
      // a list that is not complete still tells about those who are on it
      boolean told =
          context.presence().isComplete() || !context.presence().entriesOf(person).isEmpty();
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
    ParagraphIndex index = context.paragraphIndex();
    ParagraphSpans elected = index.in(one.paragraphs());
    List<ParagraphSpans> served = new ArrayList<>(1);
    for (Attendance entry : context.presence().entriesOf(one.person())) {
      if (entry.isDeciding() && (entry.substitute() || entry.substitutesFor().isPresent())) {
        served.add(index.whollyIn(entry.paragraphs()).and(elected));
      }
    }
    List<Paragraph> paragraphs = index.at(ParagraphSpans.union(served));
    return one.substitute()
        ? paragraphs.stream().filter(in -> hasSigned(context, one.person(), in)).toList()
        : paragraphs;
  }

  private static boolean hasSigned(RuleContext context, String person, Paragraph paragraph) {
    for (Located<Signature> one : context.signatures()) {
      Signature signature = one.value();
      if (isOf(signature, person)
          && signature.role().orElse(SignatoryRole.JUSTERARE) == SignatoryRole.JUSTERARE
          && paragraph.isIn(signature.paragraphs())) {
        return true;
      }
    }
    return false;
  }

  private static boolean isOf(Signature signature, String person) {
    return signature.person().isPresent() && signature.person().get().equals(person);
  }

  /** A justerare is somebody else than the chair. Source: practice. */
  static final CheckedRule JUSTERARE_NOT_CHAIR =
      CheckedRule.builder("justerare-not-chair", TEXTS)
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
      var presided = new ArrayList<Paragraph>(0);
      for (Paragraph paragraph : context.paragraphIndex().at(one.value().paragraphs())) {
        if (context.meeting().isPresidedOverBy(person, paragraph)
            && !isChairDisqualified(context, paragraph, person)) {
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
    for (Disqualification jav : paragraph.disqualifications()) {
      if (jav.isUpheld()
          && !jav.person().equals(person)
          && context.presence().mayHavePresided(jav.person())) {
        return true;
      }
    }
    return false;
  }

  /** A justerare is somebody else than the secretary. Source: practice. */
  static final CheckedRule JUSTERARE_NOT_SECRETARY =
      CheckedRule.builder("justerare-not-secretary", TEXTS)
          .source(Sources.practice("SVOM 2022-02-25; Storuman, omsorgsnämnden 2018-05-16"))
          .checkedBy(JusterareRules::justerareNotSecretary);

  private static void justerareNotSecretary(RuleContext context) {
    List<Signature> signed = new ArrayList<>(1);
    for (Located<Signature> one : context.signatures()) {
      if (one.value().role().filter(SignatoryRole.SECRETARY::equals).isPresent()) {
        signed.add(one.value());
      }
    }
    for (Located<Justerare> one : context.justerare()) {
      if (isSecretary(context, one.value(), signed)) {
        context.found("secretary", one).person(one.value().person()).add();
      } else {
        context.met(one).person(one.value().person());
      }
    }
  }

  /**
   * Says whether a justerare is listed as the secretary, or signed as one.
   *
   * @param signed the signatures of secretaries
   */
  private static boolean isSecretary(RuleContext context, Justerare one, List<Signature> signed) {
    for (Attendance entry : context.presence().entriesOf(one.person())) {
      if (entry.capacity().filter(Capacity.SECRETARY::equals).isPresent()
          && overlap(context, entry.paragraphs(), one.paragraphs())) {
        return true;
      }
    }
    for (Signature signature : signed) {
      if (isOf(signature, one.person())
          && overlap(context, signature.paragraphs(), one.paragraphs())) {
        return true;
      }
    }
    return false;
  }

  private static boolean overlap(RuleContext context, ParagraphSet one, ParagraphSet other) {
    ParagraphIndex index = context.paragraphIndex();
    return index.size() == 0 || !index.in(one).and(index.in(other)).isEmpty();
  }

  /** The justerare named and the justerare elected are the same. Source: practice. */
  static final CheckedRule JUSTERARE_ELECTED_RECORDED =
      CheckedRule.builder("justerare-elected-recorded", TEXTS)
          .baseSeverity(Severity.WARNING)
          .source(Sources.practice("SVOM 2022-02-25 § 3; Vilhelmina, socialnämnden 2016-06-09"))
          .missingContent()
          .checkedBy(JusterareRules::justerareElectedRecorded);

  private static void justerareElectedRecorded(RuleContext context) {
    List<Located<Justerare>> all = context.justerare();
    Set<String> elected = new HashSet<>(0);
    Set<String> named = new HashSet<>(0);
    all.forEach(one -> named.add(WrittenNames.meant(context, one.value().person())));
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
          if (!all.isEmpty() && !named.contains(key)) {
            context.found("not-named", one).person(person).add();
          }
        }
      }
    }
    if (elected.isEmpty()) {
      if (all.isEmpty() && context.stage().compareTo(Stage.SIGNED) >= 0) {
        context.missing("nobody").component("justering").add();
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
          .baseSeverity(Severity.INFO)
          .from(Stage.SIGNED)
          .source(Sources.practice("Kungsör, kallelse 2019-04-23; Trollhättan, fullmäktige"))
          .checkedBy(JusterareRules::justerareAlternate);

  private static void justerareAlternate(RuleContext context) {
    for (Located<Justerare> one : context.justerare()) {
      if (!one.value().substitute()) {
        continue;
      }
      if (hasSignedBeside(context, one.value())) {
        context.found("beside", one).person(one.value().person()).add();
      } else {
        context.met(one).person(one.value().person());
      }
    }
  }

  private static boolean hasSignedBeside(RuleContext context, Justerare substitute) {
    for (Paragraph paragraph : context.meeting().paragraphs()) {
      if (hasSigned(context, substitute.person(), paragraph)
          && haveOrdinarySigned(context, substitute, paragraph)) {
        return true;
      }
    }
    return false;
  }

  /** Says whether the one stood in for, or else every ordinary justerare, has signed too. */
  private static boolean haveOrdinarySigned(
      RuleContext context, Justerare substitute, Paragraph paragraph) {
    boolean any = false;
    for (Located<Justerare> one : context.justerare()) {
      Justerare ordinary = one.value();
      boolean stoodInFor =
          substitute.substituteFor().isEmpty()
              || substitute.substituteFor().get().equals(ordinary.person());
      if (!ordinary.substitute() && stoodInFor && paragraph.isIn(ordinary.paragraphs())) {
        if (!hasSigned(context, ordinary.person(), paragraph)) {
          return false;
        }
        any = true;
      }
    }
    return any;
  }
}
