/** Published minutes, as text, read into records. */
@SuppressWarnings("module") // a mapper need not be there
module se.protokoll.reader {
  requires static com.fasterxml.jackson.annotation;
  requires static org.immutables.value.annotations;
  requires static org.jspecify;
  requires transitive se.protokoll;

  exports se.protokoll.reader;
}
