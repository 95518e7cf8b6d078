package se.protokoll.json.codec;

import se.protokoll.json.problem.MinutesWriteException;
import se.protokoll.json.token.PlaceSink;
import se.protokoll.json.token.Sink;

/** Writes a whole document, and says where the value stands that cannot be written. */
public final class DocumentWriter {
  private DocumentWriter() {}

  /**
   * Writes a document. Nobody keeps track of where it is meanwhile: when a value is refused, the
   * way to it is gone once more.
   *
   * @throws MinutesWriteException when it cannot be written
   */
  public static <T> void write(Codec<T> codec, T value, Sink out) {
    try {
      codec.write(value, out);
    } catch (MinutesWriteException refused) {
      throw refused.at(place(codec, value, out));
    }
  }

  private static <T> String place(Codec<T> codec, T value, Sink out) {
    var places = new PlaceSink(out.limits());
    try {
      codec.write(value, places);
    } catch (MinutesWriteException again) {
      return places.pointer();
    }
    return ""; // the document as a whole is too large
  }
}
