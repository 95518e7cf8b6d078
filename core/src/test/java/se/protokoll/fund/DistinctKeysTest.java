package se.protokoll.fund;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DistinctKeysTest {

  private static List<Part> holders(int count) {
    return new ArrayList<>(
        IntStream.range(0, count).mapToObj(i -> Part.of(Holder.of("h" + i))).toList());
  }

  private static FundSplit equal(List<Part> parts) {
    return FundSplit.builder().kind(SplitKind.EQUAL).parts(parts).build();
  }

  /** Returns keys that all have the same hash, since "Aa" and "BB" do. */
  private static List<String> keysOfOneHash(int letters) {
    List<String> keys = List.of("");
    for (int i = 0; i < letters; i++) {
      keys = keys.stream().flatMap(key -> Stream.of(key + "Aa", key + "BB")).toList();
    }
    return keys;
  }

  @Test
  void keysOfOneHashAreToldApart() {
    List<Part> parts =
        new ArrayList<>(keysOfOneHash(10).stream().map(Holder::of).map(Part::of).toList());
    assertThat(equal(parts).problems()).isEmpty();
    parts.add(parts.get(500));
    assertThat(equal(parts).problems()).extracting(Refusal::code).containsExactly("duplicate-key");
  }

  @ParameterizedTest
  @ValueSource(ints = {2, 8, 9, 48, 49, 64, 290})
  void oneKeyTwiceIsFoundWhereverItStands(int size) {
    for (int i = 1; i < size; i++) {
      List<Part> parts = holders(size);
      assertThat(equal(parts).problems()).isEmpty();
      parts.set(i, parts.get(i - 1));
      assertThat(equal(parts).problems())
          .extracting(Refusal::pointer)
          .containsExactly("/split/equal/" + i + "/holder/key");
    }
  }
}
