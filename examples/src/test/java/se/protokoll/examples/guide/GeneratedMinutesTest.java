package se.protokoll.examples.guide;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import se.protokoll.Meeting;
import se.protokoll.examples.docs.Shown;
import se.protokoll.fixtures.Broken;
import se.protokoll.fixtures.MinutesArbitraries;
import se.protokoll.fixtures.MinutesSource;
import se.protokoll.fixtures.Profile;
import se.protokoll.fixtures.Profile.Ingredient;
import se.protokoll.people.BodyKind;
import se.protokoll.validation.MinutesValidator;

/** The README and the guide, generated minutes without jqwik's engine. */
@ExtendWith(Shown.class)
class GeneratedMinutesTest {

  // [fixtures-junit]
  @ParameterizedTest
  @MinutesSource(count = 50, kinds = BodyKind.ASSEMBLY, with = Ingredient.VOTES)
  void everyVoteIsShown(Meeting meeting) {
    assertThat(Page.of(meeting)).contains("Omröstning");
  }

  // [end]

  @Test
  void givesExamples() {
    // [fixtures-examples]
    Meeting lawful = MinutesArbitraries.example(42, Profile.ANY.kinds(BodyKind.BOARD));
    System.out.println(MinutesValidator.standard().validate(lawful).isEmpty());
    // -> true

    Meeting broken = Broken.example("quorum-namnd", 42);
    System.out.println(MinutesValidator.standard().validate(broken).findings().get(0).ruleId());
    // -> quorum-namnd
    // [end]
  }

  /** What is tested: how an application shows minutes. */
  private static final class Page {
    static String of(Meeting meeting) {
      boolean votes =
          meeting.paragraphs().stream()
              .flatMap(paragraph -> paragraph.decisions().stream())
              .anyMatch(decision -> !decision.votes().isEmpty());
      return votes ? "Omröstning" : "";
    }
  }
}
