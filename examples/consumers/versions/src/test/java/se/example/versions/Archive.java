package se.example.versions;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import se.protokoll.Meeting;
import se.protokoll.fixtures.MinutesArbitraries;
import se.protokoll.json.MinutesJson;

/** The four real meetings and two hundred generated ones. */
final class Archive {

  private Archive() {}

  static List<Meeting> meetings() throws IOException {
    var all = new ArrayList<Meeting>();
    for (String name : List.of("svom-2022-02-25", "svom-2023-05-26", "svom-41", "rsr-2023-12-11")) {
      all.add(MinutesJson.standard().read(folder().resolve(name + ".json")));
    }
    MinutesArbitraries.archive(16, 200).forEach(all::add);
    return all;
  }

  /** The folder of the real meetings, somewhere above where the build runs. */
  private static Path folder() {
    Path above = Path.of("").toAbsolutePath();
    while (!Files.isDirectory(above.resolve("src/main/resources/se/protokoll/examples/meetings"))) {
      above = above.getParent();
    }
    return above.resolve("src/main/resources/se/protokoll/examples/meetings");
  }
}
