package se.protokoll.fund;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * How any total is divided (<i>fördelningsnyckel</i>).
 *
 * <p>It holds whatever minutes print, also a split that does not add up, and it needs no total:
 * "50/50 of the remaining funds" is a whole split.
 *
 * @param kind what the parts are measured by
 * @param parts the parts, in the order published
 * @param restTo the key of the holder who takes what the percentages leave of 100
 * @param nesting how splits inside are carried out, absent for level by level
 * @param rounding the rounding the split itself declares, absent when it declares none
 */
@Value.Builder
public record FundSplit(
    SplitKind kind,
    List<Part> parts,
    Optional<String> restTo,
    Optional<Nesting> nesting,
    Optional<Rounding> rounding)
    implements WithFundSplit {
  public FundSplit {
    Objects.requireNonNull(kind, "kind");
    parts = parts == null ? List.of() : List.copyOf(parts);
    restTo = restTo == null ? Optional.empty() : restTo;
    nesting = nesting == null ? Optional.empty() : nesting;
    rounding = rounding == null ? Optional.empty() : rounding;
  }

  /**
   * Returns a new builder; it is the supported way in, for a component may be added in a later
   * version.
   */
  public static Builder builder() {
    return new Builder();
  }

  /** Builds a {@code FundSplit}. */
  public static final class Builder extends FundSplitBuilder {
    Builder() {}
  }
}
