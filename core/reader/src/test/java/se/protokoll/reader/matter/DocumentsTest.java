package se.protokoll.reader.matter;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import se.protokoll.Document;
import se.protokoll.people.Organisation;

class DocumentsTest {
  @Test
  void eachLineIsADocument() {
    assertThat(
            ReadParagraph.of(
                    "Beslutsunderlag\nTjänsteskrivelse 2024-01-02\nKarta över området,\nbilaga 2\n")
                .paragraph()
                .documents())
        .extracting(document -> document.title().orElseThrow())
        .containsExactly("Tjänsteskrivelse 2024-01-02", "Karta över området, bilaga 2");
  }

  @Test
  void itsDayIsReadAsPrinted() {
    Document document =
        ReadParagraph.of("Handlingar\nTjänsteutlåtande den 3 maj 2024.\n")
            .paragraph()
            .documents()
            .get(0);
    assertThat(document.dateAsPrinted()).contains("3 maj 2024");
    assertThat(document.date()).contains(LocalDate.of(2024, 5, 3));
  }

  @Test
  void eachAddresseeHasALine() {
    assertThat(
            ReadParagraph.of(
                    "Beslutet skickas till\nStadsdirektören\nNämnden för vård genom\nkontoret\n")
                .paragraph()
                .dispatchedTo())
        .containsExactly(
            Organisation.of("Stadsdirektören"), Organisation.of("Nämnden för vård genom kontoret"));
  }
}
