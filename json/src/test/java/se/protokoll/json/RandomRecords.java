package se.protokoll.json;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigInteger;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import se.protokoll.money.Money;
import se.protokoll.money.MoneyUnit;
import se.protokoll.money.Ratio;
import se.protokoll.people.Actor;
import se.protokoll.people.Office;
import se.protokoll.people.Organisation;
import se.protokoll.people.PersonRef;
import se.protokoll.text.Extra;
import se.protokoll.text.ParagraphSet;

/**
 * Makes records with something in every component, lawful or not, so that a component that a table
 * has forgotten is missed at once.
 */
final class RandomRecords {
  private static final List<String> TEXTS =
      List.of(
          "",
          " ",
          "a",
          "Åre",
          "Östersund \"norr\"",
          "rad\nnästa\ttab\\",
          "\u0000\u001f\u007f",
          "\u2028 \u00a0",
          "😀 \ud83c\uddf8\ud83c\uddea",
          "x".repeat(70));
  private static final List<String> SETS =
      List.of("all", "1-7, 11", "all except 364", "part of 6", "12 A", "63/20", "KF 266");
  private static final List<String> RAW =
      List.of("1.10", "1E5", "-0.0", "null", "[]", "{\"a\":[1,{\"å\":\"\\u0001\"}]}", "\"x\"");
  private static final int DEEPEST = 14;

  private final Random random;

  RandomRecords(long seed) {
    random = new Random(seed);
  }

  <T> T next(Class<T> type) {
    return type.cast(value(type, 0));
  }

  private Object value(Type type, int depth) {
    if (type instanceof ParameterizedType generic) {
      Type inside = generic.getActualTypeArguments()[0];
      boolean simple = inside instanceof Class<?> c && !c.isRecord() && c != Actor.class;
      boolean some = random.nextInt(10) < (simple || depth < 6 ? 7 : often(depth));
      if (generic.getRawType() == Optional.class) {
        return some ? Optional.of(value(inside, depth + 1)) : Optional.empty();
      }
      var list = new ArrayList<Object>();
      for (int i = some ? 1 + random.nextInt(2) : 0; i > 0; i--) {
        list.add(value(inside, depth + 1));
      }
      return list;
    }
    return plain((Class<?>) type, depth);
  }

  /** Says how often, in ten, something that holds more is there at a depth. */
  private static int often(int depth) {
    return depth > DEEPEST ? 0 : Math.max(1, 9 - depth);
  }

  private Object plain(Class<?> type, int depth) {
    if (type == String.class) {
      return TEXTS.get(random.nextInt(TEXTS.size()));
    } else if (type == int.class || type == Integer.class) {
      return random.nextInt(5) == 0 ? Integer.MAX_VALUE : random.nextInt(1000);
    } else if (type == boolean.class || type == Boolean.class) {
      return random.nextBoolean();
    } else if (type == LocalDate.class) {
      return LocalDate.of(1900 + random.nextInt(200), 1, 1).plusDays(random.nextInt(366));
    } else if (type == LocalTime.class) {
      return LocalTime.of(random.nextInt(24), random.nextInt(60), 30 * random.nextInt(2));
    } else if (type == Money.class) {
      return Money.ofOre(random.nextInt(4) == 0 ? -7 : random.nextLong(1L << 50));
    } else if (type == MoneyUnit.class) {
      List<String> units =
          List.of("ore", "krona", "hundred", "thousand", "5 kr", "0,1 mkr", "7 öre");
      return MoneyUnit.parse(units.get(random.nextInt(units.size())));
    } else if (type == Ratio.class) {
      return random.nextBoolean()
          ? new Ratio(BigInteger.valueOf(random.nextInt(100_000)), BigInteger.TEN.pow(2), true)
          : new Ratio(BigInteger.ONE, BigInteger.valueOf(1 + random.nextInt(9)), false);
    } else if (type == ParagraphSet.class) {
      return ParagraphSet.parse(SETS.get(random.nextInt(SETS.size())));
    } else if (type == Extra.class) {
      return extra();
    } else if (type == Actor.class) {
      return value(
          List.of(PersonRef.class, Organisation.class, Office.class).get(random.nextInt(3)), depth);
    } else if (type.isEnum()) {
      Object[] constants = type.getEnumConstants();
      return constants[random.nextInt(constants.length)];
    }
    return record(type, depth);
  }

  private Extra extra() {
    var properties = new ArrayList<Extra.Property>();
    for (int i = random.nextInt(3); i > 0; i--) {
      properties.add(new Extra.Property("acme:" + i, RAW.get(random.nextInt(RAW.size()))));
    }
    return new Extra(properties);
  }

  /** Tries until the constructor refuses nothing: blank names, or days in the wrong order. */
  private Object record(Class<?> type, int depth) {
    RecordComponent[] components = type.getRecordComponents();
    if (components == null) {
      throw new AssertionError("No random values of " + type);
    }
    for (int attempt = 0; attempt < 200; attempt++) {
      var types = new Class<?>[components.length];
      var values = new Object[components.length];
      for (int i = 0; i < components.length; i++) {
        types[i] = components[i].getType();
        values[i] = value(components[i].getGenericType(), depth + 1);
      }
      try {
        return type.getDeclaredConstructor(types).newInstance(values);
      } catch (InvocationTargetException e) {
        if (!(e.getCause() instanceof IllegalArgumentException)) {
          throw new AssertionError(e);
        }
      } catch (ReflectiveOperationException e) {
        throw new AssertionError(e);
      }
    }
    throw new AssertionError("No " + type.getSimpleName() + " is good enough");
  }
}
