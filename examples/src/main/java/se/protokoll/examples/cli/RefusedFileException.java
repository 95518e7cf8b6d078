package se.protokoll.examples.cli;

import java.util.List;
import se.protokoll.language.Diagnostic;
import se.protokoll.language.Language;

/** Thrown when a file holds nothing that can be divided or audited, with every reason. */
final class RefusedFileException extends Exception {
  private static final long serialVersionUID = 1L;

  private final transient List<Diagnostic> reasons;

  RefusedFileException(List<? extends Diagnostic> reasons) {
    super(reasons.get(0).text(Language.EN));
    this.reasons = List.copyOf(reasons);
  }

  /** Refuses the whole file; the arguments are names and values in turn. */
  RefusedFileException(String code, Object... arguments) {
    this(List.of(InputProblem.ofFile(code, arguments)));
  }

  List<Diagnostic> reasons() {
    return reasons;
  }
}
