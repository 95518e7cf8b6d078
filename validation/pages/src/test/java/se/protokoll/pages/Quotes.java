package se.protokoll.pages;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import se.protokoll.money.Ratio;
import se.protokoll.text.Extra;
import se.protokoll.text.ParagraphSet;

/**
 * Writes a title into every line of some minutes, in turn alone and in longer texts. Keys, names,
 * the titles of paragraphs and free text stay.
 */
final class Quotes {
  private static final Set<String> NAMES =
      Set.of("Person", "Office", "Organisation", "PublicBody", "Holder");

  /** Parts of numbers, the titles of paragraphs, and free text. */
  private static final Set<String> STAY =
      Set.of(
          "Paragraph.title",
          "Paragraph.suffix",
          "ParagraphRef.suffix",
          "Paragraph.agendaItem",
          "AgendaItem.number",
          "Attendance.party",
          "Meeting.id",
          "Section.text",
          "Reservation.text",
          "Statement.text",
          "Inference.component");

  private final String title;
  private int written;

  private Quotes(String title) {
    this.title = title;
  }

  /** Returns a record in which every line has the title. */
  static <T extends Record> T of(T record, String title) {
    @SuppressWarnings("unchecked") // the same class with other texts
    T same = (T) new Quotes(title).record(record);
    return same;
  }

  private String line() {
    return switch (written++ % 6) {
      case 0 -> title;
      case 1 -> "Återkoppling om " + title + " i höst";
      case 2 -> "\u201d" + title.toUpperCase(Locale.ROOT) + "\u201d";
      case 3 -> "Se\n" + title.replace(" ", "\n ") + ".";
      case 4 -> "Om:" + title.replace(" ", "\u00a0") + "/2024";
      default -> "Bilaga 1, " + title.replace(" ", " \u2013 ") + ", bilaga 2";
    };
  }

  private Object changed(Object value, Class<?> owner, String name) {
    if (value instanceof Optional<?> optional) {
      return optional.map(inside -> changed(inside, owner, name));
    }
    if (value instanceof List<?> list) {
      List<Object> changed = new ArrayList<>();
      list.forEach(one -> changed.add(changed(one, owner, name)));
      return changed;
    }
    if (value instanceof Extra || value instanceof ParagraphSet || value instanceof Ratio) {
      return value;
    }
    if (value instanceof Record record) {
      return record(record);
    }
    boolean stays =
        NAMES.contains(owner.getSimpleName())
            || STAY.contains(owner.getSimpleName() + "." + name)
            || (value instanceof String text && text.startsWith("key-"));
    return value instanceof String && !stays ? line() : value;
  }

  private Object record(Record record) {
    RecordComponent[] components = record.getClass().getRecordComponents();
    var types = new Class<?>[components.length];
    var values = new Object[components.length];
    try {
      for (int i = 0; i < components.length; i++) {
        types[i] = components[i].getType();
        values[i] =
            changed(
                components[i].getAccessor().invoke(record),
                record.getClass(),
                components[i].getName());
      }
      return record.getClass().getDeclaredConstructor(types).newInstance(values);
    } catch (InvocationTargetException refused) {
      return record; // a text that cannot be another, such as an address
    } catch (ReflectiveOperationException e) {
      throw new AssertionError(e);
    }
  }
}
