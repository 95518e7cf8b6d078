package se.protokoll.examples.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.util.List;
import java.util.function.Supplier;
import se.protokoll.examples.cli.page.Page;
import se.protokoll.examples.cli.page.Voice;
import se.protokoll.examples.cli.sheet.AnswerBook;
import se.protokoll.examples.cli.sheet.AnswerTable;
import se.protokoll.examples.cli.sheet.AnswerText;
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
  /** What Excel knows UTF-8 by. */
  private static final String BYTE_ORDER_MARK = "\ufeff";

  private final DivisionFiles requests;
  private final FileByFile files;
  private final DivisionFormat format;
  private final Voice voice;
  private final PrintWriter out;
  private final PrintWriter err;
  private final OutputStream bytes;

  DivisionRun(
      DivisionFiles requests,
      DivisionFormat format,
      Language language,
      PrintWriter out,
      PrintWriter err,
      OutputStream bytes) {
    this.requests = requests;
    this.files = new FileByFile(this::refuse);
    this.format = format;
    this.voice = new Voice(language);
    this.out = out;
    this.err = err;
    this.bytes = bytes;
  }

  int distribute(List<String> all) {
    return each(all, this::distribute);
  }

  int audit(List<String> all) {
    return each(all, this::audit);
  }

  private int each(List<String> all, FileByFile.Work work) {
    if (format == DivisionFormat.XLSX && all.size() > 1) {
      ErrorLines.print(
          "--format xlsx", List.of(InputProblem.ofFile("table.one-book")), voice.language(), err);
      return Protokoll.UNREADABLE;
    }
    if (format == DivisionFormat.HTML) {
      out.print(AnswerText.htmlBegin(voice.language()));
    } else if (format == DivisionFormat.CSV) {
      out.print(BYTE_ORDER_MARK);
    }
    for (String file : all) {
      files.on(file, work);
    }
    if (format == DivisionFormat.HTML) {
      out.print(AnswerText.htmlEnd());
    }
    out.flush();
    return files.exitCode(Protokoll.FINE);
  }

  private void distribute(String file) throws RefusedFileException, IOException {
    Requested<DistributionRequest> requested = requests.distribution(file);
    DistributionRequest request = requested.request();
    Distribution distribution = answer(request, request::distribute);
    switch (format) {
      case TEXT ->
          new DivisionText(new Page(out), voice)
              .distribution(file, requested.notes(), distribution);
      case JSON -> line(new DivisionJson(voice).line(file, requested.notes(), distribution));
      case CSV -> new DivisionCsv(out, voice).distribution(distribution);
      default -> write(new DivisionTable(voice).distribution(distribution, requested.notes()));
    }
  }

  private void audit(String file) throws RefusedFileException, IOException {
    Requested<AuditRequest> requested = requests.audit(file);
    AuditRequest request = requested.request();
    Audit audit = answer(request.request(), request::audit);
    switch (format) {
      case TEXT -> new DivisionText(new Page(out), voice).audit(file, requested, audit);
      case JSON -> line(new DivisionJson(voice).line(file, requested.notes(), audit));
      case CSV -> new DivisionCsv(out, voice).audit(request, audit);
      default -> write(new DivisionTable(voice).audit(requested, audit));
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

  private void write(AnswerTable table) throws IOException {
    switch (format) {
      case HTML -> out.print(AnswerText.html(table));
      case MD -> out.print(AnswerText.markdown(table));
      default -> {
        var book = new ByteArrayOutputStream();
        new AnswerBook(voice).write(table, book);
        out.flush();
        bytes.write(book.toByteArray());
      }
    }
  }

  private void line(String text) {
    out.print(text);
    out.print('\n');
  }
}
