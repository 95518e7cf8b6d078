package se.protokoll.validation.standard.vote;

import java.time.LocalDate;
import java.time.Month;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.protokoll.Clause;
import se.protokoll.Deciders;
import se.protokoll.Decision;
import se.protokoll.DecisionKind;
import se.protokoll.FollowUp;
import se.protokoll.Meeting;
import se.protokoll.MinutesPart;
import se.protokoll.Paragraph;
import se.protokoll.Proposal;
import se.protokoll.language.MessageTable;
import se.protokoll.people.Actor;
import se.protokoll.text.ParagraphRef;
import se.protokoll.text.ParagraphRelation;
import se.protokoll.text.When;
import se.protokoll.validation.finding.Severity;
import se.protokoll.validation.law.LegalFraction;
import se.protokoll.validation.law.MatterRegister;
import se.protokoll.validation.rule.CheckedRule;
import se.protokoll.validation.rule.FindingBuilder;
import se.protokoll.validation.rule.Located;
import se.protokoll.validation.rule.RuleContext;
import se.protokoll.validation.rule.SeriesContext;
import se.protokoll.validation.standard.Bodies;
import se.protokoll.validation.standard.Decisions;
import se.protokoll.validation.standard.NamedDays;
import se.protokoll.validation.standard.SharedDecisions;
import se.protokoll.validation.standard.Sources;
import se.protokoll.validation.standard.Words;
import se.protokoll.vote.BallotChoice;
import se.protokoll.vote.Vote;

/** Matters that are tabled or sent back: who can demand it, and when they return. */
public final class TablingRules {

  private static final MessageTable TEXTS =
      MessageTable.read(TablingRules.class.getResourceAsStream("tabling.properties"));

  /** What could make a minority that is too small large enough, or no minority. */
  private static final MinutesPart[] TOO_FEW = {MinutesPart.VOTES, MinutesPart.DISQUALIFICATIONS};

  /** A third, for tabling and since 2002 for sending back. */
  private static final LegalFraction MINORITY = LegalFraction.MINORITY_THAT_TABLES;

  private static final String[] ELECTIONS = {"val av", "fyllnadsval"};

  private TablingRules() {}

  /** Returns the rules, in the order of the catalogue. */
  public static List<CheckedRule> rules() {
    return List.of(
        ATERREMISS_MINORITY_FULLMAKTIGE, ATERREMISS_MAJORITY_NAMND, BORDLAGT_NEXT_MEETING);
  }

  /**
   * An assembly tables a matter or sends it back when a third of those present ask for it. Source:
   * KL 5 kap. 50 §. Before 2002-07-01 a third could only have a matter tabled (SFS 2002:249).
   */
  static final CheckedRule ATERREMISS_MINORITY_FULLMAKTIGE =
      CheckedRule.builder("aterremiss-minority-fullmaktige", TEXTS)
          .needs(
              MinutesPart.DECISIONS,
              MinutesPart.VOTES,
              MinutesPart.ELECTIONS,
              MinutesPart.PRECEDENTS)
          .binds(Bodies.ASSEMBLIES)
          .source(Sources.kl(5, "50"))
          .checkedBy(TablingRules::aterremissMinorityFullmaktige);

  private static void aterremissMinorityFullmaktige(RuleContext context) {
    for (Located<Paragraph> one : context.paragraphs()) {
      Paragraph paragraph = one.value();
      if (paragraph.decisions().isEmpty()
          || Decisions.hasElection(paragraph)
          || Words.has(paragraph.title(), ELECTIONS)) {
        continue;
      }
      if (Postponements.isPostponed(context, paragraph)) {
        checkMinorityWon(context, one);
      } else if (decidesOtherwise(paragraph)) {
        checkMinorityLost(context, one);
      }
    }
  }

  /** Says whether the minutes tell that the matter was decided and not tabled or sent back. */
  private static boolean decidesOtherwise(Paragraph paragraph) {
    List<Decision> decisions = paragraph.decisions();
    for (int i = 0; i < decisions.size(); i++) {
      Decision decision = decisions.get(i);
      if (decision.kind().isEmpty()
          && decision.adopts().isEmpty()
          && Postponements.lastFound(decision).isEmpty()) {
        return false;
      }
    }
    return true;
  }

  private static void checkMinorityLost(RuleContext context, Located<Paragraph> paragraph) {
    boolean known = context.presence().isKnown();
    boolean onlyTabling = context.isHeldBefore(LegalFraction.MINORITY_THAT_SENDS_BACK.since());
    List<Proposal> proposals = paragraph.value().proposals();
    for (int i = 0; i < proposals.size(); i++) {
      Proposal proposal = proposals.get(i);
      if (!proposal.withdrawn()
          && Postponements.wantsToPostpone(proposal)
          && !(onlyTabling && Postponements.wantsToSendBack(proposal))) {
        Located<Proposal> one = paragraph.each("proposals", proposals).get(i);
        Deciders deciders = context.presence().in(paragraph.value());
        checkRequest(
            context,
            one,
            Math.max(
                supporters(proposal, known ? deciders : null),
                votesFor(context, paragraph.value(), proposal)));
      }
    }
    List<Decision> decisions = paragraph.value().decisions();
    for (int i = 0; i < decisions.size(); i++) {
      if (!decisions.get(i).votes().isEmpty()) {
        checkVotes(context, paragraph.each("decisions", decisions).get(i), onlyTabling);
      }
    }
  }

  private static void checkVotes(
      RuleContext context, Located<Decision> decision, boolean onlyTabling) {
    for (Located<Vote> vote : decision.each("votes", decision.value().votes())) {
      BallotChoice side = sideInWords(context, vote);
      if (side != null
          && !(onlyTabling
              && Postponements.asksToSendBack(vote.value().meaningOf(side).orElse("")))) {
        checkRequest(context, vote, vote.value().count(side).orElse(0));
      }
    }
  }

  /** Returns the side of a vote that wants to postpone and is not a proposal, null when none is. */
  private static @Nullable BallotChoice sideInWords(RuleContext context, Located<Vote> vote) {
    BallotChoice side = Postponements.postponers(context, vote);
    return side == null
            || vote.value().meaningOf(side).isEmpty()
            || Decisions.proposal(context, vote.paragraph().value(), vote.value().meaningOf(side))
                != null
        ? null
        : side;
  }

  /** Judges what was asked for and not done. */
  private static void checkRequest(RuleContext context, Located<?> where, int asked) {
    boolean known = context.presence().isKnown();
    Paragraph paragraph = where.paragraph().value();
    Deciders deciders = context.presence().in(paragraph);
    int least = deciders.certainCount();
    int most = least + deciders.possibleCount();
    if (asked == 0) {
      return;
    }
    if (known && !MINORITY.isReached(asked, least)) {
      context.met("too-few", where).with("asked", asked).with("present", least);
      return;
    }
    FindingBuilder finding;
    if (!known) {
      finding = context.cannotJudge("attendance", where);
    } else if (!context.meeting().isAttendanceComplete()) {
      finding = context.cannotJudge("attendance-incomplete", where);
    } else if (!MINORITY.isReached(asked, most)) {
      finding = context.cannotJudge("partial", where);
    } else {
      Before before = postponedBefore(context, paragraph);
      if (before == Before.BY_MINORITY) {
        context.met("before", where);
        return;
      }
      finding =
          before == Before.PERHAPS_BY_MINORITY
              ? context.cannotJudge("before", where)
              : context.found("refused", where).with("present", most);
    }
    finding.with("asked", asked).add();
  }

  /** What is known of a matter at earlier meetings. */
  private enum Before {
    NOT_BY_MINORITY,
    PERHAPS_BY_MINORITY,
    BY_MINORITY
  }

  private static Before postponedBefore(RuleContext context, Paragraph paragraph) {
    Before known =
        mayHaveBeenPutOff(paragraph) ? Before.PERHAPS_BY_MINORITY : Before.NOT_BY_MINORITY;
    Set<String> names = MatterRegister.keysTakenUp(context.meeting(), paragraph);
    for (Meeting earlier : context.earlierMeetings()) {
      for (Paragraph one : earlier.paragraphs()) {
        if (Postponements.isPostponed(context, one)
            && !Collections.disjoint(names, MatterRegister.keysOf(earlier, one))) {
          Before here = postponedBy(context, one);
          known = here.compareTo(known) > 0 ? here : known;
        }
      }
    }
    return known;
  }

  /** Says whether a paragraph refers to one where its matter may have been tabled or sent back. */
  private static boolean mayHaveBeenPutOff(Paragraph paragraph) {
    for (ParagraphRef reference : paragraph.precedents()) {
      boolean otherwise =
          reference.relation().isPresent()
              && reference.relation().get() != ParagraphRelation.TABLED
              && reference.relation().get() != ParagraphRelation.REFERRED_BACK;
      if (!otherwise) {
        return true;
      }
    }
    return false;
  }

  /** Says whether a minority had a matter tabled or sent back. */
  private static Before postponedBy(RuleContext context, Paragraph paragraph) {
    Before answer = Before.NOT_BY_MINORITY;
    for (Decision decision : paragraph.decisions()) {
      if (Postponements.postpones(context, paragraph, decision)) {
        Optional<Boolean> byMinority = Postponements.isByMinority(context, paragraph, decision);
        if (byMinority.orElse(false)) {
          return Before.BY_MINORITY;
        }
        answer = byMinority.isEmpty() ? Before.PERHAPS_BY_MINORITY : answer;
      }
    }
    return answer;
  }

  /** Returns how many stand behind a proposal, of those who decided when these are known. */
  private static int supporters(Proposal proposal, @Nullable Deciders deciders) {
    Set<String> persons = new HashSet<>();
    add(persons, proposal.proposers(), deciders);
    add(persons, proposal.supporters(), deciders);
    return Math.max(persons.size(), proposal.supporterCount().orElse(0));
  }

  private static void add(Set<String> persons, List<Actor> actors, @Nullable Deciders deciders) {
    for (Actor actor : actors) {
      actor
          .personKey()
          .filter(person -> deciders == null || deciders.mayContain(person))
          .ifPresent(persons::add);
    }
  }

  private static int votesFor(RuleContext context, Paragraph paragraph, Proposal proposal) {
    return proposal
        .key()
        .map(
            key ->
                context.once(MostVotes.class, paragraph, MostVotes::of).of().getOrDefault(key, 0))
        .orElse(0);
  }

  /**
   * How many voted for each proposal, in the vote where they were most.
   *
   * @param of by the key of the proposal
   */
  private record MostVotes(Map<String, Integer> of) {

    static MostVotes of(Paragraph paragraph) {
      Map<String, Integer> most = new HashMap<>();
      for (Decision decision : paragraph.decisions()) {
        for (Vote vote : decision.votes()) {
          vote.yesMeans()
              .ifPresent(key -> most.merge(key, vote.count(BallotChoice.YES).orElse(0), Math::max));
          vote.noMeans()
              .filter(key -> !vote.yesMeans().equals(Optional.of(key)))
              .ifPresent(key -> most.merge(key, vote.count(BallotChoice.NO).orElse(0), Math::max));
        }
      }
      return new MostVotes(most);
    }
  }

  private static void checkMinorityWon(RuleContext context, Located<Paragraph> paragraph) {
    int present = context.presence().in(paragraph.value()).certainCount();
    boolean onlyTabling = context.isHeldBefore(LegalFraction.MINORITY_THAT_SENDS_BACK.since());
    for (Located<Decision> decision : paragraph.each("decisions", paragraph.value().decisions())) {
      if (onlyTabling && Postponements.sendsBack(context, paragraph.value(), decision.value())) {
        continue;
      }
      for (Located<Vote> vote : votesOfMinority(context, decision)) {
        BallotChoice side = Postponements.outvotedPostponers(context, vote);
        if (side == null) {
          continue;
        }
        int asked = vote.value().count(side).orElseThrow();
        if (!context.presence().isKnown()) {
          context.cannotJudge("attendance", vote).with("asked", asked).add();
        } else if (!MINORITY.isReached(asked, present)) {
          context
              .found("too-few", vote)
              .needs(TOO_FEW)
              .with("asked", asked)
              .with("present", present)
              .add();
        } else {
          context.met(vote).with("asked", asked).with("present", present);
        }
      }
      checkStatedMinority(context, decision, present);
    }
  }

  /** Returns the votes in which a minority can have had the matter put off. */
  private static List<Located<Vote>> votesOfMinority(
      RuleContext context, Located<Decision> decision) {
    return Postponements.isByMajorityOfVotes(context, decision)
        ? List.of()
        : decision.each("votes", decision.value().votes());
  }

  /** Judges a minority that is stated to have had the matter put off, by how many stood behind. */
  private static void checkStatedMinority(RuleContext context, Located<Decision> one, int present) {
    Decision decision = one.value();
    Proposal proposal = Decisions.proposal(context, one.paragraph().value(), decision.adopts());
    if (!decision.byMinority().orElse(false) || !decision.votes().isEmpty() || proposal == null) {
      return;
    }
    Optional<Integer> asked = proposal.supporterCount();
    if (asked.isPresent() && !context.presence().isKnown()) {
      context.cannotJudge("attendance", one).with("asked", asked.get()).add();
    } else if (asked.isPresent() && !MINORITY.isReached(asked.get(), present)) {
      context
          .found("too-few", one)
          .needs(TOO_FEW)
          .with("asked", asked.get())
          .with("present", present)
          .add();
    } else if (asked.isPresent()) {
      context.met(one).with("asked", asked.get()).with("present", present);
    }
  }

  /** In a board it takes a majority. Source: KL 6 kap. 33 §, practice. */
  static final CheckedRule ATERREMISS_MAJORITY_NAMND =
      CheckedRule.builder("aterremiss-majority-namnd", TEXTS)
          .needs(MinutesPart.VOTES)
          .binds(Bodies.BOARDS)
          .source(Sources.kl(6, "33").after(Sources.kl91(6, "29")))
          .source(Sources.practice("Hultsfred, återremiss"))
          .checkedBy(TablingRules::aterremissMajorityNamnd);

  private static void aterremissMajorityNamnd(RuleContext context) {
    for (Located<Decision> one : context.decisions()) {
      Paragraph paragraph = one.paragraph().value();
      if (!Postponements.postpones(context, paragraph, one.value())) {
        continue;
      }
      boolean counted = false;
      for (Located<Vote> vote : votesOfMinority(context, one)) {
        BallotChoice side = Postponements.outvotedPostponers(context, vote);
        if (side != null) {
          counted = true;
          context
              .found("minority", vote)
              .atMost(Bodies.gravestOfBoards(context.kind()))
              .with("for", vote.value().count(side).orElseThrow())
              .with("against", vote.value().count(side.opposite()).orElseThrow())
              .add();
        }
      }
      if (!counted && one.value().byMinority().orElse(false)) {
        context
            .found("stated-minority", one)
            .needs()
            .component("byMinority")
            .atMost(Bodies.gravestOfBoards(context.kind()))
            .add();
      } else if (!counted) {
        context.met(one);
      }
    }
  }

  /** What an assembly tabled returns at its next meeting. Source: KL 5 kap. 51 §. */
  static final CheckedRule BORDLAGT_NEXT_MEETING =
      CheckedRule.builder("bordlagt-next-meeting", TEXTS)
          .needsThroughout(MinutesPart.PARAGRAPHS, MinutesPart.PRECEDENTS)
          .binds(Bodies.ASSEMBLIES)
          .baseSeverity(Severity.WARNING)
          .source(Sources.kl(5, "51"))
          .missingContent()
          .checkedBy(TablingRules::bordlagtNextMeeting, TablingRules::bordlagtNextMeeting);

  /** Looks for matters that were tabled to a day that was past. */
  private static void bordlagtNextMeeting(RuleContext context) {
    Optional<LocalDate> last = context.meeting().lastDay();
    for (Located<Decision> one : context.decisions()) {
      Optional<LocalDate> to = one.value().postponedTo().flatMap(When::to);
      if (last.isPresent()
          && to.isPresent()
          && one.value().isOf(DecisionKind.TABLED)
          && !to.get().isAfter(last.get())) {
        context
            .found("already-past", one)
            .needs()
            .component("postponedTo")
            .with("day", to.get())
            .with("meeting", last.get())
            .add();
      }
    }
  }

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
      if (!isTabled(before, paragraph, next)) {
        continue;
      }
      if (taken == null) {
        taken = takenUpAt(next.meeting(), before.meeting());
      }
      if (!returns(before.meeting(), paragraph, taken)) {
        boolean named = MatterRegister.isNamed(paragraph);
        FindingBuilder finding = named ? next.missing("not-back") : next.cannotJudge("nameless");
        finding
            .component("paragraphs")
            .with("section", paragraph.section())
            .with("matter", paragraph.title().orElse(""))
            .with("day", before.meeting().lastDay().map(LocalDate::toString).orElse("?"))
            .add();
      } else {
        next.met().component("paragraphs").with("matter", paragraph.title().orElse(""));
      }
    }
  }

  /** Says whether a matter was tabled and no later day than the next meeting was set for it. */
  private static boolean isTabled(RuleContext before, Paragraph paragraph, RuleContext next) {
    for (Decision decision : SharedDecisions.of(before).decisionsOn(paragraph)) {
      boolean tabled =
          decision.isOf(DecisionKind.TABLED)
              || (decision.kind().isEmpty() && decision.postponedTo().isPresent());
      if (tabled && !isDueLater(before.meeting(), decision, next)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isDueLater(Meeting before, Decision decision, RuleContext next) {
    Optional<LocalDate> day = next.meeting().lastDay();
    if (decision.postponedTo().isPresent()) {
      When to = decision.postponedTo().get();
      return dayMeant(before, to)
          .map(meant -> day.isPresent() && meant.isAfter(day.get()))
          .orElse(!Words.has(to.text(), "nästa"));
    }
    if (day.isPresent()
        && dayTabledTo(before, decision).filter(to -> to.isAfter(day.get())).isPresent()) {
      return true;
    }
    if (day.isPresent() && isToALaterSeason(before, decision, day.get())) {
      return true;
    }
    for (FollowUp followUp : decision.followUps()) {
      Optional<LocalDate> due = followUp.due().flatMap(When::from);
      if (followUp.due().isPresent()
          && (due.isEmpty() || (day.isPresent() && due.get().isAfter(day.get())))) {
        return true;
      }
    }
    return false;
  }

  /** Says whether a matter was put off to the autumn, or the spring, and a day comes before it. */
  private static boolean isToALaterSeason(Meeting before, Decision decision, LocalDate day) {
    int year = before.lastDay().map(LocalDate::getYear).orElse(day.getYear());
    if (Words.has(decision.clauses(), "till hösten")) {
      return day.isBefore(LocalDate.of(year, Month.AUGUST, 1));
    }
    return Words.has(decision.clauses(), "till våren") && day.getYear() == year;
  }

  /** Returns the day that a time means, by its dates or else its words, empty when unknown. */
  private static Optional<LocalDate> dayMeant(Meeting before, When to) {
    return to.from()
        .or(to::to)
        .or(
            () ->
                before
                    .lastDay()
                    .flatMap(
                        held -> to.text().flatMap(text -> NamedDays.until("till " + text, held))));
  }

  /** Returns the day that the clauses of a decision put its matter off to, empty without one. */
  private static Optional<LocalDate> dayTabledTo(Meeting before, Decision decision) {
    for (Clause clause : decision.clauses()) {
      if (clause.validity().flatMap(When::from).isPresent()) {
        return clause.validity().flatMap(When::from);
      }
      Optional<LocalDate> day =
          before.lastDay().flatMap(held -> NamedDays.until(clause.text(), held));
      if (day.isPresent()) {
        return day;
      }
    }
    return Optional.empty();
  }

  /** Returns what tells which matters a meeting took up. */
  private static Set<String> takenUpAt(Meeting next, Meeting before) {
    var taken = new HashSet<String>();
    for (Paragraph paragraph : next.paragraphs()) {
      taken.addAll(MatterRegister.keysTakenUp(next, paragraph));
      for (ParagraphRef reference : paragraph.precedents()) {
        if (reference.number().isPresent()
            && reference.when().isEmpty()
            && (reference.body().isEmpty() || before.body().isCalled(reference.body().get()))) {
          taken.add(undated(reference.number().get()));
        }
      }
    }
    return taken;
  }

  /** Returns a reference without a day, which is to the meeting before. */
  private static String undated(int number) {
    return "§ " + number;
  }

  private static boolean returns(Meeting before, Paragraph paragraph, Set<String> taken) {
    return taken.contains(undated(paragraph.number()))
        || !Collections.disjoint(MatterRegister.keysOf(before, paragraph), taken);
  }
}
