package se.protokoll.examples.cli;

import java.util.Objects;
import java.util.Optional;
import se.protokoll.reader.Reading;

/**
 * A file whose minutes were read.
 *
 * @param file its name as typed, or in a folder that was
 * @param reading what was read
 * @param encoding the encoding that was taken because the file is not UTF-8; absent otherwise
 */
record ReadFile(String file, Reading reading, Optional<String> encoding) {
  ReadFile {
    Objects.requireNonNull(file, "file");
    Objects.requireNonNull(reading, "reading");
    Objects.requireNonNull(encoding, "encoding");
  }
}
