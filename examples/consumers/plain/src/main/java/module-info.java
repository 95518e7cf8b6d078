/** A small application on the module path. */
module se.example.plain {
  requires se.protokoll.json;
  requires se.protokoll.validation;

  exports se.example.plain;
}
