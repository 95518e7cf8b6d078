package se.protokoll.reader;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import se.protokoll.AgendaItem;
import se.protokoll.Extent;
import se.protokoll.Inference;
import se.protokoll.Meeting;
import se.protokoll.Paragraph;
import se.protokoll.Source;
import se.protokoll.people.PublicBody;
import se.protokoll.reader.block.AgendaBlock;
import se.protokoll.reader.block.Blocks;
import se.protokoll.reader.block.HeadForms;
import se.protokoll.reader.block.ParagraphBlock;
import se.protokoll.reader.fact.ListedVotes;
import se.protokoll.reader.fact.Roster;
import se.protokoll.reader.fact.Trace;
import se.protokoll.reader.head.HeadReader;
import se.protokoll.reader.line.Furniture;
import se.protokoll.reader.line.Line;
import se.protokoll.reader.line.Lines;
import se.protokoll.reader.line.SurnamesFirst;
import se.protokoll.reader.matter.AttachedVotes;
import se.protokoll.reader.matter.ParagraphReader;
import se.protokoll.reader.matter.RollCallReader;
import se.protokoll.reader.pattern.GuardedPattern;
import se.protokoll.reader.vocabulary.Vocabulary;

/** Reads minutes by one layout, stage by stage. */
final class Reader {
  private static final String UNKNOWN = "okänt organ";

  private final Layout layout;
  private final LayoutCertainty certainty;
  private final Vocabulary vocabulary;
  private final HeadForms forms;

  Reader(Layout layout, LayoutCertainty certainty) {
    this.layout = layout;
    this.certainty = certainty;
    this.vocabulary = new Vocabulary(layout);
    this.forms = HeadForms.of(layout);
  }

  Reading read(String text) {
    List<Line> all = Lines.of(text);
    boolean[] aside =
        Furniture.find(
            all,
            named(),
            line -> forms.read(line).isPresent() || vocabulary.isAppendix(line),
            line -> vocabulary.heading(line).isPresent());
    List<Line> kept = new ArrayList<>();
    List<Line> furniture = new ArrayList<>();
    for (int at = 0; at < all.size(); at++) {
      if (aside[at]) {
        furniture.add(all.get(at));
        kept.add(all.get(at).withContent(""));
      } else {
        kept.add(Furniture.withoutSideColumn(all.get(at)));
      }
    }
    Trace trace = new Trace();
    List<Line> turned =
        SurnamesFirst.turned(kept, line -> vocabulary.labelAt(line.content(), 0).isPresent());
    if (!turned.equals(kept)) {
      trace.inferred(
          Optional.empty(), "people.name", "the surname stands first in the list", List.of());
    }
    Blocks blocks = Blocks.of(turned, forms, vocabulary);
    Roster roster = new Roster(trace);
    Meeting.Builder meeting = Meeting.builder().body(PublicBody.of(UNKNOWN));
    Blocks withoutVotes = blocks.withAppendices(one -> !RollCallReader.countsVotes(one));
    List<ListedVotes> listed =
        new HeadReader(vocabulary, roster, trace).read(withoutVotes, furniture, meeting);
    if (blocks.numbersInferred()) {
      inferNumbers(blocks, meeting, trace);
    }
    Meeting read = meeting.build();
    ParagraphReader reader =
        new ParagraphReader(
            vocabulary,
            roster,
            trace,
            read.attendance(),
            Optional.of(read.body().name()).filter(name -> !name.equals(UNKNOWN)));
    List<Paragraph> paragraphs = new ArrayList<>();
    blocks.paragraphs().forEach(block -> paragraphs.add(reader.read(block)));
    AttachedVotes attached =
        new AttachedVotes(blocks.appendices(), listed, layout.votesInAppendices(), roster, trace);
    paragraphs.replaceAll(attached::withBallots);
    Meeting whole = read.withParagraphs(paragraphs).withPeople(roster.people());
    List<ReadLine> uses = uses(all, furniture, blocks.contents(), trace);
    Omissions.trace(blocks, whole, uses, trace);
    return new Reading(
        whole.withSource(source(blocks.numbersInferred(), trace)),
        trace.facts(),
        uses,
        trace.problems(),
        layout.name(),
        certainty);
  }

  /** The items of a list are numbered by their place, and the agenda may tell their titles. */
  private static void inferNumbers(Blocks blocks, Meeting.Builder meeting, Trace trace) {
    for (AgendaBlock item : blocks.agenda()) {
      meeting.addAgenda(AgendaItem.builder().number(item.number()).title(item.title()).build());
      trace.stated(Optional.empty(), "agenda", item.lines());
    }
    for (ParagraphBlock block : blocks.paragraphs()) {
      if (!block.head().line().content().contains("§")) {
        trace.inferred(
            block.number(), "number", "its place in the list", List.of(block.head().line()));
      }
    }
  }

  private List<Predicate<String>> named() {
    List<Predicate<String>> named = new ArrayList<>();
    for (String form : layout.furniture()) {
      String[] parts = form.split("\\*", -1);
      StringBuilder pattern = new StringBuilder();
      for (int at = 0; at < parts.length; at++) {
        pattern.append(at == 0 ? "" : ".*?").append(Pattern.quote(parts[at]));
      }
      named.add(GuardedPattern.compile(pattern.toString()).asMatchPredicate());
    }
    return named;
  }

  private static Source source(boolean isWebView, Trace trace) {
    if (isWebView) {
      trace.inferred(
          Optional.empty(), "source.extent", "a list of items that shows few numbers", List.of());
    }
    List<Inference> inferred = new ArrayList<>();
    for (ReadFact fact : trace.facts()) {
      if (fact.basis().isPresent()) {
        inferred.add(new Inference(fact.paragraph(), fact.component(), fact.basis().get()));
      }
    }
    return Source.builder()
        .extent(isWebView ? Optional.of(Extent.WEB_VIEW) : Optional.empty())
        .inferred(inferred.stream().distinct().toList())
        .leftOut(trace.leftOut())
        .build();
  }

  private static List<ReadLine> uses(
      List<Line> all, List<Line> furniture, List<Line> contents, Trace trace) {
    BitSet ofFacts = new BitSet();
    for (ReadFact fact : trace.facts()) {
      for (int line : fact.lines()) {
        ofFacts.set(line);
      }
    }
    BitSet ofThePage = new BitSet();
    furniture.forEach(line -> ofThePage.set(line.number()));
    contents.forEach(line -> ofThePage.set(line.number()));
    List<ReadLine> uses = new ArrayList<>();
    int at = 0;
    while (at < all.size()) {
      Line line = all.get(at);
      boolean blank = true;
      while (at < all.size() && all.get(at).number() == line.number()) {
        blank &= all.get(at).isBlank();
        at++;
      }
      LineUse use;
      if (blank) {
        use = line.text().isBlank() ? LineUse.BLANK : LineUse.FURNITURE;
      } else if (ofFacts.get(line.number())) {
        use = LineUse.FACT;
      } else if (ofThePage.get(line.number())) {
        use = LineUse.FURNITURE;
      } else {
        use = trace.isSection(line.number()) ? LineUse.SECTION : LineUse.NOT_UNDERSTOOD;
      }
      uses.add(new ReadLine(line.number(), line.text(), use));
    }
    return uses;
  }
}
