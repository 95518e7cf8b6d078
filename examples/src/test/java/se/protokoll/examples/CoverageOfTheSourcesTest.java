package se.protokoll.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import se.protokoll.Meeting;
import se.protokoll.money.Money;
import se.protokoll.money.Ratio;
import se.protokoll.text.Extra;
import se.protokoll.text.ParagraphSet;

/** Holds the page that says where every fact went to the records and to the four documents. */
class CoverageOfTheSourcesTest {

  private static final Path PAGE = Path.of("..", "docs", "coverage-of-the-sources.md");
  private static final Pattern COMPONENT = Pattern.compile("`([A-Z]\\w+\\.[a-z]\\w*)`");

  /** Values with a text of their own in JSON; the page names the component that holds them. */
  private static final Set<Class<?>> TEXTS =
      Set.of(Money.class, ParagraphSet.class, Ratio.class, Extra.class);

  @Test
  void everyComponentOnThePageExists() throws IOException {
    assertThat(named()).isSubsetOf(components());
  }

  @Test
  void everyComponentTheDocumentsUseIsOnThePage() throws IOException {
    var used = new TreeSet<String>();
    RealMeetings.all().forEach(meeting -> collect(meeting, used));

    assertThat(used).hasSizeGreaterThan(100).isSubsetOf(named());
  }

  private static Set<String> named() throws IOException {
    var named = new TreeSet<String>();
    var matcher = COMPONENT.matcher(Files.readString(PAGE));
    while (matcher.find()) {
      named.add(matcher.group(1));
    }
    return named;
  }

  private static void collect(Object value, Set<String> used) {
    if (value instanceof Optional<?> optional) {
      optional.ifPresent(content -> collect(content, used));
    } else if (value instanceof Collection<?> values) {
      values.forEach(element -> collect(element, used));
    } else if (value instanceof Record holder && !TEXTS.contains(value.getClass())) {
      for (RecordComponent component : value.getClass().getRecordComponents()) {
        Object content = content(holder, component);
        if (isStated(content)) {
          used.add(name(component));
          collect(content, used);
        }
      }
    }
  }

  private static boolean isStated(Object content) {
    return !(Optional.empty().equals(content)
        || content instanceof Collection<?> values && values.isEmpty()
        || Boolean.FALSE.equals(content)
        || ParagraphSet.ALL.equals(content)
        || Extra.NONE.equals(content));
  }

  private static Object content(Record holder, RecordComponent component) {
    try {
      return component.getAccessor().invoke(holder);
    } catch (ReflectiveOperationException e) {
      throw new AssertionError(e);
    }
  }

  private static String name(RecordComponent component) {
    return component.getDeclaringRecord().getSimpleName() + "." + component.getName();
  }

  /** Finds every component of every record that a meeting can hold. */
  private static Set<String> components() {
    var found = new TreeSet<String>();
    var seen = new HashSet<Class<?>>();
    Deque<Class<?>> waiting = new ArrayDeque<>(Set.of(Meeting.class));
    while (!waiting.isEmpty()) {
      Class<?> type = waiting.pop();
      if (!seen.add(type)) {
        continue;
      }
      if (type.isSealed()) {
        waiting.addAll(Set.of(type.getPermittedSubclasses()));
      }
      if (type.isRecord()) {
        for (RecordComponent component : type.getRecordComponents()) {
          found.add(name(component));
          waiting.addAll(types(component));
        }
      }
    }
    return found;
  }

  private static Set<Class<?>> types(RecordComponent component) {
    var types = new HashSet<Class<?>>();
    types.add(component.getType());
    if (component.getGenericType() instanceof java.lang.reflect.ParameterizedType generic) {
      for (var argument : generic.getActualTypeArguments()) {
        if (argument instanceof Class<?> type) {
          types.add(type);
        }
      }
    }
    return types;
  }
}
