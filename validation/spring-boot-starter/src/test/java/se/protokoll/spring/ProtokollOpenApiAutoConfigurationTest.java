package se.protokoll.spring;

import static org.assertj.core.api.Assertions.assertThat;

import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.Parameter;
import java.lang.reflect.Method;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.core.MethodParameter;
import se.protokoll.money.Money;

class ProtokollOpenApiAutoConfigurationTest {

  @SuppressWarnings("unused") // its parameters are described
  private static void asked(Money one, List<Money> list, Money[] array, List<String> words) {}

  private static @Nullable Schema<?> described(int index) throws NoSuchMethodException {
    Method method =
        ProtokollOpenApiAutoConfigurationTest.class.getDeclaredMethod(
            "asked", Money.class, List.class, Money[].class, List.class);
    return new ProtokollOpenApiAutoConfiguration()
        .amountsAreTextsInParameters()
        .customize(new Parameter(), new MethodParameter(method, index))
        .getSchema();
  }

  @Test
  void anAmountInAParameterIsAText() throws Exception {
    assertThat(described(0)).isNotNull();
    assertThat(described(0).getType()).isEqualTo("string");
  }

  @Test
  void amountsInAListOrArrayAreTexts() throws Exception {
    for (int index : new int[] {1, 2}) {
      assertThat(described(index)).isNotNull();
      assertThat(described(index).getType()).isEqualTo("array");
      assertThat(described(index).getItems().getType()).isEqualTo("string");
    }
    assertThat(described(3)).isNull(); // left to springdoc
  }
}
