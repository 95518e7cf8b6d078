package se.protokoll.examples.cli.tour;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import se.protokoll.Grant;
import se.protokoll.MatterState;
import se.protokoll.Paragraph;
import se.protokoll.PlacedGrant;
import se.protokoll.StatedFrame;
import se.protokoll.examples.cli.page.Table;
import se.protokoll.examples.cli.page.Table.Align;
import se.protokoll.examples.cli.page.Voice;
import se.protokoll.money.Money;

/** The grants, paragraph by paragraph, with who draws, gets and answers for the money. */
final class GrantTable {

  private GrantTable() {}

  static void write(TourMeeting tour) {
    tour.page().section(tour.say("grants.heading"));
    Map<Paragraph, List<PlacedGrant>> grants = new LinkedHashMap<>();
    for (PlacedGrant placed : tour.meeting().grants(MatterState.values())) {
      grants.computeIfAbsent(placed.paragraph(), paragraph -> new ArrayList<>()).add(placed);
    }
    boolean any = false;
    for (Paragraph paragraph : tour.meeting().paragraphs()) {
      List<PlacedGrant> placed = grants.getOrDefault(paragraph, List.of());
      if (!placed.isEmpty()) {
        paragraph(tour, paragraph, placed);
      }
      if (!paragraph.statedFrames().isEmpty()) {
        frames(tour, paragraph);
      }
      any |= !placed.isEmpty() || !paragraph.statedFrames().isEmpty();
    }
    if (!any) {
      tour.page().paragraph(2, tour.say("tour.none"));
    }
  }

  private static void paragraph(TourMeeting tour, Paragraph paragraph, List<PlacedGrant> grants) {
    MatterState state = grants.get(0).state();
    tour.page()
        .item(
            2,
            tour.labels().section(paragraph),
            tour.labels().title(paragraph) + " – " + tour.say("matter-state", state));
    List<List<String>> terms =
        grants.stream().map(placed -> GrantTerms.of(tour, placed.grant())).toList();
    List<String> common = common(terms);
    if (!common.isEmpty()) {
      tour.page().paragraph(4, Voice.sentence(String.join("; ", common)) + ":");
    }
    var table = new Table(4, Align.LEFT, Align.WRAP, Align.RIGHT);
    var amounts = new ArrayList<Money>();
    for (int i = 0; i < grants.size(); i++) {
      Grant grant = grants.get(i).grant();
      grant.amount().ifPresent(amounts::add);
      var text = new ArrayList<String>();
      grant.purpose().ifPresent(text::add);
      terms.get(i).stream().filter(term -> !common.contains(term)).forEach(text::add);
      table.row(grant.label().orElse("–"), String.join("; ", text), amount(tour, grant));
    }
    if (amounts.size() > 1 && amounts.size() == grants.size()) {
      table.row("", tour.say("tour.sum"), Money.sum(amounts).toSwedish());
    }
    tour.page().table(table);
  }

  /** Returns what several grants have in common, so that it is said once. */
  private static List<String> common(List<List<String>> terms) {
    if (terms.size() < 2) {
      return List.of();
    }
    var common = new ArrayList<>(terms.get(0));
    terms.forEach(common::retainAll);
    return common;
  }

  private static String amount(TourMeeting tour, Grant grant) {
    return grant
        .amount()
        .map(Money::toSwedish)
        .or(() -> grant.amountAsPublished().map(tour.voice()::quote))
        .orElse(tour.say("grants.no-amount"));
  }

  private static void frames(TourMeeting tour, Paragraph paragraph) {
    List<String> frames =
        paragraph.statedFrames().stream().map(frame -> frame(tour, frame)).toList();
    boolean exact = paragraph.statedFrames().stream().allMatch(one -> one.amount().isPresent());
    tour.page()
        .paragraph(
            2,
            tour.say(
                exact ? "grants.frames" : "grants.frames-not-exact",
                "section",
                tour.labels().section(paragraph),
                "frames",
                frames));
  }

  private static String frame(TourMeeting tour, StatedFrame frame) {
    String amount =
        frame
            .text()
            .map(tour.voice()::quote)
            .or(() -> frame.amount().map(Money::toSwedish))
            .orElse(tour.say("grants.frame"));
    return frame
        .period()
        .map(tour.labels()::when)
        .map(period -> tour.say("grants.frame-period", "frame", amount, "period", period))
        .orElse(amount);
  }
}
