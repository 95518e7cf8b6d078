package se.protokoll;

import java.util.Objects;
import se.protokoll.mapper.HasNoJsonForm;

/**
 * A grant, where it stands in the minutes and how far it has come (<i>bidrag i sitt
 * sammanhang</i>).
 *
 * @param paragraph the paragraph it stands in
 * @param state proposed or decided
 * @param grant the grant
 */
public record PlacedGrant(Paragraph paragraph, MatterState state, Grant grant)
    implements HasNoJsonForm {
  public PlacedGrant {
    Objects.requireNonNull(paragraph, "paragraph");
    Objects.requireNonNull(state, "state");
    Objects.requireNonNull(grant, "grant");
  }
}
