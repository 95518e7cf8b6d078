package se.protokoll.pages;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import se.protokoll.Meeting;
import se.protokoll.Paragraph;
import se.protokoll.Visibility;
import se.protokoll.language.Language;
import se.protokoll.people.BodyKind;
import se.protokoll.validation.finding.Rule;

/**
 * What the pages of reports, rules and series say in the same words.
 *
 * @param texts the labels
 */
record ReportWords(PageTexts texts) {

  Language language() {
    return texts.language();
  }

  /** Returns the days of a meeting, or that they are not known. */
  String days(Meeting meeting) {
    Optional<LocalDate> first = meeting.firstDay();
    Optional<LocalDate> last = meeting.lastDay();
    if (first.isEmpty() || last.isEmpty()) {
      return texts.say("report.day-unknown");
    }
    return first.equals(last)
        ? texts.day(first.get())
        : texts.day(first.get()) + "–" + texts.day(last.get());
  }

  /** Returns a kind of body, or that it is unknown. */
  String kind(Optional<BodyKind> kind) {
    return kind.map(texts::word).orElse(texts.say("report.kind-unknown"));
  }

  /** Returns kinds of body, or that it is all of them. */
  String kinds(Set<BodyKind> kinds) {
    if (kinds.size() == BodyKind.values().length) {
      return texts.say("rule.all-bodies");
    }
    return String.join(", ", kinds.stream().map(texts::word).toList());
  }

  /** Returns what a rule demands, empty when a rule of one's own does not say it. */
  Optional<String> demand(Rule rule) {
    return rule.texts().find(rule.id() + ".demand", language());
  }

  /** Writes a rule's id, and what it demands. */
  void rule(Html html, Rule rule, PageLinks links) {
    ruleId(html, rule, links);
    demand(rule).ifPresent(demand -> html.text(": " + demand));
  }

  /** Writes a rule's id as a link to its page, where there is one. */
  void ruleId(Html html, Rule rule, PageLinks links) {
    Optional<String> page = links.rule(rule);
    if (page.isPresent()) {
      html.element("a", rule.id(), "href", page.get());
    } else {
      html.text(rule.id());
    }
  }

  /** Writes what the minutes say, which is Swedish on a page in any language. */
  void swedish(Html html, String tag, String text, String... attributes) {
    var all = new ArrayList<>(List.of(attributes));
    if (language() != Language.SV) {
      all.add("lang");
      all.add("sv");
    }
    html.element(tag, text, all.toArray(String[]::new));
  }

  /** Writes what follows a paragraph's number: its title, and a mark where it is secret. */
  void title(Html html, Paragraph paragraph) {
    Optional<Visibility> visibility = paragraph.visibility();
    if (!Disclosure.isSecret(visibility) && paragraph.title().isPresent()) {
      html.text(" ");
      swedish(html, "span", paragraph.title().get());
    }
    if (!Disclosure.isPublic(visibility)) {
      html.text(" ");
      html.element("span", "(" + texts.word(visibility.orElseThrow()) + ")", "class", "mark");
    }
  }

  /** Returns a sentence, or that it is secret where it gives away the title of a paragraph. */
  String shown(Disclosure disclosure, String sentence, Collection<?> values) {
    return disclosure.hidesSentence(sentence, values)
        ? texts.say("report.secret-sentence")
        : sentence;
  }

  /** Writes a term and what it is. */
  void fact(Html html, String key, String text) {
    html.element("dt", texts.say(key)).line("dd", text);
  }
}
