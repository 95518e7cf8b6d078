package se.protokoll.justering;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;
import se.protokoll.mapper.NeedsJsonModule;
import se.protokoll.people.Actor;
import se.protokoll.record.Facts;
import se.protokoll.text.ParagraphSet;

/**
 * The announcement on a notice board that minutes have been certified (<i>anslag,
 * tillkännagivande</i>).
 *
 * <p>Every fact is optional: real minutes leave the form blank, and a blank form is a posting
 * nobody has dated.
 *
 * @param board whose notice board, a name or key; a joint board has one posting for each of its
 *     parties
 * @param paragraphs the paragraphs covered; absent means all that no other posting covers
 * @param certifiedOn the day of <i>justering</i> as stated
 * @param postedOn the day the notice was put up
 * @param removedOn the day the notice was taken down
 * @param lastAppealDay the last day to appeal as stated
 * @param datesAsPrinted what is printed where a day is not whole, such as "tas ned 2016-"; never
 *     read as a date
 * @param signedBy who signed the notice, absent when not stated
 * @param storedAt where the minutes are kept (<i>förvaringsplats</i>)
 */
@Value.Builder
public record Posting(
    Optional<String> board,
    Optional<ParagraphSet> paragraphs,
    Optional<LocalDate> certifiedOn,
    Optional<LocalDate> postedOn,
    Optional<LocalDate> removedOn,
    Optional<LocalDate> lastAppealDay,
    List<String> datesAsPrinted,
    Optional<Actor> signedBy,
    Optional<String> storedAt)
    implements NeedsJsonModule, WithPosting {
  public Posting {
    Facts.requireAll(board, paragraphs, certifiedOn, postedOn);
    Facts.requireAll(removedOn, lastAppealDay, signedBy, storedAt);
    datesAsPrinted = Facts.listOf(datesAsPrinted);
  }

  /**
   * Returns a new builder; it is the supported way in, because a component may be added in a later
   * version.
   */
  public static Builder builder() {
    return new Builder();
  }

  /** Builds a {@code Posting}. */
  public static final class Builder extends PostingBuilder {
    Builder() {}
  }
}
