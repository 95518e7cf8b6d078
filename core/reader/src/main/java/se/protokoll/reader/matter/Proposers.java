package se.protokoll.reader.matter;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import se.protokoll.people.Organisation;
import se.protokoll.reader.pattern.GuardedPattern;

/**
 * Which body proposes to which, in the words before a proposal: "Beredningsgruppen föreslår
 * styrelsen att besluta:".
 *
 * @param from who proposes
 * @param to to whom
 */
record Proposers(Organisation from, List<Organisation> to) {
  private static final int LONGEST = 400;

  private static final String BODY =
      "\\p{L}[\\p{L}-]{2,40}(?:gruppen|nämnden|styrelsen|utskottet|kontoret|förvaltningen|rådet|beredningen|presidiet|fullmäktige|direktionen|kommittén)";

  private static final GuardedPattern PROPOSES =
      GuardedPattern.compile(
          "^("
              + BODY
              + ") föreslår ((?:\\p{Lu}{2,8}|"
              + BODY
              + ")(?:/(?:\\p{Lu}\\p{L}{2,30}))?)(?: att)?(?: besluta)?:?(?: (.*))?$");

  static Optional<Proposers> of(String text) {
    Matcher proposes = PROPOSES.matcher(text);
    if (text.length() > LONGEST || !proposes.matches()) {
      return Optional.empty();
    }
    List<Organisation> to = new ArrayList<>();
    for (String body : proposes.group(2).split("/", -1)) {
      to.add(Organisation.of(body));
    }
    return Optional.of(new Proposers(Organisation.of(proposes.group(1)), to));
  }
}
