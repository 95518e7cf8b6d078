package se.protokoll.mapper;

import com.fasterxml.jackson.annotation.JsonValue;

/**
 * A type with a form in JSON that only our modules for Jackson know. A mapper without them fails
 * with a sentence that names them, and does not make a form of its own.
 *
 * <p>Our modules never ask for the value or for the name of the type.
 */
@RefusedWithoutModule
public interface NeedsJsonModule {
  @JsonValue
  @SuppressWarnings("unused") // mappers find it
  private String valueForMappers() {
    throw new IllegalStateException(RefusedWithoutModule.SENTENCE);
  }
}
