package se.protokoll.examples.cli.tour;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import se.protokoll.Paragraph;
import se.protokoll.justering.Justerare;
import se.protokoll.justering.Justering;
import se.protokoll.justering.Posting;
import se.protokoll.justering.Signature;
import se.protokoll.text.ParagraphSet;

/** How the minutes were certified and announced: justerare, signatures, postings. */
final class JusteringSection {

  private JusteringSection() {}

  static void write(TourMeeting tour) {
    tour.page().section(tour.say("justering.heading"));
    tour.page().fact(tour.say("justering.justerare"), elected(tour));
    List<Signature> signatures =
        tour.meeting().justering().map(Justering::signatures).orElse(List.of());
    if (!signatures.isEmpty()) {
      tour.page()
          .fact(
              tour.say("justering.signed-by"),
              String.join("; ", signatures.stream().map(one -> signature(tour, one)).toList()));
    }
    tour.page()
        .fact(
            tour.say("justering.day"),
            tour.meeting()
                .dayOfJustering()
                .map(day -> days(tour, day))
                .orElse(tour.say("justering.day-unknown")));
    for (Posting posting : tour.meeting().postings()) {
      tour.page().fact(tour.say("justering.posting"), posting(tour, posting));
    }
  }

  /** Returns the day of the minutes, and those of paragraphs that have an earlier one. */
  private static String days(TourMeeting tour, LocalDate day) {
    var days = new StringBuilder(day.toString());
    for (Paragraph paragraph : tour.meeting().paragraphs()) {
      tour.meeting()
          .dayOfJustering(paragraph)
          .filter(own -> own.isBefore(day))
          .ifPresent(
              own ->
                  days.append("; ")
                      .append(tour.labels().section(paragraph))
                      .append(' ')
                      .append(own));
    }
    return days.toString();
  }

  private static String elected(TourMeeting tour) {
    List<Justerare> elected =
        tour.meeting().justering().map(Justering::justerare).orElse(List.of());
    if (!elected.isEmpty()) {
      return tour.voice().list(elected.stream().map(one -> justerare(tour, one)).toList());
    }
    return tour.isPartial()
        ? tour.say("justering.not-published")
        : tour.say("justering.not-stated");
  }

  private static String justerare(TourMeeting tour, Justerare justerare) {
    return tour.labels().person(tour.meeting(), justerare.person())
        + (justerare.substitute() ? ", " + tour.say("justering.substitute") : "")
        + paragraphs(tour, justerare.paragraphs());
  }

  private static String paragraphs(TourMeeting tour, ParagraphSet set) {
    String paragraphs = tour.labels().paragraphs(set);
    return paragraphs.isEmpty() ? "" : ", " + paragraphs;
  }

  private static String signature(TourMeeting tour, Signature signature) {
    String name =
        signature
            .person()
            .map(key -> tour.labels().person(tour.meeting(), key))
            .orElse(tour.say("justering.no-name"));
    return name
        + signature.role().map(role -> ", " + tour.say("signatory-role", role)).orElse("")
        + signature.signedOn().map(day -> " " + day).orElse("")
        + signature.signedAt().map(time -> " " + tour.labels().time(time)).orElse("")
        + paragraphs(tour, signature.paragraphs());
  }

  private static String posting(TourMeeting tour, Posting posting) {
    String days =
        tour.say(
            "posting.days",
            "posted",
            day(tour, posting.postedOn()),
            "removed",
            day(tour, posting.removedOn()));
    return posting.board().map(board -> board + ": ").orElse("")
        + posting
            .paragraphs()
            .map(set -> tour.labels().paragraphs(set))
            .filter(set -> !set.isEmpty())
            .map(set -> set + ", ")
            .orElse("")
        + days
        + posting
            .lastAppealDay()
            .map(day -> ", " + tour.say("posting.appeal", "day", day))
            .orElse("")
        + posting
            .storedAt()
            .map(place -> "; " + tour.say("posting.kept-at", "place", place))
            .orElse("")
        + posting
            .signedBy()
            .map(actor -> tour.labels().actor(tour.meeting(), actor))
            .map(actor -> "; " + tour.say("posting.signed-by", "actor", actor))
            .orElse("");
  }

  private static String day(TourMeeting tour, Optional<LocalDate> day) {
    return day.map(LocalDate::toString).orElse(tour.say("posting.blank"));
  }
}
