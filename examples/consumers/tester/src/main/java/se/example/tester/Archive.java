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
}
