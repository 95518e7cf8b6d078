package se.example.versions;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import jakarta.validation.Validation;
import jakarta.validation.constraints.Positive;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.hibernate.validator.HibernateValidator;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;
import org.junit.jupiter.api.Test;
import se.protokoll.Meeting;
import se.protokoll.fixtures.Broken;
import se.protokoll.json.MinutesJson;
import se.protokoll.money.Money;
import se.protokoll.validation.jakarta.ValidMinutes;

/** Every reader and writer with one version of each generation of Jackson, and one provider. */
class WorkingVersionsTest {

  record Errand(@Positive Money fee, @ValidMinutes Meeting minutes) {}

  private static final tools.jackson.databind.json.JsonMapper JACKSON_3 =
      tools.jackson.databind.json.JsonMapper.builder().findAndAddModules().build();
  private static final com.fasterxml.jackson.databind.json.JsonMapper JACKSON_2 =
      com.fasterxml.jackson.databind.json.JsonMapper.builder().findAndAddModules().build();

  @Test
  void theVersionsAreThoseOfTheRun() {
    assertEquals(
        System.getProperty("jackson.version"),
        tools.jackson.databind.cfg.PackageVersion.VERSION.toString());
    assertEquals(
        System.getProperty("jackson2.version"),
        com.fasterxml.jackson.databind.cfg.PackageVersion.VERSION.toString());
    assertEquals(
        System.getProperty("hibernate.validator.version"),
        HibernateValidator.class.getPackage().getImplementationVersion());
  }

  @Test
  void everyMeetingIsWrittenAlikeAndComesBack() throws Exception {
    List<Meeting> meetings = Archive.meetings();
    assertEquals(204, meetings.size());
    for (Meeting meeting : meetings) {
      String json = MinutesJson.standard().compact().write(meeting);
      assertEquals(json, JACKSON_3.writeValueAsString(meeting));
      assertEquals(json, JACKSON_2.writeValueAsString(meeting));
      assertEquals(meeting, MinutesJson.standard().read(json));
      assertEquals(meeting, JACKSON_3.readValue(json, Meeting.class));
      assertEquals(meeting, JACKSON_2.readValue(json, Meeting.class));
    }
  }

  @Test
  void whatIsWrongIsToldAlike() throws Exception {
    String json =
        "{\"format\":\"protokoll/1\",\"body\":{\"name\":\"X\",\"kind\":\"board\"},\"titel\":1}";
    var jackson3 =
        assertThrows(
            tools.jackson.core.JacksonException.class,
            () -> JACKSON_3.readValue(json, Meeting.class));
    var jackson2 =
        assertThrows(
            com.fasterxml.jackson.databind.JsonMappingException.class,
            () -> JACKSON_2.readValue(json, Meeting.class));
    assertEquals(
        MinutesJson.standard().tryRead(json).problems(),
        se.protokoll.json.problem.MinutesReadException.problemsIn(jackson2));
    assertEquals(
        MinutesJson.standard().tryRead(json).problems(),
        se.protokoll.json.problem.MinutesReadException.problemsIn(jackson3));
  }

  @Test
  void theConstraintsAreChecked() {
    try (var factory =
        Validation.byDefaultProvider()
            .configure()
            .messageInterpolator(new ParameterMessageInterpolator())
            .buildValidatorFactory()) {
      Errand errand = new Errand(Money.ZERO, Broken.example("justering-deadline", 1));
      Set<String> places =
          factory.getValidator().validate(errand).stream()
              .map(violation -> violation.getPropertyPath().toString())
              .collect(Collectors.toSet());
      assertEquals(Set.of("fee", "minutes.justering"), places);
    }
  }
}
