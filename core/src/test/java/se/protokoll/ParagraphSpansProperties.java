package se.protokoll;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import se.protokoll.text.ParagraphSet;
import se.protokoll.text.ParagraphSet.Coverage;

class ParagraphSpansProperties {

  private static final int PLACES = 10;

  @Provide
  Arbitrary<Set<Integer>> places() {
    return Arbitraries.integers().between(0, PLACES - 1).set();
  }

  private static ParagraphSpans spans(Set<Integer> places) {
    return ParagraphSpans.at(new TreeSet<>(places).stream().mapToInt(i -> i).toArray());
  }

  private static Set<Integer> placesOf(ParagraphSpans spans) {
    return IntStream.range(0, PLACES).filter(spans::contains).boxed().collect(Collectors.toSet());
  }

  @Property(tries = 500)
  void areCombinedPlaceByPlace(
      @ForAll("places") Set<Integer> one, @ForAll("places") Set<Integer> other) {
    var both = new HashSet<>(one);
    both.retainAll(other);
    var either = new HashSet<>(one);
    either.addAll(other);
    var rest = new HashSet<>(one);
    rest.removeAll(other);

    assertThat(placesOf(spans(one))).isEqualTo(one);
    assertThat(placesOf(spans(one).and(spans(other)))).isEqualTo(both);
    assertThat(placesOf(spans(one).or(spans(other)))).isEqualTo(either);
    assertThat(placesOf(spans(one).minus(spans(other)))).isEqualTo(rest);
    assertThat(spans(one).isEmpty()).isEqualTo(one.isEmpty());
  }

  @Property(tries = 500)
  void areAddedUpAndToldWhatWasThere(@ForAll("manyPlaces") List<Set<Integer>> all) {
    var union = new SpanUnion();
    var sum = new HashSet<Integer>();
    for (Set<Integer> one : all) {
      var known = new HashSet<>(one);
      known.retainAll(sum);
      sum.addAll(one);
      assertThat(placesOf(union.add(spans(one)))).isEqualTo(known);
      assertThat(placesOf(union.spans())).isEqualTo(sum);
    }
    List<ParagraphSpans> spans = all.stream().map(ParagraphSpansProperties::spans).toList();
    assertThat(placesOf(ParagraphSpans.union(spans))).isEqualTo(sum);
  }

  @Provide
  Arbitrary<List<Set<Integer>>> manyPlaces() {
    return places().list().ofMaxSize(6);
  }

  @Property(tries = 500)
  void ofASetAreThoseThatEachParagraphSays(
      @ForAll("paragraphs") List<Paragraph> paragraphs, @ForAll("sets") ParagraphSet set) {
    var index = ParagraphIndex.of(paragraphs);
    var expected = new ArrayList<Paragraph>();
    for (int place = 0; place < index.size(); place++) {
      Paragraph paragraph = index.get(place);
      assertThat(index.placeOf(paragraph)).isEqualTo(place);
      assertThat(index.whollyIn(set).contains(place))
          .isEqualTo(paragraph.coverageIn(set) == Coverage.WHOLE);
      assertThat(index.in(set).contains(place)).isEqualTo(paragraph.isIn(set));
      if (paragraph.isIn(set)) {
        expected.add(paragraph);
      }
    }
    assertThat(index.at(set)).isEqualTo(expected);
    assertThat(index.size()).isEqualTo(paragraphs.size());
    assertThat(index.at(index.all())).isSortedAccordingTo((a, b) -> a.number() - b.number());
  }

  @Provide
  Arbitrary<List<Paragraph>> paragraphs() {
    return Arbitraries.integers()
        .between(1, 5)
        .flatMap(
            number ->
                Arbitraries.of("A", "B", "")
                    .optional(0.5)
                    .map(suffix -> Paragraph.builder().number(number).suffix(suffix).build()))
        .list()
        .ofMaxSize(PLACES);
  }

  @Provide
  Arbitrary<ParagraphSet> sets() {
    Arbitrary<String> range =
        Arbitraries.of(
            "1", "2-4", "3-9", "4 A", "4 B", "2/20", "del av 3", "del av 1-2", "del av 4 A", "9");
    return range
        .list()
        .ofMinSize(1)
        .ofMaxSize(3)
        .flatMap(
            all ->
                Arbitraries.of("", "alla utom ")
                    .map(prefix -> ParagraphSet.parse(prefix + String.join(", ", all))));
  }

  @Test
  void ofEverythingIsOneStretch() {
    var index = ParagraphIndex.of(List.of(Paragraph.builder().number(7).build()));

    assertThat(index.in(ParagraphSet.ALL).count()).isEqualTo(1);
    assertThat(index.whollyIn(ParagraphSet.ALL)).hasToString("[0, 1)");
    assertThat(index.placeOf(Paragraph.builder().number(7).build())).isEqualTo(-1);
  }
}
