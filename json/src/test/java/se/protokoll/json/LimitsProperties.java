package se.protokoll.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Random;
import java.util.function.BiFunction;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.statistics.Statistics;
import se.protokoll.Meeting;
import se.protokoll.json.problem.Limits;
import se.protokoll.json.problem.MinutesWriteException;
import se.protokoll.json.problem.ProblemKind;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.json.JsonMapper;

/** Under any limits: what is written can be read again, and what could be is written. */
class LimitsProperties {
  private static final MinutesJson JSON = MinutesJson.standard();

  private static Limits limits(Random random, int size) {
    Limits limits = Limits.STANDARD;
    limits = some(random, limits, Limits::withBytes, size * 3 / 4, size * 3 / 2);
    limits = some(random, limits, Limits::withDepth, 6, 16);
    limits = some(random, limits, Limits::withTextLength, 60, 80);
    limits = some(random, limits, Limits::withNameLength, 1, 12);
    limits = some(random, limits, Limits::withParsedLength, 8, 24);
    limits = some(random, limits, Limits::withDigits, 2, 6);
    return some(random, limits, Limits::withElements, 100, 800);
  }

  private static Limits some(
      Random random, Limits limits, BiFunction<Limits, Integer, Limits> with, int from, int to) {
    return random.nextInt(5) == 0
        ? with.apply(limits, from + random.nextInt(to - from + 1))
        : limits;
  }

  @Property(tries = 400)
  void whatIsWrittenIsWhatCanBeReadAgain(@ForAll long seed) {
    var random = new Random(seed);
    Meeting meeting = new RandomRecords(seed).next(Meeting.class);
    MinutesJson any = random.nextBoolean() ? JSON : JSON.indented();
    String text = any.write(meeting);
    Limits limits = limits(random, text.getBytes(StandardCharsets.UTF_8).length);
    boolean isReadable = any.withLimits(limits).tryRead(text).isRead();
    Optional<String> written = written(any.withLimits(limits), meeting);
    assertThat(written.isPresent()).as("%s of %s", limits, text).isEqualTo(isReadable);
    written.ifPresent(same -> assertThat(same).isEqualTo(text));
    Statistics.label("written")
        .collect(isReadable)
        .coverage(
            coverage -> {
              coverage.check(true).count(c -> c > 50);
              coverage.check(false).count(c -> c > 50);
            });
  }

  private static Optional<String> written(MinutesJson json, Meeting meeting) {
    try {
      return Optional.of(json.write(meeting));
    } catch (MinutesWriteException refused) {
      assertThat(refused.kind()).isEqualTo(ProblemKind.LIMIT);
      return Optional.empty();
    }
  }

  @Property(tries = 100)
  void aModuleWritesWhatItCanReadAgain(@ForAll long seed) {
    var random = new Random(seed);
    Meeting meeting = new RandomRecords(seed).next(Meeting.class);
    Limits limits = limits(random, 1 << 20);
    JsonMapper mapper =
        JsonMapper.builder().addModule(new ProtokollModule().withLimits(limits)).build();
    String text = JSON.write(meeting);
    boolean isReadable = JSON.withLimits(limits).tryRead(text).isRead();
    try {
      String written = mapper.writeValueAsString(meeting);
      assertThat(isReadable).isTrue();
      assertThat(mapper.readValue(written, Meeting.class)).isEqualTo(meeting);
    } catch (MinutesWriteException refused) {
      assertThat(isReadable).isFalse();
    } catch (DatabindException refused) {
      assertThat(refused).hasRootCauseInstanceOf(MinutesWriteException.class);
      assertThat(isReadable).isFalse();
    }
  }
}
