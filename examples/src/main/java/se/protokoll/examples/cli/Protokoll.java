package se.protokoll.examples.cli;

import java.io.BufferedWriter;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
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
import picocli.CommandLine.Spec;
import se.protokoll.examples.cli.page.Steering;
import se.protokoll.examples.cli.page.Voice;
import se.protokoll.language.Language;

/**
 * The command line of protokoll. Without a command it gives the tour.
 *
 * <p>What it prints is UTF-8 whatever the terminal says, and what goes wrong is one line on
 * standard error, in the language asked for; the texts of {@code --help} are English.
 */
@Command(
    name = "protokoll",
    description = {
      "Minutes of Swedish public bodies: reads them from JSON, checks them against the law and"
          + " divides money to the öre.",
      "Without a command it gives the tour."
    },
    subcommands = {
      TourCommand.class,
      CheckCommand.class,
      SchemaCommand.class,
      DistributeCommand.class,
      AuditCommand.class
    },
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    footer = {
      "",
      "Exit codes: 0 all is well, 1 there are findings of severity error, 2 input that cannot be"
          + " read (2 wins over 1)."
    })
public final class Protokoll implements Callable<Integer> {

  /** All is well. */
  static final int FINE = 0;

  /** There are findings of severity error. */
  static final int FINDINGS = 1;

  /** Some input cannot be read. */
  static final int UNREADABLE = 2;

  /** A fault of this program. */
  static final int FAULT = 70;

  private static final int WIDTH = 80;

  @Option(
      names = "--lang",
      paramLabel = "sv|en",
      description = "The language of the tour (default: sv).")
  private Language language = Language.SV;

  @Spec private @Nullable CommandSpec spec;

  Protokoll() {}

  /** Runs a command and ends with its exit code. */
  public static void main(String[] arguments) {
    PrintWriter out = utf8(new FileOutputStream(FileDescriptor.out));
    PrintWriter err = utf8(new FileOutputStream(FileDescriptor.err));
    int code;
    try {
      code = run(out, err, arguments);
    } catch (OutOfMemoryError | StackOverflowError | LinkageError e) {
      var voice = new Voice(Misuse.language(arguments));
      err.print(Steering.escaped(voice.say("fault.here", "failure", e.toString())) + "\n");
      code = FAULT;
    }
    out.flush();
    err.flush();
    System.exit(code);
  }

  /**
   * Runs a command.
   *
   * @param out where results go
   * @param err where errors and progress go
   * @return the exit code
   */
  static int run(PrintWriter out, PrintWriter err, String... arguments) {
    return new CommandLine(new Protokoll())
        .setOut(out)
        .setErr(err)
        .setColorScheme(CommandLine.Help.defaultColorScheme(Ansi.OFF))
        .setUsageHelpWidth(WIDTH)
        .setCaseInsensitiveEnumValuesAllowed(true)
        .setParameterExceptionHandler(Protokoll::misused)
        .setExecutionExceptionHandler(Protokoll::failed)
        .execute(arguments);
  }

  @Override
  public Integer call() {
    CommandLine command = Objects.requireNonNull(spec, "picocli sets it").commandLine();
    return TourCommand.show(command.getOut(), language);
  }

  private static int misused(ParameterException misuse, String[] arguments) {
    CommandLine command = misuse.getCommandLine();
    var voice = new Voice(Misuse.language(arguments));
    complain(
        command,
        voice.say(
            "misuse",
            "command",
            command.getCommandSpec().qualifiedName(),
            "what",
            Misuse.what(misuse, voice)));
    return UNREADABLE;
  }

  private static int failed(Exception failure, CommandLine command, ParseResult parsed) {
    Language language = Misuse.language(parsed.originalArgs().toArray(String[]::new));
    complain(command, new Voice(language).say("fault", "failure", failure.toString()));
    return FAULT;
  }

  private static void complain(CommandLine command, String text) {
    command.getErr().println(Steering.escaped(text));
    command.getErr().flush();
  }

  private static PrintWriter utf8(OutputStream stream) {
    return new PrintWriter(
        new BufferedWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8)));
  }
}
