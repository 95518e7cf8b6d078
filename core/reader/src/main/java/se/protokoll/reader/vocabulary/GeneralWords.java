package se.protokoll.reader.vocabulary;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import se.protokoll.reader.HeadingKind;
import se.protokoll.reader.Label;

/** The words that stand in minutes of many layouts. */
final class GeneralWords {
  /** Headings within paragraphs. */
  static final Map<String, HeadingKind> HEADINGS = new HashMap<>();

  /** Labels of the head, of the signatures and of the notice. */
  static final Map<String, Label> LABELS = new HashMap<>();

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
          "närvaro- och voteringslista");

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

  /** What kinds of matters there are, as a line above them or beside a title says. */
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

  /** How bodies are said to decide in a line of its own. */
  static final List<String> DECIDES =
      List.of(" beslutar att", " beslutar", " beslutar följande", " beslutade att", " beslutade");

  static {
    headings(
        HeadingKind.TEXT,
        "sammanfattning",
        "sammanfattning av ärendet",
        "ärendebeskrivning",
        "beskrivning av ärendet",
        "ärendet",
        "bakgrund",
        "bakgrund till ärendet",
        "inledning",
        "information",
        "beslutsgång",
        "propositionsordning",
        "beslutsgång och propositionsordning",
        "proposition",
        "propositioner",
        "tidigare behandling",
        "ärendets tidigare behandling",
        "ärendets gång",
        "ärendets behandling",
        "ärendets handläggning",
        "ärendegång",
        "tidigare beslut",
        "behandling",
        "motivering",
        "motivering till beslut",
        "motivering till beslutet",
        "skäl till beslut",
        "skäl för beslut",
        "skälen för beslutet",
        "skäl",
        "beslutsmotivering",
        "yttrande",
        "yttranden",
        "inlägg",
        "anföranden",
        "diskussion",
        "debatt",
        "överläggning",
        "konsekvenser",
        "ekonomiska konsekvenser",
        "ekonomi",
        "finansiering",
        "bedömning",
        "förvaltningens bedömning",
        "analys",
        "barnkonsekvenser",
        "barnrättsperspektiv",
        "barnperspektiv",
        "barnkonsekvensanalys",
        "prövning av barnets bästa",
        "uppföljning",
        "jämställdhet",
        "miljökonsekvenser",
        "konsekvensbedömning",
        "föredragning",
        "föredragande",
        "dagens sammanträde",
        "aktuellt",
        "lagrum",
        "juridik",
        "kommunikation",
        "samråd",
        "remissinstanser",
        "frågor",
        "svar",
        "redogörelse",
        "ajournering",
        "upplysning",
        "upplysningar",
        "förklaring",
        "notering",
        "övrigt",
        "sammanträdet",
        "ärendebeskrivning och bakgrund",
        "bakgrund och ärendebeskrivning",
        "behandling i arbetsutskottet",
        "arbetsutskottets behandling",
        "kommunstyrelsens behandling",
        "i ärendet",
        "mbl-behandling",
        "mbl",
        "facklig samverkan",
        "förvaltningens övervägande",
        "förvaltningens överväganden",
        "överväganden",
        "ärendets tidigare handläggning");
    headings(
        HeadingKind.DECISION,
        "beslut",
        "beslut i ärendet",
        "beslutet",
        "att-satser",
        "beslutsmening");
    headings(
        HeadingKind.PREPARED_PROPOSAL,
        "förslag till beslut",
        "beslutsförslag",
        "förslag",
        "förvaltningens förslag",
        "förvaltningens förslag till beslut",
        "arbetsutskottets förslag",
        "arbetsutskottets förslag till beslut",
        "kommunstyrelsens förslag",
        "kommunstyrelsens förslag till beslut",
        "presidiets förslag",
        "ordförandens förslag",
        "ordförandens förslag till beslut",
        "utskottets förslag",
        "beredningens förslag",
        "förslag till beslut på sammanträdet",
        "förslag på sammanträdet",
        "nämndens förslag",
        "tjänstemannaförslag");
    headings(
        HeadingKind.MOTIONS,
        "yrkande",
        "yrkanden",
        "yttranden och yrkanden",
        "yrkanden och yttranden",
        "förslag och yrkanden",
        "yrkanden på sammanträdet",
        "förslag på mötet",
        "yrkande på sammanträdet",
        "framställda yrkanden",
        "dagens yrkanden",
        "tilläggsyrkande",
        "tilläggsyrkanden",
        "ändringsyrkande",
        "ändringsyrkanden",
        "återremissyrkande",
        "yrkanden och förslag",
        "framlagda förslag till beslut");
    headings(
        HeadingKind.VOTE,
        "omröstning",
        "votering",
        "omröstningsresultat",
        "voteringsresultat",
        "omröstning begärs",
        "omröstningslista",
        "voteringslista",
        "röstning",
        "votering begärs",
        "omröstningsordning",
        "voteringsordning",
        "voteringsproposition");
    headings(
        HeadingKind.RESERVATION,
        "reservation",
        "reservationer",
        "reservation mot beslutet",
        "reservationer mot beslutet",
        "reservationer och särskilda yttranden",
        "reservation och särskilt yttrande",
        "reservationer/särskilda yttranden");
    headings(
        HeadingKind.STATEMENT,
        "protokollsanteckning",
        "protokollsanteckningar",
        "protokollsanteckningar och yttranden",
        "anteckning",
        "anteckningar",
        "anteckning till protokollet",
        "noteringar till protokollet",
        "anteckningar till protokollet",
        "protokollsnotering",
        "ersättaryttrande");
    headings(
        HeadingKind.SPECIAL_OPINION,
        "särskilt yttrande",
        "särskilda yttranden",
        "särskilt uttalande");
    headings(
        HeadingKind.DISQUALIFICATION,
        "jäv",
        "jävsanmälan",
        "anmälan om jäv",
        "jäv och jävsprövning");
    headings(
        HeadingKind.NOT_PARTICIPATING,
        "deltar inte i beslutet",
        "deltar ej i beslutet",
        "deltar inte i beslut",
        "deltar ej i beslut",
        "ej deltagande i beslutet",
        "ej deltagande i beslut",
        "avstår från att delta i beslutet",
        "deltog inte i beslutet",
        "deltar inte",
        "ej deltagande");
    headings(
        HeadingKind.DOCUMENTS,
        "beslutsunderlag",
        "handling",
        "handlingar",
        "underlag",
        "underlag för beslut",
        "underlag till beslut",
        "beslutsunderlag och bilagor",
        "handlingar i ärendet",
        "beslutshandlingar",
        "ärendets handlingar",
        "underlagshandlingar",
        "underlag för beslutet",
        "i ärendet finns följande dokument",
        "följande handlingar finns i ärendet");
    headings(HeadingKind.ATTACHMENTS, "bilagor", "bilaga", "bifogade handlingar", "bifogas");
    headings(
        HeadingKind.DISPATCH,
        "beslutsexpediering",
        "expedieras till",
        "expediering",
        "expedieras",
        "expediering till",
        "beslutet skickas till",
        "beslutet skickas",
        "skickas till",
        "beslutet delges",
        "beslutet delges till",
        "delges",
        "delges till",
        "delgivning",
        "sändlista",
        "sänds till",
        "beslutet sänds till",
        "beslutet ska skickas till",
        "protokollsutdrag skickas till",
        "protokollsutdrag till",
        "protokollsutdrag",
        "protokollsutdrag sänds till",
        "beslutet expedieras till",
        "beslut expedieras till",
        "beslutet expedieras",
        "beslut skickas till",
        "beslutet skickas för åtgärd till",
        "beslutet skickas för kännedom till",
        "beslutet skickas för kännedom",
        "beslutet skickas för verkställighet till",
        "för kännedom",
        "för kännedom till",
        "för åtgärd",
        "kopia till",
        "kopia",
        "beslutsexpediering till",
        "kopia av beslut till",
        "beslutet meddelas",
        "beslutsmottagare",
        "meddelas",
        "utdrag till",
        "delgivning till",
        "expedierat till",
        "beslutet lämnas till",
        "skickas till för kännedom");
    headings(
        HeadingKind.CERTIFICATION,
        "justering",
        "omedelbar justering",
        "paragrafen är justerad",
        "direktjustering",
        "paragrafen justeras omedelbart",
        "paragrafen förklaras omedelbart justerad");
    headings(
        HeadingKind.APPEAL,
        "hur man överklagar",
        "hur beslutet överklagas",
        "överklagande",
        "överklagan",
        "överklagandehänvisning",
        "besvärshänvisning",
        "hur beslutet kan överklagas",
        "hur du överklagar beslutet",
        "hur du överklagar");
    labels(
        Label.PLACE_AND_TIME,
        "plats och tid",
        "tid och plats",
        "plats och tid för sammanträdet",
        "plats, tid",
        "plats/tid",
        "tid/plats",
        "plats och tid för mötet",
        "sammanträdesplats och tid");
    labels(
        Label.PLACE, "plats", "lokal", "sammanträdesplats", "plats för sammanträdet", "mötesplats");
    labels(
        Label.TIME,
        "tid",
        "tidpunkt",
        "klockan",
        "sammanträdestid",
        "mötestid",
        "tid för sammanträdet");
    labels(
        Label.DATE,
        "sammanträdesdatum",
        "datum",
        "mötesdatum",
        "sammanträdesdag",
        "datum för sammanträde",
        "datum för sammanträdet",
        "dag",
        "sammanträde");
    labels(
        Label.BODY,
        "organ",
        "nämnd",
        "beslutande organ",
        "beslutsorgan",
        "styrelse/nämnd",
        "nämnd/styrelse",
        "instans",
        "myndighet",
        "styrelse",
        "nämnd/organ");
    labels(
        Label.DECIDING,
        "beslutande",
        "beslutande ledamöter",
        "närvarande och beslutande",
        "ledamöter och tjänstgörande ersättare",
        "beslutande ledamöter och tjänstgörande ersättare",
        "tjänstgörande",
        "närvarande beslutande",
        "beslutande ledamöter och ersättare",
        "tjänstgörande ledamöter",
        "tjänstgörande ledamöter och ersättare");
    labels(
        Label.MEMBERS,
        "ledamöter",
        "ordinarie ledamöter",
        "närvarande ledamöter",
        "ledamöter närvarande",
        "ordinarie",
        "närvarande");
    labels(
        Label.SERVING_SUBSTITUTES,
        "tjänstgörande ersättare",
        "tjg ersättare",
        "tjänstgörande ersättare för frånvarande ledamöter",
        "tjänstgörande suppleanter",
        "ersättare tjänstgörande",
        "beslutande ersättare",
        "ersättare som tjänstgör",
        "tjänstgör som ersättare");
    labels(
        Label.PRESENT_SUBSTITUTES,
        "närvarande ersättare",
        "ej tjänstgörande ersättare",
        "icke tjänstgörande ersättare",
        "ersättare ej tjänstgörande",
        "ersättare närvarande",
        "närvarande ej tjänstgörande ersättare",
        "närvarande, ej tjänstgörande ersättare",
        "ersättare, ej tjänstgörande",
        "närvarande ersättare (ej tjänstgörande)",
        "ej beslutande ersättare",
        "övriga ersättare",
        "ej tjänstgörande",
        "närvarande ej beslutande",
        "närvarande suppleanter");
    labels(Label.SUBSTITUTES, "ersättare", "suppleanter");
    labels(
        Label.OTHERS,
        "övriga närvarande",
        "övriga deltagande",
        "övriga deltagare",
        "övriga",
        "övriga närvarande vid sammanträdet",
        "andra deltagande",
        "också närvarande",
        "adjungerade",
        "insynsplats",
        "insynsplatser",
        "övriga deltagande vid sammanträdet",
        "föredragande",
        "dessutom närvarande",
        "personalföreträdare",
        "gäster",
        "inbjudna");
    labels(
        Label.OFFICIALS,
        "tjänstemän",
        "tjänstepersoner",
        "tjänstgörande tjänstemän",
        "närvarande tjänstepersoner",
        "närvarande tjänstemän",
        "från förvaltningen",
        "förvaltningen");
    labels(
        Label.ABSENT,
        "frånvarande",
        "frånvarande ledamöter",
        "anmält förhinder",
        "ej närvarande",
        "frånvarande ersättare",
        "förhindrade",
        "ej närvarande ledamöter");
    labels(
        Label.JUSTERARE,
        "utses att justera",
        "utsedd att justera",
        "utsedda att justera",
        "att justera",
        "protokolljusterare",
        "justerare",
        "utsedd justerare",
        "utsedda justerare",
        "val av justerare",
        "protokollsjusterare",
        "utses att justera protokollet",
        "till att justera utses",
        "utses till justerare",
        "att jämte ordföranden justera");
    labels(
        Label.JUSTERARE_SUBSTITUTES,
        "ersättare för justerare",
        "ersättare till justerare",
        "ersättande justerare");
    labels(
        Label.JUSTERING_PLACE_AND_TIME,
        "justeringens plats och tid",
        "plats och tid för justering",
        "justeringens tid och plats",
        "justeringsplats och tid",
        "justering plats och tid",
        "justering",
        "tid och plats för justering",
        "tid och plats för justeringen",
        "plats och tid för justeringen",
        "justeringstid och plats",
        "plats och datum för justering",
        "justeringens plats och datum",
        "protokollets justering");
    labels(Label.JUSTERING_PLACE, "justeringens plats", "justeringsplats", "plats för justering");
    labels(
        Label.JUSTERING_TIME,
        "justeringens tid",
        "justeringstid",
        "tid för justering",
        "justeras den",
        "justeringsdatum planerat");
    labels(
        Label.PARAGRAPHS,
        "paragrafer",
        "paragraf",
        "protokollet omfattar",
        "omfattar paragrafer",
        "paragrafer som omfattas",
        "§§",
        "§",
        "omfattar",
        "justerade paragrafer",
        "avser paragrafer");
    labels(
        Label.SIGNATURES,
        "underskrifter",
        "underskrift av",
        "justeras",
        "protokollet har justerats digitalt av",
        "justerat av",
        "signaturer",
        "digitalt justerat av",
        "undertecknat av",
        "protokollet är justerat av",
        "digital signering",
        "signerat av");
    labels(
        Label.SECRETARY,
        "sekreterare",
        "protokollförare",
        "vid protokollet",
        "mötessekreterare",
        "nämndsekreterare",
        "sekr",
        "kommunsekreterare",
        "protokollsekreterare");
    labels(Label.CHAIR, "ordförande", "mötesordförande", "ordf", "presidium");
    labels(
        Label.CERTIFIERS,
        "justerande",
        "justeras av",
        "justerande ledamot",
        "justerande ledamöter");
    labels(
        Label.NOTICE,
        "anslag/bevis",
        "anslag",
        "bevis",
        "bevis om justering",
        "tillkännagivande",
        "anslagsbevis",
        "bevis om anslag",
        "anslag och bevis",
        "tillkännagivande om justering",
        "bevis/anslag",
        "tillkännagivande av protokoll",
        "protokollet är tillkännagivet",
        "anslag / bevis",
        "bevis om tillkännagivande");
    labels(
        Label.CERTIFIED_ON,
        "justeringsdatum",
        "protokollet justerat",
        "justerat den",
        "datum för justering",
        "datum då protokollet justerades",
        "protokollet justerades",
        "justeringsdag",
        "protokollet justerat den");
    labels(
        Label.POSTED_ON,
        "datum då anslaget sätts upp",
        "datum när anslaget sätts upp",
        "datum för anslags uppsättande",
        "anslaget sätts upp",
        "anslaget uppsatt",
        "anslagsdatum",
        "datum för anslagets uppsättande",
        "datum då anslaget satts upp",
        "anslaget har satts upp",
        "anslaget den",
        "anslaget publiceras",
        "tillkännagivandet publicerat",
        "anslås",
        "anslås den",
        "anslaget uppsatt den",
        "anslag sätts upp",
        "anslaget publicerat",
        "datum för uppsättande",
        "datum för anslag",
        "uppsatt",
        "anslagets uppsättande",
        "datum för publicering",
        "publiceras den",
        "anslaget anslås",
        "anslagets publicering",
        "datum då anslag sätts upp",
        "uppsättningsdatum",
        "anslagsdag",
        "anslagen",
        "anslaget",
        "anslaget sätts upp den",
        "anslagstid från");
    labels(
        Label.REMOVED_ON,
        "datum då anslaget tas ned",
        "datum då anslaget tas ner",
        "datum när anslaget tas ned",
        "datum när anslaget tas ner",
        "datum för anslags nedtagande",
        "anslaget tas ned",
        "anslaget tas ner",
        "anslaget nedtaget",
        "anslaget avpubliceras",
        "datum för anslagets nedtagande",
        "nedtages",
        "tas ned",
        "nedtas",
        "tas ned den",
        "anslag tas ned",
        "anslaget tas bort",
        "datum för nedtagande",
        "nedtaget",
        "anslagets nedtagande",
        "avpubliceras",
        "avpubliceras den",
        "datum för avpublicering",
        "datum då anslag tas ned",
        "nedtagningsdatum",
        "anslaget tas ned den",
        "anslås till",
        "anslås t o m",
        "anslås t.o.m",
        "datum då anslaget tas bort",
        "tas ner",
        "anslås till och med",
        "anslagstid till",
        "sista dag för överklagande och nedtagande");
    labels(
        Label.STORED_AT,
        "förvaringsplats för protokollet",
        "protokollets förvaringsplats",
        "förvaringsplats för protokoll",
        "förvaringsplats",
        "protokollet förvaras",
        "protokollet förvaras på",
        "protokollet förvaras hos",
        "protokollets förvaring",
        "förvaringsplats av protokollet",
        "protokollet förvaras vid",
        "förvaras");
    labels(Label.POSTED_BY, "underskrift", "namnförtydligande");
  }

  private GeneralWords() {}

  private static void headings(HeadingKind kind, String... words) {
    for (String word : words) {
      HEADINGS.put(word, kind);
    }
  }

  private static void labels(Label label, String... words) {
    for (String word : words) {
      LABELS.put(word, label);
    }
  }
}
