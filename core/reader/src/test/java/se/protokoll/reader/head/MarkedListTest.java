package se.protokoll.reader.head;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import se.protokoll.Meeting;
import se.protokoll.people.Attendance;
import se.protokoll.people.Person;
import se.protokoll.reader.PublishedMinutes;

class MarkedListTest {
  private static final String PARAGRAPH =
      """

      § 1 Planen

      Beslut
      Planen antas.
      """;

  private static final String PARTY_FIRST =
      """
      NORRVIKS KOMMUN          SAMMANTRÄDESPROTOKOLL
      Kommunfullmäktige        2014-04-22

      LEDAMÖTER                          N    F     Tjänstgörande ersättare         N

      S    Ada Ek                        X
      S    Bo Alm-Berg                        X     Cia Dal                         X
      C    Dan Berg                      X
      V    Eva Falk                           X
      Kd   Finn Gran                     X          §§ 1-2
      M    Gun Holm                      X          ordförande

      ERSÄTTARE                          N
      S    Hans Idh                      X
      C    Ida Juhl                      -
      """
          + PARAGRAPH;

  private static final String BY_GROUP =
      """
      Norrviks kommun          SAMMANTRÄDESPROTOKOLL
      Kommunfullmäktige        2011-09-26

      Närvaro- och omröstningslista
      PARTI                        När-   Tjg.   OMRÖSTNING
      Namn                         varo   ers.   § 1
                                                 Ja   Nej
      SOCIALDEMOKRATERNA
      - Ordinarie (3)
      Ada Ek                       X             X
      Bo Alm                       -
      Cia Dal                      X                  X
      - Ersättare (2)
      Dan Berg                     X      X      X
      Eva Falk                     X

      VÄNSTERPARTIET
      - Ordinarie (2)
      Finn Gran                    X                  X
      Vakant                       -

      SUMMA                                      2    2
      """
          + PARAGRAPH;

  private static List<String> said(String text) {
    Meeting meeting = PublishedMinutes.read(text).meeting();
    return meeting.attendance().stream().map(one -> said(one, meeting)).toList();
  }

  private static String said(Attendance one, Meeting meeting) {
    String substitutes = one.substitutesFor().map(key -> " for " + name(key, meeting)).orElse("");
    return name(one.person().orElseThrow(), meeting)
        + " "
        + one.capacity().orElseThrow().toString().toLowerCase(Locale.ROOT)
        + (one.substitute() ? " substitute" : "")
        + substitutes
        + (one.paragraphs().isAll() ? "" : " " + one.paragraphs());
  }

  private static String name(String key, Meeting meeting) {
    Person person =
        meeting.people().stream().filter(one -> one.key().equals(key)).findFirst().orElseThrow();
    return person.name() + person.party().map(party -> " (" + party + ")").orElse("");
  }

  @Test
  void aMarkTellsWhoWasThere() {
    assertThat(said(PARTY_FIRST))
        .contains("Ada Ek (S) deciding", "Dan Berg (C) deciding", "Gun Holm (M) deciding");
  }

  @Test
  void whoHasAMarkUnderAbsentWasNotThere() {
    assertThat(said(PARTY_FIRST)).noneMatch(one -> one.startsWith("Eva Falk"));
  }

  @Test
  void theSubstituteStandsInAColumnOfItsOwn() {
    assertThat(said(PARTY_FIRST)).contains("Cia Dal deciding substitute for Bo Alm-Berg (S)");
  }

  @Test
  void theParagraphsStandAfterTheMark() {
    assertThat(said(PARTY_FIRST)).contains("Finn Gran (Kd) deciding 1-2");
  }

  @Test
  void substitutesWithAMarkArePresent() {
    assertThat(said(PARTY_FIRST))
        .contains("Hans Idh (S) present substitute")
        .noneMatch(one -> one.startsWith("Ida Juhl"));
  }

  @Test
  void theOfficeStandsAfterTheMark() {
    assertThat(PublishedMinutes.read(PARTY_FIRST).meeting().attendance())
        .filteredOn(Attendance::presiding)
        .hasSize(1);
  }

  @Test
  void thePartyStandsOverTheNamesOfItsGroup() {
    assertThat(said(BY_GROUP))
        .containsExactlyInAnyOrder(
            "Ada Ek (S) deciding",
            "Cia Dal (S) deciding",
            "Dan Berg (S) deciding substitute",
            "Eva Falk (S) present substitute",
            "Finn Gran (V) deciding");
  }

  @Test
  void headsOfColumnsAreNobody() {
    assertThat(PublishedMinutes.read(BY_GROUP).meeting().people()).hasSize(5);
  }

  private static final String VOTE =
      """

      § 1 Planen

      Omröstning
      Omröstningen utfaller med 2 ja-röster mot 2 nej-röster. Ordförandens röst avgör.

      Beslut
      Planen antas.
      """;

  private static List<String> ballots(String text) {
    Meeting meeting = PublishedMinutes.read(text).meeting();
    return meeting.paragraphs().get(0).decisions().get(0).votes().get(0).ballots().stream()
        .map(ballot -> name(ballot.person(), meeting) + " " + ballot.choice())
        .toList();
  }

  @Test
  void votesStandInTheColumnsOfTheirParagraph() {
    assertThat(ballots(BY_GROUP.replace(PARAGRAPH, VOTE)))
        .containsExactly(
            "Ada Ek (S) YES", "Cia Dal (S) NO", "Dan Berg (S) YES", "Finn Gran (V) NO");
  }

  @Test
  void votesThatDoNotAddUpAreNotTaken() {
    assertThat(ballots(BY_GROUP.replace(PARAGRAPH, VOTE.replace("2 ja", "3 ja")))).isEmpty();
  }

  @Test
  void aListCanStandInAnAppendix() {
    String list = BY_GROUP.substring(BY_GROUP.indexOf("Närvaro-"), BY_GROUP.indexOf("\n\n§ 1"));
    String text =
        "Norrviks kommun          SAMMANTRÄDESPROTOKOLL\nKommunfullmäktige        2011-09-26\n"
            + VOTE
            + "\nBilaga 1\n\n"
            + list;
    assertThat(ballots(text)).hasSize(4);
    assertThat(said(text)).contains("Eva Falk (S) present substitute");
  }

  @Test
  void whatStandsUnderAListOfThoseAbsentIsRead() {
    String text =
        """
        Norrviks kommun          SAMMANTRÄDESPROTOKOLL
        Kommunfullmäktige        2011-09-26

        LEDAMÖTER                N
        S    Ada Ek              -
        S    Bo Alm              -
        C    Cia Dal             -
        C    Dan Berg            -
        V    Eva Falk            -

        Övriga närvarande        Finn Gran, sekreterare
        """
            + PARAGRAPH;
    assertThat(said(text)).containsExactly("Finn Gran secretary");
  }
}
