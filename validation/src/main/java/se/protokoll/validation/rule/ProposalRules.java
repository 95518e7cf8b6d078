package se.protokoll.validation.rule;

import java.util.List;
import java.util.Optional;
import se.protokoll.Decision;
import se.protokoll.Paragraph;
import se.protokoll.Proposal;
import se.protokoll.ProposalKind;
import se.protokoll.language.MessageTable;
import se.protokoll.people.Actor;
import se.protokoll.people.Attendance;
import se.protokoll.people.Person;
import se.protokoll.people.PersonRef;
import se.protokoll.validation.finding.Severity;
import se.protokoll.validation.law.Presence;
import se.protokoll.validation.standard.Bodies;
import se.protokoll.validation.standard.Sources;
import se.protokoll.validation.standard.Words;
import se.protokoll.vote.Vote;

/** Who may propose, and what becomes of a proposal that is taken back. */
public final class ProposalRules {

  private static final MessageTable TEXTS = Texts.of("proposal");

  private ProposalRules() {}

  public static List<CheckedRule> rules() {
    return List.of(PROPOSAL_RIGHT, PROPOSAL_WITHDRAWN);
  }

  /**
   * Only those who decide may move a proposal, in an assembly also a commissioner. Source: KL 4
   * kap. 20, 22 §§, 5 kap. 39-40 §§, 6 kap. 17, 26 §§.
   */
  static final CheckedRule PROPOSAL_RIGHT =
      CheckedRule.builder("proposal-right", TEXTS)
          .binds(Bodies.BY_STATUTE)
          .source(Sources.kl(4, "20"))
          .source(Sources.kl(4, "22"))
          .source(Sources.kl(5, "39"))
          .source(Sources.kl(6, "17"))
          .source(Sources.kl(6, "26"))
          .checkedBy(ProposalRules::proposalRight);

  private static void proposalRight(RuleContext context) {
    List<Paragraph> paragraphs = context.meeting().paragraphs();
    for (int p = 0; p < paragraphs.size(); p++) {
      List<Proposal> proposals = paragraphs.get(p).proposals();
      for (int i = 0; i < proposals.size(); i++) {
        Proposal proposal = proposals.get(i);
        if (proposal.kind().isPresent() && proposal.kind().get() == ProposalKind.MOVED) {
          checkProposers(context, p, i);
        }
      }
    }
  }

  private static void checkProposers(RuleContext context, int p, int i) {
    Presence presence = context.presenceByIndex();
    List<Actor> proposers = context.meeting().paragraphs().get(p).proposals().get(i).proposers();
    for (int a = 0; a < proposers.size(); a++) {
      if (proposers.get(a) instanceof PersonRef reference
          && presence.isKnown()
          && !presence.mayDecide(p, reference.person())
          && !presence.isDisqualified(p, reference.person()) // jav-no-participation says that
          && !(context.law().isAssembly() && isCommissioner(context, reference.person()))) {
        context
            .found("not-deciding")
            .at("paragraphs", p, "proposals", i, "proposers", a)
            .in(context.meeting().paragraphs().get(p))
            .person(reference.person())
            .add();
      }
    }
  }

  /**
   * Says whether somebody is a commissioner (<i>kommunalråd, regionråd</i>), by title or office.
   */
  private static boolean isCommissioner(RuleContext context, String key) {
    Person person = context.person(key);
    if (person != null && endsInCommissioner(person.title())) {
      return true;
    }
    List<Attendance> entries = context.meeting().attendance();
    for (int i = 0; i < entries.size(); i++) {
      Attendance entry = entries.get(i);
      if (entry.person().isPresent()
          && entry.person().get().equals(key)
          && endsInCommissioner(entry.office())) {
        return true;
      }
    }
    return false;
  }

  private static boolean endsInCommissioner(Optional<String> title) {
    return Words.has(title, "kommunalråd", "regionråd", "oppositionsråd", "borgarråd");
  }

  /** A proposal taken back is not put and cannot win. Source: KL 5 kap. 67 §, 6 kap. 35 §. */
  static final CheckedRule PROPOSAL_WITHDRAWN =
      CheckedRule.builder("proposal-withdrawn", TEXTS)
          .binds(Bodies.BY_STATUTE)
          .source(Sources.kl(5, "67"))
          .source(Sources.kl(6, "35"))
          .checkedBy(ProposalRules::proposalWithdrawn);

  private static void proposalWithdrawn(RuleContext context) {
    List<Paragraph> paragraphs = context.meeting().paragraphs();
    for (int p = 0; p < paragraphs.size(); p++) {
      Paragraph paragraph = paragraphs.get(p);
      for (int i = 0; i < paragraph.proposals().size(); i++) {
        if (paragraph.proposals().get(i).withdrawn()
            && paragraph.proposals().get(i).key().isPresent()) {
          checkWithdrawn(context, p, paragraph.proposals().get(i).key());
        }
      }
    }
  }

  private static void checkWithdrawn(RuleContext context, int p, Optional<String> key) {
    Paragraph paragraph = context.meeting().paragraphs().get(p);
    for (int d = 0; d < paragraph.decisions().size(); d++) {
      Decision decision = paragraph.decisions().get(d);
      if (decision.adopts().equals(key)) {
        context
            .found("won")
            .at("paragraphs", p, "decisions", d, "adopts")
            .in(paragraph)
            .with("proposal", key.orElseThrow())
            .add();
        continue;
      }
      for (int v = 0; v < decision.votes().size(); v++) {
        Vote vote = decision.votes().get(v);
        if (vote.yesMeans().equals(key) || vote.noMeans().equals(key)) {
          context
              .found("put")
              .at("paragraphs", p, "decisions", d, "votes", v)
              .in(paragraph)
              .with("proposal", key.orElseThrow())
              .atMost(Severity.WARNING)
              .add();
        }
      }
    }
  }
}
