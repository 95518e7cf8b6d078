package se.protokoll.json.token;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlaceFinderTest {
  private static final LineColumn ORIGIN = new LineColumn(7, 3);

  /** The place found by looking at everything before it. */
  private static LineColumn plainly(byte[] bytes, int end, int index) {
    int line = 1;
    int column = 1;
    for (int i = 0; i < Math.min(index, end); i++) {
      boolean pair = bytes[i] == '\r' && i + 1 < end && bytes[i + 1] == '\n';
      if (bytes[i] == '\n' || (bytes[i] == '\r' && !pair)) {
        line++;
        column = 1;
      } else if ((bytes[i] & 0xC0) != 0x80) {
        column++;
      }
    }
    return line == 1
        ? new LineColumn(ORIGIN.line(), ORIGIN.column() + column - 1)
        : new LineColumn(ORIGIN.line() + line - 1, column);
  }

  @ParameterizedTest
  @ValueSource(strings = {"abå😀", "ab\n", "å\r\nb", "\rx\n\r\r\n", "\r\n"})
  void placesAreFoundInAnyOrder(String piece) {
    byte[] bytes = piece.repeat(3 * PlaceFinder.BLOCK / 5).getBytes(StandardCharsets.UTF_8);
    var random = new Random(1);
    for (int end : new int[] {bytes.length, bytes.length - 1, 1, 0, PlaceFinder.BLOCK}) {
      var finder = new PlaceFinder(bytes, end, ORIGIN);
      for (int i = 0; i < 200; i++) {
        int near = PlaceFinder.BLOCK * random.nextInt(4) + random.nextInt(5) - 2;
        int index = Math.max(0, random.nextBoolean() ? near : random.nextInt(bytes.length + 9));
        assertThat(finder.find(index)).isEqualTo(plainly(bytes, end, index));
      }
    }
  }

  @Test
  void manyPlacesOnOneLongLineAreFoundByGoingThroughItOnce() {
    byte[] line = "x".repeat(4 << 20).getBytes(StandardCharsets.US_ASCII);
    int places = 1_000;
    var finder = new PlaceFinder(line, line.length, LineColumn.START);
    for (int i = places; i > 0; i--) {
      int there = (int) ((long) line.length * i / places);
      assertThat(finder.find(there).column()).isEqualTo(there + 1);
      assertThat(finder.find(there / 2).column()).isEqualTo(there / 2 + 1);
    }
    assertThat(finder.lookedAt())
        .isLessThanOrEqualTo(line.length + 2L * places * PlaceFinder.BLOCK);
  }
}
