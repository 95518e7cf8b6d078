package se.protokoll.validation.rule;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.protokoll.Decision;
import se.protokoll.DecisionKind;
import se.protokoll.FollowUp;
import se.protokoll.Paragraph;
import se.protokoll.Proposal;
import se.protokoll.language.MessageTable;
import se.protokoll.people.Actor;
import se.protokoll.people.PersonRef;
import se.protokoll.text.ParagraphRef;
import se.protokoll.text.When;
import se.protokoll.validation.finding.Severity;
import se.protokoll.validation.law.Presence;
import se.protokoll.validation.standard.Bodies;
import se.protokoll.validation.standard.Sources;
import se.protokoll.validation.standard.Words;
import se.protokoll.vote.BallotChoice;
import se.protokoll.vote.Vote;

/** Matters that are tabled or sent back: who can have it so, and when they return. */
public final class TablingRules {

  private static final MessageTable TEXTS = Texts.of("tabling");

  private TablingRules() {}

  public static List<CheckedRule> rules() {
    return List.of(
        ATERREMISS_MINORITY_FULLMAKTIGE, ATERREMISS_MAJORITY_NAMND, BORDLAGT_NEXT_MEETING);
  }

  /**
   * An assembly tables a matter or sends it back when a third of those present ask for it. Source:
   * KL 5 kap. 50 §.
   */
  static final CheckedRule ATERREMISS_MINORITY_FULLMAKTIGE =
      CheckedRule.builder("aterremiss-minority-fullmaktige", TEXTS)
          .binds(Bodies.ASSEMBLIES)
          .source(Sources.kl(5, "50"))
          .checkedBy(TablingRules::aterremissMinorityFullmaktige);

  private static void aterremissMinorityFullmaktige(RuleContext context) {
    List<Paragraph> paragraphs = context.meeting().paragraphs();
    for (int p = 0; p < paragraphs.size(); p++) {
      Paragraph paragraph = paragraphs.get(p);
      if (paragraph.decisions().isEmpty() || isElection(paragraph)) {
        continue;
      }
      if (Decisions.anyPostpones(paragraph)) {
        checkMinorityWon(context, p);
      } else if (decidesOtherwise(paragraph)) {
        checkMinorityLost(context, p);
      }
    }
  }

  private static boolean isElection(Paragraph paragraph) {
    for (int d = 0; d < paragraph.decisions().size(); d++) {
      if (paragraph.decisions().get(d).election().isPresent()
          || Decisions.is(paragraph.decisions().get(d), DecisionKind.ELECTION)) {
        return true;
      }
    }
    return false;
  }

  /** Says whether the minutes tell that the matter was decided and not tabled or sent back. */
  private static boolean decidesOtherwise(Paragraph paragraph) {
    for (int d = 0; d < paragraph.decisions().size(); d++) {
      Decision decision = paragraph.decisions().get(d);
      if (decision.kind().isEmpty() && decision.adopts().isEmpty()) {
        return false;
      }
    }
    return true;
  }

  private static void checkMinorityLost(RuleContext context, int p) {
    Paragraph paragraph = context.meeting().paragraphs().get(p);
    Presence presence = context.presenceByIndex();
    for (int i = 0; i < paragraph.proposals().size(); i++) {
      Proposal proposal = paragraph.proposals().get(i);
      if (proposal.withdrawn() || !Decisions.postpones(proposal)) {
        continue;
      }
      int asked = Math.max(supporters(presence, p, proposal), votesFor(paragraph, proposal));
      int least = presence.certain(p);
      int most = least + presence.possible(p);
      if (asked == 0 || (presence.isKnown() && 3 * asked < least)) {
        continue;
      }
      FindingBuilder draft;
      if (!presence.isKnown()) {
        draft = context.cannotJudge("attendance");
      } else if (3 * asked < most) {
        draft = context.cannotJudge("partial");
      } else if (!paragraph.precedents().isEmpty()) {
        draft = context.cannotJudge("before");
      } else {
        draft = context.found("refused").with("present", most);
      }
      draft.at("paragraphs", p, "proposals", i).in(paragraph).with("asked", asked).add();
    }
  }

  /** Returns how many of those who decided stand behind a proposal. */
  private static int supporters(Presence presence, int p, Proposal proposal) {
    Set<String> persons = new HashSet<>();
    add(persons, presence, p, proposal.proposers());
    add(persons, presence, p, proposal.supporters());
    return Math.max(persons.size(), proposal.supporterCount().orElse(0));
  }

  private static void add(Set<String> persons, Presence presence, int p, List<Actor> actors) {
    for (Actor actor : actors) {
      if (actor instanceof PersonRef reference
          && (!presence.isKnown() || presence.mayDecide(p, reference.person()))) {
        persons.add(reference.person());
      }
    }
  }

  private static int votesFor(Paragraph paragraph, Proposal proposal) {
    int most = 0;
    if (proposal.key().isEmpty()) {
      return 0;
    }
    for (Decision decision : paragraph.decisions()) {
      for (Vote vote : decision.votes()) {
        if (vote.yesMeans().equals(proposal.key())) {
          most = Math.max(most, VoteCount.of(vote, BallotChoice.YES));
        } else if (vote.noMeans().equals(proposal.key())) {
          most = Math.max(most, VoteCount.of(vote, BallotChoice.NO));
        }
      }
    }
    return most;
  }

  private static void checkMinorityWon(RuleContext context, int p) {
    Paragraph paragraph = context.meeting().paragraphs().get(p);
    Presence presence = context.presenceByIndex();
    for (int d = 0; d < paragraph.decisions().size(); d++) {
      Decision decision = paragraph.decisions().get(d);
      for (int v = 0; v < decision.votes().size(); v++) {
        BallotChoice side = postponingSide(paragraph, decision, v);
        if (side == null || !isOutvoted(decision.votes().get(v), side)) {
          continue;
        }
        int asked = VoteCount.of(decision.votes().get(v), side);
        if (presence.isKnown() && 3 * asked < presence.certain(p)) {
          BallotRules.at(context.found("too-few"), context, p, d, v, "")
              .with("asked", asked)
              .with("present", presence.certain(p))
              .add();
        }
      }
    }
  }

  private static boolean isOutvoted(Vote vote, BallotChoice side) {
    return VoteCount.isKnown(vote) && VoteCount.majority(vote) == VoteCount.other(side);
  }

  /** Returns the side of a vote that wants to table or send back, null when that is not known. */
  private static @Nullable BallotChoice postponingSide(
      Paragraph paragraph, Decision decision, int v) {
    Vote vote = decision.votes().get(v);
    if (wantsToPostpone(paragraph, vote.yesMeans())) {
      return BallotChoice.YES;
    }
    if (wantsToPostpone(paragraph, vote.noMeans())) {
      return BallotChoice.NO;
    }
    return Decisions.postpones(decision) && decision.votes().size() == 1
        ? VoteCount.stated(vote)
        : null;
  }

  private static boolean wantsToPostpone(Paragraph paragraph, Optional<String> means) {
    Proposal proposal = Decisions.proposal(paragraph, means);
    return proposal == null
        ? Words.has(means, "återremi", "bordlä")
        : Decisions.postpones(proposal);
  }

  /** In a board it takes a majority. Source: KL 6 kap. 33 §; Hultsfred, återremiss. */
  static final CheckedRule ATERREMISS_MAJORITY_NAMND =
      CheckedRule.builder("aterremiss-majority-namnd", TEXTS)
          .binds(Bodies.BOARDS)
          .source(Sources.kl(6, "33"))
          .source(Sources.practice("Hultsfred, återremiss"))
          .checkedBy(TablingRules::aterremissMajorityNamnd);

  private static void aterremissMajorityNamnd(RuleContext context) {
    List<Paragraph> paragraphs = context.meeting().paragraphs();
    for (int p = 0; p < paragraphs.size(); p++) {
      Paragraph paragraph = paragraphs.get(p);
      for (int d = 0; d < paragraph.decisions().size(); d++) {
        Decision decision = paragraph.decisions().get(d);
        if (!Decisions.postpones(decision)
            && !Decisions.postpones(Decisions.proposal(paragraph, decision.adopts()))) {
          continue;
        }
        for (int v = 0; v < decision.votes().size(); v++) {
          Vote vote = decision.votes().get(v);
          BallotChoice side = postponingSide(paragraph, decision, v);
          if (side != null && isOutvoted(vote, side)) {
            BallotRules.at(context.found("minority"), context, p, d, v, "")
                .with("for", VoteCount.of(vote, side))
                .with("against", VoteCount.of(vote, VoteCount.other(side)))
                .add();
          }
        }
      }
    }
  }

  /** What an assembly tabled returns at its next meeting. Source: KL 5 kap. 51 §. */
  static final CheckedRule BORDLAGT_NEXT_MEETING =
      CheckedRule.builder("bordlagt-next-meeting", TEXTS)
          .binds(Bodies.ASSEMBLIES)
          .baseSeverity(Severity.WARNING)
          .source(Sources.kl(5, "51"))
          .missingContent()
          .checkedInSeriesBy(TablingRules::bordlagtNextMeeting);

  private static void bordlagtNextMeeting(SeriesContext series) {
    List<RuleContext> meetings = series.meetings();
    for (int i = 0; i + 1 < meetings.size(); i++) {
      RuleContext next = meetings.get(i + 1);
      if (next.applies()) {
        checkReturns(meetings.get(i), next);
      }
    }
  }

  private static void checkReturns(RuleContext before, RuleContext next) {
    @Nullable Set<String> taken = null;
    for (Paragraph paragraph : before.meeting().paragraphs()) {
      if (!isTabled(paragraph, next)) {
        continue;
      }
      if (taken == null) {
        taken = mattersOf(next, before);
      }
      if (!returns(paragraph, taken)) {
        next.missing("not-back")
            .at("paragraphs")
            .with("section", "§ " + paragraph.number() + paragraph.suffix().orElse(""))
            .with("matter", paragraph.title().orElse(""))
            .with("day", before.meeting().lastDay().map(LocalDate::toString).orElse("?"))
            .add();
      }
    }
  }

  /** Says whether a matter was tabled and no later day than the next meeting was set for it. */
  private static boolean isTabled(Paragraph paragraph, RuleContext next) {
    for (Decision decision : paragraph.decisions()) {
      if (Decisions.is(decision, DecisionKind.TABLED) && !isDueLater(decision, next)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isDueLater(Decision decision, RuleContext next) {
    Optional<LocalDate> day = next.meeting().lastDay();
    for (FollowUp followUp : decision.followUps()) {
      Optional<LocalDate> due = followUp.due().flatMap(When::from);
      if (followUp.due().isPresent()
          && (due.isEmpty() || (day.isPresent() && due.get().isAfter(day.get())))) {
        return true;
      }
    }
    return false;
  }

  /** Returns what tells which matters a meeting handled: case numbers, titles, references. */
  private static Set<String> mattersOf(RuleContext next, RuleContext before) {
    var taken = new HashSet<String>();
    for (Paragraph paragraph : next.meeting().paragraphs()) {
      taken.addAll(paragraph.caseNumbers());
      paragraph.title().ifPresent(taken::add);
      for (ParagraphRef reference : paragraph.precedents()) {
        if (reference.number().isPresent()
            && (reference.body().isEmpty()
                || before.meeting().body().isCalled(reference.body().get()))) {
          taken.add("§ " + reference.number().get());
        }
      }
    }
    return taken;
  }

  private static boolean returns(Paragraph paragraph, Set<String> taken) {
    for (String caseNumber : paragraph.caseNumbers()) {
      if (taken.contains(caseNumber)) {
        return true;
      }
    }
    return paragraph.title().filter(taken::contains).isPresent()
        || taken.contains("§ " + paragraph.number());
  }
}
