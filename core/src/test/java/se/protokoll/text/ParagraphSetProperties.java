package se.protokoll.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import se.protokoll.language.Language;
import se.protokoll.text.ParagraphSet.Coverage;
import se.protokoll.text.ParagraphSet.Range;

class ParagraphSetProperties {

  @Property
  void whatIsWrittenReadsBackEqual(@ForAll("sets") ParagraphSet set) {
    assertThat(ParagraphSet.parse(set.toString())).isEqualTo(set);
    assertThat(ParagraphSet.parse(set.text(Language.SV))).isEqualTo(set);
  }

  @Property
  void aParagraphIsCoveredAsItsRangesSay(
      @ForAll("sets") ParagraphSet set, @ForAll @IntRange(min = 1, max = 40) int number) {
    boolean whole = false;
    boolean part = false;
    for (Range range : set.ranges()) {
      boolean inside =
          range.from() <= number
              && number <= range.to()
              && range.suffix().filter(suffix -> !suffix.startsWith("/")).isEmpty();
      whole |= inside && !range.part();
      part |= inside && range.part();
    }
    Coverage stated = whole ? Coverage.WHOLE : part ? Coverage.PART : Coverage.NONE;
    Coverage expected =
        !set.complement() || stated == Coverage.PART
            ? stated
            : stated == Coverage.WHOLE ? Coverage.NONE : Coverage.WHOLE;

    assertThat(set.coverage(number, Optional.empty())).isEqualTo(expected);
  }

  @Property
  void orderDoesNotMatter(@ForAll("ranges") List<Range> ranges) {
    var reversed = new java.util.ArrayList<>(ranges);
    java.util.Collections.reverse(reversed);

    assertThat(set(reversed)).isEqualTo(set(ranges)).hasSameHashCodeAs(set(ranges));
  }

  private static ParagraphSet set(List<Range> ranges) {
    return new ParagraphSet(Optional.empty(), false, ranges, Optional.empty());
  }

  @Provide
  Arbitrary<List<Range>> ranges() {
    Arbitrary<Range> spans =
        Combinators.combine(
                Arbitraries.integers().between(1, 40),
                Arbitraries.integers().between(0, 6),
                Arbitraries.of(true, false, false))
            .as((from, more, part) -> new Range(from, from + more, Optional.empty(), part));
    Arbitrary<Range> suffixed =
        Combinators.combine(
                Arbitraries.integers().between(1, 40), Arbitraries.of("A", "b", "/20", "/2024"))
            .as((number, suffix) -> new Range(number, number, Optional.of(suffix), false));
    return Arbitraries.oneOf(spans, suffixed).list().ofMinSize(1).ofMaxSize(6);
  }

  @Provide
  Arbitrary<ParagraphSet> sets() {
    return Combinators.combine(
            ranges(), Arbitraries.of(true, false), Arbitraries.of("KF", "Sn", "Åu").optional(0.2))
        .as((ranges, except, body) -> new ParagraphSet(body, except, ranges, Optional.empty()));
  }
}
