package se.protokoll.pages;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import se.protokoll.money.Ratio;
import se.protokoll.text.Extra;
import se.protokoll.text.ParagraphSet;
import se.protokoll.text.When;

/**
 * Changes a record in one place: what is optional goes, a list loses its first, a constant becomes
 * the next, and yes becomes no. Keys and what no page shows stay.
 */
final class Changes {
  private static final Set<String> NEVER = Set.of("key", "id", "suffix");

  private int left;
  private boolean refused;
  private String place = "";

  /** A record that is changed, and where. */
  record Changed<T>(Optional<T> record, String place) {}

  private Changes(int left) {
    this.left = left;
  }

  /** Returns how many places a record has that can change. */
  static int count(Record record) {
    var counter = new Changes(Integer.MAX_VALUE);
    counter.changed(record, "", record.getClass());
    return Integer.MAX_VALUE - counter.left;
  }

  /** Returns a record with a change at a place, from 0; without one where the record refuses it. */
  static <T extends Record> Changed<T> at(T record, int place) {
    var changes = new Changes(place);
    Object changed = changes.changed(record, "", record.getClass());
    @SuppressWarnings("unchecked") // a changed record is of the same class
    T same = (T) changed;
    return new Changed<>(changes.refused ? Optional.empty() : Optional.of(same), changes.place);
  }

  private boolean isHere(String name, Object value) {
    if (left-- != 0) {
      return false;
    }
    place = name + ": " + value;
    return true;
  }

  private Object changed(Object value, String name, Class<?> owner) {
    String path = owner.getSimpleName() + "." + name;
    if (value instanceof Extra
        || value instanceof ParagraphSet
        || value instanceof Ratio
        || NEVER.contains(name)
        || isSilent(path, value)
        || path.equals("Meeting.source")) {
      return value;
    }
    if (value instanceof Optional<?> optional) {
      if (optional.isEmpty() || isHere(path, value)) {
        return Optional.empty();
      }
      return Optional.of(changed(optional.get(), name, owner));
    }
    if (value instanceof List<?> list) {
      if (!list.isEmpty() && isHere(path, list.get(0))) {
        return list.subList(1, list.size());
      }
      List<Object> changed = new ArrayList<>();
      list.forEach(one -> changed.add(changed(one, name, owner)));
      return changed;
    }
    if (value instanceof Boolean flag) {
      return isHere(path, flag) ? !flag : flag;
    }
    if (value instanceof Enum<?> constant && isHere(path, constant)) {
      Object[] all = constant.getDeclaringClass().getEnumConstants();
      return all[(constant.ordinal() + 1) % all.length];
    }
    return value instanceof Record record && left >= 0 ? record(record) : value;
  }

  /** Says whether a value is the time of a reference that says nothing, so that it has no label. */
  private static boolean isSilent(String path, Object value) {
    return path.equals("ParagraphRef.when") && value.equals(Optional.of(When.builder().build()));
  }

  private Object record(Record record) {
    RecordComponent[] components = record.getClass().getRecordComponents();
    var types = new Class<?>[components.length];
    var values = new Object[components.length];
    try {
      for (int i = 0; i < components.length; i++) {
        Object before = components[i].getAccessor().invoke(record);
        types[i] = components[i].getType();
        values[i] = changed(before, components[i].getName(), record.getClass());
      }
      return record.getClass().getDeclaredConstructor(types).newInstance(values);
    } catch (InvocationTargetException e) {
      refused = true;
      return record;
    } catch (ReflectiveOperationException e) {
      throw new AssertionError(e);
    }
  }
}
