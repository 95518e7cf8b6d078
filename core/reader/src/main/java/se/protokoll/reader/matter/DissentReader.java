package se.protokoll.reader.matter;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import se.protokoll.people.Disqualification;
import se.protokoll.people.DisqualificationState;
import se.protokoll.reader.HeadingKind;
import se.protokoll.reader.line.Line;
import se.protokoll.reader.pattern.GuardedPattern;
import se.protokoll.vote.Reservation;
import se.protokoll.vote.Statement;
import se.protokoll.vote.StatementKind;

/** Reads who reserves themselves, makes a statement, does not take part or is disqualified. */
final class DissentReader {
  private static final GuardedPattern RESERVES =
      GuardedPattern.compile(
          "\\b(?:reserverar sig|reserverade sig|reservera sig|anmäler (?:skriftlig |blank |sin )?reservation|anmäler avvikande mening|lämnar (?:skriftlig |en )?reservation|anmälde reservation|avger reservation)\\b");

  private static final GuardedPattern RESERVATION_BY =
      GuardedPattern.compile(
          "^(?:[Ss]kriftlig )?[Rr]eservation(?:er)?(?: (?:mot beslutet))?(?: (?:har )?(?:anmäl(?:s|es|ts|des)|lämna(?:s|ts|des|de)|inlämna(?:s|ts|des)))?(?: av| från|:) ");

  private static final GuardedPattern STATES =
      GuardedPattern.compile(
          "\\b(?:antecknar (?:följande )?(?:som|till|i)|antecknar följande|(?<=\\) )antecknar att|(?:önskar|vill|begär|anhåller om)(?: att)?(?: till protokollet)? få (?:till protokollet )?antecknat|(?:lämnar|lämnade|avger|anmäler|anmälde|avgav|inlämnar|inkommer med|gör|begär|lägger|får|framför|har lämnat|har anmält)"
              + " (?:(?:ett|en|följande|skriftlig|skriftligt|att|till|få|om|ett gemensamt|in) ){0,4}(?:särskil[td]a? (?:yttrande|uttalande)|protokollsanteckning|anteckning|protokollsyttrande|yttrande till protokollet|röstförklaring|till protokollet))");

  private static final GuardedPattern SPECIAL =
      GuardedPattern.compile("särskil[td]a? (?:yttrande|uttalande)");

  private static final GuardedPattern STATEMENT_BY =
      GuardedPattern.compile(
          "^(?:[Ss]kriftligt? )?(?:[Ss]ärskil[td]a? yttranden?|[Pp]rotokollsanteckning(?:ar)?)(?: (?:har )?(?:anmäl(?:s|es|ts|des)|lämna(?:s|ts|des)|inlämna(?:s|ts|des)))?(?: av| från|:) ");

  private static final GuardedPattern PERMITS =
      GuardedPattern.compile(
          "^(?:[Oo]rdföranden|[Nn]ämnden|[Kk]ommun\\p{L}+|[Ss]tyrelsen) (?:medger|beviljar|godkänner|tillåter)(?: att)? ");

  private static final GuardedPattern NOT_TAKING_PART =
      GuardedPattern.compile(
          "\\b(?:(?:deltar|deltog|delta) (?:inte|ej|icke)|(?:meddelar|anmäler|förklarar) att (?:han|hon|de) (?:inte|ej) deltar|avstår från att delta|avstod från att delta|avstår från att deltaga|avstår från deltagande)\\b");

  private static final GuardedPattern IN_THE_DECISION =
      GuardedPattern.compile(
          "\\b(?:beslut|avgörande|omröstning|överläggning|handläggning|behandling|ärende)");

  private static final GuardedPattern NOT_PART_LEAD =
      GuardedPattern.compile(
          "^(?:[Ii] beslutet |[Ii] ärendets? (?:avgörande )?|[Ii] omröstningen )?(?:deltar|deltog) (?:inte|ej|icke) ");

  private static final GuardedPattern DISQUALIFIED =
      GuardedPattern.compile("\\b(?:jäv|jävig|jäviga|delikatessjäv|jävs\\p{L}*)\\b");

  private static final GuardedPattern NOT_DISQUALIFIED =
      GuardedPattern.compile(
          "\\b(?:ingen|inga (?=ledam|jäv|anm|av|som)|inget|ingen av|inte jäv\\p{L}*|ej jäv\\p{L}*|föreligger (?:inte|ej)|inte (?:är|anses|föreligger)|fråga om jäv|frågan om jäv|eventuell\\p{L}* jäv|jävsreg\\p{L}*|om .{0,30} är jäv\\p{L}*)\\b");

  /** That the one who announced it before has none. */
  private static final GuardedPattern REJECTED =
      GuardedPattern.compile(
          "\\b(?:finner|bedömer|konstaterar|beslutar) att (?:jäv (?:inte|ej) föreligger|(?:det )?(?:inte|ej) föreligger (?:något )?jäv)\\b");

  private static final GuardedPattern OTHERS =
      GuardedPattern.compile(
          "\\b(?:tjänstgör|ersätter|ersätts|ersattes|i stället|istället|går in|inträder|träder in|leder|presiderar|som ordförande|ordförandeskap|övertar|tar över|under ordför\\p{L}*|vikariera)");

  private static final GuardedPattern OF_ANOTHER =
      GuardedPattern.compile("(?:§|\\bparagraf|\\bpunkt|\\bärende(?:na)?(?: nr)? \\d)");

  private static final GuardedPattern FAVOUR =
      GuardedPattern.compile(
          "\\btill förmån för (.{3,200}?)(?=\\.?$| med hänvisning|, bilaga|\\. )");

  /** What follows names under a heading that says that they reserve themselves. */
  private static final GuardedPattern WITHOUT_VERB =
      GuardedPattern.compile(",? (?:till förmån för|mot beslutet) .{3,200}$");

  private static final GuardedPattern DOCUMENT =
      GuardedPattern.compile("\\b([Bb]ilaga (?:§ ?)?(?:\\d{1,3}[A-Za-z]?|[A-Z])\\b)");

  private static final GuardedPattern ACTS =
      GuardedPattern.compile(
          "\\b(?:anmäler|anmälde|har anmält|deltar|deltog|lämnar|lämnade|är|var)\\b");

  private final ParagraphDraft draft;

  /** The places of those of whom the last sentence said that they announced it. */
  private int raisedFrom;

  DissentReader(ParagraphDraft draft) {
    this.draft = draft;
  }

  /** Reads a sentence; says whether something was taken from it. */
  boolean read(Sentence sentence, HeadingKind kind) {
    String lower = sentence.lowerCase();
    boolean jav = DISQUALIFIED.isIn(lower);
    boolean leaves =
        kind == HeadingKind.DISQUALIFICATION
            && (lower.contains(" lämna") || NOT_TAKING_PART.isIn(lower));
    if ((jav || leaves) && disqualification(sentence, lower, kind)) {
      return true;
    }
    if (reservation(sentence, lower, kind) || statement(sentence, lower, kind)) {
      return true;
    }
    if (notTakingPart(sentence, lower, kind)) {
      return true;
    }
    return kind == HeadingKind.DISQUALIFICATION && !jav && listed(sentence, kind);
  }

  private boolean reservation(Sentence sentence, String lower, HeadingKind kind) {
    if (!lower.contains("reserv") && !lower.contains("avvikande mening")) {
      return kind == HeadingKind.RESERVATION && listed(sentence, kind);
    }
    String text = sentence.text();
    Matcher by = RESERVATION_BY.matcher(text);
    if (by.find()) {
      SentenceSubjects.Found found = draft.subjects.prefix(text.substring(by.end()));
      return addReservation(found.subjects(), sentence);
    }
    Matcher verb = RESERVES.matcher(text);
    if (!verb.find() || lower.startsWith("inte", verb.end() + 1)) {
      return false;
    }
    String before = text.substring(0, verb.start()).strip();
    List<SentenceSubject> subjects = draft.subjects.all(before);
    if (subjects.isEmpty() && (before.isEmpty() || before.length() <= 40)) {
      subjects = draft.subjects.prefix(text.substring(verb.end()).stripLeading()).subjects();
    }
    return addReservation(subjects, sentence);
  }

  private boolean addReservation(List<SentenceSubject> subjects, Sentence sentence) {
    if (subjects.isEmpty()) {
      return false;
    }
    Reservation.Builder reservation =
        Reservation.builder()
            .persons(draft.persons(subjects, sentence.lines()))
            .parties(ParagraphDraft.groups(subjects));
    Matcher favour = FAVOUR.matcher(sentence.text());
    if (favour.find()) {
      reservation.inFavourOf(favour.group(1));
    }
    Matcher document = DOCUMENT.matcher(sentence.text());
    if (document.find()) {
      reservation.document(document.group(1));
    }
    draft.reservations.add(reservation.build());
    draft.stated("reservations", sentence.lines());
    return true;
  }

  private boolean statement(Sentence sentence, String lower, HeadingKind kind) {
    boolean isUnder = kind == HeadingKind.STATEMENT || kind == HeadingKind.SPECIAL_OPINION;
    if (!lower.contains("yttrande")
        && !lower.contains("uttalande")
        && !lower.contains("anteckn")
        && !lower.contains("till protokollet")
        && !lower.contains("röstförklaring")) {
      return isUnder && listed(sentence, kind);
    }
    String text = sentence.text();
    boolean special =
        SPECIAL.isIn(lower) || (kind == HeadingKind.SPECIAL_OPINION && !lower.contains("anteckn"));
    Matcher by = STATEMENT_BY.matcher(text);
    if (by.find()) {
      List<SentenceSubject> found = draft.subjects.prefix(text.substring(by.end())).subjects();
      return addStatement(found, special, sentence);
    }
    Matcher verb = STATES.matcher(text);
    if (!verb.find()) {
      return isUnder && listed(sentence, kind);
    }
    String before = text.substring(0, verb.start()).strip();
    Matcher permits = PERMITS.matcher(before);
    if (permits.find()) {
      before = before.substring(permits.end());
    }
    int joined = before.indexOf(", med instämmande");
    if (joined > 0) {
      before = before.substring(0, joined);
    }
    List<SentenceSubject> subjects = draft.subjects.all(before);
    if (subjects.isEmpty() && (permits.lookingAt() || isUnder)) {
      subjects = draft.subjects.prefix(before).subjects();
    }
    return addStatement(subjects, special, sentence);
  }

  private boolean addStatement(List<SentenceSubject> subjects, boolean special, Sentence sentence) {
    if (subjects.isEmpty()) {
      return false;
    }
    Statement.Builder statement =
        Statement.builder()
            .kind(special ? StatementKind.SPECIAL_OPINION : StatementKind.NOTE)
            .persons(draft.persons(subjects, sentence.lines()))
            .parties(ParagraphDraft.groups(subjects));
    int colon = sentence.text().indexOf(": ");
    if (colon > 0) {
      statement.text(sentence.text().substring(colon + 2));
    }
    Matcher document = DOCUMENT.matcher(sentence.text());
    if (document.find()) {
      statement.document(document.group(1));
    }
    draft.statements.add(statement.build());
    draft.stated("statements", sentence.lines());
    return true;
  }

  private boolean notTakingPart(Sentence sentence, String lower, HeadingKind kind) {
    String text = sentence.text();
    Optional<Matcher> found = NOT_TAKING_PART.first(lower);
    if (found.isEmpty()) {
      return kind == HeadingKind.NOT_PARTICIPATING && listed(sentence, kind);
    }
    Matcher verb = found.get();
    List<SentenceSubject> subjects;
    Matcher lead = NOT_PART_LEAD.matcher(text);
    if (lead.find()) {
      subjects = draft.subjects.prefix(text.substring(lead.end())).subjects();
    } else {
      subjects = draft.subjects.all(text.substring(0, verb.start()));
    }
    String rest = lower.substring(verb.end());
    if (subjects.isEmpty()
        || !(IN_THE_DECISION.isIn(rest) || kind == HeadingKind.NOT_PARTICIPATING)) {
      return false;
    }
    addNotTakingPart(subjects, sentence.lines());
    return true;
  }

  private void addNotTakingPart(List<SentenceSubject> subjects, List<Line> lines) {
    draft.notParticipating.addAll(draft.persons(subjects, lines));
    draft.notParticipatingParties.addAll(ParagraphDraft.groups(subjects));
    draft.stated("decisions.notParticipating", lines);
  }

  private boolean disqualification(Sentence sentence, String lower, HeadingKind kind) {
    if (NOT_DISQUALIFIED.isIn(lower)) {
      return REJECTED.isIn(lower) && reject(sentence);
    }
    boolean isHere = kind == HeadingKind.DISQUALIFICATION && lower.contains("beslutet under punkt");
    if (!isHere && OF_ANOTHER.isIn(lower)) {
      return false;
    }
    String text = sentence.text();
    Matcher others = OTHERS.matcher(lower);
    String part = others.find() ? text.substring(0, others.start()) : text;
    List<SentenceSubject> subjects = draft.subjects.within(part);
    if (subjects.isEmpty()) {
      Matcher verb = ACTS.matcher(part);
      subjects = verb.find() ? draft.subjects.all(part.substring(0, verb.start())) : List.of();
    }
    List<String> persons = draft.persons(subjects, sentence.lines());
    if (persons.isEmpty()) {
      return false;
    }
    boolean left =
        NOT_TAKING_PART.isIn(lower)
            || lower.contains("lämna")
            || lower.contains("utan att")
            || lower.contains("deltar på grund av jäv inte")
            || lower.contains("jävig");
    raisedFrom = draft.disqualifications.size();
    for (String person : persons) {
      add(person, left);
    }
    draft.stated("disqualifications", sentence.lines());
    return true;
  }

  /** Takes down that those who announced it last are not disqualified. */
  private boolean reject(Sentence sentence) {
    boolean found = false;
    for (int at = raisedFrom; at < draft.disqualifications.size(); at++) {
      Disqualification raised = draft.disqualifications.get(at);
      if (raised.state().equals(Optional.of(DisqualificationState.RAISED))) {
        draft.disqualifications.set(at, raised.withState(DisqualificationState.REJECTED));
        found = true;
      }
    }
    if (found) {
      draft.stated("disqualifications.state", sentence.lines());
    }
    return found;
  }

  private void add(String person, boolean left) {
    for (Disqualification known : draft.disqualifications) {
      if (known.person().equals(person)) {
        return;
      }
    }
    draft.disqualifications.add(
        Disqualification.builder()
            .person(person)
            .state(left ? DisqualificationState.UPHELD : DisqualificationState.RAISED)
            .build());
  }

  /** Reads a line that only names people, as it stands under a heading that says the rest. */
  private boolean listed(Sentence sentence, HeadingKind kind) {
    String text = sentence.text();
    Optional<Marker> marker = Marker.of(text);
    if (marker.isPresent()) {
      text = marker.get().rest();
    }
    if (kind == HeadingKind.RESERVATION) {
      text = WITHOUT_VERB.replaceFirst(text, "");
    }
    List<SentenceSubject> subjects = draft.subjects.all(text);
    boolean isMarked =
        isMarked(text, subjects)
            || (kind == HeadingKind.DISQUALIFICATION && subjects.stream().allMatch(draft::isKnown));
    if (subjects.isEmpty()
        || subjects.stream().anyMatch(one -> one.kind() == SentenceSubject.Kind.CHAIR)
        || !isMarked) {
      return false;
    }
    switch (kind) {
      case RESERVATION -> addReservation(subjects, sentence);
      case STATEMENT -> addStatement(subjects, false, sentence);
      case SPECIAL_OPINION -> addStatement(subjects, true, sentence);
      case NOT_PARTICIPATING -> addNotTakingPart(subjects, sentence.lines());
      case DISQUALIFICATION -> {
        draft.persons(subjects, sentence.lines()).forEach(person -> add(person, false));
        draft.stated("disqualifications", sentence.lines());
      }
      default -> {
        return false;
      }
    }
    return true;
  }

  /** Says whether each name has a party, so that it is not a heading. */
  private static boolean isMarked(String text, List<SentenceSubject> subjects) {
    return subjects.stream()
        .allMatch(
            one ->
                one.party().isPresent()
                    || (one.kind() == SentenceSubject.Kind.GROUP
                        && !text.toLowerCase(Locale.ROOT).contains("bilaga")));
  }
}
