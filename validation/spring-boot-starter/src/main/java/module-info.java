/** Minutes in Spring Boot: what a service needs, from properties. */
module se.protokoll.spring {
  requires static com.fasterxml.jackson.core;
  requires static com.fasterxml.jackson.databind;
  requires static io.swagger.v3.core;
  requires static io.swagger.v3.oas.models;
  requires static jakarta.persistence;
  requires static java.sql;
  requires static jakarta.servlet;
  requires static org.immutables.value.annotations;
  requires static org.jspecify;
  requires static org.springdoc.openapi.common;
  requires static se.protokoll.json.jackson2;
  requires static spring.data.commons;
  requires static spring.data.jdbc;
  requires static spring.web;
  requires static spring.webmvc;
  requires spring.beans;
  requires spring.boot;
  requires spring.boot.autoconfigure;
  requires spring.context;
  requires spring.core;
  requires transitive se.protokoll.json;
  requires transitive se.protokoll.validation;

  exports se.protokoll.spring;
  exports se.protokoll.spring.data;

  // Spring makes the beans.
  opens se.protokoll.spring;
}
