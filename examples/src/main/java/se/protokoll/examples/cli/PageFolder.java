package se.protokoll.examples.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;

/** A folder that pages are written to; it is made when the first one is. */
final class PageFolder {
  private final Path folder;

  private PageFolder(Path folder) {
    this.folder = folder;
  }

  /** What writes pages to a folder, and returns the exit code. */
  @FunctionalInterface
  interface Work {
    int in(PageFolder folder);
  }

  /**
   * Lets some work write to a folder, and tells why where it cannot.
   *
   * @param name what the folder is called
   * @param told of what is wrong with it
   * @return the exit code: that of the work where the folder can be written to
   */
  static int write(String name, FileByFile.Told told, Work work) {
    try {
      return work.in(new PageFolder(Inputs.named(name)));
    } catch (RefusedFileException e) {
      told.of(name, e.reasons());
      return Protokoll.UNREADABLE;
    } catch (LostOutputException e) {
      Throwable cause = Objects.requireNonNull(e.getCause(), "it has one");
      String reason = Objects.toString(cause.getMessage(), cause.toString());
      told.of(name, List.of(InputProblem.ofFile("pages.not-written", "reason", reason)));
      return Protokoll.NOT_WRITTEN;
    }
  }

  /** Returns where a page of the folder is. */
  Path path(String page) {
    return folder.resolve(page);
  }

  /**
   * Writes a page.
   *
   * @param name its name, with the folders inside this one
   * @throws LostOutputException when it cannot be written
   */
  void page(String name, String html) {
    page(name, html.getBytes(StandardCharsets.UTF_8));
  }

  /**
   * Writes a page or a document.
   *
   * @param name its name, with the folders inside this one
   * @throws LostOutputException when it cannot be written
   */
  void page(String name, byte[] bytes) {
    try {
      Path file = path(name);
      Files.createDirectories(Objects.requireNonNull(file.getParent(), "it is in a folder"));
      Files.write(file, bytes);
    } catch (IOException e) {
      throw new LostOutputException(e);
    }
  }
}
