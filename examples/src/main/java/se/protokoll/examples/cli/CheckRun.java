package se.protokoll.examples.cli;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import se.protokoll.Meeting;
import se.protokoll.json.Progress;
import se.protokoll.people.PublicBody;
import se.protokoll.validation.MinutesValidator;
import se.protokoll.validation.finding.Report;

/** One run of the check: reads, judges, writes, and remembers how it went. */
final class CheckRun {

  private record Read(String file, Meeting meeting) {}

  private final MinutesValidator validator;
  private final CheckWriter writer;
  private final FileByFile files;
  private final MeetingFiles meetings;
  private boolean errors;
  private int written;

  /**
   * Makes a run.
   *
   * @param validator what judges
   * @param writer what shows the findings
   * @param inputs what opens files
   * @param told of what is wrong with a file
   */
  CheckRun(MinutesValidator validator, CheckWriter writer, Inputs inputs, FileByFile.Told told) {
    this.validator = validator;
    this.writer = writer;
    this.files = new FileByFile(told);
    this.meetings = new MeetingFiles(inputs, files);
  }

  /** Checks each file by itself. */
  void each(List<String> all, ProgressBar bar) {
    int done = 0;
    for (String one : all) {
      files.on(
          one,
          file -> {
            Meeting meeting = meetings.read(file);
            write(
                new CheckResult(file, Optional.empty(), meeting, validator.validate(meeting)), bar);
          });
      done++;
      bar.onProgress(new Progress(done, all.size(), done, done - written));
    }
    bar.clear();
  }

  /** Checks the files of each body together, and writes them in the order given. */
  void series(List<String> all) {
    var read = new ArrayList<Read>();
    for (String one : all) {
      files.on(one, file -> read.add(new Read(file, meetings.read(file))));
    }
    var reports = new HashMap<Integer, Report>();
    for (List<Integer> body : byBody(read)) {
      files.on(
          read.get(body.get(0)).file(),
          file -> {
            List<Report> together =
                validator.validateSeries(body.stream().map(i -> read.get(i).meeting()).toList());
            for (int i = 0; i < body.size(); i++) {
              reports.put(body.get(i), together.get(i));
            }
          });
    }
    for (int i = 0; i < read.size(); i++) {
      Read one = read.get(i);
      Report report = reports.get(i);
      if (report != null) {
        files.on(
            one.file(),
            file -> write(new CheckResult(file, Optional.empty(), one.meeting(), report)));
      }
    }
  }

  /** Checks each record of an archive, in its order and in constant memory. */
  void archive(String archive, ProgressBar bar) {
    files.on(
        archive,
        file ->
            meetings.archive(
                file,
                bar,
                (record, meeting) ->
                    new CheckResult(
                        file, Optional.of(record.line()), meeting, validator.validate(meeting)),
                checked -> write(checked, bar)));
  }

  private void write(CheckResult checked, ProgressBar bar) {
    boolean over = bar.isShown() && writer.isShown(checked);
    if (over) {
      bar.clear();
    }
    write(checked);
    if (over) {
      writer.flush();
    }
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
    written++;
    errors |= checked.report().hasErrors();
    writer.write(checked);
  }

  /**
   * Returns 70 when this program failed with a file, else 2 when one could not be read, else 1 when
   * there was an error, else 0.
   */
  int exitCode() {
    return files.exitCode(errors ? Protokoll.FINDINGS : Protokoll.FINE);
  }
}
