package se.protokoll.validation.rule;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.protokoll.Meeting;
import se.protokoll.Paragraph;
import se.protokoll.Sitting;
import se.protokoll.language.MessageTable;
import se.protokoll.text.ParagraphRef;
import se.protokoll.validation.finding.Severity;
import se.protokoll.validation.standard.Sources;

/** References to paragraphs of other minutes, and of the same. */
public final class CitationRules {

  private static final MessageTable TEXTS = Texts.of("citation");

  /** The longest stretch of days that is still one meeting. */
  private static final int MOST_DAYS = 7;

  /** How one reference is looked at: the path of its place, and the reference. */
  private interface ReferenceCheck {
    void on(RuleContext context, @Nullable Paragraph paragraph, String place, ParagraphRef ref);
  }

  private CitationRules() {}

  public static List<CheckedRule> rules() {
    return List.of(PARAGRAPH_REFERENCE);
  }

  /** A reference leads to a paragraph that exists. Source: practice, SVOM 2024-06-03. */
  static final CheckedRule PARAGRAPH_REFERENCE =
      CheckedRule.builder("paragraph-reference", TEXTS)
          .baseSeverity(Severity.WARNING)
          .source(Sources.practice("SVOM 2024-06-03, SVOM 2024-02-23"))
          .missingContent()
          .checkedBy(CitationRules::paragraphReference, CitationRules::paragraphReferenceInSeries);

  private static void paragraphReference(RuleContext context) {
    each(context, CitationRules::checkAlone);
  }

  private static void each(RuleContext context, ReferenceCheck check) {
    Meeting meeting = context.meeting();
    if (meeting.previousMinutes().isPresent()
        && meeting.previousMinutes().get().reference().isPresent()) {
      check.on(
          context,
          null,
          "/previousMinutes/reference",
          meeting.previousMinutes().get().reference().get());
    }
    List<Paragraph> paragraphs = meeting.paragraphs();
    for (int p = 0; p < paragraphs.size(); p++) {
      List<ParagraphRef> references = paragraphs.get(p).precedents();
      for (int r = 0; r < references.size(); r++) {
        check.on(
            context, paragraphs.get(p), "/paragraphs/" + p + "/precedents/" + r, references.get(r));
      }
    }
  }

  private static void checkAlone(
      RuleContext context, @Nullable Paragraph paragraph, String place, ParagraphRef reference) {
    Meeting meeting = context.meeting();
    Optional<LocalDate> first = reference.when().flatMap(when -> when.from());
    Optional<LocalDate> last = meeting.lastDay();
    if (first.isEmpty() || last.isEmpty()) {
      return;
    }
    boolean tooLate =
        paragraph == null
            ? !first.get().isBefore(meeting.firstDay().orElse(last.get()))
            : first.get().isAfter(last.get());
    if (tooLate) {
      at(context.found("later"), paragraph, place, reference)
          .with("day", first.get())
          .with("meeting", last.get())
          .add();
    } else if (isOwn(meeting, reference)
        && isOn(meeting, first.get())
        && lacks(meeting, reference)) {
      at(context.missing("no-paragraph"), paragraph, place, reference)
          .with("day", first.get())
          .with("section", section(reference))
          .add();
    }
  }

  private static FindingBuilder at(
      FindingBuilder draft, @Nullable Paragraph paragraph, String place, ParagraphRef reference) {
    if (paragraph != null) {
      draft.in(paragraph);
    }
    return draft.at(place).with("reference", reference.text());
  }

  private static boolean isOwn(Meeting meeting, ParagraphRef reference) {
    return reference.body().isPresent() && meeting.body().isCalled(reference.body().get());
  }

  private static boolean isOn(Meeting meeting, LocalDate day) {
    for (Sitting sitting : meeting.sittings()) {
      if (sitting.date().isPresent() && sitting.date().get().equals(day)) {
        return true;
      }
    }
    return false;
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
        + reference.number().map(String::valueOf).orElse("?")
        + reference.suffix().orElse("");
  }

  private static void paragraphReferenceInSeries(SeriesContext series) {
    Map<LocalDate, RuleContext> byDay = new HashMap<>();
    @Nullable LocalDate first = null;
    @Nullable LocalDate last = null;
    for (RuleContext one : series.meetings()) {
      for (Sitting sitting : one.meeting().sittings()) {
        if (sitting.date().isPresent()) {
          LocalDate day = sitting.date().get();
          byDay.putIfAbsent(day, one);
          first = first == null || day.isBefore(first) ? day : first;
          last = last == null || day.isAfter(last) ? day : last;
        }
      }
    }
    if (first == null || last == null) {
      return;
    }
    LocalDate from = first;
    LocalDate to = last;
    for (RuleContext one : series.meetings()) {
      if (one.applies()) {
        each(one, (e, paragraph, place, ref) -> resolve(e, paragraph, place, ref, byDay, from, to));
      }
    }
  }

  private static void resolve(
      RuleContext context,
      @Nullable Paragraph paragraph,
      String place,
      ParagraphRef reference,
      Map<LocalDate, RuleContext> byDay,
      LocalDate first,
      LocalDate last) {
    Optional<LocalDate> from = reference.when().flatMap(when -> when.from());
    Optional<LocalDate> to = reference.when().flatMap(when -> when.to());
    boolean own = paragraph == null || isOwn(context.meeting(), reference);
    if (!own
        || from.isEmpty()
        || to.isEmpty()
        || from.get().isBefore(first)
        || to.get().isAfter(last)
        || from.get().plusDays(MOST_DAYS).isBefore(to.get())
        || from.get().isAfter(context.meeting().lastDay().orElse(last))) {
      return;
    }
    @Nullable RuleContext target = null;
    for (LocalDate day = from.get(); !day.isAfter(to.get()); day = day.plusDays(1)) {
      RuleContext held = byDay.get(day);
      if (held != null) {
        target = held;
        if (!lacks(held.meeting(), reference)) {
          return;
        }
      }
    }
    if (target == context) {
      return; // said when it was looked at alone
    }
    if (target == null) {
      at(context.found("no-meeting"), paragraph, place, reference).with("day", from.get()).add();
    } else if (target.isIncomplete()) {
      at(context.cannotJudge("left-out"), paragraph, place, reference).add();
    } else {
      at(context.found("no-paragraph"), paragraph, place, reference)
          .with("day", from.get())
          .with("section", section(reference))
          .add();
    }
  }
}
