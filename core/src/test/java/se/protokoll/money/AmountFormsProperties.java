package se.protokoll.money;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;

/** Kronor are read in one pass, other units by a pattern; both read the same digits alike. */
class AmountFormsProperties {

  @Property
  void kronorAreReadAsEveryOtherUnit(@ForAll("digits") String digits) {
    Optional<Money> byThePattern = read(digits + " SEK");
    assertThat(read(digits + " kr")).isEqualTo(byThePattern);
    assertThat(read(digits + " kronor")).isEqualTo(byThePattern);
    assertThat(read(digits)).isEqualTo(byThePattern);
  }

  private static Optional<Money> read(String text) {
    try {
      return Optional.of(Money.parse(text));
    } catch (AmountTextException refused) {
      return Optional.empty();
    }
  }

  /** Digits in groups, most of them right, with decimals or without. */
  @Provide
  Arbitrary<String> digits() {
    Arbitrary<String> first = Arbitraries.strings().numeric().ofMinLength(1).ofMaxLength(4);
    Arbitrary<String> others =
        Arbitraries.frequencyOf(
                Tuple.of(9, Arbitraries.strings().numeric().ofLength(3).map(one -> " " + one)),
                Tuple.of(
                    1, Arbitraries.strings().numeric().ofMaxLength(4).map(one -> "\u00a0" + one)))
            .list()
            .ofMaxSize(7)
            .map(list -> String.join("", list));
    Arbitrary<String> decimals =
        Arbitraries.of("", "", ",50", ",5", ",", ",555", ",00", ", 50", ".50");
    return Combinators.combine(first, others, decimals).as((a, b, c) -> a + b + c);
  }
}
