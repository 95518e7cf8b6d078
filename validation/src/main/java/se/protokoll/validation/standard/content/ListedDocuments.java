package se.protokoll.validation.standard.content;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import se.protokoll.Document;
import se.protokoll.Paragraph;
import se.protokoll.validation.rule.RuleContext;

/** The documents that the paragraphs of a meeting list, by title and reference. */
final class ListedDocuments {

  private static final Pattern MARK = Pattern.compile("[,:–-]");

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

  private void add(String name) {
    names.add(beginning(name));
  }

  /** Says whether a document goes by a name, in small or capital letters. */
  boolean has(String name) {
    return names.contains(beginning(name));
  }

  /** Returns what a document is called for short: "bilaga a" of "Bilaga A, voteringslista". */
  private static String beginning(String name) {
    Matcher mark = MARK.matcher(name);
    String first = mark.find() ? name.substring(0, mark.start()) : name;
    return first.strip().toLowerCase(Locale.ROOT);
  }
}
