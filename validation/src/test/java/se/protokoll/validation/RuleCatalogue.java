package se.protokoll.validation;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import se.protokoll.language.Language;
import se.protokoll.people.BodyKind;
import se.protokoll.validation.finding.LegalSource;
import se.protokoll.validation.finding.Rule;
import se.protokoll.validation.finding.Severity;
import se.protokoll.validation.finding.Stage;
import se.protokoll.validation.rule.CheckedRule;

/** Writes the rules of a book as the page docs/rules.md. */
final class RuleCatalogue {

  private static final String HEAD =
      """
      # The rules

      This page is generated from the code: `RuleCatalogueTest` holds it to what the rules say, and
      writes it when run with `-Dprotokoll.generate=true`.

      A rule is checked when it binds the kind of body, from its stage on, and when its statute was in
      force on the day of the meeting; minutes without a day are judged by the law as it is. A section
      of today is followed by those that said the same **before** it, each with the first day that it
      is known for and how well. A meeting is judged by the section of its day, and a finding names no
      other. Kommunallagen (1991:900) was in force from 1992-01-01 to 2017-12-31, for joint boards from
      1997-08-01, for federations from 1998-01-01 and for coordination federations from 2004-01-01;
      förvaltningslagen (1986:223) to 2018-06-30, lag (1992:339) to 2022-06-30. Nothing is known here
      of the law before 1992.

      **Severity** is the lower of the rule's own and a ceiling set by its best source: a statute
      whose text has been read (V) allows an error; one that is known from its bill alone (B) a
      warning; practice and handbooks (P) a warning, or the rule's own severity where the body's own
      standing orders state the demand; an inference (I) and what is not verified (-) information. What
      counts is what the source of the day allows. The column tells the severity by the law as it is. For a cooperation body, which the statutes bind only by analogy, it is a step
      lower, and for a coordination federation, which has an act of its own and kommunallagen by analogy, at most a warning, but
      for what is *settled* or follows from *logic*. A fact that is missing gives information: the
      rule says that it cannot judge, and why. So does content that is missing from a web view or an
      extract (rules marked *m*).

      **Bodies**: F assembly (*fullmäktige*), S executive board (*styrelse*), N board (*nämnd*), U
      committee (*utskott*), G joint board (*gemensam nämnd*), K federation (*kommunalförbund*), SF
      coordination federation (*samordningsförbund*), C cooperation body (*samverkansorgan*), O other.
      **Stages**: 1 summoned, 2 held, 3 signed, 4 announced.

      """;

  private RuleCatalogue() {}

  static String page(RuleBook book) {
    var page = new StringBuilder(HEAD);
    List<Rule> rules = book.rules().stream().map(CheckedRule::rule).toList();
    page.append(rules.size()).append(" rules.\n\n");
    page.append("| rule | what it demands | bodies | from stage | severity | source | since |\n");
    page.append("|---|---|---|---|---|---|---|\n");
    rules.stream().sorted(Comparator.comparing(Rule::id)).forEach(rule -> append(page, rule));
    return page.toString();
  }

  private static void append(StringBuilder page, Rule rule) {
    page.append("| [`")
        .append(rule.id())
        .append("`](rules/")
        .append(rule.id())
        .append(".md) | ")
        .append(rule.demand(Language.EN))
        .append("<br>*")
        .append(rule.demand(Language.SV))
        .append("* | ")
        .append(bodies(rule.binds()))
        .append(" | ")
        .append(
            rule.stages().stream().min(Comparator.<Stage>naturalOrder()).orElseThrow().ordinal()
                + 1)
        .append(" | ")
        .append(severity(rule))
        .append(" | ")
        .append(sources(rule))
        .append(" | ")
        .append(rule.since().map(Object::toString).orElse("-"))
        .append(" |\n");
  }

  private static String bodies(Set<BodyKind> kinds) {
    if (kinds.size() == BodyKind.values().length) {
      return "all";
    }
    return kinds.stream().map(RuleCatalogue::letter).collect(Collectors.joining(" "));
  }

  private static String letter(BodyKind kind) {
    return switch (kind) {
      case ASSEMBLY -> "F";
      case EXECUTIVE_BOARD -> "S";
      case BOARD -> "N";
      case COMMITTEE -> "U";
      case JOINT_BOARD -> "G";
      case FEDERATION -> "K";
      case COORDINATION_FEDERATION -> "SF";
      case COOPERATION_BODY -> "C";
      case OTHER -> "O";
    };
  }

  private static String severity(Rule rule) {
    String text = name(rule.severity());
    String more =
        switch (rule.severityBasis()) {
          case BY_SOURCE -> "";
          case LOGICAL -> ", logic";
          case SETTLED -> ", settled";
        };
    return text + more + (rule.missingContent() ? ", *m*" : "");
  }

  private static String name(Severity severity) {
    return severity.name().toLowerCase(Locale.ROOT);
  }

  private static String sources(Rule rule) {
    if (rule.sources().isEmpty()) {
      return "-";
    }
    return rule.sources().stream()
        .map(source -> source.citation() + " (" + mark(source) + ")" + former(source, rule.binds()))
        .collect(Collectors.joining("; "));
  }

  /** Kinds of body that came under the act of 1991 later than others, which the head tells. */
  private static final Set<BodyKind> LATER =
      Set.of(BodyKind.JOINT_BOARD, BodyKind.FEDERATION, BodyKind.COORDINATION_FEDERATION);

  private static String former(LegalSource source, Set<BodyKind> binds) {
    List<String> citations =
        source.earlier().stream().map(LegalSource::citation).distinct().toList();
    var text = new StringBuilder();
    for (String citation : citations) {
      List<LegalSource> editions =
          source.earlier().stream().filter(one -> one.citation().equals(citation)).toList();
      String days = days(editions, binds);
      if (!days.isEmpty()) {
        text.append(text.isEmpty() ? ", before: " : ", ")
            .append(citation)
            .append(" (")
            .append(days)
            .append(")");
      }
    }
    return text.toString();
  }

  /** Returns the first day and the mark of each edition, and for whom where kinds differ. */
  private static String days(List<LegalSource> editions, Set<BodyKind> binds) {
    Map<String, Set<BodyKind>> kinds = new LinkedHashMap<>();
    for (BodyKind kind : binds) {
      String days =
          editions.stream()
              .filter(one -> one.appliesTo(Optional.of(kind)))
              .sorted(Comparator.comparing(one -> one.from().orElse(LocalDate.MIN)))
              .map(one -> one.from().map(day -> day + " ").orElse("") + mark(one))
              .collect(Collectors.joining(", "));
      if (!days.isEmpty() && (!LATER.contains(kind) || LATER.containsAll(binds))) {
        kinds.computeIfAbsent(days, text -> EnumSet.noneOf(BodyKind.class)).add(kind);
      }
    }
    if (kinds.isEmpty()) {
      return editions.stream()
          .filter(one -> one.bodies().stream().anyMatch(binds::contains))
          .map(one -> one.from().map(day -> day + " ").orElse("") + mark(one))
          .distinct()
          .collect(Collectors.joining(", "));
    }
    return kinds.size() == 1
        ? kinds.keySet().iterator().next()
        : kinds.entrySet().stream()
            .map(one -> bodies(one.getValue()) + ": " + one.getKey())
            .collect(Collectors.joining("; "));
  }

  private static String mark(LegalSource source) {
    return source.reliability().mark();
  }
}
