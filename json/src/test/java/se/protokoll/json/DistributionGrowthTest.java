package se.protokoll.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import se.protokoll.fund.Assumption;
import se.protokoll.fund.Distribution;
import se.protokoll.fund.Favoured;
import se.protokoll.fund.FundSplit;
import se.protokoll.fund.Holder;
import se.protokoll.fund.Part;
import se.protokoll.fund.Rounding;
import se.protokoll.fund.Rounding.TieBreak;
import se.protokoll.json.problem.Limits;
import se.protokoll.money.Money;
import se.protokoll.money.Ratio;

/**
 * A stored distribution of twice as many shares is twice the work to read and to divide again, also
 * one that somebody has made to take long.
 */
class DistributionGrowthTest {
  private static final Limits LIMITS =
      Limits.STANDARD.withTextLength(1 << 28).withElements(1 << 24).withProblems(1 << 20);
  private static final MinutesJson JSON = MinutesJson.standard().withLimits(LIMITS);
  private static final Money TOTAL = Money.ofOre(123_456_789);

  /** Twice, and some room for memory that grows in steps. */
  private static final double MOST_MEMORY = 2.6;

  /** Ten times the document would take a hundred times if the time grew as its square. */
  private static final double MOST_TIME = 40;

  private static final int TRIES = 3;

  static Stream<Named<IntFunction<String>>> documents() {
    return Stream.of(
        Named.of("equal shares", n -> equal(n)),
        Named.of(
            "different weights",
            n -> document(weights(n, i -> Part.weight(Holder.of("k" + i), "0." + (i + 1))))),
        Named.of(
            "caps that bind one after another",
            n ->
                document(
                    weights(
                        n,
                        i ->
                            Part.weight(Holder.of("k" + i), String.valueOf(i + 1))
                                .withCap(Money.ofOre(2 * TOTAL.ore() / n + i))))),
        Named.of("groups, and somebody in all of them", n -> document(groups(n / 2))),
        Named.of("groups inside each other", n -> document(chains(n / 20))),
        Named.of("a history of all who tie", n -> document(FundSplit.equal(keys(n)), fair(n))),
        Named.of(
            "amounts that all differ",
            n -> equal(n).replaceAll("(\"k[0-9]+\"},\"amount\":\\{\"amount\":\")", "$19")),
        Named.of(
            "shares that are not there",
            n -> equal(n).replaceAll("\"shares\":\\[.*],\"remainder", "\"shares\":[],\"remainder")),
        Named.of(
            "a split that cannot be divided",
            n ->
                document(FundSplit.equal(keys(n)))
                    .replace("{\"key\":\"k1\"}", "{\"key\":\"k0\"}")));
  }

  private static String equal(int n) {
    return document(FundSplit.equal(keys(n)));
  }

  private static Holder[] keys(int n) {
    return IntStream.range(0, n).mapToObj(i -> Holder.of("k" + i)).toArray(Holder[]::new);
  }

  private static FundSplit weights(int n, IntFunction<Part> part) {
    return FundSplit.weights(IntStream.range(0, n).mapToObj(part).toArray(Part[]::new));
  }

  private static FundSplit groups(int groups) {
    return weights(
        groups,
        i ->
            Part.weight(Holder.of("g" + i), "1")
                .withSplit(FundSplit.equal(Holder.of("k" + i), Holder.of("same"))));
  }

  /** Groups with one holder and one group in each, nearly as deep as a document may be. */
  private static FundSplit chains(int chains) {
    return weights(
        chains,
        i -> {
          FundSplit inner = FundSplit.equal(Holder.of("k" + i));
          for (int depth = 0; depth < 17; depth++) {
            inner =
                FundSplit.weights(
                    Part.weight(Holder.of("h" + i + "-" + depth), "1"),
                    Part.weight(Holder.of("g" + i + "-" + depth), "1").withSplit(inner));
          }
          return Part.weight(Holder.of("g" + i), "1").withSplit(inner);
        });
  }

  private static Rounding fair(int n) {
    return Rounding.builder()
        .tieBreak(TieBreak.LEAST_FAVOURED)
        .favoured(
            IntStream.range(0, n).mapToObj(i -> new Favoured("k" + i, Ratio.of(i % 3))).toList())
        .build();
  }

  private static String document(FundSplit split) {
    return document(split, Rounding.UNSTATED);
  }

  /** Returns what a distribution is written as, with explanations that say nothing. */
  private static String document(FundSplit split, Rounding rounding) {
    Distribution divided = split.distribute(TOTAL, rounding);
    String reason = "\"reason\":{\"sv\":\"\",\"en\":\"\"}";
    var json = new StringBuilder("{\"total\":").append(JSON.write(TOTAL, Money.class));
    json.append(",\"split\":").append(JSON.write(split, FundSplit.class));
    if (!rounding.equals(Rounding.UNSTATED)) {
      json.append(",\"requested\":").append(JSON.write(rounding, Rounding.class));
    }
    json.append(",\"rounding\":").append(JSON.write(divided.rounding(), Rounding.class));
    json.append(
        divided.shares().stream()
            .map(
                one ->
                    place(one.holder(), one.within(), one.amount())
                        + ",\"exact\":\"\",\"kind\":\"exact\","
                        + reason
                        + "}")
            .collect(Collectors.joining(",", ",\"shares\":[", "]")));
    if (divided.recipients().size() < divided.shares().size()) {
      json.append(
          divided.recipients().stream()
              .map(
                  one ->
                      place(one.holder(), List.of(), one.amount())
                          + ",\"exactOre\":\"\","
                          + reason
                          + "}")
              .collect(Collectors.joining(",", ",\"recipients\":[", "]")));
    }
    if (!divided.groups().isEmpty()) {
      json.append(
          divided.groups().stream()
              .map(one -> place(one.holder(), one.within(), one.amount()) + "}")
              .collect(Collectors.joining(",", ",\"groups\":[", "]")));
    }
    json.append(",\"remainder\":{\"kind\":\"")
        .append(divided.remainder().kind().word())
        .append("\",\"name\":{\"sv\":\"\",\"en\":\"\"},\"amount\":")
        .append(JSON.write(divided.remainder().amount(), Money.class))
        .append("},\"assumptions\":")
        .append(
            divided.assumptions().stream().map(one -> JSON.write(one, Assumption.class)).toList())
        .append('}');
    return json.toString();
  }

  private static String place(Holder holder, List<String> within, Money amount) {
    return "{\"holder\":{\"key\":\""
        + holder.key()
        + "\"}"
        + (within.isEmpty()
            ? ""
            : within.stream().collect(Collectors.joining("\",\"", ",\"within\":[\"", "\"]")))
        + ",\"amount\":{\"amount\":\""
        + amount.toDecimal()
        + "\"}";
  }

  private static byte[] bytes(String json) {
    return json.getBytes(StandardCharsets.UTF_8);
  }

  /** Lawful ones are read, and those that are not are read to the end where they can be. */
  @Test
  void isSeenInDocumentsThatAreWhatTheyAreCalled() {
    assertThat(documents().map(one -> one.getPayload().apply(100)))
        .extracting(one -> JSON.tryRead(one, Distribution.class).problems().size())
        .containsExactly(0, 0, 0, 0, 0, 0, 100, 1, 1);
  }

  @ParameterizedTest
  @MethodSource("documents")
  void ofMemoryIsThatOfTheDocument(IntFunction<String> document) {
    byte[] once = bytes(document.apply(2_000));
    byte[] twice = bytes(document.apply(4_000));
    memory(once);
    assertThat((double) memory(twice) / memory(once)).isLessThan(MOST_MEMORY);
  }

  private static long memory(byte[] document) {
    var threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    long before = threads.getCurrentThreadAllocatedBytes();
    JSON.tryRead(document, Distribution.class);
    return threads.getCurrentThreadAllocatedBytes() - before;
  }

  @ParameterizedTest
  @MethodSource("documents")
  void ofTimeIsThatOfTheDocument(IntFunction<String> document) {
    time(bytes(document.apply(1_000)));
    byte[] ten = bytes(document.apply(10_000));
    byte[] hundred = bytes(document.apply(100_000));
    double least = Double.MAX_VALUE;
    for (int i = 0; i < TRIES && least > MOST_TIME; i++) {
      least = Math.min(least, (double) time(hundred) / time(ten));
    }
    assertThat(least).isLessThan(MOST_TIME);
  }

  private static long time(byte[] document) {
    long start = System.nanoTime();
    JSON.tryRead(document, Distribution.class);
    return System.nanoTime() - start;
  }
}
