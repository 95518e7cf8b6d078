package se.protokoll.pages;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.protokoll.language.Language;
import se.protokoll.people.BodyKind;
import se.protokoll.validation.finding.LegalSource;
import se.protokoll.validation.finding.Rule;
import se.protokoll.validation.finding.SourceAddress;
import se.protokoll.validation.finding.Stage;

/**
 * The page of a rule (<i>regel</i>): what it demands and why, whom it binds and since when, how
 * grave it is, and its sources with what said the same before them.
 */
public final class RulePage {
  private final Rule rule;
  private final SourceAddress addresses;
  private final PageTexts texts;
  private final ReportWords words;
  private final Html html = new Html();

  private RulePage(Rule rule, Language language, SourceAddress addresses) {
    this.rule = rule;
    this.addresses = addresses;
    this.texts = new PageTexts(language);
    this.words = new ReportWords(texts);
  }

  /**
   * Returns the page of a rule, a whole HTML document, whose sources link to lagen.nu.
   *
   * @throws IllegalStateException when the rule's texts lack why it matters
   */
  public static String of(Rule rule, Language language) {
    return of(rule, language, SourceAddress.lagenNu());
  }

  /**
   * Returns the page of a rule, a whole HTML document. A rule of one's own that does not say what
   * it demands has its id as the heading.
   *
   * @param rule the rule
   * @param language the language
   * @param addresses where its sources can be read
   * @throws IllegalStateException when the rule's texts lack why it matters
   */
  public static String of(Rule rule, Language language, SourceAddress addresses) {
    return new RulePage(rule, language, addresses).page();
  }

  private String page() {
    Language language = texts.language();
    html.line("h1", words.demand(rule).orElse(rule.id()));
    html.line("p", texts.say("rule.id", "id", rule.id()), "class", "note");
    html.line("h2", texts.say("report.why")).line("p", rule.why(language));
    Optional<String> scope = rule.scope(language);
    if (scope.isPresent()) {
      html.line("h2", texts.say("rule.scope")).line("p", scope.get());
    }
    html.line("h2", texts.say("rule.applies"));
    html.open("dl").markup("\n");
    words.fact(html, "rule.binds", words.kinds(rule.binds()));
    Stage from = rule.stages().stream().min(Stage::compareTo).orElseThrow();
    words.fact(html, "rule.checked", texts.say("rule.checked-from", "stage", texts.word(from)));
    words.fact(html, "rule.in-force", inForce());
    words.fact(html, "rule.severity", severity());
    html.closeLine();
    sources();
    return PageFrame.page(language, texts.say("rule.id", "id", rule.id()), html);
  }

  private String inForce() {
    String always =
        rule.since()
            .map(day -> texts.say("rule.since", "day", texts.day(day)))
            .orElse(texts.say("rule.always"));
    String later =
        rule.binds().stream()
            .filter(kind -> rule.since(kind).isPresent() && !rule.since(kind).equals(rule.since()))
            .map(
                kind ->
                    texts.say(
                        "rule.since-for",
                        "kind",
                        texts.word(kind),
                        "day",
                        texts.day(rule.since(kind).orElseThrow())))
            .collect(Collectors.joining());
    return always + later + (rule.formerLawUnknown() ? texts.say("rule.former-unknown") : "");
  }

  private String severity() {
    var said =
        new StringBuilder(texts.say("rule.at-most", "severity", texts.word(rule.severity())));
    switch (rule.severityBasis()) {
      case BY_SOURCE -> {
        if (rule.binds().contains(BodyKind.COOPERATION_BODY)) {
          said.append(texts.say("rule.cooperation"));
        }
        if (rule.binds().contains(BodyKind.COORDINATION_FEDERATION)) {
          said.append(texts.say("rule.coordination"));
        }
      }
      case LOGICAL -> said.append(texts.say("rule.logical"));
      case SETTLED -> said.append(texts.say("rule.settled"));
    }
    return said + (rule.missingContent() ? texts.say("rule.missing-content") : "");
  }

  private void sources() {
    html.line("h2", texts.say("rule.sources"));
    List<LegalSource> all = rule.sources().stream().flatMap(RulePage::editions).distinct().toList();
    if (all.isEmpty()) {
      html.line("p", texts.say("rule.no-sources"));
      return;
    }
    String caption = texts.say("rule.sources-of");
    html.open("div", "class", "scroll", "role", "region", "aria-label", caption, "tabindex", "0");
    html.open("table").line("caption", caption).open("thead").open("tr");
    for (String column : List.of("source", "for", "from", "to", "known")) {
      html.element("th", texts.say("rule.column." + column), "scope", "col");
    }
    html.close().closeLine().open("tbody").markup("\n");
    all.forEach(this::source);
    html.closeLine().close().closeLine();
  }

  /** Returns a source and the sections that said the same before it. */
  private static Stream<LegalSource> editions(LegalSource source) {
    return Stream.concat(Stream.of(source), source.earlier().stream().flatMap(RulePage::editions));
  }

  private void source(LegalSource source) {
    Set<BodyKind> bound = EnumSet.copyOf(rule.binds());
    bound.retainAll(source.bodies());
    if (bound.isEmpty()) {
      return;
    }
    html.open("tr").open("th", "scope", "row");
    addresses
        .of(source)
        .ifPresentOrElse(
            at -> words.swedish(html, "a", source.citation(), "href", at.toString()),
            () -> words.swedish(html, "span", source.citation()));
    html.close();
    html.element(
        "td", bound.equals(rule.binds()) ? texts.say("rule.all-it-binds") : words.kinds(bound));
    day(source.from());
    day(source.to());
    String known = texts.say("reliability." + source.reliability().name());
    html.element("td", known).closeLine();
  }

  private void day(Optional<LocalDate> day) {
    html.open("td");
    day.ifPresentOrElse(one -> texts.day(html, one), () -> html.text("–"));
    html.close();
  }
}
