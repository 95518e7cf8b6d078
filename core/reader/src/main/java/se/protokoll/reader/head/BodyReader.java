package se.protokoll.reader.head;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import se.protokoll.people.PublicBody;
import se.protokoll.reader.Label;
import se.protokoll.reader.block.ParagraphBlock;
import se.protokoll.reader.block.SectionBlock;
import se.protokoll.reader.fact.Trace;
import se.protokoll.reader.line.Line;
import se.protokoll.reader.pattern.GuardedPattern;

/** Reads which body met: from its label, else from the running head. */
final class BodyReader {
  private static final GuardedPattern PARAGRAPH = GuardedPattern.compile(",?\\s*§.*$");

  private static final GuardedPattern END = GuardedPattern.compile("[.,;:\\s]+$");

  private static final int MOST_LINES = 3_000;
  private static final int SHORTEST_ABBREVIATION = 2;
  private static final int LONGEST_ABBREVIATION = 6;

  private static final GuardedPattern FIELD = GuardedPattern.compile(" för [\\p{Ll} ,-]{3,60}");

  private static final GuardedPattern ALONE =
      GuardedPattern.compile(
          "\\p{Lu}\\p{Ll}{2,40}förbundet \\p{Lu}\\p{Ll}{2,40}(?: \\p{Lu}\\p{Ll}{2,40})?|\\p{Lu}\\p{Ll}{2,30}s \\p{Ll}{0,30}samråd|Forum för [\\p{Ll} -]{3,60}");

  private final Trace trace;

  BodyReader(Trace trace) {
    this.trace = trace;
  }

  /**
   * Reads the body.
   *
   * @param fields the labels and values of the head
   * @param page lines of the page and lines under no label
   * @param paragraphs the paragraphs, which may have the full name of an abbreviation
   */
  Optional<PublicBody> read(
      List<LabelledText> fields, List<Line> page, List<ParagraphBlock> paragraphs) {
    for (LabelledText field : fields) {
      if (field.label() == Label.BODY && !field.isEmpty()) {
        Optional<PublicBody> body = named(field.text(), field.lines(), page, paragraphs);
        if (body.isPresent()) {
          return body;
        }
      }
    }
    Map<String, List<Line>> names = new LinkedHashMap<>();
    Map<String, String> printed = new HashMap<>();
    for (Line line : page) {
      Optional<String> name = BodyWords.find(line.words());
      if (name.isPresent()) {
        String key = name.get().toLowerCase(Locale.ROOT);
        names.computeIfAbsent(key, none -> new ArrayList<>()).add(line);
        printed.putIfAbsent(key, name.get());
      }
    }
    String best = "";
    for (Map.Entry<String, List<Line>> entry : names.entrySet()) {
      if (best.isEmpty() || entry.getValue().size() > names.getOrDefault(best, List.of()).size()) {
        best = entry.getKey();
      }
    }
    if (best.isEmpty()) {
      return alone(page);
    }
    List<Line> lines = names.getOrDefault(best, List.of());
    trace.stated(Optional.empty(), "body", lines);
    String name = capitalised(printed.getOrDefault(best, best));
    return Optional.of(body(withField(name, lines)));
  }

  /** Returns a name with its field, where each line that has the name has the same: "för vård". */
  private static String withField(String name, List<Line> lines) {
    Set<String> cells = new HashSet<>();
    lines.forEach(line -> cells.add(cell(line)));
    String cell = cells.iterator().next();
    return cells.size() == 1 && hasField(cell, name) ? cell : name;
  }

  /** Says whether a text is a name and the field of the body: "Rådet för äldre". */
  private static boolean hasField(String text, String name) {
    return text.startsWith(name) && FIELD.isAll(text.substring(name.length()));
  }

  /** Returns the name of a body that no usual word ends, where it stands alone in lines. */
  private Optional<PublicBody> alone(List<Line> page) {
    Map<String, List<Line>> names = new LinkedHashMap<>();
    for (Line line : page) {
      String cell = cell(line);
      if (ALONE.isAll(cell)) {
        names.computeIfAbsent(cell, none -> new ArrayList<>()).add(line);
      }
    }
    if (names.size() != 1) {
      return Optional.empty();
    }
    Map.Entry<String, List<Line>> only = names.entrySet().iterator().next();
    trace.stated(Optional.empty(), "body", only.getValue());
    return Optional.of(body(only.getKey()));
  }

  /** Returns what stands first in a line, before a wide gap. */
  private static String cell(Line line) {
    String words = line.content().strip();
    int gap = words.indexOf("  ");
    return gap < 0 ? words : words.substring(0, gap);
  }

  private Optional<PublicBody> named(
      String text, List<Line> lines, List<Line> page, List<ParagraphBlock> paragraphs) {
    String name = END.replaceAll(PARAGRAPH.replaceAll(text, "").strip(), "");
    if (name.isEmpty() || name.length() > 120) {
      return Optional.empty();
    }
    if (isAbbreviation(name)) {
      Optional<String> full = fullName(name, page, paragraphs);
      if (full.isPresent()) {
        trace.stated(Optional.empty(), "body.abbreviation", lines);
        trace.inferred(
            Optional.empty(), "body.name", "the name whose letters the abbreviation has", lines);
        return Optional.of(body(full.get()).withAbbreviation(name));
      }
    }
    trace.stated(Optional.empty(), "body", lines);
    Optional<String> within = BodyWords.isBody(name) ? BodyWords.find(name) : Optional.empty();
    return Optional.of(
        body(capitalised(within.filter(found -> !hasField(name, found)).orElse(name))));
  }

  private static boolean isAbbreviation(String name) {
    return name.length() >= SHORTEST_ABBREVIATION
        && name.length() <= LONGEST_ABBREVIATION
        && name.equals(name.toUpperCase(Locale.ROOT));
  }

  private static PublicBody body(String name) {
    return PublicBody.builder().name(name).kind(BodyWords.kind(name)).build();
  }

  /** "KOMMUNSTYRELSEN" in a running head is the name "Kommunstyrelsen". */
  private static String capitalised(String name) {
    boolean capitals =
        name.equals(name.toUpperCase(Locale.ROOT)) && name.length() > LONGEST_ABBREVIATION;
    String lower = capitals ? name.toLowerCase(Locale.ROOT) : name;
    return Character.toUpperCase(lower.charAt(0)) + lower.substring(1);
  }

  private static Optional<String> fullName(
      String abbreviation, List<Line> page, List<ParagraphBlock> paragraphs) {
    int lines = 0;
    for (Line line : page) {
      Optional<String> name = withLetters(abbreviation, line);
      if (name.isPresent()) {
        return name;
      }
    }
    for (ParagraphBlock paragraph : paragraphs) {
      for (SectionBlock section : paragraph.sections()) {
        for (Line line : section.lines()) {
          lines++;
          Optional<String> name = withLetters(abbreviation, line);
          if (name.isPresent()) {
            return name;
          }
        }
      }
      if (lines > MOST_LINES) {
        return Optional.empty();
      }
    }
    return Optional.empty();
  }

  private static Optional<String> withLetters(String abbreviation, Line line) {
    return BodyWords.find(line.words())
        .filter(name -> name.length() > LONGEST_ABBREVIATION)
        .filter(
            name -> letters(name).equals(abbreviation) || letters(name).equals(abbreviation + "N"))
        .map(BodyReader::capitalised);
  }

  /** Returns the first letters of the words, and N for "nämnden": BUN. */
  private static String letters(String name) {
    StringBuilder letters = new StringBuilder();
    for (String word : name.split("[\\s-]+", -1)) {
      if (word.isEmpty() || word.equals("och") || word.equals("för")) {
        continue;
      }
      letters.append(Character.toUpperCase(word.charAt(0)));
      String lower = word.toLowerCase(Locale.ROOT);
      for (String end : List.of("nämnden", "styrelsen", "fullmäktige", "utskottet")) {
        if (lower.endsWith(end) && lower.length() > end.length()) {
          letters.append(Character.toUpperCase(end.charAt(0)));
        }
      }
    }
    return letters.toString();
  }
}
