package se.protokoll.validation.standard.content;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import se.protokoll.Decision;
import se.protokoll.Document;
import se.protokoll.MinutesPart;
import se.protokoll.Paragraph;
import se.protokoll.language.MessageTable;
import se.protokoll.people.ParagraphNumbering;
import se.protokoll.text.ParagraphRef;
import se.protokoll.text.When;
import se.protokoll.validation.finding.Severity;
import se.protokoll.validation.rule.CheckedRule;
import se.protokoll.validation.rule.Located;
import se.protokoll.validation.rule.RuleContext;
import se.protokoll.validation.standard.Decisions;
import se.protokoll.validation.standard.Words;
import se.protokoll.validation.standard.WrittenNames;

/** References inside the minutes. */
public final class ReferenceRules {

  private static final MessageTable TEXTS =
      MessageTable.read(ReferenceRules.class.getResourceAsStream("reference.properties"));

  private static final ParagraphNumbering RESTARTING = ParagraphNumbering.MEETING;

  private ReferenceRules() {}

  /** Returns the rules, in the order of the catalogue. */
  public static List<CheckedRule> rules() {
    return List.of(PERSON_REFERENCE, ADOPTS_KNOWN, REFERENCES_AGREE);
  }

  /** Every key of a person is the key of somebody the minutes name. Source: logic. */
  static final CheckedRule PERSON_REFERENCE =
      CheckedRule.builder("person-reference", TEXTS)
          .needs()
          .logical()
          .checkedBy(ReferenceRules::personReference);

  private static void personReference(RuleContext context) {
    List<MinutesScan.Hit> hits = MinutesScan.of(context).unknownKeys();
    for (MinutesScan.Hit hit : hits) {
      Optional<String> meant = WrittenNames.of(context).keyMeant(hit.key());
      if (meant.isPresent()) {
        hit.found(context, "name").with("name", hit.key()).with("key", meant.get()).add();
      } else {
        hit.found(context, "nobody").with("key", hit.key()).add();
      }
    }
    if (hits.isEmpty()) {
      context.met();
    }
  }

  /** A decision adopts a proposal of its paragraph. Source: logic. */
  static final CheckedRule ADOPTS_KNOWN =
      CheckedRule.builder("adopts-known", TEXTS)
          .needs(MinutesPart.PROPOSALS)
          .logical()
          .checkedBy(ReferenceRules::adoptsKnown);

  private static void adoptsKnown(RuleContext context) {
    for (Located<Decision> decision : context.decisions()) {
      PutProposals.check(context, decision);
      Optional<String> adopts = decision.value().adopts();
      if (adopts.isEmpty()) {
        continue;
      }
      if (Decisions.proposal(context, decision.paragraph().value(), adopts) == null) {
        context.found("unknown", decision).component("adopts").with("proposal", adopts.get()).add();
      } else {
        context.met(decision).component("adopts").with("proposal", adopts.get());
      }
    }
  }

  private static final int MOST_BODIES = 20;

  private static final Pattern SECTION = Pattern.compile("\u00a7[\\s\u00a0]*(\\d{1,9})\\b");

  private static final Pattern DAY = Pattern.compile("\\b\\d{4}-\\d{2}-\\d{2}\\b");

  /**
   * One paragraph is not cited by two days or numbers. Source: logic; numbers of paragraphs run
   * through a year, so one number has one day in it.
   */
  static final CheckedRule REFERENCES_AGREE =
      CheckedRule.builder("references-agree", TEXTS)
          .needs()
          .baseSeverity(Severity.INFO)
          .logical()
          .checkedBy(ReferenceRules::referencesAgree);

  private static void referencesAgree(RuleContext context) {
    Map<String, LocalDate> days = new HashMap<>();
    Set<String> told = new HashSet<>();
    for (Located<Paragraph> paragraph : context.paragraphs()) {
      checkDocuments(context, paragraph);
      List<ParagraphRef> precedents = paragraph.value().precedents();
      for (Located<ParagraphRef> reference : paragraph.each("precedents", precedents)) {
        if (!isAsPrinted(context, reference)) {
          continue;
        }
        String name = nameInItsYear(context, reference.value());
        if (!name.isEmpty()) {
          LocalDate day = reference.value().when().flatMap(When::day).orElseThrow();
          LocalDate first = Objects.requireNonNullElse(days.putIfAbsent(name, day), day);
          if (!first.equals(day) && told.add(name)) {
            context
                .found("two-days", reference)
                .component("when")
                .with("text", reference.value().text())
                .with("day", day)
                .with("other", first)
                .add();
            continue;
          }
        }
        context.met(reference).with("text", reference.value().text());
      }
    }
  }

  /**
   * Compares the only earlier paragraph of a body that a paragraph refers to with the only one that
   * its documents name, on the same day as far as told. Minutes refer to a few bodies; where one
   * paragraph refers to more than {@value #MOST_BODIES}, they are not compared.
   */
  private static void checkDocuments(RuleContext context, Located<Paragraph> paragraph) {
    List<ParagraphRef> precedents = paragraph.value().precedents();
    List<Document> documents = paragraph.value().documents();
    if (precedents.isEmpty() || documents.isEmpty()) {
      return;
    }
    Map<String, Integer> ofBody = new HashMap<>();
    for (ParagraphRef one : precedents) {
      ofBody.merge(one.body().orElse(""), 1, Integer::sum);
    }
    if (ofBody.size() > MOST_BODIES) {
      return;
    }
    for (Located<ParagraphRef> one : paragraph.each("precedents", precedents)) {
      ParagraphRef reference = one.value();
      String body = reference.body().orElse("");
      if (body.isBlank() || reference.number().isEmpty() || ofBody.getOrDefault(body, 0) > 1) {
        continue;
      }
      String number = onlyNumberIn(documents, reference);
      if (!number.isEmpty() && Integer.parseInt(number) != reference.number().get()) {
        context
            .found("document", one)
            .component("number")
            .with("text", reference.text())
            .with("document", number)
            .add();
      }
    }
  }

  /** Returns the number of the only paragraph of a body that documents name, else nothing. */
  private static String onlyNumberIn(List<Document> documents, ParagraphRef reference) {
    String body = reference.body().orElse("").toLowerCase(Locale.ROOT);
    String day = reference.when().flatMap(When::day).map(LocalDate::toString).orElse("");
    String number = "";
    for (Document document : documents) {
      String title = document.title().orElse(document.reference().orElse(""));
      boolean ofThatBody = Words.has(title, body) && !title.contains("\u00a7\u00a7");
      String section = ofThatBody ? only(SECTION.matcher(title), 1) : "";
      String printedDay = section.isEmpty() ? "" : only(DAY.matcher(title), 0);
      boolean sameDay = day.isEmpty() || printedDay.isEmpty() || day.equals(printedDay);
      if (section.isEmpty() || !sameDay) {
        continue;
      }
      if (!number.isEmpty()) {
        return "";
      }
      number = section;
    }
    return number;
  }

  /** Compares a reference with its own text, and says whether they agree. */
  private static boolean isAsPrinted(RuleContext context, Located<ParagraphRef> where) {
    ParagraphRef reference = where.value();
    String section = only(SECTION.matcher(reference.text()), 1);
    Optional<LocalDate> day = reference.when().flatMap(When::day);
    String printedDay = only(DAY.matcher(reference.text()), 0);
    if (reference.number().isPresent()
        && !section.isEmpty()
        && Integer.parseInt(section) != reference.number().get()) {
      context
          .found("number", where)
          .component("number")
          .with("text", reference.text())
          .with("number", reference.number().get())
          .add();
      return false;
    }
    if (day.isPresent() && !printedDay.isEmpty() && !printedDay.equals(day.get().toString())) {
      context
          .found("day", where)
          .component("when")
          .with("text", reference.text())
          .with("day", day.get())
          .add();
      return false;
    }
    return true;
  }

  /** Returns what a pattern finds when it finds it once, nothing when never or repeatedly. */
  private static String only(Matcher found, int group) {
    String once = found.find() ? found.group(group) : "";
    return once.isEmpty() || found.find() ? "" : once;
  }

  /**
   * Returns what one paragraph of a year is known by, nothing where that cannot be told: without
   * body, day or number, and where the body begins anew at each meeting.
   */
  private static String nameInItsYear(RuleContext context, ParagraphRef reference) {
    Optional<LocalDate> day = reference.when().flatMap(When::day);
    if (day.isEmpty() || reference.number().isEmpty() || reference.body().isEmpty()) {
      return "";
    }
    String body = reference.body().get();
    if (context.meeting().body().isCalled(body)) {
      if (context.law().standingOrders().numbering().filter(RESTARTING::equals).isPresent()) {
        return "";
      }
      body = context.meeting().body().name();
    }
    return body.strip().toLowerCase(Locale.ROOT)
        + "|"
        + day.get().getYear()
        + "|"
        + reference.number().get()
        + reference.suffix().orElse("");
  }
}
