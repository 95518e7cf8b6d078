package se.example.minutes;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.Locale;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import se.protokoll.fund.Distribution;
import se.protokoll.fund.FundSplit;
import se.protokoll.fund.Holder;
import se.protokoll.language.Language;
import se.protokoll.money.Money;

/** The division of a total: who gets how much, and why. */
@RestController
@RequestMapping("/{municipalityId}/distributions")
class DistributionResource {

  /** A total and how it divides. */
  record Request(
      @NotNull(message = "{minutes.required}") Money total,
      @NotNull(message = "{minutes.required}") FundSplit split) {}

  /** What came of it. */
  record Answer(
      String municipalityId,
      Money total,
      List<Line> shares,
      Money remainder,
      List<String> assumptions,
      String proof) {}

  /** One holder's share. */
  record Line(Holder holder, Money amount, String exact, String reason) {}

  // [spring-distribution]
  @PostMapping
  Answer divide(
      @PathVariable String municipalityId, @RequestBody @Valid Request request, Locale locale) {
    Language language = Language.of(locale);
    Distribution distribution = request.split().distribute(request.total());
    return new Answer(
        municipalityId,
        distribution.total(),
        distribution.shares().stream()
            .map(
                share ->
                    new Line(
                        share.holder(),
                        share.amount(),
                        share.exact().toString(),
                        share.reason().text(language)))
            .toList(),
        distribution.remainder().amount(),
        distribution.assumptions().stream().map(one -> one.text(language)).toList(),
        distribution.proof().in(language));
  }

  // [end]
}
