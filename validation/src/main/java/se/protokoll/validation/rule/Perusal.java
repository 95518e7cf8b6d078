package se.protokoll.validation.rule;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.protokoll.AgendaItem;
import se.protokoll.Clause;
import se.protokoll.Decision;
import se.protokoll.Document;
import se.protokoll.Elected;
import se.protokoll.Election;
import se.protokoll.FollowUp;
import se.protokoll.Grant;
import se.protokoll.Inference;
import se.protokoll.Meeting;
import se.protokoll.Paragraph;
import se.protokoll.Proposal;
import se.protokoll.Section;
import se.protokoll.StatedFrame;
import se.protokoll.Visibility;
import se.protokoll.fund.FundSplit;
import se.protokoll.fund.Holder;
import se.protokoll.fund.Part;
import se.protokoll.justering.Justerare;
import se.protokoll.justering.Justering;
import se.protokoll.justering.Posting;
import se.protokoll.justering.Signature;
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
import se.protokoll.vote.Ballot;
import se.protokoll.vote.Reservation;
import se.protokoll.vote.Statement;
import se.protokoll.vote.Vote;

/**
 * One reading of the minutes from beginning to end (<i>genomläsning</i>): which keys of a person
 * are nobody's, and which texts have a personal identity number in them.
 *
 * <p>Two rules ask, and the minutes are read once for both. Texts of what is marked secret are left
 * out of a publication, and are not looked at. The way to where the reading stands is kept as steps
 * and becomes a pointer only when something is found.
 */
final class Perusal {

  /** A place in the minutes, and the key that stands there when it is a key that was found. */
  record Hit(String pointer, @Nullable Paragraph paragraph, String key) {}

  private final RuleContext context;
  private List<Hit> unknownKeys = List.of();
  private List<Hit> personalNumbers = List.of();

  private String[] names = new String[16];
  private int[] indices = new int[16];
  private int depth;
  private @Nullable Paragraph paragraph;
  private boolean secret;

  private Perusal(RuleContext context) {
    this.context = context;
  }

  /** Reads the minutes. */
  static Perusal of(RuleContext context) {
    return context.once(Perusal.class, Perusal::read);
  }

  private static Perusal read(RuleContext context) {
    var perusal = new Perusal(context);
    perusal.read(context.meeting());
    return perusal;
  }

  /** Returns where a key stands that is no person's. */
  List<Hit> unknownKeys() {
    return unknownKeys;
  }

  /** Returns where a text has a personal identity number in it. */
  List<Hit> personalNumbers() {
    return personalNumbers;
  }

  private void read(Meeting meeting) {
    text(meeting.id(), "id");
    text(meeting.place(), "place");
    extra(meeting.extra());
    List<Person> people = meeting.people();
    for (int i = 0; i < people.size(); i++) {
      enter("people", i);
      read(people.get(i));
      leave();
    }
    List<Attendance> attendance = meeting.attendance();
    for (int i = 0; i < attendance.size(); i++) {
      Attendance entry = attendance.get(i);
      enter("attendance", i);
      key(entry.person(), "person");
      key(entry.substitutesFor(), "substitutesFor");
      text(entry.office(), "office");
      leave();
    }
    List<AgendaItem> agenda = meeting.agenda();
    for (int i = 0; i < agenda.size(); i++) {
      AgendaItem item = agenda.get(i);
      enter("agenda", i);
      text(item.title(), "title");
      sections(item.sections());
      documents(item.documents());
      leave();
    }
    List<Paragraph> paragraphs = meeting.paragraphs();
    for (int i = 0; i < paragraphs.size(); i++) {
      Paragraph one = paragraphs.get(i);
      enter("paragraphs", i);
      paragraph = one;
      secret = isSecret(one.visibility());
      read(one);
      secret = false;
      paragraph = null;
      leave();
    }
    if (meeting.justering().isPresent()) {
      enter("justering");
      read(meeting.justering().get());
      leave();
    }
    List<Posting> postings = meeting.postings();
    for (int i = 0; i < postings.size(); i++) {
      enter("postings", i);
      text(postings.get(i).board(), "board");
      text(postings.get(i).storedAt(), "storedAt");
      leave();
    }
    if (meeting.source().isPresent()) {
      enter("source");
      inferences(meeting.source().get().inferred());
      leave();
    }
  }

  private static boolean isSecret(Optional<Visibility> visibility) {
    return visibility.isPresent() && visibility.get() == Visibility.SECRET;
  }

  private void read(Person person) {
    text(person.key(), "key");
    text(person.name(), "name");
    text(person.title(), "title");
    text(person.unit(), "unit");
    extra(person.extra());
  }

  private void read(Justering justering) {
    text(justering.plannedPlace(), "plannedPlace");
    when(justering.plannedTime(), "plannedTime");
    List<Justerare> justerare = justering.justerare();
    for (int i = 0; i < justerare.size(); i++) {
      enter("justerare", i);
      key(justerare.get(i).person(), "person");
      key(justerare.get(i).substituteFor(), "substituteFor");
      leave();
    }
    List<Signature> signatures = justering.signatures();
    for (int i = 0; i < signatures.size(); i++) {
      enter("signatures", i);
      key(signatures.get(i).person(), "person");
      text(signatures.get(i).methodAsPublished(), "methodAsPublished");
      leave();
    }
  }

  private void inferences(List<Inference> inferred) {
    for (int i = 0; i < inferred.size(); i++) {
      enter("inferred", i);
      text(inferred.get(i).basis(), "basis");
      leave();
    }
  }

  private void read(Paragraph one) {
    text(one.title(), "title");
    text(one.group(), "group");
    texts(one.caseNumbers(), "caseNumbers");
    statedFrames(one.statedFrames());
    sections(one.sections());
    for (int i = 0; i < one.speakers().size(); i++) {
      enter("speakers", i);
      actor(one.speakers().get(i).actor(), "actor");
      leave();
    }
    List<Proposal> proposals = one.proposals();
    for (int i = 0; i < proposals.size(); i++) {
      enter("proposals", i);
      read(proposals.get(i));
      leave();
    }
    List<Decision> decisions = one.decisions();
    for (int i = 0; i < decisions.size(); i++) {
      enter("decisions", i);
      read(decisions.get(i));
      leave();
    }
    followUps(one.followUps());
    reservations(one.reservations());
    statements(one.statements());
    disqualifications(one.disqualifications());
    documents(one.documents());
    precedents(one.precedents());
    actors(one.dispatchedTo(), "dispatchedTo");
    extra(one.extra());
  }

  private void statedFrames(List<StatedFrame> frames) {
    for (int i = 0; i < frames.size(); i++) {
      enter("statedFrames", i);
      text(frames.get(i).text(), "text");
      leave();
    }
  }

  private void reservations(List<Reservation> reservations) {
    for (int i = 0; i < reservations.size(); i++) {
      Reservation reservation = reservations.get(i);
      enter("reservations", i);
      keys(reservation.persons(), "persons");
      text(reservation.text(), "text");
      text(reservation.inFavourOf(), "inFavourOf");
      leave();
    }
  }

  private void statements(List<Statement> statements) {
    for (int i = 0; i < statements.size(); i++) {
      enter("statements", i);
      keys(statements.get(i).persons(), "persons");
      text(statements.get(i).text(), "text");
      leave();
    }
  }

  private void disqualifications(List<Disqualification> disqualifications) {
    for (int i = 0; i < disqualifications.size(); i++) {
      enter("disqualifications", i);
      key(disqualifications.get(i).person(), "person");
      text(disqualifications.get(i).groundAsPublished(), "groundAsPublished");
      leave();
    }
  }

  private void documents(List<Document> documents) {
    for (int i = 0; i < documents.size(); i++) {
      enter("documents", i);
      text(documents.get(i).title(), "title");
      text(documents.get(i).reference(), "reference");
      leave();
    }
  }

  private void precedents(List<ParagraphRef> precedents) {
    for (int i = 0; i < precedents.size(); i++) {
      enter("precedents", i);
      text(precedents.get(i).text(), "text");
      leave();
    }
  }

  private void read(Proposal proposal) {
    actors(proposal.proposers(), "proposers");
    actors(proposal.supporters(), "supporters");
    clauses(proposal.clauses());
    grants(proposal.grants());
    followUps(proposal.followUps());
    extra(proposal.extra());
  }

  private void read(Decision decision) {
    text(decision.label(), "label");
    List<Vote> votes = decision.votes();
    for (int i = 0; i < votes.size(); i++) {
      enter("votes", i);
      read(votes.get(i));
      leave();
    }
    clauses(decision.clauses());
    grants(decision.grants());
    followUps(decision.followUps());
    if (decision.election().isPresent()) {
      enter("election");
      read(decision.election().get());
      leave();
    }
    text(decision.condition(), "condition");
    text(decision.reasons(), "reasons");
    keys(decision.notParticipating(), "notParticipating");
    extra(decision.extra());
  }

  private void read(Vote vote) {
    text(vote.yesMeans(), "yesMeans");
    text(vote.noMeans(), "noMeans");
    List<Ballot> ballots = vote.ballots();
    for (int i = 0; i < ballots.size(); i++) {
      enter("ballots", i);
      key(ballots.get(i).person(), "person");
      leave();
    }
    if (vote.castingVote().isPresent()) {
      enter("castingVote");
      key(vote.castingVote().get().person(), "person");
      leave();
    }
  }

  private void read(Election election) {
    List<Elected> elected = election.elected();
    for (int i = 0; i < elected.size(); i++) {
      Elected one = elected.get(i);
      enter("elected", i);
      actor(one.actor(), "actor");
      text(one.post(), "post");
      key(one.substituteFor(), "substituteFor");
      leave();
    }
    keys(election.proportionalRequestedBy(), "proportionalRequestedBy");
  }

  private void clauses(List<Clause> clauses) {
    for (int i = 0; i < clauses.size(); i++) {
      Clause clause = clauses.get(i);
      enter("clauses", i);
      text(clause.text(), "text");
      clauses(clause.clauses());
      actors(clause.addressees(), "addressees");
      actors(clause.inConsultationWith(), "inConsultationWith");
      leave();
    }
  }

  private void grants(List<Grant> grants) {
    for (int i = 0; i < grants.size(); i++) {
      Grant grant = grants.get(i);
      enter("grants", i);
      text(grant.label(), "label");
      text(grant.purpose(), "purpose");
      text(grant.amountAsPublished(), "amountAsPublished");
      text(grant.source(), "source");
      texts(grant.conditions(), "conditions");
      actor(grant.payer(), "payer");
      actor(grant.drawnBy(), "drawnBy");
      actors(grant.recipients(), "recipients");
      actors(grant.administrators(), "administrators");
      when(grant.period(), "period");
      if (grant.split().isPresent()) {
        split(grant.split().get());
      }
      extra(grant.extra());
      leave();
    }
  }

  private void split(FundSplit split) {
    String component = Pointers.parts(split);
    enter("split");
    for (int i = 0; i < split.parts().size(); i++) {
      Part part = split.parts().get(i);
      enter(component, i);
      holder(part.holder(), "holder");
      if (part.payee().isPresent()) {
        holder(part.payee().get(), "payee");
      }
      if (part.split().isPresent()) {
        split(part.split().get());
      }
      leave();
    }
    leave();
  }

  private void holder(Holder holder, String component) {
    enter(component);
    text(holder.key(), "key");
    text(holder.name(), "name");
    text(holder.organisationNumber(), "organisationNumber");
    leave();
  }

  private void followUps(List<FollowUp> followUps) {
    for (int i = 0; i < followUps.size(); i++) {
      FollowUp followUp = followUps.get(i);
      enter("followUps", i);
      text(followUp.what(), "what");
      text(followUp.recurs(), "recurs");
      actors(followUp.by(), "by");
      when(followUp.due(), "due");
      leave();
    }
  }

  private void sections(List<Section> sections) {
    for (int i = 0; i < sections.size(); i++) {
      Section section = sections.get(i);
      if (!isSecret(section.visibility())) {
        enter("sections", i);
        text(section.heading(), "heading");
        text(section.text(), "text");
        leave();
      }
    }
  }

  private void actors(List<Actor> actors, String component) {
    for (int i = 0; i < actors.size(); i++) {
      enter(component, i);
      actor(actors.get(i));
      leave();
    }
  }

  private void actor(Optional<Actor> actor, String component) {
    if (actor.isPresent()) {
      actor(actor.get(), component);
    }
  }

  private void actor(Actor actor, String component) {
    enter(component);
    actor(actor);
    leave();
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

  private void keys(List<String> keys, String component) {
    for (int i = 0; i < keys.size(); i++) {
      if (context.person(keys.get(i)) == null) {
        enter(component, i);
        unknownKey("", keys.get(i));
        leave();
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
      unknownKey("/" + component, key);
    }
  }

  private void when(Optional<When> when, String component) {
    if (when.isPresent() && when.get().text().isPresent()) {
      enter(component);
      text(when.get().text(), "text");
      leave();
    }
  }

  private void extra(Extra extra) {
    List<Extra.Property> properties = extra.properties();
    for (int i = 0; i < properties.size(); i++) {
      if (PersonalNumber.isIn(properties.get(i).json())) {
        personalNumber("/" + Pointers.step(properties.get(i).name()));
      }
    }
  }

  private void texts(List<String> texts, String component) {
    for (int i = 0; i < texts.size(); i++) {
      if (PersonalNumber.isIn(texts.get(i))) {
        personalNumber("/" + component + "/" + i);
      }
    }
  }

  private void text(Optional<String> text, String component) {
    if (text.isPresent()) {
      text(text.get(), component);
    }
  }

  private void text(String text, String component) {
    if (PersonalNumber.isIn(text)) {
      personalNumber("/" + component);
    }
  }

  private void unknownKey(String step, String key) {
    if (unknownKeys.isEmpty()) {
      unknownKeys = new ArrayList<>();
    }
    unknownKeys.add(new Hit(pointer() + step, paragraph, key));
  }

  private void personalNumber(String step) {
    if (secret) {
      return;
    }
    if (personalNumbers.isEmpty()) {
      personalNumbers = new ArrayList<>();
    }
    personalNumbers.add(new Hit(pointer() + step, paragraph, ""));
  }

  private void enter(String component) {
    enter(component, -1);
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

  private void leave() {
    depth--;
  }

  private String pointer() {
    var text = new StringBuilder();
    for (int i = 0; i < depth; i++) {
      text.append('/').append(names[i]);
      if (indices[i] >= 0) {
        text.append('/').append(indices[i]);
      }
    }
    return text.toString();
  }
}
