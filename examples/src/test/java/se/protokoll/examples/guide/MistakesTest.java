package se.protokoll.examples.guide;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.validation.Valid;
import jakarta.validation.Validation;
import jakarta.validation.ValidationException;
import jakarta.validation.Validator;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import se.protokoll.Grant;
import se.protokoll.Meeting;
import se.protokoll.Paragraph;
import se.protokoll.examples.docs.Shown;
import se.protokoll.fund.DivisionRefusedException;
import se.protokoll.fund.FundSplit;
import se.protokoll.fund.Holder;
import se.protokoll.fund.Part;
import se.protokoll.json.MinutesJson;
import se.protokoll.json.problem.MinutesReadException;
import se.protokoll.language.Language;
import se.protokoll.money.Money;
import se.protokoll.people.PublicBody;
import se.protokoll.text.When;
import se.protokoll.validation.MinutesValidator;
import se.protokoll.validation.finding.Report;
import se.protokoll.validation.jakarta.ValidMinutes;
import se.protokoll.vote.Ballot;
import se.protokoll.vote.BallotChoice;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** What a new user gets wrong, and the answer. */
@ExtendWith(Shown.class)
class MistakesTest {

  private static final Meeting MEETING = Guide.meeting();

  @Test
  void aMapperWithoutTheModule() {
    // [mistake-mapper]
    JsonMapper without = JsonMapper.builder().build();
    System.out.println(without.writeValueAsString(Money.ofKronor(3)));
    // -> {"amount":"3.00","currency":"SEK"}
    System.out.println(
        without.writeValueAsString(Ballot.builder().person("bo").choice(BallotChoice.NO).build()));
    // -> {"person":"bo","choice":"no"}
    try {
      without.writeValueAsString(When.builder().text("nästa SVOM").build());
    } catch (JacksonException refused) {
      System.out.println(refused.getOriginalMessage());
    }
    // -> Failed to getValue() with method
    // se.protokoll.mapper.NeedsJsonModule#valueForMappers(): the mapper has no module for minutes:
    // add ProtokollModule of protokoll-json to a mapper of Jackson 3, and
    // ProtokollJackson2Module of protokoll-json-jackson2 to one of Jackson 2
    try {
      without.readValue("{\"label\":\"III\"}", Grant.class);
    } catch (JacksonException refused) {
      System.out.println(refused.getOriginalMessage());
    }
    // -> Could not resolve subtype of [simple type, class se.protokoll.Grant]: missing type id
    // property 'the mapper has no module for minutes: add ProtokollModule of protokoll-json to a
    // mapper of Jackson 3, and ProtokollJackson2Module of protokoll-json-jackson2 to one of
    // Jackson 2'
    // [end]
  }

  @Test
  void theOtherJackson() {
    // [mistake-jackson-2]
    ObjectMapper jackson2 = new ObjectMapper();
    try {
      jackson2.writeValueAsString(Grant.builder().label("III").build());
    } catch (IOException refused) {
      System.out.println(refused.getMessage().lines().findFirst().orElseThrow());
    }
    // -> Failed to getValue() with method
    // se.protokoll.mapper.NeedsJsonModule#valueForMappers(): the mapper has no module for minutes:
    // add ProtokollModule of protokoll-json to a mapper of Jackson 3, and
    // ProtokollJackson2Module of protokoll-json-jackson2 to one of Jackson 2 (through reference
    // chain: se.protokoll.Grant["valueForMappers()"])
    // [end]
  }

  // [mistake-valid-records]
  record Plain(@Valid Meeting meeting) {}

  record Checked(@ValidMinutes Meeting meeting) {}

  record OnTheList(@ValidMinutes List<Meeting> meetings) {}

  record OnEachMeeting(List<@ValidMinutes Meeting> meetings) {}

  // [end]

  @Test
  void validAlone() {
    // [mistake-valid]
    Validator validator = Validation.buildDefaultValidatorFactory().getValidator();
    System.out.println(validator.validate(new Plain(MEETING)).size() + " violations");
    // -> 0 violations
    System.out.println(validator.validate(new Checked(MEETING)).size() + " violations");
    // -> 2 violations
    try {
      validator.validate(new OnTheList(List.of(MEETING)));
    } catch (ValidationException refused) {
      System.out.println(refused.getMessage());
    }
    // -> HV000030: No validator could be found for constraint
    // 'se.protokoll.validation.jakarta.ValidMinutes' validating type
    // 'java.util.List<se.protokoll.Meeting>'. Check configuration for 'meetings'
    System.out.println(validator.validate(new OnEachMeeting(List.of(MEETING))).size());
    // -> 2
    // [end]
  }

  @Test
  void percentagesThatAreNotAHundred() {
    // [mistake-percent]
    Holder a = Holder.of("a");
    Holder b = Holder.of("b");
    Holder c = Holder.of("c");
    var thirds = List.of(Part.percent(a, "33"), Part.percent(b, "33"), Part.percent(c, "33"));
    var fractions = List.of(Part.percent(a, "0.7"), Part.percent(b, "0.3"));
    for (List<Part> parts : List.of(thirds, fractions)) {
      try {
        FundSplit.percent(parts.toArray(Part[]::new)).distribute(Money.ofKronor(100));
      } catch (DivisionRefusedException refused) {
        System.out.println(refused.text(Language.EN));
      }
    }
    // -> The percentages are 99 in all and not 100; correct them (a third is 100/3), or name in
    // restTo who takes the rest up to 100.
    // -> The percentages are 1 in all and not 100; write 70 percent as 70 and not as 0.7.
    System.out.println(FundSplit.equal(a, b, c).distribute(Money.ofKronor(100)).shares());
    // -> [a 33,34 kr, b 33,33 kr, c 33,33 kr]
    // [end]
  }

  @Test
  void datesAndAmountsInJson() {
    // [mistake-json]
    String text =
        """
        {"body": {"name": "Kulturnämnden", "kind": "BOARD"},
         "sittings": [{"date": "25-03-04"}, {"date": "2025-02-30"}],
         "paragraphs": [{"number": "12", "titel": "Bidrag",
           "decisions": [{"grants": [{"amount": 41.9},
                                     {"amount": {"amount": "41,90", "currency": "SEK"}}]}]}]}
        """;
    try {
      MinutesJson.standard().read(text);
    } catch (MinutesReadException problems) {
      System.out.println(problems.getMessage());
    }
    // -> 7 problems: line 1, column 44 (/body/kind): found "BOARD", expected one of assembly,
    // executive-board, board, committee, joint-board, federation, coordination-federation,
    // cooperation-body, other; did you mean "board"?
    // -> line 2, column 24 (/sittings/0/date): found "25-03-04", expected a day such as
    // "2022-02-25"
    // -> line 2, column 46 (/sittings/1/date): found "2025-02-30", expected a day that is in the
    // calendar
    // -> line 3, column 28 (/paragraphs/0/number): found the text "12", expected a whole number
    // from
    // 1
    // -> line 3, column 34 (/paragraphs/0/titel): found the property "titel", expected a property
    // of
    // Paragraph; did you mean "title"?
    // -> line 4, column 41 (/paragraphs/0/decisions/0/grants/0/amount): found the number 41.9,
    // expected an object with "amount"
    // -> line 5, column 52 (/paragraphs/0/decisions/0/grants/1/amount/amount): found "41,90",
    // expected an amount as text, such as "6200011.00"
    // [end]
  }

  @Test
  void aFileNameForText() {
    // [mistake-file-name]
    try {
      MinutesJson.standard().read("minutes.json");
    } catch (MinutesReadException problems) {
      System.out.println(problems.getMessage());
    }
    // -> 1 problem: line 1, column 1: found "m", expected a JSON value
    // [end]
  }

  @Test
  void amountsInJava() {
    // [mistake-money]
    System.out.println(Money.ofOre(500) + ", " + Money.ofKronor(500));
    // -> 5,00 kr, 500,00 kr
    for (String text : List.of("41.9", "1,5tkr", "drygt 24 miljoner kr")) {
      try {
        Money.parse(text);
      } catch (IllegalArgumentException refused) {
        System.out.println(refused.getMessage());
      }
    }
    // -> "41.9" is not an exact amount: Swedish amounts have a decimal comma, as in "41,90";
    // Money.ofDecimal reads a point
    // -> "1,5tkr" is not an exact amount: a space is missing before "tkr"
    // -> "drygt 24 miljoner kr" is not an exact amount: "drygt" says that it is approximate; keep
    // it as
    // text
    // [end]
  }

  @Test
  void buildersThatLackSomething() {
    // [mistake-builder]
    try {
      Meeting.builder().place("Rådhuset").build();
    } catch (IllegalStateException refused) {
      System.out.println(refused.getMessage());
    }
    // -> Cannot build Meeting, some of required attributes are not set [body]
    String unknown = null;
    Paragraph paragraph = Paragraph.builder().number(1).title(Optional.ofNullable(unknown)).build();
    System.out.println(paragraph.title());
    // -> Optional.empty
    // [end]
  }

  @Test
  void listsThatDoNotGrow() {
    Paragraph thirteen = Paragraph.builder().number(13).build();
    // [mistake-lists]
    System.out.println(MEETING.paragraphs().size());
    // -> 3
    System.out.println(MEETING.withParagraphs(thirteen).paragraphs().size());
    // -> 1
    Meeting longer = Meeting.builder().from(MEETING).addParagraphs(thirteen).build();
    System.out.println(longer.paragraphs().size());
    // -> 4
    // [end]
  }

  @Test
  void aBodyOfNoKind() {
    // [mistake-kind]
    Meeting unknown = MEETING.withBody(PublicBody.of("Kulturnämnden"));
    Report report = MinutesValidator.standard().validate(unknown);
    System.out.println(report.bodyKind() + ", errors: " + report.hasErrors());
    // -> Optional.empty, errors: false
    System.out.println(MinutesValidator.standard().validate(MEETING).hasErrors());
    // -> true
    // [end]
  }
}
