package se.protokoll.validation.standard.presence;

import java.util.ArrayList;
import java.util.List;
import se.protokoll.ParagraphIndex;
import se.protokoll.ParagraphSpans;
import se.protokoll.people.Attendance;

/** The stretches of paragraphs that one person may have served in, and in whose place. */
final class Stretches {

  private final ParagraphIndex index;
  private final ParagraphSpans present;

  /** Of each stretch the entries that have the person serving there for somebody else. */
  private final List<List<Attendance>> replacing;

  /** Entries for somebody else that do not say that the person served. */
  private final List<Attendance> listed = new ArrayList<>(0);

  private Stretches(List<Attendance> entries, ParagraphIndex index) {
    this.index = index;
    List<ParagraphSpans> all = new ArrayList<>(entries.size());
    List<Attendance> serving = new ArrayList<>(entries.size());
    for (Attendance entry : entries) {
      if (entry.mayBeDeciding()) {
        all.add(index.in(entry.paragraphs()));
        serving.add(entry);
      } else if (entry.substitutesFor().isPresent()) {
        listed.add(entry);
      }
    }
    present = ParagraphSpans.union(all);
    replacing = new ArrayList<>(present.count());
    for (int stretch = 0; stretch < present.count(); stretch++) {
      replacing.add(new ArrayList<>(0));
    }
    for (int i = 0; i < serving.size(); i++) {
      if (serving.get(i).substitutesFor().isPresent()) {
        note(serving.get(i), all.get(i));
      }
    }
  }

  private void note(Attendance entry, ParagraphSpans spans) {
    int before = -1;
    for (int i = 0; i < spans.count(); i++) {
      int stretch = stretchOf(spans.from(i));
      if (stretch != before) {
        replacing.get(stretch).add(entry);
        before = stretch;
      }
    }
  }

  static Stretches of(List<Attendance> entries, ParagraphIndex index) {
    return new Stretches(entries, index);
  }

  /** Returns all of them. */
  ParagraphSpans present() {
    return present;
  }

  /** Returns the members in whose place the person may have served at a place, in part at least. */
  List<String> replacedAt(int place) {
    List<String> members = new ArrayList<>(1);
    addMembers(members, replacing.get(stretchOf(place)), place);
    addMembers(members, listed, place);
    return members;
  }

  private void addMembers(List<String> members, List<Attendance> entries, int place) {
    for (Attendance entry : entries) {
      if (index.get(place).isIn(entry.paragraphs())) {
        members.add(entry.substitutesFor().orElseThrow());
      }
    }
  }

  /** Returns which stretch a place is in. */
  private int stretchOf(int place) {
    int low = 0;
    int high = present.count() - 1;
    while (low < high) {
      int middle = (low + high + 1) >>> 1;
      if (present.from(middle) <= place) {
        low = middle;
      } else {
        high = middle - 1;
      }
    }
    return low;
  }
}
