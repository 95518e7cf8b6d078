package se.example.plain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import se.protokoll.Meeting;
import se.protokoll.json.ProtokollModule;
import se.protokoll.json.problem.MinutesReadException;
import se.protokoll.money.Money;

class RegistrarTest {

  static final String MINUTES =
      """
      {"format": "protokoll/1",
       "body": {"name": "SVOM", "kind": "cooperation-body"},
       "paragraphs": [{"number": 49, "proposals": [{"grants": [{"split": {"percent": [
         {"holder": {"key": "kommunerna"}, "percent": "50"},
         {"holder": {"key": "regionen"}, "percent": "50"}]}}]}]}]}
      """;

  @Test
  void dividesEveryOre() {
    List<String> lines = Registrar.read(MINUTES, Money.ofOre(101));

    String kommunerna = lines.stream().filter(l -> l.startsWith("kommunerna")).findFirst().get();
    String regionen = lines.stream().filter(l -> l.startsWith("regionen")).findFirst().get();
    assertTrue(kommunerna.contains("0,51"), kommunerna);
    assertTrue(regionen.contains("0,50"), regionen);
  }

  @Test
  void saysThatQuorumCannotBeJudged() {
    assertTrue(
        Registrar.read(MINUTES, Money.ZERO).stream().anyMatch(line -> line.startsWith("INFO")));
  }

  @Test
  void namesEveryProblemOfADocument() {
    String broken = MINUTES.replace("\"number\": 49", "\"number\": 0, \"titel\": \"x\"");

    MinutesReadException problems =
        assertThrows(MinutesReadException.class, () -> Registrar.read(broken, Money.ZERO));
    assertTrue(
        problems.problems().stream()
            .map(problem -> problem.pointer())
            .toList()
            .contains("/paragraphs/0/titel"),
        problems.getMessage());
  }

  @Test
  void theModuleForJacksonHasTheVersionOfItsJar() {
    var source = ProtokollModule.class.getProtectionDomain().getCodeSource().getLocation();

    assertTrue(
        source.getPath().endsWith("protokoll-json-" + new ProtokollModule().version() + ".jar"),
        source.getPath());
  }

  @Test
  void runsOnTheModulePath() {
    assertTrue(Registrar.class.getModule().isNamed());
    assertEquals("se.protokoll", Meeting.class.getModule().getName());
    assertEquals("se.protokoll.json", MinutesReadException.class.getModule().getName());
  }
}
