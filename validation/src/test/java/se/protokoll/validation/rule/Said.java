package se.protokoll.validation.rule;

import static org.assertj.core.api.Assertions.assertThat;

import se.protokoll.language.Language;
import se.protokoll.validation.finding.Finding;

/** Checks what a finding says in two languages. */
final class Said {

  private Said() {}

  /** Holds the first sentence of a finding to what it is in Swedish and English. */
  static void says(Finding finding, String swedish, String english) {
    assertThat(finding.what(Language.SV)).isEqualTo(swedish);
    assertThat(finding.what(Language.EN)).isEqualTo(english);
  }
}
