package se.protokoll.examples.cli.sheet;

import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.dhatim.fastexcel.reader.SheetVisibility;
import org.jspecify.annotations.Nullable;
import se.protokoll.language.Text;

/** A sheet of an Excel workbook (.xlsx). */
final class ExcelBook {
  /** The most bytes of a workbook when it is unpacked. */
  private static final int MOST_UNPACKED = 128 << 20;

  private static final int MOST_ENTRIES = 10_000;
  private static final int MOST_ROWS = 1_000_000;
  private static final int MOST_COLUMNS = 16_384;
  private static final MathContext EXCEL_DIGITS = new MathContext(15);

  private final Map<String, List<String>> merged = new HashMap<>();
  private final Map<String, String> targets = new HashMap<>();
  private boolean isWorkbook;
  private boolean hasStyles;

  private ExcelBook() {}

  static Grid read(byte[] file, Optional<String> wanted)
      throws UnreadableSheetException, IOException {
    var book = new ExcelBook();
    try {
      book.look(file);
      if (!book.isWorkbook) {
        throw new UnreadableSheetException("sheet.no-workbook");
      }
      return book.grid(file, wanted);
    } catch (TooLargeException e) {
      throw new UnreadableSheetException("sheet.unpacked", "most", MOST_UNPACKED >> 20);
    } catch (XMLStreamException | IOException | RuntimeException e) {
      // The library throws many kinds for a damaged workbook; all of it is in memory.
      throw new UnreadableSheetException("sheet.damaged");
    }
  }

  private Grid grid(byte[] file, Optional<String> wanted)
      throws UnreadableSheetException, IOException {
    var options = new ReadingOptions(hasStyles, false);
    try (var workbook = new ReadableWorkbook(new ByteArrayInputStream(file), options)) {
      List<Sheet> sheets = workbook.getSheets().toList();
      Sheet sheet = choose(sheets, wanted);
      var lines = new ArrayList<Grid.Line>();
      int last = 0;
      @Nullable Remark end = null;
      Map<Long, String> faults = mergedCells(sheet);
      try (Stream<Row> rows = sheet.openStream()) {
        for (Row row : (Iterable<Row>) rows::iterator) {
          Grid.Line line = line(row, faults);
          if (line.width() > 0) {
            if (lines.size() > MOST_ROWS) {
              end = Remark.of("csv.too-many", "line", "" + line.number(), "most", MOST_ROWS);
              break;
            }
            lines.add(line);
          }
          last = Math.max(last, row.getRowNum());
        }
      }
      var remarks = new ArrayList<Remark>();
      remarks.add(Remark.of("note.sheet", "sheet", Text.abbreviated(sheet.getName())));
      List<String> others =
          sheets.stream()
              .filter(one -> !one.equals(sheet))
              .map(one -> Text.abbreviated(one.getName()))
              .limit(20)
              .toList();
      if (!others.isEmpty() && wanted.isEmpty()) {
        remarks.add(Remark.of("note.other-sheets", "all", others, "count", others.size()));
      }
      return new Grid(
          lines, Math.max(0, last - lines.size()), false, remarks, Optional.ofNullable(end));
    }
  }

  private static Sheet choose(List<Sheet> sheets, Optional<String> wanted)
      throws UnreadableSheetException {
    if (wanted.isEmpty()) {
      return sheets.stream()
          .filter(one -> one.getVisibility() == SheetVisibility.VISIBLE)
          .findFirst()
          .orElseThrow(() -> new UnreadableSheetException("sheet.empty"));
    }
    return sheets.stream()
        .filter(one -> one.getName().equalsIgnoreCase(wanted.get()))
        .findFirst()
        .orElseThrow(
            () ->
                new UnreadableSheetException(
                    "sheet.no-sheet",
                    "sheet",
                    Text.abbreviated(wanted.get()),
                    "all",
                    sheets.stream().map(Sheet::getName).limit(20).toList()));
  }

  private static Grid.Line line(Row row, Map<Long, String> merged) {
    var cells = new ArrayList<String>();
    var faults = new HashMap<Integer, String>();
    int width = Math.min(row.getCellCount(), MOST_COLUMNS);
    for (int i = 0; i < width; i++) {
      @Nullable Cell cell = row.getOptionalCell(i).orElse(null);
      @Nullable String fault = cell == null ? null : fault(cell);
      String text = cell == null || fault != null ? "" : text(cell);
      if (fault == null) {
        fault = merged.get(place(row.getRowNum(), i));
      }
      if (fault != null) {
        faults.put(i, fault);
        text = text.isEmpty() ? "?" : text; // the row is not blank
      }
      cells.add(text);
    }
    return new Grid.Line(row.getRowNum(), cells, faults);
  }

  private static long place(int row, int column) {
    return (long) row << 20 | column;
  }

  private static @Nullable String fault(Cell cell) {
    boolean isEmpty = cell.getRawValue() == null || cell.getRawValue().isEmpty();
    if (cell.getType() == CellType.ERROR) {
      return "sheet.cell-error";
    }
    if (cell.getType() == CellType.FORMULA || cell.getFormula() != null) {
      if (isEmpty) {
        return "sheet.cell-formula";
      }
      if (cell.getRawValue().startsWith("#")) {
        return "sheet.cell-error";
      }
    }
    boolean isNumber = !isEmpty && cell.getRawValue().matches("-?[0-9.]+([eE][-+]?[0-9]+)?");
    return isNumber && cell.getType() != CellType.STRING && isDate(cell) ? "sheet.cell-date" : null;
  }

  private static boolean isDate(Cell cell) {
    String format = cell.getDataFormatString();
    if (format == null) {
      return false;
    }
    String bare =
        format.toLowerCase(Locale.ROOT).replaceAll("\"[^\"]*\"|\\\\.|\\[[^\\]]*\\]|general", "");
    return bare.matches(".*[dyhs].*") || bare.matches("[^0#?]*m[^0#?]*");
  }

  private static String text(Cell cell) {
    if (cell.getType() == CellType.NUMBER) {
      return number(cell, cell.asNumber());
    }
    if (cell.getType() == CellType.FORMULA
        && cell.getRawValue().matches("-?[0-9]+(\\.[0-9]+)?([eE][-+]?[0-9]+)?")) {
      return number(cell, new BigDecimal(cell.getRawValue()));
    }
    return CellText.of(
        cell.getType() == CellType.STRING ? cell.asString() : String.valueOf(cell.getText()));
  }

  /** Returns a number as Excel keeps it, with 15 digits, and the zeros that its format shows. */
  private static String number(Cell cell, BigDecimal number) {
    if (Math.abs((long) number.scale()) > 400) {
      return number.toString();
    }
    BigDecimal exact = number.round(EXCEL_DIGITS).stripTrailingZeros();
    String text = exact.toPlainString();
    String format = cell.getDataFormatString();
    if (format != null && format.matches("0{2,20}") && text.matches("[0-9]+")) {
      return "0".repeat(Math.max(0, format.length() - text.length())) + text;
    }
    return text;
  }

  /** Returns every cell of a merged area of more than one row, by its place. */
  private Map<Long, String> mergedCells(Sheet sheet) {
    var cells = new HashMap<Long, String>();
    String target = targets.getOrDefault(sheet.getId(), "");
    for (String area : merged.getOrDefault(target, List.of())) {
      String[] corners = area.split(":", -1);
      if (corners.length != 2) {
        continue;
      }
      int top = Integer.parseInt(corners[0].replaceAll("[^0-9]", ""));
      int bottom = Integer.parseInt(corners[1].replaceAll("[^0-9]", ""));
      int left = CellText.column(corners[0].replaceAll("[^A-Za-z]", ""));
      int right = CellText.column(corners[1].replaceAll("[^A-Za-z]", ""));
      for (int row = top; row <= bottom && cells.size() < MOST_ROWS; row++) {
        for (int column = left; column <= right && cells.size() < MOST_ROWS; column++) {
          cells.put(place(row, column), "sheet.cell-merged");
        }
      }
    }
    return cells;
  }

  /** Unpacks all of it once: it is not too large, it is a workbook, and which cells are merged. */
  private void look(byte[] file) throws IOException, XMLStreamException {
    var counted = new Counted();
    // by the directory at its end, as the library reads it: entries may be of unknown size
    try (ZipFile zip = ZipFile.builder().setByteArray(file).get()) {
      int entries = 0;
      for (ZipArchiveEntry entry : Collections.list(zip.getEntries())) {
        if (++entries > MOST_ENTRIES) {
          throw new TooLargeException();
        }
        InputStream content = counted.of(zip.getInputStream(entry));
        String name = entry.getName();
        if (name.equals("xl/workbook.xml")) {
          isWorkbook = true;
        } else if (name.equals("xl/styles.xml")) {
          hasStyles = true;
        } else if (name.equals("xl/_rels/workbook.xml.rels")) {
          elements(content, "Relationship", this::target);
        } else if (name.startsWith("xl/worksheets/") && name.endsWith(".xml")) {
          var areas = new ArrayList<String>();
          elements(content, "mergeCell", one -> areas.add(one.getAttributeValue(null, "ref")));
          merged.put(name, areas);
        }
        content.transferTo(OutputStream.nullOutputStream());
      }
    }
  }

  private void target(XMLStreamReader relationship) {
    String target = relationship.getAttributeValue(null, "Target");
    String full = target.startsWith("/") ? target.substring(1) : "xl/" + target;
    targets.put(relationship.getAttributeValue(null, "Id"), full);
  }

  private static void elements(InputStream in, String name, Consumer<XMLStreamReader> each)
      throws XMLStreamException {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    XMLStreamReader reader = factory.createXMLStreamReader(in);
    while (reader.hasNext()) {
      if (reader.next() == XMLStreamConstants.START_ELEMENT && reader.getLocalName().equals(name)) {
        each.accept(reader);
      }
    }
  }

  private static final class TooLargeException extends IOException {
    private static final long serialVersionUID = 1L;
  }

  /** Counts what all entries together unpack to. */
  private static final class Counted {
    private long unpacked;

    InputStream of(InputStream zip) {
      return new FilterInputStream(zip) {
        @Override
        public int read() throws IOException {
          int one = super.read();
          count(one < 0 ? 0 : 1);
          return one;
        }

        @Override
        public int read(byte[] bytes, int from, int length) throws IOException {
          int read = super.read(bytes, from, length);
          count(Math.max(0, read));
          return read;
        }

        @Override
        public void close() {
          // The entries after it are still to be read.
        }
      };
    }

    private void count(int bytes) throws IOException {
      unpacked += bytes;
      if (unpacked > MOST_UNPACKED) {
        throw new TooLargeException();
      }
    }
  }
}
