package se.protokoll.examples.cli.tour;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import se.protokoll.examples.cli.page.Labels;
import se.protokoll.justering.Justerare;
import se.protokoll.justering.Justering;
import se.protokoll.justering.Posting;
import se.protokoll.justering.SignatoryRole;
import se.protokoll.justering.Signature;

/** How the minutes were certified and announced: justerare, signatures, postings. */
final class Certified {

  private Certified() {}

  static void write(Stop stop) {
    stop.page().section(stop.say("Justering och anslag", "Justering and posting"));
    stop.page().fact("Justerare", elected(stop));
    List<Signature> signatures =
        stop.meeting().justering().map(Justering::signatures).orElse(List.of());
    if (!signatures.isEmpty()) {
      stop.page()
          .fact(
              stop.say("Underskrift", "Signed by"),
              String.join("; ", signatures.stream().map(one -> signature(stop, one)).toList()));
    }
    stop.page()
        .fact(
            stop.say("Justerat", "Certified on"),
            stop.meeting()
                .dayOfJustering()
                .map(LocalDate::toString)
                .orElse(stop.say("dagen är okänd", "the day is unknown")));
    for (Posting posting : stop.meeting().postings()) {
      stop.page().fact(stop.say("Anslag", "Posting"), posting(stop, posting));
    }
  }

  private static String elected(Stop stop) {
    List<Justerare> elected =
        stop.meeting().justering().map(Justering::justerare).orElse(List.of());
    if (!elected.isEmpty()) {
      return stop.voice().list(elected.stream().map(one -> justerare(stop, one)).toList());
    }
    return stop.isPartial()
        ? stop.say(
            "okänt; det som publicerats visar inte vem som valdes",
            "unknown; what is published does not show who was elected")
        : stop.say("ingen anges", "none stated");
  }

  private static String justerare(Stop stop, Justerare justerare) {
    String paragraphs = Labels.paragraphs(justerare.paragraphs());
    return stop.labels().person(stop.meeting(), justerare.person())
        + (justerare.substitute() ? stop.say(", ersättare", ", substitute") : "")
        + (paragraphs.isEmpty() ? "" : ", " + paragraphs);
  }

  private static String signature(Stop stop, Signature signature) {
    String name =
        signature
            .person()
            .map(key -> stop.labels().person(stop.meeting(), key))
            .orElse(stop.say("namn saknas", "no name"));
    return name
        + signature.role().map(role -> ", " + role(stop, role)).orElse("")
        + signature.signedOn().map(day -> " " + day).orElse("");
  }

  private static String role(Stop stop, SignatoryRole role) {
    return switch (role) {
      case CHAIR -> stop.say("ordförande", "chair");
      case JUSTERARE -> "justerare";
      case SECRETARY -> stop.say("sekreterare", "secretary");
    };
  }

  private static String posting(Stop stop, Posting posting) {
    return posting.board().map(board -> board + ": ").orElse("")
        + stop.say("uppsatt ", "put up ")
        + day(stop, posting.postedOn())
        + stop.say(", nedtaget ", ", taken down ")
        + day(stop, posting.removedOn())
        + posting
            .lastAppealDay()
            .map(day -> stop.say(", sista dag att överklaga ", ", last appeal day ") + day)
            .orElse("")
        + posting
            .storedAt()
            .map(place -> stop.say("; förvaras hos ", "; kept at ") + place)
            .orElse("");
  }

  private static String day(Stop stop, Optional<LocalDate> day) {
    return day.map(LocalDate::toString).orElse(stop.say("(blankt)", "(blank)"));
  }
}
