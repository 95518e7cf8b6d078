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

  static void write(Stop stop) {
    stop.page().section(stop.say("Medel", "Grants"));
    Map<Paragraph, List<PlacedGrant>> grants = new LinkedHashMap<>();
    for (PlacedGrant placed : stop.meeting().grants()) {
      grants.computeIfAbsent(placed.paragraph(), paragraph -> new ArrayList<>()).add(placed);
    }
    boolean any = false;
    for (Paragraph paragraph : stop.meeting().paragraphs()) {
      List<PlacedGrant> placed = grants.getOrDefault(paragraph, List.of());
      if (!placed.isEmpty()) {
        paragraph(stop, paragraph, placed);
      }
      if (!paragraph.statedFrames().isEmpty()) {
        frames(stop, paragraph);
      }
      any |= !placed.isEmpty() || !paragraph.statedFrames().isEmpty();
    }
    if (!any) {
      stop.page().paragraph(2, stop.say("Inga.", "None."));
    }
  }

  private static void paragraph(Stop stop, Paragraph paragraph, List<PlacedGrant> grants) {
    MatterState state = grants.get(0).state();
    stop.page()
        .item(
            2,
            stop.labels().section(paragraph),
            stop.labels().title(paragraph) + " – " + stop.labels().state(state));
    List<List<String>> terms =
        grants.stream().map(placed -> GrantTerms.of(stop, placed.grant())).toList();
    List<String> common = common(terms);
    if (!common.isEmpty()) {
      stop.page().paragraph(4, Voice.sentence(String.join("; ", common)) + ":");
    }
    var table = new Table(4, Align.LEFT, Align.WRAP, Align.RIGHT);
    var amounts = new ArrayList<Money>();
    for (int i = 0; i < grants.size(); i++) {
      Grant grant = grants.get(i).grant();
      grant.amount().ifPresent(amounts::add);
      var text = new ArrayList<String>();
      grant.purpose().ifPresent(text::add);
      terms.get(i).stream().filter(term -> !common.contains(term)).forEach(text::add);
      table.row(grant.label().orElse("–"), String.join("; ", text), amount(stop, grant));
    }
    if (amounts.size() > 1 && amounts.size() == grants.size()) {
      table.row("", stop.say("Summa", "Total"), Money.sum(amounts).toSwedish());
    }
    stop.page().table(table);
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

  private static String amount(Stop stop, Grant grant) {
    return grant
        .amount()
        .map(Money::toSwedish)
        .or(() -> grant.amountAsPublished().map(stop.voice()::quote))
        .orElse(stop.say("belopp saknas", "no amount"));
  }

  private static void frames(Stop stop, Paragraph paragraph) {
    List<String> frames =
        paragraph.statedFrames().stream().map(frame -> frame(stop, frame)).toList();
    boolean exact = paragraph.statedFrames().stream().allMatch(one -> one.amount().isPresent());
    stop.page()
        .paragraph(
            2,
            stop.labels().section(paragraph)
                + stop.say(" nämner också ", " also speaks of ")
                + stop.voice().list(frames)
                + (exact
                    ? "."
                    : stop.say(
                        "; utan exakt belopp räknas det inte in.",
                        "; without an exact amount it is not counted.")));
  }

  private static String frame(Stop stop, StatedFrame frame) {
    String amount =
        frame
            .text()
            .map(stop.voice()::quote)
            .or(() -> frame.amount().map(Money::toSwedish))
            .orElse(stop.say("en ram", "a frame"));
    return amount
        + frame
            .period()
            .map(period -> stop.say(" för ", " for ") + stop.labels().when(period))
            .orElse("");
  }
}
