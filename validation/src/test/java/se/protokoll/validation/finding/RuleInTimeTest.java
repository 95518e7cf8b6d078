package se.protokoll.validation.finding;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import se.protokoll.people.BodyKind;
import se.protokoll.validation.RuleBook;

/** From which day a rule was in force for each kind of body. */
class RuleInTimeTest {

  static List<Rule> rules() {
    return RuleBook.standard().rules().stream().map(checked -> checked.rule()).toList();
  }

  private static Rule rule(String id) {
    return rules().stream().filter(one -> one.id().equals(id)).findFirst().orElseThrow();
  }

  @ParameterizedTest
  @CsvSource({
    "quorum-namnd, BOARD, 1992-01-01",
    "quorum-namnd, JOINT_BOARD, 1997-08-01",
    "quorum-namnd, FEDERATION, 1998-01-01",
    "quorum-namnd, COORDINATION_FEDERATION, 2004-01-01",
    "attendance-no-rejoin, COORDINATION_FEDERATION, 2004-01-01",
    "attendance-no-rejoin, BOARD, 1992-01-01",
    "allocation-sums, JOINT_BOARD, 1997-08-01",
    "allocation-sums, BOARD, "
  })
  void isInForceSinceADayOfTheKind(String id, BodyKind kind, LocalDate day) {
    assertThat(rule(id).since(kind)).isEqualTo(Optional.ofNullable(day));
  }

  @ParameterizedTest
  @MethodSource("rules")
  void beginsOnThatDayAndNotBefore(Rule rule) {
    for (BodyKind kind : rule.binds()) {
      Optional<BodyKind> of = Optional.of(kind);
      Optional<LocalDate> since = rule.since(kind);
      if (since.isPresent()) {
        assertThat(rule.inForceOn(of, since.get())).as("%s, %s", rule, kind).isTrue();
        assertThat(rule.inForceOn(of, since.get().minusDays(1))).as("%s, %s", rule, kind).isFalse();
      } else {
        assertThat(rule.inForceOn(of, LocalDate.of(1900, 1, 1))).as("%s, %s", rule, kind).isTrue();
      }
    }
  }

  @Test
  void noRuleJudgesABodyThatCannotHaveExisted() {
    for (BodyKind kind : List.of(BodyKind.JOINT_BOARD, BodyKind.COORDINATION_FEDERATION)) {
      LocalDate before = Rule.existsSince(kind).orElseThrow().minusDays(1);
      assertThat(rules())
          .noneMatch(rule -> rule.isChecked(Optional.of(kind), Stage.HELD, Optional.of(before)));
    }
  }
}
