package se.protokoll.reader.matter;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds who is elected in a clause. */
final class Elections {
  private static final Pattern INSTEAD =
      Pattern.compile(
          "\\b(?:i stället för|istället för|efter|som ersättare för|ersättare för|med anledning av|istf)\\s[^,;]{0,90}");

  private static final Pattern PERSONAL =
      Pattern.compile("\\bmed ([^,;.]{5,80}?) som (?:personlig )?ersättare\\b");

  private static final Pattern POST =
      Pattern.compile(
          "\\btill ((?:(?:ny|nya|ordinarie|personlig|förste|andre|vice) ){0,2}(?:ledamot|ledamöter|ersättare|suppleant|ombud|ordförande|revisor)\\b[^.,;:()]{0,100})");

  private static final Pattern AFTER_POST =
      Pattern.compile(
          "\\s(?:för (?:tiden|perioden|mandatperioden|åren?)|från och med|fr\\.?\\s?o\\.?\\s?m|till och med|t\\.?\\s?o\\.?\\s?m|intill|under|i stället|istället|efter|med)\\b");

  /** "Till ombud väljs Ada Ek och till ersättare Bo Alm." */
  private static final Pattern NEXT_POST =
      Pattern.compile(",? (?:och|samt) till (?:ersättare|suppleant) ([^.,;:()]{5,60})\\.?$");

  private Elections() {}

  /** Returns the one post that a clause names, empty when it names none or several. */
  static Optional<String> post(String clause) {
    Matcher post = POST.matcher(clause);
    if (!post.find()) {
      return Optional.empty();
    }
    String words = post.group(1);
    if (post.find()) {
      return Optional.empty();
    }
    Matcher after = AFTER_POST.matcher(words);
    return Optional.of((after.find() ? words.substring(0, after.start()) : words).strip());
  }

  /** Returns the people whom a clause elects. */
  static List<SentenceSubject> in(String clause, SentenceSubjects subjects) {
    int after = DecisionWords.afterElecting(clause);
    if (after < 0) {
      return List.of();
    }
    String rest = without(clause.substring(after));
    String before = clause.substring(0, after);
    int verb = before.lastIndexOf(' ');
    List<SentenceSubject> found =
        new ArrayList<>(verb < 0 ? List.of() : people(subjects.all(before.substring(0, verb))));
    List<SentenceSubject> marked = subjects.within(rest);
    found.addAll(marked);
    if (marked.isEmpty() && found.isEmpty()) {
      SentenceSubjects.Found list = subjects.prefix(rest.strip());
      found.addAll(people(list.subjects()));
      Matcher next = NEXT_POST.matcher(rest.strip());
      next.region(list.end(), rest.strip().length());
      if (!found.isEmpty() && next.lookingAt()) {
        found.addAll(people(subjects.all(next.group(1))));
      }
    }
    if (found.isEmpty()) {
      found.addAll(subjects.within(without(before)));
    }
    return found;
  }

  /** Returns the people of a text that begins with them. */
  static List<SentenceSubject> named(String text, SentenceSubjects subjects) {
    return people(subjects.prefix(text).subjects());
  }

  private static List<SentenceSubject> people(List<SentenceSubject> list) {
    return list.stream().filter(one -> one.kind() == SentenceSubject.Kind.PERSON).toList();
  }

  private static String without(String words) {
    Matcher personal = PERSONAL.matcher(words);
    String kept = personal.replaceAll("med $1 och");
    return INSTEAD.matcher(kept).replaceAll(" ");
  }
}
