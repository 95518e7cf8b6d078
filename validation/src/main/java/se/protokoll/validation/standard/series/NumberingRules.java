package se.protokoll.validation.standard.series;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.protokoll.AgendaItem;
import se.protokoll.MinutesPart;
import se.protokoll.Paragraph;
import se.protokoll.language.MessageTable;
import se.protokoll.people.ParagraphNumbering;
import se.protokoll.text.ParagraphSet;
import se.protokoll.text.ParagraphSet.Range;
import se.protokoll.validation.finding.Finding;
import se.protokoll.validation.finding.Severity;
import se.protokoll.validation.law.Parameter;
import se.protokoll.validation.rule.CheckedRule;
import se.protokoll.validation.rule.FindingBuilder;
import se.protokoll.validation.rule.Located;
import se.protokoll.validation.rule.RuleContext;
import se.protokoll.validation.rule.SeriesContext;
import se.protokoll.validation.standard.Sources;

/** The numbers of paragraphs, in one meeting and from one to the next, and those of the agenda. */
public final class NumberingRules {

  private static final MessageTable TEXTS =
      MessageTable.read(NumberingRules.class.getResourceAsStream("numbering.properties"));

  private NumberingRules() {}

  /** Returns the rules, in the order of the catalogue. */
  public static List<CheckedRule> rules() {
    return List.of(PARAGRAPH_NUMBERING, AGENDA_VS_PARAGRAPH);
  }

  /**
   * Paragraph numbers run on without gaps. Source: practice, SVOM 2022 and 2023; no statute asks
   * for it.
   */
  static final CheckedRule PARAGRAPH_NUMBERING =
      CheckedRule.builder("paragraph-numbering", TEXTS)
          .needsThroughout(MinutesPart.PARAGRAPHS)
          .source(Sources.practice("SVOM 2023, §§ 1, 16, 29, 41"))
          .missingContent()
          .checkedBy(
              NumberingRules::paragraphNumbering, NumberingRules::paragraphNumberingInSeries);

  private static void paragraphNumbering(RuleContext context) {
    if (context.meeting().paragraphs().isEmpty()) {
      return;
    }
    @Nullable Paragraph before = null;
    for (Located<Paragraph> paragraph : context.paragraphs()) {
      if (before != null) {
        checkStep(context, before, paragraph);
      } else if (isByMeeting(context) && paragraph.value().number() != 1) {
        at(context.missing("not-first", paragraph), context).add();
      } else {
        context.met("first", paragraph).component("number");
      }
      before = paragraph.value();
    }
    checkRange(context);
  }

  private static boolean isByMeeting(RuleContext context) {
    return context.law().get(Parameter.NUMBERING).orElse(ParagraphNumbering.CALENDAR_YEAR)
        == ParagraphNumbering.MEETING;
  }

  private static void checkStep(RuleContext context, Paragraph before, Located<Paragraph> where) {
    Paragraph here = where.value();
    int step = here.number() - before.number();
    if (step > 1) {
      at(missing(context, "gap").at(where), context)
          .with("before", before.number())
          .with("found", here.number())
          .add();
    } else if (step < 0) {
      at(context.found("falls", where).needs(), context)
          .with("before", before.number())
          .with("found", here.number())
          .add();
    } else if (step == 0 && !follows(before.suffix(), here.suffix())) {
      at(context.found("twice", where).needs(), context)
          .with("found", here.number() + here.suffix().orElse(""))
          .add();
    } else {
      context.met(where).component("number").with("before", before.number());
    }
  }

  /** Says whether a suffix comes after another at the same number: 12, 12 A, 12 B. */
  private static boolean follows(Optional<String> before, Optional<String> here) {
    return here.isPresent()
        && !here.get().startsWith("/")
        && (before.isEmpty() || before.get().compareTo(here.get()) < 0);
  }

  private static FindingBuilder at(FindingBuilder paragraph, RuleContext context) {
    return paragraph
        .component("number")
        .byOwnOrders(context.law().stated(Parameter.NUMBERING).isPresent());
  }

  /** Compares the paragraphs with those the minutes say they comprise. */
  private static void checkRange(RuleContext context) {
    ParagraphSet stated = context.meeting().statedRange().orElse(ParagraphSet.ALL);
    if (stated.complement() || stated.ranges().isEmpty()) {
      return;
    }
    List<Paragraph> paragraphs = context.meeting().paragraphs();
    int first = paragraphs.get(0).number();
    int last = paragraphs.get(paragraphs.size() - 1).number();
    int statedFirst = stated.ranges().get(0).from();
    int statedLast = 0;
    for (Range range : stated.ranges()) {
      statedLast = Math.max(statedLast, range.to());
    }
    if (first != statedFirst || last != statedLast) {
      boolean within = first >= statedFirst && last <= statedLast;
      (within ? missing(context, "range") : context.found("range"))
          .component("statedRange")
          .with("stated", stated)
          .with("first", first)
          .with("last", last)
          .add();
    }
  }

  /** Begins a finding that paragraphs are missing, unless some were left out. */
  private static FindingBuilder missing(RuleContext context, String variant) {
    return context.leavesOut(MinutesPart.PARAGRAPHS)
        ? context.found(Finding.CANNOT_JUDGE_LEFT_OUT)
        : context.missing(variant);
  }

  private static void paragraphNumberingInSeries(SeriesContext series) {
    @Nullable RuleContext before = null;
    for (RuleContext here : series.meetings()) {
      if (here.meeting().paragraphs().isEmpty()) {
        continue;
      }
      if (before != null && here.applies()) {
        checkStart(before, here);
      }
      before = here;
    }
  }

  private static void checkStart(RuleContext before, RuleContext here) {
    List<Paragraph> earlier = before.meeting().paragraphs();
    int next = earlier.get(earlier.size() - 1).number() + 1;
    int found = here.meeting().paragraphs().get(0).number();
    if (isByMeeting(here)) {
      return; // each meeting is judged by itself
    }
    Optional<ParagraphNumbering> numbering = here.law().get(Parameter.NUMBERING);
    Optional<Boolean> sameYear = sameYear(before, here);
    boolean byTerm = numbering.orElse(ParagraphNumbering.CALENDAR_YEAR) == ParagraphNumbering.TERM;
    int expected = byTerm || sameYear.orElse(true) ? next : 1;
    boolean restartsOrContinues = found == 1 || found == next;
    if (found == expected
        || (restartsOrContinues
            && numbering.isPresent()
            && !leavesOneNumber(numbering.get(), sameYear))) {
      here.met("continued", here.paragraphs().get(0)).component("number").with("before", next - 1);
      return;
    }
    if (restartsOrContinues && numbering.isEmpty()) {
      here.cannotJudge("numbering")
          .component("paragraphs", 0)
          .component("number")
          .lacking(Parameter.NUMBERING)
          .add();
    } else {
      at(here.found("not-continued", here.paragraphs().get(0)), here)
          .with("before", next - 1)
          .with("day", before.meeting().lastDay().map(LocalDate::toString).orElse("?"))
          .with("expected", expected)
          .with("found", found)
          // numbers left out in between: minutes can be missing in the series
          .atMost(found > expected ? Severity.WARNING : Severity.ERROR)
          .add();
    }
  }

  /** Says whether numbering and years leave only one number to go on with. */
  private static boolean leavesOneNumber(ParagraphNumbering numbering, Optional<Boolean> sameYear) {
    return numbering == ParagraphNumbering.CALENDAR_YEAR && sameYear.isPresent();
  }

  private static Optional<Boolean> sameYear(RuleContext before, RuleContext here) {
    Optional<LocalDate> earlier = before.meeting().firstDay();
    Optional<LocalDate> later = here.meeting().firstDay();
    return earlier.isPresent() && later.isPresent()
        ? Optional.of(earlier.get().getYear() == later.get().getYear())
        : Optional.empty();
  }

  /** Paragraphs follow the agenda as summoned. Source: practice, SVOM 2023-05-26. */
  static final CheckedRule AGENDA_VS_PARAGRAPH =
      CheckedRule.builder("agenda-vs-paragraph", TEXTS)
          .needsThroughout(MinutesPart.AGENDA, MinutesPart.PARAGRAPHS, MinutesPart.DECISIONS)
          .baseSeverity(Severity.INFO)
          .source(Sources.practice("SVOM 2023-05-26"))
          .missingContent()
          .checkedBy(NumberingRules::agendaVsParagraph);

  private static void agendaVsParagraph(RuleContext context) {
    List<Paragraph> paragraphs = context.meeting().paragraphs();
    List<AgendaItem> agenda = context.meeting().agenda();
    if (!isNumbered(agenda)) {
      checkOffset(context);
    } else if (isLinked(paragraphs)) {
      if (inStep(paragraphs, agenda)) {
        context.met("in-step").component("agenda");
      } else {
        compare(context, agenda);
      }
    }
  }

  private static boolean isLinked(List<Paragraph> paragraphs) {
    for (Paragraph paragraph : paragraphs) {
      if (paragraph.agendaItem().isPresent()) {
        return true;
      }
    }
    return false;
  }

  private static boolean isNumbered(List<AgendaItem> agenda) {
    for (AgendaItem item : agenda) {
      if (item.number().isEmpty()) {
        return false;
      }
    }
    return !agenda.isEmpty();
  }

  private static boolean inStep(List<Paragraph> paragraphs, List<AgendaItem> agenda) {
    if (paragraphs.size() != agenda.size()) {
      return false;
    }
    for (int p = 0; p < paragraphs.size(); p++) {
      if (!paragraphs.get(p).agendaItem().equals(agenda.get(p).number())) {
        return false;
      }
    }
    return true;
  }

  /** Says what was added, dropped and moved, against an agenda whose every item has a number. */
  private static void compare(RuleContext context, List<AgendaItem> agenda) {
    var places = new HashMap<String, Integer>();
    for (int i = 0; i < agenda.size(); i++) {
      places.putIfAbsent(agenda.get(i).number().orElseThrow(), i);
    }
    Set<String> handled = new HashSet<>();
    int reached = -1;
    for (Located<Paragraph> paragraph : context.paragraphs()) {
      if (paragraph.value().agendaItem().isEmpty()) {
        context.found("added", paragraph).add();
        continue;
      }
      String item = paragraph.value().agendaItem().get();
      Integer place = places.get(item);
      handled.add(item);
      if (place == null) {
        context
            .missing("not-on-agenda", paragraph)
            .component("agendaItem")
            .with("item", item)
            .add();
      } else if (place < reached) {
        context.found("moved", paragraph).component("agendaItem").with("item", item).add();
      } else {
        reached = place;
        context.met(paragraph).component("agendaItem").with("item", item);
      }
    }
    var dropped = new ArrayList<String>();
    for (AgendaItem item : agenda) {
      if (handled.add(item.number().orElseThrow())) {
        dropped.add(item.number().orElseThrow());
      }
    }
    if (!dropped.isEmpty()) {
      context
          .missing("dropped")
          .component("agenda")
          .with("items", String.join(", ", dropped))
          .add();
    }
  }

  /**
   * Looks at how far item and paragraph are apart, where there is no numbered agenda to look at.
   */
  private static void checkOffset(RuleContext context) {
    OptionalInt offset = OptionalInt.empty();
    for (Located<Paragraph> paragraph : context.paragraphs()) {
      OptionalInt item = number(paragraph.value().agendaItem());
      if (item.isEmpty()) {
        continue;
      }
      int here = paragraph.value().number() - item.getAsInt();
      if (offset.isPresent() && offset.getAsInt() != here) {
        context
            .found("offset", paragraph)
            .component("agendaItem")
            .with("item", item.getAsInt())
            .with("expected", item.getAsInt() + offset.getAsInt())
            .add();
      } else {
        context
            .met(paragraph)
            .component("agendaItem")
            .with("item", paragraph.value().agendaItem().orElseThrow());
      }
      offset = OptionalInt.of(here);
    }
  }

  private static OptionalInt number(Optional<String> item) {
    if (item.isEmpty() || item.get().isEmpty() || item.get().length() > 6) {
      return OptionalInt.empty();
    }
    int number = 0;
    for (int i = 0; i < item.get().length(); i++) {
      char digit = item.get().charAt(i);
      if (digit < '0' || digit > '9') {
        return OptionalInt.empty();
      }
      number = 10 * number + digit - '0';
    }
    return OptionalInt.of(number);
  }
}
