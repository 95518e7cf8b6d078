package se.protokoll.examples.cli.tables;

import java.io.BufferedWriter;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import se.protokoll.Meeting;
import se.protokoll.examples.cli.tables.SqlTable.Lines;

/** The files of the tables of an archive, written meeting by meeting. */
public final class TableFiles implements Closeable {
  private final List<SqlTable<?>> tables = MeetingTables.all();
  private final List<BufferedWriter> writers = new ArrayList<>();
  private final long[] rows = new long[tables.size()];

  private TableFiles() {}

  /**
   * Opens the files and writes what does not depend on the archive.
   *
   * @throws IOException when they cannot be written
   */
  public static TableFiles in(Path folder) throws IOException {
    Files.createDirectories(folder);
    var files = new TableFiles();
    try {
      files.open(folder);
    } catch (IOException e) {
      try (files) {
        throw e;
      }
    }
    return files;
  }

  private void open(Path folder) throws IOException {
    Files.writeString(folder.resolve("schema.sql"), MeetingTables.schema());
    Files.writeString(
        folder.resolve("load.sql"),
        tables.stream().map(SqlTable::copy).collect(Collectors.joining()));
    Files.writeString(
        folder.resolve("spark.sql"),
        tables.stream().map(SqlTable::view).collect(Collectors.joining()));
    for (SqlTable<?> table : tables) {
      BufferedWriter writer = Files.newBufferedWriter(folder.resolve(table.file()));
      writers.add(writer);
      writer.write(table.heading());
    }
  }

  /** Rows of one meeting in every table, made by any thread. */
  public static final class Rows {
    private final List<Lines> byTable;

    private Rows(List<Lines> byTable) {
      this.byTable = byTable;
    }
  }

  /**
   * Returns the rows of a meeting.
   *
   * @param number the number of its record in the archive, from 1
   * @param line the line that it begins on, from 1
   * @param meeting the meeting
   * @param withSecrets whether texts of secret paragraphs are taken too
   */
  public Rows rows(long number, int line, Meeting meeting, boolean withSecrets) {
    var archived = new ArchivedMeeting(number, line, meeting, withSecrets);
    return new Rows(tables.stream().map(table -> table.lines(archived)).toList());
  }

  /**
   * Writes the rows of a meeting below those of the meetings before.
   *
   * @throws IOException when they cannot be written
   */
  public void write(Rows meeting) throws IOException {
    for (int i = 0; i < rows.length; i++) {
      Lines lines = meeting.byTable.get(i);
      writers.get(i).write(lines.csv());
      rows[i] += lines.count();
    }
  }

  /** Returns how many rows each file has so far. */
  public Map<String, Long> written() {
    var written = new LinkedHashMap<String, Long>();
    for (int i = 0; i < rows.length; i++) {
      written.put(tables.get(i).file(), rows[i]);
    }
    return written;
  }

  /** Closes all files, also where one of them fails. */
  @Override
  public void close() throws IOException {
    IOException failure = null;
    for (BufferedWriter writer : writers) {
      try {
        writer.close();
      } catch (IOException e) {
        if (failure == null) {
          failure = e;
        }
      }
    }
    if (failure != null) {
      throw failure;
    }
  }
}
