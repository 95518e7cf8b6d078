package se.protokoll.validation.standard.money;

import java.time.LocalDate;
import java.time.Month;
import java.time.Year;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import se.protokoll.Clause;
import se.protokoll.Decision;
import se.protokoll.DecisionKind;
import se.protokoll.Meeting;
import se.protokoll.MinutesPart;
import se.protokoll.Paragraph;
import se.protokoll.Section;
import se.protokoll.language.MessageTable;
import se.protokoll.validation.finding.Severity;
import se.protokoll.validation.rule.CheckedRule;
import se.protokoll.validation.rule.Located;
import se.protokoll.validation.rule.RuleContext;
import se.protokoll.validation.rule.SeriesContext;
import se.protokoll.validation.standard.Bodies;
import se.protokoll.validation.standard.Sources;
import se.protokoll.validation.standard.Words;

/** When and how an assembly decides on discharge from liability (<i>ansvarsfrihet</i>). */
public final class DischargeRules {

  private static final MessageTable TEXTS =
      MessageTable.read(DischargeRules.class.getResourceAsStream("discharge.properties"));

  private static final Pattern YEAR = Pattern.compile("(?<!\\d)20\\d\\d(?!\\d|-\\d)");

  /** Whose accounts an assembly also speaks of, without being the one that approves them. */
  private static final Pattern OTHERS =
      Pattern.compile(
          "förbund|bolag|stiftelse|förening|stämm|\\bombud|\\bAB\\b",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  private DischargeRules() {}

  /** Returns the rules, in the order of the catalogue. */
  public static List<CheckedRule> rules() {
    return List.of(DISCHARGE_ORDER);
  }

  /**
   * An assembly decides on discharge before the end of June, after the annual accounts, and with
   * reasons unless these are obvious. Source: KL 5 kap. 24 §, 11 kap. 21 §.
   */
  static final CheckedRule DISCHARGE_ORDER =
      CheckedRule.builder("discharge-order", TEXTS)
          .needs(MinutesPart.DECISIONS, MinutesPart.SECTIONS)
          .needsThroughout(MinutesPart.PARAGRAPHS)
          .binds(Bodies.ASSEMBLIES)
          .baseSeverity(Severity.WARNING)
          .source(Sources.kl(5, "24"))
          .source(Sources.kl(11, "21"))
          .formerLawUnknown()
          .missingContent()
          .checkedBy(DischargeRules::dischargeOrder, DischargeRules::dischargeOrder);

  private static void dischargeOrder(RuleContext context) {
    boolean first = true;
    boolean dayKnown = false;
    for (Located<Decision> one : context.decisions()) {
      Paragraph paragraph = one.paragraph().value();
      if (!isDischarge(paragraph, one.value())) {
        continue;
      }
      int before = context.findingCount();
      checkReasons(context, one);
      if (first) {
        checkAccounts(context, one);
      }
      first = false;
      if (!dayKnown) {
        dayKnown = checkDay(context, one, context.findingCount() == before);
      }
    }
  }

  /**
   * Judges whether discharge was decided in time, once for all in a meeting.
   *
   * @param otherwiseMet whether nothing else was found in the decision
   * @return whether something was said
   */
  private static boolean checkDay(
      RuleContext context, Located<Decision> discharge, boolean otherwiseMet) {
    Optional<LocalDate> held = context.law().day();
    if (held.isEmpty()) {
      context.cannotJudge("meeting-day", discharge).add();
      return true;
    }
    int year = yearOfAccounts(discharge.paragraph().value(), discharge.value(), held.get());
    LocalDate lastDay = LocalDate.of(year + 1, Month.JUNE, 30);
    if (!held.get().isAfter(lastDay)) {
      if (otherwiseMet) {
        context.met(discharge).with("held", held.get()).with("latest", lastDay);
      }
      return false;
    }
    context
        .found("late", discharge)
        .needs()
        .with("held", held.get())
        .with("latest", lastDay)
        .by(Sources.kl(5, "24"))
        .add();
    return true;
  }

  /** Returns the latest year before that of the meeting that is named, else the year before it. */
  private static int yearOfAccounts(Paragraph paragraph, Decision decision, LocalDate held) {
    int latest = 0;
    Matcher year = YEAR.matcher(paragraph.title().orElse("") + " " + textOf(decision.clauses()));
    while (year.find()) {
      int named = Integer.parseInt(year.group());
      if (named < held.getYear()) {
        latest = Math.max(latest, named);
      }
    }
    return latest == 0 ? Year.of(held.getYear()).minusYears(1).getValue() : latest;
  }

  /** Judges whether reasons are given where they are not obvious: where discharge is refused. */
  private static void checkReasons(RuleContext context, Located<Decision> discharge) {
    Decision decision = discharge.value();
    if (isRefused(decision) && !hasReasons(decision, discharge.paragraph().value().sections())) {
      context.missing("no-reasons", discharge).component("reasons").by(Sources.kl(5, "24")).add();
    }
  }

  private static boolean isRefused(Decision decision) {
    for (Clause clause : decision.clauses()) {
      Optional<String> text = Optional.of(clause.text());
      if (Words.has(text, "ansvarsfrihet") && Words.has(text, "vägra", "inte", "ej ", "avslå")) {
        return true;
      }
    }
    return false;
  }

  private static boolean hasReasons(Decision decision, List<Section> sections) {
    if (Words.isThere(decision.reasons())
        || Words.has(decision.clauses(), "eftersom")
        || Words.has(decision.clauses(), "motiver")) {
      return true;
    }
    for (Section section : sections) {
      if (Words.headReasons(section)
          || Words.has(Optional.of(section.text()), "motiver", "eftersom")) {
        return true;
      }
    }
    return false;
  }

  /** Judges whether the accounts were approved before the first discharge of a meeting. */
  private static void checkAccounts(RuleContext context, Located<Decision> discharge) {
    Located<Paragraph> accounts = accounts(context);
    if (accounts == null) {
      if (!isApprovedBefore(context)) {
        context.cannotJudge("accounts", discharge).add();
      }
      return;
    }
    boolean inAnotherOrder =
        accounts.value().takenUpAfter().isPresent()
            || discharge.paragraph().value().takenUpAfter().isPresent();
    if (accounts.index() > discharge.paragraph().index()
        && !inAnotherOrder
        && !isApprovedBefore(context)) {
      context
          .found("before-accounts", discharge)
          .with("accounts", accounts.value().section())
          .by(Sources.kl(11, "21"))
          .add();
    }
  }

  /** Says whether an earlier meeting of the series approved accounts in the same year. */
  private static boolean isApprovedBefore(RuleContext context) {
    for (Meeting earlier : context.earlierMeetings()) {
      if (isInSameYear(earlier, context.meeting())) {
        for (Paragraph paragraph : earlier.paragraphs()) {
          if (approvesAccounts(paragraph)) {
            return true;
          }
        }
      }
    }
    return false;
  }

  private static boolean isInSameYear(Meeting one, Meeting other) {
    return one.lastDay().map(Year::from).equals(other.lastDay().map(Year::from));
  }

  private static void dischargeOrder(SeriesContext series) {
    List<RuleContext> meetings = series.meetings();
    for (int i = 0; i < meetings.size(); i++) {
      RuleContext context = meetings.get(i);
      if (!context.applies() || accounts(context) != null || isApprovedBefore(context)) {
        continue;
      }
      for (Located<Decision> one : context.decisions()) {
        if (isDischarge(one.paragraph().value(), one.value())) {
          checkLaterAccounts(one, context, meetings.subList(i + 1, meetings.size()));
          break;
        }
      }
    }
  }

  private static void checkLaterAccounts(
      Located<Decision> discharge, RuleContext context, List<RuleContext> later) {
    for (RuleContext one : later) {
      if (!isInSameYear(one.meeting(), context.meeting())) {
        return;
      }
      Located<Paragraph> accounts = accounts(one);
      if (accounts != null) {
        context
            .found("before-later-accounts", discharge)
            .needsThroughout(MinutesPart.PARAGRAPHS)
            .with("accounts", accounts.value().section())
            .with("day", one.meeting().lastDay().orElseThrow())
            .by(Sources.kl(11, "21"))
            .add();
        return;
      }
    }
  }

  /** Says whether a decision grants or refuses discharge to those who answer to the assembly. */
  private static boolean isDischarge(Paragraph paragraph, Decision decision) {
    return Words.has(decision.clauses(), "ansvarsfrihet")
        && settles(decision)
        && !isAboutOthers(paragraph, decision);
  }

  /** Returns the first paragraph that approves the annual accounts, null without one. */
  private static @Nullable Located<Paragraph> accounts(RuleContext context) {
    for (Located<Paragraph> paragraph : context.paragraphs()) {
      if (approvesAccounts(paragraph.value())) {
        return paragraph;
      }
    }
    return null;
  }

  private static boolean approvesAccounts(Paragraph paragraph) {
    for (Decision decision : paragraph.decisions()) {
      if (approvesAccounts(paragraph, decision)) {
        return true;
      }
    }
    return false;
  }

  private static boolean approvesAccounts(Paragraph paragraph, Decision decision) {
    boolean named =
        Words.has(paragraph.title(), "årsredovisning")
            || Words.has(decision.clauses(), "årsredovisning");
    boolean approves =
        Words.has(decision.clauses(), "godkän")
            || Words.has(decision.clauses(), "fastställ")
            || Words.has(decision.clauses(), "anta");
    return named && approves && settles(decision) && !isAboutOthers(paragraph, decision);
  }

  private static boolean settles(Decision decision) {
    return !decision.isOf(
        DecisionKind.TABLED,
        DecisionKind.REFERRED_BACK,
        DecisionKind.PROPOSAL,
        DecisionKind.ASSIGNMENT,
        DecisionKind.NOTED,
        DecisionKind.FILED,
        DecisionKind.WRITTEN_OFF);
  }

  private static boolean isAboutOthers(Paragraph paragraph, Decision decision) {
    return OTHERS.matcher(paragraph.title().orElse("")).find()
        || OTHERS.matcher(textOf(decision.clauses())).find();
  }

  private static String textOf(List<Clause> clauses) {
    StringBuilder text = new StringBuilder();
    add(text, clauses);
    return text.toString();
  }

  private static void add(StringBuilder text, List<Clause> clauses) {
    for (Clause clause : clauses) {
      text.append(clause.text()).append('\n');
      add(text, clause.clauses());
    }
  }
}
