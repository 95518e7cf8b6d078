package se.protokoll.reader;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.immutables.value.Value;

/**
 * How minutes of one kind are printed (<i>layout</i>): a description as data, which adds to what is
 * known of all minutes. A word may be written in any case, and its last colon left out.
 *
 * @param name the name, such as "goteborg"
 * @param recognisedBy texts that all stand in such minutes, and not all in others; when there is
 *     none, the layout is taken only when it is asked for
 * @param paragraphHeads how the first line of a paragraph looks: words, and the places {@code
 *     {number}}, {@code {case}} and {@code {title}}, such as "Punkt {number}: {title}"; blanks
 *     match any number of blanks. Empty: as in all minutes, with the sign §
 * @param furniture lines that belong to the page and not to the minutes; a star stands for any
 *     text: "Postadress*"
 * @param labels words of the head of minutes, and what they stand for
 * @param headings headings within paragraphs, and what stands under them
 * @param appendices the first words of the headings of appendices, such as "Bilaga"
 */
@Value.Builder
public record Layout(
    String name,
    List<String> recognisedBy,
    List<String> paragraphHeads,
    List<String> furniture,
    Map<String, Label> labels,
    Map<String, HeadingKind> headings,
    List<String> appendices)
    implements WithLayout {
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
    Builder() {}
  }
}
