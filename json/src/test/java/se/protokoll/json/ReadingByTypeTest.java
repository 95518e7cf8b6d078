package se.protokoll.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import se.protokoll.json.problem.MinutesReadException;
import se.protokoll.json.problem.Problem;
import se.protokoll.money.Money;

/** Reading of one record, and its problems under the exceptions of others. */
class ReadingByTypeTest {
  private static final MinutesJson JSON = MinutesJson.standard();
  private static final String FIVE = "{\"amount\":\"5.00\",\"currency\":\"SEK\"}";
  private static final String DOLLARS = "{\"amount\":\"5.00\",\"currency\":\"USD\"}";

  @Test
  void readsTextBytesAndStreams() throws IOException {
    byte[] bytes = FIVE.getBytes(StandardCharsets.UTF_8);
    assertThat(JSON.read(FIVE, Money.class)).isEqualTo(Money.ofKronor(5));
    assertThat(JSON.read(bytes, Money.class)).isEqualTo(Money.ofKronor(5));
    assertThat(JSON.read(new ByteArrayInputStream(bytes), Money.class))
        .isEqualTo(Money.ofKronor(5));
  }

  @Test
  void throwsEveryProblem() {
    byte[] bytes = DOLLARS.getBytes(StandardCharsets.UTF_8);
    assertThatThrownBy(() -> JSON.read(DOLLARS, Money.class))
        .isInstanceOf(MinutesReadException.class)
        .hasMessageContaining("/currency");
    assertThatThrownBy(() -> JSON.read(bytes, Money.class))
        .isInstanceOf(MinutesReadException.class);
    assertThatThrownBy(() -> JSON.read(new ByteArrayInputStream(bytes), Money.class))
        .isInstanceOf(MinutesReadException.class);
  }

  @Test
  void problemsAreFoundUnderOtherExceptions() {
    try {
      JSON.read(DOLLARS, Money.class);
    } catch (MinutesReadException refused) {
      var wrapped = new IllegalStateException(new IllegalArgumentException(refused));
      assertThat(MinutesReadException.problemsIn(refused)).isEqualTo(refused.problems());
      assertThat(MinutesReadException.problemsIn(wrapped))
          .extracting(Problem::pointer)
          .containsExactly("/currency");
      return;
    }
    throw new AssertionError("dollars were read");
  }

  @Test
  void noProblemsAreFoundWhereThereAreNone() {
    assertThat(MinutesReadException.problemsIn(new IllegalStateException("other"))).isEmpty();
  }

  @Test
  void causesThatGoInACircleEnd() {
    var outer = new IllegalStateException("outer");
    var inner = new IllegalStateException("inner", outer);
    outer.initCause(inner);
    assertThat(MinutesReadException.problemsIn(outer)).isEmpty();
  }
}
