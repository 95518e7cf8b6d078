package se.protokoll.examples.cli;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.protokoll.examples.cli.page.Steering;
import se.protokoll.examples.cli.page.Voice;
import se.protokoll.examples.cli.sheet.AnswerTable;
import se.protokoll.examples.cli.sheet.AnswerTable.Cell;
import se.protokoll.examples.cli.sheet.AnswerTable.Column;
import se.protokoll.examples.cli.sheet.AnswerTable.Formulas;
import se.protokoll.examples.cli.sheet.Remark;
import se.protokoll.fund.Audit;
import se.protokoll.fund.Audit.AuditedShare;
import se.protokoll.fund.Distribution;
import se.protokoll.fund.FundSplit;
import se.protokoll.fund.Part;
import se.protokoll.fund.Reason;
import se.protokoll.fund.RemainderPolicy;
import se.protokoll.fund.Rounding.TieBreak;
import se.protokoll.fund.Rounds;
import se.protokoll.fund.Share;
import se.protokoll.fund.SplitKind;
import se.protokoll.json.request.AuditRequest;
import se.protokoll.language.Digits;
import se.protokoll.money.Money;
import se.protokoll.money.MoneyUnit;
import se.protokoll.money.Ratio;

/** Answers as tables to be pasted into a document or opened in a spreadsheet. */
final class DivisionTable {
  /** With more shares than this, reasons are left to JSON. */
  private static final int EXPLAINED = 300;

  private static final int MOST_FORMULAS = 2_000;
  private static final BigInteger MOST_EXACT = BigInteger.TEN.pow(15);
  private static final int SHOWN_DECIMALS = 4;
  private static final int DECIMALS = 10;

  private final Voice voice;

  DivisionTable(Voice voice) {
    this.voice = voice;
  }

  /** Returns a distribution as a table; a workbook computes the rounds itself. */
  AnswerTable distribution(Distribution distribution, List<Remark> remarks, boolean isBook) {
    Optional<Rounds> rounds = isBook ? Optional.empty() : distribution.roundsWithRemainders();
    var measures = new Measures(distribution.split());
    var parts = new CriterionColumns(distribution);
    DivisionFormat format = isBook ? DivisionFormat.XLSX : DivisionFormat.MD;
    var exact = new ExactColumns(distribution, voice, format);
    boolean hasMeasures =
        distribution.shares().stream()
            .anyMatch(one -> measures.cell(one.within(), one.holder().key()).number().isPresent());
    long unit = distribution.rounding().unit().orElseThrow().ore();
    boolean hasPayees = distribution.shares().stream().anyMatch(one -> one.payee().isPresent());
    var columns = new ArrayList<Column>();
    columns.add(new Column(voice.say("table.recipient"), false, "name"));
    columns.add(new Column(voice.say("table.key"), false, "key"));
    if (hasPayees) {
      columns.add(new Column(voice.say("table.payee"), false, "payee"));
    }
    int weight = columns.size();
    if (hasMeasures) {
      columns.add(new Column(voice.say(measures.name()), true, "weight"));
    }
    columns.addAll(exact.columns());
    int round = columns.size();
    if (rounds.isPresent()) {
      columns.add(new Column(voice.say("table.first-round"), true, "firstRound"));
      columns.add(new Column(voice.say("table.remainder-of-unit"), true, "remainder"));
      columns.add(new Column(voice.say("table.second-round"), true, "secondRound"));
    }
    columns.addAll(parts.columns(voice));
    columns.add(new Column(voice.say("table.amount"), true, "amount"));
    var rows = new ArrayList<List<Cell>>();
    for (int i = 0; i < distribution.shares().size(); i++) {
      Share share = distribution.shares().get(i);
      var row = new ArrayList<Cell>();
      row.add(text(name(share)));
      row.add(text(share.holder().key()));
      if (hasPayees) {
        row.add(text(share.payee().map(GroupNames::name).orElse("")));
      }
      if (hasMeasures) {
        row.add(measures.cell(share.within(), share.holder().key()));
      }
      row.addAll(exact.of(share));
      if (rounds.isPresent()) {
        row.addAll(RoundColumns.of(rounds.get().shares().get(i)));
      }
      row.addAll(parts.of(List.of(share)));
      row.add(money(share.amount()));
      rows.add(row);
    }
    Money rest = distribution.remainder().amount();
    if (!rest.isZero()) {
      var row = new ArrayList<Cell>();
      row.add(text(Voice.sentence(distribution.remainder().name().in(voice.language()))));
      while (row.size() < columns.size() - 1) {
        row.add(Cell.EMPTY);
      }
      row.add(money(rest));
      rows.add(row);
    }
    var sum = new ArrayList<Cell>();
    sum.add(text(voice.say("table.sum")));
    while (sum.size() < columns.size() - 1) {
      sum.add(Cell.EMPTY);
    }
    if (hasMeasures) {
      sum.set(weight, measures.sum());
    }
    if (rounds.isPresent()) {
      List<Cell> both = RoundColumns.sum(rounds.get());
      for (int i = 0; i < both.size(); i++) {
        sum.set(round + i, both.get(i));
      }
    }
    List<Cell> ofParts = parts.of(distribution.shares());
    for (int i = 0; i < ofParts.size(); i++) {
      sum.set(columns.size() - 1 - ofParts.size() + i, ofParts.get(i));
    }
    sum.add(money(distribution.total()));
    var supplements = new Supplements(voice, format);
    var notes = new ArrayList<>(supplements.reasons(distribution));
    if (distribution.shares().size() <= EXPLAINED) {
      for (Share share : distribution.shares()) {
        Reason reason = share.reason();
        if (reason.kind() != Reason.Kind.EXACT) {
          notes.add(name(share) + ": " + reason.text(voice.language()));
        }
      }
    }
    if (rounds.isPresent()) {
      notes.add(RoundColumns.told(distribution, voice));
    }
    notes.add(distribution.proof().in(voice.language()));
    History.told(distribution, voice).ifPresent(notes::add);
    distribution.assumptions().forEach(one -> notes.add(one.text(voice.language())));
    add(notes, remarks);
    String title = voice.say("table.title", "total", distribution.total());
    Optional<Formulas> formulas = formulas(distribution, measures, unit);
    return new AnswerTable(
        title, columns, rows, sum, blanked(notes), supplements.of(distribution), formulas);
  }

  AnswerTable audit(Requested<AuditRequest> requested, Audit audit) {
    var request = requested.request().request();
    var measures = new Measures(request.split());
    var names = new GroupNames(request.split());
    var columns =
        List.of(
            new Column(voice.say("table.recipient"), false, "name"),
            new Column(voice.say("table.key"), false, "key"),
            new Column(voice.say(measures.name()), true, "weight"),
            new Column(voice.say("table.exact"), true, "exact"),
            new Column(voice.say("table.published"), true, "published"),
            new Column(voice.say("table.difference"), true, "difference"));
    var rows = new ArrayList<List<Cell>>();
    var published = new ArrayList<Money>();
    for (AuditedShare share : audit.shares()) {
      published.add(share.published());
      rows.add(
          List.of(
              text(names.of(share.within(), share.holder())),
              text(share.holder().key()),
              measures.cell(share.within(), share.holder().key()),
              kronor(share.exact(), share.unit()),
              money(share.published()),
              kronor(share.difference(), share.unit())));
    }
    var sum =
        List.of(
            text(voice.say("table.sum")),
            Cell.EMPTY,
            measures.sum(),
            money(request.total()),
            money(Money.sum(published)),
            money(audit.difference()));
    var notes = new ArrayList<String>();
    notes.add(
        voice.say("audit.sum")
            + ": "
            + (audit.addsUp()
                ? voice.say("audit.adds-up")
                : voice.say(
                    "audit.does-not-add-up", "difference", audit.difference().toSwedish())));
    notes.add(
        Voice.sentence(
            voice.say(audit.withinOneUnit() ? "audit.within-one-unit" : "table.one-unit-or-more")));
    notes.add(voice.say("audit.given-by") + ": " + AuditWords.ways(audit, voice));
    for (String suspicion : AuditWords.suspicions(audit, voice)) {
      notes.add(voice.say("audit.suspicion") + " " + suspicion);
    }
    audit.assumptions().forEach(one -> notes.add(one.text(voice.language())));
    add(notes, requested.notes());
    String title = voice.say("table.audit-title", "total", request.total());
    return new AnswerTable(title, columns, rows, sum, blanked(notes), List.of(), Optional.empty());
  }

  private void add(List<String> notes, List<Remark> remarks) {
    remarks.forEach(one -> notes.add(Voice.sentence(one.text(voice.language())) + "."));
  }

  private static List<String> blanked(List<String> notes) {
    return notes.stream().map(Steering::blanked).toList();
  }

  private static Cell text(String text) {
    return Cell.text(Steering.blanked(text));
  }

  /** Returns the name of a holder behind those of the groups around it. */
  static String name(Share share) {
    return Stream.concat(share.groups().stream(), Stream.of(share.holder()))
        .map(GroupNames::name)
        .collect(Collectors.joining(" / "));
  }

  /** Returns a whole number. */
  static Cell whole(long number) {
    return Cell.number(Digits.swedish(BigDecimal.valueOf(number), 0), BigDecimal.valueOf(number));
  }

  /** Returns an amount in kronor. */
  static Cell money(Money money) {
    BigDecimal kronor = BigDecimal.valueOf(money.ore(), 2);
    return Cell.number(Digits.swedish(kronor, 2), kronor);
  }

  /** Returns an exact number of units in kronor. */
  static Cell kronor(Ratio units, MoneyUnit unit) {
    return number(units.times(Ratio.of(unit.ore(), MoneyUnit.KRONA.ore())), 2);
  }

  /** Returns an exact number, shown with at most four decimals, the others cut off. */
  static Cell number(Ratio number, int leastDecimals) {
    BigDecimal above = new BigDecimal(number.numerator());
    BigDecimal below = new BigDecimal(number.denominator());
    BigDecimal cut = above.divide(below, SHOWN_DECIMALS, RoundingMode.DOWN);
    boolean isExact = cut.multiply(below).compareTo(above) == 0;
    String shown =
        Digits.swedish(cut.stripTrailingZeros(), leastDecimals) + (isExact ? "" : "\u2026");
    return Cell.number(
        shown, above.divide(below, DECIMALS, RoundingMode.HALF_EVEN).stripTrailingZeros());
  }

  private Optional<Formulas> formulas(Distribution distribution, Measures measures, long unit) {
    FundSplit split = distribution.split();
    TieBreak tie = distribution.rounding().tieBreak().orElseThrow();
    List<Part> parts = split.parts();
    boolean isPlain =
        parts.size() <= MOST_FORMULAS
            && distribution.rounding().policy().orElseThrow() == RemainderPolicy.LARGEST_REMAINDER
            && distribution.shares().size() == parts.size()
            && parts.stream()
                .allMatch(
                    part ->
                        part.split().isEmpty()
                            && part.fixed().isEmpty()
                            && part.floor().isEmpty()
                            && part.cap().isEmpty());
    @Nullable Comparator<Part> order = order(tie, distribution, measures);
    @Nullable List<BigInteger> whole = measures.whole();
    if (!isPlain || order == null || whole == null) {
      return Optional.empty();
    }
    BigInteger sum = whole.stream().reduce(BigInteger.ZERO, BigInteger::add);
    BigInteger ore = BigInteger.valueOf(distribution.total().ore()).abs();
    if (sum.signum() <= 0
        || sum.multiply(sum).compareTo(MOST_EXACT) > 0
        || ore.compareTo(MOST_EXACT) >= 0) {
      return Optional.empty();
    }
    var sorted = new ArrayList<>(parts);
    sorted.sort(order);
    var places = new HashMap<String, Integer>();
    sorted.forEach(part -> places.put(part.holder().key(), places.size() + 1));
    return Optional.of(
        new Formulas(
            BigDecimal.valueOf(distribution.total().ore(), 2),
            unit,
            new BigDecimal(measures.scale()),
            whole.stream().map(BigDecimal::new).toList(),
            parts.stream().map(part -> places.get(part.holder().key())).toList()));
  }

  /** Returns who goes first at a tie, where a spreadsheet can be told. */
  private static @Nullable Comparator<Part> order(
      TieBreak tie, Distribution distribution, Measures measures) {
    Comparator<Part> byKey =
        (one, other) ->
            Arrays.compare(
                one.holder().key().codePoints().toArray(),
                other.holder().key().codePoints().toArray());
    if (tie == TieBreak.BY_KEY) {
      return byKey;
    }
    if (tie == TieBreak.BEARER) {
      String bearer = distribution.rounding().bearer().orElse("");
      return Comparator.comparing((Part part) -> !part.holder().key().equals(bearer))
          .thenComparing(byKey);
    }
    if (tie == TieBreak.BY_LARGEST_WEIGHT || tie == TieBreak.BY_SMALLEST_WEIGHT) {
      Comparator<Part> byWeight = Comparator.comparing(measures::wholeOf);
      return (tie == TieBreak.BY_LARGEST_WEIGHT ? byWeight.reversed() : byWeight)
          .thenComparing(byKey);
    }
    return null;
  }

  /** The weights or percentages of a split, by the groups and the key. */
  static final class Measures {
    private static final Ratio ZERO = Ratio.of(0);

    private final Map<List<String>, Ratio> all = new HashMap<>();
    private final FundSplit split;
    private final boolean isFlat;
    private final BigInteger scale;

    Measures(FundSplit split) {
      this.split = split;
      collect(split, List.of());
      isFlat = split.parts().stream().allMatch(part -> part.split().isEmpty());
      scale =
          all.values().stream()
              .map(Ratio::denominator)
              .distinct()
              .reduce(BigInteger.ONE, (a, b) -> a.multiply(b).divide(a.gcd(b)));
    }

    private void collect(FundSplit level, List<String> within) {
      Ratio sum = ZERO;
      for (Part part : level.parts()) {
        var path = new ArrayList<>(within);
        path.add(part.holder().key());
        part.split().ifPresent(inner -> collect(inner, path));
        @Nullable Ratio measure = measure(level.kind(), part);
        if (measure != null) {
          sum = sum.plus(measure);
          all.put(path, measure);
        }
      }
      if (level.restTo().isPresent()) {
        var path = new ArrayList<>(within);
        path.add(level.restTo().get());
        all.put(path, Ratio.of(100).minus(sum.minus(all.getOrDefault(path, ZERO))));
      }
    }

    private static @Nullable Ratio measure(SplitKind kind, Part part) {
      if (part.fixed().isPresent()) {
        return null;
      }
      if (kind == SplitKind.EQUAL) {
        return Ratio.of(1);
      }
      var given = kind == SplitKind.PERCENT ? part.percent() : part.weight();
      if (given.isPresent()) {
        return given.get().reduced();
      }
      if (kind != SplitKind.WEIGHTS || part.indicators().isEmpty()) {
        return null;
      }
      Ratio sum = ZERO;
      for (var one : part.indicators()) {
        sum = sum.plus(one.coefficient().times(one.value()));
      }
      return sum;
    }

    String name() {
      return split.kind() == SplitKind.PERCENT && isFlat ? "table.percent" : "table.weight";
    }

    Cell cell(List<String> within, String key) {
      var path = new ArrayList<>(within);
      path.add(key);
      return cell(all.get(path));
    }

    private static Cell cell(@Nullable Ratio number) {
      if (number == null) {
        return Cell.EMPTY;
      }
      BigDecimal value =
          new BigDecimal(number.numerator())
              .divide(new BigDecimal(number.denominator()), MathContext.DECIMAL64);
      try {
        BigDecimal exact =
            new BigDecimal(number.numerator()).divide(new BigDecimal(number.denominator()));
        return Cell.number(Digits.swedish(exact.stripTrailingZeros(), 0), exact);
      } catch (ArithmeticException e) {
        return Cell.number(number.numerator() + "/" + number.denominator(), value);
      }
    }

    /** Returns the sum, empty where there are groups or fixed amounts. */
    Cell sum() {
      if (!isFlat || all.size() < split.parts().size()) {
        return Cell.EMPTY;
      }
      return cell(all.values().stream().reduce(ZERO, Ratio::plus));
    }

    /** Returns what makes every measure a whole number. */
    BigInteger scale() {
      return scale;
    }

    /** Returns a measure as a decimal, or where one of them has no end as a whole number. */
    String decimal(List<String> within, String key) {
      var path = new ArrayList<>(within);
      path.add(key);
      @Nullable Ratio number = all.get(path);
      if (number == null) {
        return "";
      }
      boolean isDecimal = BigInteger.TEN.pow(scale.bitLength()).mod(scale).signum() == 0;
      return isDecimal
          ? new BigDecimal(number.numerator())
              .divide(new BigDecimal(number.denominator()))
              .toPlainString()
              .replace('.', ',')
          : number.numerator().multiply(scale).divide(number.denominator()).toString();
    }

    /** Returns the weights as whole numbers, null where there are groups or fixed amounts. */
    @Nullable List<BigInteger> whole() {
      if (!isFlat || all.size() < split.parts().size()) {
        return null;
      }
      return split.parts().stream().map(this::wholeOf).toList();
    }

    BigInteger wholeOf(Part part) {
      Ratio number = all.getOrDefault(List.of(part.holder().key()), ZERO);
      return number.numerator().multiply(scale).divide(number.denominator());
    }
  }
}
