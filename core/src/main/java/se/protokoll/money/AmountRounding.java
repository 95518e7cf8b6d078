package se.protokoll.money;

import java.math.RoundingMode;
import se.protokoll.language.Text;
import se.protokoll.language.Word;

/**
 * How an exact amount becomes whole units (<i>avrundning</i>). A negative amount is rounded as the
 * mirror of the positive one.
 */
public enum AmountRounding implements Word {
  /**
   * To the nearest unit, and a half away from zero (<i>avrundning till närmaste, hälften
   * uppåt</i>): 2,5 is 3 and -2,5 is -3.
   */
  NEAREST(RoundingMode.HALF_UP, "till närmaste, hälften uppåt", "to the nearest, a half up"),

  /**
   * To the nearest unit, and a half to the even one (<i>avrundning till jämn siffra</i>): 2,5 is 2
   * and 3,5 is 4.
   */
  NEAREST_EVEN(
      RoundingMode.HALF_EVEN,
      "till närmaste, hälften till jämnt",
      "to the nearest, a half to even"),

  /** To the unit nearer zero (<i>avkortning</i>, öretal faller bort): 2,9 is 2. */
  TOWARDS_ZERO(RoundingMode.DOWN, "nedåt, så att det överskjutande faller bort", "towards zero"),

  /** To the unit farther from zero (<i>avrundning uppåt</i>): 2,1 is 3. */
  AWAY_FROM_ZERO(RoundingMode.UP, "uppåt till nästa hela", "away from zero");

  private final RoundingMode mode;
  private final String swedish;
  private final String english;

  AmountRounding(RoundingMode mode, String swedish, String english) {
    this.mode = mode;
    this.swedish = swedish;
    this.english = english;
  }

  /** Returns what sentences call it: "till närmaste, hälften uppåt". */
  public Text label() {
    return new Text(swedish, english);
  }

  RoundingMode mode() {
    return mode;
  }
}
