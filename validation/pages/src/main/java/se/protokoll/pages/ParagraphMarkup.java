package se.protokoll.pages;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import se.protokoll.Initiative;
import se.protokoll.Paragraph;
import se.protokoll.Speaker;
import se.protokoll.people.Disqualification;
import se.protokoll.vote.Reservation;
import se.protokoll.vote.Statement;

/** Writes the paragraphs. */
final class ParagraphMarkup {
  private final MinutesMarkup page;
  private final MoneyMarkup money;
  private final ProposalMarkup proposals;
  private Optional<String> group = Optional.empty();

  ParagraphMarkup(MinutesMarkup page) {
    this.page = page;
    this.money = new MoneyMarkup(page);
    this.proposals = new ProposalMarkup(page, money);
  }

  /** Writes a paragraph; of one that is not public only what may be seen. */
  void paragraph(Paragraph paragraph, String id) {
    Html html = page.html();
    html.open("section", "id", id).markup("\n");
    if (Disclosure.isSecret(paragraph.visibility())) {
      html.line("h2", paragraph.section());
      page.mark("minutes.secretParagraph");
    } else {
      boolean isPublic = Disclosure.isPublic(paragraph.visibility());
      if (isPublic) {
        group(paragraph);
      }
      html.open("h2").text(paragraph.section());
      paragraph
          .title()
          .ifPresent(
              title -> {
                html.text(" ");
                page.name(title);
              });
      html.closeLine();
      if (isPublic) {
        content(paragraph, id);
      } else {
        page.mark("minutes.partlySecretParagraph");
      }
    }
    html.closeLine();
  }

  /** Writes the heading above several paragraphs, before the first of them. */
  private void group(Paragraph paragraph) {
    if (!paragraph.group().equals(group)) {
      paragraph
          .group()
          .ifPresent(
              text -> {
                page.html().open("p", "class", "group");
                page.own(text);
                page.html().closeLine();
              });
    }
    group = paragraph.group();
  }

  private void content(Paragraph paragraph, String id) {
    var links = new ProposalLinks(page, id, paragraph);
    String section = paragraph.section();
    facts(paragraph);
    if (page.disclosure().isPublic(paragraph.number())) {
      page.inferences(Optional.of(paragraph.number()));
    }
    part("paragraph.disqualifications", paragraph.disqualifications(), this::disqualification);
    part("paragraph.initiatives", paragraph.initiatives(), this::initiative);
    page.sections(paragraph.sections(), this::heading);
    part("paragraph.speakers", paragraph.speakers(), this::speaker);
    part("paragraph.frames", paragraph.statedFrames(), money::frame);
    proposals.proposals(paragraph.proposals(), links, section);
    new DecisionMarkup(page, proposals, money, links, section).decisions(paragraph.decisions());
    proposals.followUps(3, paragraph.followUps(), List.of());
    part("paragraph.reservations", paragraph.reservations(), one -> reservation(one, links));
    part("paragraph.statements", paragraph.statements(), this::statement);
    part("paragraph.documents", paragraph.documents(), page::document);
    part("paragraph.precedents", paragraph.precedents(), page::reference);
    part("paragraph.dispatchedTo", paragraph.dispatchedTo(), page::actor);
  }

  private void heading(String heading) {
    page.html().open("h3");
    page.own(heading);
    page.html().closeLine();
  }

  private void facts(Paragraph paragraph) {
    var facts = FactWriter.list(page);
    facts.texts("paragraph.caseNumbers", paragraph.caseNumbers());
    facts.word("paragraph.kind", paragraph.kind());
    facts.text("paragraph.agendaItem", paragraph.agendaItem());
    facts.time("paragraph.startsAt", paragraph.startsAt());
    facts.text("paragraph.takenUpAfter", paragraph.takenUpAfter());
    facts.answer("paragraph.exerciseOfAuthority", paragraph.exerciseOfAuthority());
    facts.word("paragraph.visibility", paragraph.visibility());
    if (paragraph.certifiedImmediately()) {
      facts.fact("justering", () -> page.say("paragraph.certifiedImmediately"));
    }
    if (paragraph.stampedCertified()) {
      facts.fact("paragraph.stamp", () -> page.say("paragraph.stampedCertified"));
    }
    facts.end();
  }

  private <T> void part(String heading, List<T> items, Consumer<T> item) {
    if (!items.isEmpty()) {
      page.heading(3, heading);
      page.list(items, item);
    }
  }

  private void disqualification(Disqualification one) {
    var line = FactWriter.line(page);
    line.person("", Optional.of(one.person()));
    line.word("", one.state());
    line.word("disqualification.ground", one.ground());
    line.text("disqualification.groundAsPublished", one.groundAsPublished());
    line.end();
  }

  private void initiative(Initiative one) {
    if (page.disclosure().hidesLine(one.title())) {
      page.secret();
      return;
    }
    var line = FactWriter.line(page);
    line.word("", Optional.of(one.kind()));
    line.text("", one.title());
    line.actors("minutes.by", one.by());
    line.day("initiative.receivedOn", one.receivedOn());
    line.actors("initiative.addressedTo", one.addressedTo());
    line.actors("initiative.answeredBy", one.answeredBy());
    line.end();
  }

  private void speaker(Speaker speaker) {
    page.actor(speaker.actor());
    FactWriter.line(page, " (", ")").word("", speaker.role()).end();
  }

  private void reservation(Reservation one, ProposalLinks links) {
    var line = FactWriter.line(page);
    line.people("", one.persons());
    line.texts("reservation.parties", one.parties());
    one.inFavourOf()
        .ifPresent(
            favour -> line.fact("reservation.inFavourOf", () -> links.proposalOrWords(favour)));
    line.text("reservation.document", one.document());
    line.end();
    one.text().ifPresent(page::block);
  }

  private void statement(Statement one) {
    var line = FactWriter.line(page);
    line.word("", one.kind());
    line.people("", one.persons());
    line.texts("reservation.parties", one.parties());
    line.text("reservation.document", one.document());
    line.end();
    one.text().ifPresent(page::block);
  }
}
