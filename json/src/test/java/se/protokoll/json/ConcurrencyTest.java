package se.protokoll.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import se.protokoll.Meeting;
import se.protokoll.json.problem.MinutesReadException;
import se.protokoll.json.problem.ReadResult;
import se.protokoll.people.PublicBody;
import se.protokoll.text.Extra;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Many threads with one of everything: each gets what it would get alone. */
class ConcurrencyTest {
  private static final int THREADS = 8;
  private static final int ROUNDS = 6;
  private static final int OWN = 2_000;
  private static final MinutesJson JSON = MinutesJson.standard();
  private static final JsonMapper MAPPER = JsonMapper.builder().findAndAddModules().build();

  /** Does the same in all threads at the same time, and returns what came of each. */
  private static <T> List<T> inAllThreads(Callable<T> work) throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(THREADS);
    try {
      var begin = new CyclicBarrier(THREADS);
      var futures = new ArrayList<Future<T>>();
      for (int i = 0; i < THREADS; i++) {
        futures.add(
            threads.submit(
                () -> {
                  begin.await();
                  return work.call();
                }));
      }
      var results = new ArrayList<T>();
      for (Future<T> future : futures) {
        results.add(future.get());
      }
      return results;
    } finally {
      threads.shutdownNow();
    }
  }

  private static List<byte[]> documents() {
    var random = new Random(8);
    return Stream.concat(
            HostileDocumentsProperties.DOCUMENTS.stream(),
            Stream.generate(() -> HostileDocumentsProperties.mutated(random)).limit(60))
        .toList();
  }

  /** What is read, or its problems, and what is written of it in each way. */
  private static List<Object> outcome(byte[] document) throws IOException {
    ReadResult<Meeting> result = JSON.tryRead(document);
    if (!result.isRead()) {
      return List.of(result.problems(), byMapper(document));
    }
    Meeting meeting = result.orThrow();
    var stream = new ByteArrayOutputStream();
    JSON.indented().write(meeting, stream);
    return List.of(
        meeting,
        JSON.write(meeting),
        Arrays.hashCode(JSON.writeBytes(meeting)),
        Arrays.hashCode(stream.toByteArray()),
        MAPPER.writeValueAsString(meeting),
        byMapper(document));
  }

  private static Object byMapper(byte[] document) {
    try {
      return MAPPER.readValue(document, Meeting.class);
    } catch (JacksonException e) {
      return e.getCause() instanceof MinutesReadException refused ? refused.problems() : "no JSON";
    }
  }

  @Test
  void allReadAndWriteAsOneAlone() throws Exception {
    List<byte[]> documents = documents();
    var alone = new ArrayList<List<Object>>();
    for (byte[] document : documents) {
      alone.add(outcome(document));
    }
    Callable<Integer> work =
        () -> {
          int different = 0;
          for (int round = 0; round < ROUNDS; round++) {
            int first = (int) (Thread.currentThread().getId() * 17 + round) % documents.size();
            for (int k = 0; k < 20; k++) {
              int i = (first + k) % documents.size();
              different += outcome(documents.get(i)).equals(alone.get(i)) ? 0 : 1;
            }
          }
          return different;
        };
    assertThat(inAllThreads(work)).containsOnly(0);
    assertThat(alone).anyMatch(one -> one.size() == 2).anyMatch(one -> one.size() == 6);
  }

  @Test
  void archivesAreReadInParallelByManyAtATime() throws Exception {
    byte[] archive =
        "{\"body\":{\"name\":\"Å\"},\"acme:x\":[1,\"ö\"]}\n"
            .repeat(200)
            .getBytes(StandardCharsets.UTF_8);
    Callable<Boolean> work =
        () -> {
          try (Stream<ArchiveRecord> records =
              MinutesArchive.standard()
                  .readParallel(new ByteArrayInputStream(archive), 2, Function.identity())) {
            List<ArchiveRecord> all = records.toList();
            return all.size() == 200 && all.stream().allMatch(record -> record.result().isRead());
          }
        };
    assertThat(inAllThreads(work)).containsOnly(true);
  }

  private static final class Own {
    private static Meeting properties() {
      return Meeting.builder()
          .body(PublicBody.of("a"))
          .extra(
              Extra.of(
                  IntStream.range(0, OWN)
                      .mapToObj(i -> new Extra.Property("acme:" + i, "{\"å\":[" + i + "]}"))
                      .toArray(Extra.Property[]::new)))
          .build();
    }
  }

  /** Memory is taken once for a document, not once for a property, also when others have it all. */
  @Test
  void ownPropertiesAllocateLittleInAllThreads() throws Exception {
    Meeting meeting = Own.properties();
    byte[] bytes = JSON.writeBytes(meeting);
    var beans = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    Callable<Long> reading =
        () -> {
          long before = beans.getCurrentThreadAllocatedBytes();
          for (int i = 0; i < 3; i++) {
            JSON.read(bytes);
          }
          return (beans.getCurrentThreadAllocatedBytes() - before) / (3 * OWN);
        };
    Callable<Long> writing =
        () -> {
          long before = beans.getCurrentThreadAllocatedBytes();
          for (int i = 0; i < 3; i++) {
            JSON.writeBytes(meeting);
          }
          return (beans.getCurrentThreadAllocatedBytes() - before) / (3 * OWN);
        };
    Callable<Long> mapping =
        () -> {
          long before = beans.getCurrentThreadAllocatedBytes();
          for (int i = 0; i < 3; i++) {
            MAPPER.readValue(bytes, Meeting.class);
          }
          return (beans.getCurrentThreadAllocatedBytes() - before) / (3 * OWN);
        };
    assertThat(inAllThreads(reading)).as("reading").allMatch(count -> count < 1_000);
    assertThat(inAllThreads(mapping)).as("a mapper").allMatch(count -> count < 1_500);
    assertThat(inAllThreads(writing)).as("writing").allMatch(count -> count < 1_500);
  }
}
