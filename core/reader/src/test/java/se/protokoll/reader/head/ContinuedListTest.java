package se.protokoll.reader.head;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import se.protokoll.Meeting;
import se.protokoll.people.Attendance;
import se.protokoll.people.Person;
import se.protokoll.reader.PublishedMinutes;

class ContinuedListTest {
  private static final String TEXT =
      """
      Plats och tid      Teams kl. 13:00-15:50
      Beslutande ledamöter     Ada Ek (S) (Ordförande) (RNV) Bo Alm (M) (Norrviks kommun)
      Övriga närvarande     Cia Dal (RNV - Regionstaben) §§1-2 Dan Berg (RNV Division Medicin) Eva Falk (Samordnare kommunerna)

      Organ      Samverkansgruppen
      Sammanträdesdatum      2024-03-04
      Förvaringsplats för protokollet      RNV - Kansliet

      Finn Gran (Norrviks kommun)
      Gun Holm (RNV) §2
      Hans Idh (Region Södervik) §1

      § 1 Planen

      Beslut
      Planen antas.

      § 2 Taxan

      Beslut
      Taxan antas.
      """;

  private static Meeting meeting(String text) {
    return PublishedMinutes.read(text).meeting();
  }

  private static Person person(String name) {
    return meeting(TEXT).people().stream()
        .filter(one -> one.name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void aListInOneLineHasEverybody() {
    assertThat(meeting(TEXT).people())
        .extracting(Person::name)
        .contains("Cia Dal", "Dan Berg", "Eva Falk");
  }

  @Test
  void theListGoesOnUnderOtherLabels() {
    Meeting meeting = meeting(TEXT);
    assertThat(meeting.attendance())
        .filteredOn(
            one -> List.of("finn-gran", "gun-holm", "hans-idh").contains(one.person().orElse("")))
        .extracting(Attendance::paragraphs)
        .extracting(Object::toString)
        .containsExactly("all", "2", "1");
  }

  @Test
  void aUnitStandsAfterAnOrganisationThatOthersAreOf() {
    assertThat(person("Dan Berg").organisation().orElseThrow().name()).isEqualTo("RNV");
    assertThat(person("Dan Berg").unit()).contains("Division Medicin");
  }

  @Test
  void anOrganisationStandsAfterATitle() {
    assertThat(person("Eva Falk").title()).contains("Samordnare");
    assertThat(person("Eva Falk").organisation().orElseThrow().name()).isEqualTo("kommunerna");
  }

  @Test
  void membersOfPartiesDoNotContinueAListOfOthers() {
    String text =
        TEXT.replace("(Norrviks kommun)\nGun", "(S)\nGun")
            .replace("(RNV) §2", "(M)")
            .replace("(Region Södervik) §1", "(C)");
    assertThat(meeting(text).attendance())
        .extracting(one -> one.person().orElse(""))
        .doesNotContain("finn-gran", "gun-holm", "hans-idh");
  }
}
