package se.protokoll.examples.cli.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import se.protokoll.examples.cli.page.Table.Align;

class WrapProperties {

  @Property
  void noLineIsLongerThanTheWidth(
      @ForAll String text, @ForAll @IntRange(min = 1, max = 90) int width) {
    assertThat(Wrap.lines(text, width)).allMatch(line -> Wrap.length(line) <= width);
  }

  @Property
  void everyCharacterButSpaceAndControlIsKept(
      @ForAll String text, @ForAll @IntRange(min = 1, max = 90) int width) {
    assertThat(visible(String.join("", Wrap.lines(text, width)))).isEqualTo(visible(text));
  }

  private static String visible(String text) {
    return text.codePoints()
        .filter(c -> !Character.isWhitespace(c) && !Steering.isSteering(c))
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }

  @Example
  void whatSteersTheTerminalBecomesASpace() {
    assertThat(Wrap.lines("a\u001b[31mb\u202ec\u009bd", 40)).containsExactly("a [31mb c d");
  }

  @Property
  void noRowOfATableIsLongerThanThePage(@ForAll List<String> cells) {
    var table = new Table(2, Align.LEFT, Align.RIGHT, Align.LEFT, Align.WRAP);
    for (int i = 0; i + 4 <= cells.size(); i += 4) {
      table.row(cells.subList(i, i + 4).toArray(String[]::new));
    }
    assertThat(table.lines(80)).allMatch(line -> Wrap.length(line) <= 80);
  }

  @Example
  void aNoBreakSpaceHoldsAnAmountTogether() {
    assertThat(Wrap.lines("summan 1\u00a0000\u00a0kr", 10))
        .containsExactly("summan", "1\u00a0000\u00a0kr");
  }

  @Example
  void aLetterOutsideTheBasicPlaneCountsAsOne() {
    assertThat(Wrap.lines("😀😀😀", 3)).hasSize(1);
  }

  @Example
  void aLongAddressIsCutAfterASlash() {
    assertThat(Wrap.lines("https://example.se/protokoll/2022", 30))
        .isEqualTo(Arrays.asList("https://example.se/protokoll/", "2022"));
  }
}
