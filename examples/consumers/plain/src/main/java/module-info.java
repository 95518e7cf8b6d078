/** A small application on the module path. */
// [module-info]
module se.example.plain {
  requires transitive se.protokoll;
  requires se.protokoll.json;
  requires se.protokoll.validation;

  exports se.example.plain;
}
// [end]
