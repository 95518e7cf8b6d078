package se.protokoll.reader.matter;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.protokoll.MinutesPart;
import se.protokoll.SpeakerRole;

class SpeakerReaderTest {
  private static List<String> speakers(ReadParagraph read) {
    return read.paragraph().speakers().stream()
        .map(
            one ->
                read.name(one.actor().personKey().orElse("?"))
                    + " "
                    + one.role().map(SpeakerRole::name).orElse("?"))
        .toList();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Ada Ek föredrar ärendet.                                   | Ada Ek PRESENTS",
        "Ada Ek, ekonomichef, redogör för bokslutet.                | Ada Ek PRESENTS",
        "Ada Ek informerar om läget. Bo Alm kompletterar.           | Ada Ek PRESENTS, Bo Alm ADDS",
        "I ärendet yttrar sig Ada Ek (S), Bo Alm (M) och Cia Dal (C). | Ada Ek (S) SPEAKS, Bo Alm (M) SPEAKS, Cia Dal (C) SPEAKS",
        "Ada Ek (S) informerar om att en samordnare är anställd.    | Ada Ek (S) SPEAKS",
        "Föredragande: ekonomichef Ada Ek                           | Ada Ek PRESENTS",
        "Ärendet föredras av Ada Ek och Bo Alm.                     | Ada Ek PRESENTS, Bo Alm PRESENTS"
      })
  void sentencesTellWhoSpeaks(String text, String speakers) {
    ReadParagraph read = ReadParagraph.of("Sammanfattning\n" + text + "\n");
    assertThat(String.join(", ", speakers(read))).isEqualTo(speakers);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Kommunstyrelsen föredrar en annan lösning.",
        "Sedan Ada Ek flyttat föredrar ingen ärendet.",
        "Länsstyrelsen informerar om läget.",
        "Ada föredrar ärendet."
      })
  void othersDoNotSpeak(String text) {
    assertThat(ReadParagraph.of("Sammanfattning\n" + text + "\n").paragraph().speakers()).isEmpty();
  }

  @Test
  void whoSpeaksIsLeftOutWhereNobodyIsRead() {
    assertThat(
            ReadParagraph.of("Sammanfattning\nPlanen presenteras.\n")
                .reading()
                .meeting()
                .source()
                .orElseThrow()
                .leftOut())
        .anyMatch(one -> one.part() == MinutesPart.SPEAKERS);
  }
}
