package se.example.versions;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.cfg.PackageVersion;
import com.fasterxml.jackson.databind.json.JsonMapper;
import org.junit.jupiter.api.Test;
import se.protokoll.Meeting;
import se.protokoll.json.MinutesJson;

/** An application on Jackson 2 only, whose annotations are older than Jackson 3 needs. */
class OldAnnotationsTest {

  @Test
  void jackson2AndOurOwnReaderWork() throws Exception {
    JsonMapper mapper = JsonMapper.builder().findAndAddModules().build();
    assertEquals(System.getProperty("jackson2.version"), PackageVersion.VERSION.toString());
    for (Meeting meeting : Archive.meetings()) {
      String json = MinutesJson.standard().compact().write(meeting);
      assertEquals(json, mapper.writeValueAsString(meeting));
      assertEquals(meeting, mapper.readValue(json, Meeting.class));
    }
  }

  @Test
  void mappersOfJackson3Fail() {
    var failure =
        assertThrows(
            NoClassDefFoundError.class,
            () ->
                tools.jackson.databind.json.JsonMapper.builder()
                    .findAndAddModules()
                    .build()
                    .writeValueAsString(Archive.meetings().get(0)));
    assertTrue(failure.getMessage().contains("com/fasterxml/jackson/annotation/"));
  }
}
