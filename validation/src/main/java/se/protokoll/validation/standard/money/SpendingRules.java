package se.protokoll.validation.standard.money;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.protokoll.Clause;
import se.protokoll.Decision;
import se.protokoll.DecisionKind;
import se.protokoll.Grant;
import se.protokoll.MinutesPart;
import se.protokoll.Paragraph;
import se.protokoll.Section;
import se.protokoll.language.MessageTable;
import se.protokoll.text.When;
import se.protokoll.validation.finding.Finding;
import se.protokoll.validation.finding.Severity;
import se.protokoll.validation.rule.CheckedRule;
import se.protokoll.validation.rule.Located;
import se.protokoll.validation.rule.RuleContext;
import se.protokoll.validation.standard.Bodies;
import se.protokoll.validation.standard.Sources;
import se.protokoll.validation.standard.Words;

/** What an assembly says about where the money comes from. */
public final class SpendingRules {

  private static final MessageTable TEXTS =
      MessageTable.read(SpendingRules.class.getResourceAsStream("spending.properties"));

  private static final DecisionKind[] SPENDS_NOTHING = {
    DecisionKind.TABLED,
    DecisionKind.REFERRED_BACK,
    DecisionKind.REJECTED,
    DecisionKind.WRITTEN_OFF,
    DecisionKind.PROPOSAL,
    DecisionKind.NOTED,
    DecisionKind.FILED
  };

  /** What a text tells of financing with; "budget" because what is in it is financed there. */
  private static final String[] FINANCING = {
    "finansier",
    "budget",
    "inom ram",
    "anslaget",
    "till förfogande",
    "eget kapital",
    "resultat",
    "reserv",
    "statsbidrag",
    "skatt",
    "ianspråk",
    "omfördel",
    "medel ur",
    "tas ur"
  };

  private SpendingRules() {}

  /** Returns the rules, in the order of the catalogue. */
  public static List<CheckedRule> rules() {
    return List.of(SPENDING_FINANCED);
  }

  /**
   * A decision of an assembly to spend money in the budget year says how it is financed. Source: KL
   * 11 kap. 15 §. It is information, because what the budget holds already needs nothing more.
   */
  static final CheckedRule SPENDING_FINANCED =
      CheckedRule.builder("spending-financed", TEXTS)
          .needs(
              MinutesPart.SECTIONS,
              MinutesPart.DECISIONS,
              MinutesPart.PROPOSALS,
              MinutesPart.GRANTS)
          .binds(Bodies.ASSEMBLIES)
          .baseSeverity(Severity.INFO)
          .source(Sources.kl(11, "15"))
          .formerLawUnknown()
          .missingContent()
          .checkedBy(SpendingRules::spendingFinanced);

  private static void spendingFinanced(RuleContext context) {
    boolean saidSo = false;
    @Nullable Located<Paragraph> judged = null;
    for (Located<Decision> one : context.decisions()) {
      Located<Paragraph> paragraph = one.paragraph();
      // the first decision that states no source stands for the others of its paragraph
      if (paragraph == judged || !spends(one.value(), context.law().day())) {
        continue;
      }
      if (isFinanced(one.value())) {
        context.met(one);
        continue;
      }
      judged = paragraph;
      if (tellsOfFinancing(paragraph.value())) {
        context.met("told", one);
      } else if (!context.isIncomplete()
          && !context.leavesOut(MinutesPart.SECTIONS, paragraph.value())) {
        context.found("not-told", one).add();
      } else if (!saidSo) {
        saidSo = true;
        context.found(Finding.CANNOT_JUDGE_LEFT_OUT, one).component("grants").add();
      }
    }
  }

  /** Says whether a decision settles that money is spent, and not only in a later year. */
  private static boolean spends(Decision decision, Optional<LocalDate> held) {
    if (decision.isOf(SPENDS_NOTHING)) {
      return false;
    }
    List<Grant> grants = decision.grants();
    for (int i = 0; i < grants.size(); i++) {
      Grant grant = grants.get(i);
      if ((grant.amount().isPresent() || grant.amountAsPublished().isPresent())
          && !isForALaterYear(grant, held)) {
        return true;
      }
    }
    return decision.grants().isEmpty() && setsAside(decision.clauses());
  }

  private static boolean isForALaterYear(Grant grant, Optional<LocalDate> held) {
    Optional<LocalDate> from = grant.period().flatMap(When::from);
    return from.isPresent() && held.isPresent() && from.get().getYear() > held.get().getYear();
  }

  /** Says whether some clauses set money aside: "att anslå 3 miljoner kronor". */
  private static boolean setsAside(List<Clause> clauses) {
    for (Clause clause : clauses) {
      Optional<String> text = Optional.of(clause.text());
      boolean ofMoney = Words.has(text, "kronor", "kr ", "kr.", "tkr", "mkr", "mnkr", "miljoner");
      if ((ofMoney && Words.has(text, "anslå", "anvisa", "tilläggsanslag"))
          || setsAside(clause.clauses())) {
        return true;
      }
    }
    return false;
  }

  private static boolean isFinanced(Decision decision) {
    if (decision.grants().isEmpty()) {
      return false;
    }
    List<Grant> grants = decision.grants();
    for (int i = 0; i < grants.size(); i++) {
      if (!Words.isThere(grants.get(i).source())) {
        return false;
      }
    }
    return true;
  }

  /** Says whether any text of a paragraph tells of financing, or the paragraph is the budget. */
  private static boolean tellsOfFinancing(Paragraph paragraph) {
    if (tellsOfFinancing(paragraph.title().orElse(""))) {
      return true;
    }
    for (Section section : paragraph.sections()) {
      if (tellsOfFinancing(section.heading().orElse("")) || tellsOfFinancing(section.text())) {
        return true;
      }
    }
    for (Decision decision : paragraph.decisions()) {
      if (tellOfFinancing(decision.clauses())) {
        return true;
      }
    }
    return false;
  }

  private static boolean tellsOfFinancing(String text) {
    return Words.isAnywhereIn(text, FINANCING) || Words.has(text, "lån");
  }

  private static boolean tellOfFinancing(List<Clause> clauses) {
    for (Clause clause : clauses) {
      if (tellsOfFinancing(clause.text()) || tellOfFinancing(clause.clauses())) {
        return true;
      }
    }
    return false;
  }
}
