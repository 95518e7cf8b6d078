package se.protokoll.examples.fuzz;

import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import se.protokoll.json.MinutesJson;
import se.protokoll.language.Language;
import se.protokoll.reader.Layout;
import se.protokoll.reader.LineUse;
import se.protokoll.reader.PublishedMinutes;
import se.protokoll.reader.ReadFact;
import se.protokoll.reader.ReadLine;
import se.protokoll.reader.Reading;
import se.protokoll.reader.ReadingProblem;
import se.protokoll.validation.MinutesValidator;
import se.protokoll.validation.finding.Finding;

/**
 * Any text read as published minutes, by the layout that is found and by a given one: each line has
 * one use that agrees with the facts, problems and findings can be said, the same text gives the
 * same reading, and the meeting is written and read back the same.
 */
public final class ReadingsTarget {
  private static final MinutesJson JSON = MinutesJson.standard();
  private static final MinutesValidator VALIDATOR = MinutesValidator.standard();
  private static final List<Layout> LAYOUTS = PublishedMinutes.layouts();

  private ReadingsTarget() {}

  /** Tries one text. */
  public static void fuzzerTestOneInput(byte[] input) {
    String text = new String(input, StandardCharsets.UTF_8);
    Reading reading = PublishedMinutes.read(text);
    holds(reading, text);
    Claim.same(PublishedMinutes.read(text), reading, "read again");
    holds(PublishedMinutes.read(text, LAYOUTS.get(input.length % LAYOUTS.size())), text);
    VALIDATOR.validate(reading.meeting()).findings().forEach(ReadingsTarget::said);
  }

  private static void holds(Reading reading, String text) {
    List<ReadLine> lines = reading.lines();
    Claim.same(lines.stream().map(ReadLine::text).toList(), linesOf(text), "the lines");
    Set<Integer> ofFacts = new HashSet<>();
    for (ReadFact fact : reading.facts()) {
      Claim.that(!fact.isStated() || !fact.lines().isEmpty(), "stated by no line: " + fact);
      ofFacts.addAll(fact.lines());
    }
    for (int i = 0; i < lines.size(); i++) {
      ReadLine line = lines.get(i);
      Claim.same(line.number(), i + 1, "the number of a line");
      Claim.same(line.use() == LineUse.BLANK, line.text().isBlank(), "blank: " + line);
      Claim.same(line.use() == LineUse.FACT, ofFacts.contains(i + 1), "in a fact: " + line);
    }
    for (ReadingProblem problem : reading.problems()) {
      problem.lines().forEach(it -> Claim.that(it > 0 && it <= lines.size(), "no line: " + it));
      for (Language language : Language.values()) {
        Claim.that(!problem.text(language).isBlank(), problem + " says nothing");
      }
    }
    Claim.same(JSON.read(JSON.write(reading.meeting())), reading.meeting(), "written and read");
  }

  private static void said(Finding finding) {
    for (Language language : Language.values()) {
      Claim.that(!finding.text(language).isBlank(), finding + " says nothing");
    }
  }

  private static List<String> linesOf(String text) {
    if (text.isEmpty()) {
      return List.of();
    }
    List<String> lines = List.of(text.split("\r\n|\r|\n", -1));
    return lines.get(lines.size() - 1).isEmpty() ? lines.subList(0, lines.size() - 1) : lines;
  }
}
