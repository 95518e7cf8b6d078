package se.protokoll.validation.rule;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import se.protokoll.Meeting;
import se.protokoll.Paragraph;
import se.protokoll.justering.Posting;
import se.protokoll.language.MessageTable;
import se.protokoll.validation.finding.Rule;
import se.protokoll.validation.finding.Stage;
import se.protokoll.validation.law.Deadlines;

/** How the justering is announced, and until when decisions can be appealed. */
final class AnnouncementRules {

  private static final MessageTable TEXTS = Texts.of("announcement");

  /** The justering is announced within two days. Source: KL 8 kap. 12 §. */
  static final Rule ANSLAG_LATEST =
      Rule.builder("anslag-latest", TEXTS)
          .binds(Bodies.ANNOUNCING)
          .from(Stage.ANNOUNCED)
          .source(Sources.kl(8, "12"))
          .source(Sources.kl(6, "35"))
          .source(Sources.kl(9, "32"))
          .source(Sources.tid("2"))
          .missingContent()
          .build();

  /** The last appeal day is three weeks after the announcement. Source: KL 13 kap. 5 §. */
  static final Rule OVERKLAGANDE_LAST_DAY =
      Rule.builder("overklagande-last-day", TEXTS)
          .binds(Bodies.BY_STATUTE_BUT_JOINT_BOARDS)
          .from(Stage.ANNOUNCED)
          .source(Sources.kl(13, "5"))
          .source(Sources.tid("1"))
          .source(Sources.tid("2"))
          .missingContent()
          .build();

  /** The notice tells where the minutes are kept and when it was posted. Source: KL 8 kap. 12 §. */
  static final Rule ANSLAG_CONTENT =
      Rule.builder("anslag-content", TEXTS)
          .binds(Bodies.ANNOUNCING)
          .from(Stage.ANNOUNCED)
          .source(Sources.kl(8, "12"))
          .source(Sources.kl(6, "35"))
          .missingContent()
          .build();

  /** The notice hangs until the time for appeal is over. Source: KL 8 kap. 12 §, 13 kap. 5 §. */
  static final Rule ANSLAG_REMOVAL =
      Rule.builder("anslag-removal", TEXTS)
          .binds(Bodies.ANNOUNCING)
          .from(Stage.ANNOUNCED)
          .source(Sources.kl(8, "12"))
          .source(Sources.kl(13, "5"))
          .source(Sources.practice("Storuman, omsorgsnämnden 2018; Sunne, fullmäktige 2011"))
          .missingContent()
          .build();

  /** For a joint board the time runs from the last of all its boards. Source: KL 9 kap. 32 §. */
  static final Rule OVERKLAGANDE_GEMENSAM =
      Rule.builder("overklagande-gemensam", TEXTS)
          .binds(Bodies.JOINT_BOARDS)
          .from(Stage.ANNOUNCED)
          .source(Sources.kl(9, "32"))
          .source(Sources.kl(13, "5"))
          .missingContent()
          .build();

  /** The time for appeal fits how the decision is appealed. Source: KL 13 kap. 3 §, FL 44 §. */
  static final Rule OVERKLAGANDE_ROUTE =
      Rule.builder("overklagande-route", TEXTS)
          .binds(Bodies.BOARDS)
          .source(Sources.kl(13, "3"))
          .source(Sources.practice("FL 44 §; Miljö- och hälsoskydd, överklagande"))
          .build();

  /** A paragraph certified at the meeting is announced by itself. Source: inferred, KL 13:5. */
  static final Rule OVERKLAGANDE_PER_PARAGRAPH =
      Rule.builder("overklagande-per-paragraph", TEXTS)
          .binds(Bodies.ANNOUNCING)
          .from(Stage.ANNOUNCED)
          .source(Sources.inferred("KL 13 kap. 5 §"))
          .missingContent()
          .build();

  /** An assembly decides only what was announced. Source: KL 5 kap. 33 and 52 §§. */
  static final Rule ONLY_ANNOUNCED_MATTERS =
      Rule.builder("only-announced-matters", TEXTS)
          .binds(Bodies.ASSEMBLIES)
          .source(Sources.kl(5, "52"))
          .source(Sources.kl(5, "33"))
          .missingContent()
          .build();

  private AnnouncementRules() {}

  static List<BookRule> rules() {
    return List.of(
        BookRule.of(ANSLAG_LATEST, AnnouncementRules::itWasAnnouncedInTime),
        BookRule.of(ANSLAG_CONTENT, AnnouncementChecks::placeAndDayAreTold),
        BookRule.of(ANSLAG_REMOVAL, AnnouncementChecks::itHungItsTimeOut),
        BookRule.of(OVERKLAGANDE_LAST_DAY, AnnouncementRules::theLastDayIsRight),
        BookRule.of(OVERKLAGANDE_GEMENSAM, AnnouncementChecks::everyBoardAnnouncedIt),
        BookRule.of(OVERKLAGANDE_ROUTE, AnnouncementChecks::theTimeFitsTheRoute),
        BookRule.of(OVERKLAGANDE_PER_PARAGRAPH, AnnouncementChecks::itIsAnnouncedByItself),
        BookRule.of(ONLY_ANNOUNCED_MATTERS, AnnouncementChecks::onlyWhatWasAnnounced));
  }

  private static void itWasAnnouncedInTime(Examination examination) {
    List<Posting> postings = examination.meeting().postings();
    for (int i = 0; i < postings.size(); i++) {
      Posting posting = postings.get(i);
      if (posting.postedOn().isEmpty()) {
        continue; // anslag-content says that the day is missing
      }
      Optional<LocalDate> certified = dayOfJustering(examination, posting);
      if (certified.isEmpty()) {
        examination.missing("cannot-judge.justering-day").at("postings", i, "certifiedOn").add();
        continue;
      }
      LocalDate posted = posting.postedOn().get();
      LocalDate last = Deadlines.lastPostingDay(certified.get());
      if (posted.isAfter(last) || posted.isBefore(certified.get())) {
        examination
            .found(posted.isAfter(last) ? "late" : "early")
            .at("postings", i, "postedOn")
            .with("posted", posted)
            .with("certified", certified.get())
            .with("last", last)
            .add();
      }
    }
  }

  /** Returns the last day on which any paragraph a posting covers was certified. */
  static Optional<LocalDate> dayOfJustering(Examination examination, Posting posting) {
    LocalDate latest = null;
    Meeting meeting = examination.meeting();
    for (int p = 0; p < meeting.paragraphs().size(); p++) {
      Paragraph paragraph = meeting.paragraphs().get(p);
      if (!covers(meeting, posting, paragraph)) {
        continue;
      }
      Optional<LocalDate> day = examination.dayOfJustering(p);
      if (day.isEmpty()) {
        return posting.certifiedOn();
      }
      latest = latest == null || day.get().isAfter(latest) ? day.get() : latest;
    }
    return latest == null ? posting.certifiedOn() : Optional.of(latest);
  }

  static boolean covers(Meeting meeting, Posting posting, Paragraph paragraph) {
    if (posting.paragraphs().isPresent()) {
      return JusteringRules.covers(posting.paragraphs().get(), paragraph);
    }
    List<Posting> all = meeting.postings();
    for (int i = 0; i < all.size(); i++) {
      if (all.get(i).paragraphs().isPresent()
          && JusteringRules.covers(all.get(i).paragraphs().get(), paragraph)) {
        return false;
      }
    }
    return true;
  }

  static void theLastDayIsRight(Examination examination) {
    List<Posting> postings = examination.meeting().postings();
    for (int i = 0; i < postings.size(); i++) {
      Posting posting = postings.get(i);
      if (posting.lastAppealDay().isEmpty()) {
        continue;
      }
      Optional<LocalDate> announced = announced(examination, posting);
      if (announced.isEmpty()) {
        examination.missing("cannot-judge.posting-day").at("postings", i, "postedOn").add();
        continue;
      }
      LocalDate last = Deadlines.lastAppealDay(announced.get());
      if (!last.equals(posting.lastAppealDay().get())) {
        examination
            .found("differs")
            .at("postings", i, "lastAppealDay")
            .with("stated", posting.lastAppealDay().get())
            .with("posted", announced.get())
            .with("last", last)
            .add();
      }
    }
  }

  static Optional<LocalDate> announced(Examination examination, Posting posting) {
    for (Paragraph paragraph : examination.paragraphs()) {
      if (covers(examination.meeting(), posting, paragraph)) {
        return Deadlines.announced(examination.meeting(), paragraph, examination.context());
      }
    }
    return posting.postedOn();
  }
}
