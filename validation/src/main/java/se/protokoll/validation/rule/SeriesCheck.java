package se.protokoll.validation.rule;

/** How a rule looks at a series of meetings of one body (<i>prövning av en serie</i>). */
@FunctionalInterface
public interface SeriesCheck {

  /** Looks at the series and says what is wrong, to the examination of the meeting concerned. */
  void on(Series series);
}
