package se.protokoll.reader.head;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import se.protokoll.reader.line.Line;

/**
 * Parts lists in which the name of a party stands over those of the party: "Socialdemokraterna"
 * over "Asta Berg, ordförande, och Bo Ek".
 */
final class PartyHeadings {

  private PartyHeadings() {}

  /**
   * The part of a list under one heading.
   *
   * @param party the party, empty before the first heading
   * @param heading the line of the heading
   * @param lines the people
   */
  record UnderHeading(Optional<String> party, Optional<Line> heading, List<Line> lines) {

    /** Gives the party to somebody who stands under it and has no other. */
    Listed of(Listed listed) {
      if (party.isPresent() && heading.isPresent() && listed.party().isEmpty()) {
        listed.party(party.get());
        List<Line> both = new ArrayList<>(List.of(heading.get()));
        both.addAll(listed.lines());
        listed.standsIn(both);
      }
      return listed;
    }
  }

  /** Returns the parts of a list, which is one part when the name of a known party is missing. */
  static List<UnderHeading> sections(List<Line> lines) {
    boolean known = lines.stream().anyMatch(line -> party(line.words(), false).isPresent());
    List<UnderHeading> sections = new ArrayList<>();
    UnderHeading section = new UnderHeading(Optional.empty(), Optional.empty(), new ArrayList<>());
    for (Line line : lines) {
      Optional<String> party = known ? party(line.words(), true) : Optional.empty();
      if (party.isPresent()) {
        add(section, sections);
        section = new UnderHeading(party, Optional.of(line), new ArrayList<>());
      } else {
        section.lines().add(line);
      }
    }
    add(section, sections);
    return sections;
  }

  private static void add(UnderHeading section, List<UnderHeading> sections) {
    if (!section.lines().isEmpty()) {
      sections.add(section);
    }
  }

  /** Returns the party that a line names, and nothing else but its letters. */
  private static Optional<String> party(String words, boolean local) {
    if (words.length() < 8 || words.length() > 50 || !Character.isUpperCase(words.charAt(0))) {
      return Optional.empty();
    }
    String name = words.endsWith(":") ? words.substring(0, words.length() - 1) : words;
    int open = name.indexOf(" (");
    String letters = "";
    if (open > 0 && name.endsWith(")")) {
      letters = name.substring(open + 2, name.length() - 1);
      name = name.substring(0, open);
    }
    Optional<String> known = PartyNames.letters(name);
    if (known.isPresent()) {
      return letters.isEmpty() ? known : Optional.of(letters);
    }
    return local && PartyNames.mayBeLocal(name)
        ? Optional.of(letters.isEmpty() ? name : letters)
        : Optional.empty();
  }
}
