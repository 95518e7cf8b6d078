package se.protokoll.examples.cli.tour;

import java.util.ArrayList;
import java.util.List;
import se.protokoll.Grant;
import se.protokoll.examples.cli.page.Labels;
import se.protokoll.fund.FundSplit;
import se.protokoll.fund.Part;

/** What is said about a grant apart from its purpose and amount, a phrase for each fact. */
final class GrantTerms {

  private GrantTerms() {}

  static List<String> of(TourMeeting tour, Grant grant) {
    var meeting = tour.meeting();
    var labels = tour.labels();
    var terms = new ArrayList<String>();
    grant.source().ifPresent(source -> terms.add(tour.say("grants.source", "source", source)));
    grant
        .payer()
        .ifPresent(
            payer -> terms.add(tour.say("grants.payer", "payer", labels.actor(meeting, payer))));
    grant
        .drawnBy()
        .ifPresent(
            actor -> terms.add(tour.say("grants.drawn-by", "actor", labels.actor(meeting, actor))));
    if (!grant.recipients().isEmpty()) {
      terms.add(
          tour.say("grants.recipients", "recipients", labels.actors(meeting, grant.recipients())));
    }
    if (!grant.administrators().isEmpty()) {
      terms.add(
          tour.say(
              "grants.administrators",
              "administrators",
              labels.actors(meeting, grant.administrators())));
    }
    grant
        .period()
        .ifPresent(period -> terms.add(tour.say("grants.period", "period", labels.when(period))));
    grant.split().ifPresent(split -> terms.add(split(tour, split)));
    return terms;
  }

  private static String split(TourMeeting tour, FundSplit split) {
    return tour.say(
        "grants.split", "parts", split.parts().stream().map(part -> part(tour, part)).toList());
  }

  private static String part(TourMeeting tour, Part part) {
    String measure =
        part.percent()
            .map(percent -> percent.text(tour.voice().language()) + "\u00a0% ")
            .or(() -> part.weight().map(weight -> weight.text(tour.voice().language()) + " "))
            .orElse("");
    String holder = measure + Labels.holder(part.holder());
    return part.payee()
        .map(Labels::holder)
        .map(payee -> tour.say("grants.paid-to", "holder", holder, "payee", payee))
        .orElse(holder);
  }
}
