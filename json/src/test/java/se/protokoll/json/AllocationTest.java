package se.protokoll.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import se.protokoll.Meeting;
import se.protokoll.fund.FundSplit;
import se.protokoll.fund.Holder;
import se.protokoll.fund.Part;
import se.protokoll.money.Money;

/**
 * Guards how many bytes a reading and a writing allocate: a figure that hardly varies from machine
 * to machine, unlike time. The limits have some slack over what is measured in docs/performance.md.
 */
class AllocationTest {
  private static final Path MEETING =
      Path.of("../examples/src/main/resources/se/protokoll/examples/meetings/svom-41.json");
  private static final int WARM_UP = 3_000;
  private static final int MEASURED = 500;

  /** Whatever is measured; what it gives is thrown away. */
  @FunctionalInterface
  private interface Work {
    Object run();
  }

  private static long bytesPerRun(Work work) {
    var threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    for (int i = 0; i < WARM_UP; i++) {
      work.run();
    }
    long before = threads.getCurrentThreadAllocatedBytes();
    for (int i = 0; i < MEASURED; i++) {
      work.run();
    }
    return (threads.getCurrentThreadAllocatedBytes() - before) / MEASURED;
  }

  @Test
  void aMeetingOfTwelveKilobytesIsReadWithin30Kilobytes() throws Exception {
    Meeting meeting = MinutesJson.standard().read(MEETING);
    byte[] bytes = MinutesJson.standard().writeBytes(meeting);
    assertThat(bytes.length).isBetween(11_000, 13_000);
    assertThat(bytesPerRun(() -> MinutesJson.standard().read(bytes))).isLessThan(30_000);
  }

  @Test
  void aMeetingIsWrittenWithinItsSizeAndAHalf() throws Exception {
    Meeting meeting = MinutesJson.standard().read(MEETING);
    int size = MinutesJson.standard().writeBytes(meeting).length;
    assertThat(bytesPerRun(() -> MinutesJson.standard().writeBytes(meeting)))
        .isLessThan(size * 14L / 10);
  }

  @Test
  void aTotalIsDividedAmongAllMunicipalitiesWithin60Kilobytes() {
    Part[] municipalities =
        IntStream.range(0, 290)
            .mapToObj(i -> Part.weight(Holder.of("m" + i), 2_300 + 97L * i))
            .toArray(Part[]::new);
    FundSplit split = FundSplit.weights(municipalities);
    Money total = Money.ofKronor(150_000_000_000L);
    assertThat(bytesPerRun(() -> split.distribute(total))).isLessThan(60_000);
  }
}
