import java.io.IOException;
import java.lang.module.ModuleDescriptor;
import java.lang.module.ModuleFinder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * Looks at every artifact that is published the way a careful team does before it takes one in.
 *
 * <p>Run by the build with the project's folder. For each artifact: there are sources, Javadoc and
 * a bill of materials; the licence is inside; it is a module with a name of its own; no package is
 * in two of them; its resources are said to a native image; its size is the one that the README
 * states; what it needs at run time is what the README says; and the POM has what a repository asks
 * for.
 */
public final class Artifacts {

  /** The published modules, and all that each brings at run time. */
  private static final Map<String, Set<String>> NEEDS =
      Map.of(
          "core", Set.of(),
          "core/reader", Set.of("protokoll-core"),
          "json", Set.of("protokoll-core", "jackson-core", "jackson-databind"),
          "json/jackson2", Set.of("protokoll-json", "jackson-databind"),
          "validation", Set.of("protokoll-core", "jakarta.validation-api"),
          "validation/fixtures", Set.of("protokoll-core", "protokoll-validation", "jqwik-api"),
          "validation/pages", Set.of("protokoll-core", "protokoll-validation"),
          "validation/spring-boot-starter",
              Set.of(
                  "protokoll-json",
                  "protokoll-validation",
                  "spring-boot-autoconfigure",
                  "spring-boot-starter-validation"));

  /**
   * What is in a jar and not read by the library at run time: an image knows services by itself,
   * and Spring says what its own files need.
   */
  private static final Pattern NOT_READ =
      Pattern.compile(
          ".*\\.class|(.*/)?(LICENSE|NOTICE)|META-INF/(MANIFEST\\.MF|beans\\.xml|spring.*)"
              + "|META-INF/(maven|services|native-image|spring)/.*");

  /** Those that a native image need not be told anything of, as the page for applications says. */
  private static final Set<String> SAYS_NOTHING = Set.of("protokoll-json-jackson2");

  private final Path project;
  private final List<String> faults = new ArrayList<>();
  private final Map<String, String> moduleOfPackage = new HashMap<>();

  private Artifacts(Path project) {
    this.project = project;
  }

  /** Checks them all and fails with everything that is wrong. */
  public static void main(String[] arguments) throws Exception {
    var artifacts = new Artifacts(Path.of(arguments[0]));
    for (String module : new TreeSet<>(NEEDS.keySet())) {
      artifacts.check(module);
    }
    artifacts.checkPublication("pom.xml", true);
    artifacts.checkPublication("core/bom/pom.xml", true);
    if (!artifacts.faults.isEmpty()) {
      throw new IllegalStateException(String.join("\n", artifacts.faults));
    }
  }

  private void check(String module) throws Exception {
    Path folder = project.resolve(module);
    Document pom = xml(folder.resolve("pom.xml"));
    String name = text(pom.getDocumentElement(), "artifactId");
    String version = text(child(pom.getDocumentElement(), "parent"), "version");
    Path jar = folder.resolve("target/" + name + "-" + version + ".jar");
    for (String other :
        List.of(
            name + "-" + version + "-sources.jar",
            name + "-" + version + "-javadoc.jar",
            "bom.json",
            "bom.xml")) {
      require(Files.exists(folder.resolve("target/" + other)), name + " has no " + other);
    }
    try (var content = new ZipFile(jar.toFile())) {
      require(content.getEntry("META-INF/LICENSE") != null, name + " has no licence inside");
      checkNativeImage(name, content);
    }
    checkModule(name, jar);
    checkSize(module, Files.size(jar));
    checkPublication(module + "/pom.xml", false);
    checkNeeds(module, pom);
    System.out.printf("  %,9d bytes, complete: %s%n", Files.size(jar), jar.getFileName());
  }

  /** What the library reads at run time has to be said to a native image, or it is not in it. */
  private void checkNativeImage(String name, ZipFile jar) throws IOException {
    ZipEntry config =
        jar.getEntry("META-INF/native-image/se.protokoll/" + name + "/resource-config.json");
    String said =
        config == null
            ? ""
            : new String(jar.getInputStream(config).readAllBytes(), StandardCharsets.UTF_8);
    List<Pattern> patterns =
        Pattern.compile("\"pattern\": \"(.*?)\"")
            .matcher(said)
            .results()
            .map(one -> Pattern.compile(one.group(1).replace("\\\\", "\\")))
            .toList();
    List<String> resources =
        jar.stream()
            .map(ZipEntry::getName)
            .filter(one -> !one.endsWith("/") && !NOT_READ.matcher(one).matches())
            .toList();
    for (String resource : resources) {
      require(
          patterns.stream().anyMatch(one -> one.matcher(resource).matches()),
          name + " does not have " + resource + " in a native image");
    }
    String folder = "META-INF/native-image/se.protokoll/" + name + "/";
    boolean saysAnything = jar.stream().anyMatch(one -> one.getName().startsWith(folder));
    require(
        saysAnything != SAYS_NOTHING.contains(name),
        name + " says nothing to a native image, or something that the page does not know of");
    for (Pattern pattern : patterns) {
      require(
          resources.stream().anyMatch(one -> pattern.matcher(one).matches()),
          name + " has nothing that matches " + pattern);
    }
  }

  private void checkModule(String name, Path jar) {
    ModuleDescriptor descriptor = ModuleFinder.of(jar).findAll().iterator().next().descriptor();
    require(!descriptor.isAutomatic(), name + " is not a module");
    for (String one : descriptor.packages()) {
      String other = moduleOfPackage.put(one, name);
      require(other == null, "The package " + one + " is in " + other + " and in " + name);
      require(
          one.equals("se.protokoll")
              || one.startsWith("se.protokoll.")
              || one.startsWith("META-INF"),
          name + " has the foreign package " + one);
    }
  }

  /** The README states sizes as "core 0.5 MB" or "jackson2 17 kB"; a tenth off is as stated. */
  private void checkSize(String module, long bytes) throws IOException {
    String shortName = module.substring(module.lastIndexOf('/') + 1);
    Matcher stated =
        Pattern.compile("\\b" + shortName + " ([0-9.]+) (MB|kB)")
            .matcher(Files.readString(project.resolve("README.md")));
    if (!stated.find()) {
      faults.add("The README does not state the size of " + module);
      return;
    }
    double size = Double.parseDouble(stated.group(1)) * (stated.group(2).equals("MB") ? 1e6 : 1e3);
    require(
        Math.abs(size - bytes) <= size / 10,
        "The README states " + stated.group() + ", but it has " + bytes + " bytes");
  }

  private void checkNeeds(String module, Document pom) {
    var needs = new TreeSet<String>();
    for (Element dependency : children(child(pom.getDocumentElement(), "dependencies"))) {
      boolean optional = text(dependency, "optional").equals("true");
      if (text(dependency, "scope").isEmpty() && !optional) {
        needs.add(text(dependency, "artifactId"));
      }
    }
    require(needs.equals(new TreeSet<>(NEEDS.get(module))), module + " needs at run time " + needs);
  }

  /** What a repository asks of a POM; a module has all but its name and purpose from the parent. */
  private void checkPublication(String file, boolean whole) throws Exception {
    Element pom = xml(project.resolve(file)).getDocumentElement();
    require(!text(pom, "name").isEmpty(), file + " has no name");
    require(text(pom, "description").length() > 20, file + " has no description");
    if (whole) {
      for (String section : List.of("licenses", "developers", "scm")) {
        require(!children(child(pom, section)).isEmpty(), file + " has no " + section);
      }
      require(!text(pom, "url").isEmpty(), file + " has no url");
      require(
          pom.getAttribute("child.project.url.inherit.append.path").equals("false")
              || file.startsWith("core/bom"),
          file + " lets modules inherit addresses that lead nowhere");
    }
  }

  private void require(boolean holds, String fault) {
    if (!holds) {
      faults.add(fault);
    }
  }

  private static Document xml(Path file) throws Exception {
    return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(file.toFile());
  }

  private static Element child(Element parent, String name) {
    for (Element child : children(parent)) {
      if (child.getTagName().equals(name)) {
        return child;
      }
    }
    return parent.getOwnerDocument().createElement(name);
  }

  private static List<Element> children(Element parent) {
    var children = new ArrayList<Element>();
    for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
      if (node instanceof Element element) {
        children.add(element);
      }
    }
    return children;
  }

  private static String text(Element parent, String name) {
    return child(parent, name).getTextContent().strip();
  }
}
