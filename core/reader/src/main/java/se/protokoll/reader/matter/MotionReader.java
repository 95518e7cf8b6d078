package se.protokoll.reader.matter;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import se.protokoll.Clause;
import se.protokoll.Proposal;
import se.protokoll.ProposalIntent;
import se.protokoll.ProposalKind;
import se.protokoll.people.Actor;
import se.protokoll.reader.HeadingKind;
import se.protokoll.reader.line.Line;
import se.protokoll.reader.pattern.GuardedPattern;

/** Reads what was moved at the meeting. */
final class MotionReader {
  private static final GuardedPattern VERB = GuardedPattern.compile("\\b(?:yrkar|yrkade|yrkat)\\b");

  private static final GuardedPattern PROPOSES =
      GuardedPattern.compile(
          "\\b(?:föreslår|föreslog|instämmer i|hemställer|tillstyrker|ansluter sig till|lägger fram)\\b");

  private static final GuardedPattern JOINED =
      GuardedPattern.compile(
          ",? ?(?:med instämmande (?:av|från|i)|under instämmande av|instämmande av|med stöd av|med bifall av|med bifall från) ");

  private static final GuardedPattern PROPOSED_BEFORE =
      GuardedPattern.compile(
          "\\b(?:motion(?:en|er|ären)?|medborgarförslag\\p{L}*|i sin |tidigare|skrivelsen)\\b");

  /** "Bifall till förslaget, av A B och C D." */
  private static final GuardedPattern BY =
      GuardedPattern.compile("(?:[Bb]ifall|[Aa]vslag|[Åå]terremiss|[Bb]ordläggning)\\b");

  private final ParagraphDraft draft;
  private int openAt = -1;
  private final List<Line> openLines = new ArrayList<>();

  MotionReader(ParagraphDraft draft) {
    this.draft = draft;
  }

  /** Ends a proposal whose points follow. */
  void end() {
    openAt = -1;
    openLines.clear();
  }

  /** Says whether a sentence names people, and what they move. */
  boolean isMotion(Sentence printed) {
    Sentence sentence = unmarked(printed);
    String text = sentence.text();
    Matcher verb = VERB.matcher(text);
    if (verb.find()) {
      return !draft.subjects.all(text.substring(0, verb.start())).isEmpty();
    }
    Matcher proposes = PROPOSES.matcher(text);
    if (proposes.find() && text.lastIndexOf('(', proposes.start()) >= 0) {
      return !draft.subjects.all(text.substring(0, proposes.start())).isEmpty();
    }
    int colon = text.indexOf(": ");
    if (colon > 0) {
      return text.lastIndexOf('(', colon) >= 0
          && !draft.subjects.all(text.substring(0, colon)).isEmpty();
    }
    return text.indexOf('(') >= 0 && !shortMotion(text).isEmpty();
  }

  private static Sentence unmarked(Sentence sentence) {
    return Marker.of(sentence.text())
        .filter(marker -> !marker.rest().isEmpty())
        .map(marker -> new Sentence(marker.rest(), sentence.lines()))
        .orElse(sentence);
  }

  /** Reads a sentence; says whether it is a motion or a point of one. */
  boolean read(Sentence printed, HeadingKind kind) {
    if (openAt >= 0 && isPoint(printed)) {
      addPoint(printed);
      return true;
    }
    end();
    Sentence sentence = unmarked(printed);
    Optional<Matcher> verb = VERB.first(sentence.text());
    if (verb.isPresent()) {
      return motion(sentence, verb.get().start(), verb.get().end());
    }
    if (kind == HeadingKind.MOTIONS) {
      Matcher proposes = PROPOSES.matcher(sentence.text());
      if (proposes.find()) {
        String rest = sentence.text().substring(proposes.end());
        return !PROPOSED_BEFORE.isIn(sentence.text().substring(0, proposes.start()))
            && !rest.isBlank()
            && motion(
                sentence,
                proposes.start(),
                proposes.group().equals("tillstyrker") ? proposes.start() : proposes.end());
      }
      return afterColon(sentence);
    }
    return false;
  }

  private static boolean isPoint(Sentence sentence) {
    return Marker.of(sentence.text()).isPresent() || Marker.att(sentence.text()).isPresent();
  }

  /** Adds a point to the proposals that were opened last. */
  private void addPoint(Sentence sentence) {
    Marker marker = Marker.of(sentence.text()).or(() -> Marker.att(sentence.text())).orElseThrow();
    if (marker.rest().isEmpty()) {
      return;
    }
    Proposal open = draft.proposals.get(openAt);
    List<Clause> clauses = new ArrayList<>(open.clauses());
    clauses.add(Clause.builder().marker(marker.printed()).text(marker.rest()).build());
    draft.proposals.set(openAt, open.withClauses(clauses));
    draft.stated("proposals.clauses", sentence.lines());
  }

  /** "A B (M) och C D (KD): Avslag på förslaget." */
  private boolean afterColon(Sentence sentence) {
    String text = sentence.text();
    int by = text.lastIndexOf(", av ");
    if (by > 0 && BY.isAtStart(text)) {
      List<SentenceSubject> subjects = draft.subjects.all(text.substring(by + ", av ".length()));
      return !subjects.isEmpty()
          && add(subjects, List.of(), Moved.of(lower(text.substring(0, by))), sentence);
    }
    int colon = text.indexOf(": ");
    if (colon < 0) {
      return withoutVerb(sentence);
    }
    Optional<Movers> movers = movers(text.substring(0, colon));
    if (movers.isEmpty()) {
      return false;
    }
    List<SentenceSubject> subjects = draft.subjects.all(movers.get().text());
    String rest = text.substring(colon + 1);
    List<Moved> moved = Moved.of(rest);
    boolean known =
        subjects.stream()
            .allMatch(one -> one.party().isPresent() || one.kind() == SentenceSubject.Kind.GROUP);
    if (subjects.isEmpty() || !(known || moved.get(0).intent().isPresent())) {
      return false;
    }
    return add(subjects, movers.get().supporters(), moved, sentence);
  }

  /**
   * Who moves something.
   *
   * @param text their names as they stand
   * @param supporters those who agree with them: "A B (S) med instämmande av C D (M)"
   */
  private record Movers(String text, List<SentenceSubject> supporters) {}

  /** Returns who moves something, empty where it is not read who agrees with them. */
  private Optional<Movers> movers(String text) {
    Optional<Matcher> joined = JOINED.first(text);
    if (joined.isEmpty()) {
      return Optional.of(new Movers(text, List.of()));
    }
    List<SentenceSubject> supporters = draft.subjects.all(text.substring(joined.get().end()));
    return supporters.isEmpty()
        ? Optional.empty()
        : Optional.of(new Movers(text.substring(0, joined.get().start()), supporters));
  }

  private static String lower(String words) {
    return Character.toLowerCase(words.charAt(0)) + words.substring(1);
  }

  /** "A B (S) bifall till förslaget." */
  private boolean withoutVerb(Sentence sentence) {
    String moved = shortMotion(sentence.text());
    return !moved.isEmpty()
        && add(
            draft.subjects.prefix(sentence.text()).subjects(),
            List.of(),
            Moved.of(moved),
            sentence);
  }

  /** Returns what follows people when it is "bifall" or the like, else nothing. */
  private String shortMotion(String text) {
    SentenceSubjects.Found found = draft.subjects.prefix(text);
    String rest = text.substring(found.end()).strip();
    if (rest.startsWith("– ") || rest.startsWith("- ")) {
      rest = rest.substring(2);
    }
    boolean moves =
        rest.startsWith("bifall") || rest.startsWith("avslag") || rest.startsWith("återremiss");
    return moves && !found.subjects().isEmpty() && text.indexOf('(') >= 0 ? rest : "";
  }

  private boolean motion(Sentence sentence, int verb, int after) {
    String text = sentence.text();
    String rest = text.substring(after);
    Optional<Movers> movers = movers(text.substring(0, verb).strip());
    if (movers.isEmpty()) {
      return false;
    }
    String before = movers.get().text();
    List<SentenceSubject> supporters = movers.get().supporters();
    List<SentenceSubject> subjects = draft.subjects.all(before);
    if (subjects.isEmpty() && before.length() <= 60) {
      SentenceSubjects.Found found = draft.subjects.prefix(rest.stripLeading());
      subjects = found.subjects();
      rest = rest.stripLeading().substring(found.end());
    }
    if (subjects.isEmpty()) {
      return false;
    }
    Optional<Matcher> support = supporters.isEmpty() ? JOINED.first(rest) : Optional.empty();
    if (support.isPresent()) {
      int end = support.get().end();
      SentenceSubjects.Found found = draft.subjects.prefix(rest.substring(end));
      if (!found.subjects().isEmpty()) {
        supporters = found.subjects();
        rest = rest.substring(0, support.get().start()) + rest.substring(end + found.end());
      }
    }
    return add(subjects, supporters, Moved.of(rest), sentence);
  }

  private boolean add(
      List<SentenceSubject> subjects,
      List<SentenceSubject> supporters,
      List<Moved> moved,
      Sentence sentence) {
    List<Actor> proposers = draft.actors(subjects, sentence.lines());
    if (proposers.isEmpty()) {
      return false;
    }
    List<Actor> joined = draft.actors(supporters, sentence.lines());
    boolean opens = sentence.text().endsWith(":");
    for (Moved one : moved) {
      Proposal.Builder proposal =
          Proposal.builder()
              .kind(ProposalKind.MOVED)
              .intent(one.intent())
              .rank(one.rank())
              .proposers(proposers)
              .supporters(joined);
      if (!one.words().isEmpty() && !opens) {
        proposal.addClauses(Clause.builder().text(one.words()).build());
      }
      draft.proposals.add(proposal.build());
    }
    draft.stated("proposals", sentence.lines());
    if (moved.stream().anyMatch(one -> one.intent().isPresent())) {
      draft.stated("proposals.intent", sentence.lines());
    }
    if (opens) {
      openAt = draft.proposals.size() - 1;
    }
    return true;
  }

  /**
   * One thing that somebody moves.
   *
   * @param intent what it aims at
   * @param rank 1 for the first place, 2 for the second
   * @param words its words
   */
  record Moved(Optional<ProposalIntent> intent, Optional<Integer> rank, String words) {
    private static final GuardedPattern PART =
        GuardedPattern.compile(
            "(?:(?:,|, och| och| samt|, samt| men)? ?i (första|andra|tredje) hand(?: att)?|(?:, | och | samt |, samt |, dels |^\\s*dels )(?=(?:att (?:ärendet|motionen|förslaget) )?(?:bifall|avslag|återremiss|bordlägg)))");

    private static final GuardedPattern APPROVES =
        GuardedPattern.compile(
            "^(?:att )?(?:(?:kommun|region)\\p{L}+ |\\p{L}*nämnden |\\p{L}*styrelsen |utskottet )?(?:ska |skall |beslutar? |besluta )?(?:till )?(?:bifall|bifalla|bifaller|godkänna förslaget)\\b"
                + "|\\bska(?:ll)? bifallas\\b|\\b(?:besluta(?:r)?|beslut) (?:i enlighet med|enligt) [^.]{0,60}förslag|^i enlighet med [^.]{0,80}förslag|^att [^.]{0,80}förslag(?:et)? (?:ska |skall )?(?:antas|godkänns|bifalls)\\b|^(?:motionen|förslaget|medborgarförslaget|yrkandet) (?:bifalls|godkänns|antas)\\b");

    private static final GuardedPattern REJECTS =
        GuardedPattern.compile(
            "^(?:att )?(?:(?:kommun|region)\\p{L}+ |\\p{L}*nämnden |\\p{L}*styrelsen |utskottet )?(?:ska |skall |beslutar? |besluta )?(?:avslag|avslå|avslår)\\b|\\b(?:ska |skall )?(?:avslås|avstyrkas|avstyrks)\\b");

    private static final GuardedPattern ADDS = GuardedPattern.compile("som (?:ett )?tillägg\\b");

    private static final GuardedPattern AMENDS = GuardedPattern.compile("som (?:en )?ändring\\b");

    private static final GuardedPattern REFERS_BACK =
        GuardedPattern.compile("\\båterremi(?:ss|tter)");

    private static final GuardedPattern TABLES = GuardedPattern.compile("\\bbordl(?:ägg|agt|agd)");

    /** Parts what follows the verb. */
    static List<Moved> of(String rest) {
      List<Moved> moved = new ArrayList<>();
      Matcher part = PART.matcher(rest);
      int from = 0;
      Optional<Integer> rank = Optional.empty();
      while (part.find()) {
        add(rest.substring(from, part.start()), rank, moved);
        from = part.end();
        rank = part.group(1) == null ? rank : rank(part.group(1));
      }
      add(rest.substring(from), rank, moved);
      if (moved.isEmpty()) {
        moved.add(new Moved(Optional.empty(), Optional.empty(), ""));
      }
      return moved;
    }

    private static Optional<Integer> rank(String word) {
      return Optional.of(
          switch (word) {
            case "första" -> 1;
            case "andra" -> 2;
            default -> 3;
          });
    }

    private static void add(String words, Optional<Integer> rank, List<Moved> moved) {
      String text = words.strip();
      while (!text.isEmpty() && ",.:;".indexOf(text.charAt(text.length() - 1)) >= 0) {
        text = text.substring(0, text.length() - 1).strip();
      }
      if (text.startsWith(", ")) {
        text = text.substring(2);
      }
      if (!text.isEmpty()) {
        moved.add(new Moved(intent(text), rank, text));
      }
    }

    private static Optional<ProposalIntent> intent(String words) {
      String text = words.toLowerCase(Locale.ROOT);
      if (ADDS.isAtStart(text)) {
        return Optional.of(ProposalIntent.ADD);
      }
      if (AMENDS.isAtStart(text)) {
        return Optional.of(ProposalIntent.AMEND);
      }
      if (APPROVES.isIn(text)) {
        return Optional.of(ProposalIntent.APPROVE);
      }
      if (text.contains("avgöras idag")
          || text.contains("avgöras i dag")
          || text.contains("avgörs idag")) {
        return Optional.empty();
      }
      if (REFERS_BACK.isIn(text)) {
        return Optional.of(ProposalIntent.REFER_BACK);
      }
      if (TABLES.isIn(text)) {
        return Optional.of(ProposalIntent.TABLE);
      }
      if (REJECTS.isIn(text)) {
        return Optional.of(ProposalIntent.REJECT);
      }
      return Optional.empty();
    }
  }
}
