package se.protokoll;

import java.util.Objects;
import se.protokoll.mapper.HasNoJsonForm;

/**
 * Something that somebody is to come back with, and how far it has come (<i>ärende på
 * balanslistan</i>).
 *
 * @param paragraph the paragraph it stands in
 * @param state proposed, decided or promised
 * @param followUp what is to come back
 */
public record OutstandingMatter(Paragraph paragraph, MatterState state, FollowUp followUp)
    implements HasNoJsonForm {
  public OutstandingMatter {
    Objects.requireNonNull(paragraph, "paragraph");
    Objects.requireNonNull(state, "state");
    Objects.requireNonNull(followUp, "followUp");
  }
}
