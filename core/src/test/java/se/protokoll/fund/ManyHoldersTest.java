package se.protokoll.fund;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.protokoll.language.Language;
import se.protokoll.money.Money;

class ManyHoldersTest {

  private static final int MILLION = 1_000_000;

  private static List<Part> holders(int count) {
    var parts = new ArrayList<Part>(count);
    for (int i = 0; i < count; i++) {
      parts.add(Part.builder().holder(Holder.of("h" + i)).build());
    }
    return parts;
  }

  private static FundSplit equal(List<Part> parts) {
    return FundSplit.builder().kind(SplitKind.EQUAL).parts(parts).build();
  }

  @Test
  void aMillionHoldersWithOneKeyTwiceAreRefusedByThatKey() {
    List<Part> parts = holders(MILLION);
    parts.set(MILLION - 1, Part.builder().holder(Holder.of("h77")).build());
    FundSplit split = equal(parts);

    assertThatExceptionOfType(DivisionRefusedException.class)
        .isThrownBy(() -> split.distribute(Money.ofKronor(1)))
        .satisfies(refused -> assertThat(refused.text(Language.EN)).contains("h77"));
  }

  @Test
  void aMillionHoldersDivideToTheOre() {
    Distribution distribution = equal(holders(MILLION)).distribute(Money.ofOre(MILLION + 1));

    assertThat(distribution.share("h0").orElseThrow().amount()).isEqualTo(Money.ofOre(2));
    assertThat(distribution.share("h1").orElseThrow().amount()).isEqualTo(Money.ofOre(1));
    assertThat(distribution.remainder().amount()).isEqualTo(Money.ZERO);
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
