package se.protokoll.examples.cli.tour;

import java.util.ArrayList;
import java.util.List;
import se.protokoll.Grant;
import se.protokoll.examples.cli.page.Labels;
import se.protokoll.fund.FundSplit;
import se.protokoll.fund.Part;

/** What is said about a grant beside its purpose and amount, a phrase for each fact. */
final class GrantTerms {

  private GrantTerms() {}

  static List<String> of(Stop stop, Grant grant) {
    var meeting = stop.meeting();
    var labels = stop.labels();
    var terms = new ArrayList<String>();
    grant.source().ifPresent(source -> terms.add(stop.say("ur ", "from ") + source));
    grant
        .payer()
        .ifPresent(
            payer -> terms.add(stop.say("betalas av ", "paid by ") + labels.actor(meeting, payer)));
    grant
        .drawnBy()
        .ifPresent(
            actor ->
                terms.add(stop.say("rekvireras av ", "drawn by ") + labels.actor(meeting, actor)));
    if (!grant.recipients().isEmpty()) {
      terms.add(stop.say("till ", "to ") + labels.actors(meeting, grant.recipients()));
    }
    if (!grant.administrators().isEmpty()) {
      terms.add(
          stop.say("ansvarar: ", "answering for it: ")
              + labels.actors(meeting, grant.administrators()));
    }
    grant.period().ifPresent(period -> terms.add(stop.say("för ", "for ") + labels.when(period)));
    grant.split().ifPresent(split -> terms.add(split(stop, split)));
    return terms;
  }

  private static String split(Stop stop, FundSplit split) {
    return stop.say("delas ", "divided ")
        + stop.voice().list(split.parts().stream().map(part -> part(stop, part)).toList());
  }

  private static String part(Stop stop, Part part) {
    String measure =
        part.percent()
            .map(percent -> percent + "\u00a0% ")
            .or(() -> part.weight().map(weight -> weight + " "))
            .orElse("");
    return measure
        + Labels.holder(part.holder())
        + part.payee()
            .map(payee -> stop.say(" (betalas till ", " (paid to ") + Labels.holder(payee) + ")")
            .orElse("");
  }
}
