package se.protokoll.reader.matter;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import se.protokoll.Availability;
import se.protokoll.Document;
import se.protokoll.DocumentRole;
import se.protokoll.reader.pattern.GuardedPattern;

/** Finds documents that sentences mention, with how they are to be had. */
final class MentionedDocuments {
  private static final int LONGEST = 600;

  private static final GuardedPattern SLIDES =
      GuardedPattern.compile(
          "\\b(PPT|[Pp]owerpoint|[Pp]resentation|[Bb]ildspel) \\(skickas (?:ut )?separat\\)");

  private static final GuardedPattern WITH_SUMMONS =
      GuardedPattern.compile(
          "\\bmed kallelsen,? (?:utskicka(?:d|t|de)|bifoga(?:d|t|de)) (\\p{Ll}{4,40})\\b");

  private static final GuardedPattern SENT =
      GuardedPattern.compile(
          "^(?:En )?(preliminär (?:dagordning|föredragningslista)) (?:har skickats|skickades) ut( med kallelsen)?\\b",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  private static final GuardedPattern LINK =
      GuardedPattern.compile(
          "^(.{5,160}\\.(?:pdf|docx?|xlsx?)) \\(([\\p{L}\\d-]+(?:\\.[\\p{L}\\d-]+){1,4})\\)$");

  private MentionedDocuments() {}

  /** Returns the documents that a sentence mentions. */
  static List<Document> in(String sentence) {
    List<Document> found = new ArrayList<>();
    if (sentence.length() > LONGEST) {
      return found;
    }
    Optional<Matcher> link = LINK.whole(sentence);
    if (link.isPresent()) {
      found.add(
          Document.builder()
              .role(DocumentRole.LINK)
              .title(link.get().group(1))
              .reference(link.get().group(2))
              .build());
      return found;
    }
    SENT.start(sentence)
        .map(
            sent ->
                Document.builder()
                    .title(capitalised(sent.group(1)))
                    .availability(
                        Optional.ofNullable(sent.group(2))
                            .map(words -> Availability.SENT_WITH_SUMMONS))
                    .build())
        .ifPresent(found::add);
    Matcher summons = WITH_SUMMONS.matcher(sentence);
    while (summons.find()) {
      found.add(
          Document.builder()
              .title(capitalised(summons.group(1)))
              .availability(Availability.SENT_WITH_SUMMONS)
              .build());
    }
    Matcher slides = SLIDES.matcher(sentence);
    while (slides.find()) {
      found.add(
          Document.builder()
              .role(DocumentRole.SLIDES)
              .title(capitalised(slides.group(1)))
              .availability(Availability.SENT_SEPARATELY)
              .build());
    }
    return found;
  }

  private static String capitalised(String words) {
    return Character.toUpperCase(words.charAt(0)) + words.substring(1);
  }
}
