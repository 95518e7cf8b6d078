package se.protokoll.reader.matter;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import se.protokoll.reader.HeadingKind;
import se.protokoll.reader.block.SectionBlock;
import se.protokoll.reader.line.Line;
import se.protokoll.reader.pattern.GuardedPattern;

/** Finds lines within sections after which a decision stands: "Nämnden beslutar". */
final class DecisionHeads {
  private static final GuardedPattern DECIDES =
      GuardedPattern.compile(
          "("
              + OwnBody.BODY
              + ") (?:beslutar|beslutade|beslöt)(?: därmed| således| enhälligt| följande| för egen del)?(?: för (?:år(?:en)?|tiden|perioden) [\\p{L}\\d –-]{4,40})?(?: (?:i enlighet med|enligt) [\\p{L}\\d ,-]{3,80}förslag)?(?: att)?:?");

  /** "Direktionen beslutar att bevilja", over a list of what. */
  private static final GuardedPattern DECIDES_OVER_LIST =
      GuardedPattern.compile(
          "("
              + OwnBody.BODY
              + ") (?:beslutar|beslutade|beslöt)(?: vidare)? att (?:bevilja|tilldela|godkänna|anta|fastställa|utse|välja|avslå|bifalla|anvisa)(?: följande)?:?");

  private static final GuardedPattern PROPOSES =
      GuardedPattern.compile(
          "("
              + OwnBody.BODY
              + ") (?:föreslår|föreslog|hemställer|beslut(?:ar|ade)(?: att)? föreslå)(?: \\d{4}-\\d{2}-\\d{2},?(?: § \\d{1,4},?)?)?(?: att)?(?: \\p{L}*(?:fullmäktige|styrelsen|nämnden)(?: att)?(?: besluta)?)?:?");

  private static final GuardedPattern INVERTED =
      GuardedPattern.compile(
          "\\p{Lu}.{3,160}\\b(?:beslutar|beslöt) (\\p{L}[\\p{L} -]{3,40})(?: att)?:?");

  private static final GuardedPattern ELECTS =
      GuardedPattern.compile("(" + OwnBody.BODY + ") (?:väljer|utser)(?: följande)?:?");

  private static final int LONGEST_IN_CAPITALS = 80;
  private static final int LONGEST_BEFORE_TEXT = 170;

  private final OwnBody body;

  DecisionHeads(OwnBody body) {
    this.body = body;
  }

  /** Returns the sections, parted where a decision or a proposal of another body begins. */
  List<SectionBlock> part(List<SectionBlock> sections) {
    List<SectionBlock> parted = new ArrayList<>();
    for (SectionBlock section : sections) {
      SectionBlock rest = withOwnKind(section);
      int head = find(rest);
      while (head >= 0) {
        List<Line> lines = rest.lines();
        SectionBlock before = new SectionBlock(rest.heading(), rest.kind(), lines.subList(0, head));
        if (rest.heading().isPresent() || !before.written().isEmpty()) {
          parted.add(before);
        }
        Line line = lines.get(head);
        List<Line> under = new ArrayList<>();
        int colon = line.words().indexOf(": ");
        if (colon > 0) {
          under.add(line.withContent(line.words().substring(colon + 1).strip()));
          line = line.withContent(line.words().substring(0, colon));
        }
        under.addAll(lines.subList(head + 1, lines.size()));
        rest = withOwnKind(new SectionBlock(Optional.of(line), HeadingKind.DECISION, under));
        head = find(rest);
      }
      parted.add(rest);
    }
    return parted;
  }

  /** Under "Kommunstyrelsen föreslår fullmäktige" stands no decision of another body. */
  private SectionBlock withOwnKind(SectionBlock section) {
    return section.kind() == HeadingKind.DECISION
            && section.heading().filter(line -> isOfAnother(line.words())).isPresent()
        ? new SectionBlock(section.heading(), HeadingKind.PREPARED_PROPOSAL, section.lines())
        : section;
  }

  private boolean isOfAnother(String words) {
    return PROPOSES
        .whole(withoutCapitals(words))
        .filter(proposes -> !body.mayBe(proposes.group(1)))
        .isPresent();
  }

  /** Says whether the line of a head says more than who decides. */
  static boolean isSentence(String words) {
    return !DECIDES.isAll(words) && INVERTED.isAll(words);
  }

  private static boolean mayHold(HeadingKind kind) {
    return switch (kind) {
      case TEXT,
          PREPARED_PROPOSAL,
          MOTIONS,
          VOTE,
          RESERVATION,
          STATEMENT,
          SPECIAL_OPINION,
          DISQUALIFICATION,
          NOT_PARTICIPATING,
          CERTIFICATION,
          DOCUMENTS ->
          true;
      default -> false;
    };
  }

  private int find(SectionBlock section) {
    if (!mayHold(section.kind())) {
      return -1;
    }
    List<Line> lines = section.lines();
    boolean written = section.kind() != HeadingKind.PREPARED_PROPOSAL;
    boolean afterBlank = true;
    for (int at = 0; at < lines.size(); at++) {
      Line line = lines.get(at);
      if (line.isBlank()) {
        afterBlank = true;
        continue;
      }
      if (written
          && ((afterBlank && isBeforeText(line.words()))
              || (isFollowed(lines, at)
                  && isHead(line.words(), section.kind(), next(lines, at))))) {
        return at;
      }
      written = true;
      afterBlank = false;
    }
    return -1;
  }

  /** Says whether what is decided stands in the same line: "Nämnden beslutar: Taxan antas." */
  private boolean isBeforeText(String words) {
    int colon = words.indexOf(": ");
    if (colon < 0
        || colon > LONGEST_BEFORE_TEXT
        || !words.contains(" beslut")
        || Character.isLowerCase(words.codePointAt(colon + 2))) {
      return false;
    }
    String before = words.substring(0, colon);
    return DECIDES
        .whole(before)
        .or(() -> PROPOSES.whole(before))
        .filter(found -> body.isSure(found.group(1)))
        .isPresent();
  }

  private boolean isHead(String printed, HeadingKind under, String next) {
    boolean isOverAtt = next.startsWith("att ");
    boolean isOverMarked = Marker.of(next).isPresent();
    String words = withoutCapitals(printed);
    Optional<Matcher> decides = DECIDES.whole(words);
    if (decides.isPresent()) {
      return body.mayBe(decides.get().group(1));
    }
    Optional<Matcher> over = isOverMarked ? DECIDES_OVER_LIST.whole(words) : Optional.empty();
    if (over.isPresent()) {
      return body.mayBe(over.get().group(1));
    }
    Optional<Matcher> elects = ELECTS.whole(words);
    if (elects.isPresent()) {
      return body.isSure(elects.get().group(1));
    }
    if (under != HeadingKind.DISQUALIFICATION && isOfAnother(words)) {
      return true;
    }
    boolean free = under == HeadingKind.TEXT && words.length() <= 170;
    Optional<Matcher> proposes = free || isOverAtt ? PROPOSES.whole(words) : Optional.empty();
    if (proposes.isPresent()) {
      return body.isSure(proposes.get().group(1));
    }
    return free
        && INVERTED
            .whole(words)
            .filter(inverted -> body.isSure(OwnBody.capitalised(inverted.group(1))))
            .isPresent();
  }

  /** Words in capitals, "NÄMNDEN BESLUTAR", as they would be in a sentence. */
  private static String withoutCapitals(String words) {
    boolean capitals =
        words.length() <= LONGEST_IN_CAPITALS && words.equals(words.toUpperCase(Locale.ROOT));
    return capitals ? OwnBody.capitalised(words.toLowerCase(Locale.ROOT)) : words;
  }

  private static String next(List<Line> lines, int head) {
    int at = head + 1;
    while (at < lines.size() && lines.get(at).isBlank()) {
      at++;
    }
    return at < lines.size() ? lines.get(at).words() : "";
  }

  /** Says whether a point of a list, or a sentence on a line of its own, follows. */
  private static boolean isFollowed(List<Line> lines, int head) {
    String next = next(lines, head);
    if (next.isEmpty()) {
      return false;
    }
    return next.startsWith("att ")
        || Marker.of(next).isPresent()
        || Marker.bareNumber(next).isPresent()
        || Character.isUpperCase(next.charAt(0));
  }
}
