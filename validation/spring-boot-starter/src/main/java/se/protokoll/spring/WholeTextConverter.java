package se.protokoll.spring;

import java.util.Collection;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.core.convert.TypeDescriptor;
import org.springframework.core.convert.converter.ConditionalGenericConverter;
import org.springframework.core.convert.support.DefaultConversionService;
import se.protokoll.money.Money;
import se.protokoll.text.ParagraphSet;

/**
 * Reads a request parameter as one element of a list of amounts or of sets of paragraphs. Spring
 * divides the text at commas, and {@code 1,50 kr} would be two amounts.
 */
final class WholeTextConverter implements ConditionalGenericConverter {

  private static final Set<Class<?>> WITH_COMMAS = Set.of(Money.class, ParagraphSet.class);

  @Override
  public Set<ConvertiblePair> getConvertibleTypes() {
    return Set.of(
        new ConvertiblePair(String.class, Collection.class),
        new ConvertiblePair(String.class, Object[].class));
  }

  @Override
  public boolean matches(TypeDescriptor source, TypeDescriptor target) {
    TypeDescriptor element = target.getElementTypeDescriptor();
    return element != null && WITH_COMMAS.contains(element.getType());
  }

  @Override
  public @Nullable Object convert(
      @Nullable Object source, TypeDescriptor sourceType, TypeDescriptor targetType) {
    String text = String.valueOf(source);
    String[] elements = text.isBlank() ? new String[0] : new String[] {text};
    return DefaultConversionService.getSharedInstance()
        .convert(elements, TypeDescriptor.forObject(elements), targetType);
  }
}
