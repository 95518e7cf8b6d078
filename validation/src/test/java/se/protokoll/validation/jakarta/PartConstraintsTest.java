package se.protokoll.validation.jakarta;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Negative;
import jakarta.validation.constraints.NegativeOrZero;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.PositiveOrZero;
import java.math.BigInteger;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import se.protokoll.Meeting;
import se.protokoll.fund.FundSplit;
import se.protokoll.fund.Holder;
import se.protokoll.fund.Part;
import se.protokoll.fund.SplitKind;
import se.protokoll.money.Money;
import se.protokoll.money.Ratio;
import se.protokoll.validation.LawfulMeetings;
import se.protokoll.validation.finding.Severity;

class PartConstraintsTest {

  record Plan(@SumsToWhole FundSplit split) {}

  record Plans(List<@SumsToWhole(payload = Severities.Error.class) FundSplit> splits) {}

  record Opening(@Quorate Meeting meeting) {}

  record Proven(@Quorate(least = Severity.INFO) Meeting meeting) {}

  record Marked(@Quorate(payload = Severities.Error.class) Meeting meeting) {}

  record Election(@CoveredByJusterare Meeting meeting) {}

  record Standard(
      @Positive Money positive,
      @PositiveOrZero Money positiveOrZero,
      @Negative Money negative,
      @NegativeOrZero Money negativeOrZero) {}

  record Bounds(
      @DecimalMin("0.50") Money least,
      @DecimalMin(value = "0.50", inclusive = false) Money above,
      @DecimalMax("100") Money most,
      @DecimalMax(value = "100", inclusive = false) Money below) {}

  private static List<String> shown(Set<? extends ConstraintViolation<?>> violations) {
    return violations.stream()
        .map(one -> one.getPropertyPath() + ": " + one.getMessage())
        .sorted()
        .toList();
  }

  private static List<String> paths(Set<? extends ConstraintViolation<?>> violations) {
    return violations.stream().map(one -> one.getPropertyPath().toString()).sorted().toList();
  }

  private static FundSplit percent(Part... parts) {
    return FundSplit.builder().kind(SplitKind.PERCENT).addParts(parts).build();
  }

  private static Part part(String key, int percent) {
    return Part.builder()
        .holder(Holder.builder().key(key).name(key).build())
        .percent(new Ratio(BigInteger.valueOf(percent), BigInteger.ONE, true))
        .build();
  }

  @Nested
  class SumsToWholeOf {

    @ParameterizedTest
    @EnumSource(Provider.class)
    void isSilentOnAWhole(Provider provider) {
      Plan plan = new Plan(percent(part("a", 70), part("b", 30)));
      assertThat(provider.validator().validate(plan)).isEmpty();
      assertThat(provider.validator().validate(new Plan(null))).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Provider.class)
    void tellsTheSumInBothLanguages(Provider provider) {
      Plan plan = new Plan(percent(part("a", 70), part("b", 31)));
      String english =
          provider.speaking(Locale.ENGLISH).validate(plan).iterator().next().getMessage();
      String swedish =
          provider.speaking(Provider.SWEDISH).validate(plan).iterator().next().getMessage();
      assertThat(english).contains("101").endsWith("(allocation-key-sums)");
      assertThat(swedish).contains("101").endsWith("(allocation-key-sums)").isNotEqualTo(english);
    }

    @ParameterizedTest
    @EnumSource(Provider.class)
    void findsTheSplitInside(Provider provider) {
      Part nested = part("b", 30).withSplit(percent(part("c", 50), part("d", 49)));
      assertThat(paths(provider.validator().validate(new Plan(percent(part("a", 70), nested)))))
          .containsExactly("split.parts[1].split.parts");
    }

    @ParameterizedTest
    @EnumSource(Provider.class)
    void callsThePartsOfEveryKindParts(Provider provider) {
      Part wrong = part("e", 50).withSplit(percent(part("f", 99)));
      FundSplit percent = percent(part("d", 50), wrong);
      FundSplit equal =
          FundSplit.equal(Holder.of("b"))
              .withParts(Part.of(Holder.of("b")), Part.of(Holder.of("c")).withSplit(percent));
      FundSplit weights = FundSplit.weights(Part.weight(Holder.of("a"), "7").withSplit(equal));
      assertThat(paths(provider.validator().validate(new Plan(weights))))
          .containsExactly("split.parts[0].split.parts[1].split.parts[1].split.parts");
    }

    @ParameterizedTest
    @EnumSource(Provider.class)
    void standsOnElementsWithItsPayload(Provider provider) {
      Plans plans = new Plans(List.of(percent(part("a", 100)), percent(part("a", 99))));
      var violations = provider.validator().validate(plans);
      assertThat(paths(violations)).containsExactly("splits[1].<list element>.parts");
      assertThat(Severities.find(violations.iterator().next())).contains(Severity.ERROR);
    }
  }

  @Nested
  class QuorateMinutes {

    @ParameterizedTest
    @EnumSource(Provider.class)
    void haveEnoughInEveryParagraph(Provider provider) {
      assertThat(provider.validator().validate(new Opening(LawfulMeetings.board()))).isEmpty();
      assertThat(provider.validator().validate(new Opening(null))).isEmpty();
      assertThat(
              paths(provider.validator().validate(new Opening(ValidMinutesTest.withoutQuorum()))))
          .hasSize(1)
          .contains("meeting.paragraphs[3]");
    }

    @ParameterizedTest
    @EnumSource(Provider.class)
    void areJudgedByNothingElse(Provider provider) {
      Meeting odd = ValidMinutesTest.withUnknownPerson("nobody");
      assertThat(provider.validator().validate(new Opening(odd))).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Provider.class)
    void areProvenOnlyWhereSeatsAreKnown(Provider provider) {
      Meeting unknown =
          LawfulMeetings.ordersChanged(
              LawfulMeetings.board(), one -> one.withSeats(java.util.Optional.empty()));
      assertThat(provider.validator().validate(new Opening(unknown))).isEmpty();
      assertThat(paths(provider.validator().validate(new Proven(unknown))))
          .containsExactly("meeting.body.standingOrders.seats");
    }

    @ParameterizedTest
    @EnumSource(Provider.class)
    void keepPayloadAndMessage(Provider provider) {
      var violations =
          provider
              .speaking(Provider.SWEDISH)
              .validate(new Marked(ValidMinutesTest.withoutQuorum()));
      assertThat(violations)
          .hasSize(1)
          .allSatisfy(
              one -> {
                assertThat(Severities.find(one)).contains(Severity.ERROR);
                assertThat(one.getMessage()).startsWith("4 av 11 ledamöter var närvarande i § 19");
              });
    }
  }

  @Nested
  class CoveredMinutes {

    @ParameterizedTest
    @EnumSource(Provider.class)
    void haveJusterareForEveryParagraph(Provider provider) {
      assertThat(provider.validator().validate(new Election(LawfulMeetings.board()))).isEmpty();
      Meeting draft =
          LawfulMeetings.justeringChanged(
                  LawfulMeetings.board(),
                  one -> one.withSignatures(List.of()).withJusterare(List.of()))
              .withPostings(List.of());
      assertThat(shown(provider.validator().validate(new Election(draft))))
          .anyMatch(one -> one.startsWith("meeting.justering: "));
    }

    @ParameterizedTest
    @EnumSource(Provider.class)
    void haveNoJusterareWhoWasAway(Provider provider) {
      Meeting away = LawfulMeetings.absent(LawfulMeetings.board(), "m2");
      assertThat(shown(provider.validator().validate(new Election(away))))
          .anyMatch(
              one ->
                  one.startsWith("meeting.justering.justerare[0]")
                      && one.contains("justerare-present-and-deciding"));
    }
  }

  @Nested
  class MoneyOf {

    @ParameterizedTest
    @EnumSource(Provider.class)
    void theStandardConstraintsUnderstand(Provider provider) {
      Validator validator = provider.speaking(Locale.ENGLISH, ProtokollValidation::configure);
      Money one = Money.ofOre(1);
      Money minusOne = Money.ofOre(-1);
      assertThat(validator.validate(new Standard(one, Money.ZERO, minusOne, Money.ZERO))).isEmpty();
      assertThat(validator.validate(new Standard(null, null, null, null))).isEmpty();
      assertThat(paths(validator.validate(new Standard(Money.ZERO, minusOne, Money.ZERO, one))))
          .containsExactly("negative", "negativeOrZero", "positive", "positiveOrZero");
    }

    @ParameterizedTest
    @EnumSource(Provider.class)
    void theBoundsAreInKronor(Provider provider) {
      Validator validator = provider.speaking(Locale.ENGLISH, ProtokollValidation::configure);
      assertThat(
              validator.validate(
                  new Bounds(
                      Money.ofOre(50), Money.ofOre(51), Money.ofKronor(100), Money.ofOre(9_999))))
          .isEmpty();
      assertThat(
              paths(
                  validator.validate(
                      new Bounds(
                          Money.ofOre(49),
                          Money.ofOre(50),
                          Money.ofOre(10_001),
                          Money.ofKronor(100)))))
          .containsExactly("above", "below", "least", "most");
      assertThat(validator.validate(new Bounds(null, null, null, null))).isEmpty();
    }

    @Test
    void numbersStillHaveTheirOwnConstraints() {
      record Count(@Positive int count) {}
      for (Provider provider : Provider.values()) {
        Validator validator = provider.speaking(Locale.ENGLISH, ProtokollValidation::configure);
        assertThat(paths(validator.validate(new Count(0)))).containsExactly("count");
      }
    }
  }
}
