package se.protokoll.validation.standard.content;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import se.protokoll.Document;
import se.protokoll.Paragraph;
import se.protokoll.validation.rule.RuleContext;

/** The documents that the paragraphs of a meeting list, by title and reference. */
final class ListedDocuments {

  private final Set<String> names = new HashSet<>();

  private ListedDocuments(RuleContext context) {
    for (Paragraph paragraph : context.meeting().paragraphs()) {
      for (Document document : paragraph.documents()) {
        document.title().ifPresent(this::add);
        document.reference().ifPresent(this::add);
      }
    }
  }

  static ListedDocuments of(RuleContext context) {
    return context.once(ListedDocuments.class, ListedDocuments::new);
  }

  /** Adds a name, and what stands before its first comma: "Bilaga A, voteringslista". */
  private void add(String name) {
    names.add(plain(name));
    names.add(plain(name.split("[,:–-]", 2)[0]));
  }

  /** Says whether a document goes by a name, in small or capital letters. */
  boolean has(String name) {
    return names.contains(plain(name)) || names.contains(plain(name.split("[,:–-]", 2)[0]));
  }

  private static String plain(String name) {
    return name.strip().toLowerCase(Locale.ROOT);
  }
}
