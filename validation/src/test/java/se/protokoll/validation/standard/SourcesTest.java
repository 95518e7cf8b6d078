package se.protokoll.validation.standard;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import se.protokoll.validation.finding.LegalSource;
import se.protokoll.validation.finding.SourceReliability;

class SourcesTest {

  @Test
  void nameTheStatuteItsNumberAndTheDayItTookEffect() {
    LegalSource kl = Sources.kl(5, "69");
    assertThat(kl.sfs()).contains("2017:725");
    assertThat(kl.chapter()).contains("5");
    assertThat(kl.section()).contains("69");
    assertThat(kl.from()).contains(LocalDate.of(2018, 1, 1));
    LocalDate since = LocalDate.of(2022, 7, 1);
    assertThat(Sources.kl(6, "28", since).from()).contains(since);
    assertThat(Sources.fl("32").sfs()).contains("2017:900");
    assertThat(Sources.tid("2").sfs()).contains("1930:173");
  }

  @Test
  void tellPracticeFromInference() {
    assertThat(Sources.practice("Göteborg").reliability()).isEqualTo(SourceReliability.PRACTICE);
    assertThat(Sources.inferred("KL 6 kap. 30 §").reliability())
        .isEqualTo(SourceReliability.INFERRED);
  }
}
