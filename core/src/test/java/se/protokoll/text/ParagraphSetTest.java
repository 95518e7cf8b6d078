package se.protokoll.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.protokoll.language.Language;
import se.protokoll.text.ParagraphSet.Coverage;

class ParagraphSetTest {

  @Test
  @Timeout(30) // comparing each with all before it takes minutes
  void takesManyRangesOnceEach() {
    String many =
        IntStream.range(0, 200_000).mapToObj(i -> i + 1 + "a").collect(Collectors.joining(", "));

    assertThat(ParagraphSet.parse(many + ", " + many).ranges()).hasSize(200_000);
  }

  @Test
  @Timeout(30) // taking each out of all that are left takes minutes
  void takesManyRangesOutOfMany() {
    String odd =
        IntStream.range(0, 200_000)
            .mapToObj(i -> "" + (2 * i + 1))
            .collect(Collectors.joining(","));
    String even =
        IntStream.range(0, 200_000)
            .mapToObj(i -> "" + (2 * i + 2))
            .collect(Collectors.joining(","));
    String lettered =
        IntStream.range(0, 200_000).mapToObj(i -> i + 1 + " a").collect(Collectors.joining(","));

    assertThat(ParagraphSet.parse(odd + " ej " + even)).isEqualTo(ParagraphSet.parse(odd));
    assertThat(ParagraphSet.parse("1-400000 ej " + even)).isEqualTo(ParagraphSet.parse(odd));
    assertThat(ParagraphSet.parse(odd + "," + lettered + " ej " + lettered))
        .isEqualTo(ParagraphSet.parse(odd));
    String parts =
        IntStream.range(0, 200_000)
            .mapToObj(i -> "del av 1-" + (400_000 - i))
            .collect(Collectors.joining(","));
    assertThat(ParagraphSet.parse(parts + " ej " + even).ranges()).hasSize(200_000);
  }

  @ParameterizedTest
  @ValueSource(strings = {",", " ,", ", ", "\u00a0,", "-", "\u00a7", "1", " ej", "del av "})
  @Timeout(30) // looking at all that is left from each character on takes hours
  void refusesWhatGoesOnAndOnAtOnce(String piece) {
    String text = "1" + piece.repeat(300_000) + "x";

    assertThatExceptionOfType(ParagraphSetTextException.class)
        .isThrownBy(() -> ParagraphSet.parse(text));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "§§1-7 | 1-7",
        "§11 | 11",
        "§§ 34, 38 | 34, 38",
        "§§ 44--45 | 44-45",
        "31 -- 48 | 31-48",
        "Paragrafer 26 -- 38 | 26-38",
        "Justerade paragrafer 45-58 | 45-58",
        "Paragraf 6 | 6",
        "KF del av 6 | KF part of 6",
        "6-10 | 6-10",
        "49, | 49",
        "§ 63/20 | 63/20",
        "§ 63/2020 | 63/2020",
        "KF § 266 | KF 266",
        "Sn 49 | Sn 49",
        "ON § 31 ON/2018:21 - 700 | ON 31 ON/2018:21 - 700",
        "ej 364 | all except 364",
        "116a-117 | 116 a, 117",
        "116a--118 | 116 a, 117-118",
        "116-117a | 116-117, 117 a",
        "1, ej 2 | 1",
        "1-5, ej 2 | 1, 3-5",
        "§§ 18-31, ej §§ 20-22, 25 | 18-19, 23-24, 26-31",
        "1-5 ej 5 | 1-4",
        "18-31 utom 18 | 19-31",
        "1, 2 a, ej 2 a | 1",
        "1-9 ,, ej 3 ej 5-6 | 1-2, 4, 7-9",
        "del av 5-7, 9, ej 6 | part of 5, part of 7, 9",
        "del av 5, 6 a, ej 6 a | part of 5",
        "1-3, 5 , , | 1-3, 5",
        "alla utom 364 | all except 364",
        "del av 6 | part of 6",
        "del av 60-61 | part of 60-61",
        "§§ 1-5, del av 6 | 1-5, part of 6",
        "ej del av 6 | all except part of 6",
        "§ 170 och §§ 172-184 | 170, 172-184",
        "28 och 32 | 28, 32",
        "§§ 28 samt 132 | 28, 132",
        "ej §§ 28 och 32 | all except 28, 32",
        "28 and 32 | 28, 32",
        "31 dnr 2018-21 | 31 dnr 2018-21",
        "31 on/2018:21 | 31 on/2018:21",
        "§§ 1–7 | 1-7",
        "§§ 12 A, 12 | 12, 12 A",
        "11, 1-7 | 1-7, 11",
        "1-3, 4 | 1-4",
        "1-5, 3-9 | 1-9",
        "7, 7 | 7",
        "alla | all",
        "Samtliga paragrafer | all",
        "all | all"
      })
  void readsEveryNotationAndWritesOneForm(String printed, String canonical) {
    ParagraphSet set = ParagraphSet.parse(printed);

    assertThat(set).hasToString(canonical);
    assertThat(ParagraphSet.parse(canonical)).isEqualTo(set);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "all | alla paragrafer | all paragraphs",
        "5 | § 5 | § 5",
        "12 A | § 12 A | § 12 A",
        "1-7, 11 | §§ 1–7, 11 | §§ 1–7, 11",
        "ej 364 | alla utom § 364 | all except § 364",
        "all except 3-5 | alla utom §§ 3–5 | all except §§ 3–5",
        "ej del av 6 | alla utom del av § 6 | all except part of § 6",
        "1-5, del av 6 | §§ 1–5, del av 6 | §§ 1–5, part of 6",
        "KF § 266 | KF § 266 | KF § 266",
        "ON § 31 ON/2018:21 - 700 | ON § 31 ON/2018:21 - 700 | ON § 31 ON/2018:21 - 700"
      })
  void isSaidInBothLanguages(String printed, String swedish, String english) {
    ParagraphSet set = ParagraphSet.parse(printed);

    assertThat(set.text(Language.SV)).isEqualTo(swedish);
    assertThat(set.text(Language.EN)).isEqualTo(english);
  }

  @Test
  void readsNoBreakSpaces() {
    assertThat(ParagraphSet.parse("§§\u00a01\u2009-\u202f7")).isEqualTo(ParagraphSet.range(1, 7));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "0", "0-3", "7-1", "x", "1-", "-1", "1,,2", "99999999999", "§", "1.5", "ej"})
  void refusesWhatIsNotASetOfParagraphs(String text) {
    assertThatIllegalArgumentException().isThrownBy(() -> ParagraphSet.parse(text));
  }

  @Test
  void namesTheTextThatCannotBeRead() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ParagraphSet.parse("1-7, elva"))
        .withMessageContaining("\"1-7, elva\"")
        .withMessageContaining("\"elva\"");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "1-7, elva | not-paragraphs | \"elva\" går inte att läsa | cannot read \"elva\"",
        "0 | paragraph-zero | paragrafer numreras från 1 | a paragraph number is 1 or more",
        "7-1 | range-falls | \"7-1\" slutar före sin början | \"7-1\" ends before it begins",
        "7a-1 | range-falls | \"7a-1\" slutar före sin början | \"7a-1\" ends before it begins",
        "1-3 utom 1-3 | no-paragraph | ingen paragraf blir kvar | no paragraph is left"
      })
  void saysWhyInBothLanguages(String text, String code, String swedish, String english) {
    assertThatExceptionOfType(ParagraphSetTextException.class)
        .isThrownBy(() -> ParagraphSet.parse(text))
        .satisfies(
            refused -> {
              assertThat(refused.code()).isEqualTo(code);
              assertThat(refused.text(Language.SV)).endsWith(swedish).contains(text);
              assertThat(refused.text(Language.EN)).endsWith(english).contains(text);
              assertThat(refused).hasMessage(refused.text(Language.EN));
            });
  }

  @Test
  void refusesASetOfNothing() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new ParagraphSet(Optional.empty(), false, List.of(), Optional.empty()));
  }

  @Test
  void coversWholeParagraphsPartsAndNothing() {
    ParagraphSet set = ParagraphSet.parse("1-5, part of 6, 12 A, 63/20");

    assertThat(coverage(set, 5)).isEqualTo(Coverage.WHOLE);
    assertThat(coverage(set, 6)).isEqualTo(Coverage.PART);
    assertThat(coverage(set, 7)).isEqualTo(Coverage.NONE);
    assertThat(coverage(set, 12)).as("12 is not 12 A").isEqualTo(Coverage.NONE);
    assertThat(set.coverage(12, Optional.of("A"))).isEqualTo(Coverage.WHOLE);
    assertThat(coverage(set, 63)).as("a year is not another paragraph").isEqualTo(Coverage.WHOLE);
    assertThat(set.coverage(3, Optional.of("A"))).as("inside a range").isEqualTo(Coverage.WHOLE);
  }

  @Test
  void aSingleNumberIsNotItsLetteredNeighbour() {
    assertThat(ParagraphSet.of(12).coverage(12, Optional.of("A"))).isEqualTo(Coverage.NONE);
  }

  @Test
  void anExceptionTurnsCoverageRound() {
    ParagraphSet set = ParagraphSet.parse("ej 364, del av 366");

    assertThat(coverage(set, 363)).isEqualTo(Coverage.WHOLE);
    assertThat(coverage(set, 364)).isEqualTo(Coverage.NONE);
    assertThat(coverage(set, 366)).isEqualTo(Coverage.PART);
    assertThat(set.isAll()).isFalse();
    assertThat(ParagraphSet.ALL.isAll()).isTrue();
    assertThat(ParagraphSet.ALL.contains(364)).isTrue();
  }

  private static Coverage coverage(ParagraphSet set, int number) {
    return set.coverage(number, Optional.empty());
  }
}
