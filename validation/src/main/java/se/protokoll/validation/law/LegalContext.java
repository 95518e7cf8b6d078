package se.protokoll.validation.law;

import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.protokoll.Meeting;
import se.protokoll.mapper.HasNoJsonForm;
import se.protokoll.people.BodyKind;
import se.protokoll.people.PublicBody;
import se.protokoll.people.StandingOrders;

/**
 * What the law looks at in addition to the facts of the minutes: the kind of body, the day, and
 * what its own standing orders say (<i>förutsättningar</i>); immutable.
 */
public final class LegalContext implements HasNoJsonForm {

  private static final StandingOrders SILENT = StandingOrders.builder().build();

  private final Optional<BodyKind> kind;
  private final Optional<LocalDate> day;
  private final StandingOrders orders;
  private final Map<Parameter<?>, Object> parameters;

  private LegalContext(
      Optional<BodyKind> kind,
      Optional<LocalDate> day,
      StandingOrders orders,
      Map<Parameter<?>, Object> parameters) {
    this.kind = kind;
    this.day = day;
    this.orders = orders;
    this.parameters = parameters;
  }

  /** Returns what the minutes themselves say. */
  public static LegalContext of(Meeting meeting) {
    PublicBody body = meeting.body();
    return new LegalContext(
        body.kind(), meeting.lastDay(), body.standingOrders().orElse(SILENT), Map.of());
  }

  /** Returns a copy for another kind of body. */
  public LegalContext withKind(BodyKind other) {
    return new LegalContext(Optional.of(other), day, orders, parameters);
  }

  /** Returns a copy where a parameter has a value, whatever the minutes say. */
  public <T> LegalContext with(Parameter<T> parameter, T value) {
    var more = new LinkedHashMap<>(parameters);
    more.put(parameter, Objects.requireNonNull(value, "value"));
    return new LegalContext(kind, day, orders, Collections.unmodifiableMap(more));
  }

  /** Returns a copy where all of these parameters have these values and no others are given. */
  public LegalContext withParametersOf(LegalContext other) {
    return other.parameters.isEmpty() && parameters.isEmpty()
        ? this
        : new LegalContext(kind, day, orders, other.parameters);
  }

  /** Returns a context that knows nothing: the start of a list of parameters. */
  public static LegalContext unknown() {
    return new LegalContext(Optional.empty(), Optional.empty(), SILENT, Map.of());
  }

  /** Returns the kind of body, empty when unknown. */
  public Optional<BodyKind> kind() {
    return kind;
  }

  /** Returns the last day of the meeting, empty when unknown. */
  public Optional<LocalDate> day() {
    return day;
  }

  /**
   * Returns the value of a parameter: as given, else by the standing orders in the minutes, else by
   * law; empty when unknown.
   */
  public <T> Optional<T> get(Parameter<T> parameter) {
    Optional<T> stated = stated(parameter);
    return stated.isPresent() ? stated : parameter.byLaw();
  }

  /**
   * Returns the value that the body's own standing orders give, as given here or in the minutes;
   * empty when they are silent or unknown.
   */
  @SuppressWarnings("unchecked") // only with() puts values in, of the parameter's own type
  public <T> Optional<T> stated(Parameter<T> parameter) {
    if (!parameters.isEmpty()) {
      T given = (T) parameters.get(parameter);
      if (given != null) {
        return Optional.of(given);
      }
    }
    return parameter.in(orders);
  }

  /** Says whether the body is an assembly (<i>fullmäktige</i>). */
  public boolean isAssembly() {
    return isOf(BodyKind.ASSEMBLY);
  }

  /** Says whether the body is of a kind; false when its kind is unknown. */
  public boolean isOf(BodyKind other) {
    return kind.isPresent() && kind.get() == other;
  }

  /** Says whether statutes bind the body directly, and not by analogy or not at all. */
  public boolean isStatutory() {
    return kind.isPresent()
        && kind.get() != BodyKind.COOPERATION_BODY
        && kind.get() != BodyKind.OTHER;
  }

  /** Returns the seats of each principal and all else the standing orders in the minutes say. */
  public StandingOrders standingOrders() {
    return orders;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof LegalContext context
        && kind.equals(context.kind)
        && day.equals(context.day)
        && orders.equals(context.orders)
        && parameters.equals(context.parameters);
  }

  @Override
  public int hashCode() {
    return Objects.hash(kind, day, orders, parameters);
  }

  /** Returns the parameters that were given, which are what a program has added. */
  @Override
  public String toString() {
    return "parameters " + parameters;
  }
}
