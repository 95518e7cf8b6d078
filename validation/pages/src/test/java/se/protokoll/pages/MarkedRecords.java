package se.protokoll.pages;

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
import java.util.Set;
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
 * Makes records with something in every component, lawful or not, in which every text, number, day
 * and amount is there once, so that one that a page forgets is missed. Keys are few, so that they
 * meet.
 */
final class MarkedRecords {
  private static final int DEEPEST = 12;
  private static final Set<String> PEOPLE =
      Set.of(
          "person",
          "persons",
          "substitutesFor",
          "substituteFor",
          "notParticipating",
          "proportionalRequestedBy");
  private static final Set<String> PROPOSALS =
      Set.of("adopts", "put", "found", "yesMeans", "noMeans", "inFavourOf");
  private static final Set<String> HOLDERS = Set.of("restTo", "bearer");

  private final Random random;
  private final int longest;
  private int made;

  /**
   * @param longest the most that a list holds
   */
  MarkedRecords(long seed, int longest) {
    this.random = new Random(seed);
    this.longest = longest;
  }

  <T> T next(Class<T> type) {
    return type.cast(value(type, type, "", 0));
  }

  private Object value(Type type, Class<?> owner, String name, int depth) {
    if (type instanceof ParameterizedType generic) {
      Type inside = generic.getActualTypeArguments()[0];
      boolean simple = inside instanceof Class<?> c && !c.isRecord() && c != Actor.class;
      boolean some = random.nextInt(10) < (simple || depth < 6 ? 7 : often(depth));
      if (generic.getRawType() == Optional.class) {
        return some ? Optional.of(value(inside, owner, name, depth + 1)) : Optional.empty();
      }
      var list = new ArrayList<Object>();
      for (int i = some ? 1 + random.nextInt(longest) : 0; i > 0; i--) {
        list.add(value(inside, owner, name, depth + 1));
      }
      return list;
    }
    return plain((Class<?>) type, owner, name, depth);
  }

  /** Says how often, in ten, something that holds more is there at a depth. */
  private static int often(int depth) {
    return depth > DEEPEST ? 0 : Math.max(1, 9 - depth);
  }

  private Object plain(Class<?> type, Class<?> owner, String name, int depth) {
    made++;
    if (type == String.class) {
      return string(owner.getSimpleName(), name);
    } else if (type == int.class || type == Integer.class) {
      return name.equals("number") || name.equals("paragraph")
          ? 1 + random.nextInt(20)
          : 100_000 + made;
    } else if (type == boolean.class || type == Boolean.class) {
      return random.nextBoolean();
    } else if (type == LocalDate.class) {
      return LocalDate.of(1900, 1, 1).plusDays(made);
    } else if (type == LocalTime.class) {
      return LocalTime.ofSecondOfDay(made % 86_400);
    } else if (type == Money.class) {
      return Money.ofOre(1_234_567L * made * (random.nextInt(4) == 0 ? -1 : 1));
    } else if (type == MoneyUnit.class) {
      return MoneyUnit.parse(made + " kr");
    } else if (type == Ratio.class) {
      return random.nextBoolean()
          ? new Ratio(BigInteger.valueOf(1_000L + made), BigInteger.TEN.pow(2), true)
          : new Ratio(BigInteger.ONE, BigInteger.valueOf(1_000L + made), false);
    } else if (type == ParagraphSet.class) {
      return set();
    } else if (type == Extra.class) {
      return Extra.of(new Extra.Property("acme:own", "\"own" + made + "\""));
    } else if (type == Actor.class) {
      Class<?> one =
          List.of(PersonRef.class, Organisation.class, Office.class).get(random.nextInt(3));
      return value(one, owner, name, depth);
    } else if (type.isEnum()) {
      Object[] constants = type.getEnumConstants();
      return constants[random.nextInt(constants.length)];
    }
    return record(type, depth);
  }

  private ParagraphSet set() {
    int from = 1 + random.nextInt(20);
    return switch (random.nextInt(5)) {
      case 0 -> ParagraphSet.ALL;
      case 1 -> ParagraphSet.parse("all except " + from);
      case 2 -> ParagraphSet.parse(from + "-" + (from + 3) + ", 30");
      case 3 -> ParagraphSet.parse("KF " + from);
      default -> ParagraphSet.parse(Integer.toString(from));
    };
  }

  private String string(String owner, String name) {
    if (PEOPLE.contains(name) || (owner.equals("Person") && name.equals("key"))) {
      return "key-person-" + random.nextInt(6);
    }
    if (name.equals("clause") || (owner.equals("Clause") && name.equals("key"))) {
      return "key-clause-" + random.nextInt(4);
    }
    boolean proposal = owner.equals("Proposal") && name.equals("key");
    if (proposal || name.equals("adopts") || (PROPOSALS.contains(name) && random.nextBoolean())) {
      return "key-proposal-" + random.nextInt(proposal ? 3 : 4);
    }
    boolean holder = Set.of("Holder", "Favoured").contains(owner) && name.equals("key");
    if (holder || HOLDERS.contains(name)) {
      return "key-holder-" + random.nextInt(5);
    }
    if (name.equals("key")) {
      return "key-other-" + made;
    }
    if (owner.equals("AgendaItem") && name.equals("number") || name.equals("agendaItem")) {
      return "punkt-" + random.nextInt(6);
    }
    if (name.equals("suffix")) {
      return List.of("A", "b", "/20", "å\"<").get(random.nextInt(4));
    }
    return text();
  }

  private String text() {
    String mark = "t" + made + "t";
    return switch (random.nextInt(12)) {
      case 0 -> mark + "</p><script>alert(\"1\")</script> & ]]> <!--";
      case 1 -> "\u202E" + mark + "\u2066";
      case 2 -> mark + "\u0000\u001b\u007f\uFFFF";
      case 3 -> mark + "x".repeat(random.nextInt(20) == 0 ? 5_000 : 70);
      case 4 -> "rad " + mark + "\nnästa\r\n\r\n\ttab ";
      case 5 -> mark + " 121212-1212 " + mark;
      case 6 -> " " + mark + "  Åre 😀 ";
      default -> mark + " åäö";
    };
  }

  /** Tries until the constructor refuses nothing: a vacant seat with a person, days in disorder. */
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
        values[i] = value(components[i].getGenericType(), type, components[i].getName(), depth + 1);
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
