package se.protokoll.people;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ActorTest {

  @Test
  void onlyAPersonHasThePersonsKey() {
    assertThat(PersonRef.builder().person("a").build().personKey()).contains("a");
    assertThat(Organisation.builder().name("a").build().personKey()).isEmpty();
    assertThat(Office.builder().title("a").build().personKey()).isEmpty();
  }
}
