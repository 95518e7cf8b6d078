package se.protokoll.reader.matter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.protokoll.Clause;
import se.protokoll.Decision;
import se.protokoll.DecisionKind;
import se.protokoll.Elected;
import se.protokoll.Grant;
import se.protokoll.money.Money;
import se.protokoll.people.Organisation;

class DecisionReaderTest {
  @Nested
  class ClausesAre {
    @Test
    void onesWithNumbers() {
      assertThat(
              ReadParagraph.of(
                      """
                      Beslut
                      Nämnden beslutar:
                      1. Vidar beviljas 12 000 kronor för upprustning av
                         lokalen.
                      2. Medlen tas från anslaget.
                      """)
                  .clauses())
          .containsExactly(
              "Vidar beviljas 12 000 kronor för upprustning av lokalen.",
              "Medlen tas från anslaget.");
    }

    @Test
    void sentencesThatBeginWithAtt() {
      assertThat(
              ReadParagraph.of(
                      """
                      Beslut
                      Nämnden beslutar
                      att anta planen
                      att ge förvaltningen i uppdrag
                      att återkomma
                      """)
                  .clauses())
          .containsExactly("anta planen", "ge förvaltningen i uppdrag att återkomma");
    }

    @Test
    void whatABodyDecidesInALineOfItsOwnAlsoInLowerCase() {
      assertThat(
              ReadParagraph.of(
                      """
                      Beslut

                      Nämnden beslutar

                      godkänna årsredovisningen.
                      """)
                  .clauses())
          .containsExactly("godkänna årsredovisningen.");
    }

    @Test
    void noRulerOfDashes() {
      assertThat(
              ReadParagraph.of(
                      """
                      Beslut

                      Nämnden beslutar

                      att bordlägga ärendet.

                      - - - -
                      """)
                  .clauses())
          .containsExactly("bordlägga ärendet.");
    }

    @Test
    void pointsUnderTheNameOfTheBody() {
      assertThat(
              ReadParagraph.of("Beslut\nRegionstyrelsen\n    Beviljar Vidar 12 000 kronor.\n")
                  .clauses())
          .containsExactly("Beviljar Vidar 12 000 kronor.");
    }

    @Test
    void pointsUnderAVerbThatAllOfThemShare() {
      assertThat(
              ReadParagraph.of(
                      "Direktionen beslutar att bevilja\n- Vidar 12 000 kr\n- Tor 500 kr\n")
                  .clauses())
          .containsExactly("Vidar 12 000 kr", "Tor 500 kr");
    }

    @Test
    void partsWithNumbersOfTheirOwn() {
      assertThat(
              ReadParagraph.of(
                      """
                      Beslut
                      1. Budgeten fastställs till 31 500 kronor, fördelat på
                         1.1 Skolan 12 500 kronor
                         - 1.2 Hallen 19 000 kronor
                      2. Planen antas.
                      """)
                  .clauses())
          .containsExactly(
              "Budgeten fastställs till 31 500 kronor, fördelat på",
              "Skolan 12 500 kronor",
              "Hallen 19 000 kronor",
              "Planen antas.");
    }

    @Test
    void rowsOfATableUnderAPoint() {
      assertThat(
              ReadParagraph.of(
                      "Beslut\n1. Avgifterna fastställs till\n   Norrvik      4 870 tkr\n   Sörvik       2 640 tkr\n\n2. Planen antas.\n")
                  .clauses())
          .hasSize(4);
    }

    @Test
    void rowsThatFollowWithoutAColon() {
      assertThat(
              ReadParagraph.of(
                      "Nämnden beslutar\n\natt bevilja bidrag enligt följande\nJouren Lyktan, 425 000 kronor\nVidar, 60 000 kronor,\n\natt avslå ansökan från Tor.\n")
                  .clauses())
          .hasSize(4);
    }

    @Test
    void namesWithLabels() {
      assertThat(
              ReadParagraph.of(
                      "Beslut\nFöljande utses till kontaktpersoner:\nSkolan: Ada Ek (S)\nHallen: Bo Alm (M)\n")
                  .clauses())
          .containsExactly(
              "Följande utses till kontaktpersoner:", "Skolan: Ada Ek (S)", "Hallen: Bo Alm (M)");
    }

    @Test
    void notTheLineUnderThem() {
      assertThat(ReadParagraph.of("Beslut\nPlanen antas.\n\n---\n").clauses())
          .containsExactly("Planen antas.");
    }

    @Test
    void oneThatGoesOnWithAttInTheNextLine() {
      assertThat(
              ReadParagraph.of(
                      "Nämnden beslutar\n\natt bevilja Vidar tillstånd\natt servera mat till allmänheten.\n")
                  .clauses())
          .containsExactly("bevilja Vidar tillstånd att servera mat till allmänheten.");
    }

    @Test
    void notThatSomebodyReservesThemselves() {
      assertThat(
              ReadParagraph.of(
                      "Nämnden beslutar\n\natt anse motionen besvarad.\n\nMot beslutet reserverade sig landstingsrådet Ada Ek.\n")
                  .clauses())
          .containsExactly("anse motionen besvarad.");
    }

    @Test
    void pointsUnderATime() {
      assertThat(
              ReadParagraph.of(
                      "Direktionen beslutar för åren 2015-2018\n\natt välja Ada Ek (S),\n\natt välja Bo Alm (M).\n")
                  .clauses())
          .containsExactly("välja Ada Ek (S),", "välja Bo Alm (M).");
    }

    @Test
    void rowsThatEndWithAnAmount() {
      assertThat(
              ReadParagraph.of(
                      "Beslut\nFöljande ramar fastställs:\nNämnden 62 400 tkr\nUtskottet 500 tkr\n")
                  .clauses())
          .containsExactly("Följande ramar fastställs:", "Nämnden 62 400 tkr", "Utskottet 500 tkr");
    }

    @Test
    void notThatSomebodyAnnouncesJav() {
      assertThat(
              ReadParagraph.of(
                      "Beslut\nStyrelsen beviljas ansvarsfrihet.\n\nLedamöterna i styrelsen anmäler jäv i fråga om egen ansvarsfrihet.\n")
                  .clauses())
          .containsExactly("Styrelsen beviljas ansvarsfrihet.");
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "Protokollet från sammanträdet 2014-12-05 läggs till handlingarna.",
          "Meddelanden enligt lista daterad 2016-11-17 läggs till handlingarna.",
          "Motion från Ada Ek (S) om skolmjölk överlämnas till kommunstyrelsen.",
          "Ada Ek (S) utses att jämte ordföranden justera dagens protokoll.",
          "Till att jämte ordföranden justera dagens protokoll utses Ada Ek (S)."
        })
    void aSentenceAloneThatSettlesAMatter(String sentence) {
      assertThat(ReadParagraph.of(sentence + "\n").clauses()).containsExactly(sentence);
    }

    @Test
    void notWhatSomebodyProposes() {
      assertThat(
              ReadParagraph.of(
                      "Förvaltningens förslag är att skrivelsen läggs till handlingarna.\n")
                  .clauses())
          .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "Nämnden beslutar föreslå kommunfullmäktige",
          "Nämnden föreslog kommunfullmäktige besluta"
        })
    void aProposalToAnotherBody(String head) {
      assertThat(
              ReadParagraph.of("Beslut\n" + head + "\natt anse motionen besvarad.\n")
                  .paragraph()
                  .decisions())
          .extracting(Decision::kind)
          .containsExactly(Optional.of(DecisionKind.PROPOSAL));
    }

    @Test
    void pointsThatGoOnAfterANewPage() {
      assertThat(
              ReadParagraph.of(
                      """
                      Beslut
                      Nämnden beslutar:
                      1. Uppdra till Region

                      Justerandes sign

                      Norrvik att ansvara för arbetet.
                      2. Medlen tas från anslaget.
                      """)
                  .clauses())
          .containsExactly(
              "Uppdra till Region Norrvik att ansvara för arbetet.", "Medlen tas från anslaget.");
    }

    @Test
    void sentencesThatRecurInManyParagraphs() {
      String paragraphs =
          "Beslut\n\nNämnden har tagit del av informationen.\n\nParagrafen är justerad\n\nUtdragsbestyrkande\n\n";
      assertThat(
              ReadParagraph.of(paragraphs + "§ 8 A\n\n" + paragraphs + "§ 9 B\n\n" + paragraphs)
                  .clauses())
          .containsExactly("Nämnden har tagit del av informationen.");
    }

    @Test
    void linesThatEachAreASentence() {
      assertThat(
              ReadParagraph.of("Beslut\nVidar beviljas bidrag.\nMedlen tas från anslaget.\n")
                  .clauses())
          .containsExactly("Vidar beviljas bidrag.", "Medlen tas från anslaget.");
    }

    @Test
    void oneWhereThePageDividesASentence() {
      assertThat(
              ReadParagraph.of("Beslut\nPlanen antas med de\n\nändringar som föreslås.\n")
                  .clauses())
          .containsExactly("Planen antas med de ändringar som föreslås.");
    }

    @Test
    void partsOfTheClauseBeforeWhenTheirMarksDiffer() {
      Decision decision =
          ReadParagraph.of(
                  "Beslut\n1. Uppdragen är slutförda.\na) Det ena.\nb) Det andra.\n2. Planen antas.\n")
              .paragraph()
              .decisions()
              .get(0);
      assertThat(decision.clauses()).extracting(Clause::text).hasSize(2);
      assertThat(decision.clauses().get(0).clauses())
          .extracting(Clause::text)
          .containsExactly("Det ena.", "Det andra.");
    }

    @Test
    void textsBelowTheirNumbers() {
      assertThat(ReadParagraph.of("Beslut\n1.\n2.\nPlanen antas.\nTaxan fastställs.\n").clauses())
          .containsExactly("Planen antas.", "Taxan fastställs.");
    }

    @Test
    void notWhatStandsUnderALine() {
      assertThat(
              ReadParagraph.of("Beslut\nPlanen antas.\n_______________\n\nExp: Akten\n").clauses())
          .containsExactly("Planen antas.");
    }

    @Test
    void wholeWhereTheyHaveAColon() {
      assertThat(
              ReadParagraph.of("Beslut\nNämnden beslutar att mötas måndagar kl. 18: 28/1, 25/2.\n")
                  .clauses())
          .containsExactly("Nämnden beslutar att mötas måndagar kl. 18: 28/1, 25/2.");
    }

    @Test
    void alsoThoseThatNameTheVotes() {
      assertThat(ReadParagraph.of("Beslut\nMotionen avslås med 5 röster mot 4.\n").clauses())
          .containsExactly("Motionen avslås med 5 röster mot 4.");
    }

    @Test
    void notTheReservationAfterThem() {
      ReadParagraph read =
          ReadParagraph.of("Beslut\nPlanen antas.\n\nAda Ek (S) reserverar sig mot beslutet.\n");
      assertThat(read.clauses()).containsExactly("Planen antas.");
      assertThat(read.paragraph().reservations()).hasSize(1);
    }
  }

  @Nested
  class KindIs {
    @Test
    void aProposalToAnotherBody() {
      assertThat(kind("Styrelsen föreslår att\nkommunfullmäktige beslutar:\nMotionen avslås.\n"))
          .contains(DecisionKind.PROPOSAL);
    }

    @Test
    void tabled() {
      assertThat(kind("Ärendet bordläggs till nästa möte.\n")).contains(DecisionKind.TABLED);
    }

    @Test
    void rejected() {
      assertThat(kind("Nämnden avslår motionen.\n")).contains(DecisionKind.REJECTED);
    }

    @Test
    void filed() {
      assertThat(kind("Redovisningen läggs till handlingarna.\n")).contains(DecisionKind.FILED);
    }

    @Test
    void theBodysOwnWhereNothingSaysOtherwise() {
      assertThat(kind("Planen antas.\n")).contains(DecisionKind.OWN);
    }

    private Optional<DecisionKind> kind(String lines) {
      return ReadParagraph.of("Beslut\n" + lines).paragraph().decisions().get(0).kind();
    }
  }

  @Test
  void twoBodiesAreToldApart() {
    assertThat(
            ReadParagraph.of(
                    """
                    Beslut
                    Enligt förvaltningens förslag:
                    Uppdraget är slutfört.
                    Styrelsen föreslår att fullmäktige beslutar:
                    Planen antas.
                    """)
                .paragraph()
                .decisions())
        .extracting(Decision::kind)
        .containsExactly(Optional.of(DecisionKind.OWN), Optional.of(DecisionKind.PROPOSAL));
  }

  @Test
  void aTabledMatterHasItsDay() {
    Decision decision =
        ReadParagraph.of("Beslut\nÄrendet bordläggs till sammanträdet den 24 januari 2024.\n")
            .paragraph()
            .decisions()
            .get(0);
    assertThat(decision.postponedTo().orElseThrow().day()).contains(LocalDate.of(2024, 1, 24));
  }

  @Test
  void aMatterSentBackHasItsReceiver() {
    assertThat(
            ReadParagraph.of(
                    "Beslut\nÄrendet återremitteras till förvaltningen för komplettering.\n")
                .paragraph()
                .decisions()
                .get(0)
                .referredTo())
        .containsExactly(Organisation.of("förvaltningen"));
  }

  @Test
  void theMoverStandsInTheIntroduction() {
    ReadParagraph read =
        ReadParagraph.of("Beslut\nPå förslag av Ada Ek (S):\nÄrendet bordläggs.\n");
    assertThat(
            read.name(
                read.paragraph().decisions().get(0).movedBy().get(0).personKey().orElseThrow()))
        .isEqualTo("Ada Ek (S)");
  }

  @Test
  void whoIsElectedStandsAfterTheVerb() {
    ReadParagraph read =
        ReadParagraph.of("Beslut\nTill ombud i stället för Bo Alm (M) utses Ada Ek (S).\n");
    assertThat(
            read.paragraph().decisions().get(0).election().orElseThrow().elected().stream()
                .map(one -> read.name(one.actor().personKey().orElseThrow())))
        .containsExactly("Ada Ek (S)");
  }

  @Test
  void aClauseThatGivesOneAmountIsAGrant() {
    assertThat(
            ReadParagraph.of("Beslut\nVidar beviljas 12 500 kronor.\n")
                .paragraph()
                .decisions()
                .get(0)
                .grants()
                .get(0)
                .amount())
        .contains(Money.ofKronor(12_500));
  }

  @Test
  void aSentenceDecidesWhereNoHeadingDoes() {
    assertThat(ReadParagraph.of("Arbetsutskottet beslutar att bordlägga ärendet.\n").clauses())
        .containsExactly("bordlägga ärendet.");
  }

  @Test
  void aLineOfTheBodyDecidesAfterAVote() {
    assertThat(
            ReadParagraph.of(
                    "Omröstning\nMed 3 ja-röster mot 2 nej-röster bifalls det.\n\nNämnden beslutar\natt anta planen.\n")
                .clauses())
        .containsExactly("anta planen.");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Ada Ek (S) utses till ledamot och Bo Alm (M) till ersättare.",
        "Ada Ek (S) väljs till ombud med Bo Alm (M) som ersättare.",
        "Till ombud väljs Ada Ek och till ersättare Bo Alm."
      })
  void bothWhoAreElectedAreRead(String clause) {
    assertThat(decision("Beslut\n" + clause + "\n").election().orElseThrow().elected()).hasSize(2);
  }

  @Test
  void aProposalUnderItsHeadingStaysOneWhereTheOtherBodyDecides() {
    ReadParagraph read =
        ReadParagraph.after(
            "Kommunstyrelsen\n\nPlats och tid: Kommunhuset, den 2 mars 2022, kl. 14.00-15.20\n",
            "Kommunstyrelsens förslag till beslut\n\nKommunfullmäktige beslutar\n\navslå motionen.\n");
    assertThat(read.paragraph().decisions())
        .extracting(Decision::kind)
        .containsExactly(Optional.of(DecisionKind.PROPOSAL));
  }

  private static Decision decision(String text) {
    return ReadParagraph.of(text).paragraph().decisions().get(0);
  }

  @Test
  void thePostOfWhoIsElectedIsRead() {
    assertThat(
            decision(
                    "Beslut\nNämnden beslutar\natt utse Ada Ek (S) till ledamot i styrgruppen för tiden 2024-2026.\n")
                .election()
                .orElseThrow()
                .elected())
        .extracting(Elected::post)
        .containsExactly(Optional.of("ledamot i styrgruppen"));
  }

  @Test
  void anAmountThatIsNotExactIsKeptInWords() {
    assertThat(
            decision(
                    "Beslut\nNämnden beslutar\natt bevilja drygt 24 miljoner kr för reservkraft.\n")
                .grants())
        .extracting(Grant::amount, Grant::amountAsPublished)
        .containsExactly(tuple(Optional.empty(), Optional.of("drygt 24 miljoner kr")));
  }

  @Test
  void aProposalToAnotherBodyNamesItsGrants() {
    Decision decision =
        decision(
            "Beslut\nUtskottet föreslår kommunstyrelsen:\natt bevilja 5 000 kronor för resor.\n");
    assertThat(decision.kind()).contains(DecisionKind.PROPOSAL);
    assertThat(decision.grants())
        .extracting(Grant::amount)
        .containsExactly(Optional.of(Money.ofKronor(5_000)));
  }

  @Test
  void anAnsweredQuestionIsNoted() {
    assertThat(decision("Beslut\nFrågan är besvarad.\n").kind()).contains(DecisionKind.NOTED);
  }
}
