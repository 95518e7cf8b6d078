/**
 * The small values minutes are written in: sets of paragraphs, references and times; all immutable.
 */
@Value.Style(
    jdkOnly = true,
    jdk9Collections = true,
    allowedClasspathAnnotations = Override.class, // so that no user of the records needs Immutables
    builderVisibility = Value.Style.BuilderVisibility.PACKAGE)
@NullMarked
package se.protokoll.text;

import org.immutables.value.Value;
import org.jspecify.annotations.NullMarked;
