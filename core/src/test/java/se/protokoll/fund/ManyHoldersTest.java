package se.protokoll.fund;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
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
}
