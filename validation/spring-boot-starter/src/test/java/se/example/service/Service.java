package se.example.service;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Profile;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.validation.annotation.Validated;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.method.annotation.HandlerMethodValidationException;
import se.protokoll.Meeting;
import se.protokoll.fund.FundSplit;
import se.protokoll.json.MinutesJson;
import se.protokoll.money.Money;
import se.protokoll.people.BodyKind;
import se.protokoll.text.ParagraphSet;
import se.protokoll.validation.finding.Severity;
import se.protokoll.validation.jakarta.ValidMinutes;

/** A service of another package, which the starter knows nothing of. */
@SpringBootApplication
class Service {

  record Sent(
      @JsonProperty("protokoll") @ValidMinutes(least = Severity.ERROR) Meeting meeting,
      @Size(max = 3) String note,
      List<@ValidMinutes(least = Severity.ERROR) Meeting> others) {}

  record Batch(@Valid List<Sent> sent) {}

  record Divided(@NotNull Money total, @NotNull FundSplit split) {}

  record Other(@NotNull String name) {}

  /** Checks parameters itself, as Spring does without any annotation at the class. */
  @RestController
  static class Plain {

    @PostMapping("/plain")
    String minutes(@RequestBody @ValidMinutes(least = Severity.ERROR) Meeting meeting) {
      return meeting.body().name();
    }

    @PostMapping("/plain/sent")
    String sent(@RequestBody @Valid Sent sent) {
      return sent.meeting().body().name();
    }

    @PostMapping("/plain/batch")
    String batch(@RequestBody @Valid Batch batch) {
      return batch.sent().get(0).note();
    }

    @PostMapping("/plain/list")
    String list(@RequestBody List<@ValidMinutes(least = Severity.ERROR) Meeting> meetings) {
      return meetings.get(0).body().name();
    }

    @PostMapping("/read")
    String read(@RequestBody String body) {
      return MinutesJson.standard().read(body).body().name();
    }

    @PostMapping("/divided")
    String divided(@RequestBody @Valid Divided divided) {
      return divided.split().distribute(divided.total()).shares().toString();
    }

    @GetMapping("/asked")
    String asked(
        @RequestParam(required = false) @Positive Money total,
        @RequestParam(required = false) ParagraphSet paragraphs,
        @RequestParam(required = false) BodyKind kind,
        @RequestParam(required = false) Integer number) {
      return total + " " + paragraphs + " " + kind;
    }

    @GetMapping("/listed")
    String listed(
        @RequestParam(required = false) List<Money> totals,
        @RequestParam(required = false) ParagraphSet[] paragraphs,
        @RequestParam(required = false) List<String> words) {
      return totals + " " + (paragraphs == null ? 0 : paragraphs.length) + " " + words;
    }

    @GetMapping("/needed")
    String needed(@RequestParam Money total, @RequestHeader("X-Number") String number) {
      return total + " " + number;
    }

    @PostMapping("/part")
    String part(@RequestPart("protokoll") @ValidMinutes(least = Severity.ERROR) Meeting meeting) {
      return meeting.body().name();
    }

    @PostMapping("/other")
    String other(@RequestBody @Valid Other other) {
      return other.name();
    }
  }

  /** Is checked by a proxy around it, which throws other exceptions. */
  @RestController
  @Validated
  static class Proxied {

    @PostMapping("/proxied")
    String minutes(@RequestBody @ValidMinutes(least = Severity.ERROR) Meeting meeting) {
      return meeting.body().name();
    }

    @PostMapping("/proxied/sent")
    String sent(@RequestBody @Valid Sent sent) {
      return sent.meeting().body().name();
    }

    @PostMapping("/proxied/other")
    String other(@RequestBody @Valid Other other) {
      return other.name();
    }
  }

  /** A platform's own advice, before all other advice and for everything. */
  @RestControllerAdvice
  @Order(Ordered.HIGHEST_PRECEDENCE)
  @Profile("platform")
  static class PlatformAdvice {

    @ExceptionHandler({
      HttpMessageNotReadableException.class,
      ConstraintViolationException.class,
      MethodArgumentNotValidException.class,
      HandlerMethodValidationException.class,
      Exception.class
    })
    ResponseEntity<String> answer(Exception failure) {
      return ResponseEntity.status(418).body("platform: " + failure.getClass().getSimpleName());
    }
  }
}
