package se.protokoll.reader.pattern;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GuardedPatternTest {
  private static final List<String> TEXTS =
      List.of(
          "",
          " ",
          "Anna Ek (S) yrkar bifall till förslaget.",
          "ANNA EK (S) YRKAR BIFALL",
          "Kommunstyrelsen beslutar att uppdra åt nämnden",
          "styrelsen beslöt",
          "3 röster för och 2 röster mot",
          "tre röster",
          "Utses att justera:  Bo Al",
          "§ 12  Dnr KS/2024:12",
          "Ä\u00e5land – “citat” [1] (2)",
          "\u212aommun \u017ftyrelse",
          "a\nb",
          "abab");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\\b(?:yrkar|yrkade|yrkat)\\b",
        "(?i)kommun .*yrelse",
        "(?i).{0,8}\\byrkar bifall\\b.*",
        "^(?:[Ss]tyrelsen|\\p{Lu}\\p{L}+styrelsen) (?:beslutar|beslöt)(?: att)?",
        "\\d{1,3} röster (?:mot|för)",
        "(?<count>\\d{1,3}|tre) röster(?! mot)",
        " {2,}",
        "[.…]{3}|  ",
        "(ab)\\1",
        "(?:ab){2}",
        "(?=a)a\\n?b",
        "\\Q[1]\\E.*",
        "[^§]*§\\s?\\d+",
        "(?:Dnr|dnr)? ?[\\p{L}&&[^a]]{2}/(?:19|20)\\d{2}",
        "x?|§",
        "[–-] “",
        "(?:(?:vice )?ordförande|(?:[Kk]ommun)?styrelsen) ?",
        "(?:\\d{1,3}\\s)?(?:röster )?(?=Dnr|yrkar)\\p{Lu}.*",
        "(?:Anna|Kommun\\p{L}*)(?: .*)?",
        "a*b|\\p{Lu}{2,}",
      })
  void findsWhatThePatternFinds(String expression) {
    for (int flags : new int[] {0, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE}) {
      GuardedPattern guarded = GuardedPattern.compile(expression, flags);
      Pattern pattern = Pattern.compile(expression, flags);
      for (String text : TEXTS) {
        assertThat(guarded.matcher(text).find()).isEqualTo(pattern.matcher(text).find());
        assertThat(guarded.isIn(text)).isEqualTo(pattern.matcher(text).find());
        assertThat(guarded.isAll(text)).isEqualTo(pattern.matcher(text).matches());
        assertThat(guarded.replaceAll(text, "-")).isEqualTo(pattern.matcher(text).replaceAll("-"));
        assertThat(guarded.replaceFirst(text, "-"))
            .isEqualTo(pattern.matcher(text).replaceFirst("-"));
        assertThat(guarded.split(text)).isEqualTo(pattern.split(text, -1));
        assertThat(guarded.isAtStart(text)).isEqualTo(pattern.matcher(text).lookingAt());
        assertThat(guarded.first(text).map(Matcher::group)).isEqualTo(first(pattern, text));
        assertThat(guarded.whole(text))
            .matches(whole -> whole.isPresent() == pattern.matcher(text).matches());
        assertThat(guarded.start(text))
            .matches(start -> start.isPresent() == pattern.matcher(text).lookingAt());
        for (int at = 0; at < text.length(); at++) {
          Matcher from = pattern.matcher(text).region(at, text.length());
          assertThat(guarded.at(text, at).isPresent()).isEqualTo(from.lookingAt());
        }
      }
    }
  }

  private static Optional<String> first(Pattern pattern, String text) {
    Matcher matcher = pattern.matcher(text);
    return matcher.find() ? Optional.of(matcher.group()) : Optional.empty();
  }

  @Test
  void doesNotTryPlacesWithoutTheFirstLetters() {
    GuardedPattern chair = GuardedPattern.compile("(?:vice )?(?:ordförande|\\p{Lu}\\.)n?");
    assertThat(chair.mayBeginAt("vice", 0)).isTrue();
    assertThat(chair.mayBeginAt("en ordförande", 3)).isTrue();
    assertThat(chair.mayBeginAt("A.", 0)).isTrue();
    assertThat(chair.mayBeginAt("en", 0)).isFalse();
    assertThat(chair.mayBeginAt("en", 2)).isFalse();
  }

  @Test
  void doesNotTryTextsWithoutTheWords() {
    GuardedPattern votes = GuardedPattern.compile("\\b\\d{1,3} röster (?:mot|för)\\b");
    assertThat(votes.mayBeIn("2 röster mot")).isTrue();
    assertThat(votes.mayBeIn("två röster mot")).isFalse();
    assertThat(votes.mayBeIn("2 yrkanden")).isFalse();
  }

  @Test
  void takesWordsInAnyCaseWhereThePatternDoes() {
    GuardedPattern pattern = GuardedPattern.compile("(?i)(?:ordförande|sekreterare)n?");
    assertThat(pattern.mayBeIn("ORDFÖRANDEN")).isTrue();
    assertThat(pattern.mayBeIn("ledamot")).isFalse();
  }
}
