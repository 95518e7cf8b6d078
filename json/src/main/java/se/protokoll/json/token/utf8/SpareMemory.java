package se.protokoll.json.token.utf8;

import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;

/**
 * Keeps memory that is not in use, so that the next document can use it, whichever thread reads or
 * writes it. Safe for use by many threads: a piece that is taken belongs to one thread until it is
 * given back.
 *
 * <p>There are a few places, not one for each thread, because there may be very many threads; and
 * not one alone, because then those that read or write at the same time would find it empty.
 */
final class SpareMemory<M> {
  private static final int PLACES = 8;

  private final AtomicReferenceArray<@Nullable M> places = new AtomicReferenceArray<>(PLACES);

  /** Takes what is in the place of this thread, null when that is empty. */
  @Nullable M take() {
    return places.getAndSet(place(), null);
  }

  /** Gives memory back, which is not to be used any more. */
  void give(M memory) {
    places.set(place(), memory);
  }

  private static int place() {
    return (int) Thread.currentThread().getId() & (PLACES - 1);
  }
}
