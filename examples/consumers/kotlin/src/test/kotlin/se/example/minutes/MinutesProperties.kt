package se.example.minutes

import net.jqwik.api.ForAll
import net.jqwik.api.Property
import org.junit.jupiter.api.Assertions.assertEquals
import se.protokoll.Meeting
import se.protokoll.fixtures.Breaking
import se.protokoll.json.MinutesJson
import se.protokoll.validation.RuleIds

class MinutesProperties {

  // [kotlin-property]
  @Property(tries = 50)
  fun `what is written comes back`(@ForAll meeting: Meeting) {
    val json = MinutesJson.standard()
    assertEquals(meeting, json.read(json.write(meeting)))
  }

  @Property(tries = 25)
  fun `minutes signed too late are noticed`(
      @ForAll @Breaking(RuleIds.JUSTERING_DEADLINE) meeting: Meeting
  ) {
    assertEquals(1, findings(MinutesJson.standard().write(meeting)).size)
  }
  // [end]
}
