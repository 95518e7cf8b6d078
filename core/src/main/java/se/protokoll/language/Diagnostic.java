package se.protokoll.language;

/**
 * Something that is wrong, and where: a problem of a JSON document, a finding of a rule or a split
 * that cannot be divided. What a web layer needs to answer with problem details stands here, so one
 * handler serves all of them.
 */
public interface Diagnostic extends Message {

  /** Returns where, as a JSON pointer (RFC 6901); empty for the whole document. */
  String pointer();
}
