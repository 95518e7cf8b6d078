package se.example.statistics;

import com.esotericsoftware.kryo.Kryo;
import com.esotericsoftware.kryo.Serializer;
import com.esotericsoftware.kryo.io.Input;
import com.esotericsoftware.kryo.io.Output;
import org.apache.spark.serializer.KryoRegistrator;
import se.protokoll.Meeting;
import se.protokoll.json.MinutesJson;
import se.protokoll.money.Money;

// [spark-kryo]
/** Lets Kryo carry meetings, as the bytes of their JSON, and amounts, as öre. */
public final class MinutesRegistrator implements KryoRegistrator {
  @Override
  public void registerClasses(Kryo kryo) {
    kryo.register(Meeting.class, new MeetingSerializer());
    kryo.register(Money.class, new MoneySerializer());
  }

  private static final class MeetingSerializer extends Serializer<Meeting> {
    private static final MinutesJson JSON = MinutesJson.standard();

    @Override
    public void write(Kryo kryo, Output out, Meeting meeting) {
      byte[] json = JSON.writeBytes(meeting);
      out.writeInt(json.length);
      out.writeBytes(json);
    }

    @Override
    public Meeting read(Kryo kryo, Input in, Class<Meeting> type) {
      return JSON.read(in.readBytes(in.readInt()));
    }
  }

  private static final class MoneySerializer extends Serializer<Money> {
    @Override
    public void write(Kryo kryo, Output out, Money money) {
      out.writeLong(money.ore());
    }

    @Override
    public Money read(Kryo kryo, Input in, Class<Money> type) {
      return Money.ofOre(in.readLong());
    }
  }
}
// [end]
