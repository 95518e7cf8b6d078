package se.protokoll.examples.cli;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.protokoll.examples.cli.page.Voice;
import se.protokoll.examples.cli.sheet.Remark;
import se.protokoll.fund.Audit;

/** What an audit found, in the words that every form of the answer shares. */
final class AuditWords {
  private AuditWords() {}

  /** Returns the ways that give the table, or that none is known. */
  static String ways(Audit audit, Voice voice) {
    String ways =
        Stream.concat(
                audit.policies().stream().map(policy -> policy.label().in(voice.language())),
                audit.methods().stream().map(method -> method.label().in(voice.language())))
            .collect(Collectors.joining(", "));
    return ways.isEmpty() ? voice.say("audit.no-policy") : ways;
  }

  /**
   * Says whether a table is proved wrong: no remainder policy gives it, and its sum is not the
   * total or somebody is one unit or more from the exact share; or it states another sum than it
   * has.
   */
  static boolean isWrong(Audit audit, List<Remark> notes) {
    boolean isOff = !audit.addsUp() || !audit.withinOneUnit();
    return (audit.policies().isEmpty() && isOff)
        || audit.assumptions().stream().anyMatch(one -> one.code().equals("published-sum-differs"))
        || notes.stream().anyMatch(one -> one.code().equals("note.published-sum"));
  }

  /** Returns the mistakes that are suspected, one sentence each. */
  static List<String> suspicions(Audit audit, Voice voice) {
    return audit.suspicions().stream().map(one -> one.text(voice.language())).toList();
  }
}
