/** The law of collegial decisions as rules with their source. */
module se.protokoll.validation {
  requires static org.jspecify;
  requires transitive se.protokoll;
}
