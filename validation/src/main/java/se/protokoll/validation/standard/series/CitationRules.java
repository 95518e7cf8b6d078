package se.protokoll.validation.standard.series;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import se.protokoll.Meeting;
import se.protokoll.MinutesPart;
import se.protokoll.Paragraph;
import se.protokoll.PreviousMinutes;
import se.protokoll.Sitting;
import se.protokoll.language.MessageTable;
import se.protokoll.text.ParagraphRef;
import se.protokoll.text.ParagraphSet;
import se.protokoll.text.When;
import se.protokoll.validation.finding.Finding;
import se.protokoll.validation.finding.Severity;
import se.protokoll.validation.rule.CheckedRule;
import se.protokoll.validation.rule.Located;
import se.protokoll.validation.rule.PlacedBuilder;
import se.protokoll.validation.rule.RuleContext;
import se.protokoll.validation.rule.SeriesContext;
import se.protokoll.validation.standard.Sources;

/** References to paragraphs of other minutes, and of the same. */
public final class CitationRules {

  private static final MessageTable TEXTS =
      MessageTable.read(CitationRules.class.getResourceAsStream("citation.properties"));

  /** The longest stretch of days that is still one meeting. */
  private static final int MOST_DAYS = 7;

  private CitationRules() {}

  /** Returns the rules, in the order of the catalogue. */
  public static List<CheckedRule> rules() {
    return List.of(PARAGRAPH_REFERENCE);
  }

  /** A reference leads to a paragraph that exists. Source: practice, SVOM 2024-06-03. */
  static final CheckedRule PARAGRAPH_REFERENCE =
      CheckedRule.builder("paragraph-reference", TEXTS)
          .needsThroughout(MinutesPart.PARAGRAPHS)
          .baseSeverity(Severity.WARNING)
          .source(Sources.practice("SVOM 2024-06-03, SVOM 2024-02-23"))
          .missingContent()
          .checkedBy(CitationRules::paragraphReference, CitationRules::paragraphReferenceInSeries);

  private static void paragraphReference(RuleContext context) {
    OwnReferences.check(context);
    Meeting meeting = context.meeting();
    Optional<LocalDate> last = meeting.lastDay();
    if (last.isEmpty()) {
      return;
    }
    for (Located<ParagraphRef> where : references(context)) {
      ParagraphRef reference = where.value();
      Optional<LocalDate> day = reference.when().flatMap(When::from);
      if (day.isEmpty()) {
        continue;
      }
      if (isTooLate(meeting, where, day.get())) {
        found(context.found("later", where).needs(), reference)
            .with("day", day.get())
            .with("meeting", last.get())
            .add();
      } else if (isOwn(meeting, reference)
          && meeting.isHeldOn(day.get())
          && lacks(meeting, reference)) {
        found(context.missing("no-paragraph", where), reference)
            .with("day", day.get())
            .with("section", section(reference))
            .add();
      } else {
        found(context.met(where), reference).with("day", day.get());
      }
    }
  }

  /** Returns the references to the previous minutes and to earlier paragraphs. */
  private static List<Located<ParagraphRef>> references(RuleContext context) {
    List<Located<ParagraphRef>> all = new ArrayList<>(0);
    Optional<PreviousMinutes> previous = context.meeting().previousMinutes();
    if (previous.isPresent() && previous.get().reference().isPresent()) {
      all.add(
          context
              .part("previousMinutes", previous.get())
              .part("reference", previous.get().reference().get()));
    }
    for (Located<Paragraph> paragraph : context.paragraphs()) {
      if (!paragraph.value().precedents().isEmpty()) {
        all.addAll(paragraph.each("precedents", paragraph.value().precedents()));
      }
    }
    return all;
  }

  private static boolean isToPreviousMinutes(Located<ParagraphRef> where) {
    return where.isWithin(PreviousMinutes.class);
  }

  /** Says whether a day comes after the meeting, or is one of its days for the previous minutes. */
  private static boolean isTooLate(Meeting meeting, Located<ParagraphRef> where, LocalDate day) {
    return isToPreviousMinutes(where)
        ? !day.isBefore(meeting.firstDay().orElseThrow())
        : day.isAfter(meeting.lastDay().orElseThrow());
  }

  private static <B extends PlacedBuilder<B>> B found(
      PlacedBuilder<B> builder, ParagraphRef reference) {
    return builder.with("reference", reference.text());
  }

  private static boolean isOwn(Meeting meeting, ParagraphRef reference) {
    return reference.body().isPresent() && meeting.body().isCalled(reference.body().get());
  }

  private static boolean lacks(Meeting meeting, ParagraphRef reference) {
    if (reference.number().isEmpty()) {
      return false;
    }
    Optional<String> letter = reference.suffix().filter(suffix -> !suffix.startsWith("/"));
    for (Paragraph paragraph : meeting.paragraphs()) {
      if (paragraph.number() == reference.number().get()
          && (letter.isEmpty() || letter.equals(paragraph.suffix()))) {
        return false;
      }
    }
    return true;
  }

  private static String section(ParagraphRef reference) {
    return "§ "
        + reference
            .number()
            .map(number -> ParagraphSet.numbered(number, reference.suffix()))
            .orElse("?");
  }

  private static void paragraphReferenceInSeries(SeriesContext series) {
    NavigableMap<LocalDate, RuleContext> byDay = new TreeMap<>();
    for (RuleContext one : series.meetings()) {
      for (Sitting sitting : one.meeting().sittings()) {
        if (sitting.date().isPresent()) {
          byDay.putIfAbsent(sitting.date().get(), one);
        }
      }
    }
    if (byDay.isEmpty()) {
      return;
    }
    for (RuleContext one : series.meetings()) {
      if (one.applies()) {
        for (Located<ParagraphRef> where : references(one)) {
          resolve(one, where, byDay);
        }
      }
    }
  }

  private static void resolve(
      RuleContext context,
      Located<ParagraphRef> where,
      NavigableMap<LocalDate, RuleContext> byDay) {
    ParagraphRef reference = where.value();
    Optional<LocalDate> from = reference.when().flatMap(When::from);
    Optional<LocalDate> to = reference.when().flatMap(When::to);
    boolean own = isToPreviousMinutes(where) || isOwn(context.meeting(), reference);
    if (!own
        || from.isEmpty()
        || to.isEmpty()
        || from.get().isBefore(byDay.firstKey())
        || to.get().isAfter(byDay.lastKey())
        || from.get().plusDays(MOST_DAYS).isBefore(to.get())
        || from.get().isAfter(context.meeting().lastDay().orElse(byDay.lastKey()))) {
      return;
    }
    @Nullable RuleContext target = null;
    for (RuleContext held : byDay.subMap(from.get(), true, to.get(), true).values()) {
      target = held;
      if (!lacks(held.meeting(), reference)) {
        found(context.met("there", where), reference).with("day", from.get());
        return;
      }
    }
    if (target == context) {
      return; // said when it was looked at alone
    }
    if (target == null) {
      found(context.found("no-meeting", where), reference).with("day", from.get()).add();
    } else if (target.isIncomplete() || target.meeting().leavesOut(MinutesPart.PARAGRAPHS)) {
      found(context.found(Finding.CANNOT_JUDGE_LEFT_OUT, where), reference).add();
    } else {
      found(context.found("no-paragraph", where), reference)
          .with("day", from.get())
          .with("section", section(reference))
          .add();
    }
  }
}
