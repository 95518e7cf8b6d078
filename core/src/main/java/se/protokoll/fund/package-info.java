/**
 * How money is divided: splits, rounding and distributions in which every öre is explained; all
 * immutable.
 */
@Value.Style(
    jdkOnly = true,
    jdk9Collections = true,
    allowedClasspathAnnotations = Override.class, // so that no user of the records needs Immutables
    builderVisibility = Value.Style.BuilderVisibility.PACKAGE)
@NullMarked
package se.protokoll.fund;

import org.immutables.value.Value;
import org.jspecify.annotations.NullMarked;
