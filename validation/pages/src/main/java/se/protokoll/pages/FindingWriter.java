package se.protokoll.pages;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import se.protokoll.Meeting;
import se.protokoll.Paragraph;
import se.protokoll.language.Language;
import se.protokoll.validation.finding.Finding;
import se.protokoll.validation.finding.Place;

/** Writes findings by the paragraph they are about. */
final class FindingWriter {
  private static final Pattern IN_PARAGRAPH = Pattern.compile("/paragraphs/(\\d{1,9})(/.*)?");

  private final Html html;
  private final Meeting meeting;
  private final Anchors anchors;
  private final ReportWords words;
  private final PageLinks links;
  private final Disclosure disclosure;

  FindingWriter(
      Html html, Meeting meeting, Disclosure disclosure, ReportWords words, PageLinks links) {
    this.html = html;
    this.meeting = meeting;
    this.anchors = Anchors.of(meeting);
    this.words = words;
    this.links = links;
    this.disclosure = disclosure;
  }

  /**
   * Where findings stand together.
   *
   * @param label the paragraph as printed, empty for the meeting as a whole
   * @param index which paragraph of the meeting it is, empty when none
   */
  private record Spot(Optional<String> label, Optional<Integer> index) {}

  /**
   * Writes findings, those about the meeting as a whole first, the gravest of a paragraph first.
   *
   * @param anchored whether each paragraph has its anchor; at most once on a page
   */
  void byPlace(List<Finding> findings, boolean anchored) {
    var spots = new LinkedHashMap<Spot, List<Finding>>();
    for (Finding finding : findings) {
      spots.computeIfAbsent(spot(finding.place()), spot -> new ArrayList<>()).add(finding);
    }
    spots.forEach(
        (spot, some) -> {
          Optional<String> id = anchored ? spot.index().map(anchors::at) : Optional.empty();
          if (id.isPresent()) {
            html.open("section", "id", id.get());
          } else {
            html.open("section");
          }
          html.markup("\n");
          heading(spot);
          some.stream().sorted(Comparator.comparing(Finding::severity)).forEach(this::finding);
          html.closeLine();
        });
  }

  private Spot spot(Place place) {
    return new Spot(place.section(), place.paragraph().flatMap(number -> index(place, number)));
  }

  /**
   * Returns which paragraph it is: the one that the pointer leads into, else the first so called.
   */
  private Optional<Integer> index(Place place, int number) {
    List<Paragraph> paragraphs = meeting.paragraphs();
    Matcher pointer = IN_PARAGRAPH.matcher(place.pointer());
    if (pointer.matches()) {
      int index = Integer.parseInt(pointer.group(1));
      if (index < paragraphs.size() && isCalled(paragraphs.get(index), number, place)) {
        return Optional.of(index);
      }
    }
    for (int i = 0; i < paragraphs.size(); i++) {
      if (isCalled(paragraphs.get(i), number, place)) {
        return Optional.of(i);
      }
    }
    return Optional.empty();
  }

  private static boolean isCalled(Paragraph paragraph, int number, Place place) {
    return paragraph.number() == number && paragraph.suffix().equals(place.suffix());
  }

  private void heading(Spot spot) {
    html.open("h3");
    String label = spot.label().orElse(words.texts().say("report.whole-meeting"));
    Optional<String> address =
        links.minutes().flatMap(page -> spot.index().map(i -> page + "#" + anchors.at(i)));
    if (address.isPresent()) {
      html.element("a", label, "href", address.get());
    } else {
      html.text(label);
    }
    spot.index().ifPresent(i -> words.title(html, meeting.paragraphs().get(i)));
    html.closeLine();
  }

  private void finding(Finding finding) {
    Language language = words.language();
    PageTexts texts = words.texts();
    html.open("div", "class", "finding " + finding.severity().word()).markup("\n");
    html.open("h4");
    if (!finding.isCannotJudge()) {
      html.element("span", texts.word(finding.severity()) + ":", "class", "mark").text(" ");
    }
    html.text(shown(finding, finding.what(language))).closeLine();
    html.open("dl").markup("\n");
    words.fact(html, "report.why", shown(finding, finding.why(language)));
    words.fact(html, "report.source", finding.source(language));
    words.fact(html, "report.do", shown(finding, finding.advice(language)));
    if (!finding.lacking().isEmpty()) {
      words.fact(
          html,
          "report.lacking",
          String.join(
              ", ",
              finding.lacking().stream().map(name -> texts.say("parameter." + name)).toList()));
    }
    html.element("dt", texts.say("report.rule")).open("dd");
    words.ruleId(html, finding.rule(), links);
    html.closeLine();
    if (!finding.pointer().isEmpty()) {
      html.element("dt", texts.say("report.pointer")).open("dd");
      html.element("code", finding.pointer()).closeLine();
    }
    html.closeLine().closeLine();
  }

  /** Returns a sentence of a finding, unless it gives away the title of a secret paragraph. */
  private String shown(Finding finding, String sentence) {
    return words.shown(disclosure, sentence, finding.arguments().values());
  }
}
