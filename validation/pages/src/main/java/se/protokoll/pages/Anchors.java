package se.protokoll.pages;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import se.protokoll.Meeting;
import se.protokoll.Paragraph;

/**
 * The ids of the paragraphs of some minutes on their page: "p12", "p12a", "p63_20".
 *
 * <p>In a suffix, letters are lower-case, and anything but letters and digits of ASCII is "_". What
 * stands a second time is "p12-2".
 */
final class Anchors {
  private static final int LONGEST_SUFFIX = 20;

  private final List<String> ids;
  private final Map<String, String> byNumber = new HashMap<>();

  private Anchors(List<Paragraph> paragraphs) {
    this.ids = new ArrayList<>(paragraphs.size());
    var used = new HashMap<String, Integer>();
    for (Paragraph paragraph : paragraphs) {
      String plain = plain(paragraph.number(), paragraph.suffix());
      int times = used.merge(plain, 1, Integer::sum);
      String id = times == 1 ? plain : plain + "-" + times;
      ids.add(id);
      byNumber.putIfAbsent(numbered(paragraph.number(), paragraph.suffix()), id);
    }
  }

  static Anchors of(Meeting meeting) {
    return new Anchors(meeting.paragraphs());
  }

  /** Returns the id of the paragraph at a place of the list, from 0 on. */
  String at(int place) {
    return ids.get(place);
  }

  /** Returns the id of the first paragraph with a number and suffix, empty when there is none. */
  Optional<String> of(int number, Optional<String> suffix) {
    return Optional.ofNullable(byNumber.get(numbered(number, suffix)));
  }

  private static String numbered(int number, Optional<String> suffix) {
    return number + suffix.map(text -> " " + text.toLowerCase(Locale.ROOT)).orElse("");
  }

  private static String plain(int number, Optional<String> suffix) {
    var id = new StringBuilder("p").append(number);
    String rest = suffix.orElse("").toLowerCase(Locale.ROOT);
    if (!rest.isEmpty() && Character.isDigit(rest.charAt(0))) {
      id.append('_'); // so that 1 with the suffix "2" is not 12
    }
    rest.chars()
        .limit(LONGEST_SUFFIX)
        .map(c -> (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') ? c : '_')
        .forEach(c -> id.append((char) c));
    return id.toString();
  }
}
