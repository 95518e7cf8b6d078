package se.protokoll.validation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import se.protokoll.Meeting;
import se.protokoll.Paragraph;
import se.protokoll.language.Language;
import se.protokoll.text.ParagraphSet;
import se.protokoll.validation.finding.Finding;
import se.protokoll.validation.finding.Report;

/** Meetings that follow one another, and what rules find in them together. */
public final class SeriesOf {

  private SeriesOf() {}

  /** Returns the same meeting held on another day, with its paragraphs numbered from another on. */
  public static Meeting later(Meeting meeting, LocalDate day, int first) {
    var paragraphs = new ArrayList<Paragraph>();
    int number = first;
    for (Paragraph paragraph : meeting.paragraphs()) {
      paragraphs.add(paragraph.withNumber(number++));
    }
    long days = LawfulMeetings.DAY.until(day, java.time.temporal.ChronoUnit.DAYS);
    return LawfulMeetings.signedOn(meeting, LawfulMeetings.JUSTERED.plusDays(days))
        .withSittings(meeting.sittings().get(0).withDate(day))
        .withParagraphs(paragraphs)
        .withStatedRange(ParagraphSet.range(first, number - 1))
        .withPostings(List.of());
  }

  /** Returns everything a rule finds in some meetings and in all of them together. */
  public static List<Finding> find(String rule, Meeting... meetings) {
    var findings = new ArrayList<Finding>();
    MinutesValidator alone =
        MinutesValidator.standard().withRuleBook(RuleBook.standard().only(List.of(rule)));
    for (Report report : alone.validateSeries(List.of(meetings))) {
      findings.addAll(report.findings());
    }
    for (Finding finding : findings) {
      if (finding.text(Language.SV).contains("{") || finding.text(Language.EN).contains("{")) {
        throw new AssertionError("An argument is missing: " + finding.text(Language.EN));
      }
    }
    return findings;
  }
}
