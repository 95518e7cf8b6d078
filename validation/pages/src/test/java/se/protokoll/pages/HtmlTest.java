package se.protokoll.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class HtmlTest {

  private static String text(String text) {
    return new Html().text(text).toString();
  }

  @Test
  void aTextIsNeverMarkup() {
    assertThat(text("</p><script>alert(\"1\") & more</script>"))
        .isEqualTo("&lt;/p&gt;&lt;script&gt;alert(\"1\") &amp; more&lt;/script&gt;");
  }

  @Test
  void theSignOfAParagraphAndItsNumberStayOnOneLine() {
    assertThat(text("KF § 12 A, §§ 1–7, 11")).isEqualTo("KF §\u00a012\u00a0A, §§\u00a01–7, 11");
    assertThat(text("KL 5 kap. 69 § och 3 a §, 12b § första"))
        .isEqualTo("KL 5 kap. 69\u00a0§ och 3\u00a0a\u00a0§, 12b\u00a0§ första");
    assertThat(text("§ Val, § 12 Avtal")).isEqualTo("§ Val, §\u00a012 Avtal");
  }

  @Test
  void aLongWordOfATableCanBeDivided() {
    String word = "x".repeat(31);
    assertThat(new Html().open("td").text("a " + word + " & b").close().toString())
        .isEqualTo("<td>a <span class=\"long\">" + word + "</span> &amp; b</td>");
    assertThat(new Html().open("th").element("a", word + "<", "href", "#").close().toString())
        .contains("<span class=\"long\">" + word + "&lt;</span>");
    assertThat(new Html().open("td").text(word.substring(1) + " a").close().toString())
        .doesNotContain("span");
    assertThat(text(word)).isEqualTo(word);
  }

  @Test
  void anAttributeCannotBeLeft() {
    assertThat(new Html().empty("img", "alt", "a\" onload=\"x").toString())
        .isEqualTo("<img alt=\"a&quot; onload=&quot;x\">");
  }

  @Test
  void theLastDigitsOfAPersonalNumberAreMasked() {
    assertThat(text("Till 121212-1212.")).isEqualTo("Till 121212-XXXX.");
    assertThat(new Html().empty("img", "alt", "121212-1212").toString()).contains("121212-XXXX");
  }

  @Test
  void aDirectionEndsWithItsText() {
    assertThat(text("a\u202Eb")).isEqualTo("<bdi>a\u202Eb</bdi>");
    assertThat(new Html().empty("img", "alt", "a\u202Eb").toString()).contains("\"a\uFFFDb\"");
  }

  /** An isolate that is left open would take the end of the element as its own. */
  @Test
  void anIsolateEndsInItsTextAndEndsNothingElse() {
    assertThat(text("\u202Ea\u2066b\u2067c"))
        .isEqualTo("<bdi>\u202Ea\u2066b\u2067c\u2069\u2069</bdi>");
    assertThat(text("a\u2068b\u2069c")).isEqualTo("<bdi>a\u2068b\u2069c</bdi>");
    assertThat(text("a\u2069\u202Eb\u2066c")).isEqualTo("<bdi>a\uFFFD\u202Eb\u2066c\u2069</bdi>");
  }

  @Test
  void anElementOfTextAloneHoldsNoElement() {
    assertThat(new Html().plain("title", "a\u202Eb <i> 121212-1212").toString())
        .isEqualTo("<title>a\uFFFDb &lt;i&gt; 121212-XXXX</title>");
  }

  @Test
  void whatHtmlDoesNotAllowIsReplaced() {
    assertThat(text("a\u0000b\u001Bc\uD800d\uFFFFe\u0085f\uFDD0g"))
        .isEqualTo("a\uFFFDb\uFFFDc\uFFFDd\uFFFDe\uFFFDf\uFFFDg");
    assertThat(text("å\t😀\n€")).isEqualTo("å\t😀\n€");
    assertThat(text("\uDBFF\uDFFF")).isEqualTo("\uFFFD");
  }

  @Test
  void linesAreKept() {
    assertThat(new Html().paragraphs("one\r\ntwo\n\n \nthree").toString())
        .isEqualTo("<p>one<br>two</p>\n<p>three</p>\n");
    assertThat(new Html().paragraphs(" \n").toString()).isEmpty();
  }

  @Test
  void anElementThatIsLeftOpenIsAFault() {
    assertThatThrownBy(() -> new Html().open("p").toString())
        .isInstanceOf(IllegalStateException.class);
  }
}
