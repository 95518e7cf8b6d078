package se.protokoll.examples.cli;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;
import se.protokoll.examples.cli.page.Voice;
import se.protokoll.language.Language;
import se.protokoll.language.Message;
import se.protokoll.language.Word;

/** What is wrong with a command line, in the language that the command line asks for. */
final class Misuse {
  private static final String LANG = "--lang";

  /** The longest text that words are suggested for. */
  private static final int LONGEST = 40;

  private Misuse() {}

  /** Returns the language asked for, as far as it can be told; Swedish otherwise. */
  static Language language(String... arguments) {
    Language asked = Language.SV;
    for (int i = 0; i < arguments.length; i++) {
      if (arguments[i].startsWith(LANG + "=")) {
        asked = language(arguments[i].substring(LANG.length() + 1), asked);
      } else if (arguments[i].equals(LANG) && i + 1 < arguments.length) {
        asked = language(arguments[i + 1], asked);
      }
    }
    return asked;
  }

  private static Language language(String word, Language otherwise) {
    return Arrays.stream(Language.values())
        .filter(language -> language.name().equalsIgnoreCase(word))
        .findFirst()
        .orElse(otherwise);
  }

  /** Returns what is wrong. */
  static String what(ParameterException misuse, Voice voice) {
    if (misuse instanceof UnmatchedArgumentException unmatched) {
      return unmatched(unmatched, voice);
    }
    if (misuse instanceof MissingParameterException missing) {
      List<String> names = missing.getMissing().stream().map(Misuse::wanted).toList();
      return voice.say("misuse.missing", "names", names);
    }
    if (misuse instanceof OverwrittenOptionException twice) {
      return voice.say("misuse.twice", "name", name(twice.getOverwritten()));
    }
    ArgSpec argument = misuse.getArgSpec();
    if (argument != null && misuse.getValue() != null) {
      return value(argument, misuse.getValue(), reason(misuse, voice), voice);
    }
    return voice.say("misuse.other", "reason", Objects.toString(misuse.getMessage(), ""));
  }

  private static String unmatched(UnmatchedArgumentException unmatched, Voice voice) {
    String found = unmatched.getUnmatched().get(0);
    List<String> near = unmatched.getSuggestions();
    return near.isEmpty()
        ? voice.say("misuse.unknown", "found", found)
        : voice.say("misuse.unknown-meant", "found", found, "suggestion", near.get(0));
  }

  private static String value(
      ArgSpec argument, String value, Optional<String> reason, Voice voice) {
    String name = name(argument);
    Object[] words = argument.type().getEnumConstants();
    if (words != null) {
      List<String> valid = Arrays.stream(words).map(Misuse::word).toList();
      String all = String.join(", ", valid);
      String swedish = SwedishWords.meaning(value);
      String meant = valid.contains(swedish) ? swedish : nearest(value, valid);
      if (!meant.isEmpty()) {
        return voice.say(
            "misuse.value-of-meant",
            "name",
            name,
            "value",
            value,
            "suggestion",
            meant,
            "words",
            all);
      }
      return voice.say("misuse.value-of", "name", name, "value", value, "words", all);
    }
    if (reason.isPresent()) {
      return voice.say("misuse.value-because", "name", name, "reason", reason.get());
    }
    String advice = voice.below("misuse.advice").get(name);
    return advice == null
        ? voice.say("misuse.value", "name", name, "value", value)
        : voice.say("misuse.value-do", "name", name, "value", value, "do", advice);
  }

  /** Returns the word that fewest typing errors lead to, empty when none or several are near. */
  private static String nearest(String value, List<String> words) {
    String written = value.strip().toLowerCase(Locale.ROOT);
    if (written.length() > LONGEST) {
      return "";
    }
    int most = Math.max(1, written.length() / 3);
    Map<Integer, List<String>> near =
        words.stream().collect(Collectors.groupingBy(word -> distance(written, word)));
    for (int errors = 0; errors <= most; errors++) {
      List<String> those = near.getOrDefault(errors, List.of());
      if (!those.isEmpty()) {
        return those.size() == 1 ? those.get(0) : "";
      }
    }
    return "";
  }

  /** Returns how many letters are put in, left out, changed or swapped with the next. */
  private static int distance(String one, String other) {
    int[][] errors = new int[one.length() + 1][other.length() + 1];
    for (int i = 0; i <= one.length(); i++) {
      for (int j = 0; j <= other.length(); j++) {
        if (i == 0 || j == 0) {
          errors[i][j] = i + j;
          continue;
        }
        int changed = one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1;
        errors[i][j] =
            Math.min(
                errors[i - 1][j - 1] + changed, Math.min(errors[i - 1][j], errors[i][j - 1]) + 1);
        if (i > 1
            && j > 1
            && one.charAt(i - 1) == other.charAt(j - 2)
            && one.charAt(i - 2) == other.charAt(j - 1)) {
          errors[i][j] = Math.min(errors[i][j], errors[i - 2][j - 2] + 1);
        }
      }
    }
    return errors[one.length()][other.length()];
  }

  private static Optional<String> reason(Throwable misuse, Voice voice) {
    for (@Nullable Throwable cause = misuse; cause != null; cause = cause.getCause()) {
      if (cause instanceof Message message) {
        return Optional.of(message.text(voice.language()));
      }
    }
    return Optional.empty();
  }

  private static String word(Object constant) {
    return constant instanceof Word word
        ? word.word()
        : constant.toString().toLowerCase(Locale.ROOT);
  }

  private static String name(ArgSpec argument) {
    return argument instanceof OptionSpec option ? option.longestName() : argument.paramLabel();
  }

  private static String wanted(ArgSpec argument) {
    return argument instanceof OptionSpec option
        ? option.longestName() + " " + option.paramLabel()
        : argument.paramLabel();
  }
}
