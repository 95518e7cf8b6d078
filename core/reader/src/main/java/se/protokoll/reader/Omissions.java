package se.protokoll.reader;

import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import se.protokoll.Meeting;
import se.protokoll.MinutesPart;
import se.protokoll.Paragraph;
import se.protokoll.people.Capacity;
import se.protokoll.reader.block.Blocks;
import se.protokoll.reader.block.ParagraphBlock;
import se.protokoll.reader.block.SectionBlock;
import se.protokoll.reader.fact.Trace;
import se.protokoll.reader.line.Line;
import se.protokoll.reader.pattern.GuardedPattern;
import se.protokoll.text.ParagraphSet;

/**
 * Tells which parts of the minutes a reading does not take over, so that no rule takes for missing
 * what was only not read: parts that are never read, parts of which nothing was found, and those
 * that may stand in the lines of a paragraph that were not understood.
 */
final class Omissions {
  private static final Set<MinutesPart> NEVER_READ =
      EnumSet.of(
          MinutesPart.NOTICES,
          MinutesPart.CONTENTS,
          MinutesPart.INITIATIVES,
          MinutesPart.PRECEDENTS);

  /** What may stand anywhere in a paragraph. */
  private static final Set<MinutesPart> ANYWHERE =
      EnumSet.of(
          MinutesPart.SPEAKERS,
          MinutesPart.PROPOSALS,
          MinutesPart.DECISIONS,
          MinutesPart.GRANTS,
          MinutesPart.FOLLOW_UPS,
          MinutesPart.RESERVATIONS,
          MinutesPart.STATEMENTS,
          MinutesPart.DISQUALIFICATIONS,
          MinutesPart.DOCUMENTS,
          MinutesPart.DISPATCHED_TO);

  private static final int MOST_MISSING = 1_000;

  private static final GuardedPattern NAMES_OR_RANGE =
      GuardedPattern.compile("§|\\(\\p{L}{1,4}\\)|\\p{Lu}\\p{Ll}+ \\p{Lu}\\p{Ll}+");

  private Omissions() {}

  static void trace(Blocks blocks, Meeting meeting, List<ReadLine> uses, Trace trace) {
    Set<Integer> notUnderstood = new HashSet<>();
    for (ReadLine line : uses) {
      if (line.use() == LineUse.NOT_UNDERSTOOD) {
        notUnderstood.add(line.number());
      }
    }
    for (MinutesPart part : NEVER_READ) {
      trace.leftOut(part, Optional.empty());
    }
    if (meeting.agenda().isEmpty()) {
      trace.leftOut(MinutesPart.AGENDA, Optional.empty());
    }
    if (meeting.attendance().stream()
            .noneMatch(one -> one.capacity().equals(Optional.of(Capacity.DECIDING)))
        || namesSomebody(blocks.head(), notUnderstood)) {
      trace.leftOut(MinutesPart.ATTENDANCE, Optional.empty());
    }
    if (meeting.justering().isEmpty() || meeting.justering().get().justerare().isEmpty()) {
      trace.leftOut(MinutesPart.JUSTERING, Optional.empty());
    } else if (meeting.justering().get().signatures().isEmpty()) {
      trace.leftOut(MinutesPart.SIGNATURES, Optional.empty());
    }
    if (meeting.postings().isEmpty()) {
      trace.leftOut(MinutesPart.POSTINGS, Optional.empty());
    }
    if (blocks.paragraphs().isEmpty()) {
      trace.leftOut(MinutesPart.PARAGRAPHS, Optional.empty());
    }
    if (blocks.numbersInferred()) {
      trace.leftOut(MinutesPart.ATTENDANCE, Optional.empty());
    }
    missing(meeting).forEach(number -> trace.leftOut(MinutesPart.PARAGRAPHS, Optional.of(number)));
    for (Paragraph paragraph : meeting.paragraphs()) {
      if (paragraph.speakers().isEmpty()) {
        trace.leftOut(MinutesPart.SPEAKERS, Optional.of(paragraph.number()));
      }
      nothingFound(paragraph, trace);
    }
    for (ParagraphBlock paragraph : blocks.paragraphs()) {
      if (paragraph.sections().stream().anyMatch(one -> isIn(one, notUnderstood))) {
        ANYWHERE.forEach(part -> trace.leftOut(part, paragraph.number()));
      }
    }
  }

  /** Returns the numbers that no paragraph has, within the stated range and between others. */
  private static Set<Integer> missing(Meeting meeting) {
    Set<Integer> missing = new TreeSet<>();
    for (ParagraphSet.Range range : meeting.statedRange().orElse(ParagraphSet.ALL).ranges()) {
      for (int one = range.from(); one <= range.to() && missing.size() < MOST_MISSING; one++) {
        missing.add(one);
      }
    }
    List<Paragraph> paragraphs = meeting.paragraphs();
    for (int at = 1; at < paragraphs.size(); at++) {
      int before = paragraphs.get(at - 1).number();
      for (int one = before + 1;
          one < paragraphs.get(at).number() && missing.size() < MOST_MISSING;
          one++) {
        missing.add(one);
      }
    }
    paragraphs.forEach(paragraph -> missing.remove(paragraph.number()));
    return missing;
  }

  /** Tells of what a paragraph nearly always has, and this one has not. */
  private static void nothingFound(Paragraph paragraph, Trace trace) {
    Optional<Integer> number = Optional.of(paragraph.number());
    if (paragraph.decisions().isEmpty()) {
      trace.leftOut(MinutesPart.DECISIONS, number);
    } else if (paragraph.decisions().stream().allMatch(one -> one.propositions().isEmpty())) {
      trace.leftOut(MinutesPart.PROPOSITIONS, number);
    }
  }

  private static boolean isIn(SectionBlock section, Set<Integer> lines) {
    for (Line line : section.lines()) {
      if (!line.isBlank() && lines.contains(line.number())) {
        return true;
      }
    }
    return false;
  }

  private static boolean namesSomebody(List<Line> head, Set<Integer> notUnderstood) {
    return head.stream()
        .anyMatch(
            line -> notUnderstood.contains(line.number()) && NAMES_OR_RANGE.isIn(line.words()));
  }
}
