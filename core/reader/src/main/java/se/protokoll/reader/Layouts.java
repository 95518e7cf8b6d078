package se.protokoll.reader;

import java.util.List;
import java.util.Optional;

/** The layouts that are shipped, and how one is recognised. */
final class Layouts {
  /** What is known of all minutes. */
  static final Layout GENERAL = Layout.of("general");

  /** Göteborg, assembly and executive board, since 2023. */
  private static final Layout GOTEBORG =
      Layout.builder()
          .name("goteborg")
          .addRecognisedBy("Ärendenummer SLK-", "Sammanträdesdatum: ")
          .addFurniture("Göteborgs Stad Stadsledningskontoret*", "Protokoll nr *")
          .putHeadings("Tidigare behandling", HeadingKind.TEXT)
          .putHeadings("Handling", HeadingKind.DOCUMENTS)
          .putHeadings("Protokollsutdrag skickas till", HeadingKind.DISPATCH)
          .build();

  /** Lomma, executive board and boards, since 2023. */
  private static final Layout LOMMA =
      Layout.builder()
          .name("lomma")
          .addRecognisedBy("Protokollet har justerats digitalt", "www.lomma.se")
          .addFurniture("Protokollet har justerats digitalt")
          .putHeadings("Beslutet expedieras till", HeadingKind.DISPATCH)
          .build();

  /** Jönköping, a PDF turned into Markdown. */
  private static final Layout JONKOPING =
      Layout.builder()
          .name("jonkoping")
          .addRecognisedBy("JÖNKÖPINGS KOMMUN", "Utdragsbestyrkande")
          .addFurniture("JÖNKÖPINGS KOMMUN*")
          .putHeadings("MBL-behandling", HeadingKind.TEXT)
          .putHeadings("Utbildningsförvaltningens förslag", HeadingKind.PREPARED_PROPOSAL)
          .build();

  /** The social welfare groups of Region Jämtland Härjedalen, as a PDF. */
  private static final Layout REGION_JAMTLAND =
      Layout.builder()
          .name("region-jamtland-harjedalen")
          .addRecognisedBy("RJH", "Paragrafen är justerad", "Mötesdatum")
          .addFurniture("Signerat med *")
          .putLabels("Justerat av", Label.SIGNATURES)
          .putLabels("Protokollet omfattar", Label.PARAGRAPHS)
          .build();

  /** The same groups, as a web page: a list of items, few of them with their number. */
  private static final Layout REGION_JAMTLAND_WEB =
      Layout.builder()
          .name("region-jamtland-harjedalen-web")
          .addRecognisedBy("Hoppa över navigering", "•", "Vi använder cookies på denna webbplats")
          .addFurniture("Hoppa över navigering", "Vi använder cookies*")
          .putHeadings("Ärendet", HeadingKind.TEXT)
          .putHeadings("Bilagor", HeadingKind.ATTACHMENTS)
          .build();

  private static final Layout KRISTINEHAMN =
      Layout.builder()
          .name("kristinehamn")
          .addRecognisedBy("Datum när anslaget tas ner", "Sidan 1", "Utdragsbestyrkande")
          .addFurniture("*Sidan *(*)")
          .putHeadings("Beslutet skickas till", HeadingKind.DISPATCH)
          .build();

  private static final Layout BOTKYRKA =
      Layout.builder()
          .name("botkyrka")
          .addRecognisedBy("Datum när anslaget tas ned", "Expedieras till", "Se bilaga")
          .addFurniture("*SAMMANTRÄDESPROTOKOLL*[*]")
          .addAppendices("Närvarolista")
          .build();

  private static final Layout ALE =
      Layout.builder()
          .name("ale")
          .addRecognisedBy("Datum då anslaget sätts upp:", "Utses att justera:", "Organ:")
          .putHeadings("Beslutsexpediering", HeadingKind.DISPATCH)
          .build();

  private static final Layout SUNNE =
      Layout.builder()
          .name("sunne")
          .addRecognisedBy("Justerandes sign.", "Postadress Besöksadress", "Paragrafer")
          .addFurniture("Postadress *", "*Webbplats www.*")
          .putHeadings("Yttranden och yrkanden", HeadingKind.MOTIONS)
          .build();

  private static final Layout LINKOPING =
      Layout.builder()
          .name("linkoping")
          .addRecognisedBy("Beslutet delges", "Datum för anslags uppsättande")
          .putHeadings("Beslutet delges", HeadingKind.DISPATCH)
          .build();

  private static final Layout HULTSFRED =
      Layout.builder()
          .name("hultsfred")
          .addRecognisedBy("Datum för anslags Datum för anslags uppsättande", "Dnr")
          .build();

  /** Those that say more stand before those that say less. */
  static final List<Layout> ALL =
      List.of(
          GOTEBORG,
          LOMMA,
          JONKOPING,
          REGION_JAMTLAND,
          REGION_JAMTLAND_WEB,
          KRISTINEHAMN,
          BOTKYRKA,
          ALE,
          SUNNE,
          LINKOPING,
          HULTSFRED);

  private Layouts() {}

  /** Returns the first layout all of whose texts stand in minutes, whatever blanks they have. */
  static Optional<Layout> recognise(String text) {
    List<Layout> possible =
        ALL.stream()
            .filter(
                layout ->
                    layout.recognisedBy().stream().map(Layouts::lastWord).allMatch(text::contains))
            .toList();
    if (possible.isEmpty()) {
      return Optional.empty();
    }
    String plain = withSingleBlanks(text);
    return possible.stream()
        .filter(layout -> layout.recognisedBy().stream().allMatch(plain::contains))
        .findFirst();
  }

  private static String lastWord(String words) {
    String stripped = words.strip();
    return stripped.substring(stripped.lastIndexOf(' ') + 1);
  }

  private static String withSingleBlanks(String text) {
    StringBuilder plain = new StringBuilder(text.length());
    boolean afterBlank = false;
    for (int at = 0; at < text.length(); at++) {
      char c = text.charAt(at);
      boolean blank = c == ' ' || c == '\u00a0' || (c >= '\t' && c <= '\r');
      if (!blank) {
        plain.append(c);
      } else if (!afterBlank) {
        plain.append(' ');
      }
      afterBlank = blank;
    }
    return plain.toString();
  }
}
