package se.protokoll.validation.law;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import se.protokoll.people.StandingOrders;

class ParameterTest {

  private static final List<Parameter<?>> IN_THE_ORDERS =
      List.of(
          Parameter.SEATS,
          Parameter.SUBSTITUTES,
          Parameter.OWN_QUORUM,
          Parameter.JUSTERARE,
          Parameter.JUSTERARE_ELIGIBILITY,
          Parameter.DAYS_TO_JUSTERING,
          Parameter.REMOTE_PARTICIPATION,
          Parameter.IMMEDIATE_JUSTERING,
          Parameter.RETURN_AFTER_LEAVING,
          Parameter.ANSWERS_WITHOUT_QUORUM,
          Parameter.NUMBERING);

  @Test
  void areCalledAsInTheStandingOrders() {
    List<String> components =
        Arrays.stream(StandingOrders.class.getRecordComponents())
            .map(java.lang.reflect.RecordComponent::getName)
            .toList();
    for (Parameter<?> parameter : IN_THE_ORDERS) {
      assertThat(components).contains(parameter.name());
      assertThat(parameter).hasToString(parameter.name());
      assertThat(LegalContext.unknown().get(parameter)).as(parameter.name()).isEmpty();
    }
  }

  @Test
  void haveAValueByLawWhereTheLawGivesOne() {
    assertThat(LegalContext.unknown().get(Parameter.DISQUALIFIED_COUNT_IN_ASSEMBLY)).contains(true);
    assertThat(LegalContext.unknown().stated(Parameter.DISQUALIFIED_COUNT_IN_ASSEMBLY)).isEmpty();
  }
}
