package se.protokoll.reader;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import se.protokoll.Meeting;
import se.protokoll.fixtures.MinutesArbitraries;
import se.protokoll.fixtures.Profile;
import se.protokoll.fixtures.Profile.Ingredient;
import se.protokoll.reader.StatedFacts.Fact;

/**
 * How much is read of generated minutes, printed in three forms, and how much of what is read is
 * right: per tier, in percent, with the share of the written lines that a fact came from. The table
 * is printed; below a floor the build fails.
 */
class MeasureTest {
  private static final int MEETINGS = 150;

  private static final Map<FactTier, Double> RECALL =
      Map.of(
          FactTier.SKELETON, 97.0,
          FactTier.PEOPLE, 92.0,
          FactTier.DECISIONS, 90.0,
          FactTier.AMOUNTS, 98.0);

  private static final Map<FactTier, Double> PRECISION =
      Map.of(
          FactTier.SKELETON, 98.0,
          FactTier.PEOPLE, 98.0,
          FactTier.DECISIONS, 95.0,
          FactTier.AMOUNTS, 99.0);

  private static final double LINES_WITH_A_FACT = 55.0;

  @ParameterizedTest
  @EnumSource
  void recallAndPrecisionStayAboveTheirFloors(PrintedForm form) {
    Map<FactTier, Count> counts = new EnumMap<>(FactTier.class);
    for (FactTier tier : FactTier.values()) {
      counts.put(tier, new Count());
    }
    Count lines = new Count();
    LongStream.rangeClosed(1, MEETINGS)
        .mapToObj(seed -> MinutesArbitraries.example(seed, onOneDay()))
        .forEach(meeting -> count(meeting, form, counts, lines));
    print(form, counts, lines);
    counts.forEach(
        (tier, count) -> {
          assertThat(count.recall()).as("recall of %s", tier).isGreaterThan(RECALL.get(tier));
          assertThat(count.precision())
              .as("precision of %s", tier)
              .isGreaterThan(PRECISION.get(tier));
        });
    assertThat(lines.recall()).as("lines with a fact").isGreaterThan(LINES_WITH_A_FACT);
  }

  static Profile onOneDay() {
    return Profile.ANY.without(Ingredient.SEVERAL_DAYS);
  }

  private static void count(
      Meeting meeting, PrintedForm form, Map<FactTier, Count> counts, Count lines) {
    Reading reading = PublishedMinutes.read(MinutesPrinter.print(meeting, form));
    Map<Fact, Integer> stated = counted(StatedFacts.of(Printing.of(meeting)));
    Map<Fact, Integer> read = counted(StatedFacts.of(reading.meeting()));
    stated.forEach(
        (fact, times) -> {
          Count count = counts.get(fact.tier());
          count.stated += times;
          count.right += Math.min(times, read.getOrDefault(fact, 0));
        });
    read.forEach((fact, times) -> counts.get(fact.tier()).read += times);
    for (ReadLine line : reading.lines()) {
      lines.stated += line.use() == LineUse.BLANK ? 0 : 1;
      lines.right += line.use() == LineUse.FACT ? 1 : 0;
    }
  }

  private static Map<Fact, Integer> counted(List<Fact> facts) {
    Map<Fact, Integer> counted = new HashMap<>();
    facts.forEach(fact -> counted.merge(fact, 1, Integer::sum));
    return counted;
  }

  private static void print(PrintedForm form, Map<FactTier, Count> counts, Count lines) {
    StringBuilder table = new StringBuilder();
    table.append("%-20s  recall  precision%n".formatted(form));
    counts.forEach(
        (tier, count) ->
            table.append(
                "%-20s  %6.1f  %9.1f%n"
                    .formatted(
                        tier.toString().toLowerCase(Locale.ROOT),
                        count.recall(),
                        count.precision())));
    table.append("%-20s  %6.1f%n".formatted("lines with a fact", lines.recall()));
    System.out.print(table);
  }

  /** What is stated, what is read, and what of it is right. */
  private static final class Count {
    private int stated;
    private int read;
    private int right;

    double recall() {
      return 100.0 * right / Math.max(1, stated);
    }

    double precision() {
      return 100.0 * right / Math.max(1, read);
    }
  }
}
