package se.protokoll.reader.fact;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.protokoll.reader.fact.NamedPeople.Named;

class NamedPeopleTest {
  private static Named only(String words) {
    assertThat(NamedPeople.of(words)).hasSize(1);
    return NamedPeople.of(words).get(0);
  }

  @Test
  void namesFollowEachOther() {
    assertThat(NamedPeople.of("Ada Ek, Bo von Alm (S) och ordföranden"))
        .extracting(Named::name)
        .containsExactly(Optional.of("Ada Ek"), Optional.of("Bo von Alm"), Optional.empty());
  }

  @Test
  void aTitleAndAnOrganisationStandAfterAName() {
    Named named = only("Ada Ek, projektledare från Norrviks Bygg,");
    assertThat(named.title()).contains("projektledare");
    assertThat(named.organisation()).contains("Norrviks Bygg");
  }

  @Test
  void aTitleBeforeANameIsNotPartOfIt() {
    assertThat(only("Kulturkonsulent Ada Ek").name()).contains("Ada Ek");
    assertThat(only("Överförmyndare Bo Alm").title()).contains("Överförmyndare");
  }

  @Test
  void anOrganisationStandsBetweenCommas() {
    assertThat(only("Ada Ek, Kommunförbundet Norrvik,").organisation())
        .contains("Kommunförbundet Norrvik");
  }

  @Test
  void anOrganisationStandsInBrackets() {
    assertThat(NamedPeople.of("Ada Ek, Bo Alm (Byggab) och Cia Dal (projektledare Byggab)"))
        .extracting(Named::organisation)
        .containsExactly(Optional.empty(), Optional.of("Byggab"), Optional.of("Byggab"));
  }

  @Test
  void aTitleGoesOnAfterAnd() {
    assertThat(only("Ada Ek, projektledare för projektet Skog och sjö i norr").title())
        .contains("projektledare för projektet Skog och sjö i norr");
  }

  @Test
  void aTitleStandsBeforeAName() {
    Named named = only("Ekonomichef Ada Ek");
    assertThat(named.name()).contains("Ada Ek");
    assertThat(named.title()).contains("Ekonomichef");
  }

  @Test
  void theChairIsNamed() {
    Named named = only("Ordföranden, Ada Ek (S),");
    assertThat(named.chair()).isTrue();
    assertThat(named.name()).contains("Ada Ek");
    assertThat(named.party()).contains("S");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Kommunstyrelsen",
        "Region Norrvik",
        "En ledamot",
        "Presentationen",
        "Ada Ek, som nyss kommit,",
        "Norrviks kommun och Ada Ek",
        ""
      })
  void otherWordsAreNobody(String words) {
    assertThat(NamedPeople.of(words)).isEmpty();
  }
}
