package se.protokoll.reader.matter;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.protokoll.people.Disqualification;
import se.protokoll.people.DisqualificationState;
import se.protokoll.vote.StatementKind;

class DissentReaderTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "Ada Ek (S) reserverar sig mot beslutet.",
        "Mot beslutet reserverar sig Ada Ek (S).",
        "Ada Ek (S) anmäler skriftlig reservation.",
        "Reservation av Ada Ek (S)",
        "Mot beslutet reserverade sig landstingsrådet Ada Ek (S).",
        "Ada Ek (S) till förmån för eget yrkande."
      })
  void somebodyReserves(String line) {
    ReadParagraph read = ReadParagraph.of("Reservation\n" + line + "\n");
    assertThat(read.names(read.paragraph().reservations().get(0).persons()))
        .containsExactly("Ada Ek (S)");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Ledamöterna från S och MP reserverar sig mot beslutet.",
        "S och MP reserverar sig mot beslutet.",
        "(S) och (MP) reserverar sig mot beslutet.",
        "S- och MP-ledamöterna reserverar sig mot beslutet.",
        "Samtliga s-ledamöter och MP-ledamöterna reserverar sig mot beslutet.",
        "Samtliga S- och MP-ledamöter reserverar sig mot beslutet.",
        "Partigrupp S och MP reserverar sig mot beslutet."
      })
  void partiesReserve(String line) {
    assertThat(
            ReadParagraph.of("Reservation\n" + line + "\n")
                .paragraph()
                .reservations()
                .get(0)
                .parties())
        .containsExactly("S", "MP");
  }

  @Test
  void whatSomebodyWantsToBeNotedIsAStatement() {
    assertThat(
            ReadParagraph.of(
                    "Protokollsanteckning\nAda Ek (S) önskar få antecknat att frågan inte är löst.\n")
                .paragraph()
                .statements())
        .hasSize(1);
  }

  @Test
  void whatSomebodyNotesIsAStatement() {
    assertThat(
            ReadParagraph.of("Ada Ek (S) antecknar att farten är hög.\n").paragraph().statements())
        .hasSize(1);
  }

  @Test
  void thoseWhoTellThatTheyDoNotTakePartAreNamed() {
    ReadParagraph read =
        ReadParagraph.of(
            "Ada Ek (M) och Bo Alm (M) meddelar att de inte deltar i beslutet i punkt 1.\n\nBeslut\nTaxan antas.\n");
    assertThat(read.names(read.paragraph().decisions().get(0).notParticipating()))
        .containsExactly("Ada Ek (M)", "Bo Alm (M)");
  }

  @Test
  void aPartyIsToldForSeveralAtOnce() {
    ReadParagraph read =
        ReadParagraph.of(
            "Reservation\nAda Ek, Bo Alm (båda S) samt Cia Dal (MP) reserverar sig mot beslutet.\n");
    assertThat(read.names(read.paragraph().reservations().get(0).persons()))
        .containsExactly("Ada Ek", "Bo Alm (S)", "Cia Dal (MP)");
  }

  @Test
  void theGroupOfAPartyInAnAssemblyReserves() {
    assertThat(
            ReadParagraph.of("Reservation\nSocialdemokraternas fullmäktigegrupp reserverar sig.\n")
                .paragraph()
                .reservations()
                .get(0)
                .parties())
        .containsExactly("Socialdemokraterna");
  }

  @Test
  void whoLeavesIsDisqualifiedWhereTheHeadingSaysSo() {
    ReadParagraph read =
        ReadParagraph.of(
            "Jäv\nAda Ek (S) är ordförande i Vidar och lämnade sammanträdet under ärendet.\n");
    assertThat(read.paragraph().disqualifications())
        .extracting(Disqualification::state)
        .containsExactly(Optional.of(DisqualificationState.UPHELD));
  }

  @Test
  void allMembersOfAPartyReserve() {
    assertThat(
            ReadParagraph.of(
                    "Reservation\nSamtliga socialdemokrater och samtliga centerpartister reserverar sig.\n")
                .paragraph()
                .reservations()
                .get(0)
                .parties())
        .containsExactly("Socialdemokraterna", "Centerpartiet");
  }

  @Test
  void namesUnderAHeadingNeedNoPartyWhereTheyAreKnown() {
    ReadParagraph read =
        ReadParagraph.of(
            "Yrkande\nAda Ek (S) yrkar bifall.\n\nJäv\nAda Ek och Bo Alm.\n\nJäv\nAda Ek.\n");
    assertThat(read.paragraph().disqualifications())
        .extracting(Disqualification::person)
        .extracting(read::name)
        .containsExactly("Ada Ek (S)");
  }

  @Test
  void whatAReservationFavoursIsKept() {
    assertThat(
            ReadParagraph.of(
                    "Reservation\nAda Ek (S) reserverar sig till förmån för eget yrkande.\n")
                .paragraph()
                .reservations()
                .get(0)
                .inFavourOf())
        .contains("eget yrkande");
  }

  @Test
  void aNoteIsAStatement() {
    ReadParagraph read =
        ReadParagraph.of(
            "Protokollsanteckning\nRepresentanterna från M och KD antecknar som yttrande en skrivelse.\n");
    assertThat(read.paragraph().statements().get(0).parties()).containsExactly("M", "KD");
  }

  @Test
  void aSpecialOpinionIsToldApart() {
    assertThat(
            ReadParagraph.of("Särskilt yttrande\nAda Ek (S) lämnar särskilt yttrande, bilaga 2.\n")
                .paragraph()
                .statements()
                .get(0)
                .kind())
        .contains(StatementKind.SPECIAL_OPINION);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Ada Ek (S) anmäler jäv och lämnar sammanträdet.",
        "På grund av jäv deltar inte Ada Ek (S) i handläggningen.",
        "Ada Ek (S) deltar på grund av jäv inte i ärendet.",
        "Beslutet fattas utan att Ada Ek (S) på grund av jäv deltar.",
        "Ada Ek (S) anmäler jäv. Bo Alm (M) tjänstgör.",
        "Ada Ek (S) anmäler jäv och ersätts av Bo Alm (M)."
      })
  void somebodyIsDisqualified(String line) {
    assertThat(disqualified("Jäv\n" + line)).containsExactly("Ada Ek (S)");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Ingen av ledamöterna anmälde jäv, sade Ada Ek (S).",
        "Ada Ek (S) anmäler jäv i § 12."
      })
  void noDisqualificationIsReadHere(String line) {
    assertThat(disqualified("Jäv\n" + line)).isEmpty();
  }

  @Test
  void itStandsInRunningTextToo() {
    assertThat(
            disqualified(
                "Ada Ek (S) anmäler jäv och deltar ej i beslutet.\n\nBeslut\nPlanen antas."))
        .containsExactly("Ada Ek (S)");
  }

  @Test
  void aMemberWhoDoesNotTakePartIsNoted() {
    ReadParagraph read =
        ReadParagraph.of(
            "Beslut\nPlanen antas.\n\nProtokollsanteckning\nAda Ek (S) deltar inte i beslutet.\n");
    assertThat(read.names(read.paragraph().decisions().get(0).notParticipating()))
        .containsExactly("Ada Ek (S)");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Paragrafen förklaras omedelbart justerad.",
        "Protokollet under denna paragraf förklaras omedelbart justerat.",
        "Nämnden beslutar om omedelbar justering."
      })
  void aParagraphIsCertifiedAtOnce(String line) {
    assertThat(
            ReadParagraph.of("Beslut\nPlanen antas.\n\n" + line + "\n")
                .paragraph()
                .certifiedImmediately())
        .isTrue();
  }

  @Test
  void aStampIsNotAClause() {
    ReadParagraph read = ReadParagraph.of("Beslut\nPlanen antas.\n\nParagrafen är justerad\n");
    assertThat(read.paragraph().stampedCertified()).isTrue();
    assertThat(read.clauses()).containsExactly("Planen antas.");
  }

  private static List<String> disqualified(String lines) {
    ReadParagraph read = ReadParagraph.of(lines + "\n");
    return read.names(
        read.paragraph().disqualifications().stream().map(Disqualification::person).toList());
  }

  @Test
  void whatTheBodyDoesNotFindIsRejected() {
    ReadParagraph read =
        ReadParagraph.of(
            "Jäv\nAda Ek (S) anmäler jäv. Nämnden finner att jäv inte föreligger.\n"
                + "Bo Alm (M) anmäler jäv och deltar inte i handläggningen av ärendet.\n");
    assertThat(read.paragraph().disqualifications())
        .extracting(Disqualification::state)
        .containsExactly(
            Optional.of(DisqualificationState.REJECTED), Optional.of(DisqualificationState.UPHELD));
  }

  @Test
  void aListOfNamesGoesOnBelowABlankLine() {
    ReadParagraph read =
        ReadParagraph.of(
            "Reservation\nCia Dal (C), Ada\n\nEk (S) och Bo Alm (M) reserverar sig mot beslutet.\n");
    assertThat(read.names(read.paragraph().reservations().get(0).persons()))
        .containsExactly("Cia Dal (C)", "Ada Ek (S)", "Bo Alm (M)");
  }
}
