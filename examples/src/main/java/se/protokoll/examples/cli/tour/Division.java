package se.protokoll.examples.cli.tour;

import java.util.LinkedHashSet;
import java.util.List;
import se.protokoll.PlacedGrant;
import se.protokoll.examples.cli.page.Labels;
import se.protokoll.examples.cli.page.Table;
import se.protokoll.examples.cli.page.Table.Align;
import se.protokoll.examples.cli.page.Voice;
import se.protokoll.fund.Distribution;
import se.protokoll.fund.FundSplit;
import se.protokoll.fund.Sentence;
import se.protokoll.fund.Share;
import se.protokoll.language.Language;
import se.protokoll.money.Money;

/**
 * The grants that say how money is divided, carried out: on the grant's own amount, or where nobody
 * states one on an example, with the reason of every rounded öre.
 */
final class Division {

  /** An odd number of öre, so that even halves have to be rounded. */
  static final Money EXAMPLE = Money.ofDecimal("1234567.89");

  private Division() {}

  static void write(Stop stop) {
    List<PlacedGrant> divided =
        stop.meeting().grants().stream()
            .filter(placed -> placed.grant().split().isPresent())
            .toList();
    if (divided.isEmpty()) {
      return;
    }
    stop.page().section(stop.say("Så delas pengarna", "How the money is divided"));
    if (divided.stream().anyMatch(placed -> placed.grant().amount().isEmpty())) {
      stop.page()
          .paragraph(
              2,
              stop.say(
                      "Ingen text säger hur mycket som är kvar. Som exempel delas här ",
                      "No text says how much is left. As an example, here ")
                  + EXAMPLE.toSwedish()
                  + stop.say(".", " is divided."));
    }
    var assumptions = new LinkedHashSet<String>();
    for (PlacedGrant placed : divided) {
      Distribution distribution =
          placed.grant().distribute(placed.grant().amount().orElse(EXAMPLE));
      one(stop, placed, distribution);
      distribution.assumptions().forEach(one -> assumptions.add(say(stop, one.text())));
    }
    stop.page().blank();
    assumptions.forEach(text -> stop.page().item(2, stop.say("Antagande:", "Assumed:"), text));
  }

  private static void one(Stop stop, PlacedGrant placed, Distribution distribution) {
    stop.page()
        .blank()
        .paragraph(
            2,
            stop.labels().section(placed.paragraph())
                + "  "
                + Voice.sentence(placed.grant().source().or(placed.grant()::purpose).orElse("")));
    List<Share> shares = distribution.shares();
    var table = new Table(4, Align.LEFT, Align.WRAP, Align.RIGHT);
    for (int i = 0; i < shares.size(); i++) {
      Share share = shares.get(i);
      table.row(
          measure(distribution.split(), i, shares.size()),
          name(stop, share) + "\n" + say(stop, share.reason().sentence()),
          share.amount().toSwedish());
    }
    Money left = distribution.remainder().amount();
    if (!left.isZero()) {
      table.row("", say(stop, distribution.remainder().name()), left.toSwedish());
    }
    table.row("", stop.say("Summa", "Total"), distribution.total().toSwedish());
    stop.page().table(table);
  }

  /** Returns "70 %", empty where the shares are not the parts of one list of percentages. */
  private static String measure(FundSplit split, int index, int shares) {
    return split.parts().size() == shares
        ? split.parts().get(index).percent().map(percent -> percent + "\u00a0%").orElse("")
        : "";
  }

  private static String name(Stop stop, Share share) {
    return Labels.holder(share.holder())
        + share
            .payee()
            .map(payee -> stop.say("\nbetalas till ", "\npaid to ") + Labels.holder(payee))
            .orElse("");
  }

  private static String say(Stop stop, Sentence sentence) {
    return stop.voice().language() == Language.SV ? sentence.swedish() : sentence.english();
  }
}
