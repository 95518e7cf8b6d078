package se.protokoll.people;

import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;
import se.protokoll.mapper.NeedsJsonModule;
import se.protokoll.record.Facts;

/**
 * What a body's own standing orders say (<i>reglemente, arbetsordning</i>), and nothing else.
 *
 * <p>An absent fact means that the standing orders are silent or have not been read. What the law
 * then says is the business of a rule book, which looks at the kind of body and the day.
 *
 * @param seats the number of members fixed for the body, not the number in post
 * @param substitutes the number of substitutes fixed for the body
 * @param seatsPerPrincipal the seats of each principal, empty when not stated
 * @param quorum the least number of deciding members that the body asks for itself
 * @param justerare the number of <i>justerare</i> in addition to the chair
 * @param justerareEligibility who may be elected <i>justerare</i>
 * @param daysToJustering the most calendar days from the meeting to the <i>justering</i>
 * @param remoteParticipation whether members may take part from a distance
 * @param immediateJustering whether a paragraph may be certified at the meeting (<i>omedelbar
 *     justering</i>)
 * @param returnAfterLeaving whether a member who stopped serving may serve again the same day
 * @param answersWithoutQuorum whether interpellations and questions may be answered with fewer
 *     present than a quorum, by a decision of the assembly
 * @param numbering over what stretch paragraph numbers run on
 */
@Value.Builder
public record StandingOrders(
    Optional<Integer> seats,
    Optional<Integer> substitutes,
    List<PrincipalSeats> seatsPerPrincipal,
    Optional<Integer> quorum,
    Optional<Integer> justerare,
    Optional<JusterareEligibility> justerareEligibility,
    Optional<Integer> daysToJustering,
    Optional<Boolean> remoteParticipation,
    Optional<Boolean> immediateJustering,
    Optional<Boolean> returnAfterLeaving,
    Optional<Boolean> answersWithoutQuorum,
    Optional<ParagraphNumbering> numbering)
    implements NeedsJsonModule, WithStandingOrders {
  public StandingOrders {
    Facts.requireAll(seats, substitutes, quorum, justerare);
    Facts.requireAll(
        justerareEligibility, daysToJustering, remoteParticipation, immediateJustering);
    Facts.requireAll(returnAfterLeaving, answersWithoutQuorum, numbering);
    seatsPerPrincipal = Facts.listOf(seatsPerPrincipal);
    for (var count : List.of(seats, substitutes, quorum, justerare, daysToJustering)) {
      if (count.orElse(0) < 0) {
        throw new IllegalArgumentException(
            "Standing orders cannot say a negative number: " + count.get());
      }
    }
  }

  /**
   * Returns a new builder; it is the supported way in, because a component may be added in a later
   * version.
   */
  public static Builder builder() {
    return new Builder();
  }

  /** Builds a {@code StandingOrders}. */
  public static final class Builder extends StandingOrdersBuilder {
    Builder() {}
  }
}
