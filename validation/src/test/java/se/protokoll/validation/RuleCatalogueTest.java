package se.protokoll.validation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/**
 * Holds docs/rules.md to the rules. Run with {@code -Dprotokoll.generate=true}, the test writes the
 * page instead.
 */
class RuleCatalogueTest {

  private static final Path PAGE = Path.of("../docs/rules.md");

  @Test
  void isUpToDate() throws IOException {
    String generated = RuleCatalogue.page(RuleBook.standard());
    if (Boolean.getBoolean("protokoll.generate")) {
      Files.writeString(PAGE, generated);
    }
    assertThat(Files.readString(PAGE))
        .as("%s is not what the rules say; run this test with -Dprotokoll.generate=true", PAGE)
        .isEqualTo(generated);
  }
}
