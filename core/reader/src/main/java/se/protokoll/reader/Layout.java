package se.protokoll.reader;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.immutables.value.Value;
import se.protokoll.language.ContradictionException;
import se.protokoll.mapper.NeedsJsonModule;
import se.protokoll.reader.vocabulary.Vocabulary;

/**
 * How minutes of one kind are printed (<i>layout</i>): a description as data, which adds to what is
 * known of all minutes. A word may be written in any case, and its last colon left out.
 *
 * @param name the name, such as "goteborg"
 * @param recognisedBy texts that all stand in such minutes, and not all in others, whatever blanks
 *     stand between their words; when there is none, the layout is taken only when it is asked for
 * @param paragraphHeads how the first line of a paragraph looks: words, and the places {@code
 *     {number}}, {@code {case}} and {@code {title}}, such as "Punkt {number}: {title}"; blanks
 *     match any number of blanks. Empty: as in all minutes, with the sign §
 * @param furniture lines that belong to the page and not to the minutes; a star stands for any
 *     text: "Postadress*"
 * @param labels words of the head of minutes, and what they stand for
 * @param headings headings within paragraphs, and what stands under them
 * @param appendices the first words of the headings of appendices, such as "Bilaga"
 * @param votesInAppendices whether lists of votes in appendices are read that have people whom
 *     nothing else in the minutes names; otherwise the record has the counts of such a vote, and
 *     says that it leaves out how each person voted
 */
@Value.Builder
public record Layout(
    String name,
    List<String> recognisedBy,
    List<String> paragraphHeads,
    List<String> furniture,
    Map<String, Label> labels,
    Map<String, HeadingKind> headings,
    List<String> appendices,
    boolean votesInAppendices)
    implements NeedsJsonModule, WithLayout {
  private static final String NUMBER = "{number}";

  /**
   * Makes a layout.
   *
   * @throws ContradictionException when a word is blank or stands for two things, or the head of a
   *     paragraph does not have the place {@code {number}} once
   */
  public Layout {
    Objects.requireNonNull(name, "name");
    if (name.isBlank()) {
      throw new IllegalArgumentException("A layout needs a name");
    }
    recognisedBy = List.copyOf(recognisedBy);
    paragraphHeads = List.copyOf(paragraphHeads);
    furniture = List.copyOf(furniture);
    labels = Map.copyOf(labels);
    headings = Map.copyOf(headings);
    appendices = List.copyOf(appendices);
    requireWords(Stream.of(recognisedBy, furniture, appendices).flatMap(List::stream));
    requireOneMeaning(labels.keySet());
    requireOneMeaning(headings.keySet());
    paragraphHeads.forEach(Layout::requireNumber);
  }

  private static void requireWords(Stream<String> words) {
    if (words.anyMatch(String::isBlank)) {
      throw new ContradictionException("word-blank", Map.of());
    }
  }

  /** Refuses words that are the same as they are compared, in whatever case they are written. */
  private static void requireOneMeaning(Set<String> words) {
    var met = new HashSet<String>();
    for (String word : words.stream().sorted().toList()) {
      String key = Vocabulary.key(word);
      requireWords(Stream.of(key));
      if (!met.add(key)) {
        throw new ContradictionException("word-twice", Map.of("word", word));
      }
    }
  }

  private static void requireNumber(String head) {
    int at = head.indexOf(NUMBER);
    if (at < 0 || head.indexOf(NUMBER, at + 1) >= 0) {
      throw new ContradictionException(
          "head-without-number", Map.of("head", head, "place", NUMBER));
    }
  }

  /** Returns a layout that adds nothing to what is known of all minutes. */
  public static Layout of(String name) {
    return builder().name(name).build();
  }

  /**
   * Returns a new builder; it is the supported way in, because a component may be added in a later
   * version.
   */
  public static Builder builder() {
    return new Builder();
  }

  /** Builds a {@code Layout}. */
  public static final class Builder extends LayoutBuilder {
    Builder() {
      votesInAppendices(false);
    }
  }
}
