package se.protokoll.validation.jakarta;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.validation.Configuration;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Path;
import jakarta.validation.Valid;
import jakarta.validation.Validator;
import jakarta.validation.executable.ExecutableValidator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import se.protokoll.Meeting;
import se.protokoll.language.Language;
import se.protokoll.people.BodyKind;
import se.protokoll.text.ParagraphSet;
import se.protokoll.validation.LawfulMeetings;
import se.protokoll.validation.MinutesValidator;
import se.protokoll.validation.RuleBook;
import se.protokoll.validation.finding.Finding;
import se.protokoll.validation.finding.Severity;
import se.protokoll.validation.finding.Stage;
import se.protokoll.validation.law.Parameter;

class ValidMinutesTest {

  private static final String HOSTILE =
      "${1+1} {jakarta.validation.constraints.NotNull.message} \\";

  record Request(@ValidMinutes Meeting meeting) {}

  record Archive(List<@ValidMinutes Meeting> meetings) {}

  record PlainlyValid(@Valid Meeting meeting) {}

  record AsAssembly(@ValidMinutes(bodyKind = BodyKind.ASSEMBLY) Meeting meeting) {}

  record AsSummoned(@ValidMinutes(stage = Stage.SUMMONED) Meeting meeting) {}

  record Everything(@ValidMinutes(least = Severity.INFO) Meeting meeting) {}

  record ErrorsOnly(@ValidMinutes(least = Severity.ERROR) Meeting meeting) {}

  record TwoSeverities(
      @ValidMinutes(payload = Severities.Error.class)
          @ValidMinutes(payload = Severities.Warning.class)
          Meeting meeting) {}

  record AtTwoStages(
      @ValidMinutes(groups = Stages.Held.class) @ValidMinutes(groups = Stages.Signed.class)
          Meeting meeting) {}

  record OneRule(@ValidMinutes(rules = "quorum-namnd") Meeting meeting) {}

  record OwnMessage(@ValidMinutes(message = "must follow the rules") Meeting meeting) {}

  record TwoKinds(@ValidMinutes(bodyKind = {BodyKind.BOARD, BodyKind.OTHER}) Meeting meeting) {}

  record TwoStagesAtOnce(
      @ValidMinutes(groups = {Stages.Held.class, Stages.Signed.class}) Meeting meeting) {}

  record StageWithGroup(
      @ValidMinutes(groups = Stages.Held.class, stage = Stage.SIGNED) Meeting meeting) {}

  record TwoPayloads(
      @ValidMinutes(payload = {Severities.Error.class, Severities.Info.class}) Meeting meeting) {}

  record UnknownRule(@ValidMinutes(rules = "quorum-in-the-pub") Meeting meeting) {}

  record NotMinutes(@ValidMinutes String meeting) {}

  static class Registry {
    @ValidMinutes
    Meeting fetch() {
      return withoutQuorum();
    }

    void store(@ValidMinutes Meeting meeting) {}
  }

  /** Five are away for § 19 alone. */
  static Meeting withoutQuorum() {
    Set<String> away = Set.of("m5", "m6", "m7", "m8", "m9");
    return LawfulMeetings.board()
        .withAttendance(
            LawfulMeetings.board().attendance().stream()
                .map(
                    entry ->
                        entry.person().filter(away::contains).isPresent()
                            ? entry.withParagraphs(ParagraphSet.parse("all except 19"))
                            : entry)
                .toList());
  }

  /** The two who voted no are not among the people: two references at known places. */
  static Meeting withUnknownPerson(String key) {
    return LawfulMeetings.decisionChanged(
        LawfulMeetings.board(),
        LawfulMeetings.VOTED,
        decision -> {
          var vote = decision.votes().get(0);
          var ballots = new ArrayList<>(vote.ballots());
          ballots.set(8, ballots.get(8).withPerson(key));
          return decision.withVotes(vote.withBallots(ballots));
        });
  }

  /** Has both providers evaluate expressions also where a validator builds the message. */
  private static Configuration<?> withExpressionsEverywhere(Configuration<?> configuration) {
    return configuration
        .addProperty(
            "hibernate.validator.custom_violation_expression_language_feature_level",
            "bean-methods")
        .addProperty("apache.bval.custom-template-expression-evaluation", "true");
  }

  private static List<String> paths(Set<? extends ConstraintViolation<?>> violations) {
    return violations.stream().map(one -> one.getPropertyPath().toString()).sorted().toList();
  }

  private static List<String> messages(Set<? extends ConstraintViolation<?>> violations) {
    return violations.stream().map(ConstraintViolation::getMessage).sorted().toList();
  }

  @ParameterizedTest
  @EnumSource
  void isSilentOnLawfulMinutes(Provider provider) {
    assertThat(provider.validator().validate(new Request(LawfulMeetings.board()))).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void leavesNullToOthers(Provider provider) {
    assertThat(provider.validator().validate(new Request(null))).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void leadsToTheOffender(Provider provider) {
    var violations = provider.validator().validate(new Request(withUnknownPerson("nobody")));
    assertThat(paths(violations))
        .contains("meeting.paragraphs[3].decisions[0].votes[0].ballots[8].person");
  }

  @ParameterizedTest
  @EnumSource
  void givesTheNodesOfThePath(Provider provider) {
    var violations = provider.validator().validate(new OneRule(withoutQuorum()));
    assertThat(violations).isNotEmpty();
    Path.Node last = null;
    for (Path.Node node : violations.iterator().next().getPropertyPath()) {
      last = node;
    }
    assertThat(last.isInIterable()).isTrue();
    assertThat(last.getIndex()).isBetween(0, 4);
  }

  @ParameterizedTest
  @EnumSource
  void endsAtAnElementOfAList(Provider provider) {
    assertThat(paths(provider.validator().validate(new OneRule(withoutQuorum()))))
        .containsExactly("meeting.paragraphs[3]");
  }

  @ParameterizedTest
  @EnumSource
  void reachesTheElementsOfAList(Provider provider) {
    var archive = new Archive(List.of(LawfulMeetings.board(), withUnknownPerson("nobody")));
    assertThat(paths(provider.validator().validate(archive)))
        .contains(
            "meetings[1].<list element>.paragraphs[3].decisions[0].votes[0].ballots[8].person");
  }

  @ParameterizedTest
  @EnumSource
  void judgesParametersAndReturnValues(Provider provider) throws NoSuchMethodException {
    ExecutableValidator methods = provider.validator().forExecutables();
    var store = Registry.class.getDeclaredMethod("store", Meeting.class);
    var fetch = Registry.class.getDeclaredMethod("fetch");
    Object[] arguments = {withoutQuorum()};
    assertThat(paths(methods.validateParameters(new Registry(), store, arguments)))
        .contains("store.meeting.paragraphs[3]");
    assertThat(paths(methods.validateReturnValue(new Registry(), fetch, withoutQuorum())))
        .contains("fetch.<return value>.paragraphs[3]");
  }

  @ParameterizedTest
  @EnumSource
  void findsNothingOfOursByPlainValid(Provider provider) {
    assertThat(provider.validator().validate(new PlainlyValid(withoutQuorum()))).isEmpty();
    assertThat(provider.validator().validate(withoutQuorum())).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void reportsEveryFindingOfTheRulesOnce(Provider provider) {
    Meeting broken = LawfulMeetings.absent(withUnknownPerson("nobody"), "m2", "m3", "m4", "m5");
    var report = MinutesValidator.standard().validate(broken);
    assertThat(provider.validator().validate(new Everything(broken)))
        .hasSameSizeAs(report.findings())
        .hasSizeGreaterThan(3);
  }

  @Nested
  class Texts {

    @ParameterizedTest
    @EnumSource(Provider.class)
    void areSwedishForASwede(Provider provider) {
      var violations = provider.speaking(Provider.SWEDISH).validate(new OneRule(withoutQuorum()));
      assertThat(messages(violations))
          .contains(
              "4 av 11 ledamöter var närvarande i § 19; det krävs 6"
                  + " (quorum-namnd, KL 6 kap. 27 §)");
    }

    @ParameterizedTest
    @EnumSource(Provider.class)
    void areEnglishForAllOthers(Provider provider) {
      for (Locale locale : List.of(Locale.ENGLISH, Locale.FRANCE)) {
        var violations = provider.speaking(locale).validate(new OneRule(withoutQuorum()));
        assertThat(messages(violations))
            .contains(
                "4 of 11 members were present in § 19; it takes 6"
                    + " (quorum-namnd, KL 6 kap. 27 §)");
      }
    }

    @ParameterizedTest
    @EnumSource(Provider.class)
    void areEnglishForAnEnglishReaderOfASwedishHost(Provider provider) {
      Locale before = Locale.getDefault();
      Locale.setDefault(Provider.SWEDISH);
      try {
        var violations = provider.speaking(Locale.ENGLISH).validate(new OneRule(withoutQuorum()));
        assertThat(messages(violations)).allMatch(one -> one.startsWith("4 of 11 members"));
      } finally {
        Locale.setDefault(before);
      }
    }

    @ParameterizedTest
    @EnumSource(Provider.class)
    void showHostileTextAsItStands(Provider provider) {
      Meeting meeting = withUnknownPerson(HOSTILE);
      Finding finding =
          MinutesValidator.standard().validate(meeting).byRule("person-reference").get(0);
      for (Language language : Language.values()) {
        Locale locale = Locale.forLanguageTag(language.code());
        Validator daring = provider.speaking(locale, ValidMinutesTest::withExpressionsEverywhere);
        assertThat(messages(daring.validate(new Request(meeting))))
            .anySatisfy(
                one -> assertThat(one).startsWith(finding.what(language)).contains(HOSTILE));
      }
    }

    @Test
    void showHostileTextAsItStandsWhereNobodyChooses() {
      Validator unprepared =
          withExpressionsEverywhere(Provider.BVAL.configuration())
              .buildValidatorFactory()
              .getValidator();
      assertThat(messages(unprepared.validate(new Request(withUnknownPerson(HOSTILE)))))
          .anySatisfy(one -> assertThat(one).contains(HOSTILE));
    }

    @ParameterizedTest
    @EnumSource(Provider.class)
    void giveWayToThoseOfTheApplication(Provider provider) {
      assertThat(messages(provider.validator().validate(new OwnMessage(withoutQuorum()))))
          .isNotEmpty()
          .containsOnly("must follow the rules");
    }

    @Test
    void areInBothLanguagesWhereNobodyChooses() {
      Validator unprepared = Provider.BVAL.configuration().buildValidatorFactory().getValidator();
      assertThat(messages(unprepared.validate(new OneRule(withoutQuorum()))))
          .contains(
              "4 av 11 ledamöter var närvarande i § 19; det krävs 6"
                  + " (quorum-namnd, KL 6 kap. 27 §)\u2028"
                  + "4 of 11 members were present in § 19; it takes 6"
                  + " (quorum-namnd, KL 6 kap. 27 §)");
    }
  }

  @Nested
  class Attributes {

    @ParameterizedTest
    @EnumSource(Provider.class)
    void nameTheKindOfBody(Provider provider) {
      var violations = provider.validator().validate(new AsAssembly(withoutQuorum()));
      assertThat(messages(violations)).anyMatch(one -> one.contains("quorum-fullmaktige"));
    }

    @ParameterizedTest
    @EnumSource(Provider.class)
    void nameTheStage(Provider provider) {
      assertThat(provider.validator().validate(new AsSummoned(withoutQuorum()))).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Provider.class)
    void nameTheLeastSeverity(Provider provider) {
      Meeting view = LawfulMeetings.webViewOf(LawfulMeetings.board());
      assertThat(provider.validator().validate(new Request(view))).isEmpty();
      assertThat(provider.validator().validate(new Everything(view))).isNotEmpty();
      Meeting cooperation =
          LawfulMeetings.justeringChanged(
              LawfulMeetings.cooperationBody(), one -> one.withSignatures(List.of()));
      var report = MinutesValidator.standard().validate(cooperation);
      assertThat(report.withSeverity(Severity.ERROR)).isEmpty();
      assertThat(provider.validator().validate(new ErrorsOnly(cooperation))).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Provider.class)
    void nameTheRules(Provider provider) {
      Meeting broken = LawfulMeetings.absent(withUnknownPerson("nobody"), "m5", "m6", "m7", "m8");
      assertThat(messages(provider.validator().validate(new OneRule(broken))))
          .isNotEmpty()
          .allMatch(one -> one.contains("(quorum-namnd,"));
    }
  }

  @Nested
  class Groups {

    @ParameterizedTest
    @EnumSource(Provider.class)
    void decideTheStage(Provider provider) {
      Meeting unsigned =
          LawfulMeetings.board().withJustering(java.util.Optional.empty()).withPostings(List.of());
      var request = new AtTwoStages(unsigned);
      assertThat(provider.validator().validate(request)).isEmpty();
      assertThat(provider.validator().validate(request, Stages.Held.class)).isEmpty();
      assertThat(provider.validator().validate(request, Stages.Signed.class)).isNotEmpty();
      assertThat(provider.validator().validate(new StageWithGroup(unsigned), Stages.Held.class))
          .isNotEmpty();
    }
  }

  @Nested
  class Payloads {

    @ParameterizedTest
    @EnumSource(Provider.class)
    void tellErrorsFromWarnings(Provider provider) {
      Meeting broken =
          LawfulMeetings.absent(LawfulMeetings.board(), "m2", "m5", "m6", "m7", "m8", "m9");
      var report = MinutesValidator.standard().validate(broken);
      var violations = provider.validator().validate(new TwoSeverities(broken));
      for (Severity severity : List.of(Severity.ERROR, Severity.WARNING)) {
        assertThat(violations.stream().filter(one -> Severities.find(one).get() == severity))
            .hasSameSizeAs(report.withSeverity(severity));
      }
      assertThat(report.hasErrors()).isTrue();
    }

    @Test
    void carryTheFindingUnderHibernateValidator() {
      var violations = Provider.HIBERNATE.validator().validate(new OneRule(withoutQuorum()));
      assertThat(violations)
          .isNotEmpty()
          .allSatisfy(
              one -> {
                assertThat(Severities.findingOf(one).get().ruleId()).isEqualTo("quorum-namnd");
                assertThat(Severities.find(one)).contains(Severity.ERROR);
              });
    }

    @Test
    void areUnknownWhereNobodySaysThem() {
      var violations = Provider.BVAL.validator().validate(new OneRule(withoutQuorum()));
      assertThat(violations)
          .isNotEmpty()
          .allSatisfy(
              one -> {
                assertThat(Severities.find(one)).isEmpty();
                assertThat(Severities.findingOf(one)).isEmpty();
              });
    }
  }

  @Nested
  class Declarations {

    @ParameterizedTest
    @EnumSource(Provider.class)
    void takeOneKindOfBody(Provider provider) {
      assertThatThrownBy(() -> provider.validator().validate(new TwoKinds(LawfulMeetings.board())))
          .hasStackTraceContaining("\"bodyKind\" takes one value at most, not [BOARD, OTHER]");
    }

    @ParameterizedTest
    @EnumSource(Provider.class)
    void takeOneStage(Provider provider) {
      assertThatThrownBy(
              () ->
                  provider
                      .validator()
                      .validate(new TwoStagesAtOnce(LawfulMeetings.board()), Stages.Held.class))
          .hasStackTraceContaining("judges at one stage, not at [HELD, SIGNED]");
    }

    @ParameterizedTest
    @EnumSource(Provider.class)
    void takeOneSeverity(Provider provider) {
      assertThatThrownBy(
              () -> provider.validator().validate(new TwoPayloads(LawfulMeetings.board())))
          .hasStackTraceContaining("is of one severity, not of [ERROR, INFO]");
    }

    @ParameterizedTest
    @EnumSource(Provider.class)
    void nameRulesThatThereAre(Provider provider) {
      assertThatThrownBy(
              () -> provider.validator().validate(new UnknownRule(LawfulMeetings.board())))
          .hasStackTraceContaining("The rule book has no rule \"quorum-in-the-pub\"");
    }

    @ParameterizedTest
    @EnumSource(Provider.class)
    void standOnMinutes(Provider provider) {
      assertThatThrownBy(() -> provider.validator().validate(new NotMinutes("§ 1")))
          .isInstanceOf(jakarta.validation.UnexpectedTypeException.class);
    }
  }

  @ParameterizedTest
  @EnumSource
  void checksByTheRuleBookOfTheApplication(Provider provider) {
    RuleBook book = RuleBook.standard().withParameter(Parameter.SEATS, 19);
    Validator validator =
        provider.speaking(Locale.ENGLISH, one -> ProtokollValidation.withRuleBook(one, book));
    assertThat(messages(validator.validate(new OneRule(LawfulMeetings.board()))))
        .contains(
            "9 of 19 members were present in §§ 16–20; it takes 10"
                + " (quorum-namnd, KL 6 kap. 27 §)");
  }
}
