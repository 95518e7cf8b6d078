package se.protokoll.validation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InvalidObjectException;
import java.io.NotSerializableException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.protokoll.Meeting;
import se.protokoll.language.MessageTable;
import se.protokoll.people.BodyKind;
import se.protokoll.people.JusterareEligibility;
import se.protokoll.validation.finding.Severity;
import se.protokoll.validation.finding.Stage;
import se.protokoll.validation.law.Parameter;
import se.protokoll.validation.rule.CheckedRule;

/** Validators and rule books as Java objects in a stream of bytes. */
class SerializationTest {
  private static final RuleBook BOOK =
      RuleBook.standard()
          .without("quorum-namnd")
          .withSeverity("quorum-fullmaktige", Severity.WARNING)
          .withParameter(Parameter.OWN_QUORUM, 7)
          .withParameter(Parameter.IMMEDIATE_JUSTERING, false)
          .withParameter(Parameter.JUSTERARE_ELIGIBILITY, JusterareEligibility.values()[0]);

  @Test
  void aBookKeepsItsRulesSeveritiesAndParameters() throws Exception {
    assertThat(read(written(BOOK))).isEqualTo(BOOK).isNotEqualTo(RuleBook.standard());
    assertThat(read(written(RuleBook.standard()))).isEqualTo(RuleBook.standard());
    assertThat(read(written(RuleBook.empty()))).isEqualTo(RuleBook.empty());
  }

  @Test
  void anotherOrderOfRulesIsKept() throws Exception {
    CheckedRule first = RuleBook.standard().rules().get(0);
    RuleBook moved = RuleBook.standard().without(first.id()).with(first);
    assertThat(read(written(moved))).isEqualTo(moved).isNotEqualTo(RuleBook.standard());
  }

  @Test
  void aValidatorFindsTheSameWhenItHasBeenSent() throws Exception {
    Meeting meeting = LawfulMeetings.board();
    MinutesValidator validator =
        MinutesValidator.standard()
            .withRuleBook(BOOK)
            .withStage(Stage.ANNOUNCED)
            .withBodyKind(BodyKind.ASSEMBLY)
            .explaining();
    var read = (MinutesValidator) read(written(validator));
    assertThat(read.ruleBook()).isEqualTo(BOOK);
    assertThat(read.validate(meeting)).isEqualTo(validator.validate(meeting));
    assertThat(read.validate(meeting)).isNotEqualTo(MinutesValidator.standard().validate(meeting));
  }

  @Test
  void aRuleOfOnesOwnIsRefusedByItsId() {
    CheckedRule own =
        CheckedRule.builder("own-rule", MessageTable.of(Map.of())).checkedBy(context -> {});
    assertThatThrownBy(
            () -> written(MinutesValidator.standard().withRuleBook(RuleBook.standard().with(own))))
        .isInstanceOf(NotSerializableException.class)
        .hasMessageContaining("\"own-rule\"");
  }

  @Test
  void whatAnotherVersionHasWrittenIsRefusedByTheRuleThatIsNotHere() throws Exception {
    byte[] stream =
        new String(written(BOOK), StandardCharsets.ISO_8859_1)
            .replace("quorum-fullmaktige", "quorum-fullmaktigx")
            .getBytes(StandardCharsets.ISO_8859_1);
    assertThatThrownBy(() -> read(stream))
        .isInstanceOf(InvalidObjectException.class)
        .hasMessageContaining("There is no rule \"quorum-fullmaktigx\"");
  }

  @Test
  void aChangedParameterOrSeverityIsRefused() throws Exception {
    String stream = new String(written(BOOK), StandardCharsets.ISO_8859_1);
    for (String change : new String[] {"immediateJustering", "quorum-fullmaktige"}) {
      byte[] changed =
          stream.replace(change, "x".repeat(change.length())).getBytes(StandardCharsets.ISO_8859_1);
      assertThatThrownBy(() -> read(changed)).isInstanceOf(InvalidObjectException.class);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"se.protokoll.validation.RuleBook", "se.protokoll.validation.MinutesValidator"})
  void aStreamThatNamesTheTypeItselfIsRefused(String type) throws Exception {
    String name = Rogue.class.getName();
    byte[] direct =
        new String(written(new Rogue()), StandardCharsets.ISO_8859_1)
            .replace((char) name.length() + name, (char) type.length() + type)
            .getBytes(StandardCharsets.ISO_8859_1);
    assertThatThrownBy(() -> read(direct))
        .isInstanceOf(InvalidObjectException.class)
        .hasMessageContaining("is read by");
  }

  /** What a stranger could write with the name of another class. */
  private static final class Rogue implements Serializable {
    private static final long serialVersionUID = 1L;
  }

  private static byte[] written(Object value) throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var out = new ObjectOutputStream(bytes)) {
      out.writeObject(value);
    }
    return bytes.toByteArray();
  }

  private static Object read(byte[] stream) throws IOException, ClassNotFoundException {
    try (var in = new ObjectInputStream(new ByteArrayInputStream(stream))) {
      return in.readObject();
    }
  }
}
