/** Minutes as JSON: reader, writer, schema and the Jackson 3 module. */
module se.protokoll.json {
  requires static org.jspecify;
  requires transitive se.protokoll;
  requires transitive tools.jackson.databind;
}
