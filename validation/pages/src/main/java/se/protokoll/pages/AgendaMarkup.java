package se.protokoll.pages;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import se.protokoll.AgendaItem;
import se.protokoll.ContentsItem;
import se.protokoll.Meeting;
import se.protokoll.Paragraph;

/** Writes the table of contents, with links to the paragraphs, and the agenda. */
final class AgendaMarkup {
  private final MinutesMarkup page;
  private final Meeting meeting;
  private final Map<String, List<Integer>> takenUp;

  AgendaMarkup(MinutesMarkup page) {
    this.page = page;
    this.meeting = page.meeting();
    this.takenUp = takenUp(meeting.paragraphs());
  }

  /** Writes the table of contents: the one of the minutes, or one of all paragraphs. */
  void contents() {
    if (meeting.paragraphs().isEmpty() && meeting.contents().isEmpty()) {
      return;
    }
    page.heading(2, "minutes.contents");
    page.html().open("nav", "aria-label", page.texts().say("minutes.contents")).markup("\n");
    if (meeting.contents().isEmpty()) {
      paragraphs();
    } else {
      page.list(meeting.contents(), this::contents);
    }
    page.html().closeLine();
  }

  private void paragraphs() {
    Html html = page.html();
    html.open("ul").markup("\n");
    for (int place = 0; place < meeting.paragraphs().size(); place++) {
      Paragraph paragraph = meeting.paragraphs().get(place);
      html.open("li").open("a", "href", "#" + page.anchors().at(place));
      html.text(paragraph.section()).close();
      if (Disclosure.isSecret(paragraph.visibility())) {
        secret();
      } else {
        title(paragraph.title());
      }
      html.closeLine();
    }
    html.closeLine();
  }

  private void title(Optional<String> title) {
    title.ifPresent(
        text -> {
          page.html().text(" ");
          page.name(text);
        });
  }

  private void secret() {
    page.html().text(" ");
    page.secret();
  }

  private void contents(ContentsItem item) {
    item.paragraphs().ifPresent(page::paragraphs);
    if (page.disclosure().hidesTitle(item)) {
      secret();
    } else {
      title(item.title());
    }
    if (!page.disclosure().hidesCaseNumbers(item)) {
      FactWriter.line(page, " (", ")").texts("paragraph.caseNumbers", item.caseNumbers()).end();
    }
  }

  /** Writes what was summoned. */
  void agenda() {
    if (meeting.agenda().isEmpty()) {
      return;
    }
    page.heading(2, "minutes.agenda");
    page.list(meeting.agenda(), this::item);
  }

  private void item(AgendaItem item) {
    if (page.disclosure().hidesTitle(item)) {
      item.number().ifPresent(page::own);
      secret();
      return;
    }
    item.number().ifPresent(page::own);
    title(item.title());
    takenUp(item);
    if (page.disclosure().hidesContent(item)) {
      return;
    }
    page.sections(
        item.sections(),
        heading -> {
          page.html().open("p").open("strong");
          page.own(heading);
          page.html().close().closeLine();
        });
    page.list(item.documents(), page::document);
  }

  /** Writes links to the paragraphs that took an item up. */
  private void takenUp(AgendaItem item) {
    List<Integer> places =
        item.number().map(number -> takenUp.getOrDefault(number, List.of())).orElse(List.of());
    if (places.isEmpty()) {
      return;
    }
    page.html().text(" (");
    page.series(
        places,
        place -> {
          String section = meeting.paragraphs().get(place).section();
          page.html().element("a", section, "href", "#" + page.anchors().at(place));
        });
    page.html().text(")");
  }

  /** Returns where the paragraphs that are not secret stand, by the item that they took up. */
  private static Map<String, List<Integer>> takenUp(List<Paragraph> paragraphs) {
    var takenUp = new HashMap<String, List<Integer>>();
    for (int place = 0; place < paragraphs.size(); place++) {
      Paragraph paragraph = paragraphs.get(place);
      if (paragraph.agendaItem().isPresent() && !Disclosure.isSecret(paragraph.visibility())) {
        takenUp.computeIfAbsent(paragraph.agendaItem().get(), item -> new ArrayList<>()).add(place);
      }
    }
    return takenUp;
  }
}
