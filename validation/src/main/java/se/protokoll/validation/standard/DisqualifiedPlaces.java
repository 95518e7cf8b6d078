package se.protokoll.validation.standard;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import se.protokoll.people.Disqualification;
import se.protokoll.validation.rule.Located;
import se.protokoll.validation.rule.RuleContext;

/** In which paragraphs each person was disqualified (<i>jäv</i>), by place in the meeting. */
public final class DisqualifiedPlaces {

  private final Map<String, List<Integer>> places = new HashMap<>(0);

  private DisqualifiedPlaces(RuleContext context) {
    for (Located<Disqualification> jav : context.disqualifications()) {
      if (jav.value().isUpheld()) {
        places
            .computeIfAbsent(jav.value().person(), key -> new ArrayList<>(1))
            .add(context.paragraphIndex().placeOf(jav.paragraph().value()));
      }
    }
  }

  /** Returns the places, looked at once and only when a rule asks. */
  public static DisqualifiedPlaces of(RuleContext context) {
    return context.once(DisqualifiedPlaces.class, DisqualifiedPlaces::new);
  }

  /** Tells each person who was disqualified, and where. */
  public void each(BiConsumer<String, List<Integer>> told) {
    places.forEach(told);
  }

  /** Returns where a person was disqualified, rising, empty for nowhere. */
  public List<Integer> of(String person) {
    return places.getOrDefault(person, List.of());
  }
}
