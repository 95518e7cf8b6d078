package se.protokoll.reader.vocabulary;

import se.protokoll.reader.HeadingKind;

/**
 * A heading in a line.
 *
 * @param kind what stands under it
 * @param heading its words
 * @param rest what follows it in the same line, after a colon
 */
public record HeadingAt(HeadingKind kind, String heading, String rest) {}
