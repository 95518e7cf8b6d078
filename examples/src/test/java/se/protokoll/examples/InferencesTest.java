package se.protokoll.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import se.protokoll.Inference;
import se.protokoll.Meeting;

/** What the four documents say they infer is something they hold. */
class InferencesTest {

  static List<String> names() {
    return RealMeetings.names();
  }

  @ParameterizedTest
  @MethodSource("names")
  void nameAComponentThatTheDocumentHolds(String name) {
    Meeting meeting = RealMeetings.named(name);

    for (Inference inference : meeting.source().orElseThrow().inferred()) {
      Stream<?> held =
          inference.paragraph().isPresent()
              ? meeting.paragraph(inference.paragraph().get()).stream()
              : Stream.of(meeting);
      for (String component : inference.component().split("\\.")) {
        held = held.flatMap(holder -> contents(holder, component));
      }
      assertThat(held).as("%s in § %s", inference.component(), inference.paragraph()).isNotEmpty();
      assertThat(inference.basis()).endsWith(".");
    }
  }

  private static Stream<?> contents(Object holder, String name) {
    RecordComponent component =
        Arrays.stream(holder.getClass().getRecordComponents())
            .filter(candidate -> candidate.getName().equals(name))
            .findFirst()
            .orElseThrow(() -> new AssertionError(name + " is not a component of " + holder));
    try {
      Object content = component.getAccessor().invoke(holder);
      if (content instanceof Optional<?> optional) {
        return optional.stream();
      }
      return content instanceof Collection<?> several ? several.stream() : Stream.of(content);
    } catch (ReflectiveOperationException e) {
      throw new AssertionError(e);
    }
  }
}
