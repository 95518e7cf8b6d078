package se.protokoll.validation;

import java.io.InvalidObjectException;
import java.io.ObjectInputStream;
import java.io.Serial;
import java.io.Serializable;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.protokoll.Meeting;
import se.protokoll.mapper.HasNoJsonForm;
import se.protokoll.people.BodyKind;
import se.protokoll.validation.finding.Report;
import se.protokoll.validation.finding.RuleOutcome;
import se.protokoll.validation.finding.Stage;
import se.protokoll.validation.law.LegalContext;
import se.protokoll.validation.rule.RuleRunner;

/**
 * Checks minutes against the law and good practice (<i>granskning av protokoll</i>); the way in.
 *
 * <p>Immutable and safe to share between threads. It looks at no clock: what counts is the day of
 * the meeting.
 *
 * <p>Java serializes it with its settings, unless its rule book has rules of one's own: {@link
 * RuleBook}.
 */
public final class MinutesValidator implements HasNoJsonForm, Serializable {
  @Serial private static final long serialVersionUID = 1L;

  private static final MinutesValidator STANDARD =
      new MinutesValidator(RuleBook.standard(), Optional.empty(), Optional.empty(), false);

  private final RuleBook book;
  private final transient Optional<Stage> stage;
  private final transient Optional<BodyKind> kind;
  private final boolean explains;
  private final transient RuleRunner runner;

  private MinutesValidator(
      RuleBook book, Optional<Stage> stage, Optional<BodyKind> kind, boolean explains) {
    this.book = book;
    this.stage = stage;
    this.kind = kind;
    this.explains = explains;
    this.runner = explains ? book.runner().explaining() : book.runner();
  }

  /**
   * Returns a validator with the standard rule book, that takes kind and stage from the minutes.
   */
  public static MinutesValidator standard() {
    return STANDARD;
  }

  /** Returns a validator with another rule book. */
  public MinutesValidator withRuleBook(RuleBook other) {
    return new MinutesValidator(Objects.requireNonNull(other, "other"), stage, kind, explains);
  }

  /** Returns a validator that judges at this stage, whatever the minutes show. */
  public MinutesValidator withStage(Stage other) {
    return new MinutesValidator(book, Optional.of(other), kind, explains);
  }

  /** Returns a validator that judges as this kind of body, whatever the minutes say. */
  public MinutesValidator withBodyKind(BodyKind other) {
    return new MinutesValidator(book, stage, Optional.of(other), explains);
  }

  /**
   * Returns a validator that also tells where each rule is met, and by what numbers: {@link
   * RuleOutcome#met}. It takes more time.
   */
  public MinutesValidator explaining() {
    return new MinutesValidator(book, stage, kind, true);
  }

  /** Returns the rule book. */
  public RuleBook ruleBook() {
    return book;
  }

  /** Returns everything the rules find in one meeting's minutes. */
  public Report validate(Meeting meeting) {
    return runner.run(meeting, law(meeting), stage(meeting));
  }

  /**
   * Returns everything the rules find in each of several meetings of one body, and in all of them
   * together: numbers that do not run on, references that lead nowhere, matters that never return.
   *
   * @param meetings the meetings, in any order
   * @return a report for each meeting, in the order given
   */
  public List<Report> validateSeries(List<Meeting> meetings) {
    return runner.runSeries(meetings, this::law, this::stage);
  }

  private LegalContext law(Meeting meeting) {
    LegalContext law = LegalContext.of(meeting).withParametersOf(book.parameters());
    return kind.isPresent() ? law.withKind(kind.get()) : law;
  }

  private Stage stage(Meeting meeting) {
    return stage.isPresent() ? stage.get() : Stage.of(meeting);
  }

  @Serial
  private Object writeReplace() {
    return new ValidatorForm(book, stage.orElse(null), kind.orElse(null), explains);
  }

  @Serial
  private void readObject(ObjectInputStream in) throws InvalidObjectException {
    throw new InvalidObjectException("A validator is read by its settings");
  }

  /** What Java serializes of a validator: its settings. */
  private record ValidatorForm(
      RuleBook book, @Nullable Stage stage, @Nullable BodyKind kind, boolean explains)
      implements Serializable {
    ValidatorForm {
      Objects.requireNonNull(book, "book");
    }

    @Serial
    private Object readResolve() {
      return new MinutesValidator(
          book, Optional.ofNullable(stage), Optional.ofNullable(kind), explains);
    }
  }
}
