package se.protokoll.json;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import se.protokoll.fund.Rounding;
import se.protokoll.json.codec.Field;
import se.protokoll.json.codec.SchemaWriter;
import se.protokoll.json.codec.Shape;
import se.protokoll.json.request.DistributionRequest;
import se.protokoll.json.request.DivisionRequest;
import se.protokoll.people.StandingOrders;
import se.protokoll.reader.HeadingKind;
import se.protokoll.reader.Label;
import se.protokoll.reader.Layout;
import se.protokoll.validation.law.LegalContext;

/** What records and their components mean, from their documentation in the sources. */
final class SourceDocumentation implements SchemaWriter.Documentation {
  private static final List<Path> SOURCES =
      List.of(
          Path.of("../core/src/main/java"),
          Path.of("src/main/java"),
          Path.of("../core/reader/src/main/java"),
          Path.of("../validation/src/main/java"));
  private static final Pattern COMMENT = Pattern.compile("/\\*\\*(.*?)\\*/", Pattern.DOTALL);
  private static final Pattern CONSTANT =
      Pattern.compile("/\\*\\*((?:(?!\\*/).)*)\\*/\\s*([A-Z_]+)(?=[,;\\s])", Pattern.DOTALL);
  private static final Pattern PARAM = Pattern.compile("(?s)param (\\w+) (.*)");

  /** Types some of whose properties are components of another. */
  private static final Map<Class<?>, Class<?>> ELSEWHERE =
      Map.of(
          LegalContext.class,
          StandingOrders.class,
          DivisionRequest.class,
          Rounding.class,
          DistributionRequest.class,
          Rounding.class);

  /** What the words of layouts stand for, which are properties there. */
  private static final Map<String, String> CONSTANTS = constants(Label.class, HeadingKind.class);

  private final Map<Class<?>, Map<String, String>> all = new HashMap<>();

  @Override
  public String of(Shape<?> shape) {
    return shape.meaning().isEmpty() ? text(shape.type(), "") : shape.meaning();
  }

  @Override
  public String of(Class<?> type, Field<?, ?> property) {
    if (!property.meaning().isEmpty()) {
      return property.meaning();
    }
    if (type == Layout.class && CONSTANTS.containsKey(property.name())) {
      return CONSTANTS.get(property.name());
    }
    boolean isHere = type.isRecord() && documented(type).containsKey(property.name());
    return text(isHere ? type : ELSEWHERE.getOrDefault(type, type), property.name());
  }

  /** Reads what the constants of some enums mean, by their words. */
  private static Map<String, String> constants(Class<?>... enums) {
    var meanings = new HashMap<String, String>();
    for (Class<?> type : enums) {
      Matcher constants = CONSTANT.matcher(source(type));
      while (constants.find()) {
        String word = constants.group(2).toLowerCase(Locale.ROOT).replace('_', '-');
        String text = plain(constants.group(1).replaceAll("(?m)^\\s*\\* ?", ""));
        meanings.put(
            word,
            text.substring(0, 1).toLowerCase(Locale.ROOT) + text.substring(1).split("\\.$")[0]);
      }
    }
    return meanings;
  }

  private Map<String, String> documented(Class<?> type) {
    return all.computeIfAbsent(type, SourceDocumentation::read);
  }

  private String text(Class<?> type, String component) {
    String text = documented(type).get(component);
    if (text == null) {
      throw new IllegalStateException(
          "The documentation of " + type.getSimpleName() + " lacks @param " + component);
    }
    return text;
  }

  /** Reads the documentation of a type: its first paragraph by "", the others by component. */
  private static Map<String, String> read(Class<?> type) {
    String source = source(type);
    Matcher header =
        Pattern.compile("(?m)^ *public .*\\b(record|class) " + type.getSimpleName() + "\\b")
            .matcher(source);
    if (!header.find()) {
      throw new IllegalStateException("No declaration of " + type);
    }
    String comment = "";
    Matcher comments = COMMENT.matcher(source.substring(0, header.start()));
    while (comments.find()) {
      comment = comments.group(1).replaceAll("(?m)^\\s*\\* ?", "");
    }
    var texts = new HashMap<String, String>();
    String[] parts = comment.split("(?m)^@");
    texts.put("", plain(parts[0].split("<p>|<ul>")[0]));
    for (String part : parts) {
      Matcher param = PARAM.matcher(part);
      if (param.matches()) {
        texts.put(param.group(1), plain(param.group(2)));
      }
    }
    return texts;
  }

  private static String source(Class<?> type) {
    try {
      String file = type.getName().replaceAll("\\$.*", "").replace('.', '/') + ".java";
      return Files.readString(
          SOURCES.stream()
              .map(root -> root.resolve(file))
              .filter(Files::exists)
              .findFirst()
              .orElseThrow());
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /** Takes away what is for the eye in Javadoc alone. */
  private static String plain(String javadoc) {
    return javadoc
        .replaceAll("\\s+", " ")
        .replaceAll("</?i>", "")
        .replaceAll("\\{@(?:link|code) ([^} ]*)}", "$1")
        .strip();
  }
}
