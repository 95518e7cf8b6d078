package se.protokoll.examples.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import se.protokoll.examples.cli.page.Page;
import se.protokoll.examples.cli.page.Steering;
import se.protokoll.examples.cli.page.Voice;
import se.protokoll.examples.cli.sheet.AnswerBook;
import se.protokoll.examples.cli.sheet.AnswerTable;
import se.protokoll.examples.cli.sheet.AnswerText;
import se.protokoll.examples.cli.sheet.Remark;
import se.protokoll.fund.Apportionment;
import se.protokoll.fund.Audit;
import se.protokoll.fund.CoFinancing;
import se.protokoll.fund.Distribution;
import se.protokoll.fund.DivisionRefusedException;
import se.protokoll.fund.FundSplit;
import se.protokoll.fund.Instalment;
import se.protokoll.fund.Refusal;
import se.protokoll.fund.RoundedTable;
import se.protokoll.json.Progress;
import se.protokoll.json.request.AuditRequest;
import se.protokoll.json.request.CoFinancingRequest;
import se.protokoll.json.request.ComparisonRequest;
import se.protokoll.json.request.DistributionRequest;
import se.protokoll.json.request.DivisionRequest;
import se.protokoll.json.request.IndexationRequest;
import se.protokoll.json.request.InstalmentRequest;
import se.protokoll.json.request.RepaymentRequest;
import se.protokoll.json.request.RowsRequest;
import se.protokoll.json.request.SeatsRequest;
import se.protokoll.json.request.TwoWayRequest;
import se.protokoll.language.Diagnostic;
import se.protokoll.language.Language;
import se.protokoll.language.Text;
import se.protokoll.pages.AnswerPage;

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
  private boolean isAnyWrong;
  private final AnswerPage page;
  private final ProgressBar bar;
  private int refused;

  DivisionRun(
      DivisionFiles requests,
      DivisionFormat format,
      Language language,
      PrintWriter out,
      PrintWriter err,
      OutputStream bytes,
      ProgressBar bar) {
    this.requests = requests;
    this.files = new FileByFile(this::refuse);
    this.format = format;
    this.voice = new Voice(language);
    this.out = out;
    this.err = err;
    this.bytes = bytes;
    this.page = new AnswerPage(language);
    this.bar = bar;
  }

  int distribute(List<String> all) {
    return each(all, this::distribute);
  }

  /** Audits; the exit code says whether a table is wrong, where every file could be read. */
  int audit(List<String> all) {
    int code = each(all, this::audit);
    return code == Protokoll.FINE && isAnyWrong ? Protokoll.FINDINGS : code;
  }

  private int each(List<String> all, FileByFile.Work work) {
    if (format == DivisionFormat.XLSX && all.size() > 1) {
      ErrorLines.print(
          "--format xlsx", List.of(InputProblem.ofFile("table.one-book")), voice.language(), err);
      return Protokoll.UNREADABLE;
    }
    Optional<InputProblem> contradiction = requests.contradiction();
    if (contradiction.isPresent()) {
      ErrorLines.print("distribute", List.of(contradiction.get()), voice.language(), err);
      return Protokoll.UNREADABLE;
    }
    if (format == DivisionFormat.CSV) {
      out.print(BYTE_ORDER_MARK);
    }
    for (int i = 0; i < all.size(); i++) {
      bar.clear();
      files.on(all.get(i), work);
      if (bar.isShown()) {
        out.flush(); // what has been answered stands above the bar
      }
      bar.onProgress(new Progress(i + 1L, all.size(), i + 1L, refused));
    }
    bar.clear();
    if (!page.isEmpty()) {
      page.toHtml().lines().map(Steering::blanked).forEach(this::line);
    }
    out.flush();
    return files.exitCode(Protokoll.FINE);
  }

  private void distribute(String file) throws RefusedFileException, IOException {
    Requested<? extends DivisionRequest> requested = requests.request(file);
    DivisionRequest request = requested.request();
    List<Remark> notes = requested.notes();
    var tables = new AnswerTables(voice, notes, format);
    var json = new DivisionJson(voice);
    if (request instanceof DistributionRequest one) {
      distribution(file, notes, answer(request, one::distribute));
    } else if (request instanceof IndexationRequest one) {
      distribution(file, notes, answer(request, one::distribute));
    } else if (request instanceof AuditRequest one) {
      audit(file, new Requested<>(one, notes));
    } else if (request instanceof InstalmentRequest one) {
      payments(file, notes, one.request().split(), answer(request, one::pay));
    } else if (request instanceof RepaymentRequest one) {
      payments(file, notes, one.split(), answer(request, one::repay));
    } else if (request instanceof SeatsRequest one) {
      Apportionment seats = answer(request, one::apportion);
      write(
          file,
          () -> json.line(file, notes, seats),
          () -> tables.apportionment(seats, one.split(), one.rounding()));
    } else if (request instanceof CoFinancingRequest one) {
      CoFinancing.Result result = answer(request, one::distribute);
      write(
          file,
          () -> json.line(file, notes, result),
          () -> tables.coFinancing(one.terms(), result));
    } else if (request instanceof ComparisonRequest one) {
      Distribution before = before(one.before());
      Distribution after = answer(request, one.after()::distribute);
      List<Distribution.Change> changes = before.compare(after);
      if (format == DivisionFormat.HTML) {
        page.add(source(file), before, after, sentences(notes));
        return;
      }
      write(
          file,
          () -> json.line(file, notes, after, changes),
          () -> tables.changes(before, after, changes));
    } else {
      RoundedTable table =
          answer(
              request,
              request instanceof TwoWayRequest cells
                  ? cells::round
                  : ((RowsRequest) request)::round);
      write(file, () -> json.line(file, notes, table), () -> tables.table(table));
    }
  }

  private void payments(String file, List<Remark> notes, FundSplit split, Instalment instalment)
      throws IOException {
    write(
        file,
        () -> new DivisionJson(voice).line(file, notes, instalment),
        () -> new AnswerTables(voice, notes, format).payments(instalment, split));
  }

  private void distribution(String file, List<Remark> notes, Distribution distribution)
      throws IOException {
    switch (format) {
      case TEXT -> new DivisionText(new Page(out), voice).distribution(file, notes, distribution);
      case JSON -> line(new DivisionJson(voice).line(file, notes, distribution));
      case CSV -> new DivisionCsv(out, voice).distribution(distribution);
      case HTML -> {
        var told = new ArrayList<>(sentences(notes));
        History.told(distribution, voice).ifPresent(told::add);
        page.add(source(file), distribution, told);
      }
      default ->
          write(
              file,
              new DivisionTable(voice)
                  .distribution(distribution, notes, format == DivisionFormat.XLSX));
    }
  }

  private void audit(String file) throws RefusedFileException, IOException {
    audit(file, requests.audit(file));
  }

  private void audit(String file, Requested<AuditRequest> requested)
      throws RefusedFileException, IOException {
    AuditRequest request = requested.request();
    Audit audit = answer(request, request::audit);
    isAnyWrong |= AuditWords.isWrong(audit, requested.notes());
    switch (format) {
      case TEXT -> new DivisionText(new Page(out), voice).audit(file, requested, audit);
      case JSON -> line(new DivisionJson(voice).line(file, requested.notes(), audit));
      case CSV -> new DivisionCsv(out, voice).audit(request, audit);
      default -> write(file, new DivisionTable(voice).audit(requested, audit));
    }
  }

  /** Writes an answer that is a line of JSON or one table. */
  private void write(String file, Supplier<String> json, Supplier<AnswerTable> table)
      throws IOException {
    switch (format) {
      case TEXT -> new DivisionText(new Page(out), voice).table(file, table.get());
      case JSON -> line(json.get());
      case CSV -> new DivisionCsv(out, voice).table(table.get());
      default -> write(file, table.get());
    }
  }

  /** Answers a request, or refuses it for everything that is wrong with its split. */
  private static <T> T answer(DivisionRequest request, Supplier<T> work)
      throws RefusedFileException {
    try {
      return work.get();
    } catch (DivisionRefusedException e) {
      List<Refusal> all = request.problems();
      throw new RefusedFileException(all.isEmpty() ? List.of(e) : all);
    } catch (ArithmeticException e) {
      throw new RefusedFileException(List.of(InputProblem.at("/index", "input.too-large")));
    }
  }

  /** Divides what is compared with, whose problems stand below it. */
  private static Distribution before(DistributionRequest request) throws RefusedFileException {
    try {
      return answer(request, request::distribute);
    } catch (RefusedFileException e) {
      throw new RefusedFileException(
          e.reasons().stream()
              .map(
                  one ->
                      InputProblem.at(
                          "/before" + one.pointer(), "input.before", "what", Text.of(one::text)))
              .toList());
    }
  }

  /**
   * Reports a refusal: in JSON the first reason, because each file has one line; else every one.
   */
  private void refuse(String file, List<Diagnostic> reasons) {
    refused++;
    bar.clear();
    if (format == DivisionFormat.JSON) {
      line(new DivisionJson(voice).line(file, reasons.get(0)));
      return;
    }
    ErrorLines.print(file, reasons, voice.language(), err);
  }

  /** Returns the name of a file without its folders, nothing for standard input. */
  private static String source(String file) {
    return Inputs.isStandard(file)
        ? ""
        : file.substring(Math.max(file.lastIndexOf('/'), file.lastIndexOf('\\')) + 1);
  }

  private List<String> sentences(List<Remark> notes) {
    return notes.stream().map(one -> Voice.sentence(one.text(voice.language())) + ".").toList();
  }

  private void write(String file, AnswerTable table) throws IOException {
    switch (format) {
      case HTML -> page.add(source(file), table.title(), AnswerText.tables(table), table.notes());
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
