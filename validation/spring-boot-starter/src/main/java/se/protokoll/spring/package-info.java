/** Minutes in Spring Boot: what is configured by itself, and the properties that change it. */
@NullMarked
package se.protokoll.spring;

import org.jspecify.annotations.NullMarked;
