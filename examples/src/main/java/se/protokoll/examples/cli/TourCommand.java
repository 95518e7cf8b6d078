package se.protokoll.examples.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;
import se.protokoll.examples.RealMeetings;
import se.protokoll.examples.cli.tour.Tour;
import se.protokoll.language.Language;
import se.protokoll.validation.MinutesValidator;
import se.protokoll.validation.finding.Report;

/** Shows the four real meetings: what they were, what the rules say, where the money goes. */
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
    List<Report> reports =
        new Tour(out, language).write(RealMeetings.all(), MinutesValidator.standard()::validate);
    out.flush();
    return reports.stream().anyMatch(Report::hasErrors) ? Protokoll.FINDINGS : Protokoll.FINE;
  }
}
