package se.example.minutes

import java.io.ByteArrayOutputStream
import java.io.PrintStream
import java.nio.file.Path
import java.time.LocalDate
import kotlin.io.path.writeText
import org.jetbrains.kotlin.cli.common.ExitCode
import org.jetbrains.kotlin.cli.jvm.K2JVMCompiler
import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Assertions.assertThrows
import org.junit.jupiter.api.Assertions.assertTrue
import org.junit.jupiter.api.Test
import org.junit.jupiter.api.io.TempDir
import org.junit.jupiter.params.ParameterizedTest
import se.protokoll.Decision
import se.protokoll.DecisionKind
import se.protokoll.Grant
import se.protokoll.Meeting
import se.protokoll.Paragraph
import se.protokoll.fixtures.Broken
import se.protokoll.fixtures.MinutesSource
import se.protokoll.json.MinutesJson
import se.protokoll.json.problem.MinutesReadException
import se.protokoll.money.Money

class MinutesTest {

  @ParameterizedTest
  @MinutesSource(count = 10)
  fun `lawful minutes have no findings`(meeting: Meeting) {
    assertEquals(listOf<String>(), findings(MinutesJson.standard().write(meeting)))
  }

  @Test
  fun `broken minutes have one`() {
    val broken = Broken.example("justering-deadline", 1)
    assertEquals(1, findings(MinutesJson.standard().write(broken)).size)
  }

  @Test
  fun `problems of a document have their pointers`() {
    val json = """{"format": "protokoll/1", "body": {"name": "X", "kind": "board"}, "titel": 1}"""
    val refused = assertThrows(MinutesReadException::class.java) { findings(json) }
    assertEquals(listOf("/titel"), refused.problems().map { it.pointer() })
  }

  @Test
  fun `every öre is divided`() {
    val minutes =
        MinutesJson.standard()
            .read(
                """
                {"format": "protokoll/1",
                 "body": {"name": "SVOM", "kind": "cooperation-body"},
                 "paragraphs": [{"number": 49, "proposals": [{"grants": [{"split": {"percent": [
                   {"holder": {"key": "kommunerna"}, "percent": "50"},
                   {"holder": {"key": "regionen"}, "percent": "50"}]}}]}]}]}
                """)
    assertEquals(
        mapOf("kommunerna" to Money.ofOre(51), "regionen" to Money.ofOre(50)),
        shares(minutes, Money.ofOre(101)).associate { it.holder().key() to it.amount() })
  }

  @Test
  fun `what is built is summed by purpose`() {
    fun granted(number: Int, kronor: Long) =
        Paragraph.builder()
            .number(number)
            .addDecisions(
                Decision.builder()
                    .kind(DecisionKind.OWN)
                    .addGrants(
                        Grant.builder().purpose("Teater").amount(Money.ofKronor(kronor)).build())
                    .build())
            .build()
    val meeting = meeting(LocalDate.of(2025, 3, 4), granted(10, 300), granted(11, 200))
    assertEquals(mapOf("Teater" to Money.ofKronor(500)), grantedByPurpose(meeting))
  }

  @Test
  fun `null does not compile`(@TempDir folder: Path) {
    val wrong =
        listOf(
            "Money.parse(null)",
            "MinutesJson.standard().write(null)",
            "Meeting.builder().body(null)",
            "meeting.withParagraphs(null)")
    val (code, printed) = compile(folder, wrong)
    assertEquals(ExitCode.COMPILATION_ERROR, code)
    for (line in 2..wrong.size + 1) {
      assertTrue("Lines.kt:$line:" in printed, printed)
    }
    assertEquals(ExitCode.OK, compile(folder, listOf("meeting.body.name.length")).first)
  }

  private fun compile(folder: Path, expressions: List<String>): Pair<ExitCode, String> {
    val source = folder.resolve("Lines.kt")
    source.writeText(
        "import se.protokoll.Meeting; import se.protokoll.json.MinutesJson; import se.protokoll.money.Money\n" +
            expressions
                .mapIndexed { i, expression -> "fun line$i(meeting: Meeting): Any? = $expression" }
                .joinToString("\n"))
    val printed = ByteArrayOutputStream()
    val code =
        K2JVMCompiler()
            .exec(
                PrintStream(printed),
                "-no-stdlib",
                "-no-reflect",
                "-jvm-target",
                "17",
                "-classpath",
                System.getProperty("java.class.path"),
                "-d",
                folder.resolve("classes").toString(),
                source.toString())
    return code to printed.toString()
  }
}
