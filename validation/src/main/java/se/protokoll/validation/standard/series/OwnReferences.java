package se.protokoll.validation.standard.series;

import java.util.List;
import java.util.Optional;
import se.protokoll.ContentsItem;
import se.protokoll.Decision;
import se.protokoll.MeetingNotice;
import se.protokoll.text.ParagraphSet;
import se.protokoll.validation.rule.FindingBuilder;
import se.protokoll.validation.rule.Located;
import se.protokoll.validation.rule.RuleContext;
import se.protokoll.validation.standard.KnownNumbers;

/**
 * Where minutes refer to their own paragraphs: decisions that hold for others, notices of single
 * matters, and the table of contents (<i>hänvisningar inom protokollet</i>).
 */
final class OwnReferences {

  private OwnReferences() {}

  /** Looks for paragraphs that the minutes refer to, and neither have nor state. */
  static void check(RuleContext context) {
    if (!KnownNumbers.areTold(context)) {
      return;
    }
    for (Located<Decision> one : context.decisions()) {
      Optional<ParagraphSet> others = one.value().alsoFor();
      if (others.isPresent() && lacks(context, others.get())) {
        report(context.found("not-there", one).component("alsoFor"), others.get());
      }
    }
    for (Located<MeetingNotice> notice : context.notices()) {
      ParagraphSet paragraphs = notice.value().paragraphs();
      if (lacks(context, paragraphs)) {
        report(context.found("not-there", notice).component("paragraphs"), paragraphs);
      }
    }
    List<ContentsItem> contents = context.meeting().contents();
    for (int i = 0; i < contents.size(); i++) {
      if (contents.get(i).paragraphs().filter(set -> lacks(context, set)).isPresent()) {
        report(
            context.found("not-there").component("contents", i).component("paragraphs"),
            contents.get(i).paragraphs().get());
      }
    }
  }

  private static void report(FindingBuilder finding, ParagraphSet paragraphs) {
    finding.with("paragraphs", paragraphs).add();
  }

  private static boolean lacks(RuleContext context, ParagraphSet set) {
    return !set.complement() && !KnownNumbers.of(context).have(set);
  }
}
