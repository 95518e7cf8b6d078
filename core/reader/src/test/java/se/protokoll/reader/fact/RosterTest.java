package se.protokoll.reader.fact;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.protokoll.people.Organisation;
import se.protokoll.people.Person;
import se.protokoll.reader.ReadFact;

class RosterTest {
  private final Trace trace = new Trace();
  private final Roster roster = new Roster(trace);

  @Test
  void aNameIsTheSameInAnyCaseAndWithAnyHyphen() {
    String key = add("Ann-Marie Ek", "S");
    assertThat(roster.find("ANN\u2011MARIE   EK")).contains(key);
  }

  @ParameterizedTest
  @CsvSource({"Elisabet Lannér", "Elisabeth Lanner", "Elisabth Lannér", "Elisabeth Lannnér"})
  void aNameThatDiffersByOneLetterIsTheSamePersonOfTheParty(String other) {
    String key = add("Elisabeth Lannér", "KD");
    assertThat(add(other, "KD")).isEqualTo(key);
    assertThat(roster.get(key).otherNames()).containsExactly(other);
    assertThat(trace.facts())
        .filteredOn(fact -> fact.basis().equals(Optional.of("two spellings of one name")))
        .extracting(ReadFact::component)
        .containsExactly("people.otherNames");
  }

  @ParameterizedTest
  @CsvSource({"Elisabeth Lannér,S", "Elisabeth Linnör,KD", "Elisabeht Lannér,KD"})
  void otherwiseItIsSomebodyElse(String other, String party) {
    String key = add("Elisabeth Lanner", "KD");
    assertThat(add(other, party)).isNotEqualTo(key);
  }

  @Test
  void aMisspeltNameThatFitsTwoIsSomebodyElse() {
    add("Elisabeth Lannar", "KD");
    add("Elisabeth Lannir", "S");
    String third = add("Elisabeth Lannir Ek", "KD");
    assertThat(roster.people()).hasSize(3);
    assertThat(third).isEqualTo("elisabeth-lannir-ek");
  }

  @Test
  void aLastNameFindsTheOnlyOneWhoHasIt() {
    String key = add("Martha Berg Witt", "C");
    add("Ada Ek", "S");
    assertThat(roster.findByLastName("witt")).contains(key);
    assertThat(roster.findByLastName("Berg Witt")).contains(key);
    assertThat(roster.findByLastName("Martha")).isEmpty();
    add("Bo Witt", "M");
    assertThat(roster.findByLastName("Witt")).isEmpty();
  }

  @Test
  void anOrganisationInBracketsIsNotAParty() {
    String key = add("Ada Ek", "S");
    roster.replace(roster.get(key).withOrganisation(Organisation.of("RJH")));
    NamedPeople.Named named =
        new NamedPeople.Named(
            Optional.of("Bo Alm"), Optional.of("RJH"), Optional.empty(), Optional.empty(), false);
    Person bo = roster.get(roster.person(named, List.of()));
    assertThat(bo.party()).isEmpty();
  }

  private String add(String name, String party) {
    return roster.person(name, Optional.of(party), List.of());
  }
}
