package se.protokoll.json.request;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.protokoll.fund.Holder;
import se.protokoll.json.MinutesJson;
import se.protokoll.json.MinutesSchema;
import se.protokoll.json.problem.Problem;
import se.protokoll.json.problem.ReadResult;
import se.protokoll.language.Language;
import se.protokoll.money.Money;

class DivisionRequestTest {
  private static final MinutesJson JSON = MinutesJson.standard();
  private static final Schema SCHEMA =
      SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
          .getSchema(MinutesSchema.ofRequest(), InputFormat.JSON);
  private static final String HALVES =
      "'split':{'equal':[{'holder':{'key':'a'}},{'holder':{'key':'b'}}]}";
  private static final String TOTAL = "'total':{'amount':'1.01','currency':'SEK'}";
  private static final String PAID = "'paid':[{'key':'a','amount':{'amount':'0.40'}}]";

  private static String json(String properties) {
    return ("{" + properties + "}")
        .replace("HALVES", HALVES)
        .replace("TOTAL", TOTAL)
        .replace("PAID", PAID)
        .replace('\'', '"');
  }

  private static <T> T read(String properties, Class<T> type) {
    String json = json(properties);
    DivisionRequest request = JSON.tryRead(json, DivisionRequest.class).orThrow();
    assertThat(SCHEMA.validate(json, InputFormat.JSON)).isEmpty();
    String written = JSON.write(request, DivisionRequest.class);
    assertThat(SCHEMA.validate(written, InputFormat.JSON)).isEmpty();
    assertThat(JSON.tryRead(written, DivisionRequest.class).orThrow()).isEqualTo(request);
    assertThat(request).isInstanceOf(type);
    return type.cast(request);
  }

  private static Money ore(long ore) {
    return Money.ofOre(ore);
  }

  @Test
  void dividesATotal() {
    var request = read("TOTAL,HALVES,'tieBreak':'by-key'", DistributionRequest.class);
    assertThat(request.distribute().amount(0)).isEqualTo(ore(51));
  }

  @Test
  void auditsAPublishedTable() {
    var request =
        read(
            "TOTAL,HALVES,'published':[{'key':'a','amount':{'amount':'0.50'}},"
                + "{'key':'b','amount':{'amount':'0.51'}}]",
            AuditRequest.class);
    assertThat(request.audit().addsUp()).isTrue();
  }

  @Test
  void paysAnInstalment() {
    var request = read("TOTAL,HALVES,PAID", InstalmentRequest.class);
    assertThat(request.pay().payment("a").orElseThrow().toPay()).isEqualTo(ore(11));
  }

  @Test
  void correctsAnInstalmentAlsoDownwards() {
    String lower = "'total':{'amount':'0.60'},HALVES,PAID,'correction':'";
    assertThat(read(lower + "regulated'", InstalmentRequest.class).pay().payment("a").orElseThrow())
        .returns(ore(-10), one -> one.toPay());
    assertThat(read(lower + "guarded'", InstalmentRequest.class).pay().payment("a").orElseThrow())
        .returns(ore(0), one -> one.toPay());
  }

  @Test
  void takesAnAmountBack() {
    var request = read("'repay':{'amount':'0.10'},HALVES,PAID", RepaymentRequest.class);
    assertThat(request.repay().payment("a").orElseThrow().toPay()).isEqualTo(ore(-10));
  }

  @Test
  void supportsAPartOfACost() {
    var request =
        read(
            "TOTAL,HALVES,'coFinancing':{'rate':'1/2','ceiling':{'amount':'0.30'}}",
            CoFinancingRequest.class);
    assertThat(request.distribute().support()).isEqualTo(ore(30));
    assertThat(request.distribute().rest().total()).isEqualTo(ore(71));
  }

  @Test
  void comparesWithAnotherDistribution() {
    var request =
        read(
            "TOTAL,HALVES,'before':{'total':{'amount':'1.00'},'unit':'krona',HALVES}",
            ComparisonRequest.class);
    assertThat(request.compare().get(0).difference()).isEqualTo(ore(-49));
  }

  @Test
  void raisesAmounts() {
    var request =
        read(
            "'index':{'factor':'1.023','amounts':[{'holder':{'key':'a'},"
                + "'amount':{'amount':'1234567.89'}}]}",
            IndexationRequest.class);
    assertThat(request.distribute().total()).isEqualTo(ore(126_296_295));
  }

  @Test
  void givesOutSeats() {
    var request = read("'seats':3,HALVES,'tieBreak':'by-key'", SeatsRequest.class);
    assertThat(request.apportion().allotments())
        .extracting(one -> one.units())
        .containsExactly(2L, 1L);
    assertThat(request.problems()).isEmpty();
    assertThat(read("'seats':0,HALVES", SeatsRequest.class).apportion().units()).isZero();
  }

  @Test
  void roundsATable() {
    var request =
        read(
            "'rows':[{'key':'p'},{'key':'q'}],'columns':[{'key':'x'},{'key':'y'}],"
                + "'cells':[['0.5','0.5'],['1/2','3/2']],'unit':'krona',"
                + "'rowTotals':[{'key':'p','amount':{'amount':'1.00'}}],"
                + "'columnTotals':[{'key':'x','amount':{'amount':'1.00'}}],"
                + "'total':{'amount':'3.00'}",
            TwoWayRequest.class);
    assertThat(request.round().total().amount()).isEqualTo(Money.ofKronor(3));
  }

  @Test
  void dividesRowsByOneSplit() {
    var request =
        read(
            "'rows':[{'key':'p'},{'key':'q'}],HALVES,'rowTotals':["
                + "{'key':'q','amount':{'amount':'0.01'}},{'key':'p','amount':{'amount':'0.01'}}]",
            RowsRequest.class);
    assertThat(request.rows()).containsKeys(Holder.of("p"), Holder.of("q"));
    assertThat(request.round().columnTotal("a").orElseThrow().amount()).isEqualTo(ore(1));
    assertThat(request.round().columnTotal("b").orElseThrow().amount()).isEqualTo(ore(1));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "TOTAL,HALVES,PAID,'published':[] | /paid | found the property 'paid' next to 'published', expected only 'total', 'split', 'unit', 'policy', 'tieBreak', 'bearer', 'seed', 'favoured', 'published' where there is 'published'",
        "TOTAL,HALVES,'repay':{'amount':'1'},PAID | /total | found the property 'total' next to 'repay', expected only 'split', 'unit', 'policy', 'tieBreak', 'bearer', 'seed', 'favoured', 'paid', 'repay' where there is 'repay'",
        "TOTAL,HALVES,'correction':'guarded' | /correction | found the property 'correction', expected it only next to 'paid'",
        "TOTAL,PAID | '' | found no property 'split', expected it in every DivisionRequest",
        "HALVES | '' | found no property 'total', expected it in every DivisionRequest",
        "'rows':[],HALVES,'rowTotals':[],'policy':'bearer' | /policy | found the property 'policy' next to 'rows', expected only 'split', 'unit', 'rows', 'rowTotals' where there is 'rows'",
        "'rows':[{'key':'p'}],HALVES,'rowTotals':[] | '' | The row 'p' has no total, so there is nothing to divide in it",
        "'rows':[],HALVES,'rowTotals':[{'key':'p','amount':{'amount':'1'}}] | '' | There is a total for 'p', which is not a row",
        "'rows':[{'key':'p'},{'key':'p'}],HALVES,'rowTotals':[{'key':'p','amount':{'amount':'1'}}] | '' | The row 'p' is there twice",
        "TOTAL,HALVES,'coFinancing':{'rate':'1.5'} | /coFinancing | A rate is from 0 to 1, not 1.5",
        "TOTAL,HALVES,'coFinancing':{'rate':'1','ceiling':{'amount':'-1'}} | /coFinancing | A ceiling is 0 or more, not −1,00 kr",
        "'index':{'factor':'-1','amounts':[]} | /index | A factor is 0 or more, not -1",
        "TOTAL,HALVES,'paid':[{'key':'a','amount':{'amount':'1'}},{'key':'a','amount':{'amount':'1'}}] | '' | 'a' has two amounts; keep one",
      })
  void refusesWhatDoesNotGoTogether(String properties, String pointer, String said) {
    ReadResult<DivisionRequest> result = JSON.tryRead(json(properties), DivisionRequest.class);
    assertThat(result.problems()).hasSize(1);
    Problem problem = result.problems().get(0);
    assertThat(problem.pointer()).isEqualTo(pointer.replace("''", ""));
    assertThat(problem.textWithoutPlace(Language.EN)).isEqualTo(said.replace('\'', '"'));
    assertThat(problem.textWithoutPlace(Language.SV)).isNotBlank().doesNotContain("går ihop");
  }

  @Test
  void numbersHaveADecimalCommaInSwedish() {
    for (String request :
        List.of(
            "TOTAL,HALVES,'coFinancing':{'rate':'1.5'}",
            "'index':{'factor':'-1.5','amounts':[]}")) {
      Problem problem = JSON.tryRead(json(request), DivisionRequest.class).problems().get(0);
      assertThat(problem.textWithoutPlace(Language.SV)).endsWith("1,5").contains(" är ");
      assertThat(problem.textWithoutPlace(Language.EN)).endsWith("1.5");
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "TOTAL,HALVES,PAID,'published':[]",
        "TOTAL,HALVES,'correction':'guarded'",
        "TOTAL,PAID",
        "HALVES",
        "'rows':[],'cells':[]",
        "TOTAL,HALVES,'index':{'factor':'1','amounts':[]}",
        "TOTAL,HALVES,'before':{PAID,TOTAL,HALVES}"
      })
  void theSchemaRefusesThemToo(String properties) {
    assertThat(SCHEMA.validate(json(properties), InputFormat.JSON)).isNotEmpty();
    assertThat(JSON.tryRead(json(properties), DivisionRequest.class).isRead()).isFalse();
  }
}
