package se.protokoll.examples.cli;

import java.util.List;

/** That a file holds nothing that can be divided or audited, with every reason. */
final class RefusedFileException extends Exception {
  private static final long serialVersionUID = 1L;

  private final transient List<Refused> reasons;

  RefusedFileException(List<Refused> reasons) {
    super(reasons.get(0).error().english());
    this.reasons = List.copyOf(reasons);
  }

  /** Refuses the whole file. */
  RefusedFileException(String swedish, String english) {
    this(List.of(new Refused("", swedish, english)));
  }

  List<Refused> reasons() {
    return reasons;
  }
}
