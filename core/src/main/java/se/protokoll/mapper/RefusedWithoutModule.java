package se.protokoll.record;

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
  /** Asks for a property that nobody writes. */
  @Retention(RetentionPolicy.RUNTIME)
  @JacksonAnnotationsInside
  @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = Facts.NO_MODULE)
  @interface ByTypeName {}
}
