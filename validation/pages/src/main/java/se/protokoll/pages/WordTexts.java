package se.protokoll.pages;

import java.util.Map;
import se.protokoll.language.Text;
import se.protokoll.language.Word;

/** What people call the constants of the records, on pages and wherever else they are shown. */
public final class WordTexts {
  private WordTexts() {}

  /**
   * Returns what a constant is called (<i>benämning</i>): "joint board" for {@code
   * BodyKind.JOINT_BOARD}.
   *
   * @throws IllegalStateException when no page shows constants of that type
   */
  public static Text text(Word constant) {
    String type = ((Enum<?>) constant).getDeclaringClass().getSimpleName();
    return PageTexts.TABLE.text(type + "." + constant.word(), Map.of());
  }
}
