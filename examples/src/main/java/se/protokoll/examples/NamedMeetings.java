package se.protokoll.examples;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import se.protokoll.Meeting;
import se.protokoll.json.MinutesJson;

/** Meetings whose documents lie in the folder {@code meetings}, by the names of their files. */
final class NamedMeetings {

  private final List<String> names;

  NamedMeetings(String... names) {
    this.names = List.of(names);
  }

  List<String> names() {
    return names;
  }

  List<Meeting> all() {
    return names.stream().map(this::named).toList();
  }

  Meeting named(String name) {
    return MinutesJson.standard().read(document(name));
  }

  byte[] document(String name) {
    if (!names.contains(name)) {
      throw new IllegalArgumentException("No meeting is called \"" + name + "\", only " + names);
    }
    try (InputStream in = NamedMeetings.class.getResourceAsStream("meetings/" + name + ".json")) {
      if (in == null) {
        throw new IllegalStateException("The document of " + name + " was left out of the build");
      }
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
