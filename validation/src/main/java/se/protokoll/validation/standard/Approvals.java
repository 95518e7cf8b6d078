package se.protokoll.validation.standard;

import java.time.LocalDate;
import java.util.Optional;
import se.protokoll.justering.SignatoryRole;
import se.protokoll.justering.Signature;
import se.protokoll.validation.rule.Located;
import se.protokoll.validation.rule.RuleContext;

/**
 * Approvals of the minutes before they are signed, as by e-mail (<i>godkännande</i>). In what
 * manner minutes are certified is the body's own to say. Source: KL 5 kap. 69, 72 §§.
 *
 * @param last the day by which everybody who signed, the secretary apart, had approved the text or
 *     signed; empty when that of one is not known, or nobody did
 */
public record Approvals(Optional<LocalDate> last) {

  /** Returns the approvals of the minutes that a rule looks at. */
  public static Approvals of(RuleContext context) {
    return context.once(Approvals.class, Approvals::read);
  }

  private static Approvals read(RuleContext context) {
    Optional<LocalDate> last = Optional.empty();
    for (Located<Signature> one : context.signatures()) {
      Signature signature = one.value();
      if (signature.role().orElse(SignatoryRole.JUSTERARE) == SignatoryRole.SECRETARY) {
        continue;
      }
      Optional<LocalDate> day = signature.approvedOn().or(signature::signedOn);
      if (day.isEmpty()) {
        return new Approvals(day);
      }
      last = last.isPresent() && last.get().isAfter(day.get()) ? last : day;
    }
    return new Approvals(last);
  }

  /** Says whether all were given until a day. */
  public boolean areGiven(LocalDate day) {
    return last.isPresent() && !last.get().isAfter(day);
  }
}
