package se.example.plain;

import java.util.ArrayList;
import java.util.List;
import se.protokoll.MatterState;
import se.protokoll.Meeting;
import se.protokoll.PlacedGrant;
import se.protokoll.fund.Share;
import se.protokoll.json.MinutesJson;
import se.protokoll.language.Language;
import se.protokoll.money.Money;
import se.protokoll.validation.MinutesValidator;

/** Reads minutes, checks them and divides what they divide, in thirty lines. */
public final class Registrar {

  private Registrar() {}

  /** Returns what a registrar wants to know of the minutes, a line each. */
  public static List<String> read(String json, Money remainingFunds) {
    Meeting meeting = MinutesJson.standard().read(json);
    var lines = new ArrayList<String>();
    for (var finding : MinutesValidator.standard().validate(meeting).findings()) {
      lines.add(finding.severity() + " " + finding.what(Language.SV));
    }
    for (PlacedGrant placed : meeting.grants(MatterState.PROPOSED, MatterState.DECIDED)) {
      if (placed.grant().split().isPresent()) {
        for (Share share : placed.grant().distribute(remainingFunds).shares()) {
          lines.add(
              share.holder().key()
                  + " "
                  + share.amount()
                  + ": "
                  + share.reason().text(Language.SV));
        }
      }
    }
    return lines;
  }
}
