package se.protokoll.mapper;

import com.fasterxml.jackson.annotation.JacksonAnnotationsInside;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;

/**
 * Makes a mapper without our module say, when it reads, that a property is missing whose name is
 * the sentence.
 *
 * <p>Where the annotation of Jackson is not there, the compiler warns about its arguments on a type
 * that it reads, and Javadoc also about those on the annotations of the type. It therefore stands
 * two annotations away.
 */
@Retention(RetentionPolicy.RUNTIME)
@JacksonAnnotationsInside
@RefusedWithoutModule.ByTypeName
@interface RefusedWithoutModule {
  /** What the mapper says. */
  String SENTENCE =
      "the mapper has no module for minutes: add ProtokollModule of protokoll-json to a mapper of"
          + " Jackson 3, and ProtokollJackson2Module of protokoll-json-jackson2 to one of Jackson 2";

  /** Asks for a property that nobody writes. */
  @Retention(RetentionPolicy.RUNTIME)
  @JacksonAnnotationsInside
  @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = RefusedWithoutModule.SENTENCE)
  @interface ByTypeName {}
}
