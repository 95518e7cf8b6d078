package se.protokoll.reader.matter;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import se.protokoll.Speaker;
import se.protokoll.SpeakerRole;
import se.protokoll.people.PersonRef;
import se.protokoll.reader.fact.NamedPeople;
import se.protokoll.reader.pattern.GuardedPattern;

/** Reads who presents a matter, adds to it or speaks, in sentences that say nothing else first. */
final class SpeakerReader {
  private static final int LONGEST_BEFORE = 300;

  private static final GuardedPattern PRESENTS =
      GuardedPattern.compile(
          " (?:(föredrar|föredrog|presenterar|presenterade|redogör|redogjorde|redovisar|redovisade|genomför en|inleder med en presentation|ger en (?:fördjupning|presentation|genomgång|lägesrapport)|går igenom|informerar(?! om att)|informerade(?! om att))"
              + "|(kompletterar|kompletterade)|(förtydligar|sammanfattar|informerar om att|informerade om att|yttrar sig|yttrade sig))\\b");

  private static final GuardedPattern BY =
      GuardedPattern.compile(
          "^(?:Föredragande(?: i ärendet)?(?: är|:)|(?:Ärendet|Punkten) (?:föredras|föredrogs|presenteras|presenterades|redovisas|redovisades) av) (.{5,300})$");

  private static final GuardedPattern SPEAK =
      GuardedPattern.compile(
          "^(?:(?:I|Under) (?:ärendet|debatten|överläggningen|överläggningarna|diskussionen) )?[Yy]ttra(?:r|de) sig (.{5,900})$");

  private final ParagraphDraft draft;

  SpeakerReader(ParagraphDraft draft) {
    this.draft = draft;
  }

  /** Reads a sentence. */
  void read(Sentence sentence) {
    String text = sentence.text();
    Optional<Matcher> by = BY.whole(text);
    if (by.isPresent()) {
      add(NamedPeople.of(withoutStop(by.get().group(1))), SpeakerRole.PRESENTS, sentence);
      return;
    }
    Optional<Matcher> speak = SPEAK.whole(text);
    if (speak.isPresent()) {
      addAll(draft.subjects.all(speak.get().group(1)), sentence);
      return;
    }
    PRESENTS
        .first(text)
        .filter(verb -> verb.start() <= LONGEST_BEFORE)
        .ifPresent(
            verb -> add(NamedPeople.of(text.substring(0, verb.start())), roleOf(verb), sentence));
  }

  private static SpeakerRole roleOf(Matcher verb) {
    if (verb.group(1) != null) {
      return SpeakerRole.PRESENTS;
    }
    return verb.group(2) != null ? SpeakerRole.ADDS : SpeakerRole.SPEAKS;
  }

  private static String withoutStop(String text) {
    return text.endsWith(".") ? text.substring(0, text.length() - 1) : text;
  }

  private void add(List<NamedPeople.Named> people, SpeakerRole role, Sentence sentence) {
    List<String> keys = new ArrayList<>();
    for (NamedPeople.Named one : people) {
      Optional<String> key =
          one.name().isEmpty()
              ? draft.chair
              : Optional.of(draft.roster.person(one, sentence.lines()));
      key.ifPresent(keys::add);
    }
    take(keys, role, sentence);
  }

  private void addAll(List<SentenceSubject> subjects, Sentence sentence) {
    take(draft.persons(subjects, sentence.lines()), SpeakerRole.SPEAKS, sentence);
  }

  private void take(List<String> keys, SpeakerRole role, Sentence sentence) {
    for (String key : keys) {
      draft.speakers.add(Speaker.builder().actor(new PersonRef(key)).role(role).build());
    }
    if (!keys.isEmpty()) {
      draft.stated("speakers", sentence.lines());
    }
  }
}
