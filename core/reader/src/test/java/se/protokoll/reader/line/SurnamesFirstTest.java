package se.protokoll.reader.line;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SurnamesFirstTest {
  private static final String SENTENCES =
      """
      Ada Ek (S) yrkar bifall till förslaget.
      Mot beslutet reserverar sig Bo-Erik Alm (M) och Cia Maria Dal (C).
      """;

  private static final String LIST =
      """
      Ek Ada                S       §§ 1-4
      Alm Bo-Erik           M       Bo Fors
      Dal Cia Maria         C       Ek Ada
      Gran Dag              V
      """;

  @Test
  void areTurnedInTheWholeList() {
    assertThat(turned(SENTENCES + LIST).subList(2, 6))
        .containsExactly(
            "Ada Ek                S       §§ 1-4",
            "Bo-Erik Alm           M       Bo Fors",
            "Cia Maria Dal         C       Ada Ek",
            "Dag Gran              V");
  }

  @Test
  void stayWhereSomebodyOfTheListIsKnownByTheNameAsItStands() {
    String text = "Yrkande om avslag av Gran Dag (V) och Eva Hed (KD).\n" + SENTENCES + LIST;
    assertThat(turned(text)).isEqualTo(text.lines().toList());
  }

  @Test
  void stayWhereNobodyOfTheListIsKnown() {
    assertThat(turned(LIST)).isEqualTo(LIST.lines().toList());
  }

  @Test
  void areTurnedWhereACommaFollowsThem() {
    assertThat(
            turned(SENTENCES + "Ek, Ada (S)\nAlm, Bo-Erik (M)\nDal, Cia Maria (C)\nGran, Dag (V)\n")
                .subList(2, 6))
        .containsExactly("Ada Ek  (S)", "Bo-Erik Alm  (M)", "Cia Maria Dal  (C)", "Dag Gran  (V)");
  }

  @Test
  void areNoLabels() {
    List<Line> lines = Lines.of(SENTENCES + LIST);
    assertThat(SurnamesFirst.turned(lines, line -> true)).isEqualTo(lines);
  }

  private static List<String> turned(String text) {
    return SurnamesFirst.turned(Lines.of(text), line -> false).stream().map(Line::content).toList();
  }
}
