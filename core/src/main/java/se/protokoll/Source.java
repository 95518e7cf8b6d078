package se.protokoll;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;
import se.protokoll.record.Facts;

/**
 * Where a record of minutes was taken from (<i>källa</i>).
 *
 * @param url the address, as published
 * @param retrievedOn the day it was read
 * @param extent how much of the minutes it shows, absent when unknown
 * @param inferred what the record holds beyond what the text states
 */
@Value.Builder
public record Source(
    Optional<String> url,
    Optional<LocalDate> retrievedOn,
    Optional<Extent> extent,
    List<Inference> inferred)
    implements WithSource {
  public Source {
    Facts.requireAll(url, retrievedOn, extent);
    inferred = Facts.listOf(inferred);
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
