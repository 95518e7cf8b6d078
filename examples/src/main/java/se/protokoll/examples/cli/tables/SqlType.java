package se.protokoll.examples.cli.tables;

/** The types of columns, with their names in SQL. */
enum SqlType {
  BOOLEAN("BOOLEAN", "BOOLEAN"),
  INTEGER("INTEGER", "INT"),
  BIGINT("BIGINT", "BIGINT"),
  DATE("DATE", "DATE"),
  TEXT("VARCHAR", "STRING");

  private final String standard;
  private final String spark;

  SqlType(String standard, String spark) {
    this.standard = standard;
    this.spark = spark;
  }

  /** Returns the name in DuckDB, PostgreSQL and SQLite. */
  String standard() {
    return standard;
  }

  /** Returns the name in Spark. */
  String spark() {
    return spark;
  }
}
