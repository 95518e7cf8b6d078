package se.protokoll.validation.rule;

/** How a rule looks at a series of meetings (<i>prövning av en serie</i>). */
@FunctionalInterface
public interface SeriesCheck {

  /** Looks at the meetings and adds what is wrong to the report of the meeting where it shows. */
  void check(SeriesContext context);
}
