package se.protokoll;

import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;
import se.protokoll.mapper.NeedsJsonModule;
import se.protokoll.record.Facts;
import se.protokoll.text.ParagraphSet;

/**
 * One line of the table of contents of the minutes (<i>ärendelista, innehållsförteckning</i>),
 * which has paragraph numbers and is made after the meeting, unlike the agenda.
 *
 * @param paragraphs the paragraph or paragraphs it names, absent when it names none
 * @param title the title as printed there, absent when there is none
 * @param caseNumbers the case numbers as printed there
 */
@Value.Builder
public record ContentsItem(
    Optional<ParagraphSet> paragraphs, Optional<String> title, List<String> caseNumbers)
    implements NeedsJsonModule, WithContentsItem {
  public ContentsItem {
    Facts.requireAll(paragraphs, title);
    caseNumbers = Facts.listOf(caseNumbers);
  }

  /**
   * Returns a new builder; it is the supported way in, because a component may be added in a later
   * version.
   */
  public static Builder builder() {
    return new Builder();
  }

  /** Builds a {@code ContentsItem}. */
  public static final class Builder extends ContentsItemBuilder {
    Builder() {}
  }
}
