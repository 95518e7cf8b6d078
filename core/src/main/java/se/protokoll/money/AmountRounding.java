package se.protokoll.money;

import java.math.RoundingMode;
import java.util.Map;
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
  NEAREST(RoundingMode.HALF_UP),

  /**
   * To the nearest unit, and a half to the even one (<i>avrundning till jämn siffra</i>): 2,5 is 2
   * and 3,5 is 4.
   */
  NEAREST_EVEN(RoundingMode.HALF_EVEN),

  /** To the unit nearer zero (<i>avkortning</i>, öretal faller bort): 2,9 is 2. */
  TOWARDS_ZERO(RoundingMode.DOWN),

  /** To the unit farther from zero (<i>avrundning uppåt</i>): 2,1 is 3. */
  AWAY_FROM_ZERO(RoundingMode.UP);

  private final RoundingMode mode;

  AmountRounding(RoundingMode mode) {
    this.mode = mode;
  }

  /** Returns what sentences call it: "till närmaste, hälften uppåt". */
  public Text label() {
    return AmountTextException.TEXTS.text("rounding." + word(), Map.of());
  }

  RoundingMode mode() {
    return mode;
  }
}
