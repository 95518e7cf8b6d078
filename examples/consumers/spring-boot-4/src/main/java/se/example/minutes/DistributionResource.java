package se.example.minutes;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import se.protokoll.fund.Distribution;
import se.protokoll.fund.FundSplit;
import se.protokoll.money.Money;

/** The division of a total: who gets how much, and why, in both languages. */
@RestController
@RequestMapping("/{municipalityId}/distributions")
class DistributionResource {

  /** A total and how it divides. */
  record Request(
      @NotNull(message = "{minutes.required}") Money total,
      @NotNull(message = "{minutes.required}") FundSplit split) {}

  // [spring-distribution]
  @PostMapping
  Distribution divide(@RequestBody @Valid Request request) {
    return request.split().distribute(request.total());
  }

  // [end]
}
