package se.protokoll.examples.cli;

import java.io.PrintWriter;
import se.protokoll.language.Language;
import se.protokoll.pages.PageLinks;
import se.protokoll.pages.ReportPage;

/** Writes the report of one meeting as a page that stands alone. */
final class HtmlCheckWriter implements CheckWriter {
  private final PrintWriter out;
  private final Language language;

  HtmlCheckWriter(PrintWriter out, Language language) {
    this.out = out;
    this.language = language;
  }

  @Override
  public boolean isShown(CheckResult checked) {
    return true;
  }

  @Override
  public void write(CheckResult checked) {
    out.print(ReportPage.of(checked.meeting(), checked.report(), language, PageLinks.NONE));
  }

  @Override
  public void flush() {
    out.flush();
  }

  @Override
  public void end() {
    flush();
  }
}
