/**
 * What values look like in JSON: one declarative table per record, from which come the reader, the
 * writer and the schema.
 *
 * <p>A table is written like this; each row is a property, in the order of the record header, and
 * the function at the end builds the record from what was read. What a property means is said by
 * the {@code @param} of the record, from which the schema and the description of the format take
 * it:
 *
 * <pre>{@code
 * static final Shape<Section> SECTION = Shape.of(Section.class, ParagraphShapes::section);
 *
 * private static Function<FieldValues, Section> section(Table<Section> table) {
 *   var heading = table.optional("heading", TEXT, Section::heading);
 *   var text = table.required("text", TEXT, Section::text);
 *   return in -> new Section(in.get(heading), in.get(text));
 * }
 * }</pre>
 *
 * <p>A table that refers to itself, or to a table further down, says so with {@code Codec.later(()
 * -> Shapes.CLAUSE)}. A record that has its own words in JSON for some value gets a {@link
 * se.protokoll.json.codec.Codec} of its own. An {@code IllegalArgumentException} of the function is
 * a problem at the object's place, so rules about several properties can stand there.
 *
 * <p>Tables and codecs are made once and shared by all threads; a {@code OpenDocument}, tokens and
 * a sink belong to one document and one thread.
 */
@NullMarked
package se.protokoll.json.codec;

import org.jspecify.annotations.NullMarked;
