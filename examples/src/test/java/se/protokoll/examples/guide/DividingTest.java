package se.protokoll.examples.guide;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import se.protokoll.Meeting;
import se.protokoll.examples.docs.Shown;
import se.protokoll.fund.Assumption;
import se.protokoll.fund.Audit;
import se.protokoll.fund.Audit.AuditedShare;
import se.protokoll.fund.Audit.Published;
import se.protokoll.fund.CoFinancing;
import se.protokoll.fund.Distribution;
import se.protokoll.fund.Distribution.Change;
import se.protokoll.fund.DivisionRefusedException;
import se.protokoll.fund.FundSplit;
import se.protokoll.fund.Holder;
import se.protokoll.fund.Instalment;
import se.protokoll.fund.Instalment.Payment;
import se.protokoll.fund.Part;
import se.protokoll.fund.RemainderPolicy;
import se.protokoll.fund.Rounding;
import se.protokoll.fund.Share;
import se.protokoll.json.request.AuditRequest;
import se.protokoll.json.request.DistributionRequest;
import se.protokoll.language.Language;
import se.protokoll.money.Money;
import se.protokoll.money.MoneyUnit;
import se.protokoll.money.Ratio;
import se.protokoll.pages.DistributionPage;

/** The guide, dividing money. */
@ExtendWith(Shown.class)
class DividingTest {

  private static final FundSplit BY_POPULATION =
      FundSplit.weights(
          Part.weight(Holder.of("bräcke"), 6_000),
          Part.weight(Holder.of("krokom"), 15_200),
          Part.weight(Holder.of("åre"), 12_500));

  @Test
  void dividesByTheSplitOfAGrant() {
    Meeting meeting = Guide.meeting();
    // [distribute]
    FundSplit split = meeting.grants().get(1).grant().split().orElseThrow();
    Distribution distribution = split.distribute(Money.parse("123 456,79 kr"));
    for (Share share : distribution.shares()) {
      System.out.println(share + ": " + share.reason().text(Language.EN));
    }
    // -> föreningarna 86 419,75 kr: exact share 86 419,753 kr, rounded down to 86 419,75 kr:
    // one öre was left over and went to biblioteket, which was nearest to the next öre;
    // this one was number 2.
    // -> biblioteket 37 037,04 kr: exact share 37 037,037 kr, rounded up to 37 037,04 kr:
    // one öre was left over and came here, because this one was nearest to the next öre.
    // [end]
    // [assumptions]
    for (Assumption assumption : distribution.assumptions()) {
      System.out.println(assumption.text(Language.EN));
    }
    // -> The smallest amount paid is one öre, because nothing else is stated.
    // -> What rounding down leaves goes to the largest remainders, because nothing else is stated.
    // -> At a tie the lowest key goes first, because nothing else is stated.
    // [end]
  }

  @Test
  void dividesByWeightsInWholeKronor() {
    // [weights]
    FundSplit byPopulation =
        FundSplit.weights(
            Part.weight(Holder.of("bräcke"), 6_000),
            Part.weight(Holder.of("krokom"), 15_200),
            Part.weight(Holder.of("åre"), 12_500));
    Rounding wholeKronor = Rounding.of(MoneyUnit.KRONA, RemainderPolicy.LARGEST_REMAINDER);
    System.out.println(byPopulation.distribute(Money.ofKronor(1_000_000), wholeKronor));
    // -> 1 000 000,00 kr = bräcke 178 041,00 kr + krokom 451 039,00 kr + åre 370 920,00 kr
    // + rest under en betalningsenhet 0,00 kr
    // [end]
    assertThat(byPopulation).isEqualTo(BY_POPULATION);
  }

  @Test
  void dividesInsideAPart() {
    FundSplit byPopulation = BY_POPULATION;
    // [nesting]
    FundSplit halves =
        FundSplit.percent(
            Part.percent(Holder.of("region"), "50"),
            Part.percent(Holder.of("kommuner"), "50").withSplit(byPopulation));
    for (Share share : halves.distribute(Money.ofKronor(1_000)).shares()) {
      System.out.println(share.within() + " " + share);
    }
    // -> [] region 500,00 kr
    // -> [kommuner] bräcke 89,02 kr
    // -> [kommuner] krokom 225,52 kr
    // -> [kommuner] åre 185,46 kr
    // [end]
  }

  @Test
  void refusesWhatCannotBeDivided() {
    // [refused]
    FundSplit thirds =
        FundSplit.percent(
            Part.percent(Holder.of("a"), "33"),
            Part.percent(Holder.of("b"), "33"),
            Part.percent(Holder.of("c"), "33"));
    try {
      thirds.distribute(Money.ofKronor(100));
    } catch (DivisionRefusedException refused) {
      System.out.println(refused.code() + " at " + refused.pointer());
      System.out.println(refused.text(Language.EN));
    }
    // -> percent-not-100 at /split/percent
    // -> The percentages are 99 in all and not 100; correct them (a third is 100/3), or name in
    // restTo who takes the rest up to 100.
    // [end]
  }

  @Test
  void paysInInstalments() {
    FundSplit byPopulation = BY_POPULATION;
    // [instalments]
    Distribution spring = byPopulation.distribute(Money.ofKronor(100_000));
    Instalment autumn = spring.instalment(Money.ofKronor(250_000));
    for (Payment payment : autumn.payments()) {
      System.out.println(payment.holder().key() + " " + payment.paid() + " + " + payment.toPay());
    }
    // -> bräcke 17 804,15 kr + 26 706,24 kr
    // -> krokom 45 103,86 kr + 67 655,78 kr
    // -> åre 37 091,99 kr + 55 637,98 kr
    // [end]
  }

  @Test
  void auditsAPublishedTable() {
    FundSplit byPopulation = BY_POPULATION;
    // [audit]
    var request =
        new DistributionRequest(
            Money.ofKronor(1_000),
            byPopulation,
            Rounding.of(MoneyUnit.KRONA, RemainderPolicy.LARGEST_REMAINDER));
    Audit audit =
        new AuditRequest(
                request,
                List.of(
                    new Published("bräcke", Money.ofKronor(178)),
                    new Published("krokom", Money.ofKronor(452)),
                    new Published("åre", Money.ofKronor(371))))
            .audit();
    System.out.println(audit.addsUp() + ", " + audit.difference() + " too much");
    // -> false, 1,00 kr too much
    for (AuditedShare share : audit.shares()) {
      System.out.println(share.holder().key() + " " + share.exact() + " " + share.difference());
    }
    // -> bräcke 60000/337 -14/337
    // -> krokom 152000/337 324/337
    // -> åre 125000/337 27/337
    // [end]
  }

  @Test
  void sharesWhatSupportLeaves() {
    FundSplit byPopulation = BY_POPULATION;
    // [co-financing]
    var half = CoFinancing.of(Ratio.parse("1/2"), Money.ofKronor(40_000), byPopulation);
    CoFinancing.Result result = half.distribute(Money.ofKronor(100_000));
    System.out.println(result.support() + " and " + result.rest().total() + " to share");
    // -> 40 000,00 kr and 60 000,00 kr to share
    // [end]
  }

  @Test
  void comparesTwoDistributions() {
    FundSplit byPopulation = BY_POPULATION;
    // [compare]
    FundSplit corrected =
        byPopulation.withParts(
            Part.weight(Holder.of("bräcke"), 6_100),
            Part.weight(Holder.of("krokom"), 15_200),
            Part.weight(Holder.of("åre"), 12_500));
    Money total = Money.ofKronor(1_000_000);
    for (Change change : byPopulation.distribute(total).compare(corrected.distribute(total))) {
      System.out.println(change.holder().key() + " " + change.difference());
    }
    // -> bräcke 2 431,83 kr
    // -> krokom −1 334,44 kr
    // -> åre −1 097,39 kr
    // [end]
  }

  @Test
  void showsADistributionAsAPage(@TempDir Path folder) throws IOException {
    FundSplit byPopulation = BY_POPULATION;
    // [distribution-page]
    Distribution now = byPopulation.distribute(Money.ofKronor(1_000_000));
    String page = DistributionPage.of(now, Language.SV);
    Files.writeString(folder.resolve("fördelning.html"), page);

    Distribution before = byPopulation.distribute(Money.ofKronor(900_000));
    String compared = DistributionPage.comparing(before, now, Language.SV);
    Files.writeString(folder.resolve("jämförelse.html"), compared);
    // [end]
    assertThat(folder.resolve("fördelning.html"))
        .content()
        .contains("<th scope=\"row\">krokom</th>");
    assertThat(folder.resolve("jämförelse.html")).content().contains("Ändring (kr)");
  }
}
