package se.protokoll.validation.jakarta;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import se.protokoll.Meeting;
import se.protokoll.validation.app.Application;

/**
 * An application with nothing but what it names: on the class path and on the module path, with and
 * without Expression Language, with and without JAXB.
 */
class IsolationTest {

  private static final List<String> MAPPED =
      List.of(
          "mapping sv attendance[0].person: Ingen person har nyckeln \"${1+1}\" (person-reference)",
          "mapping en attendance[0].person: No person has the key \"${1+1}\" (person-reference)",
          "amounts sv amount: {own}",
          "amounts en amount: {own}");

  /** Where a library lies, by a type of it. */
  private enum Library {
    CORE(Meeting.class.getName()),
    VALIDATION(ValidMinutes.class.getName()),
    API("jakarta.validation.Validation"),
    HIBERNATE("org.hibernate.validator.HibernateValidator"),
    LOGGING("org.jboss.logging.Logger"),
    CLASSMATE("com.fasterxml.classmate.TypeResolver"),
    EL_API("jakarta.el.ELManager"),
    EL("org.glassfish.expressly.ExpressionFactoryImpl"),
    BVAL("org.apache.bval.jsr.ApacheValidationProvider"),
    JAXB_API("jakarta.xml.bind.JAXBContext"),
    JAXB("org.glassfish.jaxb.runtime.v2.JAXBContextFactory"),
    JAXB_CORE("org.glassfish.jaxb.core.v2.Messages"),
    TXW("com.sun.xml.txw2.TXW"),
    ISTACK("com.sun.istack.FinalArrayList"),
    ACTIVATION("jakarta.activation.DataHandler");

    private final String type;

    Library(String type) {
      this.type = type;
    }

    Path path() {
      return locationOf(type);
    }
  }

  /** What an application has on its path apart from itself and us. */
  private enum Host {
    HIBERNATE(Library.HIBERNATE, Library.LOGGING, Library.CLASSMATE, Library.EL_API, Library.EL),
    HIBERNATE_WITHOUT_EL(Library.HIBERNATE, Library.LOGGING, Library.CLASSMATE),
    BVAL(
        Library.BVAL,
        Library.JAXB_API,
        Library.JAXB,
        Library.JAXB_CORE,
        Library.TXW,
        Library.ISTACK,
        Library.ACTIVATION,
        Library.EL_API,
        Library.EL),
    BVAL_WITHOUT_EL_OR_JAXB(Library.BVAL);

    private final List<Library> libraries;

    Host(Library... libraries) {
      this.libraries = List.of(libraries);
    }

    /** Whether the interpolator that needs Expression Language can be asked for. */
    boolean expressions() {
      return this != HIBERNATE_WITHOUT_EL;
    }

    List<Path> paths() {
      List<Path> paths = new ArrayList<>();
      paths.add(Library.CORE.path());
      paths.add(Library.VALIDATION.path());
      paths.add(Library.API.path());
      libraries.forEach(one -> paths.add(one.path()));
      return paths;
    }
  }

  private static Path locationOf(String type) {
    try {
      Class<?> found = Class.forName(type, false, IsolationTest.class.getClassLoader());
      return Path.of(found.getProtectionDomain().getCodeSource().getLocation().toURI());
    } catch (ReflectiveOperationException | URISyntaxException e) {
      throw new IllegalStateException(type, e);
    }
  }

  /** Packs the application by itself: its classes lie among those of the tests. */
  private static Path application(Path directory) throws IOException {
    Path jar = directory.resolve("application.jar");
    String first = Application.class.getName().replace('.', '/') + ".class";
    try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar))) {
      for (String suffix : List.of("", "$Request", "$Payment", "$Provider", "$InLanguage")) {
        String name = first.replace(".class", suffix + ".class");
        out.putNextEntry(new JarEntry(name));
        try (var in = IsolationTest.class.getClassLoader().getResourceAsStream(name)) {
          in.transferTo(out);
        }
        out.closeEntry();
      }
    }
    return jar;
  }

  private static List<String> onClassPath(Path directory, Host host, String... calls)
      throws Exception {
    return run(host, calls, "-cp", joined(directory, host), Application.class.getName());
  }

  private static List<String> onModulePath(Path directory, Host host, String... calls)
      throws Exception {
    return run(
        host,
        calls,
        "-p",
        joined(directory, host),
        "--add-modules",
        "ALL-MODULE-PATH", // the application is not a module that could require them
        "-m",
        "application/" + Application.class.getName());
  }

  private static String joined(Path directory, Host host) throws IOException {
    List<String> paths = new ArrayList<>();
    paths.add(application(directory).toString());
    host.paths().forEach(one -> paths.add(one.toString()));
    return String.join(File.pathSeparator, paths);
  }

  private static List<String> run(Host host, String[] calls, String... path) throws Exception {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("-XX:TieredStopAtLevel=1");
    command.addAll(List.of(path));
    if (host.expressions()) {
      command.add("with-expressions");
    }
    command.addAll(List.of(calls));
    Path errors = Files.createTempFile("application", ".err");
    try {
      Process process = new ProcessBuilder(command).redirectError(errors.toFile()).start();
      String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      assertThat(process.waitFor()).as(() -> read(errors)).isZero();
      return out.lines().toList();
    } finally {
      Files.delete(errors);
    }
  }

  private static String read(Path errors) {
    try {
      return Files.readString(errors);
    } catch (IOException e) {
      return e.toString();
    }
  }

  private static List<String> useAndModule(String module) {
    return List.of(
        "use sv meeting.attendance[0].person: Ingen person har nyckeln \"${1+1}\" (person-reference)",
        "use en meeting.attendance[0].person: No person has the key \"${1+1}\" (person-reference)",
        "module " + module);
  }

  @ParameterizedTest
  @EnumSource
  void theConstraintNeedsNothingButAProvider(Host host, @TempDir Path directory) throws Exception {
    assertThat(onClassPath(directory, host, "use"))
        .hasSize(3)
        .containsAll(useAndModule("").subList(0, 2))
        .last()
        .asString()
        .startsWith("module unnamed module");
  }

  @ParameterizedTest
  @EnumSource(
      value = Host.class,
      mode = EnumSource.Mode.EXCLUDE,
      names = {"BVAL"})
  void theConstraintWorksOnTheModulePath(Host host, @TempDir Path directory) throws Exception {
    assertThat(onModulePath(directory, host, "use"))
        .containsExactlyElementsOf(useAndModule("module se.protokoll.validation"));
  }

  @ParameterizedTest
  @EnumSource(value = Host.class, mode = EnumSource.Mode.EXCLUDE, names = "BVAL_WITHOUT_EL_OR_JAXB")
  void theMappingWorksOnTheClassPath(Host host, @TempDir Path directory) throws Exception {
    assertThat(onClassPath(directory, host, "mapping", "amounts")).containsAll(MAPPED);
  }

  @ParameterizedTest
  @EnumSource(
      value = Host.class,
      names = {"HIBERNATE", "HIBERNATE_WITHOUT_EL"})
  void theMappingWorksOnTheModulePathWithTheRecordsClosed(Host host, @TempDir Path directory)
      throws Exception {
    assertThat(onModulePath(directory, host, "mapping", "amounts"))
        .containsAll(MAPPED)
        .contains("module module se.protokoll.validation");
  }

  @Test
  void hibernateValidatorReallyRunsWithoutExpressions(@TempDir Path directory) throws Exception {
    assertThat(onClassPath(directory, Host.HIBERNATE_WITHOUT_EL, "start"))
        .anyMatch(one -> one.contains("HV000183"));
  }

  @Test
  void bvalReadsMappingsOnlyWithJaxb(@TempDir Path directory) throws Exception {
    assertThat(onClassPath(directory, Host.BVAL_WITHOUT_EL_OR_JAXB, "mapping"))
        .anyMatch(one -> one.contains("jakarta/xml/bind/JAXBContext"));
  }
}
