package se.protokoll.validation.law;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import se.protokoll.language.Word;
import se.protokoll.mapper.HasNoJsonForm;
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
public final class Parameter<T> implements HasNoJsonForm {

  private static final int MOST_DIGITS = 9;

  /** The number of members fixed for the body, not those in post. */
  public static final Parameter<Integer> SEATS = count("seats", StandingOrders::seats);

  /** The number of substitutes fixed for the body. */
  public static final Parameter<Integer> SUBSTITUTES =
      count("substitutes", StandingOrders::substitutes);

  /** The least number of deciding members that the body asks for itself. */
  public static final Parameter<Integer> OWN_QUORUM = count("quorum", StandingOrders::quorum);

  /** The number of <i>justerare</i> in addition to the chair. */
  public static final Parameter<Integer> JUSTERARE = count("justerare", StandingOrders::justerare);

  /** Who may be elected <i>justerare</i>. */
  public static final Parameter<JusterareEligibility> JUSTERARE_ELIGIBILITY =
      word(
          "justerareEligibility", StandingOrders::justerareEligibility, JusterareEligibility.class);

  /** The most calendar days from the meeting to the <i>justering</i> by the body's own orders. */
  public static final Parameter<Integer> DAYS_TO_JUSTERING =
      count("daysToJustering", StandingOrders::daysToJustering);

  /** Whether members may take part from a distance. */
  public static final Parameter<Boolean> REMOTE_PARTICIPATION =
      yesOrNo("remoteParticipation", StandingOrders::remoteParticipation, Optional.empty());

  /** Whether a paragraph may be certified at the meeting. */
  public static final Parameter<Boolean> IMMEDIATE_JUSTERING =
      yesOrNo("immediateJustering", StandingOrders::immediateJustering, Optional.empty());

  /** Whether a member who stopped serving may serve again the same day. */
  public static final Parameter<Boolean> RETURN_AFTER_LEAVING =
      yesOrNo("returnAfterLeaving", StandingOrders::returnAfterLeaving, Optional.empty());

  /** Over what stretch paragraph numbers run on. */
  public static final Parameter<ParagraphNumbering> NUMBERING =
      word("numbering", StandingOrders::numbering, ParagraphNumbering.class);

  /**
   * Whether the assembly has decided that interpellations and questions may be answered with fewer
   * present than a quorum (KL 5 kap. 45 §, second sentence).
   */
  public static final Parameter<Boolean> ANSWERS_WITHOUT_QUORUM =
      yesOrNo("answersWithoutQuorum", StandingOrders::answersWithoutQuorum, Optional.empty());

  /** Whether jäv in an assembly forgives a missing quorum (KL 5 kap. 46 §); it does. */
  public static final Parameter<Boolean> DISQUALIFIED_COUNT_IN_ASSEMBLY =
      yesOrNo("disqualifiedCountInAssembly", orders -> Optional.empty(), Optional.of(true));

  private static final List<Parameter<?>> ALL =
      List.of(
          SEATS,
          SUBSTITUTES,
          OWN_QUORUM,
          JUSTERARE,
          JUSTERARE_ELIGIBILITY,
          DAYS_TO_JUSTERING,
          REMOTE_PARTICIPATION,
          IMMEDIATE_JUSTERING,
          RETURN_AFTER_LEAVING,
          NUMBERING,
          ANSWERS_WITHOUT_QUORUM,
          DISQUALIFIED_COUNT_IN_ASSEMBLY);

  private final String name;
  private final Class<T> type;
  private final Function<StandingOrders, Optional<T>> orders;
  private final Optional<T> law;
  private final List<String> words;
  private final Function<String, Optional<T>> reader;

  private Parameter(
      String name,
      Class<T> type,
      Function<StandingOrders, Optional<T>> orders,
      Optional<T> law,
      List<String> words,
      Function<String, Optional<T>> reader) {
    this.name = Objects.requireNonNull(name);
    this.type = type;
    this.orders = orders;
    this.law = law;
    this.words = words;
    this.reader = reader;
  }

  private static Parameter<Integer> count(
      String name, Function<StandingOrders, Optional<Integer>> orders) {
    return new Parameter<>(
        name, Integer.class, orders, Optional.empty(), List.of(), Parameter::readCount);
  }

  private static Optional<Integer> readCount(String text) {
    boolean digits = !text.isEmpty() && text.length() <= MOST_DIGITS;
    return digits && text.chars().allMatch(c -> c >= '0' && c <= '9')
        ? Optional.of(Integer.valueOf(text))
        : Optional.empty();
  }

  private static Parameter<Boolean> yesOrNo(
      String name, Function<StandingOrders, Optional<Boolean>> orders, Optional<Boolean> law) {
    List<String> words = List.of("true", "false");
    return new Parameter<>(
        name,
        Boolean.class,
        orders,
        law,
        words,
        text -> words.contains(text) ? Optional.of(text.equals("true")) : Optional.empty());
  }

  private static <E extends Enum<E> & Word> Parameter<E> word(
      String name, Function<StandingOrders, Optional<E>> orders, Class<E> type) {
    List<String> words = Arrays.stream(type.getEnumConstants()).map(Word::word).toList();
    return new Parameter<>(
        name, type, orders, Optional.empty(), words, text -> Word.find(type, text));
  }

  /** Returns all parameters. */
  public static List<Parameter<?>> all() {
    return ALL;
  }

  /** Returns the parameter of a name, empty when none has it. */
  public static Optional<Parameter<?>> named(String name) {
    return ALL.stream().filter(one -> one.name.equals(name)).findFirst();
  }

  /** Returns the name, that of the component of {@link StandingOrders} where there is one. */
  public String name() {
    return name;
  }

  /** Returns the type of its value: {@code Integer}, {@code Boolean} or an enum of words. */
  public Class<T> type() {
    return type;
  }

  /**
   * Returns the words that its value can be, such as "true" and "false"; empty when it is a whole
   * number, 0 or more.
   */
  public List<String> words() {
    return words;
  }

  /**
   * Reads a value, as a document writes it without quotation marks.
   *
   * @param text a whole number of at most nine digits, or one of the {@link #words() words}
   * @return the value, empty when the text is neither
   */
  public Optional<T> read(String text) {
    return reader.apply(text);
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
