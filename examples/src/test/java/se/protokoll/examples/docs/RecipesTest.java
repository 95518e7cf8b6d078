package se.protokoll.examples.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.protokoll.examples.cli.Ran;

/**
 * Runs the recipes of the page on dividing money: a named block is a file, and a line that begins
 * with a dollar sign is a command whose output follows. Run with {@code -Dprotokoll.generate=true},
 * the test writes the outputs anew.
 */
class RecipesTest {
  private static final Path PAGE = Snippets.ROOT.resolve("docs/dividing-money.md");
  private static final String PROGRAM = "$ protokoll ";
  private static final Pattern WORD = Pattern.compile("\"([^\"]*)\"|(\\S+)");

  @TempDir Path folder;

  @Test
  void everyRecipeGivesWhatThePageShows() throws IOException {
    String page = Files.readString(PAGE);
    String run = Pages.BLOCK.matcher(page).replaceAll(this::run);
    if (Boolean.getBoolean("protokoll.generate")) {
      Files.writeString(PAGE, run);
    }
    assertThat(Files.readString(PAGE)).isEqualTo(run);
    assertThat(run.lines().filter(line -> line.startsWith(PROGRAM)).count())
        .isGreaterThanOrEqualTo(12);
  }

  private String run(MatchResult block) {
    if (block.group(1) != null && !block.group(3).equals("java")) {
      write(block.group(1), block.group(4));
    }
    String text = block.group();
    if (block.group(3).equals("console")) {
      var lines = new StringBuilder("```console\n");
      block
          .group(4)
          .lines()
          .filter(line -> line.startsWith(PROGRAM))
          .forEach(line -> lines.append(line).append('\n').append(output(line)));
      text = lines.append("```").toString();
    }
    return Matcher.quoteReplacement(text);
  }

  private void write(String name, String text) {
    try {
      Files.writeString(folder.resolve(name), text);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private String output(String line) {
    List<String> arguments = new ArrayList<>();
    Matcher words = WORD.matcher(line.substring(PROGRAM.length()).replaceAll(" > .*", ""));
    while (words.find()) {
      String word = words.group(1) == null ? words.group(2) : words.group(1);
      Path file = folder.resolve(word);
      arguments.add(Files.exists(file) ? file.toString() : word);
    }
    Ran ran = Ran.reading(new byte[0], arguments.toArray(String[]::new));
    // an audit of a wrong table ends with 1
    assertThat(ran.code())
        .as(line + ": " + ran.err())
        .isLessThanOrEqualTo(arguments.get(0).equals("audit") ? 1 : 0);
    assertThat(ran.out()).as(line).isNotBlank();
    return line.contains(" > ")
        ? ""
        : new String(ran.out().getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8)
                .replace("\ufeff", "")
                .replace(folder + "/", "")
                .replaceAll("(?m) +$", "")
                .strip()
            + "\n";
  }
}
