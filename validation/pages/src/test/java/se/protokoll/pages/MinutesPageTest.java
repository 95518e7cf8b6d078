package se.protokoll.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import se.protokoll.AgendaItem;
import se.protokoll.ContentsItem;
import se.protokoll.Meeting;
import se.protokoll.Paragraph;
import se.protokoll.Visibility;
import se.protokoll.json.MinutesJson;
import se.protokoll.language.Language;
import se.protokoll.people.PublicBody;

class MinutesPageTest {

  private static String page(Language language, String... properties) {
    String json = "{\"format\": \"protokoll/1\", " + String.join(", ", properties) + "}";
    String page = MinutesPage.of(MinutesJson.standard().read(json), language);
    return page.substring(page.indexOf("<main"));
  }

  private static String page(String... properties) {
    return page(Language.SV, properties);
  }

  private static String text(String... properties) {
    return page(properties)
        .replaceAll("<(br|/dt|/dd|/li|/td|/th|/p|/h\\d)>", " ")
        .replaceAll("<[^>]*>", "")
        .replaceAll("§\u00a0", "§ ")
        .replaceAll("\\s+", " ");
  }

  private static final String BODY = "\"body\": {\"name\": \"Socialnämnden\"}";
  private static final String PEOPLE =
      """
      "people": [
        {"key": "k1", "name": "Anna Berg", "party": "S"},
        {"key": "k2", "name": "Bo Ek", "party": "M"},
        {"key": "k3", "name": "Cia Lind"}]
      """;

  @Test
  void theHeadHasBodyNumberAndDay() {
    assertThat(page(BODY, "\"number\": \"4/2025\"", "\"sittings\": [{\"date\": \"2025-03-04\"}]"))
        .contains(
            "<h1>Socialnämnden: protokoll 4/2025, "
                + "<time datetime=\"2025-03-04\">4 mars 2025</time></h1>");
  }

  @Test
  void aSittingIsADayWithItsHours() {
    assertThat(
            text(
                BODY,
                "\"sittings\": [{\"date\": \"2025-03-04\", \"opens\": \"13:00\","
                    + " \"closes\": \"15:45\", \"closesApproximately\": true}]"))
        .contains("Tid 4 mars 2025 kl. 13.00–15.45 (ungefärlig sluttid)");
  }

  @Test
  void attendanceTellsWhoDecidedAndWhoElseWasThere() {
    String attendance =
        """
        "attendance": [
          {"person": "k1", "capacity": "deciding", "office": "Ordförande",
           "presidiumRole": "chair", "paragraphs": "1-7"},
          {"vacant": true, "party": "C", "capacity": "deciding"},
          {"person": "k2", "capacity": "deciding", "substitute": true, "substitutesFor": "k1",
           "arrived": "13:30"},
          {"person": "k3", "capacity": "secretary"}]
        """;
    assertThat(text(BODY, PEOPLE, attendance))
        .contains(
            "Namn Parti Uppdrag Ersätter Paragrafer Klockslag"
                + " Anna Berg S Ordförande §§ 1–7 Vakant C alla paragrafer"
                + " Bo Ek M ersättare Anna Berg (S) alla paragrafer Kom: 13.30")
        .contains("Övriga närvarande")
        .contains("Cia Lind sekreterare alla paragrafer")
        .doesNotContain("k1");
  }

  @Test
  void aPersonThatNobodyHasListedIsToldApart() {
    assertThat(text(BODY, PEOPLE)).contains("Andra som nämns").contains("Bo Ek M");
    assertThat(text(BODY, "\"attendance\": [{\"person\": \"k9\"}]"))
        .contains("Person som inte finns bland de namngivna")
        .doesNotContain("k9");
  }

  @Test
  void aParagraphHasAnIdAndAHeading() {
    assertThat(
            page(
                BODY,
                "\"paragraphs\": [{\"number\": 12, \"suffix\": \"A\", \"title\": \"Val\"},"
                    + " {\"number\": 12, \"suffix\": \"A\"}]"))
        .contains("<section id=\"p12a\">\n<h2>§\u00a012\u00a0A Val</h2>")
        .contains("<section id=\"p12a-2\">")
        .contains("<li><a href=\"#p12a\">§\u00a012\u00a0A</a> Val</li>");
  }

  @Test
  void votesPointToTheProposals() {
    String paragraphs =
        """
        "paragraphs": [{"number": 1,
          "proposals": [{"key": "a", "kind": "prepared", "clauses": [{"text": "Taxan antas."}]},
            {"key": "b", "kind": "moved", "proposers": [{"type": "person", "person": "k2"}]},
            {"key": "c", "kind": "moved"}],
          "decisions": [{"adopts": "a",
            "propositions": [{"put": ["a", "b"], "found": "votering begärs"}],
            "votes": [{"yesMeans": "a", "noMeans": "c", "yes": 9, "no": 3,
              "ballots": [{"person": "k1", "choice": "yes"}],
              "castingVote": {"person": "k1", "choice": "yes"}}]}]}]
        """;
    assertThat(page(BODY, PEOPLE, paragraphs))
        .contains("<h4 id=\"p1.f3\">Yrkande 2</h4>")
        .contains("<a href=\"#p1.f3\">Yrkande 2</a></td><td class=\"n\">3</td>");
    assertThat(text(BODY, PEOPLE, paragraphs))
        .contains(
            "Ordföranden ställer proposition på: Förslag till beslut, Yrkande 1;"
                + " ordföranden finner: votering begärs")
        .contains("Enligt Förslag till beslut")
        .contains("Ordförandens utslagsröst Ja, Anna Berg (S)")
        .contains("Anna Berg S Ja");
  }

  @Test
  void clausesAreNestedWithTheirMarkers() {
    assertThat(
            text(
                BODY,
                """
                "paragraphs": [{"number": 1, "decisions": [{"clauses": [
                  {"marker": "a)", "text": "Ett", "clauses": [{"text": "Inre"}]},
                  {"key": "x", "text": "Två",
                   "addressees": [{"type": "office", "title": "ekonomichef"}]}],
                  "grants": [{"clause": "x", "purpose": "Läger",
                    "amount": {"amount": "6200011.00", "currency": "SEK"}}]}]}]
                """))
        .contains("a) Ett Inre 2. Två (till: ekonomichef)")
        .contains("Punkt 2. Ändamål Läger Belopp 6\u00a0200\u00a0011,00\u00a0kr");
  }

  @Test
  void aSplitIsATableOfItsParts() {
    assertThat(
            text(
                BODY,
                """
                "paragraphs": [{"number": 1, "decisions": [{"grants": [{"split": {
                  "percent": [{"holder": {"key": "r", "name": "Regionen"}, "percent": "33.5"},
                    {"holder": {"key": "k", "name": "Kommunerna"}}],
                  "restTo": "k", "rounding": {"unit": "krona", "policy": "largest-remainder"}}}]}]}]
                """))
        .contains("Fördelning i procent Resten av 100 procent till Kommunerna")
        .contains("Restregel största rest")
        .contains("Andelshavare Procent Regionen 33,5\u00a0% Kommunerna");
  }

  @Nested
  class OfWhatIsSecret {
    private static final String SECRET =
        """
        "agenda": [{"number": "5", "title": "Hemligt ärende",
            "sections": [{"text": "Hemlig text"}]},
          {"number": "6", "title": "Delvis", "documents": [{"title": "Hemlig handling"}]}],
        "contents": [{"paragraphs": "2", "title": "Hemlig rubrik", "caseNumbers": ["HEM 1"]},
          {"paragraphs": "3", "title": "Delvis", "caseNumbers": ["HEM 2"]}],
        "people": [{"key": "k9", "name": "Hemlig Person"}],
        "paragraphs": [{"number": 1, "sections": [
            {"heading": "Hemligt avsnitt", "text": "Hemlig text", "visibility": "secret"},
            {"heading": "Bakgrund", "text": "Hemlig text", "visibility": "partly-secret"}]},
          {"number": 2, "agendaItem": "5", "title": "Hemlig rubrik", "visibility": "secret",
           "group": "Hemlig grupp", "caseNumbers": ["HEM 1"],
           "decisions": [{"clauses": [{"text": "Hemligt beslut"}],
             "notParticipating": ["k9"]}]},
          {"number": 3, "agendaItem": "6", "title": "Delvis", "visibility": "partly-secret",
           "sections": [{"text": "Hemlig text"}]}],
        "source": {"inferred": [
          {"paragraph": 2, "component": "paragraphs.title", "basis": "Hemlig slutsats"}]}
        """;

    @Test
    void onlyNumberAndMarkAreShown() {
      assertThat(text(BODY, SECRET))
          .doesNotContain("Heml")
          .doesNotContain("HEM")
          .contains("§ 2 Sekretess. Paragrafen är inte offentlig.");
    }

    @Test
    void aFullStopAfterANumberDoesNotGiveTheItemAway() {
      String minutes = SECRET.replace("\"agendaItem\": \"5\"", "\"agendaItem\": \" 5. \"");
      assertThat(minutes).isNotEqualTo(SECRET);
      assertThat(text(BODY, minutes)).doesNotContain("Heml");
    }

    @Test
    void aPartlySecretOneKeepsItsTitle() {
      assertThat(text(BODY, SECRET))
          .contains("§ 3 Delvis Delvis sekretess. Bara nummer och rubrik visas.")
          .contains("Bakgrund Delvis sekretess. Avsnittets text visas inte.");
    }

    @Test
    void linesElsewhereHaveAMarkInPlaceOfItsTitle() {
      assertThat(text(BODY, SECRET))
          .contains("Ärendelista § 2 Sekretess § 3 Delvis")
          .contains("Dagordning 5 Sekretess 6 Delvis (§ 3)");
    }
  }

  @Nested
  class OfLinesThatHoldTheTitleOfASecretParagraph {
    private static String minutes(String open) {
      return """
        "agenda": [{"number": "1", "title": "Uppföljning: hemlig  rubrik, steg 2"}],
        "contents": [{"title": "Val samt Hemlig rubrik", "caseNumbers": ["HEM 1"]}],
        "paragraphs": [
          {"number": 1, "title": "%s", "group": "Om hemlig rubrik",
           "sections": [{"heading": "Hemlig rubrik", "text": "Fri text"}],
           "decisions": [{"clauses": [{"text": "\u201dHemlig rubrik\u201d läggs till."}],
             "followUps": [{"what": "Hemlig rubrik redovisas", "recurs": "varje höst"}]}],
           "initiatives": [{"kind": "motion", "title": "Motion: Hemlig rubrik"}],
           "documents": [{"title": "Bilaga, Hemlig\u00a0rubrik", "reference": "HEM 2"}],
           "precedents": [{"text": "§ 2 Hemlig rubrik", "number": 2}]},
          {"number": 2, "title": "Hemlig rubrik", "visibility": "secret"}],
        "source": {"inferred": [{"component": "number", "basis": "Står vid Hemlig rubrik"}]}
        """
          .formatted(open);
    }

    @Test
    void theyAreMarks() {
      assertThat(text(BODY, minutes("Öppen")))
          .doesNotContainIgnoringCase("hemlig rubrik")
          .doesNotContainIgnoringCase("hemlig\u00a0")
          .doesNotContain("HEM")
          .doesNotContain("varje höst")
          .contains("Ärendelista Sekretess Dagordning 1 Sekretess")
          .contains("Sekretess § 1 Öppen")
          .contains("Handlingar Sekretess")
          .contains("Fri text");
    }

    @Test
    void partsOfOtherWordsAreNotTheTitle() {
      assertThat(
              text(
                  BODY,
                  "\"place\": \"Valsalen\", \"paragraphs\": [{\"number\": 1, \"title\": \"Val\","
                      + " \"visibility\": \"secret\"}]"))
          .contains("Valsalen");
    }

    @Test
    void whatIsInTheTitleOfAnOpenParagraphIsShown() {
      assertThat(text(BODY, minutes("Svar: hemlig rubrik redovisas")))
          .contains("§ 1 Svar: hemlig rubrik redovisas")
          .doesNotContain("Hemlig rubrik redovisas;");
      assertThat(text(BODY, minutes("Hemlig rubrik redovisas")))
          .contains("Hemlig rubrik redovisas;");
    }
  }

  @Test
  @Timeout(30) // comparing each line with each paragraph takes minutes
  void aLongTableOfContentsIsWrittenQuickly() {
    int many = 40_000;
    List<Paragraph> paragraphs = new ArrayList<>();
    List<ContentsItem> contents = new ArrayList<>();
    List<AgendaItem> agenda = new ArrayList<>();
    for (int i = 1; i <= many; i++) {
      paragraphs.add(
          Paragraph.builder()
              .number(i)
              .title("Ärende nummer " + i)
              .agendaItem("a" + i)
              .visibility(Visibility.SECRET)
              .build());
      contents.add(ContentsItem.builder().title("Val nummer " + i).addCaseNumbers("d" + i).build());
      agenda.add(AgendaItem.builder().number("b" + i).title("Val nummer " + i).build());
    }
    Meeting meeting =
        Meeting.builder()
            .body(PublicBody.of("Nämnden"))
            .paragraphs(paragraphs)
            .contents(contents)
            .agenda(agenda)
            .build();
    assertThat(MinutesPage.of(meeting, Language.SV)).contains("Val nummer " + many);
  }

  @Test
  void whatIsInferredAndLeftOutIsTold() {
    assertThat(
            text(
                BODY,
                "\"paragraphs\": [{\"number\": 1}]",
                """
                "source": {"inferred": [
                    {"component": "sittings.date", "basis": "Ur rubriken."},
                    {"paragraph": 1, "component": "paragraphs.number", "basis": "Räknat."}],
                  "leftOut": [{"part": "votes"}, {"part": "signatures", "paragraphs": "1"}]}
                """))
        .contains("(slutsats om sittings.date: Ur rubriken.)")
        .contains("§ 1 (slutsats om paragraphs.number: Räknat.)")
        .contains("Av protokollet saknas här: omröstningar: alla paragrafer underskrifter: § 1");
  }

  @Test
  void onAnEnglishPageTheMinutesAreMarkedAsSwedish() {
    assertThat(
            page(
                Language.EN,
                BODY,
                "\"paragraphs\": [{\"number\": 1, \"title\": \"Val\","
                    + " \"sections\": [{\"text\": \"Text\"}]}]"))
        .contains("<h1><span lang=\"sv\">Socialnämnden</span>: minutes</h1>")
        .contains("<h2>§\u00a01 <span lang=\"sv\">Val</span></h2>")
        .contains("<p lang=\"sv\">Text</p>");
  }
}
