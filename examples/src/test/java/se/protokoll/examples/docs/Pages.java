package se.protokoll.examples.docs;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The pages of the documentation, and the blocks of code in them. */
public final class Pages {

  static final Pattern BLOCK =
      Pattern.compile(
          "(?m)(?:^<!-- \\[([^]]+)] -->\n)?^( *)```(\\w*)\n(.*?)^ *```$", Pattern.DOTALL);

  private static final Set<String> NOT_OURS = Set.of("target", ".git", ".idea");

  private Pages() {}

  /**
   * A block of a page.
   *
   * @param page the file
   * @param name the name in the comment above it, empty when there is none
   * @param language what stands behind the backticks
   * @param text its lines without the indentation that they share
   */
  public record Block(Path page, String name, String language, String text) {}

  /** Returns every page, in order of their paths. */
  public static List<Path> all() throws IOException {
    var pages = new ArrayList<Path>();
    Files.walkFileTree(
        Snippets.ROOT,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
            return NOT_OURS.contains(folder.getFileName().toString())
                ? FileVisitResult.SKIP_SUBTREE
                : FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            if (file.toString().endsWith(".md")) {
              pages.add(file);
            }
            return FileVisitResult.CONTINUE;
          }
        });
    pages.sort(null);
    return pages;
  }

  /** Returns the blocks of a page in a language. */
  public static List<Block> blocks(Path page, String language) throws IOException {
    return BLOCK
        .matcher(Files.readString(page))
        .results()
        .map(found -> block(page, found))
        .filter(block -> block.language().equals(language))
        .toList();
  }

  /** Returns the blocks of a page in a language that regions of sources are written in. */
  static List<Block> code(Path page) throws IOException {
    return Stream.concat(blocks(page, "java").stream(), blocks(page, "kotlin").stream()).toList();
  }

  private static Block block(Path page, MatchResult found) {
    String name = found.group(1) == null ? "" : found.group(1);
    List<String> lines = found.group(4).lines().toList();
    return new Block(page, name, found.group(3), Snippets.dedented(lines));
  }
}
