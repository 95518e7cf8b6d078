package se.protokoll.pages;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import se.protokoll.Document;
import se.protokoll.Inference;
import se.protokoll.Meeting;
import se.protokoll.Section;
import se.protokoll.Source;
import se.protokoll.language.Language;
import se.protokoll.language.Word;
import se.protokoll.money.Money;
import se.protokoll.money.Ratio;
import se.protokoll.people.Actor;
import se.protokoll.people.Office;
import se.protokoll.people.Organisation;
import se.protokoll.people.Person;
import se.protokoll.people.PersonRef;
import se.protokoll.text.ParagraphRef;
import se.protokoll.text.ParagraphSet;
import se.protokoll.text.When;

/**
 * What the parts of a page of minutes share: the page so far, and how people, times and texts of
 * the minutes are written.
 */
final class MinutesMarkup {
  private static final PageTexts SWEDISH = new PageTexts(Language.SV);

  private final Meeting meeting;
  private final PageTexts texts;
  private final Html html = new Html();
  private final Anchors anchors;
  private final MinutesNames names;
  private final Disclosure disclosure;
  private final String[] swedish;
  private final Map<String, Integer> captions = new HashMap<>();

  MinutesMarkup(Meeting meeting, Language language) {
    this.meeting = meeting;
    this.texts = new PageTexts(language);
    this.anchors = Anchors.of(meeting);
    this.names = new MinutesNames(meeting);
    this.disclosure = new Disclosure(meeting);
    this.swedish = language == Language.SV ? new String[0] : new String[] {"lang", "sv"};
  }

  Meeting meeting() {
    return meeting;
  }

  PageTexts texts() {
    return texts;
  }

  Html html() {
    return html;
  }

  Anchors anchors() {
    return anchors;
  }

  MinutesNames names() {
    return names;
  }

  Disclosure disclosure() {
    return disclosure;
  }

  /** Writes a label of the page. */
  void say(String key, Object... arguments) {
    html.text(texts.say(key, arguments));
  }

  /** Writes what a constant is called. */
  void word(Word constant) {
    html.text(texts.word(constant));
  }

  /** Writes a text of the minutes within a line; a mark where it gives away a secret title. */
  void own(String text) {
    if (disclosure.hidesLine(text)) {
      secret();
    } else {
      name(text);
    }
  }

  /** Writes a mark within a line, in place of what is secret. */
  void secret() {
    html.element("span", texts.say("minutes.secret"), "class", "mark");
  }

  /** Writes a text that is shown whatever is secret: a name, or the title of a paragraph. */
  void name(String text) {
    if (swedish.length == 0) {
      html.text(text);
    } else {
      html.element("span", text, swedish);
    }
  }

  /** Writes a text of the minutes as paragraphs. */
  void block(String text) {
    html.paragraphs(text, swedish);
  }

  /** Writes a text of the minutes within something, with its ends of lines, as {@link #own}. */
  void lines(String text) {
    if (disclosure.hidesLine(text)) {
      secret();
      return;
    }
    boolean first = true;
    for (String line : (Iterable<String>) text.lines()::iterator) {
      if (!first) {
        html.empty("br");
      }
      first = false;
      name(line);
    }
  }

  /** Writes a heading that is a label. */
  void heading(int level, String key, Object... arguments) {
    html.line("h" + level, texts.say(key, arguments));
  }

  /** Writes a heading that is a label followed by a text of the minutes, if there is one. */
  void heading(int level, String key, Optional<String> own) {
    html.open("h" + level);
    say(key);
    own.filter(text -> !text.isBlank())
        .ifPresent(
            text -> {
              html.text(" ");
              own(text);
            });
    html.closeLine();
  }

  /** Writes a list, or nothing when there is nothing in it. */
  <T> void list(List<T> items, Consumer<T> item) {
    if (items.isEmpty()) {
      return;
    }
    html.open("ul").markup("\n");
    for (T one : items) {
      html.open("li");
      item.accept(one);
      html.closeLine();
    }
    html.closeLine();
  }

  /** Writes values in a line, with commas between them. */
  <T> void series(List<T> values, Consumer<T> value) {
    for (int i = 0; i < values.size(); i++) {
      html.text(i == 0 ? "" : ", ");
      value.accept(values.get(i));
    }
  }

  /** Returns a caption that no table of the page has yet: a second one gets a number. */
  String unusedCaption(String caption) {
    int times = captions.merge(caption, 1, Integer::sum);
    return times == 1 ? caption : unusedCaption(caption + " (" + times + ")");
  }

  /** Returns a number that no caption has had yet. */
  int countCaptions() {
    return captions.size();
  }

  /** Writes the name and party of the person of a key. */
  void person(String key) {
    Optional<Person> person = names.name(key);
    if (person.isPresent()) {
      name(nameAndParty(person.get()));
    } else {
      say("minutes.unknownPerson");
    }
  }

  private static String nameAndParty(Person person) {
    return person.party().map(party -> person.name() + " (" + party + ")").orElse(person.name());
  }

  /** Writes somebody who acts. */
  void actor(Actor actor) {
    if (actor instanceof PersonRef one) {
      person(one.person());
    } else if (actor instanceof Organisation organisation) {
      organisation(organisation);
    } else if (actor instanceof Office office) {
      name(office.title());
      office
          .organisation()
          .ifPresent(
              organisation -> {
                html.text(", ");
                organisation(organisation);
              });
    }
  }

  /** Writes an organisation with all that is known of it. */
  void organisation(Organisation organisation) {
    name(
        organisation
            .abbreviation()
            .map(abbreviation -> organisation.name() + " (" + abbreviation + ")")
            .orElse(organisation.name()));
    organisation
        .organisationNumber()
        .ifPresent(
            number -> {
              html.text(", ");
              say("minutes.organisationNumber");
              html.text(" ");
              name(number);
            });
    organisation
        .partOf()
        .ifPresent(
            whole -> {
              html.text(", ");
              organisation(whole);
            });
  }

  /** Writes a set of paragraphs, with a link where it is one paragraph of the page. */
  void paragraphs(ParagraphSet set) {
    String text = set.text(texts.language());
    Optional<String> anchor =
        set.complement() || set.ranges().size() != 1 || set.body().isPresent()
            ? Optional.empty()
            : anchors.of(set.ranges().get(0).from(), set.ranges().get(0).suffix());
    if (anchor.isPresent()) {
      html.element("a", text, "href", "#" + anchor.get());
    } else {
      html.text(text);
    }
  }

  void day(LocalDate day) {
    texts.day(html, day);
  }

  void amount(Money amount) {
    html.text(amount.toSwedish());
  }

  void number(Ratio number) {
    html.text(texts.number(number));
  }

  /** Writes a time: the words of the minutes, and the days that are known. */
  void when(When when) {
    when.text().ifPresent(this::own);
    if (when.from().isEmpty() && when.to().isEmpty()) {
      return;
    }
    boolean words = when.text().isPresent();
    html.text(words ? " (" : "");
    if (when.from().isPresent() && when.from().equals(when.to())) {
      day(when.from().get());
    } else {
      when.from()
          .ifPresent(
              from -> {
                say("minutes.from");
                html.text(" ");
                day(from);
                html.text(when.to().isPresent() ? " " : "");
              });
      when.to()
          .ifPresent(
              to -> {
                say("minutes.to");
                html.text(" ");
                day(to);
              });
    }
    html.text(words ? ")" : "");
  }

  /** Writes a reference to a paragraph: as printed, and what its text does not show. */
  void reference(ParagraphRef reference) {
    String printed = reference.text();
    if (disclosure.hidesLine(printed)) {
      secret();
      return;
    }
    own(printed);
    var more = FactWriter.line(this, " (", ")");
    reference.relation().ifPresent(relation -> more.value(() -> word(relation)));
    reference
        .body()
        .map(names::body)
        .filter(body -> !printed.contains(body))
        .ifPresent(body -> more.value(() -> name(body)));
    reference
        .when()
        .filter(when -> !isIn(printed, when))
        .ifPresent(when -> more.value(() -> when(when)));
    reference
        .number()
        .map(number -> "§ " + ParagraphSet.numbered(number, reference.suffix()))
        .filter(section -> !printed.contains(section))
        .ifPresent(section -> more.value(() -> html.text(section)));
    if (reference.number().isEmpty()) {
      reference.suffix().ifPresent(suffix -> more.value(() -> own(suffix)));
    }
    more.end();
  }

  /** Says whether a text has a time in it: its words, or its one day. */
  private static boolean isIn(String printed, When when) {
    return when.text().isEmpty()
        && (printed.contains(when.text(Language.SV))
            || when.day().filter(day -> printed.contains(SWEDISH.day(day))).isPresent());
  }

  /** Writes a document in a line. */
  void document(Document document) {
    if (disclosure.hidesLine(document.title()) || disclosure.hidesLine(document.reference())) {
      secret();
      return;
    }
    var line = FactWriter.line(this);
    document.role().ifPresent(role -> line.value(() -> word(role)));
    line.text("", document.title());
    line.actors("minutes.by", document.authors());
    line.day("", document.date());
    line.text("minutes.dateAsPrinted", document.dateAsPrinted());
    line.text("", document.reference());
    line.word("", document.availability());
    line.end();
  }

  /** Writes pieces of text; of what is not public only what may be seen. */
  void sections(List<Section> sections, Consumer<String> heading) {
    for (Section section : sections) {
      if (Disclosure.isSecret(section.visibility())) {
        mark("minutes.secretSection");
        continue;
      }
      section.heading().filter(text -> !text.isBlank()).ifPresent(heading);
      if (Disclosure.isPublic(section.visibility())) {
        section.visibility().ifPresent(word -> html.line("p", texts.word(word), "class", "note"));
        block(section.text());
      } else {
        mark("minutes.partlySecretSection");
      }
    }
  }

  /** Writes a mark on a line of its own. */
  void mark(String key) {
    html.line("p", texts.say(key), "class", "mark");
  }

  /**
   * Writes what was inferred about a paragraph; about the meeting, when none is named, below a line
   * that unfolds.
   */
  void inferences(Optional<Integer> paragraph) {
    List<Inference> inferred =
        meeting.source().map(Source::inferred).orElse(List.of()).stream()
            .filter(one -> one.paragraph().equals(paragraph))
            .toList();
    if (paragraph.isPresent()) {
      for (Inference one : inferred) {
        html.open("p", "class", "mark");
        inference(one);
        html.closeLine();
      }
    } else if (!inferred.isEmpty()) {
      html.open("details");
      html.line("summary", texts.say("minutes.inferences", "count", inferred.size()));
      list(inferred, this::inference);
      html.closeLine();
    }
  }

  /** Writes what was inferred, and from what. */
  void inference(Inference inference) {
    html.text("(");
    say("minutes.inferred");
    html.text(" ").element("code", inference.component(), "lang", "en").text(": ");
    own(inference.basis());
    html.text(")");
  }
}
