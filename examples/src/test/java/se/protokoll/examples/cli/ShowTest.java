package se.protokoll.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code show FILE... --to DIR}. */
class ShowTest {

  @TempDir Path folder;

  private String file(String name, String body) throws IOException {
    String json =
        "{\"format\": \"protokoll/1\", \"body\": {\"name\": \""
            + body
            + "\"}, \"sittings\": [{\"date\": \"2025-03-04\"}], \"paragraphs\": [{\"number\": 1}]}";
    return Files.writeString(folder.resolve(name), json).toString();
  }

  private Path to() {
    return folder.resolve("pages");
  }

  private List<String> written() throws IOException {
    try (Stream<Path> files = Files.list(to())) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }

  @Test
  void aSingleFileIsPrinted() throws IOException {
    Ran ran = Ran.with("show", file("a.json", "Nämnden"));
    assertThat(ran.code()).isZero();
    assertThat(ran.out()).startsWith("<!DOCTYPE html>\n<html lang=\"sv\">").contains("id=\"p1\"");
    assertThat(Ran.with("show", "--lang", "en", file("a.json", "Nämnden")).out())
        .contains("<html lang=\"en\">");
  }

  @Test
  void severalFilesHaveAnIndex() throws IOException {
    Ran ran =
        Ran.with(
            "show",
            file("a.json", "Nämnden"),
            file("b.json", "Styrelsen"),
            "--to",
            to().toString());
    assertThat(ran.code()).isZero();
    assertThat(written()).containsExactly("a.html", "b.html", "index.html");
    assertThat(Files.readString(to().resolve("index.html")))
        .contains("<a href=\"b.html\"><span>Styrelsen</span></a>")
        .contains("4 mars 2025");
    assertThat(ran.out())
        .isEqualTo("2 protokoll är skrivna. Öppna " + to().resolve("index.html") + "\n");
  }

  @Test
  void aSingleFileInAFolderNeedsNoIndex() throws IOException {
    Ran ran = Ran.with("show", file("a.json", "Nämnden"), "--to", to().toString());
    assertThat(written()).containsExactly("a.html");
    assertThat(ran.out()).contains(to().resolve("a.html").toString());
  }

  @Test
  void documentsArePdf() throws IOException {
    Ran ran =
        Ran.with(
            "show",
            "--format",
            "pdf",
            file("a.json", "Nämnden"),
            file("b.json", "Styrelsen"),
            "--to",
            to().toString());
    assertThat(ran.code()).isZero();
    assertThat(written()).containsExactly("a.pdf", "b.pdf", "index.html");
    try (PDDocument document = Loader.loadPDF(to().resolve("b.pdf").toFile())) {
      assertThat(new PDFTextStripper().getText(document)).contains("Styrelsen", "4 mars 2025");
    }
    assertThat(Files.readString(to().resolve("index.html"))).contains("href=\"b.pdf\"");
  }

  @Test
  void aSingleDocumentIsPrinted() throws IOException {
    Ran ran = Ran.with("show", "--format", "pdf", file("a.json", "Nämnden"));
    assertThat(ran.code()).isZero();
    assertThat(ran.out()).startsWith("%PDF-");
  }

  @Test
  void whatCannotBeReadIsToldAndTheRestIsWritten() throws IOException {
    Path bad = Files.writeString(folder.resolve("bad.json"), "{\"format\": \"protokoll/1\"}");
    Ran ran =
        Ran.with("show", bad.toString(), file("b.json", "Styrelsen"), "--to", to().toString());
    assertThat(ran.code()).isEqualTo(Protokoll.UNREADABLE);
    assertThat(ran.err()).contains("bad.json");
    assertThat(written()).containsExactly("b.html", "index.html");
  }

  @Test
  void severalFilesNeedAFolder() throws IOException {
    Ran ran = Ran.with("show", file("a.json", "Nämnden"), file("b.json", "Styrelsen"));
    assertThat(ran.code()).isEqualTo(Protokoll.UNREADABLE);
    assertThat(ran.err()).contains("--to");
    assertThat(ran.out()).isEmpty();
  }

  @Test
  void aFolderThatCannotBeMadeIsTold() throws IOException {
    String file = file("a.json", "Nämnden");
    Ran ran = Ran.with("show", file, "--to", file);
    assertThat(ran.code()).isEqualTo(Protokoll.NOT_WRITTEN);
    assertThat(ran.err()).contains("sidorna kan inte skrivas");
  }

  @Test
  void progressIsShownAndTakenAway() throws IOException {
    String[] command = {
      "show", "--progress", file("a.json", "Nämnden"), file("b.json", "Ö"), "--to", to().toString()
    };
    assertThat(Ran.with(command).err()).contains(" 50 %", "100 %");
    assertThat(Ran.onTerminal(command)).hasSize(2).last().isEqualTo("");
  }
}
