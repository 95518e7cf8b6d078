package se.example.versions;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.databind.json.JsonMapper;
import org.junit.jupiter.api.Test;
import se.protokoll.Meeting;

/** Jackson 3 belongs to the module for Jackson 2 too: without it nothing is read. */
class WithoutJackson3Test {

  @Test
  void nothingIsRead() {
    var failure =
        assertThrows(
            NoClassDefFoundError.class,
            () -> JsonMapper.builder().findAndAddModules().build().readValue("{}", Meeting.class));
    assertEquals("tools/jackson/core/json/JsonFactory", failure.getMessage());
  }
}
