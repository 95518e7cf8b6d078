package se.protokoll.mapper;

import com.fasterxml.jackson.annotation.JsonValue;

/**
 * A type without a form in JSON of its own. Every mapper that is to write it fails with a sentence,
 * also one with our module.
 */
public interface HasNoJsonForm {
  @JsonValue
  @SuppressWarnings("unused") // mappers find it
  private String valueForMappers() {
    throw new IllegalStateException(
        "it has no form in JSON, with our module or without it: write what you need of it, such as"
            + " amounts, or a sentence by text(Language)");
  }
}
