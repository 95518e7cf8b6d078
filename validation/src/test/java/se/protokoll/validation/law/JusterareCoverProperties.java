package se.protokoll.validation.law;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.statistics.Statistics;
import org.junit.jupiter.api.Test;

class JusterareCoverProperties {

  private static List<BitSet> masks(Random random, int people, int paragraphs, double share) {
    var masks = new ArrayList<BitSet>();
    for (int i = 0; i < people; i++) {
      var mask = new BitSet();
      for (int p = 0; p < paragraphs; p++) {
        mask.set(p, random.nextDouble() < share);
      }
      masks.add(mask);
    }
    return masks;
  }

  private static boolean isEnough(List<BitSet> masks, int paragraphs, int required, BitSet chosen) {
    for (int p = 0; p < paragraphs; p++) {
      int paragraph = p;
      if (chosen.stream().filter(i -> masks.get(i).get(paragraph)).count() < required) {
        return false;
      }
    }
    return true;
  }

  /** Tries every set of people; returns the size of the smallest that is enough, -1 for none. */
  private static int smallestOfAll(List<BitSet> masks, int paragraphs, int required) {
    int smallest = -1;
    for (long set = 0; set < 1L << masks.size(); set++) {
      if ((smallest < 0 || Long.bitCount(set) < smallest)
          && isEnough(masks, paragraphs, required, BitSet.valueOf(new long[] {set}))) {
        smallest = Long.bitCount(set);
      }
    }
    return smallest;
  }

  @Property(tries = 300)
  void findsTheSmallestAndIsGreedyWithinItsBound(
      @ForAll long seed,
      @ForAll @IntRange(min = 0, max = 9) int people,
      @ForAll @IntRange(min = 0, max = 9) int paragraphs,
      @ForAll @IntRange(min = 1, max = 3) int required) {
    var random = new Random(seed);
    List<BitSet> masks = masks(random, people, paragraphs, 0.3 + 0.6 * random.nextDouble());
    var cover = new JusterareCover(masks, paragraphs, required);
    int expected = smallestOfAll(masks, paragraphs, required);

    assertThat(cover.isPossible()).isEqualTo(expected >= 0);
    if (expected >= 0) {
      BitSet smallest = cover.smallest();
      assertThat(smallest).isNotNull();
      assertThat(smallest.cardinality()).isEqualTo(expected);
      assertThat(isEnough(masks, paragraphs, required, smallest)).isTrue();
      BitSet greedy = cover.greedy();
      assertThat(isEnough(masks, paragraphs, required, greedy)).isTrue();
      assertThat((double) greedy.cardinality())
          .isLessThanOrEqualTo(expected * (1 + Math.log(Math.max(1, paragraphs))) + 1e-9);
    }
    Statistics.label("more than two needed")
        .collect(expected > 2)
        .coverage(checker -> checker.check(true).percentage(share -> share > 10));
  }

  @Property(tries = 200)
  void searchesTwelveByTwelveToTheEnd(
      @ForAll long seed, @ForAll @IntRange(min = 1, max = 6) int required) {
    var random = new Random(seed);
    List<BitSet> masks = masks(random, 12, 12, 0.2 + 0.7 * random.nextDouble());
    var cover = new JusterareCover(masks, 12, required);

    assertThat(cover.smallest() != null).isEqualTo(cover.isPossible());
  }

  @Test
  void givesUpTheSearchWhereThereIsTooMuchToTry() {
    List<BitSet> masks = masks(new Random(7), 60, 60, 0.1);
    var cover = new JusterareCover(masks, 60, 1);

    assertThat(cover.isPossible()).isTrue();
    assertThat(cover.smallest()).isNull();
    assertThat(isEnough(masks, 60, 1, cover.greedy())).isTrue();
  }

  @Test
  void takesTheFirstOfSeveralSmallestChoices() {
    var all = new BitSet();
    all.set(0, 3);
    var two = new BitSet();
    two.set(0, 2);

    assertThat(new JusterareCover(List.of(two, all, all), 3, 1).smallest())
        .isEqualTo(BitSet.valueOf(new long[] {0b010}));
    assertThat(new JusterareCover(List.of(all, two, all), 3, 2).smallest())
        .isEqualTo(BitSet.valueOf(new long[] {0b101}));
  }
}
