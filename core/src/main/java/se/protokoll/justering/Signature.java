package se.protokoll.justering;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Objects;
import java.util.Optional;
import org.immutables.value.Value;
import se.protokoll.mapper.NeedsJsonModule;
import se.protokoll.record.Facts;
import se.protokoll.text.ParagraphSet;

/**
 * One name under the minutes (<i>underskrift</i>).
 *
 * <p>To approve by e-mail is not to sign: real minutes were approved one week and signed at the
 * next meeting.
 *
 * @param person the key of the person, absent when the minutes do not say who
 * @param role as what, absent when not stated
 * @param approvedOn the day the text was approved, absent when not stated
 * @param signedOn the day it was signed, absent when not stated
 * @param signedAt the time of day it was signed, absent when not stated
 * @param dateAsPrinted what is printed where the day is not whole, such as "2016-"; never read as a
 *     date
 * @param method how, absent when not stated
 * @param methodAsPublished the words of the minutes, such as the name of a signing service
 * @param paragraphs the paragraphs signed for; all of them when the minutes say nothing else
 */
@Value.Builder
public record Signature(
    Optional<String> person,
    Optional<SignatoryRole> role,
    Optional<LocalDate> approvedOn,
    Optional<LocalDate> signedOn,
    Optional<LocalTime> signedAt,
    Optional<String> dateAsPrinted,
    Optional<SignatureMethod> method,
    Optional<String> methodAsPublished,
    ParagraphSet paragraphs)
    implements NeedsJsonModule, WithSignature {
  public Signature {
    Facts.requireAll(person, role, approvedOn, signedOn);
    Facts.requireAll(signedAt, dateAsPrinted, method, methodAsPublished);
    Objects.requireNonNull(paragraphs, "paragraphs");
  }

  /**
   * Returns a new builder; it is the supported way in, because a component may be added in a later
   * version.
   */
  public static Builder builder() {
    return new Builder();
  }

  /** Builds a {@code Signature}. */
  public static final class Builder extends SignatureBuilder {
    Builder() {
      paragraphs(ParagraphSet.ALL);
    }
  }
}
