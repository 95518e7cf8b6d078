package se.protokoll.examples.cli.tour;

import se.protokoll.Extent;
import se.protokoll.Meeting;
import se.protokoll.Source;
import se.protokoll.examples.cli.page.Labels;
import se.protokoll.examples.cli.page.Page;
import se.protokoll.examples.cli.page.Voice;
import se.protokoll.language.Word;
import se.protokoll.validation.finding.Report;

/**
 * One meeting on the tour, and what every section about it needs.
 *
 * @param meeting the meeting
 * @param report what the rules found in it
 * @param page where to write
 * @param voice the language
 * @param labels the facts in words
 */
record TourMeeting(Meeting meeting, Report report, Page page, Voice voice, Labels labels) {

  static TourMeeting of(Meeting meeting, Report report, Page page, Voice voice) {
    return new TourMeeting(meeting, report, page, voice, new Labels(voice));
  }

  /** Says whether only a part of the minutes is published. */
  boolean isPartial() {
    return meeting
        .source()
        .flatMap(Source::extent)
        .filter(extent -> extent != Extent.FULL_PROTOCOL)
        .isPresent();
  }

  String say(String key, Object... arguments) {
    return voice.say(key, arguments);
  }

  String say(String group, Word constant) {
    return voice.say(group, constant);
  }
}
