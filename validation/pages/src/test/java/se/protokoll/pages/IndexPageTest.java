package se.protokoll.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import se.protokoll.Meeting;
import se.protokoll.Paragraph;
import se.protokoll.Sitting;
import se.protokoll.language.Language;
import se.protokoll.people.PublicBody;

class IndexPageTest {
  private static final IndexPage.ListedMeeting LINE =
      IndexPage.ListedMeeting.of(
          URI.create("a.html"),
          Meeting.builder()
              .body(PublicBody.of("Nämnden <1>"))
              .number("4/2025")
              .addSittings(Sitting.builder().date(LocalDate.of(2025, 3, 4)).build())
              .addParagraphs(Paragraph.builder().number(1).build())
              .build());

  @Test
  void aLineHasLinkDayNumberAndParagraphs() {
    assertThat(IndexPage.of(List.of(LINE), Language.SV))
        .contains("<a href=\"a.html\"><span>Nämnden &lt;1&gt;</span></a>")
        .contains("<time datetime=\"2025-03-04\">4 mars 2025</time></td><td>4/2025</td>")
        .contains("<td class=\"n\">1</td></tr>");
  }

  @Test
  void onAnEnglishPageTheBodyIsMarkedAsSwedish() {
    assertThat(IndexPage.of(List.of(LINE), Language.EN))
        .contains("<span lang=\"sv\">Nämnden &lt;1&gt;</span>")
        .contains("4 March 2025");
  }

  @Test
  void whatIsUnknownIsEmpty() {
    var line =
        new IndexPage.ListedMeeting(
            URI.create("b.html"), "Nämnden", Optional.empty(), Optional.empty(), 0);
    assertThat(IndexPage.of(List.of(line, LINE), Language.SV))
        .contains("</a></th><td></td><td></td><td class=\"n\">0</td></tr>\n<tr>");
  }
}
