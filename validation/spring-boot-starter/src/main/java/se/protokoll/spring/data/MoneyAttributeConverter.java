package se.protokoll.spring.data;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.jspecify.annotations.Nullable;
import se.protokoll.money.Money;

/**
 * Keeps an amount of money as whole öre in a column of type {@code bigint}, for Jakarta
 * Persistence: {@code @Convert(converter = MoneyAttributeConverter.class)} at the attribute. Null
 * is null.
 */
@Converter
public final class MoneyAttributeConverter implements AttributeConverter<Money, Long> {

  /** Makes the converter; the provider does. */
  public MoneyAttributeConverter() {}

  @Override
  public @Nullable Long convertToDatabaseColumn(@Nullable Money amount) {
    return amount == null ? null : amount.ore();
  }

  @Override
  public @Nullable Money convertToEntityAttribute(@Nullable Long ore) {
    return ore == null ? null : Money.ofOre(ore);
  }
}
