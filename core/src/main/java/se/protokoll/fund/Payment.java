package se.protokoll.fund;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import se.protokoll.money.Money;

/**
 * What one holder is paid, or pays back, in an instalment.
 *
 * @param holder whose share it is
 * @param payee who is paid for the holder, absent when that is the holder or is not stated
 * @param within the keys of the groups around it, the outermost first
 * @param paid what has been paid before
 * @param entitled the share of the pot so far
 */
public record Payment(
    Holder holder, Optional<Holder> payee, List<String> within, Money paid, Money entitled) {
  public Payment {
    Objects.requireNonNull(holder, "holder");
    Objects.requireNonNull(payee, "payee");
    within = List.copyOf(within);
    Objects.requireNonNull(paid, "paid");
    Objects.requireNonNull(entitled, "entitled");
  }

  /** Returns what is to be paid now; negative when it is to be paid back (<i>återbetalning</i>). */
  public Money toPay() {
    return entitled.minus(paid);
  }
}
