/** The records of Swedish minutes, the division of money and the counting of days. */
@SuppressWarnings("module") // a mapper need not be there
module se.protokoll {
  requires static com.fasterxml.jackson.annotation;
  requires static java.compiler;
  requires static org.immutables.value.annotations;
  requires static org.jspecify;

  exports se.protokoll;
  exports se.protokoll.calendar;
  exports se.protokoll.fund;
  exports se.protokoll.justering;
  exports se.protokoll.language;
  exports se.protokoll.mapper;
  exports se.protokoll.money;
  exports se.protokoll.people;
  exports se.protokoll.text;
  exports se.protokoll.vote;

  opens se.protokoll.mapper to
      com.fasterxml.jackson.databind,
      tools.jackson.databind;
}
