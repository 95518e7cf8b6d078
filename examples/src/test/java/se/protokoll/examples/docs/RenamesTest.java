package se.protokoll.examples.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Keeps {@code docs/renames.tsv} complete and true. {@code names-2bb1db4.tsv} lists every type of
 * the library, and every public member of its API, as they were before the first row.
 */
class RenamesTest {
  private static final Path TABLE = Path.of("../docs/renames.tsv");
  private static final Path BEFORE = Path.of("src/test/resources/renames/names-2bb1db4.tsv");
  private static final Set<String> KINDS = Set.of("type", "method", "json", "word");

  private record Row(String kind, String old, String renamed) {}

  private final List<Row> rows = rows();
  private final Set<String> oldTypes = before("type");
  private final Set<String> oldMembers = before("member");

  private static List<Row> rows() {
    var rows = new ArrayList<Row>();
    for (String line : lines(TABLE).subList(1, lines(TABLE).size())) {
      String[] cells = line.split("\t", -1);
      assertThat(cells).as(line).hasSize(3);
      rows.add(new Row(cells[0], cells[1], cells[2]));
    }
    return rows;
  }

  private static Set<String> before(String kind) {
    var names = new HashSet<String>();
    for (String line : lines(BEFORE)) {
      String[] cells = line.split("\t", -1);
      if (cells[0].equals(kind)) {
        names.add(cells[1]);
      }
    }
    return names;
  }

  private static List<String> lines(Path file) {
    try {
      return Files.readAllLines(file);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private Stream<Row> rows(String kind) {
    return rows.stream().filter(row -> row.kind().equals(kind));
  }

  @Test
  void everyRowSaysWhatKindOfNameItIs() {
    assertThat(lines(TABLE)).first().isEqualTo("kind\told\tnew");
    assertThat(rows.stream().filter(row -> !KINDS.contains(row.kind()))).isEmpty();
  }

  @Test
  void everyOldTypeWasThere() {
    assertThat(rows("type").map(Row::old)).doesNotHaveDuplicates();
    assertThat(rows("type").map(Row::old).filter(name -> !oldTypes.contains(name))).isEmpty();
  }

  @Test
  void everyNewTypeIsThere() {
    assertThat(
            rows("type").map(Row::renamed).filter(name -> !name.isEmpty() && type(name).isEmpty()))
        .isEmpty();
  }

  @Test
  void everyTypeIsThereOrHasARow() {
    Map<String, String> renamed = renamedTypes();
    assertThat(
            oldTypes.stream()
                .filter(name -> type(name).isEmpty() && !isCovered(name, renamed))
                .sorted())
        .isEmpty();
  }

  /** Says whether a type has a row, or goes where the type around it goes. */
  private static boolean isCovered(String name, Map<String, String> renamed) {
    if (renamed.containsKey(name)) {
      return true;
    }
    int dot = name.lastIndexOf('.');
    String around = renamed.get(name.substring(0, Math.max(0, dot)));
    return around != null && (around.isEmpty() || type(around + name.substring(dot)).isPresent());
  }

  @Test
  void everyOldMemberWasThere() {
    Set<String> api = new HashSet<>();
    oldMembers.forEach(member -> api.add(owner(member)));
    assertThat(
            rows("method")
                .map(Row::old)
                .filter(name -> !oldMembers.contains(member(name)))
                .filter(name -> !oldTypes.contains(owner(name)) || api.contains(owner(name)))
                .filter(name -> !isConstructor(name) || !oldTypes.contains(owner(name))))
        .isEmpty();
  }

  @Test
  void everyNewMemberIsThere() {
    assertThat(
            rows("method")
                .map(Row::renamed)
                .flatMap(names -> Stream.of(names.split(", (?=se\\.)")))
                .filter(name -> !name.isEmpty() && !has(owner(name), member(name))))
        .isEmpty();
  }

  @Test
  void everyMemberOfTheApiIsThereOrHasARow() {
    Map<String, String> types = renamedTypes();
    Set<String> renamed = new HashSet<>();
    rows("method").forEach(row -> renamed.add(member(row.old())));
    assertThat(
            oldMembers.stream()
                .filter(name -> !renamed.contains(name) && !isKept(name, types))
                .sorted())
        .isEmpty();
  }

  private static boolean isKept(String member, Map<String, String> types) {
    String old = owner(member);
    String now = types.getOrDefault(old, old);
    return now.isEmpty() || has(now, now + member.substring(old.length()));
  }

  private Map<String, String> renamedTypes() {
    var renamed = new HashMap<String, String>();
    rows("type").forEach(row -> renamed.put(row.old(), row.renamed()));
    return renamed;
  }

  private static String owner(String member) {
    return member.substring(0, member.indexOf('#'));
  }

  /** Returns a member without the types of its parameters. */
  private static String member(String name) {
    int parenthesis = name.indexOf('(');
    return parenthesis < 0 ? name : name.substring(0, parenthesis);
  }

  private static boolean isConstructor(String name) {
    String owner = owner(name);
    return member(name).endsWith("#" + owner.substring(owner.lastIndexOf('.') + 1));
  }

  private static Optional<Class<?>> type(String name) {
    for (String binary = name; ; ) {
      try {
        return Optional.of(Class.forName(binary, false, RenamesTest.class.getClassLoader()));
      } catch (ClassNotFoundException e) {
        int dot = binary.lastIndexOf('.');
        if (dot < 0) {
          return Optional.empty();
        }
        binary = binary.substring(0, dot) + "$" + binary.substring(dot + 1);
      }
    }
  }

  private static boolean has(String owner, String member) {
    String name = member.substring(member.indexOf('#') + 1);
    Optional<Class<?>> type = type(owner);
    if (type.isEmpty()) {
      return false;
    }
    if (isConstructor(member)) {
      return type.get().getDeclaredConstructors().length > 0;
    }
    Stream<String> methods =
        Stream.concat(
                Stream.of(type.get().getMethods()), Stream.of(type.get().getDeclaredMethods()))
            .filter(method -> !Modifier.isPrivate(method.getModifiers()))
            .map(Method::getName);
    Stream<String> fields =
        Stream.concat(Stream.of(type.get().getFields()), Stream.of(type.get().getDeclaredFields()))
            .filter(field -> !Modifier.isPrivate(field.getModifiers()))
            .map(Field::getName);
    return Stream.concat(methods, fields).anyMatch(name::equals);
  }
}
