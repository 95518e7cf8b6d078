package se.protokoll.reader.head;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class NoticeSentenceTest {

  private static List<NoticeSentence.Found> in(String sentence) {
    return NoticeSentence.in(sentence, OptionalInt.empty());
  }

  @Test
  void theDayOfTheMeetingIsNotThatOfTheCertification() {
    assertEquals(
        List.of(new NoticeSentence.Found(NoticeSentence.Kind.POSTED, LocalDate.of(2024, 3, 26))),
        in(
            "Justeringen av nämndens protokoll 2024-03-12 har tillkännagivits på anslagstavlan"
                + " den 26 mars 2024."));
  }

  @Test
  void theDayOfTheCertificationStandsAfterTheMinutes() {
    assertEquals(
        List.of(new NoticeSentence.Found(NoticeSentence.Kind.CERTIFIED, LocalDate.of(2024, 3, 25))),
        in("Protokollet har justerats 2024-03-25."));
  }
}
