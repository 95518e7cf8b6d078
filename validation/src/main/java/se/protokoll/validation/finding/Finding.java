package se.protokoll.validation.finding;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import se.protokoll.language.Diagnostic;
import se.protokoll.language.Language;
import se.protokoll.language.MessageTable;
import se.protokoll.language.Spoken;
import se.protokoll.language.Text;
import se.protokoll.mapper.NeedsJsonModule;
import se.protokoll.money.Money;
import se.protokoll.people.BodyKind;

/**
 * Something a rule found in some minutes (<i>iakttagelse</i>): data first, the sentences are built
 * from it.
 *
 * @param rule the rule
 * @param severity how grave it is here
 * @param bodyKind the kind of body it was judged for, absent when unknown
 * @param place where
 * @param variant which of the things that the rule can find it is, such as "broken"; one that
 *     begins with "cannot-judge" says why the rule could not judge
 * @param sources what it rests on: those of the rule's sources that apply to this kind of body, or
 *     the body's own standing orders; empty when it follows from logic alone
 * @param arguments what fills the sentences, by name and in order: texts, whole numbers, decimal
 *     numbers, days, money, or what has a text of its own in each language, such as a set of
 *     paragraphs
 */
public record Finding(
    Rule rule,
    Severity severity,
    Optional<BodyKind> bodyKind,
    Place place,
    String variant,
    List<LegalSource> sources,
    Map<String, Object> arguments)
    implements NeedsJsonModule, Diagnostic {

  /** What every variant begins with that says why a rule cannot judge. */
  public static final String CANNOT_JUDGE = "cannot-judge";

  /**
   * The variant that says that a web view or an extract leaves something out; {@link #LEFT_OUT}
   * says what.
   */
  public static final String CANNOT_JUDGE_LEFT_OUT = CANNOT_JUDGE + ".left-out";

  /**
   * The argument that says what the publication leaves out, as the name of the component: "reasons"
   * or "postedOn". The sentences name it in words.
   */
  public static final String LEFT_OUT = "leftOut";

  /**
   * The argument that names what the rule could judge by if it were known: parameters that can be
   * given to a rule book, with commas between them.
   */
  public static final String LACKING = "lacking";

  public Finding {
    Objects.requireNonNull(rule, "rule");
    Objects.requireNonNull(severity, "severity");
    Objects.requireNonNull(bodyKind, "bodyKind");
    Objects.requireNonNull(place, "place");
    Objects.requireNonNull(variant, "variant");
    sources = List.copyOf(sources);
    arguments = Collections.unmodifiableMap(new LinkedHashMap<>(arguments));
    for (var argument : arguments.entrySet()) {
      if (!isArgument(argument.getValue())) {
        throw new IllegalArgumentException(
            "The argument \""
                + argument.getKey()
                + "\" is not a text, a number, a day, money or spoken");
      }
    }
  }

  /** Creates a finding that rests on those of the rule's sources that apply to the kind of body. */
  public Finding(
      Rule rule,
      Severity severity,
      Optional<BodyKind> bodyKind,
      Place place,
      String variant,
      Map<String, Object> arguments) {
    this(rule, severity, bodyKind, place, variant, rule.sourcesFor(bodyKind), arguments);
  }

  private static boolean isArgument(Object value) {
    return value instanceof String
        || value instanceof Integer
        || value instanceof Long
        || value instanceof BigDecimal
        || value instanceof LocalDate
        || value instanceof Money
        || value instanceof Text
        || value instanceof Spoken;
  }

  /** Returns the id of the rule. */
  public String ruleId() {
    return rule.id();
  }

  /**
   * Returns the page that explains the rule, relative to the folder of the documentation:
   * "rules/quorum-namnd.md". A rule of your own has a page where you write one.
   */
  public String page() {
    return "rules/" + rule.id() + ".md";
  }

  /**
   * Returns what was found: the id of the rule and the variant, such as "justering-deadline.late".
   */
  @Override
  public String code() {
    return rule.id() + "." + variant;
  }

  /** Returns where, as a JSON pointer into the document of the meeting; empty for all of it. */
  @Override
  public String pointer() {
    return place.pointer();
  }

  /** Says whether the rule could not judge, because a fact is unknown or left out. */
  public boolean isCannotJudge() {
    return variant.startsWith(CANNOT_JUDGE);
  }

  /**
   * Returns the names of the parameters that the rule could judge by if they were given, such as
   * "seats"; empty when none would help.
   */
  public List<String> lacking() {
    return arguments.get(LACKING) instanceof String names
        ? List.of(names.split(", ", -1))
        : List.of();
  }

  /** Returns what is wrong, one sentence without a full stop. */
  public String what(Language language) {
    return filled(pattern("what", variant + ".what", language), language);
  }

  /** Returns where, "§ 10, /paragraphs/9/decisions/0"; "the meeting" for the whole of it. */
  public String where(Language language) {
    String section = place.section().orElse(CommonTexts.text("meeting", language));
    return place.pointer().isEmpty() ? section : section + ", " + place.pointer();
  }

  /** Returns why it matters, one sentence. */
  public String why(Language language) {
    return filled(rule.why(language), language);
  }

  /**
   * Returns the legal source as lawyers cite it: the sections of statutes, that their wording has
   * not been read where it has not, and "by analogy" where they apply so: all to a cooperation
   * body, those of kommunallagen to a coordination federation, which has an act of its own. Without
   * a statute it is the body's own standing orders, what the rule is inferred from, or practice. A
   * logical rule says so.
   */
  public String source(Language language) {
    List<LegalSource> sections =
        sources.stream().filter(source -> source.section().isPresent()).toList();
    if (!sections.isEmpty()) {
      return LegalSource.citation(sections) + reservation(sections, language);
    }
    if (sources.stream().anyMatch(one -> one.reliability() == SourceReliability.OWN_ORDERS)) {
      return CommonTexts.text("source.own-orders", language);
    }
    List<LegalSource> cited = sources.stream().filter(LegalSource::cited).toList();
    if (!cited.isEmpty()) {
      boolean inferred = cited.get(0).reliability() == SourceReliability.INFERRED;
      return (inferred ? CommonTexts.text("source.inferred", language) + " " : "")
          + LegalSource.citation(cited);
    }
    return CommonTexts.text(sources.isEmpty() ? "logic" : "source.practice", language);
  }

  /** Returns what to say after the sections: that they were not read, or apply by analogy. */
  private String reservation(List<LegalSource> sections, Language language) {
    boolean byAnalogy =
        rule.severityBasis() == Rule.SeverityBasis.BY_SOURCE
            && (bodyKind.filter(BodyKind.COOPERATION_BODY::equals).isPresent()
                || (bodyKind.filter(BodyKind.COORDINATION_FEDERATION::equals).isPresent()
                    && sections.stream().anyMatch(one -> one.title().startsWith("KL"))));
    boolean unread =
        sections.stream().anyMatch(one -> one.reliability() != SourceReliability.STATUTE);
    return (unread ? " " + CommonTexts.text("source.not-read", language) : "")
        + (byAnalogy ? " " + CommonTexts.text("source.by-analogy", language) : "");
  }

  /** Returns what to do about it, one sentence. */
  public String advice(Language language) {
    return filled(pattern("do", "do", language), language);
  }

  /**
   * Returns the rule's own text for the variant, else the one all rules share when it cannot judge,
   * else the rule's general one.
   */
  private String pattern(String part, String general, Language language) {
    Optional<String> own = rule.texts().find(rule.id() + "." + variant + "." + part, language);
    if (own.isPresent()) {
      return own.get();
    }
    return isCannotJudge()
        ? CommonTexts.text(variant + "." + part, language)
        : rule.text(general, language);
  }

  /** Returns all five parts, a line each: what, where, why, source, do. */
  @Override
  public String text(Language language) {
    return what(language)
        + "\n"
        + label("where", language)
        + where(language)
        + "\n"
        + label("why", language)
        + why(language)
        + "\n"
        + label("source", language)
        + source(language)
        + "\n"
        + label("do", language)
        + advice(language);
  }

  private static String label(String part, Language language) {
    return CommonTexts.text("label." + part, language) + ": ";
  }

  private String filled(String pattern, Language language) {
    Object component = arguments.get(LEFT_OUT);
    if (component == null) {
      return MessageTable.fill(pattern, arguments, language);
    }
    var inWords = new LinkedHashMap<>(arguments);
    inWords.put(LEFT_OUT, leftOut(component.toString(), language));
    return MessageTable.fill(pattern, inWords, language);
  }

  /** Returns the words for a component, those of the rule itself before those of all rules. */
  private String leftOut(String component, Language language) {
    String key = "left-out." + component;
    return rule.texts()
        .find(rule.id() + "." + key, language)
        .or(() -> CommonTexts.TABLE.find(key, language))
        .orElseGet(() -> CommonTexts.text("left-out.other", language));
  }

  @Override
  public String toString() {
    return severity + " " + rule.id() + " " + variant + " " + place.pointer() + " " + arguments;
  }
}
