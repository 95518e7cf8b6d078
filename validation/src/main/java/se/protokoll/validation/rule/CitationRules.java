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
import se.protokoll.validation.finding.Rule;
import se.protokoll.validation.finding.Severity;

/** References to paragraphs of other minutes, and of the same. */
final class CitationRules {

  private static final MessageTable TEXTS = Texts.of("citation");

  /** The longest stretch of days that is still one meeting. */
  private static final int MOST_DAYS = 7;

  /** A reference leads to a paragraph that exists. Source: practice, SVOM 2024-06-03. */
  static final Rule PARAGRAPH_REFERENCE =
      Rule.builder("paragraph-reference", TEXTS)
          .gravity(Severity.WARNING)
          .source(Sources.practice("SVOM 2024-06-03, SVOM 2024-02-23"))
          .missingContent()
          .build();

  private CitationRules() {}

  static List<BookRule> rules() {
    return List.of(
        BookRule.of(
            PARAGRAPH_REFERENCE,
            CitationRules::referencesLookBack,
            CitationRules::referencesResolve));
  }

  /** How one reference is looked at: the path of its place, and the reference. */
  private interface ReferenceCheck {
    void on(Examination examination, @Nullable Paragraph paragraph, String place, ParagraphRef ref);
  }

  private static void each(Examination examination, ReferenceCheck check) {
    Meeting meeting = examination.meeting();
    if (meeting.previousMinutes().isPresent()
        && meeting.previousMinutes().get().reference().isPresent()) {
      check.on(
          examination,
          null,
          "/previousMinutes/reference",
          meeting.previousMinutes().get().reference().get());
    }
    List<Paragraph> paragraphs = meeting.paragraphs();
    for (int p = 0; p < paragraphs.size(); p++) {
      List<ParagraphRef> references = paragraphs.get(p).precedents();
      for (int r = 0; r < references.size(); r++) {
        check.on(
            examination,
            paragraphs.get(p),
            "/paragraphs/" + p + "/precedents/" + r,
            references.get(r));
      }
    }
  }

  private static Draft at(
      Draft draft, @Nullable Paragraph paragraph, String place, ParagraphRef reference) {
    if (paragraph != null) {
      draft.in(paragraph);
    }
    return draft.at(place).with("reference", reference.text());
  }

  private static void referencesLookBack(Examination examination) {
    each(examination, CitationRules::checkAlone);
  }

  private static void checkAlone(
      Examination examination,
      @Nullable Paragraph paragraph,
      String place,
      ParagraphRef reference) {
    Meeting meeting = examination.meeting();
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
      at(examination.found("later"), paragraph, place, reference)
          .with("day", first.get())
          .with("meeting", last.get())
          .add();
    } else if (isOwn(meeting, reference)
        && isOn(meeting, first.get())
        && lacks(meeting, reference)) {
      at(examination.missing("no-paragraph"), paragraph, place, reference)
          .with("day", first.get())
          .with("section", section(reference))
          .add();
    }
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

  private static void referencesResolve(Series series) {
    Map<LocalDate, Examination> byDay = new HashMap<>();
    @Nullable LocalDate first = null;
    @Nullable LocalDate last = null;
    for (Examination one : series.meetings()) {
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
    for (Examination one : series.meetings()) {
      if (series.judges(one)) {
        each(one, (e, paragraph, place, ref) -> resolve(e, paragraph, place, ref, byDay, from, to));
      }
    }
  }

  private static void resolve(
      Examination examination,
      @Nullable Paragraph paragraph,
      String place,
      ParagraphRef reference,
      Map<LocalDate, Examination> byDay,
      LocalDate first,
      LocalDate last) {
    Optional<LocalDate> from = reference.when().flatMap(when -> when.from());
    Optional<LocalDate> to = reference.when().flatMap(when -> when.to());
    boolean own = paragraph == null || isOwn(examination.meeting(), reference);
    if (!own
        || from.isEmpty()
        || to.isEmpty()
        || from.get().isBefore(first)
        || to.get().isAfter(last)
        || from.get().plusDays(MOST_DAYS).isBefore(to.get())
        || from.get().isAfter(examination.meeting().lastDay().orElse(last))) {
      return;
    }
    @Nullable Examination target = null;
    for (LocalDate day = from.get(); !day.isAfter(to.get()); day = day.plusDays(1)) {
      Examination held = byDay.get(day);
      if (held != null) {
        target = held;
        if (!lacks(held.meeting(), reference)) {
          return;
        }
      }
    }
    if (target == examination) {
      return; // said when it was looked at alone
    }
    if (target == null) {
      at(examination.found("no-meeting"), paragraph, place, reference)
          .with("day", from.get())
          .add();
    } else if (target.isIncomplete()) {
      at(examination.cannotJudge("left-out"), paragraph, place, reference).add();
    } else {
      at(examination.found("no-paragraph"), paragraph, place, reference)
          .with("day", from.get())
          .with("section", section(reference))
          .add();
    }
  }
}
