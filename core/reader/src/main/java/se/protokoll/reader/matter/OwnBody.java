package se.protokoll.reader.matter;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import se.protokoll.reader.pattern.GuardedPattern;

/** Knows the body that meets, by its name and by what it is called for short. */
final class OwnBody {
  static final String BODY =
      "(?:\\p{Lu}[\\p{L} ,-]{0,60}?(?:styrelsen|nämnden|fullmäktige|utskottet|direktionen|beredningen|rådet|presidiet|delegationen|stämman|kommittén)"
          + "|Styrelsen|Nämnden|Fullmäktige|Utskottet|Direktionen|Beredningen|Rådet|Presidiet|Delegationen|Stämman)";

  private static final GuardedPattern IS_BODY = GuardedPattern.compile(BODY);

  private static final GuardedPattern NAMED =
      GuardedPattern.compile(
          "(?:styrelse|nämnd|fullmäktige|utskott|direktion|beredning|råd|stämma)");

  private static final GuardedPattern PROPOSAL =
      GuardedPattern.compile("(\\p{L}[\\p{L} -]{2,60}?)s förslag till .*");

  private static final GuardedPattern PROPOSAL_TO_ASSEMBLY =
      GuardedPattern.compile("förslag till \\p{L}*fullmäktige");

  private static final List<String> ENDS = List.of("en", "et", "na", "n", "t");

  private final Optional<String> name;

  /** Makes the body of a name, empty when it is not known. */
  OwnBody(Optional<String> name) {
    this.name = name.map(one -> one.toLowerCase(Locale.ROOT));
  }

  /** Says whether words name the body that meets, or it is not known. */
  boolean mayBe(String words) {
    return name.isEmpty() || isSure(words) || !NAMED.isIn(name.get());
  }

  /** Says whether words name the body that meets. */
  boolean isSure(String words) {
    if (name.isEmpty() || !IS_BODY.isAll(words)) {
      return false;
    }
    String stem = stem(words.toLowerCase(Locale.ROOT));
    return name.get().contains(stem) || stem.contains(stem(name.get()));
  }

  /** Says whether a heading is a proposal of the body that meets to another. */
  boolean proposes(String heading) {
    Matcher proposal = PROPOSAL.matcher(heading);
    if (!proposal.matches()) {
      return false;
    }
    return isSure(capitalised(proposal.group(1)));
  }

  /** Says whether "förslag till fullmäktige" can be what the body that meets proposes. */
  boolean mayPropose(String heading) {
    return PROPOSAL_TO_ASSEMBLY.isAll(heading)
        && name.isPresent()
        && !name.get().contains("fullmäktige");
  }

  /** Returns words with a capital letter first, as the name of a body. */
  static String capitalised(String words) {
    return Character.toUpperCase(words.charAt(0)) + words.substring(1);
  }

  private static String stem(String words) {
    for (String end : ENDS) {
      if (words.endsWith(end) && words.length() > end.length() + 4) {
        return words.substring(0, words.length() - end.length());
      }
    }
    return words;
  }
}
