package se.protokoll.validation.standard.vote;

import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import se.protokoll.Deciders;
import se.protokoll.Decision;
import se.protokoll.validation.rule.Located;
import se.protokoll.validation.rule.RuleContext;
import se.protokoll.validation.standard.WrittenNames;

/**
 * How many of those who decide took no part in a decision.
 *
 * @param people how many of those named and of the parties that are known, with everybody whose
 *     party is not known where all parties are
 * @param unknownParty a party that took no part and that nobody in the list of attendance is of, so
 *     that there may be more
 */
record NotTakingPart(int people, Optional<String> unknownParty) {

  private static final NotTakingPart NOBODY = new NotTakingPart(0, Optional.empty());

  /** What rules have asked about, by place: one decision may have many votes. */
  private record Known(Map<Located<Decision>, NotTakingPart> decisions) {}

  static NotTakingPart in(RuleContext context, Deciders deciders, Located<Decision> decision) {
    Decision one = decision.value();
    return one.notParticipating().isEmpty() && one.notParticipatingParties().isEmpty()
        ? NOBODY
        : context
            .once(Known.class, all -> new Known(new IdentityHashMap<>(1)))
            .decisions()
            .computeIfAbsent(decision, key -> count(context, deciders, decision));
  }

  private static NotTakingPart count(
      RuleContext context, Deciders deciders, Located<Decision> decision) {
    int people = 0;
    for (String person : decision.value().notParticipating()) {
      if (deciders.contains(WrittenNames.meant(context, person))) {
        people++;
      }
    }
    if (decision.value().notParticipatingParties().isEmpty()) {
      return new NotTakingPart(people, Optional.empty());
    }
    PartiesPresent parties = PartiesPresent.of(context);
    int place = context.paragraphIndex().placeOf(decision.paragraph().value());
    Optional<String> unknownParty = Optional.empty();
    for (String party : new LinkedHashSet<>(decision.value().notParticipatingParties())) {
      people += parties.count(party, place);
      if (!parties.isKnown(party) && unknownParty.isEmpty()) {
        unknownParty = Optional.of(party);
      }
    }
    people += unknownParty.isEmpty() ? parties.unknown(place) : 0;
    return new NotTakingPart(Math.min(deciders.certainCount(), people), unknownParty);
  }
}
