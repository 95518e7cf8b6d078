package se.protokoll.json;

import java.util.Optional;
import se.protokoll.json.problem.Problem;
import se.protokoll.json.token.LineColumn;

/**
 * One record of an archive before it is read.
 *
 * @param number which record it is, from 1
 * @param bytes the record from index 0; the array may be longer, and belongs to this record alone
 * @param end where the record ends
 * @param origin where it begins in the archive
 * @param readTo how many bytes of the archive are behind it
 * @param problem why it is not to be read at all, absent when it is
 */
@SuppressWarnings("ArrayRecordComponent") // never compared, and handed on by one thread to another
record RawRecord(
    long number,
    byte[] bytes,
    int end,
    LineColumn origin,
    long readTo,
    Optional<Problem> problem) {}
