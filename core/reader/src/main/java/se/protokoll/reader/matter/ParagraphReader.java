package se.protokoll.reader.matter;

import java.util.List;
import java.util.Optional;
import se.protokoll.Paragraph;
import se.protokoll.Section;
import se.protokoll.reader.HeadingKind;
import se.protokoll.reader.block.ParagraphBlock;
import se.protokoll.reader.block.SectionBlock;
import se.protokoll.reader.fact.Roster;
import se.protokoll.reader.fact.Trace;
import se.protokoll.reader.line.Line;
import se.protokoll.reader.line.Passage;
import se.protokoll.reader.vocabulary.Vocabulary;

/** Reads a paragraph. */
@SuppressWarnings("UnusedVariable")
public final class ParagraphReader {
  private final Vocabulary vocabulary;
  private final Roster roster;
  private final Trace trace;

  /** Makes a reader that adds to a roster and a trace. */
  public ParagraphReader(Vocabulary vocabulary, Roster roster, Trace trace) {
    this.vocabulary = vocabulary;
    this.roster = roster;
    this.trace = trace;
  }

  /** Reads a paragraph. */
  public Paragraph read(ParagraphBlock block) {
    Optional<Integer> number = block.number();
    trace.stated(number, "number", List.of(block.head().line()));
    Paragraph.Builder paragraph =
        Paragraph.builder()
            .number(block.head().number())
            .suffix(block.head().suffix())
            .title(block.title())
            .caseNumbers(block.caseNumbers())
            .group(block.group().map(Line::words));
    block.group().ifPresent(line -> trace.stated(number, "group", List.of(line)));
    if (block.isTitleInferred()) {
      trace.inferred(number, "title", "the item at its place in the agenda", List.of());
    } else if (block.title().isPresent()) {
      trace.stated(number, "title", block.titleLines());
    }
    if (!block.caseLines().isEmpty()) {
      trace.stated(number, "caseNumbers", block.caseLines());
    }
    for (SectionBlock section : block.sections()) {
      readSection(section, number, paragraph);
    }
    return paragraph.build();
  }

  private void readSection(
      SectionBlock section, Optional<Integer> number, Paragraph.Builder paragraph) {
    section
        .heading()
        .ifPresent(heading -> trace.stated(number, "sections.heading", List.of(heading)));
    if (section.kind() == HeadingKind.TEXT) {
      keepText(section, paragraph);
    }
  }

  /** Keeps the text under a heading, one line for each part between blank lines. */
  private void keepText(SectionBlock section, Paragraph.Builder paragraph) {
    StringBuilder text = new StringBuilder();
    for (List<Line> part : Parts.of(section.lines())) {
      text.append(text.length() == 0 ? "" : "\n").append(Passage.of(part).text());
    }
    Optional<String> heading = section.heading().map(Line::words).map(ParagraphReader::named);
    paragraph.addSections(Section.builder().heading(heading).text(text.toString()).build());
    if (heading.isPresent()) {
      trace.section(section.written());
    }
  }

  private static String named(String heading) {
    return heading.endsWith(":") ? heading.substring(0, heading.length() - 1).strip() : heading;
  }
}
