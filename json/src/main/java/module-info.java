/** Minutes as JSON: reader, writer, schema and the Jackson 3 module. */
module se.protokoll.json {
  requires static org.immutables.value.annotations;
  requires static org.jspecify;
  requires transitive se.protokoll;
  requires transitive tools.jackson.databind;

  exports se.protokoll.json;
  exports se.protokoll.json.problem;

  provides tools.jackson.databind.JacksonModule with
      se.protokoll.json.ProtokollModule;
}
