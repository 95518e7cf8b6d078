package se.protokoll.reader;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import se.protokoll.Clause;
import se.protokoll.Decision;
import se.protokoll.DecisionKind;
import se.protokoll.Document;
import se.protokoll.Paragraph;
import se.protokoll.Proposal;
import se.protokoll.ProposalIntent;
import se.protokoll.ProposalKind;
import se.protokoll.Section;
import se.protokoll.people.Disqualification;
import se.protokoll.people.DisqualificationState;
import se.protokoll.people.PublicBody;
import se.protokoll.vote.Ballot;
import se.protokoll.vote.BallotChoice;
import se.protokoll.vote.Reservation;
import se.protokoll.vote.Statement;
import se.protokoll.vote.StatementKind;
import se.protokoll.vote.Vote;

/** Prints the paragraphs of minutes. */
final class ParagraphPrinter {
  private final PrintedForm form;
  private final PublicBody body;
  private final Names names;
  private final Pages pages;

  ParagraphPrinter(PrintedForm form, PublicBody body, Names names, Pages pages) {
    this.form = form;
    this.body = body;
    this.names = names;
    this.pages = pages;
  }

  void print(Paragraph paragraph) {
    pages.blank();
    head(paragraph);
    for (Section section : Printing.untitled(paragraph)) {
      pages.blank();
      pages.text(section.text(), 0);
    }
    prepared(paragraph);
    paragraph.decisions().forEach(this::decision);
    for (Section section : Printing.titled(paragraph)) {
      pages.heading(section.heading().orElseThrow());
      pages.text(section.text(), 0);
    }
    documents(paragraph);
    disqualifications(paragraph);
    motions(paragraph);
    for (Decision decision : paragraph.decisions()) {
      decision.votes().stream().filter(Printing::isPrinted).forEach(this::vote);
      notParticipating(decision);
    }
    paragraph.reservations().forEach(this::reservation);
    paragraph.statements().forEach(this::statement);
    if (paragraph.certifiedImmediately()) {
      pages.heading("Omedelbar justering");
      pages.line("Paragrafen förklaras omedelbart justerad.");
    }
    if (!paragraph.dispatchedTo().isEmpty()) {
      pages.heading(
          switch (form) {
            case LABEL_LINES -> "Beslutsexpediering";
            case TWO_COLUMNS -> "Beslutet delges";
            case APPENDED_ATTENDANCE -> "Expedieras till";
          });
      paragraph.dispatchedTo().forEach(actor -> pages.line(names.of(actor)));
    }
  }

  private void head(Paragraph paragraph) {
    String number = "§ " + paragraph.number() + paragraph.suffix().map(s -> " " + s).orElse("");
    Optional<String> cases =
        paragraph.caseNumbers().isEmpty()
            ? Optional.empty()
            : Optional.of(String.join(", ", paragraph.caseNumbers()));
    String title = paragraph.title().orElseThrow();
    switch (form) {
      case LABEL_LINES -> {
        String abbreviation = body.abbreviation().orElse("KS");
        pages.line(
            abbreviation + " " + number + cases.map(one -> "            Dnr " + one).orElse(""));
        pages.text(title, 0);
      }
      case TWO_COLUMNS -> {
        pages.line(number);
        pages.blank();
        pages.text(title, 0);
        cases.ifPresent(one -> pages.line("Dnr " + one));
      }
      case APPENDED_ATTENDANCE -> {
        pages.line(number);
        pages.text(title + cases.map(one -> " (" + one + ")").orElse(""), 0);
      }
    }
  }

  private void prepared(Paragraph paragraph) {
    List<Proposal> prepared =
        paragraph.proposals().stream()
            .filter(one -> one.kind().filter(ProposalKind.PREPARED::equals).isPresent())
            .toList();
    if (!prepared.isEmpty()) {
      pages.heading("Förslag till beslut");
      prepared.forEach(one -> clauses(one.clauses()));
    }
  }

  private void decision(Decision decision) {
    pages.heading("Beslut");
    DecisionKind kind = decision.kind().orElse(DecisionKind.OWN);
    List<Clause> clauses = Printing.printedClauses(decision, names);
    boolean isSentence = clauses.size() == 1 && Printing.isSentence(clauses.get(0));
    if (!isSentence && form != PrintedForm.TWO_COLUMNS) {
      String colon = form == PrintedForm.APPENDED_ATTENDANCE ? ":" : "";
      String verb =
          switch (kind) {
            case RECOMMENDATION -> " rekommenderar parterna";
            case PROPOSAL -> " föreslår kommunstyrelsen";
            default -> " beslutar";
          };
      pages.line(body.name() + verb + colon);
    }
    clauses(clauses);
  }

  private void clauses(List<Clause> clauses) {
    for (Clause clause : clauses) {
      String marker = clause.marker().map(one -> one + (isNumber(one) ? dot() : " ")).orElse("");
      pages.text(marker + Printing.words(clause) + stop(clause), marker.length());
      for (Clause inner : clause.clauses()) {
        pages.line("   " + inner.marker().map(one -> one + " ").orElse("") + inner.text());
      }
    }
  }

  private static String stop(Clause clause) {
    return clause.clauses().isEmpty() ? "." : "";
  }

  private String dot() {
    return form == PrintedForm.TWO_COLUMNS ? " " : ". ";
  }

  private static boolean isNumber(String marker) {
    return marker.chars().allMatch(Character::isDigit);
  }

  private void documents(Paragraph paragraph) {
    List<Document> printed = paragraph.documents().stream().filter(Printing::isPrinted).toList();
    if (!printed.isEmpty()) {
      pages.heading("Beslutsunderlag");
      for (Document one : printed) {
        pages.line(one.title().orElseThrow() + " " + one.date().orElseThrow());
      }
    }
  }

  private void disqualifications(Paragraph paragraph) {
    if (paragraph.disqualifications().isEmpty()) {
      return;
    }
    pages.heading("Jäv");
    for (Disqualification one : paragraph.disqualifications()) {
      boolean rejected = one.state().filter(DisqualificationState.REJECTED::equals).isPresent();
      pages.text(
          names.withParty(one.person())
              + (rejected
                  ? " anmäler jäv. " + body.name() + " finner att jäv inte föreligger."
                  : " anmäler jäv och deltar inte i handläggningen av ärendet."),
          0);
    }
  }

  private void motions(Paragraph paragraph) {
    List<Proposal> moved =
        paragraph.proposals().stream()
            .filter(one -> one.kind().filter(ProposalKind.MOVED::equals).isPresent())
            .toList();
    if (moved.isEmpty()) {
      return;
    }
    pages.heading(form == PrintedForm.LABEL_LINES ? "Yrkande" : "Yrkanden");
    for (Proposal one : moved) {
      String who = Names.listed(one.proposers().stream().map(names::of).toList());
      String clause = one.clauses().isEmpty() ? "" : one.clauses().get(0).text();
      String what =
          switch (one.intent().orElse(ProposalIntent.OTHER)) {
            case APPROVE -> "bifall till förslaget";
            case REJECT -> "avslag på förslaget";
            case TABLE -> "att ärendet bordläggs";
            case REFER_BACK -> "att ärendet återremitteras";
            case ADD -> "som tillägg " + clause;
            case AMEND -> "som ändring " + clause;
            case OTHER -> clause;
          };
      String end = one.withdrawn() ? " Yrkandet återtas." : "";
      pages.text(who + " yrkar " + what + "." + end, 0);
    }
  }

  private void vote(Vote vote) {
    pages.heading(form == PrintedForm.LABEL_LINES ? "Votering" : "Omröstning");
    pages.text("Den som bifaller förslaget röstar ja. Den som avslår förslaget röstar nej.", 0);
    boolean table = form == PrintedForm.LABEL_LINES;
    if (table && !vote.ballots().isEmpty()) {
      table(vote);
    }
    pages.text(result(vote), 0);
    if (!table) {
      cast(vote, BallotChoice.YES, "Ja röstar ");
      cast(vote, BallotChoice.NO, "Nej röstar ");
      cast(vote, BallotChoice.ABSTAIN, "Avstår gör ");
    }
  }

  private String result(Vote vote) {
    int abstain = vote.abstain().orElse(0);
    String counts =
        "Med %d ja-röster mot %d nej-röster%s"
            .formatted(
                vote.yes().orElse(0),
                vote.no().orElse(0),
                abstain == 0 ? "" : " och " + abstain + " som avstår");
    String casting = vote.castingVote().isPresent() ? " och ordförandens utslagsröst" : "";
    boolean won = vote.outcome().filter(BallotChoice.NO::equals).isEmpty();
    return counts + casting + (won ? " bifalls" : " avslås") + " förslaget.";
  }

  private void table(Vote vote) {
    pages.blank();
    pages.line("%-34s%-6s%-6s%s".formatted("Ledamot", "Ja", "Nej", "Avstår"));
    int[] sums = new int[3];
    for (Ballot ballot : vote.ballots()) {
      int column =
          switch (ballot.choice()) {
            case YES -> 0;
            case NO -> 1;
            case ABSTAIN -> 2;
            default -> -1;
          };
      if (column >= 0) {
        sums[column]++;
        pages.line("%-34s%sX".formatted(names.withParty(ballot.person()), " ".repeat(column * 6)));
      }
    }
    pages.line("%-34s%-6d%-6d%d".formatted("Summa", sums[0], sums[1], sums[2]));
    pages.blank();
  }

  private void cast(Vote vote, BallotChoice choice, String words) {
    List<String> keys = new ArrayList<>();
    for (Ballot ballot : vote.ballots()) {
      if (ballot.choice() == choice) {
        keys.add(ballot.person());
      }
    }
    if (!keys.isEmpty()) {
      pages.text(words + names.withParties(keys) + ".", 0);
    }
  }

  private void notParticipating(Decision decision) {
    if (!decision.notParticipating().isEmpty()) {
      pages.heading("Deltar inte i beslutet");
      pages.text(names.withParties(decision.notParticipating()) + " deltar inte i beslutet.", 0);
    }
  }

  private void reservation(Reservation reservation) {
    pages.heading("Reservation");
    pages.text(names.withParties(reservation.persons()) + " reserverar sig mot beslutet.", 0);
  }

  private void statement(Statement statement) {
    boolean special = statement.kind().filter(StatementKind.SPECIAL_OPINION::equals).isPresent();
    pages.heading(special ? "Särskilt yttrande" : "Protokollsanteckning");
    pages.text(
        names.withParties(statement.persons())
            + (special ? " lämnar ett särskilt yttrande." : " lämnar en protokollsanteckning."),
        0);
  }
}
