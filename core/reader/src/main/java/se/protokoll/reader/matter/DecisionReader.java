package se.protokoll.reader.matter;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import se.protokoll.Clause;
import se.protokoll.Decision;
import se.protokoll.DecisionKind;
import se.protokoll.Elected;
import se.protokoll.Election;
import se.protokoll.people.Actor;
import se.protokoll.people.Organisation;
import se.protokoll.people.PersonRef;
import se.protokoll.reader.Label;
import se.protokoll.reader.fact.PrintedDays;
import se.protokoll.reader.line.Line;
import se.protokoll.reader.pattern.GuardedPattern;
import se.protokoll.reader.vocabulary.LabelAt;
import se.protokoll.reader.vocabulary.Vocabulary;
import se.protokoll.text.When;

/** Reads what was decided. */
final class DecisionReader {
  private static final int LONGEST_HEADING = 60;

  private static final GuardedPattern PROPOSES_IN_A_POINT =
      GuardedPattern.compile("föreslå \\p{L}+ (?:att )?besluta:?");

  private static final GuardedPattern APPEAL =
      GuardedPattern.compile("(?:Detta beslut|Beslutet|Besluten) kan överklagas .*");

  private static final GuardedPattern ALONE =
      GuardedPattern.compile(
          "\\p{Lu}\\p{L}*(?:styrelsen|fullmäktige|nämnden|utskottet)|Direktionen|Förbundsdirektionen");

  private static final GuardedPattern OF_A_PERSON =
      GuardedPattern.compile(
          "\\p{Lu}\\S+ \\p{Lu}\\S+(?: \\p{Lu}\\S+)?(?: \\([^)]{1,6}\\))? (?:anmäler|anmälde|reserverar|deltar|deltog|har anmält|lämnar|avstår|yrkar|begär) .*");

  /** What somebody does, and no body decides. */
  private static final GuardedPattern OF_SOMEBODY =
      GuardedPattern.compile("\\b(?:(?:anmäler|anmälde|har anmält) jäv|reserver(?:ar|ade) sig)\\b");

  private final ParagraphDraft draft;
  private final SentenceReader sentences;
  private final Vocabulary vocabulary;

  private Optional<Introduction> introduction = Optional.empty();
  private final List<Line> introduced = new ArrayList<>();
  private Clauses clauses = new Clauses();
  private final List<String> texts = new ArrayList<>();
  private final List<Line> lines = new ArrayList<>();

  DecisionReader(ParagraphDraft draft, SentenceReader sentences, Vocabulary vocabulary) {
    this.draft = draft;
    this.sentences = sentences;
    this.vocabulary = vocabulary;
  }

  /** Reads the lines under the heading of a decision. */
  void read(Optional<Line> heading, List<Line> section, boolean isProposal) {
    if (isProposal) {
      introduction =
          Optional.of(new Introduction(Optional.of(DecisionKind.PROPOSAL), Optional.empty(), ""));
    } else if (heading.isPresent()) {
      Introduction.of(heading.get().words())
          .ifPresent(found -> begin(found, List.of(heading.get())));
    }
    boolean ended = false;
    List<ListEntry> entries = ListEntries.of(section);
    for (int at = 0; at < entries.size(); at++) {
      ListEntry entry = entries.get(at);
      if (entry.marker().isPresent()) {
        if (!ended) {
          take(entry.marker(), entry.text(), entry.lines());
        }
        continue;
      }
      boolean overList = at + 1 < entries.size() && entries.get(at + 1).marker().isPresent();
      if (APPEAL.isAll(entry.text())) {
        ended = true;
        continue;
      }
      if (isEnd(entry) && !overList) {
        break;
      }
      if (isEnd(entry) || ALONE.isAll(entry.text()) || isOverPoints(entries, at)) {
        continue;
      }
      Optional<Introduction> found = Introduction.of(entry.text());
      if (found.isPresent()) {
        ended = false;
        begin(found.get(), entry.lines());
      } else if (ListEntries.isRuler(entry.text()) || entry.text().startsWith("_")) {
        ended = true;
      } else if (sentences.readAfterDecision(entry.parts(), !clauses.isEmpty())
          || (!clauses.isEmpty()
              && (OF_A_PERSON.isAll(entry.text()) || OF_SOMEBODY.isIn(entry.text())))) {
        ended = true;
      } else if (ended) {
        sentences.read(entry.parts());
      } else {
        take(Optional.empty(), entry.text(), entry.lines());
      }
    }
    finish();
  }

  static boolean isBodyAlone(String words) {
    return ALONE.isAll(words);
  }

  /** Says whether an entry only tells what the points after it are about: "Driftbudget". */
  private static boolean isOverPoints(List<ListEntry> entries, int at) {
    ListEntry entry = entries.get(at);
    String text = entry.text();
    if (at + 1 == entries.size()
        || !entry.isAfterBlank()
        || entry.lines().size() > 1
        || text.length() > LONGEST_HEADING
        || !Character.isUpperCase(text.charAt(0))
        || !Character.isLetter(text.charAt(text.length() - 1))
        || Introduction.of(text).isPresent()) {
      return false;
    }
    ListEntry next = entries.get(at + 1);
    return next.isAfterBlank()
        && (next.marker().filter(marker -> marker.style() == Marker.Style.ATT).isPresent()
            || (next.marker().isEmpty()
                && next.text().endsWith(":")
                && Introduction.of(next.text()).isPresent()));
  }

  /** Takes down a decision of these clauses. */
  void take(List<String> clauses, List<Line> from) {
    for (String clause : clauses) {
      take(Optional.empty(), clause, from);
    }
    finish();
  }

  /** Says whether the signatures or an unknown heading begin here. */
  private boolean isEnd(ListEntry entry) {
    String first = entry.lines().get(0).words();
    Optional<LabelAt> label = vocabulary.labelAt(first, 0);
    if (label.isPresent() && !clauses.isEmpty() && isOfSignatures(label.get().label())) {
      return true;
    }
    return !clauses.isEmpty()
        && texts.get(texts.size() - 1).endsWith(".")
        && first.length() <= (entry.isAfterBlank() ? LONGEST_HEADING : LONGEST_HEADING / 2)
        && Character.isLetter(first.charAt(first.length() - 1))
        && (entry.lines().size() == 1
            || !Character.isLowerCase(entry.lines().get(1).words().charAt(0)));
  }

  private static boolean isOfSignatures(Label label) {
    return switch (label) {
      case SIGNATURES,
          SECRETARY,
          CHAIR,
          CERTIFIERS,
          NOTICE,
          JUSTERARE,
          CERTIFIED_ON,
          POSTED_ON,
          POSTED_BY ->
          true;
      default -> false;
    };
  }

  private void begin(Introduction found, List<Line> from) {
    if (!clauses.isEmpty()) {
      finish();
    }
    introduction =
        Optional.of(
            introduced.isEmpty()
                ? found.within(introduction)
                : found.after(introduced, introduction));
    introduced.addAll(from);
    if (!found.rest().isEmpty()) {
      take(Optional.empty(), found.rest(), from);
    }
  }

  private void take(Optional<Marker> marker, String text, List<Line> from) {
    if (text.isEmpty()) {
      return;
    }
    if (marker.isPresent() && clauses.isEmpty()) {
      Optional<Introduction> inside = Introduction.of(text);
      if (inside.isPresent()
          && inside.get().rest().isEmpty()
          && text.endsWith(":")
          && introduction.isEmpty()) {
        begin(inside.get(), from);
        return;
      }
    }
    if (marker.isPresent() && PROPOSES_IN_A_POINT.isAll(text)) {
      begin(new Introduction(Optional.of(DecisionKind.PROPOSAL), Optional.empty(), ""), from);
      return;
    }
    if (isForOneself(text)) {
      finish();
    }
    clauses.add(marker, text);
    texts.add(text);
    lines.addAll(from);
    if (Certified.isImmediately(text.toLowerCase(Locale.ROOT))) {
      draft.certifiedImmediately = true;
      draft.stated("certifiedImmediately", from);
    }
  }

  /** Says whether a point is of the body itself, after points for another body. */
  private boolean isForOneself(String text) {
    return text.startsWith("för egen del ") && introduction.flatMap(Introduction::kind).isPresent();
  }

  private void finish() {
    if (!clauses.isEmpty()) {
      draft.decisions.add(decision());
      draft.stated("decisions.clauses", lines);
    }
    introduction = Optional.empty();
    introduced.clear();
    clauses = new Clauses();
    texts.clear();
    lines.clear();
  }

  private Decision decision() {
    List<Clause> built = clauses.build();
    Decision.Builder decision = Decision.builder().clauses(built);
    DecisionKind kind = kind();
    decision.kind(kind);
    draft.inferred(
        "decisions.kind", "the words of the decision", introduced.isEmpty() ? lines : introduced);
    List<Line> all = List.copyOf(lines);
    introduction
        .flatMap(Introduction::movers)
        .ifPresent(
            movers -> {
              List<Actor> actors = draft.actors(draft.subjects.all(movers), introduced);
              if (!actors.isEmpty()) {
                decision.movedBy(actors);
                draft.stated("decisions.movedBy", introduced);
              }
            });
    String first = texts.get(0);
    if (kind == DecisionKind.TABLED) {
      DecisionWords.tabledTo(first).ifPresent(to -> decision.postponedTo(when(to)));
    } else if (kind == DecisionKind.REFERRED_BACK) {
      DecisionWords.sentTo(first).ifPresent(to -> decision.addReferredTo(Organisation.of(to)));
    } else if (kind == DecisionKind.ELECTION) {
      election(all).ifPresent(decision::election);
    }
    decision.grants(Grants.of(texts)).addAllGrants(LabelledGrants.of(built));
    if (kind != DecisionKind.PROPOSAL && kind != DecisionKind.RECOMMENDATION) {
      decision.followUps(FollowUps.of(texts));
    }
    return decision.build();
  }

  private DecisionKind kind() {
    Optional<DecisionKind> said = introduction.flatMap(Introduction::kind);
    if (said.isPresent()) {
      return said.get();
    }
    if (Introduction.proposes(texts)) {
      return DecisionKind.PROPOSAL;
    }
    return DecisionWords.kind(texts).orElse(DecisionKind.OWN);
  }

  private static When when(String words) {
    Optional<LocalDate> day = PrintedDays.first(words);
    return new When(Optional.of(words), day, day);
  }

  private Optional<Election> election(List<Line> from) {
    List<Elected> elected = new ArrayList<>();
    boolean open = false;
    boolean electing = introduction.flatMap(Introduction::kind).isPresent();
    for (String text : texts) {
      List<SentenceSubject> found = List.of();
      if (electing) {
        found = draft.subjects.within(text);
      } else if (DecisionWords.elects(text)) {
        found = Elections.in(text, draft.subjects);
        open = text.endsWith(":");
      } else if (open) {
        found = Elections.named(text, draft.subjects);
      }
      Optional<String> post = Elections.post(text);
      for (SentenceSubject subject : found) {
        draft
            .key(subject, from)
            .ifPresent(
                key -> elected.add(Elected.builder().actor(new PersonRef(key)).post(post).build()));
      }
    }
    if (elected.isEmpty()) {
      return Optional.empty();
    }
    draft.stated("decisions.election", from);
    return Optional.of(Election.builder().elected(elected).build());
  }
}
