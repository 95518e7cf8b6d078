package se.protokoll.validation.law;

import java.util.List;
import se.protokoll.Meeting;
import se.protokoll.Paragraph;
import se.protokoll.people.Attendance;
import se.protokoll.people.PresidiumRole;
import se.protokoll.text.ParagraphSet.Coverage;

/**
 * Who may juster which paragraphs of a meeting, and why the others may not (<i>val av
 * justerare</i>).
 */
public final class JusterareSelection {

  private JusterareSelection() {}

  /**
   * Returns how many <i>justerare</i> it takes beside the chair: the number in the body's own
   * standing orders, else by practice two in an assembly and one elsewhere.
   */
  public static int required(LegalContext context) {
    return context.stated(Parameter.JUSTERARE).orElse(context.isAssembly() ? 2 : 1);
  }

  /**
   * Says whether a person presided over a paragraph: as the minutes say, or as the chair where they
   * say of nobody that he presided.
   */
  public static boolean presided(Meeting meeting, Paragraph paragraph, String person) {
    List<Attendance> entries = meeting.attendance();
    boolean anybody = false;
    boolean chair = false;
    for (int i = 0; i < entries.size(); i++) {
      Attendance entry = entries.get(i);
      if ((!entry.presiding() && entry.presidiumRole().isEmpty()) || !covers(entry, paragraph)) {
        continue;
      }
      boolean same = entry.person().isPresent() && entry.person().get().equals(person);
      if (entry.presiding()) {
        if (same) {
          return true;
        }
        anybody = true;
      } else if (same && entry.presidiumRole().get() == PresidiumRole.CHAIR) {
        chair = true;
      }
    }
    return chair && !anybody;
  }

  private static boolean covers(Attendance entry, Paragraph paragraph) {
    return entry.paragraphs().isAll()
        || entry.paragraphs().coverage(paragraph.number(), paragraph.suffix()) != Coverage.NONE;
  }
}
