package se.protokoll;

import java.time.LocalTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.immutables.value.Value;
import se.protokoll.mapper.NeedsJsonModule;
import se.protokoll.people.Actor;
import se.protokoll.people.Disqualification;
import se.protokoll.record.Facts;
import se.protokoll.text.Extra;
import se.protokoll.text.ParagraphRef;
import se.protokoll.text.ParagraphSet;
import se.protokoll.text.ParagraphSet.Coverage;
import se.protokoll.vote.Reservation;
import se.protokoll.vote.Statement;

/**
 * One numbered item of the minutes (<i>paragraf, §</i>).
 *
 * <p>Its number is not its number on the agenda. Most bodies number on over the calendar year, some
 * begin at 1 in each meeting.
 *
 * @param number the number, 1 or more
 * @param suffix what follows the number, such as "A"; absent when nothing does
 * @param kind matter, question or interpellation; absent when not stated
 * @param exerciseOfAuthority whether it exercises public authority towards somebody
 *     (<i>myndighetsutövning</i>); absent when unknown
 * @param statedFrames frames of money it speaks of
 * @param agendaItem the number of its agenda item, absent when unknown or added at the meeting
 * @param startsAt the time of day it began, absent when not stated
 * @param takenUpAfter the item or paragraph after which it was taken up, in the words of the
 *     minutes, when the order was changed; absent when it was taken up in its place
 * @param title the title
 * @param group the group heading above it, such as "Beslutsärenden"
 * @param caseNumbers the case numbers as printed (<i>diarienummer</i>)
 * @param initiatives the motions, questions and their like that it is about
 * @param sections its text
 * @param speakers who presented, added or debated
 * @param proposals the proposals, also those taken back
 * @param decisions the decisions
 * @param followUps what was promised in discussion
 * @param reservations the reservations
 * @param statements the statements put into the minutes
 * @param disqualifications questions of disqualification
 * @param documents the documents it names
 * @param precedents the earlier paragraphs it refers to
 * @param dispatchedTo to whom the decision is sent (<i>beslutet skickas till</i>)
 * @param visibility how much of it is public, absent when not stated
 * @param certifiedImmediately whether it was certified at the meeting (<i>omedelbart justerad</i>)
 * @param stampedCertified whether it bears the stamp "Paragrafen är justerad", which every
 *     paragraph does and which is not immediate justering
 * @param extra own properties of an application
 */
@Value.Builder
public record Paragraph(
    int number,
    Optional<String> suffix,
    Optional<ParagraphKind> kind,
    Optional<Boolean> exerciseOfAuthority,
    List<StatedFrame> statedFrames,
    Optional<String> agendaItem,
    Optional<LocalTime> startsAt,
    Optional<String> takenUpAfter,
    Optional<String> title,
    Optional<String> group,
    List<String> caseNumbers,
    List<Initiative> initiatives,
    List<Section> sections,
    List<Speaker> speakers,
    List<Proposal> proposals,
    List<Decision> decisions,
    List<FollowUp> followUps,
    List<Reservation> reservations,
    List<Statement> statements,
    List<Disqualification> disqualifications,
    List<Document> documents,
    List<ParagraphRef> precedents,
    List<Actor> dispatchedTo,
    Optional<Visibility> visibility,
    boolean certifiedImmediately,
    boolean stampedCertified,
    Extra extra)
    implements NeedsJsonModule, WithParagraph {
  public Paragraph {
    Facts.requireAll(suffix, kind, exerciseOfAuthority, agendaItem);
    Facts.requireAll(startsAt, takenUpAfter);
    Facts.requireAll(title, group, visibility);
    statedFrames = Facts.listOf(statedFrames);
    caseNumbers = Facts.listOf(caseNumbers);
    initiatives = Facts.listOf(initiatives);
    sections = Facts.listOf(sections);
    speakers = Facts.listOf(speakers);
    proposals = Facts.listOf(proposals);
    decisions = Facts.listOf(decisions);
    followUps = Facts.listOf(followUps);
    reservations = Facts.listOf(reservations);
    statements = Facts.listOf(statements);
    disqualifications = Facts.listOf(disqualifications);
    documents = Facts.listOf(documents);
    precedents = Facts.listOf(precedents);
    dispatchedTo = Facts.listOf(dispatchedTo);
    Objects.requireNonNull(extra, "extra");
    if (number < 1) {
      throw new IllegalArgumentException("A paragraph number is 1 or more, not " + number);
    }
  }

  /** Returns the number and suffix as printed: "§ 12 A", "§ 63/20". */
  public String section() {
    return "§ " + ParagraphSet.numbered(number, suffix);
  }

  /** Returns the document of a title or reference, empty when it names none so. */
  public Optional<Document> document(String called) {
    return documents.stream().filter(document -> document.isCalled(called)).findFirst();
  }

  /** Says whether a set of paragraphs covers this one, wholly or in part. */
  public boolean isIn(ParagraphSet set) {
    return coverageIn(set) != Coverage.NONE;
  }

  /** Says whether a set of paragraphs covers the whole of this one. */
  public boolean isWhollyIn(ParagraphSet set) {
    return coverageIn(set) == Coverage.WHOLE;
  }

  /**
   * Says whether a set of paragraphs names this one, wholly or in part; "all" and "all except" name
   * no paragraph.
   */
  public boolean isNamedIn(ParagraphSet set) {
    return !set.complement() && isIn(set);
  }

  /** Returns the set of some paragraphs, at least one of them. */
  public static ParagraphSet setOf(List<Paragraph> paragraphs) {
    return new ParagraphSet(
        Optional.empty(),
        false,
        paragraphs.stream()
            .map(one -> new ParagraphSet.Range(one.number, one.number, one.suffix, false))
            .toList(),
        Optional.empty());
  }

  /** Says how much of this paragraph a set of paragraphs covers. */
  public Coverage coverageIn(ParagraphSet set) {
    return set.coverage(number, suffix);
  }

  /** Returns the number and how much was decided; no text of the minutes. */
  @Override
  public String toString() {
    return "Paragraph["
        + ParagraphSet.numbered(number, suffix)
        + ", decisions="
        + decisions.size()
        + "]";
  }

  /**
   * Returns a new builder; it is the supported way in, because a component may be added in a later
   * version.
   */
  public static Builder builder() {
    return new Builder();
  }

  /** Builds a {@code Paragraph}. */
  public static final class Builder extends ParagraphBuilder {
    Builder() {
      certifiedImmediately(false);
      stampedCertified(false);
      extra(Extra.NONE);
    }
  }
}
