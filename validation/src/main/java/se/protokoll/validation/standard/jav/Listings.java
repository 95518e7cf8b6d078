package se.protokoll.validation.standard.jav;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import se.protokoll.Paragraph;
import se.protokoll.ParagraphIndex;
import se.protokoll.ParagraphSpans;
import se.protokoll.people.Attendance;
import se.protokoll.validation.rule.RuleContext;
import se.protokoll.validation.standard.DisqualifiedPlaces;
import se.protokoll.validation.standard.FreePlaces;

/**
 * How the list of attendance has those who were disqualified, in the paragraphs where they were.
 */
final class Listings {

  private final ParagraphIndex index;
  private final Map<String, Listing> listings = new HashMap<>();

  /** Of one person: the first entries that single out a paragraph of his or her jäv. */
  private record Listing(
      IdentityHashMap<Paragraph, Attendance> singlingOut,
      IdentityHashMap<Paragraph, Attendance> decidingOnlyIn,
      ParagraphSpans there,
      boolean listed) {}

  private Listings(RuleContext context) {
    index = context.paragraphIndex();
    DisqualifiedPlaces.of(context)
        .each(
            (person, where) ->
                listings.put(person, listing(context.presence().entriesOf(person), where)));
  }

  static Listings of(RuleContext context) {
    return context.once(Listings.class, Listings::new);
  }

  private Listing listing(List<Attendance> entries, List<Integer> places) {
    var singlingOut = new IdentityHashMap<Paragraph, Attendance>(1);
    var decidingOnlyIn = new IdentityHashMap<Paragraph, Attendance>(1);
    List<ParagraphSpans> there = new ArrayList<>(1);
    FreePlaces left = FreePlaces.of(index, places);
    for (Attendance entry : entries) {
      ParagraphSpans here = index.in(entry.paragraphs());
      if (!entry.isAbsent()) {
        there.add(here);
      }
      ParagraphSpans thoughtOf = singledOut(entry, here);
      if (thoughtOf.isEmpty()) {
        continue;
      }
      if (!entry.isAbsent()) {
        left.take(thoughtOf).forEach(paragraph -> singlingOut.put(paragraph, entry));
      }
      if (entry.isDeciding() && here.count() == 1 && here.to(0) == here.from(0) + 1) {
        decidingOnlyIn.putIfAbsent(index.get(here.from(0)), entry);
      }
    }
    return new Listing(
        singlingOut, decidingOnlyIn, ParagraphSpans.union(there), !entries.isEmpty());
  }

  /** Returns what an entry names while it leaves out another paragraph: that was thought of. */
  private ParagraphSpans singledOut(Attendance entry, ParagraphSpans here) {
    boolean all = here.count() == 1 && here.from(0) == 0 && here.to(0) == index.size();
    return entry.paragraphs().complement() || all
        ? ParagraphSpans.NONE
        : index.whollyIn(entry.paragraphs());
  }

  /** Returns the first entry of a person that singles out a paragraph, null when none does. */
  @Nullable Attendance singlingOut(String person, Paragraph paragraph) {
    return of(person).singlingOut().get(paragraph);
  }

  /** Returns the first entry that has a person deciding in one paragraph alone, null when none. */
  @Nullable Attendance decidingOnlyIn(String person, Paragraph paragraph) {
    return of(person).decidingOnlyIn().get(paragraph);
  }

  /** Says whether the list of attendance names a person, and not for a paragraph. */
  boolean isOutside(String person, Paragraph paragraph) {
    Listing listing = of(person);
    return listing.listed() && !listing.there().contains(index.placeOf(paragraph));
  }

  private Listing of(String person) {
    return Objects.requireNonNull(listings.get(person), "somebody who was disqualified");
  }
}
