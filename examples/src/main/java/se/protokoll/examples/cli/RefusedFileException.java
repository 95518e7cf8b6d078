package se.protokoll.examples.cli;

import java.util.List;

/** That a file holds nothing that can be divided or audited, with every reason. */
final class RefusedFileException extends Exception {
  private static final long serialVersionUID = 1L;

  private final transient List<Refused> reasons;

  RefusedFileException(List<Refused> reasons) {
    super(reasons.get(0).error());
    this.reasons = List.copyOf(reasons);
  }

  RefusedFileException(String pointer, String error) {
    this(List.of(new Refused(pointer, error)));
  }

  List<Refused> reasons() {
    return reasons;
  }
}
