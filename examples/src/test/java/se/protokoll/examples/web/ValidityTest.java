package se.protokoll.examples.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ValidityTest {

  static Stream<Map.Entry<String, String>> pages() {
    return ShownPages.all().entrySet().stream();
  }

  @ParameterizedTest
  @MethodSource("pages")
  void aPageIsValid(Map.Entry<String, String> page) throws Exception {
    assertThat(HtmlCheck.messages(page.getValue())).isEmpty();
  }

  @Test
  void theCheckNoticesErrorsAndWarnings() throws Exception {
    String page = SamplePage.of("<h1>a</h1><section><p>b</p></section><p id=\"main\">c</p>");
    assertThat(HtmlCheck.messages(page)).contains("Duplicate ID").contains("Section lacks heading");
    assertThat(HtmlCheck.messages(SamplePage.of("<h1 style=\"colr: red\">a</h1>")))
        .contains("colr");
  }
}
