import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * Builds the published artifacts a second time in another folder and compares every byte of them.
 *
 * <p>Run by the build with: the project's folder, a folder to build in, Maven's home, its local
 * repository.
 */
public final class BuildAgain {

  private static final List<String> MODULES =
      List.of(
          "core",
          "core/reader",
          "json",
          "json/jackson2",
          "validation",
          "validation/fixtures",
          "validation/spring-boot-starter",
          "validation/pages");
  private static final Set<String> LEFT_OUT = Set.of("target", ".git", ".idea", ".jqwik-database");

  public static void main(String[] arguments) throws Exception {
    Path project = Path.of(arguments[0]);
    Path copy = Path.of(arguments[1]);
    delete(copy); // of an earlier build, which may have files that are gone
    copy(project, copy);
    System.out.println("Building a second time to compare the artifacts ...");
    build(copy, Path.of(arguments[2], "bin", isWindows() ? "mvn.cmd" : "mvn"), arguments[3]);
    int compared = 0;
    for (String module : MODULES) {
      for (Path first : artifacts(project.resolve(module).resolve("target"))) {
        Path second = copy.resolve(module).resolve("target").resolve(first.getFileName());
        if (Files.mismatch(first, second) >= 0) {
          throw new IllegalStateException(
              first.getFileName()
                  + " differs between two builds: "
                  + firstDifference(first, second));
        }
        System.out.printf(
            "  same bytes, %,9d of them: %s%n", Files.size(first), first.getFileName());
        compared++;
      }
    }
    if (compared < 2 * MODULES.size()) {
      throw new IllegalStateException("Only " + compared + " artifacts were there to compare");
    }
  }

  private static boolean isWindows() {
    return System.getProperty("os.name").startsWith("Windows");
  }

  private static void delete(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return;
    }
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path one : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(one);
      }
    }
  }

  private static void copy(Path from, Path to) throws IOException {
    Files.walkFileTree(
        from,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes)
              throws IOException {
            if (!folder.equals(from) && LEFT_OUT.contains(folder.getFileName().toString())) {
              return FileVisitResult.SKIP_SUBTREE;
            }
            Files.createDirectories(to.resolve(from.relativize(folder)));
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
              throws IOException {
            Files.copy(
                file, to.resolve(from.relativize(file)), StandardCopyOption.REPLACE_EXISTING);
            return FileVisitResult.CONTINUE;
          }
        });
  }

  private static void build(Path folder, Path maven, String localRepository)
      throws IOException, InterruptedException {
    List<String> command =
        List.of(
            maven.toString(),
            "--batch-mode",
            "--offline",
            "--quiet",
            "-Dmaven.repo.local=" + localRepository,
            "package",
            "--projects",
            String.join(",", MODULES),
            "--also-make",
            "-DskipTests",
            "-Dmaven.javadoc.skip=true",
            "-Dspotless.check.skip=true",
            "-Dcheckstyle.skip=true",
            "-Dcyclonedx.skip=true");
    int status =
        new ProcessBuilder(command).directory(folder.toFile()).inheritIO().start().waitFor();
    if (status != 0) {
      throw new IllegalStateException("The second build failed with status " + status);
    }
  }

  private static List<Path> artifacts(Path target) throws IOException {
    var jars = new ArrayList<Path>();
    try (var files = Files.newDirectoryStream(target, "protokoll-*.jar")) {
      for (Path file : files) {
        if (!file.getFileName().toString().endsWith("-javadoc.jar")) {
          jars.add(file);
        }
      }
    }
    return jars;
  }

  private static String firstDifference(Path first, Path second) throws IOException {
    try (var one = new ZipFile(first.toFile());
        var other = new ZipFile(second.toFile())) {
      for (ZipEntry entry : one.stream().toList()) {
        ZipEntry twin = other.getEntry(entry.getName());
        if (twin == null) {
          return entry.getName() + " is only in the first";
        }
        try (InputStream a = one.getInputStream(entry);
            InputStream b = other.getInputStream(twin)) {
          if (!java.util.Arrays.equals(a.readAllBytes(), b.readAllBytes())) {
            return entry.getName();
          }
        }
      }
    }
    return "their order, times or attributes";
  }
}
