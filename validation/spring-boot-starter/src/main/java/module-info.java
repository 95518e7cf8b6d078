/** Minutes in Spring Boot: what a service needs, from properties. */
module se.protokoll.spring {
  requires static jakarta.persistence;
  requires static org.immutables.value.annotations;
  requires static org.jspecify;
  requires static spring.data.commons;
  requires static spring.data.jdbc;
  requires static spring.core;
  requires static java.sql;
  requires transitive se.protokoll.json;
  requires transitive se.protokoll.validation;

  exports se.protokoll.spring.data;
}
