package se.protokoll;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.immutables.value.Value;
import se.protokoll.mapper.NeedsJsonModule;
import se.protokoll.record.Facts;
import se.protokoll.text.ParagraphSet;

/**
 * That a meeting was announced before it was held (<i>kungörelse</i>). What is announced on several
 * days, or matter by matter, has one for each.
 *
 * @param announcedOn the day it was announced, absent when not stated
 * @param how where or how, in the words of the minutes: "kommunens anslagstavla", "i laga ordning"
 * @param paragraphs the paragraphs whose matters it names; all of them when the minutes say nothing
 *     else
 */
@Value.Builder
public record MeetingNotice(
    Optional<LocalDate> announcedOn, Optional<String> how, ParagraphSet paragraphs)
    implements NeedsJsonModule, WithMeetingNotice {
  public MeetingNotice {
    Facts.requireAll(announcedOn, how);
    Objects.requireNonNull(paragraphs, "paragraphs");
  }

  /**
   * Returns a new builder; it is the supported way in, because a component may be added in a later
   * version.
   */
  public static Builder builder() {
    return new Builder();
  }

  /** Builds a {@code MeetingNotice}. */
  public static final class Builder extends MeetingNoticeBuilder {
    Builder() {
      paragraphs(ParagraphSet.ALL);
    }
  }
}
