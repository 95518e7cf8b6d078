package se.protokoll.validation.finding;

import java.util.Objects;
import java.util.Optional;
import se.protokoll.mapper.NeedsJsonModule;
import se.protokoll.text.ParagraphSet;

/**
 * Where in some minutes a finding belongs (<i>plats</i>).
 *
 * @param pointer a JSON pointer into the document of the meeting, by property name and index:
 *     "/paragraphs/9/decisions/0/grants/2/amount"; empty for the whole meeting
 * @param paragraph the number of the paragraph, absent when about the whole meeting
 * @param suffix the paragraph's suffix, absent when it has none
 * @param person the key of the person it is about, absent when about nobody
 */
public record Place(
    String pointer, Optional<Integer> paragraph, Optional<String> suffix, Optional<String> person)
    implements NeedsJsonModule {
  public Place {
    Objects.requireNonNull(pointer, "pointer");
    Objects.requireNonNull(paragraph, "paragraph");
    Objects.requireNonNull(suffix, "suffix");
    Objects.requireNonNull(person, "person");
    if (!pointer.isEmpty() && pointer.charAt(0) != '/') {
      throw new IllegalArgumentException(
          "A JSON pointer is empty or begins with \"/\": \"" + pointer + "\"");
    }
  }

  /** Returns the paragraph as printed, "§ 12 A", empty when about the whole meeting. */
  public Optional<String> section() {
    return paragraph.map(number -> "§ " + ParagraphSet.numbered(number, suffix));
  }
}
