package se.protokoll.reader.matter;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import se.protokoll.reader.line.Line;
import se.protokoll.reader.pattern.GuardedPattern;

/** Finds what was decided in sentences, where no heading and no list says it. */
final class ProseDecisions {
  private static final GuardedPattern DECIDES =
      GuardedPattern.compile(
          "^("
              + OwnBody.BODY
              + ") (?:beslutar|beslöt|beslutade)(?: därmed| således| enhälligt| för egen del)? (?:att )?(\\p{Ll}.*)$");

  private static final GuardedPattern PROPOSES =
      GuardedPattern.compile(
          "^("
              + OwnBody.BODY
              + ") föreslår (?:att )?\\p{L}*(?:fullmäktige|styrelsen|nämnden)\\b.*$");

  private static final GuardedPattern ACTS =
      GuardedPattern.compile(
          "^("
              + OwnBody.BODY
              + ") (?:lägger|godkänner|noterar|utser|väljer|avslår|antecknar|fastställer|antar|har tagit del av|tar del av|överlämnar|tackar för|beviljar|bifaller|bordlägger|återremitterar|avstyrker|medger) .*$");

  /** What the body did at the end of a matter, in the past tense. */
  private static final GuardedPattern ACTED =
      GuardedPattern.compile(
          "^("
              + OwnBody.BODY
              + ") (?:förklarade \\p{L}+ besvarade?|lade [\\p{L} ]{3,80} till handlingarna|godkände \\p{L}+|antecknade \\p{L}+(?: till protokollet)?|noterade informationen)\\.$");

  private static final GuardedPattern INVERTED =
      GuardedPattern.compile(
          "^(?:Efter|Sedan|Därmed|Med) [^.]{3,120}? (?:bifaller|avslår|beslutar) (\\p{L}+)\\b.*$");

  private static final GuardedPattern DONE =
      GuardedPattern.compile(
          "^(?:(?:Dagordningen|Föredragningslistan|Ärendelistan|Informationen|Informationerna|Redovisningen|Redovisningarna|Delgivningarna|Meddelandena|Rapporten|Ärendet|Motionen|Anmälan|Protokollet|Skrivelsen|Medborgarförslaget|Delegationsbesluten|Anmälningsärendena|Interpellationen) (?:[^.]{0,40} )?(?:godkänns|fastställs|läggs till handlingarna|noteras|antecknas|bordläggs|bordlägges|återremitteras|avslås|bifalls|anses (?:därmed |härmed )?besvarad|får ställas|avskrivs)\\b.*"
              + "|(?:\\p{Lu}\\p{Ll}+ (?:och \\p{Ll}+ )?)(?:dagordning|föredragningslista|ärendelista) (?:fastställs|godkänns)\\b.*"
              + "|(?:Dagordningen|Föredragningslistan|Ärendelistan|Kungörelsen|Informationen|Redovisningen|Rapporten|Anmälan|Anmälningarna|Meddelandena|Skrivelsen)(?: om [\\p{L} ]{3,40})? (?:godkändes|fastställdes|antecknades|noterades|lades till handlingarna)\\b(?! (?:av|vid|den|i|under)\\b).*"
              + "|(?:Ärendet|Motionen|Interpellationen|Frågan) bordlades till .*|(?:Ärendet|Motionen) återremitterades till .*"
              + "|Efter förslag (?:av|från) ordföranden (?:lades|godkändes|bordlades|antecknades) .*"
              + "|(?:Godkändes|Fastställdes|Antecknades|Noterades|Lades till handlingarna|Bordlades|Återremitterades|Avslogs|Bifölls|Antogs)\\b(?! (?:\\p{L}+ )?(?:av|vid|den|i|under|\\d)\\b).*"
              + "|Beslöts (?:att |bordlägga |återremittera |avslå |bifalla |godkänna |uppdra |anta ).*"
              + "|Till [\\p{L} -]{3,60} (?:väljs|utses) .*|Antecknas\\.|Bordläggs\\.|Godkänns\\.)$");

  private static final GuardedPattern FILED =
      GuardedPattern.compile(
          "^\\p{Lu}(?!.*\\b(?:förslag|föreslå\\p{L}*|yrka\\p{L}*|beslut|beslöt|att)\\b)[^.:]{3,140}(?:\\.[^.:]{3,60})? läggs till handlingarna\\.$");

  private static final GuardedPattern PASSED_ON =
      GuardedPattern.compile(
          "^(?:[Mm]otion(?:en|erna)?|Medborgarförslaget|E-förslaget)\\b(?!.*\\b(?:yrka\\p{L}*|föreslå\\p{L}*|att)\\b).{0,160} (?:överlämnas|remitteras|hänskjuts) till \\p{L}*(?:styrelsen|nämnden)(?: för (?:beredning|yttrande))?\\.$");

  /** "Till att jämte ordföranden justera dagens protokoll utses A B.", and the other way round. */
  private static final GuardedPattern JUSTERARE =
      GuardedPattern.compile(
          "^(?:Till att (?:jämte|tillsammans med) ordföranden justera (?:dagens )?protokoll(?:et)? (?:utses|utsågs|väljs|valdes) .{3,200}\\."
              + "|Att justera (?:dagens )?protokoll(?:et)? (?:utses|utsågs|väljs|valdes) .{3,200}\\."
              + "|\\p{Lu}.{3,120} utses att (?:jämte|tillsammans med|förutom) ordföranden? justera (?:dagens )?protokoll(?:et)?\\.)$");

  private final OwnBody body;
  private final List<String> texts = new ArrayList<>();
  private final List<Line> lines = new ArrayList<>();

  ProseDecisions(OwnBody body) {
    this.body = body;
  }

  /** Reads the sentences of lines that stand together. */
  void read(Parts.TextPart part) {
    for (Sentence sentence : part.sentences()) {
      clause(sentence.text())
          .ifPresent(
              text -> {
                texts.add(text);
                lines.addAll(sentence.lines());
              });
    }
  }

  private Optional<String> clause(String text) {
    Optional<String> sure =
        DECIDES
            .whole(text)
            .filter(found -> !found.group(1).contains(" att "))
            .filter(found -> text.contains(" beslutar ") || body.isSure(found.group(1)))
            .map(found -> found.group(2));
    if (sure.isPresent()) {
      return sure;
    }
    boolean settles =
        PROPOSES.whole(text).filter(found -> body.isSure(found.group(1))).isPresent()
            || ACTED.whole(text).filter(found -> body.isSure(found.group(1))).isPresent()
            || ACTS.whole(text).filter(found -> body.mayBe(found.group(1))).isPresent()
            || settles(text)
            || INVERTED
                .whole(text)
                .filter(found -> body.isSure(OwnBody.capitalised(found.group(1))))
                .isPresent();
    return settles ? Optional.of(text) : Optional.empty();
  }

  /** Says whether a sentence settles a matter; it need not name the body. */
  private static boolean settles(String text) {
    return DONE.isAll(text) || FILED.isAll(text) || PASSED_ON.isAll(text) || JUSTERARE.isAll(text);
  }

  /** Takes the decision down, when there is one. */
  void finish(DecisionReader reader) {
    if (!texts.isEmpty()) {
      reader.take(texts, lines);
    }
  }
}
