package se.protokoll.validation.law;

import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import se.protokoll.people.JusterareEligibility;
import se.protokoll.people.ParagraphNumbering;
import se.protokoll.people.StandingOrders;

/**
 * Something the law leaves to a body's own standing orders, or fixes as a number
 * (<i>parameter</i>).
 *
 * <p>A value given to a rule book wins over what the minutes say about the standing orders, and
 * that over what the law says; a parameter with none of the three is unknown, and is not guessed.
 *
 * @param <T> the type of its value
 */
public final class Parameter<T> {

  /** The number of members fixed for the body, not those in post. */
  public static final Parameter<Integer> SEATS =
      new Parameter<>("seats", StandingOrders::seats, Optional.empty());

  /** The number of substitutes fixed for the body. */
  public static final Parameter<Integer> SUBSTITUTES =
      new Parameter<>("substitutes", StandingOrders::substitutes, Optional.empty());

  /** The least number of deciding members that the body asks for itself. */
  public static final Parameter<Integer> OWN_QUORUM =
      new Parameter<>("quorum", StandingOrders::quorum, Optional.empty());

  /** The number of <i>justerare</i> in addition to the chair. */
  public static final Parameter<Integer> JUSTERARE =
      new Parameter<>("justerare", StandingOrders::justerare, Optional.empty());

  /** Who may be elected <i>justerare</i>. */
  public static final Parameter<JusterareEligibility> JUSTERARE_ELIGIBILITY =
      new Parameter<>(
          "justerareEligibility", StandingOrders::justerareEligibility, Optional.empty());

  /** The most calendar days from the meeting to the <i>justering</i> by the body's own orders. */
  public static final Parameter<Integer> DAYS_TO_JUSTERING =
      new Parameter<>("daysToJustering", StandingOrders::daysToJustering, Optional.empty());

  /** Whether members may take part from a distance. */
  public static final Parameter<Boolean> REMOTE_PARTICIPATION =
      new Parameter<>("remoteParticipation", StandingOrders::remoteParticipation, Optional.empty());

  /** Whether a paragraph may be certified at the meeting. */
  public static final Parameter<Boolean> IMMEDIATE_JUSTERING =
      new Parameter<>("immediateJustering", StandingOrders::immediateJustering, Optional.empty());

  /** Whether a member who stopped serving may serve again the same day. */
  public static final Parameter<Boolean> RETURN_AFTER_LEAVING =
      new Parameter<>("returnAfterLeaving", StandingOrders::returnAfterLeaving, Optional.empty());

  /** Over what stretch paragraph numbers run on. */
  public static final Parameter<ParagraphNumbering> NUMBERING =
      new Parameter<>("numbering", StandingOrders::numbering, Optional.empty());

  /**
   * Whether the assembly has decided that interpellations and questions may be answered with fewer
   * present than a quorum (KL 5 kap. 45 §, second sentence).
   */
  public static final Parameter<Boolean> ANSWERS_WITHOUT_QUORUM =
      new Parameter<>(
          "answersWithoutQuorum", StandingOrders::answersWithoutQuorum, Optional.empty());

  /** Whether jäv in an assembly forgives a missing quorum (KL 5 kap. 46 §); it does. */
  public static final Parameter<Boolean> DISQUALIFIED_COUNT_IN_ASSEMBLY =
      new Parameter<>("disqualifiedCountInAssembly", orders -> Optional.empty(), Optional.of(true));

  private final String name;
  private final Function<StandingOrders, Optional<T>> orders;
  private final Optional<T> law;

  private Parameter(String name, Function<StandingOrders, Optional<T>> orders, Optional<T> law) {
    this.name = Objects.requireNonNull(name);
    this.orders = orders;
    this.law = law;
  }

  /** Returns the name, that of the component of {@link StandingOrders} where there is one. */
  public String name() {
    return name;
  }

  Optional<T> in(StandingOrders standingOrders) {
    return orders.apply(standingOrders);
  }

  Optional<T> byLaw() {
    return law;
  }

  @Override
  public String toString() {
    return name;
  }
}
