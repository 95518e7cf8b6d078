package se.protokoll.reader;

import java.util.List;
import java.util.Random;
import se.protokoll.fixtures.MinutesArbitraries;

/** Minutes as text, with faults put into them. */
final class MutatedText {
  private static final List<String> PIECES =
      List.of(
          "\f",
          "\n\n",
          "\r\n",
          "\r",
          "\t",
          "\u00a0",
          "\u2028",
          "\u202e",
          "\u0000",
          "\ud800",
          "\udc00",
          "\ufeff",
          "(",
          ")",
          "§",
          "§ 99999999999",
          "§§ 9-1",
          "\n§ 0\n",
          "\n§ 9999 A\n",
          "\nBeslut\n",
          "\nReservation\n",
          "\nBeslutande\n",
          "\nBilaga 1\n",
          "\nÄrendelista\n",
          "Ja röstar ",
          "Med 99999999999 ja-röster mot 0 nej-röster",
          "9".repeat(40),
          "999 999 999 999 999 999 kronor",
          "-1,5 mkr",
          "2024-02-30",
          "den 31 februari",
          "kl 25:61",
          " tjg för ",
          " § ",
          ", ",
          "att ",
          "**",
          "|",
          "<br>",
          "# ",
          "(".repeat(300),
          "Ab (S), ".repeat(200));

  private MutatedText() {}

  /** Returns minutes in which lines were cut, swapped, doubled or left out. */
  static String ofLines(Random random) {
    String[] lines = printed(random).split("\n", -1);
    for (int i = random.nextInt(6); i >= 0; i--) {
      int one = random.nextInt(lines.length);
      int other = random.nextInt(lines.length);
      switch (random.nextInt(6)) {
        case 0 -> lines[one] = "";
        case 1 -> lines[one] = lines[other];
        case 2 -> lines[one] = lines[one] + lines[other];
        case 3 -> lines[one] = "\f" + lines[one];
        case 4 -> lines[one] = lines[one].substring(random.nextInt(lines[one].length() + 1));
        default -> {
          String kept = lines[one];
          lines[one] = lines[other];
          lines[other] = kept;
        }
      }
    }
    return String.join("\n", lines);
  }

  /** Returns minutes in which characters were left out, doubled, moved or put in. */
  static String ofCharacters(Random random) {
    StringBuilder text = new StringBuilder(printed(random));
    for (int i = random.nextInt(12); i >= 0; i--) {
      int from = random.nextInt(text.length() + 1);
      int to = Math.min(text.length(), from + random.nextInt(1 << random.nextInt(8)));
      String part = text.substring(from, to);
      switch (random.nextInt(4)) {
        case 0 -> text.delete(from, to);
        case 1 -> text.insert(from, part);
        case 2 -> {
          text.delete(from, to);
          text.insert(random.nextInt(text.length() + 1), part);
        }
        default -> text.insert(from, PIECES.get(random.nextInt(PIECES.size())));
      }
    }
    return text.toString();
  }

  private static String printed(Random random) {
    PrintedForm[] forms = PrintedForm.values();
    return MinutesPrinter.print(
        MinutesArbitraries.example(random.nextLong()), forms[random.nextInt(forms.length)]);
  }
}
