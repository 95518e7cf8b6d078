package se.protokoll.validation;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.protokoll.validation.finding.LegalSource;
import se.protokoll.validation.finding.Rule;
import se.protokoll.validation.finding.SourceAddress;
import se.protokoll.validation.rule.CheckedRule;

/** What the library does with each section of kommunallagen, as the page docs/sections.md. */
final class SectionTable {

  static final String KOMMUNALLAGEN = "2017:725";

  private static final LocalDate SINCE = LocalDate.of(2018, 1, 1);
  private static final SourceAddress ADDRESS = SourceAddress.lagenNu();
  private static final Pattern INFERRED = Pattern.compile("KL (\\d+) kap\\. ([\\d, ]+) §");

  private static final String HEAD =
      """
      # The sections

      What the library does with each section of chapters 4, 5, 6, 8, 9 and 13 of kommunallagen
      (2017:725), and which sections of other chapters and statutes the rules cite. This page is
      generated: `SectionTableTest` holds it to the rules and to a list of all sections, and writes it
      when run with `-Dprotokoll.generate=true`.

      - **rule**: rules cite it; (I) marks a rule that is inferred from it.
      - **answer**: no rule cites it, but a type answers by it.
      - **no rule**: minutes could show a breach, at least sometimes, but no rule looks for it.
      - **not visible**: it binds, but what would show a breach does not stand in minutes.
      - **not about minutes**: it gives rights, tasks or definitions that no minutes can break.

      """;

  /** What the library does with a section. */
  enum Use {
    RULE,
    ANSWER,
    NO_RULE,
    NOT_VISIBLE,
    NOT_ABOUT_MINUTES;

    /** Returns the word in our data: "not-visible". */
    String word() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Use of(String word) {
      return Stream.of(values()).filter(use -> use.word().equals(word)).findFirst().orElseThrow();
    }
  }

  /**
   * A section and what the library does with it.
   *
   * @param section chapter and section: "8:16 a"
   * @param use what the library does with it
   * @param answers the types that answer by it, by simple name
   * @param reason what is covered, or why not
   */
  record Row(String section, Use use, List<String> answers, String reason) {
    String chapter() {
      return section.substring(0, section.indexOf(':'));
    }

    String number() {
      return section.substring(section.indexOf(':') + 1);
    }
  }

  private SectionTable() {}

  /** Returns our data, in order of the statute. */
  static List<Row> rows() throws IOException {
    var rows = new ArrayList<Row>();
    try (var lines =
        new BufferedReader(
            new InputStreamReader(
                SectionTable.class.getResourceAsStream("sections.tsv"), StandardCharsets.UTF_8))) {
      lines.readLine();
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        String[] cells = line.split("\t", -1);
        List<String> answers = cells[2].isEmpty() ? List.of() : List.of(cells[2].split(", "));
        rows.add(new Row(cells[0], Use.of(cells[1]), answers, cells[3]));
      }
    }
    return rows;
  }

  /** Returns the rules that cite each section of kommunallagen, by "5:69". */
  static Map<String, List<String>> citedBy(RuleBook book) {
    var cited = new TreeMap<String, List<String>>();
    for (Rule rule : rules(book)) {
      var sections = new LinkedHashMap<String, String>();
      for (LegalSource source : rule.sources()) {
        if (source.sfs().equals(Optional.of(KOMMUNALLAGEN)) && source.section().isPresent()) {
          sections.put(source.chapter().orElseThrow() + ":" + source.section().orElseThrow(), "");
        } else if (source.section().isEmpty()) {
          inferred(source).forEach(section -> sections.putIfAbsent(section, " (I)"));
        }
      }
      sections.forEach(
          (section, mark) ->
              cited.computeIfAbsent(section, none -> new ArrayList<>()).add(linked(rule) + mark));
    }
    return cited;
  }

  private static List<String> inferred(LegalSource source) {
    var sections = new ArrayList<String>();
    Matcher found = INFERRED.matcher(source.title());
    while (found.find()) {
      for (String number : found.group(2).split(",")) {
        sections.add(found.group(1) + ":" + number.strip());
      }
    }
    return sections;
  }

  private static List<Rule> rules(RuleBook book) {
    return book.rules().stream()
        .map(CheckedRule::rule)
        .sorted(Comparator.comparing(Rule::id))
        .toList();
  }

  static String page(RuleBook book) throws IOException {
    var page = new StringBuilder(HEAD);
    Map<String, List<Row>> chapters =
        rows().stream()
            .collect(Collectors.groupingBy(Row::chapter, LinkedHashMap::new, Collectors.toList()));
    page.append("| chapter | sections |");
    for (Use use : Use.values()) {
      page.append(' ').append(use.word().replace('-', ' ')).append(" |");
    }
    page.append("\n|---|---|").append("---|".repeat(Use.values().length)).append('\n');
    chapters.forEach((chapter, rows) -> count(page, chapter, rows));
    count(page, "all", rows());
    Map<String, List<String>> cited = citedBy(book);
    chapters.forEach((chapter, rows) -> chapter(page, chapter, rows, cited));
    others(page, book, chapters.keySet().stream().toList());
    return page.toString();
  }

  private static void count(StringBuilder page, String chapter, List<Row> rows) {
    page.append("| ").append(chapter).append(" | ").append(rows.size()).append(" |");
    for (Use use : Use.values()) {
      page.append(' ').append(rows.stream().filter(row -> row.use() == use).count()).append(" |");
    }
    page.append('\n');
  }

  private static void chapter(
      StringBuilder page, String chapter, List<Row> rows, Map<String, List<String>> cited) {
    page.append("\n## Chapter ").append(chapter).append("\n\n");
    page.append("| section | use | rules and answers | what, or why not |\n|---|---|---|---|\n");
    for (Row row : rows) {
      LegalSource source =
          LegalSource.statute("KL", KOMMUNALLAGEN, Optional.of(chapter), row.number(), SINCE);
      String used =
          Stream.concat(
                  row.answers().stream(), cited.getOrDefault(row.section(), List.of()).stream())
              .collect(Collectors.joining(", "));
      page.append("| ")
          .append(linked(source))
          .append(" | ")
          .append(row.use().word().replace('-', ' '))
          .append(" | ")
          .append(used.isEmpty() ? "-" : used)
          .append(" | ")
          .append(row.reason())
          .append(" |\n");
    }
  }

  private static void others(StringBuilder page, RuleBook book, List<String> chapters) {
    page.append("\n## Other sections that rules cite\n\n| section | rules |\n|---|---|\n");
    var cited = new LinkedHashMap<LegalSource, TreeSet<String>>();
    for (Rule rule : rules(book)) {
      for (LegalSource source : rule.sources().stream().flatMap(SectionTable::editions).toList()) {
        boolean above =
            source.sfs().equals(Optional.of(KOMMUNALLAGEN))
                && chapters.contains(source.chapter().orElse(""));
        if (source.section().isPresent() && !above) {
          cited.computeIfAbsent(anySection(source), none -> new TreeSet<>()).add(linked(rule));
        }
      }
    }
    cited.entrySet().stream()
        .sorted(Comparator.comparing(entry -> order(entry.getKey())))
        .forEach(
            entry ->
                page.append("| ")
                    .append(linked(entry.getKey()))
                    .append(" | ")
                    .append(String.join(", ", entry.getValue()))
                    .append(" |\n"));
  }

  /** Returns a source and the sections that said the same before it. */
  private static Stream<LegalSource> editions(LegalSource source) {
    return Stream.concat(
        Stream.of(source), source.earlier().stream().flatMap(SectionTable::editions));
  }

  /** Returns the section whatever bodies it applies to, so that it stands in the table once. */
  private static LegalSource anySection(LegalSource source) {
    return LegalSource.statute(
        source.title(),
        source.sfs().orElseThrow(),
        source.chapter(),
        source.section().orElse(""),
        SINCE);
  }

  private static String order(LegalSource source) {
    return source.title()
        + Stream.of(source.chapter().orElse(""), source.section().orElse(""))
            .map(number -> " ".repeat(Math.max(0, 6 - number.length())) + number)
            .collect(Collectors.joining());
  }

  private static String linked(Rule rule) {
    return "[`" + rule.id() + "`](rules/" + rule.id() + ".md)";
  }

  private static String linked(LegalSource source) {
    return "[" + source.citation() + "](" + ADDRESS.of(source).orElseThrow() + ")";
  }
}
