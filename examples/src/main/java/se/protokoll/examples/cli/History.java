package se.protokoll.examples.cli;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import se.protokoll.examples.cli.page.Voice;
import se.protokoll.fund.Distribution;
import se.protokoll.fund.Favoured;
import se.protokoll.fund.Rounding.TieBreak;

/** The history that the next distribution goes on from, where the least favoured goes first. */
final class History {
  /** With more recipients than this, it is left to JSON. */
  private static final int TOLD = 50;

  private History() {}

  static boolean isTold(Distribution distribution) {
    return distribution.rounding().tieBreak().orElseThrow() == TieBreak.LEAST_FAVOURED;
  }

  /** Returns what is to be given next time, empty where no history is kept. */
  static Optional<String> told(Distribution distribution, Voice voice) {
    if (!isTold(distribution)) {
      return Optional.empty();
    }
    List<Favoured> all =
        distribution.favoured().stream().filter(one -> one.ore().signum() != 0).toList();
    if (all.isEmpty()) {
      return Optional.of(voice.say("division.nobody-favoured"));
    }
    if (all.size() > TOLD) {
      return Optional.of(voice.say("division.favoured-many"));
    }
    String options =
        all.stream()
            .map(one -> "--favoured \"" + one.key() + "=" + one.ore() + "\"")
            .collect(Collectors.joining(" "));
    return Optional.of(voice.say("division.favoured", "options", options));
  }
}
