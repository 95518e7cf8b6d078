package se.protokoll.json.shape;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import se.protokoll.fund.Assumption;
import se.protokoll.fund.Distribution;
import se.protokoll.fund.Distribution.Recipient;
import se.protokoll.fund.Distribution.Subtotal;
import se.protokoll.fund.Favoured;
import se.protokoll.fund.FundSplit;
import se.protokoll.fund.Holder;
import se.protokoll.fund.Indicator;
import se.protokoll.fund.Instalment;
import se.protokoll.fund.Part;
import se.protokoll.fund.Reason;
import se.protokoll.fund.Remainder;
import se.protokoll.fund.RoundedTable;
import se.protokoll.fund.Rounding.TieBreak;
import se.protokoll.fund.Share;
import se.protokoll.fund.Share.CriterionPart;
import se.protokoll.fund.TableEntry;
import se.protokoll.json.problem.MinutesWriteException;
import se.protokoll.json.problem.Phrase;
import se.protokoll.json.problem.ProblemKind;
import se.protokoll.language.ContradictionException;
import se.protokoll.language.Language;
import se.protokoll.language.Text;
import se.protokoll.money.Money;
import se.protokoll.money.Ratio;

/**
 * What documents say of divided money: the same when it is written, read, and worked out again to
 * be compared. Explanations are made when they are asked for, because a comparison does not need
 * them, and exact shares can be very long numbers.
 */
final class DivisionForms {
  /** The bits that different denominators may have together: some 1 200 digits. */
  private static final long MOST_BITS = 4096;

  private DivisionForms() {}

  /**
   * Refuses a split whose division would calculate with very long numbers, so that a small document
   * cannot ask for much work: they grow with the denominators that differ.
   */
  static void requireFewDenominators(FundSplit split) {
    Set<BigInteger> denominators = denominators(split);
    if (areTooLong(denominators)) {
      throw new ContradictionException("many-denominators", Map.of("count", denominators.size()));
    }
  }

  /**
   * Returns the total of a distribution that is to be written. It is the first property, so that
   * the distribution is refused at its own place.
   *
   * @throws MinutesWriteException when the distribution could not be read again
   */
  static Money totalOfReadable(Distribution distribution) {
    Set<BigInteger> denominators = denominators(distribution.split());
    if (distribution.isRepeatable() && areTooLong(denominators)) {
      throw new MinutesWriteException(
          ProblemKind.LIMIT,
          Phrase.of("denominators", "count", denominators.size()),
          Phrase.of("few-denominators"));
    }
    return distribution.total();
  }

  private static boolean areTooLong(Set<BigInteger> denominators) {
    return denominators.stream().mapToLong(BigInteger::bitLength).sum() > MOST_BITS;
  }

  private static Set<BigInteger> denominators(FundSplit split) {
    var denominators = new HashSet<BigInteger>();
    addDenominators(split, denominators);
    return denominators;
  }

  private static void addDenominators(FundSplit split, Set<BigInteger> denominators) {
    split.criteria().forEach(one -> denominators.add(one.percent().denominator()));
    for (Part part : split.parts()) {
      part.weight().ifPresent(number -> denominators.add(number.denominator()));
      part.percent().ifPresent(number -> denominators.add(number.denominator()));
      part.values().forEach(number -> denominators.add(number.denominator()));
      for (Indicator one : part.indicators()) {
        denominators.add(one.coefficient().denominator());
        denominators.add(one.value().denominator());
      }
      part.split().ifPresent(inner -> addDenominators(inner, denominators));
    }
  }

  /** What one criterion contributes; without the exact share where several shares are added. */
  record OfCriterion(String criterion, Money amount, Optional<String> exact) {
    static OfCriterion of(CriterionPart part) {
      return new OfCriterion(
          part.criterion().name(), part.amount(), Optional.of(part.exact().toString()));
    }

    /** Returns what each criterion contributes to all shares of one recipient. */
    static List<OfCriterion> sums(List<Share> shares) {
      return CriterionPart.sums(shares).entrySet().stream()
          .map(one -> new OfCriterion(one.getKey(), one.getValue(), Optional.empty()))
          .toList();
    }
  }

  /** Why a share is what it is: worked out when it is first asked for. */
  static final class Explained {
    private final Share share;
    private @Nullable Reason reason;

    private Explained(Share share) {
      this.share = share;
    }

    private Reason reason() {
      Reason known = reason;
      if (known == null) {
        known = share.reason();
        reason = known;
      }
      return known;
    }

    String exact() {
      return share.exact().toString();
    }

    Optional<String> exactInGroup() {
      return Optional.of(reason().exact())
          .filter(one -> one.compareTo(share.exact()) != 0)
          .map(Ratio::toString);
    }

    Reason.Kind kind() {
      return reason().kind();
    }

    Text text() {
      return Text.of(reason()::text);
    }

    List<OfCriterion> parts() {
      return share.parts().stream().map(OfCriterion::of).toList();
    }
  }

  /** A share; one that was read is not explained. */
  record WrittenShare(
      Holder holder,
      Optional<Holder> payee,
      List<String> within,
      Money amount,
      Optional<Explained> explained) {
    static WrittenShare of(Share share) {
      return new WrittenShare(
          share.holder(),
          share.payee(),
          share.within(),
          share.amount(),
          Optional.of(new Explained(share)));
    }

    Explained why() {
      return explained.orElseThrow();
    }
  }

  /** A recipient in all groups together; one that was read or added up is not explained. */
  record OfRecipient(Holder holder, Money amount, Optional<Recipient> explained) {
    static OfRecipient of(Recipient recipient) {
      return new OfRecipient(recipient.holder(), recipient.amount(), Optional.of(recipient));
    }

    Recipient why() {
      return explained.orElseThrow();
    }

    /** Returns all of them where some stand in several groups, and otherwise none. */
    static List<OfRecipient> all(Distribution distribution) {
      return sums(distribution).isEmpty()
          ? List.of()
          : distribution.recipients().stream().map(OfRecipient::of).toList();
    }

    /** Returns the same without explanations. */
    static List<OfRecipient> sums(Distribution distribution) {
      Map<String, OfRecipient> sums = new LinkedHashMap<>();
      for (Share share : distribution.shares()) {
        sums.merge(
            share.holder().key(),
            new OfRecipient(share.holder(), share.amount(), Optional.empty()),
            (sum, more) ->
                new OfRecipient(sum.holder, sum.amount.plus(more.amount), Optional.empty()));
      }
      return sums.size() < distribution.shares().size() ? List.copyOf(sums.values()) : List.of();
    }
  }

  /** A group; one that was read or added up is not explained. */
  record OfGroup(Holder holder, List<String> within, Money amount, Optional<Subtotal> explained) {
    static OfGroup of(Subtotal group) {
      return new OfGroup(group.holder(), group.within(), group.amount(), Optional.of(group));
    }

    /** Returns the group of an instalment in which what has been paid decided. */
    static OfGroup ofPaid(Subtotal group) {
      return new OfGroup(group.holder(), group.within(), group.amount(), Optional.empty());
    }

    Optional<String> exactOre() {
      return explained.map(group -> group.exact().toString());
    }

    Optional<Reason> reason() {
      return explained.flatMap(Subtotal::reason);
    }

    static List<OfGroup> all(Distribution distribution) {
      return distribution.groups().stream().map(OfGroup::of).toList();
    }

    /** Returns the groups of a distribution without explanations. */
    static List<OfGroup> sums(Distribution distribution) {
      var sums = new ArrayList<OfGroup>();
      addTo(sums, distribution.split(), List.of(), 0, distribution);
      return sums;
    }

    /** Adds the groups of a split, and returns the place of the share that follows on it. */
    private static int addTo(
        List<OfGroup> sums,
        FundSplit split,
        List<String> within,
        int firstShare,
        Distribution distribution) {
      int next = firstShare;
      for (Part part : split.parts()) {
        if (part.split().isEmpty()) {
          next++;
          continue;
        }
        var inside = new ArrayList<>(within);
        inside.add(part.holder().key());
        int first = next;
        var groups = new ArrayList<OfGroup>();
        next = addTo(groups, part.split().get(), List.copyOf(inside), first, distribution);
        long ore =
            IntStream.range(first, next)
                .mapToLong(i -> distribution.amount(i).ore())
                .reduce(0, Math::addExact);
        sums.add(new OfGroup(part.holder(), within, Money.ofOre(ore), Optional.empty()));
        sums.addAll(groups);
      }
      return next;
    }
  }

  /** What goes to nobody. */
  record OfRemainder(Remainder.Kind kind, Money amount) {
    static OfRemainder of(Remainder remainder) {
      return new OfRemainder(remainder.kind(), remainder.amount());
    }
  }

  /** Who is ahead after a distribution, exactly. */
  record OfFavoured(String key, String ore) {
    /** Returns all of them where the least favoured goes first, and otherwise none. */
    static List<OfFavoured> all(Distribution distribution) {
      return distribution.rounding().tieBreak().orElseThrow() == TieBreak.LEAST_FAVOURED
          ? distribution.favoured().stream().map(OfFavoured::of).toList()
          : List.of();
    }

    private static OfFavoured of(Favoured one) {
      return new OfFavoured(one.key(), one.ore().toString());
    }
  }

  /** Something that nobody stated. */
  record OfAssumption(String code, Function<Language, String> text) {
    static OfAssumption of(Assumption assumption) {
      return new OfAssumption(assumption.code(), assumption::text);
    }

    static List<OfAssumption> all(List<Assumption> assumptions) {
      return assumptions.stream().map(OfAssumption::of).toList();
    }
  }

  /** A payment, with what each criterion contributes where the instalment knows it. */
  record OfPayment(Instalment.Payment payment, List<OfCriterion> parts) {
    static List<OfPayment> all(Instalment instalment) {
      List<Recipient> recipients = recipients(instalment);
      return IntStream.range(0, instalment.payments().size())
          .mapToObj(
              i ->
                  new OfPayment(
                      instalment.payments().get(i),
                      recipients.isEmpty()
                          ? List.of()
                          : OfCriterion.sums(recipients.get(i).shares())))
          .toList();
    }
  }

  /**
   * Returns the groups of an instalment. They are exact, with their reasons, unless what has been
   * paid decided.
   */
  static List<OfGroup> groups(Instalment instalment) {
    List<Subtotal> groups = instalment.distribution().map(Distribution::groups).orElse(List.of());
    if (groups.isEmpty()) {
      return List.of();
    }
    List<Recipient> recipients = recipients(instalment);
    boolean isUnguarded =
        IntStream.range(0, recipients.size())
            .allMatch(
                i ->
                    recipients.get(i).exact().compareTo(instalment.payments().get(i).exact()) == 0);
    return groups.stream().map(isUnguarded ? OfGroup::of : OfGroup::ofPaid).toList();
  }

  private static List<Recipient> recipients(Instalment instalment) {
    return instalment.distribution().map(Distribution::recipients).orElse(List.of());
  }

  /** A row of a rounded table. */
  record OfRow(TableEntry total, List<TableEntry> cells) {
    static List<OfRow> all(RoundedTable table) {
      var rows = new ArrayList<OfRow>();
      for (int i = 0; i < table.cells().size(); i++) {
        rows.add(new OfRow(table.rowTotals().get(i), table.cells().get(i)));
      }
      return rows;
    }
  }
}
