package se.protokoll.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import se.protokoll.Grant;
import se.protokoll.Meeting;
import se.protokoll.fund.FundSplit;
import tools.jackson.databind.json.JsonMapper;

class RoundTripProperties {
  private static final MinutesJson JSON = MinutesJson.standard();
  private static final JsonMapper MAPPER = JsonMapper.builder().findAndAddModules().build();

  @Property(tries = 150)
  void whatIsWrittenIsReadBackWithNothingLost(@ForAll long seed) {
    Meeting meeting = new RandomRecords(seed).next(Meeting.class);
    assertThat(JSON.read(JSON.write(meeting))).isEqualTo(meeting);
    assertThat(JSON.read(JSON.indented().write(meeting))).isEqualTo(meeting);
  }

  @Property(tries = 60)
  void textBytesAndStreamsAreTheSame(@ForAll long seed) throws IOException {
    Meeting meeting = new RandomRecords(seed).next(Meeting.class);
    byte[] bytes = JSON.indented().writeBytes(meeting);
    var stream = new ByteArrayOutputStream();
    JSON.indented().write(meeting, stream);
    assertThat(stream.toByteArray()).isEqualTo(bytes);
    assertThat(JSON.indented().write(meeting)).isEqualTo(new String(bytes, StandardCharsets.UTF_8));
    assertThat(JSON.read(new ByteArrayInputStream(bytes))).isEqualTo(meeting);
  }

  @Property(tries = 60)
  void aMapperWritesAndReadsTheSame(@ForAll long seed) {
    Meeting meeting = new RandomRecords(seed).next(Meeting.class);
    String text = MAPPER.writeValueAsString(meeting);
    assertThat(MAPPER.readTree(text)).isEqualTo(MAPPER.readTree(JSON.write(meeting)));
    assertThat(MAPPER.readValue(text, Meeting.class)).isEqualTo(meeting);
  }

  @Property(tries = 200)
  void partsOfMinutesAreReadBackToo(@ForAll long seed) {
    Grant grant = new RandomRecords(seed).next(Grant.class);
    FundSplit split = new RandomRecords(seed).next(FundSplit.class);
    assertThat(JSON.tryRead(JSON.write(grant, Grant.class), Grant.class).orThrow())
        .isEqualTo(grant);
    assertThat(JSON.tryRead(JSON.write(split, FundSplit.class), FundSplit.class).orThrow())
        .isEqualTo(split);
  }
}
