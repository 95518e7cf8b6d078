package se.protokoll.reader;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A text of twice the size is twice the work, and not four times: counted in bytes allocated, which
 * do not depend on the machine. What takes time without memory is held by texts so large that a
 * square of them would take hours.
 */
class GrowthTest {
  private static final int SIZE = 2_000;

  /** Twice, and some room for memory that grows in steps. */
  private static final double MOST = 2.7;

  private static final int LARGE = 30_000;

  private static final String PARAGRAPH = "§ 1 Budget\n\n";

  private static final String KNOWN = "Ada Ek (S) yrkar bifall. Bo Al (M) och Cia Dal (C) yrkar.\n";
  private static final String SURNAMES_FIRST = "Al Bo  M\nDal Cia  C\nGran Dag  V\nHed Eva  S\n";

  static Stream<Named<IntFunction<String>>> texts() {
    return Stream.of(
        lines("blank lines", i -> ""),
        lines("the same line", i -> "Kommunstyrelsen"),
        lines("different lines", i -> "Rad " + i + " av texten"),
        lines("page breaks", i -> "\f"),
        lines("page numbers", i -> "Sida " + i + " (" + i + ")"),
        lines("running heads", i -> "SAMMANTRÄDESPROTOKOLL\nKommunstyrelsen"),
        lines("feet", i -> "Justerandes signatur\nRad " + i % 7),
        lines("heads of one number", i -> "§ 1"),
        lines("heads that ascend", i -> "§ " + (i % 9_999 + 1)),
        lines("heads that descend", i -> "§ " + (9_999 - i % 9_999)),
        lines("heads with titles", i -> "§ " + (i % 9_999 + 1) + " Budget"),
        lines("heads with letters", i -> "§ 7 " + (char) ('A' + i % 26)),
        lines("numbers with points", i -> (i % 9_999 + 1) + ". Budget"),
        lines("bullets", i -> "• Budget"),
        lines("labels", i -> "Beslutande:"),
        lines("labels with values", i -> "Plats och tid   Rummet, kl 9-10"),
        lines("labels without end", i -> "Beslutande".repeat(8)),
        lines("names", i -> "Ada Ek" + i + " (S)"),
        lines("one name", i -> "Ada Ek (S)"),
        lines("names under a label", i -> (i == 0 ? "Beslutande\n" : "") + "Ada " + i + " (S)"),
        lines(
            "names of letters under a label",
            i -> (i == 0 ? "Beslutande\n" : "") + "Ada " + letters(i) + " (S) tjg för Bo Al (M)"),
        lines("names with marks", i -> "S    Ada " + letters(i) + "      X     1"),
        lines("names with dashes", i -> "S    Ada " + letters(i) + "      -"),
        lines("days", i -> "2024-02-05"),
        lines("appendices", i -> "\nBilaga " + i),
        lines("contents", i -> (i == 0 ? "Ärendelista\n" : "") + "§ " + i + " Budget"),
        under("headings", i -> "Beslut"),
        under("headings and text", i -> "Beslut\nNämnden beslutar\natt rad " + i + " antas."),
        under("clauses", i -> (i == 0 ? "Beslut\nNämnden beslutar\n" : "") + "att " + i + " antas"),
        under("points", i -> (i == 0 ? "Beslut\nNämnden beslutar\n" : "") + (i + 1) + ". Antas."),
        under("motions", i -> (i == 0 ? "Yrkanden\n" : "") + "Ada Ek (S) yrkar bifall."),
        under(
            "flowing text",
            i -> (i == 0 ? "Yrkanden\n" : "") + "som anförs. Ada Ek (S) yrkar bifall till"),
        under(
            "flowing decisions",
            i -> (i == 0 ? "Beslut\n" : "") + "som anförs. Nämnden beslutar att bevilja"),
        under(
            "motions of many", i -> (i == 0 ? "Yrkanden\n" : "") + "Ada Ek" + letters(i) + " (S),"),
        under("votes", i -> "Omröstning\nMed 7 ja-röster mot 4 nej-röster bifalls förslaget.\n"),
        under("ballots", i -> (i == 0 ? "Omröstning\n" : "") + "Ada " + letters(i) + " (S)      X"),
        under("ballots in prose", i -> (i == 0 ? "Omröstning\nJa röstar " : "") + "Ada Ek (S), "),
        under("reservations", i -> "Reservation\nAda Ek (S) reserverar sig mot beslutet.\n"),
        under("reserved", i -> (i == 0 ? "Reservation\n" : "") + "Ada " + letters(i) + " (S),"),
        under("dispatch", i -> (i == 0 ? "Beslutet skickas till\n" : "") + "Enhet " + i),
        under("documents", i -> (i == 0 ? "Beslutsunderlag\n" : "") + "Skrivelse 2024-01-02"),
        under("amounts", i -> (i == 0 ? "Beslut\n" : "") + "att bevilja 10 000 kronor."),
        under("digits", i -> (i == 0 ? "Beslut\n" : "") + "9".repeat(30)),
        line("letters", "x"),
        line("blanks", " "),
        line("words", "ord "),
        line("names and parties", "Ada Ek (S), "),
        line("names without parties", "Ada Ek, "),
        line("open brackets", "("),
        line("closed brackets", ")"),
        line("brackets without end", "Ada (S "),
        line("digits", "9"),
        line("numbers", "9 999 "),
        line("paragraph signs", "§ 1 "),
        line("sets of paragraphs", "§§ 1-2, "),
        line("bold", "**x**"),
        line("stars", "*"),
        line("breaks", "<br>"),
        line("half breaks", "<br"),
        line("cells", "|x"),
        line("colons", "Beslutande: "),
        line("hyphens", "-"),
        line("gaps", "x                 "),
        line("att", "att "),
        line("votes", "7 ja-röster mot 4 nej-röster "),
        line("clocks", "kl 9-10 "),
        line("tabs", "\t"),
        Named.of(
            "one clause", n -> PARAGRAPH + "Beslut\nNämnden beslutar att " + "x, ".repeat(n * 9)),
        Named.of(
            "one motion", n -> PARAGRAPH + "Yrkanden\n" + "Ada Ek (S), ".repeat(n * 9) + "yrkar"),
        Named.of(
            "one vote", n -> PARAGRAPH + "Omröstning\nJa röstar " + "Ada Ek (S), ".repeat(n * 9)),
        Named.of(
            "one reservation", n -> PARAGRAPH + "Reservation\n" + "Ada Ek (S) och ".repeat(n * 9)),
        Named.of(
            "one list of those who decide", n -> "Beslutande  " + "Ada Ek (S), ".repeat(n * 9)),
        Named.of("one list over many lines", n -> "Beslutande  " + "Ada Ek (S),\n".repeat(n * 9)),
        Named.of(
            "columns of surnames first",
            n -> KNOWN + "Ek Ada  S  " + "Ek Ada  ".repeat(n * 9) + "\n" + SURNAMES_FIRST),
        Named.of("sentences", n -> PARAGRAPH + "Jäv\n" + "Ada Ek (S) anmäler jäv. ".repeat(n * 9)));
  }

  private static Named<IntFunction<String>> lines(String name, IntFunction<String> line) {
    return Named.of(name, n -> joined(n, line));
  }

  private static Named<IntFunction<String>> under(String name, IntFunction<String> line) {
    return Named.of("a paragraph of " + name, n -> PARAGRAPH + joined(n, line));
  }

  private static Named<IntFunction<String>> line(String name, String piece) {
    return Named.of("a line of " + name, n -> piece.repeat(n * 9));
  }

  private static String joined(int n, IntFunction<String> line) {
    return IntStream.range(0, n).mapToObj(line).collect(Collectors.joining("\n"));
  }

  private static String letters(int i) {
    return Integer.toString(i, 26)
        .chars()
        .mapToObj(c -> Character.toString(c < 'a' ? c + 55 : c - 10))
        .collect(Collectors.joining("", "E", ""));
  }

  @ParameterizedTest
  @MethodSource("texts")
  void ofMemoryIsThatOfTheText(IntFunction<String> text) {
    String once = text.apply(SIZE);
    String twice = text.apply(2 * SIZE);
    PublishedMinutes.read(once);
    long small = reading(once);
    assertThat((double) reading(twice) / small).as(small + " bytes").isLessThan(MOST);
  }

  private static long reading(String text) {
    var threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    long before = threads.getCurrentThreadAllocatedBytes();
    PublishedMinutes.read(text);
    return threads.getCurrentThreadAllocatedBytes() - before;
  }

  @ParameterizedTest
  @MethodSource("texts")
  @Timeout(60)
  void ofTimeIsNotTheSquareOfTheText(IntFunction<String> text) {
    assertThat(PublishedMinutes.read(text.apply(LARGE)).lines()).isNotNull();
  }
}
