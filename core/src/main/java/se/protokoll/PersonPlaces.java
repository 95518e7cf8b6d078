package se.protokoll;

import java.util.List;
import se.protokoll.people.Attendance;

/**
 * Where one person is listed, made once for somebody with many entries in the list of attendance
 * (<i>närvaro</i>); <i>jäv</i> is not looked at.
 *
 * @param certain where he or she certainly decided
 * @param possible where he or she decided or may have
 * @param listening where he or she was there without deciding
 * @param decides whether an entry has him or her deciding, or may have
 * @param member whether an entry has him or her deciding as a member
 */
record PersonPlaces(
    ParagraphSpans certain,
    ParagraphSpans possible,
    ParagraphSpans listening,
    boolean decides,
    boolean member) {

  static PersonPlaces of(List<Attendance> entries, ParagraphIndex index) {
    SpanUnion certain = new SpanUnion();
    SpanUnion possible = new SpanUnion();
    SpanUnion listening = new SpanUnion();
    boolean decides = false;
    boolean member = false;
    for (Attendance entry : entries) {
      if (entry.mayBeDeciding()) {
        possible.add(index.in(entry.paragraphs()));
        decides = true;
        member |= Deciders.isMember(entry);
      } else if (!entry.isAbsent()) {
        listening.add(index.in(entry.paragraphs()));
      }
      if (entry.isDeciding() && !entry.isByTheClock()) {
        certain.add(index.whollyIn(entry.paragraphs()));
      }
    }
    return new PersonPlaces(certain.spans(), possible.spans(), listening.spans(), decides, member);
  }
}
