package se.protokoll.reader.matter;

import java.util.List;
import se.protokoll.reader.HeadingKind;
import se.protokoll.reader.line.Line;

/** Reads sentences in which somebody moves, votes, reserves themselves or is disqualified. */
final class SentenceReader {
  private final ParagraphDraft draft;
  private final MotionReader motions;
  private final VoteReader votes;
  private final DissentReader dissent;

  SentenceReader(ParagraphDraft draft) {
    this.draft = draft;
    this.motions = new MotionReader(draft);
    this.votes = new VoteReader(draft);
    this.dissent = new DissentReader(draft);
  }

  /** Reads lines without a heading of a kind of their own. */
  void read(List<Line> lines) {
    read(new Parts.TextPart(lines), HeadingKind.TEXT);
  }

  /** Reads the sentences of lines that stand together. */
  void read(Parts.TextPart part, HeadingKind kind) {
    for (Sentence sentence : part.sentences()) {
      read(sentence, kind);
    }
  }

  /** Takes down what is still open. */
  void finish() {
    votes.finish();
  }

  /** Says whether somebody moves something in one of the sentences of lines. */
  boolean hasMotion(List<Line> lines) {
    return Sentence.of(lines).stream().anyMatch(motions::isMotion);
  }

  VoteReader votes() {
    return votes;
  }

  /** Reads lines after a decision when they begin with something else than a clause. */
  boolean readAfterDecision(List<Line> lines, boolean hasClauses) {
    List<Sentence> sentences = Sentence.of(lines);
    if (sentences.isEmpty()
        || sentences.get(0).text().contains(" beslutar ")
        || !begins(sentences.get(0), hasClauses)) {
      return false;
    }
    for (Sentence sentence : sentences.subList(1, sentences.size())) {
      read(sentence, HeadingKind.TEXT);
    }
    return true;
  }

  private boolean begins(Sentence sentence, boolean hasClauses) {
    return certification(sentence)
        || dissent.read(sentence, HeadingKind.TEXT)
        || (hasClauses && votes.read(sentence, HeadingKind.TEXT));
  }

  private void read(Sentence sentence, HeadingKind kind) {
    if (certification(sentence)) {
      return;
    }
    if (kind == HeadingKind.MOTIONS && motions.read(sentence, kind)) {
      return;
    }
    if (dissent.read(sentence, kind) || votes.read(sentence, kind)) {
      motions.end();
      return;
    }
    motions.read(sentence, kind);
  }

  private boolean certification(Sentence sentence) {
    if (Certified.isStamp(sentence.lowerCase())) {
      draft.stampedCertified = true;
      draft.stated("stampedCertified", sentence.lines());
      return true;
    }
    if (Certified.isImmediately(sentence.lowerCase())) {
      draft.certifiedImmediately = true;
      draft.stated("certifiedImmediately", sentence.lines());
      return true;
    }
    return false;
  }
}
