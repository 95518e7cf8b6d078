package se.protokoll.reader.head;

import java.util.List;
import se.protokoll.Meeting;
import se.protokoll.reader.block.Blocks;
import se.protokoll.reader.fact.Roster;
import se.protokoll.reader.fact.Trace;
import se.protokoll.reader.line.Line;
import se.protokoll.reader.vocabulary.Vocabulary;

/**
 * Reads the head of minutes: which body met, when and where, who was there as what and for which
 * paragraphs, who certified the minutes and when they were announced.
 */
@SuppressWarnings("UnusedVariable")
public final class HeadReader {
  private final Vocabulary vocabulary;
  private final Roster roster;
  private final Trace trace;

  /** Makes a reader that adds to a roster and a trace. */
  public HeadReader(Vocabulary vocabulary, Roster roster, Trace trace) {
    this.vocabulary = vocabulary;
    this.roster = roster;
    this.trace = trace;
  }

  /**
   * Reads the head.
   *
   * @param blocks the parts of the minutes; an appendix may have the list of attendance
   * @param furniture the lines set aside; the running head may tell the body and the day
   * @param meeting what is read is put here
   */
  public void read(Blocks blocks, List<Line> furniture, Meeting.Builder meeting) {}
}
