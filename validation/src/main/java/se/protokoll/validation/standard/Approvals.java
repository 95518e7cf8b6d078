package se.protokoll.validation.standard;

import java.time.LocalDate;
import java.util.Optional;
import se.protokoll.justering.SignatoryRole;
import se.protokoll.justering.Signature;
import se.protokoll.validation.rule.Located;
import se.protokoll.validation.rule.RuleContext;

/** Approvals of the minutes before they are signed, as by e-mail (<i>godkännande</i>). */
public final class Approvals {

  private Approvals() {}

  /**
   * Says whether everybody who signed, the secretary apart, had approved the text or signed until a
   * day. In what manner minutes are certified is the body's own to say. Source: KL 5 kap. 69, 72
   * §§.
   */
  public static boolean areAllGiven(RuleContext context, LocalDate last) {
    boolean any = false;
    for (Located<Signature> one : context.signatures()) {
      Signature signature = one.value();
      if (signature.role().orElse(SignatoryRole.JUSTERARE) == SignatoryRole.SECRETARY) {
        continue;
      }
      Optional<LocalDate> day = signature.approvedOn().or(signature::signedOn);
      if (day.isEmpty() || day.get().isAfter(last)) {
        return false;
      }
      any = true;
    }
    return any;
  }
}
