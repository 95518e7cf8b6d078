package se.protokoll.validation.standard.announcement;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import se.protokoll.justering.Posting;
import se.protokoll.language.MessageTable;
import se.protokoll.validation.finding.Severity;
import se.protokoll.validation.finding.Stage;
import se.protokoll.validation.law.Deadlines;
import se.protokoll.validation.rule.CheckedRule;
import se.protokoll.validation.rule.Located;
import se.protokoll.validation.rule.RuleContext;
import se.protokoll.validation.standard.Bodies;
import se.protokoll.validation.standard.Sources;

/** How the justering is announced on the notice board. */
public final class PostingRules {

  private static final MessageTable TEXTS =
      MessageTable.read(PostingRules.class.getResourceAsStream("posting.properties"));

  private PostingRules() {}

  /** Returns the rules, in the order of the catalogue. */
  public static List<CheckedRule> rules() {
    return List.of(ANSLAG_LATEST, ANSLAG_CONTENT, ANSLAG_REMOVAL);
  }

  /** The justering is announced within two days. Source: KL 8 kap. 12 §. */
  static final CheckedRule ANSLAG_LATEST =
      CheckedRule.builder("anslag-latest", TEXTS)
          .binds(Bodies.ANNOUNCING)
          .from(Stage.ANNOUNCED)
          .source(Sources.kl(8, "12"))
          .source(Sources.kl(6, "35"))
          .source(Sources.kl(9, "32"))
          .source(Sources.tid("2"))
          .missingContent()
          .checkedBy(PostingRules::anslagLatest);

  private static void anslagLatest(RuleContext context) {
    for (Located<Posting> one : context.postings()) {
      if (one.value().postedOn().isEmpty()) {
        continue; // anslag-content says that the day is missing
      }
      Optional<LocalDate> certified =
          PostedParagraphs.of(context)
              .dayOfJustering(context, one.value())
              .or(one.value()::certifiedOn);
      if (certified.isEmpty()) {
        context.missingToJudge("justering-day", one).component("certifiedOn").add();
        continue;
      }
      LocalDate posted = one.value().postedOn().get();
      LocalDate last = Deadlines.lastDayOfPosting(certified.get());
      if (posted.isAfter(last) || posted.isBefore(certified.get())) {
        context
            .found(posted.isAfter(last) ? "late" : "early", one)
            .component("postedOn")
            .with("posted", posted)
            .with("certified", certified.get())
            .with("last", last)
            .add();
      }
    }
  }

  /** The notice tells where the minutes are kept and when it was posted. Source: KL 8 kap. 12 §. */
  static final CheckedRule ANSLAG_CONTENT =
      CheckedRule.builder("anslag-content", TEXTS)
          .binds(Bodies.ANNOUNCING)
          .from(Stage.ANNOUNCED)
          .source(Sources.kl(8, "12"))
          .source(Sources.kl(6, "35"))
          .missingContent()
          .checkedBy(PostingRules::anslagContent);

  private static void anslagContent(RuleContext context) {
    if (context.postings().isEmpty()) {
      context.missing("no-posting").component("postings").add();
    }
    for (Located<Posting> posting : context.postings()) {
      if (posting.value().postedOn().isEmpty()) {
        context.missing("no-day", posting).component("postedOn").add();
      }
      if (posting.value().storedAt().isEmpty()) {
        context.missing("no-place", posting).component("storedAt").add();
      }
    }
  }

  /** The notice hangs until the time for appeal is over. Source: KL 8 kap. 12 §, 13 kap. 5 §. */
  static final CheckedRule ANSLAG_REMOVAL =
      CheckedRule.builder("anslag-removal", TEXTS)
          .binds(Bodies.ANNOUNCING)
          .from(Stage.ANNOUNCED)
          .source(Sources.kl(8, "12"))
          .source(Sources.kl(13, "5"))
          .source(Sources.practice("Storuman, omsorgsnämnden 2018; Sunne, fullmäktige 2011"))
          .missingContent()
          .checkedBy(PostingRules::anslagRemoval);

  private static void anslagRemoval(RuleContext context) {
    for (Located<Posting> posting : context.postings()) {
      if (posting.value().removedOn().isEmpty()) {
        continue;
      }
      Optional<LocalDate> announced =
          PostedParagraphs.of(context).announced(context, posting.value());
      if (announced.isEmpty()) {
        context.missingToJudge("posting-day", posting).component("postedOn").add();
        continue;
      }
      LocalDate last = Deadlines.lastDayOfAppeal(announced.get());
      LocalDate removed = posting.value().removedOn().get();
      if (!removed.isAfter(last)) {
        boolean onTheDay = removed.equals(last);
        context
            .found(onTheDay ? "on-last-day" : "early", posting)
            .component("removedOn")
            .with("removed", removed)
            .with("last", last)
            .atMost(onTheDay ? Severity.WARNING : Severity.ERROR)
            .add();
      }
    }
  }
}
