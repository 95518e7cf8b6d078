package se.protokoll.reader;

/** Kinds of facts that are measured together. */
enum FactTier {
  /** Day, times, place, paragraphs, titles, cases, headings, decided or not. */
  SKELETON,
  /** Who, of which party, as what, for which paragraphs; who certified; the notice. */
  PEOPLE,
  /** Decisions, motions, votes, reservations, jäv. */
  DECISIONS,
  /** Exact amounts in decisions. */
  AMOUNTS
}
