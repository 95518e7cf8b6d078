/** Minutes, divisions and reports as accessible pages. */
module se.protokoll.pages {
  requires static org.immutables.value.annotations;
  requires static org.jspecify;
  requires transitive se.protokoll;
  requires transitive se.protokoll.validation;

  exports se.protokoll.pages;
}
