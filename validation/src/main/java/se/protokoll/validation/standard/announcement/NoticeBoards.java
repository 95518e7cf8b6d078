package se.protokoll.validation.standard.announcement;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import se.protokoll.justering.Posting;
import se.protokoll.people.Organisation;
import se.protokoll.people.PrincipalSeats;
import se.protokoll.validation.rule.Located;
import se.protokoll.validation.rule.RuleContext;
import se.protokoll.validation.standard.Words;

/** Whose notice board each posting was on. */
final class NoticeBoards {

  private NoticeBoards() {}

  /** Returns the parties of a joint board: its principals, else those that have seats in it. */
  static List<Organisation> parties(RuleContext context) {
    List<Organisation> principals = context.meeting().body().principals();
    return principals.isEmpty()
        ? context.law().standingOrders().seatsPerPrincipal().stream()
            .map(PrincipalSeats::principal)
            .toList()
        : principals;
  }

  /** Returns the postings on the notice board of a party. */
  static List<Posting> postingsOf(List<Located<Posting>> postings, Organisation party) {
    List<Posting> own = new ArrayList<>(1);
    for (Located<Posting> posting : postings) {
      Optional<String> board = posting.value().board();
      if (board.isPresent() && isBoardOf(board.get(), party)) {
        own.add(posting.value());
      }
    }
    return own;
  }

  /**
   * Says whether a notice board is a party's: it is called as the party is, or by a name that the
   * party's stands in, such as "Granby kommuns digitala anslagstavla".
   */
  static boolean isBoardOf(String board, Organisation party) {
    if (party.isCalled(board)) {
      return true;
    }
    String text = board.toLowerCase(Locale.ROOT);
    String name = party.name().toLowerCase(Locale.ROOT);
    for (int at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1)) {
      int end = at + name.length();
      end += end < text.length() && text.charAt(end) == 's' ? 1 : 0;
      boolean whole = end == text.length() || !Character.isLetterOrDigit(text.charAt(end));
      // "anslagstavlan i Granby kommun", and not "Norra Granby kommun"
      boolean first = at == 0 || !isCapitalized(board.substring(0, at));
      if (whole && first) {
        return true;
      }
    }
    return false;
  }

  /** Says whether the last word of a text begins with a capital letter, or goes on. */
  private static boolean isCapitalized(String text) {
    if (text.isBlank() || Character.isLetterOrDigit(text.charAt(text.length() - 1))) {
      return !text.isBlank();
    }
    String[] words = text.strip().split("\\s+", -1);
    String last = words[words.length - 1];
    return Character.isUpperCase(last.charAt(0)) && !Words.has(last, "anslag");
  }
}
