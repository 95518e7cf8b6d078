package se.protokoll.examples.cli.tour;

import java.util.LinkedHashSet;
import java.util.List;
import se.protokoll.MatterState;
import se.protokoll.PlacedGrant;
import se.protokoll.examples.cli.page.Labels;
import se.protokoll.examples.cli.page.Table;
import se.protokoll.examples.cli.page.Table.Align;
import se.protokoll.examples.cli.page.Voice;
import se.protokoll.fund.Distribution;
import se.protokoll.fund.FundSplit;
import se.protokoll.fund.Share;
import se.protokoll.money.Money;

/**
 * The grants that say how money is divided, carried out on the amount of the grant, or, where
 * nobody states one, on an example, with the reason of every rounded öre.
 */
final class DivisionTable {

  /** An odd number of öre, so that even halves have to be rounded. */
  static final Money EXAMPLE = Money.ofDecimal("1234567.89");

  private DivisionTable() {}

  static void write(TourMeeting tour) {
    List<PlacedGrant> divided =
        tour.meeting().grants(MatterState.values()).stream()
            .filter(placed -> placed.grant().split().isPresent())
            .toList();
    if (divided.isEmpty()) {
      return;
    }
    tour.page().section(tour.say("shares.heading"));
    if (divided.stream().anyMatch(placed -> placed.grant().amount().isEmpty())) {
      tour.page().paragraph(2, tour.say("shares.example", "total", EXAMPLE));
    }
    var assumptions = new LinkedHashSet<String>();
    for (PlacedGrant placed : divided) {
      Distribution distribution =
          placed.grant().distribute(placed.grant().amount().orElse(EXAMPLE));
      one(tour, placed, distribution);
      distribution.assumptions().forEach(one -> assumptions.add(one.text(tour.voice().language())));
    }
    tour.page().blank();
    assumptions.forEach(text -> tour.page().item(2, tour.say("shares.assumed"), text));
  }

  private static void one(TourMeeting tour, PlacedGrant placed, Distribution distribution) {
    tour.page()
        .blank()
        .paragraph(
            2,
            tour.labels().section(placed.paragraph())
                + "  "
                + Voice.sentence(placed.grant().source().or(placed.grant()::purpose).orElse("")));
    List<Share> shares = distribution.shares();
    var table = new Table(4, Align.LEFT, Align.WRAP, Align.RIGHT);
    for (int i = 0; i < shares.size(); i++) {
      Share share = shares.get(i);
      table.row(
          measure(tour, distribution.split(), i, shares.size()),
          name(tour, share) + "\n" + share.reason().text(tour.voice().language()),
          share.amount().toSwedish());
    }
    Money left = distribution.remainder().amount();
    if (!left.isZero()) {
      table.row("", distribution.remainder().name().in(tour.voice().language()), left.toSwedish());
    }
    table.row("", tour.say("tour.sum"), distribution.total().toSwedish());
    tour.page().table(table);
  }

  /** Returns "70 %", empty where the shares are not the parts of one list of percentages. */
  private static String measure(TourMeeting tour, FundSplit split, int index, int shares) {
    return split.parts().size() == shares
        ? split
            .parts()
            .get(index)
            .percent()
            .map(percent -> percent.text(tour.voice().language()) + "\u00a0%")
            .orElse("")
        : "";
  }

  private static String name(TourMeeting tour, Share share) {
    String holder = Labels.holder(share.holder());
    return share
        .payee()
        .map(Labels::holder)
        .map(payee -> tour.say("shares.paid-to", "holder", holder, "payee", payee))
        .orElse(holder);
  }
}
