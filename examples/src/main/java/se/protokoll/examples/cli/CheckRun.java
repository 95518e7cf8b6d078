package se.protokoll.examples.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import se.protokoll.Meeting;
import se.protokoll.language.Language;
import se.protokoll.people.PublicBody;
import se.protokoll.validation.MinutesValidator;
import se.protokoll.validation.finding.Report;

/** One run of the check: reads, judges, writes, and remembers how it went. */
final class CheckRun {

  private record Read(String file, Meeting meeting) {}

  private final MinutesValidator validator;
  private final CheckWriter writer;
  private final MeetingFiles meetings;
  private boolean errors;

  CheckRun(MinutesValidator validator, CheckWriter writer, PrintWriter err, Language language) {
    this.validator = validator;
    this.writer = writer;
    this.meetings = new MeetingFiles(err, language);
  }

  /** Checks each file by itself. */
  void each(List<String> files) {
    for (String file : files) {
      meetings
          .read(file)
          .ifPresent(
              meeting ->
                  write(
                      new CheckResult(
                          file, Optional.empty(), meeting, validator.validate(meeting))));
    }
  }

  /** Checks the files of each body together, and writes them in the order given. */
  void series(List<String> files) {
    var all = new ArrayList<Read>();
    for (String file : files) {
      meetings.read(file).ifPresent(meeting -> all.add(new Read(file, meeting)));
    }
    var checked = new CheckResult[all.size()];
    for (List<Integer> body : byBody(all)) {
      List<Report> reports =
          validator.validateSeries(body.stream().map(i -> all.get(i).meeting()).toList());
      for (int i = 0; i < body.size(); i++) {
        Read one = all.get(body.get(i));
        checked[body.get(i)] =
            new CheckResult(one.file(), Optional.empty(), one.meeting(), reports.get(i));
      }
    }
    for (CheckResult one : checked) {
      write(one);
    }
  }

  /** Checks each record of an archive, in its order and in constant memory. */
  void archive(String file, ProgressBar bar) {
    meetings.archive(
        file,
        bar,
        (line, meeting) ->
            new CheckResult(file, Optional.of(line), meeting, validator.validate(meeting)),
        this::write);
  }

  private static List<List<Integer>> byBody(List<Read> all) {
    var groups = new ArrayList<List<Integer>>();
    for (int i = 0; i < all.size(); i++) {
      PublicBody body = all.get(i).meeting().body();
      List<Integer> group =
          groups.stream()
              .filter(one -> same(all.get(one.get(0)).meeting().body(), body))
              .findFirst()
              .orElse(null);
      if (group == null) {
        group = new ArrayList<>();
        groups.add(group);
      }
      group.add(i);
    }
    return groups;
  }

  private static boolean same(PublicBody one, PublicBody other) {
    boolean keyed = one.key().isPresent() && other.key().isPresent();
    return keyed ? one.key().equals(other.key()) : one.isCalled(other.name());
  }

  private void write(CheckResult checked) {
    errors |= checked.report().hasErrors();
    writer.write(checked);
  }

  /** Returns 2 when a file could not be read, else 1 when there was an error, else 0. */
  int exitCode() {
    if (meetings.anyUnreadable()) {
      return Protokoll.UNREADABLE;
    }
    return errors ? Protokoll.FINDINGS : Protokoll.FINE;
  }
}
