import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;

/**
 * Makes a release in a folder, without publishing anything.
 *
 * <p>It copies the project, gives the copy the version, deploys what is published to a staging
 * repository that is a folder, and looks whether everything is there that a repository asks for.
 * Then it compares the API of a next build with it, once unchanged and once with a method less: the
 * first has to pass and the second to fail, or the comparison could not be trusted. Last it freezes
 * documents of the format. The steps after it are in CONTRIBUTING.md.
 *
 * <p>Run it in the folder of the project: {@code java .ci/Release.java 0.1.0}. It takes some minutes.
 */
public final class Release {

  private static final Set<String> LEFT_OUT = Set.of("target", ".git", ".idea", ".jqwik-database");
  private static final String FROZEN = "json/src/test/resources/se/protokoll/json/frozen";

  /** What the second comparison takes away. */
  private static final Path CHANGED = Path.of("core/src/main/java/se/protokoll/money/Money.java");

  private static final String METHOD = "public static Money valueOf(String text)";

  private final Path project;
  private final Path folder;
  private final Path staging;
  private final String version;
  private final String before;
  private final List<String> options;
  private final List<String> modules;

  private Release(Path project, String version, List<String> options) throws IOException {
    this.project = project;
    this.version = version;
    this.options = options;
    folder = project.resolve("target/release");
    staging = folder.resolve("repository");
    modules = published(project);
    before = between(Files.readString(project.resolve("core/bom/pom.xml")), "<version>", "<");
  }

  /**
   * Makes the release and says where it is.
   *
   * @param arguments the version, and options for Maven such as {@code -Dmaven.repo.local=FOLDER};
   *     not {@code --offline}, because Maven deploys nothing then, not even to a folder
   */
  public static void main(String[] arguments) throws Exception {
    if (arguments.length == 0 || !arguments[0].matches("[0-9]+\\.[0-9]+\\.[0-9]+")) {
      System.err.println("The version is missing: java .ci/Release.java 0.1.0 [options of Maven]");
      System.exit(2);
    }
    Path project = Path.of("").toAbsolutePath();
    if (!Files.exists(project.resolve(".ci/Release.java"))) {
      System.err.println("Start it in the folder of the project: java .ci/Release.java 0.1.0");
      System.exit(2);
    }
    List<String> options = List.of(arguments).subList(1, arguments.length);
    new Release(project, arguments[0], options).make();
  }

  private void make() throws Exception {
    delete(folder);
    System.out.println("Published: " + String.join(", ", modules));
    System.out.println("1 of 4: build " + version + " and deploy it to a folder");
    Path source = copy("source", version);
    require(deploy(source), "The build failed");
    addChecksums();
    int files = requireComplete();
    System.out.println("2 of 4: compare a next build that changes nothing; it must pass");
    Path next = copy("next", next());
    require(compare(next, modules), "A build without a change did not pass the comparison");
    System.out.println("3 of 4: compare a next build that lost a public method; it must fail:");
    require(removed(next), "The method to take away was not found");
    require(!compare(next, List.of(".", "core")), "A build with a method less passed it");
    require(tellsOfRemoval(next), "The comparison failed, but not because of the method");
    System.out.println("4 of 4: freeze documents of the format");
    Path frozen = freeze(source);
    forget();
    System.out.printf(
        "%nReady: %s, %d artifacts with checksums%n  %s%n  documents: %s%n"
            + "Nothing is published; CONTRIBUTING.md, \"Releasing\", has what follows.%n",
        version, files, staging, frozen);
  }

  /**
   * Returns the modules that are deployed, as Maven is given them: the root, and those that it and
   * they name in their POMs, but for those that skip it.
   */
  static List<String> published(Path project) throws IOException {
    var published = new ArrayList<String>();
    addPublished(project, ".", published);
    return List.copyOf(published);
  }

  private static void addPublished(Path project, String module, List<String> published)
      throws IOException {
    Element pom = document(project.resolve(module).resolve("pom.xml"));
    boolean skips =
        children(pom, "properties").stream()
            .flatMap(all -> children(all, "maven.deploy.skip").stream())
            .anyMatch(skip -> skip.getTextContent().strip().equals("true"));
    if (!skips) {
      published.add(module);
    }
    for (Element modules : children(pom, "modules")) {
      for (Element one : children(modules, "module")) {
        String inside = one.getTextContent().strip();
        addPublished(project, module.equals(".") ? inside : module + "/" + inside, published);
      }
    }
  }

  private static Element document(Path pom) throws IOException {
    try {
      return DocumentBuilderFactory.newInstance()
          .newDocumentBuilder()
          .parse(pom.toFile())
          .getDocumentElement();
    } catch (ParserConfigurationException | SAXException e) {
      throw new IllegalStateException(pom + " cannot be read", e);
    }
  }

  private static List<Element> children(Element parent, String name) {
    var children = new ArrayList<Element>();
    for (Node one = parent.getFirstChild(); one != null; one = one.getNextSibling()) {
      if (one instanceof Element element && element.getTagName().equals(name)) {
        children.add(element);
      }
    }
    return children;
  }

  /** Returns the version of the next correction. */
  private String next() {
    int last = version.lastIndexOf('.') + 1;
    return version.substring(0, last) + (Integer.parseInt(version.substring(last)) + 1);
  }

  private boolean deploy(Path source) throws Exception {
    return maven(
        source,
        modules,
        List.of(
            "deploy",
            "-DskipTests",
            "-Djacoco.skip",
            "-Dmaven.install.skip",
            "-DaltDeploymentRepository=staging::" + staging.toUri()));
  }

  private boolean compare(Path source, List<String> modules) throws Exception {
    forget();
    return maven(
        source,
        modules,
        List.of(
            "verify",
            "-DskipTests",
            "-Djacoco.skip",
            "-Dmaven.javadoc.skip",
            "-Dcyclonedx.skip",
            "-Dprotokoll.previous.version=" + version,
            "-Dprotokoll.previous.repository=" + staging.toUri()));
  }

  private boolean removed(Path source) throws IOException {
    Path file = source.resolve(CHANGED);
    String text = Files.readString(file);
    Files.writeString(file, text.replace(METHOD, METHOD.replace("public ", "")));
    return text.contains(METHOD);
  }

  private static boolean tellsOfRemoval(Path source) throws IOException {
    String report =
        Files.readString(source.resolve("core/target/japicmp/api-as-promised.diff"));
    return report.lines().anyMatch(line -> line.contains("!") && line.contains("valueOf("));
  }

  private Path freeze(Path source) throws Exception {
    require(
        maven(
            source,
            modules,
            List.of(
                "test",
                "-Dtest=FrozenDocumentsTest",
                "-Dsurefire.failIfNoSpecifiedTests=false",
                "-Dprotokoll.freeze=" + version,
                "-Djacoco.skip",
                "-Djacoco.argLine=")),
        "The documents could not be frozen");
    Path frozen = folder.resolve("frozen").resolve(version);
    Files.createDirectories(frozen);
    try (Stream<Path> all = Files.list(source.resolve(FROZEN).resolve(version))) {
      for (Path document : all.toList()) {
        Files.copy(document, frozen.resolve(document.getFileName()));
      }
    }
    return frozen;
  }

  private boolean maven(Path source, List<String> modules, List<String> goals)
      throws Exception {
    var command = new ArrayList<String>();
    command.add(System.getProperty("os.name").startsWith("Windows") ? "mvn.cmd" : "mvn");
    command.addAll(List.of("--batch-mode", "--no-transfer-progress"));
    command.addAll(List.of("--projects", String.join(",", modules)));
    command.addAll(List.of("-Dspotless.check.skip", "-Dcheckstyle.skip"));
    command.addAll(options);
    command.addAll(goals);
    return new ProcessBuilder(command).directory(source.toFile()).inheritIO().start().waitFor()
        == 0;
  }

  /**
   * Deletes this version from the local repository, so that what is compared with is what was
   * deployed now.
   */
  private void forget() throws IOException {
    for (String module : modules) {
      delete(usualRepository().resolve("se/protokoll/" + artifact(module) + "/" + version));
    }
  }

  /** Returns the local repository that the options name, or the one in the home folder. */
  private Path usualRepository() {
    String option = "-Dmaven.repo.local=";
    return options.stream()
        .filter(one -> one.startsWith(option))
        .map(one -> Path.of(one.substring(option.length())))
        .findFirst()
        .orElse(Path.of(System.getProperty("user.home"), ".m2", "repository"));
  }

  /** Copies the project without what is built, and gives every POM another version. */
  private Path copy(String name, String other) throws IOException {
    Path to = folder.resolve(name);
    Files.walkFileTree(
        project,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult preVisitDirectory(Path at, BasicFileAttributes attributes)
              throws IOException {
            if (LEFT_OUT.contains(at.getFileName().toString())) {
              return FileVisitResult.SKIP_SUBTREE;
            }
            Files.createDirectories(to.resolve(project.relativize(at)));
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
              throws IOException {
            Path target = to.resolve(project.relativize(file));
            if (file.endsWith("pom.xml")) {
              String pom = Files.readString(file);
              Files.writeString(
                  target,
                  pom.replace("<version>" + before + "<", "<version>" + other + "<"));
            } else {
              Files.copy(file, target);
            }
            return FileVisitResult.CONTINUE;
          }
        });
    return to;
  }

  /** Adds the checksums that Maven does not write by itself. */
  private void addChecksums() throws IOException {
    for (Path file : staged()) {
      for (String algorithm : List.of("SHA-256", "SHA-512")) {
        String suffix = "." + algorithm.replace("-", "").toLowerCase(java.util.Locale.ROOT);
        Files.writeString(
            file.resolveSibling(file.getFileName() + suffix), hash(algorithm, file));
      }
    }
  }

  private static String hash(String algorithm, Path file) throws IOException {
    try {
      byte[] hash = MessageDigest.getInstance(algorithm).digest(Files.readAllBytes(file));
      return HexFormat.of().formatHex(hash);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Returns the artifacts of the staging repository, without checksums and lists of versions. */
  private List<Path> staged() throws IOException {
    try (Stream<Path> all = Files.walk(staging)) {
      return all.filter(Files::isRegularFile)
          .filter(file -> file.toString().matches(".*\\.(jar|pom|json|xml)"))
          .filter(file -> !file.getFileName().toString().startsWith("maven-metadata"))
          .sorted()
          .toList();
    }
  }

  private int requireComplete() throws IOException {
    for (String module : modules) {
      String artifact = artifact(module);
      List<String> kinds =
          pom(module).contains("<packaging>pom<")
              ? List.of(".pom")
              : List.of(
                  ".pom",
                  ".jar",
                  "-sources.jar",
                  "-javadoc.jar",
                  "-cyclonedx.json",
                  "-cyclonedx.xml");
      for (String kind : kinds) {
        Path file =
            staging.resolve("se/protokoll/" + artifact + "/" + version).resolve(
                artifact + "-" + version + kind);
        for (String checksum : List.of("", ".md5", ".sha1", ".sha256", ".sha512")) {
          Path one = file.resolveSibling(file.getFileName() + checksum);
          require(Files.exists(one), "The repository lacks " + one.getFileName());
        }
      }
    }
    return staged().size();
  }

  private String artifact(String module) throws IOException {
    return between(pom(module).replaceFirst("(?s)<parent>.*?</parent>", ""), "<artifactId>", "<");
  }

  private String pom(String module) throws IOException {
    return Files.readString(project.resolve(module).resolve("pom.xml"));
  }

  private static String between(String text, String from, String to) {
    int start = text.indexOf(from) + from.length();
    return text.substring(start, text.indexOf(to, start));
  }

  private static void require(boolean holds, String fault) {
    if (!holds) {
      System.err.println(fault + "; nothing was released.");
      System.exit(1);
    }
  }

  private static void delete(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return;
    }
    try (Stream<Path> all = Files.walk(folder)) {
      all.sorted(Comparator.reverseOrder())
          .forEach(
              one -> {
                try {
                  Files.delete(one);
                } catch (IOException e) {
                  throw new UncheckedIOException(e);
                }
              });
    }
  }
}
