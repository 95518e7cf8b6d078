/** Minutes in applications that are still on Jackson 2. */
@SuppressWarnings("module") // the digit is part of what it is for
module se.protokoll.json.jackson2 {
  requires static org.immutables.value.annotations; // the compiler reads those of the records
  requires static org.jspecify;
  requires static se.protokoll.reader; // as se.protokoll.json does
  requires static se.protokoll.validation; // as se.protokoll.json does
  requires transitive se.protokoll;
  requires transitive se.protokoll.json;
  requires transitive com.fasterxml.jackson.databind;

  exports se.protokoll.json.jackson2;

  provides com.fasterxml.jackson.databind.Module with
      se.protokoll.json.jackson2.ProtokollJackson2Module;
}
