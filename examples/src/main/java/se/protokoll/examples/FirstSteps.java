package se.protokoll.examples;

import java.io.IOException;
import java.nio.file.Path;
import se.protokoll.Meeting;
import se.protokoll.fund.FundSplit;
import se.protokoll.fund.Holder;
import se.protokoll.fund.Part;
import se.protokoll.fund.Share;
import se.protokoll.json.MinutesJson;
import se.protokoll.language.Language;
import se.protokoll.money.Money;
import se.protokoll.validation.MinutesValidator;
import se.protokoll.validation.finding.Finding;

/** The first example of the README: reads minutes, checks them, and divides money 70/30. */
public final class FirstSteps {

  private FirstSteps() {}

  /**
   * Runs the example.
   *
   * @param arguments the file of minutes
   */
  public static void main(String[] arguments) throws IOException {
    // [first-steps]
    Meeting meeting = MinutesJson.standard().read(Path.of(arguments[0]));
    for (Finding finding : MinutesValidator.standard().validate(meeting).findings()) {
      System.out.println(finding.text(Language.EN));
    }
    FundSplit split =
        FundSplit.percent(
            Part.percent(Holder.of("municipalities"), "70"),
            Part.percent(Holder.of("region"), "30"));
    for (Share share : split.distribute(Money.parse("1 234 567,89 kr")).shares()) {
      System.out.println(share + ": " + share.reason().text(Language.EN));
    }
    // [end]
  }
}
