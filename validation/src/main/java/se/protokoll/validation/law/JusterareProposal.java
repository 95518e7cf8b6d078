package se.protokoll.validation.law;

import java.util.List;
import se.protokoll.justering.Justerare;
import se.protokoll.mapper.HasNoJsonForm;

/**
 * Whom to elect to certify the minutes (<i>förslag till justerare</i>).
 *
 * @param justerare those to elect, with the paragraphs of each
 * @param smallest whether it is certain that no fewer would do; when many come and go there are too
 *     many choices to try, and there can be up to 1 + ln(number of paragraphs) times as many as
 *     needed
 */
public record JusterareProposal(List<Justerare> justerare, boolean smallest)
    implements HasNoJsonForm {
  public JusterareProposal {
    justerare = List.copyOf(justerare);
  }
}
