package se.protokoll.reader.vocabulary;

import se.protokoll.reader.Label;

/**
 * A label in a line.
 *
 * @param label what it stands for
 * @param from the place of its first letter in the line
 * @param to the place after it and its colon
 */
public record LabelAt(Label label, int from, int to) {}
