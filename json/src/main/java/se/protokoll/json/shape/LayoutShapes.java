package se.protokoll.json.shape;

import static se.protokoll.json.codec.Scalars.NAME;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import se.protokoll.json.codec.Field;
import se.protokoll.json.codec.FieldValues;
import se.protokoll.json.codec.Shape;
import se.protokoll.json.codec.Table;
import se.protokoll.language.ContradictionException;
import se.protokoll.language.Word;
import se.protokoll.reader.HeadingKind;
import se.protokoll.reader.Label;
import se.protokoll.reader.Layout;

/**
 * The tables of a layout of published minutes: what it adds to what is known of all. Only {@link
 * ReaderShapes} names them, because they need the reader.
 */
final class LayoutShapes {

  private static final Layout NOTHING = Layout.of("nothing");

  private static final Shape<Layout> LABELS =
      Shape.of(
          "Labels",
          "Words of the head of minutes, by what they stand for.",
          Layout.class,
          LayoutShapes::labels);

  private static final Shape<Layout> HEADINGS =
      Shape.of(
          "Headings",
          "Headings within paragraphs, by what stands under them.",
          Layout.class,
          LayoutShapes::headings);

  static final Shape<Layout> LAYOUT =
      Shape.of(
          "Layout",
          "How minutes of one kind are printed (layout): what it adds to what is known of all"
              + " minutes.",
          Layout.class,
          LayoutShapes::layout);

  /** All of them, those met first first. */
  static final List<Shape<?>> ALL = List.of(LAYOUT, LABELS, HEADINGS);

  private LayoutShapes() {}

  private static Function<FieldValues, Layout> layout(Table<Layout> table) {
    table.format("format", "protokoll-layout/1").meaning("the format of the document");
    var name = table.required("name", NAME, Layout::name);
    var recognisedBy = table.list("recognisedBy", NAME, Layout::recognisedBy);
    var paragraphHeads = table.list("paragraphHeads", NAME, Layout::paragraphHeads);
    var furniture = table.list("furniture", NAME, Layout::furniture);
    var labels =
        table.optional(
            "labels",
            LABELS,
            layout -> layout.labels().isEmpty() ? Optional.empty() : Optional.of(layout));
    var headings =
        table.optional(
            "headings",
            HEADINGS,
            layout -> layout.headings().isEmpty() ? Optional.empty() : Optional.of(layout));
    var appendices = table.list("appendices", NAME, Layout::appendices);
    var votesInAppendices = table.flag("votesInAppendices", Layout::votesInAppendices);
    return in ->
        Layout.builder()
            .name(in.get(name))
            .recognisedBy(in.get(recognisedBy))
            .paragraphHeads(in.get(paragraphHeads))
            .furniture(in.get(furniture))
            .labels(in.get(labels).orElse(NOTHING).labels())
            .headings(in.get(headings).orElse(NOTHING).headings())
            .appendices(in.get(appendices))
            .votesInAppendices(in.get(votesInAppendices))
            .build();
  }

  private static Function<FieldValues, Layout> labels(Table<Layout> table) {
    Function<FieldValues, Map<String, Label>> words = words(table, Label.values(), Layout::labels);
    return in -> NOTHING.withLabels(words.apply(in));
  }

  private static Function<FieldValues, Layout> headings(Table<Layout> table) {
    Function<FieldValues, Map<String, HeadingKind>> words =
        words(table, HeadingKind.values(), Layout::headings);
    return in -> NOTHING.withHeadings(words.apply(in));
  }

  /** Adds a list of words for each thing that they can stand for. */
  private static <E extends Enum<E> & Word> Function<FieldValues, Map<String, E>> words(
      Table<Layout> table, E[] meanings, Function<Layout, Map<String, E>> getter) {
    var lists = new ArrayList<Field<Layout, List<String>>>();
    for (E meaning : meanings) {
      lists.add(
          table.list(
              meaning.word(), NAME, (Layout layout) -> meaning(getter.apply(layout), meaning)));
    }
    return in -> {
      var words = new LinkedHashMap<String, E>();
      for (int i = 0; i < meanings.length; i++) {
        for (String word : in.get(lists.get(i))) {
          if (words.put(word, meanings[i]) != null) {
            throw new ContradictionException("word-twice", Map.of("word", word));
          }
        }
      }
      return words;
    };
  }

  /** Returns the words that stand for one thing, in the order of their letters. */
  private static <E> List<String> meaning(Map<String, E> words, E meaning) {
    return words.entrySet().stream()
        .filter(one -> one.getValue() == meaning)
        .map(Map.Entry::getKey)
        .sorted()
        .toList();
  }
}
