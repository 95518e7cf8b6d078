package se.protokoll.reader.matter;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import se.protokoll.Availability;
import se.protokoll.Clause;
import se.protokoll.Decision;
import se.protokoll.Document;
import se.protokoll.DocumentRole;
import se.protokoll.Paragraph;
import se.protokoll.Proposal;
import se.protokoll.ProposalKind;
import se.protokoll.Section;
import se.protokoll.people.Attendance;
import se.protokoll.people.Organisation;
import se.protokoll.reader.HeadingKind;
import se.protokoll.reader.block.ParagraphBlock;
import se.protokoll.reader.block.SectionBlock;
import se.protokoll.reader.fact.Roster;
import se.protokoll.reader.fact.Trace;
import se.protokoll.reader.line.Line;
import se.protokoll.reader.line.Passage;
import se.protokoll.reader.pattern.GuardedPattern;
import se.protokoll.reader.vocabulary.Vocabulary;

/** Reads a paragraph. */
public final class ParagraphReader {
  private static final int LONGEST_ADDRESSEE = 160;

  /** Headings under which stands what others did before. */
  private static final GuardedPattern OF_OTHERS =
      GuardedPattern.compile(
          "tidigare|arbetsutskott|beredning|bakgrund|sammanfattning|ärendebeskrivning");

  /** Headings under which stands what was said at other meetings. */
  private static final GuardedPattern OF_OTHERS_BEFORE =
      GuardedPattern.compile("tidigare|arbetsutskott|beredning");

  private static final GuardedPattern PAST =
      GuardedPattern.compile("\\b(?:yrkade|reserverade|röstade|deltog|anmälde|lämnade|yrkat)\\b");

  private static final GuardedPattern PROPOSAL_TO =
      GuardedPattern.compile(
          "\\p{L}[\\p{L} -]{2,60}s förslag till (?<body>\\p{L}[\\p{L} -]*(?:fullmäktige|styrelsen|nämnden))");

  /** What a heading promises where nothing follows. */
  private static final Document LOST =
      Document.builder().role(DocumentRole.ATTACHMENT).availability(Availability.LOST).build();

  private final Vocabulary vocabulary;
  private final Roster roster;
  private final Trace trace;
  private final SentenceSubjects subjects;
  private final Optional<String> chair;
  private final OwnBody body;

  /** Makes a reader that adds to a roster and a trace, and knows who was present in what body. */
  public ParagraphReader(
      Vocabulary vocabulary,
      Roster roster,
      Trace trace,
      List<Attendance> attendance,
      Optional<String> body) {
    this.vocabulary = vocabulary;
    this.roster = roster;
    this.trace = trace;
    this.subjects = new SentenceSubjects(name -> roster.find(name).isPresent());
    this.chair = chair(attendance);
    this.body = new OwnBody(body);
  }

  /** Returns the one who presides, empty when nobody or several do. */
  private static Optional<String> chair(List<Attendance> attendance) {
    List<String> presiding =
        attendance.stream()
            .filter(Attendance::presiding)
            .flatMap(one -> one.person().stream())
            .distinct()
            .toList();
    return presiding.size() == 1 ? Optional.of(presiding.get(0)) : Optional.empty();
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
    ParagraphDraft draft = new ParagraphDraft(number, trace, roster, subjects, chair);
    SentenceReader sentences = new SentenceReader(draft);
    List<SectionBlock> sections = new DecisionHeads(body).part(block.sections());
    boolean hasDecision =
        sections.stream()
            .anyMatch(one -> one.kind() == HeadingKind.DECISION && !one.written().isEmpty());
    for (SectionBlock section : sections) {
      readSection(section, hasDecision, draft, sentences, paragraph);
    }
    if (draft.decisions.isEmpty() && !hasDecision) {
      prose(sections, draft, sentences);
    }
    sentences.finish();
    return take(draft, paragraph);
  }

  /** Reads what sentences without a heading decide, where nothing else does. */
  private void prose(List<SectionBlock> sections, ParagraphDraft draft, SentenceReader sentences) {
    ProseDecisions prose = new ProseDecisions(body);
    for (SectionBlock section : sections) {
      if (section.kind() == HeadingKind.TEXT && section.heading().isEmpty()) {
        Parts.sentences(section.lines()).forEach(prose::read);
      }
    }
    prose.finish(new DecisionReader(draft, sentences, vocabulary));
  }

  private Paragraph take(ParagraphDraft draft, Paragraph.Builder paragraph) {
    List<Decision> decisions = new ArrayList<>(draft.decisions);
    boolean more =
        !draft.votes.isEmpty()
            || !draft.notParticipating.isEmpty()
            || !draft.notParticipatingParties.isEmpty();
    if (more && decisions.isEmpty() && !draft.votes.isEmpty()) {
      decisions.add(Decision.builder().build());
    }
    if (more && !decisions.isEmpty()) {
      decisions.set(
          0,
          decisions
              .get(0)
              .withVotes(draft.votes)
              .withNotParticipating(List.copyOf(draft.notParticipating))
              .withNotParticipatingParties(List.copyOf(draft.notParticipatingParties)));
    }
    return paragraph
        .decisions(decisions)
        .proposals(draft.proposals)
        .followUps(draft.followUps)
        .speakers(draft.speakers)
        .reservations(draft.reservations)
        .statements(draft.statements)
        .disqualifications(draft.disqualifications)
        .certifiedImmediately(draft.certifiedImmediately)
        .stampedCertified(draft.stampedCertified)
        .build();
  }

  private void readSection(
      SectionBlock section,
      boolean hasDecision,
      ParagraphDraft draft,
      SentenceReader sentences,
      Paragraph.Builder paragraph) {
    section
        .heading()
        .ifPresent(heading -> trace.stated(draft.number, "sections.heading", List.of(heading)));
    String heading = section.heading().map(line -> Vocabulary.key(line.words())).orElse("");
    List<Line> lines = section.lines();
    switch (section.kind()) {
      case DECISION -> {
        if (section.heading().map(Line::words).filter(DecisionHeads::isSentence).isPresent()) {
          sentences.read(List.of(section.heading().orElseThrow()));
        }
        new DecisionReader(draft, sentences, vocabulary)
            .read(section.heading(), withoutTables(lines, sentences), false);
      }
      case PREPARED_PROPOSAL -> {
        if (body.proposes(heading)
            || (!hasDecision && (isToAnother(heading) || body.mayPropose(heading)))) {
          new DecisionReader(draft, sentences, vocabulary)
              .read(section.heading(), withoutTables(lines, sentences), true);
        } else {
          prepared(lines, draft, sentences);
        }
      }
      case DOCUMENTS -> documents(lines, DocumentRole.BASIS, draft, paragraph);
      case ATTACHMENTS -> {
        if (section.written().isEmpty()) {
          paragraph.addDocuments(LOST);
          section.heading().ifPresent(line -> draft.stated("documents", List.of(line)));
        }
        documents(lines, DocumentRole.ATTACHMENT, draft, paragraph);
      }
      case DISPATCH -> dispatch(lines, draft, paragraph);
      case TEXT -> {
        keepText(section, paragraph);
        List<Parts.TextPart> parts = Parts.sentences(lines);
        if (!OF_OTHERS_BEFORE.isIn(heading)) {
          mentions(parts, draft, paragraph);
        }
        List<VoteTable> tables = VoteTable.in(lines, subjects);
        if (tables.isEmpty()) {
          parts(parts, HeadingKind.TEXT, heading, sentences);
        } else {
          sentences(lines, tables, HeadingKind.TEXT, heading, sentences);
        }
      }
      case CERTIFICATION -> {
        if (Certified.isImmediately(heading)
            || heading.startsWith("omedelbar")
            || heading.startsWith("direkt")) {
          draft.certifiedImmediately = true;
        }
        if (Certified.isStamp(heading)) {
          draft.stampedCertified = true;
        }
        sentences(lines, section.kind(), heading, sentences);
      }
      default -> sentences(lines, section.kind(), heading, sentences);
    }
  }

  /** Says whether a heading is a proposal to a body that is not the one that meets. */
  private boolean isToAnother(String heading) {
    Matcher proposal = PROPOSAL_TO.matcher(heading);
    return proposal.matches() && !body.isSure(OwnBody.capitalised(proposal.group("body")));
  }

  /** Returns lines without those of the tables of votes in them, which are read. */
  private List<Line> withoutTables(List<Line> lines, SentenceReader sentences) {
    List<VoteTable> tables = VoteTable.in(lines, subjects);
    if (tables.isEmpty()) {
      return lines;
    }
    Set<Integer> taken = new HashSet<>();
    for (VoteTable table : tables) {
      sentences.votes().table(table);
      table.all().forEach(line -> taken.add(line.number()));
    }
    return lines.stream()
        .map(line -> taken.contains(line.number()) ? line.withContent("") : line)
        .toList();
  }

  /** Reads sentences, and the tables of votes between them, in their order. */
  private void sentences(
      List<Line> lines, HeadingKind kind, String heading, SentenceReader sentences) {
    sentences(lines, VoteTable.in(lines, subjects), kind, heading, sentences);
  }

  private static void sentences(
      List<Line> lines,
      List<VoteTable> tables,
      HeadingKind kind,
      String heading,
      SentenceReader sentences) {
    int from = 0;
    for (VoteTable table : tables) {
      parts(Parts.sentences(lines.subList(from, table.from())), kind, heading, sentences);
      sentences.votes().table(table);
      Set<Integer> taken = new HashSet<>();
      table.all().forEach(line -> taken.add(line.number()));
      List<Line> others =
          lines.subList(table.from(), table.to()).stream()
              .filter(line -> !taken.contains(line.number()))
              .toList();
      parts(Parts.sentences(others), kind, heading, sentences);
      from = table.to();
    }
    parts(Parts.sentences(lines.subList(from, lines.size())), kind, heading, sentences);
  }

  private static void parts(
      List<Parts.TextPart> parts, HeadingKind kind, String heading, SentenceReader sentences) {
    boolean ofOthers = OF_OTHERS.isIn(heading);
    for (Parts.TextPart part : parts) {
      if (!ofOthers || part.lines().stream().noneMatch(line -> isPast(line.words()))) {
        sentences.read(part, kind);
      }
    }
  }

  private static boolean isPast(String words) {
    return PAST.isIn(words.toLowerCase(Locale.ROOT));
  }

  private void prepared(List<Line> lines, ParagraphDraft draft, SentenceReader sentences) {
    Clauses clauses = new Clauses();
    List<String> texts = new ArrayList<>();
    Optional<Proposers> proposers = Optional.empty();
    List<Line> taken = new ArrayList<>();
    List<ListEntry> entries = ListEntries.of(lines);
    int moved = 0;
    while (moved < entries.size() && !sentences.hasMotion(entries.get(moved).parts())) {
      moved++;
    }
    for (ListEntry entry : entries.subList(0, moved)) {
      String text = entry.text();
      if (taken.isEmpty()) {
        proposers = Proposers.of(text);
      }
      taken.addAll(entry.lines());
      if (entry.marker().isEmpty()) {
        Optional<Introduction> found = Introduction.of(text);
        if (found.isPresent()) {
          text = found.get().rest();
        }
      }
      if (!text.isEmpty() && !ListEntries.isRuler(text)) {
        clauses.add(entry.marker(), text);
        texts.add(text);
      }
    }
    if (!clauses.isEmpty()) {
      List<Clause> built = clauses.build();
      Proposal.Builder proposal =
          Proposal.builder()
              .kind(ProposalKind.PREPARED)
              .clauses(built)
              .grants(Grants.of(texts))
              .addAllGrants(LabelledGrants.of(built))
              .followUps(FollowUps.of(texts));
      proposers.ifPresent(found -> proposal.addProposers(found.from()).addressedTo(found.to()));
      draft.proposals.add(proposal.build());
      draft.stated("proposals", taken);
    }
    if (moved < entries.size()) {
      Line first = entries.get(moved).lines().get(0);
      int from = 0;
      while (lines.get(from).number() != first.number()) {
        from++;
      }
      sentences(lines.subList(from, lines.size()), HeadingKind.MOTIONS, "", sentences);
    }
  }

  /** Reads who speaks in sentences, the documents they mention, and what is to be followed up. */
  private static void mentions(
      List<Parts.TextPart> parts, ParagraphDraft draft, Paragraph.Builder paragraph) {
    SpeakerReader speakers = new SpeakerReader(draft);
    for (Parts.TextPart part : parts) {
      for (Sentence sentence : part.sentences()) {
        speakers.read(sentence);
        List<Document> documents = MentionedDocuments.in(sentence.text());
        if (!documents.isEmpty()) {
          paragraph.addAllDocuments(documents);
          draft.stated("documents", sentence.lines());
        }
        FollowUps.later(sentence.text())
            .ifPresent(
                followUp -> {
                  draft.followUps.add(followUp);
                  draft.stated("followUps", sentence.lines());
                });
      }
    }
  }

  private void documents(
      List<Line> lines, DocumentRole role, ParagraphDraft draft, Paragraph.Builder paragraph) {
    List<ListEntry> entries = ListEntries.eachLine(lines);
    List<Document> documents = Documents.of(entries, role);
    if (!documents.isEmpty()) {
      paragraph.addAllDocuments(documents);
      List<Line> taken = new ArrayList<>();
      entries.forEach(entry -> taken.addAll(entry.lines()));
      draft.stated("documents", taken);
    }
  }

  private void dispatch(List<Line> lines, ParagraphDraft draft, Paragraph.Builder paragraph) {
    for (ListEntry entry : ListEntries.eachLine(lines)) {
      String name = entry.text();
      if (!name.isEmpty() && name.length() <= LONGEST_ADDRESSEE && !ListEntries.isRuler(name)) {
        paragraph.addDispatchedTo(Organisation.of(name));
        draft.stated("dispatchedTo", entry.lines());
      }
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
