package se.protokoll.validation.law;

import java.util.Locale;
import se.protokoll.Clause;
import se.protokoll.Decision;
import se.protokoll.DecisionKind;
import se.protokoll.Initiative;
import se.protokoll.InitiativeKind;
import se.protokoll.Paragraph;
import se.protokoll.ParagraphKind;

/**
 * Which paragraphs answer an interpellation or a question (<i>besvarande av interpellation eller
 * fråga</i>), which an assembly may let fewer hear. Source: KL 5 kap. 45 §.
 */
final class AnsweredQuestions {

  private static final String[] TITLES = {
    "interpellation",
    "svar på fråga",
    "svar på enkel fråga",
    "besvarande av fråga",
    "enkel fråga",
    "fråga från",
    "fråga till",
    "fråga av",
    "frågor till",
    "frågestund",
    "allmänhetens fråg",
    "ledamöternas fråg"
  };

  private AnsweredQuestions() {}

  /**
   * Says whether a paragraph answers an interpellation or a question: by its kind, and where no
   * kind is stated, because it has no other initiatives, or its title says so and it decides
   * nothing else.
   */
  static boolean isAnswer(Paragraph paragraph) {
    if (paragraph.kind().isPresent()) {
      return paragraph.kind().get() != ParagraphKind.MATTER;
    }
    if (!paragraph.initiatives().isEmpty()) {
      return paragraph.initiatives().stream().allMatch(AnsweredQuestions::isAnswered);
    }
    String title = paragraph.title().orElse("").toLowerCase(Locale.ROOT);
    for (String words : TITLES) {
      if (title.contains(words)) {
        return paragraph.decisions().stream().allMatch(AnsweredQuestions::answers);
      }
    }
    return false;
  }

  private static boolean isAnswered(Initiative initiative) {
    return initiative.kind() == InitiativeKind.INTERPELLATION
        || initiative.kind() == InitiativeKind.QUESTION;
  }

  /** Says whether a decision does no more than note that something was answered. */
  private static boolean answers(Decision decision) {
    if (decision.kind().isEmpty() || decision.isOf(DecisionKind.NOTED, DecisionKind.FILED)) {
      return true;
    }
    for (Clause clause : decision.clauses()) {
      if (clause.text().toLowerCase(Locale.ROOT).contains("besvara")) {
        return true;
      }
    }
    return false;
  }
}
