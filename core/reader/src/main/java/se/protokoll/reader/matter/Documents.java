package se.protokoll.reader.matter;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import se.protokoll.Document;
import se.protokoll.DocumentRole;
import se.protokoll.calendar.SwedishCalendar;
import se.protokoll.reader.fact.PrintedDays;
import se.protokoll.reader.pattern.GuardedPattern;

/** Reads the documents that a section lists. */
final class Documents {
  private static final int LONGEST = 400;

  private static final GuardedPattern DATE =
      GuardedPattern.compile(
          "(?:daterat? |daterad |den )?(\\d{4}-\\d{2}-\\d{2}|\\d{1,2} (?:"
              + String.join("|", SwedishCalendar.monthNames())
              + ") \\d{4}|\\b\\d{6}\\b)");

  private Documents() {}

  /** Returns the documents that the entries of a section are. */
  static List<Document> of(List<ListEntry> entries, DocumentRole role) {
    List<Document> documents = new ArrayList<>();
    for (ListEntry entry : entries) {
      document(entry.text(), role).ifPresent(documents::add);
    }
    return documents;
  }

  private static Optional<Document> document(String text, DocumentRole role) {
    String title = text.endsWith(".") ? text.substring(0, text.length() - 1).strip() : text;
    if (title.isEmpty() || title.length() > LONGEST || ListEntries.isRuler(title)) {
      return Optional.empty();
    }
    Document.Builder document = Document.builder().role(role).title(title);
    Matcher date = DATE.matcher(title);
    if (date.find()) {
      String printed = date.group(1);
      boolean one = !date.find();
      if (one) {
        document.dateAsPrinted(printed);
        PrintedDays.first(printed).ifPresent(document::date);
      }
    }
    return Optional.of(document.build());
  }
}
