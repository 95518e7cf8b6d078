package se.protokoll.validation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import se.protokoll.validation.SectionTable.Row;
import se.protokoll.validation.SectionTable.Use;

/**
 * Holds docs/sections.md to the rules and to the list of sections. Run with {@code
 * -Dprotokoll.generate=true}, the test writes the page instead.
 */
class SectionTableTest {

  private static final Path PAGE = Path.of("../docs/sections.md");

  /** Source: kommunallagen (2017:725), as read 2025-09-01; 4 kap. 8 § is repealed. */
  private static List<String> sections() {
    var sections = new ArrayList<String>();
    add(sections, 4, 1, 7);
    add(sections, 4, 9, 18);
    sections.add("4:18 a");
    add(sections, 4, 19, 34);
    add(sections, 5, 1, 72);
    add(sections, 6, 1, 44);
    add(sections, 8, 1, 16);
    sections.add("8:16 a");
    add(sections, 8, 17, 18);
    add(sections, 9, 1, 38);
    add(sections, 13, 1, 14);
    return sections;
  }

  private static void add(List<String> sections, int chapter, int from, int to) {
    for (int number = from; number <= to; number++) {
      sections.add(chapter + ":" + number);
    }
  }

  @Test
  void everySectionHasOneUseAndNoOtherHas() throws IOException {
    assertThat(sections()).hasSize(221);
    assertThat(SectionTable.rows()).extracting(Row::section).containsExactlyElementsOf(sections());
  }

  @Test
  void everyRowHasAReason() throws IOException {
    assertThat(SectionTable.rows())
        .allSatisfy(row -> assertThat(row.reason()).as(row.section()).isNotBlank());
  }

  @Test
  void aRuleCitesASectionThatIsUsedByARule() throws IOException {
    Set<String> chapters =
        SectionTable.rows().stream().map(Row::chapter).collect(Collectors.toSet());
    Set<String> cited =
        SectionTable.citedBy(RuleBook.standard()).keySet().stream()
            .filter(section -> chapters.contains(section.substring(0, section.indexOf(':'))))
            .collect(Collectors.toCollection(TreeSet::new));
    assertThat(SectionTable.rows())
        .filteredOn(row -> row.use() == Use.RULE)
        .extracting(Row::section)
        .containsExactlyInAnyOrderElementsOf(cited);
  }

  @Test
  void answersAreTypesOfTheLaw() throws IOException {
    for (Row row : SectionTable.rows()) {
      for (String answer : row.answers()) {
        assertThat(type(answer)).as("%s in %s", answer, row.section()).isPublic();
      }
      assertThat(row.use() == Use.ANSWER && row.answers().isEmpty()).as(row.section()).isFalse();
    }
  }

  private static Class<?> type(String name) {
    try {
      return Class.forName("se.protokoll.validation.law." + name);
    } catch (ClassNotFoundException e) {
      throw new AssertionError("There is no type of the law named " + name, e);
    }
  }

  @Test
  void isUpToDate() throws IOException {
    String generated = SectionTable.page(RuleBook.standard());
    if (Boolean.getBoolean("protokoll.generate")) {
      Files.writeString(PAGE, generated);
    }
    assertThat(Files.readString(PAGE))
        .as("%s is not what the rules say; run this test with -Dprotokoll.generate=true", PAGE)
        .isEqualTo(generated);
  }
}
