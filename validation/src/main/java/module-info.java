/** The law of collegial decisions as rules with their source. */
module se.protokoll.validation {
  requires static org.immutables.value.annotations;
  requires static org.jspecify;
  requires transitive se.protokoll;

  exports se.protokoll.validation;
  exports se.protokoll.validation.finding;
  exports se.protokoll.validation.law;
  exports se.protokoll.validation.rule;
}
