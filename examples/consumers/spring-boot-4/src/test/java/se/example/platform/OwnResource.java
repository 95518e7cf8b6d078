package se.example.platform;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import org.springframework.validation.annotation.Validated;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import se.protokoll.Meeting;
import se.protokoll.validation.finding.Severity;
import se.protokoll.validation.jakarta.ValidMinutes;

@RestController
@Validated
class OwnResource {

  // [spring-wrapped]
  record Errand(@NotNull String number, @ValidMinutes(least = Severity.ERROR) Meeting minutes) {}

  @PostMapping("/errands")
  String register(@RequestBody @Valid Errand errand) {
    return errand.number();
  }

  // [end]

  record Note(@NotNull String text) {}

  @PostMapping("/notes")
  String note(@RequestBody @Valid Note note) {
    return note.text();
  }
}
