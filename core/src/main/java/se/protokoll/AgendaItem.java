package se.protokoll;

import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;
import se.protokoll.mapper.NeedsJsonModule;
import se.protokoll.record.Facts;

/**
 * One item of what was summoned (<i>punkt på dagordningen</i>), kept apart from what was minuted.
 *
 * @param number the item's number as printed, absent when the item has none; never a paragraph
 *     number
 * @param title the title, absent when the publication shows only text
 * @param sections the text of the item
 * @param documents the documents sent out with it, also those of which only the heading is left
 */
@Value.Builder
public record AgendaItem(
    Optional<String> number,
    Optional<String> title,
    List<Section> sections,
    List<Document> documents)
    implements NeedsJsonModule, WithAgendaItem {
  public AgendaItem {
    Facts.requireAll(number, title);
    sections = Facts.listOf(sections);
    documents = Facts.listOf(documents);
  }

  /**
   * Returns a new builder; it is the supported way in, because a component may be added in a later
   * version.
   */
  public static Builder builder() {
    return new Builder();
  }

  /** Builds a {@code AgendaItem}. */
  public static final class Builder extends AgendaItemBuilder {
    Builder() {}
  }
}
