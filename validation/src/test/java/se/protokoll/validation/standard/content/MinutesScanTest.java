package se.protokoll.validation.standard.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.protokoll.Meeting;
import se.protokoll.Visibility;
import se.protokoll.fund.FundSplit;
import se.protokoll.money.Money;
import se.protokoll.money.MoneyUnit;
import se.protokoll.money.Ratio;
import se.protokoll.people.Actor;
import se.protokoll.people.Office;
import se.protokoll.people.Organisation;
import se.protokoll.people.PersonRef;
import se.protokoll.text.Extra;
import se.protokoll.text.ParagraphSet;
import se.protokoll.validation.RuleRun;

/**
 * The reading of the minutes misses no key and no text: minutes where every component of every
 * record is filled in are changed at one place after the other.
 */
class MinutesScanTest {

  private static final String KNOWN = "known";
  private static final String NUMBER = "121212-1212";

  private static final Set<String> KEYS_OF_PERSONS =
      Set.of(
          "person",
          "persons",
          "substitutesFor",
          "substituteFor",
          "notParticipating",
          "proportionalRequestedBy");

  /** What is not a text of a person: names of bodies and parties, markers, numbers, references. */
  private static final Pattern NOT_LOOKED_AT =
      Pattern.compile(
          "/body/.*|/source/url|.*/(abbreviation|partOf/.*|organisation/.*|party|parties|notParticipatingParties|suffix"
              + "|marker|clause|adopts|agendaItem|dateAsPrinted|datesAsPrinted|restTo|bearer|seed"
              + "|component)(/0)?"
              + "|/agenda/0/number|/previousMinutes/.*|.*/precedents/0/(body|suffix|when/text)"
              + "|/people/0/organisation/.*|.*/(clauses|proposals)/0/key|.*/key"
              + "|.*/(by|heldWith/0|jointlyWith/0|addressedTo/0|reportedTo/0)/(name|organisationNumber)"
              + "|.*/(term|validity|recursUntil|statedFrames/0/period)/text|.*/indicators/.*"
              + "|.*/paragraphs|/statedRange|.*/disputed");

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2})
  void looksUpEveryKeyOfAPerson(int actor) {
    List<String> missed = new ArrayList<>();
    int looked = 0;
    for (Slot slot : slots(full(actor))) {
      if (KEYS_OF_PERSONS.contains(slot.component())) {
        looked++;
        List<String> found = found("person-reference", slot.with("nobody"));
        if (!found.equals(List.of(slot.pointer()))) {
          missed.add(slot.pointer() + " gave " + found);
        }
      }
    }
    assertThat(missed).isEmpty();
    assertThat(looked).isGreaterThan(12);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2})
  void looksThroughEveryText(int actor) {
    Set<String> missed = new TreeSet<>();
    int looked = 0;
    for (Slot slot : slots(full(actor))) {
      if (KEYS_OF_PERSONS.contains(slot.component())) {
        continue;
      }
      List<String> found = found("publish-personnummer", slot.with(NUMBER));
      if (NOT_LOOKED_AT.matcher(slot.pointer()).matches() && found.isEmpty()) {
        continue;
      }
      looked++;
      if (!found.equals(List.of(slot.pointer()))) {
        missed.add(slot.pointer() + " gave " + found);
      }
    }
    assertThat(missed).isEmpty();
    assertThat(looked).isGreaterThan(60);
  }

  private static List<String> found(String rule, Meeting meeting) {
    return RuleRun.find(rule, meeting).stream().map(one -> one.place().pointer()).toList();
  }

  /** A place that holds a text, and the minutes with another text there. */
  private record Slot(String pointer, String component, Change change) {
    Meeting with(String text) {
      return (Meeting) change.to(text);
    }
  }

  /** Puts another value at a place and returns the whole. */
  private interface Change {
    Object to(Object value);
  }

  private static List<Slot> slots(Meeting meeting) {
    var slots = new ArrayList<Slot>();
    collect(meeting, "", "", value -> value, slots);
    return slots;
  }

  private static void collect(
      Object node, String pointer, String component, Change change, List<Slot> slots) {
    if (node instanceof String) {
      slots.add(new Slot(pointer, component, change));
    } else if (node instanceof Optional<?> optional && optional.isPresent()) {
      collect(optional.get(), pointer, component, value -> change.to(Optional.of(value)), slots);
    } else if (node instanceof List<?> list) {
      for (int i = 0; i < list.size(); i++) {
        int index = i;
        collect(
            list.get(i),
            pointer + "/" + i,
            component,
            value -> {
              var copy = new ArrayList<Object>(list);
              copy.set(index, value);
              return change.to(copy);
            },
            slots);
      }
    } else if (node instanceof Record whole
        && !(node instanceof ParagraphSet || node instanceof Extra)) {
      RecordComponent[] components = whole.getClass().getRecordComponents();
      for (int i = 0; i < components.length; i++) {
        int index = i;
        String name = components[i].getName();
        String step =
            whole instanceof FundSplit split && name.equals("parts")
                ? split.kind().partsProperty()
                : name;
        collect(
            values(whole)[i],
            pointer + "/" + step,
            name,
            value -> {
              Object[] values = values(whole);
              values[index] = value;
              return change.to(made(whole.getClass(), values));
            },
            slots);
      }
    }
  }

  private static Object[] values(Record whole) {
    return Arrays.stream(whole.getClass().getRecordComponents())
        .map(
            component -> {
              try {
                return component.getAccessor().invoke(whole);
              } catch (ReflectiveOperationException e) {
                throw new AssertionError(e);
              }
            })
        .toArray();
  }

  private static Object made(Class<?> type, Object[] values) {
    try {
      return type.getDeclaredConstructor(
              Arrays.stream(type.getRecordComponents())
                  .map(RecordComponent::getType)
                  .toArray(Class<?>[]::new))
          .newInstance(values);
    } catch (ReflectiveOperationException e) {
      throw new AssertionError(type + " of " + Arrays.toString(values), e);
    }
  }

  /** Returns minutes where nothing is absent; actors are a person, an organisation or an office. */
  private static Meeting full(int actor) {
    return (Meeting) sample(Meeting.class, actor, new ArrayList<>());
  }

  private static Object sample(Type type, int actor, List<Type> inside) {
    if (type instanceof ParameterizedType generic) {
      Type element = generic.getActualTypeArguments()[0];
      boolean recursive = Collections.frequency(inside, element) > 1;
      if (generic.getRawType() == List.class) {
        return recursive ? List.of() : List.of(sample(element, actor, inside));
      }
      return recursive ? Optional.empty() : Optional.of(sample(element, actor, inside));
    }
    Class<?> plain = (Class<?>) type;
    if (plain == String.class) {
      return KNOWN;
    } else if (plain == Integer.class || plain == int.class) {
      return 1;
    } else if (plain == Boolean.class || plain == boolean.class) {
      return false;
    } else if (plain == LocalDate.class) {
      return LocalDate.of(2024, 3, 4);
    } else if (plain == LocalTime.class) {
      return LocalTime.NOON;
    } else if (plain == Money.class) {
      return Money.ofKronor(1);
    } else if (plain == MoneyUnit.class) {
      return MoneyUnit.KRONA;
    } else if (plain == Ratio.class) {
      return Ratio.of(1);
    } else if (plain == ParagraphSet.class) {
      return ParagraphSet.ALL;
    } else if (plain == Extra.class) {
      return Extra.of(new Extra.Property("acme:id", "1"));
    } else if (plain == Visibility.class) {
      return Visibility.PUBLIC;
    } else if (plain == Actor.class) {
      Class<?> kind = List.of(PersonRef.class, Organisation.class, Office.class).get(actor);
      return sample(kind, actor, inside);
    } else if (plain.isEnum()) {
      return plain.getEnumConstants()[0];
    }
    var within = new ArrayList<>(inside);
    within.add(plain);
    return made(
        plain,
        Arrays.stream(plain.getRecordComponents())
            .map(component -> sample(component.getGenericType(), actor, within))
            .toArray());
  }
}
