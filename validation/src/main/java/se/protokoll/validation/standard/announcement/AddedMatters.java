package se.protokoll.validation.standard.announcement;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import se.protokoll.AgendaItem;
import se.protokoll.Clause;
import se.protokoll.Decision;
import se.protokoll.Elected;
import se.protokoll.Initiative;
import se.protokoll.InitiativeKind;
import se.protokoll.MinutesPart;
import se.protokoll.Paragraph;
import se.protokoll.RequiredMajority;
import se.protokoll.validation.rule.Located;
import se.protokoll.validation.rule.RuleContext;
import se.protokoll.validation.standard.Words;

/**
 * What an assembly may decide that was not announced: how it meets, what it sends on, and what all
 * present agree to take up (KL 5 kap. 52 §). Whether all agreed can stand in any paragraph.
 */
final class AddedMatters {

  private static final String[] AGENDA = {"dagordning", "föredragningslist", "ärendelist"};

  private static final String[] FORMALITY = {
    "upprop",
    "öppnande",
    "mötet öppnas",
    "sammanträdet öppnas",
    "avslutande",
    "mötet avslutas",
    "sammanträdet avslutas",
    "kungörelse",
    "justerare",
    "justeringsperson",
    "justeringsm",
    "protokollsjuster",
    "rösträknare",
    "behöriga utlysande",
    "behörigen utlyst",
    "behörigt utlyst",
    "utlysande av",
    "för justering",
    "ajournering",
    "paus"
  };

  private static final String[] TO_BE_PRESENT = {
    "får närvara", "rätt att närvara", "medges närvar"
  };

  private static final String[] NEW_INITIATIVES = {
    "motion", "nya motioner", "medborgarförslag", "e-förslag", "ledamotsförslag", "folkinitiativ"
  };

  private static final String[] SENT_ON = {
    "remit", "remiss", "bered", "överlämna", "hänskjut", "skicka", "översänd", "vidarebefordra"
  };

  private static final String[] SETTLED = {
    "bifall", "avslå", "besvara", "anta", "för beslut", "att besluta", "avgör"
  };

  private static final String[] POSTS_OF_THE_MEETING = {
    "justerare",
    "justeringsperson",
    "justeringsm",
    "rösträknare",
    "ålderspresident",
    "mötesordförande",
    "tillfällig",
    "ordförande för"
  };

  private final RuleContext context;
  private @Nullable Set<Optional<String>> numbers;
  private @Nullable Set<Optional<String>> titles;
  private @Nullable List<Decision> onTheAgenda;
  private boolean isAgendaLeftOut;

  /** How far the minutes tell that a matter was to be taken up. */
  enum Consent {
    /** All present decided to take it up. */
    OF_ALL,
    /** The agenda was changed, and nothing says whether all agreed. */
    OF_SOME,
    /** The record leaves out what was decided about the agenda. */
    UNKNOWN,
    /** Nothing tells of it. */
    NONE
  }

  private AddedMatters(RuleContext context) {
    this.context = context;
  }

  private Set<Optional<String>> numbers() {
    Set<Optional<String>> known = numbers;
    if (known == null) {
      known = ofAgenda(AgendaItem::number);
      numbers = known;
    }
    return known;
  }

  private Set<Optional<String>> titles() {
    Set<Optional<String>> known = titles;
    if (known == null) {
      known = ofAgenda(AgendaItem::title);
      titles = known;
    }
    return known;
  }

  private Set<Optional<String>> ofAgenda(Function<AgendaItem, Optional<String>> part) {
    Set<Optional<String>> all = new HashSet<>();
    for (AgendaItem item : context.meeting().agenda()) {
      all.add(part.apply(item));
    }
    return all;
  }

  static AddedMatters of(RuleContext context) {
    return context.once(AddedMatters.class, AddedMatters::new);
  }

  /** Says whether a paragraph stands on the agenda, by its item or else by its title. */
  boolean isOnAgenda(Located<Paragraph> where) {
    Paragraph paragraph = where.value();
    if (isInStep(paragraph, where.index())) {
      return true;
    }
    return paragraph.agendaItem().isPresent()
        ? numbers().contains(paragraph.agendaItem())
        : paragraph.title().isPresent() && titles().contains(paragraph.title());
  }

  /** Says whether the item in the same place is that of a paragraph, as where none was added. */
  private boolean isInStep(Paragraph paragraph, int place) {
    List<AgendaItem> agenda = context.meeting().agenda();
    return paragraph.agendaItem().isPresent()
        && place < agenda.size()
        && agenda.get(place).number().equals(paragraph.agendaItem());
  }

  private List<Decision> onTheAgenda() {
    List<Decision> known = onTheAgenda;
    if (known == null) {
      known = new ArrayList<>();
      for (Located<Paragraph> paragraph : context.paragraphs()) {
        if (isAboutTheAgenda(paragraph.value())) {
          known.addAll(paragraph.value().decisions());
          isAgendaLeftOut |= context.leavesOut(MinutesPart.DECISIONS, paragraph.value());
        }
      }
      onTheAgenda = known;
    }
    return known;
  }

  Consent consent(Paragraph paragraph) {
    Consent consent = Consent.NONE;
    for (Decision decision : paragraph.decisions()) {
      if (isByAll(decision, true)) {
        return Consent.OF_ALL;
      }
    }
    for (Decision decision : onTheAgenda()) {
      boolean all = decision.requiredMajority().orElse(null) == RequiredMajority.ALL_PRESENT;
      if (all || isByAll(decision, false)) {
        return Consent.OF_ALL;
      }
      if (addsToTheAgenda(decision.clauses(), paragraph)) {
        consent = Consent.OF_SOME;
      }
    }
    return consent == Consent.NONE && isAgendaLeftOut ? Consent.UNKNOWN : consent;
  }

  /** Says whether the text of a decision tells that all agreed, and if asked, to take it up. */
  private static boolean isByAll(Decision decision, boolean toTakeItUp) {
    for (Clause clause : decision.clauses()) {
      Optional<String> text = Optional.of(clause.text());
      if (Words.has(text, "enhällig", "samtliga", "alla närvarande")
          && (!toTakeItUp || Words.has(text, "ta upp", "tas upp", "upptas", "behandla"))) {
        return true;
      }
    }
    return false;
  }

  private static boolean addsToTheAgenda(List<Clause> clauses, Paragraph paragraph) {
    for (Clause clause : clauses) {
      Optional<String> text = Optional.of(clause.text());
      if (Words.has(text, "tillägg", "lägg", "extra", "ta upp", "tas upp", "upptas", "ändring")
          || paragraph.title().filter(title -> clause.text().contains(title)).isPresent()
          || addsToTheAgenda(clause.clauses(), paragraph)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isAboutTheAgenda(Paragraph paragraph) {
    return Words.has(paragraph.title(), AGENDA);
  }

  /** Says whether a paragraph is about how the meeting is held and settles no matter. */
  static boolean isFormality(Paragraph paragraph) {
    return isAboutTheAgenda(paragraph)
        || Words.has(paragraph.title(), FORMALITY)
        || (Words.has(paragraph.title(), "närvarorätt") && letsSomebodyBePresent(paragraph));
  }

  private static boolean letsSomebodyBePresent(Paragraph paragraph) {
    for (Decision decision : paragraph.decisions()) {
      if (!Words.has(decision.clauses(), TO_BE_PRESENT)) {
        return false;
      }
    }
    return true;
  }

  /** Says whether an assignment sends a new motion or the like on, and so settles nothing. */
  static boolean sendsOn(Paragraph paragraph, Decision decision) {
    return Words.has(decision.clauses(), "remit")
        || Words.has(decision.clauses(), "remiss")
        || Words.has(decision.clauses(), "bered")
        || Words.has(paragraph.title(), "remiss")
        || sendsInitiativesOn(paragraph, decision);
  }

  /**
   * Says whether a decision of any kind only sends a new motion or the like on. To leave a proposal
   * to a board for it to decide settles more.
   */
  static boolean sendsInitiativesOn(Paragraph paragraph, Decision decision) {
    return (hasAnyDecidedLater(paragraph.initiatives())
            || Words.has(paragraph.title(), NEW_INITIATIVES))
        && (!decision.referredTo().isEmpty() || Words.has(decision.clauses(), SENT_ON))
        && !Words.has(decision.clauses(), SETTLED);
  }

  private static boolean hasAnyDecidedLater(List<Initiative> initiatives) {
    for (int i = 0; i < initiatives.size(); i++) {
      InitiativeKind kind = initiatives.get(i).kind();
      if (kind != InitiativeKind.INTERPELLATION && kind != InitiativeKind.QUESTION) {
        return true;
      }
    }
    return false;
  }

  /** Says whether only justerare and others who serve this meeting are elected. */
  static boolean electsForTheMeeting(Decision decision) {
    if (decision.election().isEmpty() || decision.election().get().elected().isEmpty()) {
      return false;
    }
    for (Elected elected : decision.election().get().elected()) {
      if (!Words.has(elected.post(), POSTS_OF_THE_MEETING)) {
        return false;
      }
    }
    return true;
  }
}
