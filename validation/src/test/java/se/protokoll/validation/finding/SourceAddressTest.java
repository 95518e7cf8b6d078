package se.protokoll.validation.finding;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import se.protokoll.validation.RuleBook;

class SourceAddressTest {

  private static final SourceAddress ADDRESS = SourceAddress.lagenNu();
  private static final LocalDate SINCE = LocalDate.of(2018, 1, 1);

  @Test
  void aSectionOfAStatuteWithChaptersNamesBoth() {
    assertThat(ADDRESS.of(section(Optional.of("5"), "69")))
        .contains(URI.create("https://lagen.nu/2017:725#K5P69"));
  }

  @Test
  void aSectionOfAStatuteWithoutChaptersNamesTheSection() {
    assertThat(ADDRESS.of(section(Optional.empty(), "2")))
        .contains(URI.create("https://lagen.nu/2017:725#P2"));
  }

  @Test
  void aSectionWithALetterIsWrittenTogether() {
    assertThat(ADDRESS.of(section(Optional.of("8"), "16 a")))
        .contains(URI.create("https://lagen.nu/2017:725#K8P16a"));
  }

  @Test
  void practiceHasNoAddress() {
    assertThat(ADDRESS.of(LegalSource.practiceOfOthers("Göteborg, Val av justerare"))).isEmpty();
  }

  @Test
  void anApplicationCanUseASiteOfItsOwn() {
    SourceAddress own =
        source -> source.sfs().map(sfs -> URI.create("https://law.example/" + sfs + "/text"));
    assertThat(own.of(section(Optional.of("5"), "69")))
        .contains(URI.create("https://law.example/2017:725/text"));
  }

  @ParameterizedTest
  @MethodSource("statutes")
  void everySectionOfTodayAndBeforeHasAnAddress(LegalSource source) {
    String chapter = source.chapter().map(number -> "K" + number).orElse("");
    String section = source.section().map(number -> "P" + number.replace(" ", "")).orElse("");
    assertThat(ADDRESS.of(source).orElseThrow())
        .hasScheme("https")
        .hasHost("lagen.nu")
        .hasPath("/" + source.sfs().orElseThrow());
    assertThat(ADDRESS.of(source).orElseThrow().getFragment())
        .isEqualTo((chapter + section).isEmpty() ? null : chapter + section);
  }

  /** The sources of all rules that are statutes, with those before them. */
  static Stream<LegalSource> statutes() {
    return RuleBook.standard().rules().stream()
        .flatMap(checked -> checked.rule().sources().stream())
        .flatMap(SourceAddressTest::editions)
        .filter(source -> source.title().matches("(KL|FL|Lag)\\b[^;]*"))
        .distinct();
  }

  private static Stream<LegalSource> editions(LegalSource source) {
    return Stream.concat(
        Stream.of(source), source.earlier().stream().flatMap(SourceAddressTest::editions));
  }

  private static LegalSource section(Optional<String> chapter, String section) {
    return LegalSource.statute("KL", "2017:725", chapter, section, SINCE);
  }
}
