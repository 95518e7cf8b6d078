package se.protokoll.validation.standard;

import se.protokoll.Decision;
import se.protokoll.DecisionKind;
import se.protokoll.Paragraph;

/** How a paragraph about the previous minutes (<i>föregående protokoll</i>) is known. */
public final class PreviousMinutesText {

  private static final String[] PREVIOUS = {"föregående", "förra", "tidigare"};

  private PreviousMinutesText() {}

  /** Says whether a paragraph is about the previous minutes, by its title. */
  public static boolean isAbout(Paragraph paragraph) {
    return Words.has(paragraph.title(), "protokoll") && Words.has(paragraph.title(), PREVIOUS);
  }

  /** Says whether a paragraph about the previous minutes files them. */
  public static boolean isFiledIn(Paragraph paragraph) {
    if (!isAbout(paragraph)) {
      return false;
    }
    for (Decision decision : paragraph.decisions()) {
      if (decision.isOf(DecisionKind.FILED) || Words.has(decision.clauses(), "till handlingarna")) {
        return true;
      }
    }
    return false;
  }
}
