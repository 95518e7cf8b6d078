package se.protokoll.examples.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import java.util.function.Supplier;
import se.protokoll.examples.cli.page.Page;
import se.protokoll.examples.cli.page.Voice;
import se.protokoll.fund.Audit;
import se.protokoll.fund.Distribution;
import se.protokoll.fund.DivisionRefusedException;
import se.protokoll.fund.Refusal;
import se.protokoll.json.request.AuditRequest;
import se.protokoll.json.request.DistributionRequest;
import se.protokoll.language.Diagnostic;
import se.protokoll.language.Language;

/** One run of {@code distribute} or {@code audit}: each file by itself, whatever the others are. */
final class DivisionRun {
  private final DivisionFiles requests;
  private final FileByFile files;
  private final DivisionFormat format;
  private final Voice voice;
  private final PrintWriter out;
  private final PrintWriter err;

  DivisionRun(
      DivisionFiles requests,
      DivisionFormat format,
      Language language,
      PrintWriter out,
      PrintWriter err) {
    this.requests = requests;
    this.files = new FileByFile(this::refuse);
    this.format = format;
    this.voice = new Voice(language);
    this.out = out;
    this.err = err;
  }

  int distribute(List<String> all) {
    return each(all, this::distribute);
  }

  int audit(List<String> all) {
    return each(all, this::audit);
  }

  private int each(List<String> all, FileByFile.Work work) {
    for (String file : all) {
      files.on(file, work);
    }
    out.flush();
    return files.exitCode(Protokoll.FINE);
  }

  private void distribute(String file) throws RefusedFileException, IOException {
    DistributionRequest request = requests.distribution(file);
    Distribution distribution = answer(request, request::distribute);
    switch (format) {
      case TEXT -> new DivisionText(new Page(out), voice).distribution(file, distribution);
      case JSON -> line(new DivisionJson(voice).line(file, distribution));
      case CSV -> new DivisionCsv(out, voice).distribution(distribution);
    }
  }

  private void audit(String file) throws RefusedFileException, IOException {
    AuditRequest request = requests.audit(file);
    Audit audit = answer(request.request(), request::audit);
    switch (format) {
      case TEXT -> new DivisionText(new Page(out), voice).audit(file, request, audit);
      case JSON -> line(new DivisionJson(voice).line(file, audit));
      case CSV -> new DivisionCsv(out, voice).audit(request, audit);
    }
  }

  /** Answers a request, or refuses it for everything that is wrong with its split. */
  private static <T> T answer(DistributionRequest request, Supplier<T> work)
      throws RefusedFileException {
    try {
      return work.get();
    } catch (DivisionRefusedException e) {
      List<Refusal> all = request.split().problems(request.rounding());
      throw new RefusedFileException(all.isEmpty() ? List.of(e) : all);
    }
  }

  /**
   * Reports a refusal: in JSON the first reason, because each file has one line; else every one.
   */
  private void refuse(String file, List<Diagnostic> reasons) {
    if (format == DivisionFormat.JSON) {
      line(new DivisionJson(voice).line(file, reasons.get(0)));
      return;
    }
    ErrorLines.print(file, reasons, voice.language(), err);
  }

  private void line(String text) {
    out.print(text);
    out.print('\n');
  }
}
