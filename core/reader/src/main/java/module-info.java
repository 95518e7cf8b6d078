/** Published minutes, as text, read into records. */
module se.protokoll.reader {
  requires static org.immutables.value.annotations;
  requires static org.jspecify;
  requires transitive se.protokoll;

  exports se.protokoll.reader;
}
