package se.protokoll.validation.standard.announcement;

import java.time.LocalDate;
import java.util.Optional;
import se.protokoll.Meeting;
import se.protokoll.Paragraph;
import se.protokoll.justering.Posting;
import se.protokoll.validation.law.Deadlines;
import se.protokoll.validation.rule.RuleContext;

/** Which paragraphs a posting is about, and when they were announced. */
final class PostedParagraphs {

  private PostedParagraphs() {}

  /** Says whether a posting covers a paragraph: it names it, or names none and no other does. */
  static boolean covers(Meeting meeting, Posting posting, Paragraph paragraph) {
    return meeting.postingsOf(paragraph).contains(posting);
  }

  /** Returns the day from which the time for appeal of what a posting covers runs, if known. */
  static Optional<LocalDate> announced(RuleContext context, Posting posting) {
    for (Paragraph paragraph : context.meeting().paragraphs()) {
      if (covers(context.meeting(), posting, paragraph)) {
        // boards post the same paragraphs, so that the first of them tells for all
        return Deadlines.announced(context.meeting(), paragraph, context.law());
      }
    }
    return posting.postedOn();
  }
}
