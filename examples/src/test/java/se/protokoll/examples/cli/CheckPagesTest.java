package se.protokoll.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.protokoll.fixtures.Broken;
import se.protokoll.json.MinutesJson;
import se.protokoll.language.Language;
import se.protokoll.validation.RuleBook;

/** {@code check FILE... --format html}. */
class CheckPagesTest {
  private static final Pattern LINK = Pattern.compile(" href=\"([^\"]*)\"");

  @TempDir Path folder;

  /** Writes minutes that break a rule to a file. */
  private String minutes(String name, String rule) throws IOException {
    String text = MinutesJson.standard().write(Broken.example(rule, 1));
    return Files.writeString(folder.resolve(name), text).toString();
  }

  private Path to() {
    return folder.resolve("pages");
  }

  private String page(String name) throws IOException {
    return Files.readString(to().resolve(name));
  }

  @Test
  void oneFileIsOnePageOnStandardOutput() throws IOException {
    Ran ran =
        Ran.with("check", "--format", "html", "--lang", "en", minutes("a.json", "quorum-namnd"));
    assertThat(ran.code()).isEqualTo(1);
    assertThat(ran.err()).isEmpty();
    assertThat(ran.out())
        .startsWith("<!DOCTYPE html>")
        .contains(RuleBook.standard().rule("quorum-namnd").orElseThrow().why(Language.EN));
  }

  @Test
  void everyLinkOfTheFolderLeadsSomewhere() throws IOException {
    Ran ran =
        Ran.with(
            "check",
            minutes("nämnden 2024.json", "quorum-namnd"),
            minutes("b.json", "acclamation-without-votes"),
            "--format",
            "html",
            "--to",
            to().toString());
    assertThat(ran.err()).isEmpty();
    assertThat(ran.code()).isEqualTo(1);
    assertThat(ran.out()).contains("index.html");
    assertThat(to()).isDirectoryContaining("glob:**/namnden-2024-report.html");
    var followed = new TreeSet<String>();
    try (Stream<Path> pages = Files.walk(to())) {
      for (Path page : pages.filter(Files::isRegularFile).toList()) {
        String html = Files.readString(page);
        for (String link : LINK.matcher(html).results().map(one -> one.group(1)).toList()) {
          URI address = page.toUri().resolve(link);
          if (address.getScheme().equals("file")) {
            Path target = Path.of(URI.create(address.toString().replaceAll("#.*", "")));
            assertThat(target).as(link).isRegularFile();
            if (address.getFragment() != null) {
              assertThat(Files.readString(target))
                  .contains(" id=\"" + address.getFragment() + "\"");
            }
            followed.add(to().relativize(target).toString());
          }
        }
      }
    }
    assertThat(followed)
        .contains(
            "b.html", "b-report.html", "namnden-2024.html", "rules/acclamation-without-votes.html");
    assertThat(page("index.html")).contains("b-report.html").contains("namnden-2024.html");
    assertThat(page("b-report.html")).containsPattern("b\\.html#p\\d");
  }

  @Test
  void aFileThatCannotBeReadIsToldAndTheOthersAreWritten() throws IOException {
    String bad = Files.writeString(folder.resolve("bad.json"), "{").toString();
    Ran ran =
        Ran.with("check", "--format=html", "--to=" + to(), bad, minutes("b.json", "quorum-namnd"));
    assertThat(ran.code()).isEqualTo(2);
    assertThat(ran.err()).contains("bad.json");
    assertThat(page("index.html")).contains("b-report.html");
  }

  @Test
  void progressIsShownWhileFilesAreRead() throws IOException {
    String bad = Files.writeString(folder.resolve("bad.json"), "{").toString();
    String good = minutes("b.json", "quorum-namnd");
    String[] asked = {
      "check", "--progress", "--format=html", "--to=" + to(), good, bad, good, good
    };
    assertThat(Ran.with(asked).err()).contains("]  50 %, poster: 2, oläsliga: 1");
    assertThat(Ran.onTerminal(asked))
        .noneMatch(line -> line.contains("#"))
        .anyMatch(line -> line.contains("bad.json"))
        .anyMatch(line -> line.startsWith("Sidorna är skrivna."));
  }

  @Test
  void severalFilesNeedAFolder() throws IOException {
    String one = minutes("a.json", "quorum-namnd");
    Ran ran = Ran.with("check", "--format", "html", "--lang", "en", one, one);
    assertThat(ran.code()).isEqualTo(2);
    assertThat(ran.err()).contains("this is missing: --to DIR");
    assertThat(ran.out()).isEmpty();
  }

  @Test
  void optionsThatDoNotGoTogetherAreRefused() throws IOException {
    String one = minutes("a.json", "quorum-namnd");
    Ran text = Ran.with("check", "--to", to().toString(), one);
    assertThat(text.code()).isEqualTo(2);
    assertThat(text.err()).contains("--to: sidor skrivs bara med --format html");
    assertThat(to()).doesNotExist();
    Ran archive = Ran.with("check", "--format", "html", "--archive", one, "--lang", "en");
    assertThat(archive.code()).isEqualTo(2);
    assertThat(archive.err()).contains("this is missing: --to DIR");
  }

  @Test
  void eachRecordOfAnArchiveHasItsPages() throws IOException {
    String one = Files.readString(Path.of(minutes("a.json", "quorum-namnd")));
    String archive =
        Files.writeString(folder.resolve("år.ndjson"), one + "\n{\n" + one + "\n").toString();
    Ran ran = Ran.with("check", "--format=html", "--to=" + to(), "--archive", archive);
    assertThat(ran.code()).isEqualTo(2);
    assertThat(ran.errLines()).hasSize(1);
    assertThat(page("index.html")).contains("ar-1-report.html", "ar-3-report.html");
    assertThat(page("ar-3-report.html")).contains(" href=\"ar-3.html\"");
    assertThat(to().resolve("rules/quorum-namnd.html")).isRegularFile();
  }

  @Test
  void aFolderThatCannotBeWrittenIsToldInOneLine() throws IOException {
    String file = minutes("a.json", "quorum-namnd");
    Ran ran = Ran.with("check", "--format", "html", file, "--to", file);
    assertThat(ran.code()).isEqualTo(74);
    assertThat(ran.errLines()).hasSize(1);
    assertThat(ran.err()).contains("sidorna kan inte skrivas");
  }

  @Test
  void namesOfPagesAreAsciiAndNeverTheSame() {
    var names = new PageNames();
    assertThat(
            List.of("a/Möte 1.json", "b/mote-1.json", "index.json", "-", "x-report.json", "x.json"))
        .extracting(names::of)
        .containsExactly("Mote-1", "mote-1-2", "index-2", "minutes", "x-report", "x-2");
    assertThat(names.of("121212-1212.json")).isEqualTo("121212-XXXX");
    assertThat(names.of("å".repeat(500))).hasSize(80);
  }
}
