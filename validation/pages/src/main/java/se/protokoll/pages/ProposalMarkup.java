package se.protokoll.pages;

import java.util.List;
import java.util.Optional;
import se.protokoll.Clause;
import se.protokoll.FollowUp;
import se.protokoll.Proposal;

/** Writes proposals, and the clauses and follow-ups that proposals and decisions have. */
final class ProposalMarkup {
  private final MinutesMarkup page;
  private final MoneyMarkup money;

  ProposalMarkup(MinutesMarkup page, MoneyMarkup money) {
    this.page = page;
    this.money = money;
  }

  /** Writes the proposals of a paragraph. */
  void proposals(List<Proposal> proposals, ProposalLinks links, String section) {
    if (proposals.isEmpty()) {
      return;
    }
    page.heading(3, "proposal.all");
    for (int place = 0; place < proposals.size(); place++) {
      page.html().line("h4", links.title(place), "id", links.id(place));
      proposal(proposals.get(place), section);
    }
  }

  private void proposal(Proposal proposal, String section) {
    var line = FactWriter.paragraph(page);
    line.word("", proposal.intent());
    line.number("proposal.rank", proposal.rank());
    line.actors("minutes.by", proposal.proposers());
    line.actors("proposal.addressedTo", proposal.addressedTo());
    line.actors("proposal.supporters", proposal.supporters());
    line.number("proposal.supporterCount", proposal.supporterCount());
    line.flag("proposal.withdrawn", proposal.withdrawn());
    line.end();
    clauses(proposal.clauses());
    money.grants(5, proposal.grants(), proposal.clauses(), section);
    followUps(5, proposal.followUps(), proposal.clauses());
  }

  /** Writes points with their markers; those without one are numbered. */
  void clauses(List<Clause> clauses) {
    if (clauses.isEmpty()) {
      return;
    }
    Html html = page.html();
    html.open("ol", "class", "clauses").markup("\n");
    for (int i = 0; i < clauses.size(); i++) {
      html.open("li");
      String label = label(clauses, i);
      if (!label.isEmpty()) {
        html.open("span", "class", "marker");
        marker(label);
        html.close().text(" ");
      }
      clause(clauses.get(i));
      html.closeLine();
    }
    html.closeLine();
  }

  private void marker(String label) {
    if (page.disclosure().hidesLine(label)) {
      page.secret();
    } else {
      page.html().text(label);
    }
  }

  /** Returns the marker of a clause, else its place where there are several. */
  private static String label(List<Clause> clauses, int place) {
    Optional<String> marker = clauses.get(place).marker().filter(text -> !text.isBlank());
    return marker.orElse(clauses.size() == 1 ? "" : (place + 1) + ".");
  }

  private void clause(Clause clause) {
    page.lines(clause.text());
    var more = FactWriter.line(page, " (", ")");
    more.actors("clause.addressees", clause.addressees());
    more.actors("clause.inConsultationWith", clause.inConsultationWith());
    more.when("clause.validity", clause.validity());
    more.end();
    clauses(clause.clauses());
  }

  /** Writes which point a key means, by its marker or place. */
  static String labelOf(List<Clause> clauses, String key) {
    for (int i = 0; i < clauses.size(); i++) {
      Clause clause = clauses.get(i);
      String label = label(clauses, i);
      if (clause.key().filter(key::equals).isPresent()) {
        return label.isEmpty() ? "1" : label;
      }
      String inside = labelOf(clause.clauses(), key);
      if (!inside.isEmpty()) {
        return (label + " " + inside).strip();
      }
    }
    return "";
  }

  /** Writes the point that something belongs to, by the key of the clause. */
  static void point(
      FactWriter facts, MinutesMarkup page, List<Clause> clauses, Optional<String> key) {
    key.ifPresent(
        one -> {
          String label = labelOf(clauses, one);
          facts.fact(
              "clause.point",
              () -> {
                if (label.isEmpty()) {
                  page.say("clause.unknown");
                } else {
                  page.own(label);
                }
              });
        });
  }

  /** Writes what somebody is to come back with. */
  void followUps(int level, List<FollowUp> followUps, List<Clause> clauses) {
    if (followUps.isEmpty()) {
      return;
    }
    page.heading(level, "followUp");
    page.list(followUps, one -> followUp(one, clauses));
  }

  private void followUp(FollowUp one, List<Clause> clauses) {
    if (page.disclosure().hidesLine(one.what())) {
      page.secret();
      return;
    }
    var line = FactWriter.line(page);
    line.text("", one.what());
    point(line, page, clauses, one.clause());
    line.word("", one.report());
    line.actors("minutes.by", one.by());
    line.actors("followUp.reportedTo", one.reportedTo());
    line.when("followUp.due", one.due());
    line.text("followUp.recurs", one.recurs());
    line.when("followUp.recursUntil", one.recursUntil());
    line.end();
  }
}
