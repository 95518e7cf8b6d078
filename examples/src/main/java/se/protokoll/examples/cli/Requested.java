package se.protokoll.examples.cli;

import java.util.List;
import java.util.Objects;
import se.protokoll.examples.cli.sheet.Remark;

/**
 * What a file asks for.
 *
 * @param request the request
 * @param notes what was recognised in a table, and what was left out of it; empty for JSON
 */
record Requested<T>(T request, List<Remark> notes) {
  Requested {
    Objects.requireNonNull(request, "request");
    notes = List.copyOf(notes);
  }
}
