package se.protokoll.fund;

import static org.assertj.core.api.Assertions.assertThat;
import static se.protokoll.fund.Axiom.ANONYMOUS;
import static se.protokoll.fund.Axiom.COHERENT;
import static se.protokoll.fund.Axiom.EQUALS_WITHIN_ONE;
import static se.protokoll.fund.Axiom.HOUSE_MONOTONE;
import static se.protokoll.fund.Axiom.NOTHING_FOR_ZERO;
import static se.protokoll.fund.Axiom.ORDER_PRESERVING;
import static se.protokoll.fund.Axiom.POPULATION_MONOTONE;
import static se.protokoll.fund.Axiom.QUOTA;
import static se.protokoll.fund.Axiom.WHOLE;
import static se.protokoll.fund.RemainderPolicy.BEARER;
import static se.protokoll.fund.RemainderPolicy.CUMULATIVE;
import static se.protokoll.fund.RemainderPolicy.LARGEST_REMAINDER;
import static se.protokoll.fund.RemainderPolicy.LIST_ORDER;
import static se.protokoll.fund.RemainderPolicy.ROUNDED_DIFFERENCE_TO_FIRST;
import static se.protokoll.fund.RemainderPolicy.ROUNDED_DIFFERENCE_TO_LARGEST;
import static se.protokoll.fund.RemainderPolicy.SAINTE_LAGUE;
import static se.protokoll.fund.RemainderPolicy.UNDISTRIBUTED;

import java.util.Arrays;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class AxiomTest {
  private static final AxiomCase TEN_EQUAL = AxiomCase.of(5, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1);
  private static final AxiomCase ONE_DOUBLE = AxiomCase.of(5, 2, 1, 1, 1, 1, 1, 1, 1, 1);
  private static final AxiomCase DOUBLE_LEAVES =
      AxiomCase.of(5, 2, 1, 1, 1, 1, 1, 1, 1, 1, 1).withWeights(2, 1, 1, 1, 1, 1, 1, 1, 1, 0);
  private static final AxiomCase ZERO_FIRST = AxiomCase.of(1, 0, 1, 1);
  private static final AxiomCase FOUR_THEN_FIVE =
      AxiomCase.of(4, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1).withTotal(5);

  /** A counterexample for every axiom that a policy does not keep. */
  private static final Map<RemainderPolicy, Map<Axiom, AxiomCase>> COUNTEREXAMPLES =
      Map.of(
          LARGEST_REMAINDER,
          Map.of(
              HOUSE_MONOTONE, AxiomCase.of(3, 1, 3, 3).withTotal(4),
              POPULATION_MONOTONE, AxiomCase.of(14, 68, 107, 5).withWeights(55, 105, 5),
              COHERENT, AxiomCase.of(3, 1, 1, 3).among(1, 3)),
          SAINTE_LAGUE,
          Map.of(QUOTA, AxiomCase.of(100, 5117, 4400, 162, 161, 160)),
          BEARER,
          Map.of(
              QUOTA, AxiomCase.of(3, 1, 1, 1, 1),
              NOTHING_FOR_ZERO, ZERO_FIRST,
              EQUALS_WITHIN_ONE, AxiomCase.of(3, 1, 1, 1, 1),
              ORDER_PRESERVING, ZERO_FIRST,
              HOUSE_MONOTONE, AxiomCase.of(3, 1, 1, 1, 1).withTotal(4),
              POPULATION_MONOTONE, AxiomCase.of(2, 1, 1, 1).withWeights(1, 1, 0),
              COHERENT, AxiomCase.of(2, 1, 1, 1).among(0, 2)),
          ROUNDED_DIFFERENCE_TO_LARGEST,
          Map.of(
              QUOTA, TEN_EQUAL,
              EQUALS_WITHIN_ONE, TEN_EQUAL,
              ORDER_PRESERVING, ONE_DOUBLE,
              HOUSE_MONOTONE, FOUR_THEN_FIVE,
              POPULATION_MONOTONE, DOUBLE_LEAVES,
              COHERENT, TEN_EQUAL.among(0, 2)),
          ROUNDED_DIFFERENCE_TO_FIRST,
          Map.of(
              QUOTA, TEN_EQUAL,
              NOTHING_FOR_ZERO, ZERO_FIRST,
              EQUALS_WITHIN_ONE, TEN_EQUAL,
              ORDER_PRESERVING, ONE_DOUBLE,
              ANONYMOUS, AxiomCase.of(1, 1, 1),
              HOUSE_MONOTONE, FOUR_THEN_FIVE,
              POPULATION_MONOTONE, DOUBLE_LEAVES,
              COHERENT, TEN_EQUAL.among(0, 2)),
          LIST_ORDER,
          Map.of(
              QUOTA, AxiomCase.of(2, 2, 1, 1),
              NOTHING_FOR_ZERO, ZERO_FIRST,
              ORDER_PRESERVING, ZERO_FIRST,
              ANONYMOUS, AxiomCase.of(1, 1, 1),
              HOUSE_MONOTONE, ZERO_FIRST.withTotal(2),
              POPULATION_MONOTONE, ZERO_FIRST.withWeights(0, 1, 0),
              COHERENT, ZERO_FIRST.among(0, 2)),
          UNDISTRIBUTED,
          Map.of(WHOLE, AxiomCase.of(1, 1, 1), COHERENT, AxiomCase.of(5, 1, 2)),
          CUMULATIVE,
          Map.of(
              ORDER_PRESERVING, AxiomCase.of(1, 2, 2, 3),
              ANONYMOUS, AxiomCase.of(1, 1, 1),
              HOUSE_MONOTONE, AxiomCase.of(1, 1, 1, 1).withTotal(2),
              POPULATION_MONOTONE, AxiomCase.of(1, 1, 1, 1).withWeights(1, 1, 0),
              COHERENT, AxiomCase.of(1, 1, 1, 1).among(0, 2)));

  static Stream<Arguments> pairs() {
    return Arrays.stream(RemainderPolicy.values())
        .flatMap(policy -> Arrays.stream(Axiom.values()).map(axiom -> Arguments.of(policy, axiom)));
  }

  @ParameterizedTest
  @MethodSource("pairs")
  void whatIsNotKeptHasACounterexample(RemainderPolicy policy, Axiom axiom) {
    AxiomCase counterexample = COUNTEREXAMPLES.get(policy).get(axiom);
    if (policy.keeps(axiom)) {
      assertThat(counterexample).isNull();
    } else {
      assertThat(counterexample).isNotNull();
      assertThat(counterexample.holds(axiom, policy)).isFalse();
    }
  }
}
