package se.protokoll.reader.block;

import java.util.Optional;
import se.protokoll.reader.line.Line;

/**
 * The first line of a paragraph.
 *
 * @param line the line
 * @param number the number
 * @param suffix a letter after it
 * @param rest what follows the number: the number of the case, the title, both or nothing
 */
public record ParagraphHead(Line line, int number, Optional<String> suffix, String rest) {}
