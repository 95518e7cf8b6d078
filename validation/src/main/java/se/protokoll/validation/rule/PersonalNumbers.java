package se.protokoll.validation.rule;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.protokoll.AgendaItem;
import se.protokoll.Clause;
import se.protokoll.Decision;
import se.protokoll.Document;
import se.protokoll.Election;
import se.protokoll.FollowUp;
import se.protokoll.Grant;
import se.protokoll.Meeting;
import se.protokoll.Paragraph;
import se.protokoll.Proposal;
import se.protokoll.Section;
import se.protokoll.Visibility;
import se.protokoll.fund.FundSplit;
import se.protokoll.fund.Holder;
import se.protokoll.people.Actor;
import se.protokoll.people.Office;
import se.protokoll.people.Organisation;
import se.protokoll.people.Person;
import se.protokoll.text.Extra;

/**
 * Looks through every text of the minutes for personal identity numbers.
 *
 * <p>What is marked secret is left out of a publication, and is not looked at. A finding tells the
 * place and never the number.
 */
final class PersonalNumbers {

  private final Examination examination;
  private final StringBuilder path = new StringBuilder();
  private @Nullable Paragraph paragraph;

  PersonalNumbers(Examination examination) {
    this.examination = examination;
  }

  void check() {
    Meeting meeting = examination.meeting();
    text(meeting.id(), "id");
    text(meeting.place(), "place");
    extra(meeting.extra());
    for (int i = 0; i < meeting.people().size(); i++) {
      int mark = enter("people", i);
      check(meeting.people().get(i));
      path.setLength(mark);
    }
    for (int i = 0; i < meeting.agenda().size(); i++) {
      int mark = enter("agenda", i);
      AgendaItem item = meeting.agenda().get(i);
      text(item.title(), "title");
      sections(item.sections());
      path.setLength(mark);
    }
    for (int i = 0; i < meeting.paragraphs().size(); i++) {
      Paragraph one = meeting.paragraphs().get(i);
      if (isSecret(one.visibility())) {
        continue;
      }
      int mark = enter("paragraphs", i);
      paragraph = one;
      check(one);
      paragraph = null;
      path.setLength(mark);
    }
  }

  private static boolean isSecret(Optional<Visibility> visibility) {
    return visibility.isPresent() && visibility.get() == Visibility.SECRET;
  }

  private void check(Person person) {
    text(person.key(), "key");
    text(person.name(), "name");
    text(person.title(), "title");
    text(person.unit(), "unit");
    extra(person.extra());
  }

  private void check(Paragraph one) {
    text(one.title(), "title");
    text(one.group(), "group");
    texts(one.caseNumbers(), "caseNumbers");
    sections(one.sections());
    for (int i = 0; i < one.proposals().size(); i++) {
      int mark = enter("proposals", i);
      check(one.proposals().get(i));
      path.setLength(mark);
    }
    for (int i = 0; i < one.decisions().size(); i++) {
      int mark = enter("decisions", i);
      check(one.decisions().get(i));
      path.setLength(mark);
    }
    followUps(one.followUps());
    for (int i = 0; i < one.reservations().size(); i++) {
      int mark = enter("reservations", i);
      text(one.reservations().get(i).text(), "text");
      text(one.reservations().get(i).inFavourOf(), "inFavourOf");
      path.setLength(mark);
    }
    for (int i = 0; i < one.statements().size(); i++) {
      int mark = enter("statements", i);
      text(one.statements().get(i).text(), "text");
      path.setLength(mark);
    }
    for (int i = 0; i < one.disqualifications().size(); i++) {
      int mark = enter("disqualifications", i);
      text(one.disqualifications().get(i).groundAsPublished(), "groundAsPublished");
      path.setLength(mark);
    }
    for (int i = 0; i < one.documents().size(); i++) {
      int mark = enter("documents", i);
      Document document = one.documents().get(i);
      text(document.title(), "title");
      text(document.reference(), "reference");
      path.setLength(mark);
    }
    for (int i = 0; i < one.precedents().size(); i++) {
      int mark = enter("precedents", i);
      text(one.precedents().get(i).text(), "text");
      path.setLength(mark);
    }
    for (int i = 0; i < one.speakers().size(); i++) {
      int mark = enter("speakers", i);
      actor(one.speakers().get(i).actor(), "actor");
      path.setLength(mark);
    }
    for (int i = 0; i < one.statedFrames().size(); i++) {
      int mark = enter("statedFrames", i);
      text(one.statedFrames().get(i).text(), "text");
      path.setLength(mark);
    }
    actors(one.dispatchedTo(), "dispatchedTo");
    extra(one.extra());
  }

  private void check(Proposal proposal) {
    actors(proposal.proposers(), "proposers");
    actors(proposal.supporters(), "supporters");
    clauses(proposal.clauses());
    grants(proposal.grants());
    followUps(proposal.followUps());
    extra(proposal.extra());
  }

  private void check(Decision decision) {
    text(decision.label(), "label");
    clauses(decision.clauses());
    grants(decision.grants());
    followUps(decision.followUps());
    text(decision.condition(), "condition");
    text(decision.reasons(), "reasons");
    if (decision.election().isPresent()) {
      elected(decision.election().get());
    }
    extra(decision.extra());
  }

  private void elected(Election election) {
    int inside = path.length();
    path.append("/election");
    for (int i = 0; i < election.elected().size(); i++) {
      int mark = enter("elected", i);
      text(election.elected().get(i).post(), "post");
      actor(election.elected().get(i).actor(), "actor");
      path.setLength(mark);
    }
    path.setLength(inside);
  }

  private void clauses(List<Clause> clauses) {
    for (int i = 0; i < clauses.size(); i++) {
      int mark = enter("clauses", i);
      Clause clause = clauses.get(i);
      text(clause.text(), "text");
      clauses(clause.clauses());
      actors(clause.addressees(), "addressees");
      actors(clause.inConsultationWith(), "inConsultationWith");
      path.setLength(mark);
    }
  }

  private void grants(List<Grant> grants) {
    for (int i = 0; i < grants.size(); i++) {
      int mark = enter("grants", i);
      Grant grant = grants.get(i);
      text(grant.label(), "label");
      text(grant.purpose(), "purpose");
      text(grant.amountAsPublished(), "amountAsPublished");
      text(grant.source(), "source");
      texts(grant.conditions(), "conditions");
      actor(grant.payer(), "payer");
      actor(grant.drawnBy(), "drawnBy");
      actors(grant.recipients(), "recipients");
      actors(grant.administrators(), "administrators");
      extra(grant.extra());
      if (grant.split().isPresent()) {
        split(grant.split().get());
      }
      path.setLength(mark);
    }
  }

  private void split(FundSplit split) {
    int inside = path.length();
    path.append("/split");
    for (int i = 0; i < split.parts().size(); i++) {
      int mark = enter(Pointers.parts(split), i);
      holder(split.parts().get(i).holder(), "holder");
      if (split.parts().get(i).payee().isPresent()) {
        holder(split.parts().get(i).payee().get(), "payee");
      }
      if (split.parts().get(i).split().isPresent()) {
        split(split.parts().get(i).split().get());
      }
      path.setLength(mark);
    }
    path.setLength(inside);
  }

  private void holder(Holder holder, String component) {
    int mark = path.length();
    path.append('/').append(component);
    text(holder.key(), "key");
    text(holder.name(), "name");
    text(holder.organisationNumber(), "organisationNumber");
    path.setLength(mark);
  }

  private void followUps(List<FollowUp> followUps) {
    for (int i = 0; i < followUps.size(); i++) {
      int mark = enter("followUps", i);
      text(followUps.get(i).what(), "what");
      path.setLength(mark);
    }
  }

  private void sections(List<Section> sections) {
    for (int i = 0; i < sections.size(); i++) {
      Section section = sections.get(i);
      if (isSecret(section.visibility())) {
        continue;
      }
      int mark = enter("sections", i);
      text(section.heading(), "heading");
      text(section.text(), "text");
      path.setLength(mark);
    }
  }

  private void actors(List<Actor> actors, String component) {
    for (int i = 0; i < actors.size(); i++) {
      int mark = enter(component, i);
      actor(actors.get(i));
      path.setLength(mark);
    }
  }

  private void actor(Optional<Actor> actor, String component) {
    if (actor.isPresent()) {
      actor(actor.get(), component);
    }
  }

  private void actor(Actor actor, String component) {
    int mark = path.length();
    path.append('/').append(component);
    actor(actor);
    path.setLength(mark);
  }

  private void actor(Actor actor) {
    if (actor instanceof Organisation organisation) {
      text(organisation.name(), "name");
      text(organisation.organisationNumber(), "organisationNumber"); // a sole trader's is personal
    } else if (actor instanceof Office office) {
      text(office.title(), "title");
    }
  }

  private void extra(Extra extra) {
    for (int i = 0; i < extra.properties().size(); i++) {
      if (PersonalNumber.isIn(extra.properties().get(i).json())) {
        report(Pointers.step(extra.properties().get(i).name()));
      }
    }
  }

  private void texts(List<String> texts, String component) {
    for (int i = 0; i < texts.size(); i++) {
      if (PersonalNumber.isIn(texts.get(i))) {
        report(component + "/" + i);
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
      report(component);
    }
  }

  private void report(String component) {
    Draft draft = examination.found("shown").at(path.toString(), component);
    if (paragraph != null) {
      draft.in(paragraph);
    }
    draft.add();
  }

  private int enter(String component, int index) {
    int mark = path.length();
    path.append('/').append(component).append('/').append(index);
    return mark;
  }
}
