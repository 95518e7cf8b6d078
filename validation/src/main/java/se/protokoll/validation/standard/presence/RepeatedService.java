package se.protokoll.validation.standard.presence;

import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.protokoll.MinutesPart;
import se.protokoll.Paragraph;
import se.protokoll.ParagraphIndex;
import se.protokoll.ParagraphSpans;
import se.protokoll.people.Disqualification;
import se.protokoll.validation.rule.RuleContext;
import se.protokoll.validation.standard.LeftOut;
import se.protokoll.validation.standard.WrittenNames;

/**
 * Where somebody who left serves again (<i>återinträde i tjänstgöring</i>). Source: KL 5 kap. 18-20
 * §§.
 */
final class RepeatedService {

  private RepeatedService() {}

  /** What somebody is given the benefit of, where the record leaves something out. */
  enum Benefit {
    /** Nothing: what is not told was not so. */
    NONE,
    /** The list of attendance may leave out that somebody was there. */
    ENTRIES,
    /** That, and somebody may have been away for a jäv that is left out. */
    JAV
  }

  /**
   * Returns the paragraph where a person serves again after a break, null if never.
   *
   * @param benefit what is taken to have been so where it may have been left out
   */
  static @Nullable Paragraph paragraphOfReturn(
      RuleContext context, String person, Benefit benefit) {
    ParagraphIndex index = context.paragraphIndex();
    Stretches stretches = Stretches.of(context.presence().entriesOf(person), index);
    ParagraphSpans present = stretches.present();
    boolean served = false;
    for (int i = 0; i < present.count(); i++) {
      int before = i == 0 ? 0 : present.to(i - 1);
      int first = firstServed(context, person, present.from(i), present.to(i), 1);
      if (first >= 0) {
        if (served
            && isAwayOfOwnAccord(context, person, before, present.from(i), benefit)
            && !gaveWay(context, stretches, before, benefit)) {
          return index.get(first);
        }
        int last = firstServed(context, person, present.to(i) - 1, present.from(i) - 1, -1);
        served =
            !standsInForJav(context, stretches, last)
                && !(benefit == Benefit.JAV && isJavLeftOut(context, last));
      }
    }
    return null;
  }

  /** Returns the first place where a present person was not disqualified, -1 when there is none. */
  private static int firstServed(RuleContext context, String person, int from, int to, int step) {
    for (int place = from; place != to; place += step) {
      Paragraph paragraph = context.paragraphIndex().get(place);
      if (context.presence().in(paragraph).mayContain(person)) {
        return place;
      }
    }
    return -1;
  }

  private static boolean isAwayOfOwnAccord(
      RuleContext context, String person, int from, int to, Benefit benefit) {
    for (int place = from; place < to; place++) {
      if (!mayBeAwayForJav(context, place, person)
          && !(benefit == Benefit.JAV && isJavLeftOut(context, place))
          && !(benefit != Benefit.NONE && mayBeLeftOut(context, person, place))) {
        return true;
      }
    }
    return false;
  }

  /**
   * Says whether a substitute serves in a paragraph because the member is disqualified there. When
   * it is dealt with the member is back, so that service ends because of jäv too, and may begin
   * anew. Source: KL 5 kap. 18 §.
   */
  private static boolean standsInForJav(RuleContext context, Stretches stretches, int place) {
    if (context.paragraphIndex().get(place).disqualifications().isEmpty()) {
      return false;
    }
    for (String member : stretches.replacedAt(place)) {
      if (mayBeAwayForJav(context, place, member)) {
        return true;
      }
    }
    return false;
  }

  /**
   * Says whether a substitute served up to a place where the member took the seat. To make room for
   * a member is not to stop because of a hindrance. Source: KL 5 kap. 18-20 §§.
   */
  private static boolean gaveWay(
      RuleContext context, Stretches stretches, int next, Benefit benefit) {
    ParagraphIndex index = context.paragraphIndex();
    for (String member : stretches.replacedAt(next - 1)) {
      if (!context.presence().in(index.get(next - 1)).contains(member)
          && (context.presence().in(index.get(next)).mayContain(member)
              || WrittenNames.isSpeltOut(context, member)
              || (benefit != Benefit.NONE && mayBeLeftOut(context, member, next)))) {
        return true;
      }
    }
    return false;
  }

  /**
   * Says whether the list of attendance may leave out that a person served somewhere. Where all
   * were present except those entered as absent, the entries of a person say all about that person.
   */
  private static boolean mayBeLeftOut(RuleContext context, String person, int place) {
    if (context.meeting().isAttendanceComplete()) {
      return false;
    }
    return context.presence().isAllExceptAbsent()
        ? context.presence().entriesOf(person).isEmpty()
        : LeftOut.of(context).mayHaveServed(person, place);
  }

  /** Says whether the record leaves out who had jäv in a paragraph. */
  private static boolean isJavLeftOut(RuleContext context, int place) {
    Paragraph paragraph = context.paragraphIndex().get(place);
    return context.leavesOut(MinutesPart.DISQUALIFICATIONS, paragraph);
  }

  private static boolean mayBeAwayForJav(RuleContext context, int place, String person) {
    Paragraph paragraph = context.paragraphIndex().get(place);
    return !paragraph.disqualifications().isEmpty()
        && context
            .once(Questioned.class, paragraph, RepeatedService::questioned)
            .people()
            .contains(person);
  }

  /** Whose jäv was asked about in a paragraph and not denied. */
  private record Questioned(Set<String> people) {}

  private static Questioned questioned(Paragraph paragraph) {
    Set<String> people = new HashSet<>();
    for (Disqualification question : paragraph.disqualifications()) {
      if (!question.isRejected()) {
        people.add(question.person());
      }
    }
    return new Questioned(people);
  }
}
