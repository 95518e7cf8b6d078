package se.protokoll.reader;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import se.protokoll.Meeting;
import se.protokoll.json.MinutesJson;

/**
 * Whatever the text, it is read, and every line is accounted for. The build tries the usual number
 * of mutated minutes twice; more by hand, as CONTRIBUTING.md says.
 */
class ReadingProperties {
  private static final MinutesJson JSON = MinutesJson.standard();

  private static final String LINE_END = "\r\n|\r|\n";

  /** Words that the reader knows, and what may stand between them. */
  private static final List<String> WORDS =
      List.of(
          "Beslutande",
          "Beslutande:",
          "Ersättare",
          "Utses att justera",
          "Plats och tid",
          "Paragrafer",
          "Underskrifter",
          "ANSLAG/BEVIS",
          "Beslut",
          "Yrkanden",
          "Omröstning",
          "Reservation",
          "Jäv",
          "Beslutsgång",
          "Bilaga",
          "§",
          "§§",
          "1",
          "12",
          "12 A",
          "99999999999",
          "1-4",
          "2024-03-05",
          "kl 09:00-11:30",
          "Ada Ek (S)",
          "Bo Al (M), ordförande",
          "Cia Ask",
          "tjg för",
          "ersätter",
          "yrkar bifall till",
          "yrkar avslag på",
          "reserverar sig mot beslutet",
          "beslutar",
          "att",
          "förslaget",
          "7 ja-röster mot 4 nej-röster",
          "Ja röstar",
          "10 000 kronor",
          "Dnr KS/2024:1",
          ":",
          ".",
          ",",
          "(",
          ")",
          "\n",
          "\n",
          "\n\n",
          "\f",
          "\t",
          "   ",
          "           ");

  @Provide
  Arbitrary<String> pieced() {
    Arbitrary<String> word =
        Arbitraries.frequencyOf(
            net.jqwik.api.Tuple.of(9, Arbitraries.of(WORDS)),
            net.jqwik.api.Tuple.of(1, Arbitraries.strings().all().ofMaxLength(9)));
    return word.list().ofMaxSize(150).map(words -> String.join(" ", words));
  }

  @Property
  void anyTextIsRead(@ForAll String text) {
    accountsFor(text);
  }

  @Property
  void anyTextOfKnownWordsIsRead(@ForAll("pieced") String text) {
    accountsFor(text);
  }

  @Property
  void minutesWithFaultyLinesAreRead(@ForAll long seed) {
    accountsFor(MutatedText.ofLines(new Random(seed)));
  }

  @Property
  void minutesWithFaultyCharactersAreRead(@ForAll long seed) {
    accountsFor(MutatedText.ofCharacters(new Random(seed)));
  }

  @Property(tries = 100)
  void theSameTextGivesTheSameBytes(@ForAll Meeting meeting, @ForAll PrintedForm form) {
    String text = MinutesPrinter.print(meeting, form);
    Reading one = PublishedMinutes.read(text);
    Reading other = PublishedMinutes.read(new String(text.toCharArray()));
    assertThat(JSON.writeBytes(other.meeting())).isEqualTo(JSON.writeBytes(one.meeting()));
    assertThat(other).hasToString(one.toString());
  }

  @Property(tries = 50)
  void aLayoutChangesNothingOfThis(@ForAll long seed) {
    String text = MutatedText.ofLines(new Random(seed));
    PublishedMinutes.layouts().forEach(layout -> holds(PublishedMinutes.read(text, layout), text));
  }

  private static void accountsFor(String text) {
    holds(PublishedMinutes.read(text), text);
  }

  /** Each line is there once, in its place, with one use that agrees with the facts. */
  private static void holds(Reading reading, String text) {
    List<ReadLine> lines = reading.lines();
    assertThat(lines).extracting(ReadLine::text).isEqualTo(linesOf(text));
    assertThat(lines)
        .extracting(ReadLine::number)
        .isEqualTo(IntStream.rangeClosed(1, lines.size()).boxed().toList());
    Set<Integer> ofFacts = new HashSet<>();
    for (ReadFact fact : reading.facts()) {
      assertThat(fact.lines()).isSorted().doesNotHaveDuplicates();
      assertThat(fact.lines()).allSatisfy(line -> assertThat(line).isBetween(1, lines.size()));
      assertThat(fact.lines())
          .as(fact.component())
          .matches(it -> !fact.isStated() || !it.isEmpty());
      ofFacts.addAll(fact.lines());
    }
    for (ReadLine line : lines) {
      assertThat(line.use() == LineUse.BLANK).as(line.text()).isEqualTo(line.text().isBlank());
      assertThat(line.use() == LineUse.FACT).isEqualTo(ofFacts.contains(line.number()));
    }
    for (ReadingProblem problem : reading.problems()) {
      assertThat(problem.lines()).isSorted().doesNotHaveDuplicates();
      assertThat(problem.lines()).allSatisfy(line -> assertThat(line).isBetween(1, lines.size()));
    }
    assertThat(JSON.read(JSON.write(reading.meeting()))).isEqualTo(reading.meeting());
  }

  private static List<String> linesOf(String text) {
    if (text.isEmpty()) {
      return List.of();
    }
    List<String> lines = List.of(text.split(LINE_END, -1));
    return lines.get(lines.size() - 1).isEmpty() ? lines.subList(0, lines.size() - 1) : lines;
  }
}
