package se.protokoll.validation.finding;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;

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

  private static LegalSource section(Optional<String> chapter, String section) {
    return LegalSource.statute("KL", "2017:725", chapter, section, SINCE);
  }
}
