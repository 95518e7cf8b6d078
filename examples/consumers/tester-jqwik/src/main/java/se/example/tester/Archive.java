package se.example.tester;

import java.util.ArrayList;
import java.util.List;
import se.protokoll.Meeting;
import se.protokoll.json.MinutesJson;

/** What another team wrote: an archive that keeps minutes as lines of JSON. */
public final class Archive {

  private final MinutesJson json = MinutesJson.standard().compact();
  private final List<String> lines = new ArrayList<>();

  /** Stores minutes and returns their place. */
  public int store(Meeting meeting) {
    lines.add(json.write(meeting));
    return lines.size() - 1;
  }

  /** Returns the minutes of a place. */
  public Meeting load(int place) {
    return json.read(lines.get(place));
  }

  /** Returns how many people decided nothing and were only there. */
  public static long listeners(Meeting meeting) {
    return meeting.attendance().stream()
        .filter(entry -> entry.person().isPresent())
        .filter(
            entry ->
                meeting.paragraphs().stream()
                    .noneMatch(
                        paragraph ->
                            meeting.decidersOf(paragraph).mayContain(entry.person().get())))
        .count();
  }
}
