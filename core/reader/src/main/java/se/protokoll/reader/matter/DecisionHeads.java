package se.protokoll.reader.matter;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import se.protokoll.reader.HeadingKind;
import se.protokoll.reader.block.SectionBlock;
import se.protokoll.reader.line.Line;

/** Finds lines within sections after which a decision stands: "Nämnden beslutar". */
final class DecisionHeads {
  private static final Pattern DECIDES =
      Pattern.compile(
          "("
              + OwnBody.BODY
              + ") (?:beslutar|beslöt)(?: därmed| således| enhälligt| följande| för egen del)?(?: att)?:?");

  private static final Pattern PROPOSES =
      Pattern.compile(
          "("
              + OwnBody.BODY
              + ") (?:föreslår|hemställer)(?: att)?(?: \\p{L}*(?:fullmäktige|styrelsen|nämnden)(?: att)?(?: besluta)?)?:?");

  private static final Pattern INVERTED =
      Pattern.compile("\\p{Lu}.{3,160}\\b(?:beslutar|beslöt) (\\p{L}[\\p{L} -]{3,40})(?: att)?:?");

  private static final Pattern ELECTS =
      Pattern.compile("(" + OwnBody.BODY + ") (?:väljer|utser)(?: följande)?:?");

  private final OwnBody body;

  DecisionHeads(OwnBody body) {
    this.body = body;
  }

  /** Returns the sections, parted where a decision begins. */
  List<SectionBlock> part(List<SectionBlock> sections) {
    List<SectionBlock> parted = new ArrayList<>();
    for (SectionBlock section : sections) {
      int head = mayHold(section.kind()) ? find(section) : -1;
      if (head < 0) {
        parted.add(section);
      } else {
        List<Line> lines = section.lines();
        SectionBlock before =
            new SectionBlock(section.heading(), section.kind(), lines.subList(0, head));
        if (section.heading().isPresent() || !before.written().isEmpty()) {
          parted.add(before);
        }
        parted.add(
            new SectionBlock(
                Optional.of(lines.get(head)),
                HeadingKind.DECISION,
                lines.subList(head + 1, lines.size())));
      }
    }
    return parted;
  }

  /** Says whether the line of a head says more than who decides. */
  static boolean isSentence(String words) {
    return !DECIDES.matcher(words).matches() && INVERTED.matcher(words).matches();
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
          CERTIFICATION ->
          true;
      default -> false;
    };
  }

  private int find(SectionBlock section) {
    List<Line> lines = section.lines();
    boolean written = section.kind() != HeadingKind.PREPARED_PROPOSAL;
    for (int at = 0; at < lines.size(); at++) {
      Line line = lines.get(at);
      if (line.isBlank()) {
        continue;
      }
      if (written && isHead(line.words(), section) && isFollowed(lines, at)) {
        return at;
      }
      written = true;
    }
    return -1;
  }

  private boolean isHead(String words, SectionBlock section) {
    Matcher decides = DECIDES.matcher(words);
    if (decides.matches()) {
      return body.mayBe(decides.group(1));
    }
    Matcher elects = ELECTS.matcher(words);
    if (elects.matches()) {
      return body.isSure(elects.group(1));
    }
    boolean free = section.kind() == HeadingKind.TEXT && words.length() <= 170;
    Matcher proposes = PROPOSES.matcher(words);
    if (free && proposes.matches()) {
      return body.isSure(proposes.group(1));
    }
    Matcher inverted = INVERTED.matcher(words);
    return free
        && inverted.matches()
        && body.isSure(
            Character.toUpperCase(inverted.group(1).charAt(0)) + inverted.group(1).substring(1));
  }

  /** Says whether a point of a list, or a sentence on a line of its own, follows. */
  private static boolean isFollowed(List<Line> lines, int head) {
    int at = head + 1;
    while (at < lines.size() && lines.get(at).isBlank()) {
      at++;
    }
    if (at >= lines.size()) {
      return false;
    }
    String next = lines.get(at).words();
    return next.startsWith("att ")
        || Marker.of(next).isPresent()
        || Marker.bareNumber(next).isPresent()
        || Character.isUpperCase(next.charAt(0));
  }
}
