package se.protokoll.reader.matter;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.protokoll.Availability;
import se.protokoll.Document;
import se.protokoll.DocumentRole;

class MentionedDocumentsTest {
  @Test
  void slidesAreSentSeparately() {
    assertThat(MentionedDocuments.in("Ada Ek föredrar punkten med en PPT (skickas ut separat)."))
        .containsExactly(
            Document.builder()
                .role(DocumentRole.SLIDES)
                .title("PPT")
                .availability(Availability.SENT_SEPARATELY)
                .build());
  }

  @Test
  void aDocumentWasSentWithTheSummons() {
    assertThat(MentionedDocuments.in("Utgångspunkt är, med kallelsen, utskickat underlag."))
        .containsExactly(
            Document.builder()
                .title("Underlag")
                .availability(Availability.SENT_WITH_SUMMONS)
                .build());
  }

  @Test
  void aLinkHasItsPlace() {
    assertThat(MentionedDocuments.in("Avtal om hamnen.pdf (norrvik.se)"))
        .containsExactly(
            Document.builder()
                .role(DocumentRole.LINK)
                .title("Avtal om hamnen.pdf")
                .reference("norrvik.se")
                .build());
  }

  @Test
  void anAgendaWasSentOut() {
    assertThat(MentionedDocuments.in("En preliminär dagordning har skickats ut före mötet."))
        .containsExactly(Document.builder().title("Preliminär dagordning").build());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Kallelsen skickas ut separat.",
        "Presentationen diskuteras.",
        "Dagordningen godkänns.",
        "Se norrvik.se."
      })
  void otherSentencesMentionNone(String sentence) {
    assertThat(MentionedDocuments.in(sentence)).isEmpty();
  }

  @Test
  void attachmentsThatAHeadingPromisesAreLost() {
    assertThat(
            ReadParagraph.of("Sammanfattning\nPlanen visas.\n\nBilagor\n").paragraph().documents())
        .containsExactly(
            Document.builder()
                .role(DocumentRole.ATTACHMENT)
                .availability(Availability.LOST)
                .build());
  }
}
