package se.protokoll.fund;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.LinkedHashMap;
import java.util.Map;
import se.protokoll.language.Text;
import se.protokoll.money.Money;
import se.protokoll.money.MoneyUnit;

/** Every reason not to divide, with its sentence; arguments stand in braces. */
final class Refusals {
  private Refusals() {}

  private static Refusal refusal(
      String code, String pointer, String swedish, String english, String... namesAndValues) {
    Map<String, String> arguments = new LinkedHashMap<>();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      arguments.put(namesAndValues[i], Names.shortened(namesAndValues[i + 1]));
    }
    String[] sv = parts(swedish);
    String[] en = parts(english);
    return new Refusal(
        code,
        pointer,
        arguments,
        new Text(filled(sv[0], arguments), filled(en[0], arguments)),
        new Text(filled(sv[1], arguments), filled(en[1], arguments)),
        false);
  }

  /** Returns what is wrong and what to do, of "what; do." */
  private static String[] parts(String template) {
    return template.substring(0, template.length() - 1).split("; ", 2);
  }

  private static String filled(String template, Map<String, String> arguments) {
    StringBuilder out = new StringBuilder();
    int from = 0;
    for (int open = template.indexOf('{'); open >= 0; open = template.indexOf('{', from)) {
      int close = template.indexOf('}', open);
      out.append(template, from, open).append(arguments.get(template.substring(open + 1, close)));
      from = close + 1;
    }
    return out.append(template, from, template.length()).toString();
  }

  static Refusal noHolders(String pointer) {
    return refusal(
        "no-holders",
        pointer,
        "Fördelningen har inga andelshavare, så ingen kan få något; ange minst en.",
        "The split has no holders, so nobody can get anything; name at least one.");
  }

  static Refusal allWeightsZero(String pointer) {
    return refusal(
        "all-weights-zero",
        pointer,
        "Alla vikter är noll, så ingen kan få något; ange minst en vikt över noll.",
        "All weights are zero, so nobody can get anything; give at least one above zero.");
  }

  static Refusal negativeWeight(String pointer, Holder holder, Ratio weight) {
    String shown = plain(Fraction.of(weight));
    return refusal(
        "negative-weight",
        pointer,
        "{holder} har det negativa måttet {weightInSwedish}; ett mått att dela efter är noll eller"
            + " mer.",
        "{holder} has the negative measure {weight}; a measure to divide by is zero or more.",
        "holder",
        Names.holder(holder),
        "weight",
        shown,
        "weightInSwedish",
        swedish(shown));
  }

  static Refusal duplicateKey(String pointer, String key) {
    return refusal(
        "duplicate-key",
        pointer,
        "Nyckeln \"{key}\" finns två gånger på samma nivå, så det går inte att säga vem som får"
            + " vad; ge varje andelshavare en egen nyckel.",
        "The key \"{key}\" stands twice on one level, so who gets what cannot be told; give each"
            + " holder a key of its own.",
        "key",
        key);
  }

  /**
   * @param open what the decimals printed leave open, in percentages
   */
  static Refusal percentNot100(String pointer, Fraction sum, Fraction open) {
    Refusal refusal = percentNot100(pointer, sum);
    Fraction off = sum.minus(Fraction.of(100));
    boolean rounded = (off.signum() < 0 ? off.negated() : off).compareTo(open) <= 0;
    return rounded
        ? new Refusal(
            refusal.code(),
            refusal.pointer(),
            refusal.arguments(),
            refusal.what(),
            refusal.advice(),
            true)
        : refusal;
  }

  private static Refusal percentNot100(String pointer, Fraction sum) {
    if (sum.equals(Fraction.of(1))) {
      return refusal(
          "percent-not-100",
          pointer,
          "Procenttalen är {sum} tillsammans och inte 100; skriv 70 procent som 70 och inte som"
              + " 0,7.",
          "The percentages are {sum} in all and not 100; write 70 percent as 70 and not as 0.7.",
          "sum",
          plain(sum));
    }
    return refusal(
        "percent-not-100",
        pointer,
        "Procenttalen är {sumInSwedish} tillsammans och inte 100; rätta dem (en tredjedel är"
            + " 100/3), eller ange i restTo vem som tar resten upp till 100.",
        "The percentages are {sum} in all and not 100; correct them (a third is 100/3), or name in"
            + " restTo who takes the rest up to 100.",
        "sum",
        plain(sum),
        "sumInSwedish",
        swedish(plain(sum)));
  }

  private static String plain(Fraction number) {
    try {
      return new BigDecimal(number.numerator())
          .divide(new BigDecimal(number.denominator()))
          .stripTrailingZeros()
          .toPlainString();
    } catch (ArithmeticException e) {
      return number.numerator() + "/" + number.denominator();
    }
  }

  private static String swedish(String number) {
    return number.replace('.', ',').replace('-', '\u2212');
  }

  static Refusal restToWithoutPercent(String pointer, String key) {
    return refusal(
        "rest-to-without-percent",
        pointer,
        "restTo (\"{key}\") gäller bara procent, för andra vikter lämnar ingen rest upp till 100;"
            + " ta bort det.",
        "restTo (\"{key}\") is for percentages only, for other weights leave no rest up to 100;"
            + " take it away.",
        "key",
        key);
  }

  static Refusal restToUnknown(String pointer, String key) {
    return refusal(
        "rest-to-unknown",
        pointer,
        "restTo pekar på \"{key}\", som inte har någon procentandel på samma nivå; ange nyckeln för"
            + " en av andelshavarna.",
        "restTo names \"{key}\", who has no percentage on the same level; give the key of one of"
            + " the holders.",
        "key",
        key);
  }

  static Refusal measureMissing(String pointer, Holder holder, SplitKind kind) {
    Sentence wanted =
        switch (kind) {
          case EQUAL ->
              new Sentence(
                  "delar lika och ska varken ha vikt, indikatorer eller procent, men får ha",
                  "shares equally and has no weight, indicators or percentage, but may have");
          case PERCENT ->
              new Sentence(
                  "ska ha en procentandel och inget annat mått, eller",
                  "has a percentage and no other measure, or");
          case WEIGHTS ->
              new Sentence(
                  "ska ha antingen en vikt eller indikatorer, eller",
                  "has either a weight or indicators, or");
        };
    return refusal(
        "measure-missing",
        pointer,
        "{holder} " + wanted.swedish() + " ett fast belopp; rätta posten.",
        "In this split a holder " + wanted.english() + " a fixed amount; correct {holder}.",
        "holder",
        Names.holder(holder));
  }

  static Refusal fixedAndMeasure(String pointer, Holder holder) {
    return refusal(
        "fixed-and-measure",
        pointer,
        "{holder} har både ett fast belopp och ett mått att dela efter; behåll ett av dem.",
        "{holder} has both a fixed amount and a measure to divide by; keep one of them.",
        "holder",
        Names.holder(holder));
  }

  static Refusal fixedWithBounds(String pointer, Holder holder) {
    return refusal(
        "fixed-with-bounds",
        pointer,
        "{holder} har ett fast belopp och dessutom golv eller tak; ta bort det ena.",
        "{holder} has a fixed amount and a floor or cap besides; take one of them away.",
        "holder",
        Names.holder(holder));
  }

  static Refusal negativeAmount(String pointer, Holder holder, Money amount) {
    return refusal(
        "negative-amount",
        pointer,
        "{holder} har det negativa beloppet {amount}; ange det positivt, så speglas det när totalen"
            + " är negativ.",
        "{holder} has the negative amount {amount}; give it as positive, and it is mirrored when"
            + " the total is negative.",
        "holder",
        Names.holder(holder),
        "amount",
        amount.toSwedish());
  }

  static Refusal floorAboveCap(String pointer, Holder holder, Money floor, Money cap) {
    return refusal(
        "floor-above-cap",
        pointer,
        "{holder} har golvet {floor}, som är högre än taket {cap}; inget belopp klarar båda, så"
            + " rätta ett av dem.",
        "{holder} has the floor {floor}, which is above the cap {cap}; no amount keeps both, so"
            + " correct one of them.",
        "holder",
        Names.holder(holder),
        "floor",
        floor.toSwedish(),
        "cap",
        cap.toSwedish());
  }

  static Refusal noWholeUnit(
      String pointer, Holder holder, Money floor, Money cap, MoneyUnit unit) {
    return refusal(
        "no-whole-unit-between",
        pointer,
        "Mellan golvet {floor} och taket {cap} för {holder} finns inget helt belopp om "
            + Names.oneUnit(unit).swedish()
            + "; välj en mindre enhet.",
        "Between the floor {floor} and the cap {cap} of {holder} there is no whole amount of "
            + Names.oneUnit(unit).english()
            + "; choose a smaller unit.",
        "holder",
        Names.holder(holder),
        "floor",
        floor.toSwedish(),
        "cap",
        cap.toSwedish());
  }

  static Refusal leafExactGroupBounds(String pointer, Holder holder) {
    return refusal(
        "leaf-exact-group-bounds",
        pointer,
        "{holder} är en grupp med fast belopp, golv eller tak, men exakt i löven avrundas bara"
            + " löven och gruppens summa blir vad den blir; fördela nivå för nivå.",
        "{holder} is a group with a fixed amount, floor or cap, but leaf-exact rounds the leaves"
            + " only and the sum of a group is what it comes to; divide level by level.",
        "holder",
        Names.holder(holder));
  }

  static Refusal pair(String pointer, RemainderPolicy policy, Feature feature) {
    return refusal(
        "policy-does-not-combine",
        pointer,
        "Restregeln {policy} går inte att förena med {feature}; välj en annan restregel eller ta"
            + " bort det.",
        "The policy {policy} cannot be combined with {featureInEnglish}; choose another policy or"
            + " take it away.",
        "policy",
        Names.kebab(policy),
        "feature",
        feature.label().swedish(),
        "featureInEnglish",
        feature.label().english());
  }

  static Refusal bearerMissing(String pointer) {
    return refusal(
        "bearer-missing",
        pointer,
        "Regeln kräver en restbärare, men ingen är angiven; ange nyckeln i bearer.",
        "The rule needs a bearer, and none is named; give the key in bearer.");
  }

  static Refusal bearerUnknown(String pointer, String key) {
    return refusal(
        "bearer-unknown",
        pointer,
        "Restbäraren \"{key}\" är ingen av andelshavarna; ange nyckeln för en av dem.",
        "The bearer \"{key}\" is none of the holders; give the key of one of them.",
        "key",
        key);
  }

  static Refusal bearerIsDivided(String pointer, String key) {
    return refusal(
        "bearer-is-divided",
        pointer,
        "Restbäraren \"{key}\" är en grupp som själv fördelas, så en annan grupp kan inte lämna sin"
            + " rest till den; ange en andelshavare som inte fördelas vidare.",
        "The bearer \"{key}\" is a group that is divided itself, so another group cannot leave its"
            + " rest to it; name a holder that is not divided further.",
        "key",
        key);
  }

  static Refusal bearerIsFixed(String pointer, Holder holder) {
    return refusal(
        "bearer-is-fixed",
        pointer,
        "Restbäraren {holder} har ett fast belopp och kan inte också ta resten; ange en annan.",
        "The bearer {holder} has a fixed amount and cannot take the rest as well; name another.",
        "holder",
        Names.holder(holder));
  }

  static Refusal bearerAboveCap(String pointer, Part bearer) {
    return refusal(
        "bearer-above-cap",
        pointer,
        "Restbäraren {holder} skulle med resten få mer än sitt tak {cap}; höj taket eller ange en"
            + " annan.",
        "With the rest the bearer {holder} would get more than its cap {cap}; raise it or name"
            + " another.",
        "holder",
        Names.holder(bearer.holder()),
        "cap",
        bearer.cap().map(Money::toSwedish).orElse(""));
  }

  static Refusal seedMissing(String pointer) {
    return refusal(
        "seed-missing",
        pointer,
        "Lottning kräver ett frö som är känt i förväg, men inget är angivet; ange det i seed.",
        "A lot needs a seed that is known beforehand, and none is given; give it in seed.");
  }

  static Refusal noCommonDenominator(String pointer) {
    return refusal(
        "no-common-denominator",
        pointer,
        "Vikternas bråk har ingen gemensam nämnare av rimlig storlek; ange dem som hela tal.",
        "The fractions have no common denominator of a sane size; give the weights as whole"
            + " numbers.");
  }

  static Refusal fixedAboveTotal(String pointer, BigInteger fixed, long ore) {
    return refusal(
        "fixed-above-total",
        pointer,
        "De fasta beloppen är {fixed} tillsammans och mer än de {total} som ska fördelas; sänk"
            + " dem.",
        "The fixed amounts are {fixed} in all and more than the {total} to divide; lower them.",
        "fixed",
        kronor(fixed),
        "total",
        Money.ofOre(ore).toSwedish());
  }

  static Refusal floorsAboveTotal(
      String pointer, BigInteger floors, BigInteger total, MoneyUnit unit) {
    BigInteger ore = BigInteger.valueOf(unit.ore());
    return refusal(
        "floors-above-total",
        pointer,
        "Golven är {floors} tillsammans och mer än de {total} som ska fördelas; sänk dem.",
        "The floors are {floors} in all and more than the {total} to divide; lower them.",
        "floors",
        kronor(floors.multiply(ore)),
        "total",
        kronor(total.multiply(ore)));
  }

  static Refusal capsBelowTotal(String pointer, BigInteger above, MoneyUnit unit) {
    return refusal(
        "caps-below-total",
        pointer,
        "Taken rymmer inte allt: {above} blir över; höj dem eller välj restregeln undistributed.",
        "The caps cannot hold it all: {above} is left over; raise them or choose the policy"
            + " undistributed.",
        "above",
        kronor(above.multiply(BigInteger.valueOf(unit.ore()))));
  }

  static Refusal nobodyTakesTheRest(String pointer, long ore) {
    return refusal(
        "nobody-takes-the-rest",
        pointer,
        "Alla har fasta belopp och {rest} blir över; ange vem som delar på det eller välj"
            + " restregeln undistributed.",
        "All have fixed amounts and {rest} is left over; say who shares it or choose the policy"
            + " undistributed.",
        "rest",
        Money.ofOre(ore).toSwedish());
  }

  static Refusal tie(String pointer, int count, String keys) {
    return refusal(
        "tie",
        pointer,
        "{count} andelshavare står lika ({keys}), och särskiljningsregeln är refuse; ange en regel"
            + " som skiljer dem åt.",
        "{count} holders are tied ({keys}), and the tie rule is refuse; choose a rule that tells"
            + " them apart.",
        "count",
        Integer.toString(count),
        "keys",
        keys);
  }

  static Refusal totalTooLarge(String total) {
    return refusal(
        "total-too-large",
        "/total",
        "Totalen {total} har inget motsatt belopp och kan inte speglas; dela den i två.",
        "The total {total} has no opposite amount and cannot be mirrored; divide it in two.",
        "total",
        total);
  }

  static Refusal ambiguousKey(String pointer, String key) {
    return refusal(
        "ambiguous-key",
        pointer,
        "Nyckeln \"{key}\" finns i flera grupper, så ett belopp för den kan inte föras till en av"
            + " dem; ge varje andelshavare en egen nyckel.",
        "The key \"{key}\" stands in several groups, so an amount for it cannot be told to one of"
            + " them; give each holder a key of its own.",
        "key",
        key);
  }

  static Refusal publishedUnknown(String pointer, String key) {
    return refusal(
        "key-unknown",
        pointer,
        "Beloppet för \"{key}\" hör inte till någon andelshavare i fördelningen; rätta nyckeln.",
        "The amount for \"{key}\" belongs to no holder of the split; correct the key.",
        "key",
        key);
  }

  static Refusal publishedTwice(String pointer, String key) {
    return refusal(
        "published-twice",
        pointer,
        "\"{key}\" har två belopp i tabellen; behåll ett.",
        "\"{key}\" has two amounts in the table; keep one.",
        "key",
        key);
  }

  static Refusal notPublished(String pointer, Holder holder) {
    return refusal(
        "not-published",
        pointer,
        "{holder} har inget belopp i tabellen; ange det, om så noll.",
        "{holder} has no amount in the table; give it, be it zero.",
        "holder",
        Names.holder(holder));
  }

  static Refusal publishedTooLarge(String pointer) {
    return refusal(
        "published-too-large",
        pointer,
        "Tabellens belopp är tillsammans mer än ett belopp kan vara; rätta dem.",
        "The amounts of the table are in all more than an amount can be; correct them.");
  }

  static Refusal mixedSigns(String pointer) {
    return refusal(
        "paid-has-both-signs",
        pointer,
        "Det som betalats och det som ska fördelas har olika tecken; gör en egen återbetalning av"
            + " det ena.",
        "What has been paid and what is to be divided have different signs; make a repayment of its"
            + " own of one of them.");
  }

  static Refusal paidTooLarge(String pointer) {
    return refusal(
        "paid-too-large",
        pointer,
        "Det som betalats är tillsammans mer än ett belopp kan vara; rätta beloppen.",
        "What has been paid is in all more than an amount can be; correct the amounts.");
  }

  static Refusal noSplit() {
    return refusal(
        "no-split",
        "/split",
        "Bidraget säger inte hur det fördelas; ange en fördelning.",
        "The grant does not say how it is divided; give it a split.");
  }

  /** Returns what {@link Money#toSwedish} does, also for more than an amount can be. */
  private static String kronor(BigInteger ore) {
    return new BigDecimal(ore, 2)
            .toPlainString()
            .replace('.', ',')
            .replaceAll("(?<=[0-9])(?=([0-9]{3})+,)", "\u00a0")
        + "\u00a0kr";
  }
}
