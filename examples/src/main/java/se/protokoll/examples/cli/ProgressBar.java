package se.protokoll.examples.cli;

import java.io.PrintWriter;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import se.protokoll.examples.cli.page.Voice;
import se.protokoll.json.Progress;
import se.protokoll.language.Language;

/**
 * Shows on one line of standard error how far the reading of an archive has come. The line is
 * overwritten as it goes, and taken away before anything else is written and at the end.
 */
final class ProgressBar implements Progress.Listener {

  private static final int WIDTH = 40;
  private static final int RECORDS_BETWEEN = 1_000;

  private final PrintWriter err;
  private final boolean shown;
  private final Voice voice;
  private String line = "";
  private int percent = -1;

  /**
   * Makes a bar.
   *
   * @param err where it is shown
   * @param shown whether it is shown at all
   * @param voice the language
   */
  ProgressBar(PrintWriter err, boolean shown, Voice voice) {
    this.err = err;
    this.shown = shown;
    this.voice = voice;
  }

  /**
   * Returns the bar of a command.
   *
   * @param asked whether it is asked for; null when it is not said, and a terminal has it then
   */
  static ProgressBar of(CommandLine command, @Nullable Boolean asked, Language language) {
    boolean shown = asked == null ? Ansi.AUTO.enabled() : asked;
    return new ProgressBar(command.getErr(), shown, new Voice(language));
  }

  /** Returns a bar that is never shown. */
  ProgressBar hidden() {
    return new ProgressBar(err, false, voice);
  }

  /** Says whether it is shown at all. */
  boolean isShown() {
    return shown;
  }

  @Override
  public synchronized void onProgress(Progress progress) {
    if (shown && (progress.percent() != percent || progress.records() % RECORDS_BETWEEN == 0)) {
      clear();
      percent = progress.percent();
      line = line(progress);
      err.print(line);
      err.flush();
    }
  }

  private String line(Progress progress) {
    String records =
        voice.say("progress", "records", progress.records(), "unreadable", progress.refused());
    if (progress.percent() < 0) {
      return records;
    }
    int full = progress.percent() * WIDTH / 100;
    String space = " ".repeat(progress.percent() < 10 ? 2 : progress.percent() < 100 ? 1 : 0);
    return "["
        + "#".repeat(full)
        + ".".repeat(WIDTH - full)
        + "] "
        + space
        + progress.percent()
        + " %, "
        + records;
  }

  /** Takes the line away, so that something else can be written; the next progress shows it. */
  synchronized void clear() {
    if (!line.isEmpty()) {
      err.print("\r" + " ".repeat(line.length()) + "\r");
      err.flush();
      line = "";
    }
  }
}
