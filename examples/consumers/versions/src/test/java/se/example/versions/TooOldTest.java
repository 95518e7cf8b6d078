package se.example.versions;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.ServiceConfigurationError;
import org.junit.jupiter.api.Test;
import se.protokoll.json.jackson2.ProtokollJackson2Module;

/** What the module says on a Jackson 2 that is older than it needs. */
class TooOldTest {

  private static final String SENTENCE =
      "protokoll-json-jackson2 needs Jackson 2.13 or newer, and found jackson-core 2.12.7";

  @Test
  void saysWhichVersionItNeeds() {
    var refused = assertThrows(IllegalStateException.class, ProtokollJackson2Module::new);
    assertEquals(SENTENCE, refused.getMessage());
  }

  @Test
  void saysSoTooWhereItIsFound() {
    var refused =
        assertThrows(
            ServiceConfigurationError.class, () -> JsonMapper.builder().findAndAddModules());
    assertEquals(SENTENCE, refused.getCause().getMessage());
  }
}
