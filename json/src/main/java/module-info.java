/** Minutes as JSON: reader, writer, schema and the Jackson 3 module. */
@SuppressWarnings("module") // the friend is compiled after this
module se.protokoll.json {
  requires static org.immutables.value.annotations; // the compiler reads those of the records
  requires static org.jspecify;
  requires static se.protokoll.reader; // layouts have a form where it is there
  requires static se.protokoll.validation; // reports and rule books have a form where it is there
  requires transitive se.protokoll;
  requires transitive tools.jackson.databind;

  exports se.protokoll.json;
  exports se.protokoll.json.problem;
  exports se.protokoll.json.request;
  exports se.protokoll.json.codec to
      se.protokoll.json.jackson2;
  exports se.protokoll.json.shape to
      se.protokoll.json.jackson2;
  exports se.protokoll.json.token to
      se.protokoll.json.jackson2;

  provides tools.jackson.databind.JacksonModule with
      se.protokoll.json.ProtokollModule;
}
