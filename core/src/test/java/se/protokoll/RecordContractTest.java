package se.protokoll;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import se.protokoll.people.Organisation;
import se.protokoll.people.Person;
import se.protokoll.people.PublicBody;
import se.protokoll.text.Extra;
import se.protokoll.text.ParagraphSet;

/** What every record with a builder keeps, found by looking at all of them. */
class RecordContractTest {

  static Stream<Class<?>> records() {
    return new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("se.protokoll")
            .stream()
            .map(JavaClass::reflect)
            .filter(Class::isRecord)
            .filter(
                type ->
                    Arrays.stream(type.getInterfaces())
                        .anyMatch(i -> i.getSimpleName().equals("With" + type.getSimpleName())))
            .sorted(java.util.Comparator.comparing(Class::getName))
            .map(type -> (Class<?>) type);
  }

  @Test
  void areManyEnoughToBeAllOfThem() {
    assertThat(records())
        .hasSizeGreaterThan(40)
        .contains(Meeting.class, Paragraph.class, Person.class);
  }

  @ParameterizedTest
  @MethodSource("records")
  void aListHandedInIsCopied(Class<?> type) throws ReflectiveOperationException {
    var lists = new ArrayList<List<Object>>();
    RecordComponent[] components = type.getRecordComponents();
    Object[] arguments = new Object[components.length];
    for (int i = 0; i < components.length; i++) {
      arguments[i] = value(components[i].getType(), false);
      if (components[i].getType() == List.class) {
        var list = new ArrayList<Object>();
        lists.add(list);
        arguments[i] = list;
      }
    }
    Object record = canonical(type, components).newInstance(arguments);
    Object twin = create(type, false);
    lists.forEach(list -> list.add("late"));

    assertThat(record).isEqualTo(twin).hasSameHashCodeAs(twin);
  }

  @ParameterizedTest
  @MethodSource("records")
  void nullIsRefused(Class<?> type) throws ReflectiveOperationException {
    RecordComponent[] components = type.getRecordComponents();
    var constructor = canonical(type, components);
    for (int i = 0; i < components.length; i++) {
      Class<?> kind = components[i].getType();
      boolean mayBeAbsent = kind == Optional.class || kind == List.class;
      if (kind.isPrimitive()) {
        continue;
      }
      Object[] arguments = Arrays.stream(components).map(c -> value(c.getType(), false)).toArray();
      arguments[i] = null;
      assertThatThrownBy(() -> constructor.newInstance(arguments))
          .as(components[i].getName())
          .isInstanceOf(InvocationTargetException.class)
          .cause()
          .isInstanceOf(NullPointerException.class)
          .hasMessageContaining(mayBeAbsent ? "ProtokollModule" : components[i].getName());
    }
  }

  private static Object create(Class<?> type, boolean filled) throws ReflectiveOperationException {
    RecordComponent[] components = type.getRecordComponents();
    return canonical(type, components)
        .newInstance(Arrays.stream(components).map(c -> value(c.getType(), filled)).toArray());
  }

  private static java.lang.reflect.Constructor<?> canonical(
      Class<?> type, RecordComponent[] components) throws NoSuchMethodException {
    return type.getDeclaredConstructor(
        Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new));
  }

  /** Returns the simplest value there is. */
  private static Object value(Class<?> type, boolean filled) {
    if (type == Optional.class) {
      return Optional.empty();
    }
    if (type == List.class) {
      return List.of();
    }
    if (type == ParagraphSet.class) {
      return ParagraphSet.ALL;
    }
    if (type == Extra.class) {
      return Extra.NONE;
    }
    if (type == int.class) {
      return 1;
    }
    if (type == boolean.class) {
      return filled;
    }
    if (type == String.class) {
      return "x";
    }
    if (type.isEnum()) {
      return type.getEnumConstants()[0];
    }
    if (type == LocalDate.class) {
      return LocalDate.of(2024, 2, 29);
    }
    if (type == se.protokoll.people.Actor.class || type == Organisation.class) {
      return Organisation.of("Region");
    }
    if (type == PublicBody.class) {
      return PublicBody.of("Nämnden");
    }
    if (type == se.protokoll.fund.Holder.class) {
      return se.protokoll.fund.Holder.of("01");
    }
    if (type == se.protokoll.money.MoneyUnit.class) {
      return se.protokoll.money.MoneyUnit.KRONA;
    }
    if (type == se.protokoll.money.Ratio.class) {
      return new se.protokoll.money.Ratio(java.math.BigInteger.ONE, java.math.BigInteger.ONE, true);
    }
    if (type == se.protokoll.money.Money.class) {
      return se.protokoll.money.Money.ZERO;
    }
    return null;
  }

  @Test
  void withersReplaceAndBuildersStartFromACopy() {
    Person person = Person.builder().key("a").name("Anna").party("C").build();

    assertThat(person.withParty("S").party()).contains("S");
    assertThat(person.party()).contains("C");
    assertThat(Person.builder().from(person).build()).isEqualTo(person);
    assertThat(person.withName("Åsa")).isNotEqualTo(person);
  }

  @Test
  void namesAndKeysAreNotBlank() {
    assertThatThrownBy(() -> Person.builder().key(" ").name("Anna").build())
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> PublicBody.of(" ")).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> Organisation.of("")).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> Paragraph.builder().number(0).build())
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("0");
  }

  @Test
  void organisationsAreTheSameByKeyElseByNameOrAbbreviation() {
    Organisation region =
        Organisation.builder().name("Region Jämtland Härjedalen").abbreviation("RJH").build();

    assertThat(region.refersTo(Organisation.of("RJH"))).isTrue();
    assertThat(Organisation.of("RJH").refersTo(region)).isTrue();
    assertThat(region.refersTo(Organisation.of("Åre kommun"))).isFalse();
    assertThat(region.withKey("a").refersTo(region.withKey("b"))).isFalse();
    assertThat(region.withKey("a").isCalled("a")).isTrue();
    assertThat(region.isCalled("RJH")).isTrue();
    assertThat(region.isCalled(region.name())).isTrue();
    assertThat(region.withKey("a").isCalled("b")).isFalse();
    assertThat(region.withKey("a").refersTo(region)).isTrue();
  }

  @Test
  void aPersonIsFoundByAnySpellingInTheMinutes() {
    Person person = Person.builder().key("a").name("Åsa Ek").addOtherNames("Asa Ek").build();

    assertThat(person.isCalled("Åsa Ek")).isTrue();
    assertThat(person.isCalled("Asa Ek")).isTrue();
    assertThat(person.isCalled("Åsa Ekh")).isFalse();
  }

  @Test
  void aBodyIsFoundByAnyOfItsNames() {
    PublicBody svom =
        PublicBody.builder()
            .name("Sociala vård- och omsorgsgruppen")
            .abbreviation("SVOM")
            .addOtherNames("Sociala vård och omsorgsgruppen")
            .build();

    assertThat(Organisation.of("SVOM").refersTo(svom)).isTrue();
    assertThat(Organisation.of("Sociala vård och omsorgsgruppen").refersTo(svom)).isTrue();
    assertThat(Organisation.of("Barnarenan").refersTo(svom)).isFalse();
    assertThat(Organisation.of("SVOM").withKey("x").refersTo(svom.withKey("svom"))).isFalse();
  }
}
