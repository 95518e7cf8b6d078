package se.protokoll.fund;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InvalidObjectException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.ObjectStreamConstants;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.protokoll.money.Money;
import se.protokoll.money.MoneyUnit;
import se.protokoll.money.Ratio;

/** Splits and money as Java objects in a stream of bytes. */
class SerializationTest {
  private static final Holder EKEBY =
      Holder.builder().key("ekeby").name("Ekeby").organisationNumber("212000-0001").build();
  private static final Rounding ROUNDING =
      Rounding.builder()
          .unit(MoneyUnit.parse("5 kr"))
          .policy(RemainderPolicy.BEARER)
          .tieBreak(Rounding.TieBreak.LEAST_FAVOURED)
          .bearer("ekeby")
          .seed("2025-03-04")
          .addFavoured(new Favoured("ekeby", Ratio.parse("1/2")))
          .build();
  private static final FundSplit INNER =
      FundSplit.criteria(
          List.of(
              Criterion.builder()
                  .name("children")
                  .percent(Ratio.parse("100"))
                  .source("SCB")
                  .date(LocalDate.of(2024, 12, 31))
                  .build()),
          Part.values(Holder.of("a"), "1"),
          Part.values(Holder.of("b"), "2"));
  private static final FundSplit SPLIT =
      FundSplit.builder()
          .kind(SplitKind.WEIGHTS)
          .addParts(
              Part.builder()
                  .holder(EKEBY)
                  .payee(Holder.of("bank"))
                  .addIndicators(
                      Indicator.builder()
                          .name("inhabitants")
                          .coefficient(Ratio.parse("0.70"))
                          .value(Ratio.of(1200))
                          .source("SCB")
                          .date(LocalDate.of(2024, 12, 31))
                          .build())
                  .floor(Money.ofKronor(5))
                  .cap(Money.ofKronor(500_000))
                  .build(),
              Part.weight(Holder.of("inner"), "33.30").withSplit(INNER),
              Part.fixed(Holder.of("fixed"), Money.ofOre(-1)))
          .restTo("ekeby")
          .nesting(FundSplit.Nesting.LEAF_EXACT)
          .rounding(ROUNDING)
          .build();

  @Test
  void everythingOfASplitIsKept() throws Exception {
    assertThat(read(written(SPLIT))).isEqualTo(SPLIT);
    assertThat(read(written(FundSplit.equal(Holder.of("a")))))
        .isEqualTo(FundSplit.equal(Holder.of("a")));
    assertThat(read(written(ROUNDING))).isEqualTo(ROUNDING);
  }

  @Test
  void amountsUnitsAndNumbersAreKept() throws Exception {
    for (Object value :
        List.of(
            Money.ofOre(Long.MIN_VALUE),
            MoneyUnit.THOUSAND,
            MoneyUnit.parse("0,1 mkr"),
            Ratio.parse("33.30"),
            Ratio.parse("-1/3"))) {
      assertThat(read(written(value))).isEqualTo(value).hasToString(value.toString());
    }
  }

  @Test
  void aChangedStreamIsCheckedLikeEverythingElse() throws Exception {
    assertThatThrownBy(() -> read(changed(written(SPLIT), "ekeby", "     ")))
        .hasMessageContaining("needs a key");
    assertThatThrownBy(() -> read(changed(written(ROUNDING), "ekeby", "     ")))
        .isInstanceOf(InvalidObjectException.class)
        .hasMessageContaining("needs the key of a recipient");
    byte[] unit = written(MoneyUnit.parse("5 kr"));
    unit[unit.length - Long.BYTES] = (byte) 0x80; // the last is the amount
    assertThatThrownBy(() -> read(unit)).hasMessageContaining("not a unit of payment");
  }

  @Test
  void aListOfOtherThingsIsRefused() {
    assertThatThrownBy(
            () ->
                read(
                    changed(
                        written(FundSplit.equal(Holder.of("a"))),
                        "[Lse.protokoll.fund.Criterion;",
                        "[Lse.protokoll.fund.Indicator;")))
        .isInstanceOf(InvalidObjectException.class);
  }

  /** A stream that names the type itself instead of what is written in its place. */
  @ParameterizedTest
  @ValueSource(
      classes = {
        FundSplit.class,
        Part.class,
        Rounding.class,
        Criterion.class,
        Indicator.class,
        Holder.class,
        Favoured.class,
        MoneyUnit.class,
        Ratio.class
      })
  void nothingIsMadeOfNothing(Class<?> type) throws IOException {
    byte[] bare = bare(type);
    assertThatThrownBy(() -> read(bare)).isInstanceOf(InvalidObjectException.class);
  }

  private static byte[] bare(Class<?> type) throws IOException {
    var bytes = new ByteArrayOutputStream();
    var out = new DataOutputStream(bytes);
    out.writeShort(ObjectStreamConstants.STREAM_MAGIC);
    out.writeShort(ObjectStreamConstants.STREAM_VERSION);
    out.writeByte(ObjectStreamConstants.TC_OBJECT);
    out.writeByte(ObjectStreamConstants.TC_CLASSDESC);
    out.writeUTF(type.getName());
    out.writeLong(type.isRecord() ? 0 : 1);
    out.writeByte(ObjectStreamConstants.SC_SERIALIZABLE);
    out.writeShort(0); // no fields
    out.writeByte(ObjectStreamConstants.TC_ENDBLOCKDATA);
    out.writeByte(ObjectStreamConstants.TC_NULL);
    return bytes.toByteArray();
  }

  private static byte[] changed(byte[] stream, String from, String to) {
    String text = new String(stream, StandardCharsets.ISO_8859_1);
    assertThat(text).contains(from);
    byte[] changed = text.replace(from, to).getBytes(StandardCharsets.ISO_8859_1);
    assertThat(changed).hasSameSizeAs(stream).isNotEqualTo(stream);
    return changed;
  }

  private static byte[] written(Object value) throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var out = new ObjectOutputStream(bytes)) {
      out.writeObject(value);
    }
    return bytes.toByteArray();
  }

  private static Object read(byte[] stream) throws IOException, ClassNotFoundException {
    try (var in =
        new ObjectInputStream(new ByteArrayInputStream(Arrays.copyOf(stream, stream.length)))) {
      return in.readObject();
    }
  }
}
