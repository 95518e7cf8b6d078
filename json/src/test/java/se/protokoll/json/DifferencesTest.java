package se.protokoll.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.lang.management.ManagementFactory;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import se.protokoll.Meeting;
import se.protokoll.Paragraph;
import se.protokoll.Sitting;
import se.protokoll.fund.FundSplit;
import se.protokoll.fund.Holder;
import se.protokoll.json.problem.Difference;
import se.protokoll.money.Money;
import se.protokoll.people.Actor;
import se.protokoll.people.Office;
import se.protokoll.people.Organisation;
import se.protokoll.people.Person;
import se.protokoll.people.PersonRef;
import se.protokoll.people.PublicBody;
import se.protokoll.text.Extra;

class DifferencesTest {
  private static final PublicBody BODY = PublicBody.builder().name("Kulturnämnden").build();

  private static Paragraph paragraph(int number, String title) {
    return Paragraph.builder().number(number).title(title).build();
  }

  private static Meeting meeting(Paragraph... paragraphs) {
    return Meeting.builder().body(BODY).addParagraphs(paragraphs).build();
  }

  private static <T> List<String> differences(T before, T after) {
    return Differences.between(before, after).stream().map(Difference::toString).toList();
  }

  @Test
  void showThePlaceAndBothValues() {
    Meeting before = meeting(paragraph(1, "Val"), paragraph(2, "Budget"));
    Meeting after = meeting(paragraph(1, "Val"), paragraph(2, "Budget 2026"));

    assertThat(Differences.between(before, after))
        .containsExactly(
            new Difference(
                "/paragraphs/1/title", Optional.of("\"Budget\""), Optional.of("\"Budget 2026\"")));
    assertThat(differences(before, after))
        .containsExactly("/paragraphs/1/title: \"Budget\" -> \"Budget 2026\"");
  }

  @Test
  void showWhatIsThereOnOneSideOnly() {
    Meeting before = meeting();

    assertThat(differences(before, before.withPlace("Rådhuset")))
        .containsExactly("/place: - -> \"Rådhuset\"");
    assertThat(differences(before.withPlace("Rådhuset"), before))
        .containsExactly("/place: \"Rådhuset\" -> -");
  }

  @Test
  void takeParagraphsWithTheSameNumberForTheSame() {
    Meeting before =
        meeting(paragraph(1, "a"), paragraph(2, "b"), paragraph(4, "d"), paragraph(5, "e"));
    Meeting after =
        meeting(paragraph(1, "A"), paragraph(3, "c"), paragraph(4, "D"), paragraph(5, "E"));

    assertThat(differences(before.withParagraphs(without(before, 1)), after))
        .containsExactly(
            "/paragraphs/0/title: \"a\" -> \"A\"",
            "/paragraphs/1: - -> {\"number\":3,\"title\":\"c\"}",
            "/paragraphs/2/title: \"d\" -> \"D\"",
            "/paragraphs/3/title: \"e\" -> \"E\"");
    assertThat(differences(before, after.withParagraphs(without(after, 1))))
        .containsExactly(
            "/paragraphs/0/title: \"a\" -> \"A\"",
            "/paragraphs/1: {\"number\":2,\"title\":\"b\"} -> -",
            "/paragraphs/1/title: \"d\" -> \"D\"",
            "/paragraphs/2/title: \"e\" -> \"E\"");
  }

  private static List<Paragraph> without(Meeting meeting, int index) {
    var rest = new ArrayList<>(meeting.paragraphs());
    rest.remove(index);
    return rest;
  }

  @Test
  void showAChangedNumberAsOne() {
    assertThat(
            differences(
                meeting(paragraph(1, "a"), paragraph(2, "b")),
                meeting(paragraph(1, "a"), paragraph(3, "b"))))
        .containsExactly("/paragraphs/1/number: 2 -> 3");
  }

  @Test
  void compareInOrderWhereTheOrderIsAnother() {
    assertThat(
            differences(
                meeting(paragraph(1, "a"), paragraph(2, "a")),
                meeting(paragraph(2, "a"), paragraph(1, "a"))))
        .containsExactly("/paragraphs/0/number: 1 -> 2", "/paragraphs/1/number: 2 -> 1");
  }

  @Test
  void compareInOrderWhereAKeyIsThereTwice() {
    assertThat(
            differences(
                meeting(paragraph(1, "a"), paragraph(1, "b"), paragraph(1, "c")),
                meeting(paragraph(1, "A"), paragraph(1, "b"), paragraph(1, "C"))))
        .containsExactly(
            "/paragraphs/0/title: \"a\" -> \"A\"", "/paragraphs/2/title: \"c\" -> \"C\"");
  }

  @Test
  void passWhatIsEqualAtBothEnds() {
    Meeting before = meeting().withSittings(new ArrayList<>(Collections.nCopies(3, sitting(1))));
    var more = new ArrayList<>(before.sittings());
    more.add(0, sitting(2));

    assertThat(differences(before, before.withSittings(more)))
        .containsExactly("/sittings/0: - -> {\"date\":\"2026-03-02\"}");
  }

  private static Sitting sitting(int day) {
    return Sitting.builder().date(LocalDate.of(2026, 3, day)).build();
  }

  @Test
  void nameOwnPropertiesInWhole() {
    String name = "acme:" + "x".repeat(200) + "/a~b";
    Meeting before =
        meeting().withExtra(Extra.of(property("acme:id", "1"), property("acme:old", "2")));
    Meeting after = meeting().withExtra(Extra.of(property("acme:id", "7"), property(name, "[3]")));

    assertThat(differences(before, after))
        .containsExactly(
            "/acme:id: 1 -> 7",
            "/acme:old: 2 -> -",
            "/acme:" + "x".repeat(200) + "~1a~0b: - -> [3]");
  }

  private static Extra.Property property(String name, String json) {
    return new Extra.Property(name, json);
  }

  @Test
  void showAnotherOrderOfOwnProperties() {
    Extra before = Extra.of(property("a:b", "1"), property("a:c", "2"));
    Extra after = Extra.of(property("a:c", "2"), property("a:b", "1"));

    assertThat(differences(meeting().withExtra(before), meeting().withExtra(after)))
        .containsExactly(": {\"a:b\":1,\"a:c\":2} -> {\"a:c\":2,\"a:b\":1}");
  }

  private static Office office(String title) {
    return Office.builder().title(title).build();
  }

  @Test
  void goIntoActorsOfTheSameKind() {
    Paragraph before = paragraph(1, "a").withDispatchedTo(office("kanslichefen"));

    assertThat(differences(before, before.withDispatchedTo(office("ekonomichefen"))))
        .containsExactly("/dispatchedTo/0/title: \"kanslichefen\" -> \"ekonomichefen\"");
    assertThat(differences(before, before.withDispatchedTo(new PersonRef("anna"))))
        .containsExactly(
            "/dispatchedTo/0: {\"type\":\"office\",\"title\":\"kanslichefen\"}"
                + " -> {\"type\":\"person\",\"person\":\"anna\"}");
  }

  @Test
  void areFoundInOtherTypesToo() {
    FundSplit split = FundSplit.equal(Holder.of("a"), Holder.of("b"));

    assertThat(differences(Money.ofOre(100), Money.ofOre(250)))
        .containsExactly("/amount: \"1.00\" -> \"2.50\"");
    assertThat(
            differences(
                split.distribute(Money.ofKronor(100)), split.distribute(Money.ofKronor(300))))
        .contains("/total/amount: \"100.00\" -> \"300.00\"")
        .anyMatch(line -> line.startsWith("/shares/0/amount"));
  }

  @Test
  void cutLongValuesInTheLine() {
    String line = differences(meeting(), meeting().withPlace("x".repeat(10_000))).get(0);

    assertThat(line).hasSizeLessThan(90).endsWith("...");
  }

  @Test
  void showWhatJsonDoesNotHaveAsText() {
    assertThat(differences(sitting(1), sitting(1).withDate(LocalDate.of(10_000, 1, 1))))
        .containsExactly("/date: \"2026-03-01\" -> +10000-01-01");
  }

  @Test
  void refuseTypesThatCannotBeCompared() {
    Actor person = new PersonRef("anna");
    Actor organisation = Organisation.of("Kulturnämnden");

    assertThatIllegalArgumentException()
        .isThrownBy(() -> Differences.between(person, organisation))
        .withMessage("PersonRef and Organisation are different types");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Differences.between("a", "b"))
        .withMessage("String has no form in JSON here");
  }

  static Stream<Named<UnaryOperator<Meeting>>> changes() {
    return Stream.of(
        Named.of(
            "every title",
            all ->
                all.withParagraphs(
                    all.paragraphs().stream().map(one -> one.withTitle("x")).toList())),
        Named.of(
            "every number",
            all ->
                all.withParagraphs(
                    all.paragraphs().stream().map(one -> one.withNumber(9)).toList())),
        Named.of(
            "half of them left out",
            all ->
                all.withParagraphs(
                    all.paragraphs().stream().filter(one -> one.number() % 4 > 1).toList())),
        Named.of("their order", all -> all.withParagraphs(turned(all.paragraphs()))),
        Named.of("the order of keys of one hash", all -> all.withPeople(turned(all.people()))),
        Named.of(
            "names next to keys of one hash",
            all -> all.withPeople(all.people().stream().map(one -> one.withName("x")).toList())));
  }

  private static <T> List<T> turned(List<T> list) {
    var turned = new ArrayList<>(list);
    Collections.reverse(turned);
    return turned;
  }

  /** Four times the meeting takes four times as long, and not sixteen times. */
  @ParameterizedTest
  @MethodSource("changes")
  void takeTimeInProportion(UnaryOperator<Meeting> change) {
    time(10_000, change);
    double growth = (double) time(100_000, change) / time(25_000, change);

    assertThat(growth).isLessThan(10);
  }

  private static long time(int count, UnaryOperator<Meeting> change) {
    Meeting before =
        meeting()
            .withParagraphs(
                IntStream.rangeClosed(1, count).mapToObj(i -> paragraph(i, "a")).toList())
            .withPeople(
                IntStream.range(0, count)
                    .mapToObj(i -> Person.builder().key(ofOneHash(i)).name("a").build())
                    .toList());
    Meeting after = change.apply(before);
    var threads = ManagementFactory.getThreadMXBean();
    long best = Long.MAX_VALUE;
    for (int i = 0; i < 3; i++) {
      long start = threads.getCurrentThreadCpuTime();
      assertThat(Differences.between(before, after)).isNotEmpty();
      best = Math.min(best, threads.getCurrentThreadCpuTime() - start);
    }
    return best;
  }

  /** Different texts with the same hash: "Aa" and "BB" have the same. */
  private static String ofOneHash(int number) {
    return IntStream.range(0, 17)
        .mapToObj(bit -> (number >> bit & 1) == 0 ? "Aa" : "BB")
        .collect(Collectors.joining());
  }
}
