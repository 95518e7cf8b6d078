package se.protokoll.validation.jakarta;

import jakarta.validation.ConstraintDeclarationException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import se.protokoll.validation.finding.Stage;

/**
 * The stages of minutes as validation groups (<i>skeden</i>).
 *
 * <p>A constraint in such a group judges the minutes at that stage, whatever they show themselves:
 * {@code @ValidMinutes(groups = Stages.Signed.class)} is checked by {@code
 * validator.validate(request, Stages.Signed.class)} and demands what signed minutes must have. The
 * groups do not extend each other, because a rule of an earlier stage is checked at the later ones
 * too.
 */
public final class Stages {

  private Stages() {}

  /** Judged as summoned (<i>kallat</i>). */
  public interface Summoned {}

  /** Judged as held (<i>genomfört</i>). */
  public interface Held {}

  /** Judged as signed (<i>justerat</i>). */
  public interface Signed {}

  /** Judged as announced (<i>tillkännagivet</i>). */
  public interface Announced {}

  /**
   * Returns the stage that the groups of a constraint stand for, empty when they stand for none.
   *
   * @throws ConstraintDeclarationException when they stand for several
   */
  static Optional<Stage> in(Class<?>[] groups) {
    List<Stage> stages = new ArrayList<>();
    for (Class<?> group : groups) {
      stageOf(group).ifPresent(stages::add);
    }
    if (stages.size() > 1) {
      throw new ConstraintDeclarationException(
          "A constraint on minutes judges at one stage, not at " + stages + ": use one for each");
    }
    return stages.stream().findFirst();
  }

  private static Optional<Stage> stageOf(Class<?> group) {
    if (group == Summoned.class) {
      return Optional.of(Stage.SUMMONED);
    }
    if (group == Held.class) {
      return Optional.of(Stage.HELD);
    }
    if (group == Signed.class) {
      return Optional.of(Stage.SIGNED);
    }
    return group == Announced.class ? Optional.of(Stage.ANNOUNCED) : Optional.empty();
  }
}
