package se.protokoll.json;

import se.protokoll.mapper.HasNoJsonForm;

/**
 * How far the reading of an archive has come.
 *
 * @param bytesRead the bytes of the records so far
 * @param bytesInAll the size of the archive in bytes, -1 when it is not known
 * @param records the records so far, good and bad
 * @param refused those of the records that could not be read
 */
public record Progress(long bytesRead, long bytesInAll, long records, long refused)
    implements HasNoJsonForm {

  /** Returns how much has been read, from 0 to 100, or -1 when the size is not known. */
  public int percent() {
    return bytesInAll <= 0 ? -1 : (int) Math.min(100, bytesRead * 100 / bytesInAll);
  }

  /** Is told how far a reading has come. */
  @FunctionalInterface
  public interface Listener {
    /** Is called after each record, by the thread that reads the stream; it should be quick. */
    void onProgress(Progress progress);
  }
}
