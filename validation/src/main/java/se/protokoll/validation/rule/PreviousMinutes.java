package se.protokoll.validation.rule;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Whether each meeting of a series found the minutes of the one before it certified. */
final class PreviousMinutes {

  private PreviousMinutes() {}

  static void wereCertifiedByThen(Series series) {
    List<Examination> meetings = series.meetings();
    for (int i = 1; i < meetings.size(); i++) {
      if (series.judges(meetings.get(i))) {
        check(meetings.get(i - 1), meetings.get(i));
      }
    }
  }

  private static void check(Examination before, Examination here) {
    Optional<LocalDate> certified = before.meeting().dayOfJustering();
    Optional<LocalDate> held = here.meeting().lastDay();
    boolean recorded =
        here.meeting()
            .previousMinutes()
            .flatMap(previous -> previous.certified())
            .filter(answer -> !answer)
            .isPresent(); // said when the meeting was looked at alone
    if (!recorded
        && certified.isPresent()
        && held.isPresent()
        && certified.get().isAfter(held.get())) {
      here.found("later")
          .at("previousMinutes")
          .with("day", before.meeting().lastDay().map(LocalDate::toString).orElse("?"))
          .with("certified", certified.get())
          .with("meeting", held.get())
          .add();
    }
  }
}
