package se.protokoll.validation.standard.content;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import se.protokoll.AgendaItem;
import se.protokoll.CandidateVotes;
import se.protokoll.Clause;
import se.protokoll.ContentsItem;
import se.protokoll.Decision;
import se.protokoll.Document;
import se.protokoll.Elected;
import se.protokoll.Election;
import se.protokoll.FollowUp;
import se.protokoll.Grant;
import se.protokoll.Inference;
import se.protokoll.Initiative;
import se.protokoll.Meeting;
import se.protokoll.MeetingNotice;
import se.protokoll.Paragraph;
import se.protokoll.Proposal;
import se.protokoll.Resignation;
import se.protokoll.Section;
import se.protokoll.Source;
import se.protokoll.Speaker;
import se.protokoll.StatedFrame;
import se.protokoll.Visibility;
import se.protokoll.fund.Criterion;
import se.protokoll.fund.FundSplit;
import se.protokoll.fund.Holder;
import se.protokoll.fund.Part;
import se.protokoll.justering.Justerare;
import se.protokoll.justering.Justering;
import se.protokoll.justering.Posting;
import se.protokoll.justering.Signature;
import se.protokoll.language.JsonPointer;
import se.protokoll.people.Actor;
import se.protokoll.people.Attendance;
import se.protokoll.people.Disqualification;
import se.protokoll.people.Office;
import se.protokoll.people.Organisation;
import se.protokoll.people.Person;
import se.protokoll.people.PersonRef;
import se.protokoll.text.Extra;
import se.protokoll.text.ParagraphRef;
import se.protokoll.text.When;
import se.protokoll.validation.law.PersonalNumbers;
import se.protokoll.validation.rule.FindingBuilder;
import se.protokoll.validation.rule.RuleContext;
import se.protokoll.vote.Ballot;
import se.protokoll.vote.Proposition;
import se.protokoll.vote.Reservation;
import se.protokoll.vote.Statement;
import se.protokoll.vote.Vote;

/**
 * One walk over the minutes from beginning to end (<i>genomläsning</i>): which keys of persons
 * belong to no person, and which texts have a personal identity number in them.
 *
 * <p>Two rules ask, and the minutes are walked once for both. Texts of what is marked secret are
 * left out of a publication, and are not looked at. The way to the part that is being read is kept
 * as steps and becomes a pointer only when something is found.
 */
final class MinutesScan {

  /**
   * A place where something was found.
   *
   * @param pointer the place, a JSON pointer
   * @param paragraph the paragraph that it stands in, null outside of one
   * @param key the key that stands there, empty when a personal identity number does
   */
  record Hit(String pointer, @Nullable Paragraph paragraph, String key) {

    /** Begins a finding at the place. */
    FindingBuilder found(RuleContext context, String variant) {
      FindingBuilder finding = context.found(variant).below(pointer);
      return paragraph == null ? finding : finding.in(paragraph);
    }
  }

  private final RuleContext context;
  private List<Hit> unknownKeys = List.of();
  private List<Hit> personalNumbers = List.of();

  private String[] names = new String[16];
  private int[] indices = new int[16];
  private int depth;
  private @Nullable Paragraph paragraph;
  private boolean secret;

  private MinutesScan(RuleContext context) {
    this.context = context;
  }

  /** Reads the minutes. */
  static MinutesScan of(RuleContext context) {
    return context.once(MinutesScan.class, MinutesScan::read);
  }

  private static MinutesScan read(RuleContext context) {
    var scan = new MinutesScan(context);
    scan.read(context.meeting());
    return scan;
  }

  /** Returns where a key stands that belongs to no person. */
  List<Hit> unknownKeys() {
    return unknownKeys;
  }

  /** Returns where a text has a personal identity number in it. */
  List<Hit> personalNumbers() {
    return personalNumbers;
  }

  private void read(Meeting meeting) {
    text(meeting.id(), "id");
    text(meeting.number(), "number");
    text(meeting.place(), "place");
    each("notices", meeting.notices(), MinutesScan::meetingNotice);
    extra(meeting.extra());
    each("people", meeting.people(), MinutesScan::person);
    each("attendance", meeting.attendance(), MinutesScan::attendance);
    each("agenda", meeting.agenda(), MinutesScan::agendaItem);
    each("contents", meeting.contents(), MinutesScan::contentsItem);
    each("paragraphs", meeting.paragraphs(), MinutesScan::paragraph);
    part("justering", meeting.justering(), MinutesScan::justering);
    each("postings", meeting.postings(), MinutesScan::posting);
    part("source", meeting.source(), MinutesScan::source);
  }

  private static boolean isSecret(Optional<Visibility> visibility) {
    return visibility.isPresent() && visibility.get() == Visibility.SECRET;
  }

  private void person(Person person) {
    text(person.key(), "key");
    text(person.name(), "name");
    texts(person.otherNames(), "otherNames");
    text(person.title(), "title");
    text(person.unit(), "unit");
    extra(person.extra());
  }

  private void attendance(Attendance entry) {
    key(entry.person(), "person");
    key(entry.substitutesFor(), "substitutesFor");
    text(entry.office(), "office");
  }

  private void meetingNotice(MeetingNotice notice) {
    text(notice.how(), "how");
  }

  private void contentsItem(ContentsItem item) {
    text(item.title(), "title");
    texts(item.caseNumbers(), "caseNumbers");
  }

  private void agendaItem(AgendaItem item) {
    text(item.title(), "title");
    each("sections", item.sections(), MinutesScan::section);
    each("documents", item.documents(), MinutesScan::document);
  }

  private void justering(Justering justering) {
    text(justering.plannedPlace(), "plannedPlace");
    part("plannedTime", justering.plannedTime(), MinutesScan::when);
    each("justerare", justering.justerare(), MinutesScan::justerare);
    each("signatures", justering.signatures(), MinutesScan::signature);
  }

  private void justerare(Justerare justerare) {
    key(justerare.person(), "person");
    key(justerare.substituteFor(), "substituteFor");
  }

  private void signature(Signature signature) {
    key(signature.person(), "person");
    text(signature.methodAsPublished(), "methodAsPublished");
  }

  private void posting(Posting posting) {
    text(posting.board(), "board");
    part("signedBy", posting.signedBy(), MinutesScan::actor);
    text(posting.storedAt(), "storedAt");
  }

  private void source(Source source) {
    each("inferred", source.inferred(), MinutesScan::inference);
  }

  private void inference(Inference inference) {
    text(inference.basis(), "basis");
  }

  private void paragraph(Paragraph one) {
    paragraph = one;
    secret = isSecret(one.visibility());
    text(one.takenUpAfter(), "takenUpAfter");
    text(one.title(), "title");
    text(one.group(), "group");
    texts(one.caseNumbers(), "caseNumbers");
    each("statedFrames", one.statedFrames(), MinutesScan::statedFrame);
    each("initiatives", one.initiatives(), MinutesScan::initiative);
    each("sections", one.sections(), MinutesScan::section);
    each("speakers", one.speakers(), MinutesScan::speaker);
    each("proposals", one.proposals(), MinutesScan::proposal);
    each("decisions", one.decisions(), MinutesScan::decision);
    each("followUps", one.followUps(), MinutesScan::followUp);
    each("reservations", one.reservations(), MinutesScan::reservation);
    each("statements", one.statements(), MinutesScan::statement);
    each("disqualifications", one.disqualifications(), MinutesScan::disqualification);
    each("documents", one.documents(), MinutesScan::document);
    each("precedents", one.precedents(), MinutesScan::precedent);
    each("dispatchedTo", one.dispatchedTo(), MinutesScan::actor);
    extra(one.extra());
    secret = false;
    paragraph = null;
  }

  private void initiative(Initiative initiative) {
    text(initiative.title(), "title");
    each("by", initiative.by(), MinutesScan::actor);
    each("addressedTo", initiative.addressedTo(), MinutesScan::actor);
    each("answeredBy", initiative.answeredBy(), MinutesScan::actor);
  }

  private void statedFrame(StatedFrame frame) {
    text(frame.text(), "text");
  }

  private void section(Section section) {
    if (!isSecret(section.visibility())) {
      text(section.heading(), "heading");
      text(section.text(), "text");
    }
  }

  private void speaker(Speaker speaker) {
    part("actor", speaker.actor(), MinutesScan::actor);
  }

  private void reservation(Reservation reservation) {
    keys(reservation.persons(), "persons");
    text(reservation.text(), "text");
    text(reservation.inFavourOf(), "inFavourOf");
    text(reservation.document(), "document");
  }

  private void statement(Statement statement) {
    keys(statement.persons(), "persons");
    text(statement.text(), "text");
    text(statement.document(), "document");
  }

  private void disqualification(Disqualification disqualification) {
    key(disqualification.person(), "person");
    text(disqualification.groundAsPublished(), "groundAsPublished");
  }

  private void document(Document document) {
    text(document.title(), "title");
    each("authors", document.authors(), MinutesScan::actor);
    text(document.reference(), "reference");
  }

  private void precedent(ParagraphRef reference) {
    text(reference.text(), "text");
  }

  private void proposal(Proposal proposal) {
    each("proposers", proposal.proposers(), MinutesScan::actor);
    each("supporters", proposal.supporters(), MinutesScan::actor);
    each("clauses", proposal.clauses(), MinutesScan::clause);
    each("grants", proposal.grants(), MinutesScan::grant);
    each("followUps", proposal.followUps(), MinutesScan::followUp);
    extra(proposal.extra());
  }

  private void decision(Decision decision) {
    text(decision.label(), "label");
    part("postponedTo", decision.postponedTo(), MinutesScan::when);
    each("referredTo", decision.referredTo(), MinutesScan::actor);
    each("movedBy", decision.movedBy(), MinutesScan::actor);
    each("propositions", decision.propositions(), MinutesScan::proposition);
    each("votes", decision.votes(), MinutesScan::vote);
    each("clauses", decision.clauses(), MinutesScan::clause);
    each("grants", decision.grants(), MinutesScan::grant);
    each("followUps", decision.followUps(), MinutesScan::followUp);
    part("election", decision.election(), MinutesScan::election);
    each("resignations", decision.resignations(), MinutesScan::resignation);
    text(decision.condition(), "condition");
    text(decision.reasons(), "reasons");
    keys(decision.notParticipating(), "notParticipating");
    extra(decision.extra());
  }

  private void proposition(Proposition proposition) {
    texts(proposition.put(), "put");
    text(proposition.found(), "found");
  }

  private void vote(Vote vote) {
    text(vote.yesMeans(), "yesMeans");
    text(vote.noMeans(), "noMeans");
    each("ballots", vote.ballots(), MinutesScan::ballot);
    text(vote.rollCallIn(), "rollCallIn");
    part("castingVote", vote.castingVote(), MinutesScan::ballot);
  }

  private void ballot(Ballot ballot) {
    key(ballot.person(), "person");
  }

  private void election(Election election) {
    each("elected", election.elected(), MinutesScan::elected);
    each("tally", election.tally(), MinutesScan::candidateVotes);
    keys(election.proportionalRequestedBy(), "proportionalRequestedBy");
  }

  private void elected(Elected elected) {
    part("actor", elected.actor(), MinutesScan::actor);
    text(elected.post(), "post");
    key(elected.substituteFor(), "substituteFor");
  }

  private void candidateVotes(CandidateVotes votes) {
    part("candidate", votes.candidate(), MinutesScan::actor);
  }

  private void resignation(Resignation resignation) {
    part("actor", resignation.actor(), MinutesScan::actor);
    text(resignation.post(), "post");
    part("effective", resignation.effective(), MinutesScan::when);
    each("movingUp", resignation.movingUp(), MinutesScan::actor);
  }

  private void clause(Clause clause) {
    text(clause.text(), "text");
    each("clauses", clause.clauses(), MinutesScan::clause);
    each("addressees", clause.addressees(), MinutesScan::actor);
    each("inConsultationWith", clause.inConsultationWith(), MinutesScan::actor);
  }

  private void grant(Grant grant) {
    text(grant.label(), "label");
    text(grant.purpose(), "purpose");
    text(grant.amountAsPublished(), "amountAsPublished");
    text(grant.source(), "source");
    texts(grant.conditions(), "conditions");
    part("payer", grant.payer(), MinutesScan::actor);
    part("drawnBy", grant.drawnBy(), MinutesScan::actor);
    each("recipients", grant.recipients(), MinutesScan::actor);
    each("administrators", grant.administrators(), MinutesScan::actor);
    part("period", grant.period(), MinutesScan::when);
    part("split", grant.split(), MinutesScan::split);
    extra(grant.extra());
  }

  private void split(FundSplit split) {
    each("criteria", split.criteria(), MinutesScan::criterion);
    each(split.kind().partsProperty(), split.parts(), MinutesScan::partOfSplit);
  }

  private void criterion(Criterion criterion) {
    text(criterion.name(), "name");
    text(criterion.source(), "source");
  }

  private void partOfSplit(Part part) {
    part("holder", part.holder(), MinutesScan::holder);
    part("payee", part.payee(), MinutesScan::holder);
    part("split", part.split(), MinutesScan::split);
  }

  private void holder(Holder holder) {
    text(holder.key(), "key");
    text(holder.name(), "name");
    text(holder.organisationNumber(), "organisationNumber");
  }

  private void followUp(FollowUp followUp) {
    text(followUp.what(), "what");
    text(followUp.recurs(), "recurs");
    each("by", followUp.by(), MinutesScan::actor);
    part("due", followUp.due(), MinutesScan::when);
  }

  private void actor(Actor actor) {
    if (actor instanceof PersonRef reference) {
      key(reference.person(), "person");
    } else if (actor instanceof Organisation organisation) {
      text(organisation.name(), "name");
      text(organisation.organisationNumber(), "organisationNumber"); // a sole trader's is personal
    } else if (actor instanceof Office office) {
      text(office.title(), "title");
    }
  }

  private void when(When when) {
    text(when.text(), "text");
  }

  private void keys(List<String> keys, String component) {
    for (int i = 0; i < keys.size(); i++) {
      if (context.person(keys.get(i)) == null) {
        unknownKey(component + "/" + i, keys.get(i));
      }
    }
  }

  private void key(Optional<String> key, String component) {
    if (key.isPresent()) {
      key(key.get(), component);
    }
  }

  private void key(String key, String component) {
    if (context.person(key) == null) {
      unknownKey(component, key);
    }
  }

  private void extra(Extra extra) {
    List<Extra.Property> properties = extra.properties();
    for (int i = 0; i < properties.size(); i++) {
      if (PersonalNumbers.isIn(properties.get(i).json())) {
        personalNumber(JsonPointer.segment(properties.get(i).name()));
      }
    }
  }

  private void texts(List<String> texts, String component) {
    for (int i = 0; i < texts.size(); i++) {
      if (PersonalNumbers.isIn(texts.get(i))) {
        personalNumber(component + "/" + i);
      }
    }
  }

  private void text(Optional<String> text, String component) {
    if (text.isPresent()) {
      text(text.get(), component);
    }
  }

  private void text(String text, String component) {
    if (PersonalNumbers.isIn(text)) {
      personalNumber(component);
    }
  }

  private void unknownKey(String step, String key) {
    if (unknownKeys.isEmpty()) {
      unknownKeys = new ArrayList<>();
    }
    unknownKeys.add(new Hit(pointer(step), paragraph, key));
  }

  private void personalNumber(String step) {
    if (secret) {
      return;
    }
    if (personalNumbers.isEmpty()) {
      personalNumbers = new ArrayList<>();
    }
    personalNumbers.add(new Hit(pointer(step), paragraph, ""));
  }

  private <T> void each(String list, List<T> parts, BiConsumer<MinutesScan, T> reader) {
    if (!parts.isEmpty()) {
      all(list, parts, reader);
    }
  }

  private <T> void all(String list, List<T> parts, BiConsumer<MinutesScan, T> reader) {
    for (int i = 0; i < parts.size(); i++) {
      enter(list, i);
      reader.accept(this, parts.get(i));
      depth--;
    }
  }

  private <T> void part(String component, Optional<T> part, BiConsumer<MinutesScan, T> reader) {
    if (part.isPresent()) {
      part(component, part.get(), reader);
    }
  }

  private <T> void part(String component, T part, BiConsumer<MinutesScan, T> reader) {
    enter(component, -1);
    reader.accept(this, part);
    depth--;
  }

  private void enter(String component, int index) {
    if (depth == names.length) {
      names = Arrays.copyOf(names, 2 * depth);
      indices = Arrays.copyOf(indices, 2 * depth);
    }
    names[depth] = component;
    indices[depth] = index;
    depth++;
  }

  /** Returns the pointer to a component of the part that is being read. */
  private String pointer(String component) {
    var pointer = new StringBuilder().append('/');
    for (int i = 0; i < depth; i++) {
      pointer.append(names[i]).append('/');
      if (indices[i] >= 0) {
        pointer.append(indices[i]).append('/');
      }
    }
    return pointer.append(component).toString();
  }
}
