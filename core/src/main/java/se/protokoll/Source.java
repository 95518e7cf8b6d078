package se.protokoll;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;
import se.protokoll.mapper.NeedsJsonModule;
import se.protokoll.record.Facts;

/**
 * Where a record of minutes was taken from (<i>källa</i>).
 *
 * @param url the address, as published
 * @param retrievedOn the day it was read
 * @param extent how much of the minutes it shows, absent when unknown
 * @param inferred what the record holds beyond what the text states
 * @param leftOut what the record does not take over from the minutes; a rule that needs it cannot
 *     judge
 */
@Value.Builder
public record Source(
    Optional<String> url,
    Optional<LocalDate> retrievedOn,
    Optional<Extent> extent,
    List<Inference> inferred,
    List<Omission> leftOut)
    implements NeedsJsonModule, WithSource {
  public Source {
    Facts.requireAll(url, retrievedOn, extent);
    inferred = Facts.listOf(inferred);
    leftOut = Facts.listOf(leftOut);
  }

  /** Says whether the record leaves out a part of the minutes, if only of some paragraphs. */
  public boolean leavesOut(MinutesPart part) {
    for (Omission omission : leftOut) {
      if (part.isWithin(omission.part())) {
        return true;
      }
    }
    return false;
  }

  /** Says whether the record leaves out a part of the minutes of a paragraph, or may. */
  public boolean leavesOut(MinutesPart part, Paragraph paragraph) {
    for (Omission omission : leftOut) {
      if (part.isWithin(omission.part()) && paragraph.isIn(omission.paragraphs())) {
        return true;
      }
    }
    return false;
  }

  /**
   * Returns a new builder; it is the supported way in, because a component may be added in a later
   * version.
   */
  public static Builder builder() {
    return new Builder();
  }

  /** Builds a {@code Source}. */
  public static final class Builder extends SourceBuilder {
    Builder() {}
  }
}
