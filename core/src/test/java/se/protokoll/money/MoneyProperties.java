package se.protokoll.money;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class MoneyProperties {
  @Property
  void swedishTextIsReadBack(@ForAll long ore) {
    assertThat(Money.parse(Money.ofOre(ore).toSwedish())).isEqualTo(Money.ofOre(ore));
  }

  @Property
  void decimalTextIsReadBack(@ForAll long ore) {
    assertThat(Money.ofDecimal(Money.ofOre(ore).toDecimal())).isEqualTo(Money.ofOre(ore));
  }

  @Property
  void aSumIsExactOrRefused(@ForAll long a, @ForAll long b) {
    BigInteger sum = BigInteger.valueOf(a).add(BigInteger.valueOf(b));
    try {
      assertThat(Money.ofOre(a).plus(Money.ofOre(b)).ore()).isEqualTo(sum.longValueExact());
    } catch (ArithmeticException refused) {
      assertThat(sum.bitLength()).isGreaterThan(63);
      assertThat(refused).hasMessageContaining(Money.ofOre(b).toDecimal());
    }
  }
}
