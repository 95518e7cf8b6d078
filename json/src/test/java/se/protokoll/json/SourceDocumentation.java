package se.protokoll.json;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import se.protokoll.json.codec.Field;
import se.protokoll.json.codec.SchemaWriter;

/** What records and their components mean, from their documentation in the sources of core. */
final class SourceDocumentation implements SchemaWriter.Documentation {
  private static final Path CORE = Path.of("../core/src/main/java");
  private static final Path JSON = Path.of("src/main/java");
  private static final Pattern COMMENT = Pattern.compile("/\\*\\*(.*?)\\*/", Pattern.DOTALL);
  private static final Pattern PARAM = Pattern.compile("(?s)param (\\w+) (.*)");

  private final Map<Class<?>, Map<String, String>> all = new HashMap<>();

  @Override
  public String of(Class<?> type) {
    return text(type, "");
  }

  @Override
  public String of(Class<?> type, Field<?, ?> property) {
    return property.meaning().isEmpty() ? text(type, property.name()) : property.meaning();
  }

  private String text(Class<?> type, String component) {
    String text = all.computeIfAbsent(type, SourceDocumentation::read).get(component);
    if (text == null) {
      throw new IllegalStateException(
          "The documentation of " + type.getSimpleName() + " lacks @param " + component);
    }
    return text;
  }

  /** Reads the documentation of a type: its first paragraph by "", the others by component. */
  private static Map<String, String> read(Class<?> type) {
    String source;
    try {
      String file = type.getName().replaceAll("\\$.*", "").replace('.', '/') + ".java";
      Path core = CORE.resolve(file);
      source = Files.readString(Files.exists(core) ? core : JSON.resolve(file));
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
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

  /** Takes away what is for the eye in Javadoc alone. */
  private static String plain(String javadoc) {
    return javadoc
        .replaceAll("\\s+", " ")
        .replaceAll("</?i>", "")
        .replaceAll("\\{@(?:link|code) ([^} ]*)}", "$1")
        .strip();
  }
}
