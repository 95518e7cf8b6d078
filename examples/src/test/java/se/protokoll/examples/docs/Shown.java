package se.protokoll.examples.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * Holds what a test method prints to the comments in it that begin with {@code // ->}, so that no
 * guide shows an output that nobody gets.
 *
 * <p>A comment goes on over the comment lines that follow it. Spaces of all kinds and line ends
 * count as one space.
 */
public final class Shown implements BeforeEachCallback, AfterEachCallback {

  static final String MARK = "// ->";

  private final PrintStream before = System.out;
  private final ByteArrayOutputStream printed = new ByteArrayOutputStream();

  @Override
  public void beforeEach(ExtensionContext context) {
    printed.reset();
    System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
  }

  @Override
  public void afterEach(ExtensionContext context) {
    System.setOut(before);
    if (context.getExecutionException().isEmpty()) {
      assertThat(plain(printed.toString(StandardCharsets.UTF_8)))
          .describedAs("what %s prints", context.getRequiredTestMethod().getName())
          .isEqualTo(plain(comments(bodyOf(context))));
    }
  }

  private static List<String> bodyOf(ExtensionContext context) {
    String name = context.getRequiredTestClass().getName().replace('.', '/');
    List<String> lines = Snippets.lines(Path.of("src/test/java", name + ".java"));
    String head = "  void " + context.getRequiredTestMethod().getName() + "(";
    int from = 0;
    while (!lines.get(from).startsWith(head)) {
      from++;
    }
    int to = from;
    while (!lines.get(to).equals("  }")) {
      to++;
    }
    return lines.subList(from, to);
  }

  private static String comments(List<String> lines) {
    var text = new StringBuilder();
    boolean goesOn = false;
    for (String line : lines) {
      String bare = line.strip();
      if (bare.startsWith(MARK)) {
        text.append(bare.substring(MARK.length())).append(' ');
        goesOn = true;
      } else if (goesOn && bare.startsWith("// ") && !bare.startsWith("// [")) {
        text.append(bare.substring("// ".length())).append(' ');
      } else {
        goesOn = false;
      }
    }
    return text.toString();
  }

  private static String plain(String text) {
    return text.replaceAll("[\\s\\u00a0]+", " ").strip();
  }
}
