package se.protokoll.examples.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;
import se.protokoll.examples.cli.page.Steering;
import se.protokoll.examples.cli.page.Voice;
import se.protokoll.language.Language;

/**
 * The command line of protokoll. Without a command it gives the tour.
 *
 * <p>What it prints is UTF-8 whatever the terminal says, and what goes wrong is one line on
 * standard error; all of it in the language asked for.
 */
@Command(
    name = "protokoll",
    subcommands = {
      TourCommand.class,
      ReadCommand.class,
      CheckCommand.class,
      ShowCommand.class,
      SchemaCommand.class,
      TablesCommand.class,
      DistributeCommand.class,
      AuditCommand.class
    },
    mixinStandardHelpOptions = true,
    versionProvider = Version.class)
public final class Protokoll implements Callable<Integer> {

  /** All is well. */
  static final int FINE = 0;

  /** There are findings of severity error, or an audited table is wrong. */
  static final int FINDINGS = 1;

  /** Some input cannot be read. */
  static final int UNREADABLE = 2;

  /** A fault of this program. */
  static final int FAULT = 70;

  /** The results cannot be written: a disk is full. */
  static final int NOT_WRITTEN = 74;

  /** Nobody reads the results any more; what a shell says of a program that a closed pipe ends. */
  static final int NOBODY_READS = 141;

  private static final int WIDTH = 80;

  @Option(names = "--lang", paramLabel = "sv|en", scope = ScopeType.INHERIT)
  private Language language = Language.SV;

  @Spec private @Nullable CommandSpec spec;

  private final Inputs inputs;
  private final OutputStream output;

  Protokoll(InputStream in, OutputStream output) {
    this.inputs = new Inputs(in);
    this.output = output;
  }

  /** Returns where results go that are bytes and no text. */
  OutputStream output() {
    return output;
  }

  /** Says whether results are shown to somebody, and do not go to a file or another program. */
  boolean isOnTerminal() {
    return output instanceof StandardOutput standard && standard.isTerminal();
  }

  /** Returns the language asked for, before or after the command. */
  Language language() {
    return language;
  }

  /** Returns what opens the files that are named. */
  Inputs inputs() {
    return inputs;
  }

  /** Runs a command and ends with its exit code. */
  public static void main(String[] arguments) {
    var out =
        new StandardOutput(
            new FileOutputStream(FileDescriptor.out),
            StandardOutput::isPipeOfTheProcess,
            StandardOutput::isTerminalOfTheProcess);
    System.exit(run(System.in, out, new FileOutputStream(FileDescriptor.err), arguments));
  }

  /**
   * Runs a command.
   *
   * @param in what {@code -} reads
   * @param out where results go
   * @param err where errors and progress go
   * @return the exit code
   */
  static int run(InputStream in, StandardOutput out, OutputStream err, String... arguments) {
    var voice = new Voice(Misuse.language(arguments));
    PrintWriter errors = StandardOutput.utf8(new StandardOutput.ErrorStream(err));
    int code;
    try {
      code = commandLine(in, out, errors, voice).execute(arguments);
      if (out.failure().isEmpty()) {
        out.writer().flush();
      }
    } catch (LostOutputException e) {
      code = NOT_WRITTEN;
    } catch (OutOfMemoryError | StackOverflowError | LinkageError e) {
      complain(errors, voice.say("fault.here", "failure", e.toString()));
      code = FAULT;
    }
    if (out.isClosedPipe()) {
      code = NOBODY_READS;
    } else if (out.failure().isPresent()) {
      String reason = Objects.toString(out.failure().get().getMessage(), "");
      complain(errors, voice.say("output.lost", "reason", reason));
      code = NOT_WRITTEN;
    }
    errors.flush();
    return code;
  }

  private static CommandLine commandLine(
      InputStream in, StandardOutput out, PrintWriter err, Voice voice) {
    var program = new CommandLine(new Protokoll(in, out));
    var texts = new HelpTexts(voice);
    program.setResourceBundle(texts);
    program.getSubcommands().values().forEach(one -> one.setResourceBundle(texts));
    return program
        .setOut(out.writer())
        .setErr(err)
        .setColorScheme(CommandLine.Help.defaultColorScheme(Ansi.OFF))
        .setUsageHelpWidth(WIDTH)
        .setExpandAtFiles(false)
        .setCaseInsensitiveEnumValuesAllowed(true)
        .setExecutionStrategy(Protokoll::execute)
        .setParameterExceptionHandler(Protokoll::misused)
        .setExecutionExceptionHandler(Protokoll::failed);
  }

  @Override
  public Integer call() {
    CommandLine command = Objects.requireNonNull(spec, "picocli sets it").commandLine();
    return TourCommand.show(command.getOut(), language);
  }

  /** Does what was asked; picocli would print where a help text was lost, and not only that. */
  private static int execute(ParseResult parsed) {
    try {
      return new CommandLine.RunLast().execute(parsed);
    } catch (LostOutputException e) {
      return NOT_WRITTEN;
    }
  }

  private static int misused(ParameterException misuse, String[] arguments) {
    CommandLine command = misuse.getCommandLine();
    var voice = new Voice(Misuse.language(arguments));
    complain(
        command.getErr(),
        voice.say(
            "misuse",
            "command",
            command.getCommandSpec().qualifiedName(),
            "what",
            Misuse.what(misuse, voice)));
    return UNREADABLE;
  }

  private static int failed(Exception failure, CommandLine command, ParseResult parsed) {
    if (failure instanceof LostOutputException) {
      return NOT_WRITTEN;
    }
    Language language = Misuse.language(parsed.originalArgs().toArray(String[]::new));
    complain(command.getErr(), new Voice(language).say("fault", "failure", failure.toString()));
    return FAULT;
  }

  private static void complain(PrintWriter err, String text) {
    err.print(Steering.escaped(text) + "\n");
    err.flush();
  }
}
