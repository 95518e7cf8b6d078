package se.protokoll.record;

import com.fasterxml.jackson.annotation.JacksonAnnotationsInside;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;

/**
 * Makes a mapper without our module say, when it reads, that a property is missing whose name is
 * the sentence.
 *
 * <p>It stands between a type and the annotation of Jackson, because a compiler that does not have
 * that annotation warns about its arguments.
 */
@Retention(RetentionPolicy.RUNTIME)
@JacksonAnnotationsInside
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = Facts.NO_MODULE)
@interface RefusedWithoutModule {}
