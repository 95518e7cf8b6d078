package se.protokoll.examples.cli.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import se.protokoll.Paragraph;
import se.protokoll.language.Language;
import se.protokoll.text.ParagraphSet;

class LabelsTest {

  private static Labels in(Language language) {
    return new Labels(new Voice(language));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "5                        | § 5",
        "12 A                     | § 12 A",
        "63/20                    | § 63/20",
        "1-7, 11                  | §§ 1–7, 11",
        "ej 364                   | alla utom § 364",
        "all except 3-5           | alla utom §§ 3–5",
        "del av 6                 | del av § 6",
        "KF § 266                 | KF § 266",
        "ON § 31 ON/2018:21 - 700 | ON § 31 ON/2018:21 - 700",
      })
  void aSetOfParagraphsHasItsSignBeforeTheFirstNumber(String minutes, String shown) {
    assertThat(in(Language.SV).paragraphs(ParagraphSet.parse(minutes))).isEqualTo(shown);
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void whatIsShownReadsBack(Language language) {
    for (String text : new String[] {"12 A", "1-7, 11", "all except 3-5", "part of 6", "KF 266"}) {
      ParagraphSet set = ParagraphSet.parse(text);
      assertThat(ParagraphSet.parse(in(language).paragraphs(set))).isEqualTo(set);
    }
  }

  @Test
  void aSetOfParagraphsIsInTheLanguageAskedFor() {
    assertThat(in(Language.EN).paragraphs(ParagraphSet.parse("ej 364")))
        .isEqualTo("all except § 364");
  }

  @Test
  void allParagraphsAreNotNamed() {
    assertThat(in(Language.SV).paragraphs(ParagraphSet.ALL)).isEmpty();
  }

  @Test
  void aParagraphIsNumberedAsSetsNumberIt() {
    Paragraph lettered = Paragraph.builder().number(12).suffix("A").build();
    assertThat(in(Language.SV).section(lettered))
        .isEqualTo("§ " + ParagraphSet.numbered(12, Optional.of("A")));
  }
}
