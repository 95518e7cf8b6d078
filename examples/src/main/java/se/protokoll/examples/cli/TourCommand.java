package se.protokoll.examples.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;
import se.protokoll.Meeting;
import se.protokoll.examples.InventedMeetings;
import se.protokoll.examples.RealMeetings;
import se.protokoll.examples.cli.tour.Tour;
import se.protokoll.language.Language;
import se.protokoll.validation.MinutesValidator;
import se.protokoll.validation.finding.Report;

/**
 * Shows the real meetings and the invented ones: what they were, what the rules say, where the
 * money goes.
 */
@Command(name = "tour", mixinStandardHelpOptions = true, versionProvider = Version.class)
final class TourCommand implements Callable<Integer> {

  @ParentCommand private @Nullable Protokoll parent;

  @Spec private @Nullable CommandSpec spec;

  TourCommand() {}

  @Override
  public Integer call() {
    Protokoll program = Objects.requireNonNull(parent, "picocli sets it");
    PrintWriter out = Objects.requireNonNull(spec, "picocli sets it").commandLine().getOut();
    return show(out, program.language());
  }

  /** Writes the tour and returns the exit code. */
  static int show(PrintWriter out, Language language) {
    List<Meeting> meetings =
        Stream.concat(RealMeetings.all().stream(), InventedMeetings.all().stream()).toList();
    List<Report> reports =
        new Tour(out, language).write(meetings, MinutesValidator.standard()::validate);
    out.flush();
    return reports.stream().anyMatch(Report::hasErrors) ? Protokoll.FINDINGS : Protokoll.FINE;
  }
}
