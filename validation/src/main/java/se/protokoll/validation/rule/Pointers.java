package se.protokoll.validation.rule;

import se.protokoll.fund.FundSplit;

/** The steps of JSON pointers (RFC 6901) that are not simply the name of a component. */
final class Pointers {

  private Pointers() {}

  /** Returns what documents call the parts of a split: the name says what they are measured by. */
  static String parts(FundSplit split) {
    return split.kind().property();
  }

  /** Returns the pointer from a split to the split inside one of its parts. */
  static String nested(FundSplit split, int part) {
    return "/" + parts(split) + "/" + part + "/split";
  }

  /** Returns a property name of any characters as one step. */
  static String step(String name) {
    return name.replace("~", "~0").replace("/", "~1");
  }
}
