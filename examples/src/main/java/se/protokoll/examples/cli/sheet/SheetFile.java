package se.protokoll.examples.cli.sheet;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import se.protokoll.language.Text;

/** A table in a file, by what is in it and not by its name. */
public final class SheetFile {
  private static final int BEGINNING = 4096;
  private static final int MOST_BYTES = LimitedReader.LARGEST;
  private static final byte[] OLD_EXCEL = {(byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0};
  private static final byte[] ZIP = {'P', 'K', 3, 4};

  private static final List<Kind> OTHERS =
      List.of(
          kind("\u0089PNG", "en bild (PNG)", "a picture (PNG)"),
          kind("\u00ff\u00d8\u00ff", "en bild (JPEG)", "a picture (JPEG)"),
          kind("GIF8", "en bild (GIF)", "a picture (GIF)"),
          kind("II*\0", "en bild (TIFF)", "a picture (TIFF)"),
          kind("MM\0*", "en bild (TIFF)", "a picture (TIFF)"),
          kind("RIFF", "en bild eller ett ljud (RIFF)", "a picture or a sound (RIFF)"),
          kind("%PDF", "ett PDF-dokument", "a PDF document"),
          kind("{\\rtf", "ett RTF-dokument", "an RTF document"),
          kind("<!DOCTYPE html", "en webbsida", "a web page"),
          kind("<html", "en webbsida", "a web page"),
          kind("\u001f\u008b", "en packad fil (gzip)", "a packed file (gzip)"));

  private record Kind(String mark, Text name) {}

  private SheetFile() {}

  private static Kind kind(String mark, String swedish, String english) {
    return new Kind(mark, new Text(swedish, english));
  }

  /**
   * Reads the table of a file.
   *
   * @param file the bytes
   * @param wanted the columns to look for
   * @param sheet the name of the sheet of a workbook, absent for the first that is visible
   * @throws UnreadableSheetException when there is no table in it, or it is too large
   */
  public static Grid read(InputStream file, Columns.Wanted wanted, Optional<String> sheet)
      throws UnreadableSheetException, IOException {
    byte[] beginning = file.readNBytes(BEGINNING);
    refuseOthers(beginning);
    byte[] rest = file.readNBytes(MOST_BYTES + 1 - beginning.length);
    byte[] all = Arrays.copyOf(beginning, beginning.length + rest.length);
    System.arraycopy(rest, 0, all, beginning.length, rest.length);
    boolean isBook = startsWith(beginning, ZIP) || startsWith(beginning, OLD_EXCEL);
    if (isBook && all.length > MOST_BYTES) {
      throw new UnreadableSheetException("sheet.too-large", "most", MOST_BYTES >> 20);
    }
    if (startsWith(beginning, ZIP)) {
      return ExcelBook.read(all, sheet);
    }
    if (startsWith(beginning, OLD_EXCEL)) {
      boolean isLocked = contains(all, "EncryptedPackage".getBytes(StandardCharsets.UTF_16LE));
      throw new UnreadableSheetException(isLocked ? "sheet.password" : "sheet.old-excel");
    }
    return TextTable.read(all, wanted);
  }

  private static void refuseOthers(byte[] beginning) throws UnreadableSheetException {
    for (Kind kind : OTHERS) {
      if (startsWith(beginning, kind.mark().getBytes(StandardCharsets.ISO_8859_1))) {
        throw new UnreadableSheetException("sheet.other", "kind", kind.name());
      }
    }
    if (beginning.length > 1 && beginning[0] == 'B' && beginning[1] == 'M' && hasZero(beginning)) {
      throw new UnreadableSheetException(
          "sheet.other", "kind", new Text("en bild (BMP)", "a picture (BMP)"));
    }
  }

  private static boolean hasZero(byte[] bytes) {
    for (byte one : bytes) {
      if (one == 0) {
        return true;
      }
    }
    return false;
  }

  private static boolean startsWith(byte[] bytes, byte[] mark) {
    return bytes.length >= mark.length
        && Arrays.equals(bytes, 0, mark.length, mark, 0, mark.length);
  }

  private static boolean contains(byte[] bytes, byte[] part) {
    for (int i = 0; i + part.length <= bytes.length; i++) {
      if (Arrays.equals(bytes, i, i + part.length, part, 0, part.length)) {
        return true;
      }
    }
    return false;
  }
}
