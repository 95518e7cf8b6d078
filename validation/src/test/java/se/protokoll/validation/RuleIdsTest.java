package se.protokoll.validation;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Every rule of the library has its constant, and no other has one. */
class RuleIdsTest {
  @Test
  void thereIsAConstantOfEachRuleNamedAsItsId() throws IllegalAccessException {
    Map<String, String> constants = new TreeMap<>();
    for (Field field : RuleIds.class.getFields()) {
      assertThat(Modifier.isFinal(field.getModifiers())).isTrue();
      constants.put(field.getName(), (String) field.get(null));
    }
    Map<String, String> rules = new TreeMap<>();
    RuleBook.standard()
        .rules()
        .forEach(
            rule -> rules.put(rule.id().toUpperCase(Locale.ROOT).replace('-', '_'), rule.id()));
    assertThat(constants).isEqualTo(rules);
  }
}
