package se.protokoll.reader.head;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import se.protokoll.justering.SignatoryRole;
import se.protokoll.reader.line.Line;
import se.protokoll.reader.line.Lines;

class DatedSignaturesTest {
  private static final LocalDate DAY = LocalDate.of(2024, 5, 6);

  private static List<SignatureRows.Found> take(String text) {
    return DatedSignatures.take(new ArrayList<>(Lines.of(text)));
  }

  @Test
  void haveTheRoleAfterTheNameAndTheDayInAColumn() {
    SignatureRows.Found found = take("Asta Berg, ordförande          2024-05-06\n").get(0);
    assertEquals("Asta Berg", found.name());
    assertEquals(SignatoryRole.CHAIR, found.role());
    assertEquals(Optional.of(DAY), found.day());
  }

  @Test
  void haveThreeColumnsAndATimeAfterTheDay() {
    List<SignatureRows.Found> found =
        take(
            "EVA BY          Sekreterare         2024-05-06 09:12\n"
                + "BO EK           Justerare           den 6 maj 2024 kl. 20.41\n");
    assertEquals(
        List.of(SignatoryRole.SECRETARY, SignatoryRole.JUSTERARE),
        found.stream().map(SignatureRows.Found::role).toList());
    assertEquals(
        List.of(Optional.of(DAY), Optional.of(DAY)),
        found.stream().map(SignatureRows.Found::day).toList());
  }

  @Test
  void areTakenOutOfTheLines() {
    List<Line> lines = new ArrayList<>(Lines.of("Asta Berg, ordförande          2024-05-06\n"));
    DatedSignatures.take(lines);
    assertTrue(lines.get(0).isBlank());
  }

  @Test
  void areNotWhatHasNoRoleOrNoName() {
    assertEquals(List.of(), take("Asta Berg, kamrer          2024-05-06\n"));
    assertEquals(List.of(), take("Anslaget, ordförande       2024-05-06\n"));
    assertEquals(List.of(), take("Anslaget uppsatt           2024-05-06\n"));
  }
}
