package se.protokoll.validation.finding;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import se.protokoll.MinutesPart;
import se.protokoll.mapper.HasNoJsonForm;

/**
 * The parts of the minutes that a rule needs before it can say that something is wrong (<i>vad en
 * regel behöver</i>). What the record leaves out of them could make it right.
 *
 * @param ofParagraph those it needs of the paragraph that it finds something in; of all paragraphs
 *     where it finds something in no certain one
 * @param throughout those it needs of the whole meeting
 */
public record NeededParts(Set<MinutesPart> ofParagraph, Set<MinutesPart> throughout)
    implements HasNoJsonForm {

  /** Nothing but the place itself, which alone proves what is wrong with it. */
  public static final NeededParts NONE = new NeededParts(Set.of(), Set.of());

  /** Every part of the whole meeting: for a rule that does not say what it needs. */
  public static final NeededParts ALL = new NeededParts(Set.of(), EnumSet.allOf(MinutesPart.class));

  public NeededParts {
    ofParagraph = copy(ofParagraph);
    throughout = copy(throughout);
  }

  private static Set<MinutesPart> copy(Set<MinutesPart> parts) {
    return parts.isEmpty() ? Set.of() : Collections.unmodifiableSet(EnumSet.copyOf(parts));
  }

  /** Returns these and more parts of the paragraph. */
  public NeededParts withParagraph(MinutesPart... parts) {
    return new NeededParts(joined(ofParagraph, parts), throughout);
  }

  /** Returns these and more parts of the whole meeting. */
  public NeededParts withThroughout(MinutesPart... parts) {
    return new NeededParts(ofParagraph, joined(throughout, parts));
  }

  private static Set<MinutesPart> joined(Set<MinutesPart> parts, MinutesPart... more) {
    Set<MinutesPart> all = EnumSet.noneOf(MinutesPart.class);
    all.addAll(parts);
    Collections.addAll(all, more);
    return all;
  }
}
