package se.protokoll.validation.standard;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import se.protokoll.people.BodyKind;
import se.protokoll.validation.finding.Severity;

/**
 * The groups of bodies that rules bind: a cooperation body is bound by analogy wherever boards are,
 * and its findings are a step lower.
 */
public final class Bodies {

  /** Assemblies (<i>fullmäktige</i>). */
  public static final Set<BodyKind> ASSEMBLIES = set(BodyKind.ASSEMBLY);

  /** Boards of every kind, and cooperation bodies by analogy. */
  public static final Set<BodyKind> BOARDS =
      set(
          BodyKind.EXECUTIVE_BOARD,
          BodyKind.BOARD,
          BodyKind.COMMITTEE,
          BodyKind.JOINT_BOARD,
          BodyKind.FEDERATION,
          BodyKind.COORDINATION_FEDERATION,
          BodyKind.COOPERATION_BODY);

  /** Joint boards (<i>gemensamma nämnder</i>). */
  public static final Set<BodyKind> JOINT_BOARDS = set(BodyKind.JOINT_BOARD);

  /** Federations (<i>kommunalförbund</i> with a <i>direktion</i>). */
  public static final Set<BodyKind> FEDERATIONS = set(BodyKind.FEDERATION);

  /** Executive boards (<i>styrelser</i>). */
  public static final Set<BodyKind> EXECUTIVE_BOARDS = set(BodyKind.EXECUTIVE_BOARD);

  /** Cooperation bodies (<i>samverkansorgan</i>). */
  public static final Set<BodyKind> COOPERATION_BODIES = set(BodyKind.COOPERATION_BODY);

  /** Every body that statute binds, and cooperation bodies by analogy. */
  public static final Set<BodyKind> BY_STATUTE = without(BodyKind.OTHER);

  /** The same without committees. */
  public static final Set<BodyKind> BY_STATUTE_BUT_COMMITTEES =
      without(BodyKind.OTHER, BodyKind.COMMITTEE);

  /** The same without joint boards, which announce on several notice boards. */
  public static final Set<BodyKind> BY_STATUTE_BUT_JOINT_BOARDS =
      without(BodyKind.OTHER, BodyKind.JOINT_BOARD);

  /**
   * Those bound by statute without committees, whose decisions are seldom announced and appealed.
   */
  public static final Set<BodyKind> ANNOUNCING = without(BodyKind.OTHER, BodyKind.COMMITTEE);

  /** Every body. */
  public static final Set<BodyKind> ALL =
      Collections.unmodifiableSet(EnumSet.allOf(BodyKind.class));

  private Bodies() {}

  /**
   * Returns the gravest that a rule can be that binds boards and not assemblies. The directorate of
   * a federation is both (KL 9 kap. 2-5 §§), so that it is a warning there.
   */
  public static Severity gravestOfBoards(Optional<BodyKind> kind) {
    return kind.filter(BodyKind.FEDERATION::equals).isPresent() ? Severity.WARNING : Severity.ERROR;
  }

  private static Set<BodyKind> set(BodyKind first, BodyKind... rest) {
    return Collections.unmodifiableSet(EnumSet.of(first, rest));
  }

  private static Set<BodyKind> without(BodyKind first, BodyKind... rest) {
    return Collections.unmodifiableSet(EnumSet.complementOf(EnumSet.of(first, rest)));
  }
}
