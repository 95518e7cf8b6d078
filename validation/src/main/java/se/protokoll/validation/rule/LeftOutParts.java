package se.protokoll.validation.rule;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import se.protokoll.Meeting;
import se.protokoll.MinutesPart;
import se.protokoll.Omission;
import se.protokoll.Paragraph;
import se.protokoll.ParagraphIndex;
import se.protokoll.ParagraphSpans;

/** Which parts of the minutes their record leaves out, looked up by part and paragraph. */
final class LeftOutParts {

  private final Meeting meeting;
  private final ParagraphIndex index;
  private final List<Omission> omissions;

  /** The places of the paragraphs without each part, empty when nothing is said of the part. */
  private final Map<MinutesPart, Optional<ParagraphSpans>> places =
      new EnumMap<>(MinutesPart.class);

  LeftOutParts(Meeting meeting, ParagraphIndex index) {
    this.meeting = meeting;
    this.index = index;
    this.omissions = meeting.source().map(source -> source.leftOut()).orElse(List.of());
  }

  /** Says whether anything is left out. */
  boolean areSome() {
    return !omissions.isEmpty();
  }

  /** Says whether the record leaves out a part, of any paragraph. */
  boolean has(MinutesPart part) {
    return areSome() && placesWithout(part).isPresent();
  }

  /** Says whether the record leaves out a part of a paragraph. */
  boolean has(MinutesPart part, Paragraph paragraph) {
    if (!has(part)) {
      return false;
    }
    int place = index.placeOf(paragraph);
    return place < 0
        ? meeting.leavesOut(part, paragraph)
        : placesWithout(part).orElseThrow().contains(place);
  }

  /** Returns the first of some parts that is left out of any paragraph. */
  Optional<MinutesPart> firstOf(Set<MinutesPart> parts) {
    return parts.stream().filter(this::has).findFirst();
  }

  /** Returns the first of some parts that is left out of a paragraph. */
  Optional<MinutesPart> firstOf(Set<MinutesPart> parts, Paragraph paragraph) {
    return parts.stream().filter(part -> has(part, paragraph)).findFirst();
  }

  private Optional<ParagraphSpans> placesWithout(MinutesPart part) {
    return places.computeIfAbsent(part, this::find);
  }

  private Optional<ParagraphSpans> find(MinutesPart part) {
    List<ParagraphSpans> found = new ArrayList<>();
    for (Omission omission : omissions) {
      if (part.isWithin(omission.part())) {
        found.add(index.in(omission.paragraphs()));
      }
    }
    return found.isEmpty() ? Optional.empty() : Optional.of(ParagraphSpans.union(found));
  }
}
