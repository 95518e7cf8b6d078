package se.protokoll.json.request;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import se.protokoll.fund.FundSplit;
import se.protokoll.fund.Holder;
import se.protokoll.fund.RemainderPolicy;
import se.protokoll.fund.Rounding;
import se.protokoll.money.Money;

class DistributionRequestTest {
  private static final FundSplit HALVES = FundSplit.equal(Holder.of("a"), Holder.of("b"));
  private static final Money TOTAL = Money.ofOre(3);

  @Test
  void dividesAsTheSplitDoes() {
    Rounding undistributed = Rounding.of(RemainderPolicy.UNDISTRIBUTED);
    assertThat(new DistributionRequest(TOTAL, HALVES, undistributed).distribute())
        .isEqualTo(HALVES.distribute(TOTAL, undistributed));
    assertThat(new DistributionRequest(TOTAL, HALVES, Rounding.UNSTATED).distribute())
        .isEqualTo(HALVES.distribute(TOTAL));
  }
}
