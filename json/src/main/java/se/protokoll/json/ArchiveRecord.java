package se.protokoll.json;

import java.util.Objects;
import se.protokoll.Meeting;
import se.protokoll.json.problem.ReadResult;
import se.protokoll.mapper.HasNoJsonForm;

/**
 * One record of an archive: a meeting, or what is wrong with it.
 *
 * @param number which record it is, from 1; blank lines are none
 * @param line the line of the archive that it begins on, from 1
 * @param result the meeting, or its problems with their lines in the archive
 */
public record ArchiveRecord(long number, int line, ReadResult<Meeting> result)
    implements HasNoJsonForm {
  public ArchiveRecord {
    Objects.requireNonNull(result, "result");
  }
}
