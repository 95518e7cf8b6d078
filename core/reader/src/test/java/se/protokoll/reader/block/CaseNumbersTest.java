package se.protokoll.reader.block;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CaseNumbersTest {
  private static CaseNumbers.Found found(String words) {
    return CaseNumbers.in(words).orElseThrow();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "KS.2020.368",
        "SLK-2024-00062",
        "KS/2021:402",
        "KS2018/284/01",
        "BMN 2017-2888",
        "KS KF/2025:6",
        "KF/96/2027",
        "KF/703/2027",
        "N5/468/2020",
        "KS 123/2021",
        "2013/LK0044",
        "LK/130012",
        "RS 120345",
        "KS/2013 0123-5"
      })
  void isKnownByItsFormAlone(String number) {
    assertThat(found(number)).isEqualTo(new CaseNumbers.Found(List.of(number), ""));
    assertThat(found("Dnr " + number).numbers()).containsExactly(number);
    assertThat(found("Bidrag till föreningar (" + number + ")"))
        .isEqualTo(new CaseNumbers.Found(List.of(number), "Bidrag till föreningar"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"2024/00123", "2024-123 KS", "06-827", "45/2010", "2013/45-042", "ks 2013/55"})
  void isKnownOnlyAfterAWordThatNamesIt(String number) {
    assertThat(CaseNumbers.in(number)).isEmpty();
    assertThat(found("Diarienummer: " + number).numbers()).containsExactly(number);
  }

  @Test
  void thePlanOfTheArchiveIsNotPartOfIt() {
    assertThat(found("Dnr 2017/KS0041 1.1.0.1"))
        .isEqualTo(new CaseNumbers.Found(List.of("2017/KS0041"), ""));
  }

  @Test
  void severalStandOnOneLine() {
    assertThat(found("Dnr N5/468/2020, N5/469/2020").numbers())
        .containsExactly("N5/468/2020", "N5/469/2020");
    assertThat(found("Budget (KS/2021:402, KS/2021:403)"))
        .isEqualTo(new CaseNumbers.Found(List.of("KS/2021:402", "KS/2021:403"), "Budget"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Budget 2025",
        "Detaljplan för Tallbacken 1:12",
        "Yttrande över betänkandet Äldreomsorg (SOU 2020:80)",
        "Taxa 2024-2026",
        "Verksamhetsplan 2024/2025",
        "Val av justerare",
        "Tertial 2/2014",
        "Delårsrapport (bilaga)",
        ""
      })
  void isNotSeenInATitle(String title) {
    assertThat(CaseNumbers.in(title)).isEmpty();
  }
}
