package se.protokoll.json.codec;

/**
 * Properties of an object that go together and say what it is.
 *
 * @param meaning what it is then: a fragment without full stop
 * @param sign the bit of the property that says so, 0 where it is the lack of any other sign
 * @param required the bits of those that must be there, the sign included
 * @param allowed the bits of those that may be there, the required ones included
 */
record Combination(String meaning, long sign, long required, long allowed) {

  /** Returns how many properties would have to come or go. */
  int distance(long seen) {
    return Long.bitCount(required & ~seen) + Long.bitCount(seen & ~allowed);
  }
}
