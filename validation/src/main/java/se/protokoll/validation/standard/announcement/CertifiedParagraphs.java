package se.protokoll.validation.standard.announcement;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import se.protokoll.DaysOfJustering;
import se.protokoll.Paragraph;
import se.protokoll.validation.rule.RuleContext;

/**
 * When the paragraphs of a notice were certified.
 *
 * @param paragraphs all of them
 * @param together those that were not certified at the meeting
 * @param day the day on which the last of those was certified, empty when it is unknown for one
 * @param earliest the earliest day on which the last of those can have been, empty when unknown
 * @param immediate those that were certified at the meeting, by their days
 * @param latestSignature the latest day of a signature of any of them, empty when none has one
 * @param signed whether all of them have all their signatures, each with a day
 */
record CertifiedParagraphs(
    List<Paragraph> paragraphs,
    List<Paragraph> together,
    Optional<LocalDate> day,
    Optional<LocalDate> earliest,
    SortedMap<LocalDate, List<Paragraph>> immediate,
    Optional<LocalDate> latestSignature,
    boolean signed) {

  static CertifiedParagraphs of(RuleContext context, List<Paragraph> paragraphs) {
    DaysOfJustering days = context.daysOfJustering();
    List<Paragraph> together = paragraphs;
    SortedMap<LocalDate, List<Paragraph>> immediate = Collections.emptySortedMap();
    boolean signed = true;
    for (Paragraph paragraph : paragraphs) {
      signed &= days.isSigned(paragraph);
    }
    if (areSomeImmediate(paragraphs)) {
      together = new ArrayList<>(paragraphs.size());
      immediate = new TreeMap<>();
      for (Paragraph paragraph : paragraphs) {
        if (!paragraph.certifiedImmediately()) {
          together.add(paragraph);
        } else if (days.dayOf(paragraph).isPresent()) {
          immediate
              .computeIfAbsent(dayOf(context, paragraph), key -> new ArrayList<>(1))
              .add(paragraph);
        }
      }
    }
    return new CertifiedParagraphs(
        paragraphs,
        together,
        days.lastOf(together),
        days.earliestOf(together),
        immediate,
        days.latestSignatureOf(paragraphs),
        signed);
  }

  private static boolean areSomeImmediate(List<Paragraph> paragraphs) {
    for (Paragraph paragraph : paragraphs) {
      if (paragraph.certifiedImmediately()) {
        return true;
      }
    }
    return false;
  }

  /** Returns the day on which a paragraph was certified at the meeting. */
  private static LocalDate dayOf(RuleContext context, Paragraph paragraph) {
    DaysOfJustering days = context.daysOfJustering();
    LocalDate day = days.dayOf(paragraph).orElseThrow();
    return context.meeting().isHeldOn(day) ? day : days.firstStatedOf(paragraph).orElse(day);
  }
}
