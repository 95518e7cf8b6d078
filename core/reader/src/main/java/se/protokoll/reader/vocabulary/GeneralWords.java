package se.protokoll.reader.vocabulary;

import java.util.List;
import java.util.Set;

/** The names of bodies and appendices, and how bodies are said to decide. */
final class GeneralWords {
  /** The first words of the headings of appendices. */
  static final List<String> APPENDICES =
      List.of(
          "bilaga",
          "närvarolista",
          "voteringslista",
          "omröstningslista",
          "bilaga till protokoll",
          "omröstningsbilaga",
          "närvaro- och omröstningslista",
          "uppropslista",
          "bilaga närvarolista",
          "voteringsbilaga",
          "närvaro- och voteringslista",
          "närvarolista och omröstningslista",
          "närvaroförteckning",
          "voteringsprotokoll",
          "omröstningsprotokoll");

  /** How the names of bodies end where they own something: "kommunstyrelsens". */
  static final List<String> OF_BODIES =
      List.of(
          "styrelsens",
          "nämndens",
          "fullmäktiges",
          "utskottets",
          "förbundsdirektionens",
          "direktionens",
          "beredningens",
          "rådets",
          "presidiets",
          "delegationens",
          "förbundets",
          "gruppens");

  /** How the names of bodies end: "kommunstyrelsen". */
  static final List<String> BODIES =
      List.of(
          "styrelsen",
          "nämnden",
          "fullmäktige",
          "utskottet",
          "direktionen",
          "beredningen",
          "rådet",
          "presidiet",
          "delegationen");

  /** How a body is said to be asked to decide. */
  static final List<String> TO_DECIDE =
      List.of(" besluta att", " beslutar att", " besluta", " beslutar", " att besluta", " att");

  /** What kinds of matters there are, as a line above them or next to a title says. */
  static final Set<String> KINDS_OF_MATTERS =
      Set.of(
          "beslutsärende",
          "beslutsärenden",
          "informationsärende",
          "informationsärenden",
          "anmälningsärende",
          "anmälningsärenden",
          "delgivningsärende",
          "delgivningsärenden",
          "ärenden för beslut",
          "ärenden för information",
          "övriga ärenden",
          "yttrandeärenden",
          "initiativärenden",
          "initiativärende",
          "valärenden");

  /** Headings of text that can stand in one line with it: "Bakgrund: Föreningen har ansökt." */
  static final Set<String> BEFORE_TEXT =
      Set.of(
          "ärendebeskrivning",
          "beskrivning av ärendet",
          "sammanfattning",
          "sammanfattning av ärendet",
          "ärendet",
          "ärendet i korthet",
          "bakgrund",
          "bakgrund till ärendet",
          "beslutsgång",
          "propositionsordning",
          "beslutsordning",
          "tidigare behandling",
          "ärendets behandling",
          "ärendets gång",
          "motivering",
          "motivering till beslut",
          "motivering till beslutet",
          "beslutsmotivering",
          "skäl till beslut",
          "skäl för beslut",
          "skälen för beslutet",
          "överläggning",
          "bedömning",
          "förvaltningens bedömning",
          "ekonomiska konsekvenser",
          "barnkonsekvensanalys");

  /** How bodies are said to decide in a line of its own. */
  static final List<String> DECIDES =
      List.of(" beslutar att", " beslutar", " beslutar följande", " beslutade att", " beslutade");

  private GeneralWords() {}
}
